//! Steps: a heading before, the time after; one line each when nothing had to be done.

use std::time::Instant;

use anyhow::Result;

/// Does `work` under a heading and says how long it took.
pub fn step<T>(title: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let start = Instant::now();
    println!("==> {title}");
    let result = work();
    let seconds = start.elapsed().as_secs_f64();
    let outcome = if result.is_ok() {
        "done in"
    } else {
        "failed after"
    };
    println!("    {title}: {outcome} {seconds:.1} s");
    result
}

/// Says that a step had nothing to do.
pub fn unchanged(title: &str) {
    println!("==> {title}: unchanged");
}
