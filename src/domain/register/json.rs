//! What other tools are told of a printed cell.

use serde::Serialize;

use super::super::party::Whom;
use super::{Known, Name, Register};

/// How many near names are offered for words that no name answers to.
const OFFERED: usize = 5;

/// Is one party of a cell, as other tools read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PartyJson {
    /// The words as printed.
    pub printed: String,
    /// `unit`, `group` or `unknown`.
    pub kind: &'static str,
    /// The id of the unit or group.
    pub id: Option<String>,
    /// The official name of the unit, the usual wording of the group.
    pub name: Option<String>,
    /// The nearest names, for words that no name answers to.
    pub nearest: Vec<NearJson>,
}

/// Is a near name, as other tools read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NearJson {
    /// The id of the unit or group.
    pub id: String,
    /// The official name of the unit, the usual wording of the group.
    pub name: String,
}

impl Register {
    /// Reads a cell and says of each party what it is, in printed order. Words that no name answers to come back with
    /// the nearest names.
    pub fn describe(&self, cell: &str) -> Vec<PartyJson> {
        let parties = self.read(cell).parties.into_iter();
        parties.map(|party| self.describe_party(party.printed, &party.whom)).collect()
    }

    /// Says what a party is; a unit or group that is not in the register has no name.
    pub fn describe_party(&self, printed: String, whom: &Whom) -> PartyJson {
        let known = match whom {
            Whom::Unit(unit) => Some(("unit", unit.as_str())),
            Whom::Group { group, .. } => Some(("group", group.as_str())),
            Whom::Unknown => None,
        };
        let nearest = match known {
            Some(_) => Vec::new(),
            None => self.nearest(&printed, OFFERED).into_iter().map(NearJson::from).collect(),
        };
        PartyJson {
            kind: known.map_or("unknown", |(kind, _)| kind),
            id: known.map(|(_, id)| id.to_owned()),
            name: known
                .and_then(|(_, id)| self.entries.get(*self.ids.get(id)?))
                .map(|entry| entry.name.clone()),
            nearest,
            printed,
        }
    }
}

impl From<Name> for NearJson {
    fn from(Name { whom, name }: Name) -> Self {
        let id = match whom {
            Known::Unit(unit) => unit.to_string(),
            Known::Group(group) => group.to_string(),
        };
        Self { id, name }
    }
}
