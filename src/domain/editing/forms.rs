//! The fields of each kind in the order of its form: one row a field.

use super::super::document::Document;
use super::super::entity::Kind;
use super::super::followup::{Action, Conclusion, Meeting, Reminder, Request};
use super::super::indicator::{Definition, Indicator, Measurement};
use super::super::operation::{Operation, Record};
use super::super::plan::{Plan, Section};
use super::super::progress::{Assessment, Extension, Obstacle, TriggerFired, Update};
use super::super::report::Report;
use super::super::reporting::{Duty, Submission};
use super::super::task::{Link, Task};
use super::super::unit::{Group, Reassignment, Unit};
use super::changes;
use super::faults::Cause;
use super::parts::*;
use super::sort::{FieldSpec, Sort};
use super::typed::{Desk, Row, Typed, sort_of, sort_of_part};

/// Makes the row of a field; of a part of a field by the two functions that take it out and put it in.
macro_rules! row {
    ($Name:ident $field:ident) => {
        Row {
            spec: FieldSpec {
                name: stringify!($field),
                sort: sort_of::<$Name, _>(|it| &it.$field),
                needed: false,
            },
            text: |it: &$Name, desk| it.$field.to_text(desk),
            read: |it: &mut $Name, text, sort, desk| {
                it.$field = Typed::from_text(text, sort, &it.$field, desk)?;
                Ok(())
            },
        }
    };
    ($Name:ident $field:ident $get:ident $set:ident) => {
        Row {
            spec: FieldSpec { name: stringify!($field), sort: sort_of_part::<$Name, _>($get), needed: false },
            text: |it: &$Name, desk| $get(it).to_text(desk),
            read: |it: &mut $Name, text, sort, desk| {
                let part = Typed::from_text(text, sort, &$get(it), desk)?;
                $set(it, part)
            },
        }
    };
}

/// Declares the forms: in brackets a field, the functions of a part of one, and what is special about it.
macro_rules! forms {
    ($( $Name:ident { $( [$field:ident $(= $get:ident, $set:ident)? $(. $special:ident ($($sort:expr)?))*] )* } )*) => {
        /// Returns the fields of a kind in the order of a form; none for kinds that are not typed.
        pub fn fields(kind: Kind) -> &'static [FieldSpec] {
            match kind {
                $( Kind::$Name => {
                    const ROWS: &[Row<$Name>] = $Name::ROWS;
                    const SPECS: &[FieldSpec] = &specs::<$Name, { ROWS.len() }>(ROWS);
                    SPECS
                } )*
                _ => &[],
            }
        }

        $( impl Form for $Name {
            const ROWS: &'static [Row<Self>] =
                &[$( row!($Name $field $($get $set)?) $(. $special($($sort)?))* ),*];
        } )*

        /// Returns what stands in the field; none for a field that the kind has not.
        pub(super) fn text(record: &Record, field: &str, desk: &Desk<'_>) -> Option<String> {
            match record {
                $( Record::$Name(it) => row_of(field).map(|row: &Row<$Name>| (row.text)(it, desk)), )*
                _ => None,
            }
        }

        /// Sets the field to what the text says.
        pub(super) fn read(record: &mut Record, field: &str, text: &str, desk: &Desk<'_>) -> Result<(), Cause> {
            match record {
                $( Record::$Name(it) => match row_of::<$Name>(field) {
                    Some(row) => (row.read)(it, text, row.spec.sort, desk),
                    None => Ok(()),
                }, )*
                _ => Ok(()),
            }
        }

        /// Returns the changes between two records; none between two kinds.
        pub(super) fn differences(old: &Record, new: &Record) -> Vec<Operation> {
            match (old, new) {
                $( (Record::$Name(old), Record::$Name(new)) => changes(old, new), )*
                _ => Vec::new(),
            }
        }
    };
}

/// Is a kind of record that is typed.
trait Form: Sized + 'static {
    const ROWS: &'static [Row<Self>];
}

fn row_of<E: Form>(field: &str) -> Option<&'static Row<E>> {
    E::ROWS.iter().find(|row| row.spec.name == field)
}

const fn specs<E, const N: usize>(rows: &[Row<E>]) -> [FieldSpec; N] {
    let mut specs = [FieldSpec { name: "", sort: Sort::Line, needed: false }; N];
    let mut at = 0;
    while at < N {
        specs[at] = rows[at].spec;
        at += 1;
    }
    specs
}

forms! {
    Plan {
        [symbol.needed()]
        [title.needed()]
        [issuer]
        [territory]
        [date]
        [period]
        [in_force_from]
        [superseded_on = superseded_on, set_superseded_on]
        [superseded_by = superseded_by, set_superseded_by]
        [printed_totals]
        [rank]
    }
    Section {
        [plan.needed()]
        [parent]
        [label]
        [title.needed()]
        [printed_total]
    }
    Task {
        [plan.needed()]
        [section]
        [parent]
        [label]
        [title.needed()]
        [leads]
        [coordinators]
        [deadline]
        [deadline_meaning = task_meaning, set_task_meaning]
        [output.sort(Sort::Text)]
        [assigned_on]
        [tracking.needed()]
        [tags]
    }
    Unit {
        [name.needed()]
        [short]
        [aliases]
        [category.needed()]
        [rank.needed()]
        [valid_from]
        [valid_to.sort(Sort::LastDay)]
        [successors]
    }
    Group {
        [name.needed()]
        [aliases]
        [kinds = group_kinds, set_group_kinds]
        [members = group_members, set_group_members]
        [open = group_open, set_group_open]
    }
    Link {
        [from.needed()]
        [relation.needed()]
        [to.needed()]
        [standing.needed()]
        [since]
    }
    Document {
        [symbol.needed()]
        [date]
        [issuer]
        [summary.sort(Sort::Text)]
        [tasks]
    }
    Reassignment {
        [task.needed()]
        [from.needed()]
        [to.needed()]
        [on.needed()]
        [document]
        [standing.needed()]
    }
    Update {
        [task.needed()]
        [unit]
        [on.needed()]
        [period]
        [state]
        [percent]
        [count]
        [text.sort(Sort::Text)]
        [evidence.sort(Sort::Symbols)]
        [reported_by]
        [review = decision, set_decision .needed()]
        [review_reason = refusal, set_refusal]
    }
    Assessment {
        [task.needed()]
        [on.needed()]
        [at_risk.needed()]
        [reason.sort(Sort::Text)]
        [put_off_until.sort(Sort::LastDay)]
    }
    Extension {
        [task.needed()]
        [on.needed()]
        [old]
        [new.needed()]
        [new_meaning = extension_meaning, set_extension_meaning]
        [document.sort(Sort::Symbol)]
        [reason.sort(Sort::Text)]
    }
    TriggerFired {
        [task.needed()]
        [on.needed()]
        [text.sort(Sort::Text)]
        [deadline]
        [deadline_meaning = trigger_meaning, set_trigger_meaning]
        [document.sort(Sort::Symbol)]
    }
    Obstacle {
        [task.needed()]
        [class.needed()]
        [text.sort(Sort::Text).needed()]
        [raised_on.needed()]
        [resolved_on]
    }
    Indicator {
        [plan]
        [heading_label = heading_label, set_heading_label]
        [heading_title = heading_title, set_heading_title]
        [label]
        [name.needed()]
        [unit_of_measure]
        [direction.needed()]
        [monitors]
        [reporting.needed()]
        [path.needed()]
        [rank.needed()]
    }
    Definition {
        [indicator.needed()]
        [counted.needed()]
        [over]
        [targets]
        [rank.needed()]
    }
    Measurement {
        [definition.needed()]
        [on.sort(Sort::LastDay).needed()]
        [from]
        [value.needed()]
        [printed]
        [parts]
        [unit]
        [document.sort(Sort::Symbol)]
        [document_date]
        [note.sort(Sort::Text)]
    }
    Reminder {
        [unit.needed()]
        [on.needed()]
        [tasks]
        [text.sort(Sort::Text)]
        [document.sort(Sort::Symbol)]
    }
    Request {
        [task]
        [from]
        [to]
        [text.sort(Sort::Text).needed()]
        [on.needed()]
        [due.sort(Sort::LastDay)]
        [document.sort(Sort::Symbol)]
        [answered_on]
        [answer.sort(Sort::Text)]
        [answer_document.sort(Sort::Symbol)]
    }
    Meeting {
        [sort.needed()]
        [title.needed()]
        [on.needed()]
        [agenda]
        [ended.needed()]
        [document.sort(Sort::Symbol)]
    }
    Conclusion {
        [meeting.needed()]
        [task]
        [text.sort(Sort::Text).needed()]
        [rank.needed()]
    }
    Action {
        [meeting]
        [task]
        [unit.needed()]
        [text.sort(Sort::Text).needed()]
        [on.needed()]
        [due.sort(Sort::LastDay)]
        [done_on]
        [result.sort(Sort::Text)]
    }
    Duty {
        [name.needed()]
        [cadence.needed()]
        [owed_by]
        [recipients]
        [valid_from]
        [valid_to.sort(Sort::LastDay)]
        [document.sort(Sort::Symbol)]
        [rank.needed()]
    }
    Submission {
        [duty.needed()]
        [unit.needed()]
        [period.needed()]
        [received_on.needed()]
        [time]
        [document.sort(Sort::Symbol)]
        [note.sort(Sort::Text)]
    }
    Report {
        [unit.needed()]
        [role.needed()]
        [period = report_period, set_report_period .needed()]
        [plans.needed()]
        [as_of.needed()]
        [duty]
        [recipients]
    }
}
