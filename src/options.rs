//! Settings of a comparison, with their checks. One struct; every setting has a default.

use serde::{Deserialize, Serialize};

use crate::error::Error;

/// What a reader can set.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct Options {
    /// Treat "Bakhmut" and "BAKHMUT" as equal words.
    pub ignore_case: bool,
    /// Treat "Türkiye" and "Turkiye" as equal words.
    pub ignore_accents: bool,
    /// Treat "ash, dust" and "ash dust" as equal words; else a change of punctuation is an edit.
    pub ignore_punctuation: bool,
    /// Leave furniture out of links, coverage and overlap.
    pub leave_out_furniture: bool,
    /// The least score of a link, 0..1. `None` takes the trained ones: less for two wholes than for a part of a whole.
    pub least_score: Option<f64>,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            ignore_case: true,
            ignore_accents: false,
            ignore_punctuation: true,
            leave_out_furniture: true,
            least_score: None,
        }
    }
}

impl Options {
    /// The options, if every value is in its range.
    pub fn checked(self) -> Result<Self, Error> {
        match self.least_score {
            Some(score) if !(0.0..=1.0).contains(&score) => Err(Error::LeastScore { score }),
            _ => Ok(self),
        }
    }
}
