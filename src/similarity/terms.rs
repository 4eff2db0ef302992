//! Terms: ids of what is made from the keys of words: stems, character n-grams, pairs of words.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use crate::article::Word;
use crate::similarity::profile::set;
use crate::text::key::{Interner, Key};
use crate::text::language::{Language, UNKNOWN, is_common};
use crate::text::stem::{Stemmer, is_unspaced, stem};

/// Ids of the terms that are made from keys.
pub(super) struct Terms<'a> {
    pub interner: &'a Interner,
    stems: FxHashMap<Box<str>, u32>,
    grams: FxHashMap<[char; GRAM], u32>,
    forms: FxHashMap<Box<str>, u32>,
    pairs: FxHashMap<(u32, u32), u32>,
    // The language that is read, and the forms of its keys as far as they came.
    language: Language,
    form_of: Vec<Option<u32>>,
    of_key: Vec<Option<(u32, Vec<u32>)>>,
    small: Vec<bool>,
}

// Four characters tell words apart and still join inflections and spellings ("Bahmut", "Bakhmut").
const GRAM: usize = 4;

impl Terms<'_> {
    pub fn new(interner: &Interner) -> Terms<'_> {
        Terms {
            interner,
            stems: FxHashMap::default(),
            grams: FxHashMap::default(),
            forms: FxHashMap::default(),
            pairs: FxHashMap::default(),
            language: UNKNOWN,
            form_of: vec![None; interner.len()],
            of_key: vec![None; interner.len()],
            small: vec![false; interner.len()],
        }
    }

    /// The stem of a key.
    pub fn stem(&mut self, key: Key) -> u32 {
        self.of(key).0
    }

    /// How many different stems, grams and pairs there are.
    pub fn counts(&self) -> [usize; 3] {
        [self.stems.len(), self.grams.len(), self.pairs.len()]
    }

    /// Reads words of this language from now on.
    pub fn read(&mut self, language: Language) {
        if self.language != language {
            self.language = language;
            self.form_of.fill(None);
        }
    }

    /// The form of a key: the word without the inflections that the language which is read has.
    pub fn form(&mut self, key: Key) -> u32 {
        if let Some(form) = self.form_of[key.index()] {
            return form;
        }
        let lower: String = lower(self.interner.folded(key)).collect();
        let form = Stemmer::of(self.language).stem(&lower).into_owned();
        let form = id(&mut self.forms, form.into_boxed_str());
        self.form_of[key.index()] = Some(form);
        form
    }

    /// The id of two forms side by side.
    pub fn pair(&mut self, x: u32, y: u32) -> u32 {
        id(&mut self.pairs, (x, y))
    }

    /// Stem and grams of a key.
    fn of(&mut self, key: Key) -> &(u32, Vec<u32>) {
        if self.of_key[key.index()].is_none() {
            let chars: Vec<char> = lower(self.interner.folded(key)).collect();
            let lower: String = chars.iter().collect();
            let stem = id(&mut self.stems, stem(&lower).into());
            let padded: Vec<char> = [' '].into_iter().chain(chars).chain([' ']).collect();
            let mut grams: Vec<u32> = if padded.len() < GRAM {
                Vec::new()
            } else {
                padded
                    .windows(GRAM)
                    .map(|gram| id(&mut self.grams, [gram[0], gram[1], gram[2], gram[3]]))
                    .collect()
            };
            grams.sort_unstable();
            grams.dedup();
            self.of_key[key.index()] = Some((stem, grams));
        }
        self.of_key[key.index()]
            .as_ref()
            .expect("the entry was made above")
    }

    /// Stem and gram of two characters that adjoin in a script without spaces between words: there one
    /// character is a word, too common to find another sentence by and too short for a gram.
    fn joined(&mut self, x: &Word, y: &Word) -> Option<(u32, u32)> {
        let (one, two) = (self.interner.folded(x.key), self.interner.folded(y.key));
        if x.span.end != y.span.start || !is_unspaced(one) || !is_unspaced(two) {
            return None;
        }
        // A letter and its first mark.
        let start = |word: &str| {
            let mut chars = word.chars();
            [chars.next(), chars.next()].map(Option::unwrap_or_default)
        };
        let ([a, b], [c, d]) = (start(one), start(two));
        let stem = id(&mut self.stems, [one, two].concat().into_boxed_str());
        Some((stem, id(&mut self.grams, [a, b, c, d])))
    }

    /// Notes that a key was written without a capital.
    pub fn written_small(&mut self, key: Key) {
        self.small[key.index()] = true;
    }

    /// Whether a key was written without a capital anywhere.
    pub fn is_written_small(&self, key: Key) -> bool {
        self.small[key.index()]
    }

    /// Stems, stems of content words, and grams of the words of a sentence, which are `plain` in lower case and
    /// with their accents.
    pub fn of_all(&mut self, words: &[Word], plain: &[(Cow<'_, str>, bool)]) -> [Vec<u32>; 3] {
        let (mut stems, mut grams) = (Vec::with_capacity(words.len()), Vec::new());
        let mut content = Vec::new();
        for (word, (plain, _)) in words.iter().zip(plain) {
            let says_something = !is_unspaced(plain) && !is_common(plain, self.language);
            let (stem, more) = self.of(word.key);
            stems.push(*stem);
            if says_something {
                content.push(*stem);
            }
            grams.extend_from_slice(more);
        }
        for pair in words.windows(2) {
            if let Some((stem, gram)) = self.joined(&pair[0], &pair[1]) {
                stems.push(stem);
                content.push(stem);
                grams.push(gram);
            }
        }
        [set(stems), set(content), set(grams)]
    }
}

fn lower(folded: &str) -> impl Iterator<Item = char> {
    folded.chars().flat_map(char::to_lowercase)
}

fn id<K: std::hash::Hash + Eq>(ids: &mut FxHashMap<K, u32>, key: K) -> u32 {
    let next =
        u32::try_from(ids.len()).expect("a comparison holds fewer than 2^32 different terms");
    *ids.entry(key).or_insert(next)
}
