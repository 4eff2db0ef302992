//! Word lists that are data files: looked up where they lie, without building a table first.
//!
//! A list is a text of lines in byte order, `word` or `word note`; lines that start with `#` may be its
//! head, and sort before any word. Lookup is a binary search over bytes.

use std::cmp::Ordering;

/// A sorted word list.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lexicon(pub &'static str);

impl Lexicon {
    /// The note that stands behind `word`, empty where there is none; `None` where the list lacks it.
    pub fn get(self, word: &str) -> Option<&'static str> {
        let (mut low, mut high) = (0, self.0.len());
        while low < high {
            let line = self.line_around(low, high);
            let (entry, note) = line.1.split_once(' ').unwrap_or((line.1, ""));
            match entry.cmp(word) {
                Ordering::Equal => return Some(note),
                Ordering::Less => low = line.0 + line.1.len() + 1,
                Ordering::Greater => high = line.0,
            }
        }
        None
    }

    /// Its words with their notes, in order.
    pub fn entries(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let lines = self.0.lines().filter(|line| !line.starts_with('#'));
        lines.map(|line| line.split_once(' ').unwrap_or((line, "")))
    }

    /// True where the list has `word`.
    pub fn contains(self, word: &str) -> bool {
        self.get(word).is_some()
    }

    /// The line in the middle of `low..high`, both of which start a line, and where it starts.
    fn line_around(self, low: usize, high: usize) -> (usize, &'static str) {
        let bytes = self.0.as_bytes();
        let middle = low + (high - low) / 2;
        let start = bytes[low..middle]
            .iter()
            .rposition(|b| *b == b'\n')
            .map_or(low, |at| low + at + 1);
        let end = bytes[middle..]
            .iter()
            .position(|b| *b == b'\n')
            .map_or(bytes.len(), |at| middle + at);
        (start, &self.0[start..end])
    }

    /// True where every line stands after the one before it.
    #[cfg(test)]
    pub fn is_sorted(self) -> bool {
        let words = || self.entries().map(|(word, _)| word);
        words().zip(words().skip(1)).all(|(a, b)| a < b)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: Lexicon = Lexicon("# A head.\n# More of it.\nalpha x\nbeta\ngamma y\n");

    #[test]
    fn every_word_is_found_and_no_other() {
        assert_eq!(LIST.get("alpha"), Some("x"));
        assert_eq!(LIST.get("beta"), Some(""));
        assert_eq!(LIST.get("gamma"), Some("y"));
        for absent in ["", "al", "alphabet", "delta", "zeta", "#"] {
            assert_eq!(LIST.get(absent).filter(|_| absent != "#"), None, "{absent}");
        }
        assert!(LIST.is_sorted());
    }

    #[test]
    fn an_empty_list_has_nothing() {
        assert!(!Lexicon("").contains("word"));
    }
}
