//! Furniture: text around the report that is not the report.

use crate::span::Span;
use crate::text::block::Block;

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
pub fn roles(_text: &str, _blocks: &[Block], _sentences: &[Vec<Span>]) -> Vec<Vec<Role>> {
    todo!()
}
