//! Cells of parties, first version.

use bincode::{BorrowDecode, Encode};

use super::mirror::{Frozen, Id};
#[cfg(test)]
use super::sample::{Sample, Source};
use crate::domain;
use crate::storage::codec::Malformed;

frozen_struct!(party: PartyList<'a> { printed: &'a str, parties: Vec<Party<'a>> });

frozen_struct!(party: Party<'a> { printed: &'a str, whom: Whom<'a> });

/// Says whom a party means.
#[derive(Clone, Encode, BorrowDecode)]
pub(in crate::storage) enum Whom<'a> {
    Unit(Id<'a>),
    Group { group: Id<'a>, narrowed: Option<Vec<Id<'a>>> },
    Unknown,
}

impl<'a> Frozen<'a, domain::party::Whom> for Whom<'a> {
    fn freeze(value: &'a domain::party::Whom) -> Self {
        match value {
            domain::party::Whom::Unit(unit) => Whom::Unit(Id::freeze(unit)),
            domain::party::Whom::Group { group, narrowed } => {
                Whom::Group { group: Id::freeze(group), narrowed: Frozen::freeze(narrowed) }
            }
            domain::party::Whom::Unknown => Whom::Unknown,
        }
    }

    fn thaw(self) -> Result<domain::party::Whom, Malformed> {
        Ok(match self {
            Whom::Unit(unit) => domain::party::Whom::Unit(unit.thaw()?),
            Whom::Group { group, narrowed } => {
                domain::party::Whom::Group { group: group.thaw()?, narrowed: narrowed.thaw()? }
            }
            Whom::Unknown => domain::party::Whom::Unknown,
        })
    }
}
