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
