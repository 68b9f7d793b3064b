//! What contradicts itself within a task and between a task and its subtasks.

use super::*;
use crate::domain::progress::State::{Done, Dropped, InProgress, Ongoing, Waiting};
use Contradiction::*;

fn child(id: &str, phrase: &str) -> Task {
    Task { parent: Some("t".into()), ..task(id, "454", phrase) }
}

#[test]
fn parents_and_subtasks_that_disagree_are_flagged_on_the_parent() {
    for (parent, children, expected) in [
        (Some(Done), vec![Some(Done), Some(InProgress)], vec![ParentDoneChildOpen]),
        (Some(Done), vec![Some(Done), None], vec![ParentDoneChildOpen]),
        (Some(Done), vec![Some(Done), Some(Ongoing)], vec![]),
        (Some(Done), vec![Some(Done), Some(Dropped)], vec![]),
        (Some(InProgress), vec![Some(Done), Some(Dropped)], vec![ChildrenDoneParentOpen]),
        (None, vec![Some(Done)], vec![ChildrenDoneParentOpen]),
        (Some(InProgress), vec![Some(Dropped)], vec![]),
        (Some(Ongoing), vec![Some(Done)], vec![]),
        (Some(InProgress), vec![Some(Done), Some(Waiting)], vec![]),
    ] {
        let mut build = with_task("Năm 2025");
        for (number, state) in children.iter().enumerate() {
            let id = format!("t.{number}");
            build.add(child(&id, "Năm 2025"));
            if let Some(state) = state {
                build.update(&id, "2025-05-01", *state);
            }
        }
        if let Some(state) = parent {
            build.update("t", "2025-05-01", state);
        }
        assert_eq!(on(&build, "2025-06-01").contradictions, expected, "{parent:?} {children:?}");
        assert_eq!(
            on(&build, "2025-06-01").state,
            parent.unwrap_or(State::NotStarted),
            "nothing is derived away"
        );
    }
}

#[test]
fn a_subtask_that_is_due_after_its_parent_is_flagged() {
    for (phrase, expected) in
        [("Tháng 10/2025", vec![]), ("Tháng 12/2025", vec![ChildDueAfterParent]), ("Thường xuyên", vec![])]
    {
        let mut build = with_task("Tháng 10/2025");
        build.add(child("t.1", phrase));
        assert_eq!(on(&build, "2025-06-01").contradictions, expected, "{phrase}");
    }
}

#[test]
fn a_subtask_that_was_not_assigned_yet_contradicts_nothing() {
    let mut build = with_task("Tháng 10/2025");
    build.add(Task { assigned_on: Some(day("2025-07-01")), ..child("t.1", "Tháng 12/2025") });
    assert_eq!(on(&build, "2025-06-01").contradictions, []);
    assert_eq!(on(&build, "2025-07-01").contradictions, [ChildDueAfterParent]);
}

#[test]
fn figures_that_contradict_themselves_or_the_state_are_flagged() {
    for (state, percent, count, expected) in [
        (InProgress, Some(4_000), None, vec![]),
        (InProgress, None, Some((13, 12)), vec![CountAboveTotal]),
        (InProgress, Some(10_001), None, vec![CountAboveTotal]),
        (Done, Some(10_000), Some((12, 12)), vec![]),
        (Done, Some(9_957), None, vec![DoneBelowAll]),
        (Done, None, Some((9, 12)), vec![DoneBelowAll]),
        (Done, None, None, vec![]),
    ] {
        let mut build = with_task("Năm 2025");
        build.update_with("t", "2025-04-01", Some(InProgress), |it| {
            it.percent = Percent::from_hundredths(6_500)
        });
        build.update_with("t", "2025-05-01", Some(state), |update| {
            update.percent = percent.and_then(Percent::from_hundredths);
            update.count = count.map(|(done, total)| Count { done, total });
        });
        assert_eq!(on(&build, "2025-06-01").contradictions, expected, "{state:?} {percent:?} {count:?}");
    }
}

#[test]
fn a_unit_still_at_work_contradicts_a_whole_that_is_done() {
    let mut build = with_task("Năm 2025");
    build.update("t", "2025-05-01", Done).unit_update("t", "cong-an", "2025-05-02", InProgress);
    assert_eq!(on(&build, "2025-06-01").contradictions, [WholeDoneUnitsOpen]);
}
