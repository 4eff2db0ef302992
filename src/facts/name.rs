//! Names: people, places and organisations as runs of capitalised words.
//!
//! A capital at the head of a sentence proves nothing, so a word there is a name only where the article
//! writes it with a capital elsewhere, or more of the name follows. Titles and peoples are no part of a
//! name: "Ukrainian President Volodymyr Zelensky" names one person. Where every noun has a capital, the words
//! around it decide (`german`). Kinds of names are not told apart, but for what speakers need. Scripts without
//! capitals have no names here.

pub(crate) mod case;
mod evidence;
pub(crate) mod forms;
mod german;
mod resolve;
mod run;
pub(super) mod tongue;

use rustc_hash::FxHashSet;

use super::reading::Reading;
use super::{Fact, Kind, Value};
use crate::span::Span;
use evidence::Evidence;
use tongue::Tongue;

/// True for a word, in small letters, that is a title or an office in English.
pub(super) fn is_title(word: &str) -> bool {
    tongue::is_english_title(word)
}

/// What a title tells of its bearer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gender {
    Man,
    Woman,
}

/// One place where a name stands: the terms `from..end`.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Mention {
    pub from: usize,
    pub end: usize,
    pub sentence: usize,
    pub span: Span,
    /// The name as it stands, its words one space apart.
    pub form: String,
    /// A title comes before it.
    pub titled: bool,
    /// The title before it is a man's or a woman's.
    pub gender: Option<Gender>,
    /// The fullest form of the name in the article.
    pub fullest: String,
    /// It is somebody's name, as far as its words tell.
    pub person: bool,
    /// It is a place, as far as the prepositions before it tell.
    pub placed: bool,
}

/// The names of an article, in order.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// Every mention.
    pub mentions: Vec<Mention>,
}

impl Names {
    /// The names as facts.
    pub fn facts(&self) -> Vec<Fact> {
        let fact = |mention: &Mention| {
            let mut fact = Fact::new(Kind::Name, mention.sentence, mention.span);
            fact.value = Some(Value::Text(mention.fullest.clone()));
            fact.placed = mention.placed;
            fact
        };
        self.mentions.iter().map(fact).collect()
    }
}

/// The names of a text, outside its dates.
pub(super) fn names(reading: &Reading, dates: &[Fact]) -> Names {
    let Some(tongue) = Tongue::of(reading.language) else {
        return Names::default();
    };
    let evidence = Evidence::of(reading, tongue);
    let mut mentions = Vec::new();
    let mut dates = dates.iter().peekable();
    let mut at = 0;
    while at < reading.terms.len() {
        let start = reading.terms[at].span.start;
        while dates.next_if(|date| date.span.end <= start).is_some() {}
        let dated = dates.peek().is_some_and(|date| date.span.start <= start);
        if dated || !evidence.can_open(reading, at) {
            at += 1;
            continue;
        }
        let end = run::end(reading, at, &evidence);
        run::mentions(reading, at, end, &evidence, &mut mentions);
        at = end.max(at + 1);
    }
    trim(reading, &mut mentions);
    resolve::fill(reading, tongue, &mut mentions);
    Names { mentions }
}

/// Takes the ordinary word off a sentence that opens with one: "Passenger Ida Holm", where the article has
/// Ida Holm elsewhere.
fn trim(reading: &Reading, mentions: &mut [Mention]) {
    let key = |form: &str| case::key(form, reading.language);
    let forms: FxHashSet<String> = mentions.iter().map(|one| key(&one.form)).collect();
    for mention in mentions.iter_mut() {
        let Some((opener, rest)) = mention.form.split_once(' ') else {
            continue;
        };
        if reading.terms[mention.from].first && rest.contains(' ') && forms.contains(&key(rest)) {
            let start = reading.text[mention.span.start + opener.len()..].trim_start();
            mention.span.start = reading.text.len() - start.len();
            mention.from += 1;
            mention.form = rest.to_owned();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::date;
    use crate::text::language::Language;
    use crate::text::token::tokens;

    fn found(text: &str, sentences: &[Span]) -> Vec<String> {
        let reading = Reading::of(text, &tokens(text), sentences, Language("en"));
        let dates = date::dates(&reading);
        let names = names(&reading, &dates).mentions;
        names.into_iter().map(|name| name.fullest).collect()
    }

    fn of_sentence(text: &str) -> Vec<String> {
        found(text, &[Span::new(0, text.len())])
    }

    #[test]
    fn titles_and_peoples_are_no_part_of_a_name() {
        assert_eq!(
            of_sentence("In May Norwegian Prime Minister Ida Holm met EU Commissioner Rui Prado."),
            ["Ida Holm", "EU", "Rui Prado"]
        );
        assert_eq!(
            of_sentence("He left the British Ministry of Transport."),
            ["British Ministry of Transport"]
        );
    }

    #[test]
    fn a_surname_stands_for_the_full_name() {
        assert_eq!(
            of_sentence(
                "We met Ida Holm, but Holm and the Harbour Rescue Group (HRG) or HRG’s boats left."
            ),
            [
                "Ida Holm",
                "Ida Holm",
                "Harbour Rescue Group",
                "Harbour Rescue Group",
                "Harbour Rescue Group"
            ]
        );
    }

    #[test]
    fn a_capital_at_the_head_of_a_sentence_proves_nothing() {
        let text = "Harbours close. Lunde rose. They saw Lunde.";
        let sentences = [
            Span::new(0, 15),
            Span::new(16, 27),
            Span::new(28, text.len()),
        ];
        assert_eq!(found(text, &sentences), ["Lunde", "Lunde"]);
    }
}
