//! `dondoc duplicates`: lists likely duplicates across plans with their reasons, confirms and refuses them.

use serde::Serialize;

use super::args::Duplicates;
use super::desk::{Desk, SOURCE, usage};
use super::failure::{Class, Failure};
use super::{output, typed};
use crate::domain::duplicate::{Decision, Likeness, Proposal, Search, Unfit, decide, proposals, reason};
use crate::domain::ids::{LinkId, TaskId};
use crate::domain::operation::Operation;
use crate::domain::status::assigned_on;
use crate::domain::task::Relation;
use crate::domain::workspace::Workspace;
use crate::locale::cli::{edit, general, links as says};
use crate::locale::{Lang, Told, links as words, names};

pub(super) fn run(desk: &Desk, arguments: &Duplicates) -> Result<(), Failure> {
    if arguments.confirm.is_empty() && arguments.refuse.is_empty() {
        list(desk, arguments)
    } else {
        decided(desk, arguments)
    }
}

#[derive(Serialize)]
struct Row<'a> {
    newer: End<'a>,
    older: End<'a>,
    relation: Relation,
    percent: u8,
    words: Vec<String>,
    /// Words of one title that the other's expected output has.
    words_of_output: Vec<String>,
    parties: Vec<String>,
    days_between_deadlines: Option<u32>,
    /// The phrase of both deadlines where no day follows from it.
    deadline_phrase: Option<String>,
    /// The task between, where the pair was reached by way of one.
    by_way_of: Option<&'a str>,
    /// The link that was proposed already.
    link: Option<&'a str>,
}

#[derive(Serialize)]
struct End<'a> {
    id: &'a str,
    plan: &'a str,
    title: &'a str,
    assigned_on: Option<chrono::NaiveDate>,
}

fn list(desk: &Desk, arguments: &Duplicates) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let as_of = desk.as_of(arguments.as_of);
    if let Some(plan) = arguments.plan.as_deref().filter(|plan| workspace.plans.get(plan).is_none()) {
        return Err(typed::unknown_plan(&workspace, plan));
    }
    let is_asked = |task: &TaskId| {
        let task = workspace.tasks.get(task.as_str());
        arguments.plan.as_ref().is_none_or(|plan| task.is_some_and(|task| task.plan.as_str() == plan))
    };
    let search = Search::all(&workspace);
    let mut found = proposals(&workspace, &search, as_of);
    found.retain(|it| is_asked(&it.newer) || is_asked(&it.older));
    let all = found.len();
    found.truncate(arguments.limit.unwrap_or(all));
    if arguments.format.json {
        let rows: Vec<Row<'_>> =
            found.iter().filter_map(|it| row(&workspace, search.likeness(), it)).collect();
        return output::json(&rows);
    }
    output::data(
        &found.iter().map(|it| in_words(desk.lang, &workspace, search.likeness(), it)).collect::<String>(),
    )?;
    output::remark(&says::PAIRS.with(desk.lang, &[("n", &all), ("printed", &found.len())]));
    Ok(())
}

fn row<'a>(workspace: &'a Workspace, likeness: &Likeness, proposal: &'a Proposal) -> Option<Row<'a>> {
    let reason = reason(workspace, likeness, &proposal.newer, &proposal.older);
    Some(Row {
        newer: end(workspace, &proposal.newer)?,
        older: end(workspace, &proposal.older)?,
        relation: proposal.relation,
        percent: proposal.percent,
        words: reason.words,
        words_of_output: reason.outputs,
        parties: reason.parties.iter().map(ToString::to_string).collect(),
        days_between_deadlines: reason.days,
        deadline_phrase: reason.phrase,
        by_way_of: proposal.by_way_of.as_ref().map(|task| task.as_str()),
        link: proposal.link.as_ref().map(|link| link.as_str()),
    })
}

fn end<'a>(workspace: &'a Workspace, task: &TaskId) -> Option<End<'a>> {
    let task = workspace.tasks.get(task.as_str())?;
    let assigned_on = assigned_on(workspace, task);
    Some(End { id: task.id.as_str(), plan: task.plan.as_str(), title: &task.title, assigned_on })
}

fn in_words(lang: Lang, workspace: &Workspace, likeness: &Likeness, proposal: &Proposal) -> String {
    let line = |task: &TaskId| {
        let title = workspace.tasks.get(task.as_str()).map_or("", |task| task.title.as_str());
        format!("  {task}  {title}\n")
    };
    let relation = names::relation(proposal.relation).to(lang);
    let reason = reason(workspace, likeness, &proposal.newer, &proposal.older);
    let reason = words::reason(lang, &reason, proposal.by_way_of.as_ref(), workspace);
    format!("{}%  {relation}: {reason}\n{}{}", proposal.percent, line(&proposal.newer), line(&proposal.older))
}

#[derive(Serialize)]
struct Answer {
    confirmed: usize,
    refused: usize,
    operations: usize,
    batch: Option<u64>,
}

fn decided(desk: &Desk, arguments: &Duplicates) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let relation = arguments.relation.unwrap_or(Relation::SameAs);
    let confirmed = arguments.confirm.chunks_exact(2).map(|pair| (pair, Decision::Confirm(relation)));
    let refused = arguments.refuse.chunks_exact(2).map(|pair| (pair, Decision::Refuse));
    let mut operations: Vec<Operation> = Vec::new();
    for (pair, decision) in confirmed.chain(refused) {
        let [from, to] = pair else { continue };
        let ends = (task(desk, &workspace, from)?, task(desk, &workspace, to)?);
        let id = LinkId::from_source(SOURCE, &format!("{}/{}", ends.0, ends.1));
        let made = decide(&workspace, (&ends.0, &ends.1), decision, arguments.since, id);
        operations.extend(made.map_err(|why| unfit(&why))?);
    }
    let batch = if arguments.dry_run {
        None
    } else {
        desk.commit(&desk.work(SOURCE, operations.clone()))?.map(|batch| batch.header.number.0)
    };
    let (confirmed, refused) = (arguments.confirm.len() / 2, arguments.refuse.len() / 2);
    if arguments.format.json {
        output::json(&Answer { confirmed, refused, operations: operations.len(), batch })?;
    }
    output::remark(&match batch {
        Some(_) => says::DECIDED.with(desk.lang, &[("confirmed", &confirmed), ("refused", &refused)]),
        None if arguments.dry_run => general::DRY.to(desk.lang).to_owned(),
        None => edit::UNCHANGED.to(desk.lang).to_owned(),
    });
    Ok(())
}

fn task(desk: &Desk, workspace: &Workspace, text: &str) -> Result<TaskId, Failure> {
    typed::some_task(desk, workspace, Some(text))?.ok_or_else(|| usage(says::NO_TASK))
}

/// Says why two tasks cannot be linked so.
pub(super) fn unfit(why: &Unfit) -> Failure {
    Failure::new(Class::Invalid, Told::by(|lang| words::unfit(lang, why)))
}
