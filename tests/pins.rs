//! Pins: what a reader says of two sentences, the comparison keeps to.

mod common;

use tellings::align::link::{Kind, Link};
use tellings::comparison::{Comparison, compare};
use tellings::error::Error;
use tellings::options::Options;
use tellings::pin::Pin;
use tellings::similarity::profile::Place;
use tellings::text::furniture::Role;

const FERRY: &str = "The ferry ran aground off Skarholm on Monday night.\n\n\
    A tug pulled it free at dawn.\n\nDivers will examine the hull.\n";
const GROUND: &str = "The ferry ran aground off Skarholm late on Monday.\n\n\
    Help came in the morning.\n\nThe owner declined to comment.\n";
const ASHORE: &str = "On Monday night the ferry ran aground off Skarholm.\n\nNo one was hurt.\n";

fn together(a: (usize, usize), b: (usize, usize)) -> Pin {
    let together = true;
    Pin { a, b, together }
}

fn apart(a: (usize, usize), b: (usize, usize)) -> Pin {
    let together = false;
    Pin { a, b, together }
}

fn pinned(texts: &[&str], options: Options, pins: &[Pin]) -> Comparison {
    compare(common::named(texts), options, pins).expect("pins that can be kept")
}

fn place((article, sentence): (usize, usize)) -> Place {
    Place { article, sentence }
}

fn link(comparison: &Comparison, a: (usize, usize), b: (usize, usize)) -> Option<&Link> {
    let (a, b) = (place(a), place(b));
    comparison
        .links
        .iter()
        .find(|link| (link.a, link.b) == (a, b))
}

fn in_one_statement(comparison: &Comparison, a: (usize, usize), b: (usize, usize)) -> bool {
    let (a, b) = (place(a), place(b));
    let mut statements = comparison.statements.iter();
    statements.any(|one| one.members.contains(&a) && one.members.contains(&b))
}

#[test]
fn sentences_pinned_together_are_linked_though_they_share_nothing() {
    let texts = [FERRY, GROUND];
    let (tug, help) = ((0, 1), (1, 1));
    assert!(link(&pinned(&texts, Options::default(), &[]), tug, help).is_none());
    let strict = Options {
        least_score: Some(1.0),
        ..Options::default()
    };
    for options in [Options::default(), strict] {
        let comparison = pinned(&texts, options, &[together(help, tug)]);
        let link = link(&comparison, tug, help).expect("the pinned link");
        assert_eq!(link.score, 1.0);
        assert!(link.because.pinned);
        assert!(matches!(link.kind, Kind::Reworded | Kind::Partial));
        assert!(in_one_statement(&comparison, tug, help));
    }
}

#[test]
fn sentences_pinned_apart_have_no_link_and_no_common_statement() {
    let texts = [FERRY, GROUND, ASHORE];
    let (ferry, ground, ashore) = ((0, 0), (1, 0), (2, 0));
    let all = Options {
        least_score: Some(0.0),
        ..Options::default()
    };
    assert!(link(&pinned(&texts, Options::default(), &[]), ferry, ground).is_some());
    for options in [Options::default(), all] {
        let comparison = pinned(&texts, options, &[apart(ferry, ground)]);
        assert!(link(&comparison, ferry, ground).is_none());
        assert!(!in_one_statement(&comparison, ferry, ground));
        // The third one is not kept from either, but stands with one of them.
        assert!(link(&comparison, ferry, ashore).is_some());
        assert!(link(&comparison, ground, ashore).is_some());
    }
}

#[test]
fn a_chain_of_pins_joins_what_another_pin_holds_apart_yet_does_not_link_it() {
    let (ferry, ground, ashore) = ((0, 0), (1, 0), (2, 0));
    let pins = [
        apart(ferry, ground),
        together(ferry, ashore),
        together(ashore, ground),
    ];
    let comparison = pinned(&[FERRY, GROUND, ASHORE], Options::default(), &pins);
    assert!(in_one_statement(&comparison, ferry, ground));
    assert!(link(&comparison, ferry, ground).is_none());
}

/// The score of the middle sentences of two articles, link or not.
fn middle(texts: &[&str; 2], pins: &[Pin]) -> f64 {
    let options = Options {
        least_score: Some(0.0),
        ..Options::default()
    };
    let comparison = pinned(texts, options, pins);
    let middle = link(&comparison, (0, 1), (1, 1));
    middle.expect("a candidate").score
}

#[test]
fn neighbours_of_a_pinned_pair_gain_from_it() {
    let texts = [
        "The talks ended on Friday.\n\nThe minister spoke of progress.\n\nThey go on in May.\n",
        "Talks were over.\n\nProgress, a spokesman thought, was visible.\n\nMore is due.\n",
    ];
    let pins = [together((0, 0), (1, 0)), together((0, 2), (1, 2))];
    assert!(middle(&texts, &pins) > middle(&texts, &[]));
}

#[test]
fn neighbours_of_a_pair_pinned_apart_lose_by_it() {
    let texts = [
        "The talks ended on Friday.\n\nThe minister spoke of progress.\n\nThey go on in May.\n",
        "The talks ended on Friday.\n\nProgress, a spokesman thought, was visible.\n\nThey go on in May.\n",
    ];
    let pins = [apart((0, 0), (1, 0)), apart((0, 2), (1, 2))];
    assert!(middle(&texts, &pins) < middle(&texts, &[]));
}

#[test]
fn a_pinned_sentence_is_no_furniture() {
    let read = format!("{FERRY}\nRead more: Storm nears the coast\n");
    let storm = "A storm is on its way.\n\nThe owner declined to comment.\n";
    let alone = pinned(&[&read, storm], Options::default(), &[]);
    let last = alone.articles[0].sentences.len() - 1;
    assert_eq!(alone.articles[0].sentences[last].role, Role::Furniture);
    let pin = together((0, last), (1, 0));
    let comparison = pinned(&[&read, storm], Options::default(), &[pin]);
    assert_eq!(comparison.articles[0].sentences[last].role, Role::Body);
    assert!(in_one_statement(&comparison, (0, last), (1, 0)));
    // What is held apart from the report stays out of it.
    let pin = apart((0, last), (1, 0));
    let comparison = pinned(&[&read, storm], Options::default(), &[pin]);
    assert_eq!(comparison.statements, alone.statements);
}

#[test]
fn a_pin_that_cannot_be_kept_is_refused() {
    let refused = |pin: Pin| {
        compare(common::named(&[FERRY, GROUND]), Options::default(), &[pin]).expect_err("refused")
    };
    let article = Error::PinnedArticle {
        article: 2,
        count: 2,
    };
    assert_eq!(refused(together((0, 0), (2, 0))), article);
    let name = || "B".to_owned();
    let sentence = Error::PinnedSentence {
        name: name(),
        sentence: 3,
        count: 3,
    };
    assert_eq!(refused(apart((1, 3), (0, 0))), sentence);
    let itself = Error::PinnedToItself { name: name() };
    assert_eq!(refused(together((1, 0), (1, 1))), itself);
}

#[test]
fn the_report_says_what_is_pinned_and_nothing_where_nothing_is() {
    let json = |pins: &[Pin]| {
        let comparison = pinned(&[FERRY, GROUND], Options::default(), pins);
        serde_json::to_string(&tellings::report::report(&comparison)).expect("a report is JSON")
    };
    assert!(!json(&[]).contains("pinned"));
    assert!(json(&[together((0, 1), (1, 1))]).contains("\"pinned\":true"));
}
