//! Counts, and the rules they carry.

use proptest::prelude::*;

use super::*;
use crate::domain::build::{Build, by_group, by_name, day, ended, group, parties, plan, section, task, unit};
use crate::domain::ids::UnitId;
use crate::domain::plan::{CountRule, PrintedTotal, Section, Superseded};
use crate::domain::progress::State::{self, Done, Dropped, InProgress, NotStarted, Ongoing};
use crate::domain::settings::Settings;
use crate::domain::status::{TimingKind, all};
use crate::domain::task::{Relation, Standing, Task};
use crate::domain::tree::{Item, Outline};
use crate::domain::unit::{GroupRule, UnitKind};

fn statuses(build: &Build, as_of: &str) -> Statuses {
    all(&build.workspace, day(as_of), &Settings::default())
}

fn compared(build: &Build, as_of: &str, rows: Rows) -> Comparison {
    let outline = Outline::of_all(&build.workspace);
    let sameness = Sameness::on(&build.workspace, day(as_of));
    compare(&build.workspace, &statuses(build, as_of), &sameness, outline.tasks(), rows)
}

/// The annual report of 2025: 57 tasks of one plan and 38 of another, 24 of them the same work.
fn annual_report() -> Build {
    let mut build = Build::default();
    build.add(plan("454")).add(plan("1035"));
    let state = |number: usize| match number {
        1..=15 => Ongoing,
        16..=24 => Done,
        _ => unreachable!("pairs are numbered from 1 to 24"),
    };
    let rest_454 = [(Done, 33)];
    let rest_1035 = [(Done, 13), (InProgress, 1)];
    let mut add = |plan: &str, number: usize, state: State| {
        let id = format!("{plan}/{number}");
        build.add(task(&id, plan, "Năm 2025")).update(&id, "2025-11-01", state);
    };
    for number in 1..=24 {
        add("454", number, state(number));
        add("1035", number, state(number));
    }
    for (plan, rest) in [("454", &rest_454[..]), ("1035", &rest_1035[..])] {
        let states = rest.iter().flat_map(|(state, count)| std::iter::repeat_n(*state, *count));
        for (number, state) in (25..).zip(states) {
            add(plan, number, state);
        }
    }
    for number in 1..=24 {
        let (a, b) = (format!("454/{number}"), format!("1035/{number}"));
        build.link(Relation::SameAs, &a, &b, Standing::Confirmed);
    }
    build
}

#[test]
fn the_annual_report_adds_up() {
    let build = annual_report();
    let counts = compared(&build, "2025-12-29", Rows::TopLevel);
    assert_eq!(counts.gross.counts.total, 57 + 38);
    assert_eq!(counts.duplicated, 48);
    assert_eq!(counts.single, [("1035".into(), 14), ("454".into(), 33)]);
    assert_eq!(counts.distinct.counts.total, 71);
    let states = |tally: &Tally| [Done, Ongoing, InProgress].map(|state| tally.counts.in_state(state));
    assert_eq!(states(&counts.gross), [64, 30, 1]);
    assert_eq!(states(&counts.distinct), [55, 15, 1]);
    assert_eq!(counts.distinct.rule, Rule { rows: Rows::TopLevel, repeats: Repeats::Distinct });
}

#[test]
fn one_plan_alone_repeats_nothing() {
    let build = annual_report();
    let outline = Outline::of_plan(&build.workspace, &"454".into());
    let sameness = Sameness::on(&build.workspace, day("2025-12-29"));
    let counts = compare(
        &build.workspace,
        &statuses(&build, "2025-12-29"),
        &sameness,
        outline.tasks(),
        Rows::TopLevel,
    );
    assert_eq!((counts.gross.counts, counts.duplicated), (counts.distinct.counts, 0));
}

#[test]
fn work_that_is_the_same_stands_as_its_least_advanced_row() {
    for (states, expected) in [
        ([Done, Ongoing, InProgress], InProgress),
        ([Done, NotStarted, InProgress], NotStarted),
        ([Done, Dropped, Done], Done),
        ([Dropped, Dropped, Dropped], Dropped),
    ] {
        let mut build = Build::default();
        build.add(plan("p"));
        for (id, state) in ["a", "b", "c"].into_iter().zip(states) {
            build.add(task(id, "p", "Năm 2025")).update(id, "2025-05-01", state);
        }
        build.link(Relation::SameAs, "a", "b", Standing::Confirmed).link(
            Relation::SameAs,
            "c",
            "b",
            Standing::Confirmed,
        );
        let counts = compared(&build, "2025-06-01", Rows::All);
        assert_eq!((counts.distinct.counts.total, counts.duplicated), (1, 3));
        assert_eq!(counts.distinct.counts.in_state(expected), 1, "{states:?}");
    }
}

#[test]
fn only_confirmed_same_as_links_of_the_day_join() {
    for (relation, standing, since, joined) in [
        (Relation::SameAs, Standing::Confirmed, None, true),
        (Relation::SameAs, Standing::Confirmed, Some("2025-06-01"), true),
        (Relation::SameAs, Standing::Confirmed, Some("2025-06-02"), false),
        (Relation::SameAs, Standing::Proposed, None, false),
        (Relation::Continues, Standing::Confirmed, None, false),
    ] {
        let mut build = Build::default();
        build.add(plan("p")).add(task("a", "p", "")).add(task("b", "p", ""));
        build.add(crate::domain::task::Link {
            id: "l".into(),
            relation,
            from: "a".into(),
            to: "b".into(),
            standing,
            since: since.map(day),
        });
        let total = compared(&build, "2025-06-01", Rows::All).distinct.counts.total;
        assert_eq!(total == 1, joined, "{relation:?} {standing:?} {since:?}");
    }
}

#[test]
fn each_task_has_one_place_in_the_square_or_beside_it() {
    let place = |phrase: &str, report: Option<(&str, State)>, as_of: &str| {
        let mut build = Build::default();
        build.add(plan("p")).add(task("t", "p", phrase));
        if let Some((on, state)) = report {
            build.update("t", on, state);
        }
        let Counts { square, beside, total, .. } = compared(&build, as_of, Rows::All).gross.counts;
        assert_eq!((total, square.total() + beside.total()), (1, 1));
        let places = [
            ("done in time", square.done_in_time),
            ("done late", square.done_late),
            ("open in time", square.open_in_time),
            ("open late", square.open_late),
            ("ongoing", beside.ongoing),
            ("waiting", beside.waiting),
            ("no date", beside.no_date),
            ("dropped", beside.dropped),
        ];
        places.into_iter().find(|(_, count)| *count == 1).unwrap().0
    };
    for (phrase, report, as_of, expected) in [
        ("Tháng 6/2025", Some(("2025-06-30", Done)), "2025-08-01", "done in time"),
        ("Tháng 6/2025", Some(("2025-07-01", Done)), "2025-08-01", "done late"),
        ("Tháng 6/2025", None, "2025-06-30", "open in time"),
        ("Tháng 6/2025", None, "2025-07-01", "open late"),
        ("Tháng 6/2025", Some(("2025-05-01", State::Waiting)), "2025-06-01", "waiting"),
        ("Tháng 6/2025", Some(("2025-05-01", State::Waiting)), "2025-07-01", "open late"),
        ("Tháng 6/2025", Some(("2025-05-01", Dropped)), "2025-07-01", "dropped"),
        ("Thường xuyên", None, "2025-07-01", "ongoing"),
        ("Thường xuyên", Some(("2025-05-01", Done)), "2025-07-01", "ongoing"),
        ("Theo tiến độ của Bộ Công an (Tháng 4/2025)", None, "2025-07-01", "waiting"),
        ("Theo tiến độ của Bộ Công an", Some(("2025-05-01", Done)), "2025-07-01", "waiting"),
        ("", None, "2025-07-01", "no date"),
        ("", Some(("2025-05-01", Done)), "2025-07-01", "no date"),
    ] {
        assert_eq!(place(phrase, report, as_of), expected, "{phrase} {report:?} on {as_of}");
    }
}

#[test]
fn open_work_of_a_superseded_plan_is_counted_apart_and_is_not_overdue() {
    let mut build = Build::default();
    let superseded = Some(Superseded { on: day("2026-04-20"), by: None });
    build.add(crate::domain::plan::Plan { superseded, ..plan("p") });
    build.add(task("a", "p", "Năm 2025")).add(task("b", "p", "Năm 2025")).update("b", "2026-02-01", Done);
    let counts = |as_of: &str| compared(&build, as_of, Rows::All).gross.counts;
    assert_eq!((counts("2026-04-19").overdue(), counts("2026-04-19").beside.in_transition), (1, 0));
    assert_eq!((counts("2026-04-20").overdue(), counts("2026-04-20").beside.in_transition), (0, 1));
    assert_eq!(counts("2026-04-20").square.done_late, 1);
}

#[test]
fn tasks_that_were_not_assigned_yet_are_not_counted() {
    let mut build = Build::default();
    build.add(plan("p")).add(Task { assigned_on: Some(day("2025-06-01")), ..task("a", "p", "") });
    assert_eq!(compared(&build, "2025-05-31", Rows::All).gross.counts.total, 0);
    assert_eq!(compared(&build, "2025-06-01", Rows::All).gross.counts.total, 1);
}

/// A list whose section heads 14 tasks, prints 13 rows, and reaches 14 only by its leaves.
fn list() -> Build {
    let mut build = Build::default();
    let printed = |count, rule| PrintedTotal { label: "nhiệm vụ".to_owned(), count, rule };
    build.add(crate::domain::plan::Plan {
        printed_totals: vec![printed(15, CountRule::Unstated), printed(14, CountRule::TopLevel)],
        ..plan("343")
    });
    build
        .add(Section { printed_total: Some(printed(14, CountRule::Leaves)), ..section("B", "343", None, 2) });
    build.add(Section {
        printed_total: Some(printed(2, CountRule::TopLevel)),
        ..section("A", "343", None, 1)
    });
    for number in 1..=13 {
        build.add(Task {
            section: Some("B".into()),
            rank: number,
            ..task(&format!("B/{number}"), "343", "")
        });
    }
    for number in 1..=2 {
        let id = format!("B/1.{number}");
        build.add(Task { section: Some("B".into()), parent: Some("B/1".into()), ..task(&id, "343", "") });
    }
    build.add(Task { section: Some("A".into()), ..task("A/1", "343", "") });
    build
}

#[test]
fn sections_and_plans_roll_up_by_each_rule() {
    let build = list();
    let outline = Outline::of_plan(&build.workspace, &"343".into());
    let statuses = statuses(&build, "2025-06-01");
    let totals = |rows: Rows| -> Vec<u32> {
        let counts = over(&outline, &statuses, rows);
        let sections = outline.nodes().iter().zip(counts).filter(|(node, _)| node.item.task().is_none());
        sections.map(|(_, counts)| counts.total).collect()
    };
    assert_eq!(totals(Rows::TopLevel), [14, 1, 13]);
    assert_eq!(totals(Rows::Leaves), [15, 1, 14]);
    assert_eq!(totals(Rows::All), [16, 1, 15]);
    let comparison = compared(&build, "2025-06-01", Rows::Leaves);
    assert_eq!(comparison.gross.counts, over(&outline, &statuses, Rows::Leaves)[0]);
}

#[test]
fn a_printed_total_stands_beside_the_computed_ones_with_the_rule_that_fits() {
    let build = list();
    let outline = Outline::of_plan(&build.workspace, &"343".into());
    let checks = |row: usize| -> Vec<(u32, u32, u32, Option<CountRule>)> {
        let checks = check(&build.workspace, &outline, row).into_iter();
        checks.map(|it| (it.printed.count, it.top_level, it.leaves, it.agrees_by)).collect()
    };
    assert_eq!(checks(0), [(15, 14, 15, Some(CountRule::Leaves)), (14, 14, 15, Some(CountRule::TopLevel))]);
    assert_eq!(checks(1), [(2, 1, 1, None)]);
    let b = outline.nodes().iter().rposition(|node| matches!(node.item, Item::Section(_))).unwrap();
    assert_eq!(checks(b), [(14, 13, 14, Some(CountRule::Leaves))]);
    assert_eq!(checks(2), []);
}

#[test]
fn open_work_counts_for_its_present_bearer_and_finished_work_for_who_finished_it() {
    let mut build = Build::default();
    build
        .add(plan("p"))
        .add(ended("cu", "2025-05-31", &["moi"]))
        .add(unit("moi", UnitKind::Department, 2))
        .add(unit("xa", UnitKind::Commune, 3))
        .add(group("cap-xa", GroupRule { kinds: vec![UnitKind::Commune], ..GroupRule::default() }));
    for id in ["open", "done"] {
        build.add(Task {
            leads: parties(&[by_name("cu"), by_group("cap-xa", None)]),
            ..task(id, "p", "Năm 2025")
        });
    }
    build.update("done", "2025-05-01", Done);
    let outline = Outline::of_all(&build.workspace);
    let counts = by_unit(
        &build.workspace,
        &statuses(&build, "2025-07-01"),
        outline.tasks(),
        Rows::All,
        day("2025-07-01"),
    );
    let told: Vec<(UnitId, u32, u32, u32)> = counts
        .into_iter()
        .map(|it| (it.unit, it.named.total, it.named.in_state(Done), it.as_member.total))
        .collect();
    assert_eq!(told, [("moi".into(), 1, 0, 0), ("xa".into(), 0, 0, 2), ("cu".into(), 1, 1, 0)]);
}

const PHRASES: [&str; 6] = [
    "Tháng 6/2025",
    "Năm 2025",
    "Thường xuyên",
    "Theo tiến độ của Bộ Công an (Tháng 5/2025)",
    "",
    "không hiểu",
];

const ALL_TIMINGS: [TimingKind; 10] = [
    TimingKind::InTime,
    TimingKind::DueSoon,
    TimingKind::Overdue,
    TimingKind::PastIndicative,
    TimingKind::DoneOnTime,
    TimingKind::DoneLate,
    TimingKind::OngoingFresh,
    TimingKind::OngoingStale,
    TimingKind::Waiting,
    TimingKind::NoDeadline,
];

proptest! {
    #[test]
    fn every_sum_is_the_total(
        tasks in proptest::collection::vec(
            (0..PHRASES.len(), proptest::option::of((1..8_u32, prop::sample::select(State::ALL.to_vec())))), 0..12),
        links in proptest::collection::vec((0..12_usize, 0..12_usize), 0..8),
        month in 3..10_u32,
    ) {
        let mut build = Build::default();
        build.add(plan("p"));
        for (number, (phrase, report)) in tasks.iter().enumerate() {
            let id = format!("t{number}");
            build.add(task(&id, "p", PHRASES[*phrase]));
            if let Some((month, state)) = report {
                build.update(&id, &format!("2025-{month:02}-15"), *state);
            }
        }
        for (a, b) in &links {
            build.link(Relation::SameAs, &format!("t{a}"), &format!("t{b}"), Standing::Confirmed);
        }
        let comparison = compared(&build, &format!("2025-{month:02}-20"), Rows::All);
        for counts in [comparison.gross.counts, comparison.distinct.counts] {
            prop_assert_eq!(counts.square.total() + counts.beside.total(), counts.total);
            prop_assert_eq!(State::ALL.map(|state| counts.in_state(state)).iter().sum::<u32>(), counts.total);
            prop_assert_eq!(ALL_TIMINGS.map(|kind| counts.with_timing(kind)).iter().sum::<u32>(), counts.total);
        }
        let single: u32 = comparison.single.iter().map(|(_, count)| count).sum();
        prop_assert_eq!(comparison.duplicated + single, comparison.gross.counts.total);
        prop_assert_eq!(comparison.gross.counts.total as usize, tasks.len());
        prop_assert_eq!(comparison.distinct.counts.total as usize, components(tasks.len(), &links));
    }
}

/// Counts connected components by painting neighbours until nothing changes.
fn components(count: usize, links: &[(usize, usize)]) -> usize {
    let mut colours: Vec<usize> = (0..count).collect();
    let links: Vec<&(usize, usize)> = links.iter().filter(|(a, b)| *a < count && *b < count).collect();
    for _ in 0..count {
        for (a, b) in &links {
            let colour = colours[*a].min(colours[*b]);
            (colours[*a], colours[*b]) = (colour, colour);
        }
    }
    colours.sort_unstable();
    colours.dedup();
    colours.len()
}

#[test]
fn rows_that_are_the_same_work_are_told_apart_from_the_rows() {
    let mut build = Build::default();
    build.add(plan("p"));
    for id in ["a", "b", "c", "d"] {
        build.add(Task { assigned_on: Some(day("2025-01-01")), ..task(id, "p", "") });
    }
    build.add(Task { assigned_on: Some(day("2025-09-01")), ..task("e", "p", "") });
    let rows =
        |build: &Build, on: &str| Sameness::on(&build.workspace, day(on)).rows(&build.workspace, day(on));
    assert_eq!(rows(&build, "2025-06-01"), (4, 0));
    build.link(Relation::SameAs, "a", "b", Standing::Confirmed);
    build.link(Relation::SameAs, "b", "c", Standing::Confirmed);
    build.link(Relation::SameAs, "e", "d", Standing::Confirmed);
    build.link(Relation::Continues, "d", "a", Standing::Confirmed);
    build.link(Relation::SameAs, "d", "a", Standing::Proposed);
    assert_eq!(rows(&build, "2025-06-01"), (4, 2), "what is not handed out yet repeats nothing");
    assert_eq!(rows(&build, "2025-10-01"), (5, 3));
}
