//! Collecting the inbox piece by piece, so that whoever waits for keys can look up in between.

use chrono::NaiveDate;

use super::super::ids::UnitId;
use super::super::settings::Settings;
use super::super::status::{Judging, Statuses};
use super::super::workspace::Workspace;
use super::collect::{Collected, Collector, Counted};
use super::{Inbox, Load};

/// Collects an inbox and every unit's counts, some tasks at a time.
///
/// Day and settings must stay the same from piece to piece; of records that change meanwhile either state is collected.
#[derive(Debug, Default)]
pub struct Gathering {
    unit: Option<UnitId>,
    judging: Judging,
    collected: Collected,
    /// Where collecting goes on.
    collected_to: usize,
    counted: Counted,
    /// Where counting goes on.
    counted_to: usize,
    /// The inbox, once it is complete.
    inbox: Option<Inbox>,
    /// What every unit has to attend to, once all is counted.
    loads: Option<Vec<Load>>,
}

/// How many updates take as long to look through as one task.
const UPDATES_A_TASK: usize = 20;

/// Is what was collected in the end.
#[derive(Debug)]
pub struct Harvest {
    /// How every task stands.
    pub statuses: Statuses,
    /// What needs attention of the unit, or of all.
    pub inbox: Inbox,
    /// What every unit has to attend to, in protocol order.
    pub loads: Vec<Load>,
}

impl Gathering {
    /// Begins to collect for a unit, or for all.
    pub fn new(unit: Option<UnitId>) -> Self {
        Self { unit, ..Self::default() }
    }

    /// Looks at as many tasks as the allowance says and takes them off it, each up to four times, then at what is no task;
    /// returns whether all was looked at.
    pub fn go_on(
        &mut self,
        workspace: &Workspace,
        settings: &Settings,
        as_of: NaiveDate,
        allowance: &mut usize,
    ) -> bool {
        if !self.judging.go_on(workspace, as_of, settings, allowance) {
            return false;
        }
        let Self { unit, judging, collected, collected_to, counted, counted_to, inbox, loads } = self;
        let collector = Collector::new(workspace, judging.statuses(), settings, as_of);
        workspace.tasks.visit(collected_to, allowance, |slot, row| {
            collector.collect(slot, &row.record, unit.as_ref(), collected);
        });
        workspace.tasks.visit(counted_to, allowance, |slot, row| collector.count(slot, &row.record, counted));
        let cost = workspace.updates.len() / UPDATES_A_TASK;
        if workspace.tasks.are_visited(*counted_to) && inbox.is_none() && *allowance > 0 {
            *inbox = Some(collector.complete(unit.as_ref(), std::mem::take(collected)));
            *allowance = allowance.saturating_sub(cost);
        }
        if inbox.is_some() && loads.is_none() && *allowance > 0 {
            *loads = Some(collector.loads(std::mem::take(counted)));
            *allowance = allowance.saturating_sub(cost);
        }
        loads.is_some()
    }

    /// Returns everything; none before all was looked at.
    pub fn finish(self) -> Option<Harvest> {
        Some(Harvest { inbox: self.inbox?, loads: self.loads?, statuses: self.judging.finish() })
    }
}
