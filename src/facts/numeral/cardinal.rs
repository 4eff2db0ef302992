//! Whole numbers: how number words add up and multiply.
//!
//! A group below a thousand grows by words that fit into the room the last one left: ten behind "twenty",
//! a hundred behind "hundred". A scale multiplies the group and closes it; a larger scale multiplies the
//! thousands before it too ("dos mil millones"). What cannot follow ends the number, and a multiplier that
//! does not fit gives back the words since the last one: "four hundred and three hundred" are two numbers.

use super::run::{Atom, Run};
use super::word::Class;

/// What the last word of a sum was.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Last {
    Nothing,
    A,
    Unit,
    Tens,
    Hundred,
    Scale,
    Figure,
    Letters,
}

/// A number as it adds up.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sum {
    /// Groups that a million or more closed.
    total: f64,
    /// Groups that a thousand closed.
    thousands: f64,
    /// The open group.
    group: f64,
    /// What of the open group came behind its last hundred.
    part: f64,
    /// The next scale from a million on must be smaller.
    low: f64,
    /// The next scale below a million must be smaller.
    step: f64,
    /// What is added must be smaller.
    pub room: f64,
    last: Last,
    /// "And" joined behind a scale.
    bound: bool,
    /// What the last word multiplied with.
    pub scale: f64,
    /// Begins with figures.
    pub figures: bool,
    /// The value before the last "and" that may join a fraction, and the scale there.
    pub joint: Option<(f64, f64)>,
    /// The atom behind.
    pub end: usize,
}

impl Sum {
    fn new(at: usize) -> Sum {
        Sum {
            total: 0.0,
            thousands: 0.0,
            group: 0.0,
            part: 0.0,
            low: f64::INFINITY,
            step: f64::INFINITY,
            room: f64::INFINITY,
            last: Last::Nothing,
            bound: false,
            scale: 1.0,
            figures: false,
            joint: None,
            end: at,
        }
    }

    /// Its value.
    pub fn value(&self) -> f64 {
        self.total + self.thousands + self.group
    }

    /// Only "a".
    pub fn is_article(&self) -> bool {
        self.last == Last::A
    }

    fn add(&mut self, value: f64, room: f64, last: Last) -> bool {
        let fits = value < self.room && (value > 0.0 || self.last == Last::Nothing);
        if fits {
            self.group += value;
            self.part += value;
            (self.room, self.last, self.scale) = (room, last, 1.0);
        }
        fits
    }

    /// Takes the next atom, which "and" of kind `joins` may join; false where it does not fit.
    fn take(&mut self, atom: &Atom, joins: Option<&str>, inside: bool) -> bool {
        let value = atom.value;
        match atom.class {
            Class::A => self.last == Last::Nothing && self.add(value, 0.0, Last::A),
            Class::Unit | Class::Article => self.add(value, 1.0, Last::Unit),
            // "Einundzwanzig".
            Class::Tens if inside && joins.is_some() && self.last == Last::Unit => {
                self.room = f64::INFINITY;
                self.add(value, 1.0, Last::Unit)
            }
            Class::Score if self.last == Last::Unit && self.part == 4.0 => {
                (self.room, self.group) = (f64::INFINITY, self.group - 4.0);
                self.part = 0.0;
                self.add(4.0 * value, 20.0, Last::Tens)
            }
            Class::Tens | Class::Score => self.add(value, 10.0, Last::Tens),
            Class::Long => self.add(value, 20.0, Last::Tens),
            Class::Hundreds => {
                let fits = self.add(value, 100.0, Last::Hundred);
                self.part = if fits { 0.0 } else { self.part };
                fits
            }
            Class::Teen => {
                let unit = self.last == Last::Unit && self.part < 10.0;
                self.room = if unit { 11.0 } else { self.room };
                unit && self.add(value, 1.0, Last::Unit)
            }
            Class::Figure => self.figure(atom),
            Class::Short | Class::Sign => self.last == Last::Figure && self.letters(value),
            Class::Times | Class::Plural => {
                joins.is_none() && self.last != Last::Letters && self.multiply(value)
            }
            _ => false,
        }
    }

    fn figure(&mut self, atom: &Atom) -> bool {
        let first = self.last == Last::Nothing;
        let whole = atom.scale == 1.0 && libm::floor(atom.value) == atom.value;
        let follows = whole && atom.value > 0.0;
        if !first && !follows {
            return false;
        }
        let fits = self.add(atom.value, 0.0, Last::Figure);
        self.figures |= first;
        if first && atom.scale > 1.0 {
            (self.scale, self.last) = (atom.scale, Last::Letters);
        }
        fits
    }

    fn letters(&mut self, by: f64) -> bool {
        self.group *= by;
        (self.scale, self.last) = (by, Last::Letters);
        true
    }

    fn multiply(&mut self, by: f64) -> bool {
        if by < 100.0 {
            self.dozen(by)
        } else if by < 1000.0 {
            self.hundred(by)
        } else {
            self.close(by)
        }
    }

    /// "Two hundred and two dozen" has two dozen, "two hundred dozen" two hundred.
    fn dozen(&mut self, by: f64) -> bool {
        if self.part > 0.0 {
            self.group += self.part * (by - 1.0);
            self.part *= by;
        } else {
            self.group = f64::max(self.group, 1.0) * by;
        }
        // "Dua puluh" takes units as twenty does; nothing follows a dozen.
        self.room = if by == 10.0 { 10.0 } else { 1.0 };
        (self.last, self.scale) = (Last::Tens, by);
        true
    }

    fn hundred(&mut self, by: f64) -> bool {
        let figures = self.last == Last::Figure && self.part == self.group;
        if self.last == Last::Hundred || self.group >= 100.0 && !figures {
            return false;
        }
        self.group = self.count(self.group) * by;
        (self.part, self.room, self.joint) = (0.0, 100.0, None);
        (self.last, self.scale) = (Last::Hundred, by);
        true
    }

    /// A bare scale stands for one of it.
    fn count(&self, value: f64) -> f64 {
        match self.last {
            Last::Unit | Last::Figure => value,
            _ => f64::max(value, 1.0),
        }
    }

    fn close(&mut self, by: f64) -> bool {
        if by < 1e6 {
            if by >= self.step {
                return false;
            }
            self.thousands += self.count(self.group) * by;
            self.step = by;
        } else {
            if by >= self.low || self.bound && self.thousands > 0.0 {
                return false;
            }
            self.total += self.count(self.thousands + self.group) * by;
            (self.thousands, self.step, self.low) = (0.0, f64::INFINITY, by);
        }
        let after_hundred = self.last == Last::Hundred;
        self.scale = if after_hundred { self.scale * by } else { by };
        (self.group, self.part, self.room) = (0.0, 0.0, by);
        (self.last, self.joint, self.bound) = (Last::Scale, None, false);
        true
    }

    /// The kind of "and" that may stand behind.
    pub fn joins(&self) -> char {
        match self.last {
            Last::Tens => 't',
            Last::Hundred => 'h',
            Last::Scale => 's',
            _ => ' ',
        }
    }
}

impl Run {
    /// The number that the atoms `from..to` begin with. It may end inside a word: see [`Run::is_torn`].
    pub fn cardinal(&self, from: usize, to: usize) -> Option<Sum> {
        let mut sum = Sum::new(from);
        let mut safe = sum;
        let mut whole = None;
        let atoms = &self.atoms[..to.min(self.atoms.len())];
        loop {
            let joins = self.joins(&sum);
            let at = sum.end + usize::from(joins.is_some());
            let Some(atom) = atoms.get(at) else {
                break;
            };
            let mut next = sum;
            let inside = self.is_inside(at);
            if !self.is_addable(atom, at, &sum, joins) || !next.take(atom, joins, inside) {
                let multiplier = matches!(atom.class, Class::Times | Class::Plural);
                if multiplier && sum.part > 0.0 && safe.end > from {
                    sum = safe;
                }
                break;
            }
            if let Some(joins) = joins {
                next.joint = joins.contains('x').then(|| (sum.value(), sum.scale));
                next.bound = sum.last == Last::Scale && !joins.contains('l');
            }
            if joins.is_some() || sum.part == 0.0 {
                safe = sum;
            }
            next.end = at + 1;
            sum = next;
            if atom.end.is_some() {
                whole = Some(sum);
            }
        }
        if self.is_torn(&sum) {
            sum = whole.unwrap_or(sum);
        }
        (sum.end > from).then_some(sum)
    }

    /// True where the number ends inside a word.
    pub fn is_torn(&self, sum: &Sum) -> bool {
        self.is_inside(sum.end)
    }

    /// Which "and" stands behind `sum` and may join more to it.
    fn joins(&self, sum: &Sum) -> Option<&'static str> {
        let Some(Class::And(joins)) = self.class(sum.end) else {
            return None;
        };
        let word = joins.contains('w') && self.is_inside(sum.end) && self.is_inside(sum.end + 1);
        let spaced = joins.contains(sum.joins()) && !(self.between && sum.joins() != 't');
        (word || spaced).then_some(joins)
    }

    /// Figures inside a number are rare in a report: "$3 million and 20 cars" are two.
    fn is_addable(&self, atom: &Atom, at: usize, sum: &Sum, joins: Option<&str>) -> bool {
        let multiplied = self.class(at + 1) == Some(Class::Times) && joins.is_none();
        (self.all || atom.class != Class::Sign)
            && (atom.class != Class::Figure
                || sum.last == Last::Nothing
                || sum.scale > 1.0 && (self.all || multiplied))
    }
}
