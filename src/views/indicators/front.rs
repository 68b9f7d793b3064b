//! What lies over the list for a meeting room: the chart, and one figure in big digits.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_width::UnicodeWidthStr;

use crate::locale::say;
use crate::text::date::long;
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::layout::screen;
use crate::widgets::big::big as digits;
use crate::widgets::chart as drawing;
use crate::widgets::fit::wrap;

use super::names::{label, state_style, state_words};
use super::told::target_meaning;
use super::{Front, State, detail};

/// Puts the front before the list, or takes it away when it is there.
pub(super) fn turn(state: &mut State, front: Front, ctx: &Ctx) -> Vec<Ask> {
    state.details.listen = false;
    if state.front == front {
        state.front = Front::List;
        state.settle();
    } else if state.chosen(ctx).is_none() {
        return vec![Ask::warn(ctx.say(say::CHOOSE_AN_INDICATOR))];
    } else {
        state.front = front;
    }
    Vec::new()
}

/// Draws the chart of the chosen indicator.
pub(super) fn chart(state: &State, ctx: &Ctx, buffer: &mut Buffer) {
    let Some((indicator, judged)) = state.chosen(ctx) else { return };
    let area = inside(ctx);
    let title = format!("{}  {}", label(indicator), indicator.name);
    let used = centred(&wrap(title.trim(), area.width), area, ctx.theme().accent, buffer);
    let now = format!("{} {} {}", judged.value, ctx.glyphs().dot(), state_words(judged.verdict.state, ctx));
    let below = down(area, used);
    let used = centred(&[now], below, state_style(judged.verdict.state, ctx), buffer);
    if let Some(plot) = state.row().and_then(|row| detail::plot(state, row, ctx)) {
        drawing::draw(&plot, down(below, used + 1), buffer, detail::look(ctx));
    }
}

/// Draws the figure of the chosen indicator: its name, the value in big digits, the verdict, the target, the day.
pub(super) fn big(state: &State, ctx: &Ctx, buffer: &mut Buffer) {
    let Some((indicator, judged)) = state.chosen(ctx) else { return };
    let area = inside(ctx);
    let verdict = &judged.verdict;
    let title = format!("{}  {}", label(indicator), indicator.name);
    let below = down(area, 1);
    let used = centred(&wrap(title.trim(), area.width), below, ctx.theme().accent, buffer);
    let style = state_style(verdict.state, ctx);
    let value = if judged.value.is_empty() { ctx.glyphs().nothing() } else { &judged.value };
    let shown = digits(value, area.width, area.height.saturating_sub(used + 6), ctx.glyphs());
    let below = down(below, used + 1);
    let used = centred(&shown.unwrap_or_else(|| wrap(value, area.width)), below, style, buffer);
    let below = down(below, used + 1);
    let used = centred(&[state_words(verdict.state, ctx)], below, style, buffer);
    let target = verdict.judged_by.as_ref().map(|target| {
        let meaning = target_meaning(indicator, target, ctx);
        ctx.tell(say::TARGET_OF, &[("year", &target.year), ("target", &meaning)])
    });
    let on = judged.on.map(|on| ctx.tell(say::ON_DAY, &[("date", &long(on))]));
    let facts: Vec<String> = [target, on].into_iter().flatten().collect();
    let facts = ctx.dotted(facts);
    centred(&[facts], down(below, used), Style::new(), buffer);
}

fn inside(ctx: &Ctx) -> Rect {
    let area = screen(ctx.size).middle;
    Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area }
}

/// Returns the area without so many of its upper lines.
fn down(area: Rect, lines: u16) -> Rect {
    let lines = lines.min(area.height);
    Rect { y: area.y + lines, height: area.height - lines, ..area }
}

/// Draws lines in the middle of an area and returns how many lines they take.
fn centred(lines: &[String], area: Rect, style: Style, buffer: &mut Buffer) -> u16 {
    for (line, y) in lines.iter().zip(area.top()..area.bottom()) {
        let width = u16::try_from(line.width()).unwrap_or(u16::MAX).min(area.width);
        buffer.set_stringn(area.x + (area.width - width) / 2, y, line, area.width.into(), style);
    }
    u16::try_from(lines.len()).unwrap_or(u16::MAX).min(area.height)
}
