//! Sentences of a block, on Unicode's rules (UAX #29) with the corrections that prose needs.

use unicode_segmentation::UnicodeSegmentation;

use crate::span::Span;
use crate::text::block::Block;
use crate::text::language::Language;

/// The sentences of one block of `text`, in order; only white space lies between them, and they and
/// that white space tile the block.
pub fn sentences(text: &str, block: &Block, _language: Language) -> Vec<Span> {
    block
        .span
        .of(text)
        .split_sentence_bound_indices()
        .map(|(start, part)| (block.span.start + start, part.len()))
        .map(|(start, length)| Span::new(start, start + length).trimmed(text))
        .filter(|span| !span.is_empty())
        .collect()
}
