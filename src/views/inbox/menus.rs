//! Lists to choose from: units, headings, orders, filters.

use std::collections::BTreeSet;

use crate::domain::ids::UnitId;
use crate::domain::inbox::{Heading, Load, Side};
use crate::keymap::Command;
use crate::keymap::command::{Inbox, Shared};
use crate::locale::{Said, inbox, say, triage as words};
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::overlay::inbox::{Chosen, Sort};
use crate::views::overlay::{Choice, Choose, Pick};
use crate::views::work::{menus, party, rules};

use super::State;
use super::gathered::Group;

/// Lists all units with what they have to attend to; those with something come first, in protocol order.
pub(super) fn units(state: &State, ctx: &Ctx) -> Ask {
    let mut rows = vec![Choice::new(ctx.say(words::EVERY_UNIT), "", Pick::Inbox(Chosen::Unit(None)))];
    let loads = state.gathered.iter().flat_map(|gathered| &gathered.loads);
    rows.extend(loads.map(|load| unit_row(load, ctx, |unit| Chosen::Unit(Some(unit)))));
    rows.extend(idle(state, ctx).into_iter().map(|unit| {
        let name = rules::unit_name(&unit, ctx);
        let note = rules::unit_short(&unit, ctx);
        Choice::new(name, note, Pick::Inbox(Chosen::Unit(Some(unit))))
    }));
    Ask::choose(Choose::picker(ctx.say(words::WHICH_UNIT), Vec::new(), rows))
}

/// Lists the units that nothing concerns.
fn idle(state: &State, ctx: &Ctx) -> Vec<UnitId> {
    let loads = state.gathered.iter().flat_map(|gathered| &gathered.loads);
    let busy: BTreeSet<&UnitId> = loads.map(|load| &load.unit).collect();
    let all = party::units(ctx).into_iter().map(|unit| &unit.id);
    all.filter(|unit| !busy.contains(unit)).cloned().collect()
}

/// Makes the row of a unit: its name, its short name for the search, how much there is and how much of it is overdue.
fn unit_row(load: &Load, ctx: &Ctx, chosen: impl Fn(UnitId) -> Chosen) -> Choice {
    let overdue = load.count(Heading::Overdue);
    let total = load.total();
    let short = rules::unit_short(&load.unit, ctx);
    let counts = match overdue {
        0 => total.to_string(),
        _ => ctx.tell(words::LOAD, &[("total", &total), ("overdue", &overdue)]),
    };
    let note = format!("{short} {} {counts:>12}", ctx.glyphs().dot());
    Choice::new(rules::unit_name(&load.unit, ctx), note, Pick::Inbox(chosen(load.unit.clone())))
}

/// Lists the units with something overdue, due, missing or blocked, to tick those that get a letter.
pub(super) fn letters(state: &State, ctx: &Ctx) -> Ask {
    let first = Choice::new(ctx.say(words::COLLECT_LETTERS), "", Pick::Inbox(Chosen::RemindAll(Vec::new())));
    let loads = state.gathered.iter().flat_map(|gathered| &gathered.loads);
    let rows = std::iter::once(first).chain(loads.map(|load| unit_row(load, ctx, Chosen::Tick)));
    let body = vec![ctx.say(say::TICK).to_owned()];
    let list = Choose::picker(ctx.say(words::REMIND_WHOM), body, rows.collect());
    Ask::choose(list.several(BTreeSet::new()))
}

/// Lists the headings that have items, to go to one.
pub(super) fn headings(state: &State, ctx: &Ctx) -> Ask {
    let row = |group: Group| {
        let count = state.count(group);
        let chosen = match group {
            Group::Heading(heading) => Chosen::Heading(heading),
            Group::Fired => Chosen::Fired,
            Group::PutOff => Chosen::PutOff,
        };
        (count > 0).then(|| Choice::new(name(group, state, ctx), count.to_string(), Pick::Inbox(chosen)))
    };
    let groups = Heading::ALL.into_iter().map(Group::Heading).chain([Group::Fired, Group::PutOff]);
    Ask::choose(Choose::picker(ctx.say(words::WHICH_HEADING), Vec::new(), groups.filter_map(row).collect()))
}

/// Returns the name of a group; that of what is due soon says how far ahead.
pub(super) fn name(group: Group, state: &State, ctx: &Ctx) -> String {
    match group {
        Group::Heading(Heading::DueSoon) => {
            let days = state.gathered.as_ref().map_or(0, |gathered| gathered.due_soon_days);
            ctx.tell(words::DUE_WITHIN, &[("n", &days)])
        }
        Group::Heading(heading) => ctx.say(inbox::heading(heading)).to_owned(),
        Group::Fired => {
            let since = state.gathered.as_ref().map(|gathered| crate::text::date::short(gathered.since));
            ctx.tell(words::FIRED_SINCE, &[("date", &since.unwrap_or_default())])
        }
        Group::PutOff => ctx.say(words::PUT_OFF).to_owned(),
    }
}

/// Lists the orders; the present one is named.
pub(super) fn sorts(state: &State, ctx: &Ctx) -> Ask {
    let all = [
        (Sort::Urgency, words::SORT_URGENCY),
        (Sort::Document, words::SORT_DOCUMENT),
        (Sort::Lead, words::SORT_LEAD),
        (Sort::Silence, words::SORT_SILENCE),
    ];
    let row = |(sort, said): (Sort, Said)| {
        let note = if sort == state.sort { ctx.say(say::PRESENT) } else { "" };
        Choice::new(ctx.say(said), note, Pick::Inbox(Chosen::Sort(sort)))
    };
    Ask::choose(Choose::menu(ctx.say(say::SORT), Vec::new(), all.map(row).to_vec()))
}

/// Opens a list of filters.
pub(super) fn filters(state: &State, command: Inbox, ctx: &Ctx) -> Ask {
    Ask::choose(match command {
        Inbox::FilterState => menus::states(&state.filter.states, ctx),
        Inbox::FilterTiming => menus::timings(&state.filter.timings, ctx),
        Inbox::FilterSide => sides(ctx),
        _ => every_filter(ctx),
    })
}

fn every_filter(ctx: &Ctx) -> Choose {
    let row = |said: Said, command| Choice::new(ctx.say(said), "", Pick::Run(command));
    let rows = vec![
        row(words::BY_SIDE, Command::Inbox(Inbox::FilterSide)),
        row(say::BY_STATE, Command::Inbox(Inbox::FilterState)),
        row(say::BY_TIMING, Command::Inbox(Inbox::FilterTiming)),
        row(words::BY_QUIET, Command::Inbox(Inbox::Quiet)),
        row(say::BY_TEXT, Command::Shared(Shared::FilterText)),
        row(say::SHOW_ALL, Command::Shared(Shared::ClearFilter)),
    ];
    Choose::menu(ctx.say(say::FILTER), Vec::new(), rows)
}

fn sides(ctx: &Ctx) -> Choose {
    let row = |said: Said, side| Choice::new(ctx.say(said), "", Pick::Inbox(Chosen::Side(side)));
    let mut rows = vec![row(words::ANY_SIDE, None)];
    let all = [Side::Lead, Side::Coordinator, Side::Member];
    rows.extend(all.map(|side| row(inbox::side(side), Some(side))));
    Choose::menu(ctx.say(words::BY_SIDE), Vec::new(), rows)
}
