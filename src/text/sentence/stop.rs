//! Stops: places where a sentence may end, found in one pass.

use super::terminator::{closing_of, is_bracket_closer, is_closer, is_terminator, needs_no_space};

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

    /// Reads the run of terminators at the place in hand and what closes behind it.
    fn read(&mut self) -> Stop {
        let start = self.at;
        let mut stop = Stop {
            start,
            end: start,
            next: start,
            single_dot: false,
            ellipsis: true,
            dots: 0,
            closed_quote: false,
            closed_bracket: false,
            needs_no_space: false,
            worded: self.worded,
        };
        let marks = self.read_marks(&mut stop);
        stop.single_dot = marks == 1 && self.text[start..].starts_with(['.', '．']);
        stop.ellipsis &= marks > 1 || self.text[start..].starts_with('…');
        self.read_closers(&mut stop);
        self.read_footnotes(&mut stop);
        stop.end = self.at;
        stop.next = self.at + leading_space(&self.text[self.at..]);
        stop
    }

    fn read_marks(&mut self, stop: &mut Stop) -> usize {
        let mut marks = 0;
        loop {
            let rest = &self.text[self.at..];
            let gap = if marks == 0 { 0 } else { leading_space(rest) };
            let Some(c) = rest[gap..].chars().next().filter(|c| self.ends(*c)) else {
                return marks;
            };
            // Spaced out marks are one run, unless a word or number hangs on them (" .5", " ...and").
            let behind = rest[gap + c.len_utf8()..].chars().next();
            if gap > 0
                && behind.is_some_and(|c| !(c.is_whitespace() || is_closer(c) || self.ends(c)))
            {
                return marks;
            }
            if gap > 0
                && rest[gap..].starts_with("..")
                && rest[gap..]
                    .trim_start_matches('.')
                    .starts_with(char::is_alphanumeric)
            {
                return marks;
            }
            // "He left. ... She stayed": the ellipsis belongs to what follows.
            if gap > 0
                && marks == 1
                && stop.dots == 1
                && stop.worded
                && is_ellipsis(&rest[gap..])
                && !self.text[..stop.start].ends_with(char::is_whitespace)
            {
                return marks;
            }
            self.at += gap + c.len_utf8();
            marks += 1;
            stop.dots += usize::from(c == '.');
            stop.ellipsis &= matches!(c, '.' | '…');
            stop.needs_no_space |= needs_no_space(c);
        }
    }

    fn read_closers(&mut self, stop: &mut Stop) {
        loop {
            let rest = &self.text[self.at..];
            let Some(c) = rest.chars().next() else { return };
            let gap = leading_space(rest);
            let inner = rest[gap..].chars().next();
            if is_closer(c) && self.closes(c, rest) {
                stop.closed_bracket |= is_bracket_closer(c);
                stop.closed_quote |= !is_bracket_closer(c);
                self.quotes += usize::from(c == '"');
                self.at += c.len_utf8();
            } else if gap > 0 && inner.is_some_and(|inner| self.closes_apart(inner, &rest[gap..])) {
                stop.closed_quote = true;
                self.quotes += usize::from(inner == Some('"'));
                self.singles += usize::from(inner == Some('\''));
                self.at += gap + inner.map_or(0, char::len_utf8);
            } else {
                return;
            }
        }
    }

    /// A quote that touches the terminator closes, unless a word follows at once and none was open.
    fn closes(&self, c: char, rest: &str) -> bool {
        let before_word = rest[c.len_utf8()..].starts_with(char::is_alphanumeric);
        match c {
            '"' => !before_word || self.quotes % 2 == 1,
            '\'' | '*' | '_' | '`' | '“' | '«' | '‹' => !before_word,
            _ => true,
        }
    }

    /// A quote apart from the terminator closes where white space stands on both sides and one is open.
    fn closes_apart(&self, c: char, rest: &str) -> bool {
        let alone = rest[c.len_utf8()..]
            .chars()
            .next()
            .is_none_or(char::is_whitespace);
        match c {
            '"' => alone && self.quotes % 2 == 1,
            '\'' => (alone || rest.starts_with("''")) && self.singles % 2 == 1,
            '»' | '”' => !rest[c.len_utf8()..].starts_with(char::is_alphanumeric),
            _ => false,
        }
    }

    /// Footnote marks belong to the sentence before them: "[1]", " [2]", ".10".
    fn read_footnotes(&mut self, stop: &mut Stop) {
        loop {
            let rest = &self.text[self.at..];
            let inner = rest.trim_start_matches(' ');
            let gap = rest.len() - inner.len();
            let Some(note) = inner
                .strip_prefix('[')
                .and_then(|inner| clipped(inner, 4).split_once(']'))
            else {
                break;
            };
            if gap > 1 || note.0.is_empty() || !note.0.bytes().all(|b| b.is_ascii_alphanumeric()) {
                break;
            }
            self.at += gap + note.0.len() + 2;
        }
        let rest = &self.text[self.at..];
        let digits = rest.bytes().take(3).take_while(u8::is_ascii_digit).count();
        let before = self.text[..stop.start].chars().next_back();
        let noted = before.is_some_and(|c| c == ')' || c == ']' || c.is_lowercase());
        if digits > 0 && noted && stop.dots == 1 {
            let behind = &rest[digits..];
            let upper = behind
                .trim_start()
                .chars()
                .next()
                .is_some_and(|c| c.is_uppercase());
            if behind.starts_with(char::is_whitespace) && upper && self.at == stop.start + 1 {
                self.at += digits;
            }
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

/// Three dots or more, spaced or not, that hang on no word.
fn is_ellipsis(text: &str) -> bool {
    let dots = clipped(text, 12).trim_end_matches(|c: char| c != '.' && c != '…');
    let head = dots.trim_start_matches(['.', ' ', '…']);
    head.is_empty() && (dots.contains('…') || dots.matches('.').count() > 2)
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
