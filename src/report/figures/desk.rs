//! What passed over the desk: documents, sessions, actions, obstacles, requests, reminders, moved deadlines, reports.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::arguments::Arguments;
use super::ask::{MatterTest, ReceiptTest};
use super::entry::Entry;
use super::moment::Moment;
use crate::domain::document::Entry as Registered;
use crate::domain::entity::Entity;
use crate::domain::followup::{Action, Meeting, OutcomeKind, Request};
use crate::domain::ids::{TaskId, UnitId};
use crate::domain::meeting::{actions, conclusions};
use crate::domain::reporting::{Ledger, Receipt};
use crate::domain::score::scorecard;
use crate::domain::workspace::{Slot, Table};

/// Is when a matter began and when it ended, if it did.
struct Lived {
    began: NaiveDate,
    ended: Option<NaiveDate>,
    overdue: bool,
}

impl Moment<'_> {
    /// Returns whether the unit issued the document: the register names it by its id, its name or another of its names.
    pub(super) fn is_issued_by(&self, document: &Registered, unit: &UnitId) -> bool {
        let Some(issuer) = document.issuer(self.workspace()) else { return false };
        issuer == unit.as_str()
            || self.workspace().units.get(unit.as_str()).is_some_and(|unit| {
                issuer == unit.name || issuer == unit.short || unit.aliases.iter().any(|name| name == issuer)
            })
    }

    pub(super) fn documents_of(&self, arguments: &Arguments) -> Vec<Entry> {
        let reported = self.scope.reported();
        let unit = arguments.unit.as_ref().or(self.reporter());
        let fits = |document: &&Registered| {
            document.date.is_some_and(|day| reported.contains(day))
                && unit.is_none_or(|unit| self.is_issued_by(document, unit))
        };
        let mut found: Vec<&Registered> = self.documents().all().iter().filter(fits).collect();
        found.sort_by_cached_key(|document| (document.date, document.key(self.workspace())));
        found.into_iter().map(|document| Entry::Document(Box::new(document.clone()))).collect()
    }

    pub(super) fn meetings_of(&self, arguments: &Arguments) -> Vec<Entry> {
        self.meetings(arguments).into_iter().map(|(slot, _)| Entry::Meeting(slot)).collect()
    }

    fn meetings(&self, arguments: &Arguments) -> Vec<(Slot, &Meeting)> {
        let (reported, ours) = (self.scope.reported(), self.reporter().map(|_| self.task_ids()));
        let fits = |meeting: &Meeting| {
            reported.contains(meeting.on)
                && arguments.sort.is_none_or(|sort| meeting.sort == sort)
                && ours.as_ref().is_none_or(|ours| self.is_about_us(meeting, ours))
        };
        let table = &self.workspace().meetings;
        let found = by_day(table, fits, |it| Some(it.on));
        found.into_iter().filter_map(|slot| Some((slot, &table.at(slot)?.record))).collect()
    }

    fn is_about_us(&self, meeting: &Meeting, ours: &HashSet<&TaskId>) -> bool {
        let given = || actions(self.workspace(), meeting);
        meeting.agenda.iter().any(|task| ours.contains(task))
            || given().into_iter().any(|action| self.is_ours_now(&action.unit))
    }

    fn task_ids(&self) -> HashSet<&TaskId> {
        self.tasks.iter().filter_map(|task| Some(&self.task(*task)?.0.id)).collect()
    }

    /// Returns whether the unit is the other one, or was taken over by it.
    fn has_become(&self, unit: &UnitId, other: &UnitId) -> bool {
        unit == other || self.ground.roster(self.scope.as_of).successor(unit).unit == *other
    }

    /// Returns whether what the unit was given belongs into the report.
    fn is_ours_now(&self, unit: &UnitId) -> bool {
        self.reporter().is_none_or(|ours| self.has_become(unit, ours))
    }

    /// Returns whether the arguments leave the unit in, too.
    fn is_asked(&self, arguments: &Arguments, unit: &UnitId) -> bool {
        self.is_ours_now(unit) && arguments.unit.as_ref().is_none_or(|only| self.has_become(unit, only))
    }

    pub(super) fn conclusions_of(&self, arguments: &Arguments) -> Vec<Entry> {
        let table = &self.workspace().conclusions;
        let said = self.meetings(arguments).into_iter();
        let all = said.flat_map(|(_, meeting)| conclusions(self.workspace(), meeting));
        all.filter_map(|it| table.slot(it.id.as_str())).map(Entry::Conclusion).collect()
    }

    pub(super) fn actions_of(&self, arguments: &Arguments, test: MatterTest) -> Vec<Entry> {
        let fits = |action: &Action| {
            let overdue = action.outcome(self.scope.as_of).kind == OutcomeKind::Overdue;
            let lived = Lived { began: action.on, ended: action.done_on, overdue };
            self.matters(&lived, test) && self.is_asked(arguments, &action.unit)
        };
        let found = by_day(&self.workspace().actions, fits, |it| Some(it.on));
        found.into_iter().map(Entry::Action).collect()
    }

    pub(super) fn requests_of(&self, arguments: &Arguments, test: MatterTest) -> Vec<Entry> {
        let fits = |request: &Request| {
            let overdue = request.outcome(self.scope.as_of).kind == OutcomeKind::Overdue;
            let lived = Lived { began: request.on, ended: request.answered_on, overdue };
            let everybodys = self.reporter().is_none() && arguments.unit.is_none();
            let asked = |unit: &UnitId| self.is_asked(arguments, unit);
            self.matters(&lived, test) && request.from.as_ref().map_or(everybodys, asked)
        };
        let found = by_day(&self.workspace().requests, fits, |it| Some(it.on));
        found.into_iter().map(Entry::Request).collect()
    }

    pub(super) fn obstacles_of(&self, arguments: &Arguments, test: MatterTest) -> Vec<Entry> {
        let table = &self.workspace().obstacles;
        let fits = |slot: &Slot| {
            let Some(obstacle) = table.at(*slot).map(|row| &row.record) else { return false };
            let lived = Lived { began: obstacle.raised_on, ended: obstacle.resolved_on, overdue: false };
            self.matters(&lived, test) && arguments.class.is_none_or(|class| obstacle.class == class)
        };
        let entries = self.entries_of_tasks(|entries| &entries.obstacles);
        entries.into_iter().filter(fits).map(Entry::Obstacle).collect()
    }

    pub(super) fn extensions_of(&self) -> Vec<Entry> {
        let reported = self.scope.reported();
        let table = &self.workspace().extensions;
        let fits = |slot: &Slot| table.at(*slot).is_some_and(|row| reported.contains(row.record.on));
        let entries = self.entries_of_tasks(|entries| &entries.extensions);
        entries.into_iter().filter(fits).map(Entry::Extension).collect()
    }

    /// Returns entries of the report's tasks, task by task.
    fn entries_of_tasks(&self, list: fn(&crate::domain::workspace::TaskEntries) -> &Vec<Slot>) -> Vec<Slot> {
        let ids = self.tasks.iter().filter_map(|task| Some(&self.task(*task)?.0.id));
        let index = self.workspace().index();
        ids.filter_map(|id| index.of_task(id)).flat_map(list).copied().collect()
    }

    pub(super) fn reminders_of(&self, arguments: &Arguments) -> Vec<Entry> {
        let reported = self.scope.reported();
        let table = &self.workspace().reminders;
        let found = by_day(
            table,
            |reminder| reported.contains(reminder.on) && self.is_asked(arguments, &reminder.unit),
            |it| Some(it.on),
        );
        found.into_iter().map(Entry::Reminder).collect()
    }

    pub(super) fn reports_of(&self, arguments: &Arguments, test: ReceiptTest) -> Vec<Entry> {
        let (reported, settings) = (self.scope.reported(), self.settings());
        let ledger = Ledger::on(self.workspace(), self.scope.as_of, settings.deadlines);
        let duties = ledger.duties().into_iter();
        let asked = duties.filter(|duty| arguments.duty.as_ref().is_none_or(|only| *only == duty.id));
        let entries = asked.flat_map(|duty| ledger.between(duty, reported.from, reported.to));
        let answers = |receipt: &Receipt| match test {
            ReceiptTest::All => true,
            ReceiptTest::OnTime => matches!(receipt, Receipt::OnTime { .. }),
            ReceiptTest::Late => matches!(receipt, Receipt::Late { .. }),
            ReceiptTest::NotSent => matches!(receipt, Receipt::NotSent { .. }),
        };
        let wanted = entries.filter(|entry| answers(&entry.receipt));
        let ours = wanted.filter(|entry| self.is_asked(arguments, &entry.expected.unit));
        ours.map(|entry| Entry::Report(Box::new(entry))).collect()
    }

    pub(super) fn scores(&self) -> Vec<Entry> {
        let card = scorecard(self.workspace(), self.settings(), self.scope.period, self.scope.as_of);
        let rows = card.into_iter().flat_map(|card| card.rows);
        let ours = rows.filter(|row| self.is_ours_now(&row.unit));
        ours.map(|row| Entry::Score(Box::new(row))).collect()
    }

    fn matters(&self, lived: &Lived, test: MatterTest) -> bool {
        let (reported, as_of) = (self.scope.reported(), self.scope.as_of);
        let open = lived.began <= as_of && lived.ended.is_none_or(|day| day > as_of);
        match test {
            MatterTest::Begun => reported.contains(lived.began),
            MatterTest::Open => open,
            MatterTest::Overdue => open && lived.overdue,
            MatterTest::Ended => lived.ended.is_some_and(|day| reported.contains(day)),
        }
    }
}

/// Returns the places of the records that fit, by day and then by id.
fn by_day<E: Entity>(
    table: &Table<E>,
    fits: impl Fn(&E) -> bool,
    day: impl Fn(&E) -> Option<NaiveDate>,
) -> Vec<Slot> {
    let mut rows: Vec<(Slot, &E)> = table.rows().map(|(slot, row)| (slot, &row.record)).collect();
    rows.retain(|(_, record)| fits(record));
    rows.sort_by(|(_, a), (_, b)| day(a).cmp(&day(b)).then_with(|| a.id().cmp(b.id())));
    rows.into_iter().map(|(slot, _)| slot).collect()
}
