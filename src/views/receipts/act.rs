//! Entering that reports came: one at once, several after a question.

use crate::domain::ids::{DutyId, SubmissionId, UnitId};
use crate::domain::operation::Operation;
use crate::domain::reporting::{Receipt, Submission, Term};
use crate::locale::{names, receipts as words, reporting, say};
use crate::text::date::long;
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::effect::{Effect, Ids, SOURCE};
use crate::views::overlay::{Choice, Choose, Pick};

use super::{Chosen, State, cell};

/// Marks the chosen unit, or takes its mark away, and goes on to the next.
pub(super) fn mark(state: &mut State, ctx: &Ctx) {
    let Some((unit, ..)) = state.chosen() else { return };
    let unit = unit.clone();
    if !state.marks.remove(&unit) {
        state.marks.insert(unit);
    }
    state.go_to(state.down.at() + 1, state.across.at(), ctx);
}

/// Marks every unit in view whose report on the chosen term has not come.
pub(super) fn mark_visible(state: &mut State) {
    let missing = |place: &usize| {
        let row = state.row(*place)?;
        let receipt = row.cells.get(state.across.at())?.as_ref()?;
        (!receipt.came()).then(|| row.unit.clone())
    };
    let units: Vec<UnitId> = state.down.rows().iter().filter_map(missing).collect();
    state.marks.extend(units);
}

/// Enters the receipt of the chosen report, or asks about those of the marked units. On another day than today the day
/// of receipt is asked for.
pub(super) fn received(state: &mut State, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    if ctx.setup.read_only {
        return vec![Ask::warn(ctx.say(say::READ_ONLY))];
    }
    let (Some((unit, term, receipt)), Some(duty)) = (state.chosen(), state.duty.clone()) else {
        return vec![Ask::warn(ctx.say(words::CHOOSE))];
    };
    if !state.marks.is_empty() {
        return ask(state, duty, term, ctx);
    }
    match receipt {
        None => vec![Ask::warn(ctx.say(words::CHOOSE))],
        Some(Receipt::OnTime { on, .. } | Receipt::Late { on, .. }) => {
            vec![Ask::warn(ctx.tell(words::CAME_ALREADY, &[("on", &long(*on))]))]
        }
        Some(_) if ctx.as_of != ctx.today => cell::open(state, ctx).into_iter().collect(),
        Some(_) => {
            let unit = unit.clone();
            receive(state, &duty, term, std::slice::from_ref(&unit), ctx, ids)
        }
    }
}

/// Asks once about all marked units that owe the report and have not sent it; those out of view are counted aloud.
fn ask(state: &State, duty: DutyId, term: Term, ctx: &Ctx) -> Vec<Ask> {
    let board = state.board.iter().flat_map(|board| &board.rows);
    let owing = board.filter(|row| {
        let receipt = row.cells.get(state.across.at()).and_then(Option::as_ref);
        state.marks.contains(&row.unit) && receipt.is_some_and(|receipt| !receipt.came())
    });
    let units: Vec<UnitId> = owing.map(|row| row.unit.clone()).collect();
    if units.is_empty() {
        return vec![Ask::warn(ctx.say(words::CHOOSE))];
    }
    let in_view = |unit: &&UnitId| {
        state.down.rows().iter().any(|place| state.row(*place).is_some_and(|row| row.unit == **unit))
    };
    let hidden = units.len() - units.iter().filter(in_view).count();
    let period = reporting::period(ctx.lang(), term.period);
    let values: [(&str, &dyn std::fmt::Display); 3] =
        [("period", &period), ("n", &units.len()), ("on", &long(ctx.as_of))];
    let mut body = vec![ctx.tell(words::RECEIVED_MANY, &values)];
    if hidden > 0 {
        body.push(ctx.tell(words::RECEIVED_HIDDEN, &[("n", &hidden)]));
    }
    let record = Pick::Receipts(Box::new(Chosen::Received(duty, term, units)));
    let rows = vec![
        Choice::new(ctx.say(say::CANCEL), "", Pick::Nothing),
        Choice::new(ctx.say(words::RECORD), "", record),
    ];
    vec![Ask::choose(Choose::menu(ctx.say(words::RECEIVED), body, rows))]
}

/// Writes that the reports of the units on the term came on the shown day; of today the hour is known.
pub(super) fn receive(
    state: &mut State,
    duty: &DutyId,
    term: Term,
    units: &[UnitId],
    ctx: &Ctx,
    ids: &mut Ids,
) -> Vec<Ask> {
    let batch = ids.batch();
    let submission = |(nth, unit): (usize, &UnitId)| Submission {
        id: SubmissionId::from_source(SOURCE, &Ids::record(batch, nth)),
        duty: duty.clone(),
        unit: unit.clone(),
        period: term.period,
        received_on: ctx.as_of,
        time: state.time.filter(|_| ctx.as_of == ctx.today),
        document: None,
        note: None,
    };
    let all = units.iter().enumerate().map(|it| Operation::Create(submission(it).into()));
    let operations: Vec<Operation> = all.collect();
    state.marks.clear();
    let period = reporting::period(ctx.lang(), term.period);
    let on = long(ctx.as_of);
    let sentence = match units {
        [unit] => {
            let unit = names::unit(ctx.workspace, unit);
            ctx.tell(words::DID_RECEIVE, &[("period", &period), ("unit", &unit), ("on", &on)])
        }
        _ => ctx.tell(words::DID_RECEIVE_MANY, &[("period", &period), ("n", &units.len()), ("on", &on)]),
    };
    vec![Ask::Do(Effect::Commit(ids.work(batch, operations, sentence)))]
}
