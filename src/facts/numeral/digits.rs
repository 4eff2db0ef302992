//! Numbers in figures over several terms or with letters: ".08", "40 000", "1.2m".

use super::Numeral;
use crate::decimal::decimal;
use crate::facts::figure::{self, Style};
use crate::facts::reading::{Reading, Term};

/// The value of the figures at term `at`, and the term behind them: ".08", "40 000".
pub(super) fn figures(reading: &Reading, at: usize, style: Style) -> Option<(f64, usize)> {
    let term = &reading.terms[at];
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let point = reading
        .before(at)
        .filter(|before| before.text == "." && term.glued);
    if point.is_some_and(|point| !point.glued) && digits(term.text) {
        return Some((decimal(&format!("0.{}", term.text))?, at + 1));
    }
    let mut end = at + 1;
    let mut grouped = term.text.to_owned();
    let opens = term.text.len() <= 3 && digits(term.text) && !term.text.starts_with('0');
    while let Some(group) = reading
        .within(end, term.sentence)
        .filter(|_| opens && end < at + 5)
    {
        let space = &reading.text[reading.terms[end - 1].span.end..group.span.start];
        let spaced = matches!(space, " " | "\u{A0}" | "\u{2009}" | "\u{202F}");
        if !spaced || group.text.len() != 3 || !digits(group.text) {
            break;
        }
        grouped += group.text;
        end += 1;
    }
    let value = if end > at + 1 {
        decimal(&grouped)?
    } else {
        figure::number(term.text, style)?
    };
    Some((value, end))
}

/// "1.2m", "3bn", "10k". A lone "m" may be metres; who knows the unit decides.
pub(super) fn lettered(term: &Term, at: usize, style: Style) -> Option<Numeral> {
    let (digits, letters) = figure::with_letters(term.text)?;
    let by = match letters {
        "k" | "K" => 1e3,
        "m" | "M" | "mn" => 1e6,
        "b" | "bn" | "B" => 1e9,
        "tn" | "T" => 1e12,
        _ => return None,
    };
    let value = figure::number(digits, style)? * by;
    Some(Numeral {
        value: Some(value),
        end: at + 1,
        scale: by,
        figures: true,
    })
}
