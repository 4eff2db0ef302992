//! Numbers against published specifications: every number of an input, with its value and its place, and
//! nothing else.

mod common;

use common::facts::{data, lines};
use proptest::prelude::*;
use serde_json::Value as Json;
use tellings::facts::{Number, numbers, ordinals, percentages};
use tellings::text::language::Language;

/// A case of a specification: what to read, how, and what is there, in UTF-16 units where the places are known.
struct Case {
    model: String,
    input: String,
    wanted: Vec<(Option<f64>, Option<[usize; 2]>)>,
}

fn cases(language: &str) -> Option<Vec<Case>> {
    let path = data(&format!("quantities/number-{language}.jsonl"))?;
    Some(lines(&path).iter().filter_map(case).collect())
}

/// `None` where the specification's own reader does not reach the case, so nobody has held its offsets
/// against it: many of those are off by one.
fn case(line: &Json) -> Option<Case> {
    let unsupported = line["not_supported"].as_str().unwrap_or_default();
    let own = unsupported
        .split([',', ' '])
        .any(|reader| reader == "dotnet");
    let wanted = line["results"].as_array()?.iter().map(|result| {
        let value = result["Resolution"]["value"].as_str();
        let value = value.and_then(|value| value.replace(',', ".").replace('%', "").parse().ok());
        let at = |key: &str| usize::try_from(result[key].as_u64()?).ok();
        let place = at("Start")
            .zip(at("End"))
            .map(|(start, end)| [start, end + 1]);
        (value, place)
    });
    (!own).then_some(Case {
        model: line["spec"].as_str()?.to_owned(),
        input: line["input"].as_str()?.to_owned(),
        wanted: wanted.collect(),
    })
}

impl Case {
    fn is_right(&self, found: &[Number]) -> bool {
        let units = |at: usize| self.input[..at].encode_utf16().count();
        found.len() == self.wanted.len()
            && found
                .iter()
                .zip(&self.wanted)
                .all(|(found, (value, place))| {
                    let span = [units(found.span.start), units(found.span.end)];
                    let near = match (found.value, value) {
                        (Some(found), Some(value)) => (found - value).abs() <= 1e-9 * value.abs(),
                        (None, None) => true,
                        _ => false,
                    };
                    near && place.is_none_or(|place| place == span)
                })
    }
}

/// How many cases of the models that `reader` is for are right, of how many.
fn measured(
    language: &'static str,
    code: &'static str,
    models: &[&str],
    reader: fn(&str, Language) -> Vec<Number>,
) -> Option<(usize, usize)> {
    let cases = cases(language)?;
    let (mut right, mut all) = (0, 0);
    for model in models {
        let of_model = cases.iter().filter(|case| case.model == *model);
        let (mut passed, mut total) = (0, 0);
        for case in of_model {
            let found = reader(&case.input, Language(code));
            total += 1;
            if case.is_right(&found) {
                passed += 1;
            } else {
                println!("  {model}: {:?} gives {found:?}", case.input);
            }
        }
        println!("{language} {model}: {passed} of {total}");
        (right, all) = (right + passed, all + total);
    }
    Some((right, all))
}

const NUMBERS: [&str; 3] = [
    "NumberModel",
    "NumberModelExperimentalMode",
    "NumberModelPercentMode",
];
const PERCENTAGES: [&str; 2] = ["PercentModel", "PercentModelPercentMode"];

/// The share of numbers and percentages that are right, where the data is there.
fn share(language: &'static str, code: &'static str) -> Option<f64> {
    let (right, all) = measured(language, code, &NUMBERS, numbers)?;
    let (percent, of) = measured(language, code, &PERCENTAGES, percentages)?;
    let share = (right + percent) as f64 / (all + of) as f64;
    println!(
        "{language}: {} of {}, {share:.3}",
        right + percent,
        all + of
    );
    Some(share)
}

#[test]
fn nine_in_ten_cases_of_the_english_specification_are_right() {
    assert!(share("english", "en").is_none_or(|share| share >= 0.90));
}

#[test]
fn eight_in_ten_cases_of_three_other_languages_are_right() {
    for (language, code) in [("french", "fr"), ("german", "de"), ("spanish", "es")] {
        assert!(
            share(language, code).is_none_or(|share| share >= 0.80),
            "{language}"
        );
    }
}

/// Out of scope are ordinals without a number: what is last, next or previous counts from a place that the text
/// does not give. `OrdinalModelSuppressExtendedTypes` is the model without them.
#[test]
fn ordinals_are_read_beside_numbers() {
    for (language, code) in [
        ("english", "en"),
        ("german", "de"),
        ("french", "fr"),
        ("spanish", "es"),
    ] {
        measured(
            language,
            code,
            &["OrdinalModel", "OrdinalModelSuppressExtendedTypes"],
            ordinals,
        );
    }
}

proptest! {
    #[test]
    fn any_text_has_numbers_inside_it_and_apart(
        text in r#"(\PC|[0-9.,:/%e^+-]|[ \n']|a |and |of |twenty|first |thirds |half |million |und|ein|zwanzig|tausend|ste |y |mil |et |vingt|cent |point |in |-){0,40}"#,
        code in prop::sample::select(vec!["en", "de", "fr", "es", "it", "pt", "tr", "id", "ru", "und", "ja"]),
    ) {
        for list in [numbers, ordinals, percentages] {
            let mut end = 0;
            for number in list(&text, Language(code)) {
                prop_assert!(end <= number.span.start && number.span.start < number.span.end);
                prop_assert!(text.get(number.span.start..number.span.end).is_some());
                end = number.span.end;
            }
        }
    }
}
