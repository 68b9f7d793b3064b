//! The directory of units: what it shows, and where it leads.

use super::desk::{Desk, setup};
use super::office::{day, workspace};
use crate::app::Setup;
use crate::domain::journal::{BatchNumber, Seq};
use crate::domain::unit::{Group, GroupRule, Successor, Unit, UnitKind};
use crate::domain::workspace::Workspace;
use crate::locale::{Glyphs, Lang};
use crate::widgets::theme::Theme;

/// The office with a department that another one took over from, and two groups.
fn directory() -> Workspace {
    let mut workspace = workspace();
    let heir = workspace.units.iter().min_by_key(|unit| (unit.category, unit.rank)).unwrap().id.clone();
    let ended = Unit {
        id: "so-cu".into(),
        name: "Sở Thông tin cũ".to_owned(),
        short: "STTC".to_owned(),
        aliases: vec!["Sở TT cũ".to_owned()],
        category: UnitKind::Department,
        rank: 99,
        valid_from: None,
        valid_to: Some(day("2025-02-28")),
        successors: vec![Successor { unit: heir, on: day("2025-03-01") }],
    };
    let open = Group {
        id: "lien-quan".into(),
        name: "các sở, ngành có liên quan".to_owned(),
        aliases: Vec::new(),
        rule: GroupRule { open: true, ..GroupRule::default() },
    };
    workspace.load(ended.into(), Seq(900), BatchNumber(1));
    workspace.load(open.into(), Seq(901), BatchNumber(1));
    workspace
}

fn looking(setup: Setup, size: (u16, u16)) -> Desk {
    let mut desk = Desk::with(directory(), setup, size);
    desk.press("@");
    desk
}

fn desk() -> Desk {
    looking(setup(), (80, 24))
}

#[test]
fn the_directory_at_the_sizes_that_people_use() {
    for size in [(80, 24), (120, 40), (60, 16)] {
        let screen = looking(setup(), size).screen();
        insta::assert_snapshot!(format!("units_{}x{}", size.0, size.1), screen);
    }
    let plain = Setup { glyphs: Glyphs::Ascii, lang: Lang::En, theme: Theme::plain(), ..setup() };
    insta::assert_snapshot!("units_ascii_english_80x24", looking(plain, (80, 24)).screen());
    let mut empty = Desk::with(Workspace::default(), setup(), (80, 24));
    insta::assert_snapshot!("units_empty_80x24", empty.press("@").screen());
}

#[test]
fn ended_units_are_shown_when_asked_for_and_say_who_took_over() {
    let mut desk = desk();
    assert!(!desk.screen().contains("STTC"), "{}", desk.screen());
    desk.press("l /").write("thong tin cu").press("enter");
    insta::assert_snapshot!("units_ended_80x24", desk.screen());
    for words in ["STTC", "đến 28/02/25", "Tiếp nhận", "Sở TT cũ"] {
        assert!(desk.screen().contains(words), "{words}: {}", desk.screen());
    }
    desk.press("esc");
    assert!(!desk.screen().contains("STTC"), "Esc shows existing units again: {}", desk.screen());
}

#[test]
fn a_unit_leads_to_its_tasks_and_to_those_before_it() {
    let mut desk = desk();
    desk.press("enter enter");
    let top = |desk: &Desk| desk.screen().lines().next().unwrap_or_default().to_owned();
    assert!(top(&desk).contains("[1 Nhiệm vụ]") && top(&desk).contains("UBND tỉnh"), "{}", desk.screen());
    desk.press("@ enter").write("thong tin cu").press("enter");
    assert!(top(&desk).contains("@ Đơn vị") && desk.screen().contains("STTC"), "{}", desk.screen());
}

#[test]
fn an_open_group_resolves_to_nobody_and_says_so() {
    let mut desk = desk();
    desk.press("/").write("co lien quan").press("enter");
    assert!(desk.screen().contains("chưa xác định"), "{}", desk.screen());
    desk.press("enter");
    assert!(desk.model.layers().is_empty(), "there is nobody to go to");
}

#[test]
fn another_day_shows_who_existed_then() {
    let mut early = Desk::with(directory(), setup(), (120, 40));
    early.press("n").write("01/02/2025").press("enter enter @");
    assert!(early.screen().contains("STTC"), "{}", early.screen());
}

#[test]
fn units_are_edited_and_added_in_the_form_of_a_record() {
    let mut desk = desk();
    desk.press("down . enter");
    assert!(desk.screen().contains("Sở Y tế") && !desk.model.layers().is_empty(), "{}", desk.screen());
    let mut desk = looking(setup(), (80, 24));
    desk.press("ctrl-n enter");
    insta::assert_snapshot!("units_add_80x24", desk.screen());
}
