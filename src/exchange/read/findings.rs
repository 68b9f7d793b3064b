//! All that was found wrong or worth a look, with a cap on what is listed.

use crate::exchange::limits::Limits;
use crate::exchange::problem::{Finding, Warning};

/// Collects errors and warnings.
#[derive(Debug, Default)]
pub(in crate::exchange) struct Findings {
    /// The errors, in the order of finding.
    pub errors: Vec<Finding>,
    /// How many errors more there are than are listed.
    pub more: usize,
    /// The warnings, in the order of finding.
    pub warnings: Vec<Finding<Warning>>,
    /// How many warnings more there are than are listed.
    pub more_warnings: usize,
}

impl Findings {
    /// Adds an error; its place is looked up only while errors are listed.
    pub(in crate::exchange) fn add(&mut self, error: impl FnOnce() -> Finding) {
        if self.is_full() { self.more += 1 } else { self.errors.push(error()) }
    }

    /// Adds a warning.
    pub(in crate::exchange) fn warn(&mut self, warning: impl FnOnce() -> Finding<Warning>) {
        if self.warnings.len() < Limits::FINDINGS {
            self.warnings.push(warning());
        } else {
            self.more_warnings += 1;
        }
    }

    /// Returns whether errors are only counted from here on.
    pub(in crate::exchange) fn is_full(&self) -> bool {
        self.errors.len() >= Limits::FINDINGS
    }
}
