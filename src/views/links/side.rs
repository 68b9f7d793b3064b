//! Both tasks of a pair side by side, with the words that they share marked in their titles.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_width::UnicodeWidthStr;

use crate::domain::duplicate::shared;
use crate::domain::ids::TaskId;
use crate::domain::status;
use crate::domain::task::Task;
use crate::locale::{Said, links as words, names};
use crate::views::ctx::Ctx;
use crate::views::work::rules;
use crate::widgets::fit::{fit, wrap};

use super::symbol;

/// Draws the two tasks beside each other, the newer at the left.
pub(super) fn draw(newer: &TaskId, older: &TaskId, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    let task = |id: &TaskId| ctx.workspace.tasks.get(id.as_str());
    let Some((newer, older)) = task(newer).zip(task(older)) else { return };
    let width = area.width.saturating_sub(3) / 2;
    let left = Rect { width, ..area };
    let right = Rect { x: area.x + width + 3, width: area.width.saturating_sub(width + 3), ..area };
    let (mine, theirs) = shared(&newer.title, &older.title);
    draw_task(newer, &mine, words::NEWER, ctx, left, buffer);
    draw_task(older, &theirs, words::OLDER, ctx, right, buffer);
    let bar = ctx.glyphs().bar();
    for y in area.top()..area.bottom() {
        buffer.set_stringn(area.x + width + 1, y, bar, 1, ctx.theme().dim);
    }
}

fn draw_task(task: &Task, marks: &[Range<usize>], said: Said, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    let heading = format!("{}: {} {}", ctx.say(said), symbol(&task.plan, ctx), rules::full_label(task, ctx));
    let mut y = area.y;
    let mut line = |text: &str, style: Style, buffer: &mut Buffer| {
        if y < area.bottom() {
            let text = fit(text, area.width, ctx.cut());
            buffer.set_stringn(area.x, y, text, area.width.into(), style);
        }
        y += 1;
        y - 1
    };
    line(&heading, ctx.theme().accent, buffer);
    let rest = usize::from(area.height).saturating_sub(1 + FACTS);
    let mut from = 0;
    for text in wrap(&task.title, area.width).into_iter().take(rest.max(1)) {
        let at = line(&text, Style::new(), buffer);
        from = mark(&task.title, from, &text, marks, (area, at), ctx, buffer);
    }
    for text in facts(task, ctx) {
        line(&text, Style::new(), buffer);
    }
}

/// How many lines of facts stand under the title.
const FACTS: usize = 3;

fn facts(task: &Task, ctx: &Ctx) -> [String; FACTS] {
    let (leads, _) = rules::parties(task, ctx);
    let status = status::one(ctx.workspace, task, ctx.as_of, &ctx.setup.settings);
    let told = |said: Said, text: &str| format!("{}: {text}", ctx.say(said));
    let state = format!(
        "{} {} {} {}",
        ctx.glyphs().state(status.state),
        ctx.say(names::state(status.state)),
        ctx.glyphs().dot(),
        names::timing_long(ctx.lang(), status.timing)
    );
    [told(words::LEADS, &leads.join("; ")), told(words::DEADLINE, &status.deadline.phrase), state]
}

/// Marks in a drawn line of a title what is shared; returns where in the title the line ends.
fn mark(
    title: &str,
    from: usize,
    text: &str,
    marks: &[Range<usize>],
    (area, y): (Rect, u16),
    ctx: &Ctx,
    buffer: &mut Buffer,
) -> usize {
    let Some(start) = title.get(from..).and_then(|rest| rest.find(text)).map(|at| from + at) else {
        return from;
    };
    let end = start + text.len();
    for range in marks.iter().filter(|range| range.start < end && range.end > start) {
        let (first, last) = (range.start.max(start) - start, range.end.min(end) - start);
        let (Some(before), Some(word)) = (text.get(..first), text.get(first..last)) else { continue };
        let columns = |text: &str| u16::try_from(text.width()).unwrap_or(u16::MAX);
        let x = area.x.saturating_add(columns(before));
        let width = columns(word).min(area.right().saturating_sub(x));
        if y < area.bottom() {
            buffer.set_style(Rect { x, y, width, height: 1 }, ctx.theme().found);
        }
    }
    end
}
