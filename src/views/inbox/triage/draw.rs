//! Drawing of one item, large, with what can be decided about it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use unicode_width::UnicodeWidthStr;

use crate::locale::{inbox as reasons, triage as words};
use crate::views::ctx::Ctx;
use crate::views::layout::screen;
use crate::views::page::Line;
use crate::widgets::bars::{rule, two_sided};
use crate::widgets::fit::wrap;

use super::super::{State, detail, item, menus};
use super::{Triage, choices};

/// Is how many lines the choices take.
const CHOICES: u16 = 2;
/// Is how many lines a title may take.
const TITLE: u16 = 3;

/// Holds the areas of triage.
pub(super) struct Areas {
    pub head: Rect,
    pub title: Rect,
    pub reason: Rect,
    pub facts: Rect,
    pub rule: Rect,
    pub choices: Rect,
}

/// Divides the middle of the screen.
pub(super) fn areas(ctx: &Ctx) -> Areas {
    let middle = screen(ctx.size).middle;
    let title = if middle.height < 16 { 2 } else { TITLE };
    let within = |y: u16, height: u16| {
        Rect { x: 2, y: middle.y + y, width: middle.width.saturating_sub(4), height }.intersection(middle)
    };
    let bottom = middle.height.saturating_sub(CHOICES + 1);
    let facts = title + 3;
    Areas {
        head: within(0, 1),
        title: within(1, title),
        reason: within(1 + title, 1),
        facts: within(facts, bottom.saturating_sub(facts)),
        rule: Rect { x: middle.x, width: middle.width, ..within(bottom, 1) },
        choices: within(bottom + 1, CHOICES),
    }
}

/// Returns the lines of what is known of the item.
pub(super) fn facts(state: &State, ctx: &Ctx) -> Vec<Line> {
    let entry = state.triage.as_ref().and_then(Triage::entry);
    match entry.zip(state.gathered.as_ref()) {
        Some((entry, gathered)) => {
            let lines = detail::of_entry(entry, state, gathered, ctx, areas(ctx).facts.width);
            lines.into_iter().skip_while(Line::is_heading).collect()
        }
        None => Vec::new(),
    }
}

/// Draws the item, where one is in the row, and the choices.
pub(in crate::views::inbox) fn draw(state: &State, ctx: &Ctx, buffer: &mut Buffer) {
    let Some((triage, entry)) = state.triage.as_ref().and_then(|triage| Some((triage, triage.entry()?)))
    else {
        return;
    };
    let areas = areas(ctx);
    let (at, all) = triage.progress();
    let group = menus::name(entry.group, state, ctx);
    let decided = ctx.tell(words::DECIDED_SO_FAR, &[("n", &triage.decided())]);
    let dot = ctx.glyphs().dot();
    let left = format!("{at}/{all} {dot} {group} {dot} {}", entry.who);
    two_sided(areas.head, buffer, &left, &decided, ctx.theme().dim, ctx.cut());
    let large = ctx.theme().accent.add_modifier(Modifier::BOLD);
    for (line, y) in wrap(&item::name(&entry.item.matter, ctx), areas.title.width)
        .iter()
        .zip(areas.title.top()..areas.title.bottom())
    {
        buffer.set_stringn(areas.title.x, y, line, areas.title.width.into(), large);
    }
    draw_reason(triage, ctx, areas.reason, buffer);
    let lines = facts(state, ctx);
    for (line, y) in lines.iter().skip(triage.scroll).zip(areas.facts.top()..areas.facts.bottom()) {
        line.draw(areas.facts, y, ctx, buffer);
    }
    rule(areas.rule, buffer, ctx.glyphs().rule(), ctx.theme().dim);
    draw_choices(state, ctx, areas.choices, buffer);
}

/// Says what was decided, or why the item needs a decision.
fn draw_reason(triage: &Triage, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    let (text, style) = match (triage.decision(triage.at), triage.entry()) {
        (Some(decision), _) => {
            let sign = ctx.glyphs().state(crate::domain::progress::State::Done);
            (format!("{sign} {}: {}", ctx.say(words::DECIDED), decision.words), ctx.theme().good)
        }
        (None, Some(entry)) => {
            let told = entry.item.reasons.iter().map(|reason| reasons::reason(ctx.lang(), reason));
            (ctx.dotted(told), ctx.theme().warn)
        }
        (None, None) => return,
    };
    let style = style.add_modifier(Modifier::BOLD);
    let text = crate::widgets::fit::fit(&text, area.width, ctx.cut());
    buffer.set_stringn(area.x, area.y, text, area.width.into(), style);
}

/// Draws the choices with their keys, as many a line as fit.
fn draw_choices(state: &State, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    let Some(entry) = state.triage.as_ref().and_then(Triage::entry) else { return };
    let (mut x, mut y) = (area.x, area.y);
    for (command, said) in choices::fitting(entry, state, ctx) {
        let (key, word) = (choices::key(command, ctx), ctx.say(said));
        let width = u16::try_from(key.width() + 1 + word.width()).unwrap_or(u16::MAX);
        if x + width > area.right() {
            (x, y) = (area.x, y + 1);
        }
        if y >= area.bottom() {
            break;
        }
        let (end, _) = buffer.set_stringn(x, y, &key, area.width.into(), ctx.theme().accent);
        let room = area.right().saturating_sub(end + 1);
        buffer.set_stringn(end + 1, y, word, room.into(), Style::new());
        x += width + 2;
    }
}
