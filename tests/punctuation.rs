//! Punctuation is no part of a word, unless a reader wants to see it change.

use tellings::align::link::Kind;
use tellings::article::Source;
use tellings::comparison::compare;
use tellings::diff::Op;
use tellings::options::Options;

const ISLAND: &str =
    "The ferry ran aground off Skarholm on Monday night. Its captain, Ida Lund, called for help.";
const INLAND: &str =
    "The ferry ran aground, off Skarholm on Monday night! Its captain, Ida Lund, called for help.";

/// Kind of each link with the words of both sides that changed.
fn links(a: &str, b: &str, ignore_punctuation: bool) -> Vec<(Kind, Vec<(String, String)>)> {
    let source = |name: &str, text: &str| Source {
        name: name.to_owned(),
        text: text.to_owned(),
    };
    let options = Options {
        ignore_punctuation,
        ..Options::default()
    };
    let comparison = compare(vec![source("a", a), source("b", b)], options, &[])
        .expect("two articles can be compared");
    let links = comparison.links.iter().map(|link| {
        let changed = link.edits.iter().filter(|edit| edit.op != Op::Equal);
        let words = changed.map(|edit| (edit.a.of(a).to_owned(), edit.b.of(b).to_owned()));
        (link.kind, words.collect())
    });
    links.collect()
}

#[test]
fn is_no_edit_where_it_is_ignored() {
    let found = links(ISLAND, INLAND, true);
    assert_eq!(found, [(Kind::Verbatim, vec![]), (Kind::Verbatim, vec![])]);
}

#[test]
fn makes_an_edit_of_its_word_where_it_counts() {
    let found = links(ISLAND, INLAND, false);
    let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    let changed = vec![pair("aground ", "aground, "), pair("night.", "night!")];
    assert_eq!(found, [(Kind::Edited, changed), (Kind::Verbatim, vec![])]);
}

#[test]
fn of_another_form_is_the_same() {
    let quoted = "The warden said “we heard nothing” to the court in Skarholm — twice.";
    let plain = "The warden said \"we heard nothing\" to the court in Skarholm – twice.";
    assert_eq!(links(quoted, plain, false), [(Kind::Verbatim, vec![])]);
}

#[test]
fn is_part_of_an_edit_that_stands_beside_it() {
    let found = links(
        "The ferry ran aground off Skarholm on Monday night with sixty people aboard.",
        "The ferry ran aground off Skarholm, on Tuesday night with sixty people aboard.",
        false,
    );
    let changed = vec![
        ("Skarholm ".to_owned(), "Skarholm, ".to_owned()),
        ("Monday ".to_owned(), "Tuesday ".to_owned()),
    ];
    assert_eq!(found, [(Kind::Edited, changed)]);
}
