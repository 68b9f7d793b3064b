//! Rows in printed order, and none of them lost.

use proptest::prelude::*;

use super::*;
use crate::domain::build::{Build, plan, section, task};

/// Returns the outline as indented ids.
fn drawn(workspace: &Workspace, outline: &Outline) -> Vec<String> {
    let draw = |node: &Node| {
        let id = match node.item {
            Item::Plan(slot) => workspace.plans.at(slot).unwrap().record.id.to_string(),
            Item::Section(slot) => workspace.sections.at(slot).unwrap().record.id.to_string(),
            Item::Task(slot) => workspace.tasks.at(slot).unwrap().record.id.to_string(),
        };
        format!("{}{id}", " ".repeat(node.depth.into()))
    };
    outline.nodes().iter().map(draw).collect()
}

fn placed(id: &str, section: Option<&str>, parent: Option<&str>, rank: i64) -> Task {
    Task { section: section.map(Into::into), parent: parent.map(Into::into), rank, ..task(id, "p", "") }
}

#[test]
fn rows_stand_by_rank_below_the_row_they_belong_to() {
    let mut build = Build::default();
    build
        .add(plan("p"))
        .add(section("B", "p", None, 2))
        .add(section("A", "p", None, 1))
        .add(section("A.II", "p", Some("A"), 2))
        .add(section("A.I", "p", Some("A"), 1))
        .add(placed("t10", Some("A.I"), None, 10))
        .add(placed("t2", Some("A.I"), None, 2))
        .add(placed("t2.1", Some("A.I"), Some("t2"), 1))
        .add(placed("t2.1.a", Some("A.I"), Some("t2.1"), 1))
        .add(placed("t0", Some("A"), None, 1))
        .add(placed("free", None, None, 1));
    let outline = Outline::of_plan(&build.workspace, &"p".into());
    assert_eq!(
        drawn(&build.workspace, &outline),
        ["p", " free", " A", "  t0", "  A.I", "   t2", "    t2.1", "     t2.1.a", "   t10", "  A.II", " B"]
    );
    assert_eq!(outline.nodes()[4].below, 4);
    assert_eq!(outline.tasks_in(4).count(), 4);
    let rows = |is: &dyn Fn(usize) -> bool| (0..outline.nodes().len()).filter(|row| is(*row)).count();
    assert_eq!(rows(&|row| outline.is_top_level(row)), 4, "free, t0, t2, t10");
    assert_eq!(rows(&|row| outline.is_leaf(row)), 4, "free, t0, t2.1.a, t10");
}

#[test]
fn a_row_whose_place_is_missing_stands_below_the_plan() {
    let mut build = Build::default();
    build
        .add(plan("p"))
        .add(plan("q"))
        .add(section("lost", "p", Some("nowhere"), 1))
        .add(section("other", "q", None, 1))
        .add(placed("a", Some("nowhere"), None, 1))
        .add(placed("b", Some("other"), Some("nowhere"), 2))
        .add(placed("c", Some("lost"), Some("c"), 3));
    let outline = Outline::of_plan(&build.workspace, &"p".into());
    assert_eq!(drawn(&build.workspace, &outline), ["p", " a", " b", " lost", " c"]);
}

#[test]
fn plans_stand_by_rank_and_an_unknown_one_has_no_rows() {
    let mut build = Build::default();
    build.add(Plan { rank: 2, ..plan("a") }).add(Plan { rank: 1, ..plan("b") });
    assert_eq!(drawn(&build.workspace, &Outline::of_all(&build.workspace)), ["b", "a"]);
    assert_eq!(Outline::of_plan(&build.workspace, &"c".into()), Outline::default());
}

proptest! {
    #[test]
    fn every_task_stands_once_wherever_it_says_it_belongs(
        parents in proptest::collection::vec(proptest::option::of(0_usize..12), 1..12),
    ) {
        let mut build = Build::default();
        build.add(plan("p"));
        for (number, parent) in parents.iter().enumerate() {
            let parent = parent.map(|parent| format!("t{parent}"));
            build.add(placed(&format!("t{number}"), None, parent.as_deref(), 0));
        }
        let outline = Outline::of_all(&build.workspace);
        let mut seen: Vec<Slot> = outline.tasks().collect();
        seen.sort();
        seen.dedup();
        prop_assert_eq!(seen.len(), parents.len());
        prop_assert_eq!(outline.nodes().len(), parents.len() + 1);
        for (row, node) in outline.nodes().iter().enumerate().skip(1) {
            let above = node.parent.unwrap();
            prop_assert!(above < row && row <= above + outline.nodes()[above].below);
            prop_assert_eq!(outline.nodes()[above].depth + 1, node.depth);
        }
    }
}
