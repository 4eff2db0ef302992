//! Word lists that are asked for every word of a text: a table over a [`Lexicon`], built when it is first asked.
//!
//! Searching the text of a list takes some ten comparisons a word, and forty places ask; with tables facts take a
//! third of the time. A list that few words ask for does without.

use std::sync::OnceLock;

use crate::text::lexicon::Lexicon;

/// A word with its note.
type Entry = (&'static str, &'static str);

/// A word list with its table.
#[derive(Debug)]
pub(crate) struct List {
    words: Lexicon,
    table: OnceLock<Table>,
}

impl List {
    /// The list of `text`: see [`Lexicon`].
    pub const fn of(text: &'static str) -> List {
        List {
            words: Lexicon(text),
            table: OnceLock::new(),
        }
    }

    /// The note that stands behind `word`, empty where there is none; `None` where the list lacks it.
    // One copy: many places ask, and the module crosses a network.
    #[inline(never)]
    pub fn get(&self, word: &str) -> Option<&'static str> {
        self.table.get_or_init(|| Table::of(self.words)).get(word)
    }

    /// True where the list has `word`.
    pub fn contains(&self, word: &str) -> bool {
        self.get(word).is_some()
    }

    /// True where the note behind `word` lists `code` between its spaces.
    pub fn notes(&self, word: &str, code: &str) -> bool {
        self.get(word).is_some_and(|note| {
            let mut listed = note.as_bytes().split(|byte| *byte == b' ');
            listed.any(|listed| listed == code.as_bytes())
        })
    }

    /// True where every line stands after the one before it.
    #[cfg(test)]
    pub fn is_sorted(&self) -> bool {
        self.words.is_sorted()
    }

    /// Its words with their notes, in order.
    #[cfg(test)]
    pub fn entries(&self) -> impl Iterator<Item = Entry> {
        self.words.entries()
    }
}

/// A hash table with open addressing and linear probing (Knuth 1973, 6.4), under half full.
// Not the standard one: its hash reads every byte of every word that is asked for, and most are in no list.
#[derive(Debug)]
struct Table(Vec<Option<Entry>>);

impl Table {
    fn of(words: Lexicon) -> Table {
        let size = (2 * words.entries().count() + 1).next_power_of_two();
        let mut slots: Vec<Option<Entry>> = vec![None; size];
        for entry in words.entries() {
            let mut at = hash(entry.0) & (size - 1);
            while slots[at].is_some() {
                at = (at + 1) & (size - 1);
            }
            slots[at] = Some(entry);
        }
        Table(slots)
    }

    fn get(&self, word: &str) -> Option<&'static str> {
        let mut at = hash(word) & (self.0.len() - 1);
        // An empty slot ends the search; more than half of them are.
        while let Some((entry, note)) = self.0[at] {
            if entry == word {
                return Some(note);
            }
            at = (at + 1) & (self.0.len() - 1);
        }
        None
    }
}

/// Of a word its length, its first four bytes and its last four.
fn hash(word: &str) -> usize {
    let bytes = word.as_bytes();
    let four = |part: Option<&[u8; 4]>| part.map_or(0, |part| u32::from_le_bytes(*part));
    let (first, last) = match bytes.len() {
        0..4 => (
            bytes
                .iter()
                .fold(0, |sum, byte| sum << 8 | u32::from(*byte)),
            0,
        ),
        _ => (four(bytes.first_chunk()), four(bytes.last_chunk())),
    };
    let mixed = (first ^ last.rotate_left(15)).wrapping_mul(0x9E37_79B1) ^ bytes.len() as u32;
    (mixed ^ mixed >> 15) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    static LIST: List = List::of("# A head.\nalpha\nbeta note of it\ngamma x\n");

    #[test]
    fn every_word_is_found_with_its_note() {
        assert_eq!(LIST.get("alpha"), Some(""));
        assert_eq!(LIST.get("beta"), Some("note of it"));
        assert_eq!(LIST.get("gamma"), Some("x"));
        assert_eq!(LIST.get("delta"), None);
        assert_eq!(LIST.get("#"), None);
        assert!(LIST.is_sorted());
        assert!(LIST.notes("beta", "of") && !LIST.notes("beta", "o") && !LIST.notes("delta", ""));
    }

    #[test]
    fn an_empty_list_has_nothing() {
        static EMPTY: List = List::of("");
        assert!(!EMPTY.contains("") && !EMPTY.contains("word"));
    }
}
