//! Quantities: values and units that a reader would give; figures against published specifications.

#[path = "../common/mod.rs"]
mod common;
mod languages;
mod specification;

use common::facts::{shown, values};
use tellings::article::sentence_spans;
use tellings::facts::{Fact, Kind, find};
use tellings::text::language::Language;
use tellings::text::token::tokens;

fn quantities(text: &str) -> Vec<String> {
    values(text, Kind::Quantity)
}

/// The quantities of a text whose language is given.
fn read(text: &str, language: &'static str) -> Vec<Fact> {
    let spans = sentence_spans(text).concat();
    let found = find(text, &tokens(text), &spans, Language(language)).facts;
    let quantities = found.into_iter();
    quantities
        .filter(|fact| fact.kind == Kind::Quantity)
        .collect()
}

/// What they come to, in one line.
fn listed(text: &str, language: &'static str) -> String {
    let shown: Vec<String> = read(text, language).iter().map(shown).collect();
    shown.join(", ")
}

#[test]
fn numbers_in_words_and_figures_are_quantities_with_what_they_count() {
    assert_eq!(
        quantities("The ferry took a dozen sheep dogs and twenty-one cars to the island."),
        ["12 dogs", "21 cars"]
    );
    assert_eq!(
        quantities("Half a million people saw the 1.2m-pixel map of it."),
        ["500000 people", "1200000 pixel"]
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
        ["155 mm", "6 week", "3000000000 EUR", "40 penny"]
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
fn units_are_told_in_many_ways() {
    for (text, wanted) in [
        (
            "The harbour paid US$1.2bn and 40 USD million.",
            "1200000000 USD, 40000000 USD",
        ),
        (
            "It cost 15 dollars and 50, or 3 pounds 20 pence.",
            "15.5 USD, 3.2 GBP",
        ),
        (
            "The boy, 5 ft 2 in, swam two hours and 30 minutes.",
            "5.166666666666667 ft, 2.5 hour",
        ),
        (
            "It was 28 °C, minus five degrees at night.",
            "28 °C, -5 degree",
        ),
        (
            "A 29km road and a 155-millimetre pipe cover 3 sq km.",
            "29 km, 155 mm, 3 km²",
        ),
        (
            "The share fell two percentage points to 12 per cent.",
            "2 percentage points, 12 %",
        ),
        (
            "A 12-year-old and a man aged 80 saw a pier three centuries old.",
            "12 year old, 80 year old, 3 century",
        ),
        ("Ida Holm, 45, said so.", "45 year old"),
        (
            "It fires 5,000 shells a day at 188 miles an hour.",
            "5000 shells/day, 188 mph",
        ),
        (
            "The isle earns $900 per capita and €5 a share.",
            "900 USD/person, 5 EUR/share",
        ),
        (
            "The storm left 12 dead and 30 injured, killing 5.",
            "12 dead, 30 injured, 5 killed",
        ),
        ("The death toll rose to 14.", "14 dead"),
        (
            "Nine out of ten sailors and a third of the guests left.",
            "0.9, 0.3333333333333333",
        ),
        (
            "A 300-member crew of 12 F-16 jets met 20 gunmen and 30 others.",
            "300 member, 12 jets, 20 gunmen, 30 others",
        ),
        (
            "A 5-foot-10 guest paid for the $50-a-night room.",
            "5.833333333333333 ft, 50 USD/night",
        ),
        ("A 1.8m tall man saw 1.8m gulls.", "1.8 m, 1800000 gulls"),
    ] {
        assert_eq!(listed(text, "en"), wanted, "{text}");
    }
}

#[test]
fn ranges_share_unit_and_scale() {
    for (text, wanted) in [
        ("It takes 12,000 to 20,000 boats.", "12000..20000 boats"),
        (
            "It takes from 10 to 15 million euros.",
            "10000000..15000000 EUR",
        ),
        ("It takes $10-15 million.", "10000000..15000000 USD"),
        ("It takes 5% to 7% of it.", "5..7 %"),
        ("It takes two or three days.", "2..3 day"),
        ("It takes a two- to three-week delay.", "2..3 week"),
        ("The share rose from 10 to 15 percent.", "10 %, 15 %"),
        (
            "The share fell 2% to 15%, and by 3% to 4% since.",
            "2 %, 15 %, 3..4 %",
        ),
    ] {
        assert_eq!(listed(text, "en"), wanted, "{text}");
    }
}

#[test]
fn what_names_something_is_no_amount_in_any_sentence() {
    for text in [
        "Call the harbour on +47 555 12 34 or 555-123-4567.",
        "Senate Bill 1062 and Amendment 64 passed.",
        "See section 5, page 12 and No. 10 of version 2.0.",
        "The Leopard 2 met the F-16 at 5 p.m. and won 3-1.",
    ] {
        assert_eq!(listed(text, "en"), "", "{text}");
    }
}
