//! The story in words: what every format for people says alike.

use crate::report::story::{Row, Story, Wording};
use crate::report::types::{Approximation, LinkKind};

impl Story<'_> {
    /// Who tells the row, in words: "All 5 say this", "3 of 5 say this: A, C, D", "Only in The Courier".
    pub fn coverage(&self, row: &Row<'_>) -> String {
        let all = self.articles.len();
        match row.told_by.len() {
            1 => format!("Only in {}", self.articles[row.told_by[0]].name),
            told if told < all => {
                format!("{told} of {all} say this: {}", self.letters(&row.told_by))
            }
            2 => "Both say this".to_owned(),
            _ => format!("All {all} say this"),
        }
    }

    /// The letters of these articles: "A, C, D".
    pub fn letters(&self, articles: &[usize]) -> String {
        let letters = articles
            .iter()
            .map(|&one| self.articles[one].letter.as_str());
        letters.collect::<Vec<&str>>().join(", ")
    }

    /// How a sentence is worded beside another: "word for word as A", "words changed from A, linked by you".
    pub fn manner(&self, row: &Row<'_>, wording: &Wording<'_>) -> String {
        let letter = &self.articles[row.members[wording.beside].article].letter;
        let manner = match wording.kind {
            LinkKind::Verbatim => format!("word for word as {letter}"),
            LinkKind::Edited => format!("words changed from {letter}"),
            LinkKind::Reworded => format!("other words than {letter}"),
            LinkKind::Partial => format!("in part as {letter}"),
        };
        if wording.pinned {
            manner + ", linked by you"
        } else {
            manner
        }
    }

    /// The count of rows told by all, by some and by one alone, and of what was left out, in words.
    pub fn summary(&self) -> String {
        let all = self.articles.len();
        let count = |by: &dyn Fn(usize) -> bool| {
            self.rows.iter().filter(|row| by(row.told_by.len())).count()
        };
        let shared = count(&|told| told == all);
        let some = count(&|told| 1 < told && told < all);
        let only = count(&|told| told == 1);
        let rows = counted(self.rows.len(), "statement");
        let told = if all == 2 {
            format!("{rows}: {shared} in both, {only} only in one")
        } else {
            format!("{rows}: {shared} told by all, {some} by some, {only} only by one")
        };
        match self.left_out() {
            0 => told,
            lines => format!("{told}. Left out as furniture: {}", counted(lines, "line")),
        }
    }

    /// How many sentences stand in no row.
    fn left_out(&self) -> usize {
        let all = self.articles.iter().map(|one| one.report.sentences.len());
        let told = self.rows.iter().map(|row| row.members.len());
        all.sum::<usize>() - told.sum::<usize>()
    }
}

/// An amount with how exactly it is given: "more than a year".
pub fn approximately(approximation: Option<Approximation>, amount: &str) -> String {
    let words = match approximation {
        None => return amount.to_owned(),
        Some(Approximation::About) => "about",
        Some(Approximation::Nearly) => "nearly",
        Some(Approximation::MoreThan) => "more than",
        Some(Approximation::AtLeast) => "at least",
        Some(Approximation::LessThan) => "less than",
        Some(Approximation::UpTo) => "up to",
    };
    format!("{words} {amount}")
}

/// A share as a reader sees it: "42%".
pub fn percent(share: f64) -> String {
    format!("{:.0}%", share * 100.0)
}

/// "1 line", "2 lines".
pub fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

const NUMBERS: [&str; 11] = [
    "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
];

/// "Two" up to ten, digits above.
pub fn in_words(count: usize) -> String {
    let words = NUMBERS.get(count).map(|&words| words.to_owned());
    words.unwrap_or_else(|| count.to_string())
}

/// The text on one line, with one space where white space stood and without control characters: in a
/// terminal they would act, and in a table they would break the row.
pub fn line(text: &str) -> String {
    let words = text.split_whitespace().map(|word| {
        let visible = word.chars().filter(|c| !c.is_control());
        visible.collect::<String>()
    });
    words.collect::<Vec<String>>().join(" ")
}

/// A, B, ... Z, AA, AB: as the columns of a sheet are lettered.
pub fn letter(index: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = index + 1;
    while rest > 0 {
        let place = (rest - 1) % 26;
        letters.push(char::from(
            b'A' + u8::try_from(place).expect("less than 26"),
        ));
        rest = (rest - 1) / 26;
    }
    letters.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!(
            [0, 25, 26, 51, 52, 702].map(letter),
            ["A", "Z", "AA", "AZ", "BA", "AAA"]
        );
    }

    #[test]
    fn a_line_holds_nothing_that_acts_in_a_terminal() {
        assert_eq!(line("one\n\ttwo\u{1b}[2J  three\u{7}"), "one two[2J three");
    }
}
