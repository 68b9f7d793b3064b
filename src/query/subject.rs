//! What a filter looks at.

use std::cell::OnceCell;
use std::collections::HashMap;

use chrono::NaiveDate;

use super::Concern;
use crate::domain::ids::{PlanId, SectionId, UnitId};
use crate::domain::responsibility::Roster;
use crate::domain::status::Status;
use crate::domain::task::Task;
use crate::domain::workspace::Workspace;
use crate::text::fold::mark_free;

/// Is what a filter looks at. Who has no answer to a question does not pass it.
pub trait Subject {
    /// Returns what words are looked for in, without marks and in lower case.
    fn text(&self) -> &str;
    /// Returns whether the unit has that role.
    fn concerns(&self, concern: Concern, unit: &UnitId) -> bool;
    /// Returns whether no unit has that role.
    fn concerns_nobody(&self, concern: Concern) -> bool;
    /// Returns how it stands.
    fn status(&self) -> Option<&Status>;
    /// Returns whether its plan's id or symbol begins with the text, which has no marks.
    fn is_in_plan(&self, text: &str) -> bool;
    /// Returns whether it stands in a section of that id or label, or below one; in none where none is named.
    fn is_in_section(&self, text: Option<&str>) -> bool;
    /// Returns whether it has the tag, which has no marks; none at all where none is named.
    fn has_tag(&self, text: Option<&str>) -> bool;
}

/// Is a subject that is no task: a report that is owed, an action. The units that it concerns count as its leads.
#[derive(Clone, Copy, Debug)]
pub struct Other<'a> {
    /// What words are looked for in, without marks and in lower case.
    pub text: &'a str,
    /// The units that it concerns.
    pub units: &'a [UnitId],
}

impl Subject for Other<'_> {
    fn text(&self) -> &str {
        self.text
    }

    fn concerns(&self, concern: Concern, unit: &UnitId) -> bool {
        concern != Concern::Coordinator && self.units.contains(unit)
    }

    fn concerns_nobody(&self, concern: Concern) -> bool {
        concern != Concern::Coordinator && self.units.is_empty()
    }

    fn status(&self) -> Option<&Status> {
        None
    }

    fn is_in_plan(&self, _: &str) -> bool {
        false
    }

    fn is_in_section(&self, _: Option<&str>) -> bool {
        false
    }

    fn has_tag(&self, _: Option<&str>) -> bool {
        false
    }
}

/// Answers for the tasks of one day; what many tasks share is folded once, and only when it is asked for.
pub struct Tasks<'a> {
    workspace: &'a Workspace,
    roster: Roster<'a>,
    plans: OnceCell<HashMap<&'a PlanId, String>>,
    sections: OnceCell<HashMap<&'a SectionId, [String; 2]>>,
}

impl<'a> Tasks<'a> {
    /// Answers for the day.
    pub fn on(workspace: &'a Workspace, day: NaiveDate) -> Self {
        let roster = Roster::on(workspace, day);
        Self { workspace, roster, plans: OnceCell::new(), sections: OnceCell::new() }
    }

    /// Returns who answers for units on the day.
    pub fn roster(&self) -> &Roster<'a> {
        &self.roster
    }

    /// Returns a task as filters look at it; the text has no marks.
    pub fn subject<'b>(
        &'b self,
        task: &'b Task,
        status: Option<&'b Status>,
        text: &'b str,
    ) -> TaskSubject<'b, 'a> {
        TaskSubject { tasks: self, task, status, text }
    }

    /// Returns id and symbol of a plan, folded, blanks between them.
    fn plan(&self, id: &PlanId) -> &str {
        let fold = || {
            let plans = self.workspace.plans.iter();
            plans.map(|plan| (&plan.id, mark_free(&format!("{} {}", plan.id, plan.symbol)))).collect()
        };
        self.plans.get_or_init(fold).get(id).map(String::as_str).unwrap_or_default()
    }

    /// Returns id and label of a section, folded.
    fn section(&self, id: &SectionId) -> Option<&[String; 2]> {
        let fold = || {
            let sections = self.workspace.sections.iter();
            sections
                .map(|section| (&section.id, [mark_free(section.id.as_str()), mark_free(&section.label)]))
                .collect()
        };
        self.sections.get_or_init(fold).get(id)
    }
}

/// Is one task as it stands on a day.
pub struct TaskSubject<'a, 'w> {
    tasks: &'a Tasks<'w>,
    task: &'a Task,
    status: Option<&'a Status>,
    text: &'a str,
}

/// Is how deep sections can stand before a ring is suspected.
const DEEPEST: usize = 64;

impl Subject for TaskSubject<'_, '_> {
    fn text(&self) -> &str {
        self.text
    }

    fn concerns(&self, concern: Concern, unit: &UnitId) -> bool {
        let roster = &self.tasks.roster;
        match concern {
            Concern::Any => roster.role_of(self.task, unit).is_some(),
            Concern::Lead => roster.leads(self.task, unit),
            Concern::Coordinator => roster.coordinates(self.task, unit),
        }
    }

    fn concerns_nobody(&self, concern: Concern) -> bool {
        let bearers = self.tasks.roster.of(self.task);
        let (leads, others) = (bearers.lead_units().is_empty(), bearers.coordinating_units().is_empty());
        match concern {
            Concern::Any => leads && others,
            Concern::Lead => leads,
            Concern::Coordinator => others,
        }
    }

    fn status(&self) -> Option<&Status> {
        self.status
    }

    fn is_in_plan(&self, text: &str) -> bool {
        self.tasks.plan(&self.task.plan).split_whitespace().any(|name| name.starts_with(text))
    }

    fn is_in_section(&self, text: Option<&str>) -> bool {
        let Some(text) = text else { return self.task.section.is_none() };
        let above = |id: &&SectionId| {
            self.tasks.workspace.sections.get(id.as_str()).and_then(|section| section.parent.as_ref())
        };
        let path = std::iter::successors(self.task.section.as_ref(), above).take(DEEPEST);
        let is_named = |[id, label]: &[String; 2]| {
            label == text || id.strip_suffix(text).is_some_and(|rest| rest.is_empty() || rest.ends_with('/'))
        };
        path.filter_map(|id| self.tasks.section(id)).any(is_named)
    }

    fn has_tag(&self, text: Option<&str>) -> bool {
        match text {
            Some(text) => self.task.tags.iter().any(|tag| mark_free(tag) == text),
            None => self.task.tags.is_empty(),
        }
    }
}
