//! Stems: what two forms of a word have in common, so that "flooded" meets "floods".
//!
//! There are two. The beginning of a word joins words of one family too ("electric", "electrician") and knows
//! no language; by it sentences are found. [`Stemmer`] takes off what the language of the article inflects, and
//! keeps such words apart; by it the order of words is compared.
//!
//! In scripts that set no space between words, a character is a word to
//! [`tokens`](crate::text::token::tokens), and one character says little; there a stem is two that adjoin.

use std::borrow::Cow;

use frostem::Algorithm;

use crate::text::language::Language;

/// Takes the inflections off the words of one language, by its Snowball algorithm.
///
/// ```
/// use tellings::text::{language::Language, stem::Stemmer};
/// assert_eq!(Stemmer::of(Language("de")).stem("häuser"), Stemmer::of(Language("de")).stem("hauses"));
/// assert_eq!(Stemmer::of(Language("und")).stem("flooded"), "flood");
/// ```
#[derive(Clone, Copy)]
pub struct Stemmer(Option<frostem::Stemmer>);

impl Stemmer {
    /// The stemmer of a language. One without an algorithm has the beginning of the word for a stem.
    pub fn of(language: Language) -> Stemmer {
        // The languages that the module has room for (docs/stems.md).
        let algorithm = match language.0 {
            "de" => Algorithm::German,
            "en" => Algorithm::English,
            "ru" => Algorithm::Russian,
            _ => return Stemmer(None),
        };
        Stemmer(Some(frostem::Stemmer::new(algorithm)))
    }

    /// The stem of a folded word in lower case.
    pub fn stem(self, word: &str) -> Cow<'_, str> {
        match self.0 {
            Some(stemmer) => stemmer.stem(word),
            None => Cow::Borrowed(stem(word)),
        }
    }
}

// Long enough for the stem of most inflected words, short enough to drop their endings. What Snowball would do in
// its place stands in docs/stems.md.
const STEM: usize = 5;

/// The beginning of a folded word in lower case.
///
/// ```
/// use tellings::text::stem::stem;
/// assert_eq!(stem("flooded"), stem("floods"));
/// ```
pub fn stem(word: &str) -> &str {
    let end = word.char_indices().nth(STEM);
    end.map_or(word, |(at, _)| &word[..at])
}

/// True for a character, with its marks, of a script that sets no space between words: Chinese, the
/// hiragana and ideographs of Japanese, Thai, Lao, Burmese, Khmer. A run of katakana is a word already.
pub fn is_unspaced(word: &str) -> bool {
    word.chars().next().is_some_and(|c| {
        matches!(u32::from(c),
            0xE00..=0xEFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x3005..=0x3007 | 0x3041..=0x309F
            | 0x3400..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF
        )
    })
}
