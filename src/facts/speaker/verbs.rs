//! The words around speech, by language: verbs, "according to", pronouns, and the small words that tell
//! where the subject of a verb begins. A text of no known language is read by all lists, one of a language
//! without a list by the English one, whose verbs it lacks.

use crate::text::language::{Language, UNKNOWN};
use crate::text::list::List;

static ENGLISH: List = List::of(include_str!("../words/speech/en.txt"));

/// The lists of the other languages.
static OTHERS: [(&str, List); 8] = [
    ("de", List::of(include_str!("../words/speech/de.txt"))),
    ("es", List::of(include_str!("../words/speech/es.txt"))),
    ("fr", List::of(include_str!("../words/speech/fr.txt"))),
    ("id", List::of(include_str!("../words/speech/id.txt"))),
    ("it", List::of(include_str!("../words/speech/it.txt"))),
    ("pt", List::of(include_str!("../words/speech/pt.txt"))),
    ("ru", List::of(include_str!("../words/speech/ru.txt"))),
    ("tr", List::of(include_str!("../words/speech/tr.txt"))),
];

/// What a word does beside speech.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// "Said".
    Verb,
    /// "Called": what comes behind it does not speak.
    Object,
    /// "Quoted": what comes behind it speaks.
    Cite,
    /// "Saying": it goes along with another verb.
    Along,
    /// "According".
    Before,
    /// Turkish "göre": it stands behind the speaker.
    Behind,
    /// "Has", "also": it stands between a subject and its verb.
    Aux,
    /// "That": a clause begins.
    Clause,
    /// A relative pronoun.
    Who,
    /// A preposition: the name behind it does not speak.
    At,
    He,
    She,
    They,
}

/// The words of one language, or of any.
#[derive(Debug, Clone, Copy)]
pub(super) enum Words {
    One(&'static List),
    Any,
}

impl Words {
    pub fn of(language: Language) -> Words {
        if language == UNKNOWN {
            return Words::Any;
        }
        let other = OTHERS.iter().find(|(code, _)| *code == language.0);
        Words::One(other.map_or(&ENGLISH, |(_, list)| list))
    }

    /// What the word, in small letters, does.
    pub fn part(self, word: &str) -> Option<Part> {
        let note = match self {
            Words::One(list) => list.get(word),
            Words::Any => ENGLISH
                .get(word)
                .or_else(|| OTHERS.iter().find_map(|(_, list)| list.get(word))),
        };
        Some(match note? {
            "" => Part::Verb,
            "object" => Part::Object,
            "cite" => Part::Cite,
            "along" => Part::Along,
            "prep" => Part::Before,
            "post" => Part::Behind,
            "aux" => Part::Aux,
            "clause" => Part::Clause,
            "who" => Part::Who,
            "at" => Part::At,
            "he" => Part::He,
            "she" => Part::She,
            "they" => Part::They,
            _ => return None,
        })
    }

    /// True for a word that tells that somebody speaks.
    pub fn is_verb(self, word: &str) -> bool {
        matches!(
            self.part(word),
            Some(Part::Verb | Part::Object | Part::Cite)
        )
    }
}

/// True for a verb of speech of a language, in small letters.
pub(in crate::facts) fn is_verb(language: Language, word: &str) -> bool {
    Words::of(language).is_verb(word)
}

/// The same, "saying" with it.
pub(in crate::facts) fn is_speech(language: Language, word: &str) -> bool {
    is_verb(language, word) || Words::of(language).part(word) == Some(Part::Along)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_sorted() {
        assert!(ENGLISH.is_sorted());
        assert!(OTHERS.iter().all(|(_, list)| list.is_sorted()));
    }
}
