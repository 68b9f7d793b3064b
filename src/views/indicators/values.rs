//! The values of one indicator by all its definitions, the province's before those of units, each newest first, and what
//! can be done with one of them.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::domain::entity::{Entity, Key, Kind};
use crate::domain::ids::{IndicatorId, MeasurementId};
use crate::domain::indicator::{Doubt, Measurement, definitions, doubts};
use crate::domain::operation::Operation;
use crate::keymap::command::Shared;
use crate::locale::{doubt as doubted, indicator as words, say};
use crate::text::date::long;
use crate::views::ask::Ask;
use crate::views::changes;
use crate::views::ctx::Ctx;
use crate::views::effect::{Effect, Entry, Ids};
use crate::views::layout::{above, below, panes};
use crate::views::listing::Listing;
use crate::views::overlay::indicator::Chosen;
use crate::views::overlay::{Choice, Choose, Pick};
use crate::views::page::{Details, Line, Page, put};
use crate::widgets::list::{Cell, Column, Columns};

use super::judged::short_value;
use super::names::{counted, in_words, label, unit_name};
use super::{Front, State, forms, told};

/// Holds the values of the chosen indicator and which of them is chosen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Values {
    listing: Listing<MeasurementId, ValueRow>,
    later: usize,
    entries: Option<Vec<Entry>>,
}

/// Is one value with what does not add up about it.
#[derive(Clone, Debug, PartialEq)]
struct ValueRow {
    id: MeasurementId,
    nth: usize,
    doubts: Vec<Doubt>,
}

impl Values {
    /// Lists the values anew; the cursor stays on its value.
    pub(super) fn refresh(&mut self, of: &super::RowId, ctx: &Ctx) {
        let Some(indicator) = of.indicator() else { return };
        let (rows, later) = rows(indicator, ctx);
        let found = self.listing.find(&rows, |row, chosen| row.id == *chosen);
        self.listing.take(rows);
        self.later = later;
        self.go_to(found.unwrap_or(self.listing.at()), ctx);
    }

    fn go_to(&mut self, row: usize, ctx: &Ctx) {
        self.listing.go_to(row, list_area(ctx).height);
        let id = self.listing.row().map(|row| row.id.clone());
        self.listing.choose(id);
    }

    /// Takes the history that was asked for.
    pub(super) fn take_history(&mut self, entries: &[Entry]) {
        self.entries = Some(entries.to_vec());
    }

    pub(super) fn chosen(&self) -> Option<&MeasurementId> {
        self.listing.row().map(|row| &row.id)
    }

    /// Returns the entry that brought the value in; none while the history is read or does not know it yet.
    fn origin(&self, id: &MeasurementId) -> Option<&Entry> {
        let is_it = |entry: &&Entry| matches!(entry.operation, Operation::Create(_)) && is_about(entry, id);
        self.entries.iter().flatten().find(is_it)
    }
}

fn is_about(entry: &Entry, id: &MeasurementId) -> bool {
    let key = entry.operation.key();
    key.kind == Kind::Measurement && key.id == id.as_str()
}

/// Lists the values until the shown day, the province's before those of units, each newest first, and counts those of
/// later days.
fn rows(indicator: &IndicatorId, ctx: &Ctx) -> (Vec<ValueRow>, usize) {
    let Some(indicator) = ctx.workspace.indicators.get(indicator.as_str()) else { return (Vec::new(), 0) };
    let (mut found, mut later) = (Vec::new(), 0);
    for (definition, nth) in definitions(ctx.workspace, indicator).into_iter().zip(1..) {
        let doubted = doubts(ctx.workspace, indicator, definition, ctx.as_of, &ctx.setup.settings);
        for slot in ctx.workspace.index().places().measurements_of(&definition.id) {
            let Some(row) = ctx.workspace.measurements.at(*slot) else { continue };
            if row.record.on > ctx.as_of {
                later += 1;
                continue;
            }
            let id = row.record.id.clone();
            let about = doubted.iter().filter(|one| one.measurement == id).map(|one| one.doubt.clone());
            let of_province = row.record.unit.is_none();
            found.push((
                (of_province, row.record.on, row.created),
                ValueRow { nth, doubts: about.collect(), id },
            ));
        }
    }
    found.sort_by_key(|(place, _)| std::cmp::Reverse(*place));
    (found.into_iter().map(|(_, row)| row).collect(), later)
}

/// Puts the values of the indicator in front and asks for their history.
pub(super) fn open(state: &mut State, id: &IndicatorId, ctx: &Ctx) -> Vec<Ask> {
    let mut values = Values::default();
    values.refresh(&super::RowId::Indicator(id.clone()), ctx);
    state.front = Front::Values(values);
    state.details = Details::default();
    vec![ask_history(id, ctx)]
}

fn ask_history(id: &IndicatorId, ctx: &Ctx) -> Ask {
    let of = Key { kind: Kind::Indicator, id: id.as_str().into() };
    let mut keys = vec![of.clone()];
    for slot in ctx.workspace.index().places().definitions_of(id) {
        let Some(row) = ctx.workspace.definitions.at(*slot) else { continue };
        keys.push(row.record.key());
        let values = ctx.workspace.index().places().measurements_of(&row.record.id).iter();
        keys.extend(values.filter_map(|slot| Some(ctx.workspace.measurements.at(*slot)?.record.key())));
    }
    Ask::Do(Effect::LoadHistory { of, keys })
}

/// Moves about among the values or in their details; Enter offers what can be done with one.
pub(super) fn travel(state: &mut State, command: Shared, ctx: &Ctx) -> Vec<Ask> {
    let Front::Values(values) = &mut state.front else { return Vec::new() };
    match command {
        Shared::OtherPane => state.details.turn(true),
        Shared::Open => return values.chosen().and_then(|id| menu(id, ctx)).into_iter().collect(),
        _ if state.details.listen => {
            let lines = lines(values, ctx, panes(ctx.size).detail.width).len();
            state.details.scroll(command, lines, ctx);
        }
        _ => {
            if let Some(row) = values.listing.towards(command, list_area(ctx).height) {
                values.go_to(row, ctx);
                state.details.scroll = 0;
                return state.ask_for_new(ctx);
            }
        }
    }
    Vec::new()
}

impl State {
    /// Asks for the history anew where the chosen value was entered after it was read.
    fn ask_for_new(&self, ctx: &Ctx) -> Vec<Ask> {
        let Front::Values(values) = &self.front else { return Vec::new() };
        let is_new = |id: &&MeasurementId| values.entries.is_some() && values.origin(id).is_none();
        let indicator = values.chosen().filter(is_new).and(self.indicator_id());
        indicator.map(|id| ask_history(id, ctx)).into_iter().collect()
    }
}

/// Offers what can be done with a value; the history first, as it changes nothing.
fn menu(id: &MeasurementId, ctx: &Ctx) -> Option<Ask> {
    let value = ctx.workspace.measurements.get(id.as_str())?;
    let (indicator, _) = told::of(&value.definition, ctx)?;
    let row = |said, chosen| Choice::new(ctx.say(said), "", Pick::Indicator(chosen));
    let mut rows = Vec::new();
    if !ctx.setup.read_only {
        rows.push(row(say::CORRECT_VALUE, Chosen::Correct(id.clone())));
        rows.push(row(say::WITHDRAW_VALUE, Chosen::Withdraw(id.clone())));
    }
    rows.push(row(say::SHOW_HISTORY, Chosen::History(id.clone())));
    let body = vec![in_words(indicator, ctx), changes::measurement(value, ctx)];
    Some(Ask::choose(Choose::menu(ctx.say(say::THIS_VALUE), body, rows)))
}

/// Carries out what was chosen for a value.
pub(super) fn pick(state: &mut State, chosen: &Chosen, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    let (Chosen::Correct(id) | Chosen::Withdraw(id) | Chosen::History(id)) = chosen else {
        return Vec::new();
    };
    let value = ctx.workspace.measurements.get(id.as_str());
    let found = value.and_then(|value| Some((value, told::of(&value.definition, ctx)?.0)));
    let Some((value, indicator)) = found else { return vec![Ask::warn(ctx.say(say::VALUE_GONE))] };
    match chosen {
        Chosen::Correct(_) => vec![Ask::form(forms::correct(indicator, value, ctx))],
        Chosen::Withdraw(_) => vec![withdraw(value, &in_words(indicator, ctx), ctx, ids)],
        _ => {
            state.details.listen = true;
            if let Front::Values(values) = &state.front {
                let lines = lines(values, ctx, panes(ctx.size).detail.width);
                let label = ctx.say(say::HISTORY);
                state.details.scroll = lines.iter().position(|line| line.label == label).unwrap_or(0);
            }
            vec![ask_history(&indicator.id, ctx)]
        }
    }
}

/// Asks once before a value is withdrawn; the safe choice comes first.
fn withdraw(value: &Measurement, which: &str, ctx: &Ctx, ids: &mut Ids) -> Ask {
    let told = changes::measurement(value, ctx);
    let sentence = ctx.tell(say::DID_WITHDRAW, &[("value", &told), ("which", &which)]);
    let batch = ids.batch();
    let write = ids.work(batch, vec![Operation::Withdraw(value.clone().into())], sentence.clone());
    let rows = vec![
        Choice::new(ctx.say(say::CANCEL), "", Pick::Nothing),
        Choice::new(ctx.say(say::WITHDRAW_NOW), "", Pick::Write(Box::new(write))),
    ];
    Ask::choose(Choose::menu(ctx.say(say::CONFIRM), vec![sentence], rows))
}

/// Returns where the rows stand: below the line that names the indicator.
fn list_area(ctx: &Ctx) -> Rect {
    below(panes(ctx.size).list, 1)
}

/// Draws the values and the details of the chosen one.
pub(super) fn draw(values: &Values, state: &State, ctx: &Ctx, buffer: &mut Buffer) {
    let area = list_area(ctx);
    if let Some((indicator, _)) = state.chosen(ctx) {
        let title = format!(" {}  {}", label(indicator), indicator.name);
        put(&title, above(area, 1), ctx.theme().accent, ctx, buffer);
    }
    if values.listing.is_empty() {
        buffer.set_stringn(area.x + 2, area.y, ctx.say(say::NO_VALUE), area.width.into(), ctx.theme().dim);
    }
    values.listing.draw(area, state.details.chosen(ctx), buffer, |row, _, line, buffer| {
        draw_value(row, ctx, line, buffer);
    });
    state.details.draw(&lines(values, ctx, panes(ctx.size).detail.width), ctx, buffer);
}

fn draw_value(row: &ValueRow, ctx: &Ctx, line: Rect, buffer: &mut Buffer) {
    let Some(value) = ctx.workspace.measurements.get(row.id.as_str()) else { return };
    let Some((indicator, _)) = told::of(&value.definition, ctx) else { return };
    let left = Column::left;
    let columns = [left(3), left(11), Column::right(12), left(2), Column::rest()];
    let columns = Columns::over(line.width.saturating_sub(1), columns);
    let mark = if row.doubts.is_empty() { "" } else { " *" };
    let of_unit = value.unit.as_ref().map(|unit| unit_name(unit, ctx));
    let told = [of_unit, value.document.clone(), value.note.clone()];
    let cells = [
        Cell::new(mark, ctx.theme().warn),
        Cell::new(long(value.on), Style::new()),
        Cell::new(short_value(indicator, value, ctx), Style::new()),
        Cell::new(format!("{}.", row.nth), ctx.theme().dim),
        Cell::new(ctx.dotted(told.into_iter().flatten()), ctx.theme().dim),
    ];
    columns.draw(line, buffer, &cells, ctx.cut());
}

/// Returns everything known of the chosen value.
fn lines(values: &Values, ctx: &Ctx, width: u16) -> Vec<Line> {
    let mut page = Page { ctx, width, lines: Vec::new(), later: values.later };
    let value =
        values.listing.row().and_then(|row| Some((row, ctx.workspace.measurements.get(row.id.as_str())?)));
    if let Some((row, value)) = value {
        of_value(&mut page, value);
        of_origin(&mut page, values, &row.id);
        of_doubts(&mut page, row, value);
        of_definition(&mut page, row, value);
        of_history(&mut page, values, &row.id);
    }
    if page.later > 0 {
        let text = ctx.tell(say::LATER, &[("n", &page.later)]);
        page.entry(" ", &text, ctx.theme().dim);
    }
    page.lines
}

/// Tells the value as understood and as printed, its period and its document.
fn of_value(page: &mut Page, value: &Measurement) {
    let ctx = page.ctx;
    let Some((indicator, _)) = told::of(&value.definition, ctx) else { return };
    let understood = words::measured(ctx.lang(), &value.value);
    let short = short_value(indicator, value, ctx);
    let more =
        if short.trim_end_matches('%') == understood { String::new() } else { format!(" ({understood})") };
    page.plain(say::VALUE, &format!("{short}{more}"));
    page.list(say::AS_PRINTED, value.printed.as_ref().map(|printed| format!("“{printed}”")));
    page.plain(say::AS_OF_DAY, &told::span(value.from, value.on, ctx));
    let dated = value.document_date.map(|date| format!(" ({})", long(date))).unwrap_or_default();
    page.list(say::SOURCE, value.document.as_ref().map(|symbol| format!("{symbol}{dated}")));
}

/// Tells who entered the value and when.
fn of_origin(page: &mut Page, values: &Values, id: &MeasurementId) {
    let ctx = page.ctx;
    if values.entries.is_none() {
        page.plain(say::ENTERED, ctx.say(say::HISTORY_READING));
    }
    let told = values
        .origin(id)
        .map(|origin| format!("{}, {}", origin.header.actor.name, changes::moment(origin.header.at)));
    page.list(say::ENTERED, told);
}

fn of_doubts(page: &mut Page, row: &ValueRow, value: &Measurement) {
    let ctx = page.ctx;
    let Some((indicator, _)) = told::of(&value.definition, ctx) else { return };
    for doubt in &row.doubts {
        let sentence = doubted::doubt(ctx.lang(), indicator, doubt);
        page.entry(ctx.say(say::DOUBT), &format!("* {sentence}"), ctx.theme().warn);
    }
}

/// Tells what the value counts, of whom, what it is made of, and what has to be known about it.
fn of_definition(page: &mut Page, row: &ValueRow, value: &Measurement) {
    let ctx = page.ctx;
    let definition = ctx.workspace.definitions.get(value.definition.as_str());
    page.list(say::DEFINITION, definition.map(|one| format!("{}. {}", row.nth, counted(one, ctx))));
    let unit = value.unit.as_ref().map(|unit| unit_name(unit, ctx));
    page.plain(say::OF_UNIT, &unit.unwrap_or_else(|| ctx.say(say::WHOLE_PROVINCE).to_owned()));
    let parts: Vec<String> =
        value.parts.iter().map(|part| format!("{} {}", part.label, part.number)).collect();
    page.list(say::PARTS, (!parts.is_empty()).then(|| parts.join("; ")));
    page.list(say::REMARK, value.note.clone());
}

/// Tells what happened to the value.
fn of_history(page: &mut Page, values: &Values, id: &MeasurementId) {
    let ctx = page.ctx;
    let told = values.entries.iter().flatten().filter(|entry| is_about(entry, id));
    page.list(say::HISTORY, told.map(|entry| changes::entry(entry, ctx)));
}
