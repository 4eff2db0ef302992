//! Dates in English prose and in figures: "March 8, 2023", "8 March", "2023-03-08", "last Wednesday".

use super::form::Form;
use super::near::{self, direction};
use crate::facts::calendar::{self, Day};
use crate::facts::reading::{Reading, Term};
use crate::text::token::TokenKind;

/// The date that begins at term `at`, and the term behind it.
pub(super) fn read(reading: &Reading, at: usize) -> Option<(Form, usize)> {
    let term = &reading.terms[at];
    if is_part_of_a_word(reading, at) {
        return None;
    }
    match term.kind {
        TokenKind::Number => in_figures(term.text)
            .map(|form| (form, at + 1))
            .or_else(|| day_month(reading, at))
            .or_else(|| year(reading, at).map(|year| (Form::Year(year), at + 1)))
            .or_else(|| near::ago(reading, at)),
        TokenKind::Word => weekday_date(reading, at)
            .or_else(|| month_day(reading, at))
            .or_else(|| day_month(reading, at))
            .or_else(|| near::word(reading, at))
            .or_else(|| near::ago(reading, at)),
        _ => None,
    }
}

/// "pre-2014", "a/2019": glued to what stands before.
fn is_part_of_a_word(reading: &Reading, at: usize) -> bool {
    let term = &reading.terms[at];
    let before = reading.before(at);
    term.glued
        && before.is_some_and(|before| matches!(before.text, "/" | "@" | "_" | "#" | "&" | "="))
}

/// "2023-03-08", "08/03/2023", "8.3.2023".
fn in_figures(figure: &str) -> Option<Form> {
    let mark = figure.chars().find(|c| matches!(c, '-' | '/' | '.'))?;
    let mut parts = figure.split(mark);
    let [a, b, c] = [parts.next()?, parts.next()?, parts.next()?];
    let number = |part: &str| part.parse::<u16>().ok();
    if parts.next().is_some() || [a, b, c].iter().any(|part| number(part).is_none()) {
        return None;
    }
    let small = |part: &str| part.parse::<u8>().ok();
    if a.len() == 4 {
        return Day::new(i32::from(number(a)?), small(b)?, small(c)?).map(Form::Day);
    }
    let year = match c.len() {
        4 => i32::from(number(c)?),
        // Two digits reach back seventy years and no further than the next thirty.
        2 if mark == '/' => 1970 + (i32::from(number(c)?) - 70).rem_euclid(100),
        _ => return None,
    };
    let (first, second) = (small(a)?, small(b)?);
    let read = Day::new(year, first, second).or(Day::new(year, second, first))?;
    let settled = mark == '.' || first > 12 || second > 12 || first == second;
    if mark == '.' {
        return Day::new(year, second, first).map(Form::Day);
    }
    Some(if settled {
        Form::Day(read)
    } else {
        Form::Figures {
            first,
            second,
            year,
        }
    })
}

/// "Wednesday", "last Wednesday", "Wednesday, March 8".
fn weekday_date(reading: &Reading, at: usize) -> Option<(Form, usize)> {
    let term = &reading.terms[at];
    let (direction, day_at) = match direction(&term.lower) {
        Some(direction) => (direction, at + 1),
        None => (0, at),
    };
    let name = reading
        .within(day_at, term.sentence)
        .filter(|name| name.is_capitalised())?;
    let short = calendar::short_weekday(&name.lower);
    let weekday = calendar::weekday(&name.lower).or(short)?;
    let mut next = day_at + 1;
    while matches!(reading.lower(next, term.sentence), "," | ".") {
        next += 1;
    }
    if let Some(date) = reading
        .within(next, term.sentence)
        .and_then(|_| month_day(reading, next).or_else(|| day_month(reading, next)))
        .filter(|(form, _)| {
            !matches!(
                form,
                Form::Month { .. } | Form::YearlessMonth { .. } | Form::MonthOfYear { .. }
            )
        })
    {
        return Some(date);
    }
    if short.is_some() && reading.lower(day_at + 1, term.sentence) != "." {
        return None;
    }
    Some((Form::Weekday { weekday, direction }, day_at + 1))
}

/// "March 8", "March 8th, 2023", "March 2023", "March".
fn month_day(reading: &Reading, at: usize) -> Option<(Form, usize)> {
    let term = &reading.terms[at];
    let month = month_of(term)?;
    let sentence = term.sentence;
    let mut next = at + 1;
    let dotted = reading.lower(next, sentence) == "." && term.text.len() < 5;
    next += usize::from(dotted);
    if let Some(day) = reading.within(next, sentence).and_then(day_of) {
        let comma = usize::from(reading.lower(next + 1, sentence) == ",");
        if let Some(year) = reading
            .within(next + 1 + comma, sentence)
            .and_then(plain_year)
        {
            return Day::new(year, month, day).map(|day| (Form::Day(day), next + 2 + comma));
        }
        return Day::new(2000, month, day).map(|_| (Form::YearlessDay { month, day }, next + 1));
    }
    let comma = usize::from(reading.lower(next, sentence) == ",");
    if let Some(year) = reading.within(next + comma, sentence).and_then(plain_year) {
        return Some((Form::Month { year, month }, next + comma + 1));
    }
    let alone = !dotted && term.text.len() > 4 && !matches!(&*term.lower, "march" | "august")
        || reading
            .before(at)
            .is_some_and(|before| leads_to_a_date(&before.lower));
    let before = reading.before(at);
    let look = before.and_then(|before| direction(&before.lower));
    let years = direction(reading.lower(next, sentence)).map_or(0, i32::from);
    if years != 0 && reading.lower(next + 1, sentence) == "year" {
        return Some((Form::MonthOfYear { month, by: years }, next + 2));
    }
    let direction = look.unwrap_or(0);
    alone.then_some((Form::YearlessMonth { month, direction }, at + 1))
}

/// "8 March 2023", "the 8th of March".
fn day_month(reading: &Reading, at: usize) -> Option<(Form, usize)> {
    let term = &reading.terms[at];
    let day = day_of(term)?;
    let of = usize::from(reading.lower(at + 1, term.sentence) == "of");
    let at_month = at + 1 + of;
    let month = reading.within(at_month, term.sentence).and_then(month_of)?;
    let next = at_month + 1;
    let comma = usize::from(reading.lower(next, term.sentence) == ",");
    if let Some(year) = reading
        .within(next + comma, term.sentence)
        .and_then(plain_year)
    {
        return Day::new(year, month, day).map(|day| (Form::Day(day), next + comma + 1));
    }
    Day::new(2000, month, day).map(|_| (Form::YearlessDay { month, day }, next))
}

fn month_of(term: &Term) -> Option<u8> {
    if !term.is_capitalised() {
        return None;
    }
    calendar::month(&term.lower)
}

/// "8" or "8th".
fn day_of(term: &Term) -> Option<u8> {
    let digits = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|ending| term.lower.strip_suffix(ending))
        .unwrap_or(&term.lower);
    let plain = digits.len() <= 2 && digits.bytes().all(|b| b.is_ascii_digit());
    digits
        .parse()
        .ok()
        .filter(|day| plain && (1..=31).contains(day))
}

fn plain_year(term: &Term) -> Option<i32> {
    let plain = term.text.len() == 4 && term.text.bytes().all(|b| b.is_ascii_digit());
    term.text
        .parse()
        .ok()
        .filter(|year| plain && (1000..2200).contains(year))
}

fn leads_to_a_date(word: &str) -> bool {
    matches!(
        word,
        "in" | "since"
            | "until"
            | "till"
            | "by"
            | "of"
            | "from"
            | "during"
            | "before"
            | "after"
            | "early"
            | "late"
            | "mid"
            | "last"
            | "next"
            | "this"
            | "through"
            | "between"
            | "year"
            | "circa"
            | "spring"
            | "summer"
            | "autumn"
            | "fall"
            | "winter"
            | "end"
            | "for"
            | "and"
    )
}

/// A year that stands alone: led to by a word, else a likely year that counts nothing.
fn year(reading: &Reading, at: usize) -> Option<i32> {
    let term = &reading.terms[at];
    let year = plain_year(term)?;
    let before = reading.before(at);
    if before.is_some_and(|before| before.kind == TokenKind::Punctuation && is_money(before.text)) {
        return None;
    }
    let after = reading
        .after(at)
        .filter(|after| after.kind == TokenKind::Word || after.text == "%");
    let counted = after.is_some_and(|after| {
        after.text == "%"
            || after.is_small() && after.lower.ends_with('s') && !after.is_grammar()
            || after.lower == "people"
    });
    let led = before.is_some_and(|before| leads_to_a_date(&before.lower));
    let likely = (1800..2100).contains(&year);
    (likely && !counted || led && !counted && year >= 1500).then_some(year)
}

fn is_money(mark: &str) -> bool {
    matches!(mark, "$" | "€" | "£" | "¥")
}
