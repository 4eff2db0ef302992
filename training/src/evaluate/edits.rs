//! Revised sentences of papers, with the tokens that people marked as edited.
//!
//! The two sentences come in tokens, marks among them, and with up to three sets of edits that are all acceptable.
//! The edits of [`diff::edits`] and [`diff::tidy`] over these very tokens are held against the set that they fit
//! best. A token counts as edited, on either side, where it stands in an edit; F1 is taken over the tokens of all pairs
//! together. Counted so, Python's `difflib` reaches .952, the baseline.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use serde_json::Value;
use tellings::diff::{self, Op};
use tellings::options::Options;
use tellings::text::key::{Interner, Key};

use super::{Bar, Row, f1, read};

/// Edited tokens: which side, which token.
type Edited = BTreeSet<(usize, usize)>;

/// The figure of the development pairs.
pub fn rows() -> Result<Vec<Row>> {
    let value = token_f1(&read("edits/arxivedits-dev.json")?)?;
    Ok(vec![Row {
        data: "arXivEdits dev",
        figure: "F1 of edited tokens (difflib .952)",
        value,
        bar: Bar::AtLeast(0.955),
    }])
}

fn token_f1(text: &str) -> Result<f64> {
    let pairs: Value = serde_json::from_str(text)?;
    let (mut right, mut found, mut wanted) = (0, 0, 0);
    for pair in pairs.as_object().context("pairs")?.values() {
        let ours = ours(pair)?;
        let sets = acceptable(pair)?;
        let fit = |set: &Edited| (ours.intersection(set).count(), ours.len(), set.len());
        let best = sets.iter().map(fit).max_by(|x, y| {
            let [x, y] = [x, y].map(|fit| f1(fit.0, fit.1, fit.2));
            x.total_cmp(&y)
        });
        let best = best.context("a pair without a set of edits")?;
        right += best.0;
        found += best.1;
        wanted += best.2;
    }
    Ok(f1(right, found, wanted))
}

/// The tokens that the product's diff changes.
fn ours(pair: &Value) -> Result<Edited> {
    let tokens = |side: &str| -> Result<Vec<String>> {
        let text = pair[side].as_str().context("sentence")?;
        Ok(text.split_whitespace().map(str::to_owned).collect())
    };
    let (a, b) = (tokens("sentence-1")?, tokens("sentence-2")?);
    let mut interner = Interner::default();
    let mut keys = |tokens: &[String]| -> Vec<Key> {
        let key = |token: &String| interner.key(token, &Options::default());
        tokens.iter().map(key).collect()
    };
    let (x, y) = (keys(&a), keys(&b));
    let letters = |token: usize| {
        let number = a[token].chars().any(char::is_numeric);
        (!number).then(|| a[token].chars().count())
    };
    let edits = diff::tidy(&diff::edits(&x, &y, letters), letters);
    let changes = edits.iter().filter(|edit| edit.op != Op::Equal);
    Ok(changes
        .flat_map(|edit| {
            let a = edit.a.range().map(|token| (0, token));
            a.chain(edit.b.range().map(|token| (1, token)))
        })
        .collect())
}

/// The sets of edits that people made, as edited tokens. The first set stands for "nothing is edited" where it is
/// empty and no other is given; an empty later one is a place that was not filled.
fn acceptable(pair: &Value) -> Result<Vec<Edited>> {
    let mut sets = Vec::new();
    for number in 0..3 {
        let edits = pair[format!("edits-combination-{number}")]
            .as_object()
            .context("edits")?;
        let set = edits.values().flat_map(|edit| {
            let side = |side: usize, name: &str| {
                let bound = |at: usize| edit[name][at].as_u64().unwrap_or(0) as usize;
                (bound(0)..bound(1)).map(move |token| (side, token))
            };
            side(0, "sentence-1-token-indices").chain(side(1, "sentence-2-token-indices"))
        });
        sets.push(set.collect::<Edited>());
    }
    let filled: Vec<Edited> = sets.into_iter().filter(|set| !set.is_empty()).collect();
    Ok(if filled.is_empty() {
        vec![Edited::new()]
    } else {
        filled
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_set_of_edits_that_fits_best_counts() {
        let text = r#"{"0": {"sentence-1": "It was a small model .", "sentence-2": "It was a large model .",
            "edits-combination-0": {"0": {"sentence-1-token-indices": [2, 5], "sentence-2-token-indices": [2, 5]}},
            "edits-combination-1": {"0": {"sentence-1-token-indices": [3, 4], "sentence-2-token-indices": [3, 4]}},
            "edits-combination-2": {}}}"#;
        assert_eq!(token_f1(text).unwrap(), 1.0);
        let insertion = r#"{"0": {"sentence-1": "It was .", "sentence-2": "It was so .",
            "edits-combination-0": {"0": {"sentence-1-token-indices": null, "sentence-2-token-indices": [1, 3]}},
            "edits-combination-1": {}, "edits-combination-2": {}}}"#;
        assert!((token_f1(insertion).unwrap() - 2.0 / 3.0).abs() < 1e-9);
    }
}
