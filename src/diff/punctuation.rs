//! Punctuation as a part of the words, for readers who want to see it change.
//!
//! Words are compared without it. Here a kept word is taken for changed where what stands right before or after it
//! is not the same on both sides; quotation marks and dashes count as one each, whatever their form.

use super::{Edit, Op, Side};
use crate::options::Options;
use crate::span::Span;
use crate::text::token::key;

/// The edits, in words, with every kept word that stands in other punctuation replaced by its counterpart.
pub fn punctuated(edits: &[Edit], a: Side<'_>, b: Side<'_>, options: &Options) -> Vec<Edit> {
    let same = |i: usize, j: usize| {
        let (x, y) = (a.around(i), b.around(j));
        (0..2).all(|side| key(x[side].trim(), options) == key(y[side].trim(), options))
    };
    let mut out: Vec<Edit> = Vec::with_capacity(edits.len());
    let mut push = |op: Op, a: Span, b: Span| match out.last_mut() {
        Some(last) if (last.op == Op::Equal) == (op == Op::Equal) => {
            last.a.end = a.end;
            last.b.end = b.end;
            // Only a replaced word comes beside another change, and it has words on both sides.
            if op != Op::Equal {
                last.op = Op::Replace;
            }
        }
        _ => out.push(Edit { op, a, b }),
    };
    for edit in edits {
        if edit.op != Op::Equal {
            push(edit.op, edit.a, edit.b);
            continue;
        }
        for (i, j) in edit.a.range().zip(edit.b.range()) {
            let op = if same(i, j) { Op::Equal } else { Op::Replace };
            push(op, Span::new(i, i + 1), Span::new(j, j + 1));
        }
    }
    out
}
