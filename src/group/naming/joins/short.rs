//! Short forms and the only name that they can stand for: letters, a surname, a company without its kind, a
//! head without the rest.

use rustc_hash::FxHashMap;

use super::{BUCKET, Joins};
use crate::facts::forms;
use crate::facts::is_body_head;
use crate::group::spelling::folded;

impl Joins<'_> {
    /// Letters and the words that they stand for: where an article says so, else where only one name has
    /// these initials.
    pub(super) fn letters(&mut self, stated: &FxHashMap<String, Option<usize>>) {
        let mut initials: FxHashMap<String, Option<usize>> = FxHashMap::default();
        for (at, name) in self.names.iter().enumerate() {
            let body = forms::has_letters(&name.text) && self.persons[at].is_none();
            if let Some(letters) = forms::initials(&name.text).filter(|_| body) {
                let root = self.sets.root(at);
                let one = initials.entry(folded(&letters)).or_insert(Some(root));
                if *one != Some(root) {
                    *one = None;
                }
            }
        }
        for (at, name) in self.names.iter().enumerate() {
            if !forms::is_letters(&name.text) {
                continue;
            }
            let letters = folded(&name.text);
            let full = stated.get(&letters).or_else(|| initials.get(&letters));
            if let Some(Some(full)) = full {
                self.join(*full, at);
            }
        }
    }

    /// A surname alone, with the only person who bears it in any article.
    pub(super) fn surnames(&mut self) {
        let mut exact: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        let mut heard: FxHashMap<String, Vec<(usize, &str)>> = FxHashMap::default();
        for (at, name) in self.names.iter().enumerate() {
            if self.persons[at].is_none() {
                continue;
            }
            let root = self.sets.root(at);
            let plain = forms::without_generation(&name.text);
            let full = forms::short_forms(&name.text).filter(|_| plain.len() < name.text.len());
            for short in forms::short_forms(plain).chain(full) {
                let roots = exact.entry(folded(short)).or_default();
                if !roots.contains(&root) && roots.len() < 2 {
                    roots.push(root);
                }
            }
            let surname = plain.rsplit(' ').next().unwrap_or_default();
            let bucket = heard.entry(self.bucket(surname)).or_default();
            if bucket.len() <= BUCKET {
                bucket.push((root, surname));
            }
        }
        for (at, name) in self.names.iter().enumerate() {
            if self.persons[at].is_some() || name.is_place() {
                continue;
            }
            let roots = match exact.get(&folded(&name.text)) {
                Some(roots) => roots.clone(),
                None if name.text.contains(' ') || forms::is_letters(&name.text) => continue,
                None => self.heard(&name.text, &heard),
            };
            if let [only] = roots[..] {
                self.join_apart(only, at);
            }
        }
    }

    /// The persons whose surname is a spelling of `word`.
    fn heard(&self, word: &str, heard: &FxHashMap<String, Vec<(usize, &str)>>) -> Vec<usize> {
        let bucket = heard
            .get(&self.bucket(word))
            .filter(|bucket| bucket.len() <= BUCKET);
        let same = bucket
            .into_iter()
            .flatten()
            .filter(|(_, other)| self.spellings.is_same(word, other));
        let mut roots: Vec<usize> = same.map(|(root, _)| *root).collect();
        roots.sort_unstable();
        roots.dedup();
        roots
    }

    /// "Nordvik" and the only company of that name.
    pub(super) fn companies(&mut self) {
        let mut companies: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (at, name) in self.names.iter().enumerate() {
            if let Some(short) = forms::without_company(&name.text) {
                let root = self.sets.root(at);
                let roots = companies.entry(folded(short)).or_default();
                if !roots.contains(&root) && roots.len() < 2 {
                    roots.push(root);
                }
            }
        }
        for (at, name) in self
            .names
            .iter()
            .enumerate()
            .filter(|(_, name)| !name.is_place())
        {
            let alone = self.sets.root(at) == at && self.persons[at].is_none();
            if let Some([only]) = companies.get(&folded(&name.text)).map(Vec::as_slice)
                && alone
            {
                self.join_apart(*only, at);
            }
        }
    }

    /// "The House" and the only House of something.
    pub(super) fn heads(&mut self) {
        let mut bodies: FxHashMap<&str, Option<usize>> = FxHashMap::default();
        for (at, name) in self.names.iter().enumerate() {
            if let Some((head, _)) = name.text.split_once(" of ") {
                let root = self.sets.root(at);
                let one = bodies.entry(head).or_insert(Some(root));
                if *one != Some(root) {
                    *one = None;
                }
            }
        }
        for (at, name) in self.names.iter().enumerate() {
            let body = bodies.get(name.text.as_str()).copied().flatten();
            if let Some(body) = body.filter(|_| is_body_head(&folded(&name.text))) {
                self.join(body, at);
            }
        }
    }
}
