//! The jump: one line that finds every task, unit, indicator, document and command, and goes there.

mod catalogue;
mod target;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

pub use catalogue::Catalogue;
pub use target::Target;

use super::ctx::Ctx;
use super::overlay::keys::Act;
use super::overlay::{Choice, Heard, cursor_line};
use crate::locale::jump as words;
use crate::query::Ranker;
use crate::widgets::bars::two_sided;
use crate::widgets::fit::fit_around;
use crate::widgets::line::Line;
use crate::widgets::list::scrolled_to;
use crate::widgets::{found, popup};

/// Is the line with the best of what was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Jump {
    line: Line,
    /// The text that was answered last.
    answered: String,
    found: Vec<Choice>,
    /// How many answer in all.
    total: usize,
    at: usize,
}

/// Is how many of the best are listed.
const LISTED: usize = 100;

/// Is how many rows a page moves.
const PAGE: usize = 10;

impl Jump {
    /// Returns what was typed.
    pub fn text(&self) -> &str {
        self.line.text()
    }

    /// Carries out what a key asks.
    pub fn act(&mut self, act: Act) -> Heard {
        let last = self.found.len().saturating_sub(1);
        match act {
            Act::Leave => return Heard::Closed,
            Act::Enter => {
                return self.found.get(self.at).map_or(Heard::Kept, |row| Heard::Picked(row.pick.clone()));
            }
            Act::Up => self.at = self.at.checked_sub(1).unwrap_or(last),
            Act::Down => self.at = if self.at >= last { 0 } else { self.at + 1 },
            Act::PageUp => self.at = self.at.saturating_sub(PAGE),
            Act::PageDown => self.at = (self.at + PAGE).min(last),
            _ => return self.edit(act),
        }
        Heard::Kept
    }

    fn edit(&mut self, act: Act) -> Heard {
        let Some(edit) = act.edit() else { return Heard::Kept };
        let before = self.line.text().to_owned();
        self.line.edit(edit);
        if self.line.text() == before { Heard::Kept } else { Heard::Sought(self.line.text().to_owned()) }
    }

    /// Takes a pasted text.
    pub fn paste(&mut self, text: &str) -> Heard {
        self.line.insert(text);
        Heard::Sought(self.line.text().to_owned())
    }

    /// Takes what was found for the text. Where more is found for the same text, the chosen row stays chosen.
    pub fn take(&mut self, (found, total): (Vec<Choice>, usize)) {
        let chosen = self.found.get(self.at).filter(|_| self.answered == self.text());
        let at = chosen.and_then(|chosen| found.iter().position(|row| row.pick == chosen.pick));
        self.answered = self.text().to_owned();
        (self.found, self.total, self.at) = (found, total, at.unwrap_or_default());
    }

    /// Draws the line and what was found, and returns where the cursor belongs.
    pub fn draw(&self, ctx: &Ctx, screen: Rect, buffer: &mut Buffer) -> Position {
        let (width, height) = (screen.width.saturating_sub(4).min(100), screen.height.saturating_sub(4));
        let area = popup::centred(screen, width, height);
        let inner =
            popup::draw(area, buffer, ctx.say(words::TITLE), ctx.theme().accent, ctx.glyphs().is_ascii());
        let line = Rect { height: 1.min(inner.height), ..inner };
        let rows = Rect { y: inner.y + 2, height: inner.height.saturating_sub(2), ..inner };
        let position = cursor_line(&self.line, &format!("{}: ", ctx.say(words::GO_TO)), ctx, line, buffer);
        let counted = Rect { y: inner.y + 1, height: 1, ..inner }.intersection(inner);
        let total = match (self.line.text().trim().is_empty(), self.total) {
            (true, _) => ctx.say(words::HOW).to_owned(),
            (false, 0) => ctx.say(words::NOTHING).to_owned(),
            (false, n) => ctx.tell(words::FOUND, &[("n", &n)]),
        };
        two_sided(counted, buffer, &total, "", ctx.theme().dim, ctx.cut());
        self.draw_rows(ctx, rows, buffer);
        position
    }

    fn draw_rows(&self, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
        let offset = scrolled_to(self.at, 0, area.height.into());
        let ranker = Ranker::new(self.line.text());
        for ((nth, row), y) in self.found.iter().enumerate().skip(offset).zip(area.top()..area.bottom()) {
            let line = Rect { y, height: 1, ..area };
            let here = nth == self.at;
            let (sign, style) =
                if here { (ctx.glyphs().chosen(), ctx.theme().selected) } else { (" ", Style::new()) };
            buffer.set_style(line, style);
            let note = u16::try_from(unicode_width::UnicodeWidthStr::width(row.note.as_str())).unwrap_or(0);
            let label = Rect { x: line.x + 2, width: line.width.saturating_sub(note + 4), ..line };
            let text = shown(&row.label, &ranker, label.width, ctx);
            two_sided(line, buffer, &format!("{sign} {text}"), &row.note, style, ctx.cut());
            found::mark(label, buffer, ctx.theme().found, &|text| ranker.places(text));
        }
    }
}

/// Returns what fits of a label: where what was looked for stands too far behind, number and the part around it.
fn shown(label: &str, ranker: &Ranker, width: u16, ctx: &Ctx) -> String {
    let Some((head, title)) = label.split_once("  ") else {
        return fit_around(label, 0, width, ctx.cut());
    };
    let before = u16::try_from(unicode_width::UnicodeWidthStr::width(head)).unwrap_or(width) + 2;
    let first = ranker.places(title).into_iter().min().unwrap_or(0);
    format!("{head}  {}", fit_around(title, first, width.saturating_sub(before), ctx.cut()))
}
