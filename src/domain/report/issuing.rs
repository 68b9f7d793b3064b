//! Issuing a report: its content is stored for ever, and the duty that it answers is met.

use chrono::{NaiveDate, NaiveTime};

use super::{Issuance, IssuedCopy, Report};
use crate::domain::ids::SubmissionId;
use crate::domain::journal::BatchNumber;
use crate::domain::operation::Operation;
use crate::domain::reporting::{Duty, Submission, term_of};
use crate::domain::workspace::Workspace;

/// Says when and as what a report is issued.
#[derive(Clone, Debug, PartialEq)]
pub struct Issuing {
    /// The day.
    pub on: NaiveDate,
    /// The time of day, in Asia/Ho_Chi_Minh, where it is known.
    pub time: Option<NaiveTime>,
    /// The last batch of the journal that the figures count.
    pub journal: BatchNumber,
    /// The document with its Word file.
    pub copy: IssuedCopy,
    /// Names who writes; the unit's submission carries it.
    pub source: &'static str,
}

/// Returns what issues the report. Number, date and as-of date are the report's. Where it answers a duty and the unit has
/// sent nothing for that period yet, the unit's submission is recorded too.
pub fn issue(report: &Report, issuing: Issuing, workspace: &Workspace) -> Vec<Operation> {
    let submission = submission(report, &issuing, workspace);
    let issuance = Issuance {
        id: report.id.clone(),
        on: issuing.on,
        number: report.number.clone(),
        date: report.date,
        as_of: report.as_of,
        journal: issuing.journal,
        copy: issuing.copy,
    };
    let submission = submission.map(|submission| Operation::Create(submission.into()));
    std::iter::once(Operation::Create(issuance.into())).chain(submission).collect()
}

/// Returns the submission that issuing the report makes; none where no duty is answered, or one came in already: a
/// corrected version does not come later than the first one did.
fn submission(report: &Report, issuing: &Issuing, workspace: &Workspace) -> Option<Submission> {
    let duty = workspace.duties.get(report.duty.as_ref()?.as_str())?;
    if is_met(duty, report, workspace) {
        return None;
    }
    Some(Submission {
        id: SubmissionId::from_source(issuing.source, report.id.as_str()),
        duty: duty.id.clone(),
        unit: report.unit.clone(),
        period: report.period.span,
        received_on: issuing.on,
        time: issuing.time,
        document: report.number.clone(),
        note: None,
    })
}

fn is_met(duty: &Duty, report: &Report, workspace: &Workspace) -> bool {
    let span = report.period.span;
    let term = term_of(duty, span);
    let places = workspace.index().places().submissions_for(&duty.id).iter();
    let mut submissions = places.filter_map(|slot| workspace.submissions.at(*slot)).map(|row| &row.record);
    submissions.any(|sent| {
        let same = sent.period == span || term.is_some() && term_of(duty, sent.period) == term;
        sent.unit == report.unit && same
    })
}
