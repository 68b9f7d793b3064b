//! The details follow the cursor once the keys rest; what needs them does not wait.

use std::cell::Cell;
use std::io::{self, Write};

use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};

use super::desk::{Desk, setup};
use super::office::workspace;
use crate::app::{Event, Msg, view};

/// Is what the details alone say of the tasks A.1 and B.24, two rows apart.
const FIRST: &str = "A.1 Tuyên truyền";
const SECOND: &str = "B.24 Định danh";

/// Returns a desk whose details tell of the first task while the second one is chosen.
fn moving() -> Desk {
    let mut desk = Desk::new();
    desk.go("454/A/1").hold("down down");
    desk
}

#[test]
fn the_details_stay_while_keys_follow_each_other() {
    let mut desk = moving();
    assert!(!desk.model.is_settled());
    assert!(desk.screen().contains(FIRST), "{}", desk.screen());
    desk.rest();
    assert!(desk.model.is_settled());
    assert!(desk.screen().contains(SECOND) && !desk.screen().contains(FIRST), "{}", desk.screen());
}

#[test]
fn one_who_comes_back_before_the_keys_rest_finds_the_details_as_they_were() {
    let mut desk = Desk::new();
    desk.go("454/B/34").press("tab down down left");
    let before = desk.screen();
    desk.hold("down up");
    assert!(desk.model.is_settled());
    assert_eq!(desk.screen(), before, "scrolled as far as before");
    desk.hold("down").rest().press("up");
    assert_ne!(desk.screen(), before, "another task is told of from its first line");
}

#[test]
fn what_needs_the_details_does_not_wait_for_the_rest() {
    for key in ["tab", "enter", "h"] {
        let mut desk = moving();
        desk.hold(key);
        assert!(desk.model.is_settled(), "{key}");
        assert!(!desk.screen().contains(FIRST), "{key}\n{}", desk.screen());
    }
}

#[test]
fn a_change_of_the_window_leaves_the_details_alone() {
    let mut desk = moving();
    desk.size = (130, 40);
    desk.send(Msg::Resize(130, 40));
    assert!(desk.screen().contains(FIRST), "{}", desk.screen());
}

#[test]
fn the_details_tell_of_no_row_that_is_gone() {
    let mut desk = moving();
    desk.tell(Event::Day("2026-04-11".parse().unwrap()));
    assert!(desk.screen().contains(SECOND), "all was worked out anew\n{}", desk.screen());
    desk.press("/").write("khong co gi ca").press("enter");
    assert!(desk.model.is_settled() && !desk.screen().contains(SECOND), "{}", desk.screen());
}

/// Counts the bytes that a terminal would get.
struct Counter<'c>(&'c Cell<usize>);

impl Write for Counter<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.set(self.0.get() + bytes.len());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_step_writes_less_than_a_kilobyte_to_the_terminal() {
    for size in [(80, 24), (120, 40)] {
        let mut desk = Desk::with(workspace(), setup(), size);
        desk.go("454/B/26");
        let written = Cell::new(0);
        let options = TerminalOptions { viewport: Viewport::Fixed(Rect::new(0, 0, size.0, size.1)) };
        let mut terminal = Terminal::with_options(CrosstermBackend::new(Counter(&written)), options).unwrap();
        for key in ["home", "down", "down", "down", "down", "down", "up"] {
            written.set(0);
            desk.hold(key);
            terminal.draw(|frame| view(&desk.model, &desk.setup, frame)).unwrap();
            assert!(key == "home" || (1..1024).contains(&written.get()), "{size:?} {key} {}", written.get());
        }
    }
}
