//! Many articles on one event: what all tell stays together, however many they are.

use tellings::article::Source;
use tellings::comparison::compare;
use tellings::options::Options;

fn source(name: &str, text: &str) -> Source {
    Source {
        name: name.to_owned(),
        text: text.to_owned(),
    }
}

/// Regression: a word that each of thirteen short articles holds once was taken for too common to link.
#[test]
fn what_every_article_tells_is_one_statement() {
    let text = "The council approved the new bridge on Monday.\nWork begins in the autumn.\n";
    for articles in [13, 60] {
        let sources = (0..articles).map(|index| source(&index.to_string(), text));
        let comparison =
            compare(sources.collect(), Options::default(), &[]).expect("the articles compare");
        assert_eq!(comparison.statements.len(), 2, "{articles} articles");
        assert!(
            comparison
                .statements
                .iter()
                .all(|one| one.articles() == articles)
        );
    }
}

/// Regression: two passages with one article each in common hid the words that all three share.
#[test]
fn a_passage_that_joins_two_articles_is_not_hidden_by_longer_ones_that_do_not() {
    let shared = "seven grey ferries lay in the harbour under snow all winter";
    let sources = vec![
        source("A", &format!("First of all {shared} red.")),
        source("B", &format!("First of all {shared} until the ice went.")),
        source("C", &format!("Blue {shared} until the ice went.")),
    ];
    let comparison = compare(sources, Options::default(), &[]).expect("the articles compare");
    assert!(comparison.verbatim[0][2] > 0.7, "{:?}", comparison.verbatim);
}

#[test]
fn what_only_an_edited_sentence_adds_is_not_told_by_the_other() {
    let told = "The council of the old town approved the new bridge after a long debate";
    let sources = vec![
        source("A", &format!("{told}.")),
        source(
            "B",
            &format!("{told}, while protesters outside burned tyres."),
        ),
    ];
    let comparison = compare(sources, Options::default(), &[]).expect("the articles compare");
    assert_eq!(comparison.overlap[0][1], 1.0);
    assert!(comparison.overlap[1][0] < 0.8, "{:?}", comparison.overlap);
}
