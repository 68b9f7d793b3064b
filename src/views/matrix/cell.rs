//! One cell: its signs, its words, and what the unit reported.

use crate::domain::ids::UnitId;
use crate::domain::matrix::{Cell, Column};
use crate::domain::progress::Update;
use crate::domain::responsibility;
use crate::domain::rollup::Place;
use crate::domain::status::TimingKind;
use crate::domain::task::Task;
use crate::locale::{matrix as words, names, say};
use crate::text::date::long;
use crate::views::ask::Ask;
use crate::views::changes;
use crate::views::ctx::Ctx;
use crate::views::overlay::{Choice, Choose, Pick};
use crate::views::work::rules::full_label;

use super::State;

/// Returns the signs of a cell: what calls for attention, then the state, or the number that was delivered.
pub(super) fn signs(cell: &Cell, column: &Column, ctx: &Ctx) -> String {
    let timing = match cell.place {
        Place::OpenLate => TimingKind::Overdue,
        _ if cell.done_on.is_some() => TimingKind::InTime,
        _ => match column.whole.timing.kind {
            soon @ (TimingKind::DueSoon | TimingKind::PastIndicative) => soon,
            _ => TimingKind::InTime,
        },
    };
    let timing = ctx.glyphs().timing(timing).trim();
    match column.min {
        Some(min) => format!("{timing}{}/{min}", cell.delivered),
        None => format!("{timing}{}", ctx.glyphs().state(cell.state)),
    }
}

/// Says a cell in words: what the unit asserts, since when, and how that stands against the date.
pub(super) fn in_words(cell: Option<&Cell>, column: &Column, ctx: &Ctx) -> String {
    let Some(cell) = cell else { return ctx.say(words::NOT_ITS_TASK).to_owned() };
    let since = cell.done_on.map(|day| ctx.tell(say::SINCE, &[("date", &long(day))])).unwrap_or_default();
    let state = format!("{}{since}", ctx.say(names::state(cell.state)));
    let delivered =
        column.min.map(|min| ctx.tell(words::DELIVERED, &[("n", &cell.delivered), ("min", &min)]));
    let timing = match cell.place {
        Place::DoneLate => ctx.say(words::AFTER_ITS_DAY).to_owned(),
        Place::DoneInTime => ctx.say(names::timing_kind(TimingKind::DoneOnTime)).to_owned(),
        _ if cell.done_on.is_some() => String::new(),
        _ => names::timing_long(ctx.lang(), column.whole.timing),
    };
    let parts = [state, delivered.unwrap_or_default(), timing];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    ctx.dotted(parts)
}

/// Lists what the chosen unit reported of the chosen task, the newest first.
pub(super) fn open(state: &State, ctx: &Ctx) -> Option<Ask> {
    let (row, place) = state.chosen()?;
    let (unit, column) = (&state.row(row)?.unit, state.column(place)?);
    let task = state.task_at(place, ctx)?;
    let cell = state.matrix.as_ref()?.cell(row, place);
    let mut reported = reports(task, unit, ctx);
    reported.sort_by_key(|(update, seq)| std::cmp::Reverse((update.on, *seq)));
    let name = names::unit(ctx.workspace, unit);
    let body = vec![format!("{} {}", full_label(task, ctx), task.title), in_words(cell, column, ctx)];
    let rows =
        reported.iter().map(|(update, _)| Choice::new(changes::update(update, ctx), "", Pick::Nothing));
    let go = Choice::new(ctx.say(words::SHOW_TASK), "", Pick::GoTo(task.id.clone()));
    Some(Ask::choose(Choose::menu(name, body, std::iter::once(go).chain(rows).collect())))
}

/// Lists what was reported of the unit's part until the shown day, by the unit and by those that it took over from.
fn reports<'a>(task: &Task, unit: &UnitId, ctx: &Ctx<'a>) -> Vec<(&'a Update, crate::domain::journal::Seq)> {
    let leads = responsibility::on(ctx.workspace, task, ctx.as_of).leads;
    let holders = leads.iter().flat_map(|bearer| &bearer.holders).filter(|holder| holder.unit == *unit);
    let before = holders.flat_map(|holder| &holder.passages).map(|passage| &passage.from);
    let voices: Vec<&UnitId> = before.chain([unit]).collect();
    let entries = ctx.workspace.index().of_task(&task.id);
    let rows = entries.into_iter().flat_map(|entries| &entries.updates);
    let is_its = |update: &Update| {
        update.on <= ctx.as_of && update.unit.as_ref().is_some_and(|unit| voices.contains(&unit))
    };
    rows.filter_map(|slot| ctx.workspace.updates.at(*slot))
        .filter(|row| is_its(&row.record))
        .map(|row| (&row.record, row.created))
        .collect()
}
