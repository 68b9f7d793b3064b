//! `dondoc check`: what is not clear in a plan, in a unit's tasks, or in everything.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Value, json};

use super::args::Check as Arguments;
use super::desk::Desk;
use super::failure::{Class, Failure};
use super::{output, typed};
use crate::domain::check::{Clear, Detail, Finding, Remedy, Scope, Sort, check};
use crate::domain::entity::Kind;
use crate::domain::ids::PlanId;
use crate::domain::party::Cell;
use crate::domain::workspace::Workspace;
use crate::locale::cli::check as says;
use crate::locale::{Told, check as words};
use crate::text::date::long;
use crate::widgets::fit::wrap;

/// Is a check in the form that scripts rely on.
#[derive(Serialize)]
struct Answer<'a> {
    as_of: NaiveDate,
    /// The journal's last batch: with the day it determines every finding.
    journal: u64,
    plan: Option<&'a str>,
    unit: Option<&'a str>,
    total: usize,
    groups: Vec<GroupRow<'a>>,
}

#[derive(Serialize)]
struct GroupRow<'a> {
    kind: Sort,
    /// Which of the six is not clear.
    clear: Clear,
    name: Told,
    count: usize,
    findings: Vec<FindingRow<'a>>,
}

#[derive(Serialize)]
struct FindingRow<'a> {
    record: &'static str,
    id: &'a str,
    plan: Option<&'a str>,
    title: String,
    /// The words as printed, where the finding is about words.
    #[serde(skip_serializing_if = "str::is_empty")]
    printed: &'a str,
    /// What the sort leaves open, with its values.
    #[serde(skip_serializing_if = "Value::is_null")]
    about: Value,
    detail: Told,
    /// What to do next.
    command: String,
}

pub(super) fn run(desk: &Desk, arguments: &Arguments) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let as_of = desk.as_of(arguments.as_of);
    let unit = typed::some_unit(&workspace, arguments.unit.as_deref())?;
    let plan = arguments.plan.as_deref().map(|text| plan_named(&workspace, text)).transpose()?;
    let scope = Scope { plan, unit, closed: arguments.all };
    let mut found = check(&workspace, &desk.settings, as_of, scope.clone());
    found.retain(|it| {
        let named = arguments.kind.is_empty() || arguments.kind.contains(&it.sort);
        named && (arguments.clear.is_empty() || arguments.clear.contains(&it.sort.clear()))
    });
    let groups = grouped(&workspace, &found);
    let answer = Answer {
        as_of,
        journal: workspace.head().batch.0,
        plan: scope.plan.as_ref().map(PlanId::as_str),
        unit: scope.unit.as_ref().map(|unit| unit.as_str()),
        total: found.len(),
        groups,
    };
    if arguments.format.json {
        output::json(&answer)?;
    } else {
        output::data(&in_words(desk, &answer))?;
        output::remark(&says::COUNT.with(desk.lang, &[("n", &found.len()), ("date", &long(as_of))]));
    }
    if arguments.strict && !found.is_empty() {
        return Err(Failure::new(Class::Invalid, says::STRICT.told(&[("n", &found.len())])));
    }
    Ok(())
}

/// Returns the plan of that id or symbol, or says which plans there are.
fn plan_named(workspace: &Workspace, text: &str) -> Result<PlanId, Failure> {
    let by_symbol = || workspace.plans.iter().find(|plan| plan.symbol.trim() == text.trim());
    if let Some(plan) = workspace.plans.get(text.trim()).or_else(by_symbol) {
        return Ok(plan.id.clone());
    }
    Err(typed::unknown_plan(workspace, text))
}

fn grouped<'a>(workspace: &Workspace, found: &'a [Finding]) -> Vec<GroupRow<'a>> {
    let sorts: BTreeSet<Sort> = found.iter().map(|finding| finding.sort).collect();
    let group = |sort: Sort| {
        let mine = found.iter().filter(|finding| finding.sort == sort);
        let findings: Vec<FindingRow> = mine.map(|finding| row(workspace, finding)).collect();
        let name = words::sort(sort).into();
        GroupRow { kind: sort, clear: sort.clear(), name, count: findings.len(), findings }
    };
    sorts.into_iter().map(group).collect()
}

fn row<'a>(workspace: &Workspace, finding: &'a Finding) -> FindingRow<'a> {
    FindingRow {
        record: finding.record.kind.plural(),
        id: finding.record.id.as_str(),
        plan: finding.plan.as_ref().map(PlanId::as_str),
        title: words::place(workspace, finding),
        printed: finding.printed(),
        about: about(&finding.detail),
        detail: Told::by(|lang| words::detail(lang, workspace, finding)),
        command: next(workspace, finding),
    }
}

/// Returns what a finding says beside its sort.
fn about(detail: &Detail) -> Value {
    match detail {
        Detail::Nothing | Detail::Printed(_) => Value::Null,
        Detail::Party { cell, nth, .. } => json!({"field": cell_name(*cell), "nth": nth}),
        Detail::Ended(unit, receivers) => {
            let receivers: Vec<&str> = receivers.iter().map(|unit| unit.as_str()).collect();
            json!({"unit": unit.as_str(), "receivers": receivers})
        }
        Detail::Burden(open) => json!({"open_tasks": open}),
        Detail::Neighbour(task) => json!({"task": task.as_str()}),
        Detail::Day(day) => json!({"last_day": day}),
        Detail::Total(total) => json!({
            "label": total.printed.label,
            "printed": total.printed.count,
            "rule": total.printed.rule,
            "top_level": total.top_level,
            "leaves": total.leaves,
            "agrees_by": total.agrees_by,
        }),
        Detail::Contradiction(kind) => json!({"contradiction": kind}),
        Detail::Tasks(tasks) => json!({"tasks": tasks}),
    }
}

fn cell_name(cell: Cell) -> &'static str {
    match cell {
        Cell::Leads => "leads",
        Cell::Coordinators => "coordinators",
    }
}

/// Returns the command that mends it, with what has to be filled in as "…".
fn next(workspace: &Workspace, finding: &Finding) -> String {
    let id = shell(finding.record.id.as_str());
    let noun = match finding.record.kind {
        Kind::Plan => "plan",
        Kind::Section => "section",
        Kind::Unit => "unit",
        _ => "task",
    };
    match (finding.sort.remedy(), &finding.detail) {
        (Remedy::Edit(field), _) => format!("dondoc {noun} edit {id} {field}=\"…\""),
        (Remedy::CorrectParty, Detail::Party { .. }) => {
            let printed = shell(finding.printed());
            format!("dondoc alias {printed} … --dry-run")
        }
        (Remedy::CorrectDeadline, _) => {
            let meant = crate::domain::remembered::meaning(workspace, finding.printed());
            let phrase = meant.and_then(crate::domain::remembered::phrase);
            format!("dondoc task edit {id} deadline_meaning=\"{}\"", phrase.as_deref().unwrap_or("…"))
        }
        (Remedy::Extend, _) => {
            format!("dondoc record add extension {id} on=… new=\"…\" document=\"…\"")
        }
        (Remedy::RecordEvent, _) => format!("dondoc record add trigger {id} on=… document=\"…\""),
        (Remedy::Report, _) => format!("dondoc update {id} --state …"),
        (Remedy::NameReceiver, Detail::Ended(unit, _)) => format!("dondoc unit pass {unit} …"),
        (Remedy::NameReceiver, _) => format!("dondoc unit pass {id} …"),
        (Remedy::CarryOn, _) => format!("dondoc plan supersede {id} --by … --on …"),
        (Remedy::Look, _) => {
            let plan = finding.plan.as_ref().map_or("", |plan| plan.as_str());
            format!("dondoc plans {}", shell(plan))
        }
        (Remedy::Narrow, Detail::Party { .. }) => {
            let printed = shell(finding.printed());
            format!("dondoc alias {printed} --task {id} --members …")
        }
        (Remedy::CorrectParty | Remedy::Narrow, _) => "dondoc --view checks".to_owned(),
    }
}

/// Returns an id as a shell takes it.
fn shell(id: &str) -> String {
    let plain = |sign: char| sign.is_alphanumeric() || "/._-+:@".contains(sign);
    if id.chars().all(plain) { id.to_owned() } else { format!("'{}'", id.replace('\'', "'\\''")) }
}

/// The width of a page.
const WIDTH: u16 = 80;

fn in_words(desk: &Desk, answer: &Answer<'_>) -> String {
    let mut text = String::new();
    for group in &answer.groups {
        let clear = words::clear(group.clear).to(desk.lang);
        text.push_str(&format!("{} · {} ({})\n", clear, group.name.to(desk.lang), group.count));
        for finding in &group.findings {
            text.push_str(&lines(2, &format!("{}  {}", finding.id, finding.title)));
            text.push_str(&lines(4, finding.detail.to(desk.lang)));
            text.push_str(&format!("    → {}\n", finding.command));
        }
        text.push('\n');
    }
    text
}

/// Breaks a paragraph into lines that begin so many columns from the left; nothing gives no line.
fn lines(indent: u16, text: &str) -> String {
    let broken = wrap(text, WIDTH - indent).into_iter().filter(|line| !line.trim().is_empty());
    broken.map(|line| format!("{}{line}\n", " ".repeat(indent.into()))).collect()
}
