//! Who speaks: the subject of the verb of speech next to a quotation, or "according to" somebody.
//!
//! A quotation that opens its sentence is credited behind itself, else before. One that stands alone is
//! announced by the sentence before it, or goes on with the last speaker. Few words inside a sentence are
//! its subject's where no verb of speech is known. Misses speakers whom only the sense tells.

mod cue;
mod gender;
mod noun;
mod office;
mod pronoun;
mod subject;
pub(super) mod verbs;

use super::name::{Mention, Names};
use super::quotation::Quote;
use super::reading::{Reading, Term};
use crate::text::token::TokenKind;
use gender::Genders;
use verbs::{Part, Words};

/// A quotation goes on with a speaker no more sentences back than this.
const LAST: usize = 3;

/// How a speaker was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cue {
    /// A verb of speech, "according to", or a name behind a dash.
    Told,
    /// The sentence before announces it, or it goes on with what was said.
    Carried,
    /// The subject of its sentence, without a verb of speech.
    Likely,
    /// Nobody.
    None,
}

impl Cue {
    pub fn is_told(self) -> bool {
        self == Cue::Told
    }
}

/// Who says a quotation, and how that is known.
#[derive(Debug, Clone)]
pub(super) struct Credit {
    pub speaker: Option<String>,
    pub cue: Cue,
}

/// Looks for speakers.
#[derive(Debug)]
struct Search<'a> {
    reading: &'a Reading<'a>,
    names: &'a Names,
    quotes: &'a [Quote],
    /// For each term what it does beside speech.
    parts: Vec<Option<Part>>,
    genders: Genders<'a>,
    /// For each term whether it lies in a quotation.
    quoted: Vec<bool>,
}

/// The speaker of each quotation, where one is found.
pub(super) fn credits(reading: &Reading, names: &Names, quotes: &[Quote]) -> Vec<Credit> {
    if quotes.is_empty() {
        return Vec::new();
    }
    let words = Words::of(reading.language);
    let parts = parts(reading, words);
    let search = Search {
        reading,
        names,
        quotes,
        genders: Genders::of(reading, names, &parts),
        parts,
        quoted: quoted(&reading.terms, quotes),
    };
    let mut credits: Vec<Credit> = Vec::with_capacity(quotes.len());
    for index in 0..quotes.len() {
        credits.push(search.credit(index, &credits));
    }
    credits
}

/// For each term what it does beside speech.
fn parts(reading: &Reading, words: Words) -> Vec<Option<Part>> {
    let part = |term: &Term| {
        let part = words
            .part(&term.lower)
            .filter(|_| term.kind == TokenKind::Word)?;
        let verb = matches!(part, Part::Verb | Part::Object | Part::Cite | Part::Along);
        // "Post" and "Times" name papers.
        (!verb || term.is_small() || term.first).then_some(part)
    };
    reading.terms.iter().map(part).collect()
}

/// For each term whether it lies in a quotation.
fn quoted(terms: &[Term], quotes: &[Quote]) -> Vec<bool> {
    let mut quotes = quotes.iter().peekable();
    let inside = terms.iter().map(|term| {
        while quotes
            .next_if(|quote| quote.outer.end <= term.span.start)
            .is_some()
        {}
        quotes
            .peek()
            .is_some_and(|quote| quote.outer.start <= term.span.start)
    });
    inside.collect()
}

impl Search<'_> {
    fn credit(&self, index: usize, credits: &[Credit]) -> Credit {
        let quote = self.quotes[index];
        let told = |speaker| Credit {
            speaker: Some(speaker),
            cue: Cue::Told,
        };
        let carried = |speaker| Credit {
            speaker,
            cue: Cue::Carried,
        };
        let nobody = Credit {
            speaker: None,
            cue: Cue::None,
        };
        let last = credits.last().and_then(|last| last.speaker.clone());
        let terms = &self.reading.terms;
        let from = terms.partition_point(|term| term.span.start < quote.outer.start);
        let to = from + terms[from..].partition_point(|term| term.span.start < quote.outer.end);
        let (Some(head), Some(tail)) = (
            terms.get(from).map(|term| term.sentence),
            to.checked_sub(1)
                .and_then(|at| terms.get(at))
                .map(|term| term.sentence),
        ) else {
            return nobody;
        };
        let opens = from
            .checked_sub(1)
            .is_none_or(|at| terms[at].sentence != head);
        let behind = || self.behind(to, tail, from, head);
        let before = || self.before(from, head, index, credits);
        let found = if opens {
            behind()
        } else {
            before().or_else(behind)
        };
        if let Some(speaker) = found {
            return told(speaker);
        }
        if !opens {
            let likely = self.likely(from, head);
            let cue = if likely.is_some() {
                Cue::Likely
            } else {
                Cue::None
            };
            return Credit {
                speaker: likely,
                cue,
            };
        }
        if quote.goes_on {
            return carried(last);
        }
        let announced = self.announced(from, head);
        let near = index > 0 && {
            let end = self.quotes[index - 1].outer.end;
            let first = self.reading.sentences[..=head].partition_point(|one| one.end < end);
            head - first.min(head) <= LAST
        };
        match announced.or(last.filter(|_| near)) {
            Some(speaker) => carried(Some(speaker)),
            None => nobody,
        }
    }

    /// What term `at` does beside speech, outside quotations.
    fn part(&self, at: usize) -> Option<Part> {
        (*self.parts.get(at)?).filter(|_| !self.quoted[at])
    }

    fn is_verb(&self, at: usize) -> bool {
        matches!(self.part(at), Some(Part::Verb | Part::Object | Part::Cite))
    }

    fn name_at(&self, at: usize) -> Option<&Mention> {
        let index = self
            .names
            .mentions
            .partition_point(|mention| mention.end <= at);
        self.names
            .mentions
            .get(index)
            .filter(|mention| mention.from <= at)
    }
}
