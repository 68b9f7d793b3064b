//! Gathering what every unit has to do, and what passed from unit to unit, task by task.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use foldhash::HashMap;

use super::super::ids::{TaskId, UnitId};
use super::super::party::{Party, Whom};
use super::super::register::Register;
use super::super::responsibility::{self, Bearer, Passage, Responsibility, Roster};
use super::super::settings::Settings;
use super::super::status::{Judging, Status, TimingKind, assigned_on};
use super::super::task::{Standing, Task};
use super::super::unit::Reassignment;
use super::super::workspace::Workspace;
use super::{Basis, Decided, Load, Turn, predecessors};

/// Names a step between two units: the day, from, to, why.
type Step = (NaiveDate, UnitId, UnitId, Basis);

/// Holds what every unit has to do on a day, and what passed from unit to unit until then.
#[derive(Clone, Debug, Default)]
pub struct Directory {
    loads: HashMap<UnitId, Load>,
    steps: BTreeMap<Step, Vec<TaskId>>,
    /// The steps that a unit has part in, once everything was gathered.
    steps_of: HashMap<UnitId, Vec<Step>>,
    decided: HashMap<UnitId, Vec<Decided>>,
}

impl Directory {
    /// Gathers everything at once.
    pub fn on(workspace: &Workspace, settings: &Settings, as_of: NaiveDate) -> Self {
        let mut gathering = Gathering::default();
        let mut all = usize::MAX;
        gathering.go_on(workspace, settings, as_of, &mut all);
        gathering.finish()
    }

    /// Returns what the unit has to do; none where it has nothing.
    pub fn load(&self, unit: &UnitId) -> Option<&Load> {
        self.loads.get(unit)
    }

    /// Returns what the unit took over and handed on until the day, the newest first.
    pub fn turns(&self, workspace: &Workspace, unit: &UnitId, as_of: NaiveDate) -> Vec<Turn> {
        let turn = |step: &Step| {
            let (on, from, to, basis) = step.clone();
            Turn { on, from, to, basis, tasks: self.steps.get(step).cloned().unwrap_or_default() }
        };
        let mut turns: Vec<Turn> = self.steps_of.get(unit).into_iter().flatten().map(turn).collect();
        for (on, from, to) in successions(workspace, unit, as_of) {
            let is_told = |turn: &Turn| {
                (turn.on, &turn.from, &turn.to, &turn.basis) == (on, from, to, &Basis::Succession)
            };
            if !turns.iter().any(is_told) {
                let (from, to) = (from.clone(), to.clone());
                turns.push(Turn { on, from, to, basis: Basis::Succession, tasks: Vec::new() });
            }
        }
        turns.sort_by(|a, b| (b.on, &a.from, &a.to, &a.basis).cmp(&(a.on, &b.from, &b.to, &b.basis)));
        turns
    }

    /// Returns the tasks for which somebody decided that the printed words mean the unit.
    pub fn decided(&self, unit: &UnitId) -> &[Decided] {
        self.decided.get(unit).map_or(&[], Vec::as_slice)
    }
}

/// Returns the successions that the unit has part in until the day: the day, from, to.
fn successions<'a>(
    workspace: &'a Workspace,
    unit: &'a UnitId,
    as_of: NaiveDate,
) -> impl Iterator<Item = (NaiveDate, &'a UnitId, &'a UnitId)> {
    let record = workspace.units.get(unit.as_str());
    let handed = record.into_iter().flat_map(|record| &record.successors);
    let handed = handed.map(move |successor| (successor.on, unit, &successor.unit));
    let taken = predecessors(workspace, unit).into_iter().map(move |(from, on)| (on, from, unit));
    handed.chain(taken).filter(move |(on, ..)| *on <= as_of)
}

/// Gathers the directory of a day, some tasks at a time.
///
/// Day and settings must stay the same from piece to piece; of records that change meanwhile either state is gathered.
#[derive(Debug, Default)]
pub struct Gathering {
    judging: Judging,
    /// Where the tasks go on once they are judged.
    tasks: usize,
    /// Where the reassignments go on.
    reassignments: usize,
    register: Option<Register>,
    /// Whom printed words mean by themselves; none where they mean several or nobody.
    meanings: HashMap<String, Option<Whom>>,
    directory: Directory,
}

impl Gathering {
    /// Looks at as many tasks as the allowance says and takes them off it, each up to three times; returns whether all was
    /// looked at.
    pub fn go_on(
        &mut self,
        workspace: &Workspace,
        settings: &Settings,
        as_of: NaiveDate,
        allowance: &mut usize,
    ) -> bool {
        if !self.judging.go_on(workspace, as_of, settings, allowance) {
            return false;
        }
        let roster = Roster::on(workspace, as_of);
        let mut tasks = self.tasks;
        let mut look = std::mem::take(&mut self.directory);
        workspace.tasks.visit(&mut tasks, allowance, |slot, row| {
            let found = roster.of(&row.record);
            look.note_passages(&row.record.id, &found, workspace);
            if let Some(status) = self.judging.statuses().at(slot).filter(|status| status.is_open()) {
                look.count(&found, status);
            }
        });
        let begun = self.tasks;
        (self.tasks, self.directory) = (tasks, look);
        self.note_decisions(workspace, &roster, begun);
        let Self { directory, reassignments, .. } = self;
        workspace
            .reassignments
            .visit(reassignments, allowance, |_, row| directory.propose(&row.record, as_of));
        workspace.tasks.are_visited(self.tasks) && workspace.reassignments.are_visited(*reassignments)
    }

    /// Returns everything; complete once all was looked at.
    pub fn finish(self) -> Directory {
        let mut directory = self.directory;
        for step in directory.steps.keys() {
            for unit in [&step.1, &step.2] {
                directory.steps_of.entry(unit.clone()).or_default().push(step.clone());
            }
        }
        directory
    }

    /// Notes for which of the tasks looked at last somebody decided whom the words mean.
    fn note_decisions(&mut self, workspace: &Workspace, roster: &Roster<'_>, from: usize) {
        let (mut from, mut looked) = (from, self.tasks.saturating_sub(from));
        let register = self.register.get_or_insert_with(|| Register::of(workspace));
        let Self { meanings, directory, judging, .. } = self;
        workspace.tasks.visit(&mut from, &mut looked, |slot, row| {
            let task = &row.record;
            let parties = task.leads.parties.iter().chain(&task.coordinators.parties);
            let chosen: Vec<(&Party, &UnitId, bool)> =
                parties.flat_map(|party| decided(party, meanings, register)).collect();
            if !chosen.is_empty() {
                let tenure = Tenure {
                    task,
                    status: judging.statuses().at(slot),
                    bearers: roster.of(task),
                    day: roster.day(),
                };
                directory.decide(workspace, &tenure, &chosen);
            }
        });
    }
}

impl Directory {
    fn count(&mut self, found: &Responsibility, status: &Status) {
        let kind = status.timing.kind;
        let leads = found.lead_units();
        for unit in &leads {
            add(&mut self.loads.entry((*unit).clone()).or_default().leads, kind);
        }
        for unit in found.coordinating_units().into_iter().filter(|unit| !leads.contains(unit)) {
            add(&mut self.loads.entry(unit.clone()).or_default().coordinates, kind);
        }
    }

    fn note_passages(&mut self, task: &TaskId, found: &Responsibility, workspace: &Workspace) {
        let bearers = found.leads.iter().chain(&found.coordinators);
        for passage in bearers.flat_map(|bearer: &Bearer| &bearer.holders).flat_map(|holder| &holder.passages)
        {
            let tasks = self.steps.entry(step(passage, workspace)).or_default();
            if tasks.last() != Some(task) {
                tasks.push(task.clone());
            }
        }
    }

    fn propose(&mut self, one: &Reassignment, as_of: NaiveDate) {
        if one.standing == Standing::Proposed && one.on <= as_of {
            let basis = Basis::Proposal(one.document.clone());
            let step = (one.on, one.from.clone(), one.to.clone(), basis);
            self.steps.entry(step).or_default().push(one.task.clone());
        }
    }

    fn decide(&mut self, workspace: &Workspace, tenure: &Tenure<'_>, chosen: &[(&Party, &UnitId, bool)]) {
        for (party, unit, narrowed) in chosen {
            let (from, until) = tenure.days(workspace, unit);
            let (task, printed) = (tenure.task.id.clone(), party.printed.clone());
            let decided = Decided { task, printed, narrowed: *narrowed, from, until };
            self.decided.entry((*unit).clone()).or_default().push(decided);
        }
    }
}

/// Returns the units that somebody decided a party to mean, and whether they were chosen within a group.
fn decided<'a>(
    party: &'a Party,
    meanings: &mut HashMap<String, Option<Whom>>,
    register: &Register,
) -> Vec<(&'a Party, &'a UnitId, bool)> {
    match &party.whom {
        Whom::Group { narrowed: Some(chosen), .. } => chosen.iter().map(|unit| (party, unit, true)).collect(),
        Whom::Unit(unit)
            if *meaning(&party.printed, meanings, register) != Some(Whom::Unit(unit.clone())) =>
        {
            vec![(party, unit, false)]
        }
        _ => Vec::new(),
    }
}

/// Is a task with what says how long a unit had it.
struct Tenure<'a> {
    task: &'a Task,
    status: Option<&'a Status>,
    bearers: Responsibility,
    day: NaiveDate,
}

impl Tenure<'_> {
    /// Returns from which day until which a unit is responsible: from the day on which the task was assigned, or the unit
    /// began; until the day before it passed on, the unit's last day, or the day on which the task was done or dropped.
    fn days(&self, workspace: &Workspace, unit: &UnitId) -> (Option<NaiveDate>, Option<NaiveDate>) {
        let record = workspace.units.get(unit.as_str());
        let begun = record.and_then(|unit| unit.valid_from);
        let from = assigned_on(workspace, self.task).max(begun);
        let bearers = self.bearers.leads.iter().chain(&self.bearers.coordinators);
        let passages = bearers.flat_map(|bearer| &bearer.holders).flat_map(|holder| &holder.passages);
        let passed = passages.filter(|passage| passage.from == *unit).map(|passage| passage.on).min();
        let passed = passed.and_then(|day| day.pred_opt());
        let closed = self.status.filter(|status| !status.is_open()).and_then(|status| status.since);
        let ended = record.and_then(|unit| unit.valid_to).filter(|last| *last < self.day);
        (from, [passed, closed, ended].into_iter().flatten().min())
    }
}

fn meaning<'m>(
    printed: &str,
    meanings: &'m mut HashMap<String, Option<Whom>>,
    register: &Register,
) -> &'m Option<Whom> {
    meanings.entry(printed.to_owned()).or_insert_with(|| match register.read(printed).parties.as_slice() {
        [only] => Some(only.whom.clone()),
        _ => None,
    })
}

fn step(passage: &Passage, workspace: &Workspace) -> Step {
    let basis = match &passage.basis {
        responsibility::Basis::Succession => Basis::Succession,
        responsibility::Basis::Reassignment(id) => {
            let record = workspace.reassignments.get(id.as_str());
            Basis::Reassignment(record.and_then(|record| record.document.clone()))
        }
    };
    (passage.on, passage.from.clone(), passage.to.clone(), basis)
}

fn add(counts: &mut Vec<(TimingKind, usize)>, kind: TimingKind) {
    match counts.iter_mut().find(|(known, _)| *known == kind) {
        Some((_, n)) => *n += 1,
        None => counts.push((kind, 1)),
    }
}
