//! Speech that a dash opens, as Spanish, French, Russian and their neighbours print it: "—No sé —dijo Ida
//! Holm—. Ya veremos."
//!
//! A list opens its items with a dash too, so the paragraph must name who speaks: a verb of speech behind
//! another dash, or behind a comma. Speech that no one is named for is missed.

use super::Quote;
use crate::facts::reading::Reading;
use crate::facts::speaker::verbs;
use crate::order;
use crate::span::Span;

/// Languages that open speech with a dash.
const LANGUAGES: [&str; 13] = [
    "bg", "ca", "es", "fr", "it", "kk", "pl", "pt", "ro", "ru", "tr", "uk", "und",
];

/// Dashes that open speech.
const DASHES: [char; 3] = ['—', '–', '―'];

/// Adds what dashes open in paragraphs without quote marks.
pub(super) fn add(reading: &Reading, quotes: &mut Vec<Quote>) {
    if !LANGUAGES.contains(&reading.language.0) {
        return;
    }
    let found: Vec<Quote> = super::paragraphs(reading.text, reading.sentences)
        .into_iter()
        .filter(|paragraph| paragraph.of(reading.text).starts_with(DASHES))
        .filter(|paragraph| {
            let first = quotes.partition_point(|quote| quote.outer.end <= paragraph.start);
            quotes
                .get(first)
                .is_none_or(|quote| quote.outer.start >= paragraph.end)
        })
        .flat_map(|paragraph| spoken(reading, paragraph))
        .collect();
    quotes.extend(found);
    order::sort_by_key(quotes, |quote| quote.outer.start);
}

/// The speech in a paragraph that opens with a dash; none where nobody is said to speak.
fn spoken(reading: &Reading, paragraph: Span) -> Vec<Quote> {
    let text = reading.text;
    let mut quotes: Vec<Quote> = Vec::new();
    let (mut speech, mut told) = (true, false);
    let mut start = paragraph.start;
    for piece in paragraph.of(text).split(DASHES).skip(1) {
        let from = start + text[start..].chars().next().map_or(0, char::len_utf8);
        let end = from + piece.len();
        let tells = !quotes.is_empty() && is_told(reading, piece);
        told |= tells;
        if tells {
            speech = false;
        } else if !speech || quotes.is_empty() {
            speech = true;
            quotes.push(Quote {
                inner: Span::new(from, end),
                outer: Span::new(start, end),
                goes_on: false,
            });
        } else if let Some(last) = quotes.last_mut() {
            (last.inner.end, last.outer.end) = (end, end);
        }
        start = end;
    }
    if let Some(last) = quotes.last_mut().filter(|_| !told) {
        let Some(end) = comma(reading, last.inner) else {
            return Vec::new();
        };
        (last.inner.end, last.outer.end) = (end, end);
    }
    quotes
}

/// True where a verb of speech is among the first words: "dijo Ida Holm", "a-t-elle dit".
fn is_told(reading: &Reading, piece: &str) -> bool {
    let words = piece
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words
        .take(3)
        .any(|word| verbs::is_verb(reading.language, &word.to_lowercase()))
}

/// Where a comma or a mark ends the speech before a verb: "Je ne sais pas, dit-elle."
fn comma(reading: &Reading, speech: Span) -> Option<usize> {
    let inside = speech.of(reading.text);
    inside
        .match_indices([',', '!', '?', '…'])
        .find(|(at, mark)| {
            let behind = inside[at + mark.len()..].trim_start();
            let word = behind
                .split(|c: char| !c.is_alphanumeric())
                .next()
                .unwrap_or_default();
            verbs::is_verb(reading.language, word)
        })
        .map(|(at, mark)| speech.start + at + mark.len())
}
