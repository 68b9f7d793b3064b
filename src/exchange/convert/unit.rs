//! Units, groups and reassignments.

use super::desk::{optional, or_default};
use super::shower::{self, Shower, line};
use super::{Desk, Exchanged, common};
use crate::domain::document::Document;
use crate::domain::ids::{DocumentId, GroupId, ReassignmentId, UnitId};
use crate::domain::operation::{Operation, operations_between};
use crate::domain::task::Standing;
use crate::domain::unit::{Group, GroupRule, Reassignment, Successor, Unit};
use crate::domain::workspace::{Table, Workspace};
use crate::exchange::problem::Problem;
use crate::exchange::records::{
    Day, GroupRecord, GroupRuleRecord, Line, Patch, ReassignmentRecord, SuccessorRecord, UnitRecord,
};

impl Exchanged for Unit {
    common!(UnitRecord, units);

    fn merge(record: UnitRecord, id: UnitId, old: Option<&Self>, desk: &mut Desk<'_>) -> Option<Self> {
        let category = record.kind.or(record.category);
        let name = desk.needed("name", record.name.map(|name| name.0), old.map(|old| &old.name));
        let category = desk.needed("kind", category, old.map(|old| &old.category));
        let successors = match record.successors {
            Patch::Value(list) => successors(list, desk),
            other => Some(or_default(other.map(|_| Vec::new()), old.map(|old| &old.successors))),
        };
        let rank = desk.rank(record.rank, old.map(|old| old.rank), "", |workspace| {
            workspace.units.iter().map(|unit| unit.rank).max().unwrap_or_default()
        });
        let name = name?;
        let short = match (record.short, old) {
            (Patch::Value(short), _) => short.0,
            (Patch::Absent, Some(old)) => old.short.clone(),
            _ => name.clone(),
        };
        Some(Self {
            id,
            short,
            name,
            aliases: or_default(record.aliases.map(texts), old.map(|old| &old.aliases)),
            category: category?,
            rank,
            valid_from: optional(record.valid_from.map(|day| day.0), old.map(|old| &old.valid_from)),
            valid_to: optional(record.valid_to.map(|day| day.0), old.map(|old| &old.valid_to)),
            successors: successors?,
        })
    }

    fn show(&self, shower: &Shower) -> UnitRecord {
        let (kind, category) = shower.split(self.category);
        UnitRecord {
            id: shower::id(self.id.as_str()),
            name: Patch::Value(Line(self.name.clone())),
            short: Patch::Value(Line(self.short.clone())),
            aliases: shower::lines(&self.aliases),
            kind,
            category,
            rank: Patch::Value(self.rank),
            valid_from: shower::some_day(self.valid_from),
            valid_to: shower::some_day(self.valid_to),
            successors: shower::list(&self.successors, |successor| SuccessorRecord {
                unit: Line(successor.unit.as_str().to_owned()),
                on: Day(successor.on),
            }),
        }
    }
}

fn successors(list: Vec<SuccessorRecord>, desk: &mut Desk<'_>) -> Option<Vec<Successor>> {
    let read = (0..).zip(list).map(|(at, SuccessorRecord { unit, on }): (usize, _)| {
        let unit = desk.unit(&format!("/successors/{at}/unit"), &unit)?;
        Some(Successor { unit, on: on.0 })
    });
    read.collect::<Vec<_>>().into_iter().collect()
}

/// Returns the texts of a list.
pub(super) fn texts(list: Vec<Line>) -> Vec<String> {
    list.into_iter().map(|line| line.0).collect()
}

impl Exchanged for Group {
    common!(GroupRecord, groups);

    fn merge(record: GroupRecord, id: GroupId, old: Option<&Self>, desk: &mut Desk<'_>) -> Option<Self> {
        let name = desk.needed("name", record.name.map(|name| name.0), old.map(|old| &old.name));
        let rule = match record.rule {
            Patch::Value(GroupRuleRecord { kinds, members, open }) => {
                let members = desk.units("/rule/members", &members);
                members.map(|members| GroupRule { kinds, members, open })
            }
            other => desk.needed("rule", other.map(|_| GroupRule::default()), old.map(|old| &old.rule)),
        };
        let aliases = or_default(record.aliases.map(texts), old.map(|old| &old.aliases));
        Some(Self { id, name: name?, aliases, rule: rule? })
    }

    fn show(&self, _: &Shower) -> GroupRecord {
        let members = self.rule.members.iter().map(|unit| Line(unit.as_str().to_owned())).collect();
        GroupRecord {
            id: shower::id(self.id.as_str()),
            name: Patch::Value(Line(self.name.clone())),
            aliases: shower::lines(&self.aliases),
            rule: Patch::Value(GroupRuleRecord {
                kinds: self.rule.kinds.clone(),
                members,
                open: self.rule.open,
            }),
        }
    }
}

impl Exchanged for Reassignment {
    common!(own ReassignmentRecord, reassignments, ReassignmentId);

    fn merge(
        record: ReassignmentRecord,
        id: ReassignmentId,
        old: Option<&Self>,
        desk: &mut Desk<'_>,
    ) -> Option<Self> {
        let task = desk.task(record.task, old.map(|old| &old.task));
        let from = needed_unit("from", record.from, old.map(|old| &old.from), desk);
        let to = needed_unit("to", record.to, old.map(|old| &old.to), desk);
        let on = desk.needed("on", record.on.map(|day| day.0), old.map(|old| &old.on));
        let document = match record.document {
            Patch::Value(name) => document(&name.0, desk).map(Some),
            other => Some(optional(other.map(|_| DocumentId::from("")), old.map(|old| &old.document))),
        };
        let standing = standing(record.standing, old.map(|old| old.standing));
        Some(Self { id, task: task?, from: from?, to: to?, on: on?, document: document?, standing })
    }

    fn show(&self, _: &Shower) -> ReassignmentRecord {
        ReassignmentRecord {
            id: shower::id(self.id.local()),
            source: shower::source(self.id.source()),
            task: shower::to(self.task.as_str()),
            from: line(self.from.as_str()),
            to: line(self.to.as_str()),
            on: shower::day(self.on),
            document: self.document.as_ref().map(|document| Line(document.as_str().to_owned())).into(),
            standing: Patch::Value(self.standing),
        }
    }
}

/// Returns the unit that a field names, which the record cannot be without.
pub(super) fn needed_unit(
    field: &'static str,
    patch: Patch<Line>,
    old: Option<&UnitId>,
    desk: &mut Desk<'_>,
) -> Option<UnitId> {
    let old = old.map(|old| Line(old.as_str().to_owned()));
    let name = desk.needed(field, patch, old.as_ref())?;
    desk.unit(&format!("/{field}"), &name)
}

/// Returns the document that a text names by id or symbol.
fn document(name: &str, desk: &mut Desk<'_>) -> Option<DocumentId> {
    let known = desk.known;
    let stored = || known.workspace.documents.iter().filter(|document| document.symbol == name);
    let by_symbol =
        || known.symbols.get(name).cloned().or_else(|| stored().map(|found| found.id.clone()).min());
    if known.exists::<Document>(name) {
        return Some(name.into());
    }
    let found = by_symbol();
    if found.is_none() {
        let symbols = known.workspace.documents.iter().map(|document| document.symbol.as_str());
        let nearest =
            crate::text::near::nearest(name, symbols.chain(known.symbols.keys().map(String::as_str)));
        desk.refuse("/document", Problem::Missing { what: "document", name: name.to_owned(), nearest });
    }
    found
}

/// Returns whether something is confirmed; a new record is proposed unless it says otherwise.
pub(super) fn standing(patch: Patch<Standing>, old: Option<Standing>) -> Standing {
    match (patch, old) {
        (Patch::Value(standing), _) | (Patch::Absent, Some(standing)) => standing,
        _ => Standing::Proposed,
    }
}
