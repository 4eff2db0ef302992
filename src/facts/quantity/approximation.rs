//! How exactly an amount is given: "about", "more than", "up to" before it, "or more", "-odd", "+" behind it.

use super::Finder;
use super::measure::measure;
use super::words;
use crate::facts::Approximation;

/// So many terms may say it: "in the region of".
const TERMS: usize = 5;

impl Finder<'_> {
    /// What the words before term `from` say of the amount in `unit`.
    pub fn approximation_before(&self, from: usize, unit: Option<&str>) -> Option<Approximation> {
        let sentence = self.reading.terms[from].sentence;
        let before = self.reading.before(from)?;
        match before.text {
            "~" | "≈" | "±" => return Some(Approximation::About),
            ">" => return Some(Approximation::MoreThan),
            "<" => return Some(Approximation::LessThan),
            "≥" => return Some(Approximation::AtLeast),
            "≤" => return Some(Approximation::UpTo),
            _ => {}
        }
        // "At least another 20", "about a 20-minute walk".
        let skipped = matches!(&*before.lower, "another" | "a" | "an") && from > 1;
        let to = from - usize::from(skipped);
        let mut key = String::new();
        let mut found = None;
        for at in (to.saturating_sub(TERMS)..to).rev() {
            let Some(term) = self.reading.within(at, sentence) else {
                break;
            };
            let joint = if key.is_empty() || self.reading.terms[at + 1].glued {
                ""
            } else {
                "_"
            };
            key = format!("{}{joint}{key}", term.lower);
            let parts = self.words.parts(&key).unwrap_or_default();
            if let Some(meant) = parts.split(' ').find_map(meaning) {
                found = Some((meant, at));
            }
        }
        let (meant, at) = found?;
        let time = unit.is_some_and(|unit| measure(unit).dimension == "time");
        let during = time && at + 1 == to && self.reading.lower(at, sentence) == "over";
        // "Over two weeks" is mostly during them, "for over two weeks" longer.
        let led = self.reading.before(at).is_some_and(|before| {
            self.words.is(&before.lower, "before_a_length") || &*before.lower == "of"
        });
        (!during || led).then_some(meant)
    }

    /// What the words from term `at` say of the amount before them, and the term behind.
    pub fn approximation_behind(
        &self,
        at: usize,
        sentence: usize,
    ) -> Option<(Approximation, usize)> {
        let mark = self.reading.within(at, sentence)?;
        if mark.text == "+" && mark.glued {
            return Some((Approximation::AtLeast, at + 1));
        }
        let from = at + usize::from(mark.is_hyphen());
        let behind = |key: &str| {
            let mut parts = self.words.parts(key)?.split(' ');
            parts.find_map(|part| meaning(part.strip_prefix("behind_")?))
        };
        words::longest(self.reading, "", from, sentence, behind)
    }
}

fn meaning(part: &str) -> Option<Approximation> {
    Some(match part {
        "about" => Approximation::About,
        "nearly" => Approximation::Nearly,
        "more" => Approximation::MoreThan,
        "least" => Approximation::AtLeast,
        "less" => Approximation::LessThan,
        "upto" => Approximation::UpTo,
        _ => return None,
    })
}
