//! What leaves the crate: the report's types, in UTF-16 offsets.

pub mod types;
