//! Dates: ISO 8601 values as precise as the text, in nine languages; figures against news articles with labelled
//! times.

mod articles;
#[path = "../common/mod.rs"]
mod common;
mod languages;

use common::facts::{compared, shown, values};
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
fn a_weekday_lies_as_its_verb_looks() {
    let text = "Published 2021-05-12\n\nThe vote, which will be held on Friday, was put off on Thursday. The island is to be closed by June and had been closed since June.";
    assert_eq!(
        dates(text)[1..],
        ["2021-05-14", "2021-05-06", "2021-06", "2020-06"]
    );
}

#[test]
fn a_day_belongs_to_the_week_or_year_behind_it() {
    let text = "Published 2021-05-12\n\nIt sank on Wednesday of last week and on June 5 last year; the vote is on Friday next week. It ran on May 3-5.";
    assert_eq!(
        dates(text)[1..],
        ["2021-05-05", "2020-06-05", "2021-05-21", "2021-05-03"]
    );
}

#[test]
fn longer_and_shorter_periods_are_dates() {
    assert_eq!(
        dates(
            "It grew in the third quarter of 2019, in the first half of 2020, in the summer of 2021, in the early 1990s, in the 19th century and in 2023-W10, says the harbour."
        ),
        ["2019-Q3", "2020-H1", "2021-SU", "199", "18", "2023-W10"]
    );
}

#[test]
fn what_was_told_before_dates_what_comes_after() {
    assert_eq!(
        dates(
            "The ferry was built in March 2019 and sank on 4 June 2020. Two days later it was found; that year it had run for a day. A year earlier it had not."
        ),
        ["2019-03", "2020-06-04", "2020-06-06", "2020", "2019"]
    );
    assert_eq!(
        dates("The day before the vote the ferry sank, and two days later it was found."),
        ["?", "?"]
    );
}

#[test]
fn a_time_of_day_belongs_to_its_day() {
    let text = "Published: 12 May 2021 14:05\n\nThe ferry left on Tuesday at 3:42 a.m. and was seen at noon on Monday. It sank at 15:30 GMT on 4 May and at half past. On Wednesday the harbour was closed at 9 p.m. by the mayor.\n\nThe bell rings at 7:15 each day.";
    assert_eq!(
        dates(text),
        [
            "2021-05-12T14:05",
            "2021-05-11T03:42",
            "2021-05-10T12:00",
            "2021-05-04T15:30",
            "2021-05-12",
            "2021-05-12T21:00",
            "T07:15"
        ]
    );
}

#[test]
fn vague_dates_are_found_without_a_value() {
    let text = "The ferry may soon sink, within days, in a few weeks or in the coming months, and it has now run for too long, the harbour said recently and a few days ago.";
    assert_eq!(dates(text), vec!["?"; 7]);
}

#[test]
fn names_and_verbs_are_no_dates() {
    let text = "Theresa May and April Jones may march; Jan and Sun Li sat at the fall of the town. The price of 1500 boats is $1990, as the May harbour said to the Time Now of Matthew 10:15.";
    assert_eq!(dates(text), Vec::<String>::new());
}

#[test]
fn the_article_says_when_it_was_written() {
    for head in [
        "Published: 8 March 2023 14:05",
        "Last updated on March 8, 2023 at 10:00 GMT",
        "date 2023-03-08",
        "Wed 8 Mar 2023 14.05 GMT",
        "By Ida Holm | March 8, 2023",
    ] {
        let text = format!(
            "The ferry is lost\n\n{head}\n\nThe ferry sank on Tuesday in the bay, said the mayor."
        );
        assert_eq!(dates(&text)[1], "2023-03-07", "{head}");
    }
    let place =
        "OSLO, March 8, 2023 (Wire) - The ferry sank on Tuesday in the bay, said the mayor.";
    assert_eq!(dates(place)[1], "2023-03-07");
    let told =
        "The paper published on March 8, 2023 says that the ferry sank on Tuesday in the bay.";
    assert_eq!(dates(told), ["2023-03-08", "?"]);
}
