//! Pins are kept, whatever the articles, and in whatever order articles and pins come.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::Index;
use tellings::comparison::{Comparison, compare};
use tellings::options::Options;
use tellings::pin::Pin;
use tellings::report;
use tellings::similarity::profile::Place;

use crate::order::said;
use crate::places::assert_found;
use crate::{common, compared, config, generate};

/// Pins as they are drawn: both sentences by chance, and whether they belong together.
type Drawn = Vec<([Index; 4], bool)>;

fn drawn() -> impl Strategy<Value = Drawn> {
    prop::collection::vec((any::<[Index; 4]>(), any::<bool>()), 0..8)
}

/// The drawn pins that these articles can keep, with the smaller side first.
fn kept(drawn: &Drawn, texts: &[String]) -> Vec<Pin> {
    let articles = compared(texts).articles;
    let place = |article: &Index, sentence: &Index| {
        let article = article.index(articles.len());
        (article, sentence.index(articles[article].sentences.len()))
    };
    let mut pins = BTreeMap::new();
    for ([a, at_a, b, at_b], together) in drawn {
        let (a, b) = (place(a, at_a), place(b, at_b));
        if a.0 != b.0 {
            pins.insert((a.min(b), a.max(b)), *together);
        }
    }
    let pin = |((a, b), together)| Pin { a, b, together };
    pins.into_iter().map(pin).collect()
}

fn pinned(texts: &[String], pins: &[Pin]) -> Comparison {
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    compare(common::named(&texts), Options::default(), pins).expect("pins that can be kept")
}

fn place((article, sentence): (usize, usize)) -> Place {
    Place { article, sentence }
}

/// Whether a chain of pins joins the two sentences of a pin.
fn chained(pin: &Pin, pins: &[Pin]) -> bool {
    let mut reached = vec![pin.a];
    loop {
        let joined = pins.iter().filter(|one| one.together);
        let ends = joined.flat_map(|one| [(one.a, one.b), (one.b, one.a)]);
        let next = ends
            .filter(|(from, to)| reached.contains(from) && !reached.contains(to))
            .map(|(_, to)| to)
            .next();
        match next {
            Some(to) => reached.push(to),
            None => return reached.contains(&pin.b),
        }
    }
}

fn assert_kept(comparison: &Comparison, pins: &[Pin]) {
    let row = |place: Place| {
        let mut rows = comparison.statements.iter();
        rows.position(|one| one.members.contains(&place))
    };
    for pin in pins {
        let (a, b) = (place(pin.a), place(pin.b));
        let link = comparison
            .links
            .iter()
            .find(|link| (link.a, link.b) == (a, b));
        if pin.together {
            let link = link.expect("what is pinned together is linked");
            assert!(link.score == 1.0 && link.because.pinned);
            assert!(row(a).is_some() && row(a) == row(b), "one statement");
        } else {
            assert!(link.is_none(), "what is pinned apart is not linked");
            let parted = row(a).is_none() || row(a) != row(b);
            assert!(parted || chained(pin, pins), "two statements");
        }
    }
    let marked = comparison.links.iter().filter(|one| one.because.pinned);
    assert_eq!(
        marked.count(),
        pins.iter().filter(|one| one.together).count()
    );
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn pins_are_kept(texts in generate::cluster(), drawn in drawn()) {
        let pins = kept(&drawn, &texts);
        let comparison = pinned(&texts, &pins);
        assert_kept(&comparison, &pins);
        assert_found(&comparison);
    }

    #[test]
    fn the_order_of_articles_and_pins_changes_nothing(
        (texts, order, drawn) in (generate::cluster(), drawn()).prop_flat_map(|(texts, drawn)| {
            let count = texts.len();
            (Just(texts), generate::order(count), Just(drawn))
        })
    ) {
        let pins = kept(&drawn, &texts);
        let identity: Vec<usize> = (0..texts.len()).collect();
        let expected = said(&report::report(&pinned(&texts, &pins)), &identity);
        let mut given = vec![0; order.len()];
        order.iter().enumerate().for_each(|(number, &one)| given[one] = number);
        let turned = |pin: &Pin| Pin {
            a: (given[pin.b.0], pin.b.1),
            b: (given[pin.a.0], pin.a.1),
            together: pin.together,
        };
        let turned: Vec<Pin> = pins.iter().rev().map(turned).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let sources = common::named(&texts);
        let sources = order.iter().map(|&one| sources[one].clone()).collect();
        let there = compare(sources, Options::default(), &turned).expect("the same pins");
        prop_assert_eq!(said(&report::report(&there), &order), expected);
    }
}
