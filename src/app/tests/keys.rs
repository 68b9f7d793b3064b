//! What keys do: where they lead, and what they make the engine write.

use super::desk::{Desk, batch, setup};
use super::office::{day, task, today, workspace};
use crate::app::{Direction, Effect, Event, Failure, Ids, Msg, Write};
use crate::domain::journal::{BatchId, Conflict, Proposal, Purpose, SessionId};
use crate::domain::operation::{Change, FieldChange, Operation, Record};
use crate::domain::party::Whom;
use crate::domain::progress::{Count, State, Update};
use crate::domain::task::{Task, TaskField};
use crate::keymap::{Code, Key};
use crate::locale::Told;

/// Returns the updates of the last batch.
fn updates(desk: &Desk) -> Vec<Update> {
    let update = |operation: &Operation| match operation {
        Operation::Create(Record::Update(update)) => Some(update.clone()),
        _ => None,
    };
    desk.written().iter().filter_map(update).collect()
}

fn chosen(desk: &Desk) -> String {
    desk.model.tree().task().map(ToString::to_string).unwrap_or_default()
}

#[test]
fn arrows_open_close_and_climb_the_outline() {
    let mut desk = Desk::new();
    assert!(desk.screen().contains("Nhiệm vụ cụ thể") && !desk.screen().contains("Kiểm tra, đôn đốc"));
    desk.press("down down right right right down down");
    assert_eq!(chosen(&desk), "454/B/30");
    desk.press("left left");
    assert!(!desk.screen().contains("Định danh địa điểm"));
    desk.press("minus minus minus");
    assert!(!desk.screen().contains("Nhiệm vụ cụ thể"));
    desk.press("+ + +");
    assert!(desk.screen().contains("Đối khớp dữ liệu"));
    desk.press("k");
    assert!(!desk.screen().contains("Nhiệm vụ chung"));
}

#[test]
fn the_chosen_row_stays_when_others_write() {
    let mut desk = Desk::new();
    desk.go("454/B/30");
    let first = task("454/B/00", "0", "Việc mới ở trên", "", "", 0);
    let proposal = Proposal {
        id: BatchId(7),
        session: SessionId(9),
        source: "cli".to_owned(),
        operations: vec![Operation::Create(first.into())],
        purpose: Purpose::Work,
    };
    desk.tell(Event::Followed(vec![batch(2, 101, &proposal)]));
    assert!(desk.screen().contains("Việc mới ở trên"));
    assert_eq!(chosen(&desk), "454/B/30");
    desk.tell(Event::Followed(vec![batch(2, 101, &proposal)]));
    assert!(desk.effects.is_empty(), "a batch that is known is left out");
    desk.tell(Event::Followed(vec![batch(9, 900, &proposal)]));
    assert_eq!(desk.effects, [Effect::Reload], "a gap means reading anew");
}

#[test]
fn the_text_filter_needs_no_accents_and_keeps_what_stands_above() {
    let mut desk = Desk::new();
    desk.press("/").write("dinh danh");
    let screen = desk.screen();
    assert!(screen.contains("Định danh địa điểm") && screen.contains("Nhiệm vụ cụ thể"));
    assert!(!screen.contains("Mô hình khám bệnh") && !screen.contains("Nhiệm vụ chung"));
    assert_eq!(chosen(&desk), "454/B/24");
    desk.press("enter");
    assert!(desk.screen().contains("“dinh danh”"));
    desk.press("esc");
    assert!(desk.screen().contains("Nhiệm vụ chung"));
    desk.press("/").write("454 b.24");
    assert!(desk.screen().contains("Định danh") && !desk.screen().contains("Kiểm tra, đôn đốc"));
    desk.press("esc /").write("khong co gi ca");
    assert!(desk.screen().contains("Nhấn Esc để bỏ lọc"));
    desk.press("esc");
    assert!(desk.screen().contains("Nhiệm vụ chung"));
}

#[test]
fn menus_filter_by_state_timing_and_unit() {
    let mut desk = Desk::new();
    desk.press("l enter down enter up enter");
    let screen = desk.screen();
    assert!(screen.contains("Định danh địa điểm") && !screen.contains("Tuyên truyền"), "{screen}");
    desk.press("esc t down enter up enter");
    let screen = desk.screen();
    assert!(screen.contains("Đối khớp") && !screen.contains("Định danh địa điểm"), "{screen}");
    desk.press("esc v").write("cong an").press("enter");
    let screen = desk.screen();
    assert!(screen.contains("Công an tỉnh · đến") && screen.contains("Mô hình lưu trú"), "{screen}");
    assert!(!screen.contains("Tuyên truyền"));
}

#[test]
fn a_state_is_set_with_its_day_and_evidence() {
    let mut desk = Desk::new();
    desk.go("454/B/30").press("ctrl-t enter");
    desk.press("tab").write("21/BC-CAT; 22/BC-CAT").press("enter enter enter");
    let [update] = updates(&desk).try_into().unwrap();
    assert_eq!(
        (update.state, update.on, update.task.as_str()),
        (Some(State::Done), day("2026-04-10"), "454/B/30")
    );
    assert_eq!(update.evidence, ["21/BC-CAT", "22/BC-CAT"]);
    assert_eq!(update.id.source(), "tui");
    let screen = desk.screen();
    assert!(
        screen.contains("✓ 30 Kiểm tra") && screen.contains("Đặt “đã hoàn thành” từ 10/4/2026"),
        "{screen}"
    );
}

#[test]
fn many_are_set_at_once_after_one_confirmation_that_counts_the_hidden_ones() {
    let mut desk = Desk::new();
    desk.go("454/B/26").press("m").go("454/B/30").press("space").go("454/A/1");
    desk.press("left left home left").press("ctrl-t");
    assert!(desk.screen().contains("Đã đánh dấu 2 nhiệm vụ, trong đó 2 đang khuất"), "{}", desk.screen());
    desk.press("enter enter enter enter enter");
    let screen = desk.screen();
    assert!(screen.contains("cho 2 nhiệm vụ") && screen.contains("Ghi cho 2 nhiệm vụ"), "{screen}");
    desk.press("enter");
    assert!(desk.journal.is_empty(), "the safe choice comes first");
    desk.press("esc ctrl-t enter enter enter enter enter down enter");
    let ids: Vec<_> = updates(&desk).iter().map(|update| update.id.to_string()).collect();
    assert_eq!(ids.len(), 2);
    assert_ne!(ids[0], ids[1]);
}

#[test]
fn a_note_takes_a_text_a_count_or_a_share_and_refuses_what_is_neither() {
    let mut desk = Desk::new();
    desk.go("454/B/30").press("ctrl-n").write("đã kiểm tra 9 xã").press("tab tab").write("9/12");
    assert!(desk.screen().contains("→ 9/12"));
    desk.press("tab tab enter");
    let [update] = updates(&desk).try_into().unwrap();
    assert_eq!(update.count, Some(Count { done: 9, total: 12 }));
    assert_eq!((update.state, update.text.as_deref()), (None, Some("đã kiểm tra 9 xã")));
    desk.press("ctrl-n tab tab").write("99,57 %").press("tab tab enter");
    assert_eq!(updates(&desk)[0].percent.unwrap().hundredths(), 9957);
    let before = desk.journal.len();
    desk.press("ctrl-n tab tab").write("nhiều").press("tab tab enter");
    assert!(desk.screen().contains("không phải là tỷ lệ hay số lượng"));
    desk.press("esc down down enter ctrl-n up up enter");
    assert!(desk.screen().contains("Hãy ghi nội dung hoặc số liệu"));
    assert_eq!(desk.journal.len(), before);
}

#[test]
fn a_part_of_a_task_followed_per_unit_names_its_unit() {
    let mut desk = Desk::new();
    desk.go("454/B/44").press("ctrl-t enter tab").write("so y te");
    assert!(desk.screen().contains("→ Sở Y tế"), "{}", desk.screen());
    desk.press("enter enter enter enter");
    assert_eq!(updates(&desk)[0].unit.as_ref().unwrap().as_str(), "so-y-te");
    assert!(desk.screen().contains("1/4"), "{}", desk.screen());
    desk.press("ctrl-t enter tab").write("Sở Không Có").press("enter enter enter enter");
    assert!(desk.screen().contains("Không có đơn vị “Sở Không Có”"));
}

#[test]
fn a_deadline_is_moved_by_a_phrase_that_is_read_while_it_is_typed() {
    let mut desk = Desk::new();
    desk.go("454/B/34").press("ctrl-e").write("Quý III/2026");
    assert!(desk.screen().contains("→ hết 30/9/2026"));
    desk.press("tab").write("12/CV-UBND").press("tab tab tab enter");
    let [Operation::Create(Record::Extension(extension))] = desk.written() else {
        panic!("{:?}", desk.written())
    };
    assert_eq!(extension.document.as_deref(), Some("12/CV-UBND"));
    assert_eq!(extension.old.as_ref().unwrap().reading.phrase, "30/6/2025");
    let screen = desk.screen();
    assert!(screen.contains("30/09/26") && !screen.contains("!▸ 34"), "{screen}");
    let before = desk.journal.len();
    desk.press("ctrl-e").write("bao giờ xong thì thôi").press("up up enter");
    assert!(desk.screen().contains("Chưa hiểu cụm từ này"));
    assert_eq!(desk.journal.len(), before);
}

#[test]
fn a_trigger_that_has_fired_gives_the_deadline_that_follows() {
    let mut desk = Desk::new();
    desk.go("343//2")
        .press("ctrl-k tab")
        .write("5/CV-BCA")
        .press("tab")
        .write("31/5/2026")
        .press("tab tab enter");
    let [Operation::Create(Record::TriggerFired(fired))] = desk.written() else { panic!() };
    assert_eq!(fired.on, day("2026-04-10"));
    assert!(fired.deadline.is_some());
    assert!(desk.screen().contains("31/05/26"), "{}", desk.screen());
}

#[test]
fn what_was_understood_of_a_deadline_can_be_corrected_and_taken_back_to_the_print() {
    let mut desk = Desk::new();
    desk.go("454/B/26").press("ctrl-l").write("31/12/2025").press("tab enter");
    let [Operation::Change(Change::Task(FieldChange { new: TaskField::Deadline(new), .. }))] = desk.written()
    else {
        panic!()
    };
    assert!(new.corrected);
    assert_eq!(new.reading.phrase, "31/7/2025", "the printed words stay");
    assert!(desk.screen().contains("31/12/25"));
    desk.press("ctrl-l tab enter");
    assert!(desk.screen().contains("31/07/25"));
}

#[test]
fn a_party_that_was_not_understood_is_mapped_and_a_group_is_narrowed() {
    let mut desk = Desk::new();
    desk.go("454/B/34").press("ctrl-p up enter").write("so y te").press("enter enter");
    let task = desk.model.workspace().tasks.get("454/B/34").unwrap().clone();
    assert_eq!(task.coordinators.parties[2].whom, Whom::Unit("so-y-te".into()));
    assert_eq!(task.coordinators.parties[2].printed, "Hội Khuyến học");
    desk.press("ctrl-p up up enter enter down down enter down enter home");
    desk.press("enter");
    let task = desk.model.workspace().tasks.get("454/B/34").unwrap().clone();
    let Whom::Group { narrowed: Some(units), .. } = &task.coordinators.parties[1].whom else {
        panic!("{task:?}")
    };
    assert_eq!(units.len(), 2);
}

#[test]
fn undo_says_what_it_will_do_and_waits_for_more_than_enter() {
    let mut desk = Desk::new();
    desk.go("454/B/30").press("ctrl-t enter enter enter enter enter");
    assert_eq!(desk.journal.len(), 1);
    desk.press("ctrl-u");
    let screen = desk.screen();
    assert!(
        screen.contains("Lần ghi #2") && screen.contains("30 “Kiểm tra, đôn đốc việc thực hiện”: rút"),
        "{screen}"
    );
    desk.press("ctrl-u enter");
    assert_eq!(desk.journal.len(), 1, "neither the key that began it nor Enter confirms");
    desk.press("ctrl-u down enter");
    assert_eq!(desk.journal.len(), 2);
    assert!(desk.screen().contains("◌ 30 Kiểm tra"));
    assert!(desk.effects.contains(&Effect::Plan(Direction::Undo)));
    desk.tell(Event::Planned(Direction::Redo, None));
    assert!(desk.screen().contains("Không có gì để làm lại"));
}

#[test]
fn the_history_tells_who_changed_what_from_what_to_what() {
    let mut desk = Desk::new();
    desk.size = (200, 60);
    desk.send(Msg::Resize(200, 60));
    desk.go("454/B/26").press("ctrl-l").write("31/12/2025").press("tab enter").press("h");
    let screen = desk.screen();
    assert!(screen.contains("#2 10/4/2026 10:00 vpub (giao diện)"), "{screen}");
    assert!(screen.contains("31/7/2025) → “31/7/2025” (hết"), "{screen}");
}

#[test]
fn everything_can_be_seen_as_of_another_day() {
    let mut desk = Desk::new();
    desk.press("n");
    assert!(desk.screen().contains("[ Xem ]"));
    desk.write("1/6/2025").press("enter enter").go("454/B/24");
    let screen = desk.screen();
    assert!(screen.contains("đến 01/6/2025") && screen.contains("◌ 24 Định danh"), "{screen}");
    desk.press("ctrl-t enter");
    assert!(desk.screen().contains("01/6/2025"), "a write asks for its day, and the shown day is offered");
    desk.press("esc 0");
    assert!(desk.screen().contains("đến 10/4/2026"));
    desk.tell(Event::Day(day("2026-04-11")));
    assert!(desk.screen().contains("đến 11/4/2026"), "today follows the clock");
}

/// Returns a change of the deadline that somebody else met with another one.
fn conflict(desk: &Desk) -> (Write, Conflict) {
    let task = desk.model.workspace().tasks.get("454/B/26").unwrap().clone();
    let change = |title: &str| {
        let (old, new) = (TaskField::Title(task.title.clone()), TaskField::Title(title.to_owned()));
        Operation::Change(FieldChange::<Task> { id: task.id.clone(), old, new }.into())
    };
    let mine = change("Tên của tôi");
    let mut present = task.clone();
    present.title = "Tên của người khác".to_owned();
    let write = Ids::new(SessionId(0)).work(BatchId(50), vec![mine.clone()], "Đổi tên.".to_owned());
    (write, Conflict { key: mine.key(), mine, present: Some(present.into()) })
}

#[test]
fn a_conflict_shows_both_values_and_asks() {
    let mut desk = Desk::new();
    let (write, conflict) = conflict(&desk);
    desk.tell(Event::Conflicted(write.clone(), vec![conflict.clone()]));
    let screen = desk.screen();
    assert!(screen.contains("Tên của tôi") && screen.contains("Hiện nay: Tên của người khác"), "{screen}");
    desk.press("down down enter");
    let Some(Effect::Commit(again)) = desk.effects.last() else { panic!() };
    let [Operation::Change(Change::Task(change))] = again.proposal.operations.as_slice() else { panic!() };
    assert_eq!(change.old, TaskField::Title("Tên của người khác".to_owned()));
    assert_ne!(again.proposal.id, write.proposal.id);
    let written = desk.journal.len();
    desk.tell(Event::Conflicted(write.clone(), vec![conflict.clone()]));
    desk.press("down enter");
    desk.tell(Event::Conflicted(write, vec![conflict]));
    desk.press("enter");
    assert_eq!(desk.journal.len(), written, "theirs and cancel write nothing");
}

#[test]
fn an_input_method_left_on_changes_nothing() {
    let mut desk = Desk::new();
    desk.go("454/B/30");
    let before = desk.screen();
    for bytes in ["ư", "đ", "ạ", "\u{202f}", "ơ", "Ư"] {
        desk.write(bytes);
        assert!(desk.screen().contains("Bộ gõ tiếng Việt đang bật"), "{bytes}");
    }
    desk.send(Msg::Key(Key::plain(Code::Backspace)));
    desk.send(Msg::Key(Key { alt: true, ..Key::char('đ') }));
    desk.send(Msg::Paste("dán vào đây".to_owned()));
    desk.press("down up");
    assert_eq!(desk.screen(), before);
    assert!(desk.effects.is_empty());
}

#[test]
fn help_and_palette_find_a_command_without_accents_and_run_it() {
    let mut desk = Desk::new();
    desk.go("454/B/30").press("?").write("ghi tien do").press("enter");
    assert!(desk.screen().contains("Ghi tiến độ"));
    assert_eq!(desk.model.layers().len(), 1);
    desk.press("esc :").write("mo tat ca").press("enter");
    assert!(desk.model.layers().is_empty() && desk.screen().contains("Đối khớp"));
}

#[test]
fn esc_backs_out_and_only_q_leaves() {
    let mut desk = Desk::new();
    desk.press("tab esc esc esc");
    assert!(desk.effects.is_empty());
    desk.press("tab q");
    assert!(desk.effects.is_empty(), "first back to the tree");
    desk.press("q");
    assert_eq!(desk.effects, [Effect::Quit]);
    let mut desk = Desk::new();
    desk.press("? ctrl-c");
    assert_eq!(desk.effects, [Effect::Quit]);
}

#[test]
fn who_may_only_read_is_told_so_and_writes_nothing() {
    let mut reading = setup();
    reading.read_only = true;
    let mut desk = Desk::with(workspace(), reading, (80, 24));
    desk.go("454/B/30");
    for keys in ["ctrl-t", "ctrl-n", "ctrl-e", "ctrl-k", "ctrl-l", "ctrl-p", "ctrl-u", "ctrl-y"] {
        desk.press(keys);
        assert!(desk.screen().contains("chỉ được xem"), "{keys}");
        assert!(desk.model.layers().is_empty() && desk.effects.is_empty(), "{keys}");
    }
    assert!(desk.screen().contains("chỉ xem") && !desk.screen().contains("trạng thái  "));
}

#[test]
fn failures_and_waiting_are_said_in_words() {
    let mut desk = Desk::new();
    desk.press("down").tell(Event::Busy(Some("vpub2".to_owned())));
    assert!(desk.model.message().is_none(), "nothing of ours waits");
    let table = [
        (Failure::DiskFull, "đĩa đã đầy"),
        (Failure::StayedBusy(None), "một tiến trình khác giữ tệp quá lâu"),
        (Failure::Unknown, "Chưa rõ đã ghi được hay chưa"),
        (Failure::ReadOnly, "chỉ được xem"),
        (Failure::NewerFile, "mới hơn"),
        (
            Failure::Issued("bc".into(), Some("12/BC".to_owned()), super::office::day("2026-04-09")),
            "báo cáo bc (12/BC) đã ban hành",
        ),
        (Failure::Other(Told::verbatim("lỗi lạ")), "lỗi lạ"),
    ];
    for (failure, words) in table {
        desk.tell(Event::Failed(failure));
        assert!(desk.screen().contains(words), "{}", desk.screen());
    }
}

#[test]
fn what_is_worked_out_for_one_task_is_what_is_worked_out_for_all() {
    for (task, keys) in [
        ("454/B/34.1", "ctrl-t enter enter enter enter enter"),
        ("454/B/34", "ctrl-t enter enter enter enter enter"),
        ("454/B/44", "ctrl-t enter tab S Y T enter enter enter enter"),
        ("343//2", "ctrl-k tab tab tab tab enter"),
    ] {
        let mut desk = Desk::new();
        desk.go(task).press(keys);
        assert_eq!(desk.journal.len(), 1, "{task}");
        let quick = format!("{:?}", desk.model.tree());
        desk.tell(Event::Day(today()));
        assert_eq!(quick, format!("{:?}", desk.model.tree()), "{task}");
    }
}

#[test]
fn a_note_that_was_left_unfinished_comes_back() {
    let mut desk = Desk::new();
    desk.go("454/B/30").press("ctrl-n");
    assert_eq!(desk.model.unwritten().open, None, "an empty form is not worth keeping");
    desk.write("đang viết dở");
    let draft = desk.model.unwritten();
    let mut later = Desk::new();
    later.tell(Event::Unfinished(Box::new(draft)));
    let screen = later.screen();
    assert!(screen.contains("đang viết dở") && screen.contains("bản nháp chưa ghi"), "{screen}");
    later.press("up up enter");
    assert_eq!(updates(&later)[0].text.as_deref(), Some("đang viết dở"));
    assert_eq!(later.model.unwritten(), Default::default());
}

#[test]
fn a_plan_or_section_takes_no_state() {
    let mut desk = Desk::new();
    desk.press("home ctrl-t");
    assert!(desk.screen().contains("Hãy chọn một nhiệm vụ trước"));
    assert!(desk.model.layers().is_empty());
}

#[test]
fn a_task_that_vanishes_under_an_open_form_is_not_written() {
    let mut desk = Desk::new();
    desk.go("454/B/26").press("ctrl-e").write("1/1/2027");
    let gone = desk.model.workspace().tasks.get("454/B/26").unwrap().clone();
    let proposal = Proposal {
        id: BatchId(8),
        session: SessionId(9),
        source: "cli".to_owned(),
        operations: vec![Operation::Withdraw(gone.into())],
        purpose: Purpose::Work,
    };
    desk.tell(Event::Followed(vec![batch(2, 101, &proposal)]));
    desk.press("up up enter");
    assert!(desk.screen().contains("vừa bị người khác rút"), "{}", desk.screen());
    assert!(desk.journal.is_empty());
}
