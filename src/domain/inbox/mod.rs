//! What needs attention: the inbox of a unit, or of all of them.
//!
//! **An item stands once**, under the first of its headings in the order of [`Heading`]; its other reasons stand beside
//! it. The one exception is work of a superseded plan that nobody carried on: it stands under
//! [`Heading::Transition`] whatever else holds, because it is counted apart everywhere. A task that was put off beyond
//! the as-of date is hidden and counted. Where a task is followed unit by unit, a unit whose part is done is no longer
//! concerned by it as one of its leads.

mod collect;
mod concern;
mod gathering;
mod letter;
mod reports;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ids::{GroupId, UnitId};
use super::reporting::Term;
use super::responsibility::{Role, Unsettled};
use super::review::Flag;
use super::rollup::Counts;
use super::settings::Settings;
use super::status::{self, Risk};
use super::workspace::{Slot, Workspace};

pub use collect::{Collector, open_obstacles};
pub use gathering::{Gathering, Harvest};
pub use letter::Letter;
pub use reports::missing;

/// Returns what needs attention of the unit as of the day, or of all units. A view that holds the statuses already
/// makes a [`Collector`] and asks that.
pub fn inbox(workspace: &Workspace, settings: &Settings, as_of: NaiveDate, unit: Option<&UnitId>) -> Inbox {
    let statuses = status::all(workspace, as_of, settings);
    Collector::new(workspace, &statuses, settings, as_of).inbox(unit)
}

/// Names why something needs attention, in the order in which it is shown; the first of an item's is its main one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Heading {
    /// quá hạn
    Overdue,
    /// sắp đến hạn
    DueSoon,
    /// quá mốc dự kiến
    PastIndicative,
    /// nguy cơ chậm
    AtRisk,
    /// vướng mắc chưa gỡ
    Obstacles,
    /// lâu chưa cập nhật
    Stale,
    /// chờ điều kiện
    Waiting,
    /// báo cáo chưa gửi
    Reports,
    /// đề xuất chờ duyệt
    Proposals,
    /// việc được giao chưa xong
    Actions,
    /// kiến nghị chưa được trả lời
    Requests,
    /// chờ xử lý chuyển tiếp
    Transition,
    /// nhận từ đơn vị đã sáp nhập, giải thể
    Inherited,
}

impl Heading {
    /// Lists every heading in the order in which it is shown.
    pub const ALL: [Heading; 13] = [
        Heading::Overdue,
        Heading::DueSoon,
        Heading::PastIndicative,
        Heading::AtRisk,
        Heading::Obstacles,
        Heading::Stale,
        Heading::Waiting,
        Heading::Reports,
        Heading::Proposals,
        Heading::Actions,
        Heading::Requests,
        Heading::Transition,
        Heading::Inherited,
    ];
}

/// Is the inbox of a unit, or of all units, as of a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Inbox {
    /// The unit; none for all.
    pub unit: Option<UnitId>,
    /// The day.
    pub as_of: NaiveDate,
    /// What needs attention, heading by heading in their order; headings without items are left out.
    pub bundles: Vec<Bundle>,
    /// What was put off beyond the day, and is hidden from the bundles.
    pub put_off: Vec<Item>,
    /// The reminders that the unit, or any unit, was sent until the day.
    pub reminded: Reminded,
    /// How the top-level tasks stand that the unit leads, by name or as a member; all of them where no unit is asked.
    pub led: Counts,
}

/// Is the items of one heading, the most urgent first.
#[derive(Clone, Debug, PartialEq)]
pub struct Bundle {
    /// The heading.
    pub heading: Heading,
    /// The items.
    pub items: Vec<Item>,
}

/// Is one thing that needs attention.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// What it is.
    pub matter: Matter,
    /// What the unit has to do with it; none where no unit is asked.
    pub part: Option<Part>,
    /// Why it needs attention, the main reason first; never empty.
    pub reasons: Vec<Reason>,
    /// Where it came from, when it passed from a unit that has ended.
    pub inherited: Option<Inherited>,
    /// The reminders that it was in.
    pub reminded: Reminded,
}

/// Names what an item is, by its place in its table.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Matter {
    /// A task.
    Task(Slot),
    /// A report that was not sent.
    Report(Missing),
    /// A proposed update.
    Proposal(Slot),
    /// An action.
    Action(Slot),
    /// A request.
    Request(Slot),
}

/// Is a report that a unit did not send. One item stands for a duty: a later report closes the gaps before it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Missing {
    /// The duty.
    pub duty: Slot,
    /// Who owes it.
    pub unit: UnitId,
    /// The latest term that is due or past.
    pub term: Term,
    /// How many terms in a row were not reported on, this one among them; counted for a year at most.
    pub missed: u32,
}

/// Says why something needs attention. Days count from the as-of date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is overdue by so many days.
    Overdue(u32),
    /// It is due in so many days.
    DueSoon(u32),
    /// It is so many days past its indicative date.
    PastIndicative(u32),
    /// It may be late.
    AtRisk(Risk),
    /// Obstacles are not resolved.
    Obstacles {
        /// How many.
        open: u32,
        /// The days since the oldest was raised.
        days: u32,
    },
    /// Nothing was reported for so many days; none when nothing ever was.
    Stale(Option<u32>),
    /// It waits for an event.
    Waiting,
    /// The report was not sent: the days since its last permitted day, 0 on that day; none where no day is named.
    NotSent(Option<u32>),
    /// An update waits for a decision; what speaks against it.
    Proposed(Vec<Flag>),
    /// The action has been open for so many days.
    Action(u32),
    /// The request has waited for an answer for so many days.
    Request(u32),
    /// Its plan was superseded, and no newer task carries it on.
    Transition,
    /// It came from a unit that has ended.
    Inherited,
}

impl Reason {
    /// Returns the heading that the reason belongs under.
    pub fn heading(&self) -> Heading {
        match self {
            Reason::Overdue(_) => Heading::Overdue,
            Reason::DueSoon(_) => Heading::DueSoon,
            Reason::PastIndicative(_) => Heading::PastIndicative,
            Reason::AtRisk(_) => Heading::AtRisk,
            Reason::Obstacles { .. } => Heading::Obstacles,
            Reason::Stale(_) => Heading::Stale,
            Reason::Waiting => Heading::Waiting,
            Reason::NotSent(_) => Heading::Reports,
            Reason::Proposed(_) => Heading::Proposals,
            Reason::Action(_) => Heading::Actions,
            Reason::Request(_) => Heading::Requests,
            Reason::Transition => Heading::Transition,
            Reason::Inherited => Heading::Inherited,
        }
    }

    /// Returns the days that the reason is about, where it is about days.
    pub fn days(&self) -> Option<u32> {
        match self {
            Reason::Overdue(days)
            | Reason::DueSoon(days)
            | Reason::PastIndicative(days)
            | Reason::AtRisk(Risk::Silent(days))
            | Reason::Obstacles { days, .. }
            | Reason::Action(days)
            | Reason::Request(days) => Some(*days),
            Reason::Stale(days) | Reason::NotSent(days) => *days,
            Reason::AtRisk(Risk::Assessed(_))
            | Reason::Waiting
            | Reason::Proposed(_)
            | Reason::Transition
            | Reason::Inherited => None,
        }
    }
}

/// Names what a unit has to do with an item.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// It bears the task in a role, perhaps as a member of a group.
    Bearer {
        /// The role.
        role: Role,
        /// The group that it belongs to.
        group: Option<GroupId>,
    },
    /// It is one of several units that may take the task over; nobody has decided yet.
    Candidate,
    /// It owes the report.
    Reporter,
    /// It has to do the action.
    Doer,
    /// It asks.
    Asker,
    /// It is asked.
    Addressee,
}

/// Names the parts that a filter tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// What the unit answers for itself: it leads, owes the report, does the action, asks or is asked.
    Lead,
    /// What it coordinates by name.
    Coordinator,
    /// What it bears as a member of a group.
    Member,
}

impl Part {
    /// Returns the side that the part is on.
    pub fn side(&self) -> Side {
        match self {
            Part::Bearer { role: Role::Coordinator, .. } => Side::Coordinator,
            Part::Bearer { role: Role::LeadMember | Role::CoordinatorMember, .. } => Side::Member,
            Part::Bearer { role: Role::Lead, .. }
            | Part::Candidate
            | Part::Reporter
            | Part::Doer
            | Part::Asker
            | Part::Addressee => Side::Lead,
        }
    }
}

/// Says where work came from that passed from a unit that has ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inherited {
    /// The first unit on its way that has ended.
    pub from: UnitId,
    /// The day on which it came to its present bearer; none while it has come to rest nowhere.
    pub on: Option<NaiveDate>,
    /// Why it has not come to rest.
    pub unsettled: Option<Unsettled>,
}

/// Counts reminders until the as-of date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reminded {
    /// How many.
    pub times: u32,
    /// The day of the last one.
    pub last: Option<NaiveDate>,
}

/// Counts what needs attention of one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Load {
    /// The unit.
    pub unit: UnitId,
    counts: [u32; Heading::ALL.len()],
}

impl Load {
    /// Returns how many items stand under the heading.
    pub fn count(&self, heading: Heading) -> u32 {
        self.counts[heading as usize]
    }

    /// Returns how many items there are.
    pub fn total(&self) -> u32 {
        self.counts.iter().sum()
    }
}

impl Inbox {
    /// Returns how many items stand under the heading.
    pub fn count(&self, heading: Heading) -> usize {
        self.bundles.iter().find(|bundle| bundle.heading == heading).map_or(0, |bundle| bundle.items.len())
    }

    /// Lists the items under the heading.
    pub fn under(&self, heading: Heading) -> &[Item] {
        let bundle = self.bundles.iter().find(|bundle| bundle.heading == heading);
        bundle.map_or(&[], |bundle| bundle.items.as_slice())
    }

    /// Leaves only the items that the rule lets through; headings that lose all of theirs go.
    pub fn retain(&mut self, keep: impl Fn(&Item) -> bool) {
        for bundle in &mut self.bundles {
            bundle.items.retain(&keep);
        }
        self.bundles.retain(|bundle| !bundle.items.is_empty());
        self.put_off.retain(&keep);
    }

    /// Leaves only the items that are on the side.
    pub fn retain_side(&mut self, side: Side) {
        self.retain(|item| item.part.as_ref().is_some_and(|part| part.side() == side));
    }
}
