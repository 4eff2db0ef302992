//! What stands in quote marks and is said by nobody: titles of works, nicknames, words held at arm's length.
//!
//! Told by its capitals, by the words before it, and by the lack of anybody who says it. Words of one
//! clause that a verb of speech leads are a quotation whatever they look like.

use super::Quote;
use crate::facts::Form;
use crate::facts::reading::{Reading, Term};
use crate::facts::speaker::Cue;
use crate::text::token::TokenKind;

/// So few words without anybody who says them are the writer's own.
const FEW_WORDS: usize = 4;

/// Where more of the other words than this have capitals, capitals tell nothing.
const HEADLINE_SHARE: f64 = 0.6;

/// No headline has more terms.
const AROUND: usize = 100;

/// True where nobody says what is quoted.
pub(super) fn is_called(
    reading: &Reading,
    sentence: usize,
    quote: &Quote,
    form: Form,
    cue: Cue,
) -> bool {
    let terms = &reading.terms;
    let from = terms.partition_point(|term| term.span.start < quote.inner.start);
    let to = from + terms[from..].partition_point(|term| term.span.start < quote.inner.end);
    let words = terms[from..to]
        .iter()
        .filter(|term| term.kind == TokenKind::Word);
    let count = words.count();
    if form == Form::Direct {
        return count < FEW_WORDS && cue == Cue::None && is_title(&terms[from..to]);
    }
    if cue == Cue::None && count <= FEW_WORDS {
        return true;
    }
    is_title(&terms[from..to]) && !is_headline(reading, sentence, quote)
}

/// True where all words but the small ones have capitals.
fn is_title(terms: &[Term]) -> bool {
    let mut words = terms.iter().filter(|term| term.kind == TokenKind::Word);
    let titled = |term: &Term| term.is_capitalised() || term.is_grammar() || term.text.len() < 4;
    let mut capitals = 0;
    let all = words.all(|term| {
        capitals += usize::from(term.is_capitalised());
        titled(term)
    });
    all && capitals > 0 && (capitals > 1 || terms.len() < 3)
}

/// True where the words around the quotation have capitals too.
fn is_headline(reading: &Reading, sentence: usize, quote: &Quote) -> bool {
    let first = reading
        .terms
        .partition_point(|term| term.sentence < sentence);
    let around = reading.terms[first..]
        .iter()
        .take_while(|term| term.sentence == sentence)
        .take(AROUND)
        .filter(|term| term.kind == TokenKind::Word && !quote.outer.contains(term.span))
        .filter(|term| term.text.len() > 3);
    let (mut all, mut capitals) = (0_u32, 0_u32);
    for term in around {
        all += 1;
        capitals += u32::from(term.is_capitalised());
    }
    all > 0 && f64::from(capitals) > HEADLINE_SHARE * f64::from(all)
}
