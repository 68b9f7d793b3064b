//! The shipped sample in memory.

use dondoc::domain::journal::{BatchNumber, Seq};
use dondoc::domain::workspace::Workspace;
use dondoc::exchange::{ImportOptions, Input, NoHistory, plan_import, sample_files};

/// Returns the shipped sample.
pub fn sample() -> Workspace {
    let inputs: Vec<Input<'_>> = sample_files().iter().map(|(name, bytes)| Input { name, bytes }).collect();
    let mut workspace = Workspace::default();
    let plan = plan_import(&workspace, &inputs, &ImportOptions::new("mau"), &NoHistory).unwrap();
    for (seq, operation) in (1..).zip(&plan.operations) {
        workspace.apply(operation, Seq(seq), BatchNumber(1)).unwrap();
    }
    workspace
}
