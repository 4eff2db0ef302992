//! Spellings of one name, from reading to the reasons of a link.

use tellings::article::Source;
use tellings::comparison::compare;
use tellings::options::Options;

fn source(name: &str, text: &str) -> Source {
    Source {
        name: name.into(),
        text: text.into(),
    }
}

/// A reason must not leave out the name that two reports spell in two ways.
#[test]
fn a_name_in_two_spellings_is_a_reason_of_the_link() {
    let one = "The convoy with grain reached Bahmirsk on Friday after two days on the road.\n\nThe mill stood still.";
    let two =
        "After two days on the road, grain reached Bakhmirsk on Friday.\n\nNobody was at the gate.";
    let sources = vec![source("one", one), source("two", two)];
    let comparison = compare(sources, Options::default(), &[]).expect("two articles");
    let link = comparison
        .links
        .iter()
        .find(|link| link.a.sentence == 0 && link.b.sentence == 0)
        .expect("a link");
    let names: Vec<&str> = link.because.names.iter().map(|span| span.of(one)).collect();
    assert!(names.contains(&"Bahmirsk"), "{names:?}");
}

/// Only the name itself changes its stem: once every word that began like it did.
#[test]
fn a_word_that_begins_like_a_name_keeps_its_own_meaning() {
    let one = "The guard Martyn Vance closed the northern gate on Friday.\n\nA martyr of the strike was buried.";
    let two = "On Friday the guard Martin Vance closed the northern gate.\n\nThe martial arts hall reopened.";
    let sources = vec![source("one", one), source("two", two)];
    let comparison = compare(sources, Options::default(), &[]).expect("two articles");
    let links: Vec<(usize, usize)> = comparison
        .links
        .iter()
        .map(|link| (link.a.sentence, link.b.sentence))
        .collect();
    assert_eq!(links, [(0, 0)]);
}
