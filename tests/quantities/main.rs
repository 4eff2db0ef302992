//! Quantities: values and units that a reader would give; figures against published specifications.

mod common;

use common::facts::{data, lines, shown, values};
use proptest::prelude::*;
use serde_json::Value as Json;
use tellings::article::sentence_spans;
use tellings::facts::{Approximation, Fact, Kind, Value, find};
use tellings::text::language::Language;
use tellings::text::token::tokens;

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
        assert_eq!(
            read(text, "en")
                .iter()
                .map(shown)
                .collect::<Vec<_>>()
                .join(", "),
            wanted,
            "{text}"
        );
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
        assert_eq!(
            read(text, "en")
                .iter()
                .map(shown)
                .collect::<Vec<_>>()
                .join(", "),
            wanted,
            "{text}"
        );
    }
}

#[test]
fn how_exactly_an_amount_is_given_is_told() {
    use Approximation::{About, AtLeast, LessThan, MoreThan, Nearly, UpTo};
    for (text, language, wanted) in [
        (
            "Some 20 boats, around 30 men and 5 dogs or so.",
            "en",
            vec![About, About, About],
        ),
        (
            "Nearly 20 boats, close to 30 men.",
            "en",
            vec![Nearly, Nearly],
        ),
        (
            "More than 20 boats, over 30 men, upwards of $5.",
            "en",
            vec![MoreThan, MoreThan, MoreThan],
        ),
        (
            "At least 20 boats, no fewer than 30 men, 40+ dogs, 50 or more cats.",
            "en",
            vec![AtLeast; 4],
        ),
        (
            "Fewer than 20 boats, less than 5%, under 3 km.",
            "en",
            vec![LessThan; 3],
        ),
        (
            "Up to 20 boats, no more than 30 men, as many as 40 dogs.",
            "en",
            vec![UpTo; 3],
        ),
        (
            "Mehr als 20 Boote, etwa 30 Kilometer.",
            "de",
            vec![MoreThan, About],
        ),
        (
            "Plus de 20 bateaux, au moins 30 kilomètres.",
            "fr",
            vec![MoreThan, AtLeast],
        ),
        (
            "Más de 20 barcos, casi 30 kilómetros.",
            "es",
            vec![MoreThan, Nearly],
        ),
        (
            "Più di 20 barche, almeno 30 chilometri.",
            "it",
            vec![MoreThan, AtLeast],
        ),
        (
            "Mais de 20 barcos, cerca de 30 quilômetros.",
            "pt",
            vec![MoreThan, About],
        ),
        (
            "En az 20 kişi, yaklaşık 30 kilometre.",
            "tr",
            vec![AtLeast, About],
        ),
        (
            "Lebih dari 20 orang, sekitar 30 kilometer.",
            "id",
            vec![MoreThan, About],
        ),
        (
            "Более 20 человек, около 30 километров.",
            "ru",
            vec![MoreThan, About],
        ),
    ] {
        let found = read(text, language).into_iter();
        assert_eq!(
            found
                .filter_map(|fact| fact.approximation)
                .collect::<Vec<_>>(),
            wanted,
            "{text}"
        );
    }
    assert_eq!(read("It has 20 boats.", "en")[0].approximation, None);
}

#[test]
fn units_and_nouns_of_other_languages_are_read() {
    for (language, text, wanted) in [
        (
            "de",
            "Der Ort liegt 12 Kilometer von 300 neuen Häusern.",
            "12 km, 300 Häusern",
        ),
        (
            "de",
            "Das kostet 15 Prozent oder 20 Euro pro Tag.",
            "15 %, 20 EUR/day",
        ),
        (
            "fr",
            "La ville compte 20 000 habitants sur 12 kilomètres carrés.",
            "20000 habitants, 12 km²",
        ),
        (
            "es",
            "Pagó 15 por ciento y vio 30 barcos.",
            "15 %, 30 barcos",
        ),
        ("it", "Il 15 per cento di 30 barche.", "15 %, 30 barche"),
        ("pt", "Foram 15 por cento de 30 barcos.", "15 %, 30 barcos"),
        ("tr", "Fiyatlar yüzde 15 arttı, %20 değil.", "15 %, 20 %"),
        (
            "id",
            "Harga naik 15 persen menjadi Rp 500.",
            "15 %, 500 IDR",
        ),
        (
            "ru",
            "На берегу было 20 000 человек и 12 км дороги.",
            "20000 человек, 12 km",
        ),
    ] {
        assert_eq!(
            read(text, language)
                .iter()
                .map(shown)
                .collect::<Vec<_>>()
                .join(", "),
            wanted,
            "{text}"
        );
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
        assert_eq!(
            read(text, "en").iter().map(shown).collect::<Vec<_>>(),
            [""; 0],
            "{text}"
        );
    }
}

const LANGUAGES: [&str; 11] = [
    "en", "de", "fr", "es", "it", "pt", "tr", "id", "ru", "nl", "und",
];

/// The quantities of a text whose language is given.
fn read(text: &str, language: &'static str) -> Vec<Fact> {
    let spans = sentence_spans(text).concat();
    let found = find(text, &tokens(text), &spans, Language(language)).facts;
    let quantities = found.into_iter();
    quantities
        .filter(|fact| fact.kind == Kind::Quantity)
        .collect()
}

/// Unit here and name there, of one model of a specification.
fn units(language: &str, model: &str) -> Vec<(&'static str, &'static str)> {
    let table = include_str!("common/units.tsv").lines();
    let rows = table.filter_map(|row| {
        let mut cells = row.split('\t');
        let own = cells.next() == Some(language) && cells.next() == Some(model);
        own.then(|| Some((cells.next()?, cells.next()?)))?
    });
    rows.collect()
}

/// What a case wants found: value, unit here, first and last character.
fn wanted(case: &Json, units: &[(&str, &str)]) -> Vec<(f64, String, u64, u64)> {
    let results = case["results"].as_array().expect("a list of results");
    let amounts = results.iter().map(|result| {
        let resolution = &result["Resolution"];
        let value = resolution["value"].as_str().unwrap_or_default();
        let name = resolution["unit"].as_str().unwrap_or_default();
        let unit = units.iter().find(|(listed, _)| *listed == name);
        let end = |key: &str| result[key].as_u64().unwrap_or(u64::MAX);
        (
            value.replace(',', ".").parse().unwrap_or(f64::NAN),
            unit.expect("a unit of the table").1.to_owned(),
            end("Start"),
            end("End"),
        )
    });
    amounts.collect()
}

/// What is found of the kind that the units are of.
fn found(
    text: &str,
    language: &'static str,
    units: &[(&str, &str)],
    money: bool,
) -> Vec<(f64, String, u64, u64)> {
    let chars = |bytes: usize| text[..bytes].chars().count() as u64;
    let amounts = read(text, language).into_iter().filter_map(|fact| {
        let unit = fact.unit?;
        let is = |unit: &str| {
            units.iter().any(|(_, listed)| *listed == unit)
                || money && unit.len() == 3 && unit.bytes().all(|b| b.is_ascii_uppercase())
        };
        // The specifications have no rates.
        let of = unit.split('/').next().unwrap_or_default();
        let unit = if is(&unit) { &unit } else { of };
        let value = match fact.value? {
            Value::Number(number) => number,
            Value::Range([_, high]) => high,
            Value::Text(_) => return None,
        };
        let (start, end) = (chars(fact.span.start), chars(fact.span.end) - 1);
        is(unit).then(|| (value, unit.to_owned(), start, end))
    });
    amounts.collect()
}

/// The share of cases of a specification of which every amount is found and nothing else of its kind.
fn share_right(
    name: &str,
    language: &'static str,
    in_scope: impl Fn(&Json) -> bool,
) -> Option<f64> {
    let path = data(&format!("quantities/numberwithunit-{name}.jsonl"))?;
    let (mut right, mut all) = (0, 0);
    for case in lines(&path).iter().filter(|case| in_scope(case)) {
        let model = case["spec"].as_str().unwrap_or_default();
        let units = units(language, model);
        let text = case["input"].as_str().unwrap_or_default();
        let mut wanted = wanted(case, &units);
        let mut found = found(text, language, &units, model == "CurrencyModel");
        let order = |a: &(f64, String, u64, u64), b: &(f64, String, u64, u64)| a.2.cmp(&b.2);
        wanted.sort_by(order);
        found.sort_by(order);
        let alike = wanted.len() == found.len()
            && wanted.iter().zip(&found).all(|(a, b)| {
                (a.0 - b.0).abs() <= 1e-6 * a.0.abs().max(1.0)
                    && (&a.1, a.2, a.3) == (&b.1, b.2, b.3)
            });
        (right, all) = (right + usize::from(alike), all + 1);
        if !alike {
            println!("{model}: {text}\n  wanted {wanted:?}\n  found  {found:?}");
        }
    }
    println!("{name}: {right} of {all}");
    Some(right as f64 / all as f64)
}

proptest! {
    #[test]
    fn any_text_in_any_language_has_quantities_inside_it(
        text in r#"(\PC|[0-9.,:/$€%()+ -]|5 ft |d'euros|aged |US|Rp5|MEUR|45-летний |to |and |-|milliards |km |an hour|per |Art\. |, ){0,40}"#,
        language in 0..LANGUAGES.len(),
    ) {
        for fact in read(&text, LANGUAGES[language]) {
            prop_assert!(!fact.span.of(&text).is_empty());
        }
    }
}

// Half of what is missed are units without a number ("convert 10 celsius to fahrenheit"), which state nothing;
// the rest are ranges, of which the specification has the upper end alone.
#[test]
fn units_of_the_english_specification_keep_their_accuracy() {
    if let Some(share) = share_right("english", "en", |_| true) {
        assert!(share >= 0.85, "{share}");
    }
}

#[test]
fn units_of_the_french_and_the_spanish_specification_keep_their_accuracy() {
    for (name, language) in [("french", "fr"), ("spanish", "es")] {
        if let Some(share) = share_right(name, language, |_| true) {
            assert!(share >= 0.75, "{name}: {share}");
        }
    }
}
