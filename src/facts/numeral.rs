//! Numbers in figures and words: "12", "1.2 million", "twenty-one thousand", "half a million", "two thirds".

use super::figure::{self, Style};
use super::reading::{Reading, Term};
use crate::decimal::decimal;
use crate::text::lexicon::Lexicon;
use crate::text::token::TokenKind;

/// The words of numbers: what each does, and its value.
const WORDS: Lexicon = Lexicon(include_str!("words/numerals.txt"));

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
            let value = figure::number(term.text, style)?;
            Some(scaled(reading, value, at + 1, term.sentence))
        }
        TokenKind::Word if term.text.starts_with(|c: char| c.is_ascii_digit()) => {
            lettered(term, at, style)
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

/// "1.2m", "3bn", "10k". A lone "m" may be metres; who knows the unit decides.
fn lettered(term: &Term, at: usize, style: Style) -> Option<Numeral> {
    let (digits, letters) = figure::with_letters(term.text)?;
    let by = match letters {
        "k" | "K" => 1e3,
        "m" | "M" | "mn" => 1e6,
        "b" | "bn" | "B" => 1e9,
        "tn" | "T" => 1e12,
        _ => return None,
    };
    let value = figure::number(digits, style)? * by;
    Some(Numeral {
        value: Some(value),
        end: at + 1,
        scale: by,
        figures: true,
    })
}

fn in_words(reading: &Reading, at: usize) -> Option<Numeral> {
    let sentence = reading.terms[at].sentence;
    let lower = reading.lower(at, sentence);
    let next = class_at(reading, at + 1, sentence);
    match (lower, next) {
        ("half", _) => return half(reading, at),
        ("a" | "an" | "one", Some(Class::Part(by))) => return part(reading, at, by),
        ("a" | "an", Some(Class::Hundred(_) | Class::Scale(_))) => {
            return sum(reading, at + 1);
        }
        ("tens" | "scores", _) => {
            let of = reading.lower(at + 1, sentence) == "of";
            let end = at
                + if of && class_at(reading, at + 2, sentence) == Some(Class::Vague) {
                    3
                } else {
                    1
                };
            return of.then_some(Numeral {
                value: None,
                ..Numeral::of(0.0, end)
            });
        }
        _ => {}
    }
    if class_at(reading, at, sentence)? == Class::Vague {
        let twice = reading.lower(at + 1, sentence) == "of"
            && class_at(reading, at + 2, sentence) == Some(Class::Vague);
        let end = at + if twice { 3 } else { 1 };
        return Some(Numeral {
            value: None,
            ..Numeral::of(0.0, end)
        });
    }
    let number = sum(reading, at)?;
    Some(with_fraction(reading, number, sentence))
}

/// "Half a million", "half an hour", "half of them".
fn half(reading: &Reading, at: usize) -> Option<Numeral> {
    let sentence = reading.terms[at].sentence;
    let hyphen = usize::from(reading.lower(at + 1, sentence) == "-");
    let next = at + 1 + hyphen;
    match reading.lower(next, sentence) {
        "a" | "an" => {
            let more = next + 1 + hyphen;
            match class_at(reading, more, sentence) {
                Some(Class::Hundred(by) | Class::Scale(by)) => Some(Numeral {
                    scale: by,
                    ..Numeral::of(0.5 * by, more + 1)
                }),
                _ => Some(Numeral::of(0.5, next + 1)),
            }
        }
        "of" | "the" | "its" | "their" | "all" => {
            let before = reading.before(at).map_or("", |before| &before.lower);
            let counted = !matches!(
                before,
                "first" | "second" | "other" | "latter" | "in" | "this"
            );
            counted.then(|| Numeral::of(0.5, at + 1))
        }
        _ => None,
    }
}

/// "A third of", "one-third": an ordinal otherwise.
fn part(reading: &Reading, at: usize, by: f64) -> Option<Numeral> {
    let sentence = reading.terms[at].sentence;
    let of = reading.lower(at + 2, sentence) == "of";
    (of || reading.lower(at, sentence) == "one").then(|| Numeral::of(1.0 / by, at + 2))
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

/// "One and a half million", "two thirds", "five point two".
fn with_fraction(reading: &Reading, number: Numeral, sentence: usize) -> Numeral {
    let whole = number.value.unwrap_or(0.0);
    let lower = |at: usize| reading.lower(at, sentence);
    let end = number.end;
    if lower(end) == "point" {
        return decimals(reading, number, sentence);
    }
    let hyphen = usize::from(lower(end) == "-");
    if let Some(Class::Parts(by)) = class_at(reading, end + hyphen, sentence) {
        return Numeral::of(whole / by, end + hyphen + 1);
    }
    if lower(end) == "and"
        && matches!(lower(end + 1), "a" | "one")
        && let Some(Class::Part(by)) = class_at(reading, end + 2, sentence)
    {
        let value = whole + number.scale / by;
        return match class_at(reading, end + 3, sentence) {
            Some(Class::Scale(more)) => Numeral {
                scale: more,
                ..Numeral::of(value * more, end + 4)
            },
            _ => Numeral {
                value: Some(value),
                end: end + 3,
                ..number
            },
        };
    }
    number
}

/// The digits behind "point", and a scale behind them.
fn decimals(reading: &Reading, number: Numeral, sentence: usize) -> Numeral {
    let (mut value, mut step) = (number.value.unwrap_or(0.0), 0.1);
    let mut end = number.end + 1;
    while let Some(Class::Small(digit)) = class_at(reading, end, sentence).filter(|_| step > 1e-9) {
        value += digit * step;
        step /= 10.0;
        end += 1;
    }
    if step > 0.09 {
        return number;
    }
    // Sums of tenths carry the noise of binary fractions.
    let value = libm::round(value * 1e9) / 1e9;
    Numeral {
        figures: false,
        ..scaled(reading, value, end, sentence)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;
    use crate::text::token::tokens;

    fn value(text: &str) -> Option<f64> {
        let sentences = [Span::new(0, text.len())];
        let reading = Reading::of(text, &tokens(text), &sentences);
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
