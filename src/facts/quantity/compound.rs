//! Amounts in two units: "5 ft 2 in", "two hours and 30 minutes", "3 dollars 50 cents", "15 dollars and 50".
//! Their value is in the first unit.

use super::Finder;
use super::measure::measure;
use super::side::Side;

/// Of a foot.
const INCHES: f64 = 12.0;

/// Hours, minutes, seconds.
const PARTS: usize = 2;

impl Finder<'_> {
    /// The side with the smaller parts behind it.
    pub fn compounded(&self, mut side: Side) -> Side {
        let mut smallest = side.unit.clone();
        for _ in 0..PARTS {
            let Some((value, end, unit)) = self.part(&side, smallest.as_deref()) else {
                break;
            };
            (side.value, side.end, smallest) = (side.value.map(|whole| whole + value), end, unit);
        }
        side
    }

    /// What the part behind `side` adds to it, the term behind, and the part's unit.
    fn part(&self, side: &Side, smallest: Option<&str>) -> Option<(f64, usize, Option<String>)> {
        let (whole, unit) = (side.value?, side.unit.as_deref()?);
        let sentence = self.reading.terms[side.from].sentence;
        if side.ahead || side.scale != 1.0 || smallest.is_none() {
            return None;
        }
        let mark = self.reading.lower(side.end, sentence);
        let joined = self.words.is(mark, "close") || self.words.is(mark, "with");
        let comma = mark == ",";
        let foot = unit == "ft" && self.reading.within(side.end, sentence)?.is_hyphen();
        let at = side.end + usize::from(joined || comma || foot);
        self.reading.within(at, sentence)?;
        let part = self.side(at).filter(|part| !part.ahead)?;
        let added = part.value.filter(|_| part.scale == 1.0)?;
        if unit == "ft" && part.unit.is_none() && added < INCHES {
            // "5-foot-10". Elsewhere "in" is no inch.
            let inches = usize::from(self.reading.lower(part.end, sentence) == "in");
            return (foot || inches == 1).then_some((added / INCHES, part.end + inches, None));
        }
        let Some(name) = part.unit.as_deref() else {
            let bare = side.is_money() && unit == smallest? && !comma && whole.fract() == 0.0;
            let cents =
                bare && added.fract() == 0.0 && added < 100.0 && self.ends(part.end, sentence);
            return cents.then_some((added / 100.0, part.end, None));
        };
        let (large, small) = (measure(unit), measure(name));
        let cents = side.is_money() && part.is_money() && matches!(name, "cent" | "penny");
        let added = if cents && large.factor == 1.0 {
            added / 100.0
        } else if large.dimension == small.dimension && small.factor < measure(smallest?).factor {
            small.base(added) / large.factor
        } else {
            return None;
        };
        // "Two miles 300 yards" is one length, "1.5 km 300 m" are two.
        (added < 1.0 && (whole.fract() == 0.0 || unit != smallest?))
            .then(|| (added, part.end, Some(name.to_owned())))
    }

    /// True where nothing that could be counted stands at `at`.
    fn ends(&self, at: usize, sentence: usize) -> bool {
        self.reading.within(at, sentence).is_none_or(|term| {
            let lower = &*term.lower;
            matches!(
                lower,
                "." | "," | ";" | "!" | "?" | ")" | "more" | "and" | "\"" | "”"
            )
        })
    }
}
