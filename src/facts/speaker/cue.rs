//! Where a text says who speaks: behind the quotation, before it, or in the sentence before.

use super::verbs::Part;
use super::{Credit, Search};
use crate::text::token::TokenKind;

/// A verb of speech stands no more terms behind a quotation than this.
const REACH: usize = 24;

/// Nor is it looked for further before one: text without a full stop has no sentence to end the search.
const BACK: usize = 120;

/// A headline names the speaker behind its colon in fewer words than this.
const SIGNED: usize = 6;

impl Search<'_> {
    /// “...,” Ida Holm said; “...,” said Ida Holm; “...,” according to Ida Holm.
    pub(super) fn behind(
        &self,
        to: usize,
        sentence: usize,
        from: usize,
        head: usize,
    ) -> Option<String> {
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
    pub(super) fn before(
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
    pub(super) fn start_of(&self, from: usize, sentence: usize) -> usize {
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
    pub(super) fn announced(&self, from: usize, sentence: usize) -> Option<String> {
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
}
