//! The rows of the grid: indicators, or the units of one indicator, and what is known of each.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::ids::{DefinitionId, IndicatorId, UnitId};
use crate::domain::indicator::{Definition, Indicator, Measured, Measurement, Point, definitions, figure};
use crate::domain::journal::Seq;
use crate::domain::unit::{Unit, UnitKind};
use crate::domain::workspace::Row as Stored;
use crate::locale::{Lang, indicator as indicators};
use crate::views::ctx::Ctx;
use crate::widgets::line::Line;

use super::super::names::label;
use super::matching::Names;
use super::reading::Reading;
use super::{Over, Scale};

/// Names a row: what is measured, and of whom.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RowId {
    /// The definition.
    pub definition: DefinitionId,
    /// The unit; none for the whole province.
    pub unit: Option<UnitId>,
}

/// Is what a row's values are read and compared by.
#[derive(Clone, Debug, PartialEq)]
pub struct Gauge {
    /// The indicator.
    pub indicator: Indicator,
    /// The definition.
    pub definition: Definition,
}

/// Holds what the workspace knows of a row around the day of the grid.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Known {
    /// The last value of an earlier day.
    pub last: Option<(NaiveDate, Measured)>,
    /// The last figure of an earlier day.
    pub before: Option<Point>,
    /// The value of the same day; a new one corrects it.
    pub same: Option<Measurement>,
}

/// Is one row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Which one it is.
    pub id: RowId,
    /// The number as printed: "I.6"; empty for a unit.
    pub label: String,
    /// The name.
    pub name: String,
    /// What it is read and compared by.
    pub gauge: Arc<Gauge>,
    /// What is known of it.
    pub known: Known,
    /// What was typed.
    pub line: Line,
    /// How that is read.
    pub reading: Reading,
    /// The words of the pasted line that it was filled from, where they are not quite its own.
    pub via: Option<String>,
    pub(super) names: Names,
}

impl Row {
    fn new(id: RowId, label: String, name: String, gauge: Arc<Gauge>, names: Names) -> Self {
        let (known, line, reading) = (Known::default(), Line::default(), Reading::Empty);
        Self { id, label, name, gauge, known, line, reading, via: None, names }
    }

    /// Puts a text into the cell.
    pub(super) fn put(&mut self, text: &str, scale: &Scale) {
        self.line = Line::new(text);
        self.reread(scale);
    }

    /// Returns a value of the row with its unit: a share of an indicator in percent has its percentage first.
    pub fn words(&self, value: &Measured, lang: Lang) -> String {
        let indicator = &self.gauge.indicator;
        let written = indicators::measured(lang, value);
        match value {
            Measured::Number(_) if indicator.in_percent() => format!("{written}%"),
            Measured::Share { printed: None, .. } if indicator.in_percent() => {
                format!("{} ({written})", self.short_words(value, lang))
            }
            _ => written,
        }
    }

    /// Returns a value of the row for a narrow column: of a share in percent its percentage alone.
    pub fn short_words(&self, value: &Measured, lang: Lang) -> String {
        let indicator = &self.gauge.indicator;
        let share = matches!(value, Measured::Share { .. }) && indicator.in_percent();
        match figure(indicator, value).filter(|_| share) {
            Some(percent) => indicators::figure(lang, indicator, percent),
            None if matches!(value, Measured::Share { .. }) => indicators::measured(lang, value),
            None => self.words(value, lang),
        }
    }

    /// Reads the cell anew.
    pub(super) fn reread(&mut self, scale: &Scale) {
        self.reading = super::reading::read(self.line.text(), &self.id, &self.gauge, &self.known, scale);
    }
}

/// Returns the rows in their order.
pub(super) fn rows(over: &Over, ctx: &Ctx) -> Vec<Row> {
    match over {
        Over::Indicators(shown) => shown.iter().flat_map(|id| of_indicator(id, ctx)).collect(),
        Over::Units(definition) => of_units(definition, ctx),
    }
}

/// Returns a row for the definition that an indicator is judged by, and for each other one that has values.
fn of_indicator(id: &IndicatorId, ctx: &Ctx) -> Vec<Row> {
    let Some(indicator) = ctx.workspace.indicators.get(id.as_str()) else { return Vec::new() };
    let has_values =
        |definition: &Definition| !ctx.workspace.index().places().measurements_of(&definition.id).is_empty();
    let found = definitions(ctx.workspace, indicator).into_iter().enumerate();
    let shown = found.filter(|(nth, definition)| *nth == 0 || has_values(definition));
    shown.map(|(nth, definition)| indicator_row(indicator, definition, nth)).collect()
}

/// Returns the row of an indicator by its definition at the place; those after the first are told apart by their number
/// and by what they divide by.
fn indicator_row(indicator: &Indicator, definition: &Definition, place: usize) -> Row {
    let gauge = Arc::new(Gauge { indicator: indicator.clone(), definition: definition.clone() });
    let id = RowId { definition: definition.id.clone(), unit: None };
    let label = label(indicator);
    if place == 0 {
        let names =
            [indicator.id.as_str(), definition.id.as_str(), &label, &indicator.label, &indicator.name];
        let names = Names::of(&names);
        return Row::new(id, label, indicator.name.clone(), gauge, names);
    }
    let over = definition.over.as_deref().unwrap_or(&definition.counted);
    let names = Names::of(&[definition.id.as_str(), &format!("{} ({over})", indicator.name)]);
    Row::new(id, label, format!("{}. {over}", place + 1), gauge, names)
}

fn of_units(definition: &DefinitionId, ctx: &Ctx) -> Vec<Row> {
    let Some(definition) = ctx.workspace.definitions.get(definition.as_str()) else { return Vec::new() };
    let Some(indicator) = ctx.workspace.indicators.get(definition.indicator.as_str()) else {
        return Vec::new();
    };
    let gauge = Arc::new(Gauge { indicator: indicator.clone(), definition: definition.clone() });
    let row = |unit: &Unit| {
        let id = RowId { definition: definition.id.clone(), unit: Some(unit.id.clone()) };
        let mut names = vec![unit.id.as_str(), &unit.name, &unit.short];
        names.extend(unit.aliases.iter().map(String::as_str));
        Row::new(id, String::new(), unit.name.clone(), Arc::clone(&gauge), Names::of(&names))
    };
    units(definition, ctx).into_iter().map(row).collect()
}

/// Returns the units that a value is asked of, in protocol order: those of the kinds that have one by the definition,
/// and where nobody has one the communes.
fn units<'a>(definition: &Definition, ctx: &Ctx<'a>) -> Vec<&'a Unit> {
    let slots = ctx.workspace.index().places().measurements_of(&definition.id).iter();
    let of = slots.filter_map(|slot| ctx.workspace.measurements.at(*slot)?.record.unit.as_ref());
    let known = of.filter_map(|unit| ctx.workspace.units.get(unit.as_str()));
    let mut kinds: BTreeSet<UnitKind> = known.map(|unit| unit.category).collect();
    if kinds.is_empty() {
        kinds.insert(UnitKind::Commune);
    }
    let asked = |unit: &&Unit| kinds.contains(&unit.category) && unit.exists_on(ctx.as_of);
    let mut units: Vec<&Unit> = ctx.workspace.units.iter().filter(asked).collect();
    units.sort_by(|a, b| (a.rank, &a.id).cmp(&(b.rank, &b.id)));
    units
}

/// Looks up what is known of every row around the day of the grid, each definition's values once, and reads the cells.
pub(super) fn look_up(rows: &mut [Row], scale: &Scale, ctx: &Ctx) {
    let mut of: HashMap<DefinitionId, HashMap<Option<UnitId>, Known>> = HashMap::new();
    for row in rows {
        let known = of.entry(row.id.definition.clone()).or_insert_with(|| match scale.on {
            Some(on) => known_by(&row.id.definition, &row.gauge.indicator, on, ctx),
            None => HashMap::new(),
        });
        row.known = known.remove(&row.id.unit).unwrap_or_default();
        row.reread(scale);
    }
}

/// Is a stored value with its place in time.
type Place = (NaiveDate, Seq);

/// Finds, of everybody who has values by the definition, the last ones until the day. Within a day the journal's order
/// decides.
fn known_by(
    definition: &DefinitionId,
    indicator: &Indicator,
    on: NaiveDate,
    ctx: &Ctx,
) -> HashMap<Option<UnitId>, Known> {
    #[derive(Default)]
    struct Found<'a> {
        last: Option<(Place, &'a Stored<Measurement>)>,
        before: Option<(Place, f64)>,
        same: Option<(Place, &'a Stored<Measurement>)>,
    }
    let mut found: HashMap<Option<UnitId>, Found> = HashMap::new();
    let slots = ctx.workspace.index().places().measurements_of(definition).iter();
    for stored in slots.filter_map(|slot| ctx.workspace.measurements.at(*slot)) {
        let record = &stored.record;
        let place = (record.on, stored.created);
        let one = found.entry(record.unit.clone()).or_default();
        if record.on == on && one.same.is_none_or(|(best, _)| best < place) {
            one.same = Some((place, stored));
        }
        if record.on < on && one.last.is_none_or(|(best, _)| best < place) {
            one.last = Some((place, stored));
        }
        if let Some(value) = figure(indicator, &record.value).filter(|_| record.on < on)
            && one.before.is_none_or(|(best, _)| best < place)
        {
            one.before = Some((place, value));
        }
    }
    let known = |found: Found| Known {
        last: found.last.map(|(_, stored)| (stored.record.on, stored.record.value.clone())),
        before: found.before.map(|((on, _), value)| Point { on, value }),
        same: found.same.map(|(_, stored)| stored.record.clone()),
    };
    found.into_iter().map(|(unit, found)| (unit, known(found))).collect()
}

/// Returns the measurement that a cell would make, without an id where it is new; none without a day.
pub(super) fn scratch(
    row: &RowId,
    known: &Known,
    scale: &Scale,
    value: Measured,
    printed: &str,
) -> Option<Measurement> {
    let mut measurement = known.same.clone().or_else(|| {
        Some(Measurement {
            id: "".into(),
            definition: row.definition.clone(),
            on: scale.on?,
            from: None,
            value: value.clone(),
            printed: None,
            parts: Vec::new(),
            unit: row.unit.clone(),
            document: None,
            document_date: None,
            note: None,
        })
    })?;
    measurement.value = value;
    measurement.printed = Some(printed.to_owned());
    if let Some((symbol, date)) = &scale.document {
        measurement.document = Some(symbol.clone());
        measurement.document_date = *date;
    }
    Some(measurement)
}
