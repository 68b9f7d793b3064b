//! Drawing of the tree's rows; only those in view are built.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::domain::progress::State as Asserted;
use crate::domain::rollup::Counts;
use crate::domain::status::{Status, TimingKind};
use crate::locale::{names, say};
use crate::views::ctx::Ctx;
use crate::views::work::style::{state_style, timing_style};
use crate::widgets::list::{Cell, Column, Columns};

use super::{Body, Node, NodeId, Rollup, State, TaskBody};

/// Draws the rows in view.
pub(super) fn draw(state: &State, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    state.listing.draw(area, state.details.chosen(ctx), buffer, |place, _, line, buffer| {
        let Some(node) = state.nodes.get(*place) else { return };
        let opener = opener(state, node, *place, ctx);
        match &node.body {
            Body::Task(task) => {
                let is_marked = node.id.task().is_some_and(|id| state.marks.contains(id));
                let signs = format!("{opener}{}", if is_marked { "*" } else { " " });
                task_row(node, task, &signs, ctx, line, buffer);
            }
            Body::Rollup(rollup) => rollup_row(node, rollup, opener, ctx, line, buffer),
        }
    });
}

/// Returns the sign that says whether the row can be opened.
fn opener(state: &State, node: &Node, place: usize, ctx: &Ctx) -> &'static str {
    if node.end <= place + 1 {
        " "
    } else if !state.filter.is_empty() || state.open.contains(&node.id) {
        ctx.glyphs().open()
    } else {
        ctx.glyphs().closed()
    }
}

fn indent(node: &Node) -> String {
    " ".repeat(1 + usize::from(node.depth.min(6)) * 2)
}

fn task_row(node: &Node, body: &TaskBody, signs: &str, ctx: &Ctx, line: Rect, buffer: &mut Buffer) {
    let Some(task) = node.id.task().and_then(|id| ctx.workspace.tasks.get(id.as_str())) else { return };
    let status = &body.status;
    let kind = status.timing.kind;
    let state_sign = ctx.glyphs().state(status.state);
    // One level is taken back: the two signs before the label need the room.
    let indent = indent(node).replacen("  ", "", 1);
    let head = format!("{indent}{signs}{}{state_sign} ", ctx.glyphs().timing(kind));
    let title = format!("{head}{} {}", task.label, task.title);
    let plain = Style::new();
    let cells = [
        Cell::new(title, plain),
        Cell::new(body.lead.as_str(), plain),
        Cell::new(timing(status, line.width, ctx), timing_style(kind, ctx)),
        Cell::new(units(status, ctx), plain),
        Cell::new(status.deadline.phrase.as_str(), ctx.theme().dim),
        Cell::new(deadline(status, ctx), ctx.theme().dim),
    ];
    columns(line.width).draw(line, buffer, &cells, ctx.cut());
    paint_signs(&head, kind, status.state, ctx, line, buffer);
}

/// Colours the two signs before the label; they say the same without colour.
fn paint_signs(head: &str, kind: TimingKind, state: Asserted, ctx: &Ctx, line: Rect, buffer: &mut Buffer) {
    let end = u16::try_from(unicode_width::UnicodeWidthStr::width(head)).unwrap_or(u16::MAX);
    let at = |back: u16| Rect { x: line.x + end.saturating_sub(back), width: 1, ..line }.intersection(line);
    buffer.set_style(at(3), timing_style(kind, ctx));
    buffer.set_style(at(2), state_style(state, ctx));
}

/// Returns the columns of a task's row: title, leads, timing, n/N, deadline phrase, deadline.
fn columns(width: u16) -> Columns {
    let (lead, timing, units, phrase) = match width {
        ..72 => (7, 9, 0, 0),
        72..WIDE => (8, 10, 0, 0),
        _ => (12, 12, 7, 20),
    };
    let left = Column::left;
    let columns = [Column::rest(), left(lead), left(timing), Column::right(units), left(phrase), left(DATE)];
    Columns::over(width, columns)
}

/// Is the width of a date such as 30/06/25.
const DATE: u16 = 8;

/// Is the width from which n/N and the deadline phrase have columns of their own.
const WIDE: u16 = 110;

/// Returns what the calendar says; where n/N has no column of its own it stands here, as the sign before the label
/// tells the timing already.
fn timing(status: &Status, width: u16, ctx: &Ctx) -> String {
    match &status.units {
        Some(_) if width < WIDE => units(status, ctx),
        _ => names::timing_short(ctx.lang(), status.timing),
    }
}

fn units(status: &Status, ctx: &Ctx) -> String {
    match &status.units {
        Some(tally) if tally.total == 0 => ctx.say(say::NO_UNITS_SHORT).to_owned(),
        Some(tally) => format!("{}/{}", tally.done, tally.total),
        None => String::new(),
    }
}

fn deadline(status: &Status, ctx: &Ctx) -> String {
    let day = status.deadline.meaning.last_day(&ctx.setup.settings.deadlines);
    day.map(crate::text::date::short).unwrap_or_default()
}

fn rollup_row(node: &Node, rollup: &Rollup, opener: &str, ctx: &Ctx, line: Rect, buffer: &mut Buffer) {
    let (label, title, printed) = heading(node, rollup, ctx);
    let text = format!("{}{opener} {label}  {title}", indent(node));
    let counts = counts(&rollup.counts, &printed, line.width, ctx);
    let width = u16::try_from(unicode_width::UnicodeWidthStr::width(counts.as_str())).unwrap_or(0);
    let columns = Columns::over(line.width, [Column::rest(), Column::right(width)]);
    let style = if node.depth == 0 { ctx.theme().accent } else { Style::new() };
    let cells = [Cell::new(text, style), Cell::new(counts, Style::new())];
    columns.draw(line, buffer, &cells, ctx.cut());
    if rollup.counts.overdue() > 0 {
        let x = line.right().saturating_sub(OVERDUE + 1);
        buffer.set_style(Rect { x, width: OVERDUE + 1, ..line }, ctx.theme().bad);
    }
}

/// Is the width of the number of overdue tasks.
const OVERDUE: u16 = 4;

/// Returns label, title and the printed total where no way of counting gives it.
fn heading(node: &Node, rollup: &Rollup, ctx: &Ctx) -> (String, String, String) {
    let (label, title) = match &node.id {
        NodeId::Plan(id) => {
            let plan = ctx.workspace.plans.get(id.as_str());
            plan.map(|plan| (plan.symbol.clone(), plan.title.clone())).unwrap_or_default()
        }
        NodeId::Section(id) => {
            let section = ctx.workspace.sections.get(id.as_str());
            section.map(|section| (section.label.clone(), section.title.clone())).unwrap_or_default()
        }
        NodeId::Task(_) => (String::new(), String::new()),
    };
    let differs = rollup.totals.iter().find(|check| check.agrees_by.is_none());
    let printed = differs.map(|check| ctx.tell(say::PRINTED, &[("n", &check.printed.count)]));
    (label, title, printed.unwrap_or_default())
}

/// Returns the counts of a plan or a section in aligned columns.
fn counts(counts: &Counts, printed: &str, width: u16, ctx: &Ctx) -> String {
    let states: &[Asserted] = if width < 72 {
        &[Asserted::Done, Asserted::InProgress]
    } else if width < 100 {
        &[Asserted::Done, Asserted::InProgress, Asserted::Ongoing]
    } else {
        &Asserted::ALL
    };
    let mut text = format!("{printed} {:>4}  ", counts.total);
    for state in states {
        text.push_str(&format!("{}{:>3} ", ctx.glyphs().state(*state), counts.in_state(*state)));
    }
    text.push_str(&format!(" !{:>width$}", counts.overdue(), width = OVERDUE.into()));
    text
}
