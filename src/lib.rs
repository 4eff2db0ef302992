//! Tellings shows how several articles tell one story: what all say, what only one says, where the
//! wording changed.
//!
//! The crate is built in floors; a module imports only from floors below its own (`docs/design.md`).
//! Start at [`comparison`], the whole in one call, or at [`report`], what leaves the crate.

// Floor 0
pub mod decimal;
#[cfg(feature = "encodings")]
pub mod encoding;
pub mod error;
pub mod options;
pub mod order;
pub mod pin;
pub mod sets;
pub mod span;
// Floor 1
pub mod text;
// Floor 2
pub mod facts;
// Floor 3
pub mod article;
// Floor 4
pub mod candidates;
pub mod diff;
pub mod passage;
pub mod similarity;
// Floor 5
pub mod align;
// Floor 6
pub mod divergence;
pub mod group;
pub mod overlap;
pub mod statement;
pub mod utterance;
// Floor 7
pub mod comparison;
// Floor 8
pub mod report;
// Floor 9
#[cfg(target_arch = "wasm32")]
pub mod wasm;
