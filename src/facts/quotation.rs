//! Quotations: the words between quote marks or behind a dash that opens speech, with who speaks.
//!
//! A quotation of several sentences is a fact for each; a mark left open at the end of a paragraph goes on
//! where the next one opens again, and one that is never closed quotes nothing. Titles of works, names and
//! words that nobody says are left out: see `called`.

mod called;
mod dash;
mod marks;

use super::name::Names;
use super::reading::Reading;
use super::speaker::{self, Credit};
use super::{Fact, Form, Kind, Value};
use crate::span::Span;

/// The words between two marks, without them, and the marks' own place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Quote {
    /// What is quoted.
    pub inner: Span,
    /// With its marks.
    pub outer: Span,
    /// It goes on with the quotation that the paragraph before left open.
    pub goes_on: bool,
}

/// The quotations of a text.
pub(super) fn quotations(reading: &Reading, names: &Names) -> Vec<Fact> {
    let mut quotes = quotes(reading.text, reading.sentences);
    dash::add(reading, &mut quotes);
    let credits = speaker::credits(reading, names, &quotes);
    let mut facts = Vec::new();
    let (mut first, mut before) = (0, None);
    for (quote, credit) in quotes.iter().zip(credits) {
        first += reading.sentences[first..]
            .partition_point(|sentence| sentence.end <= quote.inner.start);
        let form = form(reading, first, quote, &credit, before);
        before = Some((*quote, form));
        if called::is_called(reading, first, quote, form, credit.cue) {
            continue;
        }
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
            fact.speaker.clone_from(&credit.speaker);
            fact.form = Some(form);
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

/// How the quotation, which begins in sentence `head`, stands in it: as a clause of its own where it opens
/// the sentence and a comma or full stop parts it from the rest, where it comes behind a colon or a comma and
/// opens with a capital, or where it goes on with one that does.
fn form(
    reading: &Reading,
    head: usize,
    quote: &Quote,
    credit: &Credit,
    before: Option<(Quote, Form)>,
) -> Form {
    let text = reading.text;
    let Some(sentence) = reading.sentences.get(head) else {
        return Form::Partial;
    };
    let lead = text[sentence.start.min(quote.outer.start)..quote.outer.start].trim_end();
    let inside = quote.inner.of(text).trim();
    let stopped = inside.ends_with(['.', '!', '?', '…', ',', '—', '–', '。', '！', '？', '，']);
    let behind = text[quote.outer.end..].trim_start_matches([' ', '\u{A0}']);
    let parted = stopped
        || behind.is_empty()
        || behind.starts_with([
            '\n', ',', '.', '!', '?', ';', '—', '–', '-', '、', '，', '。',
        ]);
    let capital = inside
        .trim_start_matches(['[', '(', '¿', '¡', '…', '.', '\'', '‘', '“', '"'])
        .starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let goes_on = before.is_some_and(|(earlier, form)| {
        form == Form::Direct
            && earlier.outer.end > sentence.start
            && lead.ends_with([',', '—', '–'])
            && credit.cue.is_told()
    });
    let direct = if sentence.end < quote.inner.end || quote.goes_on || goes_on {
        true
    } else if !lead.chars().any(char::is_alphanumeric) {
        parted || credit.cue.is_told()
    } else {
        lead.ends_with([':', '：']) || capital && (lead.ends_with([',', '—', '–']) || stopped)
    };
    if direct { Form::Direct } else { Form::Partial }
}

/// The quotes of a text, in order; none lies inside another.
pub(super) fn quotes(text: &str, sentences: &[Span]) -> Vec<Quote> {
    let mut quotes: Vec<Quote> = Vec::new();
    let paragraphs = paragraphs(text, sentences);
    // The sign that the paragraph before left open.
    let mut left: Option<char> = None;
    for (index, paragraph) in paragraphs.iter().enumerate() {
        let marks = marks::marks(text, *paragraph);
        let next = paragraphs.get(index + 1).map(|next| next.of(text));
        let mut at = 0;
        while at < marks.len() {
            let mark = marks[at];
            let goes_on =
                at == 0 && mark.span.start == paragraph.start && left.take() == Some(mark.sign);
            if !mark.opens {
                at += 1;
                continue;
            }
            let (end, outer) = match marks::closing(text, &marks, at) {
                Some(close) => {
                    at = close + 1;
                    (marks[close].span.start, marks[close].span.end)
                }
                None if is_left_open(text, &mark, paragraph, next) => {
                    left = Some(mark.sign);
                    at = marks.len();
                    (paragraph.end, paragraph.end)
                }
                None => {
                    at += 1;
                    continue;
                }
            };
            quotes.push(Quote {
                inner: Span::new(mark.span.end, end.max(mark.span.end)),
                outer: Span::new(mark.span.start, outer),
                goes_on,
            });
        }
        left = left.filter(|_| {
            quotes
                .last()
                .is_some_and(|quote| quote.outer.end == paragraph.end)
        });
    }
    quotes
}

/// The paragraphs of a text that are not blank: lines, with those that a sentence goes on in.
fn paragraphs(text: &str, sentences: &[Span]) -> Vec<Span> {
    let mut paragraphs: Vec<Span> = Vec::new();
    let (mut start, mut sentence) = (0, 0);
    for line in text.split_inclusive('\n') {
        let inside = line.trim();
        let from = start + (line.len() - line.trim_start().len());
        let span = Span::new(from, from + inside.len());
        start += line.len();
        if inside.is_empty() {
            continue;
        }
        sentence += sentences[sentence..].partition_point(|one| one.end <= span.start);
        let held = sentences
            .get(sentence)
            .is_some_and(|one| one.start < span.start);
        match paragraphs.last_mut() {
            Some(last) if held => last.end = span.end,
            _ => paragraphs.push(span),
        }
    }
    paragraphs
}

/// Shorter paragraphs are headings with a mark astray rather than speech that goes on.
const LEAST_LEFT_OPEN: usize = 20;

/// A quotation left open at the end of its paragraph, which the next paragraph opens again.
fn is_left_open(text: &str, mark: &marks::Mark, paragraph: &Span, next: Option<&str>) -> bool {
    let inner = &text[mark.span.end..paragraph.end];
    let again = next.is_some_and(|next| next.starts_with(mark.span.of(text)));
    again && inner.len() > LEAST_LEFT_OPEN && !matches!(mark.sign, '\'' | '`')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quoted(text: &str) -> Vec<&str> {
        let quotes = quotes(text, &[]);
        quotes.iter().map(|quote| quote.inner.of(text)).collect()
    }

    #[test]
    fn marks_of_all_kinds_quote() {
        assert_eq!(
            quoted("He said “no” and \"yes,\" then 'perhaps' and ‘never’."),
            ["no", "yes,", "perhaps", "never"]
        );
        assert_eq!(
            quoted("«Oui», « peut-être », „Ja“, „Tak”"),
            ["Oui", " peut-être ", "Ja", "Tak"]
        );
        assert_eq!(
            quoted("»Nein«, sagt er. ”Ja”, säger hon. ›Gut‹"),
            ["Nein", "Ja", "Gut"]
        );
        assert_eq!(quoted("彼は「はい」と『いいえ』と言う"), ["はい", "いいえ"]);
        assert_eq!(
            quoted("He said ``yes'' and ''no'' and `never'."),
            ["yes", "no", "never"]
        );
        assert_eq!(quoted("Sie sagt ‚ja‘ dazu."), ["ja"]);
    }

    #[test]
    fn apostrophes_inches_and_decades_do_not_quote() {
        assert_eq!(
            quoted(
                "It's the boys' boat, 6'2\" long, don't touch 'em in '08 or the ’90s, 'bout now."
            ),
            [""; 0]
        );
        assert_eq!(quoted("‘It’s the boys’ boat’"), ["It’s the boys"]);
        assert_eq!(quoted("‘The boys’ boat sank.’"), ["The boys’ boat sank."]);
    }

    #[test]
    fn quotations_inside_quotations_belong_to_them() {
        assert_eq!(
            quoted("“She cried ‘Run!’ and “Faster!” to us,” he said. 'I said \"no\".'"),
            ["She cried ‘Run!’ and “Faster!” to us,", "I said \"no\"."]
        );
    }

    #[test]
    fn a_quotation_goes_on_over_paragraphs() {
        let text = "“We waited for the boat all night.\n\n“Nobody came,” she said.";
        assert_eq!(
            quoted(text),
            ["We waited for the boat all night.", "Nobody came,"]
        );
        assert!(quotes(text, &[])[1].goes_on);
    }

    #[test]
    fn a_mark_that_is_never_closed_quotes_nothing() {
        assert_eq!(
            quoted("“We wait for the boat.\nShe said “no” and left."),
            ["no"]
        );
        assert_eq!(
            quoted("The \"boat, he said, was \"fine\" and new."),
            ["fine"]
        );
    }

    #[test]
    fn a_mark_taken_for_its_mirror_image_still_closes() {
        assert_eq!(
            quoted("A “review“ of the port and a “fee” for it."),
            ["review", "fee"]
        );
    }
}
