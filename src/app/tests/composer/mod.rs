//! The composer: reports of two quarters on a desk; its tests, by what is done.

mod figures;
mod issuing;
mod shown;
mod together;
mod writing;

use super::desk::{Desk, batch, setup};
use super::office::{day, task, workspace};
use crate::app::{Event, Setup};
use crate::domain::deadline::Every;
use crate::domain::ids::PassageId;
use crate::domain::journal::{BatchId, BatchNumber, Proposal, Purpose, Seq, SessionId};
use crate::domain::operation::{Operation, Record};
use crate::domain::party::PartyList;
use crate::domain::plan::Period;
use crate::domain::report::{Passage, Report, ReportPeriod, ReportRole};
use crate::domain::workspace::Workspace;

fn report(id: &str, from: &str, to: &str) -> Report {
    Report {
        id: id.into(),
        template: "quarterly".to_owned(),
        unit: "so-y-te".into(),
        role: ReportRole::Consolidator,
        plans: vec!["454".into()],
        period: ReportPeriod { every: Every::Quarter, span: Period { from: day(from), to: day(to) } },
        as_of: day("2026-04-10"),
        recipients: PartyList::default(),
        number: None,
        date: None,
        duty: None,
        version: 1,
        corrects: None,
    }
}

fn passage(report: &str, section: &str, text: &str, figures: &[(&str, &str)]) -> Record {
    let figures = figures.iter().map(|(call, printed)| ((*call).to_owned(), (*printed).to_owned()));
    let id = PassageId::of(&report.into(), section);
    Passage { id, text: text.to_owned(), figures: figures.collect() }.into()
}

/// Two quarters of one unit: the earlier one has a text, the later one a text with a figure that has changed since.
fn reports() -> Workspace {
    let mut workspace = workspace();
    let records: [Record; 4] = [
        report("q4", "2025-10-01", "2025-12-31").into(),
        report("q1", "2026-01-01", "2026-03-31").into(),
        passage("q4", "ii.text", "Hai đơn vị chưa có cán bộ chuyên trách.", &[]),
        passage(
            "q1",
            "i.1.2.text",
            "Đã đôn đốc {tasks.overdue} nhiệm vụ quá hạn.",
            &[("tasks.overdue", "41")],
        ),
    ];
    for (seq, record) in (600..).zip(records) {
        workspace.load(record, Seq(seq), BatchNumber(1));
    }
    workspace
}

fn looking(setup: Setup, size: (u16, u16)) -> Desk {
    let mut desk = Desk::with(reports(), setup, size);
    desk.press("4");
    desk
}

/// Opens the first report of the list, which is the later quarter.
fn opened() -> Desk {
    let mut desk = looking(setup(), (80, 24));
    desk.press("enter");
    desk
}

/// Goes down the outline to the section whose line holds the text.
fn to_section(desk: &mut Desk, title: &str) {
    desk.press("home");
    for _ in 0..60 {
        let screen = desk.screen();
        if screen.lines().any(|line| line.starts_with('❯') && line.contains(title)) {
            return;
        }
        desk.press("down");
    }
    panic!("no section {title}:\n{}", desk.screen());
}

/// Opens the text about shortcomings, which nobody has written yet.
fn writing() -> Desk {
    let mut desk = opened();
    to_section(&mut desk, "Nêu tồn tại");
    desk.press("enter");
    desk
}

/// Returns the text that is being written.
fn typed(desk: &Desk) -> String {
    let unwritten = desk.model.unwritten();
    let draft = unwritten.open.expect("something is being written");
    draft.fields.iter().map(|(_, text)| text.clone()).next_back().unwrap_or_default()
}

/// Returns the passages that the last batch created or whose text it changed.
fn passages(desk: &Desk) -> Vec<Passage> {
    let keys = desk.written().iter().map(Operation::key);
    let mut ids: Vec<String> = keys.map(|key| key.id.to_string()).collect();
    ids.dedup();
    ids.iter().filter_map(|id| desk.model.workspace().passages.get(id).cloned()).collect()
}

/// Somebody else writes.
fn elsewhere(desk: &mut Desk, operations: Vec<Operation>) {
    let proposal = Proposal {
        id: BatchId(7000),
        session: SessionId(9),
        source: "cli".to_owned(),
        operations,
        purpose: Purpose::Work,
    };
    let number = desk.model.workspace().head().batch.0 + 1;
    desk.tell(Event::Followed(vec![batch(number, 5000 + number * 10, &proposal)]));
    desk.rest();
}
