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
    /// A pin names an article that is not there.
    #[error("a pin names article {article}, and there are {count}, numbered from 0")]
    PinnedArticle {
        /// The number that was given.
        article: usize,
        /// How many articles there are.
        count: usize,
    },
    /// A pin names a sentence that is not there.
    #[error("{name}: a pin names sentence {sentence}, and there are {count}, numbered from 0")]
    PinnedSentence {
        /// The article's name.
        name: String,
        /// The number that was given.
        sentence: usize,
        /// How many sentences the article has.
        count: usize,
    },
    /// A pin holds two sentences of one article.
    #[error("{name}: both sentences of a pin are in this article; a pin takes two articles")]
    PinnedToItself {
        /// The article's name.
        name: String,
    },
    /// Two sentences are pinned together by one pin and apart by another.
    #[error(
        "{name}: sentence {sentence} is pinned both to sentence {partner} of {other} and apart from it"
    )]
    PinnedBothWays {
        /// The name of the article that was given first.
        name: String,
        /// Its sentence.
        sentence: usize,
        /// The name of the other article.
        other: String,
        /// The sentence of the other article.
        partner: usize,
    },
    /// A statement holds a sentence that is not there.
    #[error("a statement holds sentence {sentence} of article {article}, which is not there")]
    Member {
        /// The number of the article.
        article: usize,
        /// The number of the sentence.
        sentence: usize,
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
            Error::PinnedArticle { .. } => "PinnedArticle",
            Error::PinnedSentence { .. } => "PinnedSentence",
            Error::PinnedToItself { .. } => "PinnedToItself",
            Error::PinnedBothWays { .. } => "PinnedBothWays",
            Error::Member { .. } => "Member",
            Error::LeastScore { .. } => "LeastScore",
        }
    }
}
