//! Lines that hold a date or a time and nothing else.

use crate::text::lexicon::Lexicon;

const DATE_WORDS: Lexicon = Lexicon(include_str!("dates.txt"));

/// True where `lowered`, in small letters, holds a date or a time, and no word that dates lack.
pub(super) fn is_date(lowered: &str) -> bool {
    // "Last updated on Wednesday, 15 September 2021 at 12:03 pm GMT" is as long as they get.
    const MOST_WORDS: usize = 12;
    let words = || {
        lowered
            .split(|c: char| !(c.is_alphanumeric() || c == '.'))
            .filter(|word| !word.is_empty())
    };
    let dated = |word: &str| {
        let word = word.trim_matches('.');
        let bare = word.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ':');
        bare.is_empty() || DATE_WORDS.contains(bare)
    };
    let digits = lowered.bytes().filter(u8::is_ascii_digit).count();
    // A line with a full number of another kind ("100", "5.") is none.
    let separated = lowered.contains(['/', '-', ':', '.', ' ']) && digits >= 3;
    separated && words().count() <= MOST_WORDS && words().all(dated) && has_form(lowered)
}

/// Two separators between figures, a colon of a time, or a word.
fn has_form(lowered: &str) -> bool {
    let figures: Vec<&str> = lowered
        .split(|c: char| !c.is_ascii_digit())
        .filter(|figure| !figure.is_empty())
        .collect();
    let worded = lowered.chars().any(char::is_alphabetic);
    let short = figures
        .iter()
        .all(|figure| figure.len() <= 2 || figure.len() == 4);
    let time = figures.len() == 2 && lowered.contains(':');
    short && (worded || figures.len() >= 3 || time)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_times_alone_are_stamps() {
        for line in [
            "06/03/2021",
            "2021-03-06",
            "friday, may 7, 2021",
            "12:03 gmt",
            "7. märz 2021",
            "may 7, 2021 at 3:05 p.m.",
        ] {
            assert!(is_date(line), "{line}");
        }
    }

    #[test]
    fn other_figures_are_none() {
        for line in [
            "5.",
            "1,200",
            "at 7 p.m. the ferry left",
            "100 days",
            "may",
            "",
        ] {
            assert!(!is_date(line), "{line}");
        }
    }
}
