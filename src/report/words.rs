//! Words and figures as every format for people writes them.

/// A share as a reader sees it: "42%".
pub fn percent(share: f64) -> String {
    format!("{:.0}%", share * 100.0)
}

/// The text on one line, with one space where white space stood and without control characters: in a
/// terminal they would act, and in a table they would break the row.
pub fn line(text: &str) -> String {
    let words = text.split_whitespace().map(|word| {
        let visible = word.chars().filter(|c| !c.is_control());
        visible.collect::<String>()
    });
    words.collect::<Vec<String>>().join(" ")
}

/// A, B, ... Z, AA, AB: as the columns of a sheet are lettered.
pub fn letter(index: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = index + 1;
    while rest > 0 {
        let place = (rest - 1) % 26;
        letters.push(char::from(
            b'A' + u8::try_from(place).expect("less than 26"),
        ));
        rest = (rest - 1) / 26;
    }
    letters.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!(
            [0, 25, 26, 51, 52, 702].map(letter),
            ["A", "Z", "AA", "AZ", "BA", "AAA"]
        );
    }

    #[test]
    fn a_line_holds_nothing_that_acts_in_a_terminal() {
        assert_eq!(line("one\n\ttwo\u{1b}[2J  three\u{7}"), "one two[2J three");
    }
}
