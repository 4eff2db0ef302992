//! Names: one entry for every person, place and body, in its fullest form.

mod common;

use common::facts::values;
use tellings::facts::Kind;

fn names(text: &str) -> Vec<String> {
    values(text, Kind::Name)
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
