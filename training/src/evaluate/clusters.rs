//! Links of the clusters, and how far their scores are the probabilities that they claim to be.

use anyhow::Result;
use tellings::similarity::model::Least;

use super::{Bar, Row, calibration};
use crate::gold::Label;
use crate::score::figures;
use crate::train;

/// Prints what a reader gets from each least score, to choose one by.
pub fn curve() -> Result<()> {
    let measured = train::measured()?;
    let Least { whole, part } = measured.least;
    println!("least score chosen: {whole:.2} of wholes, {part:.2} of parts");
    for (name, clusters) in [
        ("clusters, cross-validated", &measured.held),
        ("bakhmut, kept out", &measured.kept_out),
    ] {
        println!("\n{name:26} any: P     R    F1   same: P     R    F1");
        for least in (30..=80)
            .step_by(5)
            .map(|hundredths| f64::from(hundredths) / 100.0)
        {
            let [any, same] =
                [Label::Part, Label::Same].map(|label| figures(clusters, Least::of(least), label));
            println!(
                "{least:26.2}   {:6.3}{:6.3}{:6.3}   {:6.3}{:6.3}{:6.3}",
                any.precision,
                any.recall,
                any.f1(),
                same.precision,
                same.recall,
                same.f1()
            );
        }
    }
    Ok(())
}

/// The figures of all links: clusters held back in turn, and the one that is never fitted on.
pub fn rows() -> Result<Vec<Row>> {
    let measured = train::measured()?;
    let f1 = |clusters, label| figures(clusters, measured.least, label).f1();
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
        error("clusters, cross-validated, all pairs", Least::of(0.0)),
        error("clusters, cross-validated, links", measured.least),
    ])
}
