//! Quotations: the words between quote marks, with who speaks.
//!
//! A quotation of several sentences is a fact for each; a mark left open at the end of a paragraph goes on
//! where the next one opens again. Apostrophes and inches are no quote marks: a plain mark opens only
//! before a word and behind a space or a bracket.

use super::name::Names;
use super::reading::Reading;
use super::speaker;
use super::{Fact, Kind, Value};
use crate::span::Span;

/// The words between two marks, without them, and the marks' own place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Quote {
    /// What is quoted.
    pub inner: Span,
    /// With its marks.
    pub outer: Span,
}

/// The quotations of a text.
pub(super) fn quotations(reading: &Reading, names: &Names) -> Vec<Fact> {
    let quotes = quotes(reading.text);
    let speakers = speaker::speakers(reading, names, &quotes);
    let mut facts = Vec::new();
    let mut first = 0;
    for (quote, speaker) in quotes.iter().zip(speakers) {
        first += reading.sentences[first..]
            .partition_point(|sentence| sentence.end <= quote.inner.start);
        for (index, sentence) in reading.sentences.iter().enumerate().skip(first) {
            if sentence.start >= quote.inner.end {
                break;
            }
            let start = sentence.start.max(quote.inner.start);
            let end = sentence.end.min(quote.inner.end);
            let span = words(reading.text, Span::new(start, end.max(start)));
            if span.is_empty() {
                continue;
            }
            let mut fact = Fact::new(Kind::Quotation, index, span);
            fact.value = Some(Value::Text(span.of(reading.text).to_owned()));
            fact.speaker.clone_from(&speaker);
            facts.push(fact);
        }
    }
    facts
}

/// The span without white space, and without the marks that only join it to the sentence around it.
fn words(text: &str, span: Span) -> Span {
    let inside = span.of(text);
    let outside = |c: char| c.is_whitespace() || matches!(c, '"' | '“' | '”' | '«' | '»');
    let end = inside.trim_end_matches(|c| outside(c) || c == ',');
    let start = end.trim_start_matches(outside);
    let from = span.start + (end.len() - start.len());
    let span = Span::new(from, from + start.len());
    if start.chars().any(char::is_alphanumeric) {
        span
    } else {
        Span::new(from, from)
    }
}

/// The quotes of a text, in order; none lies inside another.
pub(super) fn quotes(text: &str) -> Vec<Quote> {
    let mut quotes = Vec::new();
    let mut at = 0;
    while let Some((start, mark)) = opening(text, at) {
        let inner = start + mark.len_utf8();
        let line = text[inner..]
            .find('\n')
            .map_or(text.len(), |end| inner + end);
        match closing(text, inner, line, mark) {
            Some((end, close)) => {
                let outer = Span::new(start, end + close);
                quotes.push(Quote {
                    inner: Span::new(inner, end),
                    outer,
                });
                at = outer.end;
            }
            None => {
                if goes_on(text, start, line, mark) {
                    quotes.push(Quote {
                        inner: Span::new(inner, line),
                        outer: Span::new(start, line),
                    });
                    at = line;
                } else {
                    at = inner;
                }
            }
        }
    }
    quotes
}

/// The next mark that opens a quotation, from `at`.
fn opening(text: &str, at: usize) -> Option<(usize, char)> {
    let marks = text[at..]
        .char_indices()
        .filter(|(_, c)| closers(*c).is_some());
    marks
        .map(|(offset, c)| (at + offset, c))
        .find(|&(start, c)| {
            let before = text[..start].chars().next_back();
            let after = text[start + c.len_utf8()..].chars().next();
            let free = before.is_none_or(|c| {
                c.is_whitespace()
                    || matches!(
                        c,
                        '(' | '[' | '—' | '–' | '-' | '/' | ':' | '>' | '|' | '"' | '“'
                    )
            });
            let begins = after.is_some_and(|c| !c.is_whitespace() && !matches!(c, ',' | ')' | ';'));
            begins && (free || matches!(c, '“' | '„' | '«' | '「' | '『'))
        })
}

/// The marks that close what `mark` opens.
fn closers(mark: char) -> Option<&'static [char]> {
    Some(match mark {
        '“' => &['”', '"'],
        '„' => &['“', '”'],
        '«' => &['»'],
        '「' => &['」'],
        '『' => &['』'],
        '"' => &['"', '”'],
        '‘' => &['’'],
        '\'' => &['\''],
        _ => return None,
    })
}

/// Where the quotation that begins at `from` closes before `line`, and the length of the mark.
fn closing(text: &str, from: usize, line: usize, mark: char) -> Option<(usize, usize)> {
    let closers = closers(mark)?;
    let single = matches!(mark, '‘' | '\'');
    for (offset, c) in text[from..line].char_indices() {
        let at = from + offset;
        if !closers.contains(&c) {
            continue;
        }
        let after = text[at + c.len_utf8()..].chars().next();
        let before = text[..at].chars().next_back();
        let inside = single && after.is_some_and(char::is_alphanumeric);
        let reopens = c == '"'
            && before.is_some_and(char::is_whitespace)
            && after.is_some_and(char::is_alphanumeric);
        if offset > 0 && !inside && !reopens {
            return Some((at, c.len_utf8()));
        }
    }
    None
}

/// A quotation left open at the end of its paragraph, which the next paragraph opens again.
fn goes_on(text: &str, start: usize, line: usize, mark: char) -> bool {
    let next = text[line..].trim_start();
    matches!(mark, '“' | '"') && next.starts_with(mark) && line > start + 20
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quoted(text: &str) -> Vec<&str> {
        quotes(text)
            .iter()
            .map(|quote| quote.inner.of(text))
            .collect()
    }

    #[test]
    fn marks_of_all_kinds_quote() {
        assert_eq!(
            quoted("He said “no” and \"yes,\" then 'perhaps' and ‘never’."),
            ["no", "yes,", "perhaps", "never"]
        );
        assert_eq!(quoted("«Oui», „Ja“"), ["Oui", "Ja"]);
    }

    #[test]
    fn apostrophes_and_inches_do_not_quote() {
        assert_eq!(
            quoted("It's the boys' boat, 6'2\" long, don't touch."),
            [""; 0]
        );
        assert_eq!(quoted("‘It’s the boys’ boat’"), ["It’s the boys"]);
    }

    #[test]
    fn a_quotation_goes_on_over_paragraphs() {
        let text = "“We waited for the boat all night.\n“Nobody came,” she said.";
        assert_eq!(
            quoted(text),
            ["We waited for the boat all night.", "Nobody came,"]
        );
    }
}
