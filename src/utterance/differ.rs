//! How a wording differs from the fullest one: told by the words that the diff of the two leaves, adds and
//! replaces. A little word more or less makes other words of it, no other length.

use super::piece::Piece;
use super::rarer::is_rarer;
use super::{Difference, Form, People, Wording};
use crate::article::Article;
use crate::diff::{self, Edit, Op, Side};
use crate::order;
use crate::span::Span;
use crate::text::key::Key;

/// So many little words in a row say something too.
const LITTLE: usize = 3;

/// The piece as a wording beside the fullest.
pub(super) fn wording(
    articles: &[Article],
    people: &People,
    fullest: &Piece,
    piece: &Piece,
) -> Wording {
    let keys = |piece: &Piece| {
        piece
            .words
            .iter()
            .map(|word| word.key)
            .collect::<Vec<Key>>()
    };
    let (a, b) = (side(articles, fullest), side(articles, piece));
    let letters = |word| diff::letters(&a, word);
    let edits = diff::edits(&keys(fullest), &keys(piece), letters);
    let edits = diff::tidy(&edits, letters);
    let mut differs = if piece.form == Form::Indirect {
        vec![Difference::Indirect]
    } else {
        differences(articles, fullest, piece, &edits)
    };
    if people.differ(fullest, piece) {
        differs.push(Difference::Reattributed);
    }
    order::sort_by_key(&mut differs, |one| *one);
    piece.wording(differs, diff::cut(&edits, a, b))
}

fn side<'a>(articles: &'a [Article], piece: &'a Piece) -> Side<'a> {
    Side {
        text: &articles[piece.place.article].source.text,
        words: &piece.words,
        whole: piece.span,
    }
}

fn differences(
    articles: &[Article],
    fullest: &Piece,
    piece: &Piece,
    edits: &[Edit],
) -> Vec<Difference> {
    let (mut truncated, mut extended, mut reworded) = (false, false, false);
    for edit in edits.iter().filter(|edit| edit.op != Op::Equal) {
        let left = content(articles, fullest, edit.a);
        let added = content(articles, piece, edit.b);
        match edit.op {
            Op::Delete if left > 0 || edit.a.len() >= LITTLE => truncated = true,
            Op::Insert if added > 0 || edit.b.len() >= LITTLE => extended = true,
            _ => {
                reworded = true;
                truncated |= left > added + LITTLE;
                extended |= added > left + LITTLE;
            }
        }
    }
    let told = [
        (truncated, Difference::Truncated),
        (extended, Difference::Extended),
        (reworded, Difference::Reworded),
    ];
    let told = told.into_iter().filter(|(holds, _)| *holds);
    told.map(|(_, difference)| difference).collect()
}

/// How many of these words of the piece say something by themselves.
fn content(articles: &[Article], piece: &Piece, words: Span) -> usize {
    let article = &articles[piece.place.article];
    let words = piece.words[words.range()].iter();
    words
        .filter(|word| is_rarer(article, &article.slice(word.span).to_lowercase()))
        .count()
}
