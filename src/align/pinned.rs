//! Pinned pairs: a reader's pins over the evidence. They are candidates whatever they share, their
//! neighbours see them as surely together or apart, and in the end they are what the reader said.

use crate::align::context::NEVER;
use crate::candidates::Candidate;
use crate::order;
use crate::pin::Pin;
use crate::similarity::profile::{Place, Profiles};

// Log-odds of a pair that a reader is sure of: as far from even as pairs that share nothing.
const SURE: f64 = -NEVER;

/// The pins of a comparison, in the order of their pairs; `true` is together.
#[derive(Debug, Default)]
pub struct Pinned(Vec<(Candidate, bool)>);

impl Pinned {
    /// The pins among `profiles`, whose articles stand as the pins number them. One that holds a sentence
    /// apart that is not compared says nothing new.
    pub fn of(pins: &[Pin], profiles: &Profiles) -> Pinned {
        let index = |(article, sentence): (usize, usize)| {
            let range = profiles.by_article[article].clone();
            let place = Place { article, sentence };
            let all = &profiles.all[range.clone()];
            let found = all.binary_search_by(|profile| profile.place.cmp(&place));
            found.ok().map(|at| range.start + at)
        };
        let pair = |pin: &Pin| {
            let (a, b) = (index(pin.a)?, index(pin.b)?);
            let pair = Candidate {
                a: a.min(b),
                b: a.max(b),
            };
            Some((pair, pin.together))
        };
        let mut pairs = pins.iter().filter_map(pair).collect();
        order::sort_by_key(&mut pairs, |&(pair, _)| pair);
        Pinned(pairs)
    }

    /// The candidates and the pinned pairs, in order.
    pub fn among(&self, mut candidates: Vec<Candidate>) -> Vec<Candidate> {
        if !self.0.is_empty() {
            candidates.extend(self.0.iter().map(|(pair, _)| *pair));
            order::sort_by_key(&mut candidates, |pair| *pair);
            candidates.dedup();
        }
        candidates
    }

    /// What the reader said of a pair, if anything.
    pub fn get(&self, pair: Candidate) -> Option<bool> {
        let at = self.0.binary_search_by(|(known, _)| known.cmp(&pair));
        at.ok().map(|at| self.0[at].1)
    }

    /// The log-odds of a pair by itself as its neighbours are to see them.
    pub fn log_odds(&self, pair: Candidate, found: f64) -> f64 {
        match self.get(pair) {
            Some(true) => SURE,
            Some(false) => -SURE,
            None => found,
        }
    }

    /// The score of a pair in the end.
    pub fn score(&self, pair: Candidate, found: f64) -> f64 {
        self.get(pair)
            .map_or(found, |together| f64::from(u8::from(together)))
    }
}
