//! Fits the weights of Tellings on hand-made links and measures what they reach. A crate of its own, so
//! that it runs optimised and `cargo xtask` starts at once.

mod gold;
mod logistic;
mod score;
mod train;

use clap::Parser;

/// Fits the weights of Tellings and measures what they reach.
#[derive(Parser)]
enum Command {
    /// Fit every weight on ../shared/eval and write src/similarity/weights.tsv
    Train,
    /// Print what the fit reaches on clusters that it was not trained on
    Evaluate,
}

fn main() -> anyhow::Result<()> {
    match Command::parse() {
        Command::Train => train::train(),
        Command::Evaluate => train::evaluate(),
    }
}
