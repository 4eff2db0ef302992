//! Divergences: what disagrees inside a statement is found, what does not is left alone, and the labelled ones of the
//! five reports are among them.

mod common;

use std::collections::BTreeSet;

use common::facts::compared;
use common::five::{At, Five, at, list};
use tellings::comparison::Comparison;
use tellings::divergence::{Kind, Strength};

/// Each divergence with the words of its places; "-" where an article is silent.
fn differing(texts: &[&str]) -> Vec<(Kind, Strength, Vec<String>)> {
    let comparison = compared(texts);
    let shown = |one: &tellings::divergence::Divergence| {
        let words = one.places.iter().map(|side| match side.value {
            Some(_) => comparison.articles[side.article]
                .slice(side.span)
                .to_owned(),
            None => "-".to_owned(),
        });
        (one.kind, one.strength, words.collect())
    };
    comparison.findings.divergences.iter().map(shown).collect()
}

/// Two reports of one sentence, among others that make them a story.
fn between(one: &str, other: &str) -> Vec<(Kind, Strength, Vec<String>)> {
    let around = |sentence: &str, last: &str| {
        format!("The harbour of Tarn was closed by the storm on Monday.\n\n{sentence}\n\n{last}")
    };
    differing(&[
        &around(one, "Shops along the quay opened again in the evening."),
        &around(other, "Schools in the old town were not affected by it."),
    ])
}

fn words(of: &[&str]) -> Vec<String> {
    of.iter().map(|&word| word.to_owned()).collect()
}

#[test]
fn two_figures_for_one_thing_contradict() {
    let found = between(
        "The storm left 12,000 households of the town without power for the night.",
        "The storm left 80,000 households of the town without power for the night.",
    );
    let wanted = (
        Kind::Quantity,
        Strength::Contradiction,
        words(&["12,000", "80,000"]),
    );
    assert_eq!(found, [wanted]);
}

#[test]
fn the_killed_are_counted_however_they_are_named() {
    let found = between(
        "The collapse of the sea wall killed 14 people late in the evening, the harbour office said.",
        "The collapse of the sea wall left 12 dead late in the evening, the harbour office said.",
    );
    let wanted = (
        Kind::Quantity,
        Strength::Contradiction,
        words(&["14", "12"]),
    );
    assert!(found.contains(&wanted), "{found:?}");
}

#[test]
fn amounts_in_other_units_are_compared() {
    let found = between(
        "The wave threw the ferry 12 km along the coast before it came to rest.",
        "The wave threw the ferry 12,000 metres along the coast before it came to rest.",
    );
    assert_eq!(found, []);
}

#[test]
fn one_figure_in_two_styles_is_one_figure() {
    let found = between(
        "The storm left 80,000 households of the town without power for the night.",
        "The storm left 80.000 households of the town without power for the night, against 1.200 in March.",
    );
    assert!(
        found
            .iter()
            .all(|(_, strength, _)| *strength != Strength::Contradiction),
        "{found:?}"
    );
}

#[test]
fn a_round_figure_says_less_and_contradicts_nothing() {
    let found = between(
        "The storm left 79,612 households of the town without power for the night.",
        "The storm left about 80,000 households of the town without power for the night.",
    );
    let wanted = (
        Kind::Quantity,
        Strength::Precision,
        words(&["79,612", "80,000"]),
    );
    assert_eq!(found, [wanted]);
}

#[test]
fn a_missing_figure_is_precision() {
    let found = between(
        "The storm left 12,000 households of the town without power for the night.",
        "The storm left households of the town without power for the night.",
    );
    let wanted = (Kind::Quantity, Strength::Precision, words(&["12,000", "-"]));
    assert_eq!(found, [wanted]);
}

#[test]
fn figures_that_one_article_tells_both_are_two_things() {
    let found = between(
        "The storm left 12,000 households and 300 households of the island without power.",
        "The storm left 12,000 households and 300 households of the island without power.",
    );
    assert_eq!(found, []);
}

#[test]
fn a_bare_number_is_what_another_article_counts_with_it() {
    let found = between(
        "The company employs 4,000 people in the capital and 300 in the harbour of Vell.",
        "The company employs 300 people in the harbour of Vell.",
    );
    assert_eq!(found, []);
}

#[test]
fn amounts_that_conversion_rounds_do_not_contradict() {
    let found = between(
        "The bridge, which is 300 metres long, was closed by the storm in the evening.",
        "The bridge, which is 984 feet long, was closed by the storm in the evening.",
    );
    let wanted = (
        Kind::Quantity,
        Strength::Precision,
        words(&["300 metres", "984 feet"]),
    );
    assert_eq!(found, [wanted]);
}

#[test]
fn the_verb_before_a_number_tells_whom_it_counts() {
    let found = between(
        "The fire killed 12 people and injured 40 others in the warehouse.",
        "The fire injured 40 people and killed 15 others in the warehouse.",
    );
    let wanted = (
        Kind::Quantity,
        Strength::Contradiction,
        words(&["12", "15"]),
    );
    assert_eq!(found, [wanted]);
}

#[test]
fn not_only_denies_nothing() {
    let found = between(
        "Not only the harbour but also the school was closed by police.",
        "The harbour and the school were closed by police.",
    );
    assert_eq!(found, []);
}

#[test]
fn what_is_denied_here_and_told_there_contradicts() {
    let found = between(
        "The mayor did not order the evacuation of the lower harbour that evening.",
        "The mayor ordered the evacuation of the lower harbour that evening.",
    );
    let wanted = (
        Kind::Polarity,
        Strength::Contradiction,
        words(&["not", "ordered"]),
    );
    assert_eq!(found, [wanted]);
}

#[test]
fn may_and_will_are_told_apart() {
    let found = between(
        "The old sea wall may collapse under the next high tide, engineers said.",
        "The old sea wall will collapse under the next high tide, engineers said.",
    );
    let wanted = (
        Kind::Certainty,
        Strength::Variation,
        words(&["may", "will"]),
    );
    assert_eq!(found, [wanted]);
}

#[test]
fn a_claim_is_told_apart_from_what_is_simply_said() {
    let found = between(
        "The company allegedly ignored the warnings of the harbour office for weeks.",
        "The company ignored the warnings of the harbour office for weeks.",
    );
    let wanted = (
        Kind::Certainty,
        Strength::Variation,
        words(&["allegedly", "ignored"]),
    );
    assert_eq!(found, [wanted]);
}

#[test]
fn what_is_attributed_is_told_apart_from_what_is_simply_told() {
    let found = between(
        "Engineers said the old sea wall had moved two metres towards the harbour since spring.",
        "The old sea wall has moved two metres towards the harbour since spring.",
    );
    let wanted = (Kind::Certainty, Strength::Variation, words(&["said", "-"]));
    assert_eq!(found, [wanted]);
}

#[test]
fn protests_are_no_speech() {
    let found = between(
        "The nightly protests along the old sea wall of the harbour ended since the spring.",
        "The crowds along the old sea wall of the harbour ended since the spring.",
    );
    assert_eq!(found, []);
}

#[test]
fn figures_of_two_places_are_two_things() {
    let found = between(
        "The ferry company employs 4,000 people in Oslo and has its office at the harbour.",
        "The ferry company employs 300 people in Bergen and has its office at the harbour.",
    );
    assert!(
        found.iter().all(|one| one.1 != Strength::Contradiction),
        "{found:?}"
    );
}

#[test]
fn days_of_two_events_do_not_contradict() {
    let found = between(
        "The old bridge over the harbour was opened in 1974.",
        "The old bridge over the harbour was closed in 2019.",
    );
    assert!(
        found.iter().all(|one| one.1 != Strength::Contradiction),
        "{found:?}"
    );
    let found = between(
        "The old bridge over the harbour was opened in 1974.",
        "The old bridge over the harbour was opened in 1979.",
    );
    assert!(
        found.iter().any(|one| one.1 == Strength::Contradiction),
        "{found:?}"
    );
}

#[test]
fn equal_reports_agree() {
    let report = "The old sea wall may not hold 12 metres of water, Ada Brandt said on 3 May 2021.";
    assert_eq!(between(report, report), []);
}

#[test]
fn the_order_of_the_articles_changes_no_divergence() {
    let texts = [
        "The storm left 12,000 households of the town without power.\n\nThe wall may collapse, engineers said.",
        "The storm left 80,000 households of the town without power.\n\nThe wall will collapse, engineers said.",
        "The storm left households of the town without power.\n\nThe wall might collapse, engineers said.",
    ];
    let found = |order: [usize; 3]| {
        let all = differing(&order.map(|index| texts[index]));
        all.into_iter()
            .map(|(kind, strength, mut words)| {
                words.sort();
                (kind, strength, words)
            })
            .collect::<Vec<_>>()
    };
    let first = found([0, 1, 2]);
    assert!(!first.is_empty());
    assert_eq!(first, found([2, 0, 1]));
    assert_eq!(first, found([1, 2, 0]));
}

#[test]
fn every_place_lies_in_a_sentence_of_its_statement() {
    for cluster in common::CLUSTERS {
        let sources = common::sources(cluster);
        let texts: Vec<&str> = sources.iter().map(|source| source.text.as_str()).collect();
        let comparison = compared(&texts);
        for divergence in &comparison.findings.divergences {
            check(&comparison, divergence);
        }
    }
}

fn check(comparison: &Comparison, divergence: &tellings::divergence::Divergence) {
    let members = &comparison.statements[divergence.statement].members;
    let articles: BTreeSet<usize> = divergence.places.iter().map(|side| side.article).collect();
    assert!(articles.len() > 1, "{divergence:?} is of one article");
    for side in &divergence.places {
        let inside = members.iter().any(|place| {
            let sentence = &comparison.articles[place.article].sentences[place.sentence];
            place.article == side.article && sentence.span.contains(side.span)
        });
        assert!(inside, "{divergence:?}");
    }
}

/// A gold divergence is found where a reported one has places in two of its sentences of different articles; a reported
/// one is right where it does so for some gold one.
#[test]
fn the_divergences_of_five_reports_are_found() {
    let Some(five) = Five::read() else {
        return;
    };
    let across = |places: &BTreeSet<At>| {
        let articles: BTreeSet<u32> = places.iter().map(|(article, _)| *article).collect();
        articles.len() > 1
    };
    let labelled = list(&five.gold["divergences"]).iter();
    let labelled = labelled.map(|one| list(&one["sentences"]).iter().map(at).collect());
    let wanted: Vec<BTreeSet<At>> = labelled.filter(across).collect();
    let (mut found, mut right) = (BTreeSet::new(), 0);
    for divergence in &five.report.divergences {
        let places = divergence.places.iter();
        let places: BTreeSet<At> = places
            .flat_map(|place| five.sentences(place.article, place.span))
            .collect();
        let hit = |one: &BTreeSet<At>| across(&one.intersection(&places).copied().collect());
        let hits: Vec<usize> = (0..wanted.len()).filter(|at| hit(&wanted[*at])).collect();
        right += usize::from(!hits.is_empty());
        found.extend(hits);
    }
    let (all, reported) = (wanted.len(), five.report.divergences.len());
    println!(
        "divergences: {} of {all} found, {right} of {reported} right",
        found.len()
    );
    assert!(found.len() * 100 >= all * 60);
    // At most two false ones for each three true ones.
    assert!((reported - right) * 3 <= right * 2);
}
