//! Where things stand: edits tile their sentences, links and statements name sentences that are there.

use std::collections::BTreeSet;

use proptest::prelude::*;
use tellings::article::{Article, Word};
use tellings::comparison::Comparison;
use tellings::diff::{Edit, Op};
use tellings::options::Options;
use tellings::report::story::Story;
use tellings::report::{self, csv, html, markdown, text};
use tellings::similarity::profile::Place;
use tellings::span::Span;

use crate::{compared, config, generate};

fn words_in(article: &Article, span: Span) -> Vec<Word> {
    let inside = |word: &&Word| span.contains(word.span);
    article.words.iter().filter(inside).copied().collect()
}

fn assert_edits(edits: &[Edit], a: (&Article, Span), b: (&Article, Span)) {
    for ((article, whole), side) in [
        (a, (|edit| edit.a) as fn(&Edit) -> Span),
        (b, |edit| edit.b),
    ] {
        let mut at = whole.start;
        for edit in edits {
            assert_eq!(side(edit).start, at, "edits leave a gap");
            assert!(article.source.text.is_char_boundary(at));
            at = side(edit).end;
        }
        assert_eq!(at, whole.end, "edits end early");
    }
    for edit in edits {
        let keys = |article, span| {
            words_in(article, span)
                .iter()
                .map(|word| word.key)
                .collect::<Vec<_>>()
        };
        let (old, new) = (keys(a.0, edit.a), keys(b.0, edit.b));
        match edit.op {
            Op::Equal => assert_eq!(old, new, "equal words"),
            // Of a sentence without a word, which only a pin links, the punctuation must stand somewhere.
            Op::Insert => assert!((edit.a.is_empty() || edit.a == a.1) && !new.is_empty()),
            Op::Delete => assert!((edit.b.is_empty() || edit.b == b.1) && !old.is_empty()),
            Op::Replace => assert!(!old.is_empty() && !new.is_empty()),
        }
    }
    let changes = edits
        .windows(2)
        .filter(|pair| pair.iter().all(|edit| edit.op != Op::Equal));
    assert_eq!(changes.count(), 0, "two changes touch");
}

/// Every compared sentence stands in one statement, and statements hold nothing else.
fn assert_statements(comparison: &Comparison) {
    let told: Vec<Place> = comparison
        .statements
        .iter()
        .flat_map(|one| one.members.clone())
        .collect();
    let different: BTreeSet<Place> = told.iter().copied().collect();
    let mut expected = BTreeSet::new();
    for (article, read) in comparison.articles.iter().enumerate() {
        let compared =
            (0..read.sentences.len()).filter(|&at| read.is_compared(at, &Options::default()));
        expected.extend(compared.map(|sentence| Place { article, sentence }));
    }
    assert_eq!(
        told.len(),
        different.len(),
        "a sentence stands in two statements"
    );
    assert_eq!(different, expected);
    for statement in &comparison.statements {
        assert!(statement.members.is_sorted());
        let alone = statement.articles() == 1;
        assert!(
            !alone || statement.members.len() == 1,
            "one article says it twice"
        );
    }
}

fn assert_passages(comparison: &Comparison) {
    for passage in &comparison.passages {
        let keys = |run: &tellings::passage::Run| -> Vec<_> {
            let words = &comparison.articles[run.article].words[run.words.range()];
            words.iter().map(|word| word.key).collect()
        };
        let first = keys(&passage.places[0]);
        assert_eq!(first.len(), passage.words);
        assert!(passage.words >= tellings::passage::LEAST_WORDS);
        assert!(passage.places.iter().all(|run| keys(run) == first));
        let articles: BTreeSet<usize> = passage.places.iter().map(|run| run.article).collect();
        assert!(articles.len() > 1 && passage.places.is_sorted());
    }
}

/// The edits of every link rebuild both of its sentences.
fn assert_links(comparison: &Comparison) {
    let articles = &comparison.articles;
    for link in &comparison.links {
        let side = |place: Place| {
            let article = &articles[place.article];
            (article, article.sentences[place.sentence].span)
        };
        assert_edits(&link.edits, side(link.a), side(link.b));
    }
}

/// What was found stands where it can stand.
pub fn assert_found(comparison: &Comparison) {
    assert_links(comparison);
    assert_statements(comparison);
    assert_passages(comparison);
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_word_stands_in_one_sentence(texts in generate::cluster()) {
        for article in &compared(&texts).articles {
            let mut next = 0;
            for sentence in &article.sentences {
                prop_assert_eq!(sentence.words.start, next);
                let words = &article.words[sentence.words.clone()];
                prop_assert!(words.iter().all(|word| sentence.span.contains(word.span)));
                next = sentence.words.end;
            }
            prop_assert_eq!(next, article.words.len());
        }
    }

    #[test]
    fn edits_rebuild_both_sides(texts in generate::cluster()) {
        let comparison = compared(&texts);
        let articles = &comparison.articles;
        assert_links(&comparison);
        let whole = |article: usize| (&articles[article], Span::new(0, texts[article].len()));
        assert_edits(&tellings::diff::between_articles(&articles[0], &articles[1]), whole(0), whole(1));
    }

    #[test]
    fn links_join_sentences_of_two_articles_once(texts in generate::cluster()) {
        let comparison = compared(&texts);
        let ends: Vec<(Place, Place)> = comparison.links.iter().map(|link| (link.a, link.b)).collect();
        prop_assert!(ends.windows(2).all(|pair| pair[0] < pair[1]), "in order, each once");
        for link in &comparison.links {
            prop_assert!(link.a.article < link.b.article);
            prop_assert!((0.0..=1.0).contains(&link.score));
            for end in [link.a, link.b] {
                let article = &comparison.articles[end.article];
                prop_assert!(article.is_compared(end.sentence, &Options::default()));
            }
            let sentence = comparison.articles[link.a.article].sentences[link.a.sentence].span;
            let because = [&link.because.words, &link.because.figures, &link.because.names];
            prop_assert!(because.into_iter().flatten().all(|word| sentence.contains(*word)));
        }
    }

    #[test]
    fn statements_and_passages_are_whole(texts in generate::cluster()) {
        let comparison = compared(&texts);
        assert_statements(&comparison);
        assert_passages(&comparison);
    }

    #[test]
    fn facts_stand_in_their_sentences(texts in generate::cluster()) {
        let report = report::report(&compared(&texts));
        for fact in &report.facts {
            let sentence = report.articles[fact.article as usize].sentences[fact.sentence as usize].span;
            prop_assert!(sentence.0 <= fact.span.0 && fact.span.0 < fact.span.1, "{fact:?}");
            prop_assert!(fact.span.1 <= sentence.1, "{fact:?}");
        }
    }

    #[test]
    fn spans_of_a_report_cut_the_same_text_in_utf16(texts in generate::cluster()) {
        let comparison = compared(&texts);
        let report = report::report(&comparison);
        for ((text, article), inside) in texts.iter().zip(&report.articles).zip(&comparison.articles) {
            let units: Vec<u16> = text.encode_utf16().collect();
            for (sentence, expected) in article.sentences.iter().zip(&inside.sentences) {
                let cut = &units[sentence.span.0 as usize..sentence.span.1 as usize];
                prop_assert_eq!(String::from_utf16(cut).unwrap(), expected.span.of(text));
            }
        }
    }

    #[test]
    fn every_format_holds_any_text(texts in generate::cluster()) {
        let comparison = compared(&texts);
        let report = report::report(&comparison);
        let story = Story::of(&report, comparison.articles.iter().map(|one| &one.source));
        prop_assert!(!html::html(&story).contains("<b>"), "text became markup");
        prop_assert!(!markdown::markdown(&story).contains(" <b>"), "text became markup");
        let acts = |c: char| c.is_control() && c != '\n';
        prop_assert!(!text::text(&story).contains(acts), "text acts in the terminal");
        let table = csv::csv(&story);
        let members = story.rows.iter().flat_map(|row| &row.members);
        for (row, member) in ::csv::Reader::from_reader(table.as_bytes()).records().zip(members) {
            let row = row.expect("a row has as many cells as the head");
            let cell = row[7].strip_prefix('\'').unwrap_or(&row[7]);
            prop_assert_eq!(cell, member.text.strip_prefix('\'').unwrap_or(member.text));
            prop_assert!(!row[7].starts_with(['=', '+', '-', '@']));
        }
    }
}
