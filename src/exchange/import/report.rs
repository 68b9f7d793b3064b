//! What an import did or would do, as other tools read it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::plan::{ImportPlan, Tally};
use super::provenance::FieldConflict;
use super::{Difference, ImportFailure};
use crate::exchange::problem::{Finding, Warning};

/// Is what an import did or would do, as other tools read it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ImportReport {
    /// The counts over all kinds.
    #[serde(flatten)]
    pub total: Tally,
    /// The counts of each kind that the files have, by the name of its array.
    pub by_kind: BTreeMap<&'static str, Tally>,
    /// What is wrong with the input.
    pub errors: Vec<Finding>,
    /// How many errors there are beyond those listed.
    pub more_errors: usize,
    /// What somebody should look at.
    pub warnings: Vec<Finding<Warning>>,
    /// How many warnings there are beyond those listed.
    pub more_warnings: usize,
    /// The fields that somebody else changed.
    pub conflicts: Vec<FieldConflict>,
    /// What is deleted, by the name of its array and its id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub deletions: Vec<String>,
    /// The fields that change, where they are asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub differences: Vec<Difference>,
}

impl From<&ImportPlan> for ImportReport {
    fn from(plan: &ImportPlan) -> Self {
        Self {
            total: plan.total(),
            by_kind: plan.by_kind.iter().map(|(kind, tally)| (kind.plural(), *tally)).collect(),
            deletions: plan.deletions(),
            warnings: plan.warnings.clone(),
            more_warnings: plan.more_warnings,
            ..Self::default()
        }
    }
}

impl From<&ImportFailure> for ImportReport {
    fn from(failure: &ImportFailure) -> Self {
        match failure {
            ImportFailure::Invalid { errors, more } => {
                Self { errors: errors.clone(), more_errors: *more, ..Self::default() }
            }
            ImportFailure::Conflicts(conflicts) => Self { conflicts: conflicts.clone(), ..Self::default() },
        }
    }
}
