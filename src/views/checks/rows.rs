//! The rows of the list, and the lists by which it is narrowed.

use std::collections::BTreeMap;

use crate::domain::check::{Detail, Finding, Sort};
use crate::locale::check as words;
use crate::text::fold::mark_free;
use crate::views::ctx::Ctx;
use crate::views::overlay::{Choice, Choose, Pick};
use crate::views::work::party;

use super::{Narrowed, State};

/// Is a finding with what the text filter looks at.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    pub finding: Finding,
    /// Without marks; empty until it is worked out.
    pub folded: String,
}

impl Entry {
    /// Works out what the text filter looks at.
    pub(super) fn fold(&mut self, ctx: &Ctx) {
        let Finding { sort, record, .. } = &self.finding;
        let place = words::place(ctx.workspace, &self.finding);
        let detail = words::detail(ctx.lang(), ctx.workspace, &self.finding);
        let sort = ctx.say(words::sort(*sort));
        self.folded = mark_free(&format!("{} {place} {detail} {sort}", record.id));
    }
}

/// Is one row of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// Findings of a sort follow, so many.
    Heading(Sort, usize),
    /// The finding at the place.
    Finding(usize),
}

/// Puts findings in the order of the list: by sort, within it as they were found.
pub(super) fn entries(mut findings: Vec<Finding>) -> Vec<Entry> {
    findings.sort_by_key(|finding| finding.sort);
    findings.into_iter().map(|finding| Entry { finding, folded: String::new() }).collect()
}

/// Returns whether two findings are the same one, perhaps with other figures.
pub(super) fn is_same(one: &Finding, other: &Finding) -> bool {
    let spot = |finding: &Finding| match &finding.detail {
        Detail::Party { cell, nth, .. } => Some((*cell, *nth)),
        _ => None,
    };
    one.sort == other.sort
        && one.record == other.record
        && spot(one) == spot(other)
        && (spot(one).is_some() || counts(&one.detail) || one.detail == other.detail)
}

/// Returns whether the detail is a figure, which may change while the finding stays.
fn counts(detail: &Detail) -> bool {
    matches!(detail, Detail::Burden(_) | Detail::Tasks(_) | Detail::Total(_))
}

/// Lists the rows in view.
pub(super) fn rows(state: &State) -> Vec<Row> {
    let is_shown = |entry: &Entry| {
        state.sort.is_none_or(|sort| sort == entry.finding.sort)
            && (state.typed.is_empty() || state.typed.query().matches_text(&entry.folded))
            && !state.hidden.iter().any(|hidden| is_same(hidden, &entry.finding))
    };
    let mut rows: Vec<Row> = Vec::new();
    let mut heading: Option<(usize, Sort)> = None;
    for (place, entry) in state.entries.iter().enumerate().filter(|(_, entry)| is_shown(entry)) {
        let sort = entry.finding.sort;
        if heading.is_none_or(|(_, of)| of != sort) {
            heading = Some((rows.len(), sort));
            rows.push(Row::Heading(sort, 0));
        }
        if let Some(Row::Heading(_, n)) = heading.and_then(|(at, _)| rows.get_mut(at)) {
            *n += 1;
        }
        rows.push(Row::Finding(place));
    }
    rows
}

/// Lists the plans to choose the one that is checked.
pub(super) fn plans(ctx: &Ctx) -> Choose {
    let mut plans: Vec<_> = ctx.workspace.plans.iter().collect();
    plans.sort_by_key(|plan| (plan.rank, &plan.id));
    let row = |plan: &crate::domain::plan::Plan| {
        let only = Narrowed::Plan(Some(plan.id.clone()));
        Choice::new(format!("{} {}", plan.symbol, plan.title), "", Pick::Checks(only))
    };
    let all = Choice::new(ctx.say(words::ALL_PLANS), "", Pick::Checks(Narrowed::Plan(None)));
    let rows = std::iter::once(all).chain(plans.into_iter().map(row)).collect();
    Choose::picker(ctx.say(words::ONLY_PLAN), Vec::new(), rows)
}

/// Lists the units to choose the one whose tasks are checked.
pub(super) fn units(ctx: &Ctx) -> Choose {
    let row = |unit: &crate::domain::unit::Unit| {
        Choice::new(&unit.name, &unit.short, Pick::Checks(Narrowed::Unit(Some(unit.id.clone()))))
    };
    let all = Choice::new(ctx.say(words::ALL_UNITS), "", Pick::Checks(Narrowed::Unit(None)));
    let rows = std::iter::once(all).chain(party::units(ctx).into_iter().map(row)).collect();
    Choose::picker(ctx.say(words::ONLY_UNIT), Vec::new(), rows)
}

/// Lists the sorts that were found, with how many there are.
pub(super) fn sorts(state: &State, ctx: &Ctx) -> Choose {
    let mut found: BTreeMap<Sort, usize> = BTreeMap::new();
    state.entries.iter().for_each(|entry| *found.entry(entry.finding.sort).or_default() += 1);
    let row = |(sort, n): (Sort, usize)| {
        let label = format!("{}: {}", ctx.say(words::clear(sort.clear())), ctx.say(words::sort(sort)));
        Choice::new(label, n.to_string(), Pick::Checks(Narrowed::Sort(Some(sort))))
    };
    let n = state.entries.len().to_string();
    let all = Choice::new(ctx.say(words::ALL_SORTS), n, Pick::Checks(Narrowed::Sort(None)));
    let rows = std::iter::once(all).chain(found.into_iter().map(row)).collect();
    Choose::picker(ctx.say(words::ONLY_SORT), Vec::new(), rows)
}
