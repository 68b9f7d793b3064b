//! `dondoc import`: plans without the lock, then writes everything or nothing as one batch.

use std::io::Read;
use std::path::{Path, PathBuf};

use super::args::{Import, Mode, Side};
use super::desk::{Desk, usage};
use super::failure::{Class, Failure};
use super::provenance::Journal;
use super::{import_words, output, store_words};
use crate::domain::entity::{Key, Kind};
use crate::domain::ids::PlanId;
use crate::domain::journal::{BatchNumber, Proposal, Seq};
use crate::domain::operation::{Operation, Record};
use crate::domain::plan::Plan;
use crate::domain::supersede::predecessors;
use crate::domain::workspace::Workspace;
use crate::exchange::{
    self, Finding, ImportFailure, ImportOptions, ImportPlan, ImportReport, Input, NoHistory, OnConflict,
    Problem, plan_import,
};
use crate::locale::cli::{import as says, store};
use crate::locale::{Lang, Told};
use crate::storage::CommitError;

/// How often an import is planned anew when others write while it is planned.
const TRIES: usize = 4;

pub(super) fn run(desk: &Desk, arguments: &Import) -> Result<(), Failure> {
    let files = match read_all(&arguments.files)? {
        Ok(files) => files,
        Err(errors) => return unreadable(errors, arguments),
    };
    let inputs: Vec<Input<'_>> = files.iter().map(|(name, bytes)| Input { name, bytes }).collect();
    let options = options(desk, arguments);
    for _ in 0..TRIES {
        let workspace = desk.store.load()?;
        let mut plan = match plan_import(&workspace, &inputs, &options, &Journal::of(&desk.store)) {
            Ok(plan) => plan,
            Err(failure) => return refused(&failure, arguments),
        };
        check_deletions(desk, &plan, arguments)?;
        if arguments.dry_run || plan.operations.is_empty() || write(desk, &mut plan)? {
            let told = tell(desk.lang, &plan, &workspace, arguments);
            // The program ends here: giving back a large workspace record by record would only keep the user waiting.
            std::mem::forget((workspace, plan));
            return told;
        }
    }
    let failure = Failure::new(Class::Busy, says::CROWDED);
    Err(failure.hint(store::BUSY_HOW))
}

/// Imports the shipped plans into an empty workspace.
pub(super) fn sample(desk: &Desk) -> Result<(), Failure> {
    let mut plan = plan_sample(&Workspace::default(), |_| true)?;
    write(desk, &mut plan)?;
    Ok(())
}

/// Returns the shipped register of units and groups, without a workspace file.
pub(super) fn shipped_register() -> Result<Workspace, Failure> {
    let mut workspace = Workspace::default();
    let plan = plan_sample(&workspace, |name| name == "units.json")?;
    for (seq, operation) in (1..).map(Seq).zip(&plan.operations) {
        workspace
            .apply(operation, seq, BatchNumber(1))
            .map_err(|misfit| Failure::new(Class::Failed, says::REGISTER_WRONG.told(&[("why", &misfit)])))?;
    }
    Ok(workspace)
}

fn plan_sample(workspace: &Workspace, wanted: impl Fn(&str) -> bool) -> Result<ImportPlan, Failure> {
    let files = exchange::sample_files().iter().filter(|(name, _)| wanted(name));
    let inputs: Vec<Input<'_>> = files.map(|(name, bytes)| Input { name, bytes }).collect();
    plan_import(workspace, &inputs, &ImportOptions::new("mau"), &NoHistory)
        .map_err(|failure| Failure::new(Class::Failed, refusal(&failure)))
}

/// Is a file's name and what it holds.
type File = (String, Vec<u8>);

/// Reads the files, or says of all those that cannot be read why not; `-` is standard input, which can be read only
/// once.
fn read_all(paths: &[PathBuf]) -> Result<Result<Vec<File>, Vec<Finding>>, Failure> {
    let standard = Path::new("-");
    if paths.iter().filter(|path| *path == standard).count() > 1 {
        return Err(usage(says::STANDARD_ONCE));
    }
    let (mut files, mut errors) = (Vec::new(), Vec::new());
    for path in paths {
        let name = path.display().to_string();
        match read(path) {
            Ok(bytes) => files.push((name, bytes)),
            Err(error) => {
                let problem = Problem::Unreadable(error.to_string());
                errors.push(Finding { file: name, line: 1, pointer: String::new(), problem });
            }
        }
    }
    Ok(if errors.is_empty() { Ok(files) } else { Err(errors) })
}

#[expect(
    clippy::disallowed_methods,
    reason = "the command line is an edge: it reads the files that it is given"
)]
fn read(path: &Path) -> std::io::Result<Vec<u8>> {
    if path != Path::new("-") {
        return std::fs::read(path);
    }
    let mut bytes = Vec::new();
    std::io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Says which files could not be read; the input as such was not looked at.
fn unreadable(errors: Vec<Finding>, arguments: &Import) -> Result<(), Failure> {
    let failure = refused(&ImportFailure::Invalid { errors, more: 0 }, arguments);
    failure.map_err(|failure| Failure { class: Class::Failed, ..failure }.hint(says::READABLE))
}

fn options(desk: &Desk, arguments: &Import) -> ImportOptions {
    ImportOptions {
        mode: match arguments.mode {
            Mode::Merge => exchange::Mode::Merge,
            Mode::Replace => exchange::Mode::Replace,
        },
        on_conflict: match arguments.on_conflict {
            None => OnConflict::Refuse,
            Some(Side::Ours) => OnConflict::Ours,
            Some(Side::Theirs) => OnConflict::Theirs,
        },
        propose: arguments.propose,
        keep_personal: desk.keep_personal,
        ..ImportOptions::new(arguments.source.clone())
    }
}

/// Says why nothing was imported: as a report for scripts, in words on standard error.
fn refused(failure: &ImportFailure, arguments: &Import) -> Result<(), Failure> {
    if arguments.format.json {
        output::json(&ImportReport::from(failure))?;
    }
    let class = match failure {
        ImportFailure::Invalid { .. } => Class::Invalid,
        ImportFailure::Conflicts(_) => Class::Conflict,
    };
    Err(Failure::new(class, refusal(failure)).hint(import_words::advice(failure)))
}

fn refusal(failure: &ImportFailure) -> Told {
    Told::by(|lang| import_words::failure(lang, failure))
}

/// Refuses to delete until the count was confirmed.
fn check_deletions(desk: &Desk, plan: &ImportPlan, arguments: &Import) -> Result<(), Failure> {
    let deleted = plan.total().deleted as u64;
    if arguments.dry_run || deleted == 0 || arguments.yes == Some(deleted) {
        return Ok(());
    }
    let report = ImportReport::from(plan);
    if arguments.format.json {
        output::json(&report)?;
    }
    output::remark(import_words::deletions(desk.lang, &report).trim_end());
    let failure = usage(says::WOULD_DELETE.told(&[("n", &deleted)]));
    Err(failure.hint(says::CONFIRM.told(&[("n", &deleted)])))
}

/// Takes the operations out of the plan and writes them as one batch; false when others changed meanwhile what it was planned on.
fn write(desk: &Desk, plan: &mut ImportPlan) -> Result<bool, Failure> {
    let proposal: Proposal = desk.work(&plan.source, std::mem::take(&mut plan.operations));
    match desk.try_commit(&proposal) {
        Ok(_) => Ok(true),
        Err(CommitError::Conflicts(_)) => Ok(false),
        Err(error) => Err(store_words::commit(error)),
    }
}

fn tell(lang: Lang, plan: &ImportPlan, workspace: &Workspace, arguments: &Import) -> Result<(), Failure> {
    let mut report = ImportReport::from(plan);
    if arguments.dry_run {
        report.differences = plan.differences(workspace);
    }
    for warning in &plan.warnings {
        output::remark(&import_words::warning(lang, warning));
    }
    for (new, old) in likely_superseded(plan, workspace) {
        output::remark(&says::LIKELY_SUPERSEDES.with(lang, &[("id", &new), ("old", &old)]));
    }
    if arguments.format.json {
        return output::json(&report);
    }
    output::data(&import_words::report(lang, &report, arguments.dry_run))
}

/// Returns the new plans with the one that each likely takes the place of, where the files do not say so themselves.
fn likely_superseded<'p>(plan: &'p ImportPlan, workspace: &Workspace) -> Vec<(&'p PlanId, PlanId)> {
    let is_told = |old: &PlanId| {
        let old = Key::new(Kind::Plan, old.as_str());
        plan.operations.iter().any(|operation| operation.key() == old)
    };
    let likely = |new: &'p Plan| {
        let first = predecessors(workspace, new, None).into_iter().next();
        let found = first.filter(|it| it.is_likely() && !is_told(&it.plan));
        found.map(|found| (&new.id, found.plan))
    };
    let new = plan.operations.iter().filter_map(|operation| match operation {
        Operation::Create(Record::Plan(new)) => likely(new),
        _ => None,
    });
    new.collect()
}
