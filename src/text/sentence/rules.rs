//! What a language knows about full stops: abbreviations, words that begin sentences, ordinals.

use crate::text::language::Language;
use crate::text::lexicon::Lexicon;

/// How a full stop after an abbreviation reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Abbreviation {
    /// A title or a connective: it never ends a sentence ("Mr.", "e.g.").
    Before,
    /// It goes on before a number ("No. 5", "p. 12").
    Number,
    /// It goes on before a number, and before what is no first word ("Jan. 5").
    Month,
    /// It ends a sentence before a known first word ("Inc.", "U.S.").
    End,
    /// It ends a sentence before any capital ("p.m.", "kg.").
    Unit,
}

impl Abbreviation {
    fn of(note: &str) -> Self {
        match note {
            "before" => Abbreviation::Before,
            "number" => Abbreviation::Number,
            "month" => Abbreviation::Month,
            "unit" => Abbreviation::Unit,
            _ => Abbreviation::End,
        }
    }
}

/// The rules of one language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rules {
    abbreviations: Lexicon,
    starters: Lexicon,
    /// A number with a full stop is an ordinal ("am 3. Mai").
    pub ordinals: bool,
    /// Marks that end sentences in this language alone.
    pub marks: &'static [char],
    /// The text is a title, in which every word may have a capital.
    pub heading: bool,
    /// Verbs of speech and the pronoun "I" are known.
    pub english: bool,
}

macro_rules! list {
    ($folder:literal, $code:literal) => {
        Lexicon(include_str!(concat!($folder, "/", $code, ".txt")))
    };
}

macro_rules! rules {
    ($code:literal, $ordinals:literal) => {
        Rules {
            abbreviations: list!("abbreviations", $code),
            starters: list!("starters", $code),
            ordinals: $ordinals,
            marks: &[],
            heading: false,
            english: false,
        }
    };
}

impl Rules {
    /// The rules of `language`; those of English where it has none of its own.
    pub fn of(language: Language) -> Rules {
        match language.0 {
            "bg" => rules!("bg", false),
            "cs" => rules!("cs", true),
            "da" | "no" | "nb" | "nn" => rules!("da", true),
            "de" => rules!("de", true),
            "el" => Rules {
                marks: &[';', '\u{37E}'],
                ..rules!("el", false)
            },
            "es" => rules!("es", false),
            "fi" => rules!("fi", true),
            "fr" => rules!("fr", false),
            "hy" => Rules {
                marks: &[':'],
                ..rules!("hy", false)
            },
            "id" => rules!("id", false),
            "it" => rules!("it", false),
            "kk" => rules!("kk", false),
            "nl" => rules!("nl", false),
            "pl" => rules!("pl", true),
            "pt" => rules!("pt", false),
            "ru" => rules!("ru", false),
            "sk" => rules!("sk", true),
            "sv" => rules!("sv", false),
            "tr" => rules!("tr", true),
            "uk" => rules!("uk", false),
            _ => Rules {
                english: true,
                ..rules!("en", false)
            },
        }
    }

    /// What `word`, which stands before a full stop, abbreviates: as it is written, else in small letters.
    pub fn abbreviation(&self, word: &str) -> Option<Abbreviation> {
        let note = match self.abbreviations.get(word) {
            Some(note) => note,
            None if word.chars().all(char::is_lowercase) => return None,
            None => self.abbreviations.get(&word.to_lowercase())?,
        };
        Some(Abbreviation::of(note))
    }

    /// What `word` abbreviates in the capitals that it has.
    pub fn exact_abbreviation(&self, word: &str) -> Option<Abbreviation> {
        self.abbreviations.get(word).map(Abbreviation::of)
    }

    /// True where `word` is one that begins sentences and is seldom capitalised inside them.
    pub fn is_starter(&self, word: &str) -> bool {
        self.starters.contains(word)
    }

    #[cfg(test)]
    fn lists(&self) -> [Lexicon; 2] {
        [self.abbreviations, self.starters]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_sorted() {
        const CODES: [&str; 21] = [
            "bg", "cs", "da", "de", "el", "en", "es", "fi", "fr", "hy", "id", "it", "kk", "nl",
            "pl", "pt", "ru", "sk", "sv", "tr", "uk",
        ];
        for code in CODES {
            for list in Rules::of(Language(code)).lists() {
                assert!(list.is_sorted(), "{code}");
            }
        }
    }

    #[test]
    fn a_capital_counts_where_the_list_has_one() {
        let rules = Rules::of(Language("en"));
        assert_eq!(rules.abbreviation("Mr"), Some(Abbreviation::Before));
        assert_eq!(rules.abbreviation("Sat"), Some(Abbreviation::Month));
        assert_eq!(rules.abbreviation("sat"), None);
    }
}
