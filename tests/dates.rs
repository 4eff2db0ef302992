//! Dates: ISO 8601 values as precise as the text; figures against news articles with labelled times.

mod common;

use common::facts::{compared, data, f1, lines, of_kind, shown, values};
use serde_json::Value as Json;
use tellings::facts::Kind;

fn dates(text: &str) -> Vec<String> {
    values(text, Kind::Date)
}

#[test]
fn dates_are_iso_as_precise_as_the_text() {
    assert_eq!(
        dates(
            "It was built on 3 May 1984, and on June 5, 1990 and in July 1991 the quay burned; by 1995 it was sold."
        ),
        ["1984-05-03", "1990-06-05", "1991-07", "1995"]
    );
}

#[test]
fn near_dates_are_seen_from_the_articles_own_day() {
    let text = "Published 2021-05-12\n\nOn Monday the harbour said that the ferry will run on Friday. It had stopped last week and in April, a year ago and yesterday.";
    assert_eq!(
        dates(text),
        [
            "2021-05-12",
            "2021-05-10",
            "2021-05-14",
            "2021-W18",
            "2021-04",
            "2020",
            "2021-05-11"
        ]
    );
    assert_eq!(
        dates("On Monday the harbour said that the ferry had run."),
        ["?"]
    );
}

#[test]
fn day_and_month_in_figures_are_told_apart_by_other_dates() {
    assert_eq!(
        dates("The ferry sank on May 4 and was found in the bay.\n\n06/05/2021")[1],
        "2021-05-06"
    );
    assert_eq!(dates("The ferry sank in the bay.\n\n06/05/2021"), ["?"]);
}

#[test]
fn an_undated_article_is_dated_by_its_story() {
    let comparison = compared(&[
        "Published 2021-05-12\n\nThe ferry sank on Tuesday in the bay.",
        "The ferry sank on Tuesday in the bay of the island.",
    ]);
    let tuesdays = comparison.articles.iter().map(|article| {
        let last = article.facts.iter().rfind(|fact| fact.kind == Kind::Date);
        last.map(shown)
    });
    assert_eq!(
        tuesdays.collect::<Vec<_>>(),
        [Some("2021-05-11".to_owned()), Some("2021-05-11".to_owned())]
    );
}

#[test]
fn dates_of_news_articles_keep_their_accuracy() {
    let Some(path) = data("dates/timebank.jsonl") else {
        return;
    };
    let (mut right, mut reported, mut found, mut wanted) = (0, 0, 0, 0);
    for line in lines(&path) {
        let (Some(day), Some(text)) = (line["dct"].as_str(), line["text"].as_str()) else {
            continue;
        };
        let head = format!("date {}\n", &day[..10]);
        let text = format!("{head}{text}");
        let at: Vec<usize> = text
            .char_indices()
            .map(|(at, _)| at)
            .chain([text.len()])
            .collect();
        let times = line["timex3"].as_array().expect("a list of times");
        let gold: Vec<(usize, usize, &str)> = times
            .iter()
            .filter_map(|time| valued(time, &at, head.len()))
            .collect();
        let mut seen = vec![false; gold.len()];
        for fact in of_kind(&text, Kind::Date) {
            let Some(value) = fact.text().filter(|_| fact.span.start >= head.len()) else {
                continue;
            };
            let hit = gold.iter().position(|(from, to, gold)| {
                *from < fact.span.end && fact.span.start < *to && *gold == value
            });
            reported += 1;
            right += usize::from(hit.is_some());
            hit.into_iter().for_each(|hit| seen[hit] = true);
        }
        found += seen.iter().filter(|seen| **seen).count();
        wanted += gold.len();
    }
    assert!(f1(right, reported, found, wanted) > 0.80);
}

/// A time that has a day, week, month or year of the calendar as its value.
fn valued<'a>(time: &'a Json, at: &[usize], head: usize) -> Option<(usize, usize, &'a str)> {
    let value = time["value"].as_str()?.split('T').next()?;
    let calendar = value.len() >= 4 && value[..4].bytes().all(|b| b.is_ascii_digit());
    let kind = matches!(time["type"].as_str()?, "DATE" | "TIME");
    let numbered = |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
    let mut parts = value.split('-').skip(1);
    let exact = parts.all(|part| numbered(part.strip_prefix('W').unwrap_or(part)));
    let place = |name: &str| time[name].as_u64().map(|offset| at[offset as usize + head]);
    (calendar && kind && exact).then_some((place("start")?, place("end")?, value))
}
