//! `dondoc report revise`: begins the version that corrects an issued report.

use serde::Serialize;

use super::args::Revise;
use super::find::find;
use crate::cli::desk::{Desk, SOURCE};
use crate::cli::failure::{Class, Failure};
use crate::cli::output;
use crate::domain::ids::ReportId;
use crate::domain::operation::Operation;
use crate::domain::report::{ReportState, next_version};
use crate::locale::cli::report as says;

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a ReportId,
    corrects: &'a ReportId,
    batch: Option<u64>,
}

pub(super) fn run(desk: &Desk, arguments: &Revise) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let report = find(&workspace, &arguments.id)?;
    if report.state(&workspace) == ReportState::Draft {
        let failure = Failure::new(Class::Failed, says::STILL_A_DRAFT.told(&[("id", &report.id)]));
        return Err(failure.hint(says::STILL_A_DRAFT_HOW.told(&[("id", &report.id)])));
    }
    let (next, passages) = next_version(report, &workspace);
    if workspace.reports.get(next.id.as_str()).is_some() {
        let failure = Failure::new(Class::Failed, says::REVISED_ALREADY.told(&[("id", &next.id)]));
        return Err(failure.hint(says::SEE.told(&[("id", &next.id)])));
    }
    let texts = passages.into_iter().map(|passage| Operation::Create(passage.into()));
    let operations = std::iter::once(Operation::Create(next.clone().into())).chain(texts).collect();
    let batch = desk.commit(&desk.work(SOURCE, operations))?;
    if arguments.format.json {
        let batch = batch.map(|batch| batch.header.number.0);
        return output::json(&Answer { id: &next.id, corrects: &report.id, batch });
    }
    output::data(&format!("{}\n", next.id))?;
    output::remark(&says::REVISED.with(desk.lang, &[("n", &next.version), ("id", &report.id)]));
    Ok(())
}
