//! Groups of facts: one thing that is told in several places, over all articles.
//!
//! Quantities are one where value and unit are, dates where the ISO value is. Names are one where their
//! fullest form is (`naming`). Quotations of different articles are joined where their words are alike.

mod naming;
mod quoted;
mod spelling;

use rustc_hash::FxHashMap;

use crate::article::Article;
use crate::facts::date::{self, Day};
use crate::facts::{Fact, Kind, Value};

/// Sets that grow together. The root of a set is its least member.
#[derive(Debug)]
struct Sets(Vec<usize>);

impl Sets {
    fn of(count: usize) -> Sets {
        Sets((0..count).collect())
    }

    fn root(&mut self, mut at: usize) -> usize {
        while self.0[at] != at {
            self.0[at] = self.0[self.0[at]];
            at = self.0[at];
        }
        at
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        self.0[a.max(b)] = a.min(b);
    }
}

/// A fact and the article that states it.
#[derive(Debug, Clone, Copy)]
struct Stated<'a> {
    article: usize,
    fact: &'a Fact,
}

/// Resolves the dates of articles that do not say when they were written by the day of the story.
pub fn date_undated(articles: &mut [Article]) {
    if !cfg!(feature = "facts") {
        return;
    }
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
    if cfg!(feature = "facts") {
        naming::join(articles);
    }
}

/// The group of each fact, by article: facts of one group are one thing. Groups are numbered from 0 in
/// the order of the articles.
pub fn groups(articles: &[Article]) -> Vec<Vec<usize>> {
    if !cfg!(feature = "facts") {
        return vec![Vec::new(); articles.len()];
    }
    let stated: Vec<Stated> = articles
        .iter()
        .enumerate()
        .flat_map(|(article, one)| one.facts.iter().map(move |fact| Stated { article, fact }))
        .collect();
    let mut sets = Sets::of(stated.len());
    join_equal(&stated, &mut sets);
    quoted::join(&stated, &mut sets);
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
            Kind::Quantity => one.fact.value.as_ref().map(|value| amount(value, one.fact)),
            Kind::Name | Kind::Date => one.fact.text().map(str::to_owned).map(wordy),
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

/// A quantity as a key: the bits of its numbers, and "boat" for "boats".
// Not the numbers in writing: the library's code for that is 11 KB of what a reader downloads.
fn amount(value: &Value, fact: &Fact) -> (Vec<u64>, String) {
    let unit = fact.unit.as_deref().unwrap_or_default().to_lowercase();
    let unit = unit.strip_suffix('s').unwrap_or(&unit);
    match value {
        Value::Number(number) => (vec![number.to_bits()], unit.to_owned()),
        Value::Range(range) => (
            range.iter().map(|end| end.to_bits()).collect(),
            unit.to_owned(),
        ),
        Value::Text(text) => wordy(format!("{text} {unit}")),
    }
}
