//! Stems: what two forms of a word have in common, so that "flooded" meets "floods".
//!
//! The stem of a word is its beginning. In scripts that set no space between words, a character is a word
//! to [`tokens`](crate::text::token::tokens), and one character says little; there a stem is two that adjoin.

// Long enough for the stem of most inflected words, short enough to drop their endings. It joins words of one
// family too ("electric", "electrician"), which Snowball keeps apart. Stems by Snowball were measured in nine
// ways, and none was clearly better (docs/stems.md).
const STEM: usize = 5;

/// The stem of a folded word in lower case.
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
