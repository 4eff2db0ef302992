//! Utterances: what was said once, in every wording. The articles are invented.

mod common;

use common::facts::compared;
use tellings::report::report;
use tellings::report::types::{Difference, EditOp, Report, SpeechForm, Utterance, Wording};

use Difference::{Extended, Indirect, Reattributed, Reworded, Truncated};

/// Sentences that both articles of a test have, so that they are on one event.
const AROUND: [&str; 2] = [
    "The ferry Nordvik ran onto the rocks off Lunde on Monday evening with 120 people on board.",
    "Divers of the coast guard will look at the hull of the ferry on Thursday morning.",
];

/// The report of articles that tell `told` between what all of them tell.
fn reported(told: &[&str]) -> Report {
    let texts: Vec<String> = told
        .iter()
        .map(|told| format!("{}\n\n{told}\n\n{}\n", AROUND[0], AROUND[1]))
        .collect();
    report(&compared(
        &texts.iter().map(String::as_str).collect::<Vec<&str>>(),
    ))
}

/// The only utterance of the articles.
fn only(told: &[&str]) -> Utterance {
    let mut utterances = reported(told).utterances;
    assert_eq!(utterances.len(), 1, "{utterances:?}");
    utterances.remove(0)
}

/// The articles of the wordings with how they differ.
fn differ(utterance: &Utterance) -> Vec<(u32, Vec<Difference>)> {
    let wordings = utterance.wordings.iter();
    wordings
        .map(|one| (one.article, one.differs.clone()))
        .collect()
}

/// True where both articles have a wording, and they do not differ. Which of two equal ones is first does not
/// depend on the order of the articles.
fn all_the_same(utterance: &Utterance) -> bool {
    let mut differ = differ(utterance);
    differ.sort_unstable();
    differ == [(0, vec![]), (1, vec![])]
}

/// What the wording covers of the text that `told` stands in.
fn words(told: &str, wording: &Wording) -> String {
    let text = format!("{}\n\n{told}\n\n{}\n", AROUND[0], AROUND[1]);
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(&units[wording.span.0 as usize..wording.span.1 as usize])
        .expect("spans on characters")
}

#[test]
fn the_same_words_are_one_utterance_without_a_difference() {
    let told = [
        "“Nobody was hurt when the hull was torn open,” Captain Ida Holm said.",
        "Ida Holm, the captain, said: “Nobody was hurt when the hull was torn open.”",
    ];
    let utterance = only(&told);
    assert!(all_the_same(&utterance));
    let ops: Vec<EditOp> = utterance.wordings[1]
        .edits
        .iter()
        .map(|one| one.op)
        .collect();
    assert_eq!(ops, [EditOp::Equal]);
    assert!(utterance.wordings[0].edits.is_empty());
    assert_eq!(utterance.wordings[0].speaker.as_deref(), Some("Ida Holm"));
    let words = words(
        told[0],
        utterance
            .wordings
            .iter()
            .find(|one| one.article == 0)
            .expect("a wording"),
    );
    assert_eq!(words, "Nobody was hurt when the hull was torn open");
}

#[test]
fn the_fullest_wording_is_first_and_the_others_are_truncated() {
    let utterance = only(&[
        "“The engine stopped twice,” Captain Ida Holm said.",
        "“The engine stopped twice before we came near the rocks of the island,” Captain Ida Holm said.",
    ]);
    assert_eq!(differ(&utterance), [(1, vec![]), (0, vec![Truncated])]);
}

#[test]
fn words_that_only_the_other_has_extend_it() {
    let utterance = only(&[
        "“The engine stopped twice near the rocks, and nobody on the bridge knew the reason for it,” Captain Ida Holm said.",
        "“On Monday evening the engine stopped twice near the rocks,” Captain Ida Holm said.",
    ]);
    assert_eq!(
        differ(&utterance),
        [(0, vec![]), (1, vec![Truncated, Extended])]
    );
}

#[test]
fn translations_of_one_quotation_are_joined() {
    let utterance = only(&[
        "“We are sending more boats to the island, as many as we have,” Mayor Ola Dahl said on Tuesday.",
        "“We shall send further boats to the island, all that we own,” Mayor Ola Dahl said on Tuesday.",
        "Mayor Ola Dahl said on Tuesday: “We send additional boats to the island, everything there is.”",
    ]);
    let articles: Vec<u32> = utterance.wordings.iter().map(|one| one.article).collect();
    assert_eq!(articles.len(), 3, "{utterance:?}");
    assert!(
        utterance.wordings[1..]
            .iter()
            .all(|one| one.differs.contains(&Reworded)),
        "{utterance:?}"
    );
}

#[test]
fn another_speaker_is_told() {
    let utterance = only(&[
        "“The ferry should never have left the harbour in that storm,” Captain Ida Holm said.",
        "“The ferry should never have left the harbour in that storm,” Mayor Ola Dahl said.",
    ]);
    assert_eq!(differ(&utterance), [(0, vec![]), (1, vec![Reattributed])]);
}

#[test]
fn a_short_form_of_a_name_is_the_same_speaker() {
    let utterance = only(&[
        "“The ferry should never have left the harbour in that storm,” Captain Ida Holm said.",
        "Captain Ida Holm was calm. “The ferry should never have left the harbour in that storm,” Holm said.",
    ]);
    assert!(all_the_same(&utterance));
}

#[test]
fn what_is_told_without_marks_is_indirect() {
    let told = [
        "“The ferry should never have left the harbour in that storm,” Captain Ida Holm said.",
        "Captain Ida Holm said that the ferry should not have left the harbour in the storm.",
    ];
    let utterance = only(&told);
    assert_eq!(differ(&utterance), [(0, vec![]), (1, vec![Indirect])]);
    let indirect = &utterance.wordings[1];
    assert_eq!(indirect.form, SpeechForm::Indirect);
    assert_eq!(indirect.speaker.as_deref(), Some("Ida Holm"));
    assert_eq!(
        words(told[1], indirect),
        "the ferry should not have left the harbour in the storm"
    );
}

#[test]
fn a_telling_by_somebody_else_is_no_wording() {
    let report = reported(&[
        "“The ferry should never have left the harbour in that storm,” Captain Ida Holm said. “I am sorry,” said Mayor Ola Dahl.",
        "Mayor Ola Dahl said that the ferry should not have left the harbour in the storm.",
    ]);
    assert!(report.utterances.is_empty(), "{:?}", report.utterances);
}

#[test]
fn a_quotation_of_two_sentences_is_one_wording() {
    let told = [
        "“The engine stopped twice. Nobody on the bridge knew the reason,” Captain Ida Holm said.",
        "“The engine stopped twice and nobody on the bridge knew the reason,” Captain Ida Holm said.",
    ];
    let utterance = only(&told);
    let spans: Vec<String> = utterance
        .wordings
        .iter()
        .map(|one| words(told[one.article as usize], one))
        .collect();
    assert!(
        spans
            .contains(&"The engine stopped twice. Nobody on the bridge knew the reason".to_owned()),
        "{spans:?}"
    );
    assert_eq!(spans.len(), 2);
}

#[test]
fn a_sentence_that_the_other_leaves_out_truncates_it() {
    let utterance = only(&[
        "“The engine stopped twice near the rocks. Nobody on the bridge knew the reason,” Captain Ida Holm said.",
        "“The engine stopped twice near the rocks,” Captain Ida Holm said.",
    ]);
    assert_eq!(differ(&utterance), [(0, vec![]), (1, vec![Truncated])]);
}

#[test]
fn who_says_it_in_the_midst_changes_nothing() {
    let utterance = only(&[
        "“The engine stopped twice,” Captain Ida Holm said, “and nobody on the bridge knew the reason.”",
        "“The engine stopped twice and nobody on the bridge knew the reason,” Captain Ida Holm said.",
    ]);
    assert!(all_the_same(&utterance));
}

#[test]
fn two_quotations_of_one_speaker_are_two_utterances() {
    let told = "“The engine stopped twice near the rocks,” Captain Ida Holm said. The crew was calm. “All passengers wore their life jackets,” Holm said.";
    let report = reported(&[told, told]);
    assert_eq!(report.utterances.len(), 2, "{:?}", report.utterances);
    let report = reported(&[
        "“The engine stopped twice near the rocks,” Captain Ida Holm said.",
        "“All passengers wore their life jackets,” Captain Ida Holm said.",
    ]);
    assert!(report.utterances.is_empty(), "{:?}", report.utterances);
}

#[test]
fn what_one_article_alone_quotes_is_no_utterance() {
    let report = reported(&[
        "“The engine stopped twice near the rocks,” Captain Ida Holm said.",
        "The crew slept in a school.",
    ]);
    assert!(report.utterances.is_empty());
}

#[test]
fn the_order_of_the_articles_changes_only_their_numbers() {
    let told = [
        "“The ferry should never have left the harbour in that storm,” Captain Ida Holm said.",
        "Captain Ida Holm said that the ferry should not have left the harbour in the storm.",
        "“The ferry should never have left the harbour,” Mayor Ola Dahl said.",
    ];
    let of = |order: [usize; 3]| {
        let mut utterances = reported(&order.map(|at| told[at])).utterances;
        for utterance in &mut utterances {
            for wording in &mut utterance.wordings {
                wording.article = order[wording.article as usize] as u32;
            }
            utterance.wordings[1..].sort_by_key(|one| (one.article, one.span));
        }
        utterances
    };
    let (one, other, third) = (of([0, 1, 2]), of([2, 1, 0]), of([1, 2, 0]));
    assert_eq!(one.len(), 1, "{one:?}");
    assert_eq!(one[0].wordings.len(), 3, "{one:?}");
    assert_eq!(one, other);
    assert_eq!(one, third);
}

#[test]
fn utterances_of_other_languages_are_found() {
    let texts = [
        "Die Fähre Nordvik lief am Montag vor der Insel auf Grund, und 120 Menschen waren an Bord.\n\n„Der Motor ist zweimal ausgefallen, bevor wir zu den Felsen kamen“, sagte Kapitänin Ida Holm.\n",
        "Die Fähre Nordvik ist am Montag vor der Insel auf Grund gelaufen, 120 Menschen waren an Bord.\n\nKapitänin Ida Holm sagte: „Der Motor ist zweimal ausgefallen.“\n",
    ];
    let report = report(&compared(&texts));
    assert_eq!(report.utterances.len(), 1, "{:?}", report.facts);
    assert_eq!(
        differ(&report.utterances[0]),
        [(0, vec![]), (1, vec![Truncated])]
    );
}
