//! Names of thousands of persons, in one article and over a thousand.

use tellings::article::Article;
use tellings::facts::Kind;
use tellings::group::join_names;

use super::common::facts::{article, values};

/// A word of four syllables for each number.
fn word(number: usize) -> String {
    let syllables = ["ba", "de", "fi", "go", "lu", "ma", "ne", "pi", "ro", "su"];
    let digits = [1000, 100, 10, 1].map(|ten| number / ten % 10);
    let word: String = digits.iter().map(|digit| syllables[*digit]).collect();
    word[..1].to_uppercase() + &word[1..]
}

/// A sentence about a person; surnames are shared by some.
fn told(number: usize) -> String {
    let (given, surname) = (word(number * 7 % 9973), word(number % 3000));
    format!("They said that {given} {surname} was there, but {surname} was not. ")
}

#[test]
fn every_one_of_many_persons_is_named() {
    const PERSONS: usize = 8000;
    let text: String = (0..PERSONS).map(told).collect();
    assert!(values(&text, Kind::Name).len() > PERSONS);
}

#[test]
fn names_are_joined_over_a_thousand_articles() {
    let text = |number: usize| {
        (0..20)
            .map(|one| told(number * 13 + one * 31))
            .collect::<String>()
    };
    let mut articles: Vec<Article> = (0..1000)
        .filter_map(|number| article(&text(number)))
        .collect();
    join_names(&mut articles);
    assert_eq!(articles.len(), 1000);
}
