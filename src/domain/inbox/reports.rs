//! The reports that were not sent.

use chrono::{Days, NaiveDate};
use foldhash::HashMap;

use super::super::ids::UnitId;
use super::super::reporting::{Ledger, Receipt, Term};
use super::super::settings::Settings;
use super::super::workspace::{Slot, Workspace};
use super::{Missing, Reason};

/// How far back a gap is counted, in days.
const LOOK_BACK: u64 = 366;

/// Lists the reports that are due on the day or past and were not sent, duty by duty in their order, the units as the
/// duty names them. A unit that sent a later report of the duty is not listed for an earlier one, and a unit that has
/// ended can send none any more.
pub fn missing(workspace: &Workspace, settings: &Settings, as_of: NaiveDate) -> Vec<(Missing, Reason)> {
    let ledger = Ledger::on(workspace, as_of, settings.deadlines);
    let first = as_of.checked_sub_days(Days::new(LOOK_BACK)).unwrap_or(as_of);
    let mut found = Vec::new();
    for duty in ledger.duties() {
        let Some(slot) = workspace.duties.slot(duty.id.as_str()) else { continue };
        let mut gaps = Gaps::default();
        let entries = ledger.between(duty, first, as_of).into_iter().rev();
        for entry in entries.filter(|entry| exists(workspace, &entry.expected.unit, as_of)) {
            gaps.take(entry.expected.unit, entry.expected.term, &entry.receipt);
        }
        found.extend(gaps.missing(slot, settings, as_of));
    }
    found
}

fn exists(workspace: &Workspace, unit: &UnitId, day: NaiveDate) -> bool {
    workspace.units.get(unit.as_str()).is_none_or(|unit| unit.exists_on(day))
}

/// Counts the gaps of one duty, the latest term first.
#[derive(Default)]
struct Gaps {
    /// The units in the order in which they were met.
    order: Vec<UnitId>,
    units: HashMap<UnitId, Gap>,
}

struct Gap {
    latest: Option<Term>,
    missed: u32,
    /// Whether a report was met, which closes all gaps before it.
    closed: bool,
}

impl Gaps {
    fn take(&mut self, unit: UnitId, term: Term, receipt: &Receipt) {
        let gap = self.units.entry(unit).or_insert_with_key(|unit| {
            self.order.push(unit.clone());
            Gap { latest: None, missed: 0, closed: false }
        });
        gap.closed |= receipt.came();
        if !gap.closed {
            gap.latest.get_or_insert(term);
            gap.missed += 1;
        }
    }

    fn missing(mut self, duty: Slot, settings: &Settings, as_of: NaiveDate) -> Vec<(Missing, Reason)> {
        self.order.reverse();
        let one = |unit: UnitId| {
            let gap = self.units.get(&unit)?;
            let term = gap.latest?;
            let since = (as_of - term.last_day(&settings.deadlines)).num_days();
            let days = term.due.map(|_| u32::try_from(since).unwrap_or(0));
            Some((Missing { duty, unit, term, missed: gap.missed }, Reason::NotSent(days)))
        };
        self.order.into_iter().filter_map(one).collect()
    }
}
