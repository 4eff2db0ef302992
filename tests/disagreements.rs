//! Disagreements in words, as every format for people says them: each version with what it leaves open, and no silence
//! where there is none.

mod common;

use common::facts::compared;
use tellings::report::report;
use tellings::report::story::Story;

/// What two reports of one sentence disagree on, among others that make them a story.
fn said(one: &str, other: &str) -> Vec<String> {
    let around = |sentence: &str, last: &str| {
        format!("The harbour of Tarn was closed by the storm on Monday.\n\n{sentence}\n\n{last}")
    };
    let comparison = compared(&[
        &around(one, "Shops along the quay opened again in the evening."),
        &around(other, "Schools in the old town were not affected by it."),
    ]);
    let report = report(&comparison);
    let sources = comparison.articles.iter().map(|article| &article.source);
    let story = Story::of(&report, sources);
    let all = story.rows.iter().flat_map(|row| &row.disagreements);
    all.map(|one| story.disagreement(one)).collect()
}

#[test]
fn an_amount_stands_with_how_exactly_it_is_given() {
    let found = said(
        "The repair of the old sea wall took more than a year, the harbour office said.",
        "The year-long repair of the old sea wall is over, the harbour office said.",
    );
    let wanted = "A figure put in several ways: more than a year (A), year-long (B)";
    assert_eq!(found, [wanted]);
    let found = said(
        "Workers waited for almost five hours at the closed north gate of the yard.",
        "Workers waited for more than six hours at the closed north gate of the yard.",
    );
    let wanted = "Two figures: nearly five hours (A), more than six hours (B)";
    assert_eq!(found, [wanted]);
}

#[test]
fn one_number_of_two_units_is_two_figures() {
    let found = said(
        "The wave threw the ferry 12 km along the coast before it came to rest.",
        "The wave threw the ferry 12 miles along the coast before it came to rest.",
    );
    assert_eq!(found, ["Two figures: 12 km (A), 12 miles (B)"]);
}

#[test]
fn who_gives_a_figure_otherwise_is_not_silent_about_it() {
    let found = said(
        "The guns of the old fort fired thousands of shells a day into the bay of Tarn.",
        "The guns of the old fort fired thousands of shells into the bay of Tarn.",
    );
    assert_eq!(found, [""; 0]);
    let found = said(
        "The old bridge over the harbour carried 14,000 vehicles a day until the storm.",
        "The old bridge over the harbour carried about 12,000 vehicles until the storm.",
    );
    assert_eq!(found, [""; 0]);
}

#[test]
fn who_gives_a_figure_in_another_sentence_is_not_silent_about_it() {
    let first = "The storm left 12,000 households of the town without power for the night.";
    let without = "The storm left households of the town without power for the night.";
    let wanted = ["A figure that not all give (households): 12,000 (A), none (B)"];
    assert_eq!(said(first, without), wanted);
    let later = format!("{without}\n\nBy noon the grid office had spoken of 12,000 households.");
    assert_eq!(said(first, &later), [""; 0]);
    let bare = "Without power for the night: 12,000 households of the town.";
    let later = format!("{without}\n\nBy noon the grid office had spoken of 12,000.");
    assert_eq!(said(bare, &later), [""; 0]);
    let evacuated = "The jammed gate of the dam flooded the lower town: 1,200 evacuated.";
    let people = "The jammed gate of the dam flooded the lower town, which was evacuated.\n\nSome 1,200 people left.";
    assert_eq!(said(evacuated, people), [""; 0]);
}

#[test]
fn another_count_of_people_is_no_count_of_the_dead() {
    let found = said(
        "The fire in the old warehouse killed 12 people late in the evening, the town office said.",
        "The fire in the old warehouse killed people late in the evening, the town office said, and 300 people fled.",
    );
    let wanted = "A figure that not all give (people): 12 (A), none (B)";
    assert!(found.iter().any(|one| one == wanted), "{found:?}");
}

#[test]
fn one_count_of_the_dead_is_one_figure_however_they_are_named() {
    let found = said(
        "The collapse of the fort tower killed 14 people late in the evening, the town office said.",
        "The collapse of the fort tower left 14 dead late in the evening, the town office said.",
    );
    assert_eq!(found, [""; 0]);
}
