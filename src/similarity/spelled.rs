//! One spelling: lets every spelling of a name count as one, in everything that is compared but the words as they
//! stand.

use rustc_hash::FxHashMap;

use crate::similarity::profile::{Profile, set};
use crate::similarity::terms::Terms;
use crate::similarity::variant::{Mention, variants};
use crate::text::key::Key;

/// Puts for each name the key and the stem of the spelling that stands for all its spellings, and gives for
/// each key that was put aside the one that stands for it.
pub(super) fn one_spelling(all: &mut [Profile], terms: &mut Terms<'_>) -> FxHashMap<u32, u32> {
    let standing = standing(all, terms);
    let standing: FxHashMap<u32, u32> = standing.into_iter().map(|(x, y)| (x.0, y.0)).collect();
    for profile in all {
        let mut moved: Vec<(u32, u32)> = Vec::new();
        let mut kept = Vec::new();
        for &Key(word) in &profile.words {
            match standing.get(&word) {
                Some(&other) => moved.push((terms.stem(Key(word)), terms.stem(Key(other)))),
                None => kept.push(terms.stem(Key(word))),
            }
        }
        if moved.is_empty() {
            continue;
        }
        let lists = [
            &mut profile.keys,
            &mut profile.names,
            &mut profile.quoted,
            &mut profile.speakers,
        ];
        for list in lists {
            let keys = list.iter().map(|key| *standing.get(key).unwrap_or(key));
            *list = set(keys.collect());
        }
        // A stem goes only from where the name stood: "Martyn" is "Martin", a martyr is not.
        let kept = set(kept);
        moved.retain(|(from, _)| kept.binary_search(from).is_err());
        let gone = set(moved.iter().map(|(from, _)| *from).collect());
        for list in [&mut profile.stems, &mut profile.content] {
            list.retain(|stem| gone.binary_search(stem).is_err());
            list.extend(moved.iter().map(|(_, to)| to));
            *list = set(std::mem::take(list));
        }
    }
    standing
}

/// For each key that spells a name otherwise, the key that stands for it.
fn standing(all: &[Profile], terms: &mut Terms<'_>) -> FxHashMap<Key, Key> {
    let mut mentions = Vec::new();
    for profile in all.iter().filter(|profile| profile.names_stand_out) {
        for name in profile.names.iter().copied().map(Key) {
            let own = terms.stem(name);
            let word = terms.interner.folded(name);
            // "I've" and "you've" are no names, whatever their capitals, nor is what is also written small.
            if !word.trim_end_matches("'s").contains('\'') && !terms.is_written_small(name) {
                mentions.push(Mention {
                    key: name,
                    word,
                    article: profile.place.article,
                    around: &profile.content,
                    own,
                });
            }
        }
    }
    variants(&mentions)
}
