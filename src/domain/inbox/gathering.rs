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
}

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

    /// Looks at as many tasks as the allowance says and takes them off it, each up to four times; returns whether all
    /// were looked at.
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
        let Self { unit, judging, collected, collected_to, counted, counted_to } = self;
        let collector = Collector::new(workspace, judging.statuses(), settings, as_of);
        workspace.tasks.visit(collected_to, allowance, |slot, row| {
            collector.collect(slot, &row.record, unit.as_ref(), collected);
        });
        workspace.tasks.visit(counted_to, allowance, |slot, row| collector.count(slot, &row.record, counted));
        workspace.tasks.are_visited(*counted_to)
    }

    /// Adds what is no task, and returns everything.
    pub fn finish(self, workspace: &Workspace, settings: &Settings, as_of: NaiveDate) -> Harvest {
        let collector = Collector::new(workspace, self.judging.statuses(), settings, as_of);
        let inbox = collector.complete(self.unit.as_ref(), self.collected);
        let loads = collector.loads(self.counted);
        Harvest { inbox, loads, statuses: self.judging.finish() }
    }
}
