//! Every view on terminals of every kind: signs, colours, sizes, the mouse, the clipboard.

use dondoc::app::{Effect, Mouse, Msg, Setup};
use dondoc::keymap::command::Global;
use dondoc::keymap::{Command, View};
use dondoc::locale::{Glyphs, Lang};
use dondoc::widgets::theme::Theme;
use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

use crate::seat::{Seat, sample, setup};

fn shows(view: View, setup: Setup, size: (u16, u16)) -> Seat {
    let mut seat = Seat::with(sample(), setup, size);
    seat.run(Command::Global(Global::Show(view)));
    seat.press("down down");
    seat
}

#[test]
fn with_ascii_signs_only_letters_are_not_ascii() {
    let setup = || Setup { glyphs: Glyphs::Ascii, lang: Lang::En, theme: Theme::plain(), ..setup() };
    for view in View::ALL {
        let screen = shows(view, setup(), (120, 40)).screen();
        // The words of the records keep their own quotation marks and dashes.
        let others: String = screen.chars().filter(|c| !c.is_ascii() && !c.is_alphabetic()).collect();
        assert!(others.chars().all(|c| "“”–".contains(c)), "{view:?}: {others}\n{screen}");
    }
}

#[test]
fn without_colours_the_chosen_row_is_reversed_and_nothing_is_coloured() {
    for view in View::ALL {
        let seat = shows(view, Setup { theme: Theme::plain(), ..setup() }, (80, 24));
        let buffer = seat.drawn();
        let is_coloured = |cell: &&Cell| cell.fg != Color::Reset || cell.bg != Color::Reset;
        assert_eq!(buffer.content.iter().find(is_coloured), None, "{view:?}");
        let is_reversed = |cell: &Cell| cell.modifier.contains(Modifier::REVERSED);
        assert!(buffer.content.iter().any(is_reversed), "{view:?}\n{}", seat.screen());
    }
}

/// Returns the beginning of every line: what stands behind it may be another part of a wide table.
fn names(screen: &str) -> Vec<String> {
    screen.lines().map(|line| line.chars().take(20).collect()).collect()
}

#[test]
fn whatever_sizes_follow_each_other_every_view_draws_the_last_one() {
    for view in View::ALL {
        let mut seat = shows(view, setup(), (80, 24));
        let before = names(&seat.press("home").screen());
        for (width, height) in
            [(40, 10), (300, 100), (60, 16), (1, 1), (79, 23), (300, 10), (40, 100), (80, 24)]
        {
            seat.size = (width, height);
            seat.send(Msg::Resize(width, height));
            let screen = seat.screen();
            if (width, height) == (40, 10) {
                assert!(screen.contains("60x16"), "{view:?}\n{screen}");
            }
            if (width, height) == (300, 100) {
                let used = screen.lines().map(|line| line.chars().count()).max().unwrap_or_default();
                assert!(used > 200, "{view:?} uses {used} columns of 300");
            }
        }
        assert_eq!(names(&seat.press("home").screen()), before, "{view:?}");
    }
}

#[test]
fn in_every_view_a_click_chooses_and_the_wheel_moves() {
    for view in View::ALL {
        let mut seat = Seat::with(sample(), setup(), (80, 24));
        seat.run(Command::Global(Global::Show(view)));
        seat.press("home");
        let before = seat.screen();
        seat.send(Msg::Mouse(Mouse::WheelDown));
        let turned = seat.rest().screen();
        let lines: Vec<usize> = changed(&before, &turned);
        assert!(!lines.is_empty() || view == View::Composer, "{view:?}: the wheel does nothing\n{turned}");
        seat.press("home");
        let chosen = |line: u16, seat: &mut Seat| {
            seat.send(Msg::Mouse(Mouse::Click { column: 20, line }));
            seat.rest().screen()
        };
        let moved = (3..14).any(|line| chosen(line, &mut seat) != before);
        assert!(moved || view == View::Composer, "{view:?}: no click chooses\n{before}");
    }
}

fn changed(a: &str, b: &str) -> Vec<usize> {
    a.lines().zip(b.lines()).enumerate().filter(|(_, (a, b))| a != b).map(|(line, _)| line).collect()
}

#[test]
fn in_every_view_the_chosen_row_goes_to_the_clipboard() {
    for view in View::ALL {
        let mut seat = shows(view, setup(), (80, 24));
        seat.run(Command::Global(Global::Copy));
        let copied = seat.effects.iter().find_map(|effect| match effect {
            Effect::Copy(text) => Some(text.clone()),
            _ => None,
        });
        let copied = copied.unwrap_or_else(|| panic!("{view:?} copies nothing\n{}", seat.screen()));
        assert!(!copied.trim().is_empty() && !copied.contains('\n'), "{view:?}: {copied:?}");
    }
}
