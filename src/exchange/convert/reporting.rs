//! Reporting duties and what came in.

use super::desk::optional;
use super::shower::{self, Shower};
use super::unit::needed_unit;
use super::{Desk, Exchanged, common};
use crate::domain::ids::{DutyId, SubmissionId};
use crate::domain::operation::{Operation, operations_between};
use crate::domain::reporting::{Duty, Submission};
use crate::domain::workspace::{Table, Workspace};
use crate::exchange::records::{DutyRecord, Hour, Id, Line, Patch, PeriodRecord, SubmissionRecord};

impl Exchanged for Duty {
    common!(DutyRecord, duties);

    fn merge(record: DutyRecord, id: DutyId, old: Option<&Self>, desk: &mut Desk<'_>) -> Option<Self> {
        let name = desk.needed("name", record.name.map(|name| name.0), old.map(|old| &old.name));
        let cadence = desk.needed("cadence", record.cadence, old.map(|old| &old.cadence));
        let owed_by = desk.parties("/owed_by", record.owed_by, old.map(|old| &old.owed_by));
        let recipients = desk.parties("/recipients", record.recipients, old.map(|old| &old.recipients));
        let rank = desk.rank(record.rank, old.map(|old| old.rank), "", |workspace| {
            workspace.duties.iter().map(|duty| duty.rank).max().unwrap_or_default()
        });
        Some(Self {
            id,
            name: name?,
            cadence: cadence?,
            owed_by: owed_by?,
            recipients: recipients?,
            valid_from: optional(record.valid_from.map(|day| day.0), old.map(|old| &old.valid_from)),
            valid_to: optional(record.valid_to.map(|day| day.0), old.map(|old| &old.valid_to)),
            document: optional(record.document.map(|text| text.0), old.map(|old| &old.document)),
            rank,
        })
    }

    fn show(&self, shower: &Shower) -> DutyRecord {
        DutyRecord {
            id: shower::id(self.id.as_str()),
            name: Patch::Value(Line(self.name.clone())),
            cadence: Patch::Value(self.cadence),
            owed_by: shower.parties(&self.owed_by),
            recipients: shower.parties(&self.recipients),
            valid_from: shower::some_day(self.valid_from),
            valid_to: shower::some_day(self.valid_to),
            document: shower::some_line(self.document.as_ref()),
            rank: Patch::Value(self.rank),
        }
    }
}

impl Exchanged for Submission {
    common!(own SubmissionRecord, submissions, SubmissionId);

    fn merge(
        record: SubmissionRecord,
        id: SubmissionId,
        old: Option<&Self>,
        desk: &mut Desk<'_>,
    ) -> Option<Self> {
        let before = old.map(|old| Id(old.duty.as_str().into()));
        let duty = desk.needed("duty", record.duty, before.as_ref());
        let unit = needed_unit("unit", record.unit, old.map(|old| &old.unit), desk);
        let old_period = old.map(|old| PeriodRecord::from(old.period));
        let period = desk.needed("period", record.period, old_period.as_ref());
        let received_on =
            desk.needed("received_on", record.received_on.map(|day| day.0), old.map(|old| &old.received_on));
        let duty = desk.reference::<Duty>("/duty", &duty?);
        let period = desk.period(Patch::Value(period?), None)?;
        Some(Self {
            id,
            duty: duty?,
            unit: unit?,
            period: period?,
            received_on: received_on?,
            time: optional(record.time.map(|hour| hour.0), old.map(|old| &old.time)),
            document: optional(record.document.map(|text| text.0), old.map(|old| &old.document)),
            note: optional(record.note.map(|text| text.0), old.map(|old| &old.note)),
        })
    }

    fn show(&self, _: &Shower) -> SubmissionRecord {
        SubmissionRecord {
            id: shower::id(self.id.local()),
            source: shower::source(self.id.source()),
            duty: shower::to(self.duty.as_str()),
            unit: shower::line(self.unit.as_str()),
            period: Patch::Value(self.period.into()),
            received_on: shower::day(self.received_on),
            time: self.time.map(Hour).into(),
            document: shower::some_line(self.document.as_ref()),
            note: shower::some_text(self.note.as_ref()),
        }
    }
}
