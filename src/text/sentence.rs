//! Sentences of a block, on Unicode's rules (UAX #29) with the corrections that prose needs.

use crate::span::Span;
use crate::text::block::Block;
use crate::text::language::Language;

/// The sentences of one block of `text`, in order; only white space lies between them, and they and
/// that white space tile the block.
pub fn sentences(_text: &str, _block: &Block, _language: Language) -> Vec<Span> {
    todo!()
}
