//! The history of a record as a list: each change can be opened in the form of its record, and the former value of a field
//! put back. That is a change of its own, so that nobody else's work is undone by it.

use crate::domain::editing;
use crate::domain::entity::{Key, Kind};
use crate::domain::operation::{Change, Operation, Record};
use crate::domain::register::Register;
use crate::locale::editing as faults;
use crate::locale::{form as words, say};
use crate::views::ask::Ask;
use crate::views::changes;
use crate::views::ctx::Ctx;
use crate::views::effect::{Effect, Entry, Ids};
use crate::views::overlay::{Choice, Choose, Pick};

use super::Chosen;
use super::parts::parts;

/// Is how many records that belong to one are looked at.
const LOOKED_AT: usize = 200;

/// Asks for the history of a record, and of what was entered about it.
pub(super) fn ask(of: &Key, ctx: &Ctx) -> Vec<Ask> {
    let belonging = match of.kind {
        Kind::Task | Kind::Meeting | Kind::Duty | Kind::Indicator => parts(of, ctx.workspace),
        _ => Vec::new(),
    };
    let keys = std::iter::once(of.clone()).chain(belonging.into_iter().take(LOOKED_AT)).collect();
    vec![Ask::Do(Effect::LoadHistory { of: of.clone(), keys })]
}

/// Lists the changes, the newest first.
pub fn list(entries: &[Entry], ctx: &Ctx) -> Vec<Ask> {
    if entries.is_empty() {
        return vec![Ask::say(ctx.say(words::NO_HISTORY))];
    }
    let row = |entry: &Entry| {
        let chosen = Chosen::Past(Box::new(entry.operation.clone()));
        Choice::new(changes::entry(entry, ctx), "", Pick::Edit(chosen))
    };
    let body = vec![ctx.say(words::HISTORY_HOW).to_owned()];
    vec![Ask::choose(Choose::picker(ctx.say(say::HISTORY), body, entries.iter().map(row).collect()))]
}

/// Lists what can be done about one change.
pub(super) fn menu(operation: &Operation, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    let key = operation.key();
    let present = ctx.workspace.record(&key);
    let mut body = vec![changes::operation_with_task(operation, ctx)];
    let mut rows = vec![Choice::new(ctx.say(say::CANCEL), "", Pick::Nothing)];
    let may_write = !ctx.setup.read_only;
    match (operation, &present) {
        (Operation::Change(change), Some(present)) => {
            rows.extend(may_write.then(|| put_back(change, present, &mut body, ctx, ids)).flatten());
        }
        (Operation::Withdraw(record), None) if may_write => {
            let sentence = ctx.tell(words::DID_ADD, &[("what", &changes::record_in_words(record, ctx))]);
            let batch = ids.batch();
            let write = ids.work(batch, vec![operation.inverse()], sentence);
            rows.push(Choice::new(ctx.say(words::WRITE_AGAIN), "", Pick::Write(Box::new(write))));
        }
        _ => {}
    }
    if present.is_some() && !editing::fields(key.kind).is_empty() {
        let field = match operation {
            Operation::Change(change) => Some(change.field()),
            _ => None,
        };
        let chosen = Chosen::EditField(key.clone(), field);
        rows.push(Choice::new(ctx.say(words::OPEN_IN_FORM), "", Pick::Edit(chosen)));
        rows.push(Choice::new(ctx.say(words::WHAT_TO_DO), "", Pick::Edit(Chosen::About(key))));
    }
    vec![Ask::choose(Choose::menu(ctx.say(words::OLD_CHANGE), body, rows))]
}

/// Returns the row that puts the former value of a field back; none where it stands there, or would be wrong now, which
/// the body says.
fn put_back(
    change: &Change,
    present: &Record,
    body: &mut Vec<String>,
    ctx: &Ctx,
    ids: &mut Ids,
) -> Option<Choice> {
    let back = change.inverse().over(present)?;
    let (now, former) = changes::values(&back, ctx).unwrap_or_default();
    let mut record = present.clone();
    record.apply(&back);
    if record == *present {
        body.push(ctx.say(words::FORMER_STANDS).to_owned());
        return None;
    }
    body.push(ctx.tell(words::NOW_IS, &[("value", &now)]));
    let register = Register::of(ctx.workspace);
    if let Some(fault) = editing::faults(&record, &super::names(&register, ctx)).first() {
        body.push(faults::fault(ctx.lang(), record.kind(), fault));
        return None;
    }
    let sentence = ctx.tell(words::DID_PUT_BACK, &[("what", &changes::record_in_words(&record, ctx))]);
    let batch = ids.batch();
    let write = ids.work(batch, vec![Operation::Change(back)], sentence);
    Some(Choice::new(ctx.tell(words::PUT_BACK, &[("value", &former)]), "", Pick::Write(Box::new(write))))
}
