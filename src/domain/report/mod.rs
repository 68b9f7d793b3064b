//! Reports that are written here: a report with the passages that its authors wrote, and what was issued of it.
//!
//! * A report is a draft until it is issued; it is issued when an [`Issuance`] of its id exists.
//! * Each section's own text is a record of its own, so that several people write different sections at once.
//! * What was issued never changes: [`report_of`] says by the address alone to which report a record belongs, so that
//!   whoever writes can be refused. A correction is a new version that names what it corrects ([`next_version`]).

mod attachment;
mod issuing;
mod version;

#[cfg(test)]
mod tests;

pub use attachment::{Attachment, Hash};
pub use issuing::{Issuing, issue};
pub use version::next_version;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::deadline::Every;
use super::entity::{Key, Kind};
use super::ids::{DutyId, PassageId, PlanId, ReportId, UnitId};
use super::journal::BatchNumber;
use super::party::PartyList;
use super::plan::Period;
use super::workspace::Workspace;

entity! {
    /// Is a report of a unit (báo cáo): a draft until it is issued.
    pub struct Report(ReportId) / ReportField {
        /// The template that shapes it, by its key.
        template / Template: String,
        /// The unit that reports.
        unit / Unit: UnitId,
        /// Whether it reports on its own work or on that of others too.
        role / Role: ReportRole,
        /// The plans that it covers, in their order.
        plans / Plans: Vec<PlanId>,
        /// The period that it reports on.
        period / Period: ReportPeriod,
        /// The day as of which its figures are counted.
        as_of / AsOf: NaiveDate,
        /// To whom it goes (kính gửi); where nobody is named, the template says it.
        recipients / Recipients: PartyList,
        /// The number as printed; none while it has none.
        number / Number: Option<String>,
        /// The date as printed; none while it is blank.
        date / Date: Option<NaiveDate>,
        /// The duty that it answers, if it answers one.
        duty / Duty: Option<DutyId>,
        /// The version, from 1.
        version / Version: u32,
        /// The issued report that it corrects; none for a first version.
        corrects / Corrects: Option<ReportId>,
    }
}

entity! {
    /// Is the text of one section of one report, as its author wrote it. The id names both.
    pub struct Passage(PassageId) / PassageField {
        /// The text.
        text / Text: String,
        /// The figures as they were printed when the text was written, by their names: what differs now has changed.
        figures / Figures: BTreeMap<String, String>,
    }
}

entity! {
    /// Is what was issued of a report (bản ban hành). It has the id of its report, so that there is one at most.
    pub struct Issuance(ReportId) / IssuanceField {
        /// The day on which it was issued.
        on / On: NaiveDate,
        /// The number as printed.
        number / Number: Option<String>,
        /// The date as printed.
        date / Date: Option<NaiveDate>,
        /// The day as of which its figures are counted.
        as_of / AsOf: NaiveDate,
        /// The last batch of the journal that its figures count.
        journal / Journal: BatchNumber,
        /// What was issued.
        copy / Copy: IssuedCopy,
    }
}

/// Is the document that was issued: its content, and the Word file that was made of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuedCopy {
    /// The document as JSON.
    pub content: Attachment,
    /// The Word file; none where something was struck out of the content, since the file had it too.
    pub word: Option<Attachment>,
}

impl IssuedCopy {
    /// Returns the files that belong to it.
    pub fn attachments(&self) -> impl Iterator<Item = &Attachment> {
        std::iter::once(&self.content).chain(&self.word)
    }

    /// Returns the files that belong to it, to be changed.
    pub fn attachments_mut(&mut self) -> impl Iterator<Item = &mut Attachment> {
        std::iter::once(&mut self.content).chain(&mut self.word)
    }
}

/// Says whose work a report speaks of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReportRole {
    /// The unit's own (báo cáo của đơn vị): of the tasks that it leads, by name or as a member of a group; in a task
    /// that is followed unit by unit its own part.
    #[default]
    Reporter,
    /// That of all who report to it (báo cáo tổng hợp): of every task of the plans.
    Consolidator,
}

/// Is the period of a report, and what kind of period it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReportPeriod {
    /// The kind; a report of any other period is one without a rhythm.
    pub every: Every,
    /// The first and the last day.
    pub span: Period,
}

impl ReportPeriod {
    /// Returns the period with its kind: that of the calendar's periods that it is, else none of a rhythm.
    pub fn of(span: Period) -> Self {
        let rhythms = [Every::Week, Every::Month, Every::Quarter, Every::HalfYear, Every::Year];
        let every = rhythms.into_iter().find(|every| every.around(span.from) == Some(span));
        Self { every: every.unwrap_or(Every::AdHoc), span }
    }
}

/// Says how far a report has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportState {
    /// It is being written.
    Draft,
    /// It was issued and never changes.
    Issued,
}

impl Report {
    /// Returns how far the report has come.
    pub fn state(&self, workspace: &Workspace) -> ReportState {
        let issued = workspace.issuances.get(self.id.as_str());
        issued.map_or(ReportState::Draft, |_| ReportState::Issued)
    }
}

/// Returns the report that the record at the address belongs to, or is; none for records of other kinds. It does not
/// ask whether there is such a record.
pub fn report_of(key: &Key) -> Option<ReportId> {
    match key.kind {
        Kind::Report | Kind::Issuance => Some(ReportId::new(key.id.clone())),
        Kind::Passage => Some(PassageId::new(key.id.clone()).report()),
        _ => None,
    }
}
