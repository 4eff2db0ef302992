//! What leaves the crate: the report, in UTF-16 offsets, and the story in formats for people.

pub mod build;
pub mod csv;
pub mod disagreement;
pub mod findings;
pub mod html;
pub mod markdown;
pub mod offsets;
pub mod story;
pub mod text;
pub mod types;
pub mod words;

pub use build::report;
pub use types::Report;
