//! Sets that grow together (union-find, Tarjan 1975), except that the root of a set is its least member and that ranks
//! are not kept: results are numbered by roots, and paths are halved on the way.

/// Sets of the numbers from 0.
#[derive(Debug)]
pub struct Sets(Vec<usize>);

impl Sets {
    /// So many sets of one number each.
    pub fn of(count: usize) -> Sets {
        Sets((0..count).collect())
    }

    /// The least number in the set of this one.
    pub fn root(&mut self, mut at: usize) -> usize {
        while self.0[at] != at {
            self.0[at] = self.0[self.0[at]];
            at = self.0[at];
        }
        at
    }

    /// Makes the sets of both numbers one.
    pub fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        self.0[a.max(b)] = a.min(b);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_is_the_least_of_all_that_were_joined() {
        let mut sets = Sets::of(6);
        for (a, b) in [(4, 5), (2, 4), (3, 1), (5, 3)] {
            sets.join(a, b);
        }
        let roots: Vec<usize> = (0..6).map(|at| sets.root(at)).collect();
        assert_eq!(roots, [0, 1, 1, 1, 1, 1]);
    }
}
