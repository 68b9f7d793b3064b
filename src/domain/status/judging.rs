//! Judging every task of a day piece by piece, so that whoever has others to attend to can do so in between.

use chrono::NaiveDate;

use super::super::settings::Settings;
use super::super::workspace::{Slot, Workspace};
use super::judge::Judge;
use super::{Status, Statuses, exists_on, family};

/// Judges every task of a day, some at a time: first each alone, then those with subtasks against them.
#[derive(Debug, Default)]
pub struct Judging {
    statuses: Statuses,
    /// Where the first round goes on.
    alone: usize,
    /// Where the second round goes on.
    families: usize,
}

impl Judging {
    /// Goes on with as many tasks as the allowance says and takes them off it; returns whether all are judged. Day and
    /// settings must stay the same from piece to piece; of records that change meanwhile either state is judged.
    pub fn go_on(
        &mut self,
        workspace: &Workspace,
        as_of: NaiveDate,
        settings: &Settings,
        allowance: &mut usize,
    ) -> bool {
        let judge = Judge::on(workspace, as_of, settings);
        workspace.tasks.visit(&mut self.alone, allowance, |slot, row| {
            let by_slot = &mut self.statuses.by_slot;
            by_slot.resize(slot.index(), None);
            by_slot.push(exists_on(workspace, &row.record, as_of).then(|| judge.alone(&row.record)));
        });
        if !workspace.tasks.are_visited(self.alone) {
            return false;
        }
        workspace.tasks.visit(&mut self.families, allowance, |slot, row| {
            let children = judge.children(&row.record);
            self.statuses.compare(slot, children.map(|(child, _)| child).collect());
        });
        workspace.tasks.are_visited(self.families)
    }

    /// Returns how the tasks stand that were judged so far.
    pub fn statuses(&self) -> &Statuses {
        &self.statuses
    }

    /// Returns how the tasks stand that were judged.
    pub fn finish(self) -> Statuses {
        self.statuses
    }
}

impl Statuses {
    /// Notes what contradicts itself between a task and its subtasks.
    fn compare(&mut self, parent: Slot, children: Vec<Slot>) {
        let children: Vec<&Status> = children.into_iter().filter_map(|child| self.at(child)).collect();
        let found = match self.at(parent) {
            Some(parent) if !children.is_empty() => family::between(parent, &children),
            _ => return,
        };
        if let Some(Some(parent)) = self.by_slot.get_mut(parent.index()) {
            parent.contradictions.extend(found);
        }
    }
}
