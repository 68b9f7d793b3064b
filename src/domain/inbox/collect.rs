//! Collects what needs attention on one day.

use std::cell::OnceCell;
use std::cmp::Reverse;

use chrono::NaiveDate;
use foldhash::{HashMap, HashSet};

use super::super::followup::{Action, Reminder, Request};
use super::super::ids::UnitId;
use super::super::progress::{Obstacle, Review, State, Update};
use super::super::responsibility::{Responsibility, Role, Roster};
use super::super::review;
use super::super::rollup::{Counts, Rows, counts_row};
use super::super::settings::Settings;
use super::super::status::{Contradiction, Status, Statuses, TimingKind};
use super::super::task::Task;
use super::super::workspace::{Row, Slot, Workspace};
use super::concern::{Concern, concerns, inherited, inherited_lead};
use super::reports::missing;
use super::{Bundle, Heading, Inbox, Inherited, Item, Load, Matter, Missing, Part, Reason, Reminded};

/// Collects what needs attention on one day, for one unit or for all.
///
/// The window of what is due soon is that of the settings, whatever the statuses were judged with.
pub struct Collector<'a> {
    workspace: &'a Workspace,
    statuses: &'a Statuses,
    settings: Settings,
    as_of: NaiveDate,
    roster: Roster<'a>,
    missing: OnceCell<Vec<(Missing, Reason)>>,
}

/// Is what was collected so far.
#[derive(Debug, Default)]
pub(super) struct Collected {
    items: Vec<Item>,
    put_off: Vec<Item>,
    led: Counts,
}

/// Is what was counted so far.
pub(super) type Counted = HashMap<UnitId, [u32; Heading::ALL.len()]>;

impl<'a> Collector<'a> {
    /// Looks the day up; the statuses must be those of the same day.
    pub fn new(
        workspace: &'a Workspace,
        statuses: &'a Statuses,
        settings: &Settings,
        as_of: NaiveDate,
    ) -> Self {
        Self {
            workspace,
            statuses,
            settings: *settings,
            as_of,
            roster: Roster::on(workspace, as_of),
            missing: OnceCell::new(),
        }
    }

    /// Returns what needs attention of the unit, or of all units: then each item stands once.
    pub fn inbox(&self, unit: Option<&UnitId>) -> Inbox {
        let mut collected = Collected::default();
        self.workspace
            .tasks
            .rows()
            .for_each(|(slot, row)| self.collect(slot, &row.record, unit, &mut collected));
        self.complete(unit, collected)
    }

    /// Counts what needs attention of every unit in one pass: the units that something concerns, in protocol order.
    pub fn counts_by_unit(&self) -> Vec<Load> {
        let mut counted = Counted::default();
        self.workspace.tasks.rows().for_each(|(slot, row)| self.count(slot, &row.record, &mut counted));
        self.loads(counted)
    }

    /// Collects what one task gives.
    pub(super) fn collect(&self, slot: Slot, task: &Task, unit: Option<&UnitId>, into: &mut Collected) {
        let Some(status) = self.statuses.at(slot) else { return };
        let counts = counts_row(self.workspace, slot, Rows::TopLevel);
        if !counts && !status.is_open() {
            return;
        }
        let responsibility = self.roster.of(task);
        if counts && unit.is_none_or(|unit| responsibility.role_of(unit).is_some_and(Role::leads)) {
            into.led.add(status);
        }
        let Some(item) = self.task(slot, task, status, &responsibility, unit) else { return };
        if self.is_put_off(status) { into.put_off.push(item) } else { into.items.push(item) }
    }

    /// Adds what is no task and puts everything under its heading.
    pub(super) fn complete(&self, unit: Option<&UnitId>, collected: Collected) -> Inbox {
        let Collected { mut items, put_off, led } = collected;
        items.extend(self.reports(unit));
        items.extend(self.proposals(unit));
        items.extend(self.actions(unit));
        items.extend(self.requests(unit));
        let reminded = match unit {
            Some(unit) => self.reminded(self.workspace.index().places().reminders_to(unit), None),
            None => self.count_reminders(self.workspace.reminders.iter()),
        };
        Inbox { unit: unit.cloned(), as_of: self.as_of, bundles: bundles(items), put_off, reminded, led }
    }

    /// Counts one task for every unit that it concerns.
    pub(super) fn count(&self, slot: Slot, task: &Task, into: &mut Counted) {
        let status = self.statuses.at(slot).filter(|status| status.is_open() && !self.is_put_off(status));
        if let Some(status) = status {
            self.count_task(task, status, &mut |unit, heading| add(into, unit, heading));
        }
    }

    /// Adds what is no task and puts the units in protocol order.
    pub(super) fn loads(&self, mut counted: Counted) -> Vec<Load> {
        let mut count = |unit: &UnitId, heading: Heading| add(&mut counted, unit, heading);
        for (missing, reason) in self.missing() {
            count(&missing.unit, reason.heading());
        }
        for update in self.proposed().map(|(_, row)| &row.record) {
            self.proposers(update).iter().for_each(|unit| count(unit, Heading::Proposals));
        }
        for (_, action, reason) in self.open_actions() {
            count(&self.roster.successor(&action.unit).unit, reason.heading());
        }
        for (_, request, reason) in self.open_requests() {
            self.parties_to(request).iter().for_each(|(unit, _)| count(unit, reason.heading()));
        }
        let load = |(unit, counts)| Load { unit, counts };
        let mut loads: Vec<Load> = counted.into_iter().map(load).collect();
        loads.sort_by_key(|load| {
            let unit = self.workspace.units.get(load.unit.as_str());
            (unit.map_or(i64::MAX, |unit| unit.rank), load.unit.clone())
        });
        loads
    }

    /// Returns the reports that were not sent, looked up once.
    fn missing(&self) -> &[(Missing, Reason)] {
        self.missing.get_or_init(|| missing(self.workspace, &self.settings, self.as_of))
    }

    fn count_task(&self, task: &Task, status: &Status, count: &mut impl FnMut(&UnitId, Heading)) {
        let main = self.reasons(status).first().map(Reason::heading);
        let responsibility = self.roster.of(task);
        let open: Option<HashSet<&UnitId>> = status.units.as_ref().map(|tally| tally.open.iter().collect());
        let mut seen: HashSet<&UnitId> = HashSet::default();
        for concern in concerns(&responsibility) {
            let is_open = !leads(&concern.part) || open.as_ref().is_none_or(|it| it.contains(concern.unit));
            if !is_open || !seen.insert(concern.unit) {
                continue;
            }
            let came = || inherited(self.workspace, concern.holder, self.as_of).map(|_| Heading::Inherited);
            if let Some(heading) = main.or_else(came) {
                count(concern.unit, heading);
            }
        }
    }

    fn task(
        &self,
        slot: Slot,
        task: &Task,
        status: &Status,
        responsibility: &Responsibility,
        unit: Option<&UnitId>,
    ) -> Option<Item> {
        if !status.is_open() {
            return None;
        }
        let (part, came) = match unit {
            None => (None, inherited_lead(self.workspace, responsibility, self.as_of)),
            Some(unit) => self.part_of(unit, status, responsibility)?,
        };
        let mut reasons = self.reasons(status);
        reasons.extend(came.as_ref().map(|_| Reason::Inherited));
        if reasons.is_empty() {
            return None;
        }
        let reminded = self.reminded(self.workspace.index().places().reminders_about(&task.id), unit);
        Some(Item { matter: Matter::Task(slot), part, reasons, inherited: came, reminded })
    }

    /// Returns what the unit has to do with the task and where its part came from; none when it is not concerned.
    fn part_of(
        &self,
        unit: &UnitId,
        status: &Status,
        responsibility: &Responsibility,
    ) -> Option<(Option<Part>, Option<Inherited>)> {
        let still_open =
            |part: &Part| !leads(part) || status.units.as_ref().is_none_or(|tally| tally.open.contains(unit));
        let mut mine = concerns(responsibility).filter(|concern| concern.unit == unit);
        let Concern { part, holder, .. } = mine.find(|concern| still_open(&concern.part))?;
        Some((Some(part), inherited(self.workspace, holder, self.as_of)))
    }

    /// Lists why an open task needs attention, whomever it concerns, the main reason first.
    fn reasons(&self, status: &Status) -> Vec<Reason> {
        let days = status.timing.days;
        let timing = match status.timing.kind {
            TimingKind::Overdue => days.map(Reason::Overdue),
            TimingKind::InTime | TimingKind::DueSoon => {
                days.filter(|days| self.is_soon(*days)).map(Reason::DueSoon)
            }
            TimingKind::PastIndicative => days.map(Reason::PastIndicative),
            _ => None,
        };
        let stale = status.timing.kind == TimingKind::OngoingStale;
        let in_vain = status.contradictions.contains(&Contradiction::WaitsInVain);
        let waits = !in_vain && (status.timing.kind == TimingKind::Waiting || status.state == State::Waiting);
        let transition = status.awaits_transition.then_some(Reason::Transition);
        let mut reasons: Vec<Reason> = transition.into_iter().chain(timing).collect();
        reasons.extend(status.risk.clone().map(Reason::AtRisk));
        reasons.extend(self.obstacles(status));
        reasons.extend(stale.then_some(Reason::Stale(days)));
        reasons.extend(waits.then_some(Reason::Waiting));
        reasons
    }

    fn obstacles(&self, status: &Status) -> Option<Reason> {
        let raised = status.obstacles.iter().filter_map(|id| self.workspace.obstacles.get(id.as_str()));
        let oldest = raised.map(|obstacle| obstacle.raised_on).min()?;
        let open = u32::try_from(status.obstacles.len()).unwrap_or(u32::MAX);
        Some(Reason::Obstacles { open, days: self.days_since(oldest) })
    }

    /// Returns whether triage leaves the task alone: until the day to which it was put off.
    fn is_put_off(&self, status: &Status) -> bool {
        status.put_off_until.is_some_and(|until| until > self.as_of)
    }

    fn reports(&self, unit: Option<&UnitId>) -> impl Iterator<Item = Item> {
        let mine =
            self.missing().iter().filter(move |(missing, _)| unit.is_none_or(|it| *it == missing.unit));
        mine.map(move |(missing, reason)| {
            let part = unit.map(|_| Part::Reporter);
            plain(Matter::Report(missing.clone()), part, reason.clone())
        })
    }

    /// Lists the proposed updates of tasks that exist on the day.
    fn proposed(&self) -> impl Iterator<Item = (Slot, &'a Row<Update>)> {
        let proposed = |(_, row): &(Slot, &Row<Update>)| row.record.review == Review::Proposed;
        let rows = self.workspace.updates.rows().filter(proposed);
        rows.filter(|(_, row)| self.statuses.get(self.workspace, row.record.task.as_str()).is_some())
    }

    fn proposals(&self, unit: Option<&UnitId>) -> Vec<Item> {
        let mine = self
            .proposed()
            .filter(|(_, row)| unit.is_none_or(|unit| self.proposers(&row.record).contains(unit)));
        mine.map(|(slot, row)| {
            let flags = review::flags_as_of(self.workspace, &self.settings, &row.record, self.as_of);
            let part = unit.and_then(|unit| self.part_in(&row.record, unit));
            plain(Matter::Proposal(slot), part, Reason::Proposed(flags))
        })
        .collect()
    }

    /// Returns the units that a proposed update concerns: whose part it is and who reported it, else who leads.
    fn proposers(&self, update: &Update) -> Vec<UnitId> {
        let named = update.unit.iter().chain(&update.reported_by);
        let mut units: Vec<UnitId> = named.map(|unit| self.roster.successor(unit).unit).collect();
        units.dedup();
        if units.is_empty() {
            let task = self.workspace.tasks.get(update.task.as_str());
            let responsibility = task.map(|task| self.roster.of(task)).unwrap_or_default();
            units = responsibility.lead_units().into_iter().cloned().collect();
        }
        units
    }

    fn part_in(&self, update: &Update, unit: &UnitId) -> Option<Part> {
        let responsibility = self.roster.of(self.workspace.tasks.get(update.task.as_str())?);
        concerns(&responsibility).find(|concern| concern.unit == unit).map(|concern| concern.part)
    }

    /// Lists the actions that are open on the day, each with its main reason.
    fn open_actions(&self) -> impl Iterator<Item = (Slot, &'a Action, Reason)> {
        self.workspace.actions.rows().filter_map(|(slot, row)| {
            let action = &row.record;
            let open = action.on <= self.as_of && action.done_on.is_none_or(|day| day > self.as_of);
            let reason = || self.by_due(action.due, Reason::Action(self.days_since(action.on)));
            open.then(|| (slot, action, reason()))
        })
    }

    fn actions(&self, unit: Option<&UnitId>) -> Vec<Item> {
        let mine = self.open_actions().filter(|(_, action, _)| {
            unit.is_none_or(|unit| self.roster.successor(&action.unit).unit == *unit)
        });
        mine.map(|(slot, _, reason)| plain(Matter::Action(slot), unit.map(|_| Part::Doer), reason)).collect()
    }

    /// Lists the requests that wait for an answer on the day, each with its main reason.
    fn open_requests(&self) -> impl Iterator<Item = (Slot, &'a Request, Reason)> {
        self.workspace.requests.rows().filter_map(|(slot, row)| {
            let request = &row.record;
            let open = request.on <= self.as_of && request.answered_on.is_none_or(|day| day > self.as_of);
            let reason = || self.by_due(request.due, Reason::Request(self.days_since(request.on)));
            open.then(|| (slot, request, reason()))
        })
    }

    fn requests(&self, unit: Option<&UnitId>) -> Vec<Item> {
        let item = |(slot, request, reason): (Slot, &Request, Reason)| {
            let part = match unit {
                None => None,
                Some(unit) => Some(self.parties_to(request).into_iter().find(|(other, _)| other == unit)?.1),
            };
            Some(plain(Matter::Request(slot), part, reason))
        };
        self.open_requests().filter_map(item).collect()
    }

    /// Lists who is asked and who asks, each unit once.
    fn parties_to(&self, request: &Request) -> Vec<(UnitId, Part)> {
        let asked = self.roster.units_of(&request.to).into_iter().map(|unit| (unit, Part::Addressee));
        let mut parties: Vec<(UnitId, Part)> = asked.collect();
        let asker = request.from.as_ref().map(|unit| self.roster.successor(unit).unit);
        if let Some(asker) = asker.filter(|asker| parties.iter().all(|(unit, _)| unit != asker)) {
            parties.push((asker, Part::Asker));
        }
        parties
    }

    /// Returns the reason that a last day gives, else the given one.
    fn by_due(&self, due: Option<NaiveDate>, otherwise: Reason) -> Reason {
        let Some(due) = due else { return otherwise };
        if due < self.as_of {
            return Reason::Overdue(self.days_since(due));
        }
        let left = u32::try_from((due - self.as_of).num_days()).unwrap_or(u32::MAX);
        if self.is_soon(left) { Reason::DueSoon(left) } else { otherwise }
    }

    fn is_soon(&self, days: u32) -> bool {
        days <= self.settings.due_soon_days.into()
    }

    fn days_since(&self, day: NaiveDate) -> u32 {
        u32::try_from((self.as_of - day).num_days()).unwrap_or(0)
    }

    fn reminded(&self, slots: &[Slot], unit: Option<&UnitId>) -> Reminded {
        let reminders = slots.iter().filter_map(|slot| self.workspace.reminders.at(*slot));
        let records = reminders.map(|row| &row.record);
        self.count_reminders(records.filter(|reminder| unit.is_none_or(|unit| reminder.unit == *unit)))
    }

    fn count_reminders<'r>(&self, reminders: impl Iterator<Item = &'r Reminder>) -> Reminded {
        let mut reminded = Reminded::default();
        for reminder in reminders.filter(|reminder| reminder.on <= self.as_of) {
            reminded.times += 1;
            reminded.last = reminded.last.max(Some(reminder.on));
        }
        reminded
    }
}

/// Lists the obstacles of the task that are open on the day, in the order in which they were written.
pub fn open_obstacles(workspace: &Workspace, task: Slot, day: NaiveDate) -> impl Iterator<Item = &Obstacle> {
    let entries = workspace.tasks.at(task).and_then(|row| workspace.index().of_task(&row.record.id));
    let slots = entries.into_iter().flat_map(|entries| &entries.obstacles);
    let records = slots.filter_map(|slot| workspace.obstacles.at(*slot)).map(|row| &row.record);
    records.filter(move |it| it.raised_on <= day && it.resolved_on.is_none_or(|resolved| resolved > day))
}

fn add(counted: &mut Counted, unit: &UnitId, heading: Heading) {
    counted.entry(unit.clone()).or_default()[heading as usize] += 1;
}

fn leads(part: &Part) -> bool {
    matches!(part, Part::Bearer { role, .. } if role.leads())
}

/// Makes an item that has one reason and passed from nobody.
fn plain(matter: Matter, part: Option<Part>, reason: Reason) -> Item {
    Item { matter, part, reasons: vec![reason], inherited: None, reminded: Reminded::default() }
}

/// Puts each item under its main heading, the most urgent first; equals keep their order.
fn bundles(items: Vec<Item>) -> Vec<Bundle> {
    let mut by_heading: std::collections::BTreeMap<Heading, Vec<Item>> = std::collections::BTreeMap::new();
    for item in items {
        if let Some(main) = item.reasons.first() {
            by_heading.entry(main.heading()).or_default().push(item);
        }
    }
    let bundle = |(heading, mut items): (Heading, Vec<Item>)| {
        items.sort_by_key(|item| Reverse(item.reasons.first().map(urgency)));
        Bundle { heading, items }
    };
    by_heading.into_iter().map(bundle).collect()
}

/// Returns how far ahead an item stands under its heading: the larger, the earlier.
fn urgency(reason: &Reason) -> i64 {
    match reason {
        Reason::DueSoon(days) => -i64::from(*days),
        Reason::Stale(None) | Reason::AtRisk(_) if reason.days().is_none() => i64::MAX,
        Reason::Proposed(flags) => i64::from(!flags.is_empty()),
        other => other.days().map_or(0, i64::from),
    }
}
