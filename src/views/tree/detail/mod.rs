//! Everything known of the chosen row.

mod counts;
mod task;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::locale::{Said, say};
use crate::views::ctx::Ctx;
use crate::widgets::fit::wrap;

use super::{Body, NodeId, State};

/// Is one line of the details: a label at the left, text beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    label: &'static str,
    text: String,
    style: Style,
}

/// Is the width of the labels.
const LABEL: u16 = 11;

impl Line {
    /// Draws the line.
    pub(super) fn draw(&self, area: Rect, y: u16, ctx: &Ctx, buffer: &mut Buffer) {
        buffer.set_stringn(area.x, y, self.label, LABEL.into(), ctx.theme().dim);
        let indent = self.indent();
        let room = area.width.saturating_sub(indent);
        buffer.set_stringn(area.x + indent, y, &self.text, room.into(), self.style);
    }

    fn indent(&self) -> u16 {
        if self.label == HEADING { 0 } else { LABEL }
    }
}

/// Marks lines that begin at the left edge.
const HEADING: &str = "";

/// Collects lines and wraps them.
struct Page<'a> {
    ctx: &'a Ctx<'a>,
    width: u16,
    lines: Vec<Line>,
    later: usize,
}

impl Page<'_> {
    fn heading(&mut self, text: &str, style: Style) {
        for text in wrap(text, self.width) {
            self.lines.push(Line { label: HEADING, text, style });
        }
    }

    fn entry(&mut self, label: &'static str, text: &str, style: Style) {
        let mut label = label;
        for text in wrap(text, self.width.saturating_sub(LABEL)) {
            self.lines.push(Line { label, text, style });
            label = " ";
        }
    }

    fn plain(&mut self, label: Said, text: &str) {
        let label = self.ctx.say(label);
        self.entry(label, text, Style::new());
    }

    /// Puts several texts under one label; nothing when there is none.
    fn list(&mut self, label: Said, texts: impl IntoIterator<Item = String>) {
        let mut label = self.ctx.say(label);
        for text in texts {
            self.entry(label, &text, Style::new());
            label = " ";
        }
    }
}

/// Returns the lines of the details in a pane of so many columns.
pub(super) fn lines(state: &State, ctx: &Ctx, width: u16) -> Vec<Line> {
    let mut page = Page { ctx, width, lines: Vec::new(), later: 0 };
    let Some(node) = state.told() else { return page.lines };
    match (&node.id, &node.body) {
        (NodeId::Task(id), Body::Task(body)) => {
            if let Some(task) = ctx.workspace.tasks.get(id.as_str()) {
                task::of_task(&mut page, task, &body.status);
                task::of_history(&mut page, state, id);
            }
        }
        (NodeId::Plan(id), Body::Rollup(rollup)) => counts::of_plan(&mut page, id.as_str(), rollup),
        (NodeId::Section(id), Body::Rollup(rollup)) => counts::of_section(&mut page, id.as_str(), rollup),
        _ => {}
    }
    page.lines
}

/// Returns the line at which the history begins; the end when there is none.
pub(super) fn history_line(lines: &[Line], ctx: &Ctx) -> usize {
    let label = ctx.say(say::HISTORY);
    lines.iter().position(|line| line.label == label).unwrap_or(lines.len())
}
