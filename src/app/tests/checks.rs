//! The check: what it lists, how it is narrowed, and how a finding is mended.

use super::desk::{Desk, setup};
use super::office::{task, workspace};
use crate::app::Setup;
use crate::domain::journal::{BatchNumber, Seq};
use crate::domain::operation::{Change, Operation};
use crate::domain::task::{Task, TaskField};
use crate::domain::unit::UnitField;
use crate::domain::workspace::Workspace;
use crate::locale::{Glyphs, Lang};
use crate::widgets::theme::Theme;

/// Returns the office with two more tasks whose lead nobody recognises, and two whose deadline nobody understands.
fn unclear() -> Workspace {
    let mut workspace = workspace();
    let more: [Task; 4] = [
        task("454/A/2", "2", "Phổ cập kỹ năng số", "Hội Khuyến học", "Thường xuyên", 2),
        task("454/A/3", "3", "Biểu dương học tập suốt đời", "Hội  khuyến học", "Thường xuyên", 3),
        task("454/A/4", "4", "Hoàn thiện quy chế phối hợp", "Sở Y tế", "Kịp thời, hiệu quả", 4),
        task("454/A/5", "5", "Hoàn thiện quy trình nội bộ", "Sở Y tế", "kịp thời, hiệu quả.", 5),
    ];
    for (seq, task) in (500..).zip(more) {
        workspace.load(task.into(), Seq(seq), BatchNumber(1));
    }
    workspace
}

fn looking(workspace: Workspace, setup: Setup, size: (u16, u16)) -> Desk {
    let mut desk = Desk::with(workspace, setup, size);
    desk.press("!");
    desk
}

fn desk() -> Desk {
    looking(unclear(), setup(), (80, 24))
}

/// Narrows the list to one kind by its name.
fn only(desk: &mut Desk, sort: &str) {
    desk.press("t").write(sort).press("enter");
}

/// Returns how many findings the first line of the list counts.
fn count(desk: &Desk) -> usize {
    let screen = desk.screen();
    let line = screen.lines().nth(2).unwrap();
    line.split_whitespace().next().unwrap().parse().unwrap_or_else(|_| panic!("{line}"))
}

#[test]
fn the_list_at_the_sizes_that_people_use() {
    for size in [(80, 24), (120, 40), (200, 60), (60, 16)] {
        let mut desk = looking(unclear(), setup(), size);
        desk.press("down down");
        insta::assert_snapshot!(format!("checks_{}x{}", size.0, size.1), desk.screen());
    }
    let plain = Setup { glyphs: Glyphs::Ascii, lang: Lang::En, theme: Theme::plain(), ..setup() };
    insta::assert_snapshot!("checks_ascii_english_80x24", looking(unclear(), plain, (80, 24)).screen());
    insta::assert_snapshot!("checks_empty_80x24", looking(Workspace::default(), setup(), (80, 24)).screen());
}

#[test]
fn enter_on_a_heading_shows_its_kind_alone_and_on_a_finding_goes_to_the_task() {
    let mut desk = desk();
    let all = count(&desk);
    desk.press("enter");
    assert_eq!(count(&desk), 3, "{}", desk.screen());
    desk.press("down down enter");
    assert_eq!(desk.model.tree().task().map(|task| task.as_str()), Some("454/A/3"), "{}", desk.screen());
    desk.press("!");
    assert_eq!(count(&desk), 3, "the list is as it was left");
    desk.press("esc");
    assert_eq!(count(&desk), all);
}

#[test]
fn it_is_narrowed_by_words_plan_unit_and_kind() {
    let mut desk = desk();
    let all = count(&desk);
    desk.press("/").write("hoi khuyen hoc").press("enter");
    assert_eq!(count(&desk), 3, "{}", desk.screen());
    desk.press("esc l").write("343").press("enter");
    assert!(count(&desk) < all && desk.screen().contains("343-QĐ/TU"), "{}", desk.screen());
    desk.press("esc v").write("so y te").press("enter");
    assert!(!desk.screen().contains("Hội Khuyến học") || desk.screen().contains("B.34"), "{}", desk.screen());
    desk.press("esc");
    only(&mut desk, "chua hieu");
    assert_eq!(count(&desk), 2);
    desk.press("esc c");
    assert!(count(&desk) > all, "finished work is checked, too");
}

#[test]
fn what_is_hidden_stays_hidden_until_it_is_shown_again_and_nothing_is_written() {
    let mut desk = desk();
    let all = count(&desk);
    desk.press("down h");
    assert_eq!(count(&desk), all - 1);
    assert!(desk.screen().contains("đã ẩn 1 điểm đến khi đóng"), "{}", desk.screen());
    desk.press("\\");
    assert_eq!(count(&desk), all);
    assert!(desk.journal.is_empty());
}

#[test]
fn what_is_mended_leaves_the_list_at_once_and_the_cursor_stays() {
    let mut desk = desk();
    only(&mut desk, "chua hieu");
    desk.press("down ctrl-e").write("Tháng 9/2026").press("enter enter");
    assert!(desk.screen().contains("Sửa cả 1 nhiệm vụ khác cũng in cụm từ này"), "{}", desk.screen());
    desk.hold("enter");
    assert_eq!(count(&desk), 1, "before the check is done anew:\n{}", desk.screen());
    desk.rest();
    assert_eq!(count(&desk), 1);
    desk.press("ctrl-e");
    assert!(desk.screen().contains("Nơi khác đã hiểu cụm từ này là: hết 30/9/2026"), "{}", desk.screen());
    assert!(desk.screen().contains("Tháng 9/2026"), "it is offered to be taken as it stands");
    desk.press("enter enter");
    assert_eq!(desk.journal.len(), 2);
    let mended = desk.model.workspace().tasks.get("454/A/5").unwrap();
    assert!(mended.deadline.corrected);
    assert_eq!(mended.deadline.reading.phrase, "kịp thời, hiệu quả.", "the print stays");
}

/// Returns the names of the fields that a batch changed.
fn changed(desk: &Desk, batch: usize) -> Vec<&'static str> {
    let fields = desk.journal[batch].operations.iter().map(|operation| match operation {
        Operation::Change(change) => change.field(),
        other => panic!("{other:?}"),
    });
    fields.collect()
}

#[test]
fn a_corrected_name_is_remembered_and_read_anew_wherever_it_occurs() {
    let mut desk = desk();
    only(&mut desk, "chua nhan ra");
    desk.press("down ctrl-e").write("cong an tinh").press("enter");
    let screen = desk.screen();
    for told in ["Chỉ sửa ở nhiệm vụ này", "nhớ “Hội Khuyến học” là tên khác của Công an tỉnh", "2 chỗ khác"]
    {
        assert!(screen.contains(told), "{told}\n{screen}");
    }
    desk.press("down down enter");
    assert_eq!(changed(&desk, 0), ["leads", "aliases", "leads", "coordinators"]);
    assert_eq!(desk.journal.len(), 1, "one batch, which one undo takes back");
    let Operation::Change(Change::Unit(alias)) = &desk.journal[0].operations[1] else { panic!() };
    assert_eq!(alias.new, UnitField::Aliases(vec!["Hội Khuyến học".to_owned()]));
    assert_eq!(count(&desk), 0, "{}", desk.screen());
}

#[test]
fn a_correction_may_hold_for_one_task_only() {
    let mut desk = desk();
    only(&mut desk, "chua nhan ra");
    desk.press("down ctrl-e").write("cong an tinh").press("enter enter");
    assert_eq!(changed(&desk, 0), ["leads"]);
    let Operation::Change(Change::Task(change)) = &desk.journal[0].operations[0] else { panic!() };
    assert!(matches!(&change.new, TaskField::Leads(_)) && change.id.as_str() == "454/A/2");
    assert_eq!(count(&desk), 2);
}

#[test]
fn an_open_group_is_narrowed_from_the_list() {
    let mut desk = desk();
    only(&mut desk, "nhom chua");
    desk.press("down ctrl-e");
    assert!(desk.screen().contains("các đơn vị có liên quan"), "{}", desk.screen());
    desk.press("down enter home enter");
    assert_eq!(changed(&desk, 0), ["coordinators"]);
    assert_eq!(count(&desk), 0, "{}", desk.screen());
}

#[test]
fn who_may_only_read_is_told_so() {
    let mut desk = looking(unclear(), Setup { read_only: true, ..setup() }, (80, 24));
    desk.press("down ctrl-e");
    assert!(desk.model.layers().is_empty() && desk.effects.is_empty(), "{}", desk.screen());
}

#[test]
fn what_has_no_form_of_its_own_is_edited_in_its_field() {
    let mut desk = desk();
    only(&mut desk, "chua ro san pham");
    let before = count(&desk);
    desk.press("down ctrl-e").write("Quy chế phối hợp").press("ctrl-l");
    assert!(desk.screen().contains("Quy chế phối hợp"), "{}", desk.screen());
    desk.press("down enter");
    assert_eq!(changed(&desk, 0), ["output"], "{}", desk.screen());
    assert_eq!(count(&desk), before - 1);
}
