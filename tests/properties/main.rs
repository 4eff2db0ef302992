//! What holds for any articles. The seed stands in `.cargo/config.toml`; to look further:
//!
//! ```text
//! PROPTEST_CASES=5000 PROPTEST_RNG_SEED=7 cargo test --release --test properties
//! ```

#[path = "../common/mod.rs"]
mod common;
mod generate;
mod order;
mod pins;
mod places;

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use tellings::align::link::Kind;
use tellings::comparison::Comparison;
use tellings::report::Report;

/// Few enough cases for every build.
fn config() -> ProptestConfig {
    let given = ProptestConfig::default();
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() {
        given.cases
    } else {
        64
    };
    ProptestConfig {
        cases,
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

/// Properties of links say nothing about articles without links.
#[test]
fn the_articles_at_random_have_much_in_common() {
    let mut runner = TestRunner::deterministic();
    let (mut kinds, mut passages): (BTreeMap<Kind, usize>, usize) = (BTreeMap::new(), 0);
    for _ in 0..100 {
        let texts = generate::cluster().new_tree(&mut runner).expect("articles");
        let comparison = compared(&texts.current());
        passages += comparison.passages.len();
        for link in &comparison.links {
            *kinds.entry(link.kind).or_default() += 1;
        }
    }
    println!("{kinds:?}, {passages} passages");
    assert!(
        kinds.len() == 4 && kinds.values().all(|&count| count >= 20),
        "{kinds:?}"
    );
    assert!(passages >= 100, "{passages} passages");
}
