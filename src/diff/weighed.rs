//! The alignment of two stretches of words that keeps what says most, in the fewest pieces.
//!
//! Global alignment with affine gaps (Gotoh 1982), except that a gap costs its beginning only, and that words are
//! equal or not: replaced words are a gap on both sides.

use crate::span::Span;
use crate::text::key::Key;

// Keeping another little word pays for one more change, so nothing equal is given up for a tidy look here; of two
// ways to keep as much, the one in fewer pieces is taken.
const BEGIN: i32 = 1;
// More cells than this are two sentences of five hundred words, which no prose has; whole texts do. They are left
// to a search whose cost follows what differs.
const CELLS: usize = 1 << 18;
const NEVER: i32 = i32::MIN / 2;

// What a cell of the table knows: the best step from here behind equal words, behind changed ones, and within a change.
const KEEP_AFTER_EQUAL: u8 = 1;
const KEEP_AFTER_CHANGE: u8 = 2;
const DELETE: u8 = 4;

/// The stretches that stay equal, in order; none where the table would be too large. `weight` says how much
/// keeping a word of `a` is worth.
pub fn equal(a: &[Key], b: &[Key], weight: impl Fn(usize) -> i32) -> Option<Vec<(Span, Span)>> {
    let head = common(a.iter(), b.iter());
    let tail = common(a[head..].iter().rev(), b[head..].iter().rev());
    let (x, y) = (&a[head..a.len() - tail], &b[head..b.len() - tail]);
    if (x.len() + 1).checked_mul(y.len() + 1)? > CELLS {
        return None;
    }
    let mut equal = Vec::new();
    push(&mut equal, 0, 0, head);
    let table = Table::of(x, y, |word| weight(head + word));
    table.walk(|i, j| push(&mut equal, head + i, head + j, 1));
    push(&mut equal, a.len() - tail, b.len() - tail, tail);
    Some(equal)
}

/// How many items both begin with.
fn common<'a>(a: impl Iterator<Item = &'a Key>, b: impl Iterator<Item = &'a Key>) -> usize {
    a.zip(b).take_while(|(x, y)| x == y).count()
}

/// Adds `len` equal words at these places, to the last stretch where they go on from it.
fn push(equal: &mut Vec<(Span, Span)>, i: usize, j: usize, len: usize) {
    match equal.last_mut() {
        Some((a, b)) if a.end == i && b.end == j => {
            a.end += len;
            b.end += len;
        }
        _ if len > 0 => equal.push((Span::new(i, i + len), Span::new(j, j + len))),
        _ => {}
    }
}

/// The best steps from every pair of places to the end.
struct Table {
    steps: Vec<u8>,
    rows: usize,
    columns: usize,
}

impl Table {
    fn of(a: &[Key], b: &[Key], weight: impl Fn(usize) -> i32) -> Table {
        let (rows, columns) = (a.len() + 1, b.len() + 1);
        let mut steps = vec![0; rows * columns];
        // Worth of the rest behind equal words and behind changed ones, in this row and the one below.
        let (mut below, mut row) = (vec![[NEVER; 2]; columns], vec![[NEVER; 2]; columns]);
        for i in (0..rows).rev() {
            for j in (0..columns).rev() {
                if i == a.len() && j == b.len() {
                    row[j] = [0; 2];
                    continue;
                }
                let keep = if i < a.len() && j < b.len() && a[i] == b[j] {
                    weight(i) + below[j + 1][0]
                } else {
                    NEVER
                };
                let delete = below[j][1];
                let insert = row.get(j + 1).map_or(NEVER, |cell| cell[1]);
                let change = delete.max(insert);
                row[j] = [keep.max(change - BEGIN), keep.max(change)];
                steps[i * columns + j] = flag(keep >= change - BEGIN, KEEP_AFTER_EQUAL)
                    | flag(keep >= change, KEEP_AFTER_CHANGE)
                    | flag(i < a.len() && delete >= insert, DELETE);
            }
            std::mem::swap(&mut below, &mut row);
        }
        Table {
            steps,
            rows,
            columns,
        }
    }

    /// Calls `kept` with each pair of words that stay, in order.
    fn walk(&self, mut kept: impl FnMut(usize, usize)) {
        let (mut i, mut j, mut keep) = (0, 0, KEEP_AFTER_EQUAL);
        while i + 1 < self.rows || j + 1 < self.columns {
            let step = self.steps[i * self.columns + j];
            if step & keep != 0 {
                kept(i, j);
                (i, j, keep) = (i + 1, j + 1, KEEP_AFTER_EQUAL);
            } else {
                (i, j) = if step & DELETE != 0 {
                    (i + 1, j)
                } else {
                    (i, j + 1)
                };
                keep = KEEP_AFTER_CHANGE;
            }
        }
    }
}

fn flag(yes: bool, bit: u8) -> u8 {
    if yes { bit } else { 0 }
}
