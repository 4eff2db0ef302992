//! A text as the finders read it: words, numbers and marks, each knowing its sentence.

use std::borrow::Cow;

use crate::span::Span;
use crate::text::language::Language;
use crate::text::list::List;
use crate::text::token::{Token, TokenKind};

/// Words that name and count nothing.
pub(super) static GRAMMAR: List = List::of(include_str!("words/grammar.txt"));

/// A word, number or mark.
#[derive(Debug, Clone)]
pub(super) struct Term<'a> {
    /// Where it stands, inside its sentence.
    pub span: Span,
    /// Never space.
    pub kind: TokenKind,
    /// As it stands.
    pub text: &'a str,
    /// In lower case, with the apostrophe that is typed.
    pub lower: Cow<'a, str>,
    /// Index of its sentence.
    pub sentence: usize,
    /// The first word of its sentence.
    pub first: bool,
    /// No space comes before it.
    pub glued: bool,
    /// It has a capital: none, the first letter, or another one.
    capital: Capital,
}

// What every finder calls is kept to one copy (`inline(never)`): inlined, the module is a tenth larger and
// no faster.

/// Where the first capital of a term stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Capital {
    None,
    First,
    Later,
}

impl Term<'_> {
    /// True for a word that begins with a capital.
    pub fn is_capitalised(&self) -> bool {
        self.kind == TokenKind::Word && self.capital == Capital::First
    }

    /// True for a word all in small letters.
    pub fn is_small(&self) -> bool {
        self.kind == TokenKind::Word && self.capital == Capital::None
    }

    /// True for a hyphen or a dash that holds words together.
    #[inline(never)]
    pub fn is_hyphen(&self) -> bool {
        self.glued && matches!(self.text, "-" | "\u{2010}" | "\u{2011}" | "\u{2013}")
    }

    /// True where the word is one that names and counts nothing.
    #[inline(never)]
    pub fn is_grammar(&self) -> bool {
        GRAMMAR.contains(&self.lower)
    }
}

/// The terms of a text.
#[derive(Debug)]
pub(super) struct Reading<'a> {
    /// The text.
    pub text: &'a str,
    /// Its terms, in order.
    pub terms: Vec<Term<'a>>,
    /// Its sentences, in order.
    pub sentences: &'a [Span],
    /// Its language.
    pub language: Language,
}

impl<'a> Reading<'a> {
    /// Reads `text`. A token across the end of a sentence ("end.Next") is a term in each.
    pub fn of(
        text: &'a str,
        tokens: &[Token],
        sentences: &'a [Span],
        language: Language,
    ) -> Reading<'a> {
        let mut terms: Vec<Term> = Vec::with_capacity(tokens.len() / 2);
        let mut sentence = 0;
        let mut first = true;
        for token in tokens.iter().filter(|token| token.kind != TokenKind::Space) {
            let mut start = token.span.start;
            let elided = elided(token.span.of(text), language);
            while start < token.span.end && sentence < sentences.len() {
                if sentences[sentence].end <= start {
                    (sentence, first) = (sentence + 1, true);
                    continue;
                }
                let start_inside = start.max(sentences[sentence].start);
                let mut end = token.span.end.min(sentences[sentence].end);
                if start_inside == token.span.start && elided > 0 {
                    end = end.min(start_inside + elided);
                }
                if end <= start_inside {
                    break;
                }
                let span = Span::new(start_inside, end);
                let glued = terms.last().is_some_and(|last| last.span.end == span.start);
                let mut term = term(text, span, token.kind, sentence);
                term.glued = glued;
                term.first = first && token.kind != TokenKind::Punctuation;
                first &= !term.first;
                terms.push(term);
                start = end;
            }
        }
        Reading {
            text,
            terms,
            sentences,
            language,
        }
    }

    /// The term at `index`, where there is one in `sentence`.
    #[inline(never)]
    pub fn within(&self, index: usize, sentence: usize) -> Option<&Term<'a>> {
        self.terms
            .get(index)
            .filter(|term| term.sentence == sentence)
    }

    /// The term behind `index` in the same sentence.
    #[inline(never)]
    pub fn after(&self, index: usize) -> Option<&Term<'a>> {
        self.within(index + 1, self.terms[index].sentence)
    }

    /// The term before `index` in the same sentence.
    #[inline(never)]
    pub fn before(&self, index: usize) -> Option<&Term<'a>> {
        self.within(index.checked_sub(1)?, self.terms[index].sentence)
    }

    /// The stretch from term `from` up to, without, term `to`.
    #[inline(never)]
    pub fn span(&self, from: usize, to: usize) -> Span {
        Span::new(self.terms[from].span.start, self.terms[to - 1].span.end)
    }

    /// The lower-case text of the term at `index`, empty outside `sentence`.
    #[inline(never)]
    pub fn lower(&self, index: usize, sentence: usize) -> &str {
        self.within(index, sentence).map_or("", |term| &term.lower)
    }
}

/// How many bytes of a word are the article or preposition that has lost its vowel: "l’" of "l’Ukraine".
/// "D’Amico" is a surname.
fn elided(word: &str, language: Language) -> usize {
    const ELIDED: [&str; 18] = [
        "l", "d", "j", "m", "t", "s", "c", "n", "qu", "un", "jusqu", "lorsqu", "puisqu", "dell",
        "nell", "all", "dall", "sull",
    ];
    if !matches!(language.0, "fr" | "it" | "ca") {
        return 0;
    }
    let Some((before, rest)) = word.split_once(['\'', '\u{2019}']) else {
        return 0;
    };
    let surname = before != "L"
        && before.starts_with(char::is_uppercase)
        && rest.starts_with(char::is_uppercase);
    let known = before.len() < 8 && ELIDED.contains(&before.to_lowercase().as_str());
    if known && !surname && !rest.is_empty() {
        word.len() - rest.len()
    } else {
        0
    }
}

fn term(text: &str, span: Span, kind: TokenKind, sentence: usize) -> Term<'_> {
    let own = span.of(text);
    let capital = match own.char_indices().find(|(_, c)| c.is_uppercase()) {
        None => Capital::None,
        Some((0, _)) => Capital::First,
        Some(_) => Capital::Later,
    };
    let lower = if own.is_ascii() && capital != Capital::None {
        Cow::Owned(own.to_ascii_lowercase())
    } else if capital != Capital::None || own.contains('\u{2019}') {
        Cow::Owned(own.to_lowercase().replace('\u{2019}', "'"))
    } else {
        Cow::Borrowed(own)
    };
    Term {
        span,
        kind,
        text: own,
        lower,
        sentence,
        first: false,
        glued: false,
        capital,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokens;

    #[test]
    fn a_token_across_two_sentences_is_a_term_in_each() {
        let text = "The end.Next one.";
        let sentences = [Span::new(0, 8), Span::new(8, text.len())];
        let reading = Reading::of(text, &tokens(text), &sentences, Language("en"));
        let found: Vec<(&str, usize, bool)> = reading
            .terms
            .iter()
            .map(|term| (term.text, term.sentence, term.first))
            .collect();
        assert_eq!(found[1], ("end.", 0, false));
        assert_eq!(found[2], ("Next", 1, true));
    }

    #[test]
    fn the_words_are_sorted() {
        assert!(GRAMMAR.is_sorted());
    }
}
