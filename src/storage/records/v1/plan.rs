//! Plans and their outline, first version.

use super::mirror::{Day, Frozen, Id};
#[cfg(test)]
use super::sample::{Sample, Source};
use crate::domain;
use crate::storage::codec::Malformed;

frozen_entity!(plan: Plan<'a> / PlanField {
    symbol / Symbol: &'a str,
    title / Title: &'a str,
    issuer / Issuer: Option<Id<'a>>,
    territory / Territory: Option<&'a str>,
    date / Date: Option<Day>,
    period / Period: Option<Period>,
    in_force_from / InForceFrom: Option<Day>,
    superseded / Superseded: Option<Superseded<'a>>,
    printed_totals / PrintedTotals: Vec<PrintedTotal<'a>>,
    rank / Rank: i64,
});

frozen_entity!(plan: Section<'a> / SectionField {
    plan / Plan: Id<'a>,
    parent / Parent: Option<Id<'a>>,
    label / Label: &'a str,
    title / Title: &'a str,
    printed_total / PrintedTotal: Option<PrintedTotal<'a>>,
    rank / Rank: i64,
});

frozen_struct!(plan: Period { from: Day, to: Day });

frozen_struct!(plan: Superseded<'a> { on: Day, by: Option<Id<'a>> });

frozen_struct!(plan: PrintedTotal<'a> { label: &'a str, count: u32, rule: CountRule });

frozen_enum!(plan: CountRule { TopLevel, Leaves, Unstated });
