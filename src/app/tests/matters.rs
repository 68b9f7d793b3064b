//! The small office with everything that an inbox collects: proposals, a report that is owed, an action, a request, work
//! of a unit that has ended.

use super::office::{day, task, workspace};
use crate::domain::deadline::{Cadence, Every};
use crate::domain::followup::{Action, Meeting, MeetingSort, Reminder, Request};
use crate::domain::journal::{BatchNumber, Head, Seq};
use crate::domain::operation::Record;
use crate::domain::party::{Party, PartyList, Whom};
use crate::domain::progress::{Count, Percent, Review, State, TriggerFired, Update};
use crate::domain::reporting::Duty;
use crate::domain::unit::{Successor, Unit, UnitKind};
use crate::domain::workspace::Workspace;

pub fn proposal(id: &str, task: &str, unit: &str, on: &str) -> Update {
    Update {
        id: id.into(),
        task: task.into(),
        unit: None,
        on: day(on),
        period: None,
        state: None,
        percent: None,
        count: None,
        text: None,
        evidence: Vec::new(),
        reported_by: Some(unit.into()),
        review: Review::Proposed,
    }
}

fn proposals() -> Vec<Record> {
    let done = Update {
        state: Some(State::Done),
        evidence: vec!["21/BC-CAT".to_owned()],
        text: Some("đã kiểm tra xong 12 xã".to_owned()),
        ..proposal("p1", "454/B/30", "cong-an-tinh", "2026-04-08")
    };
    let half = Update {
        percent: Percent::from_hundredths(4_000),
        ..proposal("p2", "343//1", "so-y-te", "2026-04-09")
    };
    let wrong = Update {
        count: Some(Count { done: 13, total: 12 }),
        ..proposal("p3", "454/A/1", "so-y-te", "2026-04-09")
    };
    vec![done.into(), half.into(), wrong.into()]
}

fn followed_up() -> Vec<Record> {
    let units = |names: &[&str]| PartyList {
        printed: names.join("; "),
        parties: names
            .iter()
            .map(|name| Party { printed: (*name).to_owned(), whom: Whom::Unit((*name).into()) })
            .collect(),
    };
    let minister = Party { printed: "Bộ Y tế".to_owned(), whom: Whom::Unknown };
    vec![
        Duty {
            id: "d1".into(),
            name: "Báo cáo tháng Đề án 06".to_owned(),
            cadence: Cadence { day: Some(5), ..Cadence::plain(Every::Month) },
            owed_by: units(&["so-y-te", "so-xay-dung"]),
            recipients: units(&["cong-an-tinh"]),
            valid_from: Some(day("2026-03-01")),
            valid_to: None,
            document: None,
            rank: 1,
        }
        .into(),
        Action {
            id: "a1".into(),
            meeting: None,
            task: None,
            unit: "so-xay-dung".into(),
            text: "Báo cáo phương án đo đạc".to_owned(),
            on: day("2026-04-01"),
            due: None,
            done_on: None,
            result: None,
        }
        .into(),
        Request {
            id: "r1".into(),
            task: None,
            from: Some("so-y-te".into()),
            to: PartyList { printed: "Bộ Y tế".to_owned(), parties: vec![minister] },
            text: "Đề nghị cấp kinh phí máy quét".to_owned(),
            on: day("2026-03-01"),
            due: None,
            document: None,
            answered_on: None,
            answer: None,
            answer_document: None,
        }
        .into(),
    ]
}

/// Makes what happened beside them: a reminder, a meeting, an event that was awaited.
fn happened() -> Vec<Record> {
    vec![
        Reminder {
            id: "n1".into(),
            unit: "so-xay-dung".into(),
            on: day("2026-04-02"),
            tasks: vec!["454/B/34".into()],
            text: None,
            document: Some("7/CV-VP".to_owned()),
        }
        .into(),
        Meeting {
            id: "m1".into(),
            sort: MeetingSort::Weekly,
            title: "Giao ban".to_owned(),
            on: day("2026-03-25"),
            agenda: Vec::new(),
            ended: true,
            document: None,
        }
        .into(),
        TriggerFired {
            id: "f1".into(),
            task: "343//2".into(),
            on: day("2026-04-07"),
            document: Some("5/CV-BCA".to_owned()),
            deadline: None,
            text: None,
        }
        .into(),
    ]
}

/// Makes a department that ended and what came from it.
fn inherited() -> Vec<Record> {
    let ended = Unit {
        id: "so-tnmt".into(),
        name: "Sở Tài nguyên và Môi trường".to_owned(),
        short: "STNMT".to_owned(),
        aliases: Vec::new(),
        category: UnitKind::ProvincialCentre,
        rank: 9,
        valid_from: None,
        valid_to: Some(day("2025-02-28")),
        successors: vec![Successor { unit: "so-xay-dung".into(), on: day("2025-03-01") }],
    };
    let mut left = task("454/B/35", "35", "Số hóa hồ sơ địa chính", "Sở Xây dựng", "31/12/2026", 6);
    left.assigned_on = Some(day("2026-03-01"));
    left.leads.parties[0].whom = Whom::Unit("so-tnmt".into());
    vec![ended.into(), left.into()]
}

/// Returns the workspace of the tests of the inbox.
pub fn with_matters() -> Workspace {
    let mut workspace = workspace();
    let records = [proposals(), followed_up(), happened(), inherited()].into_iter().flatten();
    for (seq, record) in (60..).zip(records) {
        workspace.load(record, Seq(seq), BatchNumber(1));
    }
    workspace.set_head(Head { batch: BatchNumber(1), seq: Seq(100) });
    workspace
}
