//! What an article has told so far: "a year earlier" and "that quarter" are seen from there.
//!
//! The last date counts, whatever it is a date of; a year before a quarter is the same quarter, as in
//! reports of earnings.

use super::form::Form;
use super::period::{Grain, Period};

/// So many sentences on, a period is no longer what the text talks of.
const REACH: usize = 8;

/// The dates told so far.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// The sentence that is read.
    sentence: usize,
    /// The last date, and its sentence.
    last: Option<(Period, usize)>,
    /// The last month, quarter or year, and its sentence.
    span: Option<(Period, usize)>,
}

impl Told {
    /// Goes on to a sentence.
    pub fn enter(&mut self, sentence: usize) {
        self.sentence = sentence;
    }

    /// Takes note of a date. What is told for comparison ("a year earlier") is no step of the story.
    pub fn note(&mut self, form: Form, period: Period) {
        let compares = matches!(form, Form::Later { by: ..0, .. } | Form::YearAgo);
        if compares {
            return;
        }
        self.last = Some((period, self.sentence));
        if period.grain() >= Grain::Month {
            self.span = Some((period, self.sentence));
        }
    }

    /// The day of the last date, where that stands in the same sentence.
    pub fn day(&self) -> Option<Period> {
        let (last, sentence) = self.last?;
        (sentence == self.sentence && last.grain() == Grain::Day).then_some(last)
    }

    /// The quarter that the text talks of.
    pub fn quarter(&self) -> Option<Period> {
        self.span().filter(|span| span.grain() == Grain::Quarter)
    }

    fn span(&self) -> Option<Period> {
        let (span, sentence) = self.span?;
        (self.sentence - sentence <= REACH).then_some(span)
    }

    /// What lies so many units from the last date.
    pub fn later(&self, unit: Grain, by: i32) -> Option<Period> {
        let (last, _) = self
            .last
            .filter(|(_, sentence)| self.sentence - sentence <= REACH)?;
        let compared = unit == Grain::Quarter || unit == Grain::Year && by != 0;
        let base = self.quarter().filter(|_| compared).unwrap_or(last);
        if by.abs() > 5000 || base.grain() > unit {
            return None;
        }
        // A year before a day or a month is a year; a year before a quarter is a quarter.
        let quarterly = matches!(base.grain(), Grain::Quarter | Grain::Half) && by != 0;
        let kept = base.grain() == unit || unit == Grain::Year && quarterly;
        let base = if kept {
            base
        } else {
            Period::of(unit, base.first())
        };
        let period = base.later(unit, by);
        (period.first().year > 0).then_some(period)
    }
}
