//! The upper end of a range: "12 to 20", "between 12 and 20", "12-20", "$10 to 15 million", "5% to 7%".
//!
//! "From 10 to 15" behind a word of change ("rose") is no range but two amounts.

use super::Finder;
use super::side::{Side, whole};
use crate::facts::Value;

/// What stands behind the lower number.
#[derive(Debug)]
pub(super) enum Further {
    /// The upper end of one range.
    Upper(Side),
    /// A number that the first one changed to: they share unit and scale.
    Changed(Side),
}

/// So far before "from" stands the word of change, in terms: "rose by a third from".
const CHANGE: usize = 5;

impl Finder<'_> {
    /// The number that `low` is joined to.
    pub fn further(&self, low: &Side) -> Option<Further> {
        let sentence = self.reading.terms[low.from].sentence;
        let lower = |at: usize| self.reading.lower(at, sentence);
        let before = |steps: usize| low.from.checked_sub(steps).map_or("", lower);
        let mut at = low.end;
        let mark = self.reading.within(at, sentence)?;
        let mut hyphen = mark.is_hyphen();
        let spaced = low.figures && matches!(mark.text, "-" | "\u{2013}");
        if hyphen && self.words.is(lower(at + 1), "join") {
            // "Two- to three-week".
            (at, hyphen) = (at + 1, false);
        }
        let between = self.words.is(before(1), "open") || self.words.is(before(2), "open");
        let joined = self.words.is(lower(at), "join")
            || self.words.is(lower(at), "either")
            || self.words.is(lower(at), "close") && between
            || spaced
            || hyphen && low.figures && self.reading.after(at).is_some_and(|next| next.glued);
        if !joined || self.reading.within(at + 1, sentence).is_none() {
            return None;
        }
        let high = self.side(at + 1)?;
        let (a, b) = (low.value?, high.value?);
        let alike = match (&low.unit, &high.unit) {
            (None, _) => !high.ahead,
            (Some(_), None) => low.ahead,
            (Some(low), Some(high)) => low == high,
        };
        let either =
            self.words.is(lower(at), "either") && (low.unit.is_some() || b > 2.0 * a + 1.0);
        let hyphened = (spaced || hyphen) && !high.figures;
        if !alike || either || hyphened {
            return None;
        }
        if self.words.is(before(1), "start") && self.is_change(low.from) {
            return Some(Further::Changed(high));
        }
        (a < b).then_some(Further::Upper(high))
    }

    /// A word of change stands before the "from" that leads the number at `from`.
    fn is_change(&self, from: usize) -> bool {
        let sentence = self.reading.terms[from].sentence;
        (from.saturating_sub(CHANGE + 1)..from)
            .any(|at| self.words.is(self.reading.lower(at, sentence), "change"))
    }
}

/// The value of `low` where the scale of `high` is its own too: "10 to 15 million", "from 15 to 10 million".
pub(super) fn shared(low: &Side, high: &Side) -> Option<f64> {
    // "From 900 to 2 million" has no 900 million.
    const MOST: f64 = 1e3;
    let own = low.value?;
    let shares = low.scale == 1.0 && high.scale > 1.0 && (low.unit.is_none() || low.ahead);
    Some(if shares && own < MOST {
        whole(own * high.scale)
    } else {
        own
    })
}

/// From low to high.
pub(super) fn range(low: &Side, high: &Side) -> Option<Value> {
    let (own, b) = (low.value?, high.value?);
    let a = shared(low, high).filter(|a| *a < b).unwrap_or(own);
    Some(Value::Range([a, b]))
}
