//! Stops: places where a sentence may end, found in one pass.

use super::terminator::{closing_of, is_terminator};

mod reading;

/// A run of terminators with the marks that close behind it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stop {
    /// The first terminator.
    pub start: usize,
    /// Behind the closing quotes, brackets and footnote marks.
    pub end: usize,
    /// The next visible character.
    pub next: usize,
    /// The run is one full stop.
    pub single_dot: bool,
    /// The run is dots, spaced or not.
    pub ellipsis: bool,
    /// How many dots.
    pub dots: usize,
    /// A quotation closes here.
    pub closed_quote: bool,
    /// A bracket closes here.
    pub closed_bracket: bool,
    /// A letter or digit stands between the sentence's start and here.
    pub worded: bool,
    /// A sentence can end here without white space.
    pub needs_no_space: bool,
}

/// The stops of a text.
#[derive(Debug)]
pub(super) struct Stops<'a> {
    text: &'a str,
    at: usize,
    /// Terminators of the language alone.
    marks: &'static [char],
    /// Straight quotes since the sentence began: odd within a quotation.
    quotes: usize,
    /// Single quotes with white space on both sides since then.
    singles: usize,
    /// A letter or digit has come since then.
    worded: bool,
    /// Up to here a bracket is open.
    closed_at: usize,
    /// Up to here no closing bracket comes.
    barren: usize,
    sentence: usize,
}

/// A bracket that stays open for longer than this is taken for a slip. Bytes.
const LONGEST_BRACKET: usize = 400;

impl<'a> Stops<'a> {
    pub fn new(text: &'a str, at: usize, marks: &'static [char]) -> Self {
        Stops {
            text,
            at,
            marks,
            quotes: 0,
            singles: 0,
            worded: false,
            closed_at: 0,
            barren: 0,
            sentence: at,
        }
    }

    /// A sentence begins at `at`.
    pub fn begin_sentence(&mut self, at: usize) {
        self.at = self.at.max(at);
        self.sentence = at;
        self.quotes = 0;
        self.singles = 0;
        self.worded = false;
    }

    /// The next stop that is not inside a bracket.
    pub fn next(&mut self) -> Option<Stop> {
        let bytes = self.text.as_bytes();
        while let Some(byte) = bytes.get(self.at) {
            let start = self.at;
            match byte {
                b'"' => self.quotes += 1,
                b'\'' => self.singles += usize::from(is_apart(self.text, start)),
                b'.' | b'!' | b'?' | b';' | b':' | b'(' | b'[' | b'{' | 0xCD.. => {
                    let c = self.text[start..].chars().next()?;
                    if let Some(closing) = closing_of(c) {
                        self.open(c, closing);
                    } else if self.ends(c) && self.is_free(c) {
                        return Some(self.read());
                    }
                    self.worded |= !c.is_ascii();
                    self.at += c.len_utf8();
                    continue;
                }
                _ => self.worded |= byte.is_ascii_alphanumeric() || !byte.is_ascii(),
            }
            self.at += if *byte < 0x80 { 1 } else { 2 };
        }
        None
    }

    fn ends(&self, c: char) -> bool {
        is_terminator(c) || self.marks.contains(&c)
    }

    /// True where the terminator at the place in hand is not inside a bracket, or is the last mark in
    /// it: "(He laughed.) Then", "[...] Then".
    fn is_free(&self, c: char) -> bool {
        let within = self.text.get(self.at + c.len_utf8()..self.closed_at);
        let last = |rest: &str| {
            rest.len() < 8
                && rest
                    .chars()
                    .all(|c| is_terminator(c) || c == ' ' || c == '"')
        };
        self.at >= self.closed_at || (c.is_ascii() && within.is_some_and(last))
    }

    /// Notes where the bracket at the place in hand closes, if that is near. A round bracket that
    /// opens the sentence may hold several.
    fn open(&mut self, opening: char, closing: char) {
        let at_start = opening == '(' && self.at == self.sentence;
        if self.at < self.closed_at || self.at < self.barren || at_start {
            return;
        }
        let window = clipped(&self.text[self.at..], LONGEST_BRACKET);
        let mut depth = 0usize;
        let mut first = None;
        for (at, c) in window.char_indices() {
            if c == opening {
                depth += 1;
            } else if c == closing {
                first = first.or(Some(at));
                depth -= 1;
                if depth == 0 {
                    self.closed_at = self.at + at;
                    return;
                }
            }
        }
        match first {
            Some(at) => self.closed_at = self.at + at,
            // Whatever opens before the window's middle finds nothing either.
            None => self.barren = self.at + window.len() / 2,
        }
    }
}

/// Bytes of white space at the start of `text`.
fn leading_space(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

/// The start of `text`, at most `bytes` long.
pub(super) fn clipped(text: &str, bytes: usize) -> &str {
    &text[..text.floor_char_boundary(bytes.min(text.len()))]
}

/// True where the quote at `at` has white space on both sides; a doubled one counts once.
fn is_apart(text: &str, at: usize) -> bool {
    let before = text[..at]
        .chars()
        .next_back()
        .is_none_or(char::is_whitespace);
    let behind = text[at..].trim_start_matches('\'');
    before && text.len() - behind.len() - at < 3 && behind.starts_with(char::is_whitespace)
}
