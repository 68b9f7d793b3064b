//! What the details and the fields show: figures of the shown day, suggestions that typing replaces.

use super::desk::{Desk, batch, setup};
use super::office::today;
use crate::app::{Effect, Event, Model, Msg, update};
use crate::domain::journal::{BatchId, Proposal, Purpose, SessionId};
use crate::domain::operation::{Change, FieldChange, Operation};
use crate::domain::task::{Deadline, Task, TaskField};
use crate::keymap::{Code, Key};

#[test]
fn what_was_entered_for_later_days_is_left_out_and_counted() {
    let mut desk = Desk::new();
    desk.size = (160, 40);
    desk.go("454/B/34");
    assert!(desk.screen().contains("2.053.343") && !desk.screen().contains("chưa tính"));
    desk.press("n").write("1/3/2026").press("enter enter");
    let screen = desk.screen();
    assert!(screen.contains("8.782") && !screen.contains("2.053.343"), "{screen}");
    assert!(screen.contains("(chưa tính 1 mục sau ngày này)"), "{screen}");
    desk.press("n").write("1/1/2026").press("enter enter");
    assert!(!desk.screen().contains("chủ đất khai sai"), "an obstacle of a later day is not known yet");
}

#[test]
fn an_older_share_does_not_stand_beside_a_newer_count() {
    let mut desk = Desk::new();
    desk.go("454/B/30").press("ctrl-n tab tab").write("49 %").press("tab tab enter");
    desk.press("ctrl-n tab tab").write("150/300").press("tab tab enter");
    let screen = desk.screen();
    let state = screen.lines().find(|line| line.contains("Trạng thái")).unwrap_or_default();
    assert!(state.contains("150/300") && !state.contains("49"), "{screen}");
}

#[test]
fn a_suggested_day_is_replaced_by_typing_and_kept_by_moving() {
    let mut desk = Desk::new();
    desk.press("n").write("2/4/2026");
    assert!(desk.screen().contains("→ 02/4/2026"), "{}", desk.screen());
    desk.press("esc n left end");
    desk.send(crate::app::Msg::Key(Key::plain(Code::Backspace)));
    desk.write("5");
    assert!(desk.screen().contains("→ 10/4/2025"), "{}", desk.screen());
    desk.press("ctrl-u").write("3/4/2026");
    assert!(desk.screen().contains("→ 03/4/2026"), "{}", desk.screen());
}

#[test]
fn the_history_names_where_a_change_came_from() {
    let mut desk = Desk::new();
    desk.size = (200, 60);
    desk.go("454/B/30").press("ctrl-t enter enter enter enter enter h");
    assert!(desk.screen().contains("vpub (giao diện): thêm"), "{}", desk.screen());
}

#[test]
fn esc_shows_everything_again_when_no_task_answers_wherever_one_is() {
    let mut desk = Desk::new();
    desk.press("/").write("khong co gi ca").press("enter enter tab");
    assert!(desk.screen().contains("Nhấn Esc để bỏ lọc"));
    desk.press("esc");
    assert!(desk.screen().contains("Nhiệm vụ chung"), "{}", desk.screen());
}

#[test]
fn tab_ends_a_ticking_from_any_row() {
    let mut desk = Desk::new();
    desk.press("l enter down enter");
    assert!(desk.screen().contains("Tab xong"), "{}", desk.screen());
    desk.press("tab");
    let screen = desk.screen();
    assert!(screen.contains("Định danh địa điểm") && !screen.contains("Tuyên truyền"), "{screen}");
}

#[test]
fn one_who_works_down_a_filtered_list_stays_there_when_a_row_leaves_it() {
    let mut desk = Desk::new();
    desk.press("l enter").press("down down down down enter tab");
    desk.press("home");
    while desk.model.tree().task().is_none() {
        desk.press("down");
    }
    let task = desk.model.tree().task().cloned();
    desk.press("ctrl-t enter enter enter enter enter");
    let now = desk.model.tree().task().cloned();
    assert!(now.is_some() && now != task, "{task:?} {now:?}\n{}", desk.screen());
}

/// Lets a colleague change the deadline's meaning of a task.
fn colleague_corrects(desk: &mut Desk, task: &str, new: &str) -> TaskField {
    let task = desk.model.workspace().tasks.get(task).unwrap().clone();
    let reading = crate::domain::deadline::read(new, &Default::default());
    let theirs = TaskField::Deadline(Deadline { reading, corrected: true });
    let old = TaskField::Deadline(task.deadline.clone());
    let change = FieldChange::<Task> { id: task.id, old: old.clone(), new: theirs };
    let proposal = Proposal {
        id: BatchId(7),
        session: SessionId(9),
        source: "cli".to_owned(),
        operations: vec![Operation::Change(change.into())],
        purpose: Purpose::Work,
    };
    desk.tell(Event::Followed(vec![batch(2, 101, &proposal)]));
    old
}

#[test]
fn a_correction_starts_from_what_its_form_showed() {
    let mut desk = Desk::new();
    desk.go("454/B/26").press("ctrl-l").write("31/12/2025");
    let shown = colleague_corrects(&mut desk, "454/B/26", "30/9/2025");
    desk.press("tab enter");
    let Some(Effect::Commit(write)) = desk.effects.iter().find(|effect| matches!(effect, Effect::Commit(_)))
    else {
        panic!("{:?}", desk.effects)
    };
    let [Operation::Change(Change::Task(change))] = write.proposal.operations.as_slice() else { panic!() };
    assert_eq!(change.old, shown, "the store sees the conflict");
}

#[test]
fn a_deadline_that_was_moved_meanwhile_is_moved_again_only_after_a_question() {
    let mut desk = Desk::new();
    desk.go("454/B/26").press("ctrl-e").write("31/12/2026");
    colleague_corrects(&mut desk, "454/B/26", "30/9/2026");
    desk.press("up up enter");
    let screen = desk.screen();
    assert!(screen.contains("vừa đặt hạn mới") && screen.contains("Hiện nay: “30/9/2026”"), "{screen}");
    desk.press("enter");
    assert!(desk.journal.is_empty(), "the safe choice comes first");
    desk.press("ctrl-e").write("31/12/2026").press("up up enter");
    assert_eq!(desk.journal.len(), 1, "the new form shows the colleague's deadline");
}

#[test]
fn the_choices_stay_in_view_under_a_long_text() {
    let mut desk = Desk::new();
    desk.press("+ + + *").press("ctrl-t enter enter enter enter enter down enter");
    desk.size = (60, 16);
    desk.press("ctrl-u");
    let screen = desk.screen();
    assert!(screen.contains("Thôi") && screen.lines().any(|line| line.contains("  Hoàn tác")), "{screen}");
}

#[test]
fn nothing_is_listed_before_everything_is_read() {
    let size = ratatui::layout::Size { width: 80, height: 24 };
    let mut model = Model::new(today(), size, SessionId(0));
    for key in ["v", "ctrl-t", "/"] {
        update(&mut model, Msg::Key(key.parse().unwrap()), &setup());
        assert!(model.layers().is_empty() && model.message().is_some(), "{key}");
    }
    update(&mut model, Msg::Key(Key::char('?')), &setup());
    assert!(!model.layers().is_empty(), "the keys can be read meanwhile");
}

#[test]
fn a_label_never_touches_the_text_beside_it() {
    for lang in [crate::locale::Lang::Vi, crate::locale::Lang::En] {
        let mut setup = setup();
        setup.lang = lang;
        let mut desk = Desk::with(super::office::workspace(), setup, (80, 40));
        desk.press("k home");
        let screen = desk.screen();
        let details =
            screen.lines().skip_while(|line| !line.contains("(Tab)") && !line.starts_with(" 454")).skip(1);
        let labelled =
            details.filter(|line| line.len() > 12 && !line.starts_with('─') && !line.contains('^'));
        for line in labelled {
            assert_eq!(line.chars().nth(11), Some(' '), "{screen}");
        }
    }
}
