//! Names over all articles: forms and spellings of one name.

use rustc_hash::FxHashMap;

use super::Sets;
use crate::facts::forms;
use crate::options::Options;
use crate::text::token::key;

/// Shorter words differ by a letter too easily: Iran and Iraq.
const LEAST_LETTERS: usize = 5;

/// For each name a form that all names of the same person, place or body share.
pub(super) fn normal_forms(names: &[&str]) -> Vec<String> {
    let mut index: FxHashMap<&str, usize> = FxHashMap::default();
    let mut distinct: Vec<&str> = Vec::new();
    for name in names {
        index.entry(name).or_insert_with(|| {
            distinct.push(name);
            distinct.len() - 1
        });
    }
    let roots = classes(&distinct);
    names
        .iter()
        .map(|name| distinct[roots[index[name]]].to_owned())
        .collect()
}

/// The class of each distinct name, as the least index in it.
fn classes(distinct: &[&str]) -> Vec<usize> {
    let folded: Vec<String> = distinct.iter().map(|name| folded(name)).collect();
    let mut sets = Sets::of(distinct.len());
    for a in 0..folded.len() {
        for b in a + 1..folded.len() {
            if is_same_spelling(&folded[a], &folded[b]) || is_opened(&folded[a], &folded[b]) {
                sets.join(a, b);
            }
        }
    }
    // A short form is looked up among one name of each spelling, so that spellings do not compete.
    let roots: Vec<usize> = (0..distinct.len()).map(|at| sets.root(at)).collect();
    let mut heads: Vec<usize> = roots.clone();
    heads.sort_unstable();
    heads.dedup();
    let words: Vec<Vec<&str>> = distinct
        .iter()
        .map(|name| name.split(' ').collect())
        .collect();
    for (short, root) in roots.iter().enumerate() {
        let longer = |head: &usize| {
            (0..distinct.len())
                .any(|at| roots[at] == *head && forms::stands_for(&words[short], &words[at]))
        };
        let mut candidates = heads.iter().filter(|head| *head != root && longer(head));
        if let (Some(head), None) = (candidates.next(), candidates.next()) {
            sets.join(short, *head);
        }
    }
    (0..distinct.len()).map(|at| sets.root(at)).collect()
}

/// "Passenger Ida Holm" and "Ida Holm": one word more at the head of a name of several.
fn is_opened(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let rest = long.split_once(' ').map_or("", |(_, rest)| rest);
    rest == short && short.contains(' ')
}

/// In small letters, without accents, hyphens as spaces.
fn folded(name: &str) -> String {
    let options = Options {
        ignore_accents: true,
        ..Options::default()
    };
    key(name, &options).replace('-', " ")
}

/// Equal, or with one letter more, less or other in one longer word.
fn is_same_spelling(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    if a.len().abs_diff(b.len()) > 4 || a.bytes().next() != b.bytes().next() {
        return false;
    }
    let (mut a, mut b) = (a.split(' '), b.split(' '));
    let mut different = 0;
    loop {
        match (a.next(), b.next()) {
            (None, None) => return different == 1,
            (Some(x), Some(y)) if x == y => {}
            (Some(x), Some(y)) if is_one_letter_off(x, y) => different += 1,
            _ => return false,
        }
    }
}

fn is_one_letter_off(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (short, long) = if a.len() <= b.len() {
        (&a, &b)
    } else {
        (&b, &a)
    };
    if short.len() < LEAST_LETTERS || long.len() - short.len() > 1 || short.first() != long.first()
    {
        return false;
    }
    let same = short.iter().zip(long).take_while(|(x, y)| x == y).count();
    let rest = usize::from(short.len() == long.len());
    short[(same + rest).min(short.len())..] == long[same + 1..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_in_a_longer_word_is_a_spelling() {
        assert!(is_same_spelling("tromsoe", "tromso"));
        assert!(is_same_spelling("ola hanssen", "ola hansen"));
        assert!(!is_same_spelling("iran", "iraq"));
        assert!(!is_same_spelling("gambia", "zambia"));
        assert!(!is_same_spelling("norway", "norwich"));
        assert!(is_one_letter_off("berger", "bergen"));
    }

    #[test]
    fn a_surname_joins_the_one_full_name_in_any_spelling() {
        let forms = normal_forms(&[
            "Ola Hansen",
            "Hanssen",
            "Ola Hanssen",
            "HRG",
            "Harbour Rescue Group",
        ]);
        assert_eq!(forms[0], forms[1]);
        assert_eq!(forms[1], forms[2]);
        assert_eq!(forms[3], forms[4]);
    }
}
