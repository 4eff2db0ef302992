//! Similarity: how likely two sentences say the same thing, from several kinds of evidence.

pub mod features;
pub mod model;
pub mod profile;
pub mod rarity;
pub mod sequence;
mod spelled;
pub mod stance;
mod terms;
pub mod variant;
pub mod wording;
