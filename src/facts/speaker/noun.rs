//! Names and noun phrases beside a verb of speech: whom a stretch of words names first, or how it calls
//! somebody without a name.

use super::Search;
use super::verbs::Part;
use crate::facts::name::{self, Mention};
use crate::text::token::TokenKind;

/// A speaker without a name is called by no more words than this.
const LONGEST: usize = 9;

/// A name stands no more terms behind its verb than this.
const NEAR: usize = 10;

impl Search<'_> {
    /// Whom the terms `from..to`, which a verb follows, name: the first name that is no possessor and has no
    /// preposition before it, or the pronoun, or the words themselves.
    pub(super) fn noun(&self, from: usize, to: usize) -> Option<String> {
        if let Some(name) = self.first_name(from, to) {
            // "The NATO secretary general" is no alliance.
            let titled = |at: usize| name::is_title(&self.reading.terms[at].lower);
            let office =
                !name.person && name.end < to && titled(to - 1) && self.is_compound(name.end, to);
            if office {
                let phrase = self.reading.span(name.from, to).of(self.reading.text);
                let person = self.antecedent(name.from, Part::They);
                return Some(person.unwrap_or_else(|| phrase.to_owned()));
            }
            return Some(name.fullest.clone());
        }
        let pronoun = (from..to).find_map(|at| Some((at, self.part(at)?)).filter(is_pronoun));
        if let Some((at, part)) = pronoun {
            return self.antecedent(at, part);
        }
        self.described(from, to).or_else(|| self.phrase(from, to))
    }

    /// The name that speaks among terms `from..to`: "White House spokesman Ida Holm" is a person before it is
    /// a house.
    pub(super) fn first_name(&self, from: usize, to: usize) -> Option<&Mention> {
        let first = self
            .names
            .mentions
            .partition_point(|mention| mention.from < from);
        let mut speaking = self.names.mentions[first..]
            .iter()
            .take_while(|mention| mention.end <= to)
            .filter(|mention| !self.quoted[mention.from] && self.can_speak(mention));
        let name = speaking.next()?;
        if name.person {
            return Some(name);
        }
        let near = speaking.find(|mention| mention.person);
        Some(
            near.filter(|person| self.is_compound(name.end, person.from))
                .unwrap_or(name),
        )
    }

    /// Nothing but nouns, as in "Oslo police chief", between two names.
    fn is_compound(&self, from: usize, to: usize) -> bool {
        to < from + 6 && (from..to).all(|at| self.part(at).is_none() && !self.is_apart(at))
    }

    /// Not a possessor, and not behind a preposition.
    fn can_speak(&self, name: &Mention) -> bool {
        let terms = &self.reading.terms;
        let last = &terms[name.end - 1].lower;
        let plural = terms
            .get(name.end)
            .is_some_and(|next| next.glued && matches!(next.text, "'" | "’"));
        let before = |back: usize| {
            let at = name.from.checked_sub(back)?;
            let same = terms[at].sentence == name.sentence;
            self.part(at).filter(|_| same)
        };
        let the = name
            .from
            .checked_sub(1)
            .is_some_and(|at| matches!(&*terms[at].lower, "the" | "der" | "dem" | "la" | "el"));
        let behind = before(1) == Some(Part::At) || the && before(2) == Some(Part::At);
        !(last.ends_with("'s") || plural || behind)
    }

    /// True for a mark that parts clauses.
    pub(super) fn is_apart(&self, at: usize) -> bool {
        let term = &self.reading.terms[at];
        term.kind == TokenKind::Punctuation
            && !term.is_hyphen()
            && !matches!(term.text, "." | "'" | "’" | "&" | "-" | "/")
    }

    /// Who speaks, in the text's own words: "a fisherman", "the report".
    pub(super) fn phrase(&self, from: usize, to: usize) -> Option<String> {
        let terms = &self.reading.terms;
        let loose = |at: &usize| {
            terms[*at].kind != TokenKind::Word
                || matches!(self.part(*at), Some(Part::Clause | Part::Aux))
                || matches!(
                    &*terms[*at].lower,
                    "as" | "then" | "so" | "yet" | "still" | "meanwhile"
                )
        };
        let from = (from..to).find(|at| !loose(at))?;
        // "A letter of the union that was read on Monday" is "a letter".
        let apart = (from + 1..to).find(|at| {
            to - from >= LONGEST && matches!(self.part(*at), Some(Part::At | Part::Who))
        });
        let to = apart.unwrap_or(to);
        let plain = to - from < LONGEST
            && (from..to).all(|at| terms[at].kind != TokenKind::Punctuation || !self.is_apart(at));
        let noun = !terms[to - 1].is_grammar() && terms[to - 1].kind == TokenKind::Word;
        let opens = self.part(from) != Some(Part::At);
        (plain && noun && opens)
            .then(|| self.reading.span(from, to).of(self.reading.text).to_owned())
    }

    /// Whom the words from term `at` on name, behind a verb or "according to": "said the captain of the
    /// ferry" is "the captain".
    pub(super) fn noun_from(&self, at: usize, sentence: usize) -> Option<String> {
        let small = |at: usize| {
            matches!(
                self.reading.lower(at, sentence),
                "to" | "a" | "an" | "the" | "one"
            )
        };
        let at = at + usize::from(self.reading.lower(at, sentence) == "to");
        let mut end = at;
        while end < at + NEAR {
            let Some(term) = self.reading.within(end, sentence) else {
                break;
            };
            if self.quoted[end] || self.is_apart(end) && term.text != "," {
                break;
            }
            if let Some(name) = self
                .name_at(end)
                .filter(|_| end == at || self.is_compound(at, end))
            {
                if self.can_speak_behind(name) {
                    return Some(self.further(name).fullest.clone());
                }
                end = name.end;
                continue;
            }
            match self.part(end) {
                Some(part) if end == at && is_pronoun(&(end, part)) => {
                    return self.antecedent(end, part);
                }
                Some(part) if !matches!(part, Part::Aux) && !small(end) => break,
                _ if term.text == "," => break,
                _ => {}
            }
            end += 1;
        }
        let opens = at + usize::from(small(at));
        let words = (opens..end).take_while(|at| {
            let term = &self.reading.terms[*at];
            (term.kind == TokenKind::Word || term.is_hyphen()) && !term.is_grammar()
        });
        let last = words
            .last()
            .filter(|_| opens > at || self.reading.language.0 != "en")?;
        // "Said the head of the alliance", but not "said the mayor of Oslo".
        let rest = (last + 1..last + 1 + NEAR).take_while(|at| {
            let term = self.reading.within(*at, sentence);
            term.is_some_and(|term| term.kind == TokenKind::Word || term.is_hyphen())
        });
        let phrase = at..rest.last().map_or(last + 1, |rest| rest + 1);
        if let Some(person) = self.apposed_behind(phrase.end, sentence) {
            return Some(person);
        }
        if let Some(person) = self.described(phrase.start, phrase.end) {
            return Some(person);
        }
        Some(
            self.reading
                .span(at, last + 1)
                .of(self.reading.text)
                .to_owned(),
        )
    }

    /// "Said the head of the harbour, Ida Holm.": the person between commas, or between a comma and the end.
    fn apposed_behind(&self, at: usize, sentence: usize) -> Option<String> {
        let comma = self.reading.within(at, sentence)?.text == ",";
        let person = self.name_at(at + 1).filter(|name| name.person && comma)?;
        let next = self.reading.within(person.end, sentence);
        let ends = next.is_none_or(|term| matches!(term.text, "," | "." | ";" | ":"));
        ends.then(|| person.fullest.clone())
    }

    /// A possessor does not speak; a preposition before the first name is what led to it.
    fn can_speak_behind(&self, name: &Mention) -> bool {
        !self.reading.terms[name.end - 1].lower.ends_with("'s")
    }

    /// "White House spokesman Ida Holm": the person behind a name that is none.
    fn further<'a>(&'a self, name: &'a Mention) -> &'a Mention {
        let index = self
            .names
            .mentions
            .partition_point(|mention| mention.from <= name.from);
        let next = self.names.mentions.get(index).filter(|next| {
            !name.person
                && next.person
                && next.sentence == name.sentence
                && self.is_compound(name.end, next.from)
        });
        next.unwrap_or(name)
    }
}

pub(super) fn is_pronoun((_, part): &(usize, Part)) -> bool {
    matches!(part, Part::He | Part::She | Part::They)
}
