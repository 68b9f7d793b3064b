//! What a report is about, from the arguments and what is usual.

use chrono::NaiveDate;

use super::args::About;
use crate::cli::desk::{Desk, usage};
use crate::cli::failure::Failure;
use crate::cli::{typed, unit};
use crate::domain::deadline::Every;
use crate::domain::ids::{PlanId, UnitId};
use crate::domain::plan::Period;
use crate::domain::report::ReportRole;
use crate::domain::workspace::Workspace;
use crate::locale::cli::report as says;
use crate::report::figures::{Call, Figures};
use crate::report::template::Template;
use crate::report::{Scope, plans_in_force};

/// Returns the scope that the arguments ask for. Where they leave something open it is the template's role, its period
/// that ended last, the plans in force.
pub(super) fn scope(
    desk: &Desk,
    workspace: &Workspace,
    about: &About,
    template: Option<&Template>,
) -> Result<Scope, Failure> {
    let as_of = desk.as_of(about.as_of);
    let usual = || template?.period.around(as_of)?.before();
    let period = about.period.or_else(usual);
    let period = period.ok_or_else(|| usage(says::NO_PERIOD).hint(says::NO_PERIOD_HOW))?;
    if period.from > as_of {
        return Err(usage(says::BEGINS_LATER).hint(says::BEGINS_LATER_HOW));
    }
    let role = about.role.map(ReportRole::from).or_else(|| template.map(|template| template.role));
    let unit = reporting_unit(desk, workspace, about.unit.as_deref())?;
    let scope = Scope { unit, role: role.unwrap_or_default(), plans: Vec::new(), period, as_of };
    let plans = match plans(workspace, &about.plans)? {
        Some(named) => named,
        None => usual_plans(desk, workspace, &scope),
    };
    Ok(Scope { plans, ..scope })
}

/// Lists the plans in force; of a unit's own report those that give it something to do, or of which no task is known.
fn usual_plans(desk: &Desk, workspace: &Workspace, scope: &Scope) -> Vec<PlanId> {
    let mut plans = plans_in_force(workspace, scope.period, scope.as_of);
    if scope.role == ReportRole::Reporter {
        let figures =
            Figures::new(workspace, &desk.settings, Scope { plans: plans.clone(), ..scope.clone() });
        let has_tasks = |plan: &PlanId| workspace.tasks.iter().any(|task| task.plan == *plan);
        let concerns = |plan: &PlanId| {
            let call = Call::read(&format!("tasks.total rows=all plan={plan}")).ok();
            let figure = call.and_then(|call| figures.figure(&call).ok());
            figure.and_then(|figure| figure.value.is_zero()) != Some(true)
        };
        plans.retain(|plan| !has_tasks(plan) || concerns(plan));
    }
    plans
}

/// Returns the unit that is named, else the one that is configured.
pub(in crate::cli) fn reporting_unit(
    desk: &Desk,
    workspace: &Workspace,
    named: Option<&str>,
) -> Result<UnitId, Failure> {
    let text = named
        .or_else(|| desk.configuration.unit())
        .ok_or_else(|| usage(says::NO_UNIT).hint(says::NO_UNIT_HOW))?;
    unit::named(workspace, text)
}

/// Returns the plans that are named; none where nobody names any.
fn plans(workspace: &Workspace, named: &[String]) -> Result<Option<Vec<PlanId>>, Failure> {
    let mut plans: Vec<PlanId> = Vec::with_capacity(named.len());
    for text in named.iter().map(|text| text.trim()) {
        let plan = workspace.plans.get(text).ok_or_else(|| typed::unknown_plan(workspace, text))?;
        if !plans.contains(&plan.id) {
            plans.push(plan.id.clone());
        }
    }
    Ok((!plans.is_empty()).then_some(plans))
}

/// Returns the scope of a document that is about a day: a letter, minutes. Its period is the month up to that day.
pub(in crate::cli) fn day_scope(
    workspace: &Workspace,
    unit: UnitId,
    as_of: NaiveDate,
) -> Result<Scope, Failure> {
    let month = Every::Month.around(as_of).ok_or_else(|| usage(says::NO_MONTH))?;
    let period = Period { from: month.from, to: as_of };
    let plans = plans_in_force(workspace, period, as_of);
    Ok(Scope { unit, role: ReportRole::Consolidator, plans, period, as_of })
}
