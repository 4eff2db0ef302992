//! Names over all articles: every person, place and body is one entry, whose value is its fullest form.
//!
//! Each article has already found its own bearers. Their names are joined where they are one spelling, two
//! transliterations, more and fewer given names, a surname that one person alone bears, letters and their
//! words. Two names that one article keeps apart are never joined, unless they sound the same.

mod joins;
mod known;

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use super::spelling::folded;
use crate::article::Article;
use crate::facts::{Fact, Kind, Value, case, forms, is_body_head, world_name};
use crate::order;
use crate::text::language::Language;

/// One name, in all articles that have it in the same letters.
#[derive(Debug)]
struct Name {
    /// The name in its own case, without its grammatical one.
    text: String,
    /// The articles that have it, sorted.
    articles: Vec<usize>,
    count: u32,
    /// How often it is a place by the words before it.
    placed: u32,
}

impl Name {
    fn is_place(&self) -> bool {
        self.placed * 2 >= self.count && self.placed > 0
    }
}

/// All names, with the letters that articles explain.
#[derive(Debug, Default)]
struct Names {
    all: Vec<Name>,
    index: FxHashMap<String, usize>,
    /// Letters that stand for a name in some article; none where they stand for two.
    letters: FxHashMap<String, Option<usize>>,
}

/// Gives every name fact, and every speaker, the fullest form over all articles.
pub(super) fn join(articles: &mut [Article]) {
    known::add(articles);
    let mut names = Names::default();
    let of: Vec<FxHashMap<String, usize>> = articles
        .iter()
        .enumerate()
        .map(|(number, article)| names.of_article(number, article))
        .collect();
    let mut sets = joins::joined(&names);
    let roots: Vec<usize> = (0..names.all.len()).map(|at| sets.root(at)).collect();
    let fullest = fullest(articles, &of, &roots);
    for (article, of) in articles.iter_mut().zip(&of) {
        for fact in &mut article.facts {
            let full = |text: &str| of.get(text).map(|name| fullest[roots[*name]].clone());
            if let Some(full) = fact.speaker.as_deref().and_then(full) {
                fact.speaker = Some(full);
            }
            if let Some(full) = name(fact).and_then(full) {
                fact.value = Some(Value::Text(full));
            }
        }
    }
}

/// The value of a name.
fn name(fact: &Fact) -> Option<&str> {
    fact.text().filter(|_| fact.kind == Kind::Name)
}

impl Names {
    /// Takes in the names of an article: for each value its name.
    fn of_article(&mut self, number: usize, article: &Article) -> FxHashMap<String, usize> {
        let mut of: FxHashMap<String, usize> = FxHashMap::default();
        for fact in &article.facts {
            let Some(value) = name(fact) else { continue };
            let at = match of.get(value) {
                Some(at) => *at,
                None => self.at(value, article.language),
            };
            if !of.contains_key(value) {
                of.insert(value.to_owned(), at);
            }
            let one = &mut self.all[at];
            one.count += 1;
            one.placed += u32::from(fact.placed);
            if one.articles.last() != Some(&number) {
                one.articles.push(number);
            }
            let own = article.slice(fact.span);
            if forms::is_letters(own) && !forms::is_letters(value) {
                let letters = self.letters.entry(folded(own)).or_insert(Some(at));
                if *letters != Some(at) {
                    *letters = None;
                }
            }
        }
        of
    }

    /// The name with this value; a new one where there is none.
    fn at(&mut self, value: &str, language: Language) -> usize {
        let text = case::key(value, language);
        let key = key(&text);
        if let Some(at) = self.index.get(&key) {
            return *at;
        }
        self.index.insert(key, self.all.len());
        self.all.push(Name {
            text,
            articles: Vec::new(),
            count: 0,
            placed: 0,
        });
        self.all.len() - 1
    }
}

/// What spellings of a name that differ only in case, accents and hyphens share; what the world calls by
/// letters is one with its words, and the Department of Justice is the Justice Department.
fn key(text: &str) -> String {
    let plain = folded(text);
    let plain = plain.strip_prefix("the ").unwrap_or(&plain);
    let hyphened = plain.replace(' ', "-");
    if let Some(world) =
        world_name(&hyphened).filter(|_| forms::is_letters(text) || text.contains(' '))
    {
        return world.to_owned();
    }
    match plain.split_once(" of ") {
        Some((head, rest)) if is_body_head(head) => {
            format!("{} {head}", rest.strip_prefix("the ").unwrap_or(rest))
        }
        _ => plain.to_owned(),
    }
}

/// How a form of a name stands in the articles.
#[derive(Debug, Default, Clone, Copy)]
struct Seen {
    count: u32,
    /// How far its case is from the one that a reader looks for.
    far: u32,
    /// It stands somewhere else than at the head of a sentence.
    inside: bool,
}

/// For each root the form that a reader looks for: the most words, then the most mentions. A word more that
/// only the head of a sentence shows may be any word: "Baker Ida Holm".
fn fullest(articles: &[Article], of: &[FxHashMap<String, usize>], roots: &[usize]) -> Vec<String> {
    let mut seen: FxHashMap<(usize, &str), Seen> = FxHashMap::default();
    for (article, of) in articles.iter().zip(of) {
        for fact in &article.facts {
            let Some(value) = name(fact) else { continue };
            let one = seen.entry((roots[of[value]], value)).or_default();
            one.count += 1;
            one.far = case::distance(value, article.language);
            let head = article.sentences[fact.sentence].span.start == fact.span.start;
            one.inside |= !head && fact.span.len() >= value.len();
        }
    }
    let is_opened = |root: usize, form: &str, seen_there: Seen| {
        let rest = form.split_once(' ').map_or("", |(_, rest)| rest);
        !seen_there.inside && rest.contains(' ') && seen.contains_key(&(root, rest))
    };
    let mut forms: Vec<((usize, &str), Seen)> =
        seen.iter().map(|(form, seen)| (*form, *seen)).collect();
    // What is sorted is unique, so the order of the map is gone.
    order::sort_by_key(&mut forms, |((root, form), seen)| {
        let words = form.split(' ').count();
        let shouted = words == 1 && forms::is_letters(form) && form.chars().count() > 5;
        let opened = is_opened(*root, form, *seen);
        (
            *root,
            shouted || opened,
            Reverse(words),
            seen.far,
            Reverse(seen.count),
            *form,
        )
    });
    let mut fullest = vec![String::new(); roots.len()];
    for ((root, form), _) in forms {
        if fullest[root].is_empty() {
            form.clone_into(&mut fullest[root]);
        }
    }
    fullest
}
