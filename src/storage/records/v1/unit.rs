//! Units, groups and reassignments, first version.

use super::mirror::{Day, Frozen, Id};
#[cfg(test)]
use super::sample::{Sample, Source};
use crate::domain;
use crate::storage::codec::Malformed;

use super::task::Standing;

frozen_entity!(unit: Unit<'a> / UnitField {
    name / Name: &'a str,
    short / Short: &'a str,
    aliases / Aliases: Vec<&'a str>,
    category / Category: UnitKind,
    rank / Rank: i64,
    valid_from / ValidFrom: Option<Day>,
    valid_to / ValidTo: Option<Day>,
    successors / Successors: Vec<Successor<'a>>,
});

frozen_entity!(unit: Group<'a> / GroupField {
    name / Name: &'a str,
    aliases / Aliases: Vec<&'a str>,
    rule / Rule: GroupRule<'a>,
});

frozen_entity!(unit: Reassignment<'a> / ReassignmentField {
    task / Task: Id<'a>,
    from / From: Id<'a>,
    to / To: Id<'a>,
    on / On: Day,
    document / Document: Option<Id<'a>>,
    standing / Standing: Standing,
});

frozen_struct!(unit: Successor<'a> { unit: Id<'a>, on: Day });

frozen_struct!(unit: GroupRule<'a> { kinds: Vec<UnitKind>, members: Vec<Id<'a>>, open: bool });

frozen_enum!(unit: UnitKind {
    Committee,
    Department,
    Office,
    CentralBranch,
    Court,
    PartyBody,
    MassOrganisation,
    PressAgency,
    CentralBody,
    Enterprise,
    University,
    ScienceCentre,
    ManagementBoard,
    ProvincialCentre,
    District,
    Commune,
});
