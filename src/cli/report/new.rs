//! `dondoc report new`: opens a report to be written.

use serde::Serialize;

use super::about::scope;
use super::args::New;
use super::shelf::{shelf, template};
use crate::cli::desk::{Desk, SOURCE, usage};
use crate::cli::failure::{Class, Failure};
use crate::cli::{output, period, received, typed};
use crate::domain::ids::ReportId;
use crate::domain::operation::Operation;
use crate::domain::party::PartyList;
use crate::domain::register::Register;
use crate::domain::report::{Report, ReportPeriod};
use crate::domain::workspace::Workspace;
use crate::locale::cli::report as says;
use crate::report::Scope;
use crate::report::compose::{Brief, compose};
use crate::report::template::Template;
use crate::text::slug;

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a ReportId,
    batch: Option<u64>,
}

pub(super) fn run(desk: &Desk, arguments: &New) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let shelf = shelf(desk)?;
    let template = template(desk, &shelf, &arguments.template)?;
    let report = report(desk, &workspace, arguments, template)?;
    let batch = desk.commit(&desk.work(SOURCE, vec![Operation::Create(report.clone().into())]))?;
    let answer = Answer { id: &report.id, batch: batch.map(|batch| batch.header.number.0) };
    if arguments.format.json {
        return output::json(&answer);
    }
    output::data(&format!("{}\n", report.id))?;
    output::remark(&says::OPENED.with(desk.lang, &[("id", &report.id)]));
    Ok(())
}

fn report(
    desk: &Desk,
    workspace: &Workspace,
    arguments: &New,
    template: &Template,
) -> Result<Report, Failure> {
    let scope = scope(desk, workspace, &arguments.about, Some(template))?;
    let to = typed::some_line(arguments.to.as_deref());
    let report = Report {
        id: id(workspace, arguments, &scope)?,
        template: template.key.clone(),
        unit: scope.unit,
        role: scope.role,
        plans: scope.plans,
        period: ReportPeriod::of(scope.period),
        as_of: scope.as_of,
        recipients: to.map_or_else(PartyList::default, |to| Register::of(workspace).read(&to)),
        number: None,
        date: arguments.marks.date,
        duty: arguments
            .duty
            .as_deref()
            .map(|duty| received::duty(workspace, duty))
            .transpose()?
            .map(|duty| duty.id.clone()),
        version: 1,
        corrects: None,
    };
    let number = numbered(desk, workspace, &report, template, arguments.marks.number.as_deref());
    Ok(Report { number, ..report })
}

/// Returns a number as it is printed: with the symbol that the template gives it where it was typed alone.
pub(super) fn numbered(
    desk: &Desk,
    workspace: &Workspace,
    report: &Report,
    template: &Template,
    typed: Option<&str>,
) -> Option<String> {
    let number = typed::some_line(typed)?;
    let brief = Brief { number: Some(number), ..Brief::of(workspace, report) };
    let frame = compose(template, &brief, workspace, &desk.settings).document.frame;
    Some(frame.symbol.printed(frame.banner))
}

/// Returns the id that is asked for, else one of the template, the unit's short name and the period; it is free.
fn id(workspace: &Workspace, arguments: &New, scope: &Scope) -> Result<ReportId, Failure> {
    let asked = typed::some_line(arguments.id.as_deref());
    if asked.as_deref().is_some_and(|id| id.contains(['#', ' '])) {
        return Err(usage(says::BAD_ID));
    }
    let short = workspace.units.get(scope.unit.as_str()).map(|unit| slug(&unit.short));
    let short = short.filter(|short| !short.is_empty()).unwrap_or_else(|| scope.unit.to_string());
    let usual = || format!("{}-{short}-{}", arguments.template, period::code(scope.period).to_lowercase());
    let id = ReportId::new(asked.unwrap_or_else(usual));
    if workspace.reports.get(id.as_str()).is_none() {
        return Ok(id);
    }
    let failure = Failure::new(Class::Failed, says::THERE_ALREADY.told(&[("id", &id)]));
    Err(failure.hint(says::THERE_ALREADY_HOW.told(&[("id", &id)])))
}
