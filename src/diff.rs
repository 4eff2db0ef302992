//! Edits: a word diff of two stretches of words. Computed first, then made readable.
//!
//! Only words and numbers are compared. Punctuation and space go along with the word before them, so that
//! the edits still cover both texts whole.

use similar::DiffOp;
use similar::algorithms::{Capture, Compact, Replace, myers};

use crate::article::{Article, Word};
use crate::span::Span;
use crate::text::key::Key;

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

/// The edits from `a` to `b`, in words; they cover both sides whole, and no two changes touch.
// Myers (1986) as `similar` runs it: it bounds the search on hopeless input by itself. No deadline, for
// a deadline reads the clock, which wasm has not, and would make results depend on the machine.
pub fn edits(a: &[Key], b: &[Key]) -> Vec<Edit> {
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
    between(equal, a.len(), b.len())
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

// Longer islands of equal words say something even between two changes.
const ISLAND_WORDS: usize = 2;
// "the", "of", "in", "und", "que": words this short that stand alone between two changes read as noise.
const ISLAND_LETTERS: usize = 3;

/// The edits made readable: a stray little word between two changes becomes a part of one change.
/// `letters` gives the length of a word of `a`, none for a number.
pub fn tidy(edits: &[Edit], letters: impl Fn(usize) -> Option<usize>) -> Vec<Edit> {
    let Some(last) = edits.last() else {
        return Vec::new();
    };
    let inside = |index: usize| index > 0 && index + 1 < edits.len();
    let stray = |edit: &Edit| {
        edit.a.len() <= ISLAND_WORDS
            && edit
                .a
                .range()
                .all(|word| letters(word).is_some_and(|n| n <= ISLAND_LETTERS))
    };
    let kept = edits
        .iter()
        .enumerate()
        .filter(|&(index, edit)| edit.op == Op::Equal && !(inside(index) && stray(edit)));
    between(
        kept.map(|(_, edit)| (edit.a, edit.b)),
        last.a.end,
        last.b.end,
    )
}

/// The edits in bytes of the texts that the words stand in; they tile `whole_a` and `whole_b`.
pub fn cut(edits: &[Edit], a: Side<'_>, b: Side<'_>) -> Vec<Edit> {
    let last = edits.len().saturating_sub(1);
    let part = |side: &Side<'_>, words: Span, index: usize| {
        let start = if index == 0 {
            side.whole.start
        } else {
            side.start_of(words.start)
        };
        let end = if index == last {
            side.whole.end
        } else {
            side.start_of(words.end)
        };
        Span::new(start, end)
    };
    let edits = edits.iter().enumerate();
    edits
        .map(|(index, edit)| Edit {
            op: edit.op,
            a: part(&a, edit.a, index),
            b: part(&b, edit.b, index),
        })
        .collect()
}

/// A stretch of one article that is diffed.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// The article's text.
    pub text: &'a str,
    /// The words that were diffed.
    pub words: &'a [Word],
    /// The bytes that the edits are to tile.
    pub whole: Span,
}

impl Side<'_> {
    /// Where the part that begins with word `index` begins: after the white space before that word, so
    /// that an opening quotation mark goes with it and a comma with the word before.
    fn start_of(&self, index: usize) -> usize {
        if index == 0 {
            return self.whole.start;
        }
        let from = self.words[index - 1].span.end;
        let to = self
            .words
            .get(index)
            .map_or(self.whole.end, |word| word.span.start);
        let gap = &self.text[from..to];
        if index == self.words.len() {
            return self.whole.end;
        }
        gap.char_indices()
            .rfind(|(_, c)| c.is_whitespace())
            .map_or(to, |(at, c)| from + at + c.len_utf8())
    }
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
    let edits = edits(&keys(a), &keys(b));
    cut(&tidy(&edits, |word| letters(&a_side, word)), a_side, b_side)
}

/// How many letters a word of this side has; none for a number.
pub fn letters(side: &Side<'_>, word: usize) -> Option<usize> {
    let word = side.words[word];
    (!word.number).then(|| word.span.of(side.text).chars().count())
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

    #[test]
    fn a_changed_word_is_one_replacement() {
        assert_eq!(
            shown(&edits(&keys("abc"), &keys("axc"))),
            "Equal 0..1 0..1, Replace 1..2 1..2, Equal 2..3 2..3"
        );
    }

    #[test]
    fn equal_sides_are_one_equal_edit() {
        assert_eq!(shown(&edits(&keys("abc"), &keys("abc"))), "Equal 0..3 0..3");
        assert!(edits(&[], &[]).is_empty());
    }

    #[test]
    fn a_stray_little_word_between_two_changes_is_part_of_one_change() {
        let edits = edits(&keys("qtr"), &keys("xty"));
        assert_eq!(edits.len(), 3);
        assert_eq!(shown(&tidy(&edits, |_| Some(3))), "Replace 0..3 0..3");
        assert_eq!(tidy(&edits, |_| Some(9)), edits);
        assert_eq!(tidy(&edits, |_| None), edits);
    }

    #[test]
    fn a_little_word_at_the_edge_stays() {
        let edits = edits(&keys("tr"), &keys("ty"));
        assert_eq!(tidy(&edits, |_| Some(1)), edits);
    }
}
