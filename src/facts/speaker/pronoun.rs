//! Whom a pronoun or an office means: the person whom the text is about, of a fitting gender.
//!
//! That is the first person of the sentence, else of the nearest sentence before that names one: the
//! subject stands first, and stays the topic.

use super::Search;
use super::verbs::Part;
use crate::facts::name::Mention;

/// A pronoun means nobody who was named further back than so many sentences.
const BACK: usize = 8;

/// Nor one who comes behind so many names in a sentence.
const NAMES: usize = 40;

impl Search<'_> {
    /// Whom the pronoun at term `at` means.
    pub(super) fn antecedent(&self, at: usize, pronoun: Part) -> Option<String> {
        let mentions = &self.names.mentions;
        let sentence = self.reading.terms[at].sentence;
        let mut end = mentions.partition_point(|mention| mention.from < at);
        while end > 0 {
            let here = mentions[end - 1].sentence;
            if here + BACK < sentence {
                return None;
            }
            let start = mentions[..end].partition_point(|mention| mention.sentence < here);
            let fits = |mention: &&Mention| {
                mention.person
                    && !self.quoted[mention.from]
                    && self.genders.fits(&mention.fullest, pronoun)
            };
            if let Some(person) = mentions[start..end].iter().take(NAMES).find(fits) {
                return Some(person.fullest.clone());
            }
            end = start;
        }
        None
    }
}
