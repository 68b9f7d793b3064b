//! `dondoc import`: plans without the lock, then writes everything or nothing as one batch.

use std::io::Read;
use std::path::Path;

use super::args::{Import, Mode, Side};
use super::desk::{Desk, usage};
use super::failure::{Class, Failure};
use super::provenance::Journal;
use super::{import_words, output, store_words};
use crate::domain::journal::Proposal;
use crate::domain::workspace::Workspace;
use crate::exchange::{
    self, ImportFailure, ImportOptions, ImportPlan, ImportReport, Input, NoHistory, OnConflict, plan_import,
};
use crate::storage::CommitError;

/// How often an import is planned anew when others write while it is planned.
const TRIES: usize = 4;

pub(super) fn run(desk: &Desk, arguments: &Import) -> Result<(), Failure> {
    let files = read_all(&arguments.files)?;
    let inputs: Vec<Input<'_>> = files.iter().map(|(name, bytes)| Input { name, bytes }).collect();
    let options = options(arguments);
    for _ in 0..TRIES {
        let workspace = desk.store.load()?;
        let mut plan = match plan_import(&workspace, &inputs, &options, &Journal::of(&desk.store)) {
            Ok(plan) => plan,
            Err(failure) => return refused(&failure, arguments),
        };
        check_deletions(&plan, arguments)?;
        if arguments.dry_run || plan.operations.is_empty() || write(desk, &mut plan)? {
            let told = tell(&plan, &workspace, arguments);
            // The program ends here: giving back a large workspace record by record would only keep the user waiting.
            std::mem::forget((workspace, plan));
            return told;
        }
    }
    let failure =
        Failure::new(Class::Busy, "nhiều người đang ghi vào cùng những bản ghi này; chưa nhập được gì");
    Err(failure.hint("thử lại sau ít phút"))
}

/// Imports the shipped plans into an empty workspace.
pub(super) fn sample(desk: &Desk) -> Result<(), Failure> {
    let inputs: Vec<Input<'_>> =
        exchange::sample().iter().map(|(name, bytes)| Input { name, bytes }).collect();
    let options = ImportOptions::new("mau");
    let mut plan = plan_import(&Workspace::default(), &inputs, &options, &NoHistory)
        .map_err(|failure| Failure::new(Class::Failed, import_words::failure(&failure)))?;
    write(desk, &mut plan)?;
    Ok(())
}

/// Reads the files; `-` is standard input, which can be read only once.
#[expect(
    clippy::disallowed_methods,
    reason = "the command line is an edge: it reads the files that it is given"
)]
fn read_all(paths: &[std::path::PathBuf]) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let standard = Path::new("-");
    if paths.iter().filter(|path| *path == standard).count() > 1 {
        return Err(usage("đầu vào chuẩn “-” chỉ đọc được một lần"));
    }
    let read = |path: &std::path::PathBuf| {
        if path == standard {
            let mut bytes = Vec::new();
            std::io::stdin().lock().read_to_end(&mut bytes)?;
            return Ok(("-".to_owned(), bytes));
        }
        let bytes = std::fs::read(path).map_err(|error| {
            Failure::new(Class::Failed, format!("không đọc được {}: {error}", path.display()))
        })?;
        Ok((path.display().to_string(), bytes))
    };
    paths.iter().map(read).collect()
}

fn options(arguments: &Import) -> ImportOptions {
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
    Err(Failure::new(class, import_words::failure(failure)).hint(import_words::advice(failure)))
}

/// Refuses to delete until the count was confirmed.
fn check_deletions(plan: &ImportPlan, arguments: &Import) -> Result<(), Failure> {
    let deleted = plan.total().deleted as u64;
    if arguments.dry_run || deleted == 0 || arguments.yes == Some(deleted) {
        return Ok(());
    }
    let failure = usage(format!("lần nhập này sẽ xóa {deleted} bản ghi; chưa ghi gì"));
    Err(failure.hint(format!("xem trước bằng --dry-run, rồi xác nhận bằng --yes {deleted}")))
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

fn tell(plan: &ImportPlan, workspace: &Workspace, arguments: &Import) -> Result<(), Failure> {
    let mut report = ImportReport::from(plan);
    if arguments.dry_run {
        report.differences = plan.differences(workspace);
    }
    for warning in &plan.warnings {
        output::remark(&import_words::warning(warning));
    }
    if arguments.format.json {
        return output::json(&report);
    }
    output::data(&import_words::report(&report, arguments.dry_run))
}
