//! Variants: which names of different articles are one name in two spellings ("Bahmut", "Bakhmut").
//!
//! Three things must come together, because each alone joins strangers. The spellings sound alike: equal
//! consonants, and vowels that transliteration moves. No article uses both, unless they sound the same: a
//! newsroom spells a name one way, so two sounds in one article are two names, and only a slip ("Bahmut" beside
//! "Bakhmut") is one. And what is told around both is in part the same.
//!
//! Limits: Latin letters only, and no German text, where every noun looks like a name. French "ch" for "sh" is missed ("Choïgou"), as are names that differ in a
//! consonant ("Aleppo", "Halab") or at the end ("Roma", "Rome"). Namesakes that sound alike ("Maier",
//! "Meyer") join if different articles tell the same of them.

mod sound;
#[cfg(test)]
mod tests;

use rustc_hash::FxHashMap;

use crate::options::Options;
use crate::order::{sort_by, sort_by_key};
use crate::similarity::features::common;
use crate::similarity::variant::sound::{is_vowel, skeleton, sound};
use crate::text::key::Key;
use crate::text::token;

/// One word of a name in one sentence.
#[derive(Debug, Clone, Copy)]
pub struct Mention<'a> {
    /// Key of the word.
    pub key: Key,
    /// The word, folded, in lower case.
    pub word: &'a str,
    /// Index of the article.
    pub article: usize,
    /// Ids of the content stems of its sentence, sorted, without repeats.
    pub around: &'a [u32],
    /// Which of them is its own.
    pub own: u32,
}

// Three letters sound like too many others ("Jan", "Ian").
const LEAST_LETTERS: usize = 4;

// One stem is shared by any two sentences of a story, often another name.
const SHARED: usize = 2;

// More spellings than any name has: what they share is then a common sound, and says nothing.
const SPELLINGS: usize = 16;

// Of a word that stands everywhere, as many sentences as bound the comparison of two words.
const SENTENCES: usize = 32;

// Of a sentence, as many stems as prose has; a list of names without a full stop has thousands.
const STEMS: usize = 64;

// Most changes of sound in one name: "Mohammed", "Muhammad".
const CHANGES: usize = 2;

/// One word with all its mentions.
struct Spelling<'a> {
    key: Key,
    heard: Heard,
    /// Sorted.
    articles: Vec<usize>,
    /// Stems around it and its own, of a bounded number of sentences.
    around: Vec<(&'a [u32], u32)>,
}

/// What a word sounds like.
#[derive(Debug, Clone)]
pub struct Heard {
    /// The word without accents.
    plain: String,
    /// What it sounds like, with its vowels.
    sound: String,
    /// The first letter and the consonants of the sound. Only words with equal ones are compared.
    pub skeleton: String,
}

impl Heard {
    /// The sound of a word in small letters without accents; none where it is too short or not in Latin
    /// letters.
    pub fn of(plain: String) -> Option<Heard> {
        if !plain.is_ascii() || plain.len() < LEAST_LETTERS {
            return None;
        }
        let sound = sound(plain.strip_suffix("'s").unwrap_or(&plain));
        let skeleton = skeleton(&sound, plain.ends_with("'s"));
        Some(Heard {
            plain,
            sound,
            skeleton,
        })
    }

    /// True where both sound the same, however they are written.
    pub fn is_same(&self, other: &Heard) -> bool {
        self.sound == other.sound
    }
}

/// For each key that spells a name otherwise than the key that stands for the name: that key, the
/// smallest by word, so that it does not depend on the order of articles. Other keys stand for themselves.
pub fn variants(mentions: &[Mention<'_>]) -> FxHashMap<Key, Key> {
    let mut sorted: Vec<&Mention> = mentions.iter().collect();
    sort_by(&mut sorted, |a, b| {
        let (x, y) = ((a.word, a.key, a.article), (b.word, b.key, b.article));
        x.cmp(&y).then_with(|| a.around.cmp(b.around))
    });
    let spellings: Vec<Spelling> = sorted
        .chunk_by(|a, b| a.key == b.key)
        .filter_map(spelling)
        .collect();
    let mut order: Vec<usize> = (0..spellings.len()).collect();
    sort_by_key(&mut order, |&at| spellings[at].heard.skeleton.as_str());
    let mut standing = FxHashMap::default();
    for bucket in
        order.chunk_by(|&a, &b| spellings[a].heard.skeleton == spellings[b].heard.skeleton)
    {
        let bucket: Vec<&Spelling> = bucket.iter().map(|&at| &spellings[at]).collect();
        for (one, least) in bucket.iter().zip(least_of_name(&bucket)) {
            if one.key != bucket[least].key {
                standing.insert(one.key, bucket[least].key);
            }
        }
    }
    standing
}

/// The spelling of a word with these mentions; none where it is too short or not in Latin letters.
fn spelling<'a>(mentions: &[&Mention<'a>]) -> Option<Spelling<'a>> {
    let options = Options {
        ignore_accents: true,
        ..Options::default()
    };
    let heard = Heard::of(token::key(mentions[0].word, &options).into_owned())?;
    let mut articles: Vec<usize> = mentions.iter().map(|mention| mention.article).collect();
    articles.dedup();
    let step = mentions.len().div_ceil(SENTENCES);
    Some(Spelling {
        key: mentions[0].key,
        heard,
        articles,
        around: mentions
            .iter()
            .step_by(step)
            .map(|m| (&m.around[..m.around.len().min(STEMS)], m.own))
            .collect(),
    })
}

/// For each spelling of a bucket, the least that spells the same name. Those that are most alike join
/// first, and none joins a name that one of its articles spells otherwise.
fn least_of_name(bucket: &[&Spelling]) -> Vec<usize> {
    let mut names: Vec<usize> = (0..bucket.len()).collect();
    if bucket.len() > SPELLINGS {
        return names;
    }
    let mut pairs = Vec::new();
    for (b, two) in bucket.iter().enumerate() {
        for (a, one) in bucket[..b].iter().enumerate() {
            if let Some(changes) = changes(&one.heard, &two.heard)
                && may_be_one(one, two)
                && tell_alike(one, two)
            {
                pairs.push((changes, a, b));
            }
        }
    }
    sort_by(&mut pairs, Ord::cmp);
    for (_, a, b) in pairs {
        let (a, b) = (names[a].min(names[b]), names[a].max(names[b]));
        let of = |name| (0..names.len()).filter(|&at| names[at] == name).collect();
        let (one, two): (Vec<usize>, Vec<usize>) = (of(a), of(b));
        let apart = |x: &usize| two.iter().all(|&y| may_be_one(bucket[*x], bucket[y]));
        if one.iter().all(apart) {
            two.iter().for_each(|&at| names[at] = a);
        }
    }
    names
}

/// True where no article uses both, or they sound the same.
fn may_be_one(a: &Spelling, b: &Spelling) -> bool {
    let mut articles = a.articles.iter();
    a.heard.is_same(&b.heard) || articles.all(|article| b.articles.binary_search(article).is_err())
}

/// True where a sentence of one and a sentence of the other share stems.
fn tell_alike(a: &Spelling, b: &Spelling) -> bool {
    let shared = |x: &(&[u32], u32), y: &(&[u32], u32)| {
        let mut count = 0;
        common(x.0, y.0, |stem| {
            count += usize::from(stem != x.1 && stem != y.1);
        });
        count >= SHARED
    };
    let mut around = a.around.iter();
    around.any(|x| b.around.iter().any(|y| shared(x, y)))
}

/// How many sounds differ between words of one skeleton; none where they are two words. The shorter the
/// words, the less may differ: nothing in one syllable ("Scholz", "Schulz").
pub fn changes(a: &Heard, b: &Heard) -> Option<usize> {
    if ending(&a.sound) != ending(&b.sound)
        || is_inflected(&a.plain, &b.plain)
        || is_inflected(&b.plain, &a.plain)
    {
        return None;
    }
    let consonants =
        |x: &Heard| -> Vec<char> { x.sound.chars().filter(|c| !is_vowel(*c)).collect() };
    let other = consonants(a)
        .iter()
        .zip(consonants(b))
        .filter(|(x, y)| **x != *y)
        .count();
    let vowels = vowels(&a.sound)
        .zip(vowels(&b.sound))
        .map(|(x, y)| moved(x, y));
    let silent = usize::from(is_silent(&a.plain) != is_silent(&b.plain));
    let changes = other + silent + vowels.sum::<usize>();
    let syllables = syllables(&a.sound)
        .min(syllables(&b.sound))
        .checked_sub(1)?;
    let most = a.skeleton.len().checked_sub(2)?.min(syllables).min(CHANGES);
    (changes <= most).then_some(changes)
}

/// The vowel at the end. There it is a form of the word: Iraq and Iraqi, Ivanov and Ivanova, Zelensky
/// and Zelenska, Maria and Mario.
fn ending(sound: &str) -> Option<char> {
    sound.chars().next_back().filter(|c| is_vowel(*c))
}

/// True where the long word is the short one with an "e" at the end or before a last "s": Martin and
/// Martine. Behind "a", "o" and "u" it is an umlaut: Tromsø and Tromsoe.
fn is_inflected(short: &str, long: &str) -> bool {
    let base = long.trim_end_matches(['s', '\'']);
    base.strip_suffix('e').is_some_and(|root| {
        short.strip_prefix(root) == Some(&long[base.len()..]) && !root.ends_with(['a', 'o', 'u'])
    })
}

/// True with an "e" behind the last consonant. Often it is only written ("Poutine"), but it may tell
/// names apart, so it counts as a change: Greece and Greek, Christine and Christian.
fn is_silent(plain: &str) -> bool {
    let root = plain.trim_end_matches("'s").strip_suffix('e');
    root.is_some_and(|root| !root.ends_with(|c| is_vowel(c) || c == 'y'))
}

/// The vowels before, between and behind the consonants.
fn vowels(sound: &str) -> impl Iterator<Item = &str> {
    sound.split(|c| !is_vowel(c))
}

fn syllables(sound: &str) -> usize {
    vowels(sound).filter(|run| !run.is_empty()).count()
}

/// How far apart the vowels between two consonants are: one more or less is one change, and so is one
/// for its neighbour. Any other change is a word of its own: Martin and Morton.
fn moved(x: &str, y: &str) -> usize {
    let (x, y) = (x.as_bytes(), y.as_bytes());
    let same = x.iter().zip(y).take_while(|(a, b)| a == b).count();
    let (x, y) = (&x[same..], &y[same..]);
    let same = x
        .iter()
        .rev()
        .zip(y.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    match (&x[..x.len() - same], &y[..y.len() - same]) {
        ([], []) => 0,
        ([_], [])
        | ([], [_])
        | ([b'a'], [b'e'])
        | ([b'e'], [b'a' | b'i'])
        | ([b'i'], [b'e'])
        | ([b'o'], [b'u'])
        | ([b'u'], [b'o']) => 1,
        _ => CHANGES + 1,
    }
}
