//! Decimal figures as numbers.
//!
//! The library's own parser takes any figure of any length, and carries 11 KB of powers of five for it.
//! A whole number divided by a power of ten is as exact where both fit a float (Clinger 1990), which is
//! up to 15 digits; a longer figure with decimals may be off in its last bit.

// Longer figures are no amounts.
const MOST_DIGITS: usize = 24;

/// The number that `figure` states: digits, with at most one point among them.
///
/// ```
/// assert_eq!(tellings::decimal::decimal("6.578574"), Some(6.578574));
/// assert_eq!(tellings::decimal::decimal("six"), None);
/// ```
pub fn decimal(figure: &str) -> Option<f64> {
    let (whole, fraction) = figure.split_once('.').unwrap_or((figure, ""));
    let digits = whole.len() + fraction.len();
    if digits == 0 || digits > MOST_DIGITS {
        return None;
    }
    let mut value: u128 = 0;
    for byte in whole.bytes().chain(fraction.bytes()) {
        let digit = byte.is_ascii_digit().then(|| byte - b'0')?;
        value = value * 10 + u128::from(digit);
    }
    let mut parts: u128 = 1;
    fraction.bytes().for_each(|_| parts *= 10);
    Some(value as f64 / parts as f64)
}

#[cfg(test)]
mod tests {
    use super::decimal;

    #[test]
    fn what_is_no_figure_is_no_number() {
        for text in ["", ".", "1.2.3", "-1", "1e6", "1,5", "x"] {
            assert_eq!(decimal(text), None, "{text}");
        }
        assert_eq!(decimal("12."), Some(12.0));
        assert_eq!(decimal(".5"), Some(0.5));
    }

    proptest::proptest! {
        #[test]
        fn a_figure_is_read_as_the_library_reads_it(figure in "[0-9]{1,9}(\\.[0-9]{0,6})?|[0-9]{1,24}") {
            proptest::prop_assert_eq!(decimal(&figure), figure.parse().ok());
        }
    }
}
