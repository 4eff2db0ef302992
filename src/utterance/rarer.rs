//! The rarer words of a stretch: what two wordings must share to be of one utterance.

use crate::article::{Article, Word};
use crate::facts;
use crate::text::language::is_common;
use crate::text::stem::stem;

/// The stems of the words that are not among the commonest of the language, each once, sorted.
pub(super) fn rarer(article: &Article, words: &[Word]) -> Vec<String> {
    let mut stems: Vec<String> = words
        .iter()
        .map(|word| article.slice(word.span).to_lowercase())
        .filter(|word| is_rarer(article, word))
        .map(|word| stem(&word).to_owned())
        .collect();
    stems.sort_unstable();
    stems.dedup();
    stems
}

/// True for a word in small letters that says something by itself.
pub(super) fn is_rarer(article: &Article, word: &str) -> bool {
    !is_common(word, article.language) && !facts::is_grammar(word)
}

/// How many of the sorted `a` stand in the sorted `b`.
pub(super) fn common(a: &[String], b: &[String]) -> usize {
    a.iter()
        .filter(|word| b.binary_search(word).is_ok())
        .count()
}
