//! Tokens: words, numbers, punctuation and space, on Unicode's word rules (UAX #29). Their keys are what
//! comparison sees (`key`).
//!
//! Departures from UAX #29: a date in figures ("2023-03-08", "06/03/2023") and a time of day ("12:03")
//! are one number each; a run of dots, of dashes or of white space is one token.

use unicode_segmentation::UnicodeSegmentation;

use crate::span::Span;

mod canonical;
mod key;

pub use key::key;

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
    let mut at = 0;
    while at < text.len() {
        if let Some(token) = plain_token(text.as_bytes(), at) {
            at = token.span.end;
            push(text, &mut tokens, token);
            continue;
        }
        let end = run_end(text.as_bytes(), at);
        for (start, part) in text[at..end].split_word_bound_indices() {
            let span = Span::new(at + start, at + start + part.len());
            push(
                text,
                &mut tokens,
                Token {
                    span,
                    kind: kind(part),
                },
            );
        }
        at = end;
    }
    tokens
}

fn push(text: &str, tokens: &mut Vec<Token>, token: Token) {
    match tokens.last_mut() {
        Some(last) if is_one_run(text, *last, token) => last.span.end = token.span.end,
        _ => tokens.push(token),
    }
    if token.kind == TokenKind::Number {
        join_figures(text, tokens);
    }
}

/// A word of ASCII letters, or a space between such words: most of a text, for which the rules of
/// UAX #29 come to this.
fn plain_token(text: &[u8], at: usize) -> Option<Token> {
    let length = text[at..]
        .iter()
        .take_while(|b| b.is_ascii_alphabetic())
        .count();
    let (length, kind) = match text[at] {
        b' ' => (1, TokenKind::Space),
        _ if length > 0 => (length, TokenKind::Word),
        _ => return None,
    };
    let span = Span::new(at, at + length);
    let whole = match text.get(span.end) {
        None => true,
        Some(b' ') => kind == TokenKind::Word,
        Some(b'.' | b',') => {
            kind == TokenKind::Word && matches!(text.get(span.end + 1), None | Some(b' ' | b'\n'))
        }
        Some(next) => kind == TokenKind::Space && next.is_ascii_alphanumeric(),
    };
    whole.then_some(Token { span, kind })
}

/// Where the text from `at` can be cut without changing its tokens: before a space between ASCII.
fn run_end(text: &[u8], at: usize) -> usize {
    let cut = |pair: &[u8]| pair[0].is_ascii_graphic() && pair[1] == b' ';
    text[at..]
        .windows(2)
        .position(cut)
        .map_or(text.len(), |found| at + found + 1)
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

    proptest::proptest! {
        #[test]
        fn the_short_way_gives_what_unicode_gives(text in "[a-c1 .,':\\-\\n\u{301}\u{AD}é日 ]{0,24}") {
            let mut slow = Vec::new();
            for (start, part) in text.split_word_bound_indices() {
                let span = Span::new(start, start + part.len());
                push(&text, &mut slow, Token { span, kind: kind(part) });
            }
            proptest::prop_assert_eq!(tokens(&text), slow);
        }
    }

    #[test]
    fn a_compound_is_its_words() {
        assert_eq!(parts("Vice-Admiral"), ["Vice", "-", "Admiral"]);
    }

    #[test]
    fn a_script_without_spaces_falls_into_characters_with_their_marks() {
        assert_eq!(parts("渡轮停航。"), ["渡", "轮", "停", "航", "。"]);
        assert_eq!(parts("フェリーは"), ["フェリー", "は"]);
        assert_eq!(parts("เรือนี้"), ["เ", "รื", "อ", "นี้"]);
        assert_eq!(parts("ສະບາຍດີ"), ["ສ", "ະ", "ບ", "າ", "ຍ", "ດີ"]);
        assert_eq!(parts("សួស្តី"), ["សួ", "ស្", "តី"]);
    }

    #[test]
    fn dots_and_dashes_run_together() {
        assert_eq!(
            parts("well... no -- never"),
            ["well", "...", "no", "--", "never"]
        );
    }
}
