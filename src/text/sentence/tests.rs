//! What ends a sentence, and what does not.

use super::*;
use crate::text::block::blocks;

fn split_in<'a>(code: &'static str, text: &'a str) -> Vec<&'a str> {
    blocks(text)
        .iter()
        .flat_map(|block| sentences(text, block, Language(code)))
        .map(|span| span.of(text))
        .collect()
}

/// Asserts that `marked` splits into English sentences at its bars, and nowhere else.
fn splits(marked: &str) {
    splits_in("en", marked);
}

fn splits_in(code: &'static str, marked: &str) {
    let expected: Vec<&str> = marked.split(" | ").collect();
    assert_eq!(split_in(code, &expected.join(" ")), expected);
}

#[test]
fn an_abbreviation_does_not_end_a_sentence() {
    splits("Dr. Lind met Gov. Berg and Rep. A. Holm (D-Wash.) at Dock No. 5. | They spoke.");
    splits("The boat, i.e. the old one, sails on Jan. 5 at St. Olaf's quay.");
    splits("Holm v. Berg was heard by the court. | It took a day.");
}

#[test]
fn an_abbreviation_before_a_first_word_ends_one() {
    splits("It was built by Berg Inc. | The yard has closed.");
    splits("She left the U.S. | Her boat stayed.");
    splits("He moved to Washington D.C. | The job was new.");
    splits("The U.S. Coast Guard came.");
}

#[test]
fn an_hour_ends_a_sentence_before_a_capital() {
    splits("The ferry left at 6 p.m. | Islanders stayed on the quay.");
    splits("At 6 p.m. Ann Lind closed the harbour.");
    splits("On May 3, at 6 p.m. Ann Lind closed the harbour.");
    splits("It opens at 6 p.m. on Friday.");
    splits("It is shut at 6 p.m. | 6 a.m. is too early.");
    splits("A.D. 79 was a bad year.");
}

#[test]
fn an_initial_does_not_end_a_sentence() {
    splits("J. K. Berg and Ann P. Lind own it. | They live here.");
    splits("It belongs to Ann and I. | We sail.");
}

#[test]
fn a_number_keeps_its_points() {
    splits("It cost 3.5 million, or 1.200.000 in all. | That is much.");
    splits(
        "See version 2.0.1 of notes.txt at www.harbour.example or ask ann.lind@harbour.example now.",
    );
}

#[test]
fn a_question_goes_on_in_small_letters_or_with_its_speaker() {
    splits("“Will it sail?” he asked. | “No!” she said.");
    splits("\"Will it sail?\" Ann Lind asked. | \"No!\" Berg said.");
    splits("\"Will it sail?\" | She did not know.");
}

#[test]
fn a_quotation_of_several_sentences_is_several() {
    splits(
        "“We wait for the wind to drop. | It is far too strong for the ferry today,” he said. | \
         “We will sail on Monday.” | No one is glad.",
    );
    splits(
        "Berg said: \"We wait for the wind to drop. | It is far too strong for the ferry today.\"",
    );
}

#[test]
fn a_short_quotation_is_one_sentence() {
    splits("“We wait. The wind is strong,” he said. | He went home.");
    splits(
        "Islanders shouted \"Sail! Sail!\" and \"Shame on you! Go home!\" from the quay. | It rained.",
    );
}

#[test]
fn single_quotes_within_a_sentence_hold_one() {
    splits(
        "“The office tells us, ‘Wait for the wind to drop on Sunday. The ferry will sail when it \
         does.’ | And we wait,” he said.",
    );
    splits("'We shall wait for the wind to drop on Sunday. | The ferry will sail when it does.'");
    splits("The boats' crews wait for the islands' mayors. | They don't know the harbour's rules.");
}

#[test]
fn a_source_or_relative_clause_in_brackets_belongs_to_its_sentence() {
    splits("\"The quay was built in a year.\" (Lind 55). | It still stands.");
    splits("She said, \"It was late!\" (Which it was.) | They left.");
    splits("She said, \"It was late!\" | (Berg was there.) | They left.");
}

#[test]
fn a_lone_quote_apart_closes_what_an_earlier_text_opened() {
    splits("Who knows ? '' | Lind was at sea .");
    splits("We wait . ' | Lind was at sea . | ' We sail , ' she said .");
}

#[test]
fn closing_marks_stay_with_the_sentence_they_close() {
    splits("(The quay is old.) | It will be mended [soon.] | He said, \"Sail.\" | They did.");
    splits("The quay is old.[1] | It will be mended.[2][3] | So they say.");
}

#[test]
fn no_sentence_ends_inside_a_bracket() {
    splits("The mayor (she was at sea. The wind blew) came home. | She was glad.");
}

#[test]
fn an_ellipsis_ends_a_sentence_before_a_capital() {
    splits("The wind ... dropped at last... | Then the ferry left.");
    splits("They waited. | ... Nothing came.");
    splits("Well... I would go.");
    splits("It was . . . well, that is what I mean . . . I had no boat.");
    splits("The wind dropped. | . . . The ferry left.");
}

#[test]
fn a_sentence_may_lack_the_space_behind_it() {
    assert_eq!(
        split_in("en", "The wind dropped.Then it rose."),
        ["The wind dropped.", "Then it rose."]
    );
}

#[test]
fn a_list_within_a_line_is_its_items() {
    splits("Take this: | 1. Flour and salt | 2. Water");
    splits("1) Flour and salt | 2) Water | 1) Rye flour | 2) Milk | a. an egg | b. the rest");
}

#[test]
fn a_title_is_one_sentence() {
    splits("G.O.P. Will Lose Harbour Seat");
}

#[test]
fn a_caption_and_its_credit_are_two() {
    splits("The quay at dawn | Photo: Ann Lind");
}

#[test]
fn every_language_has_its_own_abbreviations() {
    splits_in(
        "de",
        "Am 3. Mai kam Hr. Berg, z. B. mit dem Boot. | Er blieb bis zum 12. Juni.",
    );
    splits_in("fr", "M. Berg est arrivé, cf. p. 12. | Il est resté.");
    splits_in("es", "El Sr. Berg llegó a las 5 p.m. | La Sra. Lind no.");
    splits_in("ru", "Г-н А. С. Берг приехал в 1998 г. | Он остался.");
    splits_in("el", "Πού είναι το πλοίο; | Έφυγε.");
}

#[test]
fn scripts_without_spaces_split_at_their_full_stops() {
    assert_eq!(
        split_in("ja", "船は出ません。風が強いです。"),
        ["船は出ません。", "風が強いです。"]
    );
    assert_eq!(
        split_in("ja", "港長は「船は出ません。」と言った。"),
        ["港長は「船は出ません。」と言った。"]
    );
    assert_eq!(
        split_in("hi", "नाव नहीं चली। हवा तेज थी।"),
        ["नाव नहीं चली।", "हवा तेज थी।"]
    );
}
