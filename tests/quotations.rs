//! Quotations: the words between marks and who speaks; figures against news articles with labelled attributions.

mod common;

use common::facts::{characters, data, lines, of_kind, shown};
use serde_json::Value as Json;
use tellings::facts::{Fact, Form, Kind};

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

/// The words and form of each quotation.
fn forms(text: &str) -> Vec<(String, Option<Form>)> {
    let facts = of_kind(text, Kind::Quotation).into_iter();
    facts.map(|fact| (shown(&fact), fact.form)).collect()
}

#[test]
fn a_clause_of_its_own_is_direct_and_words_in_a_sentence_are_partial() {
    let text = "“The ferry was full,” Ida Holm said, “and nobody knew it.” She called the harbour “a place of the past” and said: “It will close.” Holm said that “the storm was worse than the last one.”";
    let (direct, partial) = (Some(Form::Direct), Some(Form::Partial));
    assert_eq!(
        forms(text),
        [
            ("The ferry was full".to_owned(), direct),
            ("and nobody knew it.".to_owned(), direct),
            ("a place of the past".to_owned(), partial),
            ("It will close.".to_owned(), direct),
            ("the storm was worse than the last one.".to_owned(), partial),
        ]
    );
}

#[test]
fn titles_and_words_that_nobody_says_are_no_quotations() {
    let text = "The film “The Long Way to Lunde” was shown on the ferry, and the so-called “quiet deck” was full. Ida Holm said on “Good Morning Lunde” that the crew was tired of the “old rules” of the harbour.";
    assert_eq!(quotations(text), ["old rules (Ida Holm)"]);
}

#[test]
fn the_subject_of_the_verb_of_speech_is_found_behind_what_stands_between() {
    let cases = [
        (
            "Ida Holm, the mayor of Lunde, which has a harbour, said: “The boats will stay here.”",
            "Ida Holm",
        ),
        (
            "After the storm in Bergen, Ida Holm said that the boats of the harbour “will stay here for good.”",
            "Ida Holm",
        ),
        (
            "“The boats will stay here,” said the spokesman Ola Dahl, who met Ida Holm on the quay.",
            "Ola Dahl",
        ),
        (
            "“The boats will stay here,” Ida Holm, who has met Ola Dahl on the quay, told the paper.",
            "Ida Holm",
        ),
        (
            "Ola Dahl asked for more, but Ida Holm was not impressed and said: “The boats will stay here.”",
            "Ida Holm",
        ),
        (
            "According to Ida Holm, the boats of the harbour “will stay here for good.”",
            "Ida Holm",
        ),
        (
            "The paper quoted Ida Holm as saying “the boats will stay here for the winter.”",
            "Ida Holm",
        ),
        (
            "“The boats will stay here,” a fisherman of the island said.",
            "a fisherman of the island",
        ),
        (
            "“The boats will stay here,” the head of the harbour, Ida Holm, told the paper.",
            "Ida Holm",
        ),
        (
            "“The boats will stay here,” said the head of the harbour of Lunde, Ida Holm.",
            "Ida Holm",
        ),
        (
            "Ida Holm: “The boats of the harbour will stay here.”",
            "Ida Holm",
        ),
    ];
    for (text, speaker) in cases {
        let facts = of_kind(text, Kind::Quotation);
        assert_eq!(facts[0].speaker.as_deref(), Some(speaker), "{text}");
    }
}

#[test]
fn a_pronoun_is_the_last_person_whom_it_fits() {
    let text = "Mrs Ida Holm met Mr Ola Dahl on the quay of the harbour. “The boats will stay here,” she said. “They will leave,” he said.";
    assert_eq!(
        quotations(text),
        [
            "The boats will stay here (Ida Holm)",
            "They will leave (Ola Dahl)",
        ]
    );
}

#[test]
fn speakers_of_other_languages_are_found_beside_their_verbs() {
    let cases = [
        (
            "„Die Schiffe bleiben den ganzen Winter über hier im Hafen“, sagte Ida Holm am Montag, und das ist nicht neu.",
            "Ida Holm",
        ),
        (
            "Laut Ida Holm ist der Hafen „ein Ort der Vergangenheit“, und das ist nicht neu.",
            "Ida Holm",
        ),
        (
            "« Les bateaux restent dans le port pour tout l'hiver », a déclaré Ida Holm, qui est dans la ville avec les siens.",
            "Ida Holm",
        ),
        (
            "«Los barcos se quedan en el puerto todo el invierno», dijo Ida Holm, que está en la ciudad con los suyos.",
            "Ida Holm",
        ),
        (
            "—Los barcos se quedan en el puerto todo el invierno —dijo Ida Holm—. Eso no es una novedad para los de la ciudad.",
            "Ida Holm",
        ),
        (
            "— Les bateaux restent dans le port pour tout l'hiver, dit Ida Holm, qui est dans la ville avec les siens.",
            "Ida Holm",
        ),
        (
            "«Le navi restano nel porto per tutto l'inverno», ha detto Ida Holm, che è nella città con i suoi.",
            "Ida Holm",
        ),
        (
            "“Os barcos ficam no porto durante todo o inverno”, disse Ida Holm, que está na cidade com os seus.",
            "Ida Holm",
        ),
        (
            "«Корабли останутся в порту на всю зиму», — сказала Ида Хольм, которая была в этом городе.",
            "Ида Хольм",
        ),
        (
            "— Корабли останутся в порту на всю зиму, — сказала Ида Хольм. — Это не новость, как и всё, что было.",
            "Ида Хольм",
        ),
        (
            "“Kapal itu akan tetap di pelabuhan dan tidak akan pergi,” kata Ida Holm yang ada di kota itu.",
            "Ida Holm",
        ),
        (
            "Ida Holm, “Gemiler bütün kış bu limanda kalacak ve bu yeni bir şey değil” dedi, ama çok kişi için bu bir sorun.",
            "Ida Holm",
        ),
    ];
    for (text, speaker) in cases {
        let facts = of_kind(text, Kind::Quotation);
        assert!(!facts.is_empty(), "{text}");
        for fact in facts {
            assert_eq!(fact.speaker.as_deref(), Some(speaker), "{text}");
        }
    }
}

#[test]
fn dashes_open_speech_and_close_it() {
    let text =
        "—No sabemos nada de los barcos —dijo Ida Holm—. Mañana veremos lo que pasa en el puerto.";
    assert_eq!(
        quotations(text),
        [
            "No sabemos nada de los barcos (Ida Holm)",
            "Mañana veremos lo que pasa en el puerto. (Ida Holm)",
        ]
    );
    // A list is no speech.
    assert!(
        quotations("— Los barcos de la ciudad\n— El puerto de los pescadores y la gente\n")
            .is_empty()
    );
}

#[test]
fn a_text_of_quote_marks_is_read_to_its_end() {
    let texts = [
        "“".repeat(10_000) + " word",
        "\" word \"x ".repeat(10_000),
        "‘ s’ “a ".repeat(10_000),
        "“Yes,” she said and ".repeat(10_000),
        "Ida Holm said ".repeat(10_000) + "“The ferry is here”",
        "—a —dijo ".repeat(10_000),
    ];
    for text in texts {
        let article = common::facts::article(&text).expect("an article of words");
        assert!(article.facts.iter().all(|fact| !fact.span.is_empty()));
    }
}

/// The least quoted words that are measured: shorter ones are names as often.
const MEASURED: usize = 3;

#[test]
fn quotations_are_what_readers_label_as_somebodys_words() {
    let Some(path) = data("quotations/polnear-dev.jsonl") else {
        return;
    };
    let (mut inside, mut all) = (0_usize, 0_usize);
    for line in lines(&path) {
        let text = line["text"].as_str().expect("a text");
        let contents = contents(&line, text);
        for fact in of_kind(text, Kind::Quotation) {
            if shown(&fact).split_whitespace().count() < MEASURED {
                continue;
            }
            // Marks at the ends belong to the label in some articles and not in others.
            let quoted = fact.span.of(text);
            let start = quoted.trim_start_matches(|c: char| !c.is_alphanumeric());
            let from = fact.span.end - start.len();
            let to = from + start.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
            all += 1;
            inside += usize::from(contents.iter().any(|(a, b)| *a <= from && to <= *b));
        }
    }
    println!("inside a label: {inside} of {all}");
    assert!(inside as f64 >= 0.95 * all as f64);
}

/// The stretches in bytes that any annotator labels as what somebody says. The labels count characters.
fn contents(line: &Json, text: &str) -> Vec<(usize, usize)> {
    let at = characters(text);
    let list = |json: &Json| json.as_array().cloned().unwrap_or_default();
    let annotations = list(&line["annotations"]).into_iter();
    annotations
        .flat_map(|one| list(&one["attributions"]))
        .flat_map(|one| list(&one["content"]))
        .flat_map(|one| list(&one["spans"]))
        .filter_map(|span| {
            Some((
                at[span[0].as_u64()? as usize],
                at[span[1].as_u64()? as usize],
            ))
        })
        .collect()
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
    assert!(right as f64 >= 0.85 * named as f64);
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
