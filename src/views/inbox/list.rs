//! Drawing of the head line and the rows; only those in view are built.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_width::UnicodeWidthStr;

use crate::domain::inbox::{Heading, Matter};
use crate::domain::progress::State as Asserted;
use crate::locale::{inbox as reasons, triage as words};
use crate::text::date::short;
use crate::views::ctx::Ctx;
use crate::views::work::rules;
use crate::widgets::list::{Cell, Column, Columns};

use super::gathered::{Entry, Gathered, Group};
use super::rows::Row;
use super::{State, item, menus, proposal};

/// Draws the head line: whose inbox it is, and how the work stands that the unit leads.
pub(super) fn head(state: &State, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    let Some(gathered) = &state.gathered else { return };
    let name = state
        .unit
        .as_ref()
        .map_or_else(|| ctx.say(words::EVERY_UNIT).to_owned(), |unit| rules::unit_name(unit, ctx));
    let mut text = format!(" {name}");
    buffer.set_stringn(area.x, area.y, &text, area.width.into(), ctx.theme().accent);
    let mut between = "   ".to_owned();
    for part in standing(gathered, ctx) {
        if text.width() + between.width() + part.width() >= area.width.into() {
            break;
        }
        let x = area.x + u16::try_from(text.width()).unwrap_or(u16::MAX);
        buffer.set_string(x, area.y, format!("{between}{part}"), Style::new());
        text.push_str(&between);
        text.push_str(&part);
        between = format!(" {} ", ctx.glyphs().dot());
    }
}

/// Lists what the head line says, the weightiest first.
fn standing(gathered: &Gathered, ctx: &Ctx) -> Vec<String> {
    let led = &gathered.led;
    let sign = |state| format!("{} {}", ctx.glyphs().state(state), led.in_state(state));
    let (on_time, late) = (led.square.done_in_time, led.square.done_late);
    let done = ctx.tell(words::ON_TIME_LATE, &[("on_time", &on_time), ("late", &late)]);
    let mut parts = vec![
        ctx.tell(words::ASSIGNED_N, &[("n", &led.total)]),
        format!("{} {done}", sign(Asserted::Done)),
        sign(Asserted::InProgress),
        sign(Asserted::Ongoing),
    ];
    let counted = [
        (words::REMINDED_TIMES, gathered.reminded.times),
        (words::PUT_OFF_N, u32::try_from(gathered.count(Group::PutOff)).unwrap_or(u32::MAX)),
    ];
    parts.extend(counted.into_iter().filter(|(_, n)| *n > 0).map(|(said, n)| ctx.tell(said, &[("n", &n)])));
    parts
}

/// Draws the rows in view.
pub(super) fn draw(state: &State, ctx: &Ctx, area: Rect, buffer: &mut Buffer) {
    let Some(gathered) = &state.gathered else { return };
    state.listing.draw(area, state.details.chosen(ctx), buffer, |row, _, line, buffer| {
        match row.entry.and_then(|entry| gathered.entries.get(entry)) {
            Some(entry) => item_row(entry, state, gathered, ctx, line, buffer),
            None => heading_row(row, state, ctx, line, buffer),
        }
    });
}

fn heading_row(row: &Row, state: &State, ctx: &Ctx, line: Rect, buffer: &mut Buffer) {
    let sign = if row.is_open { ctx.glyphs().open() } else { ctx.glyphs().closed() };
    let title = format!(" {sign} {}", menus::name(row.id.group(), state, ctx));
    let columns = Columns::over(line.width.saturating_sub(1), [Column::rest(), Column::right(5)]);
    let cells = [Cell::new(title, ctx.theme().accent), Cell::new(row.count.to_string(), ctx.theme().accent)];
    columns.draw(line, buffer, &cells, ctx.cut());
}

/// From this width on where an item came from has a column of its own.
const WIDE: u16 = 100;

fn item_row(entry: &Entry, state: &State, gathered: &Gathered, ctx: &Ctx, line: Rect, buffer: &mut Buffer) {
    let mark = if state.marks.contains(&entry.id) { "*" } else { " " };
    let (timing, asserted) = signs(entry, gathered, ctx);
    let title = format!("  {mark}{timing}{asserted} {}", item::name(&entry.item.matter, ctx));
    let (who, why) = if line.width < 72 { (8, 16) } else { (10, 18) };
    let from = if line.width >= WIDE { 20 } else { 0 };
    let columns = [Column::rest(), Column::left(who), Column::left(from), Column::left(why)];
    let columns = Columns::over(line.width.saturating_sub(1), columns);
    let cells = [
        Cell::new(title, Style::new()),
        Cell::new(party(entry, state, from == 0, ctx), Style::new()),
        Cell::new(came_from(entry, ctx), ctx.theme().dim),
        Cell::new(reason(entry, gathered, ctx), style(entry.group, ctx)),
    ];
    columns.draw(line, buffer, &cells, ctx.cut());
}

/// Returns the signs of timing and state of the task behind an item.
fn signs(entry: &Entry, gathered: &Gathered, ctx: &Ctx) -> (&'static str, &'static str) {
    match (&entry.item.matter, gathered.status(&entry.item.matter, ctx)) {
        (Matter::Task(_), Some(status)) => {
            (ctx.glyphs().timing(status.timing.kind), ctx.glyphs().state(status.state))
        }
        _ => (" ", " "),
    }
}

/// Returns what the unit in view has to do with the item; in the inbox of all units who has to act. Where it was
/// taken over, an arrow says so.
fn party(entry: &Entry, state: &State, with_arrow: bool, ctx: &Ctx) -> String {
    let text = match &entry.item.part {
        Some(part) if state.unit.is_some() => ctx.say(words::part(part)).to_owned(),
        _ => entry.who.clone(),
    };
    let taken_over = with_arrow && entry.item.inherited.is_some();
    if taken_over { format!("{}{text}", ctx.glyphs().from()) } else { text }
}

fn came_from(entry: &Entry, ctx: &Ctx) -> String {
    let from = entry.item.inherited.as_ref().map(|came| rules::unit_short(&came.from, ctx));
    from.map(|from| format!("{} {from}", ctx.glyphs().from())).unwrap_or_default()
}

/// Returns why an item needs attention, short; of a proposal what it would change.
fn reason(entry: &Entry, gathered: &Gathered, ctx: &Ctx) -> String {
    match (entry.group, &entry.item.matter) {
        (Group::PutOff, matter) => {
            let until = gathered.status(matter, ctx).and_then(|status| status.put_off_until);
            ctx.tell(words::PUT_OFF_TO, &[("date", &until.map(short).unwrap_or_default())])
        }
        (Group::Fired, matter) => {
            let task = item::task_of(matter, ctx.workspace).map(|(_, task)| &task.id);
            let fired =
                ctx.workspace.triggers.iter().filter(|one| Some(&one.task) == task && one.on <= ctx.as_of);
            let last = fired.max_by_key(|one| one.on);
            let shown = last.map(|one| match &one.document {
                Some(symbol) => format!("{} {symbol}", short(one.on)),
                None => ctx.tell(words::FIRED_ON, &[("date", &short(one.on))]),
            });
            shown.unwrap_or_default()
        }
        (_, matter @ Matter::Proposal(_)) => change(matter, ctx),
        _ => entry.item.reasons.first().map(|one| reasons::reason(ctx.lang(), one)).unwrap_or_default(),
    }
}

/// Returns what a proposed update would change, with a sign where something speaks against it.
fn change(matter: &Matter, ctx: &Ctx) -> String {
    let Some(update) = item::update_of(matter, ctx.workspace) else { return String::new() };
    let Some(proposed) = proposal::examined(&update.id, ctx) else { return String::new() };
    let sign = |state: Option<Asserted>| state.map_or("", |state| ctx.glyphs().state(state));
    let states = match (proposed.present.state, proposed.says.state) {
        (present, Some(says)) => format!("{}{}{}", sign(present), ctx.glyphs().arrow(), sign(Some(says))),
        _ => String::new(),
    };
    let amount = crate::views::changes::amount(ctx.lang(), proposed.says.percent, proposed.says.count);
    let flagged = if proposed.flags.is_empty() { "" } else { "!" };
    let parts = [flagged, &states, &amount];
    let told: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if told.is_empty() { update.text.clone().unwrap_or_default() } else { told.join(" ") }
}

fn style(group: Group, ctx: &Ctx) -> Style {
    match group {
        Group::Heading(Heading::Overdue) => ctx.theme().bad,
        Group::Heading(
            Heading::DueSoon
            | Heading::PastIndicative
            | Heading::AtRisk
            | Heading::Obstacles
            | Heading::Stale,
        ) => ctx.theme().warn,
        _ => Style::new(),
    }
}
