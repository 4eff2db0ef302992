//! What an amount is given for: "5,000 shells a day", "$98 a share", "188 miles an hour", "20 barrels daily".
//!
//! The rate goes into the unit ("shells/day"). Only a speed's words belong to its span, as they are its unit.

use super::Finder;
use super::measure::measure;
use super::words;

impl Finder<'_> {
    /// The unit with the rate behind term `at`, and the term behind that.
    pub fn rated(&self, unit: &str, at: usize, sentence: usize) -> Option<(String, usize)> {
        let (by, end) = self.rate(unit, at, sentence)?;
        let rated = match speed(unit) {
            true => {
                let rated = format!("{unit}/{}", short(by));
                if rated == "mi/h" {
                    "mph".to_owned()
                } else {
                    rated
                }
            }
            false => format!("{unit}/{by}"),
        };
        Some((rated.replace('_', " "), end))
    }

    fn rate(&self, unit: &str, at: usize, sentence: usize) -> Option<(&'static str, usize)> {
        let hyphen = |at: usize| {
            let mark = self.reading.within(at, sentence);
            usize::from(mark.is_some_and(|mark| mark.is_hyphen()))
        };
        let whole = |key: &str| self.words.unit(key)?.strip_prefix("//");
        if let Some(found) = words::longest(self.reading, "", at, sentence, whole) {
            return Some(found);
        }
        let at = at + hyphen(at);
        let term = self.reading.within(at, sentence)?;
        let slash = term.text == "/";
        let per = slash || self.words.is(&term.lower, "per");
        if !per && !self.words.is(&term.lower, "each") {
            return None;
        }
        let next = at + 1 + hyphen(at + 1);
        let by = |key: &str| self.denominator(key, next, unit, per);
        let (by, end) = words::longest(self.reading, "", next, sentence, by)?;
        let past = self.reading.lower(end, sentence);
        (per || !self.words.is(past, "past")).then_some((by, end))
    }

    /// What an amount of `unit` may be given for: any unit behind "per", a time or "a share" behind "a".
    fn denominator(&self, key: &str, at: usize, unit: &str, per: bool) -> Option<&'static str> {
        let note = self.words.unit(key)?;
        if let Some(name) = note.strip_prefix('/').filter(|name| !name.starts_with('/')) {
            return Some(name);
        }
        let name = self.known(key, at, false)?;
        let dimension = measure(name).dimension;
        let money = measure(unit).dimension.starts_with("money:");
        let priced = money && matches!(&*dimension, "mass" | "volume" | "area" | "energy");
        let time = matches!(&*dimension, "time" | "night");
        (per && dimension != measure(unit).dimension || time || priced).then_some(name)
    }
}

/// True where a rate of the unit is a speed.
pub(super) fn speed(unit: &str) -> bool {
    matches!(&*measure(unit).dimension, "length" | "data")
}

/// "km/h", not "km/hour".
fn short(unit: &str) -> &str {
    match unit {
        "hour" => "h",
        "minute" => "min",
        "second" => "s",
        "millisecond" => "ms",
        unit => unit,
    }
}
