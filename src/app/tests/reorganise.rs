//! Units that are merged, renamed and closed, and the work that then waits for a receiver: what keys do.

use super::desk::{Desk, setup};
use super::office::workspace;
use crate::app::Setup;
use crate::domain::operation::{Operation, Record};
use crate::domain::task::Standing;
use crate::domain::unit::{Reassignment, Unit};
use crate::locale::{Glyphs, Lang};
use crate::widgets::theme::Theme;

/// Opens the form of the nth deed.
fn form(setup: Setup, size: (u16, u16), nth: usize) -> Desk {
    let mut desk = Desk::with(workspace(), setup, size);
    desk.press(":").write("sap xep to chuc").press("enter");
    desk.press(&"down ".repeat(nth)).press("enter");
    desk
}

fn filled(nth: usize, fields: &[&str]) -> Desk {
    let mut desk = form(setup(), (80, 24), nth);
    fill(&mut desk, fields);
    desk
}

/// Types into the fields from the top, and goes to the button that writes.
fn fill(desk: &mut Desk, fields: &[&str]) {
    for text in fields {
        desk.write(text).press("tab");
    }
    while desk.model.layers().len() == 1 && !on_button(desk) {
        desk.press("tab");
    }
}

fn on_button(desk: &Desk) -> bool {
    matches!(desk.model.layers().last(), Some(crate::views::overlay::Overlay::Form(form))
        if form.at == form.fields.len())
}

fn unit<'a>(desk: &'a Desk, id: &str) -> &'a Unit {
    desk.model.workspace().units.get(id).unwrap()
}

fn message(desk: &Desk) -> String {
    desk.model.message().map(|message| message.text.clone()).unwrap_or_default()
}

/// Closes Sở Xây dựng with two receivers as of today.
fn closed() -> Desk {
    let mut desk = filled(3, &["so xay dung", "Sở Y tế; cong an tinh"]);
    desk.press("enter down enter");
    desk
}

fn list(desk: &mut Desk) {
    desk.press(":").write("viec cho don vi tiep nhan").press("enter");
}

#[test]
fn the_preview_counts_the_work_and_enter_alone_writes_nothing() {
    let mut desk = filled(3, &["so xay dung", "Sở Y tế; cong an tinh"]);
    desk.press("enter");
    let screen = desk.screen();
    assert!(screen.contains("2 nhiệm vụ chờ phân công lại giữa: Sở Y tế; Công an tỉnh"), "{screen}");
    desk.press("enter");
    assert!(desk.journal.is_empty() && on_button(&desk), "back in the form");
    desk.press("enter down enter");
    assert_eq!(desk.written().len(), 4, "a last day, the successors, and a proposal for each task");
    assert_eq!(
        message(&desk),
        "Đã ghi: SXD chuyển sang Sở Y tế; Công an tỉnh từ 10/4/2026, 2 nhiệm vụ chưa xong"
    );
    assert_eq!(unit(&desk, "so-xay-dung").valid_to, Some("2026-04-09".parse().unwrap()));
    assert!(desk.model.layers().is_empty());
}

#[test]
fn a_reorganisation_is_taken_back_in_one_step() {
    let mut desk = closed();
    desk.press("ctrl-u down enter");
    assert_eq!(desk.journal.len(), 2);
    assert_eq!((unit(&desk, "so-xay-dung").valid_to, unit(&desk, "so-xay-dung").successors.len()), (None, 0));
    assert_eq!(desk.model.workspace().reassignments.iter().count(), 0);
}

#[test]
fn units_merge_into_one_that_exists_or_begins_that_day_and_one_has_a_new_name() {
    let mut desk = filled(0, &["SXD; so y te", "CAT"]);
    desk.press("enter down enter");
    for id in ["so-xay-dung", "so-y-te"] {
        assert_eq!(unit(&desk, id).successors[0].unit.as_str(), "cong-an-tinh", "{id}");
    }
    let mut desk = filled(1, &["SXD; so y te", "Sở Xã hội", "SXH"]);
    desk.press("enter down enter");
    assert_eq!(unit(&desk, "so-y-te").successors[0].unit.as_str(), "so-xa-hoi");
    assert_eq!(unit(&desk, "so-xa-hoi").short, "SXH");
    let mut desk = filled(2, &["so y te", "Sở Y tế và Dân số"]);
    desk.press("enter down enter");
    assert_eq!(unit(&desk, "so-y-te").name, "Sở Y tế", "the old name stays with the old unit");
    assert_eq!(unit(&desk, "so-y-te-va-dan-so").name, "Sở Y tế và Dân số");
}

#[test]
fn what_cannot_be_is_told_at_its_field_and_nothing_is_written() {
    for (nth, fields, told) in [
        (3, &[][..], "Hãy ghi đơn vị."),
        (3, &["Sở Y"], "Không có đơn vị “Sở Y”. Gần nhất: Sở Y tế"),
        (3, &["SYT; SXD"], "Chỉ ghi một đơn vị."),
        (3, &["SYT", "SYT"], "tự tiếp nhận của mình"),
        (0, &["SYT"], "Hãy ghi đơn vị."),
        (0, &["SYT", "CAT", "32/1/2026"], "không phải là ngày"),
        (1, &["SYT"], "Hãy ghi tên đơn vị mới."),
    ] {
        let mut desk = filled(nth, fields);
        desk.press("enter");
        let screen = desk.screen();
        assert!(screen.contains(told), "{fields:?}\n{screen}");
        assert!(desk.journal.is_empty() && desk.model.layers().len() == 1, "{fields:?}");
    }
}

#[test]
fn what_was_typed_is_not_lost_with_esc() {
    let mut desk = form(setup(), (80, 24), 3);
    desk.write("so xay dung").press("esc down enter");
    assert!(desk.model.layers().is_empty());
    desk.press(":").write("sap xep to chuc").press("enter down down down enter");
    assert!(desk.screen().contains("so xay dung"), "{}", desk.screen());
}

/// Returns the reassignments in the order of their tasks: to whom, and whether it counts.
fn moved(desk: &Desk) -> Vec<(String, String, Standing)> {
    let mut all: Vec<&Reassignment> = desk.model.workspace().reassignments.iter().collect();
    all.sort_by_key(|one| one.task.clone());
    all.into_iter().map(|one| (one.task.to_string(), one.to.to_string(), one.standing)).collect()
}

#[test]
fn a_proposal_is_confirmed_or_goes_elsewhere_one_after_the_other() {
    let mut desk = closed();
    list(&mut desk);
    assert!(desk.screen().contains("Việc chờ đơn vị tiếp nhận (2)"), "{}", desk.screen());
    desk.press("enter enter");
    assert_eq!(desk.written().len(), 1, "the proposal is confirmed");
    assert!(desk.screen().contains("Việc chờ đơn vị tiếp nhận (1)"), "it goes on\n{}", desk.screen());
    desk.press("enter").write("ubnd").press("enter");
    assert!(desk.model.layers().is_empty(), "nothing is left\n{}", desk.screen());
    let of = |task: &str, to: &str| (task.to_owned(), to.to_owned(), Standing::Confirmed);
    assert_eq!(moved(&desk), [of("454/B/34", "cong-an-tinh"), of("454/B/34.1", "ubnd-tinh")]);
    list(&mut desk);
    assert_eq!(message(&desk), "Không có việc nào chờ đơn vị tiếp nhận vào ngày 10/4/2026.");
}

#[test]
fn all_proposals_are_confirmed_with_one_question_that_counts_them() {
    let mut desk = closed();
    list(&mut desk);
    desk.press("end enter");
    assert!(desk.screen().contains("Duyệt cả 2 đề xuất"), "{}", desk.screen());
    desk.press("enter");
    assert_eq!(desk.journal.len(), 1, "the safe choice comes first");
    list(&mut desk);
    desk.press("end enter down enter");
    assert_eq!(desk.journal.len(), 2);
    assert!(moved(&desk).iter().all(|(_, _, standing)| *standing == Standing::Confirmed));
}

#[test]
fn work_without_a_receiver_gets_one_from_the_day_after_the_last() {
    let mut desk = filled(3, &["so xay dung"]);
    desk.press("enter down enter");
    list(&mut desk);
    desk.press("enter").write("y te").press("enter");
    let [Operation::Create(Record::Reassignment(passed))] = desk.written() else {
        panic!("{:?}", desk.written());
    };
    assert_eq!((passed.to.as_str(), passed.standing), ("so-y-te", Standing::Confirmed));
    assert_eq!(passed.on, "2026-04-10".parse().unwrap());
}

/// Returns the receiver of every part that passed.
fn receivers(desk: &Desk) -> Vec<String> {
    moved(desk)
        .into_iter()
        .filter(|(_, _, standing)| *standing == Standing::Confirmed)
        .map(|(_, to, _)| to)
        .collect()
}

#[test]
fn marked_parts_go_to_one_unit_after_one_question_and_come_back_in_one_step() {
    let mut desk = closed();
    list(&mut desk);
    desk.press("ctrl-e");
    insta::assert_snapshot!("waiting_marked_80x24", desk.screen());
    desk.press("enter");
    assert!(desk.screen().contains("2 việc đã đánh dấu"), "{}", desk.screen());
    desk.write("ubnd").press("enter");
    insta::assert_snapshot!("pass_several_80x24", desk.screen());
    desk.press("enter");
    assert_eq!(desk.journal.len(), 1, "the safe choice comes first");
    list(&mut desk);
    desk.press("ctrl-e enter").write("ubnd").press("enter down enter");
    assert_eq!(receivers(&desk), ["ubnd-tinh", "ubnd-tinh"]);
    assert_eq!(desk.journal.len(), 2, "one batch");
    desk.press("ctrl-u down enter");
    assert!(receivers(&desk).is_empty());
}

#[test]
fn marks_out_of_view_are_counted_aloud() {
    let mut desk = closed();
    list(&mut desk);
    desk.press("ctrl-t").write("34.1");
    assert!(desk.screen().contains("Đã đánh dấu 1 dòng, trong đó 1 đang khuất."), "{}", desk.screen());
    desk.press("ctrl-t enter").write("ubnd").press("enter");
    let screen = desk.screen();
    assert!(
        screen.contains("Chuyển cả 2 việc") && screen.contains("1 nhiệm vụ trong số đó đang khuất"),
        "{screen}"
    );
}

#[test]
fn a_mark_is_taken_away_again_and_one_marked_part_passes_like_one_that_is_chosen() {
    let mut desk = closed();
    list(&mut desk);
    desk.press("ctrl-e ctrl-e");
    assert!(!desk.screen().contains("Đã đánh dấu"), "{}", desk.screen());
    desk.press("down ctrl-t up enter").write("ubnd").press("enter");
    assert_eq!(receivers(&desk), ["ubnd-tinh"]);
    assert!(moved(&desk).iter().any(|(task, to, _)| task == "454/B/34.1" && to == "ubnd-tinh"));
}

#[test]
fn whoever_may_only_read_is_told_so() {
    for command in ["sap xep to chuc", "viec cho don vi tiep nhan"] {
        let mut desk = Desk::with(workspace(), Setup { read_only: true, ..setup() }, (80, 24));
        desk.press(":").write(command).press("enter");
        assert!(desk.model.layers().is_empty() && message(&desk).contains("chỉ được xem"), "{command}");
    }
}

#[test]
fn the_layers_at_the_sizes_that_people_use() {
    let english = || Setup { glyphs: Glyphs::Ascii, lang: Lang::En, theme: Theme::plain(), ..setup() };
    for (name, lang, size) in [
        ("80x24", setup(), (80, 24)),
        ("60x16", setup(), (60, 16)),
        ("120x40", setup(), (120, 40)),
        ("ascii_english_80x24", english(), (80, 24)),
    ] {
        let mut desk = Desk::with(workspace(), lang, size);
        let word = |vi: &'static str, en: &'static str| if name.starts_with("ascii") { en } else { vi };
        desk.press(":").write(word("sap xep to chuc", "reorganise units")).press("enter");
        desk.press("down down down enter").write("so xay dung").press("tab");
        desk.write("Sở Y tế; cong an tinh");
        insta::assert_snapshot!(format!("close_{name}"), desk.screen());
        fill(&mut desk, &[]);
        desk.press("enter");
        insta::assert_snapshot!(format!("preview_{name}"), desk.screen());
        desk.press("down enter").press(":");
        desk.write(word("viec cho don vi tiep nhan", "waits for a receiver")).press("enter");
        insta::assert_snapshot!(format!("waiting_{name}"), desk.screen());
        desk.press("enter");
        insta::assert_snapshot!(format!("receivers_{name}"), desk.screen());
    }
}
