//! Numbers in figures and words: "12", "1.2 million", "twenty-one thousand", "half a million", "two thirds".

mod digits;
mod fraction;

use super::figure::Style;
use super::reading::{Reading, Term};
use crate::decimal::decimal;
use crate::facts::list::List;
use crate::text::token::TokenKind;

/// The words of numbers: what each does, and its value.
static WORDS: List = List::of(include_str!("words/numerals.txt"));

/// What a word does in a number.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Class {
    /// Up to nineteen.
    Small(f64),
    /// Twenty to ninety.
    Tens(f64),
    /// Multiplies what stands before it: a hundred, a dozen.
    Hundred(f64),
    /// Multiplies and closes a group: thousand, million.
    Scale(f64),
    /// A scale behind figures: bn.
    Short(f64),
    /// "Thousands": an amount left open.
    Vague,
    /// "Third", and "half".
    Part(f64),
    /// "Thirds".
    Parts(f64),
}

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

impl Numeral {
    fn of(value: f64, end: usize) -> Numeral {
        Numeral {
            value: Some(value),
            end,
            scale: 1.0,
            figures: false,
        }
    }
}

fn class(term: &Term) -> Option<Class> {
    if term.kind != TokenKind::Word {
        return None;
    }
    let (class, value) = WORDS.get(&term.lower)?.split_once(' ')?;
    let value = decimal(value)?;
    Some(match class {
        "small" => Class::Small(value),
        "tens" => Class::Tens(value),
        "hundred" => Class::Hundred(value),
        "scale" => Class::Scale(value),
        "short" => Class::Short(value),
        "vague" => Class::Vague,
        "part" => Class::Part(value),
        _ => Class::Parts(value),
    })
}

fn class_at(reading: &Reading, at: usize, sentence: usize) -> Option<Class> {
    reading.within(at, sentence).and_then(class)
}

/// The number that begins at term `at`.
pub(super) fn read(reading: &Reading, at: usize, style: Style) -> Option<Numeral> {
    let term = &reading.terms[at];
    match term.kind {
        TokenKind::Number => {
            let (value, end) = digits::figures(reading, at, style)?;
            let number = scaled(reading, value, end, term.sentence);
            Some(fraction::added(reading, number, term.sentence))
        }
        TokenKind::Word if term.text.starts_with(|c: char| c.is_ascii_digit()) => {
            digits::lettered(term, at, style)
        }
        TokenKind::Word => in_words(reading, at),
        _ => None,
    }
}

/// A small whole number: "3" or "three".
pub(super) fn small(reading: &Reading, at: usize) -> Option<(i32, usize)> {
    let numeral = read(reading, at, Style::default())?;
    let value = numeral.value?;
    // Far above any count of years or weeks, far below what an i32 holds.
    let whole = value.fract() == 0.0 && (0.0..10_000.0).contains(&value);
    whole.then_some((value as i32, numeral.end))
}

/// Figures with the scales behind them: "1.2 million", "5 hundred thousand", "3 dozen".
fn scaled(reading: &Reading, value: f64, mut end: usize, sentence: usize) -> Numeral {
    let (mut value, mut scale) = (value, 1.0);
    while let Some(Class::Hundred(by) | Class::Scale(by) | Class::Short(by)) =
        class_at(reading, end, sentence)
    {
        value *= by;
        scale *= by;
        end += 1;
    }
    Numeral {
        value: Some(value),
        end,
        scale,
        figures: true,
    }
}

fn in_words(reading: &Reading, at: usize) -> Option<Numeral> {
    let sentence = reading.terms[at].sentence;
    let lower = reading.lower(at, sentence);
    let own = class_at(reading, at, sentence);
    if own.is_none() && !matches!(lower, "a" | "an" | "tens" | "scores") {
        return None;
    }
    let next = class_at(reading, at + 1, sentence);
    match (lower, next) {
        ("half", next) if !matches!(next, Some(Class::Scale(_))) => {
            return fraction::half(reading, at);
        }
        ("a" | "an" | "one", Some(Class::Part(by))) => return fraction::part(reading, at, by),
        ("a" | "an", Some(Class::Hundred(_) | Class::Scale(_))) => {
            return sum(reading, at + 1);
        }
        ("tens" | "scores", _) => return vague(reading, at).filter(|open| open.end > at + 1),
        (_, Some(Class::Scale(more))) => {
            if let Some(part) = fraction::of_scale(reading, at, more) {
                return Some(part);
            }
        }
        _ => {}
    }
    if own? == Class::Vague {
        return vague(reading, at);
    }
    let number = sum(reading, at)?;
    Some(fraction::added(reading, number, sentence))
}

/// "Thousands", "tens of thousands".
fn vague(reading: &Reading, at: usize) -> Option<Numeral> {
    let sentence = reading.terms[at].sentence;
    let twice = reading.lower(at + 1, sentence) == "of"
        && class_at(reading, at + 2, sentence) == Some(Class::Vague);
    Some(Numeral {
        value: None,
        ..Numeral::of(0.0, at + if twice { 3 } else { 1 })
    })
}

/// The words that add up to one number.
fn sum(reading: &Reading, from: usize) -> Option<Numeral> {
    let sentence = reading.terms[from].sentence;
    let (mut total, mut group, mut scale) = (0.0, 0.0, f64::INFINITY);
    let mut last: Option<Class> = None;
    let mut at = from;
    let mut by = 1.0;
    loop {
        let joined = joint(reading, at, sentence, last);
        let Some(class) = class_at(reading, at + joined, sentence) else {
            break;
        };
        let empty = group % 100.0 == 0.0 && !matches!(last, Some(Class::Small(_)));
        match class {
            Class::Small(value)
                if empty || matches!(last, Some(Class::Tens(_))) && value < 10.0 =>
            {
                group += value;
            }
            Class::Tens(value) if empty => group += value,
            Class::Hundred(value) if !matches!(last, Some(Class::Hundred(_))) && joined == 0 => {
                group = f64::max(group, 1.0) * value;
            }
            Class::Scale(value) if value < scale && joined == 0 => {
                total += f64::max(group, 1.0) * value;
                (group, scale, by) = (0.0, value, value);
            }
            _ => break,
        }
        last = Some(class);
        at += joined + 1;
    }
    last?;
    Some(Numeral {
        scale: by,
        ..Numeral::of(total + group, at)
    })
}

/// How many terms join the number's next word to it: a hyphen, or "and" behind a hundred or a scale.
fn joint(reading: &Reading, at: usize, sentence: usize, last: Option<Class>) -> usize {
    let Some(term) = reading.within(at, sentence) else {
        return 0;
    };
    let large = matches!(last, Some(Class::Hundred(_) | Class::Scale(_)));
    usize::from(last.is_some() && term.is_hyphen() || large && &*term.lower == "and")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;
    use crate::text::language::Language;
    use crate::text::token::tokens;

    fn value(text: &str) -> Option<f64> {
        let sentences = [Span::new(0, text.len())];
        let reading = Reading::of(text, &tokens(text), &sentences, Language("en"));
        read(&reading, 0, Style::default()).and_then(|numeral| numeral.value)
    }

    #[test]
    fn words_add_up() {
        assert!(WORDS.is_sorted());
        assert_eq!(
            value("twenty-one thousand three hundred and five"),
            Some(21_305.0)
        );
        assert_eq!(value("a dozen"), Some(12.0));
        assert_eq!(value("two dozen"), Some(24.0));
        assert_eq!(value("one million two hundred thousand"), Some(1_200_000.0));
        assert_eq!(value("five six"), Some(5.0));
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
}
