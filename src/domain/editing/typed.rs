//! What a value is as text, and what a text makes of it.

use chrono::{Datelike, NaiveDate};

use super::super::deadline::Context;
use super::super::ids::{PlanId, TaskId};
use super::super::indicator::Direction;
use super::super::operation::Record;
use super::super::task::Task;
use super::faults::Cause;
use super::sort::Sort;
use super::{FieldSpec, Names};

/// Is where a field is read: the names, and the record as it was before; none where a record is looked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Desk<'a> {
    pub names: &'a Names<'a>,
    pub record: Option<&'a Record>,
}

impl<'a> Desk<'a> {
    /// Returns the task that the record is or belongs to.
    pub fn task(&self) -> Option<&'a Task> {
        let find = |id: &TaskId| self.names.workspace.tasks.get(id.as_str());
        match self.record? {
            Record::Task(task) => Some(task),
            Record::Extension(one) => find(&one.task),
            Record::TriggerFired(one) => find(&one.task),
            _ => None,
        }
    }

    /// Returns the plan that the record stands in.
    pub fn plan(&self) -> Option<&'a PlanId> {
        match self.record? {
            Record::Section(section) => Some(&section.plan),
            Record::Indicator(indicator) => indicator.plan.as_ref(),
            _ => self.task().map(|task| &task.plan),
        }
    }

    /// Returns what a deadline phrase of the record is read by.
    pub fn context(&self) -> Context {
        let plan = self.plan().and_then(|plan| self.names.workspace.plans.get(plan.as_str()));
        let assigned = self.task().and_then(|task| task.assigned_on);
        let context = Context::of_plan(plan, assigned);
        let year = context.plan_year.or_else(|| Some(self.names.today.year()));
        Context { plan_year: year, ..context }
    }

    /// Returns which values are good of the indicator that the record belongs to.
    pub fn direction(&self) -> Option<Direction> {
        let workspace = self.names.workspace;
        let definition = match self.record? {
            Record::Definition(definition) => Some(definition),
            Record::Measurement(value) => workspace.definitions.get(value.definition.as_str()),
            _ => None,
        };
        Some(workspace.indicators.get(definition?.indicator.as_str())?.direction)
    }

    pub fn today(&self) -> NaiveDate {
        self.names.today
    }
}

/// Is a value that can be typed.
pub(super) trait Typed: Clone {
    /// How the value is written, unless the form says it more closely.
    const SORT: Sort;

    /// Returns the value as text; empty for none.
    fn to_text(&self, desk: &Desk<'_>) -> String;

    /// Returns what the text says; the old value keeps in it what a person has corrected.
    ///
    /// # Errors
    /// Returns [`Cause`] where the text is no such value.
    fn from_text(text: &str, sort: Sort, old: &Self, desk: &Desk<'_>) -> Result<Self, Cause>;
}

/// Is one field of a form: how it is described, shown and set.
pub(super) struct Row<E: 'static> {
    pub spec: FieldSpec,
    pub text: fn(&E, &Desk<'_>) -> String,
    pub read: fn(&mut E, &str, Sort, &Desk<'_>) -> Result<(), Cause>,
}

impl<E> Row<E> {
    /// Says that a record cannot be without the field.
    pub const fn needed(mut self) -> Self {
        self.spec.needed = true;
        self
    }

    /// Says that the field is written otherwise than its type says.
    pub const fn sort(mut self, sort: Sort) -> Self {
        self.spec.sort = sort;
        self
    }
}

/// Returns the sort of the field that the getter names.
pub(super) const fn sort_of<E, T: Typed>(_: for<'e> fn(&'e E) -> &'e T) -> Sort {
    T::SORT
}

/// Returns the sort of the part of a field that the getter names.
pub(super) const fn sort_of_part<E, T: Typed>(_: fn(&E) -> T) -> Sort {
    T::SORT
}
