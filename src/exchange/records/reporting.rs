//! Reporting duties and what came in.

use chrono::NaiveTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Day, Id, Line, PartyCell, Patch, PeriodRecord, Text, record};
use crate::domain::deadline::Cadence;

record! {
    /// Is a duty to report.
    pub struct DutyRecord = Duty {
        /// The name.
        name: Line,
        /// How often, and by which day and hour after the period.
        cadence: Cadence,
        /// Who has to report: a printed cell.
        owed_by: PartyCell,
        /// To whom: a printed cell.
        recipients: PartyCell,
        /// The first day on which it holds.
        valid_from: Day,
        /// The last day on which it holds.
        valid_to: Day,
        /// The symbol of the document that sets it.
        document: Line,
        /// The place among the duties; the place in the file when absent.
        rank: i64,
    }
}

record! {
    /// Is a report that a unit sent for one period of a duty.
    pub struct SubmissionRecord = Submission(source) {
        /// The duty.
        duty: Id,
        /// Who sent it, by id, name or alias.
        unit: Line,
        /// The period that it reports on.
        period: PeriodRecord,
        /// The day on which it came in.
        received_on: Day,
        /// The hour at which it came in, `HH:MM`, in Asia/Ho_Chi_Minh.
        time: Hour,
        /// The symbol of the report.
        document: Line,
        /// What has to be known about it.
        note: Text,
    }
}

/// Is an hour of a day, `HH:MM`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String", extend("pattern" = "^[0-2][0-9]:[0-5][0-9]$"))]
pub struct Hour(pub NaiveTime);

impl TryFrom<String> for Hour {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let read = NaiveTime::parse_from_str(&text, "%H:%M").map(Hour);
        read.map_err(|_| format!("expected an hour HH:MM, found {text:?}"))
    }
}

impl From<Hour> for String {
    fn from(Hour(time): Hour) -> String {
        time.format("%H:%M").to_string()
    }
}
