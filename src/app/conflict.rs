//! The same field was changed by somebody else: both values are shown, and one is asked for.

use crate::domain::entity::Entity;
use crate::domain::journal::Conflict;
use crate::domain::operation::{Change, FieldChange, Operation, Record};
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
    let conflict = conflicts.remove(0);
    let ctx = model.ctx(setup);
    let mut body = vec![ctx.say(say::CHANGED_MEANWHILE).to_owned()];
    body.push(ctx.tell(say::MINE_IS, &[("value", &changes::operation(&conflict.mine, &ctx))]));
    body.push(ctx.tell(say::THEIRS_IS, &[("value", &theirs(&conflict, model, setup))]));
    let decided = |write| Pick::Resolve(Box::new(Resolution { write, rest: conflicts.clone() }));
    let mut rows = vec![
        Choice::new(ctx.say(say::CANCEL), "", Pick::Nothing),
        Choice::new(ctx.say(say::TAKE_THEIRS), "", decided(without(&write, &conflict))),
    ];
    if let Some(mine) = rebased(&conflict) {
        rows.push(Choice::new(ctx.say(say::KEEP_MINE), "", decided(with(&write, &conflict, mine))));
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
    let now = rebased_change(mine, present);
    now.and_then(|change| changes::values(&change, &ctx))
        .map_or_else(|| changes::record_in_words(present, &ctx), |(old, _)| old)
}

fn without(write: &Write, conflict: &Conflict) -> Write {
    let mut write = write.clone();
    write.proposal.operations.retain(|operation| *operation != conflict.mine);
    write
}

fn with(write: &Write, conflict: &Conflict, mine: Operation) -> Write {
    let mut write = write.clone();
    for operation in &mut write.proposal.operations {
        if *operation == conflict.mine {
            *operation = mine.clone();
        }
    }
    write
}

/// Returns my change as it must read to win over the present value; none where that makes no sense.
fn rebased(conflict: &Conflict) -> Option<Operation> {
    match (&conflict.mine, &conflict.present) {
        (Operation::Change(mine), Some(present)) => rebased_change(mine, present).map(Operation::Change),
        _ => None,
    }
}

fn over<E: Entity>(mine: &FieldChange<E>, present: &E) -> FieldChange<E> {
    FieldChange { id: mine.id.clone(), old: present.current(&mine.new), new: mine.new.clone() }
}

fn rebased_change(mine: &Change, present: &Record) -> Option<Change> {
    Some(match (mine, present) {
        (Change::Task(mine), Record::Task(present)) => over(mine, present).into(),
        (Change::Update(mine), Record::Update(present)) => over(mine, present).into(),
        (Change::Extension(mine), Record::Extension(present)) => over(mine, present).into(),
        (Change::TriggerFired(mine), Record::TriggerFired(present)) => over(mine, present).into(),
        (Change::Obstacle(mine), Record::Obstacle(present)) => over(mine, present).into(),
        (Change::Assessment(mine), Record::Assessment(present)) => over(mine, present).into(),
        (Change::Indicator(mine), Record::Indicator(present)) => over(mine, present).into(),
        (Change::Definition(mine), Record::Definition(present)) => over(mine, present).into(),
        (Change::Measurement(mine), Record::Measurement(present)) => over(mine, present).into(),
        (Change::Report(mine), Record::Report(present)) => over(mine, present).into(),
        (Change::Passage(mine), Record::Passage(present)) => over(mine, present).into(),
        _ => return None,
    })
}
