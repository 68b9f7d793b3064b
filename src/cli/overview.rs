//! The counts of plans on a day, each with the rule by which it was counted.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::desk::Desk;
use crate::domain::progress::State;
use crate::domain::rollup::{Comparison, Counts, Rows, Sameness, TotalsCheck, check, compare};
use crate::domain::status::{Statuses, TimingKind, all};
use crate::domain::tree::{Item, Outline};
use crate::domain::workspace::{Slot, Workspace};

/// Is the overview of some plans on a day.
#[derive(Serialize)]
pub(super) struct Overview {
    pub(super) as_of: NaiveDate,
    /// The journal's last batch: with the as-of date it determines every figure.
    pub(super) journal: u64,
    /// Which rows are counted.
    rule: &'static str,
    pub(super) plans: Vec<PlanCounts>,
    pub(super) total: Total,
}

/// Is one plan with its counts.
#[derive(Serialize)]
pub(super) struct PlanCounts {
    id: String,
    pub(super) symbol: String,
    pub(super) title: String,
    pub(super) counts: Figures,
    pub(super) printed_totals: Vec<Printed>,
}

/// Is a printed total beside the computed ones; neither corrects the other.
#[derive(Serialize)]
pub(super) struct Printed {
    /// Where it is printed: the plan's or the section's id.
    at: String,
    label: String,
    pub(super) printed: u32,
    pub(super) top_level: u32,
    leaves: u32,
    agrees_by: Option<crate::domain::plan::CountRule>,
}

/// Is the sum over the plans, gross and with the same work counted once.
#[derive(Serialize)]
pub(super) struct Total {
    pub(super) gross: Figures,
    pub(super) distinct: Figures,
    pub(super) duplicated: u32,
    by_plan_not_duplicated: BTreeMap<String, u32>,
}

/// Is a count: by state, the square of done and late, and what stands beside it.
#[derive(Serialize)]
pub(super) struct Figures {
    pub(super) total: u32,
    pub(super) states: BTreeMap<State, u32>,
    pub(super) done_in_time: u32,
    pub(super) done_late: u32,
    pub(super) open_in_time: u32,
    pub(super) overdue: u32,
    pub(super) ongoing: u32,
    pub(super) waiting: u32,
    pub(super) no_date: u32,
    pub(super) dropped: u32,
    pub(super) in_transition: u32,
    pub(super) due_soon: u32,
    pub(super) at_risk: u32,
}

impl Figures {
    fn of(counts: &Counts) -> Self {
        Self {
            total: counts.total,
            states: State::ALL.into_iter().map(|state| (state, counts.in_state(state))).collect(),
            done_in_time: counts.square.done_in_time,
            done_late: counts.square.done_late,
            open_in_time: counts.square.open_in_time,
            overdue: counts.square.open_late,
            ongoing: counts.beside.ongoing,
            waiting: counts.beside.waiting,
            no_date: counts.beside.no_date,
            dropped: counts.beside.dropped,
            in_transition: counts.beside.in_transition,
            due_soon: counts.with_timing(TimingKind::DueSoon),
            at_risk: counts.at_risk,
        }
    }

    /// Returns how many are in the state.
    pub(super) fn in_state(&self, state: State) -> u32 {
        self.states.get(&state).copied().unwrap_or(0)
    }
}

/// Counts the plans whose ids are wanted, or all of them, by their top-level rows.
pub(super) fn overview(desk: &Desk, workspace: &Workspace, as_of: NaiveDate, wanted: &[String]) -> Overview {
    let statuses = all(workspace, as_of, &desk.settings);
    let outline = Outline::of_all(workspace);
    let sameness = Sameness::on(workspace, as_of);
    let rows: Vec<(usize, Slot)> = (0..)
        .zip(outline.nodes())
        .filter_map(|(row, node)| match node.item {
            Item::Plan(slot) => Some((row, slot)),
            _ => None,
        })
        .filter(|(_, slot)| {
            let id = workspace.plans.at(*slot).map(|row| row.record.id.to_string());
            wanted.is_empty() || id.is_some_and(|id| wanted.contains(&id))
        })
        .collect();
    let counter = Counter { workspace, outline: &outline, statuses: &statuses, sameness: &sameness };
    let tasks = rows.iter().flat_map(|(row, _)| outline.tasks_in(*row));
    let total = compare(workspace, &statuses, &sameness, tasks, Rows::TopLevel);
    Overview {
        as_of,
        journal: workspace.head().batch.0,
        rule: "top_level",
        plans: rows.iter().filter_map(|(row, slot)| counter.plan(*row, *slot)).collect(),
        total: Total::of(&total),
    }
}

impl Total {
    fn of(total: &Comparison) -> Self {
        Self {
            gross: Figures::of(&total.gross.counts),
            distinct: Figures::of(&total.distinct.counts),
            duplicated: total.duplicated,
            by_plan_not_duplicated: total
                .single
                .iter()
                .map(|(plan, rows)| (plan.to_string(), *rows))
                .collect(),
        }
    }
}

struct Counter<'a> {
    workspace: &'a Workspace,
    outline: &'a Outline,
    statuses: &'a Statuses,
    sameness: &'a Sameness,
}

impl Counter<'_> {
    fn plan(&self, row: usize, slot: Slot) -> Option<PlanCounts> {
        let plan = &self.workspace.plans.at(slot)?.record;
        let tasks = self.outline.tasks_in(row);
        let counted = compare(self.workspace, self.statuses, self.sameness, tasks, Rows::TopLevel);
        Some(PlanCounts {
            id: plan.id.to_string(),
            symbol: plan.symbol.clone(),
            title: plan.title.clone(),
            counts: Figures::of(&counted.gross.counts),
            printed_totals: self.printed(row),
        })
    }

    /// Returns the totals that the plan and its sections print.
    fn printed(&self, plan: usize) -> Vec<Printed> {
        let below = self.outline.nodes().get(plan).map_or(0, |node| node.below);
        let rows = plan..=plan + below;
        rows.flat_map(|row| {
            let checks = check(self.workspace, self.outline, row);
            checks.into_iter().map(move |check| (row, check))
        })
        .map(|(row, check)| self.beside(row, check))
        .collect()
    }

    fn beside(&self, row: usize, check: TotalsCheck) -> Printed {
        let at = match self.outline.nodes().get(row).map(|node| node.item) {
            Some(Item::Plan(slot)) => self.workspace.plans.at(slot).map(|row| row.record.id.to_string()),
            Some(Item::Section(slot)) => {
                self.workspace.sections.at(slot).map(|row| row.record.id.to_string())
            }
            _ => None,
        };
        Printed {
            at: at.unwrap_or_default(),
            label: check.printed.label,
            printed: check.printed.count,
            top_level: check.top_level,
            leaves: check.leaves,
            agrees_by: check.agrees_by,
        }
    }
}
