//! `dondoc report list`: the reports that are written here, drafts first.

use std::cmp::Reverse;
use std::fmt::Display;

use chrono::NaiveDate;
use serde::Serialize;

use crate::cli::args::Format;
use crate::cli::desk::Desk;
use crate::cli::failure::Failure;
use crate::cli::{output, period};
use crate::domain::ids::{PlanId, ReportId, UnitId};
use crate::domain::plan::Period;
use crate::domain::report::{Report, ReportRole, ReportState};
use crate::domain::workspace::Workspace;
use crate::locale::cli::report as says;
use crate::locale::{issued as words, names, reporting};
use crate::text::date::long;

#[derive(Serialize)]
pub(super) struct Row<'a> {
    pub(super) id: &'a ReportId,
    pub(super) template: &'a str,
    pub(super) unit: &'a UnitId,
    pub(super) role: ReportRole,
    pub(super) plans: &'a [PlanId],
    pub(super) period: Period,
    pub(super) code: String,
    pub(super) as_of: NaiveDate,
    pub(super) state: ReportState,
    pub(super) number: Option<&'a str>,
    pub(super) date: Option<NaiveDate>,
    pub(super) version: u32,
    pub(super) corrects: Option<&'a ReportId>,
    pub(super) issued_on: Option<NaiveDate>,
    /// The last batch of the journal that the figures of an issued report count.
    pub(super) journal: Option<u64>,
}

impl<'a> Row<'a> {
    pub(super) fn of(workspace: &'a Workspace, report: &'a Report) -> Self {
        let issuance = workspace.issuances.get(report.id.as_str());
        Self {
            id: &report.id,
            template: &report.template,
            unit: &report.unit,
            role: report.role,
            plans: &report.plans,
            period: report.period.span,
            code: period::code(report.period.span),
            as_of: report.as_of,
            state: report.state(workspace),
            number: report.number.as_deref(),
            date: report.date,
            version: report.version,
            corrects: report.corrects.as_ref(),
            issued_on: issuance.map(|issuance| issuance.on),
            journal: issuance.map(|issuance| issuance.journal.0),
        }
    }

    /// Returns the report in two lines.
    pub(super) fn in_words(&self, desk: &Desk, workspace: &Workspace) -> String {
        let state = words::state(self.state).to(desk.lang);
        let number = self.number.map(|number| format!(", {number}")).unwrap_or_default();
        let issued = self.issued_on.map(|on| format!(" {}", long(on))).unwrap_or_default();
        let version = says::VERSION.with(desk.lang, &[("n", &self.version)]);
        let version = if self.version > 1 { version } else { String::new() };
        let about: [(&str, &dyn Display); 4] = [
            ("unit", &names::unit(workspace, self.unit)),
            ("period", &reporting::period(desk.lang, self.period)),
            ("date", &long(self.as_of)),
            ("template", &self.template),
        ];
        let about = says::ABOUT.with(desk.lang, &about);
        format!("{}  {state}{issued}{number}{version}\n  {about}\n", self.id)
    }
}

pub(super) fn run(desk: &Desk, format: Format) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let mut reports: Vec<&Report> = workspace.reports.iter().collect();
    let place =
        |report: &&Report| (report.state(&workspace) == ReportState::Issued, Reverse(report.period.span.to));
    reports.sort_by(|a, b| (place(a), &a.id).cmp(&(place(b), &b.id)));
    let rows: Vec<Row<'_>> = reports.into_iter().map(|report| Row::of(&workspace, report)).collect();
    if format.json {
        return output::json(&rows);
    }
    if rows.is_empty() {
        output::remark(says::NONE.to(desk.lang));
    }
    output::data(&rows.iter().map(|row| row.in_words(desk, &workspace)).collect::<String>())
}
