//! Drawing with few bytes, for slow lines: between two changed places that stand near each other what stands there is
//! written once more, where that is shorter than moving the cursor.

use std::io::{self, Write};

use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use unicode_width::UnicodeWidthStr;

use super::pen::{Pen, Place, is_blank};

/// Is how many bytes a movement of the cursor has at least: `ESC [ 9 ; 1 0 H`.
const MOVEMENT: usize = 7;

/// Draws through the terminal library, and knows what is shown.
#[derive(Debug)]
pub struct Wire<W: Write> {
    inner: CrosstermBackend<W>,
    /// What stands on each line; what was never written is blank.
    shown: Vec<Vec<Cell>>,
}

impl<W: Write> Wire<W> {
    /// Makes a wire to an empty screen.
    pub fn new(writer: W) -> Self {
        Self { inner: CrosstermBackend::new(writer), shown: Vec::new() }
    }

    /// Returns what stands between two places of a line, where writing it once more is shorter than moving.
    fn between(&self, from: &Place, x: u16) -> Vec<Place> {
        let (last, y, style) = (from.0, from.1, from.2.style());
        let line = self.shown.get(usize::from(y));
        let at = |x: u16| line.and_then(|line| line.get(usize::from(x))).cloned().unwrap_or_default();
        let gap: Vec<Place> = (last + 1..x).take(MOVEMENT).map(|x| (x, y, at(x))).collect();
        let bytes: usize = gap.iter().map(|(_, _, cell)| cell.symbol().len()).sum();
        let is_like = |cell: &Cell| cell.style() == style && cell.symbol().width() == 1;
        let is_shorter = bytes < MOVEMENT && from.2.symbol().width() == 1;
        if is_shorter && gap.iter().all(|(_, _, cell)| is_like(cell)) { gap } else { Vec::new() }
    }

    fn note(&mut self, x: u16, y: u16, cell: &Cell) {
        let (x, y) = (usize::from(x), usize::from(y));
        if self.shown.len() <= y {
            self.shown.resize_with(y + 1, Vec::new);
        }
        let Some(line) = self.shown.get_mut(y) else { return };
        if line.len() <= x {
            line.resize(x + 1, Cell::default());
        }
        if let Some(shown) = line.get_mut(x) {
            shown.clone_from(cell);
        }
    }
}

impl<W: Write> Backend for Wire<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut drawn: Vec<Place> = Vec::new();
        for (x, y, cell) in content {
            if let Some(last) = drawn.last().filter(|last| last.1 == y && last.0 < x) {
                let between = self.between(last, x);
                drawn.extend(between);
            }
            drawn.push((x, y, cell.clone()));
            self.note(x, y, cell);
        }
        let mut pen = Pen::default();
        for run in drawn.chunk_by(|a, b| is_blank(&a.2) && is_blank(&b.2) && a.1 == b.1 && a.0 + 1 == b.0) {
            pen.write(run);
        }
        pen.lift();
        self.inner.write_all(pen.text.as_bytes())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.inner.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.inner.show_cursor()
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        self.inner.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.inner.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    /// Clears a part of the screen; whatever it is, nothing is known of the screen any more.
    fn clear_region(&mut self, part: ClearType) -> io::Result<()> {
        self.shown.clear();
        self.inner.clear_region(part)
    }

    fn size(&self) -> io::Result<Size> {
        self.inner.size()
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.inner.window_size()
    }

    fn flush(&mut self) -> io::Result<()> {
        Backend::flush(&mut self.inner)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use proptest::prelude::*;
    use ratatui::layout::Rect;
    use ratatui::style::{Color, Modifier, Style};
    use ratatui::{Terminal, TerminalOptions, Viewport};

    use super::*;

    const WIDTH: u16 = 40;
    const HEIGHT: u16 = 6;

    /// Keeps what is written.
    #[derive(Clone, Default)]
    struct Kept(Rc<RefCell<Vec<u8>>>);

    impl Write for Kept {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.borrow_mut().extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    /// Is a text in a style at a place.
    type Text = (u16, u16, String, Style);

    fn style() -> impl Strategy<Value = Style> {
        let colours = [Color::Reset, Color::Red, Color::Gray, Color::LightCyan, Color::Indexed(246)];
        let modifiers =
            [Modifier::empty(), Modifier::BOLD, Modifier::REVERSED, Modifier::BOLD | Modifier::UNDERLINED];
        (
            prop::sample::select(colours.to_vec()),
            prop::sample::select(colours.to_vec()),
            prop::sample::select(modifiers.to_vec()),
        )
            .prop_map(|(fg, bg, modifier)| Style::new().fg(fg).bg(bg).add_modifier(modifier))
    }

    fn frame() -> impl Strategy<Value = Vec<Text>> {
        let text = (0..WIDTH, 0..HEIGHT, "[aăđ ]{0,30}| {12,40}", style());
        prop::collection::vec(text, 0..12)
    }

    /// Returns what a terminal shows at a place: the sign, the colours, bold, underlined, reversed.
    fn shown(screen: &vt100::Screen, x: u16, y: u16) -> (String, vt100::Color, vt100::Color, [bool; 3]) {
        let cell = screen.cell(y, x).unwrap();
        let text = if cell.contents().is_empty() { " " } else { cell.contents() };
        let attributes = [cell.bold(), cell.underline(), cell.inverse()];
        // The colour of a blank's letter is not seen.
        let is_blank = text == " " && attributes == [false; 3];
        let letter = if is_blank { vt100::Color::Default } else { cell.fgcolor() };
        (text.to_owned(), letter, cell.bgcolor(), attributes)
    }

    #[test]
    fn behind_a_wide_sign_the_cursor_is_moved_and_a_long_gap_is_erased() {
        let kept = Kept::default();
        let mut wire = Wire::new(kept.clone());
        let blank = Cell::default();
        let cells = ["漢", "", "ă", "b"].map(|sign| {
            let mut cell = Cell::default();
            cell.set_symbol(sign);
            cell
        });
        let wide = [(0, 0, &cells[0]), (2, 0, &cells[2]), (3, 0, &cells[3])];
        let gap = (5..25).map(|x| (x, 0, &blank));
        wire.draw(wide.into_iter().chain(gap)).unwrap();
        let written = String::from_utf8(kept.0.take()).unwrap();
        assert_eq!(written, "\x1b[1;1H漢\x1b[1;3Hăb\x1b[21X\x1b[0m");
    }

    fn parser() -> vt100::Parser {
        let cells = |n| std::num::NonZeroU16::new(n).unwrap();
        vt100::Parser::new(cells(HEIGHT), cells(WIDTH), 0)
    }

    proptest! {
        #[test]
        fn a_terminal_shows_the_same_as_through_the_library(frames in prop::collection::vec(frame(), 1..6)) {
            let kept = Kept::default();
            let viewport = Viewport::Fixed(Rect { x: 0, y: 0, width: WIDTH, height: HEIGHT });
            let mut terminal =
                Terminal::with_options(Wire::new(kept.clone()), TerminalOptions { viewport: viewport.clone() }).unwrap();
            let known = Kept::default();
            let library = CrosstermBackend::new(known.clone());
            let mut library = Terminal::with_options(library, TerminalOptions { viewport }).unwrap();
            crossterm::style::force_color_output(true);
            let mut parsers = [parser(), parser()];
            for texts in frames {
                let draw = |frame: &mut ratatui::Frame| {
                    for (x, y, text, style) in &texts {
                        frame.buffer_mut().set_stringn(*x, *y, text, usize::from(WIDTH - x), *style);
                    }
                };
                terminal.draw(draw).unwrap();
                library.draw(draw).unwrap();
                parsers[0].process(&kept.0.take());
                parsers[1].process(&known.0.take());
                for (x, y) in (0..WIDTH).flat_map(|x| (0..HEIGHT).map(move |y| (x, y))) {
                    prop_assert_eq!(shown(parsers[0].screen(), x, y), shown(parsers[1].screen(), x, y), "{} {}", x, y);
                }
            }
        }
    }
}
