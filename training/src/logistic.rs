//! Logistic regression with an L2 penalty on standardised features, by Newton's method.
//! Deterministic: no sampling, and sums run in the order of the rows.

use tellings::similarity::model::{Logistic, probability};

// Weak enough to keep every piece of evidence, strong enough that features that say the same share it.
const PENALTY: f64 = 10.0;
const STEPS: usize = 25;

/// Fits `labels` by `rows`; the weights are for the features as they are, not standardised.
pub fn fit(rows: &[Vec<f64>], labels: &[bool]) -> Logistic {
    fit_weighted(rows, labels, &vec![1.0; rows.len()])
}

/// The same where row `i` counts `counts[i]` times.
pub fn fit_weighted(rows: &[Vec<f64>], labels: &[bool], counts: &[f64]) -> Logistic {
    let (means, scales) = standard(rows);
    let width = means.len() + 1;
    let scaled: Vec<Vec<f64>> = rows
        .iter()
        .map(|row| {
            [1.0]
                .into_iter()
                .chain(
                    row.iter()
                        .zip(&means)
                        .zip(&scales)
                        .map(|((x, m), s)| (x - m) / s),
                )
                .collect()
        })
        .collect();
    let mut weights = vec![0.0; width];
    for _ in 0..STEPS {
        let step = newton(&scaled, labels, counts, &weights);
        weights
            .iter_mut()
            .zip(&step)
            .for_each(|(weight, by)| *weight += by);
        if step.iter().all(|by| by.abs() < 1e-9) {
            break;
        }
    }
    let bare: Vec<f64> = weights[1..]
        .iter()
        .zip(&scales)
        .map(|(weight, scale)| weight / scale)
        .collect();
    let shift: f64 = bare
        .iter()
        .zip(&means)
        .map(|(weight, mean)| weight * mean)
        .sum();
    Logistic {
        bias: weights[0] - shift,
        weights: bare,
    }
}

fn standard(rows: &[Vec<f64>]) -> (Vec<f64>, Vec<f64>) {
    let n = rows.len() as f64;
    let width = rows[0].len();
    let means: Vec<f64> = (0..width)
        .map(|i| rows.iter().map(|row| row[i]).sum::<f64>() / n)
        .collect();
    let scales = (0..width)
        .map(|i| {
            (rows
                .iter()
                .map(|row| (row[i] - means[i]).powi(2))
                .sum::<f64>()
                / n)
                .sqrt()
                .max(1e-9)
        })
        .collect();
    (means, scales)
}

/// One Newton step of the penalised likelihood.
fn newton(rows: &[Vec<f64>], labels: &[bool], counts: &[f64], weights: &[f64]) -> Vec<f64> {
    let width = weights.len();
    let mut gradient: Vec<f64> = (0..width)
        .map(|i| if i == 0 { 0.0 } else { -PENALTY * weights[i] })
        .collect();
    let mut hessian = vec![vec![0.0; width]; width];
    for ((row, &label), &count) in rows.iter().zip(labels).zip(counts) {
        let p = probability(row.iter().zip(weights).map(|(x, w)| x * w).sum());
        let error = count * (f64::from(u8::from(label)) - p);
        let spread = count * p * (1.0 - p);
        for i in 0..width {
            gradient[i] += error * row[i];
            for j in 0..=i {
                hessian[i][j] += spread * row[i] * row[j];
            }
        }
    }
    for (i, row) in hessian.iter_mut().enumerate() {
        row[i] += if i == 0 { 1e-9 } else { PENALTY };
    }
    solve(hessian, gradient)
}

/// Solves `matrix * x = right` by Cholesky; only the lower half of the matrix is read.
fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let n = right.len();
    for i in 0..n {
        for j in 0..=i {
            let dot: f64 = (0..j).map(|k| matrix[i][k] * matrix[j][k]).sum();
            let rest = matrix[i][j] - dot;
            matrix[i][j] = if i == j {
                rest.max(1e-12).sqrt()
            } else {
                rest / matrix[j][j]
            };
        }
    }
    for i in 0..n {
        let dot: f64 = (0..i).map(|k| matrix[i][k] * right[k]).sum();
        right[i] = (right[i] - dot) / matrix[i][i];
    }
    for i in (0..n).rev() {
        let dot: f64 = (i + 1..n).map(|k| matrix[k][i] * right[k]).sum();
        right[i] = (right[i] - dot) / matrix[i][i];
    }
    right
}
