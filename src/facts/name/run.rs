//! Runs of capitalised words, and the names in a run: "NATO Secretary General Jens Berg" is two.

mod joint;
mod title;

use super::Mention;
use super::evidence::{Evidence, bare, is_acronym};
use super::tongue::{self, Role, Tongue};
use crate::facts::reading::Reading;
use crate::span::Span;
pub(super) use joint::is_extended;
use joint::{connected, extended};
use title::{gender, is_surname, opens_behind_title, owned, title};

/// No name has more terms; a text in capitals has no end.
const LONGEST: usize = 24;

/// The term behind the run of capitalised words that begins at `from`.
pub(super) fn end(reading: &Reading, from: usize, evidence: &Evidence) -> usize {
    let mut end = from + 1;
    loop {
        let closed = bare(reading.terms[end - 1].text) != reading.terms[end - 1].text;
        match next(reading, from, end, evidence) {
            Some(next) if !closed && end - from < LONGEST => end = next,
            _ => return end,
        }
    }
}

/// The term behind the next word of the run, with what joins it to the run.
fn next(reading: &Reading, from: usize, end: usize, evidence: &Evidence) -> Option<usize> {
    let sentence = reading.terms[from].sentence;
    let term = reading.within(end, sentence)?;
    let is_name = |at: usize| {
        reading.within(at, sentence).is_some() && evidence.is_word_of_a_name(reading, at)
    };
    if is_name(end) {
        let place = evidence.places.contains(evidence.tongue.bare(&term.lower));
        return (!place).then_some(end + 1);
    }
    let stopped = reading
        .within(end + 1, sentence)
        .is_some_and(|next| next.glued && next.text == ".");
    if term.text.len() == 1 && term.is_capitalised() && stopped && is_name(end + 2) {
        // "A." is a word too.
        return Some(end + 1);
    }
    let last = &reading.terms[end - 1];
    let initial =
        term.text == "." && term.glued && (last.text.len() == 1 || is_abbreviated(&last.lower));
    let held = term.is_hyphen()
        && reading
            .within(end + 1, sentence)
            .is_some_and(|next| next.glued);
    let glued = held
        && reading
            .within(end + 1, sentence)
            .is_some_and(|next| next.is_capitalised() && evidence.tongue.is("en"));
    if glued || (initial || held || term.text == "&") && is_name(end + 1) {
        return Some(end + 2);
    }
    let particles = (0..2)
        .take_while(|more| {
            evidence
                .tongue
                .has(Role::Particle, reading.lower(end + more, sentence))
        })
        .count();
    if particles > 0 && is_name(end + particles) {
        return Some(end + particles + 1);
    }
    if let Some(end) = extended(reading, from, end, evidence.tongue) {
        return Some(end);
    }
    connected(reading, from, end, evidence)
        .filter(|at| is_name(*at))
        .map(|at| at + 1)
}

fn is_abbreviated(word: &str) -> bool {
    matches!(
        word,
        "mr" | "mrs"
            | "ms"
            | "dr"
            | "st"
            | "mt"
            | "ft"
            | "gen"
            | "col"
            | "sen"
            | "rep"
            | "gov"
            | "prof"
            | "lt"
            | "sgt"
            | "capt"
            | "rev"
            | "maj"
    )
}

/// Adds the names of the run `from..end`: what stands between its titles.
pub(super) fn mentions(
    reading: &Reading,
    from: usize,
    end: usize,
    evidence: &Evidence,
    mentions: &mut Vec<Mention>,
) {
    let mut titled = opens_behind_title(reading, from, evidence);
    let mut start = from;
    while start < end {
        if let Some(behind) = title(reading, start, end, evidence) {
            (start, titled) = (behind, true);
            continue;
        }
        let stop = (start..end)
            .find(|at| {
                let behind = title(reading, *at, end, evidence);
                let sought = *at > start && reading.terms[*at - 1].lower == "for";
                let part = |behind| sought || is_surname(reading, *at, behind, end);
                behind.is_some_and(|behind| *at == start || !part(behind))
            })
            .unwrap_or(end);
        if let Some(mut mention) = mention(reading, start, stop, evidence) {
            mention.titled = titled;
            mention.gender = gender(reading, mention.from);
            if let Some(place) = owned(reading, &mut mention, evidence) {
                mentions.push(place);
            }
            let alone = stop - start == 1 && start == from && stop < end;
            if !alone || evidence.can_open(reading, start) {
                mentions.push(mention);
            }
        }
        (start, titled) = (stop, false);
    }
}

/// "ministère de la Défense": the head in small letters before the term at `from`.
fn ministry(reading: &Reading, from: usize, tongue: Tongue) -> Option<usize> {
    let sentence = reading.terms[from].sentence;
    let word = |back: usize| {
        from.checked_sub(back)
            .map_or("", |at| reading.lower(at, sentence))
    };
    let joint = |back: usize| tongue.has(Role::Joint, word(back));
    (1..4)
        .find(|back| !joint(*back))
        .filter(|back| *back > 1 && tongue.has(Role::Ministry, word(*back)))
        .map(|back| from - back)
}

/// The name in terms `from..end`, without the people it belongs to.
fn mention(
    reading: &Reading,
    mut from: usize,
    mut end: usize,
    evidence: &Evidence,
) -> Option<Mention> {
    let tongue = evidence.tongue;
    let is_mark = |at: usize| !reading.terms[at].text.chars().any(char::is_alphanumeric);
    let is_loose = |at: usize| is_mark(at) || !reading.terms[at].is_capitalised();
    while from < end && is_loose(from) {
        from += 1;
    }
    let english = tongue.is("en");
    while end > from && (is_mark(end - 1) || english && is_loose(end - 1)) {
        end -= 1;
    }
    let headed = (from..end).any(|at| tongue::is_head(bare(&reading.terms[at].lower), at == from));
    let people = |at: usize| tongue.has(Role::People, bare(&reading.terms[at].lower));
    while from < end && (is_mark(from) || people(from) && !(headed && end - from > 1)) {
        from += 1;
    }
    // "Illinois Democrat": somebody of Illinois.
    while end > from + 1 && !headed && people(end - 1) && evidence.tongue.is("en") {
        end -= 1;
    }
    if from >= end || (from..end).all(|at| is_mark(at) || people(at)) {
        return None;
    }
    from = ministry(reading, from, tongue).unwrap_or(from);
    let last = &reading.terms[end - 1];
    let span = Span::new(
        reading.terms[from].span.start,
        last.span.start + tongue.bare(last.text).len(),
    );
    let genitive = evidence
        .german
        .as_ref()
        .is_some_and(|german| german.is_genitive(end - 1));
    let own = Span::new(span.start, span.end - usize::from(genitive));
    let words: Vec<&str> = own.of(reading.text).split_whitespace().collect();
    Some(Mention {
        from,
        end,
        sentence: last.sentence,
        span,
        form: plain(&words.join(" ")),
        titled: false,
        gender: None,
        fullest: String::new(),
        person: false,
        placed: false,
    })
    .filter(|mention| mention.form.chars().count() > 1)
}

/// "U.S" as "US".
fn plain(form: &str) -> String {
    if is_acronym(form) {
        form.replace('.', "")
    } else {
        form.to_owned()
    }
}
