//! What a follow-up letter to a unit is about.

use chrono::NaiveDate;

use super::super::followup::Reminder;
use super::super::ids::{ReminderId, TaskId, UnitId};
use super::super::workspace::Workspace;
use super::{Heading, Inbox, Item, Matter, Part, Reason, Side};

/// Is what a follow-up letter (đôn đốc) asks a unit for: what it answers for itself, not what it only coordinates.
#[derive(Clone, Debug, PartialEq)]
pub struct Letter {
    /// The unit.
    pub unit: UnitId,
    /// The day as of which it was collected.
    pub as_of: NaiveDate,
    /// What is overdue.
    pub overdue: Vec<Item>,
    /// What is due soon.
    pub due_soon: Vec<Item>,
    /// The reports that were not sent.
    pub not_sent: Vec<Item>,
    /// What is blocked, whatever else it is.
    pub obstacles: Vec<Item>,
}

impl Letter {
    /// Collects the letter from the unit's inbox; none for the inbox of all units.
    pub fn of(inbox: &Inbox) -> Option<Self> {
        let unit = inbox.unit.clone()?;
        let under = |heading: Heading| -> Vec<Item> {
            inbox.under(heading).iter().filter(|item| answers(item)).cloned().collect()
        };
        let items = inbox.bundles.iter().flat_map(|bundle| &bundle.items);
        let obstacles = items.filter(|item| answers(item) && is_blocked(item)).cloned().collect();
        Some(Self {
            unit,
            as_of: inbox.as_of,
            overdue: under(Heading::Overdue),
            due_soon: under(Heading::DueSoon),
            not_sent: under(Heading::Reports),
            obstacles,
        })
    }

    /// Returns whether there is nothing to ask for.
    pub fn is_empty(&self) -> bool {
        self.items().next().is_none()
    }

    /// Lists the tasks that it is about, each once, in the letter's order.
    pub fn tasks(&self, workspace: &Workspace) -> Vec<TaskId> {
        let mut tasks: Vec<TaskId> = Vec::new();
        for item in self.items() {
            let Matter::Task(slot) = item.matter else { continue };
            let id = workspace.tasks.at(slot).map(|row| row.record.id.clone());
            tasks.extend(id.filter(|id| !tasks.contains(id)));
        }
        tasks
    }

    /// Makes the record that the letter was sent. The text loses its last line break, as every text that is taken in does,
    /// so that the record stays the same through the exchange.
    pub fn reminder(
        &self,
        workspace: &Workspace,
        id: ReminderId,
        on: NaiveDate,
        text: String,
        document: Option<String>,
    ) -> Reminder {
        let tasks = self.tasks(workspace);
        Reminder { id, unit: self.unit.clone(), on, tasks, text: Some(text.trim_end().to_owned()), document }
    }

    fn items(&self) -> impl Iterator<Item = &Item> {
        self.overdue.iter().chain(&self.due_soon).chain(&self.not_sent).chain(&self.obstacles)
    }
}

fn is_blocked(item: &Item) -> bool {
    item.reasons.iter().any(|reason| matches!(reason, Reason::Obstacles { .. }))
}

/// Returns whether the unit answers for the item: by name, or as a member of a group that leads.
fn answers(item: &Item) -> bool {
    item.part.as_ref().is_some_and(|part| match part {
        Part::Bearer { role, .. } => role.leads(),
        Part::Candidate | Part::Asker => false,
        other => other.side() == Side::Lead,
    })
}
