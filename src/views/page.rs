//! Facts with their labels, wrapped into a pane.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::keymap::Command;
use crate::keymap::command::Shared;
use crate::locale::{Said, say};
use crate::widgets::bars::{bar, rule};
use crate::widgets::fit::{fit, wrap};

use super::ctx::Ctx;
use super::layout::panes;
use super::step::Step;

/// Is one line of the details: a label at the left, text beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What stands at the left.
    pub label: &'static str,
    /// What stands beside it.
    pub text: String,
    style: Style,
}

/// Is the width of the labels, the blank behind them included.
const LABEL: u16 = 11;

impl Line {
    /// Draws the line.
    pub fn draw(&self, area: Rect, y: u16, ctx: &Ctx, buffer: &mut Buffer) {
        let label = fit(self.label, LABEL - 1, ctx.cut());
        buffer.set_stringn(area.x, y, label, LABEL.into(), ctx.theme().dim);
        let indent = self.indent();
        let room = area.width.saturating_sub(indent);
        buffer.set_stringn(area.x + indent, y, &self.text, room.into(), self.style);
    }

    /// Returns whether the line begins at the left edge.
    pub fn is_heading(&self) -> bool {
        self.label == HEADING
    }

    fn indent(&self) -> u16 {
        if self.is_heading() { 0 } else { LABEL }
    }
}

/// Marks lines that begin at the left edge.
const HEADING: &str = "";

/// Collects lines and wraps them.
#[derive(Debug)]
pub struct Page<'a> {
    /// What is known beside the view's state.
    pub ctx: &'a Ctx<'a>,
    /// The columns of the pane.
    pub width: u16,
    /// The lines so far.
    pub lines: Vec<Line>,
    /// How many entries of later days were left out.
    pub later: usize,
}

impl Page<'_> {
    /// Adds lines at the left edge.
    pub fn heading(&mut self, text: &str, style: Style) {
        for text in wrap(text, self.width) {
            self.lines.push(Line { label: HEADING, text, style });
        }
    }

    /// Adds a text beside its label.
    pub fn entry(&mut self, label: &'static str, text: &str, style: Style) {
        let mut label = label;
        for text in wrap(text, self.width.saturating_sub(LABEL)) {
            self.lines.push(Line { label, text, style });
            label = " ";
        }
    }

    /// Adds a text beside its label in no style.
    pub fn plain(&mut self, label: Said, text: &str) {
        let label = self.ctx.say(label);
        self.entry(label, text, Style::new());
    }

    /// Puts several texts under one label; nothing when there is none.
    pub fn list(&mut self, label: Said, texts: impl IntoIterator<Item = String>) {
        let mut label = self.ctx.say(label);
        for text in texts {
            self.entry(label, &text, Style::new());
            label = " ";
        }
    }
}

/// Says whether the details of the chosen row listen instead of the rows, and which of their lines is the first in view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Details {
    /// Whether they listen.
    pub listen: bool,
    /// The first line in view.
    pub scroll: usize,
}

impl Details {
    /// Lets the details listen, or the rows again; where there is no row there are no details.
    pub fn turn(&mut self, has_row: bool) {
        self.listen = !self.listen && has_row;
    }

    /// Lets the rows listen; returns whether the details did.
    pub fn leave(&mut self) -> bool {
        std::mem::take(&mut self.listen)
    }

    /// Scrolls details of so many lines where the command is a step.
    pub fn scroll(&mut self, command: Shared, lines: usize, ctx: &Ctx) {
        let height = panes(ctx.size).detail.height;
        if let Some(step) = Step::of(command, height) {
            self.scroll = step.from(self.scroll, lines.saturating_sub(height.into()));
        }
    }

    /// Returns the style of the chosen row.
    pub fn chosen(self, ctx: &Ctx) -> Style {
        if self.listen { ctx.theme().resting } else { ctx.theme().selected }
    }

    /// Draws the line beside or above the details, and those of their lines that are in view.
    pub fn draw(self, lines: &[Line], ctx: &Ctx, buffer: &mut Buffer) {
        let panes = panes(ctx.size);
        let style = if self.listen { ctx.theme().accent } else { ctx.theme().dim };
        if panes.beside {
            bar(panes.divider, buffer, ctx.glyphs().bar(), style);
        } else {
            rule(panes.divider, buffer, ctx.glyphs().rule(), style);
        }
        let visible = lines.iter().skip(self.scroll).take(panes.detail.height.into());
        for (line, y) in visible.zip(panes.detail.y..) {
            line.draw(panes.detail, y, ctx, buffer);
        }
        let below = lines.len().saturating_sub(self.scroll + usize::from(panes.detail.height));
        say_more(below, panes.detail, ctx, buffer);
    }
}

/// Says on the line above the details how many lines are out of view below.
fn say_more(below: usize, detail: Rect, ctx: &Ctx, buffer: &mut Buffer) {
    if below == 0 {
        return;
    }
    let key = ctx.key(Command::Shared(Shared::OtherPane));
    let text = ctx.tell(say::MORE_LINES, &[("n", &below), ("key", &key)]);
    let width = u16::try_from(unicode_width::UnicodeWidthStr::width(text.as_str())).unwrap_or(0);
    let x = detail.right().saturating_sub(width);
    buffer.set_stringn(x, detail.y.saturating_sub(1), text, width.into(), ctx.theme().dim);
}

/// Draws a text on the first line of an area, cut where it is too long.
pub fn put(text: &str, area: Rect, style: Style, ctx: &Ctx, buffer: &mut Buffer) {
    if area.height > 0 {
        buffer.set_stringn(area.x, area.y, fit(text, area.width, ctx.cut()), area.width.into(), style);
    }
}

/// Draws the counts of a list above it.
pub fn put_counts(text: &str, line: Rect, ctx: &Ctx, buffer: &mut Buffer) {
    let area = Rect { x: line.x + 1, width: line.width.saturating_sub(1), ..line };
    put(text, area, ctx.theme().accent, ctx, buffer);
}

/// Says what can be done where no row is in view.
pub fn put_empty(text: &str, area: Rect, buffer: &mut Buffer) {
    let width = area.width.saturating_sub(4);
    for (line, y) in wrap(text, width).iter().zip(area.top()..area.bottom()) {
        buffer.set_stringn(area.x + 2, y, line, width.into(), Style::new());
    }
}
