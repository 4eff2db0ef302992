//! Blocks: paragraphs, headings and list items.

use crate::span::Span;

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

/// The blocks of `text`, in order; only white space lies between them.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']) {
        let span = Span::new(start, start + line.len()).trimmed(text);
        start += line.len();
        if !span.is_empty() {
            let line = span.of(text);
            let closed = line.ends_with(['.', '!', '?', '"', '”', ':', ',', ';']);
            let kind = if !closed && line.len() < 120 {
                BlockKind::Heading
            } else {
                BlockKind::Paragraph
            };
            blocks.push(Block { span, kind });
        }
    }
    blocks
}
