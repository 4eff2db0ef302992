//! Quotations that differ: the words of one utterance, told in several ways.
//!
//! What the statement has of an utterance is looked at, not all of it: one article quotes in one sentence what another
//! spreads over three.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::telling::{Telling, plain_words};
use super::{Difference, Kind, Side, Strength};
use crate::article::Article;
use crate::similarity::profile::Place;
use crate::span::Span;
use crate::utterance::{self, Utterance, Wording};

/// The wordings of all utterances, by the sentences that they stand in.
#[derive(Debug)]
pub(super) struct Wordings<'a>(FxHashMap<Place, Vec<(usize, &'a Wording)>>);

impl<'a> Wordings<'a> {
    /// Those of some utterances.
    pub fn of(articles: &[Article], utterances: &'a [Utterance]) -> Wordings<'a> {
        let mut all: FxHashMap<Place, Vec<(usize, &Wording)>> = FxHashMap::default();
        for (number, utterance) in utterances.iter().enumerate() {
            for wording in &utterance.wordings {
                let Place { article, sentence } = wording.place;
                let sentences = articles[article]
                    .sentences
                    .iter()
                    .enumerate()
                    .skip(sentence);
                let within = sentences.take_while(|(_, one)| one.span.start < wording.span.end);
                for (sentence, _) in within {
                    let place = Place { article, sentence };
                    all.entry(place).or_default().push((number, wording));
                }
            }
        }
        Wordings(all)
    }
}

/// What one article has of an utterance in a statement.
struct Part<'a> {
    side: Side,
    words: String,
    wording: &'a Wording,
    /// The sentence itself names the speaker in full; one who is only "he" there may be taken for another.
    is_named: bool,
}

/// The quotations that differ in one statement.
pub(super) fn differences(tellings: &[Telling], wordings: &Wordings) -> Vec<Difference> {
    let mut by_utterance: BTreeMap<usize, Vec<Part>> = BTreeMap::new();
    for telling in tellings {
        for (place, sentence) in &telling.sentences {
            for (number, wording) in wordings.0.get(place).into_iter().flatten() {
                let parts = by_utterance.entry(*number).or_default();
                parts.extend(part(telling, *sentence, wording));
            }
        }
    }
    by_utterance
        .values()
        .filter_map(|parts| difference(parts))
        .collect()
}

/// The part of a wording that stands in a sentence.
fn part<'a>(telling: &Telling, sentence: Span, wording: &'a Wording) -> Option<Part<'a>> {
    let start = wording.span.start.max(sentence.start);
    let span = Span::new(start, wording.span.end.min(sentence.end).max(start));
    let words = plain_words(span.of(telling.text)).join(" ");
    (!words.is_empty()).then(|| Part {
        side: telling.side(span),
        words,
        wording,
        is_named: wording.speaker.as_deref().is_some_and(|speaker| {
            let surname = speaker.rsplit(' ').next().unwrap_or_default();
            speaker.contains(' ')
                && speaker.starts_with(char::is_uppercase)
                && sentence.of(telling.text).contains(surname)
        }),
    })
}

/// The parts where the articles differ in them.
fn difference(parts: &[Part]) -> Option<Difference> {
    let articles: BTreeSet<usize> = parts.iter().map(|part| part.side.article).collect();
    let told: BTreeSet<&str> = parts.iter().map(|part| part.words.as_str()).collect();
    let differs = |which| {
        parts
            .iter()
            .any(|part| part.wording.differs.contains(&which))
    };
    let strength = if differs(utterance::Difference::Reattributed)
        && parts.iter().all(|part| part.is_named)
    {
        Strength::Contradiction
    } else if differs(utterance::Difference::Reworded) || differs(utterance::Difference::Indirect) {
        Strength::Variation
    } else {
        Strength::Precision
    };
    let differ = told.len() > 1 || strength == Strength::Contradiction;
    (articles.len() > 1 && differ).then(|| Difference {
        kind: Kind::Quotation,
        strength,
        unit: None,
        places: parts.iter().map(|part| part.side.clone()).collect(),
    })
}
