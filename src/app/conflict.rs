//! The same field was changed by somebody else: both values are shown, and one is asked for.

use crate::domain::entity::Kind;
use crate::domain::journal::Conflict;
use crate::domain::operation::{Change, FieldChange, Operation, Record, operations_between};
use crate::domain::report::{Passage, PassageField};
use crate::locale::say;
use crate::views::ask::Ask;
use crate::views::changes;
use crate::views::effect::Write;
use crate::views::overlay::pick::Resolution;
use crate::views::overlay::{Choice, Choose, Pick};

use super::{Effect, Model, Setup, leave, listen};

/// Asks about the first conflict; without one the batch is written.
pub(super) fn ask(
    model: &mut Model,
    write: Write,
    mut conflicts: Vec<Conflict>,
    setup: &Setup,
) -> Vec<Effect> {
    if conflicts.is_empty() {
        return commit(model, write, setup);
    }
    let first = conflicts.remove(0);
    let same = together(first, &mut conflicts);
    let Some(conflict) = same.iter().find(|conflict| is_told(conflict)) else {
        let write = mine_stays(&write, &same).unwrap_or(write);
        return ask(model, write, conflicts, setup);
    };
    let ctx = model.ctx(setup);
    let mut body = vec![ctx.say(say::CHANGED_MEANWHILE).to_owned()];
    body.push(ctx.tell(say::MINE_IS, &[("value", &changes::operation(&conflict.mine, &ctx))]));
    body.push(ctx.tell(say::THEIRS_IS, &[("value", &theirs(conflict, model, setup))]));
    let decided = |write| Pick::Resolve(Box::new(Resolution { write, rest: conflicts.clone() }));
    let mut rows = vec![
        Choice::new(ctx.say(say::CANCEL), "", Pick::Nothing),
        Choice::new(ctx.say(say::TAKE_THEIRS), "", decided(without(&write, &same))),
    ];
    if let Some(write) = mine_stays(&write, &same) {
        rows.push(Choice::new(ctx.say(say::KEEP_MINE), "", decided(write)));
    }
    let choose = Choose::menu(ctx.say(say::CONFLICT), body, rows);
    listen::carry_out(model, vec![Ask::choose(choose)])
}

/// Goes on after one conflict was decided.
pub(super) fn resolve(model: &mut Model, resolution: Resolution, setup: &Setup) -> Vec<Effect> {
    ask(model, resolution.write, resolution.rest, setup)
}

/// Writes what is left under a new id, so that nobody takes it for the batch that was refused.
fn commit(model: &mut Model, mut write: Write, setup: &Setup) -> Vec<Effect> {
    if write.proposal.operations.is_empty() {
        leave::settled(model);
        model.with_writing(setup, |writing, ctx, _| writing.give_way(ctx));
        return listen::carry_out(model, vec![Ask::say(say::NOTHING_CHANGED.to(setup.lang))]);
    }
    write.proposal.id = model.ids.batch();
    listen::carry_out(model, vec![Ask::Do(Effect::Commit(write))])
}

fn theirs(conflict: &Conflict, model: &Model, setup: &Setup) -> String {
    let ctx = model.ctx(setup);
    let Some(present) = &conflict.present else { return ctx.say(say::GONE).to_owned() };
    let Operation::Change(mine) = &conflict.mine else {
        return changes::record_in_words(present, &ctx);
    };
    // Their value is what my change would start from now.
    let now = mine.over(present);
    now.and_then(|change| changes::values(&change, &ctx))
        .map_or_else(|| changes::record_in_words(present, &ctx), |(old, _)| old)
}

/// Takes out of the conflicts those that are decided together with the first: the figures of a passage go with its words.
fn together(first: Conflict, others: &mut Vec<Conflict>) -> Vec<Conflict> {
    let key = first.mine.key();
    if key.kind != Kind::Passage {
        return vec![first];
    }
    let (same, rest) = std::mem::take(others).into_iter().partition(|other| other.mine.key() == key);
    *others = rest;
    std::iter::once(first).chain::<Vec<Conflict>>(same).collect()
}

/// Returns whether somebody has to decide. Figures of a passage that differ while its words do not are those of whoever
/// looked last.
fn is_told(conflict: &Conflict) -> bool {
    let is_figures = |change: &FieldChange<Passage>| matches!(change.new, PassageField::Figures(_));
    !matches!(&conflict.mine, Operation::Change(Change::Passage(change)) if is_figures(change))
}

/// Returns the batch without what these conflicts stop; of a passage nothing of it is left.
fn without(write: &Write, same: &[Conflict]) -> Write {
    let mut write = write.clone();
    let goes = |operation: &Operation| {
        same.iter().any(|conflict| {
            let key = conflict.mine.key();
            *operation == conflict.mine || key.kind == Kind::Passage && operation.key() == key
        })
    };
    write.proposal.operations.retain(|operation| !goes(operation));
    write
}

/// Returns the batch as it must read to win over the present values; none where that makes no sense.
fn mine_stays(write: &Write, same: &[Conflict]) -> Option<Write> {
    let mut write = write.clone();
    for conflict in same {
        let mine = rebased(conflict)?;
        let operations = std::mem::take(&mut write.proposal.operations).into_iter();
        let kept = operations
            .flat_map(|operation| if operation == conflict.mine { mine.clone() } else { vec![operation] });
        write.proposal.operations = kept.collect();
    }
    Some(write)
}

/// Returns what I do as it must read to win over the present value; none where that makes no sense.
fn rebased(conflict: &Conflict) -> Option<Vec<Operation>> {
    match (&conflict.mine, &conflict.present) {
        (Operation::Change(mine), Some(present)) => {
            mine.over(present).map(|change| vec![Operation::Change(change)])
        }
        (Operation::Create(Record::Passage(mine)), Some(Record::Passage(present))) => {
            Some(operations_between(present, mine))
        }
        _ => None,
    }
}
