//! Features: the evidence that two sentences say the same thing, each a number with a name.

use crate::similarity::profile::{Profile, Profiles};
use crate::similarity::rarity::Rarity;
use crate::similarity::sequence::{longest_common_run, longest_common_subsequence};
use crate::similarity::stance;

/// How many features a pair has by itself.
pub const COUNT: usize = 38 + stance::COUNT;

/// The names of the features, in order.
pub const NAMES: [&str; COUNT] = [
    "word cosine",
    "words of the shorter covered",
    "words of the longer covered",
    "shared word rarity",
    "rarest shared word",
    "second rarest shared word",
    "shared words",
    "stem cosine",
    "stems of the shorter covered",
    "character n-gram cosine",
    "n-grams of the shorter covered",
    "shared word pairs",
    "word pairs of the shorter covered",
    "longest run",
    "run over the shorter",
    "subsequence over the shorter",
    "subsequence over the longer",
    "shared names",
    "names of the shorter covered",
    "names apart",
    "shared figures",
    "figures apart",
    "quoted words covered",
    "one quotes",
    "both quote",
    "distance of positions",
    "headlines",
    "length ratio",
    "words of one sentence each",
    "chance of meeting",
    "content cosine",
    "content of the shorter covered",
    "content of the longer covered",
    "shared content words",
    "rare content cosine",
    "rare content of the shorter covered",
    "rare content of the longer covered",
    "shared content rarity",
    stance::NAMES[0],
    stance::NAMES[1],
    stance::NAMES[2],
    stance::NAMES[3],
    stance::NAMES[4],
    stance::NAMES[5],
    stance::NAMES[6],
];

/// Where the cosine of content words by rarity stands among the features.
pub const CONTENT: usize = 34;

/// The features of one pair.
pub type Features = [f64; COUNT];

/// Measures pairs: holds the rarity of every kind of term over the compared sentences.
#[derive(Debug)]
pub struct Measure {
    keys: Rarity,
    stems: Rarity,
    grams: Rarity,
    pairs: Rarity,
    masses: Vec<Masses>,
}

/// Sums over one sentence that every pair of it needs.
#[derive(Debug, Clone, Copy)]
struct Masses {
    keys: f64,
    keys_square: f64,
    stems: f64,
    stems_square: f64,
    grams: f64,
    grams_square: f64,
    pairs: f64,
    names: f64,
    quoted: f64,
    content: f64,
    content_square: f64,
}

impl Measure {
    /// The measure for these sentences.
    pub fn of(profiles: &Profiles) -> Measure {
        let [keys, stems, grams, pairs] = profiles.ids;
        let all = &profiles.all;
        let keys = Rarity::of(all, keys, |profile| &profile.keys);
        let stems = Rarity::of(all, stems, |profile| &profile.stems);
        let grams = Rarity::of(all, grams, |profile| &profile.grams);
        let pairs = Rarity::of(all, pairs, |profile| &profile.pairs);
        let masses = all
            .iter()
            .map(|profile| Masses {
                keys: keys.mass(&profile.keys),
                keys_square: keys.square(&profile.keys),
                stems: stems.mass(&profile.stems),
                stems_square: stems.square(&profile.stems),
                grams: grams.mass(&profile.grams),
                grams_square: grams.square(&profile.grams),
                pairs: pairs.mass(&profile.pairs),
                names: keys.mass(&profile.names),
                quoted: keys.mass(&profile.quoted),
                content: stems.mass(&profile.content),
                content_square: stems.square(&profile.content),
            })
            .collect();
        Measure {
            keys,
            stems,
            grams,
            pairs,
            masses,
        }
    }

    /// How rare a key is.
    pub fn rarity(&self, key: u32) -> f64 {
        self.keys.weight(key)
    }

    /// How rare a stem is.
    pub fn stem_rarity(&self, stem: u32) -> f64 {
        self.stems.weight(stem)
    }

    /// The share of the shorter quotation's weight that the other quotes too.
    pub fn quoted_share(&self, a: &Profile, b: &Profile) -> f64 {
        let shared = Shared::of(&a.quoted, &b.quoted, &self.keys);
        ratio(
            shared.mass,
            self.keys.mass(&a.quoted).min(self.keys.mass(&b.quoted)),
        )
    }

    /// The features of the pair of sentences `a` and `b`, by index into the profiles; the same either way.
    pub fn features(&self, profiles: &Profiles, a: usize, b: usize) -> Features {
        let (one, two) = (&profiles.all[a], &profiles.all[b]);
        let (m, n) = (&self.masses[a], &self.masses[b]);
        let keys = Shared::of(&one.keys, &two.keys, &self.keys);
        let stems = Shared::of(&one.stems, &two.stems, &self.stems);
        let grams = Shared::of(&one.grams, &two.grams, &self.grams);
        let pairs = Shared::of(&one.pairs, &two.pairs, &self.pairs);
        let content = Shared::of(&one.content, &two.content, &self.stems);
        let (few, many) = (
            one.content.len().min(two.content.len()) as f64,
            one.content.len().max(two.content.len()) as f64,
        );
        let stance = stance::stance(one, two);
        let (singles, meeting) = meetings(one, two);
        let names = Shared::of(&one.names, &two.names, &self.keys);
        let figures = Shared::of(&one.figures, &two.figures, &self.keys);
        let quoted = Shared::of(&one.quoted, &two.quoted, &self.keys);
        let (short, long) = (
            one.words.len().min(two.words.len()) as f64,
            one.words.len().max(two.words.len()) as f64,
        );
        let (first, second) = (beginning(&one.forms), beginning(&two.forms));
        let run = longest_common_run(first, second) as f64;
        let subsequence = longest_common_subsequence(first, second) as f64;
        let quotes = u8::from(!one.quoted.is_empty()) + u8::from(!two.quoted.is_empty());
        [
            ratio(keys.square, libm::sqrt(m.keys_square * n.keys_square)),
            ratio(keys.mass, m.keys.min(n.keys)),
            ratio(keys.mass, m.keys.max(n.keys)),
            libm::log1p(keys.mass),
            keys.rarest,
            keys.second,
            libm::log1p(keys.count),
            ratio(stems.square, libm::sqrt(m.stems_square * n.stems_square)),
            ratio(stems.mass, m.stems.min(n.stems)),
            ratio(grams.square, libm::sqrt(m.grams_square * n.grams_square)),
            ratio(grams.mass, m.grams.min(n.grams)),
            libm::log1p(pairs.mass),
            ratio(pairs.mass, m.pairs.min(n.pairs)),
            libm::log1p(run),
            ratio(run, short),
            ratio(subsequence, short),
            ratio(subsequence, long),
            libm::log1p(names.mass),
            ratio(names.mass, m.names.min(n.names)),
            libm::log1p(m.names + n.names - 2.0 * names.mass),
            libm::log1p(figures.mass),
            apart(one, two, figures.count),
            ratio(quoted.mass, m.quoted.min(n.quoted)),
            flag(quotes == 1),
            flag(quotes == 2),
            (one.position - two.position).abs(),
            f64::from(u8::from(one.headline) + u8::from(two.headline)),
            ratio(short, long),
            libm::log1p(singles),
            libm::log1p(meeting),
            ratio(content.count, libm::sqrt(few * many)),
            ratio(content.count, few),
            ratio(content.count, many),
            libm::log1p(content.count),
            ratio(
                content.square,
                libm::sqrt(m.content_square * n.content_square),
            ),
            ratio(content.mass, m.content.min(n.content)),
            ratio(content.mass, m.content.max(n.content)),
            libm::log1p(content.mass),
            stance[0],
            stance[1],
            stance[2],
            stance[3],
            stance[4],
            stance[5],
            stance[6],
        ]
    }
}

// No sentence of prose is longer; a text without a full stop is, and order costs the square of it.
const IN_ORDER: usize = 400;

/// The words whose order is compared.
fn beginning(words: &[u32]) -> &[u32] {
    &words[..words.len().min(IN_ORDER)]
}

/// What two sorted sets of terms share.
struct Shared {
    count: f64,
    mass: f64,
    square: f64,
    rarest: f64,
    second: f64,
}

impl Shared {
    fn of(a: &[u32], b: &[u32], rarity: &Rarity) -> Shared {
        let mut shared = Shared {
            count: 0.0,
            mass: 0.0,
            square: 0.0,
            rarest: 0.0,
            second: 0.0,
        };
        common(a, b, |term| {
            let weight = rarity.weight(term);
            shared.count += 1.0;
            shared.mass += weight;
            shared.square += weight * weight;
            shared.second = shared.second.max(weight.min(shared.rarest));
            shared.rarest = shared.rarest.max(weight);
        });
        shared
    }
}

/// Calls `found` with each term that two sorted sets share.
pub fn common(a: &[u32], b: &[u32], mut found: impl FnMut(u32)) {
    common_at(a, b, |i, _| found(a[i]));
}

/// Calls `found` with the place of each shared term in both sets.
fn common_at(a: &[u32], b: &[u32], mut found: impl FnMut(usize, usize)) {
    let (mut i, mut j) = (0, 0);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                found(i, j);
                i += 1;
                j += 1;
            }
        }
    }
}

/// How many shared stems stand in no other sentence of either article, and the sum over all shared stems
/// of one over the number of pairs of sentences that share it.
fn meetings(a: &Profile, b: &Profile) -> (f64, f64) {
    let (mut singles, mut meeting) = (0.0, 0.0);
    common_at(&a.stems, &b.stems, |i, j| {
        let pairs = f64::from(a.spread[i]) * f64::from(b.spread[j]);
        meeting += 1.0 / pairs;
        singles += flag(pairs == 1.0);
    });
    (singles, meeting)
}

/// 1 where both give figures and share none.
fn apart(a: &Profile, b: &Profile, shared: f64) -> f64 {
    flag(!a.figures.is_empty() && !b.figures.is_empty() && shared == 0.0)
}

/// 1 for yes, 0 for no.
pub fn flag(yes: bool) -> f64 {
    f64::from(u8::from(yes))
}

fn ratio(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}
