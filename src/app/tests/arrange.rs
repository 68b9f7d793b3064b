//! Rows are moved as one sees them; nothing is written before they are kept, and Esc puts them back.

use super::desk::{Desk, setup};
use super::office::workspace;
use crate::app::{Event, Failure};
use crate::domain::operation::Operation;
use crate::domain::tree::Outline;

/// Returns the ids of the tasks of a plan in their order.
fn order(desk: &Desk, plan: &str) -> Vec<String> {
    let workspace = desk.model.workspace();
    let outline = Outline::of_plan(workspace, &plan.into());
    outline.tasks().filter_map(|slot| workspace.tasks.at(slot)).map(|row| row.record.id.to_string()).collect()
}

#[test]
fn the_arrows_move_the_row_and_enter_writes_one_batch() {
    let mut desk = Desk::new();
    desk.go("454/B/30");
    let before = order(&desk, "454");
    desk.press("ctrl-o");
    insta::assert_snapshot!("arranging_80x24", desk.screen());
    desk.press("up");
    assert_eq!(order(&desk, "454"), before, "nothing is written yet");
    assert!(desk.journal.is_empty());
    insta::assert_snapshot!("arranging_moved_80x24", desk.screen());
    desk.press("enter");
    insta::assert_snapshot!("arranging_asked_80x24", desk.screen());
    desk.press("enter");
    assert!(desk.journal.is_empty() && desk.model.tree().is_arranging(), "the safe choice comes first");
    desk.press("enter down enter");
    let after = order(&desk, "454");
    let at = before.iter().position(|id| id == "454/B/30").unwrap();
    let mut wanted = before.clone();
    wanted.swap(at, at - 1);
    assert_eq!(after, wanted);
    assert_eq!(desk.journal.len(), 1);
    assert!(desk.screen().contains("Đã sắp xếp lại"), "{}", desk.screen());
    assert_eq!(desk.model.tree().task().unwrap().as_str(), "454/B/30", "the row stays chosen");
    desk.press("ctrl-u down enter");
    assert_eq!(order(&desk, "454"), before);
}

#[test]
fn esc_puts_everything_back() {
    for keys in ["up", "down down", "right", "up right left down", "left"] {
        let mut desk = Desk::new();
        desk.go("454/B/30");
        let (screen, before) = (desk.screen(), order(&desk, "454"));
        desk.press("ctrl-o").press(keys).press("esc");
        let says = |screen: &str| {
            screen.lines().filter(|line| !line.contains("──")).map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(says(&desk.screen())[..20], says(&screen)[..20], "{keys}");
        assert_eq!(order(&desk, "454"), before);
        assert!(desk.journal.is_empty() && !desk.model.tree().is_arranging());
    }
}

#[test]
fn a_row_that_goes_in_and_out_again_changes_nothing() {
    let mut desk = Desk::new();
    desk.go("454/B/30").press("ctrl-o right left enter");
    assert!(desk.journal.is_empty());
    assert!(desk.screen().contains("Không có gì thay đổi"), "{}", desk.screen());
}

#[test]
fn marked_tasks_move_together() {
    let mut desk = Desk::new();
    let before = order(&desk, "454");
    desk.go("454/B/26").press("m").go("454/B/44").press("m ctrl-o");
    assert!(desk.screen().contains("2 dòng đã đánh dấu"), "{}", desk.screen());
    desk.press("up enter down enter");
    let moved = ["454/B/26", "454/B/44"].map(str::to_owned);
    let mut wanted: Vec<String> = before.into_iter().filter(|id| !moved.contains(id)).collect();
    let at = wanted.iter().position(|id| id == "454/B/24").unwrap();
    wanted.splice(at..at, moved);
    assert_eq!(order(&desk, "454"), wanted);
}

#[test]
fn while_rows_move_nothing_else_is_done() {
    let mut desk = Desk::new();
    desk.go("454/B/30").press("ctrl-o");
    let screen = desk.screen();
    desk.press("ctrl-n ctrl-t ctrl-u 2 n / m pagedown end tab backspace ư d");
    assert!(desk.model.tree().is_arranging());
    assert!(desk.model.layers().is_empty());
    let rows = |screen: &str| screen.lines().take(20).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(rows(&desk.screen()), rows(&screen));
}

#[test]
fn what_could_not_be_written_can_be_moved_on() {
    let mut desk = Desk::new();
    desk.go("454/B/30").press("ctrl-o up enter down");
    let key = "enter".parse().unwrap();
    let effects = crate::app::update(&mut desk.model, crate::app::Msg::Key(key), &desk.setup);
    assert_eq!(effects.len(), 1);
    assert!(!desk.model.tree().is_arranging(), "it is on its way");
    desk.tell(Event::Failed(Failure::DiskFull));
    assert!(desk.model.tree().is_arranging());
    desk.press("enter down enter");
    assert_eq!(desk.journal.len(), 1);
}

#[test]
fn the_changes_that_wait_are_counted_as_one_moves() {
    let mut desk = Desk::new();
    desk.go("454/B/30").press("ctrl-o");
    let top = |desk: &Desk| desk.screen().lines().next().unwrap().to_owned();
    assert!(top(&desk).contains("0 dòng đổi chỗ"), "{}", desk.screen());
    desk.press("up");
    assert!(top(&desk).contains("2 dòng đổi chỗ, chưa ghi"), "{}", desk.screen());
    desk.press("down");
    assert!(top(&desk).contains("0 dòng đổi chỗ"), "{}", desk.screen());
}

#[test]
fn the_numbers_that_would_follow_are_shown_and_written_where_that_is_chosen() {
    let labels = |desk: &Desk| {
        let tasks = desk.model.workspace().tasks.sorted();
        let of_section =
            tasks.into_iter().filter(|task| task.id.as_str().starts_with("454/B/") && task.parent.is_none());
        of_section.map(|task| (task.id.to_string(), task.label.clone())).collect::<Vec<_>>()
    };
    for (choice, renumbers) in [("down enter", false), ("down down enter", true)] {
        let mut desk = Desk::new();
        let before = labels(&desk);
        desk.go("454/B/30").press("ctrl-o up enter");
        assert!(desk.screen().contains("Nếu đánh lại số thì"), "{}", desk.screen());
        desk.press(choice);
        assert_eq!(desk.journal.len(), 1, "one batch");
        assert_eq!(labels(&desk) != before, renumbers);
    }
}

#[test]
fn a_conflict_shows_the_rows_as_they_are_recorded() {
    let mut desk = Desk::new();
    let before = order(&desk, "454");
    desk.go("454/B/30");
    let met = desk.model.workspace().tasks.get("454/B/30").unwrap().clone();
    desk.press("ctrl-o up");
    desk.refuse(vec![crate::domain::task::Task { rank: 77, ..met }.into()]);
    desk.press("enter down enter");
    assert!(!desk.model.tree().is_arranging());
    assert!(!desk.model.layers().is_empty(), "both values are shown");
    assert_eq!(order(&desk, "454"), before);
}

#[test]
fn whoever_may_only_read_moves_nothing() {
    let mut desk = Desk::with(workspace(), crate::app::Setup { read_only: true, ..setup() }, (80, 24));
    desk.go("454/B/30").press("ctrl-o");
    assert!(!desk.model.tree().is_arranging());
    desk.press(". down enter");
    assert!(desk.model.layers().is_empty() && desk.screen().contains("chỉ được xem"), "{}", desk.screen());
}

#[test]
fn the_menu_of_a_row_says_what_can_be_done_with_it() {
    let mut desk = Desk::new();
    desk.go("454/B/30").press(".");
    insta::assert_snapshot!("acts_on_task_80x24", desk.screen());
    desk.press("esc left .");
    insta::assert_snapshot!("acts_on_section_80x24", desk.screen());
}

#[test]
fn a_task_moves_to_another_plan_by_the_menu() {
    let mut desk = Desk::new();
    desk.go("454/B/30");
    desk.press(":").write("chuyển sang mục").press("enter");
    insta::assert_snapshot!("move_to_80x24", desk.screen());
    desk.write("343").press("enter");
    assert_eq!(desk.model.workspace().tasks.get("454/B/30").unwrap().plan.as_str(), "343");
    assert!(desk.written().iter().all(|operation| matches!(operation, Operation::Change(_))));
}

#[test]
fn joining_shows_what_comes_of_it_before_it_is_written() {
    let mut desk = Desk::new();
    desk.go("454/B/30");
    desk.press(":").write("gộp").press("enter enter");
    insta::assert_snapshot!("join_80x24", desk.screen());
    assert!(desk.journal.is_empty());
    let tasks = desk.model.workspace().tasks.len();
    desk.press("down enter");
    assert_eq!(desk.model.workspace().tasks.len(), tasks - 1);
}

#[test]
fn a_plan_is_copied_into_another_with_its_numbers_shown_first() {
    let mut desk = Desk::new();
    desk.press("+ + + home");
    desk.press(":").write("chép từ").press("enter enter enter");
    insta::assert_snapshot!("copy_80x24", desk.screen());
    let tasks = desk.model.workspace().tasks.len();
    desk.press("down enter");
    assert!(desk.model.workspace().tasks.len() > tasks);
    assert!(desk.written().iter().all(|operation| matches!(operation, Operation::Create(_))));
}

#[test]
fn marked_rows_and_sections_of_another_plan_are_copied_with_what_is_below_them() {
    let mut desk = Desk::new();
    desk.go("343//2").press("left");
    desk.press(":").write("chép từ").press("enter").write("454").press("enter");
    insta::assert_snapshot!("copy_parts_80x24", desk.screen());
    let before = order(&desk, "343").len();
    desk.write("Tuyên truyền").press("ctrl-t ctrl-u").write("34 Rà soát").press("ctrl-t enter");
    assert!(desk.screen().contains("Chép 3 nhiệm vụ, 0 mục vào 343"), "{}", desk.screen());
    desk.press("down enter");
    assert_eq!(order(&desk, "343").len(), before + 3, "the subtask goes with its task");
    desk.press(":").write("chép từ").press("enter").write("454").press("enter").write("A Nhiệm vụ chung");
    desk.press("enter");
    assert!(desk.screen().contains("Chép 1 nhiệm vụ, 1 mục vào 343"), "{}", desk.screen());
}

#[test]
fn numbering_anew_asks_first() {
    let mut desk = Desk::new();
    desk.go("454/B/30");
    desk.press(":").write("đánh lại số").press("enter");
    insta::assert_snapshot!("renumber_80x24", desk.screen());
    desk.press("down enter");
    assert!(!desk.written().is_empty());
}

#[test]
fn what_others_write_meanwhile_does_not_end_the_move() {
    use super::desk::batch;
    use crate::domain::journal::{BatchId, Proposal, Purpose, SessionId};
    use crate::domain::operation::FieldChange;
    use crate::domain::task::{Task, TaskField};

    let mut desk = Desk::new();
    let before = order(&desk, "454");
    desk.go("454/B/30").press("ctrl-o up");
    let title = desk.model.workspace().tasks.get("454/B/44").unwrap().title.clone();
    let (old, new) = (TaskField::Title(title), TaskField::Title("Tập huấn lại".to_owned()));
    let change = Operation::Change(FieldChange::<Task> { id: "454/B/44".into(), old, new }.into());
    let (id, session, source) = (BatchId(7), SessionId(9), "cli".to_owned());
    let proposal = Proposal { id, session, source, operations: vec![change], purpose: Purpose::Work };
    let number = desk.model.workspace().head().batch.0 + 1;
    desk.tell(Event::Followed(vec![batch(number, 500, &proposal)]));
    assert!(desk.model.tree().is_arranging() && desk.screen().contains("Tập huấn lại"));
    desk.press("enter down enter");
    let at = before.iter().position(|id| id == "454/B/30").unwrap();
    let mut wanted = before;
    wanted.swap(at, at - 1);
    assert_eq!(order(&desk, "454"), wanted);
}
