//! Numbers that name: "Leopard 2", "F-16", "Article 5", "No. 10", "won 3-1", "5 p.m.", "+47 555 12 34".

use super::Finder;
use super::measure::is_counted;
use super::side::Side;
use crate::facts::calendar;
use crate::facts::noun;
use crate::facts::reading::Term;
use crate::text::token::TokenKind;

/// So many numbers in a row are a telephone number or a code.
const CHAIN: usize = 3;

impl Finder<'_> {
    /// True where the number of `side` names or times something.
    pub fn is_name(&self, side: &Side) -> bool {
        if side.ahead {
            return false;
        }
        let bare = side.unit.is_none();
        side.figures
            && (self.is_part(side)
                || self.is_designator(side)
                || bare && (self.is_marker(side) || self.is_chain(side)))
            || bare && (self.is_time(side) || self.is_numbered(side))
            || self.is_score(side)
    }

    /// The term behind the numbers that name with that of `side`: "Lines 4, 7 and 11".
    pub fn names_end(&self, side: &Side) -> usize {
        let sentence = self.reading.terms[side.from].sentence;
        let mut end = side.end;
        loop {
            let mark = self.reading.lower(end, sentence);
            let hyphen = self
                .reading
                .within(end, sentence)
                .is_some_and(|mark| mark.is_hyphen());
            let joined = mark == ","
                || hyphen
                || self.words.is(mark, "close")
                || self.words.is(mark, "join");
            let next = self.reading.within(end + 1, sentence).filter(|_| joined);
            let number = next.and_then(|_| self.side(end + 1));
            let Some(number) = number.filter(|number| number.unit.is_none() && number.figures)
            else {
                return end;
            };
            if noun::counted(self.reading, number.end, sentence, false).is_some() {
                return end;
            }
            end = number.end;
        }
    }

    /// "F-16", "pre-2014", "#1", "24/7": a part of something longer.
    fn is_part(&self, side: &Side) -> bool {
        let (reading, from) = (self.reading, side.from);
        let behind = reading.within(side.end, reading.terms[from].sentence);
        // "50 km/s" is a rate.
        let rate = side.unit.is_some();
        let runs_on = behind.is_some_and(|next| {
            next.glued && (matches!(next.text, "_" | "@" | ":") || next.text == "/" && !rate)
        });
        let Some(before) = reading.before(from) else {
            return runs_on;
        };
        if matches!(before.text, "§" | "№") {
            return true;
        }
        if !reading.terms[from].glued {
            return runs_on;
        }
        let word_before = from >= 2
            && before.glued
            && reading.terms[from - 2].kind == TokenKind::Word
            && reading.terms[from - 2].sentence == before.sentence
            && !starts_with_digit(&reading.terms[from - 2]);
        runs_on
            || matches!(before.text, "/" | "#" | "_" | "@" | ":" | "=" | "&")
            || before.is_hyphen() && word_before
    }

    /// A small number behind a capitalised word or "No.": "Leopard 2", "Chapter 11".
    fn is_designator(&self, side: &Side) -> bool {
        let (reading, from) = (self.reading, side.from);
        let Some(before) = reading.before(from) else {
            return false;
        };
        let behind = reading.within(side.end, before.sentence);
        let counts = side.unit.is_some()
            || side.scale >= 1e3
            || behind.is_some_and(|next| is_counted(&next.lower) || next.is_hyphen());
        let several = before.lower.strip_suffix('s').unwrap_or(&before.lower);
        if self.words.is(&before.lower, "name") || self.words.is(several, "name") && !counts {
            return true;
        }
        let dotted = before.text == "."
            && from >= 2
            && self.words.is(&reading.terms[from - 2].lower, "name")
            && before.glued;
        if dotted {
            return matches!(
                &*reading.terms[from - 2].lower,
                "no" | "nos" | "nr" | "n" | "art" | "tel" | "fig" | "vol"
            );
        }
        let named = before.kind == TokenKind::Word
            && !before.is_small()
            && !before.first
            && !before.is_grammar()
            && calendar::weekday(&before.lower).is_none();
        if !named || counts || reading.terms[from].glued {
            return false;
        }
        // "Kherson 1,200" stands for itself, "Bill 1062" does not; German nouns have capitals, and what a noun
        // follows is counted.
        let digits = reading.terms[from].text;
        let plain = digits.bytes().all(|b| b.is_ascii_digit());
        let noun = || noun::counted(reading, side.end, before.sentence, false).is_some();
        match reading.language.0 {
            "de" => !noun(),
            _ => digits.len() <= 3 || plain && !noun(),
        }
    }

    /// "Ground Zero", "phase two".
    fn is_numbered(&self, side: &Side) -> bool {
        let Some(before) = self.reading.before(side.from) else {
            return false;
        };
        // "No two people".
        let names = self.words.is(&before.lower, "name") && &*before.lower != "no";
        names && noun::counted(self.reading, side.end, before.sentence, false).is_none()
    }

    /// "1." or "2)" at the head of a sentence.
    fn is_marker(&self, side: &Side) -> bool {
        let term = &self.reading.terms[side.from];
        let next = self.reading.within(side.end, term.sentence);
        term.first && next.is_some_and(|next| next.glued && matches!(next.text, "." | ")"))
    }

    /// "5 pm", "5 p.m.", "five o'clock", "14 Uhr".
    fn is_time(&self, side: &Side) -> bool {
        let sentence = self.reading.terms[side.from].sentence;
        self.words
            .is(self.reading.lower(side.end, sentence), "clock")
    }

    /// One of many numbers in a row, or of two behind a plus: "555-12-34", "+47 555".
    fn is_chain(&self, side: &Side) -> bool {
        let sentence = self.reading.terms[side.from].sentence;
        let (mut numbers, mut plus) = (1, false);
        let mut links = |at: usize| {
            let Some(term) = self.reading.within(at, sentence) else {
                return false;
            };
            let number = term.kind == TokenKind::Number;
            let sign = matches!(term.text, "(" | ")" | "+") || term.is_hyphen();
            numbers += usize::from(number);
            plus |= term.text == "+";
            (number || sign) && numbers < CHAIN
        };
        let mut at = side.end;
        while links(at) {
            at += 1;
        }
        let mut at = side.from;
        while at > 0 && links(at - 1) {
            at -= 1;
        }
        numbers >= CHAIN || plus && numbers > 1
    }

    /// "3-1": the second number is no larger, so it is no range.
    fn is_score(&self, side: &Side) -> bool {
        let (reading, from, end) = (self.reading, side.from, side.end);
        let sentence = reading.terms[from].sentence;
        let dash = |at: usize| {
            reading
                .within(at, sentence)
                .is_some_and(|mark| mark.is_hyphen())
        };
        let number = |at: usize| {
            let term = reading.within(at, sentence)?;
            (term.kind == TokenKind::Number).then(|| term.text.parse::<u32>().ok())?
        };
        let no_more = |a: Option<u32>, b: Option<u32>| a.zip(b).is_some_and(|(a, b)| b <= a);
        dash(end) && no_more(number(from), number(end + 1))
            || from >= 2
                && dash(from - 1)
                && reading.terms[from].glued
                && no_more(number(from - 2), number(from))
    }
}

fn starts_with_digit(term: &Term) -> bool {
    term.text.starts_with(|c: char| c.is_ascii_digit())
}
