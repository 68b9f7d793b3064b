//! `dondoc duties`: which reports are due when, who sent them and who did not.

use chrono::NaiveDate;
use serde::Serialize;

use super::args::Duties;
use super::desk::Desk;
use super::failure::Failure;
use super::{board, output, period};
use crate::domain::ids::UnitId;
use crate::domain::plan::Period;
use crate::domain::reporting::{Duty, Ledger, Receipt, Term};
use crate::domain::workspace::Workspace;
use crate::locale::{names, reporting};
use crate::text::date::long;
use crate::widgets::fit::wrap;

/// How many past terms of each duty are shown.
const PAST: usize = 3;

#[derive(Serialize)]
struct Answer<'a> {
    as_of: NaiveDate,
    journal: u64,
    duties: Vec<DutyRow<'a>>,
}

#[derive(Serialize)]
struct DutyRow<'a> {
    id: &'a str,
    name: &'a str,
    cadence: &'a crate::domain::deadline::Cadence,
    owed_by: &'a str,
    recipients: &'a str,
    valid_from: Option<NaiveDate>,
    valid_to: Option<NaiveDate>,
    document: Option<&'a str>,
    terms: Vec<TermRow>,
}

#[derive(Serialize)]
struct TermRow {
    code: String,
    period: Period,
    /// The last day on which a report is in time; none where no day is set.
    last_day: Option<NaiveDate>,
    owed: usize,
    on_time: usize,
    late: usize,
    awaited: usize,
    not_sent: Vec<UnitId>,
    #[serde(skip)]
    term: Term,
}

pub(super) fn run(desk: &Desk, arguments: &Duties) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let as_of = desk.as_of(arguments.as_of);
    if let Some(duty) = &arguments.board {
        let wanted = (duty.as_str(), usize::from(arguments.terms));
        return board::run(desk, &workspace, as_of, wanted, arguments.format.json);
    }
    let ledger = Ledger::on(&workspace, as_of, desk.settings.deadlines);
    let duties = ledger.duties().into_iter().map(|duty| row(desk, &ledger, duty));
    let answer = Answer { as_of, journal: workspace.head().batch.0, duties: duties.collect() };
    if arguments.format.json {
        return output::json(&answer);
    }
    output::data(&in_words(desk, &workspace, &answer))
}

fn row<'a>(desk: &Desk, ledger: &Ledger<'_>, duty: &'a Duty) -> DutyRow<'a> {
    DutyRow {
        id: duty.id.as_str(),
        name: &duty.name,
        cadence: &duty.cadence,
        owed_by: &duty.owed_by.printed,
        recipients: &duty.recipients.printed,
        valid_from: duty.valid_from,
        valid_to: duty.valid_to,
        document: duty.document.as_deref(),
        terms: ledger
            .latest_terms(duty, PAST)
            .into_iter()
            .map(|term| term_row(desk, ledger, duty, term))
            .collect(),
    }
}

fn term_row(desk: &Desk, ledger: &Ledger<'_>, duty: &Duty, term: Term) -> TermRow {
    let entries = ledger.entries(duty, term);
    let count = |is: fn(&Receipt) -> bool| entries.iter().filter(|entry| is(&entry.receipt)).count();
    let not_sent = entries.iter().filter(|entry| matches!(entry.receipt, Receipt::NotSent { .. }));
    TermRow {
        code: period::code(term.period),
        period: term.period,
        last_day: term.due.map(|due| due.last_day(&desk.settings.deadlines)),
        owed: entries.len(),
        on_time: count(|receipt| matches!(receipt, Receipt::OnTime { .. })),
        late: count(|receipt| matches!(receipt, Receipt::Late { .. })),
        awaited: count(|receipt| matches!(receipt, Receipt::Awaited)),
        not_sent: not_sent.map(|entry| entry.expected.unit.clone()).collect(),
        term,
    }
}

fn in_words(desk: &Desk, workspace: &Workspace, answer: &Answer<'_>) -> String {
    let mut text = format!("Chế độ báo cáo · đến {} (nhật ký số {})\n", long(answer.as_of), answer.journal);
    if answer.duties.is_empty() {
        text.push_str("\nChưa khai chế độ báo cáo nào.\n");
    }
    for duty in &answer.duties {
        text.push_str(&format!("\n{}", lines(0, &format!("{} ({})", duty.name, duty.id))));
        let rhythm = reporting::cadence(desk.lang, duty.cadence);
        text.push_str(&lines(2, &format!("{rhythm}; gửi {}", duty.recipients)));
        text.push_str(&lines(2, &format!("Ai gửi: {}", duty.owed_by)));
        if duty.terms.is_empty() {
            text.push_str("  không có kỳ nào quanh ngày này\n");
        }
        text.extend(duty.terms.iter().map(|term| term_in_words(desk, workspace, term)));
    }
    text
}

/// The width of a page.
const WIDTH: u16 = 80;

/// Breaks a paragraph into lines that begin so many columns from the left.
fn lines(indent: u16, text: &str) -> String {
    let broken = wrap(text, WIDTH - indent).into_iter();
    broken.map(|line| format!("{}{line}\n", " ".repeat(indent.into()))).collect()
}

/// How many units are named that did not send; more are counted.
const NAMED: usize = 8;

fn term_in_words(desk: &Desk, workspace: &Workspace, row: &TermRow) -> String {
    let period = reporting::period(desk.lang, row.term.period);
    let due = reporting::due(desk.lang, row.term.due);
    let mut text = lines(2, &format!("{period} ({}), hạn {due}", row.code));
    let sums = format!(
        "{} đơn vị phải gửi: đúng hạn {}, trễ {}, chưa gửi {}, chưa đến hạn {}",
        row.owed,
        row.on_time,
        row.late,
        row.not_sent.len(),
        row.awaited
    );
    text.push_str(&lines(4, &sums));
    let names: Vec<&str> = row.not_sent.iter().take(NAMED).map(|unit| names::unit(workspace, unit)).collect();
    if !names.is_empty() {
        let more = row.not_sent.len().saturating_sub(NAMED);
        let more = if more > 0 { format!(" và {more} đơn vị khác") } else { String::new() };
        text.push_str(&lines(4, &format!("chưa gửi: {}{more}", names.join("; "))));
    }
    text
}
