//! Profiles: what scoring needs of a sentence, computed once. Every set is a sorted list of ids.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use crate::article::{Article, Word};
use crate::options::Options;
use crate::similarity::spelled::one_spelling;
use crate::similarity::terms::Terms;
use crate::text::furniture::Role;
use crate::text::key::{Interner, Key};
use crate::text::language::Language;
use crate::text::marker::Markers;
use crate::text::token;

/// A sentence of the comparison: index of its article, index in the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Index of the article.
    pub article: usize,
    /// Index of the sentence in the article.
    pub sentence: usize,
}

// Its nouns are written like names.
const GERMAN: Language = Language("de");

/// What scoring needs of one sentence.
#[derive(Debug, Clone)]
pub struct Profile {
    /// Which sentence it is.
    pub place: Place,
    /// Where in its article it stands, 0 at the start, 1 at the end.
    pub position: f64,
    /// Keys of its words, in order.
    pub words: Vec<Key>,
    /// The same words without their inflections, as ids.
    pub forms: Vec<u32>,
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
    /// Different pairs of forms that stand side by side.
    pub pairs: Vec<u32>,
    /// Keys of its names.
    pub names: Vec<u32>,
    /// Keys of its figures.
    pub figures: Vec<u32>,
    /// Keys of its quoted words.
    pub quoted: Vec<u32>,
    /// Keys of the names in it that are not quoted, where it quotes; where it names nobody, those of the
    /// sentence before ("he said").
    pub speakers: Vec<u32>,
    /// Capitals tell its names from other words: it is no title and not in German.
    pub names_stand_out: bool,
    /// What it denies, supposes or dates.
    pub markers: Markers,
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
    /// For each key that spells a name in another way, the key that stands for the name.
    spellings: FxHashMap<u32, u32>,
}

impl Profiles {
    /// The profiles of all compared sentences of `articles`, whose keys `interner` handed out.
    pub fn of(articles: &[Article], interner: &Interner, options: &Options) -> Profiles {
        let mut terms = Terms::new(interner);
        let mut all = Vec::new();
        let mut by_article = Vec::new();
        for (index, article) in articles.iter().enumerate() {
            terms.read(article.language);
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
            by_article.push(from..all.len());
        }
        let spellings = one_spelling(&mut all, &mut terms);
        for range in &by_article {
            complete(&mut all[range.clone()]);
        }
        let [stems, grams, pairs] = terms.counts();
        let ids = [interner.len(), stems, grams, pairs];
        Profiles {
            all,
            by_article,
            ids,
            spellings,
        }
    }

    /// What a key is compared as: where it spells a name, the spelling that stands for all.
    pub fn spelling(&self, key: Key) -> u32 {
        *self.spellings.get(&key.0).unwrap_or(&key.0)
    }
}

fn profile(place: Place, article: &Article, quoted: &[bool], terms: &mut Terms<'_>) -> Profile {
    let sentence = &article.sentences[place.sentence];
    let words = article.words_of(place.sentence);
    let plain = plain_words(article, words);
    for (word, (_, capital)) in words.iter().zip(&plain) {
        if !capital {
            terms.written_small(word.key);
        }
    }
    let [stems, content, grams] = terms.of_all(words, &plain);
    let forms: Vec<u32> = words.iter().map(|word| terms.form(word.key)).collect();
    let pairs = forms
        .windows(2)
        .map(|pair| terms.pair(pair[0], pair[1]))
        .collect();
    let is_quoted = |index: usize| quoted[sentence.words.start + index];
    let marked: Vec<(&str, bool)> = plain
        .iter()
        .map(|(word, capital)| (&**word, *capital))
        .collect();
    let capitals = marked.iter().filter(|(_, capital)| *capital).count();
    let is_name = |index: usize| index > 0 && !words[index].number && marked[index].1;
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
        forms,
        keys: chosen(&|_| true),
        names: chosen(&is_name),
        figures: chosen(&|i| words[i].number),
        quoted: chosen(&is_quoted),
        speakers: chosen(&|i| is_name(i) && !is_quoted(i)),
        markers: Markers::of(&marked, article.language),
        names_stand_out: capitals * 3 <= words.len() * 2 && article.language != GERMAN,
        stems,
        spread: Vec::new(),
        content,
        grams,
        pairs: set(pairs),
        headline: sentence.role == Role::Headline,
    }
}

/// The words as their language lists them, in lower case and with their accents whatever the options, and whether
/// each is written with a capital.
fn plain_words<'a>(article: &'a Article, words: &[Word]) -> Vec<(Cow<'a, str>, bool)> {
    let plain = |word: &Word| {
        let written = article.slice(word.span);
        let key = token::key(written, &Options::default());
        (key, written.starts_with(char::is_uppercase))
    };
    words.iter().map(plain).collect()
}

/// Fills in what the sentences of one article know of each other.
fn complete(article: &mut [Profile]) {
    speakers(article);
    let mut spread: FxHashMap<u32, u32> = FxHashMap::default();
    for &stem in article.iter().flat_map(|profile| &profile.stems) {
        *spread.entry(stem).or_default() += 1;
    }
    for profile in article {
        profile.spread = profile.stems.iter().map(|stem| spread[stem]).collect();
    }
}

// More people do not speak in one breath; a list of names is no list of speakers.
const SPEAKERS: usize = 8;

/// Leaves speakers to sentences that quote; one that names nobody has those of the sentence before.
fn speakers(article: &mut [Profile]) {
    let mut before = Vec::new();
    for profile in article {
        let quotes = !profile.quoted.is_empty();
        let mut named = std::mem::take(&mut profile.speakers);
        named.truncate(SPEAKERS);
        if quotes && named.is_empty() {
            named = before;
        }
        if quotes {
            profile.speakers.clone_from(&named);
        }
        before = named;
    }
}

/// The sorted list without repeats.
pub(super) fn set(mut ids: Vec<u32>) -> Vec<u32> {
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
