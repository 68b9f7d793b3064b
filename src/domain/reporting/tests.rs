//! When a report is due, who owes it, and what became of it.

use chrono::{Days, NaiveTime, Weekday};
use proptest::prelude::*;

use super::*;
use crate::domain::build::{Build, by_group, day, ended, group, parties, unit};
use crate::domain::deadline::{Every, Policy};
use crate::domain::unit::{GroupRule, UnitKind};

const TEN: Option<NaiveTime> = NaiveTime::from_hms_opt(10, 0, 0);

fn weekly(weekday: Weekday) -> Cadence {
    Cadence { weekday: Some(weekday), time: TEN, before: true, ..Cadence::plain(Every::Week) }
}

fn by_day(every: Every, date: u8, month: Option<u8>) -> Cadence {
    Cadence { day: Some(date), month, ..Cadence::plain(every) }
}

fn duty(cadence: Cadence) -> Duty {
    Duty {
        id: "bc".into(),
        name: "Báo cáo".to_owned(),
        cadence,
        owed_by: parties(&[by_group("cac-so", None)]),
        recipients: PartyList::default(),
        valid_from: None,
        valid_to: None,
        document: None,
        rank: 0,
    }
}

fn shown(term: Option<Term>) -> String {
    let last = |term: &Term| match term.due {
        Some(_) => term.last_day(&Policy::default()).to_string(),
        None => "-".to_owned(),
    };
    term.map_or("không có".to_owned(), |it| format!("{}..{} {}", it.period.from, it.period.to, last(&it)))
}

#[test]
fn a_report_is_due_on_the_named_day_nearest_to_the_end_of_its_period() {
    let before_the_10th = Cadence { before: true, ..by_day(Every::Month, 10, None) };
    let at_ten = Cadence { time: TEN, ..before_the_10th };
    for (cadence, within, expected) in [
        (weekly(Weekday::Tue), "2026-04-01", "2026-03-30..2026-04-05 2026-04-07"),
        (weekly(Weekday::Fri), "2026-04-01", "2026-03-30..2026-04-05 2026-04-03"),
        (before_the_10th, "2026-03-17", "2026-03-01..2026-03-31 2026-04-09"),
        (at_ten, "2026-03-17", "2026-03-01..2026-03-31 2026-04-10"),
        (by_day(Every::Month, 25, None), "2026-03-17", "2026-03-01..2026-03-31 2026-03-25"),
        (by_day(Every::Month, 31, None), "2026-02-03", "2026-02-01..2026-02-28 2026-02-28"),
        (by_day(Every::Quarter, 10, Some(1)), "2026-02-03", "2026-01-01..2026-03-31 2026-04-10"),
        (by_day(Every::HalfYear, 10, Some(6)), "2025-02-03", "2025-01-01..2025-06-30 2025-06-10"),
        (by_day(Every::HalfYear, 10, Some(6)), "2025-09-03", "không có"),
        (by_day(Every::Year, 10, Some(12)), "2025-02-03", "2025-01-01..2025-12-31 2025-12-10"),
        (by_day(Every::Year, 10, Some(1)), "2025-02-03", "2025-01-01..2025-12-31 2026-01-10"),
        (Cadence::plain(Every::Month), "2026-03-17", "2026-03-01..2026-03-31 -"),
        (Cadence::plain(Every::AdHoc), "2026-03-17", "không có"),
    ] {
        assert_eq!(shown(term_around(&cadence, day(within))), expected, "{cadence:?}");
    }
}

#[test]
fn a_duty_has_the_terms_that_fall_due_while_it_holds() {
    let duty = Duty {
        valid_from: Some(day("2026-01-07")),
        valid_to: Some(day("2026-01-27")),
        ..duty(weekly(Weekday::Tue))
    };
    let policy = Policy::default();
    let all = terms(&duty, day("2025-01-01"), day("2026-12-31"), &policy);
    let days: Vec<String> = all.iter().map(|term| term.last_day(&policy).to_string()).collect();
    assert_eq!(days, ["2026-01-13", "2026-01-20", "2026-01-27"]);
    assert_eq!(terms(&duty, day("2026-01-14"), day("2026-01-26"), &policy), all[1..2]);
}

/// Two departments owe; one of them came of a merger on 1 March 2026.
fn office(cadence: Cadence) -> Build {
    let mut build = Build::default();
    build
        .add(unit("so-y-te", UnitKind::Department, 1))
        .add(unit("so-noi-vu", UnitKind::Department, 2))
        .add(ended("so-cu", "2026-02-28", &["so-noi-vu"]))
        .add(group("cac-so", GroupRule { kinds: vec![UnitKind::Department], ..GroupRule::default() }))
        .add(duty(cadence));
    build
}

fn sent(build: &mut Build, id: &str, unit: &str, [from, to]: [&str; 2], on: &str, at: Option<&str>) {
    build.add(Submission {
        id: id.into(),
        duty: "bc".into(),
        unit: unit.into(),
        period: Period { from: day(from), to: day(to) },
        received_on: day(on),
        time: at.map(|at| NaiveTime::parse_from_str(at, "%H:%M").unwrap()),
        document: None,
        note: None,
    });
}

/// Shows what became of every report due in the two days: the unit and what is known.
fn receipts(build: &Build, [first, last]: [&str; 2], as_of: &str) -> Vec<String> {
    let ledger = Ledger::on(&build.workspace, day(as_of), Policy::default());
    let duties = ledger.duties();
    let entries = duties.iter().flat_map(|duty| ledger.between(duty, day(first), day(last)));
    let word = |entry: Entry| {
        let receipt = match entry.receipt {
            Receipt::OnTime { .. } => "đúng hạn".to_owned(),
            Receipt::Late { days, .. } => format!("trễ {days}"),
            Receipt::NotSent { days } => format!("chưa gửi {}", days.map_or(-1, i64::from)),
            Receipt::Awaited => "chưa đến hạn".to_owned(),
        };
        format!("{} {receipt}", entry.expected.unit)
    };
    entries.map(word).collect()
}

const WEEK: [&str; 2] = ["2026-03-30", "2026-04-05"];
const TUESDAY: [&str; 2] = ["2026-04-07", "2026-04-07"];

#[test]
fn the_hour_decides_on_the_last_day_and_the_days_after_it() {
    for (on, at, expected) in [
        ("2026-04-06", Some("17:00"), "đúng hạn"),
        ("2026-04-07", Some("09:59"), "đúng hạn"),
        ("2026-04-07", None, "đúng hạn"),
        ("2026-04-07", Some("10:00"), "trễ 0"),
        ("2026-04-09", Some("08:00"), "trễ 2"),
        ("2026-04-11", None, "chưa gửi 3"),
    ] {
        let mut build = office(weekly(Weekday::Tue));
        sent(&mut build, "nguồn#1", "so-y-te", WEEK, on, at);
        let all = receipts(&build, TUESDAY, "2026-04-10");
        assert_eq!(all, [format!("so-y-te {expected}"), "so-noi-vu chưa gửi 3".to_owned()], "{on} {at:?}");
    }
    let build = office(weekly(Weekday::Tue));
    assert_eq!(receipts(&build, TUESDAY, "2026-04-07"), ["so-y-te chưa đến hạn", "so-noi-vu chưa đến hạn"]);
}

#[test]
fn the_first_of_several_reports_counts_and_a_period_a_few_days_off_is_the_same_term() {
    let mut build = office(weekly(Weekday::Tue));
    sent(&mut build, "nguồn#2", "so-y-te", ["2026-03-31", "2026-04-06"], "2026-04-08", None);
    sent(&mut build, "nguồn#1", "so-y-te", WEEK, "2026-04-06", None);
    assert_eq!(receipts(&build, TUESDAY, "2026-04-10")[0], "so-y-te đúng hạn");
}

#[test]
fn who_owes_is_asked_on_the_last_day_and_a_merged_unit_reported_for_its_successor() {
    let mut build = office(Cadence { before: true, ..by_day(Every::Month, 10, None) });
    sent(&mut build, "nguồn#1", "so-cu", ["2026-02-01", "2026-02-28"], "2026-02-27", None);
    assert_eq!(
        receipts(&build, ["2026-02-09", "2026-02-09"], "2026-03-20"),
        ["so-y-te chưa gửi 39", "so-noi-vu chưa gửi 39", "so-cu chưa gửi 39"]
    );
    assert_eq!(
        receipts(&build, ["2026-03-09", "2026-03-09"], "2026-03-20"),
        ["so-y-te chưa gửi 11", "so-noi-vu đúng hạn"]
    );
}

#[test]
fn a_duty_that_names_no_day_is_never_late() {
    let mut build = office(Cadence::plain(Every::Month));
    sent(&mut build, "nguồn#1", "so-y-te", ["2026-03-01", "2026-03-31"], "2026-06-20", None);
    let march = ["2026-03-31", "2026-03-31"];
    assert_eq!(receipts(&build, march, "2026-06-30"), ["so-y-te đúng hạn", "so-noi-vu chưa gửi -1"]);
}

fn shown_board(build: &Build, past: usize, as_of: &str) -> Vec<String> {
    let ledger = Ledger::on(&build.workspace, day(as_of), Policy::default());
    let duty = ledger.duties()[0];
    let board = ledger.board(duty, ledger.latest_terms(duty, past));
    let sign = |cell: &Option<Receipt>| match cell {
        None => ".".to_owned(),
        Some(Receipt::OnTime { .. }) => "x".to_owned(),
        Some(Receipt::Late { days, .. }) => format!("+{days}"),
        Some(Receipt::NotSent { .. }) => "-".to_owned(),
        Some(Receipt::Awaited) => "?".to_owned(),
    };
    let told = |sent: Sent| format!("{}/{} {} {}", sent.came(), sent.owed(), sent.late, sent.not_sent);
    let row = |row: &BoardRow| {
        let cells: Vec<String> = row.cells.iter().map(sign).collect();
        format!("{} {} = {}", row.unit, cells.join(" "), told(row.sums()))
    };
    let sums = (0..board.terms.len()).map(|term| told(board.sums_of(term, 0..board.rows.len())));
    board.rows.iter().map(row).chain(sums).collect()
}

#[test]
fn the_board_has_the_last_terms_and_the_next_one_with_sums_at_both_edges() {
    let mut build = office(Cadence { before: true, ..by_day(Every::Month, 10, None) });
    sent(&mut build, "nguồn#1", "so-y-te", ["2026-01-01", "2026-01-31"], "2026-02-09", None);
    sent(&mut build, "nguồn#2", "so-y-te", ["2026-02-01", "2026-02-28"], "2026-03-12", None);
    sent(&mut build, "nguồn#3", "so-cu", ["2026-01-01", "2026-01-31"], "2026-02-10", None);
    assert_eq!(
        shown_board(&build, 2, "2026-03-20"),
        [
            "so-y-te x +3 ? = 2/3 1 0",
            "so-noi-vu +1 - ? = 1/3 1 1",
            "so-cu +1 . . = 1/1 1 0",
            "3/3 2 0",
            "1/2 1 1",
            "0/2 0 0",
        ],
        "one that was merged owes nothing afterwards, and what it sent counts for its successor too"
    );
}

proptest! {
    #[test]
    fn the_sums_of_the_rows_are_the_sums_of_the_columns(
        days in prop::collection::vec((0..2usize, 0..120u64), 0..12), past in 0..8usize,
    ) {
        let mut build = office(weekly(Weekday::Tue));
        for (nth, (unit, offset)) in days.iter().enumerate() {
            let on = day("2026-01-05") + Days::new(*offset);
            let week = Every::Week.around(on).unwrap();
            let (from, to) = (week.from.to_string(), week.to.to_string());
            let unit = ["so-y-te", "so-noi-vu"][*unit];
            sent(&mut build, &format!("n#{nth}"), unit, [&from, &to], &on.to_string(), None);
        }
        let ledger = Ledger::on(&build.workspace, day("2026-04-10"), Policy::default());
        let duty = ledger.duties()[0];
        let board = ledger.board(duty, ledger.latest_terms(duty, past));
        prop_assert!(board.terms.len() == past + 1);
        let by_unit = board.rows.iter().map(BoardRow::sums).fold(Sent::default(), |all, one| all + one);
        let terms = (0..board.terms.len()).map(|term| board.sums_of(term, 0..board.rows.len()));
        prop_assert_eq!(by_unit, terms.fold(Sent::default(), |all, one| all + one));
        prop_assert_eq!(by_unit.owed(), by_unit.came() + by_unit.not_sent + by_unit.awaited);
    }
}

prop_compose! {
    fn cadences()(
        every in prop::sample::select(vec![Every::Week, Every::Month, Every::Quarter, Every::HalfYear, Every::Year]),
        weekday in 0..7u8,
        date in prop::option::of(1..=31u8),
        month in prop::option::of(1..=12u8),
        before: bool,
    ) -> Cadence {
        let weekday = (every == Every::Week).then(|| Weekday::try_from(weekday).unwrap());
        let month = month.map(|month| if every == Every::Quarter { (month - 1) % 3 + 1 } else { month });
        Cadence { every, weekday, day: date, month, time: None, before }
    }
}

proptest! {
    #[test]
    fn every_day_of_a_period_gives_the_same_term(cadence in cadences(), offset in 0..3000u64) {
        let day = day("2024-01-01") + Days::new(offset);
        if let Some(term) = term_around(&cadence, day) {
            prop_assert!(term.period.contains(day));
            prop_assert_eq!(term_around(&cadence, term.period.from), Some(term));
            prop_assert_eq!(term_around(&cadence, term.period.to), Some(term));
        }
    }

    #[test]
    fn terms_follow_one_another_within_the_days_that_were_asked(
        cadence in cadences(), offset in 0..2000u64, length in 0..900u64,
    ) {
        let first = day("2024-01-01") + Days::new(offset);
        let last = first + Days::new(length);
        let policy = Policy::default();
        let all = terms(&duty(cadence), first, last, &policy);
        prop_assert!(all.iter().all(|term| (first..=last).contains(&term.last_day(&policy))));
        prop_assert!(all.windows(2).all(|pair| pair[0].period.to < pair[1].period.from));
        prop_assert!(all.windows(2).all(|pair| pair[0].last_day(&policy) < pair[1].last_day(&policy)));
        let halves = [terms(&duty(cadence), first, first + Days::new(length / 2), &policy),
            terms(&duty(cadence), first + Days::new(length / 2 + 1), last, &policy)];
        prop_assert_eq!(halves.concat(), all, "a span is the sum of its halves");
    }
}
