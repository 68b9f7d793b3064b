//! Operations and the rows of the record tables, first version.

use bincode::{BorrowDecode, Encode};

use super::mirror::{Frozen, Id};
use super::{document, followup, indicator, plan, progress, report, reporting, task, unit};
use crate::domain;
use crate::domain::entity::Kind;
use crate::domain::journal::{BatchNumber, Seq};
use crate::domain::operation::FieldChange;
use crate::storage::codec::{Malformed, decode, encode};
use crate::storage::records::{Places, Stored};

/// Is one thing that happens to one record.
#[derive(Clone, Encode, BorrowDecode)]
pub(in crate::storage) enum Operation<'a> {
    Create(Record<'a>),
    Change(Change<'a>),
    Withdraw(Record<'a>),
}

impl<'a> Frozen<'a, domain::operation::Operation> for Operation<'a> {
    fn freeze(value: &'a domain::operation::Operation) -> Self {
        match value {
            domain::operation::Operation::Create(record) => Operation::Create(Frozen::freeze(record)),
            domain::operation::Operation::Change(change) => Operation::Change(Frozen::freeze(change)),
            domain::operation::Operation::Withdraw(record) => Operation::Withdraw(Frozen::freeze(record)),
        }
    }

    fn thaw(self) -> Result<domain::operation::Operation, Malformed> {
        Ok(match self {
            Operation::Create(record) => domain::operation::Operation::Create(record.thaw()?),
            Operation::Change(change) => domain::operation::Operation::Change(change.thaw()?),
            Operation::Withdraw(record) => domain::operation::Operation::Withdraw(record.thaw()?),
        })
    }

    fn texts(value: &mut domain::operation::Operation, each: &mut dyn FnMut(&mut String)) {
        match value {
            domain::operation::Operation::Create(record) | domain::operation::Operation::Withdraw(record) => {
                Record::texts(record, each);
            }
            domain::operation::Operation::Change(change) => Change::texts(change, each),
        }
    }
}

/// Declares the sums over all kinds, in the order of their numbers, for ever.
macro_rules! sums {
    ($($module:ident: $Name:ident / $Field:ident),* $(,)?) => {
        /// Is a record of any kind.
        #[derive(Clone, Encode, BorrowDecode)]
        pub(in crate::storage) enum Record<'a> { $( $Name { record: $module::$Name<'a> }, )* }

        /// Is a change of one field of a record of any kind: id, old value, new value.
        #[derive(Clone, Encode, BorrowDecode)]
        pub(in crate::storage) enum Change<'a> { $(
            $Name { id: Id<'a>, old: $module::$Field<'a>, new: $module::$Field<'a> },
        )* }

        impl<'a> Frozen<'a, domain::operation::Record> for Record<'a> {
            fn freeze(value: &'a domain::operation::Record) -> Self {
                match value {
                    $( domain::operation::Record::$Name(record) => Record::$Name { record: Frozen::freeze(record) }, )*
                }
            }

            fn thaw(self) -> Result<domain::operation::Record, Malformed> {
                Ok(match self {
                    $( Record::$Name { record } => domain::operation::Record::$Name(record.thaw()?), )*
                })
            }

            fn texts(value: &mut domain::operation::Record, each: &mut dyn FnMut(&mut String)) {
                match value {
                    $( domain::operation::Record::$Name(record) => $module::$Name::texts(record, each), )*
                }
            }
        }

        impl<'a> Frozen<'a, domain::operation::Change> for Change<'a> {
            fn freeze(value: &'a domain::operation::Change) -> Self {
                match value {
                    $( domain::operation::Change::$Name(FieldChange { id, old, new }) => {
                        let (old, new) = (Frozen::freeze(old), Frozen::freeze(new));
                        Change::$Name { id: Id::freeze(id), old, new }
                    } )*
                }
            }

            fn thaw(self) -> Result<domain::operation::Change, Malformed> {
                Ok(match self {
                    $( Change::$Name { id, old, new } => {
                        let change = FieldChange { id: id.thaw()?, old: old.thaw()?, new: new.thaw()? };
                        domain::operation::Change::$Name(change)
                    } )*
                })
            }

            fn texts(value: &mut domain::operation::Change, each: &mut dyn FnMut(&mut String)) {
                match value {
                    $( domain::operation::Change::$Name(FieldChange { old, new, .. }) => {
                        $module::$Field::texts(old, each);
                        $module::$Field::texts(new, each);
                    } )*
                }
            }
        }

        /// Returns the bytes of a row of a record table.
        ///
        /// # Errors
        /// Returns [`Malformed::TooLarge`] when the record is.
        pub(in crate::storage) fn freeze_row(
            record: &domain::operation::Record,
            places: Places,
        ) -> Result<Vec<u8>, Malformed> {
            let places = (places.created.0, places.revision.0, places.last.0);
            match record {
                $( domain::operation::Record::$Name(record) => {
                    encode(1, &(places, <$module::$Name<'_> as Frozen<'_, _>>::freeze(record)))
                } )*
            }
        }

        /// Returns the row of a record table that the bytes, without their version byte, stand for.
        ///
        /// # Errors
        /// Returns [`Malformed`] when they stand for none.
        pub(in crate::storage) fn thaw_row(kind: Kind, bytes: &[u8]) -> Result<Stored, Malformed> {
            let ((created, revision, last), record) = match kind {
                $( Kind::$Name => {
                    let (places, record) = decode::<((u64, u64, u64), $module::$Name<'_>)>(bytes)?;
                    (places, domain::operation::Record::$Name(record.thaw()?))
                } )*
            };
            let places = Places { created: Seq(created), revision: BatchNumber(revision), last: Seq(last) };
            Ok(Stored { record, places })
        }

        #[cfg(test)]
        mod sampling {
            use super::super::sample::{Sample, Source};
            use crate::domain;
            use crate::domain::operation::{Change, FieldChange, Operation, Record};

            impl Sample for Record {
                fn sample(source: &mut Source) -> Self {
                    let kinds: &[fn(&mut Source) -> Record] = &[$( |source| {
                        Record::$Name(domain::$module::$Name::sample(source))
                    } ),*];
                    source.one_of(kinds)(source)
                }
            }

            impl Sample for Change {
                fn sample(source: &mut Source) -> Self {
                    let kinds: &[fn(&mut Source) -> Change] = &[$( |source| {
                        let id = domain::$module::$Name::sample(source).id;
                        let (old, new) = (Sample::sample(source), Sample::sample(source));
                        Change::$Name(FieldChange { id, old, new })
                    } ),*];
                    source.one_of(kinds)(source)
                }
            }

            impl Sample for Operation {
                fn sample(source: &mut Source) -> Self {
                    let shapes: &[fn(&mut Source) -> Operation] = &[
                        |source| Operation::Create(Record::sample(source)),
                        |source| Operation::Change(Change::sample(source)),
                        |source| Operation::Withdraw(Record::sample(source)),
                    ];
                    source.one_of(shapes)(source)
                }
            }
        }
    };
}

sums!(
    unit: Unit / UnitField,
    unit: Group / GroupField,
    plan: Plan / PlanField,
    plan: Section / SectionField,
    task: Task / TaskField,
    task: Link / LinkField,
    unit: Reassignment / ReassignmentField,
    progress: Update / UpdateField,
    progress: Assessment / AssessmentField,
    progress: Extension / ExtensionField,
    progress: TriggerFired / TriggerFiredField,
    progress: Obstacle / ObstacleField,
    document: Document / DocumentField,
    indicator: Indicator / IndicatorField,
    indicator: Definition / DefinitionField,
    indicator: Measurement / MeasurementField,
    followup: Reminder / ReminderField,
    followup: Request / RequestField,
    followup: Meeting / MeetingField,
    followup: Conclusion / ConclusionField,
    followup: Action / ActionField,
    reporting: Duty / DutyField,
    reporting: Submission / SubmissionField,
    report: Report / ReportField,
    report: Passage / PassageField,
    report: Issuance / IssuanceField,
);
