//! Any moves keep every row once, there and back is nothing, and what is shown is what the records say.

mod copy;
mod join;
mod labels;

use proptest::prelude::*;

use super::*;
use crate::domain::build::{Build, plan, section, task};
use crate::domain::entity::{Key, Kind};
use crate::domain::journal::{BatchNumber, Seq};
use crate::domain::operation::Operation;
use crate::domain::plan::Plan;
use crate::domain::task::Task;
use crate::domain::tree::{Item, Outline};
use crate::domain::workspace::Workspace;

/// Makes two plans: `p` with the sections A (A.I below it) and B, and `q`.
fn workspace() -> Workspace {
    let mut build = Build::default();
    build.add(plan("p")).add(Plan { rank: 1, ..plan("q") });
    for (id, parent, rank) in [("A", None, 1), ("A.I", Some("A"), 1), ("B", None, 2)] {
        build.add(section(id, "p", parent, rank));
    }
    for (id, section, parent, rank) in [
        ("free", None, None, 1),
        ("a1", Some("A"), None, 1),
        ("a2", Some("A"), None, 2),
        ("a2x", Some("A"), Some("a2"), 1),
        ("a2y", Some("A"), Some("a2"), 2),
        ("a3", Some("A"), None, 3),
        ("i1", Some("A.I"), None, 1),
        ("b1", Some("B"), None, 1),
    ] {
        let (section, parent) = (section.map(Into::into), parent.map(Into::into));
        build.add(Task { section, parent, rank, ..task(id, "p", "") });
    }
    build.add(task("q1", "q", ""));
    build.workspace
}

fn item(workspace: &Workspace, id: &str) -> Item {
    let kinds = [Kind::Task, Kind::Section, Kind::Plan];
    kinds.iter().find_map(|kind| Item::of(workspace, &Key { kind: *kind, id: id.into() })).unwrap()
}

fn arrangement(workspace: &Workspace) -> Arrangement {
    Arrangement::of(&Outline::of_all(workspace), |_| false)
}

/// Returns the rows as ids, each with a point for every row above it.
fn drawn(workspace: &Workspace, arrangement: &Arrangement) -> String {
    let row = |row: &Row| format!("{}{}", ".".repeat(row.depth.into()), row.item.key(workspace).unwrap().id);
    arrangement.rows().iter().map(row).collect::<Vec<_>>().join(" ")
}

fn applied(workspace: &Workspace, operations: &[Operation]) -> Workspace {
    let mut after = workspace.clone();
    for operation in operations {
        after.apply(operation, Seq(99), BatchNumber(9)).unwrap();
    }
    after
}

const AS_PRINTED: &str = "p .free .A ..a1 ..a2 ...a2x ...a2y ..a3 ..A.I ...i1 .B ..b1 q .q1";

#[test]
fn a_row_moves_as_one_sees_it() {
    use Step::{Down, In, Out, Up};
    let table: [(&str, &[Step], &str); 16] = [
        ("a2", &[Up], "p .free .A ..a2 ...a2x ...a2y ..a1 ..a3 ..A.I ...i1 .B ..b1 q .q1"),
        ("a2", &[Down], "p .free .A ..a1 ..a3 ..a2 ...a2x ...a2y ..A.I ...i1 .B ..b1 q .q1"),
        ("a2", &[In], "p .free .A ..a1 ...a2 ....a2x ....a2y ..a3 ..A.I ...i1 .B ..b1 q .q1"),
        ("a2x", &[Out], "p .free .A ..a1 ..a2 ...a2y ..a2x ..a3 ..A.I ...i1 .B ..b1 q .q1"),
        ("a2x", &[Down], "p .free .A ..a1 ..a2 ...a2y ...a2x ..a3 ..A.I ...i1 .B ..b1 q .q1"),
        // A subtask leaves its task only outwards.
        ("a2x", &[Up], AS_PRINTED),
        ("a2y", &[Down], AS_PRINTED),
        // From section to section and back; the plan is the end.
        ("a1", &[Up], "p .free .a1 .A ..a2 ...a2x ...a2y ..a3 ..A.I ...i1 .B ..b1 q .q1"),
        ("a3", &[Down], "p .free .A ..a1 ..a2 ...a2x ...a2y ..A.I ...a3 ...i1 .B ..b1 q .q1"),
        ("b1", &[Up, Up], "p .free .A ..a1 ..a2 ...a2x ...a2y ..a3 ..A.I ...b1 ...i1 .B q .q1"),
        ("free", &[Up], AS_PRINTED),
        ("b1", &[Down], AS_PRINTED),
        // Sections and plans go with all that is below them.
        ("B", &[Up], "p .free .B ..b1 .A ..a1 ..a2 ...a2x ...a2y ..a3 ..A.I ...i1 q .q1"),
        ("B", &[In], "p .free .A ..a1 ..a2 ...a2x ...a2y ..a3 ..A.I ...i1 ..B ...b1 q .q1"),
        ("A.I", &[Out], "p .free .A ..a1 ..a2 ...a2x ...a2y ..a3 .A.I ..i1 .B ..b1 q .q1"),
        ("q", &[Up], "q .q1 p .free .A ..a1 ..a2 ...a2x ...a2y ..a3 ..A.I ...i1 .B ..b1"),
    ];
    let workspace = workspace();
    for (id, steps, wanted) in table {
        let mut now = arrangement(&workspace);
        for step in steps {
            now.step(&[item(&workspace, id)], *step);
        }
        assert_eq!(drawn(&workspace, &now), wanted, "{id} {steps:?}");
    }
}

#[test]
fn several_rows_move_together_and_keep_their_order() {
    let workspace = workspace();
    let pair = [item(&workspace, "a2"), item(&workspace, "a3")];
    let mut now = arrangement(&workspace);
    assert!(now.step(&pair, Step::In));
    assert_eq!(
        drawn(&workspace, &now),
        "p .free .A ..a1 ...a2 ....a2x ....a2y ...a3 ..A.I ...i1 .B ..b1 q .q1"
    );
    assert!(now.step(&pair, Step::Out));
    assert_eq!(now, arrangement(&workspace));
    assert!(now.step(&pair, Step::Down));
    assert_eq!(
        drawn(&workspace, &now),
        "p .free .A ..a1 ..A.I ...a2 ....a2x ....a2y ...a3 ...i1 .B ..b1 q .q1"
    );
    let spread = [item(&workspace, "a1"), item(&workspace, "b1")];
    let mut now = arrangement(&workspace);
    now.gather(&spread).unwrap();
    assert_eq!(drawn(&workspace, &now), "p .free .A ..a1 ..b1 ..a2 ...a2x ...a2y ..a3 ..A.I ...i1 .B q .q1");
}

#[test]
fn a_row_goes_where_it_is_put_or_says_why_not() {
    let workspace = workspace();
    let at = |id: &str| item(&workspace, id);
    let put = |id: &str, spot: Spot| {
        let mut now = arrangement(&workspace);
        now.put(at(id), spot).map(|()| drawn(&workspace, &now))
    };
    assert_eq!(
        put("a2", Spot::LastIn(at("q"))).unwrap(),
        "p .free .A ..a1 ..a3 ..A.I ...i1 .B ..b1 q .q1 .a2 ..a2x ..a2y"
    );
    assert_eq!(
        put("A.I", Spot::FirstIn(at("q"))).unwrap(),
        "p .free .A ..a1 ..a2 ...a2x ...a2y ..a3 .B ..b1 q .q1 .A.I ..i1"
    );
    assert_eq!(
        put("b1", Spot::Before(at("a2y"))).unwrap(),
        "p .free .A ..a1 ..a2 ...a2x ...b1 ...a2y ..a3 ..A.I ...i1 .B q .q1"
    );
    assert_eq!(put("a2", Spot::After(at("a2"))).unwrap(), AS_PRINTED);
    assert_eq!(put("a2", Spot::LastIn(at("a2x"))), Err(Refusal::InItself));
    assert_eq!(put("A", Spot::LastIn(at("A"))), Err(Refusal::InItself));
    assert_eq!(put("A", Spot::LastIn(at("b1"))), Err(Refusal::NotThere));
    assert_eq!(put("q", Spot::LastIn(at("p"))), Err(Refusal::NotThere));
    assert_eq!(put("a1", Spot::Before(at("B"))), Err(Refusal::NotThere));
}

#[test]
fn a_row_out_of_sight_is_no_step() {
    let workspace = workspace();
    let hidden = item(&workspace, "a2");
    let mut now = Arrangement::of(&Outline::of_all(&workspace), |item| item == hidden);
    assert!(now.rows().iter().filter(|row| row.hidden).count() == 3, "with its subtasks");
    assert!(now.step(&[item(&workspace, "a3")], Step::Up));
    assert_eq!(drawn(&workspace, &now), "p .free .A ..a3 ..a1 ..a2 ...a2x ...a2y ..A.I ...i1 .B ..b1 q .q1");
}

#[test]
fn what_moves_into_another_plan_belongs_to_it_with_all_that_is_below() {
    let workspace = workspace();
    let before = arrangement(&workspace);
    let mut after = before.clone();
    after.put(item(&workspace, "a2"), Spot::LastIn(item(&workspace, "q"))).unwrap();
    let moved = applied(&workspace, &operations(&before, &after, &workspace));
    for id in ["a2", "a2x", "a2y"] {
        let task = moved.tasks.get(id).unwrap();
        assert_eq!((task.plan.as_str(), task.section.as_ref()), ("q", None), "{id}");
    }
    assert_eq!(moved.tasks.get("a2x").unwrap().parent.as_ref().unwrap().as_str(), "a2");
    assert_eq!(drawn(&moved, &arrangement(&moved)), drawn(&workspace, &after));
}

#[test]
fn there_is_room_for_a_new_row_anywhere() {
    let workspace = workspace();
    let rows = arrangement(&workspace);
    let at = |id: &str| item(&workspace, id);
    let table = [
        (
            Kind::Task,
            Spot::After(at("a2")),
            "p .free .A ..a1 ..a2 ...a2x ...a2y ..n ..a3 ..A.I ...i1 .B ..b1 q .q1",
        ),
        (
            Kind::Task,
            Spot::LastIn(at("a2")),
            "p .free .A ..a1 ..a2 ...a2x ...a2y ...n ..a3 ..A.I ...i1 .B ..b1 q .q1",
        ),
        (
            Kind::Task,
            Spot::FirstIn(at("A")),
            "p .free .A ..n ..a1 ..a2 ...a2x ...a2y ..a3 ..A.I ...i1 .B ..b1 q .q1",
        ),
        (
            Kind::Task,
            Spot::LastIn(at("q")),
            "p .free .A ..a1 ..a2 ...a2x ...a2y ..a3 ..A.I ...i1 .B ..b1 q .q1 .n",
        ),
        (
            Kind::Section,
            Spot::FirstIn(at("A")),
            "p .free .A ..a1 ..a2 ...a2x ...a2y ..a3 ..n ..A.I ...i1 .B ..b1 q .q1",
        ),
        (
            Kind::Section,
            Spot::After(at("B")),
            "p .free .A ..a1 ..a2 ...a2x ...a2y ..a3 ..A.I ...i1 .B ..b1 .n q .q1",
        ),
        (
            Kind::Plan,
            Spot::Before(at("q")),
            "p .free .A ..a1 ..a2 ...a2x ...a2y ..a3 ..A.I ...i1 .B ..b1 n q .q1",
        ),
    ];
    for (kind, spot, wanted) in table {
        let found = room(&rows, kind, "n", spot, &workspace).unwrap();
        let mut build = Build { workspace: applied(&workspace, &found.makes_way), ..Build::default() };
        let Room { home: Home { plan: of, section: inside, parent }, rank, .. } = found;
        let of = of.as_ref().map_or("", |plan| plan.as_str());
        match kind {
            Kind::Plan => build.add(Plan { rank, ..plan("n") }),
            Kind::Section => build.add(section("n", of, inside.as_ref().map(|it| it.as_str()), rank)),
            _ => build.add(Task { section: inside, parent, rank, ..task("n", of, "") }),
        };
        assert_eq!(drawn(&build.workspace, &arrangement(&build.workspace)), wanted, "{spot:?}");
    }
}

fn any_moves() -> impl Strategy<Value = Vec<(usize, u8, usize)>> {
    proptest::collection::vec((0_usize..13, 0_u8..8, 0_usize..13), 0..12)
}

/// Makes one move; those that are refused move nothing.
fn make(now: &mut Arrangement, items: &[Item], (row, how, other): (usize, u8, usize)) {
    let (item, other) = (items[row % items.len()], items[other % items.len()]);
    let before = now.clone();
    let spot = match how {
        0..4 => {
            if !now.step(&[item], Step::ALL[usize::from(how)]) {
                assert_eq!(*now, before);
            }
            return;
        }
        4 => Spot::FirstIn(other),
        5 => Spot::LastIn(other),
        6 => Spot::Before(other),
        _ => Spot::After(other),
    };
    if now.put(item, spot).is_err() {
        assert_eq!(*now, before);
    }
}

proptest! {
    #[test]
    fn any_moves_keep_every_row_once_and_give_what_is_shown(moves in any_moves()) {
        let workspace = workspace();
        let before = arrangement(&workspace);
        let items: Vec<Item> = before.rows().iter().map(|row| row.item).collect();
        let mut after = before.clone();
        moves.into_iter().for_each(|one| make(&mut after, &items, one));

        let written = operations(&before, &after, &workspace);
        let moved = applied(&workspace, &written);
        prop_assert_eq!(drawn(&moved, &arrangement(&moved)), drawn(&workspace, &after));
        prop_assert_eq!(after.rows().len(), items.len());
        prop_assert!(items.iter().all(|item| after.find(*item).is_some()));

        let back: Vec<Operation> = written.iter().rev().map(Operation::inverse).collect();
        let restored = applied(&moved, &back);
        prop_assert_eq!(restored.tasks.sorted(), workspace.tasks.sorted());
        prop_assert_eq!(restored.sections.sorted(), workspace.sections.sorted());
        prop_assert_eq!(restored.plans.sorted(), workspace.plans.sorted());
    }

    #[test]
    fn there_and_back_is_nothing(moves in any_moves(), row in 0_usize..13, there in 0_usize..4) {
        let workspace = workspace();
        let mut now = arrangement(&workspace);
        let items: Vec<Item> = now.rows().iter().map(|row| row.item).collect();
        moves.into_iter().for_each(|one| make(&mut now, &items, one));
        let before = now.clone();
        let (step, back) =
            [(Step::Up, Step::Down), (Step::Down, Step::Up), (Step::In, Step::Out), (Step::Up, Step::Down)][there];
        if now.step(&[items[row]], step) {
            prop_assert!(now.step(&[items[row]], back));
            prop_assert_eq!(&now, &before);
            prop_assert_eq!(operations(&before, &now, &workspace), Vec::new());
        }
    }
}
