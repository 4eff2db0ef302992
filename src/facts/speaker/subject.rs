//! The subject of a verb of speech: a name, a pronoun, an office, or the text's own words.

use super::Search;
use crate::facts::name::{self, Mention};
use crate::text::token::TokenKind;

impl Search<'_> {
    /// The nearest name or pronoun of `from..verb`, outside quotations: what stands right before the verb
    /// counts most.
    pub(super) fn subject(&self, from: usize, verb: usize) -> Option<String> {
        for at in (from..verb).rev() {
            let term = &self.reading.terms[at];
            if self.is_quoted(at) || term.kind != TokenKind::Word {
                continue;
            }
            if let Some(name) = self.name_at(at).filter(|name| self.can_speak(name)) {
                return Some(self.preferred(name, from).fullest.clone());
            }
            if matches!(&*term.lower, "he" | "she" | "they" | "i") {
                return self.person_before(at);
            }
        }
        None
    }

    /// "The head of the alliance said", "the Council president said": nobody's name, but the office of the
    /// person named last.
    pub(super) fn described(&self, from: usize, verb: usize) -> Option<String> {
        let mut terms =
            (from..verb).skip_while(|at| self.reading.terms[*at].kind != TokenKind::Word);
        let first = terms
            .next()
            .filter(|at| self.reading.terms[*at].lower == "the")?;
        let person = |at: usize| self.name_at(at).is_some_and(|name| name.person);
        let words = (first..verb).filter(|at| !person(*at));
        let office = words.clone().count() == verb - first
            && words
                .into_iter()
                .any(|at| name::is_title(&self.reading.terms[at].lower));
        office.then(|| self.person_before(from)).flatten()
    }

    /// Who speaks, in the text's own words: "a fisherman", "the report".
    pub(super) fn phrase(&self, from: usize, verb: usize) -> Option<String> {
        let from = (from..verb).find(|at| self.reading.terms[*at].kind == TokenKind::Word)?;
        let terms = &self.reading.terms[from..verb];
        let plain = terms.len() < 9
            && terms
                .iter()
                .all(|term| term.kind == TokenKind::Word || term.is_hyphen());
        let noun = terms.last().is_some_and(|term| !term.is_grammar());
        let phrase = self.reading.span(from, verb).of(self.reading.text);
        (plain && noun).then(|| phrase.to_owned())
    }

    /// The same behind the verb: said "the captain of the ferry" is "the captain".
    pub(super) fn phrase_from(&self, from: usize, sentence: usize) -> Option<String> {
        let opens = matches!(
            self.reading.lower(from, sentence),
            "the" | "a" | "an" | "one"
        );
        let words = (from + 1..from + 6).take_while(|at| {
            let term = self.reading.within(*at, sentence);
            term.is_some_and(|term| term.kind == TokenKind::Word && !term.is_grammar())
        });
        let end = words.last().filter(|_| opens)? + 1;
        Some(
            self.reading
                .span(from, end)
                .of(self.reading.text)
                .to_owned(),
        )
    }

    /// A person named in the same clause speaks rather than a place: "Ida Holm of Bergen said".
    fn preferred<'a>(&'a self, name: &'a Mention, from: usize) -> &'a Mention {
        if name.person {
            return name;
        }
        let index = self
            .names
            .mentions
            .partition_point(|mention| mention.from < name.from);
        let earlier = self.names.mentions[..index].iter().rev();
        let mut clause = earlier.take_while(|mention| mention.from >= from);
        clause
            .find(|mention| mention.person && !self.is_quoted(mention.from))
            .unwrap_or(name)
    }

    /// Somebody, or at least no place that the clause only mentions: "in Bergen he said".
    fn can_speak(&self, name: &Mention) -> bool {
        let before = self
            .reading
            .before(name.from)
            .map_or("", |before| &before.lower);
        name.person
            || !matches!(
                before,
                "in" | "at" | "from" | "near" | "to" | "on" | "by" | "with" | "for"
            )
    }

    pub(super) fn name_at(&self, at: usize) -> Option<&Mention> {
        let index = self
            .names
            .mentions
            .partition_point(|mention| mention.end <= at);
        self.names
            .mentions
            .get(index)
            .filter(|mention| mention.from <= at)
    }

    /// The first name from term `at` on, persons before others within a few words.
    pub(super) fn name_from(&self, at: usize, sentence: usize) -> Option<String> {
        let index = self
            .names
            .mentions
            .partition_point(|mention| mention.from < at);
        let near = || {
            let mentions = self.names.mentions[index..].iter();
            mentions
                .take_while(move |mention| mention.sentence == sentence && mention.from < at + 10)
        };
        let first = near().next()?;
        let person = near().take(2).find(|mention| mention.person);
        Some(person.unwrap_or(first).fullest.clone())
    }

    /// The last person named before term `at`, outside quotations.
    fn person_before(&self, at: usize) -> Option<String> {
        let index = self
            .names
            .mentions
            .partition_point(|mention| mention.from < at);
        let earlier = self.names.mentions[..index].iter().rev();
        earlier
            .filter(|mention| !self.is_quoted(mention.from))
            .find(|mention| mention.person)
            .map(|mention| mention.fullest.clone())
    }
}
