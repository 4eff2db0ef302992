//! Which names are one. Names meet only in buckets of a shared sound, word or set of letters, so the time
//! grows with their number.

mod short;

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use super::{Name, Names};
use crate::facts::forms::{self, Person};
use crate::group::spelling::{Spelling, Spellings, folded, is_slip};
use crate::order;
use crate::sets::Sets;

/// A bucket with more names has a common sound or word, and says nothing.
const BUCKET: usize = 48;

/// The joins that are made so far.
struct Joins<'a> {
    names: &'a [Name],
    persons: Vec<Option<Person<'a>>>,
    spellings: Spellings<'a>,
    sets: Sets,
    /// Of each root: the articles of all its names, sorted.
    articles: Vec<Vec<usize>>,
}

/// The sets of names that are one.
pub(super) fn joined(names: &Names) -> Sets {
    let all = &names.all;
    let mut spellings = Spellings::default();
    all.iter().for_each(|name| spellings.add(&name.text));
    let persons = all.iter().map(|name| Person::of(&name.text));
    let mut joins = Joins {
        names: all,
        persons: persons
            .map(|one| one.filter(|one| !one.given.is_empty()))
            .collect(),
        spellings,
        sets: Sets::of(all.len()),
        articles: all.iter().map(|name| name.articles.clone()).collect(),
    };
    joins.spaces();
    joins.persons();
    joins.slips();
    joins.letters(&names.letters);
    joins.surnames();
    joins.companies();
    joins.heads();
    joins.sounds();
    joins.sets
}

impl Joins<'_> {
    /// Joins two names, unless an article has both.
    fn join_apart(&mut self, a: usize, b: usize) -> bool {
        let (a, b) = (self.sets.root(a), self.sets.root(b));
        let apart = a == b || !meet(&self.articles[a], &self.articles[b]);
        if apart {
            self.join(a, b);
        }
        apart
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.sets.root(a), self.sets.root(b));
        if a == b {
            return;
        }
        let mut both = std::mem::take(&mut self.articles[a]);
        both.append(&mut self.articles[b]);
        both.sort_unstable();
        both.dedup();
        self.sets.join(a, b);
        let root = self.sets.root(a);
        self.articles[root] = both;
    }

    /// "Nord Stream" and "Nordstream".
    fn spaces(&mut self) {
        let mut first: FxHashMap<String, usize> = FxHashMap::default();
        for (at, name) in self.names.iter().enumerate() {
            let squeezed = folded(&name.text).replace(' ', "");
            // Shorter ones may be two words: "Le Mans", "Lemans" are longer.
            if squeezed.chars().count() > 5 {
                let same = *first.entry(squeezed).or_insert(at);
                self.join(same, at);
            }
        }
    }

    /// Persons with more and fewer given names, in any spelling. The fuller come first, and what fits two
    /// persons stays by itself.
    fn persons(&mut self) {
        let mut order: Vec<usize> = (0..self.names.len())
            .filter(|at| self.persons[*at].is_some())
            .collect();
        order::sort_by_key(&mut order, |at| Reverse(self.names[*at].text.len()));
        let mut buckets: FxHashMap<String, Vec<Vec<usize>>> = FxHashMap::default();
        for at in order {
            let Some(person) = &self.persons[at] else {
                continue;
            };
            let entries = buckets.entry(self.bucket(person.surname)).or_default();
            let fits = |other: &usize| {
                let other = self.persons[*other].as_ref();
                other.is_some_and(|other| self.may_be(person, other))
            };
            let mut fitting =
                (0..entries.len().min(BUCKET)).filter(|entry| entries[*entry].iter().all(fits));
            let found = (fitting.next(), fitting.next());
            match found {
                (Some(entry), None) if entries[entry].len() < BUCKET => {
                    let first = entries[entry][0];
                    let sounds = self.sounds_like(at, first);
                    if sounds {
                        self.join(first, at);
                    }
                    if sounds || self.join_apart(first, at) {
                        entries[entry].push(at);
                        continue;
                    }
                    entries.push(vec![at]);
                }
                _ => entries.push(vec![at]),
            }
        }
    }

    fn bucket(&self, word: &str) -> String {
        let spelling = self.spellings.of(word);
        spelling.map_or_else(|| folded(word), Spelling::bucket)
    }

    fn may_be(&self, one: &Person, other: &Person) -> bool {
        self.spellings.is_same(one.surname, other.surname)
            && one.may_be(other, |x, y| {
                let surname = x == one.surname || y == other.surname;
                self.spellings.is_same(x, y) || !surname && self.spellings.is_same_given(x, y)
            })
    }

    /// True where all words are spoken alike: a slip, even in one article.
    fn sounds_like(&self, a: usize, b: usize) -> bool {
        let words = |at: usize| self.names[at].text.split(' ');
        words(a).count() == words(b).count()
            && words(a).zip(words(b)).all(|(x, y)| {
                let known = self.spellings.of(x).zip(self.spellings.of(y));
                known.is_some_and(|(x, y)| x.is_heard(y))
            })
    }

    /// Names of several words that differ in one letter of one of them.
    fn slips(&mut self) {
        let mut buckets: FxHashMap<(String, usize), Vec<usize>> = FxHashMap::default();
        for (at, name) in self.names.iter().enumerate() {
            let words: Vec<&str> = name.text.split(' ').collect();
            for left in (0..words.len()).filter(|_| (2..7).contains(&words.len())) {
                let rest = words.iter().enumerate().filter(|(at, _)| *at != left);
                let rest: String = rest.map(|(_, word)| folded(word) + " ").collect();
                buckets.entry((rest, left)).or_default().push(at);
            }
        }
        let mut pairs = Vec::new();
        for ((_, left), bucket) in &buckets {
            for (count, b) in bucket.iter().enumerate().filter(|_| bucket.len() <= BUCKET) {
                pairs.extend(bucket[..count].iter().map(|a| (*a, *b, *left)));
            }
        }
        order::sort_by_key(&mut pairs, |pair| *pair);
        for (a, b, left) in pairs {
            let word = |at: usize| self.spellings.of(self.names[at].text.split(' ').nth(left)?);
            let one = word(a)
                .zip(word(b))
                .is_some_and(|(x, y)| is_slip(&x.plain, &y.plain) || x.is_same(y));
            if one {
                self.join_apart(a, b);
            }
        }
    }

    /// Single words in two spellings: those that are most alike first.
    fn sounds(&mut self) {
        let mut buckets: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (at, name) in self.names.iter().enumerate() {
            let spelling = self
                .spellings
                .of(&name.text)
                .filter(|one| one.heard.is_some());
            if let Some(spelling) = spelling.filter(|_| !forms::is_letters(&name.text)) {
                buckets.entry(spelling.bucket()).or_default().push(at);
            }
        }
        let mut pairs = Vec::new();
        for bucket in buckets.values().filter(|bucket| bucket.len() <= BUCKET) {
            for (count, b) in bucket.iter().enumerate() {
                for a in &bucket[..count] {
                    let spelling = |at: usize| self.spellings.of(&self.names[at].text);
                    let known = spelling(*a).zip(spelling(*b));
                    let changes = known.and_then(|(x, y)| Some((x.changes(y)?, !x.is_heard(y))));
                    pairs.extend(changes.map(|(changes, apart)| (changes, *a, *b, apart)));
                }
            }
        }
        order::sort_by_key(&mut pairs, |pair| *pair);
        for (_, a, b, apart) in pairs {
            if apart {
                self.join_apart(a, b);
            } else {
                self.join(a, b);
            }
        }
    }
}

/// True where two sorted lists share a number.
fn meet(a: &[usize], b: &[usize]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    short.iter().any(|one| long.binary_search(one).is_ok())
}
