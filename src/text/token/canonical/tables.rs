//! Unicode's canonical decompositions, compositions and combining classes, from three short texts.
//!
//! The texts hold the characters themselves, which compresses well; they are read once, at the first
//! character that needs them. Their source is the crate `unicode-normalization`; a test compares them
//! with it, and writes them anew where `UPDATE_TABLES` is set:
//! `UPDATE_TABLES=1 cargo test --lib tables`.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// A line holds a character, then each mark that joins it and what they become.
const COMPOSITIONS: &str = include_str!("compositions.txt");

/// A line holds a character that never comes back once it is decomposed, then its decomposition.
const DECOMPOSITIONS: &str = include_str!("decompositions.txt");

/// A line holds a combining class, a space, then the first and the last of each run of its characters.
const CLASSES: &str = include_str!("classes.txt");

// Neither has an entry before these, and most letters of most texts stand there.
const FIRST_DECOMPOSED: char = '\u{C0}';
const FIRST_MARK: char = '\u{300}';

/// The tables, read once.
pub static TABLES: LazyLock<Tables> = LazyLock::new(Tables::read);

/// What a character decomposes to.
#[derive(Debug, Clone, Copy, Default)]
pub enum Parts {
    /// It is one.
    #[default]
    Itself,
    /// A character, which may decompose further, and what joins it.
    Pair(char, char),
    /// Its full decomposition.
    Whole(&'static str),
}

#[derive(Debug, Default)]
struct Entry {
    parts: Parts,
    class: u8,
}

/// What Unicode says of single characters.
#[derive(Debug, Default)]
pub struct Tables {
    entries: FxHashMap<char, Entry>,
    /// First, second and what they become, in this order.
    compositions: Vec<(char, char, char)>,
}

impl Tables {
    /// What `c` decomposes to.
    pub fn parts(&self, c: char) -> Parts {
        if c < FIRST_DECOMPOSED {
            return Parts::Itself;
        }
        if let Some(parts) = hangul::parts(c) {
            return parts;
        }
        self.entries
            .get(&c)
            .map_or(Parts::Itself, |entry| entry.parts)
    }

    /// The combining class of `c`: 0 for all but marks.
    pub fn class(&self, c: char) -> u8 {
        if c < FIRST_MARK {
            return 0;
        }
        self.entries.get(&c).map_or(0, |entry| entry.class)
    }

    /// What two characters become together.
    pub fn composition(&self, first: char, second: char) -> Option<char> {
        let found = self
            .compositions
            .binary_search_by_key(&(first, second), |entry| (entry.0, entry.1));
        found
            .map(|at| self.compositions[at].2)
            .ok()
            .or_else(|| hangul::composition(first, second))
    }

    fn read() -> Tables {
        let mut tables = Tables::default();
        for line in COMPOSITIONS.lines() {
            let mut chars = line.chars();
            let first = chars.next();
            while let (Some(first), Some(second), Some(whole)) = (first, chars.next(), chars.next())
            {
                tables.compositions.push((first, second, whole));
                tables.entry(whole).parts = Parts::Pair(first, second);
            }
        }
        for line in DECOMPOSITIONS.lines() {
            let mut chars = line.chars();
            if let Some(whole) = chars.next() {
                tables.entry(whole).parts = Parts::Whole(chars.as_str());
            }
        }
        for (class, runs) in CLASSES.lines().filter_map(|line| line.split_once(' ')) {
            let class = class.parse().expect("a line of classes starts with one");
            let mut ends = runs.chars();
            while let (Some(first), Some(last)) = (ends.next(), ends.next()) {
                (first..=last).for_each(|c| tables.entry(c).class = class);
            }
        }
        tables
    }

    fn entry(&mut self, c: char) -> &mut Entry {
        self.entries.entry(c).or_default()
    }
}

/// Korean syllables, which are computed (The Unicode Standard, 3.12).
mod hangul {
    use super::Parts;

    const SYLLABLE: u32 = 0xAC00;
    const LEAD: u32 = 0x1100;
    const VOWEL: u32 = 0x1161;
    // One before the first tail: a syllable without a tail counts as having this one.
    const TAIL: u32 = 0x11A7;
    const LEADS: u32 = 19;
    const VOWELS: u32 = 21;
    const TAILS: u32 = 28;

    pub fn parts(c: char) -> Option<Parts> {
        let index = offset(c, SYLLABLE, LEADS * VOWELS * TAILS)?;
        let tail = index % TAILS;
        Some(if tail > 0 {
            Parts::Pair(at(SYLLABLE + index - tail), at(TAIL + tail))
        } else {
            let index = index / TAILS;
            Parts::Pair(at(LEAD + index / VOWELS), at(VOWEL + index % VOWELS))
        })
    }

    pub fn composition(first: char, second: char) -> Option<char> {
        if let Some(lead) = offset(first, LEAD, LEADS) {
            let vowel = offset(second, VOWEL, VOWELS)?;
            return Some(at(SYLLABLE + (lead * VOWELS + vowel) * TAILS));
        }
        let open = offset(first, SYLLABLE, LEADS * VOWELS * TAILS)?;
        let tail = offset(second, TAIL, TAILS).filter(|&tail| tail > 0)?;
        (open % TAILS == 0).then(|| at(SYLLABLE + open + tail))
    }

    fn offset(c: char, start: u32, len: u32) -> Option<u32> {
        u32::from(c).checked_sub(start).filter(|&at| at < len)
    }

    fn at(code: u32) -> char {
        char::from_u32(code).expect("the blocks of Hangul hold characters only")
    }
}

#[cfg(test)]
mod tests;
