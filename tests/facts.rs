//! What facts promise: values that a reader would give, spans inside their sentences, on any text, and
//! nothing that depends on the order of articles. Figures against labelled corpora, where those are there.

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use serde_json::Value as Json;
use tellings::article::{Article, Source};
use tellings::comparison::{Comparison, compare};
use tellings::facts::{Fact, Kind, Value};
use tellings::options::Options;
use tellings::report::report;
use tellings::text::key::Interner;

fn article(text: &str) -> Option<Article> {
    let source = Source {
        name: String::new(),
        text: text.to_owned(),
    };
    Article::read(source, &Options::default(), &mut Interner::default()).ok()
}

/// The facts of one kind in a text that has enough common words to be known as English.
fn of_kind(text: &str, kind: Kind) -> Vec<Fact> {
    let article = article(text).expect("an article of words");
    let facts = article.facts.into_iter();
    facts.filter(|fact| fact.kind == kind).collect()
}

fn values(text: &str, kind: Kind) -> Vec<String> {
    let facts = of_kind(text, kind).into_iter();
    facts.map(|fact| shown(&fact)).collect()
}

fn shown(fact: &Fact) -> String {
    let value = match &fact.value {
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Range([low, high])) => format!("{low}..{high}"),
        Some(Value::Text(text)) => text.clone(),
        None => "?".to_owned(),
    };
    let unit = fact.unit.iter().map(|unit| format!(" {unit}"));
    value + &unit.collect::<String>()
}

fn quantities(text: &str) -> Vec<String> {
    values(text, Kind::Quantity)
}

fn dates(text: &str) -> Vec<String> {
    values(text, Kind::Date)
}

fn names(text: &str) -> Vec<String> {
    values(text, Kind::Name)
}

/// "words (speaker)" of each quotation.
fn quotations(text: &str) -> Vec<String> {
    let facts = of_kind(text, Kind::Quotation).into_iter();
    facts
        .map(|fact| {
            format!(
                "{} ({})",
                shown(&fact),
                fact.speaker.as_deref().unwrap_or("?")
            )
        })
        .collect()
}

fn compared(texts: &[&str]) -> Comparison {
    let sources = texts.iter().enumerate().map(|(index, text)| Source {
        name: format!("{index}"),
        text: (*text).to_owned(),
    });
    compare(sources.collect(), Options::default(), &[]).expect("articles that can be compared")
}

#[test]
fn numbers_in_words_and_figures_are_quantities_with_what_they_count() {
    assert_eq!(
        quantities("The ferry took a dozen sheep dogs and twenty-one cars to the island."),
        ["12 dogs", "21 cars"]
    );
    assert_eq!(
        quantities("Half a million people saw the 1.2m-pixel map of it."),
        ["500000 people", "1200000"]
    );
    assert_eq!(
        quantities("The town has 4,500 Danish pupils, 12 percent of all."),
        ["4500 pupils", "12 %"]
    );
    assert_eq!(
        quantities("Thousands of gulls and several hours of rain were the reason."),
        ["? gulls", "? hour"]
    );
}

#[test]
fn the_articles_own_style_decides_what_a_point_parts() {
    assert_eq!(
        quantities("In the harbour lay 14.500 tons and 2,5 metres of ice."),
        ["14500 t", "2.5 m"]
    );
    assert_eq!(
        quantities("In the harbour lay 14,500 tons and 2.125 metres of ice."),
        ["14500 t", "2.125 m"]
    );
}

#[test]
fn ranges_money_and_units_are_normalised() {
    assert_eq!(
        quantities("It was between 30 and 45 boats, or 10 to 15 million dollars."),
        ["30..45 boats", "10000000..15000000 USD"]
    );
    assert_eq!(
        quantities("The 155-millimetre pipe and the six-week delay cost €3bn and 40 pence."),
        ["155 mm", "6 week", "3000000000 EUR", "40"]
    );
    assert_eq!(
        quantities("In the year-long row the mayor spent 2 million euros."),
        ["1 year", "2000000 EUR"]
    );
}

#[test]
fn numbers_that_name_or_time_count_nothing() {
    let text = "At 7:45 the G7 said on 3 May 2021 that an F-16 and the Orca 3 of the fleet won 3-1 at 5 pm under Article 5.";
    assert_eq!(quantities(text), [""; 0]);
    assert_eq!(
        quantities("It was one of those days, and no one was in the harbour."),
        [""; 0]
    );
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
fn names_take_their_fullest_form() {
    let text = "The mayor, Ida Holm, spoke to the Harbour Rescue Group (HRG). Holm said that HRG’s boats were in Lunde. In Lunde Mrs Holm left.";
    assert_eq!(
        names(text),
        [
            "Ida Holm",
            "Harbour Rescue Group",
            "Harbour Rescue Group",
            "Ida Holm",
            "Harbour Rescue Group",
            "Lunde",
            "Lunde",
            "Ida Holm"
        ]
    );
}

#[test]
fn quotations_carry_their_speakers() {
    let text = "“The ferry was full,” Ida Holm said. “Nobody was in the water when the boats of the harbour came. We were lucky,” she added.\n\nAccording to Ola Dahl, the engine was “an old friend” of the crew.\n\n“It will run,” said the captain.";
    assert_eq!(
        quotations(text),
        [
            "The ferry was full (Ida Holm)",
            "Nobody was in the water when the boats of the harbour came. (Ida Holm)",
            "We were lucky (Ida Holm)",
            "an old friend (Ola Dahl)",
            "It will run (the captain)",
        ]
    );
}

#[test]
fn facts_are_grouped_over_articles_whatever_their_order() {
    let texts = [
        "Mayor Ida Holm said in Tromsoe that “the ferry will run again in the spring,” after 12 days.",
        "“The ferry is going to run again by the spring,” Holm said in Tromso of the 12 days of rest.",
    ];
    let shared = |comparison: &Comparison| {
        let of = |article: usize| {
            let facts = comparison.articles[article].facts.iter();
            facts
                .zip(&comparison.groups[article])
                .map(|(fact, group)| (fact.kind, *group))
        };
        let mut shared: Vec<Kind> = of(0)
            .filter(|one| of(1).any(|other| other == *one))
            .map(|one| one.0)
            .collect();
        shared.sort_unstable();
        shared
    };
    let (one, other) = (compared(&texts), compared(&[texts[1], texts[0]]));
    assert_eq!(
        shared(&one),
        [Kind::Quantity, Kind::Name, Kind::Name, Kind::Quotation]
    );
    assert_eq!(shared(&one), shared(&other));
}

proptest! {
    #[test]
    fn any_text_has_facts_inside_its_sentences(
        text in r#"(\PC|[0-9.,:/$€%-]|[ \n"“”‘’'()]|the |of |Ida |said |May |two |million |ago |NATO |half a ){0,60}"#
    ) {
        if let Some(article) = article(&text) {
            for fact in &article.facts {
                prop_assert!(article.sentences[fact.sentence].span.contains(fact.span));
                prop_assert!(!article.slice(fact.span).is_empty());
            }
        }
    }
}

/// The evaluation data beside the project; a test that needs it says so and passes without it.
fn data(path: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/eval")
        .join(path);
    if !path.exists() {
        println!("skipped: {} is not there", path.display());
    }
    path.exists().then_some(path)
}

fn lines(path: &Path) -> Vec<Json> {
    let text = fs::read_to_string(path).expect("a readable file");
    text.lines()
        .map(|line| serde_json::from_str(line).expect("a line of JSON"))
        .collect()
}

fn f1(right: usize, reported: usize, found: usize, wanted: usize) -> f64 {
    let (precision, recall) = (right as f64 / reported as f64, found as f64 / wanted as f64);
    println!("precision {precision:.3}, recall {recall:.3}");
    2.0 * precision * recall / (precision + recall)
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

#[test]
fn numbers_of_the_specification_keep_their_accuracy() {
    let Some(path) = data("quantities/number-english.jsonl") else {
        return;
    };
    let (mut right, mut reported, mut wanted) = (0, 0, 0);
    for line in lines(&path)
        .iter()
        .filter(|line| line["spec"] == "NumberModel")
    {
        let results = line["results"].as_array().expect("a list of results");
        let parsed = results
            .iter()
            .filter_map(|one| one["Resolution"]["value"].as_str()?.parse::<f64>().ok());
        let mut gold: Vec<f64> = parsed.collect();
        wanted += gold.len();
        let facts =
            article(line["input"].as_str().unwrap_or_default()).map(|article| article.facts);
        let numbers = facts
            .into_iter()
            .flatten()
            .filter_map(|fact| fact.value)
            .flat_map(|value| match value {
                Value::Number(number) => vec![number],
                Value::Range(range) => range.to_vec(),
                Value::Text(_) => Vec::new(),
            });
        for number in numbers {
            reported += 1;
            if let Some(at) = gold
                .iter()
                .position(|gold| (gold - number).abs() <= 1e-6 * gold.abs())
            {
                gold.swap_remove(at);
                right += 1;
            }
        }
    }
    // Most of what is missed is arithmetic ("one over three", "1.1^23") rather than news.
    assert!(f1(right, reported, right, wanted) > 0.50);
}

#[test]
fn speakers_of_news_quotations_keep_their_accuracy() {
    let Some(path) = data("quotations/polnear-dev.jsonl") else {
        return;
    };
    let (mut right, mut named) = (0_usize, 0_usize);
    for line in lines(&path) {
        let text = line["text"].as_str().expect("a text");
        let at: Vec<usize> = text
            .char_indices()
            .map(|(at, _)| at)
            .chain([text.len()])
            .collect();
        let gold: Vec<Json> = line["annotations"][0]["attributions"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        for fact in of_kind(text, Kind::Quotation) {
            let about = gold
                .iter()
                .filter(|one| covers(&one["content"], &at, &fact));
            let sources: Vec<&str> = about
                .flat_map(|one| one["source"].as_array().into_iter().flatten())
                .filter_map(|source| source["text"].as_str())
                .collect();
            let is_pronoun = |source: &&str| {
                ["he", "she", "they", "it", "i", "we", "who"]
                    .contains(&source.to_lowercase().as_str())
            };
            if sources.iter().any(is_pronoun)
                || !sources
                    .iter()
                    .any(|source| source.chars().any(char::is_uppercase))
            {
                continue;
            }
            named += 1;
            let surname = fact
                .speaker
                .as_deref()
                .and_then(|speaker| speaker.split(' ').next_back());
            right += usize::from(
                surname
                    .is_some_and(|surname| sources.iter().any(|source| source.contains(surname))),
            );
        }
    }
    println!("speakers right: {right} of {named}");
    assert!(right as f64 > 0.77 * named as f64);
}

/// True where an attribution's content covers most of the quotation.
fn covers(content: &Json, at: &[usize], fact: &Fact) -> bool {
    let spans = content
        .as_array()
        .into_iter()
        .flatten()
        .flat_map(|one| one["spans"].as_array().into_iter().flatten());
    spans
        .filter_map(|span| {
            Some((
                at[span[0].as_u64()? as usize],
                at[span[1].as_u64()? as usize],
            ))
        })
        .any(|(from, to)| {
            let common = to
                .min(fact.span.end)
                .saturating_sub(from.max(fact.span.start));
            common * 2 > fact.span.len()
        })
}

#[test]
fn the_five_reports_keep_their_accuracy() {
    let Some(folder) = data("clusters/bakhmut") else {
        return;
    };
    let texts: Vec<String> = ["a", "b", "c", "d", "e"]
        .iter()
        .map(|name| {
            fs::read_to_string(folder.join(format!("{name}.txt"))).expect("a readable article")
        })
        .collect();
    let report = report(&compared(
        &texts.iter().map(String::as_str).collect::<Vec<_>>(),
    ));
    let gold: Json = serde_json::from_str(
        &fs::read_to_string(folder.join("facts.json")).expect("a readable file"),
    )
    .expect("JSON");
    let number = |json: &Json| json.as_u64().map_or(0, |number| number as u32);
    let meets = |gold: &Json, fact: &tellings::report::types::Fact| {
        let (from, to) = (number(&gold["span"][0]), number(&gold["span"][1]));
        let common = to.min(fact.span.1).saturating_sub(from.max(fact.span.0));
        number(&gold["article"]) == fact.article
            && common * 2 >= (to - from).min(fact.span.1 - fact.span.0)
    };
    for (kind, floor) in [("quantities", 0.95), ("dates", 0.95)] {
        let wanted: Vec<&Json> = gold[kind]
            .as_array()
            .expect("a list")
            .iter()
            .filter(|one| !one["value"].is_null())
            .collect();
        let found = wanted.iter().filter(|one| {
            report
                .facts
                .iter()
                .filter(|fact| meets(one, fact))
                .any(|fact| {
                    let value = serde_json::to_value(&fact.value).expect("plain data");
                    value == one["value"]
                        || value
                            .as_f64()
                            .is_some_and(|value| one["value"].as_f64() == Some(value))
                        || value.as_array().is_some_and(|ends| {
                            ends.iter().any(|end| end.as_f64() == one["value"].as_f64())
                        })
                })
        });
        let found = found.count();
        println!("{kind}: {found} of {}", wanted.len());
        assert!(found as f64 >= floor * wanted.len() as f64, "{kind}");
    }
}
