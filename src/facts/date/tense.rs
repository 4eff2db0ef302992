//! Which way the words around a date look: "will meet on Friday" is the coming Friday, "met on Friday" the last.
//!
//! The verb nearest before the date decides, else the next one behind it; news without a sign tells the past.
//! Signs are words of the language's list, and the endings of future verbs that stand in it with a hyphen.

use super::class::Class;
use super::scan::Scan;

/// So many words before a date may hold its verb, and so many behind.
const BEFORE: usize = 12;
const BEHIND: usize = 7;

/// True where the words around the terms `from..to` speak of the future, false where they speak of the past.
pub(super) fn ahead(scan: &Scan, from: usize, to: usize) -> Option<bool> {
    let sentence = scan.reading.terms[from].sentence;
    let before = (1..=BEFORE).map_while(|back| from.checked_sub(back));
    let behind = to..to + BEHIND;
    let inside = |at: &usize| scan.reading.within(*at, sentence).is_some();
    before
        .take_while(inside)
        .find_map(|at| sign(scan, at, sentence))
        .or_else(|| {
            behind
                .take_while(inside)
                .find_map(|at| sign(scan, at, sentence))
        })
}

/// What a word says of the time: `Some(true)` for the future, `Some(false)` for the past.
fn sign(scan: &Scan, at: usize, sentence: usize) -> Option<bool> {
    let term = &scan.reading.terms[at];
    if !term.is_small() && !term.first {
        return None;
    }
    if scan.is(at, sentence, Class::Will) {
        return Some(true);
    }
    let english_past = scan.is_english() && term.lower.len() > 4 && term.lower.ends_with("ed");
    if english_past || scan.is(at, sentence, Class::Did) {
        // "Will be held": the verb before it tells.
        return (!scan.led_by(at, Class::Be)).then_some(false);
    }
    scan.style.is_future(&term.lower).then_some(true)
}
