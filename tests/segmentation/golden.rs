//! The golden rules: small texts in some thirty languages with the sentences that they should give.
//!
//! A case is right where every sentence is equal, white space apart. Cases that expect text which is
//! not in the input (markup or dots taken away) are counted as wrong in the strict share and told apart,
//! since a text is never rewritten here. `docs/segmentation.md` says why each English case fails.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::languages::language;
use crate::{data, records, segment, shows};

/// What became of one case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    Equal,
    /// What is expected does not stand in the input.
    Rewritten,
    Different,
}

struct Case {
    /// Its line in the file, from one.
    number: usize,
    language: String,
    /// One of the golden rules proper.
    flagged: bool,
    outcome: Outcome,
}

/// Without white space, so that line breaks inside a sentence do not count.
fn pressed(text: &str) -> String {
    text.split_whitespace().collect()
}

fn case((index, record): (usize, Value)) -> Case {
    let language_name = record["lang"].as_str().expect("a language");
    let input = record["input"].as_str().expect("an input");
    let list = record["expected"].as_array().expect("a list");
    let sentence = |sentence: &Value| pressed(sentence.as_str().expect("a sentence"));
    let expected: Vec<String> = list.iter().map(sentence).collect();
    let (_, sentences) = segment(input, language(language_name));
    let spans = sentences.concat();
    let found: Vec<String> = spans.iter().map(|span| pressed(span.of(input))).collect();
    let outcome = if found == expected {
        Outcome::Equal
    } else if expected.concat() != pressed(input) {
        Outcome::Rewritten
    } else {
        Outcome::Different
    };
    if shows(language_name) && outcome != Outcome::Equal {
        println!("{outcome:?}, line {}", index + 1);
        println!("  expected {expected:#?}\n  found {found:#?}");
    }
    Case {
        number: index + 1,
        language: language_name.to_string(),
        flagged: record["golden"] == true,
        outcome,
    }
}

/// Prints and returns the share of the cases that are equal.
fn share<'a>(what: &str, cases: impl Iterator<Item = &'a Case>) -> f64 {
    let outcomes: Vec<Outcome> = cases.map(|case| case.outcome).collect();
    let equal = outcomes.iter().filter(|o| **o == Outcome::Equal).count();
    let share = equal as f64 / outcomes.len() as f64;
    println!("{what}: {equal} of {}, {share:.3}", outcomes.len());
    share
}

#[test]
fn golden_rules() {
    let Some(data) = data() else { return };
    let records = records(&data.join("segmentation/golden-rules.jsonl"));
    let cases: Vec<Case> = records.into_iter().enumerate().map(case).collect();
    let mut tally: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    for case in &cases {
        tally.entry(&case.language).or_default()[case.outcome as usize] += 1;
    }
    println!("language: cases, equal, rewritten, different");
    for (name, counts) in &tally {
        println!("{name}: {} {counts:?}", counts.iter().sum::<usize>());
    }
    let english = || cases.iter().filter(|case| case.language == "en");
    for outcome in [Outcome::Rewritten, Outcome::Different] {
        let failing = english().filter(|case| case.outcome == outcome);
        let lines: Vec<usize> = failing.map(|case| case.number).collect();
        println!("English, {outcome:?}, lines: {lines:?}");
    }
    share("English, all", english());
    let flagged = share(
        "English, the golden rules proper",
        english().filter(|case| case.flagged),
    );
    let as_given = share(
        "English, all that keep the text as it is",
        english().filter(|case| case.outcome != Outcome::Rewritten),
    );
    assert!(flagged >= 0.95, "{flagged}");
    assert!(as_given >= 0.96, "{as_given}");
}
