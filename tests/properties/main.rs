//! What holds for any articles. The cases are the same in every run; to look further:
//!
//! ```text
//! PROPTEST_CASES=5000 PROPTEST_RNG_SEED=7 cargo test --release --test properties
//! ```

#[path = "../common/mod.rs"]
mod common;
mod generate;
mod order;
mod places;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use tellings::comparison::Comparison;
use tellings::report::Report;

/// Few enough cases for every build; a seed of its own, so that a failure is the change's and not the day's.
fn config() -> ProptestConfig {
    let given = ProptestConfig::default();
    let set = |name: &str| std::env::var_os(name).is_some();
    ProptestConfig {
        cases: if set("PROPTEST_CASES") {
            given.cases
        } else {
            64
        },
        rng_seed: if set("PROPTEST_RNG_SEED") {
            given.rng_seed
        } else {
            RngSeed::Fixed(1)
        },
        failure_persistence: None,
        ..given
    }
}

fn compared(texts: &[String]) -> Comparison {
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    common::compared(common::named(&texts))
}

fn reported(texts: &[String]) -> Report {
    tellings::report::report(&compared(texts))
}
