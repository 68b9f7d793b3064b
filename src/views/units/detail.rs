//! Everything known of the chosen unit or group.

use std::collections::BTreeMap;

use crate::domain::directory::{Basis, Decided, Listed, Turn, duties, predecessors};
use crate::domain::responsibility::{Roster, members};
use crate::domain::status::TimingKind;
use crate::domain::unit::{Group, Unit};
use crate::locale::{Said, names, units as words};
use crate::text::date::long;
use crate::views::ctx::Ctx;
use crate::views::page::{Line, Page};

use super::State;

/// Returns the lines of the details.
pub(super) fn lines(state: &State, ctx: &Ctx, width: u16) -> Vec<Line> {
    let mut page = Page { ctx, width, lines: Vec::new(), later: 0 };
    match state.listing.told() {
        Some(Listed::Unit(id)) => {
            if let Some(unit) = ctx.workspace.units.get(id.as_str()) {
                of_unit(&mut page, unit, state);
            }
        }
        Some(Listed::Group(id)) => {
            if let Some(group) = ctx.workspace.groups.get(id.as_str()) {
                of_group(&mut page, group);
            }
        }
        None => {}
    }
    page.lines
}

fn of_unit(page: &mut Page, unit: &Unit, state: &State) {
    let ctx = page.ctx;
    page.heading(&unit.name, ctx.theme().accent);
    page.plain(words::SHORT, &unit.short);
    page.list(words::ALIASES, joined(&unit.aliases));
    page.plain(words::KIND, ctx.say(names::unit_kind(unit.category)));
    page.list(words::VALID, valid(unit, ctx));
    page.list(words::SUCCESSORS, successors(unit, ctx));
    let from_day = |unit, on: &chrono::NaiveDate| {
        let unit = names::unit(ctx.workspace, unit);
        ctx.tell(words::FROM_DAY, &[("unit", &unit), ("date", &long(*on))])
    };
    let before = predecessors(ctx.workspace, &unit.id);
    page.list(words::PREDECESSORS, before.iter().map(|(unit, on)| from_day(unit, on)));
    of_load(page, unit, state);
    let roster = Roster::on(ctx.workspace, ctx.as_of);
    page.list(
        words::DUTIES,
        duties(ctx.workspace, &roster, &unit.id).into_iter().map(|duty| duty.name.clone()),
    );
    let turns = state.directory.turns(ctx.workspace, &unit.id, ctx.as_of);
    page.list(words::HISTORY, turns.iter().map(|turn| in_words(turn, unit, ctx)));
    let decided = state.directory.decided(&unit.id);
    page.list(words::NARROWED, decisions(decided, true, words::CHOSEN_FOR, ctx));
    page.list(words::CORRECTED, decisions(decided, false, words::READ_FOR, ctx));
}

fn joined(names: &[String]) -> Option<String> {
    (!names.is_empty()).then(|| names.join("; "))
}

fn valid(unit: &Unit, ctx: &Ctx) -> Option<String> {
    words::span(ctx.lang(), unit.valid_from, unit.valid_to)
}

/// Names who took over; of a unit that has ended without anybody it says so.
fn successors(unit: &Unit, ctx: &Ctx) -> Vec<String> {
    if unit.successors.is_empty() && !unit.exists_on(ctx.as_of) {
        return vec![ctx.say(words::NO_SUCCESSOR).to_owned()];
    }
    let told = unit.successors.iter().map(|successor| {
        let name = names::unit(ctx.workspace, &successor.unit);
        ctx.tell(words::FROM_DAY, &[("unit", &name), ("date", &long(successor.on))])
    });
    told.collect()
}

fn of_load(page: &mut Page, unit: &Unit, state: &State) {
    let ctx = page.ctx;
    if !state.is_gathered {
        return page.plain(words::LEADS, ctx.say(words::COUNTING));
    }
    let Some(load) = state.directory.load(&unit.id) else { return };
    let mut count = |said: Said, n: usize, counts: &[(TimingKind, usize)]| {
        if n > 0 {
            let counts = words::counts(counts, ctx.lang());
            page.plain(said, &ctx.tell(words::OPEN_TASKS, &[("n", &n), ("counts", &counts)]));
        }
    };
    count(words::LEADS, load.led(), &load.leads);
    count(words::COORDINATES, load.coordinated(), &load.coordinates);
}

/// Says what passed between the unit and another one.
fn in_words(turn: &Turn, unit: &Unit, ctx: &Ctx) -> String {
    let takes = turn.to == unit.id;
    let other = names::unit(ctx.workspace, if takes { &turn.from } else { &turn.to });
    let said = match (takes, turn.tasks.is_empty()) {
        (true, false) => words::TOOK,
        (false, false) => words::HANDED,
        (true, true) => words::TOOK_OVER,
        (false, true) => words::ENDED_INTO,
    };
    let n = turn.tasks.len();
    let told = ctx.tell(said, &[("date", &long(turn.on)), ("n", &n), ("unit", &other)]);
    format!("{told} ({})", basis(&turn.basis, ctx))
}

/// Says why the work passed.
fn basis(basis: &Basis, ctx: &Ctx) -> String {
    let (document, proposed) = match basis {
        Basis::Succession => return ctx.say(words::BY_SUCCESSION).to_owned(),
        Basis::Reassignment(document) => (document, false),
        Basis::Proposal(document) => (document, true),
    };
    let record = document.as_ref().and_then(|id| ctx.workspace.documents.get(id.as_str()));
    let by = record.map(|document| {
        let dated = document.date.map(|date| format!(" {}", long(date))).unwrap_or_default();
        ctx.tell(words::BY_DOCUMENT, &[("document", &format!("{}{dated}", document.symbol))])
    });
    let by = by.unwrap_or_else(|| ctx.say(words::BY_DECISION).to_owned());
    if proposed { format!("{}, {by}", ctx.say(words::PROPOSED)) } else { by }
}

/// Says for which tasks the printed words were decided to mean the unit, by the words.
fn decisions(decided: &[Decided], narrowed: bool, said: Said, ctx: &Ctx) -> Vec<String> {
    let mut by_words: BTreeMap<&str, Vec<&Decided>> = BTreeMap::new();
    for one in decided.iter().filter(|one| one.narrowed == narrowed) {
        by_words.entry(&one.printed).or_default().push(one);
    }
    let told = by_words.into_iter().map(|(printed, tasks)| {
        let named = tasks.iter().take(NAMED).map(|one| with_days(one, ctx)).collect::<Vec<_>>().join(", ");
        let named = if tasks.len() > NAMED { format!("{named}, …") } else { named };
        ctx.tell(said, &[("printed", &printed), ("n", &tasks.len()), ("tasks", &named)])
    });
    told.collect()
}

/// Names the task of a decision with the days on which the unit was responsible by it.
fn with_days(one: &Decided, ctx: &Ctx) -> String {
    match words::span(ctx.lang(), one.from, one.until) {
        Some(days) => format!("{} ({days})", one.task),
        None => one.task.to_string(),
    }
}

/// How many tasks are named.
const NAMED: usize = 6;

fn of_group(page: &mut Page, group: &Group) {
    let ctx = page.ctx;
    page.heading(&group.name, ctx.theme().accent);
    page.list(words::ALIASES, joined(&group.aliases));
    let kinds = group.rule.kinds.iter().map(|kind| ctx.say(names::unit_kind(*kind)).to_owned());
    let named = group.rule.members.iter().map(|unit| names::unit(ctx.workspace, unit).to_owned());
    let open = group.rule.open.then(|| ctx.say(words::OPEN).to_owned());
    page.list(words::RULE, kinds.chain(named).chain(open));
    let members = members(ctx.workspace, group, ctx.as_of);
    let named: Vec<&str> = members.iter().map(|unit| names::unit(ctx.workspace, unit)).collect();
    let count = ctx.tell(words::MEMBERS, &[("n", &named.len())]);
    if !named.is_empty() {
        page.heading(&ctx.tell(words::ON_DAY, &[("date", &long(ctx.as_of))]), ctx.theme().dim);
        page.plain(words::RULE, &format!("{count}: {}", named.join("; ")));
    }
}
