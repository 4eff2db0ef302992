//! Candidate pairs. Sentences of two articles that share a content word, or all their words, are worth scoring;
//! others are never compared, so cost follows what is shared and not the number of pairs. Misses pairs
//! without a content word in common.

use rustc_hash::FxHashMap;

use crate::similarity::features::Measure;
use crate::similarity::profile::Profiles;
use crate::text::key::Key;

/// Two compared sentences worth scoring, by index into the profiles; `a` stands in the earlier article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Candidate {
    /// Sentence of the earlier article.
    pub a: usize,
    /// Sentence of the later article.
    pub b: usize,
}

// A word in so many sentences pairs everything with everything and says next to nothing: a ceiling keeps books
// from pairing every sentence with every other. What a link needs is rarer than that.
const COMMON: usize = 256;
// What every article tells, twice over, is never too common to be found.
const TELLINGS: usize = 2;
// More sentences of one article than this never fit one sentence; the ones that share most are kept.
const MOST: usize = 24;
// And more of all articles together than this never do either: so the work grows with the sentences, however
// many articles there are.
const MOST_OF_ALL: usize = 192;

/// The candidates among `profiles`, in order; a stem is as rare as `measure` says.
pub fn candidates(profiles: &Profiles, measure: &Measure) -> Vec<Candidate> {
    let (index, equal) = (index(profiles), equal(profiles));
    let most = COMMON.max(profiles.by_article.len() * TELLINGS);
    let mut candidates = Vec::new();
    let mut shared = Shared::new(profiles.all.len());
    for (a, profile) in profiles.all.iter().enumerate() {
        let later = profiles.by_article[profile.place.article].end;
        for &stem in &profile.content {
            let holders = &index[stem as usize];
            if holders.len() <= most {
                shared.add(later, holders, measure.stem_rarity(stem));
            }
        }
        if let Some(twins) = equal
            .get(profile.words.as_slice())
            .filter(|twins| twins.len() <= most)
        {
            shared.add(later, twins, f64::INFINITY);
        }
        let kept = shared.take(|b| profiles.all[b].place.article);
        candidates.extend(kept.into_iter().map(|b| Candidate { a, b }));
    }
    candidates
}

/// What one sentence shares with later ones.
struct Shared {
    /// For each sentence the rarity of what is shared; 0 where nothing is.
    rarity: Vec<f64>,
    /// The sentences that share something.
    touched: Vec<usize>,
}

impl Shared {
    fn new(sentences: usize) -> Shared {
        Shared {
            rarity: vec![0.0; sentences],
            touched: Vec::new(),
        }
    }

    /// Adds a shared stem's rarity to its holders from sentence `later` on.
    fn add(&mut self, later: usize, holders: &[usize], rarity: f64) {
        for &b in &holders[holders.partition_point(|&holder| holder < later)..] {
            if self.rarity[b] == 0.0 {
                self.touched.push(b);
            }
            // A stem that all share weighs nothing, yet it makes a candidate.
            self.rarity[b] += rarity.max(f64::MIN_POSITIVE);
        }
    }

    /// The sentences to keep, in order, and none shared any more.
    fn take(&mut self, article: impl Fn(usize) -> usize) -> Vec<usize> {
        self.touched.sort_unstable();
        let mut kept = Vec::new();
        for group in self.touched.chunk_by_mut(|&x, &y| article(x) == article(y)) {
            if group.len() > MOST {
                let rarity = &self.rarity;
                group.sort_unstable_by(|&x, &y| rarity[y].total_cmp(&rarity[x]).then(x.cmp(&y)));
                group[..MOST].sort_unstable();
            }
            kept.extend_from_slice(&group[..group.len().min(MOST)]);
        }
        if kept.len() > MOST_OF_ALL {
            let rarity = &self.rarity;
            kept.sort_unstable_by(|&x, &y| rarity[y].total_cmp(&rarity[x]).then(x.cmp(&y)));
            kept.truncate(MOST_OF_ALL);
            kept.sort_unstable();
        }
        self.touched.drain(..).for_each(|b| self.rarity[b] = 0.0);
        kept
    }
}

/// For each stem the sentences that hold it as a content word, in order.
fn index(profiles: &Profiles) -> Vec<Vec<usize>> {
    let mut index = vec![Vec::new(); profiles.ids[1]];
    for (sentence, profile) in profiles.all.iter().enumerate() {
        for &stem in &profile.content {
            index[stem as usize].push(sentence);
        }
    }
    index
}

/// The sentences that have all these words and no others, in order.
fn equal(profiles: &Profiles) -> FxHashMap<&[Key], Vec<usize>> {
    let mut equal: FxHashMap<&[Key], Vec<usize>> = FxHashMap::default();
    for (sentence, profile) in profiles.all.iter().enumerate() {
        if !profile.words.is_empty() {
            equal.entry(&profile.words).or_default().push(sentence);
        }
    }
    equal
}
