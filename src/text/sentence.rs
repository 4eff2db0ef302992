//! Sentences of a block, on Unicode's rules (UAX #29) with the corrections that prose needs.
//!
//! A sentence ends where a terminator stands, with the quotes, brackets and footnote marks that close
//! behind it. Departures from UAX #29:
//!
//! - abbreviations, initials, ordinals and numbers do not end a sentence (`full_stop`);
//! - "?" and "!" before a small letter do not either, nor before who said it ("Why?" Ann asked.);
//! - dots and marks may be spaced out (". . ."), and an ellipsis ends a sentence before a capital only;
//! - no sentence ends inside a bracket that opened within it, nor before one that names the source of a
//!   quotation (`remark`);
//! - "1. Flour 2. Salt" is two (`enumeration`), and so is a caption with its credit (`credit`).
//!
//! A quotation of several sentences is several sentences, each of which keeps the quotes that it touches,
//! unless it is short or stands within a sentence (`quotation`).

mod credit;
pub(crate) mod enumeration;
mod full_stop;
mod quotation;
mod remark;
mod rules;
mod speech;
mod stop;
pub(crate) mod terminator;

use crate::span::Span;
use crate::text::block::{Block, BlockKind};
use crate::text::language::Language;
use quotation::Whole;
use rules::Rules;
use stop::{Stop, Stops};

/// The sentences of one block of `text`, in order; only white space lies between them, and they and
/// that white space tile the block.
///
/// ```
/// use tellings::text::{block::blocks, language::Language, sentence::sentences};
/// let text = "Dr. Lind left at 5 p.m. on Friday. “Why now?” she asked.";
/// let spans = sentences(text, &blocks(text)[0], Language("en"));
/// let found: Vec<&str> = spans.iter().map(|span| span.of(text)).collect();
/// assert_eq!(found, ["Dr. Lind left at 5 p.m. on Friday.", "“Why now?” she asked."]);
/// ```
pub fn sentences(text: &str, block: &Block, language: Language) -> Vec<Span> {
    let unended = block.span.of(text).ends_with(char::is_alphanumeric);
    let mut rules = Rules::of(language);
    rules.heading = block.kind == BlockKind::Heading && unended;
    let block = block.span.trimmed(text);
    let mut sentences = Vec::new();
    let mut start = block.start;
    let mut items = enumeration::items(block.of(text), rules.ordinals);
    if items.is_empty() {
        items.extend(credit::start(block.of(text)));
    }
    for item in items
        .iter()
        .map(|item| block.start + item)
        .chain([block.end])
    {
        split(text, Span::new(start, item), &rules, &mut sentences);
        start = item;
    }
    sentences
}

/// Splits `part`, which holds no inline list, and adds its sentences.
fn split(text: &str, part: Span, rules: &Rules, sentences: &mut Vec<Span>) {
    let inside = &text[..part.end];
    let mut start = part.start;
    let whole = Whole::of(text, part);
    let mut stops = Stops::new(inside, after_marker(inside, start), rules.marks);
    while let Some(stop) = stops.next() {
        if stop.next < part.end && !whole.holds(&stop) && ends_sentence(inside, start, &stop, rules)
        {
            push(text, start, stop.end, sentences);
            start = stop.next;
            stops.begin_sentence(after_marker(inside, start));
        }
    }
    push(text, start, part.end, sentences);
}

fn push(text: &str, start: usize, end: usize, sentences: &mut Vec<Span>) {
    let span = Span::new(start, end).trimmed(text);
    if !span.is_empty() {
        sentences.push(span);
    }
}

/// Where the sentence at `start` begins behind its list marker, whose full stop ends nothing.
fn after_marker(text: &str, start: usize) -> usize {
    start + enumeration::marker(&text[start..]).map_or(0, |marker| marker.length)
}

/// An ellipsis in the ways in which it is set.
const ELLIPSES: [&str; 3] = ["...", "…", ". . ."];

fn ends_sentence(text: &str, start: usize, stop: &Stop, rules: &Rules) -> bool {
    let after = Follower::of(&text[stop.next..]);
    if !stop.worded || after.word.is_empty() {
        return false;
    }
    let spaced = stop.next > stop.end;
    if !spaced && !stop.needs_no_space {
        return stop.single_dot && full_stop::is_missing_space(text, start, stop, rules);
    }
    if stop.needs_no_space && !spaced {
        return !(after.continues() || stop.single_dot && after.is_number());
    }
    let source = stop.closed_quote && remark::names_source(after.rest);
    if source || (rules.english && remark::is_relative(after.rest)) {
        return false;
    }
    // A remark in brackets behind a full stop may begin small: "It is so. (our own figures)".
    let remark = stop.single_dot && after.first == Some('(');
    // "He left. ...and came back": what the ellipsis resumes is a sentence of its own.
    let resumed = stop.single_dot && ELLIPSES.iter().any(|dots| after.rest.starts_with(dots));
    if !resumed && (after.continues() || (after.small && !remark)) {
        return false;
    }
    if stop.single_dot {
        return full_stop::ends(text, start, stop, &after, rules);
    }
    if stop.ellipsis {
        let halting = rules.english && after.word == "I" && halts(&text[start..stop.start]);
        return !(halting && stop.dots < 4);
    }
    !(stop.closed_quote && rules.english && speech::attributes(after.rest))
}

/// "I thought... I would": a few words that trail off go on, and so does who has halted before.
fn halts(said: &str) -> bool {
    const SHORT: usize = 24;
    // Whoever halted further back has found their words since.
    const NEAR: usize = 200;
    let near = &said[said.floor_char_boundary(said.len().saturating_sub(NEAR))..];
    said.len() < SHORT || ELLIPSES.iter().any(|dots| near.contains(dots))
}

/// What stands behind a stop: the start of the next sentence, if there is one.
#[derive(Debug)]
struct Follower<'a> {
    /// From the first visible character.
    rest: &'a str,
    /// From the first word.
    inner: &'a str,
    /// The first word or number, behind quotes and brackets.
    word: &'a str,
    /// The first visible character.
    first: Option<char>,
    /// The first letter is a small one.
    small: bool,
    /// An opening quote comes first.
    quoted: bool,
    /// A dash comes first.
    dashed: bool,
}

impl<'a> Follower<'a> {
    fn of(rest: &'a str) -> Self {
        // A sentence does not begin behind more marks than these.
        const MARKS: usize = 12;
        let first = rest.chars().next();
        let mut inner = rest;
        for _ in 0..MARKS {
            match inner.chars().next() {
                Some(c) if is_before_word(c) => {
                    inner = &inner[c.len_utf8()..];
                }
                _ => break,
            }
        }
        let word = leading_word(inner);
        let small = inner.chars().next().is_some_and(char::is_lowercase);
        let quoted = first.is_some_and(|c| matches!(c, '"' | '“' | '„' | '«' | '‘'));
        let dashed = first.is_some_and(terminator::is_dash);
        Follower {
            rest,
            inner,
            word,
            first,
            small,
            quoted,
            dashed,
        }
    }

    /// A comma, a colon, a lone terminator or the like: the sentence goes on.
    fn continues(&self) -> bool {
        let mut chars = self.rest.chars();
        let first = chars.next();
        let lone = first.is_some_and(terminator::is_terminator)
            && chars.next().is_none_or(char::is_whitespace);
        lone || first.is_some_and(terminator::is_continuer)
    }

    /// The next word is one that begins sentences, or a label ("Photo: ").
    fn begins(&self, rules: &Rules) -> bool {
        let behind = &self.inner[self.word.len()..];
        let initial = self.word.len() == 1 && behind.starts_with('.');
        let label =
            behind.starts_with(": ") && self.word.chars().next().is_some_and(char::is_uppercase);
        label || (rules.is_starter(self.word) && !initial)
    }

    /// The next word is a number.
    fn is_number(&self) -> bool {
        self.word.chars().next().is_some_and(char::is_numeric)
    }
}

/// Quotes, brackets, dashes and dots may stand before the first word.
fn is_before_word(c: char) -> bool {
    terminator::is_opener(c)
        || terminator::is_dash(c)
        || c.is_whitespace()
        || matches!(c, '.' | '…')
}

/// The letters, digits and apostrophes at the start of `text`, up to a length that words have.
fn leading_word(text: &str) -> &str {
    const LONGEST: usize = 40;
    let end = text
        .char_indices()
        .find(|(at, c)| *at > LONGEST || !(c.is_alphanumeric() || matches!(c, '\'' | '’')))
        .map_or(text.len(), |(at, _)| at);
    &text[..end]
}

#[cfg(test)]
mod tests;
