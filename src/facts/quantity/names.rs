//! Numbers that name: "Leopard 2", "F-16", "Article 5", "No. 10", "won 3-1", "5 p.m.".

use crate::facts::calendar;
use crate::facts::reading::Reading;
use crate::text::token::TokenKind;

/// True where the number of terms `from..end` names or times something.
pub(super) fn is_name(reading: &Reading, from: usize, end: usize, figures: bool) -> bool {
    figures
        && (is_glued(reading, from)
            || is_designator(reading, from, end)
            || is_marker(reading, from, end))
        || is_time(reading, end, reading.terms[from].sentence)
        || is_score(reading, from, end)
}

/// "F-16", "pre-2014", "#1", "24/7": a part of something longer.
fn is_glued(reading: &Reading, from: usize) -> bool {
    let slash = reading
        .after(from)
        .is_some_and(|next| next.glued && matches!(next.text, "/" | "_" | "@" | ":"));
    let Some(before) = reading.before(from).filter(|_| reading.terms[from].glued) else {
        return slash;
    };
    let word_before = from >= 2
        && before.glued
        && reading.terms[from - 2].kind == TokenKind::Word
        && reading.terms[from - 2].sentence == before.sentence
        && !reading.terms[from - 2]
            .text
            .starts_with(|c: char| c.is_ascii_digit());
    slash
        || matches!(before.text, "/" | "#" | "_" | "@" | ":" | "=" | "&")
        || before.is_hyphen() && word_before
}

/// A small number behind a capitalised word or "No.": "Leopard 2", "Chapter 11".
fn is_designator(reading: &Reading, from: usize, end: usize) -> bool {
    let Some(before) = reading.before(from) else {
        return false;
    };
    if matches!(
        &*before.lower,
        "article"
            | "section"
            | "chapter"
            | "page"
            | "no"
            | "number"
            | "room"
            | "level"
            | "phase"
            | "grade"
            | "route"
            | "line"
            | "episode"
            | "season"
    ) {
        return true;
    }
    let dotted = before.text == "." && from >= 2 && &*reading.terms[from - 2].lower == "no";
    let named = before.is_capitalised()
        && !before.first
        && !before.is_grammar()
        && calendar::weekday(&before.lower).is_none();
    let counted = reading.within(end, before.sentence).is_some_and(|next| {
        matches!(
            &*next.lower,
            "%" | "percent" | "people" | "million" | "billion"
        ) || next.is_hyphen()
    });
    dotted || named && !reading.terms[from].glued && reading.terms[from].text.len() <= 3 && !counted
}

/// "1." or "2)" at the head of a sentence.
fn is_marker(reading: &Reading, from: usize, end: usize) -> bool {
    let term = &reading.terms[from];
    let next = reading.within(end, term.sentence);
    term.first && next.is_some_and(|next| next.glued && matches!(next.text, "." | ")"))
}

/// "5 pm", "5 p.m.", "five o'clock".
fn is_time(reading: &Reading, end: usize, sentence: usize) -> bool {
    matches!(
        reading.lower(end, sentence),
        "pm" | "am" | "p.m" | "a.m" | "p.m." | "a.m." | "o'clock" | "gmt" | "hrs"
    )
}

/// "3-1": the second number is no larger, so it is no range.
fn is_score(reading: &Reading, from: usize, end: usize) -> bool {
    let sentence = reading.terms[from].sentence;
    let digits = |at: usize| {
        reading
            .within(at, sentence)
            .filter(|term| term.kind == TokenKind::Number)
    };
    let dash = |at: usize| {
        reading
            .within(at, sentence)
            .is_some_and(|mark| mark.is_hyphen())
    };
    let number = |at: usize| digits(at).and_then(|term| term.text.parse::<u32>().ok());
    let ahead = dash(end)
        && number(end + 1)
            .zip(number(from))
            .is_some_and(|(b, a)| b <= a);
    let behind = from >= 2
        && dash(from - 1)
        && reading.terms[from].glued
        && number(from - 2)
            .zip(number(from))
            .is_some_and(|(a, b)| b <= a);
    ahead || behind
}
