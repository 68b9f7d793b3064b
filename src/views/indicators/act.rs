//! What begins with a key: the year, the order, filters, menus and forms. Writing comes later, when they are answered.

use std::collections::BTreeSet;

use crate::domain::ids::DefinitionId;
use crate::domain::indicator::{Direction, Indicator, definitions};
use crate::domain::unit::Unit;
use crate::keymap::Command;
use crate::keymap::command::{Indicators, Shared};
use crate::locale::{Said, indicator as words, say};
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::overlay::indicator::{Chosen, Sort};
use crate::views::overlay::{Choice, Choose, Pick};

use super::names::{STATES, counted, in_words, same, state_words};
use super::{State, adjust, forms, told, year};

/// Judges by the targets of the next year and says which.
pub(super) fn next_year(state: &mut State, ctx: &Ctx) -> Vec<Ask> {
    state.set_year(year::after(state.year(ctx), ctx), ctx);
    vec![Ask::say(ctx.tell(say::JUDGED_BY_YEAR, &[("year", &state.year(ctx))]))]
}

/// Lists the orders; the present one is named first in words.
pub(super) fn sorts(state: &State, ctx: &Ctx) -> Ask {
    let all = [
        (Sort::Decision, say::SORT_DECISION),
        (Sort::Distance, say::SORT_DISTANCE),
        (Sort::Staleness, say::SORT_STALENESS),
        (Sort::Unit, say::SORT_UNIT),
    ];
    let row = |(sort, said): (Sort, Said)| {
        let note = if sort == state.sort { ctx.say(say::PRESENT) } else { "" };
        Choice::new(ctx.say(said), note, Pick::Indicator(Chosen::Sort(sort)))
    };
    Ask::choose(Choose::menu(ctx.say(say::SORT), Vec::new(), all.map(row).to_vec()))
}

/// Opens a list of filters.
pub(super) fn filters(state: &State, command: Indicators, ctx: &Ctx) -> Ask {
    let list = match command {
        Indicators::FilterState => states(state, ctx),
        Indicators::FilterUnit => units(state, ctx),
        _ => every_filter(ctx),
    };
    Ask::choose(list)
}

fn every_filter(ctx: &Ctx) -> Choose {
    let row = |said: Said, command| Choice::new(ctx.say(said), "", Pick::Run(command));
    let rows = vec![
        row(say::BY_VERDICT, Command::Indicators(Indicators::FilterState)),
        row(say::BY_MONITOR, Command::Indicators(Indicators::FilterUnit)),
        row(say::BY_TEXT, Command::Shared(Shared::FilterText)),
        row(say::SHOW_ALL, Command::Shared(Shared::ClearFilter)),
    ];
    Choose::menu(ctx.say(say::FILTER), Vec::new(), rows)
}

fn states(state: &State, ctx: &Ctx) -> Choose {
    let pick = Pick::Indicator;
    let mut rows = vec![Choice::new(ctx.say(say::APPLY), "", pick(Chosen::States(Vec::new())))];
    rows.extend(STATES.map(|one| Choice::new(state_words(one, ctx), "", pick(Chosen::State(one)))));
    let is_chosen = |one| state.filter.states.iter().any(|chosen| same(*chosen, one));
    let places = (1..).zip(STATES).filter(|(_, one)| is_chosen(*one)).map(|(place, _)| place);
    let ticked: BTreeSet<usize> = places.collect();
    Choose::menu(ctx.say(say::BY_VERDICT), vec![ctx.say(say::TICK).to_owned()], rows).several(ticked)
}

/// Lists the units that monitor something, in protocol order.
fn units(state: &State, ctx: &Ctx) -> Choose {
    let ids: BTreeSet<_> = state.judged.iter().flat_map(|one| &one.monitors).collect();
    let mut units: Vec<&Unit> =
        ids.into_iter().filter_map(|id| ctx.workspace.units.get(id.as_str())).collect();
    units.sort_by_key(|unit| (unit.rank, unit.id.clone()));
    let row =
        |label: &str, note: &str, unit| Choice::new(label, note, Pick::Indicator(Chosen::OnlyUnit(unit)));
    let mut rows = vec![row(ctx.say(say::ALL_UNITS), "", None)];
    rows.extend(units.into_iter().map(|unit| row(&unit.name, &unit.short, Some(unit.id.clone()))));
    Choose::picker(ctx.say(say::BY_MONITOR), Vec::new(), rows)
}

/// Opens the menu or form of a command that writes.
pub(super) fn begin(state: &State, command: Indicators, ctx: &Ctx) -> Vec<Ask> {
    if ctx.setup.read_only {
        return vec![Ask::warn(ctx.say(say::READ_ONLY))];
    }
    if command == Indicators::Add {
        return vec![directions(ctx)];
    }
    let Some((indicator, _)) = state.chosen(ctx) else {
        return vec![Ask::warn(ctx.say(say::CHOOSE_AN_INDICATOR))];
    };
    match command {
        Indicators::Record => vec![record_by(indicator, ctx)],
        _ => vec![adjust::menu(indicator, state.year(ctx), ctx)],
    }
}

fn directions(ctx: &Ctx) -> Ask {
    use Direction::{AtLeast, AtMost, Count, Rank, Text, YesNo};
    let row = |direction| {
        Choice::new(ctx.say(words::direction(direction)), "", Pick::Indicator(Chosen::Add(direction)))
    };
    let rows = [AtLeast, AtMost, Rank, Count, YesNo, Text].map(row).to_vec();
    Ask::choose(Choose::menu(ctx.say(say::ADD_WHICH), Vec::new(), rows))
}

/// Opens the form for a value; of several definitions one is chosen first, the judging one stands at the top.
fn record_by(indicator: &Indicator, ctx: &Ctx) -> Ask {
    let found = definitions(ctx.workspace, indicator);
    match found.as_slice() {
        [] => Ask::warn(ctx.say(say::NO_DEFINITION)),
        [only] => Ask::form(forms::record(indicator, only, ctx)),
        several => {
            let row = |(nth, definition): (usize, &&crate::domain::indicator::Definition)| {
                let note = if nth == 0 { ctx.say(say::JUDGES).trim() } else { "" };
                Choice::new(
                    counted(definition, ctx),
                    note,
                    Pick::Indicator(Chosen::Record(definition.id.clone())),
                )
            };
            let rows = several.iter().enumerate().map(row).collect();
            Ask::choose(Choose::menu(ctx.say(say::BY_WHICH_DEFINITION), vec![in_words(indicator, ctx)], rows))
        }
    }
}

/// Opens the form for a value by a definition.
pub(super) fn record(definition: &DefinitionId, ctx: &Ctx) -> Vec<Ask> {
    match told::of(definition, ctx) {
        Some((indicator, definition)) => vec![Ask::form(forms::record(indicator, definition, ctx))],
        None => vec![Ask::warn(ctx.say(say::INDICATOR_GONE))],
    }
}
