//! Parts of fields that are typed on their own: two functions each, one takes the part out, one puts it in.

use chrono::NaiveDate;

use super::super::ids::{PlanId, UnitId};
use super::super::indicator::{Heading, Indicator};
use super::super::plan::{Period, Plan, Superseded};
use super::super::progress::{Extension, Review, TriggerFired, Update};
use super::super::report::{Report, ReportPeriod};
use super::super::task::Task;
use super::super::unit::{Group, UnitKind};
use super::choice::Decision;
use super::deadline::{MaybeMeant, Meant};
use super::faults::Cause;

pub(super) fn superseded_on(plan: &Plan) -> Option<NaiveDate> {
    plan.superseded.as_ref().map(|superseded| superseded.on)
}

pub(super) fn set_superseded_on(plan: &mut Plan, on: Option<NaiveDate>) -> Result<(), Cause> {
    let by = plan.superseded.take().and_then(|superseded| superseded.by);
    plan.superseded = on.map(|on| Superseded { on, by });
    Ok(())
}

pub(super) fn superseded_by(plan: &Plan) -> Option<PlanId> {
    plan.superseded.as_ref().and_then(|superseded| superseded.by.clone())
}

pub(super) fn set_superseded_by(plan: &mut Plan, by: Option<PlanId>) -> Result<(), Cause> {
    match (&mut plan.superseded, by) {
        (Some(superseded), by) => superseded.by = by,
        (None, None) => {}
        (None, Some(_)) => return Err(Cause::Needs("superseded_on")),
    }
    Ok(())
}

pub(super) fn task_meaning(task: &Task) -> Meant {
    Meant(task.deadline.clone())
}

pub(super) fn set_task_meaning(task: &mut Task, meant: Meant) -> Result<(), Cause> {
    task.deadline = meant.0;
    Ok(())
}

pub(super) fn group_kinds(group: &Group) -> Vec<UnitKind> {
    group.rule.kinds.clone()
}

pub(super) fn set_group_kinds(group: &mut Group, kinds: Vec<UnitKind>) -> Result<(), Cause> {
    group.rule.kinds = kinds;
    Ok(())
}

pub(super) fn group_members(group: &Group) -> Vec<UnitId> {
    group.rule.members.clone()
}

pub(super) fn set_group_members(group: &mut Group, members: Vec<UnitId>) -> Result<(), Cause> {
    group.rule.members = members;
    Ok(())
}

pub(super) fn group_open(group: &Group) -> bool {
    group.rule.open
}

pub(super) fn set_group_open(group: &mut Group, open: bool) -> Result<(), Cause> {
    group.rule.open = open;
    Ok(())
}

pub(super) fn decision(update: &Update) -> Decision {
    match update.review {
        Review::Proposed => Decision::Proposed,
        Review::Accepted => Decision::Accepted,
        Review::Rejected(_) => Decision::Rejected,
    }
}

pub(super) fn set_decision(update: &mut Update, decision: Decision) -> Result<(), Cause> {
    update.review = match decision {
        Decision::Proposed => Review::Proposed,
        Decision::Accepted => Review::Accepted,
        Decision::Rejected => Review::Rejected(refusal(update)),
    };
    Ok(())
}

pub(super) fn refusal(update: &Update) -> Option<String> {
    match &update.review {
        Review::Rejected(reason) => reason.clone(),
        Review::Proposed | Review::Accepted => None,
    }
}

pub(super) fn set_refusal(update: &mut Update, reason: Option<String>) -> Result<(), Cause> {
    match (&mut update.review, reason) {
        (Review::Rejected(known), reason) => *known = reason,
        (_, None) => {}
        (_, Some(_)) => return Err(Cause::Needs("review")),
    }
    Ok(())
}

pub(super) fn extension_meaning(extension: &Extension) -> Meant {
    Meant(extension.new.clone())
}

pub(super) fn set_extension_meaning(extension: &mut Extension, meant: Meant) -> Result<(), Cause> {
    extension.new = meant.0;
    Ok(())
}

pub(super) fn trigger_meaning(trigger: &TriggerFired) -> MaybeMeant {
    trigger.deadline.clone().map(Meant)
}

pub(super) fn set_trigger_meaning(trigger: &mut TriggerFired, meant: MaybeMeant) -> Result<(), Cause> {
    trigger.deadline = meant.map(|meant| meant.0);
    Ok(())
}

pub(super) fn heading_label(indicator: &Indicator) -> String {
    indicator.heading.as_ref().map(|heading| heading.label.clone()).unwrap_or_default()
}

pub(super) fn set_heading_label(indicator: &mut Indicator, label: String) -> Result<(), Cause> {
    let title = heading_title(indicator);
    indicator.heading = heading(label, title);
    Ok(())
}

pub(super) fn heading_title(indicator: &Indicator) -> String {
    indicator.heading.as_ref().map(|heading| heading.title.clone()).unwrap_or_default()
}

pub(super) fn set_heading_title(indicator: &mut Indicator, title: String) -> Result<(), Cause> {
    let label = heading_label(indicator);
    indicator.heading = heading(label, title);
    Ok(())
}

fn heading(label: String, title: String) -> Option<Heading> {
    Some(Heading { label, title }).filter(|heading| !heading.label.is_empty() || !heading.title.is_empty())
}

pub(super) fn report_period(report: &Report) -> Period {
    report.period.span
}

pub(super) fn set_report_period(report: &mut Report, span: Period) -> Result<(), Cause> {
    report.period = ReportPeriod::of(span);
    Ok(())
}
