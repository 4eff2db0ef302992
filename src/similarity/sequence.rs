//! What two sentences have in common in order: the longest common subsequence and the longest run.

/// Length of the longest common subsequence of two word sequences.
// Bit-parallel LCS (Hyyrö 2004): one machine word holds 64 columns, so a sentence costs a row of
// additions for each word of the other. Words beyond the 64th are carried to the next machine word.
pub fn longest_common_subsequence(a: &[u32], b: &[u32]) -> usize {
    if a.is_empty() || b.is_empty() {
        return 0;
    }
    let blocks = a.len().div_ceil(64);
    let mut rows = vec![u64::MAX; blocks];
    for &word in b {
        let mut carry = false;
        for (block, row) in rows.iter_mut().enumerate() {
            let matches = positions(&a[block * 64..a.len().min(block * 64 + 64)], word);
            let common = *row & matches;
            let (sum, first) = row.overflowing_add(common);
            let (sum, second) = sum.overflowing_add(u64::from(carry));
            carry = first || second;
            *row = sum | (*row - common);
        }
    }
    let used = |block: usize| {
        if block + 1 < blocks || a.len().is_multiple_of(64) {
            u64::MAX
        } else {
            (1 << (a.len() % 64)) - 1
        }
    };
    rows.iter()
        .enumerate()
        .map(|(block, row)| (!row & used(block)).count_ones() as usize)
        .sum()
}

/// A bit for each place at which `word` stands among up to 64 words.
fn positions(words: &[u32], word: u32) -> u64 {
    words.iter().enumerate().fold(0, |bits, (index, &other)| {
        bits | u64::from(other == word) << index
    })
}

/// Length of the longest run of equal words.
pub fn longest_common_run(a: &[u32], b: &[u32]) -> usize {
    let mut longest = 0;
    let mut row = vec![0usize; b.len() + 1];
    for &word in a {
        for column in (0..b.len()).rev() {
            row[column + 1] = if b[column] == word {
                row[column] + 1
            } else {
                0
            };
            longest = longest.max(row[column + 1]);
        }
    }
    longest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(words: &str) -> Vec<u32> {
        words.bytes().map(|byte| byte.into()).collect()
    }

    #[test]
    fn the_subsequence_may_skip_words() {
        assert_eq!(
            longest_common_subsequence(&keys("abcde"), &keys("axcye")),
            3
        );
        assert_eq!(longest_common_subsequence(&keys("abc"), &keys("")), 0);
    }

    #[test]
    fn the_subsequence_crosses_the_edge_of_a_machine_word() {
        let long: Vec<u32> = (0..150).collect();
        assert_eq!(longest_common_subsequence(&long, &long), 150);
        assert_eq!(longest_common_subsequence(&long, &long[60..70]), 10);
        assert_eq!(longest_common_subsequence(&long[60..70], &long), 10);
    }

    #[test]
    fn the_run_may_not_skip_words() {
        assert_eq!(longest_common_run(&keys("abcxde"), &keys("zabcde")), 3);
    }
}
