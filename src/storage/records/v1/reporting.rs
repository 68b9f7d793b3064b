//! Reporting duties and what came in, first version.

use super::deadline::Cadence;
use super::mirror::{Clock, Day, Frozen, Id};
use super::party::PartyList;
use super::plan::Period;
#[cfg(test)]
use super::sample::{Sample, Source};
use crate::domain;
use crate::storage::codec::Malformed;

frozen_entity!(reporting: Duty<'a> / DutyField {
    name / Name: &'a str,
    cadence / Cadence: Cadence,
    owed_by / OwedBy: PartyList<'a>,
    recipients / Recipients: PartyList<'a>,
    valid_from / ValidFrom: Option<Day>,
    valid_to / ValidTo: Option<Day>,
    document / Document: Option<&'a str>,
    rank / Rank: i64,
});

frozen_entity!(reporting: Submission<'a> / SubmissionField {
    duty / Duty: Id<'a>,
    unit / Unit: Id<'a>,
    period / Period: Period,
    received_on / ReceivedOn: Day,
    time / Time: Option<Clock>,
    document / Document: Option<&'a str>,
    note / Note: Option<&'a str>,
});
