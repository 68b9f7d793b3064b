//! Every budget beside what was measured and a floor from the same run.
//!
//! ```sh
//! cargo bench --bench budgets             # P and 10P, at which the budgets bind: about two minutes
//! cargo bench --bench budgets -- P        # a province: 1,000 tasks, 20,000 updates
//! cargo bench --bench budgets -- 10P      # ten of them: 10,000 tasks, 200,000 updates
//! cargo bench --bench budgets -- X        # the stretch: 100,000 tasks, 500,000 updates; several minutes
//! ```
//!
//! A figure is the median of several runs. A floor is the least that the same machine needed in the same run for the
//! same bytes: it tells a slow program from a slow day.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a benchmark prints its table and owns its files"
)]

mod floor;
mod inbox;
mod interface;
mod program;
mod province;
mod terminal;

use province::{SIZES, Size};

/// Is one line of the table: milliseconds, or the unit that the name gives.
pub struct Figure {
    /// What was measured.
    what: &'static str,
    /// The median.
    measured: f64,
    /// The budget; none for a figure that is only stated.
    budget: Option<f64>,
    /// What the floor is, and its figure.
    floor: Option<(&'static str, f64)>,
}

/// Returns the budget of the size out of the three.
pub fn of(size: Size, budgets: [f64; 3]) -> f64 {
    let place = SIZES.iter().position(|other| other.name == size.name).unwrap_or(0);
    budgets[place]
}

/// Returns the median of several runs in milliseconds.
pub fn median(runs: usize, mut run: impl FnMut()) -> f64 {
    let mut times: Vec<f64> = (0..runs)
        .map(|_| {
            let start = std::time::Instant::now();
            run();
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    middle(&mut times)
}

/// Returns a figure without a floor.
pub fn plain(what: &'static str, measured: f64, budget: impl Into<Option<f64>>) -> Figure {
    Figure { what, measured, budget: budget.into(), floor: None }
}

/// Returns the middle of the figures.
pub fn middle(figures: &mut [f64]) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
}

fn main() {
    let asked: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let wanted = |size: &Size| match asked.as_slice() {
        [] => size.name != "X",
        names => names.iter().any(|name| name == size.name),
    };
    for size in SIZES.into_iter().filter(wanted) {
        println!("\n{}: {} tasks, {} updates", size.name, size.tasks, size.updates);
        println!("{:<48} {:>10} {:>10}  floor", "", "measured", "budget");
        let folder = tempfile::tempdir().unwrap();
        for figure in program::figures(size, folder.path())
            .into_iter()
            .chain(interface::figures(size, folder.path()))
            .chain(terminal::figures(size, folder.path()))
            .chain(inbox::figures(size, folder.path()))
        {
            let over =
                if figure.budget.is_some_and(|budget| figure.measured > budget) { "  OVER" } else { "" };
            let budget = figure.budget.map(|budget| format!("{budget:.1}")).unwrap_or_default();
            let floor = figure.floor.map(|(name, value)| format!("{value:.1} {name}")).unwrap_or_default();
            println!("{:<48} {:>10.1} {budget:>10}  {floor}{over}", figure.what, figure.measured);
        }
    }
}
