//! One article's text into units: blocks, sentences and tokens. Nothing is ever trimmed or rewritten:
//! every unit is a span of the text as it was given.

pub mod block;
pub mod furniture;
pub mod key;
pub mod language;
pub(crate) mod lexicon;
pub(crate) mod list;
pub mod marker;
pub mod sentence;
pub mod stem;
pub mod token;
