//! Profiles: what scoring needs of a sentence, computed once. Every set is a sorted list of ids.

use rustc_hash::FxHashMap;

use crate::article::{Article, Word};
use crate::options::Options;
use crate::text::furniture::Role;
use crate::text::key::{Interner, Key};
use crate::text::language::{Language, is_common};
use crate::text::stem::{is_unspaced, stem};

/// A sentence of the comparison: index of its article, index in the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Index of the article.
    pub article: usize,
    /// Index of the sentence in the article.
    pub sentence: usize,
}

/// What scoring needs of one sentence.
#[derive(Debug, Clone)]
pub struct Profile {
    /// Which sentence it is.
    pub place: Place,
    /// Where in its article it stands, 0 at the start, 1 at the end.
    pub position: f64,
    /// Keys of its words, in order.
    pub words: Vec<Key>,
    /// Different keys.
    pub keys: Vec<u32>,
    /// Different stems.
    pub stems: Vec<u32>,
    /// For each of the stems, in how many compared sentences of its article it stands.
    pub spread: Vec<u32>,
    /// Stems of its content words: those that are not among the commonest of the language.
    pub content: Vec<u32>,
    /// Different character n-grams.
    pub grams: Vec<u32>,
    /// Different pairs of words that stand side by side.
    pub pairs: Vec<u32>,
    /// Keys of its names.
    pub names: Vec<u32>,
    /// Keys of its figures.
    pub figures: Vec<u32>,
    /// Keys of its quoted words.
    pub quoted: Vec<u32>,
    /// A headline rather than a sentence of the body.
    pub headline: bool,
}

/// The sentences of all articles that take part in a comparison, with the ids that they share.
#[derive(Debug)]
pub struct Profiles {
    /// By article, then by sentence.
    pub all: Vec<Profile>,
    /// Range of `all` of each article.
    pub by_article: Vec<std::ops::Range<usize>>,
    /// How many different ids there are of each kind: keys, stems, grams, pairs.
    pub ids: [usize; 4],
}

impl Profiles {
    /// The profiles of all compared sentences of `articles`, whose keys `interner` handed out.
    pub fn of(articles: &[Article], interner: &Interner, options: &Options) -> Profiles {
        let mut terms = Terms::new(interner);
        let mut all = Vec::new();
        let mut by_article = Vec::new();
        for (index, article) in articles.iter().enumerate() {
            let from = all.len();
            let quoted = quoted_words(article);
            for sentence in 0..article.sentences.len() {
                if article.is_compared(sentence, options) {
                    let place = Place {
                        article: index,
                        sentence,
                    };
                    all.push(profile(place, article, &quoted, &mut terms));
                }
            }
            complete(&mut all[from..]);
            by_article.push(from..all.len());
        }
        let ids = [
            interner.len(),
            terms.stems.len(),
            terms.grams.len(),
            terms.pairs.len(),
        ];
        Profiles {
            all,
            by_article,
            ids,
        }
    }
}

/// Ids of the terms that are made from keys.
struct Terms<'a> {
    interner: &'a Interner,
    stems: FxHashMap<Box<str>, u32>,
    grams: FxHashMap<[char; GRAM], u32>,
    pairs: FxHashMap<(Key, Key), u32>,
    of_key: Vec<Option<(u32, Vec<u32>)>>,
}

// Four characters tell words apart and still join inflections and spellings ("Bahmut", "Bakhmut").
const GRAM: usize = 4;

impl Terms<'_> {
    fn new(interner: &Interner) -> Terms<'_> {
        Terms {
            interner,
            stems: FxHashMap::default(),
            grams: FxHashMap::default(),
            pairs: FxHashMap::default(),
            of_key: vec![None; interner.len()],
        }
    }

    /// Stem and grams of a key.
    fn of(&mut self, key: Key) -> &(u32, Vec<u32>) {
        if self.of_key[key.index()].is_none() {
            let chars: Vec<char> = self
                .interner
                .folded(key)
                .chars()
                .flat_map(char::to_lowercase)
                .collect();
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

    /// Stems, stems of content words, and grams of the words of a sentence.
    fn of_all(&mut self, words: &[Word], language: Language) -> [Vec<u32>; 3] {
        let (mut stems, mut grams) = (Vec::with_capacity(words.len()), Vec::new());
        let mut content = Vec::new();
        for word in words {
            let folded = self.interner.folded(word.key);
            let says_something = !is_unspaced(folded) && !is_common(folded, language);
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

fn id<K: std::hash::Hash + Eq>(ids: &mut FxHashMap<K, u32>, key: K) -> u32 {
    let next =
        u32::try_from(ids.len()).expect("a comparison holds fewer than 2^32 different terms");
    *ids.entry(key).or_insert(next)
}

fn profile(place: Place, article: &Article, quoted: &[bool], terms: &mut Terms<'_>) -> Profile {
    let sentence = &article.sentences[place.sentence];
    let words = article.words_of(place.sentence);
    let [stems, content, grams] = terms.of_all(words, article.language);
    let pairs = words
        .windows(2)
        .map(|pair| id(&mut terms.pairs, (pair[0].key, pair[1].key)))
        .collect();
    let is_name = |index: usize| {
        let first = article.slice(words[index].span).chars().next();
        index > 0 && !words[index].number && first.is_some_and(char::is_uppercase)
    };
    let chosen = |keep: &dyn Fn(usize) -> bool| {
        set((0..words.len())
            .filter(|&i| keep(i))
            .map(|i| words[i].key.0)
            .collect())
    };
    Profile {
        place,
        position: place.sentence as f64 / article.sentences.len() as f64,
        words: words.iter().map(|word| word.key).collect(),
        keys: chosen(&|_| true),
        names: chosen(&is_name),
        figures: chosen(&|i| words[i].number),
        quoted: chosen(&|i| quoted[sentence.words.start + i]),
        stems,
        spread: Vec::new(),
        content,
        grams,
        pairs: set(pairs),
        headline: sentence.role == Role::Headline,
    }
}

/// Fills in what the sentences of one article know of each other.
fn complete(article: &mut [Profile]) {
    let mut spread: FxHashMap<u32, u32> = FxHashMap::default();
    for &stem in article.iter().flat_map(|profile| &profile.stems) {
        *spread.entry(stem).or_default() += 1;
    }
    for profile in article {
        profile.spread = profile.stems.iter().map(|stem| spread[stem]).collect();
    }
}

/// The sorted list without repeats.
fn set(mut ids: Vec<u32>) -> Vec<u32> {
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// For each word of the article: does it stand inside quotation marks? A quotation that is not closed
/// ends with its block.
fn quoted_words(article: &Article) -> Vec<bool> {
    let mut quoted = vec![false; article.words.len()];
    let mut word = 0;
    for block in &article.blocks {
        let mut open = false;
        let mut marks = block
            .span
            .of(&article.source.text)
            .char_indices()
            .filter_map(|(at, c)| {
                let at = at + block.span.start;
                match c {
                    '"' => Some((at, None)),
                    '“' | '„' | '«' | '「' | '『' => Some((at, Some(true))),
                    '”' | '»' | '」' | '』' => Some((at, Some(false))),
                    _ => None,
                }
            })
            .peekable();
        while word < article.words.len() && article.words[word].span.start < block.span.end {
            while let Some((_, turn)) =
                marks.next_if(|&(at, _)| at < article.words[word].span.start)
            {
                open = turn.unwrap_or(!open);
            }
            quoted[word] = open;
            word += 1;
        }
    }
    quoted
}
