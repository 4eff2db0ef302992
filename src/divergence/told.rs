//! What some articles give as somebody's words, and others as plain fact.
//!
//! Only what an article gives in its own voice throughout is looked at, and only where most of it stands in the other
//! article too: a report names its source once, and goes on. Headlines leave sources out, and say nothing here.

use std::collections::BTreeSet;

use super::telling::Telling;
use super::{Difference, Kind, Side, Strength};
use crate::facts;
use crate::facts::Stance;
use crate::span::Span;

/// So many content words two tellings share at least where one tells what the other attributes.
const SHARED: usize = 5;

/// What is attributed in one statement by some articles and told plainly by others.
pub(super) fn differences(tellings: &[Telling]) -> Vec<Difference> {
    let tellings = || tellings.iter().filter(|one| one.has_body);
    let plain: Vec<Side> = tellings()
        .filter(|one| is_plain(one))
        .filter_map(|one| tellings().find_map(|other| told_by(one, other)))
        .collect();
    let attributed: Vec<Side> = tellings().filter_map(attribution).collect();
    if plain.is_empty() || attributed.is_empty() {
        return Vec::new();
    }
    vec![Difference {
        kind: Kind::Certainty,
        strength: Strength::Variation,
        unit: None,
        places: [attributed, plain].concat(),
    }]
}

fn is_plain(telling: &Telling) -> bool {
    let doubts = |stance| matches!(stance, Stance::Told | Stance::Claimed);
    !telling.cues.iter().any(|cue| doubts(cue.stance))
        && telling.of_kind(facts::Kind::Quotation).next().is_none()
}

/// The word by which a telling gives what it says as another's.
fn attribution(telling: &Telling) -> Option<Side> {
    let cue = telling.cues.iter().find(|cue| cue.stance == Stance::Told)?;
    Some(Side {
        article: telling.article,
        span: cue.span,
        value: Some(telling.wording(cue.span)),
    })
}

/// Where a telling has what `other` attributes, if it has most of its words from there.
fn told_by(telling: &Telling, other: &Telling) -> Option<Side> {
    let cue = attribution(other)?;
    let theirs: BTreeSet<u32> = other.words.iter().map(|word| word.stem).collect();
    let stems: BTreeSet<u32> = telling.words.iter().map(|word| word.stem).collect();
    // "Ordered" is no source where the other says that somebody ordered something.
    let deed = other.words.iter().find(|word| word.span == cue.span);
    let is_deed = deed.is_some_and(|word| stems.contains(&word.stem));
    let shared = stems.intersection(&theirs).count();
    if is_deed || shared < SHARED || shared * 2 < stems.len() {
        return None;
    }
    let mut common = telling
        .words
        .iter()
        .filter(|word| theirs.contains(&word.stem));
    let first = common.next()?;
    let last = common.rfind(|word| word.sentence == first.sentence);
    Some(Side {
        article: telling.article,
        span: Span::new(first.span.start, last.unwrap_or(first).span.end),
        value: None,
    })
}
