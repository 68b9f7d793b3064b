//! Tasks that are tracked unit by unit.

use super::*;
use crate::domain::build::{by_group, by_name, ended, group, parties};
use crate::domain::progress::State::{Done, Dropped, InProgress, NotStarted, Ongoing};
use crate::domain::task::Tracking;
use crate::domain::unit::{GroupRule, Unit};

/// Makes a task `t` of the phrase that three communes lead, tracked per unit; the third ends in 2025.
fn with_communes(phrase: &str) -> Build {
    let mut build = Build::default();
    let communes = GroupRule { kinds: vec![UnitKind::Commune], ..GroupRule::default() };
    build
        .add(plan("454"))
        .add(unit("xa-1", UnitKind::Commune, 1))
        .add(unit("xa-2", UnitKind::Commune, 2))
        .add(Unit { valid_to: Some(day("2025-12-31")), ..unit("xa-3", UnitKind::Commune, 3) })
        .add(group("cap-xa", communes))
        .add(group("lien-quan", GroupRule { open: true, ..GroupRule::default() }))
        .add(Task {
            leads: parties(&[by_group("cap-xa", None)]),
            tracking: Tracking::PerUnit,
            ..task("t", "454", phrase)
        });
    build
}

fn tally(status: &Status) -> (u32, u32, Vec<&str>) {
    let tally = status.units.as_ref().unwrap();
    (tally.done, tally.total, tally.open.iter().map(UnitId::as_str).collect())
}

#[test]
fn a_task_is_done_when_every_unit_of_the_day_is() {
    let mut build = with_communes("Năm 2025");
    assert_eq!(on(&build, "2025-03-01").state, NotStarted);
    assert_eq!(tally(&on(&build, "2025-03-01")), (0, 3, vec!["xa-1", "xa-2", "xa-3"]));
    build.unit_update("t", "xa-2", "2025-04-01", NotStarted);
    assert_eq!(on(&build, "2025-04-01").state, NotStarted);
    build.unit_update("t", "xa-1", "2025-05-01", Done).unit_update("t", "xa-2", "2025-06-01", Done);
    let status = on(&build, "2025-06-01");
    assert_eq!((status.state, tally(&status)), (InProgress, (2, 3, vec!["xa-3"])));
    let status = on(&build, "2026-01-01");
    assert_eq!((status.state, tally(&status)), (Done, (2, 2, vec![])), "the third unit has ended");
    assert_eq!((status.since, status.timing.kind), (Some(day("2025-06-01")), TimingKind::DoneOnTime));
    build.unit_update("t", "xa-1", "2026-02-01", InProgress);
    assert_eq!(tally(&on(&build, "2026-02-01")), (1, 2, vec!["xa-1"]));
}

#[test]
fn nobody_is_never_done() {
    let mut build = with_communes("Năm 2025");
    let open = Task {
        leads: parties(&[by_group("lien-quan", None)]),
        ..build.workspace.tasks.get("t").unwrap().clone()
    };
    build.add(Task { id: "t2".into(), ..open });
    build.update("t2", "2025-05-01", Done);
    let task = build.workspace.tasks.get("t2").unwrap();
    let status = one(&build.workspace, task, day("2025-06-01"), &Settings::default());
    assert_eq!((status.state, tally(&status)), (InProgress, (0, 0, vec![])));
    assert_eq!(status.contradictions, [Contradiction::WholeDoneUnitsOpen]);
}

#[test]
fn the_whole_may_drop_a_task_and_speaks_while_no_unit_has_begun() {
    let mut build = with_communes("Thực hiện thường xuyên");
    build.update("t", "2025-04-01", Ongoing);
    assert_eq!(on(&build, "2025-04-01").state, Ongoing);
    build.unit_update("t", "xa-1", "2025-05-01", InProgress);
    assert_eq!(on(&build, "2025-05-01").state, Ongoing, "units at work on an ongoing deadline keep it up");
    build.update("t", "2025-06-01", Dropped);
    assert_eq!(on(&build, "2025-06-01").state, Dropped);
}

#[test]
fn whole_and_units_that_disagree_are_flagged_not_settled() {
    let mut build = with_communes("Năm 2026");
    build.update("t", "2025-04-01", Done).unit_update("t", "xa-1", "2025-05-01", Done);
    let status = on(&build, "2025-05-01");
    assert_eq!((status.state, status.contradictions), (InProgress, vec![Contradiction::WholeDoneUnitsOpen]));
    build.unit_update("t", "xa-2", "2025-05-01", Done).unit_update("t", "xa-3", "2025-05-01", Done).update(
        "t",
        "2025-06-01",
        InProgress,
    );
    let status = on(&build, "2025-06-01");
    assert_eq!((status.state, status.contradictions), (Done, vec![Contradiction::UnitsDoneWholeOpen]));
}

#[test]
fn a_quota_is_met_unit_by_unit_and_year_by_year() {
    let mut build = with_communes("Thực hiện thường xuyên (Mỗi đơn vị ít nhất 1 khóa học/năm)");
    build
        .unit_update("t", "xa-1", "2025-03-10", Done)
        .unit_update("t", "xa-2", "2025-03-11", InProgress)
        .unit_update("t", "xa-3", "2025-03-12", Done);
    let status = on(&build, "2025-12-31");
    assert_eq!((status.state, tally(&status)), (Ongoing, (2, 3, vec!["xa-2"])));
    let status = on(&build, "2026-01-01");
    assert_eq!(tally(&status), (0, 2, vec!["xa-1", "xa-2"]), "a new year begins anew");
    build.unit_update("t", "xa-1", "2026-01-05", Done).unit_update("t", "xa-2", "2026-02-05", Done);
    let status = on(&build, "2026-03-01");
    assert_eq!((status.state, status.since, tally(&status)), (Done, Some(day("2026-02-05")), (2, 2, vec![])));
}

#[test]
fn a_quota_above_one_counts_reports_or_the_number_that_they_name() {
    let mut build = with_communes("Thực hiện thường xuyên (Mỗi đơn vị ít nhất 2 khóa học/năm)");
    build
        .unit_update("t", "xa-1", "2025-03-10", Done)
        .unit_update("t", "xa-1", "2025-04-10", Done)
        .unit_update("t", "xa-2", "2025-03-10", Done)
        .update_with("t", "2025-03-12", Some(Done), |update| {
            update.unit = Some("xa-3".into());
            update.count = Some(Count { done: 2, total: 2 });
        });
    assert_eq!(tally(&on(&build, "2025-12-31")), (2, 3, vec!["xa-2"]));
}

#[test]
fn what_a_predecessor_finished_counts_for_the_part_that_passed() {
    let mut build = Build::default();
    build
        .add(plan("454"))
        .add(unit("moi", UnitKind::Department, 1))
        .add(ended("cu-1", "2025-05-31", &["moi"]))
        .add(ended("cu-2", "2025-05-31", &["moi"]))
        .add(Task {
            leads: parties(&[by_name("cu-1"), by_name("cu-2")]),
            tracking: Tracking::PerUnit,
            ..task("t", "454", "Năm 2025")
        })
        .unit_update("t", "cu-1", "2025-05-01", Done);
    assert_eq!(tally(&on(&build, "2025-05-31")), (1, 2, vec!["cu-2"]));
    assert_eq!(tally(&on(&build, "2025-06-01")), (0, 1, vec!["moi"]), "one of its two parts is open");
    build.unit_update("t", "moi", "2025-07-01", Done);
    assert_eq!(tally(&on(&build, "2025-07-01")), (1, 1, vec![]));
}
