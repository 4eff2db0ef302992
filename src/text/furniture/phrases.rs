//! How furniture begins, and what phrases it has.

use crate::text::lexicon::Lexicon;

const OPENINGS: Lexicon = Lexicon(include_str!("openings.txt"));
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
    const MOST_WORDS: usize = 5;
    let text = lowered.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©');
    let mut words = String::new();
    let mut longest = None;
    let mut at = 0;
    for word in text.split(' ').take(MOST_WORDS) {
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '©');
        words.push_str(bare);
        if let Some(kind) = OPENINGS.get(&words) {
            longest = Some((kind, words.contains('_'), &text[at + bare.len()..]));
        }
        if bare.len() < word.len() {
            break;
        }
        words.push('_');
        at += word.len() + 1;
    }
    let (kind, phrase, rest) = longest?;
    let kind = match kind {
        "credit" => Kind::Credit,
        "stamp" => Kind::Stamp,
        _ => Kind::Link,
    };
    let rest = rest.trim_start();
    let mark = [':', '|', '-', '–', '—', '»', '>', '→'];
    let set_off = rest.is_empty() || rest.starts_with(mark) || text.starts_with('©');
    Some(Opening {
        kind,
        phrase,
        set_off,
        rest,
    })
}

/// True where a sentence is a link: "Read more: ...".
pub(super) fn leads_elsewhere(sentence: &str) -> bool {
    // The longest opening, with room for letters that grow in small letters. Bytes.
    const LONGEST: usize = 60;
    let head = &sentence[..sentence.floor_char_boundary(LONGEST.min(sentence.len()))];
    if !head.contains([':', '|', '»', '>', '→', '–', '—']) {
        return false;
    }
    opening(&head.to_lowercase()).is_some_and(|opening| {
        opening.kind == Kind::Link && opening.phrase && opening.set_off && !opening.rest.is_empty()
    })
}

/// How many phrases of furniture `lowered` has.
pub(super) fn phrases_in(lowered: &str) -> usize {
    let bytes = lowered.as_bytes();
    let begins = |at: &usize| *at == 0 || !bytes[*at - 1].is_ascii_alphanumeric();
    let starts = (0..bytes.len().saturating_sub(1)).filter(begins);
    let likely = starts
        .filter(|at| BEGINNINGS[usize::from(bytes[*at] % 32)] & 1 << (bytes[*at + 1] % 32) != 0);
    likely
        .filter(|at| {
            PHRASES
                .lines()
                .any(|phrase| bytes[*at..].starts_with(phrase.as_bytes()))
        })
        .count()
}

/// The first two letters of the phrases, so that most words are passed over without comparing them.
const BEGINNINGS: [u32; 32] = {
    let phrases = PHRASES.as_bytes();
    let mut beginnings = [0; 32];
    let mut at = 0;
    while at + 2 < phrases.len() {
        if phrases[at] == b'\n' {
            beginnings[phrases[at + 1] as usize % 32] |= 1 << (phrases[at + 2] % 32);
        }
        at += 1;
    }
    beginnings
};

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
    fn lists_are_sorted() {
        assert!(AGENCIES.is_sorted());
        assert!(OPENINGS.is_sorted());
    }
}
