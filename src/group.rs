//! Groups of facts: one thing that is told in several places, over all articles.
//!
//! Quantities are one where value and unit are, dates where the ISO value is, names where their fullest form is
//! (`naming`). Quotations of different articles are joined where their words are alike, and sooner where their
//! sentences are one statement.

mod naming;
mod quoted;
mod spelling;

use rustc_hash::FxHashMap;

use crate::article::Article;
use crate::facts::date::{self, Day};
use crate::facts::{Fact, Kind, Value, measure};
use crate::sets::Sets;
use crate::similarity::profile::Place;

/// A fact and the article that states it.
#[derive(Debug, Clone, Copy)]
struct Stated<'a> {
    article: usize,
    fact: &'a Fact,
}

/// Resolves the dates of articles that do not say when they were written by the day of the story.
pub fn date_undated(articles: &mut [Article]) {
    let own: Vec<Option<Day>> = articles
        .iter()
        .map(|article| date::own(&article.facts))
        .collect();
    let Some(day) = date::of_story(own.iter().copied().flatten()) else {
        return;
    };
    for (article, _) in articles
        .iter_mut()
        .zip(own)
        .filter(|(_, own)| own.is_none())
    {
        date::resolve_around(&mut article.facts, day);
    }
}

/// Gives all names of one person, place or body their fullest form over the articles.
pub fn join_names(articles: &mut [Article]) {
    naming::join(articles);
}

/// The group of each fact, by article: facts of one group are one thing. Groups are numbered from 0 in
/// the order of the articles. `rows` tells the statement of each sentence.
pub fn groups(articles: &[Article], rows: &FxHashMap<Place, usize>) -> Vec<Vec<usize>> {
    let stated: Vec<Stated> = articles
        .iter()
        .enumerate()
        .flat_map(|(article, one)| one.facts.iter().map(move |fact| Stated { article, fact }))
        .collect();
    let mut sets = Sets::of(stated.len());
    join_equal(&stated, &mut sets);
    quoted::join(&stated, rows, &mut sets);
    let mut numbers: FxHashMap<usize, usize> = FxHashMap::default();
    let mut groups = vec![Vec::new(); articles.len()];
    for (index, one) in stated.iter().enumerate() {
        let next = numbers.len();
        let number = *numbers.entry(sets.root(index)).or_insert(next);
        groups[one.article].push(number);
    }
    groups
}

/// Joins facts with equal normalised values.
fn join_equal(stated: &[Stated], sets: &mut Sets) {
    let mut first: FxHashMap<(Kind, Vec<u64>, String), usize> = FxHashMap::default();
    for (index, one) in stated.iter().enumerate() {
        let key = match one.fact.kind {
            Kind::Name | Kind::Date => one.fact.text().map(str::to_owned).map(wordy),
            Kind::Quantity => one
                .fact
                .value
                .as_ref()
                .map(|value| amount(value, one.fact.unit.as_deref())),
            // Fewer words may be anybody's.
            Kind::Quotation => one
                .fact
                .text()
                .filter(|text| text.split(' ').count() > 3)
                .map(|text| wordy(text.to_lowercase())),
        };
        if let Some((numbers, words)) = key {
            let key = (one.fact.kind, numbers, words);
            let same = *first.entry(key).or_insert(index);
            sets.join(same, index);
        }
    }
}

/// What has no numbers, as a key.
fn wordy(words: String) -> (Vec<u64>, String) {
    (Vec::new(), words)
}

/// A quantity as a key: the bits of its ends in the base unit of what it measures, rounded so that "2 weeks" is "14 days".
// Not the numbers in writing: the library's code for that is 11 KB of what a reader downloads.
fn amount(value: &Value, unit: Option<&str>) -> (Vec<u64>, String) {
    let ends = match value {
        Value::Number(number) => vec![*number],
        Value::Range(range) => range.to_vec(),
        Value::Text(text) => return wordy(text.clone()),
    };
    let Some(measure) = unit.map(measure) else {
        return (ends.into_iter().map(f64::to_bits).collect(), String::new());
    };
    let bits = |end: f64| rounded(measure.base(end)).to_bits();
    (ends.into_iter().map(bits).collect(), measure.dimension)
}

/// To nine significant digits: more than any text gives, and fewer than conversion leaves equal.
fn rounded(value: f64) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return value;
    }
    let scale = libm::pow(10.0, 8.0 - libm::floor(libm::log10(libm::fabs(value))));
    libm::round(value * scale) / scale
}
