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
pub fn blocks(_text: &str) -> Vec<Block> {
    todo!()
}
