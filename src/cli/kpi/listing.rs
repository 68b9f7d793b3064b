//! The indicators as they stand on a day, in printed order.

use chrono::{Datelike, NaiveDate};

use super::args::Kpi;
use super::row::{KpiRow, View};
use super::table;
use crate::cli::desk::Desk;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::domain::indicator::Indicator;
use crate::domain::party::Whom;
use crate::domain::workspace::Workspace;
use crate::locale::cli::kpi as says;
use crate::locale::{Lang, indicator as words};
use crate::text::date::long;
use crate::text::fold::mark_free;

pub(super) fn run(desk: &Desk, arguments: &Kpi) -> Result<(), Failure> {
    let as_of = desk.as_of(arguments.as_of);
    let workspace = desk.store.indicator_workspace()?;
    let year = arguments.year.unwrap_or_else(|| next_year(&workspace, as_of));
    let view = View { workspace: &workspace, settings: &desk.settings, as_of, year };
    let rows = in_order(&workspace).into_iter().map(|indicator| view.row(indicator));
    let asked = Asked::of(&workspace, &arguments.query);
    let rows: Vec<KpiRow<'_>> = rows.filter(|row| asked.passes(&workspace, row)).collect();
    if arguments.format.json {
        return output::json(&rows);
    }
    output::data(&table::of(&rows, desk, output::columns()))?;
    let values: [(&str, &dyn std::fmt::Display); 3] =
        [("n", &rows.len()), ("year", &year), ("date", &long(as_of))];
    output::remark(&says::COUNT.with(desk.lang, &values));
    Ok(())
}

/// Returns the first year not before the day's for which anything is asked, else the last one.
fn next_year(workspace: &Workspace, as_of: NaiveDate) -> i32 {
    let targets = || workspace.definitions.iter().flat_map(|definition| &definition.targets);
    let years = || targets().filter(|target| target.meaning.asks()).map(|target| target.year);
    let next = years().filter(|year| *year >= as_of.year()).min();
    next.or(years().max()).unwrap_or(as_of.year())
}

/// Returns the indicators plan by plan as they are printed; those without a plan come last.
fn in_order(workspace: &Workspace) -> Vec<&Indicator> {
    let plan = |indicator: &Indicator| {
        let plan = indicator.plan.as_ref()?;
        Some((workspace.plans.get(plan.as_str()).map(|plan| plan.rank), plan.clone()))
    };
    let mut all: Vec<&Indicator> = workspace.indicators.iter().collect();
    all.sort_by_cached_key(|indicator| {
        let plan = plan(indicator);
        (plan.is_none(), plan, indicator.rank, indicator.id.clone())
    });
    all
}

/// Holds what was asked for: ids, and phrases without marks.
struct Asked {
    ids: Vec<String>,
    phrases: Vec<String>,
}

impl Asked {
    /// Parts what was typed: an id means that indicator alone, not every other that begins alike.
    fn of(workspace: &Workspace, typed: &[String]) -> Self {
        let typed = typed.iter().map(|phrase| phrase.trim().to_owned());
        let (ids, phrases): (Vec<String>, Vec<String>) =
            typed.partition(|phrase| workspace.indicators.get(phrase.as_str()).is_some());
        Self { ids, phrases: phrases.iter().map(|phrase| mark_free(phrase)).collect() }
    }

    /// Returns whether every phrase stands in what the indicator is called, who monitors it, or how it stands.
    fn passes(&self, workspace: &Workspace, row: &KpiRow<'_>) -> bool {
        let named = self.ids.is_empty() || self.ids.iter().any(|id| id == row.id);
        if !named || self.phrases.is_empty() {
            return named;
        }
        let texts = texts(workspace, row);
        self.phrases.iter().all(|phrase| texts.iter().any(|text| text.contains(phrase.as_str())))
    }
}

/// Returns everything that an indicator is found by, without marks.
fn texts(workspace: &Workspace, row: &KpiRow<'_>) -> Vec<String> {
    let monitors = row.indicator.monitors.parties.iter().filter_map(|party| match &party.whom {
        Whom::Unit(unit) => workspace.units.get(unit.as_str()).map(|unit| unit.name.as_str()),
        Whom::Group { .. } | Whom::Unknown => None,
    });
    let state = words::state(row.state);
    let state = [Lang::Vi, Lang::En].map(|lang| state.to(lang));
    let own = [row.id, row.label, row.name, row.indicator.monitors.printed.as_str()];
    own.into_iter().chain(monitors).chain(state).map(mark_free).collect()
}
