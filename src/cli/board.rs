//! `dondoc duties --board`: which unit sent which report of a duty, with sums at both edges.

use chrono::NaiveDate;
use serde::Serialize;

use super::desk::Desk;
use super::failure::Failure;
use super::{output, period, received};
use crate::domain::ids::{DutyId, UnitId};
use crate::domain::plan::Period;
use crate::domain::reporting::{Board, Duty, Ledger, Receipt, Sent};
use crate::domain::workspace::Workspace;
use crate::locale::{names, receipts as words, reporting};
use crate::text::date::short;
use crate::text::width::{pad, pad_left, truncate};

#[derive(Serialize)]
struct Answer {
    as_of: NaiveDate,
    journal: u64,
    duty: DutyId,
    terms: Vec<TermRow>,
    units: Vec<UnitRow>,
}

#[derive(Serialize)]
struct TermRow {
    code: String,
    period: Period,
    last_day: NaiveDate,
    #[serde(flatten)]
    sums: Sums,
}

#[derive(Serialize)]
struct UnitRow {
    unit: UnitId,
    /// One for each term; null where nothing is owed.
    reports: Vec<Option<Report>>,
    #[serde(flatten)]
    sums: Sums,
}

/// Is what became of one report, for scripts.
#[derive(Serialize)]
struct Report {
    state: &'static str,
    on: Option<NaiveDate>,
    days: Option<u32>,
}

#[derive(Serialize)]
struct Sums {
    owed: usize,
    on_time: usize,
    late: usize,
    not_sent: usize,
    awaited: usize,
}

impl From<Sent> for Sums {
    fn from(sent: Sent) -> Self {
        let Sent { on_time, late, not_sent, awaited } = sent;
        Self { owed: sent.owed(), on_time, late, not_sent, awaited }
    }
}

impl From<&Receipt> for Report {
    fn from(receipt: &Receipt) -> Self {
        let (state, on, days) = match receipt {
            Receipt::OnTime { on, .. } => ("on_time", Some(*on), None),
            Receipt::Late { on, days, .. } => ("late", Some(*on), Some(*days)),
            Receipt::NotSent { days } => ("not_sent", None, *days),
            Receipt::Awaited => ("awaited", None, None),
        };
        Self { state, on, days }
    }
}

pub(super) fn run(
    desk: &Desk,
    workspace: &Workspace,
    as_of: NaiveDate,
    (duty, past): (&str, usize),
    json: bool,
) -> Result<(), Failure> {
    let ledger = Ledger::on(workspace, as_of, desk.settings.deadlines);
    let duty = received::duty(workspace, duty)?;
    let board = ledger.board(duty, ledger.latest_terms(duty, past));
    if json {
        return output::json(&answer(desk, workspace, as_of, &board));
    }
    output::data(&in_words(desk, workspace, duty, &board))
}

fn answer(desk: &Desk, workspace: &Workspace, as_of: NaiveDate, board: &Board) -> Answer {
    let all = 0..board.rows.len();
    let term = |(nth, term): (usize, &crate::domain::reporting::Term)| TermRow {
        code: period::code(term.period),
        period: term.period,
        last_day: term.last_day(&desk.settings.deadlines),
        sums: board.sums_of(nth, all.clone()).into(),
    };
    let units = board.rows.iter().map(|row| UnitRow {
        unit: row.unit.clone(),
        reports: row.cells.iter().map(|cell| cell.as_ref().map(Report::from)).collect(),
        sums: row.sums().into(),
    });
    Answer {
        as_of,
        journal: workspace.head().batch.0,
        duty: board.duty.clone(),
        terms: board.terms.iter().enumerate().map(term).collect(),
        units: units.collect(),
    }
}

/// The widths of the table's columns.
const UNIT: usize = 36;
const CELL: usize = 9;

fn in_words(desk: &Desk, workspace: &Workspace, duty: &Duty, board: &Board) -> String {
    let lang = desk.lang;
    let line = |first: &str, cells: &mut dyn Iterator<Item = String>| {
        let cells: String = cells.map(|cell| pad_left(&cell, CELL)).collect();
        format!("{}{cells}\n", pad(&truncate(first, UNIT), UNIT))
    };
    let policy = &desk.settings.deadlines;
    let periods = || board.terms.iter().map(|term| reporting::period_short(lang, term.period));
    let dues = board.terms.iter().map(|term| short(term.last_day(policy)));
    let sums = || (0..board.terms.len()).map(|term| board.sums_of(term, 0..board.rows.len()));
    let all = sums().fold(Sent::default(), |all, one| all + one);
    let mut text = format!("{}\n", duty.name);
    text += &line(words::PERIOD.to(lang), &mut std::iter::once(String::new()).chain(periods()));
    text += &line(words::UNIT.to(lang), &mut std::iter::once(words::CAME.to(lang).to_owned()).chain(dues));
    for row in &board.rows {
        let came = format!("{}/{}", row.sums().came(), row.sums().owed());
        let cells = row.cells.iter().map(|cell| sign(desk, cell.as_ref()));
        text += &line(names::unit(workspace, &row.unit), &mut std::iter::once(came).chain(cells));
    }
    let counted = |of: fn(Sent) -> String| std::iter::once(of(all)).chain(sums().map(of));
    text += &line(words::SUM_CAME.to(lang), &mut counted(|sent| format!("{}/{}", sent.came(), sent.owed())));
    text += &line(words::SUM_LATE.to(lang), &mut counted(|sent| sent.late.to_string()));
    text + &line(words::SUM_NOT_SENT.to(lang), &mut counted(|sent| sent.not_sent.to_string()))
}

/// Writes a receipt in few letters: `x`, `+3` days late, `-12` days over, the word for what is not due yet.
fn sign(desk: &Desk, receipt: Option<&Receipt>) -> String {
    match receipt {
        None => String::new(),
        Some(Receipt::OnTime { .. }) => "x".to_owned(),
        Some(Receipt::Late { days: 0, .. }) => format!("+{}", words::AFTER_THE_HOUR.to(desk.lang)),
        Some(Receipt::Late { days, .. }) => format!("+{days}"),
        Some(Receipt::NotSent { days }) => {
            format!("-{}", days.map_or(String::new(), |days| days.to_string()))
        }
        Some(Receipt::Awaited) => words::AWAITED.to(desk.lang).to_owned(),
    }
}
