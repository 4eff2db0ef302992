//! Measures: what a unit measures and how much of it, so that amounts in different units can be compared:
//! "12 km" and "7.5 miles", "two weeks" and "14 days", "80,000 residents" and "80.000 people".
//!
//! What is counted is measured too: words for kinds of people and things of one kind share a dimension
//! (`counted.txt`), any other noun has its own. A month is a twelfth of a year of 365.2425 days, so lengths
//! of time compare roughly; a currency compares only with itself.

use crate::decimal::decimal;
use crate::text::list::List;

/// Normalised units: what they measure, and their size in its base unit.
static MEASURES: List = List::of(include_str!("../words/measures.txt"));

/// Nouns that are counted: their kind.
static COUNTED: List = List::of(include_str!("../words/counted.txt"));

/// What a unit measures.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Measure {
    /// "length", "time", "money:EUR", "percent", "count:people"; of a rate "count:shells/time". Amounts of one
    /// dimension can be compared.
    pub dimension: String,
    /// The unit in the base unit of its dimension (m, kg, s, m², L, bit, W, J).
    pub factor: f64,
    /// The base unit's value at zero of the unit: 273.15 for °C.
    pub offset: f64,
}

impl Measure {
    fn new(dimension: String, factor: f64) -> Measure {
        Measure {
            dimension,
            factor,
            offset: 0.0,
        }
    }

    /// So many of the unit, in the base unit of its dimension.
    pub fn base(&self, value: f64) -> f64 {
        value * self.factor + self.offset
    }
}

/// The measure of a normalised unit, as [`Fact::unit`](crate::facts::Fact::unit) has it.
///
/// "killed" and "wounded" are kinds of their own; "residents", "civilians" and "people" are one kind,
/// "soldiers" and "troops" another.
pub(crate) fn measure(unit: &str) -> Measure {
    if let Some(measure) = listed(unit) {
        return measure;
    }
    if unit.len() == 3 && unit.bytes().all(|b| b.is_ascii_uppercase()) {
        return Measure::new(format!("money:{unit}"), 1.0);
    }
    match unit.split_once('/') {
        Some((of, by)) if !of.is_empty() && !by.is_empty() => {
            let (of, by) = (measure(of), measure(by));
            Measure::new(
                format!("{}/{}", of.dimension, by.dimension),
                of.factor / by.factor,
            )
        }
        _ => Measure::new(format!("count:{}", kind(unit)), 1.0),
    }
}

fn listed(unit: &str) -> Option<Measure> {
    let mut note = MEASURES.get(&unit.replace(' ', "_"))?.split(' ');
    let dimension = note.next()?.to_owned();
    let factor = decimal(note.next()?)?;
    Some(Measure {
        dimension,
        factor,
        offset: note.next().and_then(decimal).unwrap_or(0.0),
    })
}

/// The kind of what a noun counts: its own, in the singular, where no list knows it.
fn kind(noun: &str) -> String {
    let noun = noun.to_lowercase();
    if let Some(note) = COUNTED.get(&noun) {
        return note.split(' ').next().unwrap_or_default().to_owned();
    }
    match noun.strip_suffix("ies") {
        Some(stem) => format!("{stem}y"),
        None => noun.strip_suffix('s').unwrap_or(&noun).to_owned(),
    }
}

/// What a word says befell somebody: "killed" of "killed", "died" and "killing".
pub(crate) fn fate(word: &str) -> Option<&'static str> {
    let (fate, kind) = COUNTED.get(word)?.split_once(' ')?;
    matches!(kind, "status" | "before").then_some(fate)
}

/// True for a word that counts people by what befell them, where no noun follows: "12 killed".
pub(super) fn is_fate(word: &str) -> bool {
    COUNTED
        .get(word)
        .is_some_and(|note| note.ends_with(" status"))
}

/// What befell those who are counted behind a verb: "killing 12".
pub(super) fn fate_before(word: &str) -> Option<&'static str> {
    COUNTED.get(word)?.strip_suffix(" before")
}

/// True for a word of `counted.txt` that counts people or things by itself.
pub(super) fn is_counted(word: &str) -> bool {
    COUNTED.contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compares(a: (f64, &str), b: (f64, &str)) -> bool {
        let (first, second) = (measure(a.1), measure(b.1));
        let (x, y) = (first.base(a.0), second.base(b.0));
        // A rounded conversion is within some hundredths.
        first.dimension == second.dimension && (x - y).abs() <= 0.04 * x.abs()
    }

    #[test]
    fn the_words_are_sorted() {
        assert!(MEASURES.is_sorted() && COUNTED.is_sorted());
        for line in include_str!("../words/measures.txt").lines() {
            let unit = line.split(' ').next().expect("a word");
            assert!(listed(unit).is_some(), "{line}");
        }
    }

    #[test]
    fn amounts_in_different_units_can_be_compared() {
        assert!(compares((12.0, "km"), (7.5, "mi")));
        assert!(compares((2.0, "week"), (14.0, "day")));
        assert!(compares((12.0, "month"), (1.0, "year")));
        assert!(compares((25.0, "°C"), (77.0, "°F")));
        assert!(compares((100.0, "km/h"), (62.0, "mph")));
        assert!(compares((10.0, "shells/hour"), (240.0, "shells/day")));
        assert!(compares((50.0, "cent"), (0.5, "USD")));
        assert!(!compares((5.0, "EUR"), (5.0, "USD")));
        assert!(!compares((5.0, "%"), (5.0, "percentage points")));
        assert!(!compares((5.0, "year"), (5.0, "year old")));
    }

    #[test]
    fn kinds_of_people_are_told_apart() {
        assert_eq!(measure("residents"), measure("people"));
        assert_eq!(measure("soldiers"), measure("troops"));
        assert_eq!(measure("dead").dimension, "count:killed");
        assert_eq!(measure("injured"), measure("wounded"));
        assert_ne!(measure("killed"), measure("wounded"));
        assert_ne!(measure("soldiers"), measure("people"));
    }

    #[test]
    fn any_noun_is_a_kind_of_its_own() {
        assert_eq!(measure("boat"), measure("boats"));
        assert_eq!(measure("ferries"), measure("ferry"));
        assert_ne!(measure("boats"), measure("ferries"));
        assert_eq!(measure("/").dimension, "count:/");
    }
}
