//! Word lists that are asked for every word of a text: a table over a [`Lexicon`], built when it is first asked.
//!
//! Searching the text of a list takes some ten comparisons a word, and forty places ask; with tables facts take a
//! third of the time. A list that few words ask for does without.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::text::lexicon::Lexicon;

/// A word list with its table.
#[derive(Debug)]
pub(crate) struct List {
    words: Lexicon,
    table: OnceLock<FxHashMap<&'static str, &'static str>>,
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
        let table = self.table.get_or_init(|| self.words.entries().collect());
        table.get(word).copied()
    }

    /// True where the list has `word`.
    pub fn contains(&self, word: &str) -> bool {
        self.get(word).is_some()
    }

    /// True where every line stands after the one before it.
    #[cfg(test)]
    pub fn is_sorted(&self) -> bool {
        self.words.is_sorted()
    }

    /// Its words with their notes, in order.
    #[cfg(test)]
    pub fn entries(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.words.entries()
    }
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
    }
}
