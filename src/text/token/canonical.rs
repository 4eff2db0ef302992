//! Canonical composition (NFC, UAX #15), one character at a time.
//!
//! The tables of `unicode-normalization` are perfect hashes of fixed width, with those of the compatible
//! forms beside them: a third of what a reader downloads. Here they are the same facts as text (`tables`).
//!
//! Departure: accents to leave out are marks that have a combining class. Vowel signs of Indic scripts
//! have none, and are letters to a reader.

use tables::{Parts, TABLES};

mod tables;

/// The letters of `text`, composed where they can be; `without_marks` drops accents first.
pub fn composed(text: &str, without_marks: bool) -> Vec<char> {
    let mut letters = decomposed(text);
    if without_marks {
        letters.retain(|c| class(*c) == 0);
    }
    recomposed(&letters)
}

/// Marks go in the order of their classes, and stay in their own where those are equal.
fn decomposed(text: &str) -> Vec<char> {
    let mut chars: Vec<char> = Vec::with_capacity(text.len());
    text.chars().for_each(|c| push_decomposed(&mut chars, c));
    chars
}

fn push_decomposed(chars: &mut Vec<char>, c: char) {
    match TABLES.parts(c) {
        Parts::Itself => push_ordered(chars, c),
        Parts::Pair(first, second) => {
            push_decomposed(chars, first);
            push_ordered(chars, second);
        }
        Parts::Whole(whole) => whole.chars().for_each(|part| push_ordered(chars, part)),
    }
}

fn push_ordered(chars: &mut Vec<char>, part: char) {
    let own = class(part);
    let stays = |before: &char| own == 0 || class(*before) <= own;
    let at = chars.iter().rposition(stays).map_or(0, |last| last + 1);
    chars.insert(at, part);
}

/// A mark joins the last starter unless a mark of its own class or higher stands between.
fn recomposed(chars: &[char]) -> Vec<char> {
    let mut composed: Vec<char> = Vec::with_capacity(chars.len());
    let mut starter = None;
    let mut highest = 0;
    for &c in chars {
        let class = class(c);
        if let Some(at) = starter
            && (at + 1 == composed.len() || highest < class)
            && let Some(joined) = TABLES.composition(composed[at], c)
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

fn class(c: char) -> u8 {
    TABLES.class(c)
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

    #[test]
    fn vowel_signs_are_no_accents() {
        let bare = |text| composed(text, true).into_iter().collect::<String>();
        assert_eq!(bare("e\u{301}ế"), "ee");
        assert_eq!(bare("कि"), "कि");
    }
}
