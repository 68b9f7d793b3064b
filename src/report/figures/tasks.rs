//! Which tasks a figure means.

use std::collections::{HashMap, HashSet};

use super::arguments::{Arguments, Stock};
use super::ask::TaskTest;
use super::moment::Moment;
use crate::domain::ids::SectionId;
use crate::domain::plan::Period;
use crate::domain::progress::{Review, State, Update};
use crate::domain::rollup::{Place, Repeats, counts_row};
use crate::domain::status::{Status, assigned_on};
use crate::domain::task::Task;
use crate::domain::tree::Item;
use crate::domain::workspace::{Row, Slot};

impl Moment<'_> {
    /// Returns the tasks that the figure means, in printed order.
    pub(super) fn tasks_of(&self, arguments: &Arguments, test: TaskTest) -> Vec<Slot> {
        let mut set = self.population(arguments);
        if matches!(test, TaskTest::Repeated | TaskTest::Single) {
            let alone = self.alone_among(&set);
            set.retain(|task| alone.contains(task) == (test == TaskTest::Single));
        }
        self.narrow(&mut set, arguments);
        if arguments.rule.repeats == Repeats::Distinct {
            set = self.distinct(&set);
        }
        let answers = |task: &Slot| {
            let found = self.task(*task);
            found.is_some_and(|(record, status)| self.answers(*task, record, status, test))
        };
        set.into_iter().filter(answers).collect()
    }

    /// Returns the rows that the rule counts, of the stock that is asked for.
    fn population(&self, arguments: &Arguments) -> Vec<Slot> {
        let stock = match arguments.stock {
            Stock::All => TaskTest::All,
            Stock::Carried => TaskTest::Carried,
            Stock::New => TaskTest::New,
        };
        let counted = |task: &Slot| {
            counts_row(self.workspace(), *task, arguments.rule.rows)
                && self.task(*task).is_some_and(|(record, status)| self.answers(*task, record, status, stock))
        };
        self.tasks.iter().copied().filter(counted).collect()
    }

    /// Leaves only the tasks of the plan, section and unit that the arguments name.
    fn narrow(&self, set: &mut Vec<Slot>, arguments: &Arguments) {
        set.retain(|task| self.task(*task).is_some_and(|(record, _)| arguments.asks_plan(&record.plan)));
        if let Some(section) = &arguments.section {
            let there = self.below(section);
            set.retain(|task| there.contains(task));
        }
        if let Some(unit) = &arguments.unit {
            set.retain(|task| self.is_led_by(unit, *task));
        }
    }

    /// Returns the tasks below the section, at any depth.
    pub(super) fn below(&self, section: &SectionId) -> HashSet<Slot> {
        let Some(slot) = self.workspace().sections.slot(section.as_str()) else { return HashSet::new() };
        let outlines = self.ground.outlines.iter().map(|(_, outline)| outline);
        let mut found = outlines.filter_map(|outline| {
            let row = outline.nodes().iter().position(|node| node.item == Item::Section(slot))?;
            Some(outline.tasks_in(row).collect())
        });
        found.next().unwrap_or_default()
    }

    fn distinct(&self, set: &[Slot]) -> Vec<Slot> {
        let standing: Vec<(Slot, &Status)> =
            set.iter().filter_map(|task| Some((*task, self.standings.at(*task)?))).collect();
        let kept: HashSet<Slot> = self.sameness().distinct(self.workspace(), &standing).into_iter().collect();
        set.iter().copied().filter(|task| kept.contains(task)).collect()
    }

    /// Returns the tasks that no other task of the set is the same as.
    fn alone_among(&self, set: &[Slot]) -> HashSet<Slot> {
        let mut rows: HashMap<Slot, u32> = HashMap::new();
        for task in set {
            *rows.entry(self.sameness().root(*task)).or_default() += 1;
        }
        set.iter().copied().filter(|task| rows.get(&self.sameness().root(*task)) == Some(&1)).collect()
    }

    fn answers(&self, slot: Slot, task: &Task, status: &Status, test: TaskTest) -> bool {
        let place = Place::of(status);
        let settled = place != Place::InTransition && place != Place::Dropped;
        match test {
            TaskTest::All | TaskTest::Repeated | TaskTest::Single => true,
            TaskTest::Open => status.is_open(),
            TaskTest::State(state) => status.state == state,
            TaskTest::Place(wanted) => place == wanted,
            TaskTest::Square => is_in_square(place),
            TaskTest::Beside => !is_in_square(place),
            TaskTest::CameDue => is_in_square(place) && place != Place::OpenInTime,
            TaskTest::Timing(kind) => settled && status.timing.kind == kind,
            TaskTest::AtRisk => status.risk.is_some(),
            TaskTest::BornOverdue => status.born_overdue,
            TaskTest::Contradictory => !status.contradictions.is_empty(),
            TaskTest::Carried => self.was_open_before(slot),
            TaskTest::New => self.is_new(task),
            TaskTest::InHand => self.was_open_before(slot) || self.is_new(task),
            TaskTest::DoneInPeriod => {
                let since_start = self.scope.since_start();
                status.state == State::Done && status.since.is_some_and(|day| since_start.contains(day))
            }
            TaskTest::Updated => self.is_updated(task),
            TaskTest::Silent => status.is_open() && !self.is_updated(task),
            TaskTest::DueNext => {
                let next = self.scope.next_period();
                let due = status.last_day.filter(|_| status.is_open());
                next.zip(due).is_some_and(|(next, day): (Period, _)| next.contains(day))
            }
        }
    }

    fn was_open_before(&self, task: Slot) -> bool {
        self.eve().at(task).is_some_and(Status::is_open)
    }

    fn is_new(&self, task: &Task) -> bool {
        let since_start = self.scope.since_start();
        assigned_on(self.workspace(), task).is_some_and(|day| since_start.contains(day))
    }

    fn is_updated(&self, task: &Task) -> bool {
        let since_start = self.scope.since_start();
        self.updates(task).any(|row| since_start.contains(row.record.on))
    }

    /// Returns the last accepted update of the task by the as-of date that says something in words.
    pub(super) fn last_words(&self, task: &Task) -> Option<&Update> {
        let told = self.updates(task).filter(|row| row.record.text.is_some());
        let last = told.max_by_key(|row| (row.record.on, row.created));
        last.map(|row| &row.record)
    }

    /// Returns the accepted updates of the task by the as-of date: all of them or, in a unit's own report, those of the
    /// whole and its own.
    fn updates(&self, task: &Task) -> impl Iterator<Item = &Row<Update>> {
        let entries = self.workspace().index().of_task(&task.id);
        let slots = entries.into_iter().flat_map(|entries| &entries.updates);
        slots.filter_map(|slot| self.workspace().updates.at(*slot)).filter(|row| {
            let Update { review, on, unit, .. } = &row.record;
            let others = self.reporter().is_some() && unit.is_some() && unit.as_ref() != self.reporter();
            *review == Review::Accepted && *on <= self.scope.as_of && !others
        })
    }
}

fn is_in_square(place: Place) -> bool {
    matches!(place, Place::DoneInTime | Place::DoneLate | Place::OpenInTime | Place::OpenLate)
}
