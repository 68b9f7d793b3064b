//! Facts with their labels, wrapped into a pane.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::keymap::Command;
use crate::keymap::command::Shared;
use crate::locale::{Said, say};
use crate::widgets::bars::{bar, rule};
use crate::widgets::fit::wrap;

use super::ctx::Ctx;
use super::layout::panes;

/// Is one line of the details: a label at the left, text beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What stands at the left.
    pub label: &'static str,
    /// What stands beside it.
    pub text: String,
    style: Style,
}

/// Is the width of the labels.
const LABEL: u16 = 11;

impl Line {
    /// Draws the line.
    pub fn draw(&self, area: Rect, y: u16, ctx: &Ctx, buffer: &mut Buffer) {
        buffer.set_stringn(area.x, y, self.label, LABEL.into(), ctx.theme().dim);
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

/// Draws the line beside or above the details, and those of their lines that are in view.
pub fn draw(lines: &[Line], scroll: usize, listens: bool, ctx: &Ctx, buffer: &mut Buffer) {
    let panes = panes(ctx.size);
    let style = if listens { ctx.theme().accent } else { ctx.theme().dim };
    if panes.beside {
        bar(panes.divider, buffer, ctx.glyphs().bar(), style);
    } else {
        rule(panes.divider, buffer, ctx.glyphs().rule(), style);
    }
    let visible = lines.iter().skip(scroll).take(panes.detail.height.into());
    for (line, y) in visible.zip(panes.detail.y..) {
        line.draw(panes.detail, y, ctx, buffer);
    }
    let below = lines.len().saturating_sub(scroll + usize::from(panes.detail.height));
    say_more(below, panes.detail, ctx, buffer);
}

/// Says on the line above the details how many lines are out of view below.
fn say_more(below: usize, detail: Rect, ctx: &Ctx, buffer: &mut Buffer) {
    if below == 0 {
        return;
    }
    let key = ctx.setup.keymap.hint(Command::Shared(Shared::OtherPane), ctx.glyphs().is_ascii());
    let text = ctx.tell(say::MORE_LINES, &[("n", &below), ("key", &key.unwrap_or_default())]);
    let width = u16::try_from(unicode_width::UnicodeWidthStr::width(text.as_str())).unwrap_or(0);
    let x = detail.right().saturating_sub(width);
    buffer.set_stringn(x, detail.y.saturating_sub(1), text, width.into(), ctx.theme().dim);
}
