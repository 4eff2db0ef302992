//! The subject of a verb of speech: what stands before it, apposition and relative clauses aside.

use super::Search;
use super::verbs::Part;
use crate::text::token::TokenKind;

/// No apposition between two commas is longer.
const APPOSITION: usize = 40;

impl Search<'_> {
    /// Who does `verb`, among the terms `from..verb`.
    pub(super) fn subject(&self, from: usize, verb: usize) -> Option<String> {
        let (mut at, mut joined) = (verb, false);
        for _ in 0..4 {
            let before = self.before_verb(from, at);
            joined |= before.1;
            at = before.0;
            let Some(last) = at.checked_sub(1).filter(|last| *last >= from) else {
                return None;
            };
            if self.part(last) == Some(Part::Who) {
                at = last;
                continue;
            }
            let Some(open) = self.apposition(from, last) else {
                break;
            };
            let start = self.clause(from, open, joined);
            let noun = (start < open).then(|| self.noun(start, open)).flatten();
            let whole = !self.opens_relative(start);
            if whole && noun.is_some() {
                return noun;
            }
            at = open;
        }
        let start = self.clause(from, at, joined);
        if start >= at {
            return None;
        }
        self.noun(start, at)
    }

    /// The end of the subject before a verb that ends at `at`, its auxiliaries and adverbs aside; and true where
    /// the verb is the second of its subject: "rose and said".
    fn before_verb(&self, from: usize, mut at: usize) -> (usize, bool) {
        let mut joined = false;
        while at > from {
            let term = &self.reading.terms[at - 1];
            let adverb = term.is_small() && term.lower.ends_with("ly");
            let and = matches!(&*term.lower, "and" | "but" | "und" | "et" | "y" | "e" | "и");
            if !(adverb || and || self.part(at - 1) == Some(Part::Aux)) || self.quoted[at - 1] {
                break;
            }
            joined |= and;
            at -= 1;
        }
        (at, joined)
    }

    /// Where the apposition or bracket that ends at term `last` opens.
    fn apposition(&self, from: usize, last: usize) -> Option<usize> {
        let terms = &self.reading.terms;
        let mark = terms[last].text;
        let low = from.max(last.saturating_sub(APPOSITION));
        let opening = match mark {
            ")" => "(",
            "]" => "[",
            "," | "—" | "–" => mark,
            _ => return None,
        };
        (low..last).rev().find(|at| terms[*at].text == opening && !self.quoted[*at])
    }

    /// Where the clause that ends at `to` begins; a verb that is joined to another shares its clause.
    fn clause(&self, from: usize, to: usize, joined: bool) -> usize {
        let parts = |at: usize| {
            if self.quoted[at] {
                return true;
            }
            let mark = self.is_apart(at) && !(joined && self.reading.terms[at].text == ",");
            mark || self.part(at) == Some(Part::Clause) && !self.is_between_names(at)
        };
        (from..to).rev().find(|at| parts(*at)).map_or(from, |at| at + 1)
    }

    /// "Ida Holm and Ola Dahl said".
    fn is_between_names(&self, at: usize) -> bool {
        let named = |at: Option<usize>| at.is_some_and(|at| self.name_at(at).is_some());
        named(at.checked_sub(1)) && named(Some(at + 1))
    }

    fn opens_relative(&self, at: usize) -> bool {
        self.part(at) == Some(Part::Who)
            || matches!(&*self.reading.terms[at].lower, "a" | "an" | "which" | "whose" | "whom")
            || self.reading.terms[at].kind == TokenKind::Number
    }

    /// The subject of the sentence that `from` opens: the first name or pronoun before `to` that can be one.
    pub(super) fn main(&self, from: usize, to: usize) -> Option<String> {
        let name = self.first_name(from, to);
        let end = name.map_or(to, |name| name.from);
        let pronoun = (from..end)
            .find_map(|at| Some((at, self.part(at)?)).filter(super::noun::is_pronoun));
        if let Some((at, part)) = pronoun
            && let Some(person) = self.antecedent(at, part)
        {
            return Some(person);
        }
        name.map(|name| name.fullest.clone())
    }

    /// The subject of the sentence in which a quotation of a few words stands.
    pub(super) fn likely(&self, from: usize, sentence: usize) -> Option<String> {
        self.main(self.start_of(from, sentence), from)
    }
}
