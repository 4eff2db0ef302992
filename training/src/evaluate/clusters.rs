//! Links of the clusters, and how far their scores are the probabilities that they claim to be.

use anyhow::Result;

use super::{Bar, Row, calibration};
use crate::gold::Label;
use crate::score::figures;
use crate::train;

/// The figures of all links: clusters held back in turn, and the one that is never fitted on.
pub fn rows() -> Result<Vec<Row>> {
    let measured = train::measured()?;
    let f1 = |clusters, least| figures(clusters, measured.threshold, least).f1();
    let row = |data, figure, value, bar| Row {
        data,
        figure,
        value,
        bar,
    };
    let (held, out) = (&measured.held, &measured.kept_out);
    let error = |data, least| Row {
        data,
        figure: "expected calibration error",
        value: calibration::error(held, least),
        bar: Bar::AtMost(0.05),
    };
    Ok(vec![
        row(
            "clusters, cross-validated",
            "any, F1",
            f1(held, Label::Part),
            Bar::AtLeast(0.64),
        ),
        row(
            "clusters, cross-validated",
            "same, F1",
            f1(held, Label::Same),
            Bar::AtLeast(0.73),
        ),
        row(
            "bakhmut, kept out",
            "same, F1",
            f1(out, Label::Same),
            Bar::AtLeast(0.86),
        ),
        row(
            "bakhmut, kept out",
            "any, F1",
            f1(out, Label::Part),
            Bar::None,
        ),
        error("clusters, cross-validated, all pairs", 0.0),
        error("clusters, cross-validated, links", measured.threshold),
    ])
}
