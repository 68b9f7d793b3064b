//! New records: empty but for what follows from where they are begun.

mod followup;
mod indicator;
mod plan;
mod progress;
mod report;

use super::super::entity::{Key, Kind};
use super::super::ids::TaskId;
use super::super::operation::Record;
use super::super::workspace::Workspace;
use super::Names;

/// Returns a new record of the kind, which stands last where order counts; `within` is what it belongs to or stands
/// under. A report is begun without a template: whoever knows the templates names one. None for what belongs to a report.
pub fn blank(kind: Kind, id: &str, within: Option<&Key>, names: &Names<'_>) -> Option<Record> {
    let begun = Begun { id, within, names };
    Some(match kind {
        Kind::Unit => begun.unit().into(),
        Kind::Group => begun.group().into(),
        Kind::Plan => begun.plan().into(),
        Kind::Section => begun.section().into(),
        Kind::Task => begun.task().into(),
        Kind::Link => begun.link().into(),
        Kind::Document => begun.document().into(),
        Kind::Reassignment => begun.reassignment().into(),
        Kind::Update => begun.update().into(),
        Kind::Assessment => begun.assessment().into(),
        Kind::Extension => begun.extension().into(),
        Kind::TriggerFired => begun.trigger().into(),
        Kind::Obstacle => begun.obstacle().into(),
        Kind::Indicator => begun.indicator().into(),
        Kind::Definition => begun.definition().into(),
        Kind::Measurement => begun.measurement().into(),
        Kind::Reminder => begun.reminder().into(),
        Kind::Request => begun.request().into(),
        Kind::Meeting => begun.meeting().into(),
        Kind::Conclusion => begun.conclusion().into(),
        Kind::Action => begun.action().into(),
        Kind::Duty => begun.duty().into(),
        Kind::Submission => begun.submission().into(),
        Kind::Report => begun.report().into(),
        Kind::Passage | Kind::Issuance => return None,
    })
}

/// Returns the kinds of records that a new one of the kind can stand under.
pub fn owners(kind: Kind) -> &'static [Kind] {
    match kind {
        Kind::Section => &[Kind::Section, Kind::Plan],
        Kind::Task => &[Kind::Section, Kind::Task, Kind::Plan],
        Kind::Indicator => &[Kind::Plan],
        Kind::Link
        | Kind::Reassignment
        | Kind::Update
        | Kind::Assessment
        | Kind::Extension
        | Kind::TriggerFired
        | Kind::Obstacle
        | Kind::Meeting => &[Kind::Task],
        Kind::Definition => &[Kind::Indicator],
        Kind::Measurement => &[Kind::Definition, Kind::Indicator],
        Kind::Reminder => &[Kind::Unit, Kind::Task],
        Kind::Request => &[Kind::Task, Kind::Unit],
        Kind::Conclusion => &[Kind::Meeting],
        Kind::Action => &[Kind::Meeting, Kind::Task, Kind::Unit],
        Kind::Submission => &[Kind::Duty],
        Kind::Unit
        | Kind::Group
        | Kind::Plan
        | Kind::Document
        | Kind::Duty
        | Kind::Report
        | Kind::Passage
        | Kind::Issuance => &[],
    }
}

/// Is where a new record is begun.
struct Begun<'a> {
    id: &'a str,
    within: Option<&'a Key>,
    names: &'a Names<'a>,
}

impl Begun<'_> {
    fn workspace(&self) -> &Workspace {
        self.names.workspace
    }

    /// Returns the id of what it stands under where that is of the kind.
    fn within(&self, kind: Kind) -> Option<&str> {
        self.within.filter(|key| key.kind == kind).map(|key| key.id.as_str())
    }

    /// Returns the task that it stands under; an empty id where it stands under none.
    fn under_task(&self) -> TaskId {
        self.within(Kind::Task).unwrap_or_default().into()
    }
}

/// Returns the place after the last one.
fn after(ranks: impl Iterator<Item = i64>) -> i64 {
    ranks.max().map_or(1, |last| last.saturating_add(1))
}
