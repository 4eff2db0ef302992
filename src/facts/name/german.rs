//! Names where every noun has a capital. Here a capital says nothing, so the words around it must: a title or
//! a verb of speech, a second name beside it, a genitive that comes first ("Lundes Hafen"), a place that
//! stands twice behind "in" without an article. What is a name in one place is one in the whole article.
//!
//! Misses a place that is told once and is no country or capital, and names that stand behind an article.
//! Takes a rare noun without an article for a name where a verb of speech stands beside it.

use rustc_hash::{FxHashMap, FxHashSet};

use super::evidence::{is_acronym, opens};
use super::tongue::{Role, Tongue};
use crate::facts::reading::Reading;

/// Endings of nouns that name nobody.
const SUFFIXES: [&str; 15] = [
    "ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tion", "tionen",
    "tät", "täten", "ismus", "nis", "leute",
];

/// Endings of an adjective.
const ENDINGS: [&str; 5] = ["en", "er", "es", "em", "e"];

/// Which terms of an article are words of names.
#[derive(Debug)]
pub(super) struct German {
    names: Vec<bool>,
    genitives: Vec<bool>,
}

/// What the article shows of a word.
#[derive(Debug, Default, Clone, Copy)]
struct Use {
    /// Behind a determiner.
    determined: u32,
    /// Behind a preposition of place.
    near: u32,
}

struct Search<'a> {
    reading: &'a Reading<'a>,
    tongue: Tongue,
    uses: FxHashMap<&'a str, Use>,
}

impl German {
    /// The names of all terms.
    pub fn of(reading: &Reading, tongue: Tongue) -> German {
        let search = Search::of(reading, tongue);
        let mut names = vec![false; reading.terms.len()];
        let mut seeds: FxHashSet<&str> = FxHashSet::default();
        for at in 0..names.len() {
            if !reading.terms[at].is_capitalised() {
                continue;
            }
            let word: &str = &reading.terms[at].lower;
            if search.is_adjective(at) {
                names[at] = true;
                names[at + 1] = true;
            } else if search.is_company(at) {
                names[at] = true;
                names[at + 1] = true;
                seeds.insert(word);
            } else if search.is_place(word) || search.is_shown(at) {
                names[at] = true;
                seeds.insert(word);
                if let Some(root) = search.genitive(at) {
                    seeds.insert(root);
                }
            }
        }
        for (at, term) in reading.terms.iter().enumerate() {
            let word: &str = &term.lower;
            let known = seeds.contains(word)
                || word
                    .strip_suffix('s')
                    .is_some_and(|root| seeds.contains(root));
            if term.is_capitalised()
                && known
                && (search.is_place(word) || !search.is_determined(at))
            {
                names[at] |= !search.is_noun(word);
            }
        }
        let genitives = names
            .iter()
            .enumerate()
            .map(|(at, name)| *name && search.is_genitive(at));
        German {
            genitives: genitives.collect(),
            names,
        }
    }

    /// True where the name at `at` has a genitive's ending that is no part of it.
    pub fn is_genitive(&self, at: usize) -> bool {
        self.genitives[at]
    }

    /// True where the term at `at` is a word of a name.
    pub fn is_name(&self, at: usize) -> bool {
        self.names[at]
    }
}

impl<'a> Search<'a> {
    fn of(reading: &'a Reading<'a>, tongue: Tongue) -> Search<'a> {
        let mut search = Search {
            reading,
            tongue,
            uses: FxHashMap::default(),
        };
        for (at, term) in reading.terms.iter().enumerate() {
            if term.is_capitalised() {
                let determined = search.is_determined(at);
                let near = search
                    .before(at)
                    .is_some_and(|word| tongue.has(Role::Near, word));
                let uses: &mut Use = search.uses.entry(&term.lower).or_default();
                uses.determined += u32::from(determined);
                uses.near += u32::from(near);
            }
        }
        search
    }

    fn before(&self, at: usize) -> Option<&'a str> {
        self.reading.before(at).map(|term| &*term.lower)
    }

    /// True behind "der" and "eine", or behind an adjective that stands there.
    fn is_determined(&self, at: usize) -> bool {
        let Some(before) = self.reading.before(at) else {
            return false;
        };
        let inflected = || {
            before.is_small()
                && ENDINGS.iter().any(|ending| before.lower.ends_with(ending))
                && self
                    .before(at - 1)
                    .is_some_and(|word| self.tongue.has(Role::Determiner, word))
        };
        self.tongue.has(Role::Determiner, &before.lower) || inflected()
    }

    fn is_place(&self, word: &str) -> bool {
        let is = |word: &str| self.tongue.has(Role::Place, word);
        is(word) || word.strip_suffix('s').is_some_and(is)
    }

    /// True for a word that is a common noun, as far as the lists, its ending and the article show.
    fn is_noun(&self, word: &str) -> bool {
        if self.is_place(word) {
            return false;
        }
        self.is_listed(word) || self.uses.get(word).is_some_and(|uses| uses.determined > 0)
    }

    /// True for a word that the lists or its ending show to be a common noun.
    fn is_listed(&self, word: &str) -> bool {
        let roles = [
            Role::Noun,
            Role::Head,
            Role::People,
            Role::Opener,
            Role::Near,
        ];
        roles.iter().any(|role| self.tongue.has(*role, word))
            || self.tongue.is_grammar(word)
            || self.tongue.is_title(word)
            || SUFFIXES.iter().any(|ending| word.ends_with(ending))
    }

    /// True where the words around show that a name stands at `at`.
    fn is_shown(&self, at: usize) -> bool {
        let term = &self.reading.terms[at];
        let word: &str = &term.lower;
        if self.is_noun(word) || word.len() < 2 {
            return false;
        }
        if is_acronym(term.text) {
            return false;
        }
        let title = |before: &str| self.tongue.is_title(before);
        let before = self.before(at);
        let behind_title = before.is_some_and(title) && !opens(self.reading, at);
        let speech = |word: &str| self.tongue.has(Role::Speech, word);
        let free = before.is_none() || self.before(at) == Some(",");
        let after = self.reading.after(at).map(|term| &*term.lower);
        let speaks = before.is_some_and(speech) || free && after.is_some_and(speech);
        let named = self.before(at).is_some_and(|before| {
            self.tongue.has(Role::Near, before)
                && self
                    .reading
                    .before(at)
                    .is_some_and(|term| term.is_capitalised() && !term.first)
        });
        let twice = self.uses.get(word).is_some_and(|uses| uses.near > 1);
        behind_title
            || speaks
            || named
            || twice
            || self.genitive(at).is_some()
            || self.is_beside(at)
    }

    /// "Lundes Hafen": the word without its ending.
    fn genitive(&self, at: usize) -> Option<&'a str> {
        let term = &self.reading.terms[at];
        let root = term.lower.strip_suffix('s')?;
        let after = self.reading.after(at)?;
        let owner = after.is_capitalised() && !self.is_determined(at);
        (owner
            && root.len() > 2
            && !root.ends_with('s')
            && !self.is_noun(root)
            && !self.is_noun(&term.lower))
        .then_some(root)
    }

    /// True for a word with an ending, where the article or the list has it without.
    fn is_genitive(&self, at: usize) -> bool {
        let word: &str = &self.reading.terms[at].lower;
        let root = word.strip_suffix('s').filter(|root| root.len() > 2);
        let listed = self.tongue.has(Role::Place, word);
        !listed
            && root.is_some_and(|root| {
                self.uses.contains_key(root) || self.tongue.has(Role::Place, root)
            })
    }

    /// "Ida Holm", "Ida von Holm": another word that is no noun stands beside it, and nothing before both.
    fn is_beside(&self, at: usize) -> bool {
        let pair = |one: usize, other: usize| {
            let (first, second) = (&self.reading.terms[one], &self.reading.terms[other]);
            let words = first.is_capitalised() && second.is_capitalised();
            let counted = self
                .before(one)
                .is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()));
            words
                && first.sentence == second.sentence
                && !counted
                && !self.is_determined(one)
                && !self.is_genitive(one)
                && !self.is_place(&first.lower)
                && !self.is_place(&second.lower)
                && !self.is_noun(&first.lower)
                && !self.is_noun(&second.lower)
        };
        let particle = |at: usize| {
            self.tongue
                .has(Role::Particle, &self.reading.terms[at].lower)
        };
        let last = self.reading.terms.len() - 1;
        let next = (at + 1..=last.min(at + 3)).find(|next| !particle(*next));
        let previous = (at.saturating_sub(3)..at)
            .rev()
            .find(|previous| !particle(*previous));
        next.is_some_and(|next| pair(at, next))
            || previous.is_some_and(|previous| pair(previous, at))
    }

    /// "Nordvik AG"
    fn is_company(&self, at: usize) -> bool {
        let after = self.reading.after(at).map(|after| &*after.lower);
        matches!(
            after,
            Some("ag" | "gmbh" | "se" | "kg" | "gruppe" | "konzern")
        ) && !self.is_listed(&self.reading.terms[at].lower)
    }

    /// "Europäische Union": an adjective with a capital inside a sentence, before a noun.
    fn is_adjective(&self, at: usize) -> bool {
        let term = &self.reading.terms[at];
        let noun = self
            .reading
            .after(at)
            .is_some_and(|after| after.is_capitalised());
        noun && !opens(self.reading, at)
            && ENDINGS.iter().any(|ending| {
                term.lower
                    .strip_suffix(ending)
                    .is_some_and(|root| self.tongue.has(Role::Adjective, root))
            })
    }
}
