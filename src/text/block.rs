//! Blocks: paragraphs, headings and list items.
//!
//! A line is a block, as articles have one paragraph a line. Lines that were broken at a column, or
//! inside a sentence, are one block with the lines that they go on in; only evidence joins lines, since
//! two paragraphs taken for one is the worse mistake.

use crate::span::Span;
use crate::text::sentence::enumeration::is_list_item;

mod wrapping;

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    /// Running text.
    Paragraph,
    /// A short line without a full stop that titles what follows.
    Heading,
    /// One item of a list.
    ListItem,
}

/// One block of an article, without the white space around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// A line that is not blank.
#[derive(Debug, Clone, Copy)]
struct Line {
    /// Without the white space at its ends.
    span: Span,
    /// Its length in characters.
    width: usize,
    /// A blank line comes before it.
    apart: bool,
    /// White space stands before its line break.
    trails: bool,
}

/// The blocks of `text`, in order; only white space lies between them.
///
/// ```
/// use tellings::text::block::{BlockKind, blocks};
/// let text = "Bridge to reopen\n\nThe bridge opens in May.\n- Cars may use it.";
/// let kinds: Vec<BlockKind> = blocks(text).iter().map(|block| block.kind).collect();
/// assert_eq!(kinds, [BlockKind::Heading, BlockKind::Paragraph, BlockKind::ListItem]);
/// ```
pub fn blocks(text: &str) -> Vec<Block> {
    let lines = lines(text);
    let column = wrapping::column(text, &lines);
    let mut blocks: Vec<Block> = Vec::with_capacity(lines.len());
    let mut joined = false;
    for (at, line) in lines.iter().enumerate() {
        match blocks.last_mut() {
            Some(block) if joined => block.span.end = line.span.end,
            _ => blocks.push(Block {
                span: line.span,
                kind: BlockKind::Paragraph,
            }),
        }
        joined = lines
            .get(at + 1)
            .is_some_and(|next| wrapping::goes_on(text, *line, *next, column));
    }
    for (at, block) in blocks.iter_mut().enumerate() {
        block.kind = kind(block.span.of(text), at == 0);
    }
    blocks
}

/// The lines of `text` that are not blank. CR, LF, NEL, the Unicode separators, vertical tab and form
/// feed end lines.
fn lines(text: &str) -> Vec<Line> {
    const BREAKS: [char; 7] = [
        '\n', '\r', '\u{B}', '\u{C}', '\u{85}', '\u{2028}', '\u{2029}',
    ];
    let mut lines = Vec::new();
    let mut start = 0;
    let mut apart = false;
    for part in text.split_inclusive(BREAKS) {
        let bare = part.trim_end_matches(BREAKS);
        let whole = Span::new(start, start + part.len());
        // The LF of a CR LF is no blank line.
        let blank = bare.trim().is_empty() && !(part == "\n" && text[..start].ends_with('\r'));
        start += part.len();
        let span = whole.trimmed(text);
        if span.is_empty() {
            apart |= blank;
        } else {
            let width = span.of(text).chars().count();
            lines.push(Line {
                span,
                width,
                apart,
                trails: bare.ends_with(char::is_whitespace),
            });
            apart = false;
        }
    }
    lines
}

fn kind(block: &str, first: bool) -> BlockKind {
    if is_list_item(block) {
        BlockKind::ListItem
    } else if is_heading(block, first) {
        BlockKind::Heading
    } else {
        BlockKind::Paragraph
    }
}

/// A short line that does not end as a sentence does. The first may also ask or exclaim.
fn is_heading(block: &str, first: bool) -> bool {
    // Longer lines are read as text even where their full stop is missing. Characters.
    const LONGEST: usize = 150;
    let closers = ['"', '\'', '”', '’', '»', '“', ')', ']', '*', '_'];
    let bare = block.trim_end_matches(closers);
    let last = bare.chars().next_back().unwrap_or(' ');
    let ended = match last {
        '?' | '!' => !first,
        ',' | ';' | ':' | '–' | '—' | '-' => true,
        '.' => !ends_in_acronym(bare),
        _ => is_full_stop(last),
    };
    let begun = block.chars().find(|c| c.is_alphanumeric());
    let small = block.chars().next().is_some_and(char::is_lowercase);
    !ended && !small && begun.is_some() && block.chars().take(LONGEST + 1).count() <= LONGEST
}

fn is_full_stop(c: char) -> bool {
    crate::text::sentence::terminator::is_terminator(c)
}

/// "Storm hits the U.S.": the dot is the acronym's.
fn ends_in_acronym(line: &str) -> bool {
    let word = line.rsplit(char::is_whitespace).next().unwrap_or("");
    let line_has_other_stops = line.len() > 80;
    let parts = word.trim_end_matches('.').split('.');
    word.matches('.').count() > 1
        && parts.clone().all(|part| part.chars().count() == 1)
        && !line_has_other_stops
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        blocks(text)
            .iter()
            .map(|block| block.span.of(text))
            .collect()
    }

    fn kinds(text: &str) -> Vec<BlockKind> {
        blocks(text).iter().map(|block| block.kind).collect()
    }

    #[test]
    fn a_line_is_a_block() {
        assert_eq!(
            texts("One line.\r\nTwo lines.\n\n \nThree.\u{2029}Four."),
            ["One line.", "Two lines.", "Three.", "Four."]
        );
        assert!(texts(" \n\n").is_empty());
    }

    #[test]
    fn lines_broken_at_a_column_are_one_paragraph() {
        let text = "The ferry to the island will not run on Sunday because of the strong\n\
                    wind that the weather office expects, the harbour said in a note. Two\n\
                    more days without a crossing are likely.\n\nShops on the island have \
                    enough flour and milk for a week, said the mayor,\nwho had asked for a \
                    helicopter.";
        assert_eq!(blocks(text).len(), 2);
    }

    #[test]
    fn short_lines_stay_apart() {
        assert_eq!(texts("flour\nsalt and pepper\nwater").len(), 3);
    }

    #[test]
    fn a_line_that_breaks_inside_a_sentence_goes_on() {
        assert_eq!(
            texts("It was a dark and windy night when the ferry came in \nwith its lights off.")
                .len(),
            1
        );
    }

    #[test]
    fn list_items_begin_with_a_marker() {
        use BlockKind::{ListItem, Paragraph};
        assert_eq!(
            kinds("Take these:\n- flour\n• salt\n1. water\nb) yeast"),
            [Paragraph, ListItem, ListItem, ListItem, ListItem]
        );
    }

    #[test]
    fn a_heading_has_no_full_stop() {
        use BlockKind::{Heading, Paragraph};
        assert_eq!(
            kinds("Will the ferry run?\nThe ferry will run.\nA calm sea\nWhy not?"),
            [Heading, Paragraph, Heading, Paragraph]
        );
    }
}
