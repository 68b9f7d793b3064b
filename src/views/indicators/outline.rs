//! The indicators as one flat list: under their plan and heading, under their unit, or side by side.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::domain::ids::{IndicatorId, PlanId, UnitId};
use crate::domain::indicator::{Heading, Indicator, IndicatorState};
use crate::domain::plan::Plan;
use crate::views::ctx::Ctx;
use crate::views::overlay::indicator::Sort;

use super::judged::Judged;
use super::names::{STATES, same};

/// Identifies a row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum RowId {
    /// A row that holds others.
    Group(GroupId),
    /// An indicator.
    Indicator(IndicatorId),
}

impl RowId {
    /// Returns the indicator's id; none for groups.
    pub fn indicator(&self) -> Option<&IndicatorId> {
        match self {
            RowId::Indicator(id) => Some(id),
            RowId::Group(_) => None,
        }
    }
}

/// Identifies a row that holds others.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GroupId {
    /// A plan, or what stands beside the plans.
    Shelf(Shelf),
    /// A heading of a plan's annex.
    Heading(Shelf, Heading),
    /// The unit that monitors; none where no unit is known.
    Unit(Option<UnitId>),
}

/// Says where an indicator stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shelf {
    /// In a plan.
    Plan(PlanId),
    /// In no plan, with a target.
    Unplanned,
    /// In no plan, without any target.
    Figures,
}

/// Is one row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Which row it is.
    pub id: RowId,
    /// How deep it stands.
    pub depth: u16,
    /// The place behind its last descendant.
    pub end: usize,
    /// What it shows.
    pub body: Body,
}

/// Is what a row shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// How many indicators below have which verdict.
    Group(Counts),
    /// The place of what is known of the indicator.
    Indicator(usize),
}

/// Counts indicators by verdict, in the order of `STATES`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts([usize; STATES.len()]);

impl Counts {
    fn add(&mut self, state: IndicatorState) {
        let slots = self.0.iter_mut().zip(STATES);
        slots.filter(|(_, known)| same(*known, state)).for_each(|(count, _)| *count += 1);
    }

    /// Lists the verdicts that occur with their counts.
    pub fn occurring(&self) -> impl Iterator<Item = (IndicatorState, usize)> {
        STATES.into_iter().zip(self.0).filter(|(_, count)| *count > 0)
    }
}

/// Puts what was judged into an order. The order that depends on values keeps what stood before where it stood, so that
/// no row jumps away while somebody works on it; what is new comes last.
pub(super) fn ordered(judged: &[Judged], sort: Sort, before: &[IndicatorId], ctx: &Ctx) -> Vec<usize> {
    let places: HashMap<&IndicatorId, usize> = before.iter().zip(0..).collect();
    let stood = |at: usize| judged.get(at).and_then(|one| places.get(&one.id)).copied().unwrap_or(usize::MAX);
    let mut order: Vec<usize> = (0..judged.len()).collect();
    match sort {
        Sort::Decision | Sort::Unit => {}
        Sort::Distance => order.sort_by(|a, b| {
            let far =
                |at: &usize| judged.get(*at).and_then(|one| distance(one, ctx)).unwrap_or(f64::INFINITY);
            stood(*a).cmp(&stood(*b)).then(far(a).total_cmp(&far(b)))
        }),
        Sort::Staleness => order.sort_by_key(|at| (stood(*at), judged.get(*at).and_then(|one| one.on))),
    }
    order
}

fn distance(judged: &Judged, ctx: &Ctx) -> Option<f64> {
    judged.distance(ctx.workspace.indicators.get(judged.id.as_str())?)
}

/// Lists the rows for the judged indicators in their order.
pub(super) fn rows(judged: &[Judged], order: &[usize], sort: Sort, ctx: &Ctx) -> Vec<Row> {
    let mut builder = Builder { judged, rows: Vec::new() };
    match sort {
        Sort::Decision => builder.by_shelf(order, ctx),
        Sort::Unit => builder.by_unit(order, ctx),
        Sort::Distance | Sort::Staleness => order.iter().for_each(|at| builder.leaf(*at, 0)),
    }
    builder.rows
}

struct Builder<'a> {
    judged: &'a [Judged],
    rows: Vec<Row>,
}

impl Builder<'_> {
    fn by_shelf(&mut self, order: &[usize], ctx: &Ctx) {
        let indicator = |at: &usize| ctx.workspace.indicators.get(self.judged.get(*at)?.id.as_str());
        let shelf = |at: &usize| indicator(at).map_or(Shelf::Figures, |one| shelf(one, ctx));
        let heading = |at: &usize| indicator(at).and_then(|one| one.heading.clone());
        let mut shelves = gathered(order, shelf);
        shelves.sort_by_key(|(shelf, _)| place(shelf, ctx));
        let shelves: Vec<_> =
            shelves.into_iter().map(|(shelf, inside)| (shelf, gathered(&inside, heading))).collect();
        for (shelf, headings) in shelves {
            self.group(GroupId::Shelf(shelf.clone()), 0, |builder| {
                for (heading, inside) in headings {
                    builder.under_heading(&shelf, heading, &inside);
                }
            });
        }
    }

    fn under_heading(&mut self, shelf: &Shelf, heading: Option<Heading>, inside: &[usize]) {
        match heading {
            None => inside.iter().for_each(|at| self.leaf(*at, 1)),
            Some(heading) => self.group(GroupId::Heading(shelf.clone(), heading), 1, |builder| {
                inside.iter().for_each(|at| builder.leaf(*at, 2));
            }),
        }
    }

    fn by_unit(&mut self, order: &[usize], ctx: &Ctx) {
        let judged = self.judged;
        let unit = |at: &usize| judged.get(*at).and_then(|one| one.monitors.first().cloned());
        let rank = |unit: &UnitId| ctx.workspace.units.get(unit.as_str()).map_or(i64::MAX, |unit| unit.rank);
        let mut units = gathered(order, unit);
        units.sort_by_key(|(unit, _)| (unit.is_none(), unit.as_ref().map(rank), unit.clone()));
        for (unit, inside) in units {
            self.group(GroupId::Unit(unit), 0, |builder| inside.iter().for_each(|at| builder.leaf(*at, 1)));
        }
    }

    fn leaf(&mut self, at: usize, depth: u16) {
        let Some(judged) = self.judged.get(at) else { return };
        let id = RowId::Indicator(judged.id.clone());
        self.rows.push(Row { id, depth, end: self.rows.len() + 1, body: Body::Indicator(at) });
    }

    /// Puts a row before those that `fill` adds, and counts these.
    fn group(&mut self, id: GroupId, depth: u16, fill: impl FnOnce(&mut Self)) {
        let start = self.rows.len();
        let body = Body::Group(Counts::default());
        self.rows.push(Row { id: RowId::Group(id), depth, end: start, body });
        fill(self);
        let mut counts = Counts::default();
        for row in self.rows.iter().skip(start) {
            if let Body::Indicator(at) = row.body {
                self.judged.get(at).into_iter().for_each(|one| counts.add(one.verdict.state));
            }
        }
        let end = self.rows.len();
        if let Some(row) = self.rows.get_mut(start) {
            (row.end, row.body) = (end, Body::Group(counts));
        }
    }
}

/// Returns where an indicator stands.
pub(super) fn shelf(indicator: &Indicator, ctx: &Ctx) -> Shelf {
    if let Some(plan) = &indicator.plan {
        return Shelf::Plan(plan.clone());
    }
    let slots = ctx.workspace.index().places().definitions_of(&indicator.id).iter();
    let mut definitions = slots.filter_map(|slot| ctx.workspace.definitions.at(*slot));
    let asks = definitions.any(|row| row.record.targets.iter().any(|target| target.meaning.asks()));
    if asks { Shelf::Unplanned } else { Shelf::Figures }
}

/// Returns what plans and the rest are ordered by; a plan that is over or was superseded comes after those in force.
fn place(shelf: &Shelf, ctx: &Ctx) -> (u8, i64, Option<PlanId>) {
    match shelf {
        Shelf::Plan(id) => {
            let plan = ctx.workspace.plans.get(id.as_str());
            let superseded = |plan: &Plan| plan.superseded.as_ref().is_some_and(|end| end.on <= ctx.as_of);
            let ended = |plan: &Plan| plan.period.is_some_and(|period| period.to < ctx.as_of);
            let over = plan.is_some_and(|plan| superseded(plan) || ended(plan));
            (u8::from(over), plan.map_or(i64::MAX, |plan| plan.rank), Some(id.clone()))
        }
        Shelf::Unplanned => (2, 0, None),
        Shelf::Figures => (3, 0, None),
    }
}

/// Gathers places by what they have in common, in the order in which it occurs first.
fn gathered<K: Eq + std::hash::Hash + Clone>(
    order: &[usize],
    of: impl Fn(&usize) -> K,
) -> Vec<(K, Vec<usize>)> {
    let mut found: Vec<(K, Vec<usize>)> = Vec::new();
    let mut known: HashMap<K, usize> = HashMap::new();
    for at in order {
        let key = of(at);
        let place = *known.entry(key.clone()).or_insert(found.len());
        match found.get_mut(place) {
            Some((_, inside)) => inside.push(*at),
            None => found.push((key, vec![*at])),
        }
    }
    found
}
