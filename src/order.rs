//! Sorting for lists that are short beside the texts: one compiled sort for all of them.
//!
//! The standard library compiles a sort of some 7 KB anew for every type and every closure, which is
//! a third of the module that a reader downloads. This one sorts indices through a `dyn` comparison
//! and then moves the items; where a sort is hot, the standard one is the better choice.

use std::cmp::Ordering;

/// Sorts `items` stably.
pub fn sort_by<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let order = permutation(items.len(), &|x, y| compare(&items[x], &items[y]));
    let mut slots: Vec<Option<T>> = items.drain(..).map(Some).collect();
    let moved = order.into_iter().map(|index| slots[index].take());
    items.extend(moved.map(|item| item.expect("an order names every index once")));
}

/// Sorts `items` stably by a key.
pub fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort_by(items, |x, y| key(x).cmp(&key(y)));
}

/// Sorts indices by a number that stands for each, then by themselves.
pub fn sort_by_number(indices: &mut [usize], number: impl Fn(usize) -> u64) {
    let mut numbered: Vec<(u64, usize)> = indices
        .iter()
        .map(|&index| (number(index), index))
        .collect();
    numbered.sort_unstable();
    for (index, (_, sorted)) in indices.iter_mut().zip(numbered) {
        *index = sorted;
    }
}

fn permutation(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    order.sort_by(|x, y| compare(*x, *y));
    order
}

#[cfg(test)]
mod tests {
    use super::{sort_by_key, sort_by_number};

    #[test]
    fn equal_items_keep_their_order() {
        let mut words = vec!["pear", "fig", "plum", "kiwi", "nut"];
        sort_by_key(&mut words, |word| word.len());
        assert_eq!(words, ["fig", "nut", "pear", "plum", "kiwi"]);
    }

    #[test]
    fn indices_with_equal_numbers_go_by_themselves() {
        let mut indices = vec![3, 0, 2, 1];
        sort_by_number(&mut indices, |index| [7, 5, 7, 5][index]);
        assert_eq!(indices, [1, 3, 0, 2]);
    }
}
