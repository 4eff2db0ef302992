//! Statements: links into rows of the story. Every compared sentence stands in exactly one statement.
//!
//! Links join statements best first (average linkage, Sokal and Michener 1958): two statements become one
//! only if all their pairs together support it, so no chain of half-fitting links pulls a statement apart.

use rustc_hash::FxHashMap;

use crate::align::Scored;
use crate::candidates::Candidate;
use crate::order;
use crate::similarity::model::Least;
use crate::similarity::profile::{Place, Profiles};

/// The sentences, of one or more articles, that say one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// By article, then by place.
    pub members: Vec<Place>,
}

impl Statement {
    /// How many articles carry it.
    pub fn articles(&self) -> usize {
        self.members.chunk_by(|x, y| x.article == y.article).count()
    }
}

/// For each sentence of some statements, given by their members, the number of its statement.
pub fn rows(statements: &[&[Place]]) -> FxHashMap<Place, usize> {
    let rows = statements.iter().enumerate();
    rows.flat_map(|(row, members)| members.iter().map(move |place| (*place, row)))
        .collect()
}

/// The statements that links of so high a score make, in narrative order; `cohesion` is the least mean
/// score of all pairs of different articles between two statements that become one. What is pinned together
/// is one statement first; two that hold a pair pinned apart never become one.
pub fn statements(
    profiles: &Profiles,
    scored: &[Scored],
    least: Least,
    cohesion: f64,
) -> Vec<Statement> {
    let groups = grouped(profiles, scored, least, cohesion);
    let statements: Vec<Statement> = groups
        .into_iter()
        .map(|group| Statement {
            members: group
                .into_iter()
                .map(|index| profiles.all[index].place)
                .collect(),
        })
        .collect();
    narrative(statements, profiles)
}

fn grouped(profiles: &Profiles, scored: &[Scored], least: Least, cohesion: f64) -> Vec<Vec<usize>> {
    let support_of = |one: &Scored| match one.pinned {
        Some(false) => f64::NEG_INFINITY,
        _ => one.score,
    };
    let scores: FxHashMap<Candidate, f64> = scored
        .iter()
        .map(|one| (one.pair, support_of(one)))
        .collect();
    let mut links: Vec<&Scored> = scored.iter().filter(|one| one.is_link(least)).collect();
    order::sort_by(&mut links, |x, y| {
        let pinned = y.pinned.cmp(&x.pinned);
        let better = pinned.then(y.score.total_cmp(&x.score));
        better.then(x.pair.cmp(&y.pair))
    });
    let mut group_of: Vec<usize> = (0..profiles.all.len()).collect();
    let mut groups: Vec<Vec<usize>> = (0..profiles.all.len()).map(|index| vec![index]).collect();
    for link in links {
        let (one, two) = (group_of[link.pair.a], group_of[link.pair.b]);
        let joined = one != two
            && (link.pinned == Some(true)
                || support(profiles, &scores, &groups[one], &groups[two]) >= cohesion);
        if joined {
            let (from, into) = if groups[one].len() < groups[two].len() {
                (one, two)
            } else {
                (two, one)
            };
            let moved = std::mem::take(&mut groups[from]);
            moved.iter().for_each(|&index| group_of[index] = into);
            groups[into].extend(moved);
            groups[into].sort_unstable();
        }
    }
    groups.retain(|group| !group.is_empty());
    groups
}

/// Mean score of all pairs of different articles between two groups.
fn support(
    profiles: &Profiles,
    scores: &FxHashMap<Candidate, f64>,
    one: &[usize],
    two: &[usize],
) -> f64 {
    let (mut sum, mut pairs) = (0.0, 0);
    for &x in one {
        for &y in two {
            if profiles.all[x].place.article != profiles.all[y].place.article {
                sum += scores
                    .get(&Candidate {
                        a: x.min(y),
                        b: x.max(y),
                    })
                    .copied()
                    .unwrap_or(0.0);
                pairs += 1;
            }
        }
    }
    sum / f64::from(pairs.max(1))
}

/// The statements in the order in which the articles tell them: what several tell by its mean place, then
/// by the majority of the articles; what only one tells after what stands before it there.
fn narrative(statements: Vec<Statement>, profiles: &Profiles) -> Vec<Statement> {
    let (mut shared, alone): (Vec<Statement>, Vec<Statement>) =
        statements.into_iter().partition(|one| one.articles() > 1);
    order::sort_by(&mut shared, |x, y| {
        mean_place(x, profiles)
            .total_cmp(&mean_place(y, profiles))
            .then_with(|| x.members.cmp(&y.members))
    });
    by_majority(&mut shared);
    let anchors = anchors(&shared, profiles);
    let alone = alone
        .into_iter()
        .map(|one| ((anchors[&one.members[0]], Some(one.members[0])), one));
    let mut rows: Vec<_> = shared
        .into_iter()
        .enumerate()
        .map(|(row, one)| ((row + 1, None), one))
        .chain(alone)
        .collect();
    order::sort_by_key(&mut rows, |(key, _)| *key);
    rows.into_iter().map(|(_, statement)| statement).collect()
}

/// Where the articles tell it, from 0 at their start to 1 at their end, on average.
fn mean_place(statement: &Statement, profiles: &Profiles) -> f64 {
    let firsts = statement
        .members
        .chunk_by(|x, y| x.article == y.article)
        .map(|members| members[0]);
    let sum: f64 = firsts.map(|first| position(first, profiles)).sum();
    sum / statement.articles() as f64
}

fn position(place: Place, profiles: &Profiles) -> f64 {
    let all = &profiles.all[profiles.by_article[place.article].clone()];
    let at = all.partition_point(|profile| profile.place < place);
    at as f64 / all.len() as f64
}

// Every swap makes more articles agree with the order, so this ends; the cap bounds the work on long texts.
const PASSES: usize = 50;

/// Swaps neighbours that more articles tell the other way round.
fn by_majority(shared: &mut [Statement]) {
    for _ in 0..PASSES {
        let mut swapped = false;
        for row in 1..shared.len() {
            if votes(&shared[row - 1], &shared[row]) < 0 {
                shared.swap(row - 1, row);
                swapped = true;
            }
        }
        if !swapped {
            return;
        }
    }
}

/// How many articles tell `x` before `y`, less those that tell `y` first.
fn votes(x: &Statement, y: &Statement) -> i32 {
    let firsts = |one: &Statement| -> Vec<Place> {
        one.members
            .chunk_by(|x, y| x.article == y.article)
            .map(|members| members[0])
            .collect()
    };
    let (xs, ys) = (firsts(x), firsts(y));
    let both = xs
        .iter()
        .filter_map(|x| ys.iter().find(|y| y.article == x.article).map(|y| (x, y)));
    both.map(|(x, y)| if x < y { 1 } else { -1 }).sum()
}

/// For each compared sentence one more than the row of the last shared statement before it in its article.
fn anchors(shared: &[Statement], profiles: &Profiles) -> FxHashMap<Place, usize> {
    let rows = shared
        .iter()
        .enumerate()
        .flat_map(|(row, one)| one.members.iter().map(move |&place| (place, row + 1)));
    let rows: FxHashMap<Place, usize> = rows.collect();
    let mut anchors = FxHashMap::default();
    for range in &profiles.by_article {
        let mut last = 0;
        for profile in &profiles.all[range.clone()] {
            last = rows.get(&profile.place).copied().unwrap_or(last);
            anchors.insert(profile.place, last);
        }
    }
    anchors
}
