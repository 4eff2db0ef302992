//! Keys: what comparison sees of a token.

use std::borrow::Cow;

use super::canonical::composed;
use super::is_invisible;
use crate::options::Options;

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
    for c in composed(token, options.ignore_accents) {
        push_folded(&mut folded, c, options);
    }
    Cow::Owned(folded)
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

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn runs_of_dots_and_dashes_equal_their_own_marks() {
        assert_eq!(plain("..."), plain("…"));
        assert_eq!(plain("--"), plain("—"));
    }
}
