//! Names that their own article does not show. A capital at the head of a sentence proves nothing, and in
//! German none does; where another article has the word for a name, it is one here too.

use std::borrow::Cow;

use rustc_hash::{FxHashMap, FxHashSet};

use super::name;
use crate::article::Article;
use crate::facts::{Fact, forms, is_grammar};
use crate::order;
use crate::span::Span;
use crate::text::language::is_common;

/// A word that is a name, and the article that shows it; none where several do.
type Known<'a> = FxHashMap<Cow<'a, str>, Option<usize>>;

/// Adds the names that other articles show.
pub(super) fn add(articles: &mut [Article]) {
    let known = known(articles);
    let found: Vec<Vec<Fact>> = articles
        .iter()
        .enumerate()
        .map(|(number, article)| found(number, article, &known))
        .collect();
    for (article, found) in articles.iter_mut().zip(found) {
        if !found.is_empty() {
            article.facts.extend(found);
            order::sort_by_key(&mut article.facts, |fact| (fact.span, fact.kind));
        }
    }
}

/// Single words, and surnames, that stand as names inside a sentence.
fn known(articles: &[Article]) -> Known<'static> {
    let mut known: Known = FxHashMap::default();
    for (number, article) in articles.iter().enumerate() {
        for fact in article.facts.iter().filter(|fact| name(fact).is_some()) {
            let own = article.slice(fact.span);
            let inside = article.sentences[fact.sentence].span.start < fact.span.start;
            let surname = own
                .rsplit(' ')
                .next()
                .filter(|_| forms::is_full_person(own));
            let word = surname.or(Some(own).filter(|own| inside && !own.contains(' ')));
            if let Some(word) = word.filter(|word| !forms::is_letters(word) && word.len() > 2) {
                match known.get_mut(word) {
                    Some(only) if *only != Some(number) => *only = None,
                    Some(_) => {}
                    None => {
                        known.insert(Cow::Owned(word.to_owned()), Some(number));
                    }
                }
            }
        }
    }
    known
}

/// The words of an article that other articles know for names.
fn found(number: usize, article: &Article, known: &Known) -> Vec<Fact> {
    let nouns = article.language.0 == "de";
    let mut taken = article
        .facts
        .iter()
        .filter(|fact| name(fact).is_some())
        .peekable();
    let mut small: Option<FxHashSet<&str>> = None;
    let mut found = Vec::new();
    for (index, sentence) in article.sentences.iter().enumerate() {
        let count = if nouns { usize::MAX } else { 1 };
        for word in article.words_of(index).iter().take(count) {
            while taken
                .next_if(|fact| fact.span.end <= word.span.start)
                .is_some()
            {}
            let text = bare(article.slice(word.span));
            let elsewhere = || known.get(text).is_some_and(|only| *only != Some(number));
            let free = taken
                .peek()
                .is_none_or(|fact| fact.span.start >= word.span.end);
            if !free || !text.starts_with(char::is_uppercase) || !elsewhere() {
                continue;
            }
            let lower = text.to_lowercase();
            let small = small.get_or_insert_with(|| {
                let words = article.words.iter().map(|word| article.slice(word.span));
                words
                    .filter(|word| word.starts_with(char::is_lowercase))
                    .collect()
            });
            let plain = is_grammar(&lower) || is_common(&lower, article.language);
            if !plain && !small.contains(lower.as_str()) {
                let span = Span::new(word.span.start, word.span.start + text.len());
                debug_assert!(sentence.span.contains(span), "a word lies in its sentence");
                found.push(Fact::name(index, span, text));
            }
        }
    }
    found
}

/// A word without its possessive ending.
fn bare(word: &str) -> &str {
    let endings = ["'s", "\u{2019}s", "'", "\u{2019}"];
    endings
        .iter()
        .find_map(|ending| word.strip_suffix(ending))
        .unwrap_or(word)
}
