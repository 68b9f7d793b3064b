//! The units and groups that printed words name.
//!
//! A cell of a plan is split by longest match over all names, short names and aliases, never by commas or "và": both
//! stand inside names in a third of the cells. What no name answers to stays as it is printed, for an analyst to map.

mod json;
mod lexicon;
mod nearest;
mod reader;
mod words;

#[cfg(test)]
mod tests;

use super::ids::{GroupId, UnitId};
use super::party::{PartyList, Whom};
use super::unit::{Group, Unit};
use super::workspace::Workspace;
use lexicon::Lexicon;
use nearest::Neighbours;
use words::Words;

pub use json::{NearJson, PartyJson};

/// Names a unit or a group.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Known {
    /// A unit.
    Unit(UnitId),
    /// A group.
    Group(GroupId),
}

/// Is an entry of the register: who it is and the official name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Who it is.
    pub whom: Known,
    /// The official name of a unit, the usual wording of a group.
    pub name: String,
}

impl Name {
    /// Returns the id of the unit or group.
    pub fn id(&self) -> &str {
        match &self.whom {
            Known::Unit(unit) => unit.as_str(),
            Known::Group(group) => group.as_str(),
        }
    }

    /// Returns the unit's id when it is a unit.
    pub fn unit(&self) -> Option<&UnitId> {
        match &self.whom {
            Known::Unit(unit) => Some(unit),
            Known::Group(_) => None,
        }
    }

    /// Returns what a party of a cell says of it; a group is not narrowed yet.
    pub fn party(&self) -> Whom {
        match &self.whom {
            Known::Unit(unit) => Whom::Unit(unit.clone()),
            Known::Group(group) => Whom::Group { group: group.clone(), narrowed: None },
        }
    }
}

/// Reads printed words against the names of all units and groups.
#[derive(Clone, Debug)]
pub struct Register {
    entries: Vec<Name>,
    ids: std::collections::HashMap<String, usize>,
    marked: Lexicon,
    mark_free: Lexicon,
    neighbours: Neighbours,
}

impl Register {
    /// Learns the names, short names and aliases of the units and groups.
    ///
    /// Words that two of them claim belong to the one whose official name they are, else to a unit before a group, to
    /// one that still exists before one that has ended, to the higher protocol rank.
    pub fn new<'a>(
        units: impl IntoIterator<Item = &'a Unit>,
        groups: impl IntoIterator<Item = &'a Group>,
    ) -> Self {
        let mut units: Vec<&Unit> = units.into_iter().collect();
        units.sort_by_key(|unit| (unit.valid_to.is_some(), unit.rank, &unit.id));
        let mut groups: Vec<&Group> = groups.into_iter().collect();
        groups.sort_by_key(|group| &group.id);
        let units = units.into_iter().map(|unit| Entry {
            name: Name { whom: Known::Unit(unit.id.clone()), name: unit.name.clone() },
            others: std::iter::once(&unit.short).chain(&unit.aliases).map(String::as_str).collect(),
        });
        let groups = groups.into_iter().map(|group| Entry {
            name: Name { whom: Known::Group(group.id.clone()), name: group.name.clone() },
            others: group.aliases.iter().map(String::as_str).collect(),
        });
        Self::learn(units.chain(groups).collect())
    }

    /// Learns the names of a workspace.
    pub fn of(workspace: &Workspace) -> Self {
        Self::new(workspace.units.iter(), workspace.groups.iter())
    }

    fn learn(entries: Vec<Entry<'_>>) -> Self {
        let mut register = Self {
            entries: Vec::with_capacity(entries.len()),
            ids: std::collections::HashMap::with_capacity(entries.len()),
            marked: Lexicon::first_wins(),
            mark_free: Lexicon::undisputed(),
            neighbours: Neighbours::default(),
        };
        for (at, entry) in entries.iter().enumerate() {
            register.add(at, &entry.name.name);
        }
        for (at, entry) in entries.iter().enumerate() {
            for other in entry.others.iter().filter(|other| **other != entry.name.name) {
                register.add(at, other);
            }
        }
        for (at, Entry { name, .. }) in entries.into_iter().enumerate() {
            register.ids.entry(name.id().to_owned()).or_insert(at);
            register.entries.push(name);
        }
        register
    }

    fn add(&mut self, entry: usize, printed: &str) {
        let words = Words::of(printed);
        self.marked.add(words.keys(), entry);
        let mark_free = words.mark_free();
        self.mark_free.add(mark_free.keys(), entry);
        self.neighbours.add(mark_free.keys(), entry);
    }

    /// Splits a printed cell into units, groups, and words that no name answers to.
    ///
    /// A cell without any mark ("so y te, cong an tinh") is read once more without marks where the first reading
    /// leaves something over.
    pub fn read(&self, cell: &str) -> PartyList {
        reader::read(self, cell)
    }

    /// Returns the unit or group that the whole text names: by its id, else by a name, short name or alias, with the
    /// marks as they are, else without marks. Two claims without marks are no answer.
    pub fn find(&self, text: &str) -> Option<Name> {
        let by_id = || self.ids.get(text.trim()).copied();
        let by_name = || {
            let words = Words::of(text);
            self.marked.exactly(words.keys()).or_else(|| self.mark_free.exactly(words.mark_free().keys()))
        };
        self.entries.get(by_id().or_else(by_name)?).cloned()
    }

    /// Returns at most `n` units and groups whose names are nearest to the text, the nearest first; nothing that is
    /// not near.
    pub fn nearest(&self, text: &str, n: usize) -> Vec<Name> {
        let near = self.neighbours.nearest(Words::of(text).mark_free().keys(), n);
        near.into_iter().filter_map(|entry| self.entries.get(entry).cloned()).collect()
    }
}

/// Is a unit or group with all words that name it.
struct Entry<'a> {
    name: Name,
    others: Vec<&'a str>,
}
