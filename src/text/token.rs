//! Tokens: words, numbers, punctuation and space, on Unicode's word rules (UAX #29), and the keys by
//! which tokens are compared.
//!
//! Departures from UAX #29: a date in figures ("2023-03-08", "06/03/2023") and a time of day ("12:03")
//! are one number each; a run of dots, of dashes or of white space is one token.

use std::borrow::Cow;

use unicode_normalization::{
    IsNormalized, UnicodeNormalization, char::is_combining_mark, is_nfc_quick,
};
use unicode_segmentation::UnicodeSegmentation;

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
///
/// ```
/// use tellings::text::token::{TokenKind, tokens};
/// let words: Vec<&str> = tokens("About 12.000 men, by 9:30.")
///     .iter()
///     .filter(|token| token.kind != TokenKind::Space)
///     .map(|token| token.span.of("About 12.000 men, by 9:30."))
///     .collect();
/// assert_eq!(words, ["About", "12.000", "men", ",", "by", "9:30", "."]);
/// ```
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::with_capacity(text.len() / 3);
    for (start, part) in text.split_word_bound_indices() {
        let token = Token {
            span: Span::new(start, start + part.len()),
            kind: kind(part),
        };
        match tokens.last_mut() {
            Some(last) if is_one_run(text, *last, token) => last.span.end = token.span.end,
            _ => tokens.push(token),
        }
        if token.kind == TokenKind::Number {
            join_figures(text, &mut tokens);
        }
    }
    tokens
}

fn kind(part: &str) -> TokenKind {
    let mut digits = false;
    let mut visible = false;
    for c in part.chars() {
        if c.is_alphabetic() {
            return TokenKind::Word;
        }
        digits |= c.is_numeric();
        visible |= !c.is_whitespace() && !is_invisible(c);
    }
    match (digits, visible) {
        (true, _) => TokenKind::Number,
        (false, true) => TokenKind::Punctuation,
        (false, false) => TokenKind::Space,
    }
}

/// Dots, dashes and white space run together: "..." is one mark, as "…" is.
fn is_one_run(text: &str, last: Token, next: Token) -> bool {
    if last.kind != next.kind {
        return false;
    }
    match last.kind {
        TokenKind::Space => true,
        TokenKind::Punctuation => {
            let (last, next) = (last.span.of(text), next.span.of(text));
            (last.ends_with('.') && next == ".") || (last.ends_with('-') && next == "-")
        }
        TokenKind::Word | TokenKind::Number => false,
    }
}

/// Joins the last tokens where they are a date or a time in figures.
fn join_figures(text: &str, tokens: &mut Vec<Token>) {
    if let [.., first, mark, last] = tokens.as_slice() {
        let (first, last) = (*first, *last);
        let (head, mark, tail) = (first.span.of(text), mark.span.of(text), last.span.of(text));
        let joined = match mark {
            ":" => first.kind == TokenKind::Number && is_time(head, tail),
            _ => false,
        };
        if joined {
            tokens.truncate(tokens.len() - 3);
            tokens.push(Token {
                span: Span::new(first.span.start, last.span.end),
                kind: TokenKind::Number,
            });
            return;
        }
    }
    if let [.., first, mark, second, again, third] = tokens.as_slice() {
        let numbers = [first, second, third].map(|token| token.span.of(text));
        let (mark, again) = (mark.span.of(text), again.span.of(text));
        if mark == again && matches!(mark, "-" | "/") && is_date(numbers) {
            let span = Span::new(first.span.start, third.span.end);
            tokens.truncate(tokens.len() - 5);
            tokens.push(Token {
                span,
                kind: TokenKind::Number,
            });
        }
    }
}

/// "9" and "30", or "9:30" and "05".
fn is_time(head: &str, tail: &str) -> bool {
    let two_digits = tail.len() == 2 && tail.bytes().all(|b| b.is_ascii_digit());
    let hour = head
        .split(':')
        .all(|part| matches!(part.len(), 1 | 2) && part.bytes().all(|b| b.is_ascii_digit()));
    two_digits && hour && head.len() <= 5
}

/// A year of four digits at one end, months and days of one or two; or three times two digits.
fn is_date(numbers: [&str; 3]) -> bool {
    let digits = numbers
        .iter()
        .all(|number| number.bytes().all(|b| b.is_ascii_digit()));
    let lengths = numbers.map(str::len);
    digits
        && matches!(
            lengths,
            [4, 1 | 2, 1 | 2] | [1 | 2, 1 | 2, 4] | [1 | 2, 1 | 2, 2]
        )
}

/// What comparison sees of a token: case and accents by option, typographic quotes and dashes folded,
/// invisible characters left out, any white space one space.
///
/// ```
/// use tellings::{options::Options, text::token::key};
/// assert_eq!(key("Türkiye’s", &Options::default()), "türkiye's");
/// ```
pub fn key<'a>(token: &'a str, options: &Options) -> Cow<'a, str> {
    if token.bytes().all(|b| is_own_key(b, options)) {
        return Cow::Borrowed(token);
    }
    if token.is_ascii()
        && !token
            .bytes()
            .any(|b| b.is_ascii_whitespace() || b.is_ascii_control() || b == b'-')
    {
        return Cow::Owned(token.to_ascii_lowercase());
    }
    let mut folded = String::with_capacity(token.len());
    if options.ignore_accents {
        token
            .nfd()
            .filter(|c| !is_combining_mark(*c))
            .for_each(|c| push_folded(&mut folded, c, options));
    } else {
        token
            .chars()
            .for_each(|c| push_folded(&mut folded, c, options));
    }
    if is_nfc_quick(folded.chars()) == IsNormalized::Yes {
        Cow::Owned(folded)
    } else {
        Cow::Owned(folded.nfc().collect())
    }
}

/// ASCII that stands for itself: most tokens are made of nothing else.
fn is_own_key(byte: u8, options: &Options) -> bool {
    match byte {
        b'A'..=b'Z' => !options.ignore_case,
        b'-' | b'`' => false,
        b'!'..=b'~' => true,
        _ => false,
    }
}

fn push_folded(key: &mut String, c: char, options: &Options) {
    match c {
        '\u{2018}'..='\u{201B}'
        | '\u{2032}'
        | '\u{2039}'
        | '\u{203A}'
        | '\u{02BC}'
        | '`'
        | '\u{B4}' => key.push('\''),
        '"' | '\u{201C}'..='\u{201F}' | '\u{2033}' | '«' | '»' => key.push('"'),
        // A dash may be typed as two hyphens, so a run of dashes is one.
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' => {
            if !key.ends_with('-') {
                key.push('-');
            }
        }
        '…' => key.push_str("..."),
        _ if c.is_whitespace() => {
            if !key.ends_with(' ') {
                key.push(' ');
            }
        }
        _ if is_invisible(c) => {}
        _ => push_letter(key, c, options),
    }
}

fn push_letter(key: &mut String, c: char, options: &Options) {
    match c {
        'ß' | 'ẞ' if options.ignore_case => key.push_str("ss"),
        'ς' | 'Σ' if options.ignore_case => key.push('σ'),
        'İ' if options.ignore_case => key.push('i'),
        _ if options.ignore_case => c.to_lowercase().for_each(|c| push_base(key, c, options)),
        _ => push_base(key, c, options),
    }
}

/// Letters whose stroke is no combining mark, and so outlives decomposition.
fn push_base(key: &mut String, c: char, options: &Options) {
    if !options.ignore_accents {
        return key.push(c);
    }
    match c {
        'ı' => key.push('i'),
        'ø' => key.push('o'),
        'Ø' => key.push('O'),
        'đ' | 'ð' => key.push('d'),
        'Đ' | 'Ð' => key.push('D'),
        'ł' => key.push('l'),
        'Ł' => key.push('L'),
        'æ' => key.push_str("ae"),
        'Æ' => key.push_str("AE"),
        'œ' => key.push_str("oe"),
        'Œ' => key.push_str("OE"),
        'ß' => key.push_str("ss"),
        _ => key.push(c),
    }
}

/// Soft hyphens, zero-width characters, bidirectional controls and other controls.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206F}' | '\u{FE0E}' | '\u{FE0F}' | '\u{FEFF}'
    ) || c.is_control()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<&str> {
        tokens(text)
            .iter()
            .filter(|token| token.kind != TokenKind::Space)
            .map(|token| token.span.of(text))
            .collect()
    }

    fn plain(token: &str) -> String {
        key(token, &Options::default()).into_owned()
    }

    fn bare(token: &str) -> String {
        key(
            token,
            &Options {
                ignore_accents: true,
                ..Options::default()
            },
        )
        .into_owned()
    }

    #[test]
    fn a_number_keeps_its_separators() {
        assert_eq!(
            parts("12.000 or 1,5 or 3.14."),
            ["12.000", "or", "1,5", "or", "3.14", "."]
        );
    }

    #[test]
    fn a_date_or_time_in_figures_is_one_number() {
        assert_eq!(
            parts("2021-05-09 at 7:45, 09/05/2021, 07:45:10"),
            [
                "2021-05-09",
                "at",
                "7:45",
                ",",
                "09/05/2021",
                ",",
                "07:45:10"
            ]
        );
        assert_eq!(parts("won 3-1"), ["won", "3", "-", "1"]);
    }

    #[test]
    fn a_compound_is_its_words() {
        assert_eq!(parts("Vice-Admiral"), ["Vice", "-", "Admiral"]);
    }

    #[test]
    fn dots_and_dashes_run_together() {
        assert_eq!(
            parts("well... no -- never"),
            ["well", "...", "no", "--", "never"]
        );
        assert_eq!(plain("..."), plain("…"));
        assert_eq!(plain("--"), plain("—"));
    }

    #[test]
    fn quotes_dashes_and_case_are_folded() {
        assert_eq!(plain("Don’t"), "don't");
        assert_eq!(plain("“"), "\"");
        assert_eq!(plain("–"), "-");
        assert_eq!(plain("ΛΟΓΟΣ"), plain("λόγος".replace('ό', "ο").as_str()));
        assert_eq!(plain("STRASSE"), plain("Straße"));
    }

    #[test]
    fn composed_and_decomposed_letters_are_equal() {
        assert_eq!(plain("Zoe\u{308}"), plain("Zoë"));
        assert_ne!(plain("Zoë"), plain("Zoe"));
        assert_eq!(bare("Zoë"), "zoe");
        assert_eq!(bare("Łódź"), "lodz");
    }

    #[test]
    fn invisible_characters_are_not_compared() {
        assert_eq!(plain("har\u{AD}bour\u{200B}"), "harbour");
        assert_eq!(plain("\u{A0}\n"), " ");
    }

    #[test]
    fn a_plain_word_is_its_own_key() {
        assert!(matches!(
            key("harbour", &Options::default()),
            Cow::Borrowed("harbour")
        ));
    }
}
