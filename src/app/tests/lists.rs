//! The lists of requests and actions: what they show, and what their forms write.

use super::desk::{Desk, setup};
use super::office::{day, workspace};
use crate::app::Setup;
use crate::domain::followup::{Action, ActionField, Request, RequestField};
use crate::domain::journal::{BatchNumber, Head, Seq};
use crate::domain::operation::{Change, Operation, Record};
use crate::domain::party::PartyList;
use crate::domain::workspace::Workspace;
use crate::locale::{Glyphs, Lang};
use crate::widgets::theme::Theme;

fn request(id: &str, text: &str, on: &str, due: Option<&str>, answered_on: Option<&str>) -> Record {
    Request {
        id: id.into(),
        task: Some("454/B/34".into()),
        from: Some("so-xay-dung".into()),
        to: PartyList { printed: "Bộ Tư pháp".to_owned(), parties: Vec::new() },
        text: text.to_owned(),
        on: day(on),
        due: due.map(day),
        document: Some("12/TTr-SXD".to_owned()),
        answered_on: answered_on.map(day),
        answer: answered_on.map(|_| "đã hướng dẫn".to_owned()),
        answer_document: None,
    }
    .into()
}

fn action(id: &str, unit: &str, text: &str, due: Option<&str>, done_on: Option<&str>) -> Record {
    Action {
        id: id.into(),
        meeting: None,
        task: None,
        unit: unit.into(),
        text: text.to_owned(),
        on: day("2026-03-02"),
        due: due.map(day),
        done_on: done_on.map(day),
        result: None,
    }
    .into()
}

fn followed_up() -> Workspace {
    let mut workspace = workspace();
    let records = [
        request("r1", "Bổ sung hướng dẫn thu phí", "2026-03-20", None, None),
        request("r2", "Cho phép dùng chung dữ liệu hộ tịch", "2026-02-10", Some("2026-03-31"), None),
        request("r3", "Cấp bổ sung tài khoản", "2026-01-05", Some("2026-02-01"), Some("2026-01-20")),
        action("a1", "so-y-te", "Lập danh sách cơ sở khám bệnh", Some("2026-04-20"), None),
        action("a2", "cong-an-tinh", "Báo cáo tiến độ cấp thẻ", Some("2026-03-15"), None),
        action("a3", "so-y-te", "Gửi văn bản đôn đốc", None, Some("2026-03-09")),
    ];
    for (seq, record) in (400..).zip(records) {
        workspace.load(record, Seq(seq), BatchNumber(1));
    }
    workspace.set_head(Head { batch: BatchNumber(1), seq: Seq(500) });
    workspace
}

fn lists(size: (u16, u16)) -> Desk {
    let mut desk = Desk::with(followed_up(), setup(), size);
    desk.press("7");
    desk
}

/// Returns the lines of the list below the headings.
fn listed(desk: &Desk) -> Vec<String> {
    let screen = desk.screen();
    let rows = screen.lines().skip_while(|line| !line.contains("Tình hình")).skip(1);
    rows.take_while(|line| !line.contains('─')).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

fn changes(desk: &Desk) -> Vec<Change> {
    let change = |operation: &Operation| match operation {
        Operation::Change(change) => Some(change.clone()),
        _ => None,
    };
    desk.written().iter().filter_map(change).collect()
}

#[test]
fn the_lists_at_the_sizes_that_people_use() {
    for size in [(80, 24), (120, 40), (60, 16)] {
        insta::assert_snapshot!(format!("lists_{}x{}", size.0, size.1), lists(size).screen());
    }
    let plain = Setup { glyphs: Glyphs::Ascii, lang: Lang::En, theme: Theme::plain(), ..setup() };
    let mut ascii = Desk::with(followed_up(), plain, (80, 24));
    ascii.press("7 right");
    insta::assert_snapshot!("lists_ascii_english_80x24", ascii.screen());
    let mut empty = Desk::with(Workspace::default(), setup(), (80, 24));
    empty.press("7");
    insta::assert_snapshot!("lists_empty_80x24", empty.screen());
    let mut form = lists((80, 24));
    form.press("enter");
    insta::assert_snapshot!("lists_answer_80x24", form.screen());
}

#[test]
fn what_is_overdue_comes_first_and_what_is_closed_on_a_key() {
    let mut desk = lists((80, 24));
    let rows = listed(&desk);
    assert_eq!(rows.len(), 2, "{rows:?}");
    assert!(rows[0].contains("Cho phép dùng") && rows[0].contains("quá hạn trả lời 10"), "{rows:?}");
    desk.press("l");
    assert!(listed(&desk)[2].contains("đã trả lời"), "{}", desk.screen());
    desk.press("right l");
    let rows = listed(&desk);
    assert!(rows[0].contains("quá hạn 26 ngày") && rows[1].contains("còn 10 ngày"), "{rows:?}");
    assert!(desk.screen().contains("[Việc được giao: 2 còn mở, 1 quá hạn]"), "{}", desk.screen());
}

#[test]
fn what_was_not_known_on_the_shown_day_is_not_told() {
    let mut desk = lists((80, 24));
    desk.press("n").write("15/1/2026").press("enter enter");
    let rows = listed(&desk);
    assert!(rows.len() == 1 && rows[0].contains("chưa trả lời, còn 17"), "{rows:?}");
    assert!(!desk.screen().contains("đã hướng dẫn"), "{}", desk.screen());
}

#[test]
fn a_request_is_found_by_unit_and_text_without_marks() {
    let mut desk = lists((80, 24));
    desk.press("/").write("so xay huong dan").press("enter");
    assert!(listed(&desk).len() == 1 && desk.screen().contains("12/TTr-SXD"), "{}", desk.screen());
    desk.press("esc");
    assert_eq!(listed(&desk).len(), 2);
    desk.press("esc");
    assert!(desk.screen().contains("[1 Nhiệm vụ]"), "{}", desk.screen());
}

#[test]
fn an_answer_is_written_with_its_day_and_taken_back() {
    let mut desk = lists((80, 24));
    desk.press("enter").write("đồng ý").press("tab").write("9/4/2026").press("tab");
    desk.write("55/BTP").press("enter enter");
    let written = changes(&desk);
    let fields: Vec<&str> = written.iter().map(Change::field).collect();
    assert_eq!(fields, ["answered_on", "answer", "answer_document"], "{}", desk.screen());
    let Change::Request(first) = &written[0] else { panic!("{written:?}") };
    assert_eq!(first.new, RequestField::AnsweredOn(Some(day("2026-04-09"))));
    assert_eq!(listed(&desk).len(), 1, "{}", desk.screen());
    desk.press("ctrl-u down enter");
    assert_eq!(listed(&desk).len(), 2, "{}", desk.screen());
}

#[test]
fn an_answer_needs_words_and_a_day_that_has_come_after_the_request() {
    let mut desk = lists((80, 24));
    desk.press("enter enter enter");
    assert!(
        desk.screen().contains("chưa ghi nội dung trả lời") && desk.journal.is_empty(),
        "{}",
        desk.screen()
    );
    for (typed, fault) in [("1/1/2026", "trước ngày giao"), ("11/4/2026", "chưa đến"), ("hôm qua", "hôm qua")]
    {
        let mut desk = lists((80, 24));
        desk.press("enter").write("đồng ý").press("tab").write(typed).press("tab tab enter");
        assert!(desk.screen().contains(fault) && desk.journal.is_empty(), "{}", desk.screen());
    }
}

#[test]
fn an_action_is_done_with_what_came_of_it() {
    let mut desk = lists((80, 24));
    desk.press("right ctrl-t").write("đã báo cáo").press("enter enter");
    let written = changes(&desk);
    let Change::Action(result) = &written[1] else { panic!("{written:?}") };
    assert_eq!(result.new, ActionField::Result(Some("đã báo cáo".to_owned())));
    assert_eq!(listed(&desk).len(), 1, "{}", desk.screen());
}

#[test]
fn requests_and_actions_are_added_by_form() {
    let mut desk = lists((80, 24));
    desk.press("ctrl-n").write("Bộ Công an").press("enter").write("Mở rộng quyền tra cứu").press("enter");
    desk.write("SYT").press("enter").write("30/4/2026").press("enter enter enter enter enter");
    let [Operation::Create(Record::Request(added))] = desk.written() else { panic!("{}", desk.screen()) };
    assert_eq!(
        (added.from.as_ref().map(|unit| unit.as_str()), added.due),
        (Some("so-y-te"), Some(day("2026-04-30")))
    );
    assert!(desk.screen().contains("Mở rộng quyền"), "{}", desk.screen());
    desk.press("right ctrl-n")
        .write("công an tỉnh")
        .press("enter")
        .write("Kiểm tra thực tế")
        .press("enter enter enter enter enter");
    let [Operation::Create(Record::Action(added))] = desk.written() else { panic!("{}", desk.screen()) };
    assert_eq!((added.unit.as_str(), added.due), ("cong-an-tinh", None));
    assert_eq!(listed(&desk).len(), 3, "{}", desk.screen());
}

/// Opens the form for a new action, and goes to the nth field.
fn adding(nth: usize) -> Desk {
    let mut desk = lists((80, 24));
    desk.press("right ctrl-n").press(&"tab ".repeat(nth));
    desk
}

#[test]
fn an_empty_unit_reads_as_none_and_not_as_the_whole_task() {
    let desk = adding(0);
    assert!(desk.screen().contains("chưa chọn đơn vị") && !desk.screen().contains("cả nhiệm vụ"));
    let mut desk = lists((80, 24));
    desk.press("ctrl-n tab tab");
    assert!(desk.screen().contains("chưa chọn đơn vị; có thể để trống"), "{}", desk.screen());
    insta::assert_snapshot!("lists_add_request_80x24", desk.screen());
}

#[test]
fn the_last_day_is_understood_as_it_is_typed() {
    for (typed, understood) in [
        ("", "để trống nếu không đặt hạn"),
        ("30/6/2026", "→ 30/6/2026"),
        ("15/5", "→ 15/5/2026"),
        ("5/1", "→ 05/01/2027"),
        ("tháng 6", "→ 30/6/2026"),
        ("thang 3", "→ 31/3/2027"),
        ("quý II", "→ 30/6/2026"),
        ("trước 15/5", "→ 14/5/2026"),
        ("9/4/2026", "Hạn 09/4/2026 trước ngày 10/4/2026"),
        ("quý I/2026", "Hạn 31/3/2026 trước ngày 10/4/2026"),
        ("thường xuyên", "không phải là ngày hạn"),
        ("hôm nào", "không phải là ngày hạn"),
    ] {
        let mut desk = adding(2);
        desk.write(typed);
        assert!(desk.screen().contains(understood), "{typed}\n{}", desk.screen());
    }
    let mut desk = adding(0);
    desk.write("SYT").press("tab").write("Rà soát").press("tab").write("quý II").press("tab tab tab enter");
    let [Operation::Create(Record::Action(added))] = desk.written() else { panic!("{}", desk.screen()) };
    assert_eq!(added.due, Some(day("2026-06-30")));
}

/// Adds an action about the task that is typed, and presses the keys before it is written.
fn about_task(typed: &str, keys: &str) -> Desk {
    let mut desk = adding(0);
    desk.write("SYT").press("tab").write("Rà soát").press("tab tab").write(typed).press(keys);
    desk.press("enter enter enter");
    desk
}

#[test]
fn a_task_is_named_by_label_symbol_or_words_and_an_empty_field_names_none() {
    for (typed, keys, task) in [
        ("", "", None),
        ("b.34", "", Some("454/B/34")),
        ("454/KH-UBND B.34", "", Some("454/B/34")),
        ("dat dai cua tinh", "", Some("454/B/34")),
        ("454/B/30", "", Some("454/B/30")),
        ("454 b.3", "down tab", Some("454/B/30")),
    ] {
        let desk = about_task(typed, keys);
        let [Operation::Create(Record::Action(added))] = desk.written() else {
            panic!("{typed}\n{}", desk.screen())
        };
        assert_eq!(added.task.as_ref().map(|task| task.as_str()), task, "{typed}");
    }
}

#[test]
fn a_task_that_is_not_clear_is_refused_at_its_field() {
    for (typed, fault) in [("khong co gi", "Không có nhiệm vụ nào khớp"), ("454", "nhiệm vụ khớp “454”")]
    {
        let mut desk = about_task(typed, "");
        assert!(desk.screen().contains(fault) && desk.journal.is_empty(), "{typed}\n{}", desk.screen());
        desk.press("ctrl-u").write("b.34").press("enter enter enter");
        assert_eq!(desk.written().len(), 1, "{}", desk.screen());
    }
}

#[test]
fn what_is_typed_for_a_task_is_completed() {
    let mut desk = adding(3);
    desk.write("dat dai");
    insta::assert_snapshot!("lists_task_proposed_80x24", desk.screen());
    desk.press("down up tab");
    insta::assert_snapshot!("lists_task_taken_80x24", desk.screen());
    desk.press("tab");
    assert!(desk.screen().contains("❯ Ngày"), "the next field is gone to\n{}", desk.screen());
}

#[test]
fn a_form_left_unfinished_waits_for_its_request() {
    let mut desk = lists((80, 24));
    desk.press("enter").write("đang hỏi lại").press("esc down enter enter");
    assert!(desk.screen().contains("đang hỏi lại"), "{}", desk.screen());
}

#[test]
fn whoever_may_only_read_sees_the_details() {
    let mut desk = Desk::with(followed_up(), Setup { read_only: true, ..setup() }, (80, 24));
    desk.press("7 enter");
    assert!(desk.model.layers().is_empty());
    desk.press("esc ctrl-t");
    assert!(desk.screen().contains("chỉ được xem"), "{}", desk.screen());
}
