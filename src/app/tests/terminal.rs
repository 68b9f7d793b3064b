//! What the terminal offers beside keys: the mouse, the clipboard, a stop; and the page that a newcomer meets.

use super::desk::{Desk, setup};
use super::office::workspace;
use crate::app::{Effect, Mouse, Msg, Setup};
use crate::locale::{Glyphs, Lang};
use crate::widgets::theme::Theme;

fn desk() -> Desk {
    Desk::with(workspace(), setup(), (80, 24))
}

/// Returns the line of the screen with the text.
fn line(desk: &Desk, text: &str) -> u16 {
    let at = desk.screen().lines().position(|line| line.contains(text)).unwrap();
    u16::try_from(at).unwrap()
}

/// Does something with the mouse, and rests.
fn point(desk: &mut Desk, what: Mouse) {
    desk.send(Msg::Mouse(what));
    desk.send(Msg::Rested);
}

fn click(desk: &mut Desk, column: u16, line: u16) {
    point(desk, Mouse::Click { column, line });
}

#[test]
fn a_click_goes_where_the_arrows_go_and_writes_nothing() {
    let (mut pointed, mut walked) = (desk(), desk());
    walked.press("down down");
    click(&mut pointed, 20, 4);
    assert_eq!(pointed.screen(), walked.screen());
    click(&mut pointed, 20, 2);
    walked.press("up up");
    assert_eq!(pointed.screen(), walked.screen());
    for (column, line) in [(0, 23), (79, 22), (0, 1), (200, 200), (3, 0)] {
        click(&mut pointed, column, line);
    }
    assert_eq!(pointed.screen(), walked.screen(), "there is nothing to choose");
    assert!(pointed.effects.is_empty());
}

#[test]
fn a_click_on_a_choice_chooses_it_and_only_enter_takes_it() {
    let mut desk = desk();
    desk.press("?");
    let undo = line(&desk, "Ghi tiến độ");
    click(&mut desk, 20, undo);
    click(&mut desk, 20, undo);
    assert!(desk.screen().contains("❯ Ghi tiến độ"), "{}", desk.screen());
    assert!(desk.effects.is_empty());
}

#[test]
fn the_wheel_moves_three_rows_and_leaves_forms_alone() {
    let (mut turned, mut walked) = (desk(), desk());
    point(&mut turned, Mouse::WheelDown);
    walked.press("down down down");
    assert_eq!(turned.screen(), walked.screen());
    point(&mut turned, Mouse::WheelUp);
    walked.press("up up up");
    assert_eq!(turned.screen(), walked.screen());
    turned.press("n");
    let form = turned.screen();
    point(&mut turned, Mouse::WheelDown);
    click(&mut turned, 30, 12);
    assert_eq!(turned.screen(), form);
}

#[test]
fn a_click_on_a_tab_shows_its_view() {
    let mut desk = desk();
    click(&mut desk, 18, 0);
    assert!(desk.screen().contains("[2 Hộp việc]"), "{}", desk.screen());
    click(&mut desk, 2, 0);
    assert!(desk.screen().contains("[1 Nhiệm vụ]"), "{}", desk.screen());
}

#[test]
fn a_row_is_copied_whole_with_a_tab_between_its_columns() {
    let mut desk = Desk::with(workspace(), setup(), (60, 16));
    desk.press("end up ,");
    let [Effect::Copy(text)] = desk.effects.as_slice() else { panic!("{:?}", desk.effects) };
    assert!(text.contains('\t') && !text.contains('…') && !text.contains("  "), "{text:?}");
    assert!(desk.screen().contains("bộ nhớ tạm"), "{}", desk.screen());
}

#[test]
fn a_stop_is_asked_for_from_anywhere() {
    for keys in ["ctrl-z", "? ctrl-z", "/ ctrl-z", "n ctrl-z"] {
        let mut desk = desk();
        desk.press(keys);
        assert_eq!(desk.effects, [Effect::Suspend], "{keys}");
    }
}

#[test]
fn a_newcomer_sees_what_each_screen_is_for() {
    let english = Setup { glyphs: Glyphs::Ascii, lang: Lang::En, theme: Theme::plain(), ..setup() };
    for (name, setup, size) in [
        ("tour_80x24", setup(), (80, 24)),
        ("tour_60x16", setup(), (60, 16)),
        ("tour_ascii_english_80x24", english, (80, 24)),
    ] {
        let mut desk = Desk::with(workspace(), setup.clone(), size);
        desk.model = desk.model.welcoming(&setup);
        insta::assert_snapshot!(name, desk.screen());
        desk.press("down down enter");
        assert!(desk.screen().contains("[2 "), "{}", desk.screen());
    }
}

#[test]
fn on_a_screen_that_is_too_small_rows_are_copied_all_the_same() {
    for size in [(1, 1), (400, 1), (59, 15), (80, 3)] {
        let mut desk = Desk::with(workspace(), setup(), size);
        desk.press("+ down ,");
        assert!(matches!(desk.effects.as_slice(), [Effect::Copy(text)] if !text.is_empty()), "{size:?}");
    }
}
