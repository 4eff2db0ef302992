//! Candidate pairs. Sentences of two articles that share a key that is rare enough, or all their words, are
//! worth scoring; others are never compared, so cost follows what is shared and not the number of pairs.
//! Misses pairs without a rare word in common.

use rustc_hash::FxHashMap;

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

// A word in more than a quarter of the sentences pairs everything with everything and says next to
// nothing; a floor keeps short articles from losing all their words.
const COMMON_SHARE: usize = 4;
const COMMON_FLOOR: usize = 12;

/// The candidates among `profiles`, in order.
pub fn candidates(profiles: &Profiles) -> Vec<Candidate> {
    let (index, equal) = (index(profiles), equal(profiles));
    let most = (profiles.all.len() / COMMON_SHARE).max(COMMON_FLOOR);
    let mut candidates = Vec::new();
    let mut seen = vec![usize::MAX; profiles.all.len()];
    for (a, profile) in profiles.all.iter().enumerate() {
        let later = profiles.by_article[profile.place.article].end;
        let from = candidates.len();
        let sharing = profile.stems.iter().map(|&stem| &index[stem as usize]);
        for holders in sharing.chain(equal.get(profile.words.as_slice())) {
            if holders.len() > most {
                continue;
            }
            for &b in &holders[holders.partition_point(|&holder| holder < later)..] {
                if seen[b] != a {
                    seen[b] = a;
                    candidates.push(Candidate { a, b });
                }
            }
        }
        candidates[from..].sort_unstable();
    }
    candidates
}

/// For each stem the sentences that hold it, in order.
fn index(profiles: &Profiles) -> Vec<Vec<usize>> {
    let mut index = vec![Vec::new(); profiles.ids[1]];
    for (sentence, profile) in profiles.all.iter().enumerate() {
        for &stem in &profile.stems {
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
