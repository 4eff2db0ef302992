//! Word lists behind a filter. Most words of a text stand in no list, and every finder asks for each of
//! them: a bit that is computed when the crate is compiled answers most of that.
//!
//! A Bloom filter (Bloom 1970) of one hash function.

use crate::text::lexicon::Lexicon;

/// Words of 64 bits in a filter: of lists of a few hundred words, one foreign word in ten passes.
const WORDS: usize = 32;

/// A sorted word list with its filter.
#[derive(Debug)]
pub(crate) struct List {
    words: Lexicon,
    filter: [u64; WORDS],
}

impl List {
    /// The list of `text`: see [`Lexicon`].
    pub const fn of(text: &'static str) -> List {
        let bytes = text.as_bytes();
        let mut filter = [0; WORDS];
        let (mut at, mut hash, mut in_word) = (0, SEED, true);
        while at < bytes.len() {
            match bytes[at] {
                b' ' | b'\n' if in_word => {
                    filter[hash as usize / 64 % WORDS] |= 1 << (hash % 64);
                    in_word = bytes[at] == b'\n';
                    hash = SEED;
                }
                b'\n' => (in_word, hash) = (true, SEED),
                byte if in_word => hash = mixed(hash, byte),
                _ => {}
            }
            at += 1;
        }
        List {
            words: Lexicon(text),
            filter,
        }
    }

    /// The note that stands behind `word`, empty where there is none; `None` where the list lacks it.
    // One copy: some forty places ask, and the module crosses a network.
    #[inline(never)]
    pub fn get(&self, word: &str) -> Option<&'static str> {
        let hash = word.bytes().fold(SEED, mixed);
        let passes = self.filter[hash as usize / 64 % WORDS] >> (hash % 64) & 1 == 1;
        if passes { self.words.get(word) } else { None }
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
}

const SEED: u32 = 0x9E37;

/// One step of a small multiplicative hash; its high bits are folded down for the filter.
const fn mixed(hash: u32, byte: u8) -> u32 {
    let hash = (hash ^ byte as u32).wrapping_mul(0x0100_0193);
    hash ^ hash >> 15
}

#[cfg(test)]
mod tests {
    use super::*;

    static LIST: List = List::of("# A head.\nalpha\nbeta note of it\ngamma x\n");

    #[test]
    fn every_word_passes_the_filter() {
        assert_eq!(LIST.get("alpha"), Some(""));
        assert_eq!(LIST.get("beta"), Some("note of it"));
        assert_eq!(LIST.get("gamma"), Some("x"));
        assert_eq!(LIST.get("delta"), None);
        assert!(LIST.is_sorted());
    }
}
