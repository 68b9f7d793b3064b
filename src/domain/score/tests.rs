//! What a unit is scored for, by which rule, and its place.

use proptest::prelude::*;

use super::*;
use crate::domain::build::{Build, by_group, by_name, day, group, parties, plan, task, unit};
use crate::domain::deadline::{Cadence, Every};
use crate::domain::party::PartyList;
use crate::domain::progress::State;
use crate::domain::reporting::Duty;
use crate::domain::settings::Settings;
use crate::domain::task::{Task, Tracking};
use crate::domain::unit::GroupRule;

const QUARTER: [&str; 2] = ["2026-01-01", "2026-03-31"];

fn office() -> Build {
    let mut build = Build::default();
    let kind = |kind: UnitKind| GroupRule { kinds: vec![kind], ..GroupRule::default() };
    build
        .add(unit("ubnd", UnitKind::Committee, 0))
        .add(unit("so-y-te", UnitKind::Department, 1))
        .add(unit("so-noi-vu", UnitKind::Department, 2))
        .add(unit("so-tu-phap", UnitKind::Department, 3))
        .add(unit("xa-1", UnitKind::Commune, 20))
        .add(unit("xa-2", UnitKind::Commune, 21))
        .add(group("cap-xa", kind(UnitKind::Commune)))
        .add(group("cac-so", kind(UnitKind::Department)))
        .add(plan("454"));
    build
}

fn led(id: &str, phrase: &str, by: &str) -> Task {
    Task { leads: parties(&[by_name(by)]), ..task(id, "454", phrase) }
}

/// Adds a task of the unit that was done on a day, or is open.
fn add(build: &mut Build, id: &str, phrase: &str, by: &str, done_on: Option<&str>) {
    build.add(led(id, phrase, by));
    if let Some(day) = done_on {
        build.update(id, day, State::Done);
    }
}

fn period([from, to]: [&str; 2]) -> Period {
    Period { from: day(from), to: day(to) }
}

fn scored(build: &Build, settings: &Settings, as_of: &str) -> Scorecard {
    scorecard(&build.workspace, settings, period(QUARTER), day(as_of)).unwrap()
}

fn row(card: &Scorecard, unit: &str) -> UnitScore {
    card.rows.iter().find(|row| row.unit.as_str() == unit).unwrap().clone()
}

fn counts(figures: &Figures) -> [usize; 6] {
    let Figures { done_on_time, done_late, in_time, overdue, beside, .. } = figures;
    [figures.assigned(), done_on_time.len(), done_late.len(), in_time.len(), overdue.len(), beside.len()]
}

/// One task for every figure, and one that was finished before the quarter.
fn one_of_each() -> Build {
    let mut build = office();
    add(&mut build, "trước", "Tháng 12/2025", "so-y-te", Some("2025-12-20"));
    add(&mut build, "đúng", "Tháng 3/2026", "so-y-te", Some("2026-03-02"));
    add(&mut build, "trễ", "Tháng 12/2025", "so-y-te", Some("2026-01-15"));
    add(&mut build, "chưa", "Tháng 6/2026", "so-y-te", None);
    add(&mut build, "quá", "Tháng 2/2026", "so-y-te", None);
    add(&mut build, "thường", "Thực hiện thường xuyên", "so-y-te", None);
    build
}

#[test]
fn the_stock_at_the_start_and_what_was_assigned_is_judged_at_the_end() {
    let card = scored(&one_of_each(), &Settings::default(), "2026-04-10");
    assert_eq!(
        (card.judged_on, card.before),
        (day("2026-03-31"), Some(period(["2025-10-01", "2025-12-31"])))
    );
    let mine = row(&card, "so-y-te");
    assert_eq!(counts(&mine.figures), [5, 1, 1, 1, 1, 1]);
    assert_eq!((mine.figures.rate(), mine.points), (Some(3333), Some(Points(5000))));
    let half_way = scored(&one_of_each(), &Settings::default(), "2026-02-10");
    assert_eq!(half_way.judged_on, day("2026-02-10"));
    assert_eq!(counts(&row(&half_way, "so-y-te").figures), [5, 0, 1, 3, 0, 1]);
    let settings = Settings::default();
    let later = scorecard(
        &one_of_each().workspace,
        &settings,
        period(["2026-05-01", "2026-05-31"]),
        day("2026-04-10"),
    );
    assert_eq!(later, None);
}

#[test]
fn every_figure_names_the_tasks_behind_it() {
    let build = one_of_each();
    let figures = row(&scored(&build, &Settings::default(), "2026-04-10"), "so-y-te").figures;
    let id = |slots: &[Slot]| build.workspace.tasks.at(slots[0]).unwrap().record.id.to_string();
    let Figures { done_on_time, done_late, in_time, overdue, beside, .. } = &figures;
    assert_eq!(
        [done_on_time, done_late, in_time, overdue, beside].map(|slots| id(slots)),
        ["đúng", "trễ", "chưa", "quá", "thường"]
    );
}

#[test]
fn the_rule_makes_the_points_and_its_numbers_are_set() {
    for (rule, expected) in [
        (ScoreRule::default(), 5000),
        (ScoreRule { late: 80, ..ScoreRule::default() }, 6000),
        (ScoreRule { overdue: 10, ..ScoreRule::default() }, 5333),
        (ScoreRule { on_time: 10, late: 0, ..ScoreRule::default() }, 333),
    ] {
        let settings = Settings { score: rule, ..Settings::default() };
        let card = scored(&one_of_each(), &settings, "2026-04-10");
        assert_eq!((row(&card, "so-y-te").points, card.rule), (Some(Points(expected)), rule));
    }
}

#[test]
fn reports_that_were_not_sent_take_points_but_never_below_nothing() {
    let monthly = |owed_by: &str| Duty {
        id: "bc".into(),
        name: "Báo cáo tháng".to_owned(),
        cadence: Cadence { day: Some(10), ..Cadence::plain(Every::Month) },
        owed_by: parties(&[by_name(owed_by)]),
        recipients: PartyList::default(),
        valid_from: None,
        valid_to: None,
        document: None,
        rank: 0,
    };
    for (unit, not_sent, points) in [("so-y-te", 3, Some(3500)), ("so-noi-vu", 3, Some(8500))] {
        let mut build = one_of_each();
        build.add(monthly(unit));
        let mine = row(&scored(&build, &Settings::default(), "2026-04-10"), unit);
        assert_eq!((mine.figures.owed, mine.figures.not_sent.len()), (3, not_sent), "{unit}");
        assert_eq!(mine.points, points.map(Points), "{unit}");
    }
    let mut build = one_of_each();
    build.add(monthly("so-y-te"));
    let score = ScoreRule { not_sent: 30, ..ScoreRule::default() };
    let card = scored(&build, &Settings { score, ..Settings::default() }, "2026-04-10");
    assert_eq!(row(&card, "so-y-te").points, Some(Points(0)));
}

#[test]
fn work_led_as_a_member_of_a_group_counts_where_the_rule_says_so() {
    let mut build = office();
    build.add(Task { leads: parties(&[by_group("cac-so", None)]), ..task("t", "454", "Tháng 2/2026") });
    let of_rule = |members: bool| {
        let score = ScoreRule { members, ..ScoreRule::default() };
        scored(&build, &Settings { score, ..Settings::default() }, "2026-04-10").rows.len()
    };
    assert_eq!((of_rule(true), of_rule(false)), (3, 0));
}

#[test]
fn each_unit_answers_for_its_own_part_of_a_shared_task() {
    let mut build = office();
    build
        .add(Task {
            leads: parties(&[by_group("cap-xa", None)]),
            tracking: Tracking::PerUnit,
            ..task("t", "454", "Tháng 2/2026")
        })
        .unit_update("t", "xa-1", "2026-02-20", State::Done);
    let card = scored(&build, &Settings::default(), "2026-04-10");
    let points = ["xa-1", "xa-2"].map(|unit| row(&card, unit).points);
    assert_eq!(points, [Some(Points(10_000)), Some(Points(0))]);
}

#[test]
fn units_are_ranked_within_their_kind_and_equals_share_a_place() {
    let mut build = office();
    add(&mut build, "a", "Tháng 2/2026", "so-y-te", Some("2026-02-03"));
    add(&mut build, "b", "Tháng 2/2026", "so-noi-vu", None);
    add(&mut build, "c", "Tháng 2/2026", "so-tu-phap", Some("2026-02-03"));
    add(&mut build, "d", "Tháng 2/2026", "xa-1", None);
    add(&mut build, "e", "Thực hiện thường xuyên", "xa-2", None);
    let card = scored(&build, &Settings::default(), "2026-04-10");
    let place = |unit: &str| row(&card, unit).rank.map(|rank| (rank.place, rank.of));
    assert_eq!(
        ["so-y-te", "so-tu-phap", "so-noi-vu", "xa-1", "xa-2"].map(place),
        [Some((1, 3)), Some((1, 3)), Some((3, 3)), Some((1, 1)), None]
    );
    let order: Vec<&str> = card.rows.iter().map(|row| row.unit.as_str()).collect();
    assert_eq!(order, ["so-y-te", "so-noi-vu", "so-tu-phap", "xa-1", "xa-2"], "protocol order");
}

#[test]
fn a_change_is_held_against_the_period_before() {
    let mut build = office();
    add(&mut build, "a", "Tháng 11/2025", "so-y-te", Some("2025-12-20"));
    add(&mut build, "b", "Tháng 2/2026", "so-y-te", Some("2026-02-20"));
    add(&mut build, "c", "Tháng 2/2026", "so-noi-vu", Some("2026-02-20"));
    let card = scored(&build, &Settings::default(), "2026-04-10");
    let mine = row(&card, "so-y-te");
    assert_eq!((mine.points_change(), mine.rate_change()), (Some(5000), Some(10_000)));
    assert_eq!(row(&card, "so-noi-vu").points_change(), None, "nothing came due then");
}

/// Adds tasks: who leads, until when, and how many days after 1 November 2025 it was done.
fn office_with(rows: &[(usize, usize, Option<u64>)]) -> Build {
    const WHO: [&str; 3] = ["so-y-te", "so-noi-vu", "xa-1"];
    const PHRASES: [&str; 4] = ["Tháng 1/2026", "Tháng 6/2026", "Thực hiện thường xuyên", "Năm 2025"];
    let mut build = office();
    for (number, (who, phrase, done)) in rows.iter().enumerate() {
        let done = done.map(|days| (day("2025-11-01") + chrono::Days::new(days)).to_string());
        add(&mut build, &format!("t{number}"), PHRASES[*phrase], WHO[*who], done.as_deref());
    }
    build
}

proptest! {
    #[test]
    fn a_task_stands_in_one_figure_and_the_points_stay_between_nothing_and_the_best(
        rows in prop::collection::vec((0..3usize, 0..4usize, prop::option::of(0..180u64)), 0..12),
        not_sent in 0..40u16,
    ) {
        let build = office_with(&rows);
        let settings = Settings { score: ScoreRule { not_sent, ..ScoreRule::default() }, ..Settings::default() };
        for row in scored(&build, &settings, "2026-04-10").rows {
            let tasks: Vec<Slot> = row.figures.tasks().collect();
            let distinct: std::collections::HashSet<Slot> = tasks.iter().copied().collect();
            prop_assert_eq!((tasks.len(), distinct.len()), (row.figures.assigned(), row.figures.assigned()));
            prop_assert!(row.points.is_none_or(|points| points <= Points(10_000)));
            prop_assert!(row.figures.rate().is_none_or(|rate| rate <= 10_000));
        }
    }

    #[test]
    fn scored_in_pieces_it_is_the_same(
        rows in prop::collection::vec((0..3usize, 0..4usize, prop::option::of(0..180u64)), 0..12),
        piece in 1..9usize,
    ) {
        let (build, settings) = (office_with(&rows), Settings::default());
        let mut scoring = Scoring::new(period(QUARTER), day("2026-04-10")).unwrap();
        let mut pieces = 1;
        while !scoring.go_on(&build.workspace, &settings, &mut { piece }) {
            pieces += 1;
        }
        prop_assert!(pieces >= build.workspace.tasks.len() * 8 / piece, "{pieces} pieces");
        let whole = scored(&build, &settings, "2026-04-10");
        prop_assert_eq!(scoring.finish(&build.workspace, &settings), whole);
    }
}
