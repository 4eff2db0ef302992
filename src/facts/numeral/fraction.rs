//! Ordinals behind a number: a fraction of it ("three fifths"), or the ordinal that it spells ("twenty-first").
//!
//! Number words before a plural ordinal are its count. Tens that stand right before it are part of it where
//! a count is left: "two hundred forty sixths" are two hundred forty-sixths. What "and" joined is the count
//! alone where it is smaller than the parts: "two hundred and two thirds".

use super::cardinal::Sum;
use super::run::Run;
use super::word::Class;

/// What ordinals behind a number make of it.
pub(super) enum Parts {
    /// Nothing: none stand there.
    None,
    /// An ordinal, which counts nothing.
    Ordinal,
    Fraction(f64, usize),
    /// What "and" joined to the number, of the value and the scale before it.
    Joined((f64, f64), f64, usize),
}

/// A part such as "twenty-fifths".
struct Denominator {
    value: f64,
    end: usize,
    plural: bool,
}

impl Run {
    /// What stands behind `sum`, which begins at atom `from`.
    pub fn parts(&self, from: usize, sum: &Sum) -> Parts {
        let at = sum.end;
        let one = sum.value() == 1.0;
        if self.is_ordinal(sum) {
            return Parts::Ordinal;
        }
        let Some(class @ (Class::Part | Class::Parts | Class::Nth)) = self.class(at) else {
            return match self.denominator(at) {
                Some(_) if sum.figures => Parts::None,
                Some(part) if part.plural || one => {
                    Parts::Fraction(sum.value() / part.value, part.end)
                }
                Some(part) if part.value < sum.room => Parts::Ordinal,
                _ => Parts::None,
            };
        };
        let value = self.atoms[at].value;
        if sum.figures {
            return Parts::None;
        }
        if value == 0.0 || class == Class::Nth {
            let joins = value < sum.room && (value > 0.0 || self.is_inside(at));
            return if joins { Parts::Ordinal } else { Parts::None };
        }
        let plural = class == Class::Parts;
        if let Some(part) = self.with_tens(from, sum, value, plural) {
            return part;
        }
        let after = sum.value() - sum.joint.map_or(0.0, |(before, _)| before);
        match sum.joint {
            Some(whole) if after < value && (plural || after == 1.0) => {
                Parts::Joined(whole, after / value, at + 1)
            }
            _ if value > 1.0 && (plural || one) => Parts::Fraction(sum.value() / value, at + 1),
            _ if self.is_torn(sum) && value == 2.0 => Parts::None,
            _ => Parts::Ordinal,
        }
    }

    /// "Vingt et unième", "two hundred and second".
    fn is_ordinal(&self, sum: &Sum) -> bool {
        let joined = match self.class(sum.end) {
            Some(Class::And(joins)) => joins.contains(sum.joins()),
            _ => false,
        };
        let Some(next) = self.atoms.get(sum.end + 1).filter(|_| joined) else {
            return false;
        };
        let counts = next.class == Class::Nth || next.class == Class::Part && next.value != 2.0;
        counts && next.value < sum.room
    }

    /// "Two hundred forty-sixths", "twenty-first".
    fn with_tens(&self, from: usize, sum: &Sum, value: f64, plural: bool) -> Option<Parts> {
        let tens = sum.end.checked_sub(1).filter(|&tens| {
            let own = self.class(tens) == Some(Class::Tens) && value < 10.0;
            own && (self.tens || !plural) && !self.is_inside(sum.end)
        })?;
        let count = (tens > from)
            .then(|| self.cardinal(from, tens))
            .flatten()
            .filter(|count| count.end == tens);
        let part = self.atoms[tens].value + value;
        match count {
            Some(count) if plural || count.value() == 1.0 => {
                Some(Parts::Fraction(count.value() / part, sum.end + 1))
            }
            _ if plural && value > 1.0 => None,
            _ => Some(Parts::Ordinal),
        }
    }

    /// "Fifth", "twenty-fifth", "one hundred and fifths", "dosmilésimos".
    fn denominator(&self, at: usize) -> Option<Denominator> {
        let sum = self.cardinal(at, self.atoms.len());
        let (count, end, room) = sum.map_or((0.0, at, f64::INFINITY), |sum| {
            (sum.value(), sum.end, sum.room)
        });
        // "Vingt et unième", "one hundred and fifth".
        let joined = sum.is_some_and(|sum| match self.class(end) {
            Some(Class::And(joins)) => joins.contains(sum.joins()),
            _ => false,
        });
        let end = end + usize::from(joined);
        let class = self.class(end)?;
        if !matches!(class, Class::Part | Class::Parts | Class::Nth) {
            return None;
        }
        let part = self.atoms[end].value;
        let value = if part == 0.0 {
            count
        } else if part < room {
            count + part
        } else if self.is_inside(end) {
            count * part
        } else {
            return None;
        };
        (value > 1.0).then_some(Denominator {
            value,
            end: end + 1,
            plural: class == Class::Parts,
        })
    }

    /// The ordinal that begins the run, and the atom behind it.
    pub fn ordinal(&self) -> Option<(f64, usize)> {
        let sum = self.cardinal(0, self.atoms.len());
        let end = sum.map_or(0, |sum| sum.end);
        let part = self.atoms.get(end)?;
        if !matches!(part.class, Class::Part | Class::Nth) {
            return None;
        }
        let value = match sum {
            Some(sum) if sum.figures || sum.is_article() && part.value < 100.0 => return None,
            Some(sum) if part.value < sum.room => sum.value() + part.value,
            Some(sum) => sum.value() * part.value,
            None => part.value,
        };
        (value > 0.0).then_some((value, end + 1))
    }
}
