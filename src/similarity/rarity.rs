//! Rarity: how much a shared term says, by how few of the compared sentences hold it. In reports of one
//! event the event's own name says nothing; a plain document frequency over these very sentences knows.

use crate::similarity::profile::Profile;

/// A weight for each term of one kind.
#[derive(Debug)]
pub struct Rarity(Vec<f64>);

impl Rarity {
    /// Inverse document frequency over the compared sentences, `ln(n / df)` smoothed; `terms` picks the
    /// kind of term, `ids` is how many there are of it.
    // Spärck Jones 1972, with half a sentence added to both counts so that few sentences give no infinities.
    pub fn of(profiles: &[Profile], ids: usize, terms: impl Fn(&Profile) -> &[u32]) -> Rarity {
        let mut frequency = vec![0u32; ids];
        for profile in profiles {
            for &term in terms(profile) {
                frequency[term as usize] += 1;
            }
        }
        let n = profiles.len() as f64;
        let by_count: Vec<f64> = (0..=profiles.len())
            .map(|df| libm::log((n + 1.0) / (df as f64 + 0.5)))
            .collect();
        Rarity(
            frequency
                .into_iter()
                .map(|df| by_count[df as usize].max(0.0))
                .collect(),
        )
    }

    /// The weight of one term.
    pub fn weight(&self, term: u32) -> f64 {
        self.0[term as usize]
    }

    /// The sum of the weights of several.
    pub fn mass(&self, terms: &[u32]) -> f64 {
        terms.iter().map(|&term| self.weight(term)).sum()
    }

    /// The sum of the squared weights, for a cosine.
    pub fn square(&self, terms: &[u32]) -> f64 {
        terms
            .iter()
            .map(|&term| self.weight(term) * self.weight(term))
            .sum()
    }
}
