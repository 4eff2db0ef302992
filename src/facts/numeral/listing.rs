//! Every number of a text, whether or not it counts something: for who reads numbers rather than facts.

use super::digits;
use super::run::Run;
use super::word::{Class, Word};
use super::{Numeral, Reader, TokenKind};
use crate::decimal::decimal;
use crate::facts::figure::{self, Style};
use crate::facts::reading::Reading;
use crate::span::Span;
use crate::text::language::Language;
use crate::text::token::tokens;

/// A number where it stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number {
    /// Its sign, figures and words, in bytes of the text.
    pub span: Span,
    /// What it amounts to; `None` for a percentage without a number ("a small percent").
    pub value: Option<f64>,
}

/// The numbers of `text`, in order and apart, in figures and in the words of its language: whole numbers,
/// fractions ("two thirds", "3/4", "one in five"), powers ("1.3x10^6") and negative ones. Ordinals, amounts
/// left open ("thousands") and figures that touch a unit ("29km") are none. A language without number words
/// is read in figures alone; an unknown one as English.
///
/// ```
/// use tellings::facts::numbers;
/// use tellings::text::language::Language;
/// let found = numbers("Minus two of 1.2 million", Language("en"));
/// assert_eq!(found[0].value, Some(-2.0));
/// assert_eq!((found[1].span.start, found[1].span.end), (13, 24));
/// assert_eq!(found[1].value, Some(1_200_000.0));
/// ```
pub fn numbers(text: &str, language: Language) -> Vec<Number> {
    listed(text, language, |reader| {
        let found = placed(reader).into_iter();
        found.map(|placed| placed.number).collect()
    })
}

/// The ordinals of `text`: "21st", "twenty-first", "third". Their values are whole; what is next or last is
/// none.
///
/// ```
/// use tellings::facts::ordinals;
/// use tellings::text::language::Language;
/// let found = ordinals("The twenty-first of 30 boats", Language("en"));
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].value, Some(21.0));
/// ```
pub fn ordinals(text: &str, language: Language) -> Vec<Number> {
    listed(text, language, |reader| {
        let mut found = Vec::new();
        let mut at = 0;
        while at < reader.reading.terms.len() {
            match reader.ordinal(at) {
                Some((value, end)) => {
                    let (span, value) = (reader.reading.span(at, end), Some(value));
                    found.push(Number { span, value });
                    at = end;
                }
                None => at += 1,
            }
        }
        found
    })
}

pub(super) fn listed(
    text: &str,
    language: Language,
    list: impl FnOnce(&Reader) -> Vec<Number>,
) -> Vec<Number> {
    let sentences = [Span::new(0, text.len())];
    let reading = Reading::of(text, &tokens(text), &sentences, language);
    let style = Style::of(&reading);
    list(&Reader::of(&reading, style, true))
}

/// A number and its terms.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed {
    pub number: Number,
    pub from: usize,
    pub end: usize,
    /// A fraction, in other figures than decimals or in words.
    pub share: bool,
}

pub(super) fn placed(reader: &Reader) -> Vec<Placed> {
    let reading = reader.reading;
    let mut found: Vec<Placed> = Vec::new();
    let mut at = 0;
    while at < reading.terms.len() {
        let Some(numeral) = reader.read(at) else {
            if reading.terms[at].kind == TokenKind::Number {
                pieces(reader, at, &mut found);
            }
            at += 1;
            continue;
        };
        if let Some(value) = numeral.value {
            found.push(reader.placed(at, &numeral, value));
        }
        at = numeral.end.max(at + 1);
    }
    found
}

/// "5/17/2018", "192.168.1.2", "22,24,26": figures that are no single number are several.
fn pieces(reader: &Reader, at: usize, found: &mut Vec<Placed>) {
    let span = reader.reading.terms[at].span;
    let text = reader.reading.terms[at].text;
    let mut start = 0;
    for piece in text.split(|c: char| !c.is_ascii_digit()) {
        let from = start;
        start += piece.len();
        start += text[start..].chars().next().map_or(0, char::len_utf8);
        let Some(value) = decimal(piece) else {
            continue;
        };
        let span = Span::new(span.start + from, span.start + from + piece.len());
        let number = Number {
            span,
            value: Some(value),
        };
        let (from, end) = (at, at + 1);
        let share = false;
        found.push(Placed {
            number,
            from,
            end,
            share,
        });
    }
}

impl Reader<'_> {
    /// The number with its sign: "-9.2", "minus two".
    fn placed(&self, at: usize, numeral: &Numeral, value: f64) -> Placed {
        let reading = self.reading;
        let mut from = at;
        if numeral.figures && digits::point(reading, at) {
            from -= 1;
        }
        let before = reading.before(from);
        let signed = before.is_some_and(|sign| match sign.text {
            "-" | "\u{2212}" if numeral.figures => self.is_sign(from - 1),
            _ => self
                .word(sign)
                .is_some_and(|word| word.class == Class::Minus),
        });
        let from = from - usize::from(signed);
        let decimal = numeral.end == at + 1
            && numeral.figures
            && reading.terms[at]
                .text
                .ends_with(|c: char| c.is_ascii_digit());
        Placed {
            number: Number {
                span: reading.span(from, numeral.end),
                value: Some(if signed { -value } else { value }),
            },
            from,
            end: numeral.end,
            share: value < 1.0 && !decimal,
        }
    }

    /// True where the dash at `at` is no part of a word, a range or a figure: "-5", "- 5" at the start.
    fn is_sign(&self, at: usize) -> bool {
        let dash = &self.reading.terms[at];
        let next = &self.reading.terms[at + 1];
        self.reading.before(at).is_none_or(|before| {
            let apart = !dash.glued || matches!(before.text, "<" | ">" | "=" | "(");
            apart && next.glued
        })
    }

    /// The ordinal that begins at `at`, and the term behind it.
    fn ordinal(&self, at: usize) -> Option<(f64, usize)> {
        let term = &self.reading.terms[at];
        if term.kind != TokenKind::Word {
            return None;
        }
        if let Some((figures, letters)) = figure::with_letters(term.text) {
            let nth = |word: &Word| word.class == Class::Nth && word.value == 0.0;
            self.words.get(&letters.to_lowercase()).filter(nth)?;
            return decimal(figures).map(|value| (value, at + 1));
        }
        let run = Run::of(self, at);
        let (value, end) = run.ordinal()?;
        Some((value, run.atoms[end - 1].end?))
    }
}
