//! `dondoc received`: records that a report came in.

use chrono::NaiveDate;
use serde::Serialize;

use super::args::Received;
use super::desk::{Desk, SOURCE, usage};
use super::failure::Failure;
use super::{output, period, unit};
use crate::domain::ids::{SubmissionId, UnitId};
use crate::domain::operation::Operation;
use crate::domain::plan::Period;
use crate::domain::reporting::{Duty, Entry, Ledger, Receipt, Submission, Term, receipt, term_around};
use crate::domain::workspace::Workspace;
use crate::locale::cli::week as says;
use crate::locale::reporting;
use crate::text::clean_line;
use crate::text::fold::mark_free;

#[derive(Serialize)]
struct Answer<'a> {
    duty: &'a str,
    unit: &'a str,
    period: Period,
    received_on: NaiveDate,
    /// Whether the unit owes the report.
    owed: bool,
    /// Whether it came in time; none where no day is set.
    on_time: Option<bool>,
    days_late: Option<u32>,
    id: &'a str,
    batch: Option<u64>,
}

pub(super) fn run(desk: &Desk, arguments: &Received) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let unit = unit::named(&workspace, &arguments.unit)?;
    let duty = duty(&workspace, &arguments.duty)?;
    let term = term(duty, arguments.period)?;
    let on = arguments.on.unwrap_or(desk.today);
    if on > desk.today {
        return Err(usage(says::RECEIVED_LATER).hint(says::LOOK_ON));
    }
    let before = entry(desk, &workspace, duty, term, &unit);
    refuse_second(before.as_ref())?;
    let local = format!("{:016x}", crate::storage::batch_id().0 >> 64);
    let submission = Submission {
        id: SubmissionId::from_source(SOURCE, &local),
        duty: duty.id.clone(),
        unit: unit.clone(),
        period: term.period,
        received_on: on,
        time: None,
        document: arguments.document.as_deref().map(clean_line).filter(|symbol| !symbol.is_empty()),
        note: None,
    };
    let receipt = receipt(&term, Some(&submission), desk.today, &desk.settings.deadlines);
    let batch = desk.commit(&desk.work(SOURCE, vec![Operation::Create(submission.into())]))?;
    let answer = Answer {
        duty: duty.id.as_str(),
        unit: unit.as_str(),
        period: term.period,
        received_on: on,
        owed: before.is_some(),
        on_time: term.due.map(|_| matches!(receipt, Receipt::OnTime { .. })),
        days_late: match receipt {
            Receipt::Late { days, .. } => Some(days),
            _ => None,
        },
        id: &local,
        batch: batch.map(|batch| batch.header.number.0),
    };
    if arguments.format.json {
        return output::json(&answer);
    }
    let period = reporting::period(desk.lang, term.period);
    let came = reporting::receipt(desk.lang, &receipt);
    output::remark(
        &says::RECEIVED.with(desk.lang, &[("duty", &duty.name), ("period", &period), ("receipt", &came)]),
    );
    if before.is_none() {
        output::remark(says::NOT_OWED.to(desk.lang));
    }
    Ok(())
}

/// Returns the duty of the id or name.
pub(super) fn duty<'a>(workspace: &'a Workspace, text: &str) -> Result<&'a Duty, Failure> {
    let wanted = mark_free(text.trim());
    let named = |duty: &&Duty| duty.id.as_str() == text || mark_free(&duty.name) == wanted;
    workspace.duties.iter().find(named).ok_or_else(|| {
        let known: Vec<String> = workspace.duties.sorted().iter().map(|duty| duty.id.to_string()).collect();
        usage(says::NO_DUTY.told(&[("text", &text)]))
            .hint(says::KNOWN_DUTIES.told(&[("names", &known.join(", "))]))
    })
}

/// Returns the duty's term of the period; a duty without a rhythm takes the period as it is.
fn term(duty: &Duty, typed: Period) -> Result<Term, Failure> {
    let Some(term) = term_around(&duty.cadence, typed.from) else {
        return match duty.cadence.every.days() {
            None => Ok(Term { period: typed, due: None }),
            Some(_) => Err(usage(says::NO_TERM.told(&[("duty", &duty.name)]))),
        };
    };
    if term.period == typed {
        return Ok(term);
    }
    let wrong = says::WRONG_TERM.told(&[("code", &period::code(typed)), ("duty", &duty.name)]);
    Err(usage(wrong).hint(says::TERM_LIKE.told(&[("code", &period::code(term.period))])))
}

/// Refuses a second report on the same term.
fn refuse_second(before: Option<&Entry>) -> Result<(), Failure> {
    match before.map(|entry| &entry.receipt) {
        Some(Receipt::OnTime { on, .. } | Receipt::Late { on, .. }) => {
            let day = crate::text::date::long(*on);
            Err(usage(says::SECOND.told(&[("date", &day)])).hint(says::SECOND_HOW))
        }
        _ => Ok(()),
    }
}

/// Returns what is known of the unit's report on the term; none when the unit does not owe one.
fn entry(desk: &Desk, workspace: &Workspace, duty: &Duty, term: Term, unit: &UnitId) -> Option<Entry> {
    let entries = Ledger::on(workspace, desk.today, desk.settings.deadlines).entries(duty, term);
    entries.into_iter().find(|entry| entry.expected.unit == *unit)
}
