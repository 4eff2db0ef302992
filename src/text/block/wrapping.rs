//! Lines that go on in the next: text broken at a column, and breaks inside a sentence.

use super::Line;
use super::{is_full_stop, is_list_item};

/// Text is broken at columns from here on. Characters.
const NARROWEST: usize = 40;

/// No one breaks prose at a wider column. Characters.
const WIDEST: usize = 120;

/// The column at which `text` was broken, if it was.
///
/// Such a text has no longer line, most of its lines would not have held the next line's first word,
/// and many of them end inside a sentence.
pub(super) fn column(text: &str, lines: &[Line]) -> Option<usize> {
    let column = lines.iter().map(|line| line.width).max()?;
    if !(NARROWEST..=WIDEST).contains(&column) {
        return None;
    }
    let (mut pairs, mut full, mut open) = (0, 0, 0);
    for (line, next) in lines
        .iter()
        .zip(&lines[1..])
        .filter(|(_, next)| !next.apart)
    {
        pairs += 1;
        full += usize::from(is_full(text, *line, *next, column));
        open += usize::from(!is_ended(text, *line) && begins_small(text, *next));
    }
    (pairs > 0 && 2 * full >= pairs && 3 * open >= pairs).then_some(column)
}

/// True where the block of `line` goes on in `next`.
pub(super) fn goes_on(text: &str, line: Line, next: Line, column: Option<usize>) -> bool {
    let following = next.span.of(text);
    if next.apart || is_list_item(following) {
        return false;
    }
    if column.is_some_and(|column| is_full(text, line, next, column)) {
        return true;
    }
    if is_ended(text, line) {
        return false;
    }
    let stray = following.len() <= 2 && following.starts_with(['.', ',', '!', '?', ')'])
        || following.starts_with(". ");
    let inside = begins_small(text, next) && (line.trails || line.width >= NARROWEST);
    stray || inside || (line.trails && following.starts_with('('))
}

/// True where `line` had no room for the first word of `next`.
fn is_full(text: &str, line: Line, next: Line, column: usize) -> bool {
    let first = next
        .span
        .of(text)
        .split(char::is_whitespace)
        .next()
        .unwrap_or("");
    line.width + 1 + first.chars().take(column).count() > column
}

fn is_ended(text: &str, line: Line) -> bool {
    let bare = line
        .span
        .of(text)
        .trim_end_matches(['"', '\'', '”', '’', '»', ')', ']']);
    bare.chars()
        .next_back()
        .is_some_and(|c| is_full_stop(c) || c == ':')
}

fn begins_small(text: &str, line: Line) -> bool {
    line.span
        .of(text)
        .chars()
        .next()
        .is_some_and(char::is_lowercase)
}
