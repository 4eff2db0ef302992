//! The fixtures give the results that were last looked at. After a change that is meant:
//!
//! ```text
//! INSTA_UPDATE=always cargo test --test golden
//! git diff tests/golden
//! ```
//!
//! `NAME.json.snap` is the report with a sentence, link or statement a line, `NAME.txt.snap` the story to read.

mod common;

use insta::{Settings, assert_snapshot};
use serde::Serialize;
use tellings::report::story::Story;
use tellings::report::{self, Report, csv, html, markdown, text};

fn check(cluster: &str) {
    let comparison = common::compared(common::sources(cluster));
    let report = report::report(&comparison);
    let sources = comparison.articles.iter().map(|article| &article.source);
    let story = Story::of(&report, sources);
    golden(&format!("{cluster}.json"), &by_lines(&report));
    golden(&format!("{cluster}.txt"), &text::text(&story));
    if cluster == "ferry" {
        golden("ferry.csv", &csv::csv(&story));
        golden("ferry.html", &html::html(&story));
        golden("ferry.md", &markdown::markdown(&story));
    }
}

fn golden(name: &str, result: &str) {
    let mut settings = Settings::new();
    settings.set_snapshot_path("golden");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| assert_snapshot!(name, result));
}

/// The report as JSON that is compared by eye: what belongs together stands on one line.
fn by_lines(report: &Report) -> String {
    let articles = report.articles.iter().map(|article| {
        let (title, language) = (json(&article.title), json(&article.language));
        format!(
            "{{\"title\": {title}, \"language\": {language}, \"words\": {},\n\"blocks\": {},\n\"sentences\": {}}}",
            article.words,
            array(article.blocks.iter().map(json)),
            array(article.sentences.iter().map(json)),
        )
    });
    let parts = [
        ("articles", array(articles)),
        ("links", array(report.links.iter().map(json))),
        ("statements", array(report.statements.iter().map(json))),
        ("passages", array(report.passages.iter().map(json))),
        ("facts", array(report.facts.iter().map(json))),
        ("utterances", array(report.utterances.iter().map(json))),
        ("divergences", array(report.divergences.iter().map(json))),
        ("overlap", array(report.overlap.iter().map(json))),
        ("verbatim", array(report.verbatim.iter().map(json))),
    ];
    let parts = parts.map(|(name, value)| format!(",\n\"{name}\": {value}"));
    format!("{{\"schema\": {}{}}}", report.schema, parts.concat())
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("a report is JSON")
}

fn array(items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.collect();
    if items.is_empty() {
        "[]".to_owned()
    } else {
        format!("[\n{}\n]", items.join(",\n"))
    }
}

#[test]
fn five_reports_of_a_bridge() {
    check("bridge");
}

#[test]
fn four_reports_of_a_ferry_with_quotes_accents_and_emoji() {
    check("ferry");
}

#[test]
fn two_reports_in_japanese_and_one_in_english() {
    check("lantern");
}

#[test]
fn two_reports_in_russian_and_one_in_english() {
    check("meteor");
}

#[test]
fn the_lines_of_a_golden_report_are_the_report() {
    let report = common::report(common::sources("ferry"));
    let lines: serde_json::Value =
        serde_json::from_str(&by_lines(&report)).expect("the lines are JSON");
    assert_eq!(
        lines,
        serde_json::to_value(&report).expect("a report is JSON")
    );
}
