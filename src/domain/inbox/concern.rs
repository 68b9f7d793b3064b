//! Whom a task concerns, and where its parts came from.

use chrono::NaiveDate;

use super::super::ids::UnitId;
use super::super::responsibility::{Bearer, Holder, Origin, Responsibility, Role, Unsettled};
use super::super::workspace::Workspace;
use super::{Inherited, Part};

/// Is one unit that a task concerns.
pub(super) struct Concern<'a> {
    pub unit: &'a UnitId,
    pub part: Part,
    /// The holder of the part; a candidate's is the one who has it now.
    pub holder: &'a Holder,
}

/// Lists the units that the task concerns, the weightiest part first; a unit with several parts comes several times.
pub(super) fn concerns(responsibility: &Responsibility) -> impl Iterator<Item = Concern<'_>> {
    let Responsibility { leads, coordinators } = responsibility;
    let bearers = by_role(leads, Role::Lead)
        .chain(by_role(leads, Role::LeadMember))
        .chain(by_role(coordinators, Role::Coordinator))
        .chain(by_role(coordinators, Role::CoordinatorMember));
    bearers.chain(candidates(leads))
}

fn by_role(bearers: &[Bearer], role: Role) -> impl Iterator<Item = Concern<'_>> {
    let of_groups = matches!(role, Role::LeadMember | Role::CoordinatorMember);
    bearers.iter().filter(move |bearer| matches!(bearer.origin, Origin::Group(_)) == of_groups).flat_map(
        move |bearer| {
            let group = match &bearer.origin {
                Origin::Group(group) => Some(group.clone()),
                Origin::Unit(_) | Origin::Issuer(_) | Origin::Unknown => None,
            };
            bearer.holders.iter().map(move |holder| {
                let part = Part::Bearer { role, group: group.clone() };
                Concern { unit: &holder.unit, part, holder }
            })
        },
    )
}

fn candidates(leads: &[Bearer]) -> impl Iterator<Item = Concern<'_>> {
    leads.iter().flat_map(|bearer| &bearer.holders).flat_map(|holder| {
        let units = match &holder.unsettled {
            Some(Unsettled::Candidates(units)) => units.as_slice(),
            Some(Unsettled::NoReceiver) | None => &[],
        };
        units.iter().map(move |unit| Concern { unit, part: Part::Candidate, holder })
    })
}

/// Says where the part came from, when a unit on its way has ended by the day.
pub(super) fn inherited(workspace: &Workspace, holder: &Holder, day: NaiveDate) -> Option<Inherited> {
    let ended = |unit: &UnitId| {
        workspace.units.get(unit.as_str()).is_some_and(|unit| unit.valid_to.is_some_and(|last| last < day))
    };
    let came = holder.passages.iter().find(|passage| ended(&passage.from));
    if holder.unsettled.is_some() {
        let from = came.map_or(&holder.unit, |passage| &passage.from);
        return Some(Inherited { from: from.clone(), on: None, unsettled: holder.unsettled.clone() });
    }
    let on = holder.passages.last().map(|passage| passage.on);
    came.map(|passage| Inherited { from: passage.from.clone(), on, unsettled: None })
}

/// Says where any lead's part came from, the first in printed order.
pub(super) fn inherited_lead(
    workspace: &Workspace,
    responsibility: &Responsibility,
    day: NaiveDate,
) -> Option<Inherited> {
    let mut holders = responsibility.leads.iter().flat_map(|bearer| &bearer.holders);
    holders.find_map(|holder| inherited(workspace, holder, day))
}
