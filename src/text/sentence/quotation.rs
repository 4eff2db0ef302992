//! Quotations that stay whole: no sentence ends within them.
//!
//! Most quotations of several sentences are several sentences, as each says something of its own. Kept
//! whole are those whose parts do not: short ones ("Hands up! Don't shoot!"), and those in single quotes
//! that a sentence holds which began before them, quotations within a quotation among them. A quotation
//! is looked for within one paragraph; one that does not close there holds nothing together.

use super::leading_word;
use super::stop::Stop;
use super::terminator::{is_closer, is_dash, is_opener};
use crate::span::Span;

/// A quotation up to this length is no longer than half a sentence of an article. Bytes.
const SHORT: usize = 60;
/// Single quotes hold no more than this, so that a paper that has no others is not read as one long
/// sentence, and an apostrophe taken for a quote does little harm. Bytes.
const LONGEST: usize = 240;

/// One quotation mark.
#[derive(Debug, Clone, Copy)]
struct Mark {
    at: usize,
    single: bool,
    side: Side,
    /// The sentence around the quotation began before it.
    embedded: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Opens,
    Closes,
    Either,
}

/// The quotations of a text within which no sentence ends.
#[derive(Debug)]
pub(super) struct Whole {
    /// From opening to closing mark, in the order in which they close.
    spans: Vec<Span>,
}

impl Whole {
    /// The quotations of `part`.
    pub fn of(text: &str, part: Span) -> Self {
        let mut spans = Vec::new();
        let mut open: [Option<Mark>; 2] = [None; 2];
        for mark in marks(text, part) {
            let slot = &mut open[usize::from(mark.single)];
            match *slot {
                Some(start) if mark.side != Side::Opens => {
                    let span = Span::new(start.at, mark.at);
                    spans.extend((span.len() <= start.longest()).then_some(span));
                    *slot = None;
                }
                _ => *slot = (mark.side != Side::Closes).then_some(mark),
            }
        }
        Whole { spans }
    }

    /// True where `stop` stands inside one, not at its end.
    pub fn holds(&self, stop: &Stop) -> bool {
        let first = self.spans.partition_point(|span| span.end < stop.end);
        self.spans[first..]
            .iter()
            .take_while(|span| span.end <= stop.end + LONGEST)
            .any(|span| span.start < stop.start)
    }
}

impl Mark {
    /// How long the quotation that this mark opens may be to stay whole.
    fn longest(&self) -> usize {
        if self.single && self.embedded {
            LONGEST
        } else {
            SHORT
        }
    }
}

/// The quotation marks of `part`, apostrophes left out where they can be told.
fn marks(text: &str, part: Span) -> impl Iterator<Item = Mark> {
    let inside = part.of(text);
    // First bytes alone, as most of a text is no mark.
    let may_be = |b: u8| matches!(b, b'"' | b'\'' | b'`' | 0xC2 | 0xE2);
    let places = inside.bytes().enumerate().filter(move |(_, b)| may_be(*b));
    places.filter_map(move |(at, _)| {
        let c = inside[at..].chars().next()?;
        (is_single(c) || is_double(c)).then(|| mark(inside, at, c, part.start))?
    })
}

fn is_double(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

fn is_single(c: char) -> bool {
    matches!(c, '\'' | '‘' | '’' | '`')
}

fn mark(text: &str, at: usize, c: char, offset: usize) -> Option<Mark> {
    let (before, mut behind) = (&text[..at], &text[at + c.len_utf8()..]);
    // A doubled single quote is a double one; its second half is left out.
    if is_single(c) && before.ends_with(c) {
        return None;
    }
    let doubled = is_single(c) && behind.starts_with(c);
    if doubled {
        behind = &behind[c.len_utf8()..];
    }
    let side = side(c, before, behind)?;
    let single = is_single(c) && !doubled;
    if single && side == Side::Opens && is_elided(behind) {
        return None;
    }
    Some(Mark {
        at: offset + at,
        single,
        side,
        embedded: is_amid(before),
    })
}

/// What the mark `c` does between `before` and `behind`; `None` for an apostrophe.
fn side(c: char, before: &str, behind: &str) -> Option<Side> {
    let opened = |c: char| c.is_whitespace() || is_dash(c) || (is_opener(c) && !is_closer(c));
    let bare = before.chars().next_back().is_none_or(opened);
    let next = behind.chars().next();
    let spaced = next.is_none_or(char::is_whitespace);
    match (bare, spaced) {
        (true, false) => Some(Side::Opens),
        (false, true) => Some(Side::Closes),
        // Apart from words, a single quote is an apostrophe as often.
        (true, true) if is_single(c) => None,
        (false, false) if is_single(c) => {
            let inside = next.is_some_and(char::is_alphanumeric);
            (!inside).then_some(Side::Closes)
        }
        _ => Some(default_side(c)),
    }
}

fn default_side(c: char) -> Side {
    match c {
        '“' | '„' | '«' | '‘' | '`' => Side::Opens,
        '”' | '»' | '’' => Side::Closes,
        _ => Side::Either,
    }
}

/// "'em", "'90s", "Ann 's": the apostrophe stands for letters.
fn is_elided(behind: &str) -> bool {
    const ELIDED: [&str; 10] = [
        "cause", "em", "ll", "n", "re", "s", "til", "tis", "twas", "ve",
    ];
    behind.starts_with(char::is_numeric) || ELIDED.contains(&leading_word(behind))
}

/// True where a sentence has begun in `before` and not ended.
fn is_amid(before: &str) -> bool {
    let last = before.trim_end().chars().next_back();
    last.is_some_and(|c| c.is_alphanumeric() || is_dash(c) || matches!(c, ',' | ':' | ';'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(text: &str) -> Vec<&str> {
        let whole = Whole::of(text, Span::new(0, text.len()));
        whole.spans.iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn an_apostrophe_opens_and_closes_nothing() {
        assert!(
            kept("The boat's crew of '98 can't stay. Ann 's at sea. Go get 'em. Yes.").is_empty()
        );
        assert!(kept("The ferry ' s crew. It stays. The crews ' boat.").is_empty());
    }

    #[test]
    fn quotations_are_told_by_where_their_marks_touch() {
        assert_eq!(
            kept("He says „Ja. Nein.“ and »Ja.« again."),
            ["„Ja. Nein.", "»Ja."]
        );
        assert_eq!(kept("Berg said: \"Wait. Stop.\""), ["\"Wait. Stop."]);
    }

    #[test]
    fn a_quotation_that_does_not_close_holds_nothing() {
        assert!(kept("“We wait. We hope. We sail.").is_empty());
    }
}
