//! What can go wrong, named for callers. Every error says which input it means and why.

use thiserror::Error;

use crate::decimal::written;

/// A reason why a comparison was refused.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum Error {
    /// Fewer than two articles were given.
    #[error("{count} article is not enough: a comparison takes two or more")]
    TooFew {
        /// How many there were.
        count: usize,
    },
    /// An article holds no words.
    #[error("{name}: the article is empty")]
    Empty {
        /// The article's name.
        name: String,
    },
    /// An article is over the limit.
    #[error("{name}: an article may have {limit} bytes, and this one has {bytes}")]
    TooLarge {
        /// The article's name.
        name: String,
        /// Its size.
        bytes: usize,
        /// The largest size that is taken.
        limit: usize,
    },
    /// The least score of a link is no share.
    #[error("the least score of a link is a number from 0 to 1, not {}", written(*score))]
    LeastScore {
        /// What was given.
        score: f64,
    },
}

impl Error {
    /// The kind of error as one word, for programs.
    pub fn kind(&self) -> &'static str {
        match self {
            Error::TooFew { .. } => "TooFew",
            Error::Empty { .. } => "Empty",
            Error::TooLarge { .. } => "TooLarge",
            Error::LeastScore { .. } => "LeastScore",
        }
    }
}
