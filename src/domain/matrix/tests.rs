//! Who of many units has done what.

use super::super::build::{Build, by_group, day, group, parties, plan, task, unit};
use super::super::plan::Plan;
use super::super::progress::Count;
use super::super::unit::GroupRule;
use super::*;

/// Returns three communes with three tasks for each of them, one of which asks for a number, and one task as a whole.
fn communes() -> Build {
    let mut build = Build::default();
    let rule = GroupRule { kinds: vec![UnitKind::Commune], ..GroupRule::default() };
    build.add(group("cap-xa", rule)).add(plan("454")).add(Plan { rank: 1, ..plan("1035") });
    for (nth, id) in (1..).zip(["xa-1", "xa-2", "xa-3"]) {
        build.add(unit(id, UnitKind::Commune, nth));
    }
    build.add(unit("so-y-te", UnitKind::Department, 9));
    for (id, plan, phrase, rank) in [
        ("b", "454", "30/6/2025", 2),
        ("a", "454", "31/12/2025", 1),
        ("n", "1035", "Thực hiện thường xuyên (Mỗi đơn vị ít nhất 2 khóa học/năm)", 1),
    ] {
        let leads = parties(&[by_group("cap-xa", None)]);
        build.add(Task { leads, tracking: Tracking::PerUnit, rank, ..task(id, plan, phrase) });
    }
    build.add(task("whole", "454", "30/6/2025"));
    build
}

fn on(build: &Build, plan: Option<&str>) -> Matrix {
    let plan = plan.map(PlanId::from);
    Matrix::on(&build.workspace, &Settings::default(), plan.as_ref(), day("2025-10-01"))
}

fn tasks<'a>(build: &'a Build, matrix: &Matrix) -> Vec<&'a str> {
    let id = |column: &Column| Some(build.workspace.tasks.at(column.task)?.record.id.as_str());
    matrix.columns.iter().filter_map(id).collect()
}

#[test]
fn only_what_is_followed_by_unit_stands_there_in_printed_order() {
    let build = communes();
    assert_eq!(tasks(&build, &on(&build, None)), ["a", "b", "n"]);
    assert_eq!(tasks(&build, &on(&build, Some("454"))), ["a", "b"]);
    assert_eq!(tasks(&build, &on(&build, Some("none"))), Vec::<&str>::new());
    let units: Vec<_> = on(&build, None).rows.into_iter().map(|row| row.unit.to_string()).collect();
    assert_eq!(units, ["xa-1", "xa-2", "xa-3"]);
}

#[test]
fn each_cell_says_what_the_unit_reported_and_how_it_stands_against_the_date() {
    let mut build = communes();
    build.unit_update("b", "xa-1", "2025-06-30", State::Done);
    build.unit_update("b", "xa-2", "2025-07-01", State::Done);
    build.unit_update("a", "xa-2", "2025-09-01", State::InProgress);
    let matrix = on(&build, None);
    let table = [
        (0, 1, State::Done, Place::DoneInTime),
        (1, 1, State::Done, Place::DoneLate),
        (2, 1, State::NotStarted, Place::OpenLate),
        (1, 0, State::InProgress, Place::OpenInTime),
    ];
    for (row, column, state, place) in table {
        let cell = matrix.cell(row, column).unwrap();
        assert_eq!((cell.state, cell.place), (state, place), "{row} {column}");
    }
    assert_eq!(matrix.sums_of(1, 0..3), Sums { all: 3, done: 2, overdue: 1 });
    assert_eq!(matrix.rows[2].sums, Sums { all: 3, done: 0, overdue: 1 });
    assert!(matrix.rows[2].sums.behind() > matrix.rows[1].sums.behind());
}

#[test]
fn a_number_that_every_unit_has_to_reach_is_counted_unit_by_unit() {
    let mut build = communes();
    build.unit_update("n", "xa-1", "2025-03-01", State::Done);
    for on in ["2025-03-01", "2025-05-01", "2024-12-31"] {
        build.unit_update("n", "xa-2", on, State::Done);
    }
    build.update_with("n", "2025-04-01", Some(State::Done), |update| {
        (update.unit, update.count) = (Some("xa-3".into()), Some(Count { done: 5, total: 2 }));
    });
    let matrix = on(&build, Some("1035"));
    assert_eq!(matrix.columns[0].min, Some(2));
    let counted: Vec<_> = (0..3)
        .map(|row| matrix.cell(row, 0).unwrap())
        .map(|cell| (cell.delivered, cell.state, cell.done_on.is_some()))
        .collect();
    assert_eq!(counted, [(1, State::InProgress, false), (2, State::Done, true), (5, State::Done, true)]);
}

#[test]
fn a_task_that_was_not_assigned_yet_or_whose_leads_are_nobody_has_no_parts() {
    let mut build = communes();
    let later = Task {
        tracking: Tracking::PerUnit,
        assigned_on: Some(day("2025-10-02")),
        ..task("later", "454", "31/12/2025")
    };
    let leads = parties(&[crate::domain::party::Whom::Unknown]);
    let nobody = Task { tracking: Tracking::PerUnit, leads, rank: 9, ..task("nobody", "454", "") };
    build.add(later).add(nobody);
    let matrix = on(&build, Some("454"));
    assert_eq!(tasks(&build, &matrix), ["a", "b", "nobody"]);
    assert_eq!(matrix.sums_of(2, 0..3), Sums::default());
}
