//! The words around speech, by language: verbs, "according to", pronouns, and the small words that tell
//! where the subject of a verb begins. Languages without a list are read by the English one, whose verbs
//! they lack.

use crate::facts::list::List;
use crate::text::language::Language;

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

/// The words of one language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words(&'static List);

impl Words {
    pub fn of(language: Language) -> Words {
        let other = OTHERS.iter().find(|(code, _)| *code == language.0);
        Words(other.map_or(&ENGLISH, |(_, list)| list))
    }

    /// What the word, in small letters, does.
    pub fn part(self, word: &str) -> Option<Part> {
        Some(match self.0.get(word)? {
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
