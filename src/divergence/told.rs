//! What some articles give as somebody's words, and others as plain fact.
//!
//! An article tells plainly where nobody speaks in all that it has of the statement: a report names its source once,
//! and goes on. The sentence that gives the source has to hold most of the plain one's words. Headlines leave sources
//! out, and say nothing here.

use std::collections::BTreeMap;

use super::telling::{Content, Telling, shared};
use super::{Difference, Kind, Side, Strength};
use crate::facts::{self, Stance, is_source};
use crate::span::Span;

/// So many content words a sentence shares at least with the one that gives its source.
const SHARED: usize = 5;

// A statement of more sources is a table rather than a sentence.
const MANY: usize = 48;

/// A sentence that gives its source.
struct Sourced {
    /// The word that does.
    side: Side,
    /// Its stems, sorted.
    stems: Vec<u32>,
}

/// What is attributed in one statement by some articles and told plainly by others.
pub(super) fn differences(tellings: &[Telling]) -> Vec<Difference> {
    let sourced = tellings.iter().filter(|one| one.has_body);
    let sourced: Vec<Sourced> = sourced.flat_map(sourced_in).take(MANY).collect();
    let plain = tellings.iter().filter(|one| one.has_body && is_plain(one));
    let mut places: BTreeMap<usize, Side> = BTreeMap::new();
    for telling in plain {
        for words in telling.words.chunk_by(|x, y| x.sentence == y.sentence) {
            for source in sourced.iter().filter(|source| gives(source, words)) {
                let side = &source.side;
                places.entry(side.article).or_insert_with(|| side.clone());
                places
                    .entry(telling.article)
                    .or_insert_with(|| plainly(telling, words));
            }
        }
    }
    if places.is_empty() {
        return Vec::new();
    }
    vec![Difference {
        kind: Kind::Certainty,
        strength: Strength::Variation,
        unit: None,
        places: places.into_values().collect(),
    }]
}

fn is_plain(telling: &Telling) -> bool {
    let speaks = |stance| matches!(stance, Stance::Told | Stance::Claimed);
    !telling.cues.iter().any(|cue| speaks(cue.stance))
        && telling.of_kind(facts::Kind::Quotation).next().is_none()
}

/// The sentences of a telling that give a source.
fn sourced_in<'a>(telling: &'a Telling) -> impl Iterator<Item = Sourced> + 'a {
    let is_source = |span: Span| is_source(&span.of(telling.text).to_lowercase(), telling.language);
    let cues = telling.cues.iter();
    let cues = cues.filter(move |cue| cue.stance == Stance::Told && is_source(cue.span));
    cues.map(|cue| Sourced {
        side: telling.side(cue.span),
        stems: telling.around(cue.sentence, cue.span, usize::MAX),
    })
}

/// Whether the source gives most of these words.
fn gives(source: &Sourced, words: &[Content]) -> bool {
    let mut stems: Vec<u32> = words.iter().map(|word| word.stem).collect();
    stems.sort_unstable();
    stems.dedup();
    let common = shared(&stems, &source.stems);
    common >= SHARED && common * 2 >= stems.len()
}

/// The sentence of these words, in which nobody speaks.
fn plainly(telling: &Telling, words: &[Content]) -> Side {
    let (first, last) = (words[0].span, words[words.len() - 1].span);
    telling.silent(Span::new(first.start, last.end))
}
