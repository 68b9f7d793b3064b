//! The names of units and groups that files bring, so that any record can use them.

use crate::domain::unit::{Group, GroupRule, Unit, UnitKind};
use crate::exchange::convert::Known;
use crate::exchange::records::{GroupRecord, Line, Patch, UnitRecord};

/// Learns the names under which the register will know the files' units and groups.
pub(super) fn learn<'r>(
    known: &mut Known<'_>,
    units: impl Iterator<Item = &'r UnitRecord>,
    groups: impl Iterator<Item = &'r GroupRecord>,
) {
    for record in units {
        let old = known.workspace.units.get(&record.id.0);
        known.units.insert(record.id.0.clone(), named_unit(record, old));
    }
    for record in groups {
        let old = known.workspace.groups.get(&record.id.0);
        known.groups.insert(record.id.0.clone(), named_group(record, old));
    }
}

fn named_unit(record: &UnitRecord, old: Option<&Unit>) -> Unit {
    let mut unit = old.cloned().unwrap_or_else(|| Unit {
        id: record.id.0.clone().into(),
        name: String::new(),
        short: String::new(),
        aliases: Vec::new(),
        category: UnitKind::Department,
        rank: i64::MAX,
        valid_from: None,
        valid_to: None,
        successors: Vec::new(),
    });
    take(&mut unit.name, &record.name);
    unit.short = if unit.short.is_empty() { unit.name.clone() } else { unit.short };
    take(&mut unit.short, &record.short);
    take_all(&mut unit.aliases, &record.aliases);
    match record.valid_to {
        Patch::Value(day) => unit.valid_to = Some(day.0),
        Patch::Null => unit.valid_to = None,
        Patch::Absent => {}
    }
    if let Patch::Value(rank) = record.rank {
        unit.rank = rank;
    }
    unit
}

fn named_group(record: &GroupRecord, old: Option<&Group>) -> Group {
    let mut group = old.cloned().unwrap_or_else(|| Group {
        id: record.id.0.clone().into(),
        name: String::new(),
        aliases: Vec::new(),
        rule: GroupRule::default(),
    });
    take(&mut group.name, &record.name);
    take_all(&mut group.aliases, &record.aliases);
    group
}

fn take(text: &mut String, patch: &Patch<Line>) {
    if let Patch::Value(line) = patch {
        text.clone_from(&line.0);
    }
}

fn take_all(texts: &mut Vec<String>, patch: &Patch<Vec<Line>>) {
    match patch {
        Patch::Value(lines) => *texts = lines.iter().map(|line| line.0.clone()).collect(),
        Patch::Null => texts.clear(),
        Patch::Absent => {}
    }
}
