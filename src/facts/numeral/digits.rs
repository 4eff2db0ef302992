//! Numbers in figures, over several terms or with letters: ".08", "40 000", "1.2m", "3/4", "1.3x10^6".

use super::Reader;
use super::word::{Class, Word, letters};
use crate::decimal::decimal;
use crate::facts::figure;
use crate::facts::reading::{Reading, Term};
use crate::text::token::TokenKind;

/// A number in figures.
#[derive(Debug, Clone, Copy)]
pub(super) struct Figure {
    pub value: f64,
    /// What its letters multiplied it with.
    pub scale: f64,
    /// The term behind it.
    pub end: usize,
}

/// The figures at term `at`.
pub(super) fn read(reader: &Reader, at: usize) -> Option<Figure> {
    let term = &reader.reading.terms[at];
    if !term.text.starts_with(char::is_numeric) {
        return None;
    }
    if let Some(figure) = power(reader, at) {
        return Some(figure);
    }
    if term.kind == TokenKind::Word {
        return lettered(reader, term, at);
    }
    let (value, end) = slashed(reader, at).or_else(|| grouped(reader, at))?;
    let (value, end) = mixed(reader, value, end, term.sentence).unwrap_or((value, end));
    let scale = 1.0;
    Some(Figure { value, scale, end })
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

/// ".08", "40 000", "1,234.5".
fn grouped(reader: &Reader, at: usize) -> Option<(f64, usize)> {
    let reading = reader.reading;
    let term = &reading.terms[at];
    if point(reading, at) {
        return Some((decimal(&format!("0.{}", term.text))?, at + 1));
    }
    let mut end = at + 1;
    let mut digits = term.text.to_owned();
    let opens = term.text.len() <= 3 && is_digits(term.text) && !term.text.starts_with('0');
    while let Some(group) = reading
        .within(end, term.sentence)
        .filter(|_| opens && end < at + 5 && is_digits(&digits))
    {
        let space = &reading.text[reading.terms[end - 1].span.end..group.span.start];
        let spaced = matches!(space, " " | "\u{A0}" | "\u{2009}" | "\u{202F}");
        let (whole, decimals) = group.text.split_at_checked(3).unwrap_or(("", ""));
        let closed = decimals.is_empty() || decimals.starts_with(['.', ',']);
        if !(spaced && closed && !whole.is_empty() && is_digits(whole)) {
            break;
        }
        digits += group.text;
        end += 1;
    }
    // Spaces part thousands here, so that any mark parts decimals.
    let value = if end > at + 1 {
        decimal(&digits.replace(',', "."))?
    } else {
        figure::number(term.text, reader.style)?
    };
    Some((value, end))
}

/// True where a mark of decimals stands before the digits at `at`, and no number before that: ".08".
pub(super) fn point(reading: &Reading, at: usize) -> bool {
    let term = &reading.terms[at];
    term.glued
        && is_digits(term.text)
        && reading
            .before(at)
            .is_some_and(|before| matches!(before.text, "." | ",") && !before.glued)
}

/// "1.2m", "3bn", "10k". A lone "m" may be metres; who knows the unit decides.
fn lettered(reader: &Reader, term: &Term, at: usize) -> Option<Figure> {
    let (digits, behind) = figure::with_letters(term.text)?;
    let own = |word: &Word| word.class == Class::Short;
    let word = letters(behind).or_else(|| reader.words.get(&behind.to_lowercase()).filter(own))?;
    let meant = match word.class {
        Class::Sign => reader.all,
        Class::Letter => !reader.all || behind != "m",
        _ => true,
    };
    let value = figure::number(digits, reader.style)? * word.value;
    meant.then_some(Figure {
        value,
        scale: word.value,
        end: at + 1,
    })
}

/// "3/4". What is more than one, or of large parts, is a date, a score or a name: "9/11", "24/7".
fn slashed(reader: &Reader, at: usize) -> Option<(f64, usize)> {
    let reading = reader.reading;
    let over = reading.after(at)?;
    let under = reading.after(at + 1)?;
    let alone = |at: usize| {
        reading
            .within(at, over.sentence)
            .is_none_or(|next| !next.glued || !matches!(next.text, "/" | "-"))
    };
    let before = reading.before(at).filter(|_| reading.terms[at].glued);
    let opens = before.is_none_or(|before| match before.text {
        "-" => !before.glued && reader.all,
        "/" => false,
        _ => true,
    });
    if !(over.text == "/" && over.glued && under.glued && opens && alone(at + 3)) {
        return None;
    }
    let digits = |text: &str| is_digits(text).then(|| decimal(text)).flatten();
    let (a, b) = (digits(reading.terms[at].text)?, digits(under.text)?);
    let told = reader.all || a < b && b <= 10.0;
    (told && b > 0.0).then_some((a / b, at + 3))
}

/// "2 1/4", "2 ½".
fn mixed(reader: &Reader, whole: f64, at: usize, sentence: usize) -> Option<(f64, usize)> {
    let term = reader.reading.within(at, sentence)?;
    if libm::floor(whole) != whole || term.kind != TokenKind::Number || term.glued {
        return None;
    }
    let (part, end) = match figure::fraction_sign(term.text) {
        Some(part) => (part, at + 1),
        None => slashed(reader, at)?,
    };
    (part < 1.0).then_some((whole + part, end))
}

/// "1.1^23", "1e10", "1.3x10^6": read from the text, for the words of Unicode cut it anywhere.
fn power(reader: &Reader, at: usize) -> Option<Figure> {
    let reading = reader.reading;
    let term = &reading.terms[at];
    let tail = &reading.text[term.span.start..reading.sentences[term.sentence].end];
    let digits = tail.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',')))?;
    let (mantissa, rest) = tail.split_at(digits);
    let tens = ["e", "E", "x10^", "×10^"];
    let behind = tens.iter().find_map(|mark| rest.strip_prefix(mark));
    let exponent = behind.or_else(|| rest.strip_prefix('^'))?;
    let (by, length) = signed(exponent)?;
    let value = figure::number(mantissa, reader.style)?;
    let value = match behind {
        Some(_) if by < 0.0 => value / libm::pow(10.0, -by),
        Some(_) => value * libm::pow(10.0, by),
        None => libm::pow(value, by),
    };
    let end_byte = reading
        .text
        .len()
        .min(term.span.start + (tail.len() - exponent.len()) + length);
    let last = (at..reading.terms.len().min(at + 5))
        .find(|&last| reading.terms[last].span.end >= end_byte)?;
    let ends = reading.terms[last].span.end == end_byte && value.is_finite();
    ends.then_some(Figure {
        value,
        scale: 1.0,
        end: last + 1,
    })
}

/// "-4", "+23", "--23": a small whole number and its bytes.
fn signed(text: &str) -> Option<(f64, usize)> {
    let digits = text.trim_start_matches(['+', '-']);
    let signs = text.len() - digits.len();
    let length = digits.bytes().take_while(u8::is_ascii_digit).count();
    // Beyond, no float holds what comes out.
    if signs > 2 || !(1..=3).contains(&length) {
        return None;
    }
    let value = decimal(&digits[..length])?;
    let minus = text[..signs].bytes().filter(|b| *b == b'-').count() == 1;
    Some((if minus { -value } else { value }, signs + length))
}
