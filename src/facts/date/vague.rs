//! Dates that leave the day open: "recently", "now", "soon", "in recent weeks", "the coming days", "within days",
//! "years ago". Which way they look is known, and no more.

use super::class::Class;
use super::form::Form;
use super::scan::Scan;

/// The vague date that begins at term `at`.
pub(super) fn read(scan: &Scan, at: usize) -> Option<(Form, usize)> {
    let sentence = scan.reading.terms[at].sentence;
    stretch(scan, at, sentence)
        .or_else(|| within(scan, at, sentence))
        .or_else(|| ago(scan, at, sentence))
        .or_else(|| phrase(scan, at, sentence))
        .and_then(|(sign, end)| Some((Form::Vague(i8::try_from(sign).ok()?), end)))
}

/// A phrase of the list, where the words around it do not make it part of another: "as soon", "shortly before
/// noon", "Time Now", "en el pasado mes".
fn phrase(scan: &Scan, at: usize, sentence: usize) -> Option<(i32, usize)> {
    let (sign, end) = scan.find(at, sentence, Class::Vague)?;
    let looks = [Class::Look, Class::Span]
        .into_iter()
        .any(|class| scan.is(end - 1, sentence, class));
    let goes_on = [
        Class::Unit,
        Class::Units,
        Class::Month,
        Class::Weekday,
        Class::Season,
    ];
    let taken = looks
        && goes_on
            .into_iter()
            .any(|class| scan.is(end, sentence, class));
    let before = scan.reading.before(at).map_or("", |before| &before.lower);
    let compared = scan.is_english() && matches!(before, "as" | "how" | "too");
    let facing = scan.is(end, sentence, Class::Facing);
    (!taken && !compared && !facing && !scan.is_title(at, end)).then_some((sign, end))
}

/// "recent weeks", "the next few days", "the last weeks and months"; "the past year" is a length of time, an amount.
fn stretch(scan: &Scan, at: usize, sentence: usize) -> Option<(i32, usize)> {
    let from = scan.skip(at, sentence, Class::The);
    let span = scan.find(from, sentence, Class::Span);
    let (sign, next) = span.or_else(|| scan.find(from, sentence, Class::Look))?;
    let next = scan.skip(next, sentence, Class::Few);
    let (_, end) = scan.find(next, sentence, Class::Units)?;
    let more = matches!(
        scan.reading.lower(end, sentence),
        "and" | "or" | "und" | "et" | "y" | "e" | "ve" | "dan" | "и"
    );
    let end = scan
        .find(end + 1, sentence, Class::Units)
        .filter(|_| more)
        .map_or(end, |(_, end)| end);
    (sign != 0).then_some((sign, end))
}

/// "within days", "in a few weeks".
fn within(scan: &Scan, at: usize, sentence: usize) -> Option<(i32, usize)> {
    let within = scan.find(at, sentence, Class::Within).map(|(_, next)| next);
    let next = within.or_else(|| scan.find(at, sentence, Class::Hence).map(|(_, next)| next))?;
    let few = scan.find(next, sentence, Class::Few).map(|(_, next)| next);
    let (_, end) = scan.find(few.unwrap_or(next), sentence, Class::Units)?;
    (within.is_some() || few.is_some()).then_some((1, end))
}

/// "days ago", "years later".
fn ago(scan: &Scan, at: usize, sentence: usize) -> Option<(i32, usize)> {
    let (_, next) = scan.find(at, sentence, Class::Units)?;
    let ago = scan
        .find(next, sentence, Class::Ago)
        .map(|(_, end)| (-1, end));
    ago.or_else(|| scan.find(next, sentence, Class::Then))
}
