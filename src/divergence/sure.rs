//! How sure the articles are: what one denies and another affirms, and what one holds possible or passes on as a claim
//! and another asserts.
//!
//! A word that several articles share is looked at with the cues that bear on it in each. What is foretold is not told
//! apart from what is asserted: tenses shift with the day of writing.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::telling::{Content, Telling, shared};
use super::{Difference, Kind, Side, Strength};
use crate::facts::{Cue, Stance};
use crate::span::Span;

/// Content words on either side of a word that say what it is said of, and so many of them two articles share where
/// they speak of one thing: more of the clause, and one of those next to it.
const ALIKE: [(usize, usize); 2] = [(6, 2), (2, 1)];

/// Where one telling says how sure it is.
struct Place<'a> {
    text: &'a str,
    /// A cue rather than a word that is simply said.
    is_cue: bool,
    side: Side,
}

const DENIALS: [Stance; 2] = [Stance::Denied, Stance::Lacking];
const DOUBTS: [Stance; 2] = [Stance::Possible, Stance::Claimed];

/// How one telling holds a word.
#[derive(Debug)]
struct Held<'a> {
    telling: &'a Telling<'a>,
    word: Content,
    /// The cues that bear on it.
    cues: Vec<&'a Cue>,
    context: [Vec<u32>; 2],
    /// All other content words of its sentence.
    sentence: Vec<u32>,
}

impl<'a> Held<'a> {
    fn denies(&self) -> bool {
        // Two negations are an assertion.
        let denials = self.cues.iter().filter(|cue| cue.stance == Stance::Denied);
        denials.count() % 2 == 1
    }

    fn denial(&self) -> Option<&'a Cue> {
        let denies = |cue: &&&Cue| cue.stance == Stance::Denied;
        self.cues.iter().find(denies).copied()
    }

    fn doubt(&self) -> Option<&'a Cue> {
        let doubts = |cue: &&&Cue| DOUBTS.contains(&cue.stance);
        self.cues.iter().find(doubts).copied()
    }

    fn is_alike(&self, other: &Held) -> bool {
        let contexts = self.context.iter().zip(&other.context).zip(ALIKE);
        let mut common = contexts.map(|((x, y), (_, least))| shared(x, y) >= least);
        let least = self.sentence.len().min(other.sentence.len());
        common.all(|alike| alike) && shared(&self.sentence, &other.sentence) * 2 >= least
    }

    /// "To seek" tells no deed that another article could deny.
    fn is_infinitive(&self) -> bool {
        let before = &self.telling.text[..self.word.span.start];
        before.ends_with(" to ")
    }

    /// The sentence denies or doubts something, if not this word; then nobody can say what it leaves plain.
    fn is_plain(&self, stances: &[Stance]) -> bool {
        let sentence = self.word.sentence;
        let cues = &self.telling.cues;
        let from = cues.partition_point(|cue| cue.sentence < sentence);
        let mut own = cues[from..]
            .iter()
            .take_while(|cue| cue.sentence == sentence);
        !own.any(|cue| stances.contains(&cue.stance))
    }

    /// The cue for a reader, or the word itself where it is simply said.
    fn place(&self, cue: Option<&Cue>) -> Place<'a> {
        let future = || self.cues.iter().find(|cue| cue.stance == Stance::Future);
        let cue = cue.or_else(|| future().copied());
        let span = cue.map_or(self.word.span, |cue| cue.span);
        Place {
            text: self.telling.text,
            is_cue: cue.is_some(),
            side: self.telling.side(span),
        }
    }
}

/// What is denied, doubted or claimed in one statement by some articles and not by others.
pub(super) fn differences(tellings: &[Telling]) -> Vec<Difference> {
    let mut stems: Vec<u32> = Vec::new();
    let mut seen = BTreeSet::new();
    for telling in tellings {
        let borne = telling.cues.iter().flat_map(|cue| borne(telling, cue));
        stems.extend(borne.filter(|stem| seen.insert(*stem)));
    }
    let said: Vec<Said> = tellings.iter().map(Said::of).collect();
    let of_stem = |stem| -> Vec<Held> { said.iter().filter_map(|one| one.held(stem)).collect() };
    let held: Vec<Vec<Held>> = stems.into_iter().map(of_stem).collect();
    let polarity: Vec<Place> = held.iter().flat_map(|held| denied(held)).collect();
    let certainty: Vec<Place> = held.iter().flat_map(|held| doubted(held)).collect();
    [
        (Kind::Polarity, Strength::Contradiction, polarity),
        (Kind::Certainty, Strength::Variation, certainty),
    ]
    .into_iter()
    .filter(|(_, _, places)| !places.is_empty())
    .map(|(kind, strength, places)| Difference {
        kind,
        strength,
        unit: None,
        places: of_each_wording(places),
    })
    .collect()
}

/// The first place of each wording in each article; of the words that are simply said only one, and that where no
/// cue of the article has a place.
fn of_each_wording(places: Vec<Place>) -> Vec<Side> {
    let mut seen = BTreeSet::new();
    let (cues, plain): (Vec<Place>, Vec<Place>) = places.into_iter().partition(|one| one.is_cue);
    let cues = cues.into_iter().filter(|one| {
        let words = one.side.span.of(one.text).to_lowercase();
        seen.insert((one.side.article, words))
    });
    let cues: Vec<Side> = cues.map(|one| one.side).collect();
    let mut told: BTreeSet<usize> = cues.iter().map(|side| side.article).collect();
    let plain = plain.into_iter().map(|one| one.side);
    let plain: Vec<Side> = plain.filter(|side| told.insert(side.article)).collect();
    [cues, plain].concat()
}

/// The stems of the words that a cue bears on, nearest first. Names are neither denied nor doubted.
fn borne<'a>(telling: &'a Telling, cue: &'a Cue) -> impl Iterator<Item = u32> + 'a {
    let words = &telling.words;
    let word = |span: &Span| {
        let at = words.partition_point(|word| word.span.start < span.start);
        words.get(at).filter(|word| word.span == *span)
    };
    let words = cue.scope.iter().filter_map(word);
    words.filter(|word| !word.is_fact).map(|word| word.stem)
}

/// The words of a telling by their stems, and the cues that bear on them.
struct Said<'a> {
    telling: &'a Telling<'a>,
    words: FxHashMap<u32, Vec<Content>>,
    cues: FxHashMap<Span, Vec<&'a Cue>>,
}

impl<'a> Said<'a> {
    fn of(telling: &'a Telling<'a>) -> Said<'a> {
        let mut words: FxHashMap<u32, Vec<Content>> = FxHashMap::default();
        for word in &telling.words {
            words.entry(word.stem).or_default().push(*word);
        }
        let mut cues: FxHashMap<Span, Vec<&Cue>> = FxHashMap::default();
        for cue in &telling.cues {
            for span in &cue.scope {
                cues.entry(*span).or_default().push(cue);
            }
        }
        Said {
            telling,
            words,
            cues,
        }
    }

    /// How the telling holds a word; `None` where it has not got it.
    fn held(&self, stem: u32) -> Option<Held<'a>> {
        let same = self.words.get(&stem)?;
        let bearing = |word: &Content| self.cues.get(&word.span);
        // Said once with doubt is said with doubt: a headline leaves it out.
        let borne = same.iter().find(|word| bearing(word).is_some());
        let word = *borne.or(same.last())?;
        Some(Held {
            telling: self.telling,
            word,
            cues: bearing(&word).cloned().unwrap_or_default(),
            context: ALIKE.map(|(reach, _)| self.telling.around(word.sentence, word.span, reach)),
            sentence: self.telling.around(word.sentence, word.span, usize::MAX),
        })
    }
}

/// What some deny and others affirm of a word; empty where they agree.
fn denied<'a>(held: &'a [Held]) -> Vec<Place<'a>> {
    let (no, yes): (Vec<&Held>, Vec<&Held>) = held.iter().partition(|one| one.denies());
    let mut yes = alike(&no, &yes, &DENIALS);
    yes.retain(|one| !one.is_infinitive());
    if no.is_empty() || yes.is_empty() {
        return Vec::new();
    }
    let yes = yes.iter().map(|one| one.place(None));
    let no = no.iter().map(|one| one.place(one.denial()));
    no.chain(yes).collect()
}

/// What some doubt and others assert of a word, or doubt in other words; empty where they agree.
fn doubted<'a>(held: &'a [Held]) -> Vec<Place<'a>> {
    let (doubtful, sure): (Vec<&Held>, Vec<&Held>) =
        held.iter().partition(|one| one.doubt().is_some());
    let sure = alike(&doubtful, &sure, &DOUBTS);
    let wordings: BTreeSet<String> = doubtful
        .iter()
        .filter_map(|one| one.doubt().map(|cue| (one, cue)))
        .map(|(one, cue)| cue.span.of(one.telling.text).to_lowercase())
        .collect();
    if sure.is_empty() && wordings.len() < 2 {
        return Vec::new();
    }
    let all = doubtful.iter().chain(&sure);
    all.map(|one| one.place(one.doubt())).collect()
}

/// Those of `others` that speak of what one of `these` speaks of, in a sentence without such stances.
fn alike<'a, 'b>(
    these: &[&'a Held<'b>],
    others: &[&'a Held<'b>],
    stances: &[Stance],
) -> Vec<&'a Held<'b>> {
    let alike = |one: &&&Held| {
        let mut these = these.iter();
        one.is_plain(stances) && these.any(|it| one.is_alike(it))
    };
    others.iter().filter(alike).copied().collect()
}
