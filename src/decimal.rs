//! Decimal figures as numbers, and numbers as decimal figures.
//!
//! The library's own parser takes any figure of any length, and carries 11 KB of powers of five for it.
//! A whole number divided by a power of ten is as exact where both fit a float (Clinger 1990), which is
//! up to 15 digits; a longer figure with decimals may be off in its last bit. The library's writer brings
//! another 14 KB; [`written`] is for messages.

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

// What a message shows: finer differences say nothing to a reader.
const DECIMALS: usize = 6;

/// A number for a message, to six decimals.
///
/// ```
/// assert_eq!(tellings::decimal::written(-1.25), "-1.25");
/// ```
pub fn written(value: f64) -> String {
    let sign = if value < 0.0 { "-" } else { "" };
    let millionths = libm::round(value.abs() * 1e6);
    if millionths.is_nan() {
        return "no number".to_owned();
    }
    // Beyond, a float counts no single millionths.
    if millionths >= 1e15 {
        return format!("{sign}1000000000 or beyond");
    }
    let millionths = millionths as u64;
    let fraction = format!("{:0DECIMALS$}", millionths % 1_000_000);
    let figure = format!("{sign}{}.{fraction}", millionths / 1_000_000);
    figure
        .trim_end_matches('0')
        .trim_end_matches('.')
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::{decimal, written};

    #[test]
    fn a_number_is_written_without_idle_zeros() {
        let shown = [2.0, -0.5, 1.000_001, 10.0, 0.0].map(written);
        assert_eq!(shown, ["2", "-0.5", "1.000001", "10", "0"]);
        assert_eq!(written(-1e300), "-1000000000 or beyond");
        assert_eq!(written(f64::NAN), "no number");
    }

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
