//! What was reported, and what an analyst makes of it.

use proptest::prelude::*;

use super::*;
use crate::domain::build::{by_name, ended, parties};
use crate::domain::progress::State::{self, Done, Dropped, InProgress, NotStarted, Ongoing, Waiting};
use crate::domain::progress::{Review, Update};
use crate::domain::task::{Relation, Standing};

#[test]
fn only_accepted_reports_until_the_day_count() {
    let mut build = with_task("Năm 2025");
    build
        .update("t", "2025-05-01", InProgress)
        .update_with("t", "2025-05-02", Some(Done), |update| update.review = Review::Proposed)
        .update_with("t", "2025-05-02", Some(Done), |update| update.review = Review::Rejected(None))
        .update("t", "2025-06-01", Done);
    for (as_of, expected) in [("2025-04-30", NotStarted), ("2025-05-31", InProgress), ("2025-06-01", Done)] {
        assert_eq!(on(&build, as_of).state, expected, "{as_of}");
    }
    assert_eq!(on(&build, "2025-05-31").last_update, Some(day("2025-05-01")));
}

#[test]
fn within_a_day_the_journals_order_decides() {
    let mut build = with_task("Năm 2025");
    build.update("t", "2025-05-01", Done).update("t", "2025-05-01", InProgress).update(
        "t",
        "2025-04-01",
        Waiting,
    );
    assert_eq!(on(&build, "2025-05-01").state, InProgress);
}

#[test]
fn a_state_holds_since_it_was_first_reported_without_a_break() {
    let mut build = with_task("Năm 2025");
    build
        .update("t", "2025-05-01", InProgress)
        .update("t", "2025-06-01", Done)
        .update("t", "2025-07-01", InProgress)
        .update_with("t", "2025-08-01", None, |_| ())
        .update("t", "2025-09-01", InProgress);
    let status = on(&build, "2025-10-01");
    assert_eq!((status.since, status.last_update), (Some(day("2025-07-01")), Some(day("2025-09-01"))));
}

#[test]
fn figures_are_the_last_that_were_reported() {
    let mut build = with_task("Năm 2025");
    build
        .update_with("t", "2025-05-01", Some(InProgress), |it| it.percent = Percent::from_hundredths(4_000))
        .update_with("t", "2025-06-01", None, |it| it.count = Some(Count { done: 9, total: 12 }))
        .update("t", "2025-07-01", InProgress);
    let status = on(&build, "2025-08-01");
    assert_eq!(status.percent, Percent::from_hundredths(4_000));
    assert_eq!(status.count, Some(Count { done: 9, total: 12 }));
}

#[test]
fn the_only_lead_speaks_for_the_whole_and_other_units_show_that_work_has_begun() {
    let mut build = with_task("Năm 2025");
    build
        .add(ended("cu", "2025-02-28", &["so-y-te"]))
        .add(Task { leads: parties(&[by_name("cu")]), ..task("t2", "454", "Năm 2025") })
        .unit_update("t", "so-y-te", "2025-05-01", Done)
        .unit_update("t2", "cong-an", "2025-05-01", Done);
    let state = |build: &Build, id: &str| {
        let task = build.workspace.tasks.get(id).unwrap();
        one(&build.workspace, task, day("2025-06-01"), &Settings::default()).state
    };
    assert_eq!(state(&build, "t"), Done);
    assert_eq!(state(&build, "t2"), InProgress, "a coordinator's part is not the whole");
    build.unit_update("t2", "cu", "2025-02-28", Ongoing);
    assert_eq!(state(&build, "t2"), Ongoing, "the lead spoke under its former name");
}

#[test]
fn the_analysts_latest_word_goes_before_the_rule() {
    let mut build = with_task("Tháng 12/2025");
    build.update("t", "2025-03-01", InProgress);
    assert_eq!(on(&build, "2025-06-10").risk, None);
    assert_eq!(on(&build, "2025-06-11").risk, Some(Risk::Silent(102)), "a third of 306 days");
    build.assessment("t", "2025-07-01", true, Some("thiếu máy")).assessment("t", "2025-08-01", false, None);
    assert_eq!(on(&build, "2025-07-01").risk, Some(Risk::Assessed(Some("thiếu máy".to_owned()))));
    assert_eq!(on(&build, "2025-08-01").risk, None);
    build.update("t", "2025-09-01", Done).assessment("t", "2025-09-02", true, None);
    assert_eq!(on(&build, "2025-09-02").risk, None, "what is done runs no risk");
}

#[test]
fn the_rule_sees_no_risk_without_a_date_or_after_it() {
    for (phrase, as_of, silent) in [
        ("Tháng 12/2025", "2025-12-31", Some(306)),
        ("Tháng 12/2025", "2026-01-01", None),
        ("Thường xuyên", "2025-12-31", None),
        ("Theo tiến độ của Bộ Công an (Tháng 12/2025)", "2025-12-31", None),
        ("", "2025-12-31", None),
    ] {
        assert_eq!(on(&with_task(phrase), as_of).risk, silent.map(Risk::Silent), "{phrase} on {as_of}");
    }
    let off = Settings { risk_share: 0, ..Settings::default() };
    assert_eq!(by(&with_task("Tháng 12/2025"), "2025-12-31", &off).risk, None);
}

#[test]
fn an_obstacle_stands_from_the_day_it_is_raised_until_it_is_resolved() {
    let mut build = with_task("Năm 2025");
    build.obstacle("t", "2025-05-01", Some("2025-06-01"));
    for (as_of, count) in [("2025-04-30", 0), ("2025-05-01", 1), ("2025-05-31", 1), ("2025-06-01", 0)] {
        assert_eq!(on(&build, as_of).obstacles.len(), count, "{as_of}");
    }
}

#[test]
fn an_open_task_of_a_superseded_plan_waits_until_it_is_carried_on() {
    let superseded = |build: &mut Build| {
        let on = day("2026-04-20");
        build.add(crate::domain::plan::Plan {
            superseded: Some(crate::domain::plan::Superseded { on, by: None }),
            ..plan("cu")
        });
        build
            .add(unit("so-y-te", UnitKind::Department, 1))
            .add(task("t", "cu", "Năm 2026"))
            .add(task("moi", "cu", ""));
    };
    for (relation, standing, from, to, waits) in [
        (Relation::Continues, Standing::Confirmed, "moi", "t", false),
        (Relation::Replaces, Standing::Confirmed, "moi", "t", false),
        (Relation::Continues, Standing::Proposed, "moi", "t", true),
        (Relation::SameAs, Standing::Confirmed, "moi", "t", true),
        (Relation::Continues, Standing::Confirmed, "t", "moi", true),
    ] {
        let mut build = Build::default();
        superseded(&mut build);
        build.link(relation, from, to, standing);
        assert!(!on(&build, "2026-04-19").awaits_transition);
        assert_eq!(
            on(&build, "2026-04-20").awaits_transition,
            waits,
            "{relation:?} {standing:?} {from} {to}"
        );
    }
    for state in [Done, Dropped] {
        let mut build = Build::default();
        superseded(&mut build);
        build.update("t", "2026-04-01", state);
        assert!(!on(&build, "2026-04-20").awaits_transition, "{state:?}");
    }
}

fn reports() -> impl Strategy<Value = Vec<(u32, State, bool)>> {
    let states = prop::sample::select(State::ALL.to_vec());
    proptest::collection::vec((1..28_u32, states, any::<bool>()), 0..8)
}

proptest! {
    #[test]
    fn the_order_in_which_reports_reach_the_index_does_not_matter(reports in reports(), turn in 0_usize..8) {
        let mut build = with_task("Tháng 6/2025");
        for (on_day, state, for_unit) in &reports {
            build.update_with("t", &format!("2025-06-{on_day:02}"), Some(*state), |update: &mut Update| {
                update.unit = for_unit.then(|| "so-y-te".into());
            });
        }
        let mut turned = with_task("Tháng 6/2025");
        let mut rows: Vec<_> = build.workspace.updates.rows().map(|(_, row)| row.clone()).collect();
        let by = turn.min(rows.len());
        rows.rotate_left(by);
        for row in rows {
            turned.workspace.load(row.record.into(), row.created, row.revision);
        }
        for as_of in ["2025-06-10", "2025-07-01"] {
            prop_assert_eq!(on(&turned, as_of), on(&build, as_of));
        }
    }

    #[test]
    fn a_later_report_does_not_change_an_earlier_day(reports in reports(), state in prop::sample::select(State::ALL.to_vec())) {
        let mut build = with_task("Tháng 6/2025");
        for (on_day, state, _) in &reports {
            build.update("t", &format!("2025-06-{on_day:02}"), *state);
        }
        let before = on(&build, "2025-06-28");
        build.update("t", "2025-06-29", state);
        prop_assert_eq!(on(&build, "2025-06-28"), before);
    }
}
