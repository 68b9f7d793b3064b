//! A replacing import: what the files declare complete and do not have is deleted.

use std::collections::HashSet;

use smol_str::SmolStr;

use super::Mode;
use super::run::Run;
use crate::domain::entity::{Entity, Key, Kind};
use crate::domain::ids::{IndicatorId, TaskId};
use crate::domain::indicator::Indicator;
use crate::domain::operation::Operation;
use crate::domain::workspace::Workspace;
use crate::exchange::problem::{Finding, Problem};

/// Finds the records of the kind that are to be deleted. All records of the kind in the files must be known.
pub(super) fn withdraw(run: &mut Run<'_>, kind: Kind) {
    if run.options.mode != Mode::Replace {
        return;
    }
    let plans: HashSet<SmolStr> = run
        .files
        .iter()
        .filter_map(|file| file.complete.as_ref())
        .filter(|(complete, _)| complete.kinds.iter().any(|name| name == kind.plural()))
        .flat_map(|(complete, _)| complete.plans.iter().map(|plan| plan.0.clone()))
        .collect();
    let seen = run.known.seen.get(&kind);
    let missing = of_plans(run.workspace, kind, &plans)
        .into_iter()
        .filter(|key| !seen.is_some_and(|seen| seen.contains_key(&key.id)));
    let missing: Vec<Key> = missing.collect();
    if !missing.is_empty() {
        run.by_kind.entry(kind).or_default().deleted += missing.len();
        run.known.withdrawn.extend(missing);
    }
}

/// Lists the workspace's records of the kind that belong to the plans.
fn of_plans(workspace: &Workspace, kind: Kind, plans: &HashSet<SmolStr>) -> Vec<Key> {
    if plans.is_empty() {
        return Vec::new();
    }
    let task = |task: &TaskId| {
        workspace.tasks.get(task.as_str()).is_some_and(|task| plans.contains(task.plan.as_str()))
    };
    let of_plan =
        |indicator: &Indicator| indicator.plan.as_ref().is_some_and(|plan| plans.contains(plan.as_str()));
    let indicator = |id: &IndicatorId| workspace.indicators.get(id.as_str()).is_some_and(of_plan);
    match kind {
        Kind::Section => {
            keys(workspace.sections.iter().filter(|section| plans.contains(section.plan.as_str())))
        }
        Kind::Task => keys(workspace.tasks.iter().filter(|of| plans.contains(of.plan.as_str()))),
        Kind::Link => keys(workspace.links.iter().filter(|link| task(&link.from))),
        Kind::Reassignment => keys(workspace.reassignments.iter().filter(|entry| task(&entry.task))),
        Kind::Update => keys(workspace.updates.iter().filter(|entry| task(&entry.task))),
        Kind::Assessment => keys(workspace.assessments.iter().filter(|entry| task(&entry.task))),
        Kind::Extension => keys(workspace.extensions.iter().filter(|entry| task(&entry.task))),
        Kind::TriggerFired => keys(workspace.triggers.iter().filter(|entry| task(&entry.task))),
        Kind::Obstacle => keys(workspace.obstacles.iter().filter(|entry| task(&entry.task))),
        Kind::Indicator => keys(workspace.indicators.iter().filter(|of| of_plan(of))),
        Kind::Definition => keys(workspace.definitions.iter().filter(|of| indicator(&of.indicator))),
        Kind::Measurement => keys(workspace.measurements.iter().filter(|of| {
            let definition = workspace.definitions.get(of.definition.as_str());
            definition.is_some_and(|definition| indicator(&definition.indicator))
        })),
        Kind::Conclusion
        | Kind::Action
        | Kind::Request
        | Kind::Reminder
        | Kind::Meeting
        | Kind::Duty
        | Kind::Submission
        | Kind::Report
        | Kind::Passage
        | Kind::Issuance
        | Kind::Unit
        | Kind::Group
        | Kind::Plan
        | Kind::Document => Vec::new(),
    }
}

fn keys<'e, E: Entity + 'e>(records: impl Iterator<Item = &'e E>) -> Vec<Key> {
    records.map(Entity::key).collect()
}

/// Returns the operations that delete the records, the dependent before what they depend on.
pub(super) fn withdrawals(workspace: &Workspace, withdrawn: &HashSet<Key>) -> Vec<Operation> {
    let mut keys: Vec<&Key> = withdrawn.iter().collect();
    keys.sort_unstable_by(|a, b| b.cmp(a));
    keys.into_iter().filter_map(|key| workspace.record(key).map(Operation::Withdraw)).collect()
}

/// Checks what the files declare complete, and that nothing which stays refers to what is deleted.
pub(super) fn check(run: &mut Run<'_>) {
    let mut declared = false;
    let files = run.files;
    for file in files {
        let Some((complete, offset)) = &file.complete else { continue };
        declared = true;
        let report =
            |pointer: String, problem| file.finding(*offset, format!("/complete/{pointer}"), problem);
        for (at, plan) in complete.plans.iter().enumerate() {
            if run.known.plan(&plan.0).is_none() {
                let name = plan.0.to_string();
                let problem = Problem::Missing { what: "plan", name, nearest: Vec::new() };
                run.findings.add(|| report(format!("plans/{at}"), problem));
            }
        }
        for (at, name) in complete.kinds.iter().enumerate() {
            if !Kind::ALL.iter().any(|kind| kind.plural() == name && !common(*kind)) {
                run.findings.add(|| report(format!("kinds/{at}"), Problem::NotReplaceable(name.clone())));
            }
        }
    }
    if !declared && let Some(file) = files.first() {
        run.findings.add(|| file.finding(0, String::new(), Problem::NothingComplete));
    }
    for (what, by) in still_needed(run) {
        let place = files.iter().find_map(|file| Some((file, file.complete.as_ref()?.1)));
        let problem = Problem::StillNeeded { what: what.to_string(), by: by.to_string() };
        if let Some((file, offset)) = place {
            run.findings.add(|| -> Finding { file.finding(offset, "/complete".to_owned(), problem) });
        }
    }
}

/// Returns whether records of the kind belong to no plan.
fn common(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Unit
            | Kind::Group
            | Kind::Plan
            | Kind::Document
            | Kind::Reminder
            | Kind::Request
            | Kind::Meeting
            | Kind::Conclusion
            | Kind::Action
            | Kind::Duty
            | Kind::Submission
            | Kind::Report
            | Kind::Passage
            | Kind::Issuance
    )
}

/// Lists what is deleted though a record that stays refers to it.
fn still_needed(run: &Run<'_>) -> Vec<(Key, Key)> {
    let (workspace, known) = (run.workspace, &run.known);
    let owns = |kind| matches!(kind, Kind::Section | Kind::Task | Kind::Indicator | Kind::Definition);
    if !known.withdrawn.iter().any(|key| owns(key.kind)) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut refer = |by: Key, kind: Kind, id: &str| {
        let what = Key { kind, id: id.into() };
        if known.withdrawn.contains(&what) && !known.withdrawn.contains(&by) {
            found.push((what, by));
        }
    };
    for section in workspace.sections.iter().filter_map(|section| known.section(section.id.as_str())) {
        section.parent.iter().for_each(|parent| refer(section.key(), Kind::Section, parent.as_str()));
    }
    for task in workspace.tasks.iter().filter_map(|task| known.task(task.id.as_str())) {
        task.section.iter().for_each(|section| refer(task.key(), Kind::Section, section.as_str()));
        task.parent.iter().for_each(|parent| refer(task.key(), Kind::Task, parent.as_str()));
    }
    for definition in workspace.definitions.iter() {
        refer(definition.key(), Kind::Indicator, definition.indicator.as_str());
    }
    for measurement in workspace.measurements.iter() {
        refer(measurement.key(), Kind::Definition, measurement.definition.as_str());
    }
    macro_rules! entries {
        ($($table:ident . $task:ident),*) => {
            $( for entry in workspace.$table.iter() {
                refer(entry.key(), Kind::Task, entry.$task.as_str());
            } )*
        };
    }
    entries!(
        links.from,
        links.to,
        reassignments.task,
        updates.task,
        assessments.task,
        extensions.task,
        triggers.task,
        obstacles.task
    );
    macro_rules! may_name_tasks {
        ($($table:ident . $tasks:ident),*) => {
            $( for entry in workspace.$table.iter() {
                entry.$tasks.iter().for_each(|task| refer(entry.key(), Kind::Task, task.as_str()));
            } )*
        };
    }
    may_name_tasks!(requests.task, conclusions.task, actions.task, reminders.tasks, meetings.agenda);
    for document in workspace.documents.iter() {
        document.tasks.iter().for_each(|entry| refer(document.key(), Kind::Task, entry.task.as_str()));
    }
    found.sort();
    found
}
