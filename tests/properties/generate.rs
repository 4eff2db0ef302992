//! Clusters of articles at random: sentences of an invented vocabulary, told again with words swapped,
//! dropped, added or quoted, in another order and with other white space.

use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Words of several scripts, figures, and what formats and rules could stumble over.
const WORDS: &[&str] = &[
    "Hanna Veld",
    "Ms Veld",
    "NATO",
    "Tuesday",
    "8 March 2023",
    "three",
    "euros",
    "km",
    "harbour",
    "Brae",
    "mayor",
    "crack",
    "the",
    "of",
    "and",
    "a",
    "said",
    "bridge",
    "U.S.",
    "Dr.",
    "ferry",
    "no",
    "not",
    "Étoile",
    "cafe\u{301}",
    "naïve",
    "Straße",
    "14,000",
    "3.5",
    "2023-03-08",
    "9:30",
    "½",
    "40",
    "€5",
    "ферри",
    "Над",
    "озером",
    "μετέωρο",
    "Ορσα",
    "العبارة",
    "جسر",
    "שלום",
    "灯籠",
    "祭り",
    "橋は閉鎖",
    "สะพาน",
    "🚢",
    "👩‍🚒",
    "e-mail",
    "o’clock",
    "don't",
    "...",
    "–",
    "<b>",
    "&amp;",
    "*",
    "|",
    "=1+1",
    "\u{200B}",
    "\u{feff}",
    "\u{202E}",
    "\u{1b}[2J",
    "ﬁre",
    "İzmir",
];
const ENDS: &[&str] = &[".", ".", ".", "?", "!", "...", "。", "", ":", "؟", ".”"];
const GAPS: &[&str] = &[
    " ", " ", " ", "\n", "\n\n", "\r\n", " \n\n\n", "\u{2029}", "\t", "  ", "\u{a0}",
];

/// What an article does to a sentence of the pool.
#[derive(Debug, Clone)]
enum Change {
    Keep,
    Swap(Index, &'static str),
    Drop(Index),
    Add(Index, &'static str),
    Quote,
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        3 => Just(Change::Keep),
        2 => (any::<Index>(), select(WORDS)).prop_map(|(at, word)| Change::Swap(at, word)),
        1 => any::<Index>().prop_map(Change::Drop),
        1 => (any::<Index>(), select(WORDS)).prop_map(|(at, word)| Change::Add(at, word)),
        1 => Just(Change::Quote),
    ]
}

fn changed(words: &[&str], change: &Change) -> String {
    let mut words = words.to_vec();
    let count = words.len();
    match change {
        Change::Keep => {}
        Change::Swap(at, word) => words[at.index(count)] = word,
        Change::Drop(at) => drop(words.remove(at.index(count))),
        Change::Add(at, word) => words.insert(at.index(count), word),
        Change::Quote => return format!("“{}”", words.join(" ")),
    }
    words.join(" ")
}

/// Two to four articles that tell some of the same sentences. Each has a word of its own, so that none is
/// empty and no two are equal.
pub fn cluster() -> impl Strategy<Value = Vec<String>> {
    let sentence = prop::collection::vec(select(WORDS), 1..12);
    let pool = prop::collection::vec(sentence, 1..8);
    let told = (any::<Index>(), change(), select(ENDS), select(GAPS));
    let articles = prop::collection::vec(prop::collection::vec(told, 1..10), 2..5);
    (pool, articles).prop_map(|(pool, articles)| {
        let told = |(index, article): (usize, &Vec<(Index, Change, &str, &str)>)| {
            let sentences = article.iter().map(|(which, change, end, gap)| {
                let sentence = changed(&pool[which.index(pool.len())], change);
                format!("{sentence}{end}{gap}")
            });
            format!("{}Outlet{index} wrote.", sentences.collect::<String>())
        };
        articles.iter().enumerate().map(told).collect()
    })
}

/// An order of so many things.
pub fn order(count: usize) -> impl Strategy<Value = Vec<usize>> {
    Just((0..count).collect::<Vec<usize>>()).prop_shuffle()
}
