//! What moving costs on the line: the bytes of the drawing after the key, and of the one that follows when the keys rest.

use std::cell::Cell;
use std::io::Write;
use std::rc::Rc;

use dondoc::app::{Msg, view};
use dondoc::keymap::View;
use dondoc::keymap::command::Global;
use dondoc::keymap::{Command, Key};
use dondoc::runtime::wire::Wire;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};

use crate::seat::{Seat, sample, setup};

const SIZE: (u16, u16) = (120, 40);

/// Begins and ends a drawing that is shown at once.
const TOGETHER: usize = "\x1b[?2026h\x1b[?2026l".len();

/// Counts what is written.
struct Counter(Rc<Cell<usize>>);

impl Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.update(|count| count + bytes.len());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Is a line to a terminal on which the bytes are counted.
struct Line {
    terminal: Terminal<Wire<Counter>>,
    count: Rc<Cell<usize>>,
}

impl Line {
    fn new() -> Self {
        let viewport = Viewport::Fixed(Rect { x: 0, y: 0, width: SIZE.0, height: SIZE.1 });
        let count = Rc::new(Cell::new(0));
        let backend = Wire::new(Counter(Rc::clone(&count)));
        Self { terminal: Terminal::with_options(backend, TerminalOptions { viewport }).unwrap(), count }
    }

    /// Returns how many bytes a drawing has.
    fn draw(&mut self, seat: &Seat) -> usize {
        self.count.set(0);
        self.terminal.draw(|frame| view(&seat.model, &seat.setup, frame)).unwrap();
        self.count.get() + TOGETHER
    }

    /// Returns how many bytes the drawing after the key has, and the one that follows when the keys rest.
    fn cost(&mut self, seat: &mut Seat, key: &str) -> (usize, usize) {
        seat.send(Msg::Key(key.parse::<Key>().unwrap()));
        let at_once = self.draw(seat);
        let is_settled = seat.model.is_settled() && !seat.model.has_work();
        seat.rest();
        let rested = self.draw(seat);
        (at_once, if is_settled { 0 } else { rested })
    }
}

/// Is what moving a row may cost before its details come.
const ROW: usize = 1024;
/// Is what the details of a row may cost; they are drawn once, when the keys rest.
const DETAILS: usize = 3 * 1024;
/// Is what a page may cost with the details of its row.
const PAGE: usize = 6 * 1024;

/// Goes on by a key for a while and returns what each step costs.
fn costs(seat: &mut Seat, key: &str, steps: usize) -> Vec<(usize, usize)> {
    let mut line = Line::new();
    seat.press("home");
    line.draw(seat);
    (0..steps).map(|_| line.cost(seat, key)).collect()
}

#[test]
fn a_row_and_a_page_cost_little_in_every_view() {
    for shown in View::ALL {
        let mut seat = Seat::with(sample(), setup(), SIZE);
        seat.run(Command::Global(Global::Show(shown)));
        if shown == View::Tree {
            seat.press("+ + +");
        }
        // So many rows stand in every list before it turns a page.
        for (row, details) in costs(&mut seat, "down", 12) {
            assert!(
                row <= ROW && details <= DETAILS,
                "{shown:?}: {row} for a row, {details} for its details"
            );
        }
        for (page, details) in costs(&mut seat, "pagedown", 12) {
            assert!(page + details <= PAGE, "{shown:?}: {page} for a page, {details} for its details");
        }
    }
}
