//! Screens at several sizes, in both sets of signs, in both languages, with and without colour.

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::style::{Color, Modifier};

use super::desk::{Desk, setup};
use super::office::workspace;
use crate::app::{Setup, view};
use crate::domain::workspace::Workspace;
use crate::locale::{Glyphs, Lang};
use crate::widgets::theme::Theme;

/// Returns a desk that looks at the task with the most to say.
fn looking(setup: Setup, size: (u16, u16)) -> Desk {
    let mut desk = Desk::with(workspace(), setup, size);
    desk.go("454/B/34");
    desk
}

#[test]
fn the_tree_at_the_sizes_that_people_use() {
    for size in [(80, 24), (120, 40), (200, 60), (60, 16)] {
        let desk = looking(setup(), size);
        insta::assert_snapshot!(format!("tree_{}x{}", size.0, size.1), desk.screen());
    }
}

#[test]
fn a_window_that_is_too_small_says_so() {
    insta::assert_snapshot!("small_40x10", looking(setup(), (40, 10)).screen());
    assert!(!looking(setup(), (1, 1)).screen().is_empty());
    assert!(!looking(setup(), (59, 300)).screen().is_empty());
}

#[test]
fn an_empty_workspace_says_what_to_do() {
    let desk = Desk::with(Workspace::default(), setup(), (80, 24));
    insta::assert_snapshot!("empty_80x24", desk.screen());
}

#[test]
fn a_plan_tells_its_counts_and_its_printed_total() {
    let mut desk = Desk::new();
    desk.press("k end");
    insta::assert_snapshot!("plan_80x24", desk.screen());
}

#[test]
fn everything_can_be_drawn_in_ascii_signs() {
    let desk = looking(Setup { glyphs: Glyphs::Ascii, lang: Lang::En, ..setup() }, (80, 24));
    let screen = desk.screen();
    for sign in ["✓", "▸", "▾", "◌", "∞", "–", "─", "│", "→", "·", "…", "❯", "↵"] {
        assert!(!screen.contains(sign), "{sign}\n{screen}");
    }
    insta::assert_snapshot!("ascii_english_80x24", screen);
}

#[test]
fn layers_lie_over_the_view() {
    for (name, keys) in [
        ("states", "ctrl-t"),
        ("state_form", "ctrl-t enter"),
        ("note_form", "ctrl-n"),
        ("deadline_form", "ctrl-e"),
        ("parties", "ctrl-p"),
        ("help", "?"),
        ("units", "v"),
        ("filter_line", "/"),
        ("timings", "t down enter"),
    ] {
        let mut desk = looking(setup(), (80, 24));
        desk.press(keys);
        insta::assert_snapshot!(format!("layer_{name}_80x24"), desk.screen());
    }
}

#[test]
fn without_colour_the_selection_and_what_is_wrong_stay_visible() {
    let desk = looking(Setup { theme: Theme::plain(), ..setup() }, (80, 24));
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
    terminal.draw(|frame| view(&desk.model, &desk.setup, frame)).unwrap();
    let buffer = terminal.backend().buffer();
    assert!(buffer.content.iter().all(|cell| cell.fg == Color::Reset && cell.bg == Color::Reset));
    let reversed: Vec<u16> =
        (0..24).filter(|y| buffer[(5, *y)].modifier.contains(Modifier::REVERSED)).collect();
    assert_eq!(reversed.len(), 1, "one row is selected");
    let overdue = (0..80).find(|x| buffer[(*x, reversed[0])].symbol() == "!").unwrap();
    assert!(buffer[(overdue, reversed[0])].modifier.contains(Modifier::BOLD));
}

#[test]
fn no_line_of_the_english_screen_is_left_in_vietnamese() {
    let desk = looking(Setup { lang: Lang::En, ..setup() }, (120, 40));
    let screen = desk.screen();
    for word in ["Nhiệm vụ chung", "34 "] {
        assert!(screen.contains(word), "data stays as it is: {word}");
    }
    for word in ["Chủ trì", "Phối hợp", "đến 10/4", "mở", "ghi tiến độ"] {
        assert!(!screen.contains(word), "{word}\n{screen}");
    }
}
