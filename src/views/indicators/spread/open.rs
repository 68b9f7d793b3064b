//! How the layer opens, and the values of one unit.

use crate::domain::ids::{DefinitionId, IndicatorId};
use crate::domain::indicator::{Definition, Indicator, series_of};
use crate::locale::{indicator as indicators, spread as words};
use crate::text::date::long;
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::overlay::{Choice, Choose, Overlay, Pick};
use crate::widgets::line::Line;

use super::super::grid::with_values_of_units;
use super::super::names::{counted, label};
use super::{Facts, Order, Spread};

/// Answers the command: opens the units of the chosen indicator, or asks by which definition. Without a chosen indicator
/// every definition with values of units is offered.
pub fn begin(chosen: Option<&IndicatorId>, year: i32, ctx: &Ctx) -> Vec<Ask> {
    let mut found = with_values_of_units(ctx);
    found.retain(|(indicator, _)| chosen.is_none_or(|chosen| indicator.id == *chosen));
    match found.as_slice() {
        [] => vec![Ask::warn(ctx.say(words::NO_VALUES_OF_UNITS))],
        [(_, only)] => open(&only.id, year, ctx),
        several => vec![Ask::choose(choices(several, ctx))],
    }
}

fn choices(found: &[(&Indicator, &Definition)], ctx: &Ctx) -> Choose {
    let row = |(indicator, definition): &(&Indicator, &Definition)| {
        let name = format!("{} {}", label(indicator), indicator.name);
        Choice::new(name.trim(), counted(definition, ctx), Pick::Spread(definition.id.clone()))
    };
    Choose::picker(ctx.say(words::BY_UNIT), Vec::new(), found.iter().map(row).collect())
}

/// Opens the layer; nothing where the definition is gone.
pub fn open(definition: &DefinitionId, year: i32, ctx: &Ctx) -> Vec<Ask> {
    let Some(found) = ctx.workspace.definitions.get(definition.as_str()) else { return Vec::new() };
    let Some(indicator) = ctx.workspace.indicators.get(found.indicator.as_str()) else { return Vec::new() };
    let title = format!("{} {}", label(indicator), indicator.name);
    let mut spread = Spread {
        definition: definition.clone(),
        title: ctx.tell(words::TITLE, &[("name", &title.trim())]),
        year,
        filter: Line::default(),
        order: Order::default(),
        at: 0,
        rows: Vec::new(),
        facts: Facts::default(),
        stale: true,
    };
    spread.refresh(ctx);
    vec![Ask::Open(Overlay::Spread(Box::new(spread)))]
}

impl Spread {
    /// Shows all values of the chosen unit, the newest first.
    pub fn submit(&self, ctx: &Ctx) -> Vec<Ask> {
        let definition = ctx.workspace.definitions.get(self.definition.as_str());
        let indicator = definition.and_then(|found| ctx.workspace.indicators.get(found.indicator.as_str()));
        let (Some(row), Some(indicator)) = (self.chosen(), indicator) else { return Vec::new() };
        let values = series_of(ctx.workspace, &self.definition, Some(&row.unit), ctx.as_of);
        if values.is_empty() {
            return vec![Ask::warn(ctx.tell(words::UNIT_HAS_NONE, &[("unit", &row.name)]))];
        }
        let choice = |value: &&crate::domain::indicator::Measurement| {
            let figure = crate::domain::indicator::figure(indicator, &value.value);
            let words = figure.map(|figure| indicators::figure(ctx.lang(), indicator, figure));
            let exact = indicators::measured(ctx.lang(), &value.value);
            let text = match words {
                Some(words) if words.trim_end_matches('%') != exact => format!("{words} ({exact})"),
                Some(words) => words,
                None => exact,
            };
            let source = value.document.clone().unwrap_or_default();
            Choice::new(format!("{}  {text}", long(value.on)), source, Pick::Nothing)
        };
        let title = format!("{} {} {}", row.name, ctx.glyphs().dot(), label(indicator));
        let rows = values.iter().rev().map(choice).collect();
        vec![Ask::choose(Choose::menu(title, vec![indicator.name.clone()], rows))]
    }
}
