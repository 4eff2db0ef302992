//! Edits in words cut into bytes of the texts that the words stand in, without a gap.

use super::Edit;
use crate::article::Word;
use crate::span::Span;

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

    /// What stands before and after word `index`, as far as it goes with it.
    pub(super) fn around(&self, index: usize) -> [&str; 2] {
        let Span { start, end } = self.words[index].span;
        let before = self.start_of(index).min(start);
        [
            &self.text[before..start],
            &self.text[end..self.start_of(index + 1).max(end)],
        ]
    }
}

/// How many letters a word of this side has; none for a number.
pub fn letters(side: &Side<'_>, word: usize) -> Option<usize> {
    let word = side.words[word];
    (!word.number).then(|| word.span.of(side.text).chars().count())
}
