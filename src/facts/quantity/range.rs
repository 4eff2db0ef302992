//! The upper end of a range: "12 to 20", "between 12 and 20", "12-20", "$10 to 15 million", "5% to 7%".
//!
//! "From 10 to 15" behind a word of change ("rose") is no range but two
//! amounts, as is "rose 2% to 15%".

use super::Finder;
use super::side::{Side, whole};
use super::words;
use crate::facts::Value;

/// What stands behind the lower number.
#[derive(Debug)]
pub(super) enum Further {
    /// The upper end of one range.
    Upper(Side),
    /// A number that the first one changed to: they share unit and scale.
    Changed(Side),
    /// What the first number is a part of: "nine out of ten".
    Of(Side),
}

/// So far before "from" stands the word of change, in terms: "rose by a third from".
const CHANGE: usize = 6;

/// And so far where the change itself is told: "rose another 2%".
const BY: usize = 3;

impl Finder<'_> {
    /// The number that `low` is joined to.
    pub fn further(&self, low: &Side) -> Option<Further> {
        let sentence = self.reading.terms[low.from].sentence;
        let lower = |at: usize| self.reading.lower(at, sentence);
        let before = |steps: usize| low.from.checked_sub(steps).map_or("", lower);
        if let Some(whole) = self.whole(low) {
            return Some(Further::Of(whole));
        }
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
        let from = self.words.is(before(1), "start") && self.is_change(low.from, CHANGE);
        // "Fell 2% to 40%", but "may fall 2 to 4%".
        let by = low.unit.is_some() && high.unit.is_some() && self.is_change(low.from, BY);
        if from || by && self.words.is(lower(at), "join") && !between {
            return Some(Further::Changed(high));
        }
        (a < b).then_some(Further::Upper(high))
    }

    /// The ten of "nine out of ten", "one in ten people".
    fn whole(&self, low: &Side) -> Option<Side> {
        // "3 in 2019", "5 in 12 days" are none.
        const WHOLES: [f64; 11] = [3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 10.0, 20.0, 100.0, 1e3, 1e4];
        let sentence = self.reading.terms[low.from].sentence;
        let ratio = |key: &str| self.words.is(key, "ratio").then_some(());
        let ((), at) = words::longest(self.reading, "", low.end, sentence, ratio)?;
        self.reading.within(at, sentence)?;
        let high = self.side(at)?;
        let (a, b) = (low.value?, high.value?);
        let bare = low.unit.is_none() && high.unit.is_none();
        (bare && a < b && a < 10.0 && WHOLES.contains(&b)).then_some(high)
    }

    /// A word of change stands at most `near` terms before the number at `from`, and no "by" behind it.
    fn is_change(&self, from: usize, near: usize) -> bool {
        let sentence = self.reading.terms[from].sentence;
        let mut words = (from.saturating_sub(near)..from)
            .rev()
            .map(|at| self.reading.lower(at, sentence));
        words
            .find(|word| self.words.is(word, "change") || near == BY && self.words.is(word, "by"))
            .is_some_and(|word| self.words.is(word, "change"))
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
