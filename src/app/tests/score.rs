//! The scorecard: what it shows, how it is ordered and narrowed, and what stands behind its figures.

use super::desk::{Desk, setup};
use super::office::{day, task, workspace};
use crate::app::{Event, Setup};
use crate::domain::journal::{BatchId, Proposal, Purpose, SessionId};
use crate::domain::operation::Operation;
use crate::domain::settings::{ScoreRule, Settings};
use crate::domain::workspace::Workspace;
use crate::locale::{Glyphs, Lang};
use crate::widgets::theme::Theme;

fn scores(size: (u16, u16)) -> Desk {
    let mut desk = Desk::with(workspace(), setup(), size);
    desk.press("5");
    desk
}

/// Returns the first words of the lines that name a unit, in their order.
fn units(desk: &Desk) -> Vec<String> {
    let names = ["UBND tỉnh", "Sở Y tế", "Sở Xây dựng", "Công an tỉnh"];
    let screen = desk.screen();
    let line = |line: &str| {
        let rest = line.get(1..)?.trim_start_matches(['❯', ' ']);
        names.iter().find(|name| rest.starts_with(**name)).map(|name| (*name).to_owned())
    };
    screen.lines().filter_map(line).collect()
}

fn told(desk: &Desk) -> String {
    let screen = desk.screen();
    screen.lines().find(|line| line.starts_with(" ─")).unwrap_or_default().to_owned()
}

#[test]
fn the_scorecard_at_the_sizes_that_people_use() {
    for size in [(80, 24), (120, 40), (60, 16)] {
        insta::assert_snapshot!(format!("score_{}x{}", size.0, size.1), scores(size).screen());
    }
    let plain = Setup { glyphs: Glyphs::Ascii, lang: Lang::En, theme: Theme::plain(), ..setup() };
    let mut ascii = Desk::with(workspace(), plain, (80, 24));
    ascii.press("5");
    insta::assert_snapshot!("score_ascii_english_80x24", ascii.screen());
    let mut empty = Desk::with(Workspace::default(), setup(), (80, 24));
    empty.press("5");
    insta::assert_snapshot!("score_empty_80x24", empty.screen());
}

#[test]
fn it_lies_over_the_view_below() {
    let mut desk = Desk::new();
    desk.press("3").hold("5");
    assert!(units(&desk).len() == 4 && !desk.model.has_work(), "{}", desk.screen());
    assert!(desk.screen().lines().next().unwrap().contains("[5 Chấm điểm]"), "{}", desk.screen());
    desk.press("esc");
    assert!(desk.screen().contains("[3 Chỉ tiêu]") && !desk.screen().contains("Chấm điểm"));
    desk.press("1 5 q");
    assert!(desk.screen().contains("[1 Nhiệm vụ]") && desk.effects.is_empty());
}

#[test]
fn a_column_orders_the_units_and_once_more_turns_them_round() {
    let mut desk = scores((80, 24));
    assert_eq!(units(&desk), ["UBND tỉnh", "Sở Y tế", "Sở Xây dựng", "Công an tỉnh"]);
    desk.press("right right right right p");
    assert!(told(&desk).contains("quá hạn"), "{}", told(&desk));
    assert_eq!(units(&desk)[..2], ["Sở Xây dựng", "Công an tỉnh"], "{}", desk.screen());
    desk.press("p");
    assert_eq!(units(&desk)[2..], ["Sở Xây dựng", "Công an tỉnh"], "{}", desk.screen());
    desk.press("left left left left left p");
    assert_eq!(units(&desk), ["UBND tỉnh", "Sở Y tế", "Sở Xây dựng", "Công an tỉnh"]);
}

#[test]
fn units_are_found_without_marks_and_the_chosen_one_stays() {
    let mut desk = scores((80, 24));
    desk.press("down down /").write("so xay").press("enter");
    assert_eq!(units(&desk), ["Sở Xây dựng"]);
    desk.press("esc");
    assert_eq!(units(&desk).len(), 4);
    assert!(told(&desk).contains("Sở Xây dựng"), "{}", told(&desk));
    desk.press("v").write("co quan").press("enter");
    desk.press("v down enter");
    assert!(desk.screen().contains("sở, cơ quan ngang sở · đến"), "{}", desk.screen());
}

#[test]
fn the_period_is_chosen_from_a_menu_and_told_on_the_top_line() {
    let mut desk = scores((80, 24));
    assert!(desk.screen().contains("tháng 3/2026 · đến 10/4/2026"), "{}", desk.screen());
    desk.press("y").press("down down down enter");
    assert!(desk.screen().contains("quý II/2026 · đến"), "{}", desk.screen());
    assert!(desk.screen().contains("Xét đến 10/4/2026") && desk.screen().contains("so với quý I/2026"));
    desk.press("n").write("15/1/2026").press("enter enter");
    assert!(desk.screen().contains("quý I/2026 · đến 15/01/2026"), "{}", desk.screen());
    assert!(desk.screen().contains("Xét đến 15/01/2026"), "{}", desk.screen());
}

#[test]
fn a_figure_opens_to_its_tasks_and_a_task_is_shown_in_the_tree() {
    let mut desk = scores((80, 24));
    desk.press("down down right right right right enter");
    let screen = desk.screen();
    assert!(screen.contains("Sở Xây dựng (sở, cơ quan ngang sở): quá hạn 1"), "{screen}");
    assert!(screen.contains("454/KH-UBND 34 Rà soát"), "{screen}");
    desk.press("enter");
    assert!(desk.screen().contains("[1 Nhiệm vụ]"), "{}", desk.screen());
    assert_eq!(desk.model.tree().task().map(|task| task.as_str()), Some("454/B/34"));
    desk.press("5");
    assert!(told(&desk).contains("Sở Xây dựng"), "{}", desk.screen());
}

#[test]
fn a_task_that_the_tree_hides_is_shown_nevertheless() {
    let mut desk = Desk::new();
    desk.press("minus minus /").write("luu tru").press("enter");
    desk.press("5 down down right right right right enter enter");
    assert_eq!(desk.model.tree().task().map(|task| task.as_str()), Some("454/B/34"), "{}", desk.screen());
}

#[test]
fn points_tell_how_they_were_made_by_the_rule_of_the_office() {
    let rule = ScoreRule { overdue: 10, ..ScoreRule::default() };
    let settings = Settings { score: rule, ..Settings::default() };
    let mut desk = Desk::with(workspace(), Setup { settings, ..setup() }, (80, 24));
    desk.press("5 down down").press("right right right right right right right enter");
    let screen = desk.screen();
    assert!(screen.contains("Điểm = (0 × 100 + 0 × 50 + 1 × 10) / 1 – 0 × 5 = 10"), "{screen}");
    assert!(screen.contains("Kỳ trước (tháng 02/2026)") || screen.contains("Kỳ trước (tháng 2/2026)"));
    desk.press("esc");
    assert!(desk.screen().contains("quá hạn 10"), "the rule stands under the table\n{}", desk.screen());
}

#[test]
fn a_figure_with_nothing_behind_it_says_so() {
    let mut desk = scores((80, 24));
    desk.press("right right enter");
    assert!(desk.model.layers().is_empty());
    assert!(desk.screen().contains("Không có nhiệm vụ nào đứng sau số này"), "{}", desk.screen());
}

#[test]
fn what_others_write_is_counted() {
    let mut desk = scores((80, 24));
    desk.press("down down down");
    let mut late = task("454/B/50", "50", "Việc giao thêm", "Công an tỉnh", "15/3/2026", 9);
    late.assigned_on = Some(day("2026-03-01"));
    let proposal = Proposal {
        id: BatchId(7),
        session: SessionId(9),
        source: "cli".to_owned(),
        operations: vec![Operation::Create(late.into())],
        purpose: Purpose::Work,
    };
    let before = told(&desk);
    desk.tell(Event::Followed(vec![super::desk::batch(2, 101, &proposal)]));
    assert!(told(&desk) != before && told(&desk).contains("Công an tỉnh"), "{}", desk.screen());
}
