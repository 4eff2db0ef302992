//! Edits: a word diff of two stretches of words. Computed first, then made readable.
//!
//! Only words and numbers are compared. Punctuation and space go along with the word before them, so that
//! the edits still cover both texts whole.

use similar::DiffOp;
use similar::algorithms::{Capture, Compact, Replace, myers};

use crate::article::Article;
use crate::span::Span;
use crate::text::key::Key;

mod cut;
mod punctuation;
mod weighed;

pub use cut::{Side, cut, letters};
pub use punctuation::punctuated;

/// What one edit does to `a` to make `b`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    /// Both have these words.
    Equal,
    /// Only `b` has them.
    Insert,
    /// Only `a` has them.
    Delete,
    /// `a`'s words stand where `b` has others.
    Replace,
}

impl Op {
    /// The same edit, read from `b` to `a`.
    pub fn mirrored(self) -> Op {
        match self {
            Op::Insert => Op::Delete,
            Op::Delete => Op::Insert,
            same => same,
        }
    }
}

/// One step of a word diff; ranges count words from the start of each side, or bytes once they are [`cut`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edit {
    /// What it does.
    pub op: Op,
    /// Its part of `a`.
    pub a: Span,
    /// Its part of `b`.
    pub b: Span,
}

impl Edit {
    /// The same edit, read from `b` to `a`.
    pub fn mirrored(self) -> Edit {
        Edit {
            op: self.op.mirrored(),
            a: self.b,
            b: self.a,
        }
    }

    /// The edit that turns these words into those; none where both are empty.
    fn change(a: Span, b: Span) -> Option<Edit> {
        let op = match (a.is_empty(), b.is_empty()) {
            (true, true) => return None,
            (true, false) => Op::Insert,
            (false, true) => Op::Delete,
            (false, false) => Op::Replace,
        };
        Some(Edit { op, a, b })
    }
}

// "the", "of", "in", "und", "que": words this short say little where they stand alone.
const LITTLE_LETTERS: usize = 3;
const LITTLE: usize = 2;
const WORD: usize = 4;

/// What keeping a word is worth, by its length; a number counts as a long word.
fn weight(letters: Option<usize>) -> usize {
    if letters.is_some_and(|n| n <= LITTLE_LETTERS) {
        LITTLE
    } else {
        WORD
    }
}

/// The edits from `a` to `b`, in words; they cover both sides whole, and no two changes touch. `letters` gives
/// the length of a word of `a`, none for a number: rather a long word stays than two little ones.
pub fn edits(a: &[Key], b: &[Key], letters: impl Fn(usize) -> Option<usize>) -> Vec<Edit> {
    let equal = weighed::equal(a, b, |word| weight(letters(word)) as i32);
    let equal = equal.unwrap_or_else(|| shortest(a, b));
    between(equal.into_iter(), a.len(), b.len())
}

/// The stretches that stay equal where as few words change as can be found soon.
// Myers (1986) as `similar` runs it: it bounds the search on hopeless input by itself. No deadline, for
// a deadline reads the clock, which wasm has not, and would make results depend on the machine.
fn shortest(a: &[Key], b: &[Key]) -> Vec<(Span, Span)> {
    // What `capture_diff_slices` does, but that it brings all other algorithms too.
    let mut steps = Compact::new(Replace::new(Capture::new()), a, b);
    let Ok(()) = myers::diff(&mut steps, a, 0..a.len(), b, 0..b.len());
    let steps = steps.into_inner().into_inner().into_ops();
    let equal = steps.into_iter().filter_map(|step| match step {
        DiffOp::Equal {
            old_index,
            new_index,
            len,
        } => Some((
            Span::new(old_index, old_index + len),
            Span::new(new_index, new_index + len),
        )),
        _ => None,
    });
    equal.collect()
}

/// The edits with these stretches equal and all else changed.
fn between(equal: impl Iterator<Item = (Span, Span)>, a: usize, b: usize) -> Vec<Edit> {
    let mut edits: Vec<Edit> = Vec::new();
    let (mut i, mut j) = (0, 0);
    for (x, y) in equal {
        edits.extend(Edit::change(Span::new(i, x.start), Span::new(j, y.start)));
        match edits.last_mut() {
            Some(last) if last.op == Op::Equal => {
                last.a.end = x.end;
                last.b.end = y.end;
            }
            _ => edits.push(Edit {
                op: Op::Equal,
                a: x,
                b: y,
            }),
        }
        (i, j) = (x.end, y.end);
    }
    edits.extend(Edit::change(Span::new(i, a), Span::new(j, b)));
    edits
}

// Two changes with less than half as much kept between them as either changes read as one.
const ISLAND: usize = 2;

/// How much a change outshouts the words kept beside it. Words that replace others count in full; words without a
/// counterpart, as in two sentences with little in common, a quarter.
fn loudness(change: &Edit) -> usize {
    let (a, b) = (change.a.len(), change.b.len());
    (a.min(b) * WORD).max(a + b)
}

/// The edits made readable: equal words that are few beside the changes on either side of them become a part of one
/// change. `letters` as for [`edits`].
pub fn tidy(edits: &[Edit], letters: impl Fn(usize) -> Option<usize>) -> Vec<Edit> {
    let kept = |edit: &Edit| -> usize { edit.a.range().map(|word| weight(letters(word))).sum() };
    let mut tidied: Vec<Edit> = Vec::with_capacity(edits.len());
    for &edit in edits {
        tidied.push(edit);
        while let [.., left, island, right] = tidied.as_slice()
            && island.op == Op::Equal
            && kept(island) * ISLAND <= loudness(left).min(loudness(right))
        {
            let (a, b) = (left.a.start, left.b.start);
            let whole = Edit::change(Span::new(a, right.a.end), Span::new(b, right.b.end));
            tidied.truncate(tidied.len() - 3);
            tidied.extend(whole);
        }
    }
    tidied
}

/// The edits between two whole articles, in bytes, tidied; they tile both texts.
pub fn between_articles(a: &Article, b: &Article) -> Vec<Edit> {
    let keys = |article: &Article| {
        article
            .words
            .iter()
            .map(|word| word.key)
            .collect::<Vec<Key>>()
    };
    let side = |article: &'_ Article| Span::new(0, article.source.text.len());
    let a_side = Side {
        text: &a.source.text,
        words: &a.words,
        whole: side(a),
    };
    let b_side = Side {
        text: &b.source.text,
        words: &b.words,
        whole: side(b),
    };
    let letters = |word| letters(&a_side, word);
    let edits = edits(&keys(a), &keys(b), letters);
    cut(&tidy(&edits, letters), a_side, b_side)
}

/// The share of equal words in both sides together, 0..1.
pub fn equal_share(edits: &[Edit]) -> f64 {
    let (mut equal, mut all) = (0, 0);
    for edit in edits {
        let words = edit.a.len() + edit.b.len();
        all += words;
        equal += if edit.op == Op::Equal { words } else { 0 };
    }
    if all == 0 {
        1.0
    } else {
        equal as f64 / all as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(words: &str) -> Vec<Key> {
        words.bytes().map(|byte| Key(byte.into())).collect()
    }

    fn shown(edits: &[Edit]) -> String {
        let step = |edit: &Edit| {
            format!(
                "{:?} {}..{} {}..{}",
                edit.op, edit.a.start, edit.a.end, edit.b.start, edit.b.end
            )
        };
        edits.iter().map(step).collect::<Vec<_>>().join(", ")
    }

    const LONG: fn(usize) -> Option<usize> = |_| Some(9);
    const SHORT: fn(usize) -> Option<usize> = |_| Some(3);

    #[test]
    fn a_changed_word_is_one_replacement() {
        assert_eq!(
            shown(&edits(&keys("abc"), &keys("axc"), LONG)),
            "Equal 0..1 0..1, Replace 1..2 1..2, Equal 2..3 2..3"
        );
    }

    #[test]
    fn equal_sides_are_one_equal_edit() {
        assert_eq!(
            shown(&edits(&keys("abc"), &keys("abc"), LONG)),
            "Equal 0..3 0..3"
        );
        assert!(edits(&[], &[], LONG).is_empty());
    }

    #[test]
    fn of_two_ways_to_keep_as_much_the_one_in_fewer_pieces_is_taken() {
        assert_eq!(
            shown(&edits(&keys("qabcr"), &keys("zaxbabcs"), LONG)),
            "Replace 0..1 0..4, Equal 1..4 4..7, Replace 4..5 7..8"
        );
    }

    #[test]
    fn a_long_word_stays_rather_than_a_little_one() {
        let letters = |word: usize| Some([2, 9][word]);
        assert_eq!(
            shown(&edits(&keys("tq"), &keys("qt"), letters)),
            "Delete 0..1 0..0, Equal 1..2 0..1, Insert 2..2 1..2"
        );
    }

    #[test]
    fn texts_too_long_for_the_table_are_diffed_all_the_same() {
        let a: Vec<Key> = (0..3000).map(Key).collect();
        let b: Vec<Key> = (1..2999).map(|word| Key(word + word % 2 * 9000)).collect();
        let edits = edits(&a, &b, LONG);
        assert_eq!(edits.first().map(|edit| edit.a.start), Some(0));
        assert_eq!(edits.last().map(|edit| edit.a.end), Some(3000));
        assert_eq!(
            edits.iter().filter(|edit| edit.op == Op::Equal).count(),
            1499
        );
    }

    #[test]
    fn a_stray_little_word_between_two_replacements_is_part_of_one_change() {
        let edits = edits(&keys("qtr"), &keys("xty"), LONG);
        assert_eq!(edits.len(), 3);
        assert_eq!(shown(&tidy(&edits, SHORT)), "Replace 0..3 0..3");
        assert_eq!(tidy(&edits, LONG), edits);
        assert_eq!(tidy(&edits, |_| None), edits);
    }

    #[test]
    fn a_little_word_beside_an_insertion_stays() {
        let edits = edits(&keys("tr"), &keys("xty"), SHORT);
        assert_eq!(tidy(&edits, SHORT), edits);
    }

    #[test]
    fn a_little_word_at_the_edge_stays() {
        let edits = edits(&keys("tr"), &keys("ty"), SHORT);
        assert_eq!(tidy(&edits, SHORT), edits);
    }
}
