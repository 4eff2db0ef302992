//! Tokens: words, numbers, punctuation and space, on Unicode's word rules (UAX #29).

use std::borrow::Cow;

use crate::options::Options;
use crate::span::Span;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with what Unicode joins to them.
    Word,
    /// Digits, with the separators inside a number ("12.000", "1,5").
    Number,
    /// Marks and symbols.
    Punctuation,
    /// White space and other invisible characters.
    Space,
}

/// One token of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
}

/// The tokens of `text`; they tile it.
pub fn tokens(_text: &str) -> Vec<Token> {
    todo!()
}

/// What comparison sees of a token: case and accents by option, typographic quotes and dashes folded.
pub fn key<'a>(_token: &'a str, _options: &Options) -> Cow<'a, str> {
    todo!()
}
