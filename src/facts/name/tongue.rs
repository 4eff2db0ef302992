//! What words do beside names, by language: titles, particles, heads of bodies and places, peoples, words
//! that only open sentences.
//!
//! English has lists of its own, one a role; the other languages share one list, in which a word has a note
//! for each role with the languages where it plays it. A language that the list lacks is read by its capitals
//! and by its commonest words. Scripts without capitals have no names here.

use std::borrow::Cow;

use super::case;
use super::evidence::bare;
use crate::facts::reading::GRAMMAR;
use crate::text::language::{Language, is_common};
use crate::text::list::List;

static TITLES: List = List::of(include_str!("../words/titles.txt"));
static OFFICES: List = List::of(include_str!("../words/offices.txt"));
static PEOPLES: List = List::of(include_str!("../words/demonyms.txt"));
pub(in crate::facts) static HEADS: List = List::of(include_str!("../words/heads.txt"));
static OPENERS: List = List::of(include_str!("../words/openers.txt"));
/// Bodies and countries that the world calls by letters.
pub(in crate::facts) static WORLD: List = List::of(include_str!("../words/world.txt"));
static NAMING: List = List::of(include_str!("../words/naming.txt"));

/// What a word does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A title or office before a name.
    Title,
    /// Part of a title where a title word comes: "Prime".
    Office,
    /// Stands between the words of a person's name.
    Particle,
    /// Makes a run of words a body or a place.
    Head,
    /// A people or creed.
    People,
    /// Capitalised where a sentence begins, or always, but no name.
    Opener,
    /// A verb of speech in the singular.
    Speech,
    /// A preposition before places.
    Near,
    /// A known place: where all nouns have capitals.
    Place,
    /// An adjective, without its ending, that has a capital only in a name.
    Adjective,
    /// A common noun that stands without an article.
    Noun,
    /// A member of the family.
    Kin,
    /// A determiner, which stands before common nouns.
    Determiner,
    /// Joins the words of a body's name.
    Joint,
    /// Heads a body in small letters: "ministère de la Défense".
    Ministry,
}

impl Role {
    /// The role's letter in the list.
    fn letter(self) -> u8 {
        match self {
            Role::Title => b't',
            Role::Office => b'i',
            Role::Particle => b'p',
            Role::Head => b'h',
            Role::People => b'g',
            Role::Opener => b'o',
            Role::Speech => b's',
            Role::Near => b'n',
            Role::Place => b'c',
            Role::Adjective => b'j',
            Role::Noun => b'k',
            Role::Kin => b'f',
            Role::Determiner => b'd',
            Role::Joint => b'v',
            Role::Ministry => b'm',
        }
    }
}

/// The language of an article, as its names are read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tongue(pub Language);

/// Languages in scripts that have capitals.
const CASED: [&str; 28] = [
    "bg", "ca", "cs", "da", "de", "el", "en", "es", "fi", "fr", "hu", "hy", "id", "it", "kk", "nl",
    "no", "pl", "pt", "ro", "ru", "sk", "sv", "tr", "uk", "und", "vi", "nb",
];

impl Tongue {
    /// None for a script without capitals.
    pub fn of(language: Language) -> Option<Tongue> {
        CASED.contains(&language.0).then_some(Tongue(language))
    }

    pub fn is(self, code: &str) -> bool {
        self.0.0 == code
    }

    /// True where `word`, in small letters, plays this role.
    #[inline(never)]
    pub fn has(self, role: Role, word: &str) -> bool {
        if self.is("en") {
            let list = match role {
                Role::Title => &TITLES,
                Role::Office => &OFFICES,
                Role::People => &PEOPLES,
                Role::Head => &HEADS,
                Role::Opener => &OPENERS,
                _ => &NAMING,
            };
            if !std::ptr::eq(list, &NAMING) {
                return list.contains(word);
            }
        }
        let word = plain(word);
        NAMING.get(&word).is_some_and(|note| {
            let mut roles = note.split(' ');
            roles.any(|one| {
                one.as_bytes()[0] == role.letter()
                    && one[2..]
                        .split(',')
                        .any(|code| code == "*" || code == self.0.0)
            })
        })
    }

    /// True for a word that names nothing.
    #[inline(never)]
    pub fn is_grammar(self, word: &str) -> bool {
        if self.is("en") {
            GRAMMAR.contains(word)
        } else {
            is_common(word, self.0) && !self.has(Role::Place, word)
                || self.has(Role::Opener, word)
                || self.has(Role::Near, word)
        }
    }

    /// A word without its possessive ending; in Turkish, without any ending behind an apostrophe.
    pub fn bare(self, word: &str) -> &str {
        if self.is("tr") {
            word.split(['\'', '\u{2019}']).next().unwrap_or(word)
        } else {
            bare(word)
        }
    }

    /// What all case forms of a word in small letters share.
    pub fn root(self, word: &str) -> &str {
        case::root(self.bare(word), self.0)
    }

    /// The word as the list has it, where Russian declines it.
    pub fn declined(self, word: &str, role: Role) -> &str {
        let roots = word.char_indices().rev().take(2).map(|(at, _)| &word[..at]);
        let mut roots = roots.filter(|root| self.is("ru") && root.len() > 4);
        roots.find(|root| self.has(role, root)).unwrap_or(word)
    }

    /// True for a title: in German also at the end of a longer word, in German and Russian in any case.
    #[inline(never)]
    pub fn is_title(self, word: &str) -> bool {
        let word = word.trim_end_matches('.');
        if self.has(Role::Title, word) {
            return true;
        }
        let is = |word: &str| self.has(Role::Title, word);
        match self.0.0 {
            "de" => {
                let root = ["en", "s", "n"]
                    .iter()
                    .find_map(|end| word.strip_suffix(end).filter(|root| is(root)));
                let ends = word.char_indices().skip(3).map(|(at, _)| &word[at..]);
                let mut ends = ends.take_while(|end| end.len() > 5).take(24);
                root.is_some() || ends.any(is)
            }
            "ru" => is(self.declined(word, Role::Title)),
            _ => false,
        }
    }
}

/// True for an English title that is a surname too: "King".
pub(super) fn is_surname_too(word: &str) -> bool {
    TITLES.get(word) == Some("surname")
}

/// True for an English title.
pub(super) fn is_english_title(word: &str) -> bool {
    TITLES.contains(word)
}

/// True for a word, in small letters, that heads a body or a place in any language. Where heads come first,
/// only a first word is one.
pub(super) fn is_head(word: &str, first: bool) -> bool {
    HEADS.contains(word)
        || NAMING.get(&plain(word)).is_some_and(|note| {
            let head = note.split(' ').find_map(|one| one.strip_prefix("h="));
            head.is_some_and(|codes| {
                first
                    || codes
                        .split(',')
                        .any(|code| matches!(code, "de" | "tr" | "ru"))
            })
        })
}

/// True for a word, in small letters, that joins the words of a person's name.
pub(super) fn is_particle(word: &str) -> bool {
    NAMING
        .get(word)
        .is_some_and(|note| note.split(' ').any(|one| one == "p=*"))
}

/// "İ" in small letters is "i" with a dot of its own.
fn plain(word: &str) -> Cow<'_, str> {
    if word.contains('\u{307}') {
        Cow::Owned(word.replace('\u{307}', ""))
    } else {
        Cow::Borrowed(word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted() {
        for list in [
            &TITLES, &OFFICES, &PEOPLES, &HEADS, &OPENERS, &NAMING, &WORLD,
        ] {
            assert!(list.is_sorted());
        }
    }

    #[test]
    fn a_word_plays_its_role_in_its_language() {
        let tongue = |code| Tongue::of(Language(code)).expect("a script with capitals");
        assert!(
            tongue("fr").has(Role::Title, "ministre") && !tongue("de").has(Role::Title, "ministre")
        );
        assert!(tongue("sv").has(Role::Particle, "von") && tongue("en").has(Role::Particle, "von"));
        assert!(
            tongue("de").is_title("verteidigungsminister") && !tongue("de").is_title("chefetage")
        );
        assert!(tongue("de").is_title("präsidenten") && tongue("ru").is_title("президентом"));
        assert!(tongue("tr").has(Role::Opener, "i\u{307}ki"));
        assert!(Tongue::of(Language("zh")).is_none());
    }
}
