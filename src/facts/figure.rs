//! Figures: "80,000", "80.000", "1'200", "1.2m", "½". Whether a point or a comma parts thousands is the
//! article's own habit, read from all its figures at once; where they do not speak, its language's.

use std::borrow::Cow;

use super::reading::Reading;
use crate::decimal::decimal;
use crate::text::language::UNKNOWN;
use crate::text::token::TokenKind;

/// How an article writes its figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Style {
    /// A point parts thousands and a comma decimals.
    point_thousands: bool,
    /// A comma parts thousands somewhere.
    comma_thousands: bool,
}

/// Languages whose decimals follow a point; a comma is the habit of most others.
const POINT_DECIMALS: [&str; 17] = [
    "bn", "en", "gu", "he", "hi", "ja", "kn", "ko", "ml", "my", "pa", "ta", "te", "th", "ur", "zh",
    "am",
];

impl Style {
    /// The style that the figures of the text speak for; that of its language where they do not speak.
    pub fn of(reading: &Reading) -> Style {
        // Days and times of day ("17.05", "19.30") look like decimals with a point. Two of them are more
        // likely than a foreign style.
        const HABIT: i32 = 9;
        let code = reading.language.0;
        let comma_decimals = reading.language != UNKNOWN && !POINT_DECIMALS.contains(&code);
        let (mut point, mut comma) = (if comma_decimals { HABIT } else { 0 }, 0);
        let mut comma_thousands = false;
        let figures = reading.terms.iter();
        for term in figures.filter(|term| term.kind == TokenKind::Number) {
            let figure = plain(term.text);
            if let Some((mark, weight)) = evidence(&figure) {
                comma_thousands |= groups(&figure, b',') && figure.contains(',');
                *(if mark == b'.' { &mut point } else { &mut comma }) += weight;
            }
        }
        Style {
            point_thousands: point > comma,
            comma_thousands,
        }
    }
}

/// The mark that parts thousands in `figure`, and how much that says: "1,234.5" more than "2.5", which may be a
/// time of day, and "1.200" least.
fn evidence(figure: &str) -> Option<(u8, i32)> {
    let marks: Vec<(usize, u8)> = figure
        .bytes()
        .enumerate()
        .filter(|(_, b)| matches!(b, b'.' | b','))
        .collect();
    let (&(first_at, first), &(last_at, last)) = (marks.first()?, marks.last()?);
    let other = if first == b'.' { b',' } else { b'.' };
    if marks.len() > 1 {
        let sure = first != last || groups(figure, first);
        return Some((first, if sure { 10 } else { 1 }));
    }
    let behind = figure.len() - last_at - 1;
    if behind != 3 || first_at > 3 || figure.starts_with('0') {
        // A lone mark before one or two digits parts decimals: the other one parts thousands.
        return Some((other, 4));
    }
    figure.ends_with("00").then_some((first, 1))
}

/// True where `mark` parts `figure` into groups of three, the first of one to three.
fn groups(figure: &str, mark: u8) -> bool {
    let mut parts = figure.split(char::from(mark));
    let head = parts.next().map_or(0, str::len);
    (1..=3).contains(&head) && parts.all(|part| part.len() == 3)
}

/// Noughts of scripts with digits of their own: Arabic, Persian, Devanagari, Bengali, Thai, full width.
const NOUGHTS: [u32; 6] = [0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xFF10];

/// A figure in ASCII: "１２" as "12", "١٬٢" as "1,2", "1’200" as "1200".
fn plain(figure: &str) -> Cow<'_, str> {
    let parted = figure.contains(is_gap) && groups_by_gaps(figure);
    if figure.is_ascii() && !parted {
        return Cow::Borrowed(figure);
    }
    let own = figure.chars().filter(|c| !(parted && is_gap(*c)));
    Cow::Owned(own.map(plain_char).collect())
}

/// What parts thousands without being a point or a comma, in one token: apostrophes, and the narrow space.
fn is_gap(c: char) -> bool {
    matches!(c, '\'' | '’' | '\u{202F}')
}

/// Groups of three between gaps, the last perhaps with decimals: "1'234.5".
fn groups_by_gaps(figure: &str) -> bool {
    let whole = figure
        .split_once(['.', ','])
        .map_or(figure, |(whole, _)| whole);
    groups(&whole.replace(is_gap, "'"), b'\'')
}

fn plain_char(c: char) -> char {
    match c {
        '٫' | '．' => '.',
        '٬' | '，' => ',',
        _ => {
            let digit = |nought: &u32| u32::from(c).checked_sub(*nought).filter(|d| *d < 10);
            let digit = NOUGHTS.iter().find_map(digit);
            digit
                .and_then(|digit| char::from_digit(digit, 10))
                .unwrap_or(c)
        }
    }
}

/// The number that a token of digits states.
pub(super) fn number(figure: &str, style: Style) -> Option<f64> {
    if let Some(value) = fraction_sign(figure) {
        return Some(value);
    }
    let figure = &*plain(figure);
    if !figure
        .bytes()
        .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','))
        || figure.len() > 24
    {
        return None;
    }
    let last = figure.bytes().rfind(|b| matches!(b, b'.' | b','));
    let Some(mark) = last else {
        return decimal(figure);
    };
    let first = figure.bytes().find(|b| matches!(b, b'.' | b','))?;
    let many = figure.bytes().filter(|b| *b == mark).count() > 1;
    let has_decimals = if first != mark {
        !many
    } else {
        !many && !parts_thousands(figure, mark, style)
    };
    let other = if has_decimals && mark == b'.' {
        ','
    } else {
        '.'
    };
    let whole = if has_decimals {
        figure.rsplit_once(char::from(mark))?.0
    } else {
        figure
    };
    let thousands = if has_decimals {
        other
    } else {
        char::from(mark)
    };
    if whole.contains(thousands) && !groups_loosely(whole, thousands) {
        return None;
    }
    let plain: String = figure
        .chars()
        .filter(|c| *c != thousands)
        .map(|c| if c == ',' { '.' } else { c })
        .collect();
    decimal(&plain)
}

/// Groups of three, or of two as in "12,34,567".
fn groups_loosely(whole: &str, mark: char) -> bool {
    let last = whole.rsplit(mark).next().map_or(0, str::len);
    last == 3
        && whole
            .split(mark)
            .skip(1)
            .all(|part| matches!(part.len(), 2 | 3))
}

/// One mark before exactly three digits: thousands or decimals?
fn parts_thousands(figure: &str, mark: u8, style: Style) -> bool {
    if !groups(figure, mark) || figure.starts_with('0') {
        return false;
    }
    // Nobody writes three empty decimals, but a thousand is a thousand in a mixed style too.
    let round = figure.ends_with("000") && !style.comma_thousands;
    match mark {
        b'.' => style.point_thousands || round,
        _ => !style.point_thousands,
    }
}

pub(super) fn fraction_sign(figure: &str) -> Option<f64> {
    const SIGNS: [(char, f64); 9] = [
        ('¼', 0.25),
        ('½', 0.5),
        ('¾', 0.75),
        ('⅓', 1.0 / 3.0),
        ('⅔', 2.0 / 3.0),
        ('⅛', 0.125),
        ('⅕', 0.2),
        ('⅙', 1.0 / 6.0),
        ('⅞', 0.875),
    ];
    let sign = figure.chars().last()?;
    let value = SIGNS.iter().find(|(known, _)| *known == sign)?.1;
    let whole = &figure[..figure.len() - sign.len_utf8()];
    if whole.is_empty() {
        return Some(value);
    }
    let digits = whole.bytes().all(|b| b.is_ascii_digit());
    Some(digits.then(|| decimal(whole))?? + value)
}

/// "1.2m" or "30th": the digits at the start of a word, and the letters behind them.
pub(super) fn with_letters(word: &str) -> Option<(&str, &str)> {
    let end = word.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',')))?;
    let (digits, letters) = word.split_at(end);
    (digits.bytes().any(|b| b.is_ascii_digit()) && letters.chars().all(char::is_alphabetic))
        .then_some((digits, letters))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;
    use crate::text::language::Language;
    use crate::text::token::tokens;

    fn read(article: &str, figure: &str) -> Option<f64> {
        read_in("en", article, figure)
    }

    fn read_in(code: &'static str, article: &str, figure: &str) -> Option<f64> {
        let sentences = [Span::new(0, article.len())];
        number(
            figure,
            Style::of(&Reading::of(
                article,
                &tokens(article),
                &sentences,
                Language(code),
            )),
        )
    }

    #[test]
    fn the_article_decides_what_a_mark_parts() {
        assert_eq!(read("80.000 and 2.500", "2.500"), Some(2500.0));
        assert_eq!(read("1,200 at 2.500", "2.500"), Some(2.5));
        assert_eq!(read("1.234.567 in all", "2.345"), Some(2345.0));
        assert_eq!(read("", "2,345"), Some(2345.0));
        assert_eq!(read("", "2.345"), Some(2.345));
        assert_eq!(read("1,5 and 2,5", "3.000"), Some(3000.0));
        assert_eq!(read("1.2 of it", "80.000"), Some(80000.0));
    }

    #[test]
    fn the_language_decides_where_the_article_does_not() {
        assert_eq!(read_in("de", "", "4.800"), Some(4800.0));
        assert_eq!(read_in("de", "um 19.30 Uhr", "4.800"), Some(4800.0));
        assert_eq!(read_in("fr", "", "4,800"), Some(4.8));
        assert_eq!(read_in("es", "1,234.5", "2,345"), Some(2345.0));
        assert_eq!(read_in("und", "", "4.800"), Some(4.8));
    }

    #[test]
    fn other_digits_and_apostrophes_are_read() {
        assert_eq!(read("", "１２３"), Some(123.0));
        assert_eq!(read("", "٣٫٥"), Some(3.5));
        assert_eq!(read("", "४२"), Some(42.0));
        assert_eq!(read("", "1’234’567"), Some(1_234_567.0));
        assert_eq!(read("", "1'2"), None);
    }

    #[test]
    fn marks_that_part_nothing_make_no_number() {
        assert_eq!(read("", "192.168.1.2"), None);
        assert_eq!(read("", "12,34,567"), Some(1_234_567.0));
        assert_eq!(read("", "1,234.5"), Some(1234.5));
        assert_eq!(read("", "1.234,5"), Some(1234.5));
        assert_eq!(read("", "2½"), Some(2.5));
    }
}
