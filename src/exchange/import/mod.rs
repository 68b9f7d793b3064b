//! Planning an import: from files to the operations that bring the workspace to what the files say. Nothing is written
//! here; the plan is checked again and applied in one transaction by the store.

mod check;
mod names;
mod plan;
mod provenance;
mod replace;
mod report;
mod run;

use crate::domain::workspace::Workspace;

use super::limits::Limits;
use super::problem::Finding;
use super::read::Input;

pub use plan::{Difference, ImportPlan, Tally};
pub use provenance::{FieldConflict, NoHistory, Provenance, wrote};
pub use report::ImportReport;

/// Says how an import is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportOptions {
    /// Whether records that the files do not have are deleted.
    pub mode: Mode,
    /// What happens to a field that somebody else changed.
    pub on_conflict: OnConflict,
    /// Whether new and changed updates wait for acceptance.
    pub propose: bool,
    /// The source of files that name none; without `#`, `;` and control characters.
    pub default_source: String,
    /// Whether what looks like personal data is kept on purpose.
    pub keep_personal: bool,
    /// How large the files may be.
    pub limits: Limits,
}

impl ImportOptions {
    /// Merges, refuses conflicts and proposes nothing, under the source's name.
    pub fn new(default_source: impl Into<String>) -> Self {
        Self {
            mode: Mode::Merge,
            on_conflict: OnConflict::Refuse,
            propose: false,
            default_source: default_source.into(),
            keep_personal: false,
            limits: Limits::default(),
        }
    }
}

/// Says whether records that the files do not have are deleted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// Nothing is deleted.
    #[default]
    Merge,
    /// Records of the plans and kinds that a file declares complete are deleted when no file has them.
    Replace,
}

/// Says what happens to a field that somebody else changed since the source last wrote it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OnConflict {
    /// Nothing is imported, and the fields are listed.
    #[default]
    Refuse,
    /// The workspace's value stays.
    Ours,
    /// The file's value is taken.
    Theirs,
}

/// Says why an import cannot be done. Nothing of it may be written.
#[derive(Clone, Debug, PartialEq)]
pub enum ImportFailure {
    /// The input is not valid.
    Invalid {
        /// What is wrong, in the order of the files and their kinds; at most [`Limits::FINDINGS`] of them.
        errors: Vec<Finding>,
        /// How many errors there are beyond those.
        more: usize,
    },
    /// Somebody else changed fields that the files change too.
    Conflicts(Vec<FieldConflict>),
}

/// Plans the import of all inputs together. Their order does not matter, and records may refer to each other in any
/// order.
///
/// # Errors
/// Returns [`ImportFailure::Invalid`] with every error of every file, or [`ImportFailure::Conflicts`] when the input is
/// valid but meets changes of others and the options refuse them.
pub fn plan_import(
    workspace: &Workspace,
    inputs: &[Input<'_>],
    options: &ImportOptions,
    provenance: &dyn Provenance,
) -> Result<ImportPlan, ImportFailure> {
    run::run(workspace, inputs, options, provenance)
}
