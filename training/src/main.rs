//! Fits the weights of Tellings on hand-made links and measures what they reach. A crate of its own, so
//! that it runs optimised and `cargo xtask` starts at once.

mod alone;
mod evaluate;
mod gold;
mod logistic;
mod score;
mod thresholds;
mod train;

use clap::Parser;

/// Fits the weights of Tellings and measures what they reach.
#[derive(Parser)]
enum Command {
    /// Fit every weight on ../shared/eval and write src/similarity/weights.tsv
    Train,
    /// Print every figure on data that nothing was fitted on, beside its bar
    Evaluate,
    /// Print precision and recall of links at every least score
    Curve,
}

fn main() -> anyhow::Result<()> {
    match Command::parse() {
        Command::Train => train::train(),
        Command::Evaluate => evaluate::evaluate(),
        Command::Curve => evaluate::clusters::curve(),
    }
}
