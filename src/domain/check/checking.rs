//! Checking piece by piece, so that whoever waits for keys can look up in between.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::super::entity::Entity;
use super::super::ids::{PlanId, UnitId};
use super::super::plan::Plan;
use super::super::responsibility::{Responsibility, Roster, Unsettled};
use super::super::settings::Settings;
use super::super::status::Judging;
use super::super::tree::Outline;
use super::super::workspace::{Slot, Workspace};
use super::task::{Asker, Neighbours, has_output};
use super::{Detail, Finding, Scope, Sort, plan};

/// Checks a scope, some tasks at a time: first all tasks are judged, then plan by plan they are asked what they lack.
///
/// Day and settings must stay the same from piece to piece; of records that change meanwhile either state is checked.
#[derive(Debug, Default)]
pub struct Checking {
    scope: Scope,
    judging: Judging,
    /// The plans that are still to be checked, the next one last; none before the first was begun.
    plans: Option<Vec<PlanId>>,
    /// The plan that is being checked.
    current: Option<Current>,
    findings: Vec<Finding>,
    /// The open tasks of units that have ended without a successor.
    burdens: BTreeMap<UnitId, u32>,
    is_done: bool,
}

/// Is a plan that is being checked.
#[derive(Debug)]
struct Current {
    tasks: Vec<Slot>,
    /// How many of them the neighbours are known of.
    learned: usize,
    next: usize,
    neighbours: Neighbours,
    outputs: bool,
    /// What is told of the plan itself, once one of its tasks is in the scope.
    of_plan: Vec<Finding>,
    /// The plan.
    id: PlanId,
    /// How many of its open tasks wait because it was superseded.
    waiting: u32,
}

impl Checking {
    /// Begins to check.
    pub fn new(scope: Scope) -> Self {
        Self { scope, ..Self::default() }
    }

    /// Looks at as many tasks as the allowance says and takes them off it, each up to four times; returns whether all
    /// were looked at.
    pub fn go_on(
        &mut self,
        workspace: &Workspace,
        settings: &Settings,
        as_of: NaiveDate,
        allowance: &mut usize,
    ) -> bool {
        if self.is_done || !self.judging.go_on(workspace, as_of, settings, allowance) {
            return self.is_done;
        }
        let roster = Roster::on(workspace, as_of);
        while *allowance > 0 {
            match self.current.take().or_else(|| self.begin(workspace, allowance)) {
                Some(mut current) => {
                    if current.learn(workspace, allowance) {
                        self.ask(current, &roster, settings, allowance);
                    } else {
                        self.current = Some(current);
                    }
                }
                None => {
                    self.units(&roster);
                    self.is_done = true;
                    return true;
                }
            }
        }
        false
    }

    /// Returns what was found, plan by plan in printed order, then units.
    pub fn finish(self) -> Vec<Finding> {
        self.findings
    }

    /// Begins with the next plan; none when there is no more.
    fn begin(&mut self, workspace: &Workspace, allowance: &mut usize) -> Option<Current> {
        let scope = &self.scope;
        let waiting = self.plans.get_or_insert_with(|| {
            let in_scope = |plan: &&Plan| scope.plan.as_ref().is_none_or(|only| *only == plan.id);
            let mut plans: Vec<&Plan> = workspace.plans.iter().filter(in_scope).collect();
            plans.sort_by_key(|plan| std::cmp::Reverse((plan.rank, &plan.id)));
            plans.into_iter().map(|plan| plan.id.clone()).collect()
        });
        let id = waiting.pop()?;
        let outline = Outline::of_plan(workspace, &id);
        *allowance = allowance.saturating_sub(outline.nodes().len());
        let tasks: Vec<Slot> = outline.tasks().collect();
        let plan = workspace.plans.get(id.as_str());
        let of_plan = plan.map(|plan| plan::of_plan(workspace, plan, &outline)).unwrap_or_default();
        Some(Current {
            tasks,
            learned: 0,
            next: 0,
            neighbours: Neighbours::default(),
            outputs: false,
            of_plan,
            id,
            waiting: 0,
        })
    }

    /// Asks the next tasks of the plan.
    fn ask(&mut self, mut current: Current, roster: &Roster<'_>, settings: &Settings, allowance: &mut usize) {
        let Self { scope, judging, findings, burdens, .. } = self;
        let end = current.next.saturating_add(*allowance).min(current.tasks.len());
        *allowance -= end - current.next;
        let asker =
            Asker { roster, settings, scope, neighbours: &current.neighbours, outputs: current.outputs };
        if scope.unit.is_none() {
            findings.append(&mut current.of_plan);
        }
        for slot in &current.tasks[current.next..end] {
            let Some(task) = roster.workspace().tasks.at(*slot).map(|row| &row.record) else { continue };
            let Some(status) = judging.statuses().at(*slot) else { continue };
            if !asker.is_in_scope(task) {
                continue;
            }
            let bearing = roster.of(task);
            findings.append(&mut current.of_plan);
            findings.extend(asker.ask(task, status, &bearing));
            current.waiting += u32::from(status.awaits_transition);
            if status.is_open() {
                bear(&bearing, burdens);
            }
        }
        current.next = end;
        if end < current.tasks.len() {
            self.current = Some(current);
        } else {
            findings.extend(plan::not_carried_on(&current.id, current.waiting));
        }
    }

    /// Tells of the units that have ended with open work and have no successor.
    fn units(&mut self, roster: &Roster<'_>) {
        let only = self.scope.unit.as_ref();
        for (unit, tasks) in std::mem::take(&mut self.burdens) {
            let Some(unit) = roster.workspace().units.get(unit.as_str()) else { continue };
            if only.is_none_or(|only| *only == unit.id) {
                let detail = Detail::Burden(tasks);
                self.findings.push(Finding {
                    sort: Sort::NoSuccessor,
                    record: unit.key(),
                    plan: None,
                    detail,
                });
            }
        }
    }
}

impl Current {
    /// Learns what the next tasks say, so that each can be held against its neighbours; returns whether all were learned.
    fn learn(&mut self, workspace: &Workspace, allowance: &mut usize) -> bool {
        let end = self.learned.saturating_add(*allowance).min(self.tasks.len());
        *allowance -= end - self.learned;
        let next = self.tasks.get(self.learned..end).unwrap_or_default().iter();
        for task in next.filter_map(|slot| workspace.tasks.at(*slot)).map(|row| &row.record) {
            self.neighbours.learn(task);
            self.outputs |= has_output(task);
        }
        self.learned = end;
        end == self.tasks.len()
    }
}

/// Counts the task for each unit that bears a part of it, has ended and has no successor.
fn bear(bearing: &Responsibility, burdens: &mut BTreeMap<UnitId, u32>) {
    let holders = bearing.leads.iter().chain(&bearing.coordinators).flat_map(|bearer| &bearer.holders);
    let mut mine: Vec<&UnitId> = holders
        .filter(|holder| holder.unsettled == Some(Unsettled::NoReceiver))
        .map(|holder| &holder.unit)
        .collect();
    mine.sort();
    mine.dedup();
    for unit in mine {
        *burdens.entry(unit.clone()).or_default() += 1;
    }
}
