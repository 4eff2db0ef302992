//! Percentages: a number with its percent sign or word, before it or behind.

use super::listing::{Number, Placed, listed, placed};
use super::word::Class;
use super::{Reader, TokenKind};
use crate::text::language::Language;

/// The percentages of `text`, in percent: "12 %", "twenty percent", "percent of 10", a share such as "one in
/// four" or "a third of"; without a value where a percentage is named and no number.
///
/// ```
/// use tellings::facts::percentages;
/// use tellings::text::language::Language;
/// let found = percentages("a rise of 2.5 per cent", Language("en"));
/// assert_eq!(found[0].value, Some(2.5));
/// ```
pub fn percentages(text: &str, language: Language) -> Vec<Number> {
    listed(text, language, |reader| {
        let placed = placed(reader);
        let mut found = Vec::new();
        let mut numbers = placed.iter().peekable();
        let mut at = 0;
        while at < reader.reading.terms.len() {
            while numbers.next_if(|number| number.from < at).is_some() {}
            let number = numbers.peek().filter(|number| number.from == at);
            let percentage = match number {
                Some(number) => reader.of_hundred(number),
                None => reader.named_percent(at, &placed),
            };
            match percentage {
                Some((number, end)) => {
                    found.push(number);
                    at = end;
                }
                None => at = number.map_or(at + 1, |number| number.end.max(at + 1)),
            }
        }
        found
    })
}

impl Reader<'_> {
    /// The percentage that `number` begins.
    fn of_hundred(&self, number: &Placed) -> Option<(Number, usize)> {
        let reading = self.reading;
        let sentence = reading.terms[number.from].sentence;
        let glued = reading
            .before(number.from)
            .filter(|_| reading.terms[number.from].glued);
        if glued.is_some_and(|before| matches!(before.text, "%" | "=" | "&")) {
            return None;
        }
        if let Some(end) = self.percent(number.end) {
            return Some((self.percentage(number.from, end, number.number.value), end));
        }
        let value = number.number.value.map(|value| value * 100.0);
        let next = reading.within(number.end, sentence);
        let of = next.and_then(|next| self.word(next));
        let told = of.is_some_and(|word| word.class == Class::Of);
        let words = reading.terms[number.from..number.end].iter();
        let mut classes = words
            .filter_map(|term| self.word(term))
            .map(|word| word.class);
        let among = classes.any(|class| matches!(class, Class::Among | Class::Out | Class::Over));
        if !number.share || !(told || among) {
            return None;
        }
        let end = number.end + usize::from(told);
        Some((self.percentage(number.from, end, value), end))
    }

    fn percentage(&self, from: usize, end: usize, value: Option<f64>) -> Number {
        let span = self.reading.span(from, end);
        Number { span, value }
    }

    /// The term behind the percent sign or word at `at`.
    fn percent(&self, at: usize) -> Option<usize> {
        let term = self.reading.terms.get(at)?;
        let next = self.reading.after(at);
        if term.text == "%" {
            let ends = next.is_none_or(|next| !next.glued || next.kind == TokenKind::Punctuation);
            return ends.then_some(at + 1);
        }
        match self.word(term)?.class {
            Class::Percent => Some(at + 1),
            Class::Per => {
                let dash = usize::from(next?.is_hyphen());
                let cent = self.word(self.reading.after(at + dash)?)?;
                let hundred = cent.class == Class::Cent || cent.value == 100.0;
                hundred.then_some(at + dash + 2)
            }
            _ => None,
        }
    }

    /// "Percent of 10", "yüzde 10"; else a percentage without a number.
    fn named_percent(&self, at: usize, numbers: &[Placed]) -> Option<(Number, usize)> {
        let term = &self.reading.terms[at];
        let before_number = self
            .word(term)
            .is_some_and(|word| word.class == Class::Hundredth);
        let end = if before_number {
            at + 1
        } else {
            self.percent(at)?
        };
        let of = self.reading.within(end, term.sentence);
        let of = of.and_then(|of| self.word(of)).map(|word| word.class);
        let from = end + usize::from(of == Some(Class::Of));
        let next = numbers.partition_point(|number| number.from < from);
        match numbers.get(next).filter(|number| number.from == from) {
            Some(number) if before_number || from > end => {
                let span = self.reading.span(at, number.end);
                let value = number.number.value;
                Some((Number { span, value }, number.end))
            }
            _ if before_number || term.glued => None,
            _ => Some((self.percentage(at, end, None), end)),
        }
    }
}
