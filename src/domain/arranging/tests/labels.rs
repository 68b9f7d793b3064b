//! Rows are numbered by the pattern that stands there.

use super::*;

/// Makes a plan with the sections I and II, whose tasks have these labels, and subtasks below the first task of I.
fn labelled(first: &[&str], second: &[&str], subtasks: &[&str]) -> Workspace {
    let mut build = Build::default();
    build.add(plan("p"));
    for (nth, label) in [(1, "I"), (2, "II")] {
        build.add(crate::domain::plan::Section { label: label.to_owned(), ..section(label, "p", None, nth) });
    }
    for (section, labels) in [("I", first), ("II", second)] {
        for (nth, label) in (0_i64..).zip(labels) {
            let task = Task {
                section: Some(section.into()),
                rank: nth,
                ..task(&format!("{section}{nth}"), "p", "")
            };
            build.add(Task { label: (*label).to_owned(), ..task });
        }
    }
    for (nth, label) in (0_i64..).zip(subtasks) {
        let above = Task {
            section: Some("I".into()),
            parent: Some("I0".into()),
            ..task(&format!("s{nth}"), "p", "")
        };
        build.add(Task { label: (*label).to_owned(), rank: nth, ..above });
    }
    build.workspace
}

fn printed(workspace: &Workspace) -> String {
    let outline = Outline::of_all(workspace);
    let tasks = outline.tasks().filter_map(|slot| workspace.tasks.at(slot));
    tasks.map(|row| row.record.label.clone()).collect::<Vec<_>>().join(" ")
}

#[test]
fn numbering_anew_follows_the_pattern_of_each_list() {
    type Labels = &'static [&'static str];
    let table: [(Labels, Labels, Labels, &str); 6] = [
        (&["2", "1", "7"], &["1"], &[], "1 2 3 1"),
        // Counted on from section to section.
        (&["1", "2"], &["3", "9"], &[], "1 2 3 4"),
        // Subtasks follow the number of their task.
        (&["5", "1"], &["1"], &["5.1", "5.4"], "1 1.1 1.2 2 1"),
        (&["b)", "a)", "c)"], &["1"], &[], "a) b) c) 1"),
        (&["01", "03"], &["01"], &[], "01 02 01"),
        // What has no number keeps none.
        (&["", ""], &["1"], &[], "  1"),
    ];
    for (first, second, subtasks, wanted) in table {
        let workspace = labelled(first, second, subtasks);
        let rows = arrangement(&workspace);
        let renumbered = applied(&workspace, &renumbered(&rows, item(&workspace, "p"), &workspace));
        assert_eq!(printed(&renumbered), wanted, "{first:?} {second:?} {subtasks:?}");
        let again = super::renumbered(&arrangement(&renumbered), item(&renumbered, "p"), &renumbered);
        assert_eq!(again, Vec::new(), "numbering twice changes nothing more");
    }
}

#[test]
fn a_section_of_a_plan_that_counts_on_begins_where_it_began() {
    let workspace = labelled(&["1", "2"], &["5", "9", "12"], &[]);
    let found = renumbered(&arrangement(&workspace), item(&workspace, "II"), &workspace);
    assert_eq!(printed(&applied(&workspace, &found)), "1 2 5 6 7");
}

#[test]
fn a_new_row_gets_the_label_that_follows() {
    let workspace = labelled(&["1", "2"], &[], &["1.1"]);
    let rows = arrangement(&workspace);
    let at = |id: &str| item(&workspace, id);
    for (kind, spot, label) in [
        (Kind::Task, Spot::LastIn(at("I")), "3"),
        (Kind::Task, Spot::After(at("I0")), "1a"),
        (Kind::Task, Spot::FirstIn(at("I")), ""),
        (Kind::Task, Spot::LastIn(at("I0")), "1.2"),
        (Kind::Task, Spot::LastIn(at("I1")), "2.1"),
        (Kind::Task, Spot::LastIn(at("II")), "1"),
        (Kind::Section, Spot::LastIn(at("p")), "III"),
        (Kind::Section, Spot::LastIn(at("I")), "1"),
        (Kind::Plan, Spot::After(at("p")), ""),
    ] {
        assert_eq!(next_label(&rows, kind, spot, &workspace), label, "{kind:?} {spot:?}");
    }
}
