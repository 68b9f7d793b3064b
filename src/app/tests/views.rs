//! Several views: each keeps its own state, and what is shown and listed fits the one in front.

use super::desk::{Desk, batch, setup};
use super::office::workspace;
use crate::app::{Effect, Event, Setup};
use crate::domain::journal::{BatchId, Proposal, Purpose, SessionId};
use crate::domain::operation::Operation;
use crate::keymap::{Command, Context, View, registry};
use crate::views::overlay::{Overlay, Pick};
use crate::widgets::theme::Theme;

fn top(desk: &Desk) -> String {
    desk.screen().lines().next().unwrap_or_default().to_owned()
}

/// Lists the commands that the open list would run.
fn listed(desk: &Desk) -> Vec<Command> {
    let Some(Overlay::Choose(list)) = desk.model.layers().last() else { panic!("no list is open") };
    let command = |pick: &Pick| match pick {
        Pick::Run(command) => Some(*command),
        _ => None,
    };
    list.rows.iter().filter_map(|row| command(&row.pick)).collect()
}

#[test]
fn digits_show_the_views_and_the_tabs_say_which_without_colour() {
    let mut desk = Desk::with(workspace(), Setup { theme: Theme::plain(), ..setup() }, (80, 24));
    assert!(top(&desk).starts_with("[1 Nhiệm vụ] 2 Hộp việc  3 Chỉ tiêu  4 Báo cáo "), "{}", top(&desk));
    desk.press("3");
    assert!(top(&desk).starts_with(" 1 Nhiệm vụ  2 Hộp việc [3 Chỉ tiêu] 4 Báo cáo "), "{}", top(&desk));
    assert!(top(&desk).ends_with("mọi chỉ tiêu · đến 10/4/2026"), "the account goes first: {}", top(&desk));
    insta::assert_snapshot!("indicators_80x24", desk.screen());
    desk.press("4");
    assert!(top(&desk).contains("[4 Báo cáo]"), "{}", top(&desk));
    desk.press("1");
    assert!(top(&desk).contains("[1 Nhiệm vụ]"), "{}", top(&desk));
}

#[test]
fn tabs_grow_short_before_the_day_is_cut() {
    let mut desk = Desk::with(workspace(), setup(), (60, 16));
    assert!(top(&desk).starts_with("[1 Nhiệm vụ] 2  3  4 "), "{}", top(&desk));
    desk.press("/").write("dinh danh").press("enter").press("down");
    assert!(top(&desk).starts_with("[1 Nhiệm vụ] 2  3  4 "), "{}", top(&desk));
    assert!(top(&desk).ends_with("“dinh danh” · đến 10/4/2026 · vpub"), "{}", top(&desk));
    desk.press("3 /").write("dich vu cong").press("enter");
    assert!(top(&desk).starts_with(" 1  2 [3 Chỉ tiêu] 4 "), "{}", top(&desk));
    insta::assert_snapshot!("indicators_60x16", desk.screen());
}

#[test]
fn each_view_keeps_its_own_rows_marks_and_filter() {
    let mut desk = Desk::new();
    desk.go("454/B/26").press("m").press("/").write("454").press("enter");
    let (before, chosen) = (desk.screen(), desk.model.tree().task().cloned());
    desk.press("3");
    assert!(!top(&desk).contains("“454”"), "{}", top(&desk));
    desk.press("/").write("dich vu cong").press("enter down pagedown end enter tab");
    assert!(top(&desk).contains("“dich vu cong”"), "{}", top(&desk));
    desk.press("1");
    assert_eq!((desk.screen(), desk.model.tree().task().cloned()), (before, chosen));
    desk.press("3");
    assert!(top(&desk).contains("“dich vu cong”"), "{}", top(&desk));
    desk.press("esc");
    assert!(top(&desk).contains("mọi chỉ tiêu"), "{}", top(&desk));
    desk.press("q");
    assert_eq!(desk.effects.last(), Some(&Effect::Quit), "there is nothing to go back to");
}

#[test]
fn the_day_is_shared() {
    let mut desk = Desk::new();
    desk.press("3 n").write("1/3/2026").press("enter enter");
    assert!(top(&desk).contains("đến 01/3/2026"), "{}", top(&desk));
    desk.press("1").go("454/B/34");
    assert!(top(&desk).contains("đến 01/3/2026") && desk.screen().contains("quá 244 n"), "{}", desk.screen());
    desk.press("3 0 1");
    assert!(desk.screen().contains("quá 284 n"), "{}", desk.screen());
}

#[test]
fn what_others_write_reaches_a_view_that_is_not_shown() {
    let mut desk = Desk::new();
    desk.go("454/B/26").press("3");
    let gone = desk.model.workspace().tasks.get("454/B/44").unwrap().clone();
    let proposal = Proposal {
        id: BatchId(8),
        session: SessionId(9),
        source: "cli".to_owned(),
        operations: vec![Operation::Withdraw(gone.into())],
        purpose: Purpose::Work,
    };
    desk.tell(Event::Followed(vec![batch(2, 101, &proposal)]));
    desk.press("1");
    assert!(!desk.screen().contains("Tập huấn kỹ năng số"), "{}", desk.screen());
    assert_eq!(desk.model.tree().task().map(|task| task.as_str()), Some("454/B/26"));
}

#[test]
fn work_is_taken_back_from_any_view() {
    let mut desk = Desk::new();
    desk.go("454/B/26").press("ctrl-t enter enter enter enter enter");
    desk.press("3 ctrl-u down enter 1");
    assert_eq!(desk.journal.len(), 2, "{}", desk.screen());
}

#[test]
fn keys_of_one_view_do_nothing_in_another() {
    let mut desk = Desk::new();
    desk.go("454/B/26").press("3 m ctrl-t ctrl-p * 1");
    assert!(desk.model.layers().is_empty() && desk.model.tree().marks().is_empty());
}

#[test]
fn a_note_that_was_left_unfinished_is_written_from_any_view() {
    let mut desk = Desk::new();
    desk.go("454/B/30").press("ctrl-n").write("đang viết dở");
    let draft = desk.model.unwritten();
    let mut later = Desk::new();
    later.press("3").tell(Event::Unfinished(Box::new(draft)));
    later.press("up up enter");
    assert_eq!(later.journal.len(), 1, "{}", later.screen());
}

#[test]
fn help_palette_and_footer_list_what_the_view_in_front_can_do() {
    let every = || registry::rows().map(|row| row.command);
    for (view, key) in [
        (View::Tree, "1"),
        (View::Inbox, "2"),
        (View::Indicators, "3"),
        (View::Score, "5"),
        (View::Matrix, "6"),
        (View::Lists, "7"),
    ] {
        let mut desk = Desk::new();
        desk.press(key).press(":");
        let expected: Vec<Command> = every().filter(|command| command.applies_in(view)).collect();
        assert_eq!(listed(&desk), expected);
        desk.press("esc ?");
        let bound = |command: &Command| !desk.setup.keymap.keys_of(*command).is_empty();
        assert_eq!(listed(&desk), expected.into_iter().filter(bound).collect::<Vec<_>>());
    }
    assert!(every().all(|command| Context::all().any(|context| command.applies_in(context))));
    let mut desk = Desk::new();
    desk.press("3");
    assert!(!desk.screen().contains("ghi tiến độ") && !desk.screen().contains("^T"), "{}", desk.screen());
}

#[test]
fn the_palette_runs_the_way_to_another_view() {
    let mut desk = Desk::new();
    desk.press(":").write("cac chi tieu").press("enter");
    assert!(top(&desk).contains("[3 Chỉ tiêu]"), "{}", desk.screen());
}
