//! A whole number phrase: "half a million", "one and a half", "five point two million", "one in three".

use super::Reader;
use super::cardinal::Sum;
use super::fraction::Parts;
use super::run::Run;
use super::word::Class;
use crate::facts::reading::Reading;

/// A number in a run: its value, and the atom behind it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    /// `None` where it is left open.
    pub value: Option<f64>,
    pub scale: f64,
    pub figures: bool,
    pub end: usize,
}

impl Run {
    /// The number that begins the run.
    pub fn number(&self, reader: &Reader) -> Option<Found> {
        match self.class(0)? {
            Class::Vague | Class::Plural | Class::Loose => return self.open(0),
            Class::Part | Class::Parts | Class::Fraction | Class::Half => return self.bare(reader),
            Class::Times if reader.is_several(self.atoms[0].term) => return self.open(0),
            _ => {}
        }
        let sum = self.cardinal(0, self.atoms.len())?;
        if self.class(sum.end) == Some(Class::Vague) {
            return self.open(sum.end);
        }
        if let Some(found) = self.decimals(&sum) {
            return Some(found);
        }
        match self.parts(0, &sum) {
            Parts::Ordinal => return None,
            Parts::Fraction(value, end) => {
                let told = self.all || !sum.is_article() || self.is_told(reader, end);
                return told.then(|| self.times(value, end));
            }
            Parts::Joined(whole, part, end) => {
                let found = self.joined(whole, part, end);
                return Some(Found {
                    figures: sum.figures,
                    ..found
                });
            }
            Parts::None => {}
        }
        if self.is_torn(&sum) && self.class(sum.end) != Some(Class::Half) && !self.is_halved(&sum) {
            return None;
        }
        let alone = sum.end == 1 && self.class(0) == Some(Class::Article);
        self.half(&sum)
            .or_else(|| self.mixed(&sum))
            .or_else(|| self.share(reader, &sum))
            .or_else(|| (!sum.is_article() && (self.all || !alone)).then(|| Found::of(&sum)))
    }

    /// "Thousands", "tens of thousands".
    fn open(&self, at: usize) -> Option<Found> {
        let mut end = at + 1;
        loop {
            let of = usize::from(self.class(end) == Some(Class::Of));
            match self.class(end + of) {
                Some(Class::Vague | Class::Plural | Class::Loose | Class::Times) => end += of + 1,
                _ => break,
            }
        }
        let told = self.class(at) != Some(Class::Loose) || end > at + 1;
        told.then_some(Found {
            value: None,
            scale: 1.0,
            figures: false,
            end,
        })
    }

    /// "Half a million", "quarter million", "half of them".
    fn bare(&self, reader: &Reader) -> Option<Found> {
        let value = 1.0 / self.atoms[0].value;
        if value > 1.0 {
            return None;
        }
        let found = self.times(value, 1);
        if found.end > 1 {
            return Some(found);
        }
        let alone = match self.class(0) {
            Some(Class::Fraction) => {
                return (!reader.is_named(self.atoms[0].term)).then_some(found);
            }
            Some(Class::Part) => value == 0.5,
            _ => false,
        };
        if !alone || reader.is_named(self.atoms[0].term) {
            return None;
        }
        if self.all {
            let hyphen = reader.reading.after(self.atoms[0].term);
            return hyphen.is_none_or(|next| !next.is_hyphen()).then_some(found);
        }
        // "Half an hour".
        let article = matches!(self.class(1), Some(Class::A | Class::Article));
        let end = 1 + usize::from(article);
        (article || self.is_told(reader, 1)).then_some(Found { end, ..found })
    }

    /// True where it is told behind what the part is of.
    fn is_told(&self, reader: &Reader, end: usize) -> bool {
        let Some(term) = self.atoms[end - 1].end else {
            return false;
        };
        let sentence = reader.reading.terms[self.atoms[0].term].sentence;
        let next = reader.reading.within(term, sentence);
        let class = next.and_then(|next| reader.word(next));
        class.is_some_and(|word| matches!(word.class, Class::Of | Class::Whole | Class::Times))
    }

    /// A fraction with the scale behind it: "two thirds of a million".
    fn times(&self, value: f64, end: usize) -> Found {
        let of = usize::from(self.class(end) == Some(Class::Of));
        let article = matches!(self.class(end + of), Some(Class::A | Class::Article));
        let at = end + of + usize::from(article);
        let by = match self.class(at) {
            Some(Class::Times) => self.atoms[at].value,
            Some(Class::Plural) if of == 0 => self.atoms[at].value,
            _ => 1.0,
        };
        Found {
            value: Some(value * by),
            scale: by,
            figures: false,
            end: if by > 1.0 { at + 1 } else { end },
        }
    }

    /// "Zweieinhalb", "bir buçuk milyon".
    fn half(&self, sum: &Sum) -> Option<Found> {
        (self.class(sum.end) == Some(Class::Half)).then(|| {
            let value = sum.value() + 0.5 * whole_scale(sum.scale);
            self.times(value, sum.end + 1)
        })
    }

    fn is_halved(&self, sum: &Sum) -> bool {
        matches!(self.class(sum.end), Some(Class::And(joins)) if joins.contains('f'))
    }

    /// "One and a half million", "one million and a half", "five and three quarters".
    fn mixed(&self, sum: &Sum) -> Option<Found> {
        if !self.is_halved(sum) {
            return None;
        }
        let (part, end) = self.fraction(sum.end + 1)?;
        Some(Found {
            figures: sum.figures,
            ..self.joined((sum.value(), sum.scale), part, end)
        })
    }

    /// A number and a part, with the scale behind them: the scale is of both where the number has none as
    /// large ("five and a half million"), else of the part ("one billion and a half million").
    fn joined(&self, (whole, scale): (f64, f64), part: f64, end: usize) -> Found {
        let scaled = self.times(part, end);
        let value = if scaled.scale > 1.0 && scale <= scaled.scale {
            (whole + part) * scaled.scale
        } else if scaled.scale > 1.0 {
            whole + part * scaled.scale
        } else {
            whole + part * whole_scale(scale)
        };
        Found {
            value: Some(value),
            scale: f64::max(scaled.scale, scale),
            ..scaled
        }
    }

    /// A fraction behind "and".
    fn fraction(&self, at: usize) -> Option<(f64, usize)> {
        let bare = Some(Class::Part) == self.class(at) || Some(Class::Fraction) == self.class(at);
        if bare || self.class(at) == Some(Class::Parts) {
            let half = self.atoms[at].value == 2.0;
            return half.then_some((0.5, at + 1));
        }
        let count = self.cardinal(at, self.atoms.len())?;
        match self.parts(at, &count) {
            Parts::Fraction(value, end) if value < 1.0 => Some((value, end)),
            _ => None,
        }
    }

    /// "Five point two million", "nought point zero three".
    fn decimals(&self, sum: &Sum) -> Option<Found> {
        let at = sum.end + 1;
        match self.class(sum.end)? {
            Class::Point => {}
            Class::And(joins) if self.all && joins.contains('d') => {
                if self.fraction(at).is_some() {
                    return None;
                }
            }
            _ => return None,
        }
        let digit = |at: &usize| {
            let atom = self.atoms.get(*at);
            atom.is_some_and(|atom| atom.class == Class::Unit && atom.value < 10.0)
        };
        let digits = (at..self.atoms.len()).take_while(digit).take(9).count();
        let (decimals, places, end) = if digits > 1 {
            let spelled = self.atoms[at..at + digits].iter();
            let decimals = spelled.fold(0.0, |sum, atom| sum * 10.0 + atom.value);
            (decimals, digits, at + digits)
        } else {
            let decimals = self.cardinal(at, self.atoms.len())?;
            // "Five point two million": the scale is of the whole.
            let plain = if decimals.scale >= 1000.0 {
                self.cardinal(at, decimals.end - 1)?
            } else {
                decimals
            };
            let value = plain.value();
            (value, places(value), plain.end)
        };
        let by = libm::pow(10.0, places as f64);
        let value = (sum.value() * by + decimals) / by;
        Some(self.times(value, end))
    }

    /// "One in five", "two out of five hundred", "2000 over 3": what is less than one in most of them.
    fn share(&self, reader: &Reader, sum: &Sum) -> Option<Found> {
        let (of, any) = match (self.class(sum.end)?, self.class(sum.end + 1)) {
            (Class::Among, _) => (1, false),
            (Class::Out, Some(Class::Of)) => (2, false),
            (Class::Over, _) => (1, true),
            _ => return None,
        };
        if !self.all || is_money(reader.reading, self.atoms[0].term) {
            return None;
        }
        let among = self.cardinal(sum.end + of, self.atoms.len())?;
        let value = sum.value() / among.value();
        (among.value() > 0.0 && (any || value < 1.0)).then_some(Found {
            value: Some(value),
            end: among.end,
            ..Found::of(sum)
        })
    }
}

impl Found {
    fn of(sum: &Sum) -> Found {
        Found {
            value: Some(sum.value()),
            scale: sum.scale,
            figures: sum.figures,
            end: sum.end,
        }
    }
}

/// "And a half" behind a million is half a million; behind a hundred it is a half.
fn whole_scale(scale: f64) -> f64 {
    if scale >= 1000.0 { scale } else { 1.0 }
}

/// How many digits a whole number has.
fn places(value: f64) -> usize {
    let (mut places, mut rest) = (1, value);
    while rest >= 10.0 {
        (places, rest) = (places + 1, libm::floor(rest / 10.0));
    }
    places
}

fn is_money(reading: &Reading, at: usize) -> bool {
    reading.terms[at].glued
        && reading
            .before(at)
            .is_some_and(|before| matches!(before.text, "$" | "€" | "£" | "¥"))
}
