//! Scripts that set no space between words: what is compared there is two characters that adjoin.

mod common;

use tellings::article::Article;
use tellings::candidates::candidates;
use tellings::options::Options;
use tellings::similarity::features::{Measure, common as shared};
use tellings::similarity::profile::Profiles;
use tellings::text::key::Interner;

/// The profiles of articles with these texts.
fn profiles(texts: &[&str]) -> Profiles {
    let (options, mut interner) = (Options::default(), Interner::default());
    let read = |source| Article::read(source, &options, &mut interner).expect("a text with words");
    let articles: Vec<Article> = common::named(texts).into_iter().map(read).collect();
    Profiles::of(&articles, &interner, &options)
}

/// How many stems and grams the one sentence of each text shares with the other's.
fn meeting(a: &str, b: &str) -> (usize, usize) {
    let profiles = profiles(&[a, b]);
    let [one, two] = profiles.all.as_slice() else {
        panic!("{a} and {b} are a sentence each")
    };
    let count = |x: &[u32], y: &[u32]| {
        let mut count = 0;
        shared(x, y, |_| count += 1);
        count
    };
    (count(&one.stems, &two.stems), count(&one.grams, &two.grams))
}

#[test]
fn the_order_of_characters_is_what_makes_a_word() {
    // Two characters and the pair of them, against three characters alone.
    assert_eq!(meeting("渡轮已停", "周日渡轮"), (3, 1));
    assert_eq!(meeting("上海港口", "口海上有"), (3, 0));
}

#[test]
fn marks_belong_to_their_letter() {
    for (language, a, b, other) in [
        ("Thai", "เรือหยุดวิ่ง", "เรือจม", "น้ำท่วม"),
        ("Lao", "ເຮືອຢຸດແລ່ນ", "ເຮືອຈົມ", "ນ້ຳຖ້ວມ"),
        ("Khmer", "សាឡាងឈប់ដំណើរការ", "សាឡាងលិច", "ទឹកជំនន់"),
    ] {
        let (stems, grams) = meeting(a, b);
        assert!(stems >= 5 && grams >= 2, "{language}: {stems} {grams}");
        assert_eq!(meeting(a, other).1, 0, "{language}");
    }
}

#[test]
fn katakana_and_spaced_scripts_keep_their_words() {
    assert_eq!(meeting("フェリー欠航", "フェリー運休").0, 1);
    assert_eq!(meeting("여객선이 멈췄다", "여객선은 떠났다").0, 0);
    assert_eq!(meeting("the ferry", "ferry the").0, 2);
}

/// Eleven characters in ten orders, no two of which have two characters that adjoin in common: the steps of
/// a walk around a ring whose length is a prime number.
fn orders() -> String {
    let ring: Vec<char> = "山川空海風雨雪月星光影".chars().collect();
    let walk = |step: usize| (0..ring.len()).map(move |at| at * step % 11);
    let sentence = |step| walk(step).map(|at| ring[at]).collect::<String>() + "。";
    (1..=10).map(sentence).collect()
}

#[test]
fn sentences_meet_where_every_character_is_too_common() {
    let profiles = profiles(&[&orders(), &format!("{}終", orders())]);
    let found = candidates(&profiles, &Measure::of(&profiles));
    let pairs: Vec<(usize, usize)> = found.iter().map(|pair| (pair.a, pair.b)).collect();
    assert_eq!(pairs, (0..10).map(|at| (at, at + 10)).collect::<Vec<_>>());
}
