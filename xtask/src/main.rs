//! Builds, serves, tests and measures Tellings.

mod gold;
mod logistic;
mod score;
mod train;

fn main() -> anyhow::Result<()> {
    match std::env::args().nth(1).as_deref() {
        Some("train") => train::train(),
        Some("evaluate") => train::evaluate(),
        _ => anyhow::bail!("train | evaluate"),
    }
}
