//! What waits for an analyst, and what speaks against it.

use super::*;
use crate::domain::build::{Build, day, plan, task, unit};
use crate::domain::operation::{Change, Record};
use crate::domain::unit::UnitKind;

const TODAY: &str = "2025-06-16";

fn desk() -> Build {
    let mut build = Build::default();
    build
        .add(unit("so-y-te", UnitKind::Department, 1))
        .add(unit("stc", UnitKind::Department, 2))
        .add(plan("454"))
        .add(task("t", "454", "chậm nhất ngày 31/12/2025"));
    build
}

fn half(update: &mut Update) {
    update.percent = Percent::from_hundredths(5_000);
    update.count = Some(Count { done: 6, total: 12 });
}

fn propose(build: &mut Build, on: &str, state: Option<State>, change: impl FnOnce(&mut Update)) {
    build.update_with("t", on, state, |update| {
        update.review = Review::Proposed;
        change(update);
    });
}

fn all(build: &Build, as_of: &str) -> Vec<Proposed> {
    waiting(&build.workspace, &Settings::default(), None, day(as_of), day(TODAY))
}

fn flags_of(on: &str, state: Option<State>, change: impl FnOnce(&mut Update)) -> Vec<Flag> {
    let mut build = desk();
    build.update_with("t", "2025-05-01", Some(State::InProgress), half);
    propose(&mut build, on, state, change);
    all(&build, TODAY).remove(0).flags
}

fn shows(update: &mut Update) {
    update.evidence = vec!["12/BC-SYT".to_owned()];
}

#[test]
fn a_figure_that_contradicts_itself_is_flagged() {
    let share = |hundredths| Percent::from_hundredths(hundredths);
    let at = "2025-06-01";
    assert_eq!(flags_of(at, Some(State::Done), shows), []);
    assert_eq!(flags_of(at, Some(State::Done), |_| ()), [Flag::DoneWithoutEvidence]);
    let thirteen = |update: &mut Update| update.count = Some(Count { done: 13, total: 12 });
    assert_eq!(flags_of(at, None, thirteen), [Flag::MoreThanAll]);
    assert_eq!(flags_of(at, None, |it| it.percent = share(10_001)), [Flag::MoreThanAll]);
    let nine = |update: &mut Update| {
        shows(update);
        update.count = Some(Count { done: 9, total: 12 });
    };
    assert_eq!(flags_of(at, Some(State::Done), nine), [Flag::DoneBelowAll]);
}

#[test]
fn a_day_that_cannot_be_is_flagged() {
    let assigned = day("2025-02-28");
    assert_eq!(flags_of("2025-06-16", None, |_| ()), []);
    assert_eq!(flags_of("2025-06-17", None, |_| ()), [Flag::InFuture]);
    assert_eq!(flags_of("2025-02-28", None, |_| ()), []);
    assert_eq!(flags_of("2025-02-27", None, |_| ()), [Flag::BeforeAssigned { assigned }]);
    let mut build = desk();
    propose(&mut build, "2025-06-10", None, |_| ());
    assert_eq!(
        all(&build, "2025-06-09")[0].flags,
        [Flag::AfterAsOf],
        "the calendar has come, the view has not"
    );
    assert_eq!(all(&build, "2025-06-10")[0].flags, []);
}

#[test]
fn going_back_behind_what_stood_on_its_day_is_flagged() {
    let (from, to) = (Percent::from_hundredths(5_000).unwrap(), Percent::from_hundredths(4_999).unwrap());
    assert_eq!(flags_of("2025-06-01", None, |it| it.percent = Some(to)), [Flag::PercentFalls { from, to }]);
    assert_eq!(flags_of("2025-04-01", None, |it| it.percent = Some(to)), [], "nothing stood then");
    let five = |update: &mut Update| update.count = Some(Count { done: 5, total: 12 });
    assert_eq!(flags_of("2025-06-01", None, five), [Flag::CountFalls { from: 6, to: 5 }]);
    let mut build = desk();
    build.update("t", "2025-05-01", State::Done);
    propose(&mut build, "2025-06-01", Some(State::InProgress), |_| ());
    propose(&mut build, "2025-04-01", Some(State::InProgress), |_| ());
    let flags: Vec<Vec<Flag>> = all(&build, TODAY).into_iter().map(|it| it.flags).collect();
    assert_eq!(flags, [vec![], vec![Flag::BackFromDone]]);
}

#[test]
fn a_part_of_a_unit_that_does_not_bear_the_task_is_flagged() {
    let part = |unit: &'static str| move |update: &mut Update| update.unit = Some(unit.into());
    assert_eq!(flags_of("2025-06-01", None, part("so-y-te")), []);
    assert_eq!(flags_of("2025-06-01", None, part("stc")), [Flag::NotConcerned]);
}

#[test]
fn what_is_said_stands_beside_what_holds_for_the_same_voice() {
    let mut build = desk();
    build.update_with("t", "2025-05-01", Some(State::InProgress), |update| {
        half(update);
        update.text = Some("đợt 1".to_owned());
    });
    build.unit_update("t", "stc", "2025-05-02", State::Ongoing);
    propose(&mut build, "2025-06-01", Some(State::Done), shows);
    propose(&mut build, "2025-06-02", None, |update| update.unit = Some("stc".into()));
    let found = all(&build, TODAY);
    let (whole, part) = (&found[0], &found[1]);
    assert_eq!(
        (whole.present.state, whole.present.text.as_deref(), whole.says.state),
        (Some(State::InProgress), Some("đợt 1"), Some(State::Done))
    );
    assert_eq!(whole.present.count, Some(Count { done: 6, total: 12 }));
    assert_eq!((part.present.state, part.present.count), (Some(State::Ongoing), None));
}

#[test]
fn what_waits_can_be_asked_for_one_unit() {
    let mut build = desk();
    propose(&mut build, "2025-06-01", None, |update| update.reported_by = Some("stc".into()));
    build.update("t", "2025-06-02", State::InProgress);
    let of = |unit: &str| {
        waiting(&build.workspace, &Settings::default(), Some(&unit.into()), day(TODAY), day(TODAY)).len()
    };
    assert_eq!(
        (of("so-y-te"), of("stc"), of("khac")),
        (1, 1, 0),
        "it leads; it reported; it has no part in it"
    );
}

/// Plays operations on one update.
fn played(update: &Update, operations: &[Operation]) -> Update {
    let mut record = Record::from(update.clone());
    for operation in operations {
        let Operation::Change(change) = operation else { panic!("{operation:?}") };
        assert!(record.apply(change));
    }
    let Record::Update(update) = record else { panic!("{record:?}") };
    update
}

#[test]
fn a_decision_changes_the_review_and_what_the_analyst_corrects_and_nothing_else() {
    let mut build = desk();
    propose(&mut build, "2025-06-01", Some(State::Done), half);
    let update = build.workspace.updates.iter().next().unwrap().clone();
    assert_eq!(played(&update, &accept(&update)), Update { review: Review::Accepted, ..update.clone() });
    let review = Review::Rejected(Some("sai kỳ".to_owned()));
    assert_eq!(
        played(&update, &reject(&update, Some("sai kỳ".to_owned()))),
        Update { review, ..update.clone() }
    );
    let changed = Content { state: Some(State::InProgress), ..Content::of(&update) };
    let operations = accept_with(&update, changed, day("2025-06-02"));
    assert_eq!(operations.len(), 3, "{operations:?}");
    let expected = Update {
        state: Some(State::InProgress),
        on: day("2025-06-02"),
        review: Review::Accepted,
        ..update.clone()
    };
    assert_eq!(played(&update, &operations), expected);
}

#[test]
fn only_decisions_are_taken_once() {
    let mut build = desk();
    propose(&mut build, "2025-06-01", Some(State::Done), half);
    let update = build.workspace.updates.iter().next().unwrap().clone();
    let is_decision = |operation: &Operation| match operation {
        Operation::Change(change) => Change::is_decision(change),
        _ => false,
    };
    let operations = accept_with(&update, Content::default(), update.on);
    assert_eq!(operations.iter().filter(|it| is_decision(it)).count(), 1);
    let taken_back: Vec<Operation> = operations.iter().map(Operation::inverse).collect();
    assert!(!taken_back.iter().any(is_decision), "undoing decides nothing");
}
