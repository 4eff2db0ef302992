//! Times of day: "at 3:42 a.m.", "15:30 GMT", "15.30 Uhr", "15h30", "noon", "three o'clock". Zones are read and
//! left out of the value; hours without minutes or a mark ("at 3") are no times.

use super::class::Class;
use super::figures::{self, Minutes};
use super::scan::Scan;
use crate::text::token::TokenKind;

/// The time that begins at term `at`, and the term behind it.
pub(super) fn read(scan: &Scan, at: usize) -> Option<(Minutes, usize)> {
    let term = &scan.reading.terms[at];
    let sentence = term.sentence;
    if let Some((minutes, end)) = scan.find(at, sentence, Class::Clock) {
        return Some((u16::try_from(minutes).ok()?, end));
    }
    let digit = term.text.starts_with(|c: char| c.is_ascii_digit());
    let (time, end) = if digit {
        in_figures(scan, at)?
    } else {
        in_words(scan, at)?
    };
    let (time, end) = of_day(scan, time, end, sentence);
    Some((time, zone(scan, end, sentence)))
}

fn in_figures(scan: &Scan, at: usize) -> Option<(Minutes, usize)> {
    let (reading, sentence) = (scan.reading, scan.reading.terms[at].sentence);
    let led = scan.led_by(at, Class::At);
    if let Some((time, end)) = figures::time(reading, at, b":") {
        let end = scan.skip(end, sentence, Class::OClock);
        return (led || !is_verse(scan, at)).then_some((time, end));
    }
    let told = |end: usize| {
        [Class::OClock, Class::Pm, Class::Zone]
            .into_iter()
            .any(|class| scan.is(end, sentence, class))
    };
    if let Some((time, end)) = figures::time(reading, at, b".h") {
        let glued = reading.terms[at].kind == TokenKind::Word;
        if glued || told(end) || led && !scan.is_english() {
            return Some((time, scan.skip(end, sentence, Class::OClock)));
        }
    }
    if let Some((time, end)) = figures::hour(reading, at) {
        let half = !reading.lower(end - 1, sentence).ends_with('h');
        return (half || led).then_some((time, end));
    }
    let text = reading.terms[at].text;
    if let Some(time) = figures::military(text).filter(|_| scan.is(at + 1, sentence, Class::Zone)) {
        return Some((time, at + 1));
    }
    let hour: Minutes = text.parse().ok().filter(|hour| *hour < 25)?;
    // "A las 9", "pukul 9" need no more.
    let word = scan
        .reading
        .within(at + 1, sentence)
        .is_some_and(|next| next.kind == TokenKind::Word);
    if scan.lead(at, Class::At) == Some(1) && !word {
        return Some((hour % 24 * 60, at + 1));
    }
    hours(scan, hour % 24, at + 1, led)
}

/// "Matthew 10:15", "4:15" in a sentence about it.
fn is_verse(scan: &Scan, at: usize) -> bool {
    let before = scan.reading.before(at);
    before.is_some_and(|before| before.is_capitalised() && !before.first && !scan.may_begin(at - 1))
}

fn in_words(scan: &Scan, at: usize) -> Option<(Minutes, usize)> {
    let sentence = scan.reading.terms[at].sentence;
    let (hour, end) = scan.find(at, sentence, Class::Count)?;
    let hour = Minutes::try_from(hour).ok().filter(|hour| *hour < 24)?;
    hours(scan, hour, end, scan.led_by(at, Class::At))
}

/// An hour before "p.m.", "o'clock" or "Uhr 30": the number of the class is 1 where the word alone tells a time
/// ("Uhr"), else a word must lead to it ("à 15 heures" is a time, "15 heures" a length).
fn hours(scan: &Scan, hour: Minutes, end: usize, led: bool) -> Option<(Minutes, usize)> {
    let sentence = scan.reading.terms[end - 1].sentence;
    if scan.is(end, sentence, Class::Pm) {
        return Some((hour * 60, end));
    }
    let (alone, next) = scan.find(end, sentence, Class::OClock)?;
    if alone == 0 && !led {
        return None;
    }
    let minutes = scan
        .reading
        .within(next, sentence)
        .filter(|term| term.text.len() == 2);
    let minutes = minutes
        .and_then(|term| term.text.parse().ok())
        .filter(|minutes: &u16| *minutes < 60);
    Some(match minutes {
        Some(minutes) => (hour * 60 + minutes, next + 1),
        None => (hour * 60, next),
    })
}

/// The time with "p.m." or "in the evening" behind it.
fn of_day(scan: &Scan, time: Minutes, end: usize, sentence: usize) -> (Minutes, usize) {
    let Some((afternoon, next)) = scan.find(end, sentence, Class::Pm) else {
        return (time, end);
    };
    let dot = scan.reading.within(next, sentence);
    let dotted = dot.is_some_and(|dot| {
        dot.text == "." && dot.glued && scan.reading.lower(next - 1, sentence).contains('.')
    });
    let next = next + usize::from(dotted);
    (figures::of_half(time, afternoon == 1).unwrap_or(time), next)
}

/// The term behind the zones at `at`.
fn zone(scan: &Scan, at: usize, sentence: usize) -> usize {
    let opened = at + usize::from(scan.reading.lower(at, sentence) == "(");
    match scan.find(opened, sentence, Class::Zone) {
        Some((_, end)) => {
            end + usize::from(opened > at && scan.reading.lower(end, sentence) == ")")
        }
        None => at,
    }
}
