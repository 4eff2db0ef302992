//! Who speaks: the subject of the verb of speech next to a quotation, or "according to" somebody.
//!
//! The verb is looked for behind the quotation, then before it, in its own sentence; a quotation that
//! stands alone goes on with the last speaker. Pronouns are the person named last. Misses verbs that are
//! not in the list, and takes the nearest name where a sentence has many.

mod subject;

use super::name::Names;
use super::quotation::Quote;
use super::reading::Reading;
use crate::facts::list::List;

/// Verbs of speech.
static VERBS: List = List::of(include_str!("words/speech.txt"));

/// A verb of speech stands no more terms behind a quotation than this.
const REACH: usize = 16;

/// Looks for speakers.
#[derive(Debug)]
struct Search<'a> {
    reading: &'a Reading<'a>,
    names: &'a Names,
    quotes: &'a [Quote],
}

/// The speaker of each quotation, where one is found.
pub(super) fn speakers(reading: &Reading, names: &Names, quotes: &[Quote]) -> Vec<Option<String>> {
    let search = Search {
        reading,
        names,
        quotes,
    };
    let mut speakers: Vec<Option<String>> = Vec::with_capacity(quotes.len());
    for index in 0..quotes.len() {
        let last = speakers.last().cloned().flatten();
        speakers.push(search.speaker(index, last));
    }
    speakers
}

impl Search<'_> {
    fn speaker(&self, index: usize, last: Option<String>) -> Option<String> {
        let quote = self.quotes[index];
        let terms = &self.reading.terms;
        let from = terms.partition_point(|term| term.span.start < quote.outer.start);
        let to = terms.partition_point(|term| term.span.start < quote.outer.end);
        let head = terms.get(from)?.sentence;
        let tail = terms.get(to.checked_sub(1)?)?.sentence;
        let whole = to.saturating_sub(from) > 6;
        let (behind, before) = (
            self.behind(to, tail),
            self.before(from, head, index, last.as_deref()),
        );
        let found = if whole {
            behind.or(before)
        } else {
            before.or(behind)
        };
        found
            .or_else(|| self.announced(from, head))
            .or_else(|| last.filter(|_| self.goes_on(from, head)))
    }

    /// True where the sentence is quoted from its beginning: it goes on with what was said before it.
    fn goes_on(&self, from: usize, sentence: usize) -> bool {
        from.checked_sub(1)
            .is_none_or(|at| self.reading.terms[at].sentence != sentence)
    }

    /// True where term `at` lies in a quotation.
    fn is_quoted(&self, at: usize) -> bool {
        let start = self.reading.terms[at].span.start;
        let behind = self
            .quotes
            .partition_point(|quote| quote.outer.end <= start);
        self.quotes
            .get(behind)
            .is_some_and(|quote| quote.outer.start <= start)
    }

    fn is_verb(&self, at: usize) -> bool {
        let term = &self.reading.terms[at];
        term.is_small()
            && VERBS.get(&term.lower).is_some_and(|note| note != "bare")
            && !self.is_quoted(at)
    }

    /// “...,” Ida Holm said; “...,” said Ida Holm; “...,” according to Ida Holm.
    fn behind(&self, to: usize, sentence: usize) -> Option<String> {
        if let Some(credited) = self.credited(to) {
            return Some(credited);
        }
        let clause = (to..to + REACH).take_while(|at| {
            self.reading
                .within(*at, sentence)
                .is_some_and(|term| !matches!(term.text, ";" | "\"" | "“"))
        });
        for at in clause {
            if self.reading.terms[at].lower == "according" {
                return self.name_from(at, sentence);
            }
            if self.is_verb(at) {
                if self.reading.terms[at].lower.starts_with("quot") {
                    // "..., the agency quoted Holm as saying."
                    return self.name_from(at + 1, sentence);
                }
                let subject = self.described(to, at).or_else(|| self.subject(to, at));
                return subject
                    .or_else(|| self.name_from(at + 1, sentence))
                    .or_else(|| self.phrase(to, at))
                    .or_else(|| self.phrase_from(at + 1, sentence));
            }
        }
        None
    }

    /// “...” — Ida Holm
    fn credited(&self, to: usize) -> Option<String> {
        let dash = self.reading.terms.get(to)?;
        let credits = matches!(dash.text, "―" | "—" | "–" | "--" | "-");
        let name = (to + 1 < self.reading.terms.len() && credits)
            .then(|| self.name_at(to + 1))
            .flatten()
            .filter(|name| name.person)?;
        let rest = &self.reading.text[name.span.end..];
        let line = rest.split('\n').next().unwrap_or_default();
        // Nothing but marks and a word or two, such as a place, comes behind a credit.
        (line.split_whitespace().count() < 5).then(|| name.fullest.clone())
    }

    /// Ida Holm said: “...”; adding that “...”; according to Ida Holm, “...”.
    fn before(
        &self,
        from: usize,
        sentence: usize,
        index: usize,
        last: Option<&str>,
    ) -> Option<String> {
        let start = self.reading.terms[..from].partition_point(|term| term.sentence < sentence);
        let verb = (start..from)
            .rev()
            .find(|at| self.is_verb(*at) || self.reading.terms[*at].lower == "according")?;
        let along = VERBS.get(&self.reading.terms[verb].lower) == Some("along");
        if self.reading.terms[verb].lower == "according" {
            return self.name_from(verb, sentence);
        }
        let earlier = index.checked_sub(1).map(|earlier| self.quotes[earlier]);
        let same = earlier.is_some_and(|quote| {
            let quoted_in = quote.outer.end > self.reading.sentences[sentence].start;
            quoted_in && quote.outer.end <= self.reading.terms[verb].span.start
        });
        if along && same && last.is_some() {
            return last.map(str::to_owned);
        }
        self.subject(start, verb).or_else(|| {
            if along {
                self.name_from(verb, sentence)
            } else {
                None
            }
        })
    }

    /// The speaker of the sentence before, which introduces a quotation that opens its own: it ends with a
    /// colon, or it tells what somebody said without quoting it.
    fn announced(&self, from: usize, sentence: usize) -> Option<String> {
        let end = from.checked_sub(1)?;
        let before = self.reading.terms[end].sentence;
        if before + 1 != sentence || self.is_quoted(end) {
            return None;
        }
        let start = self
            .reading
            .terms
            .partition_point(|term| term.sentence < before);
        let quotes = (start..end).any(|at| self.is_quoted(at));
        if quotes && self.reading.terms[end].text != ":" {
            return None;
        }
        let verb = (start..end).find(|at| self.is_verb(*at))?;
        self.subject(start, verb)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_verbs_are_sorted() {
        assert!(VERBS.is_sorted());
    }
}
