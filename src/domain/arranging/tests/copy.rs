//! A copy has the words and the order of what it was copied from, and none of its past.

use super::*;
use crate::domain::build::day;
use crate::domain::ids::LinkId;
use crate::domain::plan::Period;
use crate::domain::progress::State;

fn dated() -> Workspace {
    let mut build = Build { workspace: workspace(), ..Build::default() };
    build.add(task("p/7", "p", "Trước ngày 30/6/2025")).add(task("p/8", "p", "Quý II"));
    build.update("a1", "2025-03-01", State::Done);
    build.workspace
}

fn copying(into: &str) -> Copying {
    let period = Some(Period { from: day("2026-01-01"), to: day("2026-12-31") });
    let into = Plan { period, date: None, ..plan(into) };
    Copying { from: "p".into(), only: Vec::new(), into, within: None, years: 1, continues: true }
}

fn link_id(nth: usize) -> LinkId {
    LinkId::from_source("thử", &nth.to_string())
}

#[test]
fn a_whole_plan_is_copied_with_its_order_and_without_its_past() {
    let workspace = dated();
    let copied = copy(&copying("n"), &workspace, link_id);
    let after = applied(&workspace, &copied.operations);
    let outline = Outline::of_plan(&after, &"n".into());
    let rows = Arrangement::of(&outline, |_| false);
    assert_eq!(
        drawn(&after, &rows),
        "n .n/7 .n/8 .n/free .n/A ..n/a1 ..n/a2 ...n/a2x ...n/a2y ..n/a3 ..n/A.I ...n/i1 .n/B ..n/b1"
    );
    assert_eq!((copied.sections, copied.tasks), (3, 10));
    assert_eq!(after.updates.len(), workspace.updates.len());
    assert!(after.tasks.iter().all(|task| task.assigned_on.is_none()));
    assert_eq!(after.links.len(), 10);
    let link = after.links.iter().find(|link| link.from.as_str() == "n/7").unwrap();
    assert_eq!(link.to.as_str(), "p/7");
}

#[test]
fn deadlines_that_name_a_year_name_the_later_one() {
    let workspace = dated();
    let after = applied(&workspace, &copy(&copying("n"), &workspace, link_id).operations);
    let settings = crate::domain::settings::Settings::default();
    let last = |id: &str| {
        let reading = &after.tasks.get(id).unwrap().deadline.reading;
        (reading.phrase.clone(), reading.meaning.last_day(&settings.deadlines))
    };
    assert_eq!(last("n/7").0, "Trước ngày 30/6/2026");
    // A phrase without a year is read by the year of the new plan.
    assert_eq!(last("n/8"), ("Quý II".to_owned(), Some(day("2026-06-30"))));
}

#[test]
fn years_are_moved_on_where_they_are_years() {
    for (phrase, wanted) in [
        ("Năm 2025", "Năm 2026"),
        ("Trước ngày 01/7/2025", "Trước ngày 01/7/2026"),
        ("Quý IV/2025 và Quý I/2026", "Quý IV/2026 và Quý I/2027"),
        (
            "Theo Nghị quyết số 57/2025/NQ-CP (Tháng 6/2025)",
            "Theo Nghị quyết số 57/2025/NQ-CP (Tháng 6/2026)",
        ),
        ("12025 hồ sơ, 2053 thửa đất", "12025 hồ sơ, 2053 thửa đất"),
        ("Thường xuyên", "Thường xuyên"),
    ] {
        assert_eq!(later(phrase, 1), wanted);
        assert_eq!(later(&later(phrase, 1), -1), phrase);
    }
}

#[test]
fn chosen_parts_stand_behind_what_the_plan_has() {
    let workspace = dated();
    let into = workspace.plans.get("q").unwrap().clone();
    let only = ["A.I", "a2", "a2x"].map(|id| item(&workspace, id)).to_vec();
    let copied = copy(&Copying { only, into, continues: false, ..copying("q") }, &workspace, link_id);
    let after = applied(&workspace, &copied.operations);
    let rows = Arrangement::of(&Outline::of_plan(&after, &"q".into()), |_| false);
    assert_eq!(drawn(&after, &rows), "q .q1 .q/a2 ..q/a2x ..q/a2y .q/A.I ..q/i1");
    assert_eq!(after.links.len(), 0);
    let again = applied(
        &after,
        &copy(
            &Copying {
                only: vec![item(&after, "a3")],
                into: after.plans.get("q").unwrap().clone(),
                ..copying("q")
            },
            &after,
            link_id,
        )
        .operations,
    );
    let twice = copy(
        &Copying {
            only: vec![item(&again, "a3")],
            into: again.plans.get("q").unwrap().clone(),
            ..copying("q")
        },
        &again,
        link_id,
    );
    assert_eq!(twice.operations[0].key().id, "q/a3-2");
}
