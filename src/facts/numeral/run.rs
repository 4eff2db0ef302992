//! The number words that stand together from a term on: the stretch that a number is read from.
//!
//! Words fall into atoms, so that a number in one word and one in many read the same.

use super::Reader;
use super::digits;
use super::word::{Class, Word, letters};
use crate::facts::reading::Term;
use crate::text::token::TokenKind;

/// The smallest piece of a number: a word, a part of one, or figures.
#[derive(Debug, Clone, Copy)]
pub(super) struct Atom {
    pub class: Class,
    pub value: f64,
    /// What letters multiplied figures with: 1e6 in "1.2m".
    pub scale: f64,
    /// Its first term.
    pub term: usize,
    /// The term behind its last; `None` inside a word.
    pub end: Option<usize>,
}

/// Atoms in a row.
#[derive(Debug)]
pub(super) struct Run {
    pub atoms: Vec<Atom>,
    /// Every number is asked for, also those that count nothing.
    pub all: bool,
    /// Between two numbers "and" joins nothing.
    pub between: bool,
    /// Tens before a plural ordinal are part of it.
    pub tens: bool,
}

// More make no number that is read out: twelve digits in Spanish words have some twenty. It bounds
// what a text of nothing but number words costs.
const MOST_ATOMS: usize = 28;

impl Run {
    /// The run that begins at term `at`.
    pub fn of(reader: &Reader, at: usize) -> Run {
        let mut run = Run {
            atoms: Vec::new(),
            all: reader.all,
            between: reader.is_between(at),
            tens: reader.words.tens,
        };
        let sentence = reader.reading.terms[at].sentence;
        let (mut next, mut parts) = (at, Vec::new());
        while let Some(term) = reader.reading.within(next, sentence) {
            if run.is_full() {
                break;
            }
            if run.is_dash(reader, next, term) {
                next += 1;
                continue;
            }
            if let Some(end) = run.figures(reader, next) {
                next = end;
                continue;
            }
            parts.clear();
            match run.scale(term).or_else(|| reader.word(term)) {
                Some(word) if word.class.is_outside() => break,
                Some(word) => parts.push(word),
                None if term.kind != TokenKind::Word => break,
                None if !reader.words.split(&term.lower, &mut parts) => break,
                None => {}
            }
            run.push(&parts, next);
            next += 1;
        }
        run
    }

    /// True where no further atom can be part of the number that begins the run: "one two three" (but "one
    /// one hundred fifth", and "point one four one"), "12 24".
    fn is_full(&self) -> bool {
        let last = |classes: &[Class]| {
            let own = self.atoms.iter().rev().map(|atom| atom.class);
            own.zip(classes)
                .filter(|(own, class)| own == *class)
                .count()
                == classes.len()
        };
        let count = |class| self.atoms.iter().filter(|atom| atom.class == class).count();
        let spelled = count(Class::Point) > 0;
        self.atoms.len() >= MOST_ATOMS
            || count(Class::A) > 2
            || last(&[Class::Figure, Class::Figure])
            || !spelled && last(&[Class::Unit, Class::Unit, Class::Unit])
    }

    /// A dash inside a number: glued on both sides, or spaced where all numbers are asked for.
    fn is_dash(&self, reader: &Reader, at: usize, term: &Term) -> bool {
        let next = reader.reading.after(at);
        let Some((last, next)) = self.atoms.last().zip(next) else {
            return false;
        };
        if last.class == Class::Figure || next.kind != TokenKind::Word {
            return false;
        }
        let tens = matches!(last.class, Class::Tens | Class::Unit);
        term.is_hyphen() && next.glued || self.all && tens && term.text == "-" && !next.glued
    }

    /// A scale of letters behind figures: "2.3 k".
    fn scale(&self, term: &Term) -> Option<Word> {
        let figures = self.atoms.last()?.class == Class::Figure;
        let scale = figures.then(|| letters(term.text))?;
        scale.filter(|scale| scale.class != Class::Letter)
    }

    fn figures(&mut self, reader: &Reader, at: usize) -> Option<usize> {
        let figure = digits::read(reader, at)?;
        self.atoms.push(Atom {
            class: Class::Figure,
            value: figure.value,
            scale: figure.scale,
            term: at,
            end: Some(figure.end),
        });
        Some(figure.end)
    }

    fn push(&mut self, parts: &[Word], term: usize) {
        for (index, word) in parts.iter().enumerate() {
            self.atoms.push(Atom {
                class: word.class,
                value: word.value,
                scale: 1.0,
                term,
                end: (index + 1 == parts.len()).then_some(term + 1),
            });
        }
    }

    /// The class of the atom at `at`.
    pub fn class(&self, at: usize) -> Option<Class> {
        self.atoms.get(at).map(|atom| atom.class)
    }

    /// True where the atoms before and at `at` are parts of one word.
    pub fn is_inside(&self, at: usize) -> bool {
        at > 0
            && self
                .atoms
                .get(at)
                .is_some_and(|atom| atom.term == self.atoms[at - 1].term)
    }
}
