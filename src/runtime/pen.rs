//! What is drawn as bytes for the terminal (ECMA-48): only what changes from one place to the next. The sixteen colours are
//! named as every terminal knows them.

use std::fmt::Write;

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

/// Is a cell with its column and its line, which count from 0.
pub(super) type Place = (u16, u16, Cell);

/// How many blanks are longer than to erase them and to go on behind them.
const ERASED: usize = 11;

/// Returns whether nothing is seen in the cell.
pub(super) fn is_blank(cell: &Cell) -> bool {
    cell.symbol() == " " && cell.bg == Color::Reset && cell.modifier.is_empty()
}

/// Writes places one after another.
#[derive(Debug, Default)]
pub(super) struct Pen {
    /// What was written.
    pub text: String,
    /// Where the cursor stands; none before it was moved.
    at: Option<(u16, u16)>,
    colours: (Color, Color),
    modifier: Modifier,
}

impl Pen {
    /// Writes places that follow each other on a line.
    pub(super) fn write(&mut self, run: &[Place]) {
        let Some((x, y, first)) = run.first() else { return };
        if run.len() < ERASED || !is_blank(first) {
            return run.iter().for_each(|(x, y, cell)| self.put(*x, *y, cell));
        }
        self.go_to(*x, *y);
        self.dress(first);
        self.say(format_args!("\x1b[{}X", run.len()));
    }

    /// Leaves the terminal without colours.
    pub(super) fn lift(&mut self) {
        self.text.push_str("\x1b[0m");
    }

    fn put(&mut self, x: u16, y: u16, cell: &Cell) {
        self.go_to(x, y);
        self.dress(cell);
        self.text.push_str(cell.symbol());
        // Where a wide sign leaves the cursor terminals do not agree on.
        let is_narrow = unicode_width::UnicodeWidthStr::width(cell.symbol()) == 1;
        self.at = is_narrow.then_some((x + 1, y));
    }

    fn go_to(&mut self, x: u16, y: u16) {
        match self.at {
            Some(at) if at == (x, y) => {}
            Some((column, line)) if line == y && column < x => self.say(format_args!("\x1b[{}C", x - column)),
            _ => self.say(format_args!("\x1b[{};{}H", y + 1, x + 1)),
        }
        self.at = Some((x, y));
    }

    /// Changes colours and attributes to those of the cell. An attribute goes only together with all others.
    fn dress(&mut self, cell: &Cell) {
        let mut codes: Vec<String> = Vec::new();
        if !cell.modifier.contains(self.modifier) {
            codes.push("0".to_owned());
            (self.modifier, self.colours) = (Modifier::empty(), (Color::Reset, Color::Reset));
        }
        let added = cell.modifier.difference(self.modifier);
        codes.extend(
            ATTRIBUTES.iter().filter(|(one, _)| added.contains(*one)).map(|(_, code)| (*code).to_owned()),
        );
        // The colour of a blank's letter is not seen.
        if cell.fg != self.colours.0 && !is_blank(cell) {
            codes.push(colour(cell.fg, 30));
            self.colours.0 = cell.fg;
        }
        if cell.bg != self.colours.1 {
            codes.push(colour(cell.bg, 40));
            self.colours.1 = cell.bg;
        }
        self.modifier = cell.modifier;
        if !codes.is_empty() {
            self.say(format_args!("\x1b[{}m", codes.join(";")));
        }
    }

    fn say(&mut self, what: std::fmt::Arguments) {
        let _a_string_takes_everything = self.text.write_fmt(what);
    }
}

const ATTRIBUTES: [(Modifier, &str); 9] = [
    (Modifier::BOLD, "1"),
    (Modifier::DIM, "2"),
    (Modifier::ITALIC, "3"),
    (Modifier::UNDERLINED, "4"),
    (Modifier::SLOW_BLINK, "5"),
    (Modifier::RAPID_BLINK, "6"),
    (Modifier::REVERSED, "7"),
    (Modifier::HIDDEN, "8"),
    (Modifier::CROSSED_OUT, "9"),
];

/// Returns the code of a colour; `base` is 30 for letters and 40 for what is behind them.
fn colour(colour: Color, base: u8) -> String {
    let sixteen = match colour {
        Color::Reset => 9,
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 60,
        Color::LightRed => 61,
        Color::LightGreen => 62,
        Color::LightYellow => 63,
        Color::LightBlue => 64,
        Color::LightMagenta => 65,
        Color::LightCyan => 66,
        Color::White => 67,
        Color::Indexed(n) => return format!("{};5;{n}", base + 8),
        Color::Rgb(red, green, blue) => return format!("{};2;{red};{green};{blue}", base + 8),
    };
    (base + sixteen).to_string()
}
