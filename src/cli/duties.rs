//! `dondoc duties`: which reports are due when, who sent them and who did not.

use std::fmt::Display;

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
use crate::locale::cli::week as says;
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
    let lang = desk.lang;
    let head: [(&str, &dyn Display); 3] =
        [("name", &says::DUTIES.to(lang)), ("date", &long(answer.as_of)), ("journal", &answer.journal)];
    let mut text = format!("{}\n", says::HEAD.with(lang, &head));
    if answer.duties.is_empty() {
        text.push_str(&format!("\n{}\n", says::NO_DUTIES.to(lang)));
    }
    for duty in &answer.duties {
        text.push_str(&format!("\n{}", lines(0, &format!("{} ({})", duty.name, duty.id))));
        let rhythm = reporting::cadence(lang, duty.cadence);
        text.push_str(&lines(
            2,
            &says::SENT_TO.with(lang, &[("rhythm", &rhythm), ("recipients", &duty.recipients)]),
        ));
        text.push_str(&lines(2, &says::WHO_SENDS.with(lang, &[("who", &duty.owed_by)])));
        if duty.terms.is_empty() {
            text.push_str(&lines(2, says::NO_TERMS.to(lang)));
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
    let lang = desk.lang;
    let period = reporting::period(lang, row.term.period);
    let due = reporting::due(lang, row.term.due);
    let term = says::TERM.with(lang, &[("period", &period), ("code", &row.code), ("due", &due)]);
    let mut text = lines(2, &term);
    let sums: [(&str, &dyn Display); 5] = [
        ("owed", &row.owed),
        ("on_time", &row.on_time),
        ("late", &row.late),
        ("not_sent", &row.not_sent.len()),
        ("awaited", &row.awaited),
    ];
    text.push_str(&lines(4, &says::SUMS.with(lang, &sums)));
    let names: Vec<&str> = row.not_sent.iter().take(NAMED).map(|unit| names::unit(workspace, unit)).collect();
    if !names.is_empty() {
        let more = row.not_sent.len().saturating_sub(NAMED);
        let names = names.join("; ");
        let all = says::AND_MORE_UNITS.with(lang, &[("names", &names), ("n", &more)]);
        let named = if more > 0 { all } else { names };
        text.push_str(&lines(4, &says::NOT_SENT.with(lang, &[("names", &named)])));
    }
    text
}
