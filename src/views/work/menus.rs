//! Lists of states, timings and units to choose from.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::progress::State as Asserted;
use crate::domain::status::TimingKind;
use crate::domain::unit::UnitKind;
use crate::locale::{names, say};
use crate::views::ctx::Ctx;
use crate::views::overlay::{Choice, Choose, Pick};

use super::party;

/// Lists the states to tick those that are shown.
pub(in crate::views) fn states(chosen: &[Asserted], ctx: &Ctx) -> Choose {
    let mut rows = vec![Choice::new(ctx.say(say::APPLY), "", Pick::States(Vec::new()))];
    rows.extend(Asserted::ALL.map(|one| Choice::new(state_label(one, ctx), "", Pick::State(one))));
    let ticked = ticked(&Asserted::ALL, chosen);
    Choose::menu(ctx.say(say::BY_STATE), vec![ctx.say(say::TICK).to_owned()], rows).several(ticked)
}

/// Lists the timings to tick those that are shown.
pub(in crate::views) fn timings(chosen: &[TimingKind], ctx: &Ctx) -> Choose {
    let mut rows = vec![Choice::new(ctx.say(say::APPLY), "", Pick::Timings(Vec::new()))];
    rows.extend(names::TIMINGS.map(|kind| {
        let label = format!("{} {}", ctx.glyphs().timing(kind), ctx.say(names::timing_kind(kind)));
        Choice::new(label, "", Pick::Timing(kind))
    }));
    let ticked = ticked(&names::TIMINGS, chosen);
    Choose::menu(ctx.say(say::BY_TIMING), vec![ctx.say(say::TICK).to_owned()], rows).several(ticked)
}

fn ticked<T: PartialEq>(all: &[T], chosen: &[T]) -> BTreeSet<usize> {
    let places = all.iter().enumerate().filter(|(_, one)| chosen.contains(one));
    places.map(|(place, _)| place + 1).collect()
}

/// Lists the units to choose the one whose tasks are shown.
pub(in crate::views) fn units(ctx: &Ctx) -> Choose {
    let mut rows = vec![Choice::new(ctx.say(say::ALL_UNITS), "", Pick::OnlyUnit(None))];
    rows.extend(
        party::units(ctx)
            .into_iter()
            .map(|unit| Choice::new(&unit.name, &unit.short, Pick::OnlyUnit(Some(unit.id.clone())))),
    );
    Choose::picker(ctx.say(say::BY_UNIT), Vec::new(), rows)
}

/// Lists the kinds of the units of a table, as far as they are known, with how many there are, to choose the one that is shown.
pub(in crate::views) fn kinds(
    units: Vec<Option<UnitKind>>,
    chosen: impl Fn(Option<UnitKind>) -> Pick,
    ctx: &Ctx,
) -> Choose {
    let mut counts: BTreeMap<UnitKind, usize> = BTreeMap::new();
    units.iter().flatten().for_each(|kind| *counts.entry(*kind).or_default() += 1);
    let all = Choice::new(ctx.say(say::ALL_UNITS), units.len().to_string(), chosen(None));
    let row = |(kind, count): (UnitKind, usize)| {
        Choice::new(ctx.say(names::unit_kind(kind)), count.to_string(), chosen(Some(kind)))
    };
    let rows = std::iter::once(all).chain(counts.into_iter().map(row)).collect();
    Choose::picker(ctx.say(say::BY_KIND), Vec::new(), rows)
}

/// Returns a state with its sign.
pub(in crate::views) fn state_label(state: Asserted, ctx: &Ctx) -> String {
    format!("{} {}", ctx.glyphs().state(state), ctx.say(names::state(state)))
}
