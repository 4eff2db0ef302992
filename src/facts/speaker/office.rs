//! Offices without a name: "the captain", "the head of the alliance".
//!
//! A bare office is the person whom the article gives it to; a longer description means whom the text is
//! about, unless it names a place or body of its own, or speaks for another.

use super::Search;
use super::verbs::Part;
use crate::facts::name;
use crate::facts::reading::Term;

/// A bare office is looked for beside no more names than this.
const NAMES: usize = 60;

/// The office stands within so many words before a name or behind it.
const BESIDE: usize = 4;

impl Search<'_> {
    /// Who holds the office that the terms `from..to` describe.
    pub(super) fn described(&self, from: usize, to: usize) -> Option<String> {
        let mut words = (from..to).skip_while(|at| self.reading.terms[*at].lower != "the");
        let first = words.next()?;
        let office = (first..to).find(|at| {
            let word = &*self.reading.terms[*at].lower;
            word == "head" || name::is_title(word)
        })?;
        // "The mayor of Oslo" is another; "the head of the US-led alliance" need not be.
        let compound = |end: usize| self.reading.terms.get(end).is_some_and(Term::is_hyphen);
        let own = (first..to).any(|at| self.name_at(at).is_some_and(|name| !compound(name.end)));
        if own || self.reading.terms[office].lower.starts_with("spokes") {
            None
        } else if to - first > 2 {
            let about = self.antecedent(first, Part::They);
            about.filter(|name| self.is_person(name))
        } else {
            self.holder(office)
        }
    }

    /// A dam heads nothing.
    fn is_person(&self, name: &str) -> bool {
        let mentions = &self.names.mentions;
        mentions
            .iter()
            .any(|mention| mention.person && mention.fullest == name)
    }

    /// The last person before term `at` who is given the office that stands there.
    fn holder(&self, at: usize) -> Option<String> {
        let office = &self.reading.terms[at].lower;
        let end = self
            .names
            .mentions
            .partition_point(|mention| mention.from < at);
        let near = self.names.mentions[..end].iter().rev().take(NAMES);
        let mut persons = near.filter(|mention| mention.person);
        let holder = persons.find(|mention| {
            let before = mention.from.saturating_sub(BESIDE)..mention.from;
            let behind = mention.end..at.min(mention.end + BESIDE);
            let same = |at: usize| self.reading.terms[at].sentence == mention.sentence;
            before
                .chain(behind)
                .any(|at| same(at) && self.reading.terms[at].lower == *office)
        });
        holder.map(|mention| mention.fullest.clone())
    }
}
