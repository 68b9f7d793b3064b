//! The board of received reports: what it shows, and how a receipt is entered.

use chrono::NaiveTime;

use super::desk::{Desk, setup};
use super::office::{day, today, workspace};
use crate::app::{Event, Setup};
use crate::domain::deadline::{Cadence, Every};
use crate::domain::journal::{BatchNumber, Head, Seq};
use crate::domain::operation::{Operation, Record};
use crate::domain::party::{Party, PartyList, Whom};
use crate::domain::plan::Period;
use crate::domain::reporting::{Duty, Submission};
use crate::domain::workspace::Workspace;
use crate::locale::{Glyphs, Lang};
use crate::widgets::theme::Theme;

const UNITS: [&str; 3] = ["so-y-te", "so-xay-dung", "cong-an-tinh"];

/// Returns a rhythm that asks for the report on the 9th, or on Tuesday.
fn rhythm(every: Every) -> Cadence {
    let weekly = every == Every::Week;
    let weekday = weekly.then_some(chrono::Weekday::Tue);
    Cadence { weekday, day: (!weekly).then_some(9), ..Cadence::plain(every) }
}

fn duty(id: &str, name: &str, every: Every, rank: i64) -> Record {
    let party = |unit: &&str| Party { printed: (*unit).to_owned(), whom: Whom::Unit((*unit).into()) };
    Duty {
        id: id.into(),
        name: name.to_owned(),
        cadence: rhythm(every),
        owed_by: PartyList { printed: UNITS.join("; "), parties: UNITS.iter().map(party).collect() },
        recipients: PartyList::default(),
        valid_from: Some(day("2025-11-01")),
        valid_to: None,
        document: None,
        rank,
    }
    .into()
}

fn sent(id: &str, unit: &str, month: &str, on: &str) -> Record {
    let from = day(&format!("{month}-01"));
    Submission {
        id: id.into(),
        duty: "thang".into(),
        unit: unit.into(),
        period: Every::Month.around(from).unwrap(),
        received_on: day(on),
        time: None,
        document: Some("12/BC-SYT".to_owned()),
        note: None,
    }
    .into()
}

fn office() -> Workspace {
    let mut workspace = workspace();
    let records = [
        duty("thang", "Báo cáo tháng Đề án 06", Every::Month, 1),
        duty("tuan", "Báo cáo tuần Đề án 06", Every::Week, 2),
        sent("s1", "so-y-te", "2026-01", "2026-02-08"),
        sent("s2", "so-y-te", "2026-02", "2026-03-12"),
        sent("s3", "so-xay-dung", "2026-02", "2026-03-09"),
    ];
    for (seq, record) in (400..).zip(records) {
        workspace.load(record, Seq(seq), BatchNumber(1));
    }
    workspace.set_head(Head { batch: BatchNumber(1), seq: Seq(999) });
    workspace
}

fn looking(setup: Setup, size: (u16, u16)) -> Desk {
    let mut desk = Desk::with(office(), setup, size);
    desk.press("#");
    desk
}

fn desk() -> Desk {
    looking(setup(), (80, 24))
}

/// Returns the row of the board that names the unit.
fn row(desk: &Desk, unit: &str) -> String {
    let screen = desk.screen();
    let found = screen.lines().find(|line| line.contains(unit) && line.contains('/'));
    found.unwrap_or_else(|| panic!("no row shows {unit}:\n{screen}")).to_owned()
}

fn written(desk: &Desk) -> Vec<&Submission> {
    let made = |operation| match operation {
        &Operation::Create(Record::Submission(ref submission)) => Some(submission),
        _ => None,
    };
    desk.written().iter().filter_map(made).collect()
}

#[test]
fn the_board_at_the_sizes_that_people_use() {
    for size in [(80, 24), (120, 40), (200, 60), (60, 16)] {
        insta::assert_snapshot!(format!("receipts_{}x{}", size.0, size.1), looking(setup(), size).screen());
    }
    let plain = Setup { glyphs: Glyphs::Ascii, lang: Lang::En, theme: Theme::plain(), ..setup() };
    insta::assert_snapshot!("receipts_ascii_english_80x24", looking(plain, (80, 24)).screen());
    let mut empty = Desk::with(workspace(), setup(), (80, 24));
    insta::assert_snapshot!("receipts_empty_80x24", empty.press("#").screen());
}

#[test]
fn one_key_enters_that_a_report_came_today_at_this_hour_and_undo_takes_it_back() {
    let mut desk = desk();
    desk.tell(Event::Minute("2026-04-10T02:31:00Z".parse().unwrap()));
    desk.press("ctrl-t");
    let [submission] = written(&desk)[..] else { panic!("{}", desk.screen()) };
    assert_eq!(submission.period, Period { from: day("2026-03-01"), to: day("2026-03-31") });
    assert_eq!((submission.received_on, submission.time), (today(), NaiveTime::from_hms_opt(9, 31, 0)));
    assert!(desk.screen().contains("Đã ghi nhận báo cáo tháng 3/2026"), "{}", desk.screen());
    desk.press("ctrl-t");
    assert!(desk.screen().contains("đã nhận ngày 10/4/2026"), "{}", desk.screen());
    assert_eq!(desk.journal.len(), 1, "what came is not entered twice");
}

#[test]
fn on_another_day_than_today_the_day_is_asked_for() {
    let mut desk = desk();
    desk.press("n").write("09/4/2026").press("enter enter");
    desk.press("#").press("ctrl-t");
    assert!(desk.screen().contains("Ngày nhận") || !desk.model.layers().is_empty(), "{}", desk.screen());
    assert!(desk.journal.is_empty(), "nothing is written before it is answered");
    desk.press("enter enter");
    assert_eq!(written(&desk)[0].received_on, day("2026-04-09"), "{}", desk.screen());
}

#[test]
fn the_marked_units_are_entered_with_one_question_that_counts_the_hidden_ones() {
    let mut desk = desk();
    desk.press("*").press("/").write("y te").press("enter").press("ctrl-t");
    let screen = desk.screen();
    assert!(screen.contains("của 3 đơn vị") && screen.contains("2 đơn vị đang bị lọc"), "{screen}");
    desk.press("enter");
    assert!(desk.journal.is_empty(), "the safe choice stands first");
    desk.press("ctrl-t down enter");
    assert_eq!(written(&desk).len(), 3);
    desk.press("esc");
    assert!(row(&desk, "Sở Xây dựng").contains("2/7"), "{}", desk.screen());
}

#[test]
fn what_is_known_of_a_receipt_can_be_corrected() {
    let mut desk = desk();
    desk.press("left enter");
    assert!(desk.screen().contains("12/BC-SYT"), "{}", desk.screen());
    desk.press("down").write("9h5").press("down down").write("Gửi lại").press("down enter");
    let fields: Vec<&str> = desk
        .written()
        .iter()
        .map(|operation| match operation {
            Operation::Change(change) => change.field(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(fields, ["time", "note"], "{}", desk.screen());
}

#[test]
fn an_hour_that_is_none_is_refused_where_it_was_typed() {
    let mut desk = desk();
    desk.press("enter down").write("25:00").press("down down down enter");
    assert!(desk.screen().contains("Không hiểu giờ “25:00”"), "{}", desk.screen());
    assert!(desk.journal.is_empty());
}

#[test]
fn another_duty_is_chosen_from_a_list_and_its_weeks_are_shown() {
    let mut desk = desk();
    desk.press("l down enter");
    let screen = desk.screen();
    assert!(screen.contains("Báo cáo tuần Đề án 06") && screen.contains("30/03/26"), "{screen}");
}

#[test]
fn whoever_has_sent_least_can_stand_first() {
    let mut desk = desk();
    desk.press("p home");
    let first = desk.screen().lines().nth(5).unwrap().to_owned();
    assert!(first.contains("Công an tỉnh"), "{}", desk.screen());
}
