//! Full stops: whether one ends a sentence, or an abbreviation, an initial or a number.

use super::rules::{Abbreviation, Rules};
use super::stop::{Stop, clipped};
use super::terminator::is_opener;
use super::{Follower, leading_word};

/// True where the full stop of `stop`, which white space and no small letter follow, ends the sentence
/// that began at `start`.
pub(super) fn ends(text: &str, start: usize, stop: &Stop, after: &Follower, rules: &Rules) -> bool {
    let before = text[start..stop.start].trim_end();
    let word = last_word(before);
    if word.is_empty() {
        return true;
    }
    let starter = || after.begins(rules) || (after.quoted && !stop.closed_bracket);
    let initial = only_char(word).filter(|c| c.is_alphabetic());
    let known = match initial {
        Some(initial) if initial.is_uppercase() => rules.exact_abbreviation(word),
        _ if is_in_capitals(word) && after.word.contains(char::is_lowercase) => {
            rules.exact_abbreviation(word)
        }
        _ => rules.abbreviation(word),
    };
    if let Some(abbreviation) = known {
        return ends_after(abbreviation, before, word, after, stop, rules);
    }
    if let Some(initial) = initial {
        return ends_after_letter(initial, before, starter(), after, rules);
    }
    if is_acronym(word) {
        return !rules.heading && starter() && !after.is_number();
    }
    if rules.ordinals && is_ordinal(word) {
        return !after.dashed && (starter() || after.is_number());
    }
    !is_clipped(word) || after.is_number() || starter()
}

fn ends_after(
    abbreviation: Abbreviation,
    before: &str,
    word: &str,
    after: &Follower,
    stop: &Stop,
    rules: &Rules,
) -> bool {
    let number = after.is_number();
    let starter = after.begins(rules) || (after.quoted && !stop.closed_bracket);
    let title = || rules.abbreviation(after.word) == Some(Abbreviation::Before);
    if after.dashed {
        return false;
    }
    match abbreviation {
        Abbreviation::Before => stop.closed_quote && starter,
        Abbreviation::Number => {
            !number
                && !is_roman(after.word)
                && only_char(after.word).is_none()
                && !matches!(after.first, Some('#' | '§'))
        }
        Abbreviation::Month => !number && starter,
        Abbreviation::End => !rules.heading && !number && starter,
        Abbreviation::Unit if stop.closed_bracket => starter,
        Abbreviation::Unit if number => {
            is_measured(before, word) && begins_with_count(word, after, rules)
        }
        Abbreviation::Unit => {
            (starter && !title()) || !(is_measured(before, word) && is_introduction(before))
        }
    }
}

/// "at 7 p.m. 20 people left" and "until 7 p.m. 8 p.m. is too late" end a sentence, "5 ft. 6 in. tall"
/// goes on.
fn begins_with_count(word: &str, after: &Follower, rules: &Rules) -> bool {
    let digits = leading_word(after.rest).len();
    let behind = after.rest[digits..].trim_start();
    let next = leading_word(behind);
    let counted = next.chars().next().is_some_and(char::is_lowercase) && next.len() > 2;
    let hour = clipped(behind, 8).split_whitespace().next().unwrap_or("");
    let hour = hour.strip_suffix('.').filter(|hour| hour.contains('.'));
    let again = hour.is_some_and(|hour| rules.abbreviation(hour) == Some(Abbreviation::Unit));
    word.contains('.') && (counted || again)
}

/// A single letter: an initial ("J. Lind"), unless a first word follows.
fn ends_after_letter(
    letter: char,
    before: &str,
    starter: bool,
    after: &Follower,
    rules: &Rules,
) -> bool {
    let head = before[..before.len() - letter.len_utf8()].trim_end();
    if head.is_empty() && letter.is_uppercase() {
        return false;
    }
    if letter.is_lowercase() || letter.is_numeric() {
        return true;
    }
    let previous = last_word(head);
    if rules.english && letter == 'I' && previous.chars().next().is_some_and(char::is_lowercase) {
        return true;
    }
    // "P. O. Box": letters in a row are one name or one acronym.
    starter && !after.is_number() && only_char(after.word).is_none_or(|c| matches!(c, 'A' | 'I'))
}

/// The last word of `text` behind opening marks and dashes; empty behind other marks.
pub(super) fn last_word(text: &str) -> &str {
    // Longer words are no abbreviations, and looking far back from each full stop would cost the square.
    const LONGEST: usize = 30;
    let from = text.floor_char_boundary(text.len().saturating_sub(LONGEST));
    let tail = &text[from..];
    let start = tail
        .char_indices()
        .rev()
        .find(|(_, c)| {
            c.is_whitespace()
                || is_opener(*c) && !matches!(c, '\'' | '’')
                || matches!(c, '-' | '–' | '—' | '/' | ',' | ')' | '|')
        })
        .map_or(0, |(at, c)| at + c.len_utf8());
    tail[start..].trim_start_matches([
        '\'', '’', '‘', '\u{202A}', '\u{202B}', '\u{202C}', '\u{202D}',
    ])
}

fn only_char(word: &str) -> Option<char> {
    let mut chars = word.chars();
    chars.next().filter(|_| chars.next().is_none())
}

/// "U.S", "Ph.D", "LL.M", "т.д": parts of one or two letters.
fn is_acronym(word: &str) -> bool {
    let part = |part: &str| {
        let letters = part.chars().count();
        matches!(letters, 1 | 2) && part.chars().all(char::is_alphabetic)
    };
    word.contains('.')
        && word.split('.').all(part)
        && word.split('.').any(|part| only_char(part).is_some())
}

/// "IE", which is no "i.e." unless all is in capitals.
fn is_in_capitals(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase())
}

/// "3" or "21" or "XII", where a full stop makes an ordinal of it.
fn is_ordinal(word: &str) -> bool {
    (word.len() <= 3 && word.bytes().all(|b| b.is_ascii_digit())) || is_roman(word)
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.len() <= 6 && word.bytes().all(|b| b"IVXLC".contains(&b))
}

/// A capital and consonants alone ("Sgt", "Brg"): clipped words that no list has.
fn is_clipped(word: &str) -> bool {
    let mut letters = word.bytes();
    let capital = letters
        .next()
        .is_some_and(|b| b.is_ascii_uppercase() && !b"AEIOUY".contains(&b));
    let consonant = |b: u8| b.is_ascii_lowercase() && !b"aeiouy".contains(&b);
    capital && matches!(word.len(), 2..=4) && letters.all(consonant)
}

/// A number stands before the unit `word`, with which `before` ends.
fn is_measured(before: &str, word: &str) -> bool {
    let head = before[..before.len() - word.len()].trim_end();
    head.ends_with(char::is_numeric)
}

/// "On May 3, at 5 p.m." and "He noted: In 44 B.C.": short opening phrases that their subject follows.
fn is_introduction(before: &str) -> bool {
    const LONGEST: usize = 60;
    const OPENINGS: [&str; 11] = [
        "at", "on", "in", "by", "around", "about", "before", "after", "until", "since", "from",
    ];
    if before.len() > 4 * LONGEST {
        return false;
    }
    let clause = before
        .rsplit_once(": ")
        .map_or(before, |(_, clause)| clause);
    let clause = clause.trim_start_matches(|c: char| is_opener(c) || c.is_whitespace());
    let opens = |phrase: &str| {
        let first = leading_word(phrase.trim_start()).to_ascii_lowercase();
        OPENINGS.contains(&first.as_str())
    };
    clause.len() <= LONGEST && clause.split(',').all(opens)
}

/// "It rained.Then it stopped": a sentence ends without white space between two words, but not inside
/// an address or a file name.
pub(super) fn is_missing_space(text: &str, start: usize, stop: &Stop, rules: &Rules) -> bool {
    let before = last_word(&text[start..stop.start]);
    let rest = &text[stop.end..];
    let next = leading_word(rest);
    let mut letters = next.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    let capitalised =
        capital && letters.clone().all(char::is_lowercase) && letters.next().is_some();
    let worded = before.chars().count() > 1 && before.chars().all(char::is_lowercase);
    let numbered = before.ends_with(|c: char| c.is_ascii_digit()) && rules.is_starter(next);
    let led = worded || numbered || begins_capitalised(before) || stop.closed_quote;
    let joined = stop.end > stop.start + 1 && !stop.closed_quote;
    let followed = rest[next.len()..].starts_with([' ', '.', ',', '\'', '’']);
    capitalised && led && !joined && followed && !is_address(text, stop)
}

fn begins_capitalised(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && word.chars().count() > 3
        && letters.all(char::is_lowercase)
}

/// A web or mail address stands around the stop.
fn is_address(text: &str, stop: &Stop) -> bool {
    const NEAR: usize = 60;
    let from = text.floor_char_boundary(stop.start.saturating_sub(NEAR));
    let to = text.floor_char_boundary((stop.end + NEAR).min(text.len()));
    let head = text[from..stop.start]
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or("");
    let tail = text[stop.end..to]
        .split(char::is_whitespace)
        .next()
        .unwrap_or("");
    [head, tail]
        .iter()
        .any(|part| part.contains(['@', '/', '\\', '=', '_', '<']))
        || head.starts_with("www.")
}
