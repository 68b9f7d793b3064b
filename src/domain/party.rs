//! Parties: what stands in a lead or coordinator cell.

use super::ids::{GroupId, UnitId};

/// Is a cell of parties: the words as printed and the parties that they were read as.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PartyList {
    /// The cell, verbatim.
    pub printed: String,
    /// The parties in printed order.
    pub parties: Vec<Party>,
}

impl PartyList {
    /// Returns whether nobody is named.
    pub fn is_empty(&self) -> bool {
        self.parties.is_empty()
    }
}

/// Is one party of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// The words as printed.
    pub printed: String,
    /// Whom they mean.
    pub whom: Whom,
}

/// Says whom a party means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whom {
    /// One unit.
    Unit(UnitId),
    /// A group; `narrowed` names its members for this task where the words leave them open.
    Group {
        /// The group.
        group: GroupId,
        /// The members that an analyst chose for this task; none while nobody has.
        narrowed: Option<Vec<UnitId>>,
    },
    /// Words that no unit or group answers to; an analyst maps them.
    Unknown,
}

/// Names a cell of parties.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cell {
    /// Who leads.
    Leads,
    /// Who coordinates.
    Coordinators,
}
