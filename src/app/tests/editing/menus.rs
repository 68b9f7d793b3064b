//! The menu of what can be done with a row, in every view; what belongs to a record; withdrawing.

use super::*;
use crate::domain::operation::Operation;

fn office() -> Desk {
    Desk::with(with_matters(), setup(), (80, 24))
}

#[test]
fn every_view_offers_to_edit_its_row() {
    for (keys, kind) in [
        ("home", "kế hoạch"),
        ("+ + + home down", "phần, mục"),
        ("+ + + home down down", "nhiệm vụ"),
        ("2 down", "nhiệm vụ"),
        ("5", "đơn vị"),
        ("7", "kiến nghị"),
    ] {
        let mut desk = office();
        desk.press(keys).press(".");
        let screen = desk.screen();
        assert!(screen.contains(&format!("Sửa {kind}")), "{keys}\n{screen}");
    }
}

#[test]
fn where_nothing_is_chosen_that_is_said() {
    let mut desk = office();
    desk.press("8 .");
    assert!(desk.screen().contains("Hãy chọn một dòng"), "{}", desk.screen());
}

#[test]
fn what_belongs_to_a_task_is_listed_edited_and_added_to() {
    let mut desk = office();
    desk.go("454/B/34").press(".");
    insta::assert_snapshot!("menu_80x24", desk.screen());
    desk.press("down enter");
    insta::assert_snapshot!("parts_80x24", desk.screen());
    desk.press("esc").go("454/B/34").press(". down down enter");
    assert!(desk.screen().contains("Thêm "), "{}", desk.screen());
}

#[test]
fn a_withdrawal_states_how_much_goes_and_can_be_taken_back() {
    let mut desk = office();
    let before = desk.model.workspace().records(Kind::Update).len();
    desk.go("454/A/1").press(". end enter");
    insta::assert_snapshot!("withdraw_80x24", desk.screen());
    desk.press("enter");
    assert!(desk.journal.is_empty(), "the safe choice comes first");
    desk.press(". end enter down enter");
    assert!(desk.written().iter().all(|operation| matches!(operation, Operation::Withdraw(_))));
    assert!(desk.model.workspace().tasks.get("454/A/1").is_none());
    desk.press("ctrl-u down enter");
    assert!(desk.model.workspace().tasks.get("454/A/1").is_some());
    assert_eq!(desk.model.workspace().records(Kind::Update).len(), before);
}

#[test]
fn what_is_in_the_way_of_a_withdrawal_is_listed() {
    let mut desk = office();
    desk.press("5 . end enter");
    insta::assert_snapshot!("in_the_way_80x24", desk.screen());
}

#[test]
fn the_palette_reaches_every_kind() {
    let mut desk = office();
    desk.press(":").write("them, sua, rut ban ghi").press("enter");
    insta::assert_snapshot!("kinds_80x24", desk.screen());
    desk.write("nhom").press("enter");
    insta::assert_snapshot!("groups_80x24", desk.screen());
    desk.press("enter");
    assert!(desk.screen().contains("Thêm nhóm đơn vị"), "{}", desk.screen());
}
