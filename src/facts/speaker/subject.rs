//! The subject of a verb of speech: what stands before it, apposition and relative clauses aside.

use super::Search;
use super::verbs::Part;
use crate::facts::name;
use crate::text::token::TokenKind;

/// No apposition between two commas is longer.
const APPOSITION: usize = 40;

/// "The former secretary of state" has its office within so many words.
const OFFICE: usize = 5;

/// No place line is longer.
const PLACE_LINE: usize = 14;

impl Search<'_> {
    /// Who does `verb`, among the terms `from..verb`.
    pub(super) fn subject(&self, from: usize, verb: usize) -> Option<String> {
        let (end, second) = self.before_verb(from, verb);
        if second && let Some(first) = self.joined_to(from, end) {
            return self.subject(from, first);
        }
        let (mut at, mut joined, mut aside) = (verb, false, false);
        for _ in 0..4 {
            let before = self.before_verb(from, at);
            joined |= before.1;
            at = before.0;
            let last = at.checked_sub(1).filter(|last| *last >= from)?;
            if self.part(last) == Some(Part::Who) {
                at = last;
                continue;
            }
            let Some(open) = self.apposition(from, last) else {
                break;
            };
            let start = self.clause(from, open, joined);
            if self.opens_relative(start) && start > from + 1 {
                (at, aside) = (start - 1, true);
                continue;
            }
            if let Some(person) = self.in_apposition(start, open, last) {
                return Some(person);
            }
            // "After the storm in Bergen, Ida Holm, said" has a comma too many.
            let person = self.first_name(open, last).is_some_and(|name| name.person);
            let led = self.opens_aside(start);
            let noun = || {
                self.apposed(from, start, open)
                    .or_else(|| self.noun(start, open))
            };
            if let Some(noun) = noun().filter(|_| !(person && led)) {
                return Some(noun);
            }
            at = last;
            break;
        }
        let start = self.clause(from, at, joined);
        if start >= at {
            return joined.then(|| self.main(from, at)).flatten();
        }
        let apposed = aside.then(|| self.apposed(from, start, at)).flatten();
        apposed.or_else(|| self.noun(start, at))
    }

    /// "Ida Holm, the mayor, who has left, said": the person before a description without a name.
    fn apposed(&self, from: usize, start: usize, end: usize) -> Option<String> {
        let last = start.checked_sub(2).filter(|last| *last >= from)?;
        let named = self.name_at(last).filter(|name| name.person)?;
        let described = self.reading.terms[start - 1].text == ","
            && start < end
            && self.first_name(start, end).is_none();
        described.then(|| named.fullest.clone())
    }

    /// "The head of the harbour, Ida Holm, said": the person between the commas, behind a description without a name.
    fn in_apposition(&self, start: usize, open: usize, last: usize) -> Option<String> {
        let person = self.name_at(open + 1).filter(|name| name.person)?;
        let alone = person.end == last && self.first_name(start, open).is_none();
        alone.then(|| person.fullest.clone())
    }

    /// "Holm said that the ferry sank and told": the verb of speech before the clause that ends at `end`.
    fn joined_to(&self, from: usize, end: usize) -> Option<usize> {
        let start = self.clause(from, end, true);
        let that = start.checked_sub(1).filter(|that| *that >= from)?;
        let told = matches!(
            &*self.reading.terms[that].lower,
            "that" | "dass" | "que" | "che" | "что" | "bahwa"
        );
        (from..that).rev().find(|at| told && self.is_verb(*at))
    }

    /// The clause that begins at term `at` opens with a preposition or a participle.
    fn opens_aside(&self, at: usize) -> bool {
        self.part(at) == Some(Part::At) || self.reading.terms[at].lower.ends_with("ing")
    }

    /// The end of the subject before a verb that ends at `at`, its auxiliaries and adverbs aside; and true where
    /// the verb is the second of its subject: "rose and said".
    pub(super) fn before_verb(&self, from: usize, mut at: usize) -> (usize, bool) {
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
        (low..last)
            .rev()
            .find(|at| terms[*at].text == opening && !self.quoted[*at])
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
        (from..to)
            .rev()
            .find(|at| parts(*at))
            .map_or(from, |at| at + 1)
    }

    /// "Ida Holm and Ola Dahl said".
    fn is_between_names(&self, at: usize) -> bool {
        let named = |at: Option<usize>| at.is_some_and(|at| self.name_at(at).is_some());
        named(at.checked_sub(1)) && named(Some(at + 1))
    }

    fn opens_relative(&self, at: usize) -> bool {
        self.part(at) == Some(Part::Who)
            || matches!(
                &*self.reading.terms[at].lower,
                "a" | "an" | "which" | "whose" | "whom"
            )
            || self.reading.terms[at].kind == TokenKind::Number
    }

    /// The subject of the sentence that `from` opens: the first name or pronoun before `to` that can be one.
    pub(super) fn main(&self, from: usize, to: usize) -> Option<String> {
        let from = self.behind_place_line(from, to);
        let office = (from..to.min(from + OFFICE))
            .take_while(|at| self.name_at(*at).is_none())
            .find(|at| name::is_title(&self.reading.terms[*at].lower));
        let the = self
            .reading
            .terms
            .get(from)
            .is_some_and(|term| term.lower == "the");
        if let Some(office) = office.filter(|_| the)
            && let Some(person) = self.noun(from, office + 1)
        {
            return Some(person);
        }
        let name = self.first_name(from, to);
        let end = name.map_or(to, |name| name.from);
        let pronoun =
            (from..end).find_map(|at| Some((at, self.part(at)?)).filter(super::noun::is_pronoun));
        if let Some((at, part)) = pronoun
            && let Some(person) = self.antecedent(at, part)
        {
            return Some(person);
        }
        name.map(|name| name.fullest.clone())
    }

    /// Behind "OSLO (AP) —", where a sentence opens with it.
    fn behind_place_line(&self, from: usize, to: usize) -> usize {
        let line = from..to.min(from + PLACE_LINE);
        let dash = line
            .clone()
            .find(|at| matches!(self.reading.terms[*at].text, "—" | "–" | "--" | "-"));
        let shouted = |text: &str| text.chars().count() > 2 && text.chars().all(char::is_uppercase);
        let placed = line
            .clone()
            .next()
            .is_some_and(|at| shouted(self.reading.terms[at].text));
        dash.filter(|_| placed).map_or(from, |at| at + 1)
    }

    /// The subject of the sentence in which a quotation of a few words stands.
    pub(super) fn likely(&self, from: usize, sentence: usize) -> Option<String> {
        self.main(self.start_of(from, sentence), from)
    }
}
