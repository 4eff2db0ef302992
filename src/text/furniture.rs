//! Furniture: text around the report that is not the report.

use crate::span::Span;
use crate::text::block::{Block, BlockKind};

/// What a sentence is in its article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The headline of the article, or a copy of it.
    Headline,
    /// The report.
    Body,
    /// "Read more", captions, credits, stamps, comment rules, disclaimers.
    Furniture,
}

/// The role of each sentence; `sentences` holds the sentences of each block, in order.
pub fn roles(text: &str, blocks: &[Block], sentences: &[Vec<Span>]) -> Vec<Vec<Role>> {
    let headline = blocks
        .first()
        .filter(|block| block.kind == BlockKind::Heading)
        .map(|block| block.span.of(text));
    let role = |block: &Block| {
        if Some(block.span.of(text)) == headline {
            Role::Headline
        } else {
            Role::Body
        }
    };
    blocks
        .iter()
        .zip(sentences)
        .map(|(block, sentences)| vec![role(block); sentences.len()])
        .collect()
}
