//! Going anywhere with one key, views under a name, and counting.

use super::desk::{Desk, setup};
use super::figures;
use super::office::workspace;
use crate::app::{Effect, Event, Setup};
use crate::domain::document::{Document, DocumentRole, DocumentTask};
use crate::domain::ids::TaskId;
use crate::domain::journal::{BatchNumber, Seq};
use crate::domain::workspace::Workspace;
use crate::keymap::View;
use crate::locale::Lang;
use crate::views::choices::Choices;
use crate::views::saved::{Opening, SavedView};

fn chosen(desk: &Desk) -> String {
    desk.model.tree().task().map(TaskId::to_string).unwrap_or_default()
}

/// Returns the office with a document that changed a task.
fn with_document() -> Workspace {
    let mut workspace = workspace();
    let document = Document {
        id: "12-cv".into(),
        symbol: "12/CV-UBND".to_owned(),
        date: None,
        issuer: Some("UBND tỉnh".to_owned()),
        summary: Some("Gia hạn số hóa".to_owned()),
        tasks: vec![DocumentTask { task: "454/B/30".into(), role: DocumentRole::Changed }],
    };
    workspace.load(document.into(), Seq(900), BatchNumber(1));
    workspace
}

/// Jumps to the first answer.
fn jump(desk: &mut Desk, text: &str) {
    desk.press("ctrl-f").write(text).press("enter");
}

#[test]
fn one_key_goes_to_any_task_plan_unit_document_and_command() {
    for (typed, screen) in [
        ("454 b.30", "[1 Nhiệm vụ]"),
        ("SYT", "Sở Y tế · đến"),
        ("te y so", "Sở Y tế · đến"),
        ("12/cv", "Gia hạn số hóa"),
        ("cv gia han", "[9 "),
        ("bang diem", "[5 "),
        ("scorecard of the units", "[5 "),
    ] {
        let mut desk = Desk::with(with_document(), setup(), (80, 24));
        jump(&mut desk, typed);
        assert!(desk.screen().contains(screen), "{typed}\n{}", desk.screen());
    }
    let mut desk = Desk::with(with_document(), setup(), (80, 24));
    jump(&mut desk, "454 b.30");
    assert_eq!(chosen(&desk), "454/B/30");
    jump(&mut desk, "343-qđ/tu");
    assert!(desk.model.tree().node().is_some_and(|node| node.depth == 0), "a plan by its symbol");
}

#[test]
fn an_indicator_is_gone_to_whatever_hides_it() {
    let mut desk = figures::desk("I.5");
    let name = desk.model.indicators().indicator_id().unwrap().clone();
    desk.press("k /").write("khong co").press("enter 1");
    jump(&mut desk, "I.5");
    assert!(desk.screen().contains("[3 Chỉ tiêu]"), "{}", desk.screen());
    assert_eq!(desk.model.indicators().indicator_id(), Some(&name));
}

#[test]
fn what_was_found_is_marked_counted_and_walked_through() {
    let mut desk = Desk::new();
    desk.press("ctrl-f").write("so");
    let first = desk.screen();
    desk.press("down");
    assert_ne!(desk.screen(), first);
    assert!(desk.marked().iter().any(|run| run == "Sở"), "{:?}", desk.marked());
    desk.press("ctrl-u").write("dat dai");
    insta::assert_snapshot!("jump_80x24", desk.screen());
    desk.press("ctrl-u").write("zzz");
    assert!(desk.screen().contains("Không tìm thấy"));
    desk.press("esc");
    assert!(desk.model.layers().is_empty());
}

#[test]
fn in_english_the_jump_has_english_words() {
    let mut desk = Desk::with(workspace(), Setup { lang: Lang::En, ..setup() }, (80, 24));
    desk.press("ctrl-f").write("454");
    insta::assert_snapshot!("jump_english_80x24", desk.screen());
}

#[test]
fn a_view_is_kept_under_a_name_and_opens_as_it_was() {
    let mut desk = Desk::new();
    desk.press("/").write("lead:so-xay-dung or văn-bản:343").press("enter");
    desk.press("t down enter up enter");
    let before = desk.screen();
    jump(&mut desk, "save-view");
    desk.write("Việc gấp").press("tab enter");
    let Some(Effect::SaveView(kept)) = desk.effects.last().cloned() else { panic!("{:?}", desk.effects) };
    assert_eq!(
        (kept.filter.as_str(), kept.choices.to_string().as_str()),
        ("lead:so-xay-dung or văn-bản:343", "level:1 timing:overdue"),
        "what a menu chose is kept, too"
    );
    desk.press("esc 2 ;").write("viec gap").press("enter");
    let rows = |screen: &str| screen.lines().skip(2).take(6).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(rows(&desk.screen()), rows(&before));
    jump(&mut desk, "việc gấp");
    assert_eq!(rows(&desk.screen()), rows(&before), "a saved view can be jumped to");
    jump(&mut desk, "forget-view");
    desk.press("enter");
    assert_eq!(desk.effects.last(), Some(&Effect::ForgetView("Việc gấp".to_owned())));
    desk.press(";");
    assert!(desk.screen().contains("Chưa lưu màn hình nào"), "{}", desk.screen());
}

#[test]
fn a_name_is_asked_for() {
    let mut desk = Desk::new();
    jump(&mut desk, "save-view");
    desk.press("tab enter");
    assert!(desk.screen().contains("Hãy ghi một tên"), "{}", desk.screen());
}

#[test]
fn the_inbox_of_a_unit_is_kept_with_its_unit() {
    let mut desk = Desk::new();
    jump(&mut desk, "SXD");
    jump(&mut desk, "save-view");
    desk.write("Xây dựng").press("tab enter");
    desk.press("1 ;").press("enter");
    assert!(desk.screen().contains("Sở Xây dựng · đến"), "{}", desk.screen());
}

#[test]
fn the_program_opens_on_a_saved_view_when_the_records_are_there() {
    let saved = SavedView {
        name: "Y tế".to_owned(),
        view: View::Inbox,
        choices: Choices::default().with("unit", ["so-y-te"]),
        filter: "văn-bản:454".to_owned(),
    };
    let mut desk = Desk::unloaded(|model, setup| model.opening(Opening::Saved(saved), setup));
    assert!(desk.screen().contains("[2 Hộp việc]"), "{}", desk.screen());
    desk.tell(Event::Loaded(Box::new(workspace())));
    assert!(desk.screen().contains("Sở Y tế"), "{}", desk.screen());
    assert!(desk.screen().contains("“văn-bản:454”"), "{}", desk.screen());
}

#[test]
fn tasks_are_counted_by_a_column_and_enter_shows_the_rows_behind() {
    let mut desk = Desk::new();
    desk.press("c").write("tinh trang").press("enter");
    insta::assert_snapshot!("count_by_80x24", desk.screen());
    desk.press("enter");
    let screen = desk.screen();
    assert!(screen.contains("“tình-trạng-hạn:"), "{screen}");
    desk.press("c").write("chu-tri").press("enter");
    let total = desk.screen();
    desk.press("down enter");
    assert!(desk.screen().contains(" chủ-trì:"), "{total}\n{}", desk.screen());
}
