//! What is not clear in a plan: whether it is a document that hands work out, and whether its totals agree.

use super::super::entity::{Entity, Key, Kind};
use super::super::ids::PlanId;
use super::super::plan::{CountRule, Plan};
use super::super::rollup::{TotalsCheck, check};
use super::super::tree::{Item, Outline};
use super::super::workspace::Workspace;
use super::task::has_output;
use super::{Detail, Finding, Sort};

/// Lists what is not clear in the plan whose rows these are.
pub(super) fn of_plan(workspace: &Workspace, plan: &Plan, outline: &Outline) -> Vec<Finding> {
    let finding = |sort, record, detail| Finding { sort, record, plan: Some(plan.id.clone()), detail };
    let mut found: Vec<Finding> = authority(plan)
        .into_iter()
        .map(|(sort, printed)| finding(sort, plan.key(), Detail::Printed(printed)))
        .collect();
    let tasks = || outline.tasks().filter_map(|slot| workspace.tasks.at(slot));
    if !tasks().any(|row| has_output(&row.record)) {
        let n = u32::try_from(tasks().count()).unwrap_or(u32::MAX);
        found.extend((n > 0).then(|| finding(Sort::NoOutputs, plan.key(), Detail::Tasks(n))));
    }
    for (row, node) in outline.nodes().iter().enumerate() {
        let record = match node.item {
            Item::Plan(_) => plan.key(),
            Item::Section(slot) => match workspace.sections.at(slot) {
                Some(row) => row.record.key(),
                None => continue,
            },
            Item::Task(_) => continue,
        };
        let differing = check(workspace, outline, row).into_iter().filter(differs);
        found.extend(differing.map(|total| finding(Sort::Total, record.clone(), Detail::Total(total))));
    }
    found
}

/// Tells that open tasks of a superseded plan wait.
pub(super) fn not_carried_on(plan: &PlanId, waiting: u32) -> Option<Finding> {
    let record = Key { kind: Kind::Plan, id: plan.as_str().into() };
    let (sort, detail) = (Sort::NotCarriedOn, Detail::Tasks(waiting));
    (waiting > 0).then(|| Finding { sort, record, plan: Some(plan.clone()), detail })
}

/// Returns whether the total is not simply the number of top-level rows.
fn differs(total: &TotalsCheck) -> bool {
    total.agrees_by != Some(CountRule::TopLevel) && total.printed.count != total.top_level
}

/// Lists what the plan lacks to be a document that hands work out, with its symbol as printed.
fn authority(plan: &Plan) -> Vec<(Sort, String)> {
    let lacks = [
        (Sort::NoIssuer, plan.issuer.is_none()),
        (Sort::NoSymbol, is_blank_number(&plan.symbol)),
        (Sort::NoDate, plan.date.is_none()),
    ];
    let lacks = lacks.into_iter().filter(|(_, lacks)| *lacks);
    lacks.map(|(sort, _)| (sort, plan.symbol.clone())).collect()
}

/// Returns whether a symbol has no number yet, as in a draft: "/QĐ-UBND".
fn is_blank_number(symbol: &str) -> bool {
    let number = symbol.split('/').next().unwrap_or_default();
    !number.chars().any(|sign| sign.is_ascii_digit())
}
