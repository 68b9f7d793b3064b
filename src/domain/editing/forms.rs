//! The fields of each kind in the order of its form: one row a field.

use chrono::NaiveDate;

use super::super::document::Document;
use super::super::entity::Kind;
use super::super::ids::{PlanId, UnitId};
use super::super::operation::{Operation, Record};
use super::super::plan::{Plan, Section, Superseded};
use super::super::task::{Link, Task};
use super::super::unit::{Group, Unit, UnitKind};
use super::changes;
use super::deadline::Meant;
use super::faults::Cause;
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
        [short.needed()]
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
}

fn superseded_on(plan: &Plan) -> Option<NaiveDate> {
    plan.superseded.as_ref().map(|superseded| superseded.on)
}

fn set_superseded_on(plan: &mut Plan, on: Option<NaiveDate>) -> Result<(), Cause> {
    let by = plan.superseded.take().and_then(|superseded| superseded.by);
    plan.superseded = on.map(|on| Superseded { on, by });
    Ok(())
}

fn superseded_by(plan: &Plan) -> Option<PlanId> {
    plan.superseded.as_ref().and_then(|superseded| superseded.by.clone())
}

fn set_superseded_by(plan: &mut Plan, by: Option<PlanId>) -> Result<(), Cause> {
    match (&mut plan.superseded, by) {
        (Some(superseded), by) => superseded.by = by,
        (None, None) => {}
        (None, Some(_)) => return Err(Cause::Needs("superseded_on")),
    }
    Ok(())
}

fn task_meaning(task: &Task) -> Meant {
    Meant(task.deadline.clone())
}

fn set_task_meaning(task: &mut Task, meant: Meant) -> Result<(), Cause> {
    task.deadline = meant.0;
    Ok(())
}

fn group_kinds(group: &Group) -> Vec<UnitKind> {
    group.rule.kinds.clone()
}

fn set_group_kinds(group: &mut Group, kinds: Vec<UnitKind>) -> Result<(), Cause> {
    group.rule.kinds = kinds;
    Ok(())
}

fn group_members(group: &Group) -> Vec<UnitId> {
    group.rule.members.clone()
}

fn set_group_members(group: &mut Group, members: Vec<UnitId>) -> Result<(), Cause> {
    group.rule.members = members;
    Ok(())
}

fn group_open(group: &Group) -> bool {
    group.rule.open
}

fn set_group_open(group: &mut Group, open: bool) -> Result<(), Cause> {
    group.rule.open = open;
    Ok(())
}
