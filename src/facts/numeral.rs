//! Numbers in figures and words: "12", "1.2 million", "twenty-one thousand", "half a million", "two thirds".
//!
//! One grammar for all languages: a list by language says what each word does in a number (`word`), the
//! words that stand together fall into atoms (`run`), atoms add up (`cardinal`) and make fractions
//! (`fraction`), and both make up a phrase (`phrase`). In a language without a list, numbers are found in
//! figures alone. "A" or "one" that is only an article, and figures in a name, are the caller's to tell.

mod cardinal;
mod compound;
mod digits;
mod fraction;
mod listing;
mod percent;
mod phrase;
mod run;
mod word;

pub use listing::{Number, numbers, ordinals};
pub use percent::percentages;

use super::figure::Style;
use super::reading::{Reading, Term};
use crate::text::token::TokenKind;
use run::Run;
use word::{Class, Word, Words};

/// A number in the text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Numeral {
    /// Its value; `None` for "thousands".
    pub value: Option<f64>,
    /// The term behind it.
    pub end: usize,
    /// What its last word multiplied with: 1e6 in "20 million".
    pub scale: f64,
    /// Written in figures.
    pub figures: bool,
}

/// The number that begins at term `at`, where it may count something: "a" alone, "the half" and "one in
/// five" do not.
pub(super) fn read(reading: &Reading, at: usize, style: Style) -> Option<Numeral> {
    Reader::of(reading, style, false).read(at)
}

/// A small whole number: "3" or "three".
pub(super) fn small(reading: &Reading, at: usize) -> Option<(i32, usize)> {
    let numeral = read(reading, at, Style::default())?;
    let value = numeral.value?;
    // Far above any count of years or weeks, far below what an i32 holds.
    let whole = value.fract() == 0.0 && (0.0..10_000.0).contains(&value);
    whole.then_some((value as i32, numeral.end))
}

/// Reads the numbers of a text.
#[derive(Debug)]
struct Reader<'a> {
    reading: &'a Reading<'a>,
    words: Words,
    style: Style,
    /// Every number is asked for, also those that count nothing.
    all: bool,
}

impl<'a> Reader<'a> {
    fn of(reading: &'a Reading<'a>, style: Style, all: bool) -> Reader<'a> {
        Reader {
            reading,
            words: Words::of(reading.language),
            style,
            all,
        }
    }

    /// The number that begins at term `at`.
    fn read(&self, at: usize) -> Option<Numeral> {
        let term = &self.reading.terms[at];
        if !matches!(term.kind, TokenKind::Word | TokenKind::Number) {
            return None;
        }
        if self.word(term).is_some_and(|word| !word.class.opens()) {
            return None;
        }
        if !self.all && self.is_place(at) {
            return None;
        }
        let run = Run::of(self, at);
        // "Per cent", "por ciento".
        let hundred = run.atoms.first()?.value == 100.0 && run.atoms[0].class != Class::Figure;
        if hundred && self.class_before(at) == Some(Class::Per) {
            return None;
        }
        let found = run.number(self)?;
        let one = self.all && found.value == Some(1.0) && !found.figures;
        if one && self.is_named(at) {
            return None;
        }
        Some(Numeral {
            value: found.value,
            end: run.atoms[found.end - 1].end?,
            scale: found.scale,
            figures: found.figures,
        })
    }

    /// What a term does in a number.
    fn word(&self, term: &Term) -> Option<Word> {
        if term.kind != TokenKind::Word {
            return None;
        }
        self.words.get(&term.lower)
    }

    fn class_before(&self, at: usize) -> Option<Class> {
        let before = self.reading.before(at)?;
        self.word(before).map(|word| word.class)
    }

    /// "This one", "the second half": the word behind names something.
    fn is_named(&self, at: usize) -> bool {
        matches!(self.class_before(at), Some(Class::This | Class::Nth))
    }

    /// "Several hundred", "a couple of hundred".
    fn is_several(&self, at: usize) -> bool {
        let several = |at| self.class_before(at) == Some(Class::Several);
        several(at) || at > 0 && self.class_before(at) == Some(Class::Of) && several(at - 1)
    }

    /// "Am 21. Tag": a place in a row, where the point ends no sentence.
    fn is_place(&self, at: usize) -> bool {
        let point = self.reading.after(at);
        self.words.dots
            && self.reading.terms[at]
                .text
                .bytes()
                .all(|b| b.is_ascii_digit())
            && point.is_some_and(|point| point.glued && point.text == ".")
            && self.reading.after(at + 1).is_some_and(|next| !next.glued)
    }

    /// "Between two hundred and five hundred".
    fn is_between(&self, at: usize) -> bool {
        self.class_before(at) == Some(Class::Between)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;
    use crate::text::language::Language;
    use crate::text::token::tokens;

    fn value_at(code: &'static str, text: &str, at: usize) -> Option<f64> {
        let sentences = [Span::new(0, text.len())];
        let reading = Reading::of(text, &tokens(text), &sentences, Language(code));
        read(&reading, at, Style::of(&reading)).and_then(|numeral| numeral.value)
    }

    fn value_in(code: &'static str, text: &str) -> Option<f64> {
        value_at(code, text, 0)
    }

    fn value(text: &str) -> Option<f64> {
        value_in("en", text)
    }

    #[test]
    fn words_add_up() {
        assert_eq!(
            value("twenty-one thousand three hundred and five"),
            Some(21_305.0)
        );
        assert_eq!(value("a dozen"), Some(12.0));
        assert_eq!(value("two dozen"), Some(24.0));
        assert_eq!(value("one million two hundred thousand"), Some(1_200_000.0));
        assert_eq!(value("five six"), Some(5.0));
        assert_eq!(value("twenty-first"), None);
    }

    #[test]
    fn parts_and_scales_multiply() {
        assert_eq!(value("half a million"), Some(500_000.0));
        assert_eq!(value("one and a half million"), Some(1_500_000.0));
        assert_eq!(value("one million and a half"), Some(1_500_000.0));
        assert_eq!(value("two-thirds of"), Some(2.0 / 3.0));
        assert_eq!(value("five point two million"), Some(5_200_000.0));
        assert_eq!(value("1.2m"), Some(1_200_000.0));
        assert_eq!(value("5 hundred thousand"), Some(500_000.0));
        assert_eq!(value("hundreds of thousands"), None);
    }

    #[test]
    fn what_counts_nothing_is_no_number() {
        assert_eq!(value("a"), None);
        assert_eq!(value("half"), None);
        assert_eq!(value("third of"), None);
        assert_eq!(value("a second"), None);
    }

    #[test]
    fn numbers_beside_each_other_stay_apart() {
        assert_eq!(value("3 million and 20 cars"), Some(3e6));
        assert_eq!(value("three hundred and two hundred"), Some(300.0));
        assert_eq!(value("two thousand and three million"), Some(2000.0));
        assert_eq!(
            value_at("en", "between two hundred and five", 1),
            Some(200.0)
        );
        assert_eq!(value("one in five"), Some(1.0));
    }

    #[test]
    fn several_leave_a_scale_open() {
        assert_eq!(value_at("en", "several hundred", 1), None);
        assert_eq!(value_at("en", "a couple of thousand", 3), None);
        assert_eq!(value_at("ru", "несколько миллионов", 1), None);
    }

    #[test]
    fn a_place_in_a_row_is_no_number() {
        assert_eq!(value_in("de", "21. Tag"), None);
        assert_eq!(value_in("de", "21 Tage"), Some(21.0));
        assert_eq!(value_in("fr", "vingt et unième"), None);
        assert_eq!(value_in("de", "fünfundzwanzigste"), None);
    }

    #[test]
    fn every_listed_language_adds_up_its_own_way() {
        for (code, text, number) in [
            ("de", "einundzwanzigtausenddreihundertfünf", 21_305.0),
            ("de", "zweieinhalb Milliarden", 2.5e9),
            ("de", "eine halbe Million", 500_000.0),
            ("fr", "quatre-vingt-dix-sept mille", 97_000.0),
            ("fr", "deux milliards et demi", 2.5e9),
            ("es", "treinta y dos mil millones", 32e9),
            ("es", "dos millones y medio", 2.5e6),
            ("it", "ventunomilatrecentocinque", 21_305.0),
            ("it", "mezzo milione", 500_000.0),
            ("pt", "duzentos e trinta e cinco mil", 235_000.0),
            ("tr", "yirmi bir bin üç yüz beş", 21_305.0),
            ("tr", "iki buçuk milyon", 2.5e6),
            ("id", "dua puluh satu ribu tiga ratus lima", 21_305.0),
            ("id", "tiga belas", 13.0),
            ("ru", "двадцать одна тысяча триста пять", 21_305.0),
            ("ru", "полтора миллиона", 1.5e6),
            ("ru", "два с половиной миллиона", 2.5e6),
        ] {
            assert_eq!(value_in(code, text), Some(number), "{text}");
        }
    }

    #[test]
    fn an_open_amount_has_no_value() {
        for (code, text) in [
            ("en", "tens of thousands"),
            ("de", "Zehntausende"),
            ("fr", "dizaines de milliers"),
            ("es", "miles"),
            ("it", "decine di migliaia"),
            ("pt", "milhares"),
            ("tr", "on binlerce"),
            ("id", "puluhan ribu"),
            ("ru", "десятки тысяч"),
        ] {
            let sentences = [Span::new(0, text.len())];
            let reading = Reading::of(text, &tokens(text), &sentences, Language(code));
            let numeral = read(&reading, 0, Style::of(&reading));
            let whole = numeral.is_some_and(|numeral| {
                numeral.value.is_none() && numeral.end == reading.terms.len()
            });
            assert!(whole, "{text}");
        }
    }
}
