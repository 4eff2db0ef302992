//! Remarks in round brackets behind a sentence that seems to have ended. A sentence of its own has its
//! full stop inside; a source and a relative clause belong to the sentence before.

use super::stop::clipped;
use super::terminator::{is_continuer, is_terminator};

/// Remarks are not longer than this. Bytes.
const LONGEST: usize = 200;

/// "… of stairs." (Lind 55). The full stop of the whole stands behind the remark that begins `text`.
pub(super) fn names_source(text: &str) -> bool {
    let Some((remark, behind)) = remark(text) else {
        return false;
    };
    let ended = remark.ends_with(is_terminator);
    let goes_on = |c: char| is_terminator(c) || is_continuer(c);
    !ended && behind.starts_with(goes_on)
}

/// "(Which was true.)" says something of the sentence before; "(Which one?)" asks for itself.
pub(super) fn is_relative(text: &str) -> bool {
    remark(text).is_some_and(|(remark, _)| remark.starts_with("Which ") && !remark.ends_with('?'))
}

/// What stands in the bracket that opens `text`, and what behind it.
fn remark(text: &str) -> Option<(&str, &str)> {
    let inside = clipped(text, LONGEST).strip_prefix('(')?;
    let (remark, _) = inside.split_once(')')?;
    Some((remark.trim_end(), &text[remark.len() + 2..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_stop_behind_a_source_is_that_of_the_sentence() {
        assert!(names_source("(Lind 55). He"));
        assert!(names_source("(Lind, p. 5), he"));
        assert!(!names_source("(Lind was there.) He"));
        assert!(!names_source("(Lind 55) He"));
        assert!(!names_source("Lind 55). He"));
    }

    #[test]
    fn a_relative_clause_is_told_from_a_question() {
        assert!(is_relative("(Which it was.) He"));
        assert!(!is_relative("(Which one?) He"));
    }
}
