//! What leaves the crate: the report, in UTF-16 offsets.

pub mod build;
pub mod offsets;
pub mod types;

pub use build::report;
pub use types::Report;
