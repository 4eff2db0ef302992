//! Spellings of one word: folded letters, transliterations, a slip of one letter.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use crate::options::Options;
use crate::similarity::variant::{Heard, changes};
use crate::text::token::key;

/// Shorter words differ by a letter too easily: Iran and Iraq.
const LEAST_LETTERS: usize = 5;

/// In small letters, without accents and marks, hyphens as spaces.
pub(super) fn folded(name: &str) -> String {
    let options = Options {
        ignore_accents: true,
        ..Options::default()
    };
    let key: Cow<str> = key(name, &options);
    key.chars()
        .filter(|c| !matches!(c, '.' | ',' | '\''))
        .map(|c| if c == '-' { ' ' } else { c })
        .collect()
}

/// A word as it is compared.
#[derive(Debug)]
pub(super) struct Spelling {
    pub plain: String,
    pub heard: Option<Heard>,
    /// With the sound that German has for "zh".
    hard: Option<Heard>,
}

/// The words of all names, each folded and heard once.
#[derive(Debug, Default)]
pub(super) struct Spellings<'a>(FxHashMap<&'a str, Spelling>);

impl<'a> Spellings<'a> {
    pub fn add(&mut self, name: &'a str) {
        for word in name.split(' ') {
            self.0.entry(word).or_insert_with(|| {
                let plain = folded(word);
                let hard = plain.contains("zh").then(|| plain.replace("zh", "sh"));
                Spelling {
                    heard: Heard::of(plain.clone()),
                    hard: hard.and_then(Heard::of),
                    plain,
                }
            });
        }
    }

    pub fn of(&self, word: &str) -> Option<&Spelling> {
        self.0.get(word)
    }

    /// True for one word in two transliterations, or equal but for case and accents.
    pub fn is_same(&self, one: &str, other: &str) -> bool {
        let known = || Some((self.of(one)?, self.of(other)?));
        one == other || known().is_some_and(|(a, b)| a.is_same(b))
    }

    /// The same for a given name, whose first sound some languages leave away: "Yevgeny", "Evgeny".
    pub fn is_same_given(&self, one: &str, other: &str) -> bool {
        let heard = |word: &str| self.of(word)?.heard.as_ref();
        let rest = |word: &Heard| word.skeleton.get(1..).unwrap_or_default().to_owned();
        let glides = |word: &str| word.starts_with(['Y', 'J', 'E', 'I']);
        self.is_same(one, other)
            || glides(one)
                && glides(other)
                && heard(one)
                    .zip(heard(other))
                    .is_some_and(|(a, b)| rest(a).len() > 2 && rest(a) == rest(b))
    }
}

impl Spelling {
    pub fn is_same(&self, other: &Spelling) -> bool {
        self.plain == other.plain || self.changes(other).is_some()
    }

    /// How many sounds differ between two spellings of one word.
    pub fn changes(&self, other: &Spelling) -> Option<usize> {
        let heard = |a: &Option<Heard>, b: &Option<Heard>| {
            let (a, b) = (a.as_ref()?, b.as_ref()?);
            changes(a, b).filter(|_| a.skeleton == b.skeleton)
        };
        heard(&self.heard, &other.heard)
            .or_else(|| heard(&self.hard, &other.heard))
            .or_else(|| heard(&self.heard, &other.hard))
    }

    /// What all spellings of a word share: the consonants, without those that "zh" is written by.
    pub fn bucket(&self) -> String {
        self.heard.as_ref().map_or_else(
            || self.plain.clone(),
            |heard| {
                let letters = heard.skeleton.char_indices();
                let kept = letters.filter(|(at, c)| *at == 0 || *c != 's');
                kept.map(|(_, c)| c).collect()
            },
        )
    }

    /// True where both are spoken alike.
    pub fn is_heard(&self, other: &Spelling) -> bool {
        let heard = self.heard.as_ref().zip(other.heard.as_ref());
        self.plain == other.plain || heard.is_some_and(|(a, b)| a.is_same(b))
    }
}

/// True for two longer words that differ in one letter, more, less, other or moved, between the first and
/// the last.
pub(super) fn is_slip(one: &str, other: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let (short, long) = if a.len() <= b.len() {
        (&a, &b)
    } else {
        (&b, &a)
    };
    let ends = short.first() == long.first() && short.last() == long.last();
    if short.len() < LEAST_LETTERS || long.len() - short.len() > 1 || !ends {
        return false;
    }
    let same = short.iter().zip(long).take_while(|(x, y)| x == y).count();
    if short.len() < long.len() {
        return short[same..] == long[same + 1..];
    }
    let moved = same + 1 < short.len()
        && short[same] == long[same + 1]
        && short[same + 1] == long[same]
        && short[same + 2..] == long[same + 2..];
    same < short.len() && (moved || short[same + 1..] == long[same + 1..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_one_letter_inside_a_longer_word() {
        assert!(is_slip("hansen", "hanssen") && is_slip("priebus", "preibus"));
        assert!(is_slip("hansen", "hanson") && !is_slip("hansen", "jansen"));
        assert!(
            !is_slip("iran", "iraq") && !is_slip("bergen", "berger") && !is_slip("lunde", "lunde")
        );
        assert!(!is_slip("norway", "norwich"));
    }

    #[test]
    fn one_word_has_several_spellings() {
        let words = "Prigozhin Prigoschin Prigojine Zelensky Selenskyj Yevgeny Jewgeni Evgeny Harris Norris Tromsø Tromso";
        let mut spellings = Spellings::default();
        spellings.add(words);
        assert!(
            spellings.is_same("Zelensky", "Selenskyj") && spellings.is_same("Tromsø", "Tromso")
        );
        for (one, other) in [("Prigozhin", "Prigoschin"), ("Prigojine", "Prigozhin")] {
            assert!(spellings.is_same(one, other) && spellings.is_same(other, one));
            let bucket = |word| spellings.of(word).map(Spelling::bucket);
            assert_eq!(bucket(one), bucket(other));
        }
        assert!(!spellings.is_same("Harris", "Norris"));
        assert!(spellings.is_same_given("Yevgeny", "Evgeny"));
        assert!(spellings.is_same_given("Yevgeny", "Jewgeni"));
        assert_eq!(folded("St.-Étienne’s"), "st etiennes");
    }
}
