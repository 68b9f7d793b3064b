//! What the inbox shows: headings, filters, orders, and what others write.

use super::super::desk::{Desk, batch, setup};
use super::super::matters::proposal;
use super::{desk, go, looking, task};
use crate::app::{Effect, Event, Setup};
use crate::domain::inbox::Heading;
use crate::domain::journal::{BatchId, Proposal, Purpose, SessionId};
use crate::domain::operation::Operation;
use crate::domain::workspace::Workspace;
use crate::locale::{Glyphs, Lang};
use crate::views::inbox::Group;
use crate::views::overlay::inbox::ItemId;

#[test]
fn the_inbox_at_the_sizes_that_people_use() {
    for size in [(80, 24), (120, 40), (200, 60), (60, 16)] {
        let mut desk = looking(setup(), size);
        desk.press("down");
        insta::assert_snapshot!(format!("inbox_{}x{}", size.0, size.1), desk.screen());
    }
}

#[test]
fn a_units_inbox_says_how_its_work_stands_and_what_it_has_to_do_with_each_item() {
    let mut desk = desk();
    desk.press("v").write("so xay").press("enter down");
    insta::assert_snapshot!("inbox_of_unit_80x24", desk.screen());
    assert_eq!(desk.model.inbox().unit().map(|unit| unit.as_str()), Some("so-xay-dung"));
    desk.press("esc");
    assert_eq!(desk.model.inbox().unit(), None, "esc shows all units again");
}

#[test]
fn an_empty_inbox_says_what_to_do() {
    let mut desk = Desk::with(Workspace::default(), setup(), (80, 24));
    desk.press("2");
    insta::assert_snapshot!("inbox_empty_80x24", desk.screen());
    let mut desk = self::desk();
    desk.press("/").write("khong co gi ca").press("enter");
    assert!(desk.screen().contains("Nhấn Esc để bỏ lọc"), "{}", desk.screen());
}

#[test]
fn everything_can_be_drawn_in_ascii_signs_and_english() {
    let mut desk = looking(Setup { glyphs: Glyphs::Ascii, lang: Lang::En, ..setup() }, (80, 24));
    desk.press("down");
    insta::assert_snapshot!("inbox_ascii_english_80x24", desk.screen());
    desk.press("b");
    let screen = desk.screen();
    insta::assert_snapshot!("triage_ascii_english_80x24", screen);
    for sign in ["✓", "▸", "▾", "◌", "∞", "─", "│", "→", "←", "·", "…", "❯", "↵"] {
        assert!(!screen.contains(sign), "{sign}\n{screen}");
    }
}

#[test]
fn the_unit_picker_counts_what_every_unit_has_to_attend_to() {
    let mut desk = desk();
    desk.press("v");
    insta::assert_snapshot!("inbox_units_80x24", desk.screen());
}

#[test]
fn headings_fold_one_by_one_and_all_together() {
    let mut desk = desk();
    assert!(desk.screen().contains("Đối khớp dữ liệu"));
    desk.press("home left");
    assert!(!desk.screen().contains("Đối khớp dữ liệu"), "{}", desk.screen());
    desk.press("enter");
    assert!(desk.screen().contains("Đối khớp dữ liệu"));
    desk.press("k");
    let screen = desk.screen();
    assert!(screen.contains("Đề xuất chờ duyệt") && !screen.contains("quá hạn 284"), "{screen}");
    desk.press("+");
    assert!(desk.screen().contains("quá hạn 284"));
    desk.press("t").write("de xuat").press("enter");
    assert!(matches!(desk.model.inbox().entry().map(|entry| &entry.id), Some(ItemId::Proposal(_))));
    assert!(!desk.screen().contains("quá hạn 284"), "only that heading is open\n{}", desk.screen());
}

#[test]
fn what_is_due_soon_looks_seven_fourteen_or_thirty_days_ahead() {
    let mut desk = desk();
    assert!(desk.screen().contains("Sắp đến hạn (14 ngày)"), "{}", desk.screen());
    desk.press("g");
    assert!(desk.screen().contains("Sắp đến hạn (30 ngày)"), "{}", desk.screen());
    desk.press("g");
    assert!(!desk.screen().contains("còn 9 ngày"), "nine days are more than seven\n{}", desk.screen());
    desk.press("g");
    assert!(desk.screen().contains("còn 9 ngày"), "{}", desk.screen());
}

#[test]
fn what_nobody_reported_on_since_the_last_session_can_be_seen_alone() {
    let mut desk = desk();
    desk.press("c");
    let screen = desk.screen();
    assert!(screen.contains("Đối khớp dữ liệu") && !screen.contains(" B.34 Rà soát"), "{screen}");
    assert!(screen.contains("từ 25/3/2026") && !screen.contains("Báo cáo tháng"), "{screen}");
    desk.press("c");
    assert!(desk.screen().contains(" B.34 Rà soát"), "{}", desk.screen());
}

#[test]
fn filters_narrow_by_role_state_timing_and_text() {
    let mut desk = desk();
    desk.press("v").write("so xay").press("enter");
    desk.press("l enter down enter");
    assert!(desk.screen().contains("Đối khớp") && !desk.screen().contains("Tập huấn"), "{}", desk.screen());
    desk.press("esc l down down enter down enter tab");
    assert!(
        desk.screen().contains("quá hạn") && !desk.screen().contains("Báo cáo tháng"),
        "{}",
        desk.screen()
    );
    desk.press("esc /").write("dat dai");
    assert!(!desk.screen().contains("Báo cáo tháng"), "{}", desk.screen());
}

#[test]
fn work_is_asked_against_the_deadlines_as_they_were_handed_out() {
    let mut desk = desk();
    go(&mut desk, &task("454/B/34"));
    desk.press("ctrl-e").write("31/12/2026").press("enter enter");
    let group = |desk: &mut Desk| {
        go(desk, &task("454/B/34"));
        desk.model.inbox().entry().map(|entry| entry.group)
    };
    assert_eq!(group(&mut desk), Some(Group::Heading(Heading::Obstacles)));
    desk.press("y");
    assert!(desk.screen().contains("hạn gốc"), "{}", desk.screen());
    assert_eq!(group(&mut desk), Some(Group::Heading(Heading::Overdue)));
}

#[test]
fn the_order_can_be_that_of_the_leads() {
    let mut desk = desk();
    desk.press("p down down enter home down");
    let first = desk.model.inbox().entry().map(|entry| entry.who.clone());
    assert_eq!(first.as_deref(), Some("SXD"), "{}", desk.screen());
}

#[test]
fn what_others_write_reaches_the_inbox_and_the_chosen_row_stays() {
    let mut desk = desk();
    go(&mut desk, &task("454/B/30"));
    let new = proposal("p9", "343//2", "cong-an-tinh", "2026-04-09");
    let written = Proposal {
        id: BatchId(8),
        session: SessionId(9),
        source: "cli".to_owned(),
        operations: vec![Operation::Create(new.into())],
        purpose: Purpose::Work,
    };
    desk.tell(Event::Followed(vec![batch(2, 101, &written)]));
    assert_eq!(desk.model.inbox().entry().map(|entry| &entry.id), Some(&task("454/B/30")));
    desk.press("t").write("de xuat").press("enter");
    assert!(desk.screen().contains("   4"), "{}", desk.screen());
}

#[test]
fn the_history_of_an_item_is_that_of_its_task() {
    let mut desk = looking(setup(), (160, 50));
    go(&mut desk, &task("454/B/30"));
    desk.press("ctrl-n").write("đã nhắc").press("enter enter h");
    assert!(desk.screen().contains("vpub (giao diện)"), "{}", desk.screen());
    assert!(desk.effects.iter().any(|effect| matches!(effect, Effect::LoadHistory { .. })));
}
