//! The remedy of a finding: the form or list that mends it.

use crate::domain::check::{Detail, Finding, Remedy};
use crate::domain::ids::PlanId;
use crate::domain::party::{Cell, Whom};
use crate::domain::progress::State as Asserted;
use crate::domain::task::Task;
use crate::locale::{check as words, say};
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::overlay::pick::Place;
use crate::views::overlay::{Choice, Choose, Pick};
use crate::views::work::{forms, menus, party, task_in_words};
use crate::views::{editing, links, reorganise};

/// Opens what mends the finding.
pub(super) fn begin(finding: &Finding, ctx: &Ctx) -> Vec<Ask> {
    if ctx.setup.read_only {
        return vec![Ask::warn(ctx.say(say::READ_ONLY))];
    }
    let task = finding.task().and_then(|task| ctx.workspace.tasks.get(task.as_str()));
    match (finding.sort.remedy(), task) {
        (Remedy::CarryOn, _) => links::carry_on(&PlanId::from(finding.record.id.as_str()), ctx),
        (Remedy::NameReceiver, _) => reorganise::waiting(ctx),
        (Remedy::CorrectParty | Remedy::Narrow, Some(task)) => parties(finding, task, ctx),
        (Remedy::CorrectDeadline, Some(task)) => {
            vec![Ask::form(forms::correct_deadline_form(task, ctx))]
        }
        (Remedy::Extend, Some(task)) => vec![Ask::form(forms::extend_form(task, ctx))],
        (Remedy::RecordEvent, Some(task)) => vec![Ask::form(forms::trigger_form(task, ctx))],
        (Remedy::Report, Some(task)) => vec![states(task, ctx)],
        (Remedy::Edit(field), _) => match editing::of(&finding.record, ctx) {
            Some(form) => vec![Ask::edit(form.at_field(field, ctx))],
            None => vec![Ask::say(ctx.say(words::NO_REMEDY_HERE))],
        },
        _ => vec![Ask::say(ctx.say(words::NO_REMEDY_HERE))],
    }
}

/// Opens the list that mends a party: whom the words mean, or the members of a group.
fn parties(finding: &Finding, task: &Task, ctx: &Ctx) -> Vec<Ask> {
    let at = match &finding.detail {
        Detail::Party { cell, nth, .. } => Some((*cell, *nth)),
        _ => open_lead(task).map(|nth| (Cell::Leads, nth)),
    };
    let Some((cell, nth)) = at else { return party::begin(task, ctx) };
    let seen = match cell {
        Cell::Leads => task.leads.clone(),
        Cell::Coordinators => task.coordinators.clone(),
    };
    let whom = seen.parties.get(nth).map(|party| party.whom.clone());
    let place = Place { task: task.id.clone(), cell, nth, seen };
    let pick = match whom {
        Some(Whom::Group { group, .. }) => Pick::Narrow(place, group),
        _ => Pick::Correct(place),
    };
    party::choose(pick, ctx)
}

/// Returns the first lead that is a group whose members nobody has named for the task.
fn open_lead(task: &Task) -> Option<usize> {
    task.leads.parties.iter().position(|party| matches!(party.whom, Whom::Group { narrowed: None, .. }))
}

/// Lists the states that the task may be in.
fn states(task: &Task, ctx: &Ctx) -> Ask {
    let row =
        |state| Choice::new(menus::state_label(state, ctx), "", Pick::SetState(vec![task.id.clone()], state));
    let rows = Asserted::ALL.map(row).to_vec();
    Ask::choose(Choose::menu(ctx.say(say::SET_STATE), vec![task_in_words(&task.id, ctx)], rows))
}
