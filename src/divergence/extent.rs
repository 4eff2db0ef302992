//! How far an amount reaches: from where to where it can lie, by its approximation and by the digits that it is given
//! with. So "about 80,000" and 79,612 can be one amount, and so can 300 metres and 984 feet.

use super::measured::COUNT;
use crate::facts::{Approximation, Fact, Value, measure};

// "About" and "nearly" leave this much open.
const NEARBY: f64 = 0.1;

/// Whether both can be true of one amount: one is open or a range around the other, rounds it, or is given as
/// about, over or under it.
pub(super) fn can_be_one(one: &Fact, two: &Fact) -> bool {
    let about = |fact: &Fact| fact.approximation == Some(Approximation::About);
    // "About 14,000" and "some 12,000" leave each other no room.
    let slack = if about(one) && about(two) {
        0.0
    } else {
        NEARBY
    };
    let (Some(a), Some(b)) = (extent(one, slack), extent(two, slack)) else {
        return true;
    };
    let overlap = a[0] <= b[1] && b[0] <= a[1];
    overlap || rounds(one, two) || rounds(two, one)
}

/// The ends of an amount in the base unit of what it measures.
fn in_base(fact: &Fact) -> Option<[f64; 2]> {
    let ends = match fact.value.as_ref()? {
        Value::Number(number) => [*number; 2],
        Value::Range(range) => *range,
        Value::Text(_) => return None,
    };
    let measure = fact.unit.as_deref().map(measure);
    Some(ends.map(|end| measure.as_ref().map_or(end, |measure| measure.base(end))))
}

// Six weeks and twenty minutes are no two figures for one time.
const FAR: f64 = 100.0;

/// Whether amounts of a physical measure lie so far apart that they are two things. What is counted or paid may be
/// mistaken by any power of ten.
pub(super) fn are_far_apart(one: &Fact, two: &Fact) -> bool {
    let counts = |dimension: &str| {
        [COUNT, "money:"]
            .iter()
            .any(|kind| dimension.starts_with(kind))
    };
    let unit = one.unit.as_deref().map(measure);
    let (Some([a, _]), Some([b, _])) = (in_base(one), in_base(two)) else {
        return false;
    };
    let (small, large) = (
        libm::fabs(a).min(libm::fabs(b)),
        libm::fabs(a).max(libm::fabs(b)),
    );
    unit.is_some_and(|unit| !counts(&unit.dimension)) && large > small * FAR
}

/// From where to where an amount can lie, `slack` of it being nearby; `None` where it is open.
fn extent(fact: &Fact, slack: f64) -> Option<[f64; 2]> {
    let [low, high] = in_base(fact)?;
    let slack = slack * libm::fabs(high);
    Some(match fact.approximation {
        None => [low, high],
        Some(Approximation::About) => [low - slack, high + slack],
        Some(Approximation::Nearly) => [low - slack, high],
        Some(Approximation::MoreThan | Approximation::AtLeast) => [low, f64::INFINITY],
        Some(Approximation::LessThan | Approximation::UpTo) => [f64::NEG_INFINITY, high],
    })
}

/// 80,000 rounds 79,612, and 225 km/h 140 mph: each is the nearest of its own round numbers.
fn rounds(round: &Fact, exact: &Fact) -> bool {
    let Some(Value::Number(figure)) = round.value else {
        return false;
    };
    let (Some([at, _]), Some([low, high])) = (in_base(round), in_base(exact)) else {
        return false;
    };
    let measure = round.unit.as_deref().map(measure);
    let size = measure.map_or(1.0, |measure| measure.base(1.0) - measure.base(0.0));
    let off = libm::fabs(at - low) / size;
    // What conversion adds behind the last digit is no difference.
    let half = step(figure) / 2.0 * (1.0 + TINY);
    low == high && off <= half && off <= NEARBY * libm::fabs(figure)
}

const TINY: f64 = 1e-6;

/// What one more in the last digit of a figure is that is not nought, or not behind the point.
fn step(figure: f64) -> f64 {
    let parts = |step: f64| libm::fabs(figure / step - libm::round(figure / step));
    let mut step = 1.0;
    while parts(step) > TINY && step > TINY {
        step /= 10.0;
    }
    while step >= 1.0 && libm::fmod(figure, step * 10.0) == 0.0 && step * 10.0 <= libm::fabs(figure)
    {
        step *= 10.0;
    }
    step
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Kind;
    use crate::span::Span;

    fn amount(value: f64, approximation: Option<Approximation>) -> Fact {
        let mut fact = Fact::new(Kind::Quantity, 0, Span::new(0, 1));
        fact.value = Some(Value::Number(value));
        fact.approximation = approximation;
        fact
    }

    #[test]
    fn a_round_number_does_not_contradict_what_it_rounds() {
        let exact = |value| amount(value, None);
        assert!(can_be_one(&exact(80_000.0), &exact(79_612.0)));
        assert!(can_be_one(&exact(1_200_000.0), &exact(1_234_567.0)));
        assert!(!can_be_one(&exact(80_000.0), &exact(12_000.0)));
        assert!(!can_be_one(&exact(12.0), &exact(13.0)));
        assert!(can_be_one(&exact(5.0), &exact(5.2)) && !can_be_one(&exact(5.1), &exact(5.2)));
        assert!(!can_be_one(&exact(1.0 / 3.0), &exact(0.25)));
    }

    #[test]
    fn a_converted_amount_is_as_exact_as_its_digits() {
        let of = |value, unit: &str| {
            let mut fact = amount(value, None);
            fact.unit = Some(unit.to_owned());
            fact
        };
        assert!(can_be_one(&of(300.0, "m"), &of(984.0, "ft")));
        assert!(can_be_one(&of(140.0, "mph"), &of(225.0, "km/h")));
        assert!(can_be_one(&of(40.0, "°C"), &of(104.0, "°F")));
        assert!(!can_be_one(&of(300.0, "m"), &of(1100.0, "ft")));
        assert!(!can_be_one(&of(80.0, "km"), &of(82.0, "mi")));
    }

    #[test]
    fn an_approximation_leaves_room() {
        let about = Some(Approximation::About);
        let over = Some(Approximation::MoreThan);
        assert!(can_be_one(&amount(100.0, about), &amount(95.0, None)));
        assert!(can_be_one(&amount(100.0, over), &amount(140.0, None)));
        assert!(!can_be_one(&amount(100.0, over), &amount(60.0, None)));
    }
}
