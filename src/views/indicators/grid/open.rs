//! How the grid opens: over the indicators in view, or over the units of one.

use chrono::{Datelike, NaiveDate};

use crate::domain::ids::IndicatorId;
use crate::domain::indicator::{Definition, Indicator, definitions};
use crate::domain::unit::UnitKind;
use crate::locale::{grid as words, say};
use crate::text::date;
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::overlay::{Choice, Choose, Field, Name, Overlay, Pick, Subject};

use super::super::names::{counted, in_words, label};
use super::{Grid, Over, Scale, rows};

/// Answers the command: asks for the shape where there is more than one, else opens the grid. `chosen` is the
/// indicator with the cursor; without one every definition with values of units is offered.
pub fn begin(shown: Vec<IndicatorId>, chosen: Option<&IndicatorId>, ctx: &Ctx) -> Vec<Ask> {
    if ctx.setup.read_only {
        return vec![Ask::warn(ctx.say(say::READ_ONLY))];
    }
    if shown.is_empty() {
        return vec![Ask::warn(ctx.say(words::NO_INDICATOR))];
    }
    let chosen = chosen.and_then(|id| ctx.workspace.indicators.get(id.as_str()));
    let over_units = match chosen {
        Some(indicator) => of_indicator(indicator, ctx),
        None => with_values_of_units(ctx),
    };
    if over_units.is_empty() {
        return open(Over::Indicators(shown), ctx);
    }
    let count = shown.len().to_string();
    let mut choices =
        vec![Choice::new(ctx.say(words::BY_INDICATOR), count, Pick::Grid(Over::Indicators(shown)))];
    choices.extend(over_units.into_iter().map(|(indicator, definition)| {
        // Under the chosen indicator's name its definitions are told apart by what they count.
        let (name, note) = match chosen {
            Some(_) => (counted(definition, ctx), String::new()),
            None => (in_words(indicator, ctx), counted(definition, ctx)),
        };
        let name = ctx.tell(words::BY_UNIT_OF, &[("name", &name)]);
        Choice::new(name, note, Pick::Grid(Over::Units(definition.id.clone())))
    }));
    let about = chosen.map(|indicator| in_words(indicator, ctx)).into_iter().collect();
    vec![Ask::choose(Choose::picker(ctx.say(words::ENTER_VALUES), about, choices))]
}

fn of_indicator<'a>(indicator: &'a Indicator, ctx: &Ctx<'a>) -> Vec<(&'a Indicator, &'a Definition)> {
    let has_communes = ctx.workspace.units.iter().any(|unit| unit.category == UnitKind::Commune);
    let asked = |definition: &&Definition| has_communes || has_values_of_units(definition, ctx);
    definitions(ctx.workspace, indicator).into_iter().filter(asked).map(|found| (indicator, found)).collect()
}

/// Lists every definition by which units have values, in the order of the indicators.
pub(in crate::views::indicators) fn with_values_of_units<'a>(
    ctx: &Ctx<'a>,
) -> Vec<(&'a Indicator, &'a Definition)> {
    let of = |definition: &'a Definition| {
        Some((ctx.workspace.indicators.get(definition.indicator.as_str())?, definition))
    };
    let known = ctx.workspace.definitions.iter().filter(|definition| has_values_of_units(definition, ctx));
    let mut found: Vec<(&Indicator, &Definition)> = known.filter_map(of).collect();
    found.sort_by(|(a, x), (b, y)| (a.rank, &a.id, x.rank, &x.id).cmp(&(b.rank, &b.id, y.rank, &y.id)));
    found
}

fn has_values_of_units(definition: &Definition, ctx: &Ctx) -> bool {
    let mut slots = ctx.workspace.index().places().measurements_of(&definition.id).iter();
    slots.any(|slot| ctx.workspace.measurements.at(*slot).is_some_and(|row| row.record.unit.is_some()))
}

/// Opens the grid.
pub fn open(over: Over, ctx: &Ctx) -> Vec<Ask> {
    match Grid::new(over, ctx) {
        Some(grid) => vec![Ask::Open(Overlay::Grid(Box::new(grid)))],
        None => vec![Ask::warn(ctx.say(words::NO_ROW))],
    }
}

/// Makes the grid anew that a draft belongs to; none where it would have no row.
pub fn of_draft(subject: &Subject, ctx: &Ctx) -> Option<Grid> {
    let over = match subject {
        Subject::Grid => Over::Indicators(every_indicator(ctx)),
        Subject::GridOfUnits(definition) => Over::Units(definition.clone()),
        _ => return None,
    };
    Grid::new(over, ctx)
}

/// Lists every indicator by plan and place, those without a plan last.
fn every_indicator(ctx: &Ctx) -> Vec<IndicatorId> {
    let plan = |indicator: &Indicator| {
        let plan = indicator.plan.as_ref().and_then(|id| ctx.workspace.plans.get(id.as_str()));
        plan.map_or(i64::MAX, |plan| plan.rank)
    };
    let mut all: Vec<&Indicator> = ctx.workspace.indicators.iter().collect();
    all.sort_by(|a, b| (plan(a), a.rank, &a.id).cmp(&(plan(b), b.rank, &b.id)));
    all.into_iter().map(|indicator| indicator.id.clone()).collect()
}

/// Returns the last day of the month before: a month's values come after it has ended.
fn month_before(day: NaiveDate) -> NaiveDate {
    day.with_day(1).and_then(|first| first.pred_opt()).unwrap_or(day)
}

impl Grid {
    /// Makes a grid; none where it would have no row.
    pub fn new(over: Over, ctx: &Ctx) -> Option<Self> {
        let rows = rows::rows(&over, ctx);
        let day = date::long(month_before(ctx.as_of));
        let head = vec![
            Field::suggest(Name::Date, words::VALUES_ON, day),
            Field::new(Name::Document, words::SOURCE, ""),
        ];
        let scale = Scale { on: None, document: None, today: ctx.today, settings: ctx.setup.settings };
        let mut grid = Self {
            title: title(&over, ctx),
            over,
            head,
            loose: Vec::new(),
            fault: None,
            resumed: false,
            keeps_personal: false,
            stale: true,
            at: 0,
            editing: false,
            run: super::keys::Run::default(),
            scale,
            saving: None,
            rows,
        };
        grid.refresh(ctx);
        grid.go_to_row(0);
        (!grid.rows.is_empty()).then_some(grid)
    }
}

fn title(over: &Over, ctx: &Ctx) -> String {
    let Over::Units(definition) = over else { return ctx.say(words::ENTER_BY_INDICATOR).to_owned() };
    let indicator = ctx
        .workspace
        .definitions
        .get(definition.as_str())
        .and_then(|definition| ctx.workspace.indicators.get(definition.indicator.as_str()));
    let name = indicator.map(|found| format!("{} {}", label(found), found.name)).unwrap_or_default();
    ctx.tell(words::ENTER_BY_UNIT, &[("name", &name.trim())])
}
