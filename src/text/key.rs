//! Keys: what comparison sees of a token, as a number. Two tokens are equal words where their keys are.
//!
//! Ids follow the order in which keys come, so nothing that leaves the crate may depend on an id's value.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use crate::options::Options;
use crate::text::token;

/// An interned token key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(pub u32);

impl Key {
    /// The key as an index into a table with a row for each key.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// Hands out keys: equal strings get equal keys.
#[derive(Debug, Default)]
pub struct Interner {
    ids: FxHashMap<Rc<str>, Key>,
    folded: Vec<Rc<str>>,
}

impl Interner {
    /// The key of a token as `options` let comparison see it.
    pub fn key(&mut self, token: &str, options: &Options) -> Key {
        self.intern(&token::key(token, options))
    }

    /// The key of a string that is already folded.
    pub fn intern(&mut self, folded: &str) -> Key {
        if let Some(&key) = self.ids.get(folded) {
            return key;
        }
        let key = Key(u32::try_from(self.ids.len())
            .expect("a workspace holds fewer than 2^32 different keys"));
        let folded: Rc<str> = folded.into();
        self.folded.push(Rc::clone(&folded));
        self.ids.insert(folded, key);
        key
    }

    /// The folded string of a key.
    pub fn folded(&self, key: Key) -> &str {
        &self.folded[key.index()]
    }

    /// How many different keys there are.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// True before the first key.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }
}
