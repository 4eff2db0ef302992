//! Quote marks, typographic and typed, of many languages: which of them open, and what closes them.
//!
//! A mark is read by what touches it, so that apostrophes, inches and decades ('08) are none, and a mark
//! that a writer took for its mirror image still closes. Marks inside marks belong to what is quoted.

use crate::span::Span;

/// Two typed apostrophes, as old newspaper files have them.
const DOUBLED: char = '\u{2033}';
/// Two typed backticks, LaTeX's opening mark.
const TICKED: char = '\u{201F}';

/// One quote mark.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    /// Where it stands.
    pub span: Span,
    /// What it is; doubled marks have a letter of their own.
    pub sign: char,
    /// Words can begin behind it.
    pub opens: bool,
    /// Words can end before it.
    closes: bool,
}

/// How many marks are looked at for the one that closes another: no quotation holds more quotations, and
/// a text of marks alone would take forever.
const REACH: usize = 64;

/// Nor does anybody quote somebody who quotes somebody further down than this.
const DEPTH: usize = 6;

/// The quote marks of a stretch of text, in order.
pub(super) fn marks(text: &str, within: Span) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    let inside = within.of(text);
    // First bytes alone, as most of a text is no mark.
    let places = inside
        .bytes()
        .enumerate()
        .filter(|(_, b)| matches!(b, b'"' | b'\'' | b'`' | 0xC2 | 0xE2 | 0xE3));
    for (at, _) in places {
        let start = within.start + at;
        let behind_last = marks.last().is_none_or(|last| last.span.end <= start);
        if let Some(mark) = mark(text, within, start).filter(|_| behind_last) {
            marks.push(mark);
        }
    }
    marks
}

fn mark(text: &str, within: Span, start: usize) -> Option<Mark> {
    let rest = &text[start..within.end];
    let mut letters = rest.chars();
    let first = letters.next()?;
    let sign = match first {
        '\'' | '’' if letters.next() == Some(first) => DOUBLED,
        '`' | '‘' if rest[first.len_utf8()..].starts_with(first) => TICKED,
        _ => first,
    };
    closers(sign)?;
    let length = first.len_utf8() * if sign == first { 1 } else { 2 };
    let span = Span::new(start, start + length);
    let before = text[within.start..start].chars().next_back();
    let behind = &text[span.end..within.end];
    let (opens, closes) = sides(sign, before, behind);
    (opens || closes).then_some(Mark {
        span,
        sign,
        opens,
        closes,
    })
}

/// The marks that close what `sign` opens.
fn closers(sign: char) -> Option<&'static [char]> {
    Some(match sign {
        '“' => &['”', '"', '“', DOUBLED],
        '„' => &['“', '”', '"', '„'],
        '”' => &['”'],
        '«' => &['»'],
        '»' => &['«', '»'],
        '‹' => &['›'],
        '›' => &['‹', '›'],
        '「' => &['」'],
        '」' | '』' => &[],
        '『' => &['』'],
        '"' => &['"', '”'],
        '‘' => &['’', '\''],
        '‚' => &['‘', '’'],
        '’' => &[],
        '\'' => &['\'', '’'],
        '`' => &['\'', '’'],
        DOUBLED => &[DOUBLED, '"', '”'],
        TICKED => &[DOUBLED, '"', '”'],
        _ => return None,
    })
}

/// True for marks that an apostrophe looks like.
fn is_single(sign: char) -> bool {
    matches!(sign, '‘' | '’' | '\'' | '‚' | '`')
}

/// Whether the mark can open and whether it can close, by what touches it.
fn sides(sign: char, before: Option<char>, behind: &str) -> (bool, bool) {
    let after = behind.chars().next();
    let spaced = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let free = before.is_none_or(|c| {
        c.is_whitespace()
            || matches!(
                c,
                '(' | '[' | '{' | '—' | '–' | '-' | '/' | ':' | '>' | '|' | '¿' | '¡' | '…'
            )
            || closers(c).is_some_and(|closers| !closers.is_empty())
    });
    let begins = after.is_some_and(|c| {
        !c.is_whitespace() && !matches!(c, ',' | ')' | ';' | '.' | '!' | '?' | ':')
    }) || behind.starts_with("...");
    let worded = after.is_some_and(char::is_alphanumeric);
    match sign {
        '「' | '『' => (true, false),
        '」' | '』' => (false, true),
        // French sets them off with spaces.
        '«' | '‹' => (begins || spaced(before), !spaced(before) || !worded),
        '»' | '›' => (free && begins && spaced(before), true),
        '“' | '„' => (
            begins || after.is_some() && free && !worded && !spaced(after),
            !spaced(before),
        ),
        '”' => (free && worded, !spaced(before) || !worded),
        '’' => (false, !spaced(before) && !worded),
        '‘' => (
            free && begins && !is_elided(behind),
            !spaced(before) && !worded,
        ),
        '\'' | '‚' | '`' => (
            free && begins && !is_elided(behind),
            !spaced(before) && !worded,
        ),
        _ => (free && begins, !(spaced(before) && worded)),
    }
}

/// "'em", "'90s", "'bout": the apostrophe stands for letters.
fn is_elided(behind: &str) -> bool {
    const ELIDED: [&str; 14] = [
        "bout", "cause", "em", "gainst", "ll", "n", "neath", "re", "round", "s", "til", "tis",
        "twas", "ve",
    ];
    let end = behind
        .find(|c: char| !c.is_alphanumeric())
        .unwrap_or(behind.len());
    let word = &behind[..end];
    let decade = word.len() > 1 && word.starts_with(|c: char| c.is_ascii_digit()) && {
        let digits = word.trim_end_matches('s');
        digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit())
    };
    decade || ELIDED.contains(&word.to_lowercase().as_str())
}

/// The index of the mark that closes the one at `open`.
pub(super) fn closing(text: &str, marks: &[Mark], open: usize) -> Option<usize> {
    let mut stack = vec![marks[open].sign];
    let last = marks.len().min(open + REACH);
    for at in open + 1..last {
        let mark = &marks[at];
        let reach = if is_single(mark.sign) {
            stack.len() - 1
        } else {
            0
        };
        let closed = (reach..stack.len())
            .rev()
            .find(|depth| mark.closes_what(stack[*depth]));
        match closed {
            Some(0) if is_single(mark.sign) && is_possessive(text, &marks[at..last]) => {}
            Some(0) => return Some(at),
            Some(depth) => stack.truncate(depth),
            // A typed mark that opens again tells that the first was never closed.
            None if stack == [mark.sign] && matches!(mark.sign, '"' | DOUBLED) => return None,
            None if mark.opens && stack.len() < DEPTH => stack.push(mark.sign),
            None if mark.opens => return None,
            None => {}
        }
    }
    None
}

impl Mark {
    /// True where it ends what `sign` has opened. A mark that could do either opens, where its shape says so.
    fn closes_what(&self, sign: char) -> bool {
        let low = matches!(sign, '„' | '‚');
        let leans = self.opens && matches!(self.sign, '“' | '‘') && !low;
        self.closes && !leans && closers(sign).is_some_and(|all| all.contains(&self.sign))
    }
}

/// "‘The boys’ boat sank.’": the mark behind an s is an apostrophe where a better one comes.
fn is_possessive(text: &str, marks: &[Mark]) -> bool {
    let mark = &marks[0];
    let mut behind = text[mark.span.end..].chars();
    let goes_on = behind.next() == Some(' ') && behind.next().is_some_and(|c| c.is_alphanumeric());
    let next = marks[1..].iter().find(|next| is_single(next.sign));
    goes_on
        && text[..mark.span.start].ends_with('s')
        && next.is_some_and(|next| {
            next.closes && text[..next.span.start].ends_with([',', '.', '!', '?', '…'])
        })
}
