//! Stamps: the date that says when the article was written. It stands alone in its line, behind a word
//! such as "published", or in the place line at the head of the first paragraph.

use super::class::Class;
use super::scan::Scan;
use crate::facts::reading::Reading;
use crate::text::token::TokenKind;

/// A stamp has no more other words in its line than "Last updated on ... at 9:30 GMT".
const OTHER_WORDS: usize = 5;

/// A line with a stamp reaches no further to either side of it; a whole text on one line does.
const LINE: usize = 240;

/// A place line ends within this many bytes: "NEW YORK, March 8 (Wire) - ".
const PLACE_LINE: usize = 60;

/// True where the date of terms `from..to` is a stamp.
pub(super) fn is_stamp(scan: &Scan, from: usize, to: usize) -> bool {
    let reading = scan.reading;
    let span = reading.span(from, to);
    let text = reading.text;
    let reach_back = text.floor_char_boundary(span.start.saturating_sub(LINE));
    let reach_on = text.floor_char_boundary(span.end + LINE);
    let line_start = text[reach_back..span.start]
        .rfind('\n')
        .map_or(reach_back, |at| reach_back + at + 1);
    let line_end = text[span.end..reach_on]
        .find('\n')
        .map_or(reach_on, |at| span.end + at);
    let (head, tail) = (&text[line_start..span.start], &text[span.end..line_end]);
    is_said(scan, from, line_start)
        || words(head) + words(tail) <= OTHER_WORDS && is_alone(head, tail, scan.is_english())
        || is_place_line(reading, from, to, line_start)
}

/// "Last updated on": a stamp word before it in the line, and no words of a sentence.
fn is_said(scan: &Scan, from: usize, line_start: usize) -> bool {
    const REACH: usize = 12;
    let mut said = false;
    for at in (0..from).rev() {
        let term = &scan.reading.terms[at];
        if term.span.start < line_start {
            break;
        }
        let listed = |class| scan.is(at, term.sentence, class);
        let stamp = listed(Class::Stamp);
        said |= stamp && from - at <= 4;
        if term.is_small() && !stamp && !listed(Class::On) && !listed(Class::At)
            || from - at > REACH
        {
            return false;
        }
    }
    said
}

fn words(text: &str) -> usize {
    text.split_whitespace()
        .filter(|word| word.chars().any(char::is_alphabetic))
        .count()
}

/// No sentence goes on around it: what stands beside it is figures, marks and capitalised words.
fn is_alone(head: &str, tail: &str, english: bool) -> bool {
    // "Par Ida Holm, le 8 mars": an article or preposition makes no sentence. In English it would a headline, whose
    // other words have capitals.
    let article = |word: &str| !english && word.chars().count() < 3;
    let small = |text: &str| {
        text.split_whitespace()
            .any(|word| word.starts_with(char::is_lowercase) && !article(word))
    };
    !small(head) && !small(tail) && !tail.trim_end().ends_with(['.', '?', '!'])
}

/// "STOCKHOLM, March 8 (Wire) - ": a capitalised place before it and a dash soon behind it.
fn is_place_line(reading: &Reading, from: usize, to: usize, line_start: usize) -> bool {
    let opening = reading.text[line_start..].trim_start();
    let shouted = opening
        .split(|c: char| !c.is_alphabetic())
        .next()
        .is_some_and(|word| word.chars().count() > 2 && word.chars().all(char::is_uppercase));
    let close = reading.terms[from].span.start - line_start < PLACE_LINE;
    let dash = reading.terms[to..]
        .iter()
        .take(4)
        .any(|term| term.kind == TokenKind::Punctuation && is_dash(term.text));
    shouted && close && dash
}

fn is_dash(mark: &str) -> bool {
    matches!(mark, "-" | "--" | "–" | "—")
}
