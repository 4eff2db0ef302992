//! Who speaks: the subject of the verb of speech next to a quotation, or "according to" somebody.
//!
//! A quotation that opens its sentence is credited behind itself, else before. One that stands alone is
//! announced by the sentence before it, or goes on with the last speaker. Few words inside a sentence are
//! its subject's where no verb of speech is known. Misses speakers whom only the sense tells.

mod gender;
mod noun;
mod pronoun;
mod subject;
pub(super) mod verbs;

use super::name::{Mention, Names};
use super::quotation::Quote;
use super::reading::{Reading, Term};
use crate::text::token::TokenKind;
use gender::Genders;
use verbs::{Part, Words};

/// A verb of speech stands no more terms behind a quotation than this.
const REACH: usize = 24;

/// Nor is it looked for further before one: text without a full stop has no sentence to end the search.
const BACK: usize = 120;

/// A quotation goes on with a speaker no more sentences back than this.
const LAST: usize = 3;

/// A headline names the speaker behind its colon in fewer words than this.
const SIGNED: usize = 6;

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
    words: Words,
    genders: Genders<'a>,
    /// For each term whether it lies in a quotation.
    quoted: Vec<bool>,
}

/// The speaker of each quotation, where one is found.
pub(super) fn credits(reading: &Reading, names: &Names, quotes: &[Quote]) -> Vec<Credit> {
    if quotes.is_empty() {
        return Vec::new();
    }
    let capitals;
    let names = if names.mentions.is_empty() {
        capitals = noun::capitalised(reading);
        &capitals
    } else {
        names
    };
    let words = Words::of(reading.language);
    let search = Search {
        reading,
        names,
        quotes,
        words,
        genders: Genders::of(reading, names, words),
        quoted: quoted(&reading.terms, quotes),
    };
    let mut credits: Vec<Credit> = Vec::with_capacity(quotes.len());
    for index in 0..quotes.len() {
        credits.push(search.credit(index, &credits));
    }
    credits
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
        let term = self.reading.terms.get(at)?;
        let plain = term.kind == TokenKind::Word && !self.quoted[at];
        let part = self.words.part(&term.lower).filter(|_| plain)?;
        let verb = matches!(part, Part::Verb | Part::Object | Part::Cite | Part::Along);
        // "Post" and "Times" name papers.
        (!verb || term.is_small() || term.first).then_some(part)
    }

    fn is_verb(&self, at: usize) -> bool {
        matches!(self.part(at), Some(Part::Verb | Part::Object | Part::Cite))
    }

    /// “...,” Ida Holm said; “...,” said Ida Holm; “...,” according to Ida Holm.
    fn behind(&self, to: usize, sentence: usize, from: usize, head: usize) -> Option<String> {
        if let Some(credited) = self.credited(to).or_else(|| self.signed(to, sentence)) {
            return Some(credited);
        }
        let mut clause = (to..to + REACH).take_while(|at| {
            self.reading
                .within(*at, sentence)
                .is_some_and(|term| term.text != ";" && !self.quoted[*at])
        });
        let verb = clause.find(|at| self.is_verb(*at) || self.part(*at) == Some(Part::Before))?;
        let part = self.part(verb)?;
        if matches!(part, Part::Before | Part::Cite) {
            return self.noun_from(verb + 1, sentence);
        }
        let opens = (to..verb).all(|at| {
            self.reading.terms[at].kind != TokenKind::Word || self.part(at) == Some(Part::Aux)
        });
        let inverted = || {
            (part == Part::Verb)
                .then(|| self.noun_from(verb + 1, sentence))
                .flatten()
        };
        if opens {
            // Turkish has its verb behind the quotation, and the subject before it.
            return inverted().or_else(|| self.likely(from, head));
        }
        self.subject(to, verb).or_else(inverted)
    }

    /// “...” — Ida Holm
    fn credited(&self, to: usize) -> Option<String> {
        let dash = self.reading.terms.get(to)?;
        let credits = matches!(dash.text, "―" | "—" | "–" | "--" | "-");
        let name = (to + 1 < self.reading.terms.len() && credits)
            .then(|| self.name_at(to + 1))
            .flatten()
            .filter(|name| name.person)?;
        let rest = &self.reading.text[name.span.end..];
        let line = rest.split('\n').next().unwrap_or_default();
        // Nothing but marks and a word or two, such as a place, comes behind a credit.
        (line.split_whitespace().count() < 5).then(|| name.fullest.clone())
    }

    /// "The ferry ‘will run’: mayor", as headlines have it.
    fn signed(&self, to: usize, sentence: usize) -> Option<String> {
        let end = (to..to + REACH).find(|at| self.reading.within(*at, sentence).is_none())?;
        let mark = (to..end).find(|at| {
            let term = &self.reading.terms[*at];
            term.text == ":" || !term.glued && matches!(term.text, "-" | "–" | "—")
        })?;
        let words = end - mark - 1;
        let plain = (mark + 1..end).all(|at| self.reading.terms[at].kind == TokenKind::Word);
        (plain && (1..SIGNED).contains(&words))
            .then(|| self.noun(mark + 1, end))
            .flatten()
    }

    /// Ida Holm said: “...”; adding that “...”; according to Ida Holm, “...”; Ida Holm: “...”.
    fn before(
        &self,
        from: usize,
        sentence: usize,
        index: usize,
        credits: &[Credit],
    ) -> Option<String> {
        let start = self.start_of(from, sentence);
        let told = |at: &usize| {
            matches!(
                self.part(*at),
                Some(
                    Part::Verb
                        | Part::Object
                        | Part::Cite
                        | Part::Along
                        | Part::Before
                        | Part::Behind
                )
            )
        };
        let Some(verb) = (start..from).rev().find(told) else {
            return self.labelled(start, from);
        };
        match self.part(verb)? {
            Part::Before | Part::Cite => return self.noun_from(verb + 1, sentence),
            Part::Along => {
                let quoting = (start..verb)
                    .rev()
                    .find(|at| self.part(*at) == Some(Part::Cite));
                if let Some(cite) = quoting {
                    return self.noun_from(cite + 1, sentence);
                }
                let earlier = index
                    .checked_sub(1)
                    .map(|earlier| self.quotes[earlier].outer.end);
                let same = earlier.is_some_and(|end| {
                    end > self.reading.sentences[sentence].start
                        && end <= self.reading.terms[verb].span.start
                });
                let last = credits.last().filter(|_| same);
                return last
                    .and_then(|last| last.speaker.clone())
                    .or_else(|| self.along(start, verb));
            }
            _ => {}
        }
        if self.reading.lower(verb + 1, sentence) == "by" {
            return self.noun_from(verb + 2, sentence);
        }
        let subject = self.subject(start, verb);
        subject.or_else(|| self.inverted(start, verb))
    }

    /// "Said Ida Holm: ..."
    fn inverted(&self, start: usize, verb: usize) -> Option<String> {
        let opens = self.part(verb) == Some(Part::Verb)
            && (start..verb).all(|at| self.reading.terms[at].kind != TokenKind::Word);
        opens
            .then(|| self.noun_from(verb + 1, self.reading.terms[verb].sentence))
            .flatten()
    }

    /// Who does a verb that goes along with another: "with Ida Holm saying", "Ida Holm left, saying".
    fn along(&self, start: usize, verb: usize) -> Option<String> {
        let (end, _) = self.before_verb(start, verb);
        let own = end.checked_sub(1).and_then(|at| self.name_at(at));
        if let Some(own) = own.filter(|own| own.person && own.from >= start) {
            return Some(own.fullest.clone());
        }
        let finite = (start..verb).rev().find(|at| self.is_verb(*at));
        finite
            .and_then(|finite| self.subject(start, finite))
            .or_else(|| self.main(start, verb))
    }

    /// Where the sentence begins, or the search ends.
    fn start_of(&self, from: usize, sentence: usize) -> usize {
        let start = self.reading.terms[..from].partition_point(|term| term.sentence < sentence);
        start.max(from.saturating_sub(BACK))
    }

    /// "Holm: ‘The ferry will run’", as headlines have it.
    fn labelled(&self, start: usize, from: usize) -> Option<String> {
        let colon = (start..from).find(|at| self.reading.terms[*at].text == ":")?;
        let nearest = colon.checked_sub(1).and_then(|at| self.name_at(at));
        let mention = nearest.or_else(|| (start..colon).find_map(|at| self.name_at(at)))?;
        Some(mention.fullest.clone())
    }

    /// The speaker of the sentence before, which introduces a quotation that opens its own: it ends with a
    /// colon, or it tells what somebody said without quoting it.
    fn announced(&self, from: usize, sentence: usize) -> Option<String> {
        let end = from.checked_sub(1)?;
        let before = self.reading.terms[end].sentence;
        if before + 1 != sentence || self.quoted[end] {
            return None;
        }
        let start = self.start_of(end, before);
        let colon = self.reading.terms[end].text == ":";
        if !colon && (start..end).any(|at| self.quoted[at]) {
            return None;
        }
        let verb = (start..end).rev().find(|at| self.is_verb(*at));
        let subject = verb.and_then(|verb| {
            self.subject(start, verb)
                .or_else(|| self.inverted(start, verb))
        });
        subject.or_else(|| self.main(start, end).filter(|_| colon))
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
