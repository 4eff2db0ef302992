//! Who said it: "Why now?" Ann Lind asked. The words behind the quotation belong to its sentence.

use super::leading_word;

/// Verbs that tell who spoke, in the form in which they follow or precede a name.
const VERBS: [&str; 36] = [
    "added",
    "adds",
    "announced",
    "answered",
    "argued",
    "asked",
    "asks",
    "cried",
    "declared",
    "continued",
    "continues",
    "demanded",
    "demands",
    "exclaimed",
    "explained",
    "insisted",
    "joked",
    "observed",
    "recalled",
    "recalls",
    "remarked",
    "replied",
    "replies",
    "responded",
    "said",
    "says",
    "shouted",
    "stated",
    "told",
    "tweeted",
    "warned",
    "whispered",
    "wondered",
    "wrote",
    "writes",
    "yelled",
];

/// Names of speakers have no more words than this, with titles.
const LONGEST_NAME: usize = 5;

/// True where `text` begins with a name and a verb of speech.
pub(super) fn attributes(text: &str) -> bool {
    const PRONOUNS: [&str; 6] = ["He", "She", "It", "They", "We", "I"];
    let mut rest = text;
    for words in 0..=LONGEST_NAME {
        let word = leading_word(rest);
        if VERBS.contains(&word) {
            return words > 0;
        }
        let named =
            word.chars().next().is_some_and(char::is_uppercase) && !PRONOUNS.contains(&word);
        if !named {
            return false;
        }
        rest = rest[word.len()..]
            .trim_start_matches(['.', '-'])
            .trim_start();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_and_a_verb_of_speech_attribute() {
        assert!(attributes("Ann asked."));
        assert!(attributes("Mr. J. Lind-Berg said, smiling."));
        assert!(!attributes("Ann left the room."));
        assert!(!attributes("She said nothing."));
        assert!(!attributes(""));
    }
}
