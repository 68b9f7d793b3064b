//! Who has to report when, and what came in.
//!
//! A duty is owed for each period of its rhythm by the units that its cell means on the day the report is due: see
//! [`terms`] for the periods, [`Ledger`] for who sent what and [`Board`] for a duty at a glance.

mod board;
mod calendar;
mod ledger;

#[cfg(test)]
mod tests;

pub use board::{Board, BoardRow, Sent};
pub use calendar::{Term, term_around, terms};
pub use ledger::{Entry, Expected, Ledger, Receipt, receipt, term_of};

use chrono::{NaiveDate, NaiveTime};

use super::deadline::Cadence;
use super::ids::{DutyId, SubmissionId, UnitId};
use super::party::PartyList;
use super::plan::Period;

entity! {
    /// Is a duty to report (chế độ báo cáo).
    pub struct Duty(DutyId) / DutyField {
        /// The name.
        name / Name: String,
        /// How often, and by which day and hour after the period.
        cadence / Cadence: Cadence,
        /// Who has to report (đơn vị báo cáo).
        owed_by / OwedBy: PartyList,
        /// To whom (nơi nhận).
        recipients / Recipients: PartyList,
        /// The first day on which it holds.
        valid_from / ValidFrom: Option<NaiveDate>,
        /// The last day on which it holds.
        valid_to / ValidTo: Option<NaiveDate>,
        /// The symbol of the document that sets it.
        document / Document: Option<String>,
        /// The place among the duties; smaller comes first.
        rank / Rank: i64,
    }
}

entity! {
    /// Is a report that a unit sent for one period of a duty.
    pub struct Submission(SubmissionId) / SubmissionField {
        /// The duty.
        duty / Duty: DutyId,
        /// Who sent it.
        unit / Unit: UnitId,
        /// The period that it reports on.
        period / Period: Period,
        /// The day on which it came in.
        received_on / ReceivedOn: NaiveDate,
        /// The hour at which it came in, in Asia/Ho_Chi_Minh, where it is known.
        time / Time: Option<NaiveTime>,
        /// The symbol of the report.
        document / Document: Option<String>,
        /// What has to be known about it.
        note / Note: Option<String>,
    }
}
