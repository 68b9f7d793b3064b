//! Tasks and their links, first version.

use super::deadline::Deadline;
use super::mirror::{Day, Frozen, Id};
#[cfg(test)]
use super::sample::{Sample, Source};
use crate::domain;
use crate::storage::codec::Malformed;

use super::party::PartyList;

frozen_entity!(task: Task<'a> / TaskField {
    plan / Plan: Id<'a>,
    section / Section: Option<Id<'a>>,
    parent / Parent: Option<Id<'a>>,
    label / Label: &'a str,
    title / Title: &'a str,
    leads / Leads: PartyList<'a>,
    coordinators / Coordinators: PartyList<'a>,
    deadline / Deadline: Deadline<'a>,
    output / Output: Option<&'a str>,
    assigned_on / AssignedOn: Option<Day>,
    tags / Tags: Vec<&'a str>,
    tracking / Tracking: Tracking,
    rank / Rank: i64,
});

frozen_entity!(task: Link<'a> / LinkField {
    relation / Relation: Relation,
    from / From: Id<'a>,
    to / To: Id<'a>,
    standing / Standing: Standing,
    since / Since: Option<Day>,
});

frozen_enum!(task: Tracking { Whole, PerUnit });

frozen_enum!(task: Relation { SameAs, Continues, Replaces });

frozen_enum!(task: Standing { Proposed, Confirmed, Refused });
