//! The workspace is the fold of its operations, and its index follows.

use super::*;
use crate::domain::ids::{PlanId, SectionId, TaskId};
use crate::domain::plan::{PlanField, SectionField};

fn plan(id: &str, title: &str) -> Plan {
    Plan {
        id: PlanId::from(id),
        symbol: format!("{id}/KH-UBND"),
        title: title.to_owned(),
        issuer: None,
        territory: None,
        date: None,
        period: None,
        in_force_from: None,
        superseded: None,
        printed_totals: Vec::new(),
        rank: 1,
    }
}

fn section(id: &str, plan: &str) -> Section {
    Section {
        id: SectionId::from(id),
        plan: PlanId::from(plan),
        parent: None,
        label: "A".to_owned(),
        title: "Nhiệm vụ chung".to_owned(),
        printed_total: None,
        rank: 1,
    }
}

fn retitle(id: &str, old: &str, new: &str) -> Operation {
    let (old, new) = (PlanField::Title(old.to_owned()), PlanField::Title(new.to_owned()));
    Operation::Change(FieldChange::<Plan> { id: PlanId::from(id), old, new }.into())
}

#[test]
fn an_operation_and_its_inverse_leave_the_records_as_they_were() {
    let mut workspace = Workspace::default();
    let create = Operation::Create(plan("454", "Kế hoạch").into());
    workspace.apply(&create, Seq(1), BatchNumber(1)).unwrap();
    let change = retitle("454", "Kế hoạch", "Kế hoạch năm 2025");
    workspace.apply(&change, Seq(2), BatchNumber(2)).unwrap();
    assert_eq!(workspace.plans.get("454").unwrap().title, "Kế hoạch năm 2025");
    workspace.apply(&change.inverse(), Seq(3), BatchNumber(3)).unwrap();
    assert_eq!(workspace.plans.get("454"), Some(&plan("454", "Kế hoạch")));
    assert_eq!(workspace.plans.row("454").unwrap().revision, BatchNumber(3));
    workspace.apply(&create.inverse(), Seq(4), BatchNumber(4)).unwrap();
    assert!(workspace.plans.is_empty());
}

#[test]
fn an_operation_that_does_not_fit_is_refused_and_changes_nothing() {
    let mut workspace = Workspace::default();
    let create = Operation::Create(plan("454", "Kế hoạch").into());
    workspace.apply(&create, Seq(1), BatchNumber(1)).unwrap();
    assert_eq!(workspace.apply(&create, Seq(2), BatchNumber(2)), Err(Misfit::Exists(create.key())));
    let elsewhere = retitle("999", "a", "b");
    assert_eq!(workspace.apply(&elsewhere, Seq(2), BatchNumber(2)), Err(Misfit::Missing(elsewhere.key())));
    assert_eq!(workspace.head().seq, Seq(1));
}

#[test]
fn a_section_that_moves_to_another_plan_moves_in_the_index() {
    let mut workspace = Workspace::default();
    for record in [plan("454", "a").into(), plan("343", "b").into(), section("454/A", "454").into()] {
        workspace.load(record, Seq(1), BatchNumber(1));
    }
    let (old, new) = (SectionField::Plan("454".into()), SectionField::Plan("343".into()));
    let moved = Operation::Change(FieldChange::<Section> { id: "454/A".into(), old, new }.into());
    workspace.apply(&moved, Seq(2), BatchNumber(2)).unwrap();
    assert!(workspace.index().of_plan(&"454".into()).unwrap().sections.is_empty());
    assert_eq!(workspace.index().of_plan(&"343".into()).unwrap().sections.len(), 1);
    assert!(workspace.index().of_task(&TaskId::from("454/A/1")).is_none());
}

#[test]
fn a_record_is_found_by_its_id_while_it_is_there_however_many_come_and_go() {
    let mut workspace = Workspace::default();
    let ids: Vec<String> = (0..500).map(|number| format!("p{number}")).collect();
    for id in &ids {
        workspace.apply(&Operation::Create(plan(id, id).into()), Seq(1), BatchNumber(1)).unwrap();
    }
    for id in ids.iter().step_by(2) {
        workspace.apply(&Operation::Withdraw(plan(id, id).into()), Seq(2), BatchNumber(2)).unwrap();
    }
    for id in ids.iter().step_by(4) {
        workspace.apply(&Operation::Create(plan(id, "again").into()), Seq(3), BatchNumber(3)).unwrap();
    }
    let title = |number: usize, id: &String| match number % 4 {
        0 => Some("again".to_owned()),
        2 => None,
        _ => Some(id.clone()),
    };
    for (number, id) in ids.iter().enumerate() {
        assert_eq!(workspace.plans.get(id).map(|plan| plan.title.clone()), title(number, id), "{id}");
    }
    assert_eq!(workspace.plans.len(), 375);
    assert_eq!(workspace.plans.sorted().len(), 375);
}
