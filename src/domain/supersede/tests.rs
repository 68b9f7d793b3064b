//! What an order does to both plans, told before it is written and true after.

use proptest::prelude::*;

use super::*;
use crate::domain::build::{Build, day, plan, section, task};
use crate::domain::duplicate::Likeness;
use crate::domain::ids::TaskId;
use crate::domain::journal::{BatchNumber, Seq};
use crate::domain::operation::Operation;
use crate::domain::plan::{Plan, Superseded};
use crate::domain::progress::State;
use crate::domain::settings::Settings;
use crate::domain::status;
use crate::domain::task::{Relation, Standing, Task};
use crate::domain::workspace::Workspace;

const ON: &str = "2026-05-15";

/// Makes a plan with six rows, one of them done and one with two subtasks, and a newer one with two.
fn desk() -> Build {
    let mut build = Build::default();
    let row = |id: &str, parent: Option<&str>, title: &str, rank| Task {
        parent: parent.map(Into::into),
        section: Some("cu/A".into()),
        title: title.to_owned(),
        label: id.to_owned(),
        rank,
        ..task(&format!("cu/{id}"), "cu", "31/12/2026")
    };
    build
        .add(Plan { date: Some(day("2026-01-10")), ..plan("cu") })
        .add(Plan { date: Some(day(ON)), rank: 1, ..plan("moi") })
        .add(section("cu/A", "cu", None, 0))
        .add(section("moi/A", "moi", None, 0))
        .add(row("1", None, "Sổ sức khỏe điện tử tại bệnh viện", 1))
        .add(row("2", None, "Đánh số nhà, gắn biển tên đường", 2))
        .add(row("2.1", Some("cu/2"), "Khảo sát tên đường", 1))
        .add(row("2.2", Some("cu/2"), "Sản xuất biển số nhà", 2))
        .add(row("3", None, "Hội nghị sơ kết", 3))
        .add(row("4", None, "Tập huấn đầu năm", 4))
        .add(Task {
            title: "Mở rộng sổ sức khỏe điện tử".to_owned(), ..task("moi/1", "moi", "Năm 2027")
        })
        .add(Task { title: "Kho dữ liệu dùng chung".to_owned(), ..task("moi/2", "moi", "Năm 2027") })
        .update("cu/4", "2026-02-01", State::Done);
    build
}

fn order(fates: &[(&str, Fate)]) -> Order {
    let fates = fates.iter().map(|(task, fate)| (TaskId::from(*task), fate.clone())).collect();
    Order { old: "cu".into(), by: "moi".into(), on: day(ON), document: None, fates }
}

fn carry(into: &str) -> Fate {
    Fate::Carried(Target::Task(into.into()))
}

fn copied() -> Fate {
    Fate::Carried(Target::Copy(None))
}

fn dropped() -> Fate {
    Fate::Dropped("Trung ương không giao nữa".to_owned())
}

fn carried_out(build: &Build, order: &Order) -> (Outcome, Workspace) {
    let outcome = supersede(&build.workspace, &Settings::default(), order, "thử").unwrap();
    let mut workspace = build.workspace.clone();
    for (seq, operation) in (1000..).zip(&outcome.operations) {
        workspace.apply(operation, Seq(seq), BatchNumber(2)).unwrap();
    }
    (outcome, workspace)
}

fn ids(tasks: &[TaskId]) -> Vec<&str> {
    tasks.iter().map(TaskId::as_str).collect()
}

#[test]
fn what_nobody_decides_waits() {
    let build = desk();
    let (outcome, after) = carried_out(&build, &order(&[]));
    assert_eq!(outcome.operations.len(), 1, "only the plan changes");
    assert_eq!(ids(&outcome.waiting), ["cu/1", "cu/2", "cu/2.1", "cu/2.2", "cu/3"]);
    assert_eq!(outcome.before, Tally { total: 8, open: 7, waiting: 0, distinct_open: 7 });
    assert_eq!(outcome.after, Tally { waiting: 5, ..outcome.before });
    let plan = after.plans.get("cu").unwrap();
    assert_eq!(plan.superseded, Some(Superseded { on: day(ON), by: Some("moi".into()) }));
    assert_eq!(undecided(&after, &Settings::default(), &"cu".into(), day(ON)), outcome.waiting);
}

#[test]
fn each_task_is_carried_on_replaced_copied_or_dropped() {
    let build = desk();
    let fates = [("cu/1", carry("moi/1")), ("cu/2", copied()), ("cu/2.2", copied()), ("cu/3", dropped())];
    let (outcome, after) = carried_out(&build, &order(&fates));
    assert_eq!(ids(&outcome.waiting), ["cu/2.1"]);
    assert_eq!(outcome.after, Tally { total: 10, open: 8, waiting: 1, distinct_open: 8 });
    let links: Vec<(&str, &str)> =
        after.links.sorted().iter().map(|link| (link.from.as_str(), link.to.as_str())).collect();
    assert_eq!(links, [("moi/1", "cu/1"), ("moi/2-2", "cu/2"), ("moi/2.2", "cu/2.2")]);
    for link in after.links.iter() {
        assert_eq!((link.relation, link.standing), (Relation::Continues, Standing::Confirmed));
        assert_eq!(link.since, Some(day(ON)));
    }
    let copy = after.tasks.get("moi/2.2").unwrap();
    assert_eq!(copy.parent, Some("moi/2-2".into()), "under the copy of its parent");
    assert_eq!(copy.section, Some("moi/A".into()), "in the section of the same title");
    let status = status::one(&after, after.tasks.get("cu/3").unwrap(), day(ON), &Settings::default());
    assert_eq!((status.state, status.awaits_transition), (State::Dropped, false));
    let update = after.updates.iter().find(|update| update.task.as_str() == "cu/3").unwrap();
    assert_eq!(update.evidence, ["moi/KH-UBND"], "the new plan is the evidence");
}

#[test]
fn a_subtask_is_copied_alone_where_its_parent_is_not() {
    let (outcome, after) = carried_out(&desk(), &order(&[("cu/2.1", copied())]));
    assert_eq!(after.tasks.get("moi/2.1").unwrap().parent, None);
    assert_eq!(outcome.after.total, outcome.before.total + 1);
}

#[test]
fn what_is_left_is_decided_later_in_the_same_way() {
    let mut build = desk();
    let (_, after) = carried_out(&build, &order(&[("cu/1", Fate::Replaced("moi/1".into()))]));
    build.workspace = after;
    let (outcome, after) = carried_out(&build, &order(&[("cu/3", dropped())]));
    assert_eq!(outcome.operations.len(), 1, "the plan is superseded already");
    assert_eq!((outcome.before.waiting, outcome.after.waiting), (4, 3));
    assert_eq!(after.links.len(), 1);
}

#[test]
fn what_cannot_be_is_refused() {
    let refused = |build: &Build, order: &Order| {
        supersede(&build.workspace, &Settings::default(), order, "thử").unwrap_err()
    };
    let build = desk();
    let cases: [(&str, Fate, Refusal); 6] = [
        ("cu/4", dropped(), Refusal::NotOpen("cu/4".into())),
        ("moi/1", dropped(), Refusal::NotOpen("moi/1".into())),
        ("cu/1", carry("cu/2"), Refusal::NotOfNew("cu/2".into())),
        ("cu/1", Fate::Replaced("nào".into()), Refusal::NotOfNew("nào".into())),
        ("cu/1", Fate::Dropped(" ".to_owned()), Refusal::NoReason("cu/1".into())),
        ("cu/1", Fate::Carried(Target::Copy(Some("cu/A".into()))), Refusal::UnknownSection("cu/A".into())),
    ];
    for (task, fate, why) in cases {
        assert_eq!(refused(&build, &order(&[(task, fate)])), why, "{task}");
    }
    assert_eq!(refused(&build, &Order { by: "cu".into(), ..order(&[]) }), Refusal::Itself("cu".into()));
    assert_eq!(refused(&build, &Order { by: "xa".into(), ..order(&[]) }), Refusal::UnknownPlan("xa".into()));
    let superseded = |by: &str| Some(Superseded { on: day(ON), by: Some(by.into()) });
    let mut other = desk();
    other.add(Plan { superseded: superseded("x"), ..plan("z") });
    other.add(plan("x"));
    assert_eq!(refused(&other, &Order { old: "z".into(), ..order(&[]) }), Refusal::Already("x".into()));
    assert_eq!(
        refused(&other, &Order { old: "x".into(), by: "z".into(), ..order(&[]) }),
        Refusal::Circle("z".into())
    );
}

#[test]
fn the_most_alike_task_of_the_new_plan_is_the_first_candidate() {
    let mut build = desk();
    let first = |build: &Build| {
        let likeness = Likeness::of(&build.workspace);
        let slot = build.workspace.tasks.slot("cu/1").unwrap();
        let found = candidates(&build.workspace, &likeness, slot, &"moi".into());
        found.first().map(|candidate| candidate.task.to_string())
    };
    assert_eq!(first(&build), Some("moi/1".to_owned()));
    build.link(Relation::SameAs, "cu/1", "moi/1", Standing::Refused);
    assert_eq!(first(&build), None, "what was refused for good is no candidate");
}

proptest! {
    #[test]
    fn the_counts_that_are_told_are_those_that_come_true(choices in prop::collection::vec(0..5u8, 5)) {
        let build = desk();
        let tasks = ["cu/1", "cu/2", "cu/2.1", "cu/2.2", "cu/3"];
        let fate = |choice: u8| match choice {
            0 => Some(carry("moi/1")),
            1 => Some(Fate::Replaced("moi/2".into())),
            2 => Some(copied()),
            3 => Some(dropped()),
            _ => None,
        };
        let fates: Vec<(&str, Fate)> =
            tasks.into_iter().zip(choices).filter_map(|(task, choice)| Some((task, fate(choice)?))).collect();
        let (outcome, after) = carried_out(&build, &order(&fates));
        let settings = Settings::default();
        let rows = |plan: &str| tally::open_of(&after, &settings, &plan.into(), day(ON));
        let counted = tally::tally(&after, day(ON), [&rows("cu"), &rows("moi")]);
        prop_assert_eq!(counted, outcome.after);
        prop_assert_eq!(undecided(&after, &settings, &"cu".into(), day(ON)), outcome.waiting);
        let creates_twice = outcome.operations.iter().enumerate().any(|(nth, one)| {
            let is_create = |operation: &Operation| matches!(operation, Operation::Create(_));
            let rest = &outcome.operations[nth + 1..];
            is_create(one) && rest.iter().any(|other| is_create(other) && other.key() == one.key())
        });
        prop_assert!(!creates_twice);
    }
}

#[test]
fn the_likely_predecessor_is_the_earlier_plan_of_the_same_issuer_and_name_or_work() {
    let issuer = || Some("ubnd".into());
    let named = |id: &str, title: &str, date: Option<&str>| Plan {
        title: title.to_owned(),
        date: date.map(day),
        issuer: issuer(),
        ..plan(id)
    };
    let new = named("moi", "Kế hoạch thực hiện Đề án 06 năm 2026", Some("2026-01-05"));
    let likely = |old: Plan| {
        let mut build = Build::default();
        build.add(old).add(new.clone());
        predecessors(&build.workspace, &new, None).first().map(Likely::is_likely)
    };
    let same = || named("cu", "Kế hoạch thực hiện Đề án 06 năm 2025", Some("2025-01-28"));
    assert_eq!(likely(same()), Some(true));
    assert_eq!(likely(Plan { date: None, ..same() }), Some(true), "its title names its year");
    assert_eq!(likely(Plan { issuer: None, ..same() }), Some(true), "nothing speaks against it");
    assert_eq!(likely(Plan { issuer: Some("tu".into()), ..same() }), Some(false), "another issuer");
    assert_eq!(likely(Plan { date: Some(day("2026-02-01")), ..same() }), Some(false), "a later one");
    assert_eq!(likely(named("cu", "Danh mục mô hình điểm", Some("2025-01-28"))), Some(false), "another name");
    let by = |by: &str| Some(Superseded { on: day(ON), by: Some(by.into()) });
    assert_eq!(likely(Plan { superseded: by("khac"), ..same() }), None, "it has a successor");
    assert_eq!(likely(Plan { superseded: by("moi"), ..same() }), Some(true), "it is gone on with");
}

#[test]
fn plans_are_proposed_by_the_work_that_both_hand_out() {
    let mut build = desk();
    build.add(Plan { date: Some(day("2026-01-09")), ..plan("khac") });
    let likeness = Likeness::of(&build.workspace);
    let new = build.workspace.plans.get("moi").unwrap();
    let found = predecessors(&build.workspace, new, Some(&likeness));
    let told: Vec<(&str, usize)> = found.iter().map(|it| (it.plan.as_str(), it.alike)).collect();
    assert_eq!(told, [("cu", 1), ("khac", 0)]);
}
