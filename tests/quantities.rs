//! Quantities: values and units that a reader would give; figures against published specifications.

mod common;

use common::facts::{article, data, f1, lines, values};
use tellings::facts::{Kind, Value};

fn quantities(text: &str) -> Vec<String> {
    values(text, Kind::Quantity)
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
