//! How furniture begins, and what phrases it has.

use crate::text::lexicon::Lexicon;

const OPENINGS: &str = include_str!("openings.txt");
const PHRASES: &str = include_str!("phrases.txt");
const AGENCIES: Lexicon = Lexicon(include_str!("agencies.txt"));

/// What an opening announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// It leads elsewhere: "Read more".
    Link,
    /// It names a picture or its source: "Photo".
    Credit,
    /// It tells when the article was published: "Updated".
    Stamp,
}

/// An opening that a text begins with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Opening<'a> {
    pub kind: Kind,
    /// It has several words, and so seldom begins an ordinary sentence.
    pub phrase: bool,
    /// A colon, a bar or a dash sets it off, or nothing follows.
    pub set_off: bool,
    /// What follows.
    pub rest: &'a str,
}

/// The longest opening of `lowered`, a text in small letters.
pub(super) fn opening(lowered: &str) -> Option<Opening<'_>> {
    let text = lowered.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©');
    let mut longest: Option<(Kind, &str)> = None;
    for (kind, phrase) in openings() {
        if is_at_start(text, phrase) && longest.is_none_or(|(_, other)| other.len() < phrase.len())
        {
            longest = Some((kind, phrase));
        }
    }
    let (kind, phrase) = longest?;
    let rest = text[phrase.len()..].trim_start();
    let set_off = rest.is_empty() || rest.starts_with([':', '|', '-', '–', '—', '»', '>', '→']);
    Some(Opening {
        kind,
        phrase: phrase.contains(' '),
        set_off: set_off || phrase == "©",
        rest,
    })
}

fn openings() -> impl Iterator<Item = (Kind, &'static str)> {
    OPENINGS.lines().filter_map(|line| {
        let (kind, phrase) = line.split_once(' ')?;
        match kind {
            "link" => Some((Kind::Link, phrase)),
            "credit" => Some((Kind::Credit, phrase)),
            "stamp" => Some((Kind::Stamp, phrase)),
            _ => None,
        }
    })
}

/// True where `text` begins with `phrase`, and no letter follows.
fn is_at_start(text: &str, phrase: &str) -> bool {
    let behind = text.strip_prefix(phrase);
    behind.is_some_and(|rest| {
        !(rest.starts_with(char::is_alphanumeric) && phrase.ends_with(char::is_alphanumeric))
    })
}

/// True where a sentence is a link: "Read more: ...".
pub(super) fn leads_elsewhere(sentence: &str) -> bool {
    // The longest opening, with room for letters that grow in small letters. Bytes.
    const LONGEST: usize = 60;
    let head = &sentence[..sentence.floor_char_boundary(LONGEST.min(sentence.len()))];
    opening(&head.to_lowercase()).is_some_and(|opening| {
        opening.kind == Kind::Link && opening.phrase && opening.set_off && !opening.rest.is_empty()
    })
}

/// How many phrases of furniture `lowered` has.
pub(super) fn phrases_in(lowered: &str) -> usize {
    PHRASES
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter(|phrase| lowered.contains(phrase))
        .count()
}

/// True where `block` ends with a credit: "Photo: M. Lind", "(Reuters)", "Harbour Office/AFP".
pub(super) fn ends_with_credit(block: &str) -> bool {
    // Names of sources are not longer. Bytes.
    const LONGEST: usize = 80;
    let tail = &block[block.ceil_char_boundary(block.len().saturating_sub(LONGEST))..];
    let tail = tail.trim_end_matches(['|', ' ', '.', ']']);
    is_labelled(tail) || is_attributed(tail)
}

/// "Photo: M. Lind" at the end, behind white space or a bracket.
fn is_labelled(tail: &str) -> bool {
    let Some((head, source)) = tail.rsplit_once(": ") else {
        return false;
    };
    let label = head
        .rsplit(|c: char| c.is_whitespace() || c == '(')
        .next()
        .unwrap_or("");
    let capital = |text: &str| text.chars().next().is_some_and(char::is_uppercase);
    let credit = opening(&label.to_lowercase())
        .is_some_and(|opening| opening.kind == Kind::Credit && opening.rest.is_empty());
    credit
        && capital(label)
        && source.split_whitespace().count() <= 8
        && capital(source.trim_start_matches('@'))
}

/// "(Reuters)" or "M. Lind/AFP" at the end.
fn is_attributed(tail: &str) -> bool {
    let is_agency = |word: &str| AGENCIES.contains(word.trim_end_matches([',', '/', ')', '.']));
    if let Some((_, inside)) = tail
        .strip_suffix(')')
        .and_then(|tail| tail.rsplit_once('('))
    {
        return inside.split([' ', '/', ',']).any(is_agency)
            && inside.split_whitespace().count() <= 6;
    }
    tail.rsplit_once('/').is_some_and(|(_, source)| {
        source.split_whitespace().count() <= 2 && source.split(' ').any(is_agency)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_opening_counts() {
        let opening = opening("| last update : 12:03").expect("an opening");
        assert_eq!(
            (opening.kind, opening.phrase, opening.set_off),
            (Kind::Stamp, true, true)
        );
    }

    #[test]
    fn an_opening_is_whole_words() {
        assert!(opening("imagery of the harbour").is_none());
        assert!(opening("photos: the harbour").is_some());
    }

    #[test]
    fn agencies_are_sorted() {
        assert!(AGENCIES.is_sorted());
    }
}
