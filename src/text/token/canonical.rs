//! Canonical composition (NFC, UAX #15), one character at a time.
//!
//! The streams of `unicode-normalization` choose between canonical and compatible forms as they run, so
//! they bring the tables of both: 36 KB of what a reader downloads, gzipped. Its functions for one
//! character bring their own tables only.

use unicode_normalization::char::{
    canonical_combining_class, compose, decompose_canonical, is_combining_mark,
};

/// The letters of `text`, composed where they can be; `without_marks` drops accents first.
pub fn composed(text: &str, without_marks: bool) -> Vec<char> {
    let mut letters = decomposed(text);
    if without_marks {
        letters.retain(|c| !is_combining_mark(*c));
    }
    recomposed(&letters)
}

/// Marks go in the order of their classes, and stay in their own where those are equal.
fn decomposed(text: &str) -> Vec<char> {
    let mut chars: Vec<char> = Vec::with_capacity(text.len());
    for c in text.chars() {
        decompose_canonical(c, |part| {
            let class = canonical_combining_class(part);
            let stays = |before: &char| class == 0 || canonical_combining_class(*before) <= class;
            let at = chars.iter().rposition(stays).map_or(0, |last| last + 1);
            chars.insert(at, part);
        });
    }
    chars
}

/// A mark joins the last starter unless a mark of its own class or higher stands between.
fn recomposed(chars: &[char]) -> Vec<char> {
    let mut composed: Vec<char> = Vec::with_capacity(chars.len());
    let mut starter = None;
    let mut highest = 0;
    for &c in chars {
        let class = canonical_combining_class(c);
        if let Some(at) = starter
            && (at + 1 == composed.len() || highest < class)
            && let Some(joined) = compose(composed[at], c)
        {
            composed[at] = joined;
            continue;
        }
        if class == 0 {
            starter = Some(composed.len());
        }
        highest = class;
        composed.push(c);
    }
    composed
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::composed;

    fn assert_nfc(text: &str) {
        let ours: String = composed(text, false).into_iter().collect();
        assert_eq!(ours, text.nfc().collect::<String>(), "{text:?}");
    }

    #[test]
    fn every_character_composes_as_in_the_streams() {
        // Nothing beyond decomposes.
        for c in '\0'..='\u{2FFFF}' {
            let text = c.to_string();
            assert_nfc(&text);
            assert_nfc(&text.nfd().collect::<String>());
        }
    }

    #[test]
    fn marks_in_any_order_compose_as_in_the_streams() {
        let marks = [
            '\u{300}', '\u{302}', '\u{323}', '\u{327}', '\u{5B0}', '\u{1161}', '\u{11A8}',
        ];
        for letter in ['a', 'o', 'ế', '가', 'ᄀ', '\u{915}', 'q'] {
            for first in marks {
                for second in marks {
                    for third in marks {
                        assert_nfc(&String::from_iter([
                            letter, first, second, third, 'e', first,
                        ]));
                    }
                }
            }
        }
    }
}
