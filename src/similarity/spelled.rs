//! One spelling: lets every spelling of a name count as one, in everything that is compared but the words as they
//! stand.

use rustc_hash::FxHashMap;

use crate::order;
use crate::similarity::profile::{Profile, set};
use crate::similarity::terms::Terms;
use crate::similarity::variant::{Mention, variants};
use crate::text::key::Key;

/// Puts for each name the key and the stem of the spelling that stands for all its spellings, and gives for
/// each key that was put aside the one that stands for it.
pub(super) fn one_spelling(all: &mut [Profile], terms: &mut Terms<'_>) -> FxHashMap<u32, u32> {
    let standing = standing(all, terms);
    let mut pairs: Vec<(Key, Key)> = standing.into_iter().collect();
    order::sort_by_key(&mut pairs, |pair| *pair);
    let keys: FxHashMap<u32, u32> = pairs.iter().map(|(x, y)| (x.0, y.0)).collect();
    let stem = |&(x, y): &(Key, Key)| (terms.stem(x), terms.stem(y));
    let stems: FxHashMap<u32, u32> = pairs.iter().map(stem).collect();
    for profile in all {
        let lists = [
            &mut profile.keys,
            &mut profile.names,
            &mut profile.quoted,
            &mut profile.speakers,
        ];
        lists.into_iter().for_each(|list| put(list, &keys));
        put(&mut profile.stems, &stems);
        put(&mut profile.content, &stems);
    }
    keys
}

fn put(ids: &mut Vec<u32>, standing: &FxHashMap<u32, u32>) {
    if ids.iter().any(|id| standing.contains_key(id)) {
        let put = ids.iter().map(|id| *standing.get(id).unwrap_or(id));
        *ids = set(put.collect());
    }
}

/// For each key that spells a name otherwise, the key that stands for it.
fn standing(all: &[Profile], terms: &mut Terms<'_>) -> FxHashMap<Key, Key> {
    let mut around: Vec<(Key, usize, Vec<u32>)> = Vec::new();
    for profile in all {
        for name in profile.names.iter().copied().map(Key) {
            let word = terms.interner.folded(name);
            // "I've" and "you've" are no names, whatever their capitals.
            if word.trim_end_matches("'s").contains('\'') {
                continue;
            }
            let own = terms.stem(name);
            let others = profile.content.iter().copied().filter(|stem| *stem != own);
            around.push((name, profile.place.article, others.collect()));
        }
    }
    let mentions: Vec<Mention> = around
        .iter()
        .map(|(key, article, around)| Mention {
            key: *key,
            word: terms.interner.folded(*key),
            article: *article,
            around,
        })
        .collect();
    variants(&mentions)
}
