//! Reading a stop: its run of terminators, what closes behind it, and its footnote marks.

use super::super::terminator::{is_bracket_closer, is_closer, needs_no_space};
use super::{Stop, Stops, clipped, leading_space};

impl Stops<'_> {
    /// Reads the run of terminators at the place in hand and what closes behind it.
    pub(super) fn read(&mut self) -> Stop {
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
            if gap > 0
                && (self.hangs_on_word(&rest[gap..]) || self.resumes(stop, marks, &rest[gap..]))
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

    /// Spaced out marks are one run, unless a word or number hangs on them (" .5", " ...and").
    fn hangs_on_word(&self, marks: &str) -> bool {
        let mut behind = marks.chars().skip(1);
        let stray = |c: char| !(c.is_whitespace() || is_closer(c) || self.ends(c));
        let dots = marks.starts_with("..");
        behind.next().is_some_and(stray)
            || (dots
                && marks
                    .trim_start_matches('.')
                    .starts_with(char::is_alphanumeric))
    }

    /// "He left. ... She stayed": the ellipsis belongs to what follows.
    fn resumes(&self, stop: &Stop, marks: usize, rest: &str) -> bool {
        let attached = !self.text[..stop.start].ends_with(char::is_whitespace);
        marks == 1 && stop.dots == 1 && stop.worded && attached && is_ellipsis(rest)
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
            } else if gap > 0
                && inner
                    .is_some_and(|inner| self.closes_apart(inner, &rest[gap..], stop.closed_quote))
            {
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

    /// A quote apart from the terminator closes where white space stands on both sides and one is open;
    /// `closed` where a quotation has closed here already.
    fn closes_apart(&self, c: char, rest: &str, closed: bool) -> bool {
        let alone = rest[c.len_utf8()..]
            .chars()
            .next()
            .is_none_or(char::is_whitespace);
        match c {
            '"' => alone && self.quotes % 2 == 1,
            '\'' if alone || rest.starts_with("''") => {
                self.singles % 2 == 1
                    || (self.singles == 0 && !closed && alone_behind(rest) && only_closes(rest))
            }
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

/// White space follows the single quote, doubled or not, that begins `text`.
fn alone_behind(text: &str) -> bool {
    let behind = text.trim_start_matches('\'');
    behind.is_empty() || behind.starts_with(char::is_whitespace)
}

/// The single quote that begins `text` closes what began before the text, as the quotes behind it tell:
/// those apart from words open and close in turn, up to one that touches the word it opens or closes.
fn only_closes(text: &str) -> bool {
    // Quotations further off have no bearing on this one. Bytes.
    const FAR: usize = 1000;
    let behind = clipped(text, FAR).trim_start_matches('\'');
    let mut closes = true;
    for word in behind.split_whitespace() {
        let bare = word.trim_end_matches('\'');
        if bare.is_empty() {
            closes = !closes;
        } else if bare.len() < word.len() && bare.ends_with([',', '.', '?', '!']) {
            return !closes;
        } else if word.starts_with('\'') {
            break;
        }
    }
    closes
}

/// Three dots or more, spaced or not, that hang on no word.
fn is_ellipsis(text: &str) -> bool {
    let dots = clipped(text, 12).trim_end_matches(|c: char| c != '.' && c != '…');
    let head = dots.trim_start_matches(['.', ' ', '…']);
    head.is_empty() && (dots.contains('…') || dots.matches('.').count() > 2)
}
