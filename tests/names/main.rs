//! Names: one entry for every person, place and body, in its fullest form over all articles.

#[path = "../common/mod.rs"]
mod common;
mod languages;
mod many;

use common::facts::{compared, values};
use tellings::facts::Kind;

fn names(text: &str) -> Vec<String> {
    values(text, Kind::Name)
}

/// For each value over all articles: the forms that stand for it, with the number of their article.
fn entries(texts: &[&str]) -> Vec<(String, Vec<String>)> {
    let comparison = compared(texts);
    let mut entries: Vec<(usize, String, Vec<String>)> = Vec::new();
    for (number, (article, groups)) in comparison
        .articles
        .iter()
        .zip(&comparison.findings.groups)
        .enumerate()
    {
        for (fact, &group) in article.facts.iter().zip(groups) {
            if fact.kind != Kind::Name {
                continue;
            }
            let form = format!("{number}:{}", article.slice(fact.span));
            let value = fact.text().unwrap_or_default().to_owned();
            match entries.iter_mut().find(|entry| entry.0 == group) {
                Some((_, one, forms)) => {
                    assert_eq!(*one, value, "a group has one value");
                    if !forms.contains(&form) {
                        forms.push(form);
                    }
                }
                None => entries.push((group, value, vec![form])),
            }
        }
    }
    entries
        .into_iter()
        .map(|(_, value, forms)| (value, forms))
        .collect()
}

/// The forms of the entry with this value.
fn forms(texts: &[&str], value: &str) -> Vec<String> {
    let entries = entries(texts);
    let found = entries.iter().find(|entry| entry.0 == value);
    found
        .unwrap_or_else(|| panic!("{value} is not in {entries:?}"))
        .1
        .clone()
}

/// True where a name of the first text and one of the second are one entry. Each name stands in a sentence
/// of its own article.
fn is_joined(one: &str, other: &str) -> bool {
    let told = |name: &str| {
        format!(
            "On Monday the ferry left early. They all waited for {name} at the pier, and then it was gone."
        )
    };
    let entries = entries(&[&told(one), &told(other)]);
    entries.iter().any(|(_, forms)| {
        forms.iter().any(|form| form.starts_with("0:"))
            && forms.iter().any(|form| form.starts_with("1:"))
    })
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
fn a_name_has_one_entry_over_all_articles() {
    let texts = [
        "Mayor Ida Holm said in Tromsoe that the Harbour Rescue Group (HRG) had saved twelve people. Holm thanked the European Union.",
        "Ida Eva Holm, who is the mayor, was in Tromsø when the HRG came. “We are glad,” she said to the EU’s envoy. Mrs. Holm’s house is near.",
        "The boats of HRG were in time, and Holm said so at the harbour of Tromso.",
    ];
    assert_eq!(
        forms(&texts, "Ida Eva Holm"),
        ["0:Ida Holm", "0:Holm", "1:Ida Eva Holm", "1:Holm", "2:Holm"]
    );
    assert_eq!(
        forms(&texts, "Harbour Rescue Group"),
        ["0:Harbour Rescue Group", "0:HRG", "1:HRG", "2:HRG"]
    );
    assert_eq!(
        forms(&texts, "European Union"),
        ["0:European Union", "1:EU"]
    );
    assert_eq!(entries(&texts).len(), 4, "{:?}", entries(&texts));
}

#[test]
fn a_word_at_the_head_of_a_sentence_is_no_part_of_a_name() {
    let texts = [
        "Baker Ida Holm closed the shop on Monday. It was Holm who had called for help.",
        "It was told by Ida Holm that the shop was closed, and by many of her friends.",
    ];
    assert_eq!(
        forms(&texts, "Ida Holm"),
        ["0:Baker Ida Holm", "0:Holm", "1:Ida Holm"]
    );
}

#[test]
fn spellings_of_a_name_join() {
    for (one, other) in [
        ("Bakhmut", "Bahmut"),
        ("Kiev", "Kyiv"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Volodymyr Zelenskiy", "Volodymyr Selenskyj"),
        ("Volodymyr Zelensky", "Zelenskyj"),
        ("Yevgeny Prigozhin", "Evgeny Prigojine"),
        ("Yevgeny Prigozhin", "Jewgeni Prigoschin"),
        ("Ola Hansen", "Ola Hanssen"),
        ("Reidar Priebus", "Reidar Preibus"),
        ("Nord Stream", "Nordstream"),
        ("Jean-Marc Dupont", "Jean Marc Dupont"),
        ("José Müller", "Jose Muller"),
        ("the Department of Harbours", "the Harbours Department"),
        ("the Nordvik Group", "Nordvik"),
        ("the United States", "the U.S."),
        ("J. P. Holm", "Jens Peter Holm"),
    ] {
        assert!(is_joined(one, other), "{one}, {other}");
        assert!(is_joined(other, one), "{other}, {one}");
    }
}

#[test]
fn other_names_do_not_join() {
    for (one, other) in [
        ("Ida Holm", "Peter Holm"),
        ("Ida Holm", "Ida Berg"),
        ("Ola Hansen", "Ola Jansen"),
        ("Jens Holm", "Jens Holm Jr."),
        ("Ola Ivanov", "Olga Ivanova"),
        ("Iran", "Iraq"),
        ("Niger", "Nigeria"),
        ("Austria", "Australia"),
        ("Holm", "the Holm Bridge"),
        ("Bergen", "Bergen University"),
        ("Bergen", "North Bergen"),
        ("Georgia", "George"),
        ("Karlsen", "Karlstad"),
        ("South Korea", "North Korea"),
        ("the Oslo Police", "the Bergen Police"),
        ("Mario Holm", "Maria Holm"),
    ] {
        assert!(!is_joined(one, other), "{one}, {other}");
    }
}

#[test]
fn two_persons_with_one_surname_stay_apart() {
    let texts = [
        "Ida Holm and Peter Holm met in Lunde on Monday. It was the harbour that Ida Holm spoke about. Then Holm left, but Peter Holm stayed. “I am glad,” said Holm.",
        "It was Holm who said that the harbour would be closed for a week.",
    ];
    assert_eq!(forms(&texts, "Ida Holm"), ["0:Ida Holm", "0:Holm"]);
    assert_eq!(forms(&texts, "Peter Holm"), ["0:Peter Holm", "0:Holm"]);
    assert_eq!(forms(&texts, "Holm"), ["1:Holm"]);
}

#[test]
fn two_persons_of_two_articles_stay_apart() {
    let texts = [
        "The mayor, Ida Holm, spoke in Lunde. It was Holm who closed the harbour.",
        "The captain, Peter Holm, was the last to leave. It was Holm who called for help.",
    ];
    assert_eq!(forms(&texts, "Ida Holm"), ["0:Ida Holm", "0:Holm"]);
    assert_eq!(forms(&texts, "Peter Holm"), ["1:Peter Holm", "1:Holm"]);
}

#[test]
fn a_surname_stays_with_the_one_whose_family_is_told() {
    let text = "Ola Holm Jr. was at the trial on Monday with his father, the Rev. Ola Holm. His wife, Eva Holm, stayed away. It was said that Holm would speak. Mrs. Holm would not.";
    assert_eq!(
        names(text),
        [
            "Ola Holm Jr.",
            "Ola Holm",
            "Eva Holm",
            "Ola Holm Jr.",
            "Ola Holm Jr."
        ]
    );
}

#[test]
fn a_title_tells_a_man_from_a_woman() {
    let text = "On Monday Mr. Ola Holm and Mrs. Eva Berg Holm came to the pier. Then Mr. Holm left and Mrs. Holm stayed.";
    assert_eq!(
        names(text),
        ["Ola Holm", "Eva Berg Holm", "Ola Holm", "Eva Berg Holm"]
    );
}

#[test]
fn a_place_is_nobodys_surname() {
    let texts = [
        "The actor Denzel Washington was there. People in Washington cheered, and then Mr. Washington left.",
        "It was told in Washington that the actor had gone.",
    ];
    assert_eq!(
        forms(&texts, "Denzel Washington"),
        ["0:Denzel Washington", "0:Washington"]
    );
    assert_eq!(
        forms(&texts, "Washington"),
        ["0:Washington", "1:Washington"]
    );
}

#[test]
fn a_body_named_after_a_person_is_another() {
    let texts = [
        "It was Erik Nordvik who founded the Nordvik Group and the Nordvik Museum. Then Nordvik said that he would go.",
    ];
    let texts = [texts[0], texts[0]];
    assert_eq!(
        forms(&texts, "Erik Nordvik"),
        ["0:Erik Nordvik", "0:Nordvik", "1:Erik Nordvik", "1:Nordvik"]
    );
    assert_eq!(forms(&texts, "Nordvik Group").len(), 2);
    assert_eq!(forms(&texts, "Nordvik Museum").len(), 2);
}

#[test]
fn a_given_name_alone_is_joined_only_where_a_person_is_shown() {
    let text = "The pilot saw Eva Lund and her sister, Greta Vik, at the pier. It was Greta who called. He flew over Florence with Florence Moe. It was said that Florence is old.";
    assert_eq!(names(text)[..3], ["Eva Lund", "Greta Vik", "Greta Vik"]);
    assert_eq!(names(text).last().map(String::as_str), Some("Florence"));
}

#[test]
fn letters_stand_for_the_words_that_the_text_gives() {
    let texts = [
        "The Centre for Harbour Safety (CHS) and Médecins du Port (MDP) were there. Then the CHS left.",
        "It was the CHS that warned them, and the MDP that came.",
    ];
    assert_eq!(
        forms(&texts, "Centre for Harbour Safety"),
        ["0:Centre for Harbour Safety", "0:CHS", "1:CHS"]
    );
}

#[test]
fn a_name_at_the_head_of_a_sentence_is_known_from_another_article() {
    let texts = [
        "Lundby fell silent when the ferry was gone. It was a long night for all.",
        "The ferry left the port of Lundby in the night, and all of it was dark.",
    ];
    assert_eq!(forms(&texts, "Lundby"), ["0:Lundby", "1:Lundby"]);
}
