//! What the field with the cursor could hold, where the records are few enough to look through at each key. Tasks and
//! documents are found in the catalogue of the jump.

use crate::domain::editing::Sort;
use crate::domain::entity::Kind;
use crate::domain::operation::Record;
use crate::query::Ranker;
use crate::text::fold::mark_free;
use crate::views::changes::record_in_words;
use crate::views::ctx::Ctx;
use crate::views::overlay::Proposal;

use super::{Editing, Entry, shown};

/// Is how many are proposed.
const PROPOSED: usize = 20;

/// Returns whether records of the kind are found in the catalogue of the jump.
pub(super) fn is_catalogued(kind: Kind) -> bool {
    matches!(kind, Kind::Task | Kind::Document)
}

/// Returns whether a record of such a kind has that id, or that symbol.
pub(super) fn is_name(kind: Kind, name: &str, ctx: &Ctx) -> bool {
    match kind {
        Kind::Task => ctx.workspace.tasks.get(name).is_some(),
        Kind::Document => {
            ctx.workspace.documents.iter().any(|it| it.symbol == name || it.id.as_str() == name)
        }
        _ => false,
    }
}

/// Is a proposal with what it is found by.
struct Found {
    proposal: Proposal,
    searched: String,
}

fn found(text: &str, label: String, searched: String) -> Found {
    Found { proposal: Proposal { text: text.to_owned(), label }, searched }
}

/// Returns the best of what the field could hold; nothing where it holds one of them already.
pub(super) fn find(editing: &Editing, ctx: &Ctx) -> Vec<Proposal> {
    let Some(entry) = editing.entry() else { return Vec::new() };
    let (_, piece) = entry.piece();
    let piece = if editing.lists { "" } else { piece };
    let all = match entry.spec.sort {
        Sort::Choice(_) | Sort::Choices(_) | Sort::YesNo => choices(entry, ctx),
        Sort::Parties => units(ctx).chain(groups(ctx)).collect(),
        Sort::Ref(Kind::Unit) | Sort::Refs(Kind::Unit) | Sort::Successors => units(ctx).collect(),
        Sort::Ref(kind) | Sort::Refs(kind) if !is_catalogued(kind) => records(kind, ctx),
        _ => return Vec::new(),
    };
    let typed = mark_free(piece);
    if all.iter().any(|found| mark_free(&found.proposal.text) == typed) {
        return Vec::new();
    }
    let best = Ranker::new(piece).order(all.iter().map(|found| found.searched.as_str()));
    let best = best.into_iter().take(PROPOSED).filter_map(|place| all.get(place));
    best.map(|found| found.proposal.clone()).collect()
}

fn choices(entry: &Entry, ctx: &Ctx) -> Vec<Found> {
    let one = |name: &&'static str| {
        let words = shown::choice(entry.spec, name, ctx);
        found(words, words.to_owned(), format!("{words} {name}"))
    };
    shown::choices(entry.spec).iter().map(one).collect()
}

/// Lists the units in protocol order, those that have ended behind the others.
fn units<'a>(ctx: &Ctx<'a>) -> impl Iterator<Item = Found> + use<'a> {
    let as_of = ctx.as_of;
    let mut units: Vec<_> = ctx.workspace.units.iter().collect();
    units.sort_by_key(|unit| (!unit.exists_on(as_of), unit.rank, &unit.id));
    units.into_iter().map(|unit| {
        let others = unit.aliases.join(" ");
        let label = if unit.short == unit.name {
            unit.name.clone()
        } else {
            format!("{}  {}", unit.short, unit.name)
        };
        found(&unit.name, label, format!("{} {} {} {others}", unit.short, unit.name, unit.id))
    })
}

fn groups<'a>(ctx: &Ctx<'a>) -> impl Iterator<Item = Found> + use<'a> {
    let mut groups: Vec<_> = ctx.workspace.groups.iter().collect();
    groups.sort_by_key(|group| &group.id);
    groups.into_iter().map(|group| {
        found(&group.name, group.name.clone(), format!("{} {}", group.name, group.aliases.join(" ")))
    })
}

/// Lists the records of a kind, each by its id.
fn records(kind: Kind, ctx: &Ctx) -> Vec<Found> {
    let one = |record: Record| {
        let key = record.key();
        let words = record_in_words(&record, ctx);
        found(&key.id, format!("{}  {words}", key.id), format!("{} {words}", key.id))
    };
    ctx.workspace.records(kind).into_iter().map(one).collect()
}
