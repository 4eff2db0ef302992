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

use rustc_hash::FxHashMap;

use crate::options::Options;
use crate::order::{sort_by, sort_by_key};
use crate::similarity::features::common;
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

/// Letters that stand for one sound in some way of transliteration; the first that fits holds. "i" is
/// also the sound of "zh", which French spells "j", and "x" that of "sh".
const SOUNDS: [(&str, &str); 23] = [
    ("tsch", "h"),
    ("dsch", "i"),
    ("sch", "x"),
    ("tch", "h"),
    ("dzh", "i"),
    ("kh", "h"),
    ("ch", "h"),
    ("sh", "x"),
    ("zh", "i"),
    ("dj", "i"),
    ("ph", "f"),
    ("th", "t"),
    ("dh", "d"),
    ("gh", "g"),
    ("ts", "z"),
    ("tz", "z"),
    ("ou", "u"),
    ("q", "k"),
    ("c", "k"),
    ("w", "v"),
    ("y", "i"),
    ("j", "i"),
    ("x", "ks"),
];

/// One word with all its mentions.
struct Spelling<'a> {
    key: Key,
    /// Without accents.
    plain: String,
    /// What it sounds like, with its vowels.
    sound: String,
    /// The first letter and the consonants of the sound. Only words with equal ones are compared.
    skeleton: String,
    /// Sorted.
    articles: Vec<usize>,
    /// Stems around it and its own, of a bounded number of sentences.
    around: Vec<(&'a [u32], u32)>,
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
    sort_by_key(&mut order, |&at| spellings[at].skeleton.as_str());
    let mut standing = FxHashMap::default();
    for bucket in order.chunk_by(|&a, &b| spellings[a].skeleton == spellings[b].skeleton) {
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
    let plain = token::key(mentions[0].word, &options).into_owned();
    if !plain.is_ascii() || plain.len() < LEAST_LETTERS {
        return None;
    }
    let sound = sound(plain.strip_suffix("'s").unwrap_or(&plain));
    let mut articles: Vec<usize> = mentions.iter().map(|mention| mention.article).collect();
    articles.dedup();
    let step = mentions.len().div_ceil(SENTENCES);
    Some(Spelling {
        key: mentions[0].key,
        skeleton: skeleton(&sound, plain.ends_with("'s")),
        plain,
        sound,
        articles,
        around: mentions
            .iter()
            .step_by(step)
            .map(|m| (&m.around[..m.around.len().min(STEMS)], m.own))
            .collect(),
    })
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}

/// The word in letters of one sound each, doubled ones single.
fn sound(plain: &str) -> String {
    let mut sound = String::with_capacity(plain.len());
    let mut rest = plain;
    while !rest.is_empty() {
        let known = SOUNDS.into_iter().find(|(from, _)| rest.starts_with(from));
        let (from, to) = known.unwrap_or((&rest[..1], &rest[..1]));
        for c in to.chars() {
            if c.is_ascii_alphanumeric() && !sound.ends_with(c) {
                sound.push(c);
            }
        }
        rest = &rest[from.len()..];
    }
    // Silent at the end, or nearly so (`is_silent`).
    if sound.ends_with('e') {
        sound.pop();
    }
    // The vowel of Slavic endings is another in each language: Kiev and Kyiv, Kharkov and Kharkiv.
    if let Some(root) = sound.strip_suffix('v') {
        sound = root.trim_end_matches(is_vowel).to_owned() + "ev";
    }
    sound
}

/// The first letter and the consonants, in classes that transliteration tells apart in different ways.
/// A possessive keeps its mark, so that it is not a plural.
fn skeleton(sound: &str, possessive: bool) -> String {
    let kept = sound
        .char_indices()
        .filter(|&(at, c)| at == 0 || !is_vowel(c));
    let classes = kept.map(|(_, c)| match c {
        'g' => 'k',
        'z' | 'x' => 's',
        'u' => 'o',
        _ => c,
    });
    classes.chain(possessive.then_some('\'')).collect()
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
            if let Some(changes) = changes(one, two)
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
    a.sound == b.sound || articles.all(|article| b.articles.binary_search(article).is_err())
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
fn changes(a: &Spelling, b: &Spelling) -> Option<usize> {
    if ending(&a.sound) != ending(&b.sound)
        || is_inflected(&a.plain, &b.plain)
        || is_inflected(&b.plain, &a.plain)
    {
        return None;
    }
    let consonants =
        |x: &Spelling| -> Vec<char> { x.sound.chars().filter(|c| !is_vowel(*c)).collect() };
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Word, article and stems around it.
    type Told<'a> = (&'a str, usize, &'a [u32]);

    /// The spellings that stand for another, with that one.
    fn joined<'a>(told: &[Told<'a>]) -> Vec<(&'a str, &'a str)> {
        let mut words: Vec<&str> = told.iter().map(|one| one.0).collect();
        // Keys go against the order of words, so that no result can rest on theirs.
        words.sort_by(|a, b| b.cmp(a));
        words.dedup();
        let key = |word: &str| {
            let at = words.iter().position(|other| *other == word);
            Key(u32::try_from(at.expect("a word")).expect("few words"))
        };
        let mentions: Vec<Mention> = told
            .iter()
            .map(|&(word, article, around)| Mention {
                key: key(word),
                word,
                article,
                around,
                own: u32::MAX,
            })
            .collect();
        let mut joined: Vec<(&str, &str)> = variants(&mentions)
            .into_iter()
            .map(|(from, to)| (words[from.index()], words[to.index()]))
            .collect();
        joined.sort_unstable();
        joined
    }

    fn is_one_name(a: &str, b: &str) -> bool {
        let one = |a, b| !joined(&[(a, 0, &[1, 2, 3]), (b, 1, &[1, 3, 4])]).is_empty();
        assert_eq!(one(a, b), one(b, a), "{a} {b}");
        one(a, b)
    }

    #[test]
    fn spellings_of_one_name_join() {
        for names in [
            "bahmut bakhmut bachmut",
            "zelensky zelenskyy zelenskiy zelenskij selenskyj zelenski",
            "kiev kyiv kiew",
            "türkiye turkey",
            "putin poutine",
            "khartoum chartum",
            "gheddafi gaddafi qaddafi kadhafi",
            "mohammed muhammad mohamed",
            "hezbollah hizbullah hisbollah",
            "kharkiv kharkov charkiw",
            "gorbachev gorbatschow",
            "yeltsin jelzin",
            "tajikistan tadschikistan tadjikistan",
            "osama usama",
            "teheran tehran",
            "tromsø tromsoe",
            "müller mueller",
            "alexander aleksander",
            "zelensky's zelenskyy's",
        ] {
            let names: Vec<&str> = names.split(' ').collect();
            for pair in names.windows(2) {
                assert!(is_one_name(pair[0], pair[1]), "{pair:?}");
            }
        }
    }

    #[test]
    fn other_names_do_not_join() {
        for (a, b) in [
            ("harris", "norris"),
            ("martin", "morton"),
            ("iran", "iraq"),
            ("maria", "mario"),
            ("maria", "marie"),
            ("hansen", "hanson"),
            ("scholz", "schulz"),
            ("paris", "peres"),
            ("sara", "zara"),
            ("allen", "ellen"),
            ("biden", "baden"),
            ("jan", "ian"),
            ("gambia", "zambia"),
            ("niger", "nigeria"),
            ("greece", "greek"),
            ("christine", "christian"),
        ] {
            assert!(!is_one_name(a, b), "{a} {b}");
        }
    }

    #[test]
    fn an_ending_is_no_spelling() {
        for (a, b) in [
            ("russia", "russian"),
            ("iraq", "iraqi"),
            ("turk", "turkey"),
            ("türk", "türkiye"),
            ("zelensky", "zelenska"),
            ("ivanov", "ivanova"),
            ("martin", "martine"),
            ("allemands", "allemandes"),
            ("maduro", "maduros"),
            ("smiths", "smith's"),
            ("putin", "putin's"),
        ] {
            assert!(!is_one_name(a, b), "{a} {b}");
        }
    }

    #[test]
    fn two_sounds_in_one_article_are_two_names() {
        let apart: [Told; 2] = [("mohamed", 0, &[1, 2]), ("muhamed", 1, &[1, 2])];
        assert_eq!(joined(&apart), [("muhamed", "mohamed")]);
        let both: [Told; 3] = [apart[0], apart[1], ("muhamed", 0, &[7])];
        assert_eq!(joined(&both), []);
    }

    #[test]
    fn a_slip_of_spelling_in_one_article_is_one_name() {
        let told: [Told; 2] = [("bahmut", 0, &[1, 2]), ("bakhmut", 0, &[1, 2])];
        assert_eq!(joined(&told), [("bakhmut", "bahmut")]);
    }

    #[test]
    fn names_in_other_surroundings_do_not_join() {
        assert_eq!(joined(&[("kiev", 0, &[1, 2]), ("kyiv", 1, &[1, 5])]), []);
        // Both stems are shared, but with no one sentence.
        let told: [Told; 3] = [("kiev", 0, &[1, 2]), ("kyiv", 1, &[1]), ("kyiv", 1, &[2])];
        assert_eq!(joined(&told), []);
    }

    #[test]
    fn spellings_join_over_one_between_them() {
        assert!(!is_one_name("gheddafi", "kadhafi"));
        let told: [Told; 3] = [
            ("gheddafi", 0, &[1, 2]),
            ("kadhafi", 1, &[1, 2]),
            ("gaddafi", 2, &[1, 2]),
        ];
        let names = joined(&told);
        assert_eq!(names, [("gheddafi", "gaddafi"), ("kadhafi", "gaddafi")]);
    }

    #[test]
    fn a_chain_does_not_join_what_one_article_tells_apart() {
        // "Mohammed" sounds like both names of article 0, and goes with the nearer.
        let told: [Told; 4] = [
            ("mohamed", 0, &[1, 2]),
            ("muhamed", 0, &[1, 2]),
            ("mohammed", 1, &[1, 2]),
            ("mohammad", 2, &[1, 2]),
        ];
        let names = joined(&told);
        assert_eq!(names, [("mohammad", "mohamed"), ("mohammed", "mohamed")]);
    }

    #[test]
    fn the_order_of_mentions_changes_nothing() {
        let mut told: Vec<Told> = vec![
            ("zelensky", 0, &[1, 2]),
            ("zelenskyy", 1, &[1, 2, 5]),
            ("selenskyj", 2, &[2, 5]),
            ("zelenskiy", 2, &[1, 2]),
            ("kyiv", 0, &[3, 4]),
            ("kiev", 1, &[3, 4]),
            ("zelensky", 3, &[9]),
            ("kyiv", 3, &[8]),
        ];
        let expected = joined(&told);
        assert_eq!(
            expected,
            [
                ("kyiv", "kiev"),
                ("zelensky", "zelenskiy"),
                ("zelenskyy", "zelenskiy")
            ]
        );
        for turn in 0..told.len() {
            told.rotate_left(1);
            told.swap(0, turn / 2);
            assert_eq!(joined(&told), expected);
        }
        told.reverse();
        assert_eq!(joined(&told), expected);
    }

    #[test]
    fn other_scripts_and_marks_are_left_alone() {
        assert!(!is_one_name("київ", "киев"));
        assert!(!is_one_name("----", "''''s"));
        assert!(!is_one_name("eeee", "eeeee"));
        assert!(is_one_name("sana'ani", "sanaani"));
    }

    #[test]
    fn a_sound_of_too_many_words_says_nothing() {
        let words: Vec<String> = (1..=SPELLINGS + 1)
            .map(|n| format!("katerin{}", "a".repeat(n)))
            .collect();
        let told = |count: usize| -> Vec<Told> {
            let words = words[..count].iter().enumerate();
            words
                .map(|(article, word)| (word.as_str(), article, [1, 2].as_slice()))
                .collect()
        };
        assert_eq!(joined(&told(SPELLINGS)).len(), SPELLINGS - 1);
        assert_eq!(joined(&told(SPELLINGS + 1)), []);
    }
}
