//! A correction that may hold elsewhere: the printed words become another name of the unit, and what occurs again with
//! the same words is offered to be corrected with it, in one batch.

use crate::domain::deadline::Meaning;
use crate::domain::party::Whom;
use crate::domain::register::Register;
use crate::domain::remembered;
use crate::domain::task::Task;
use crate::locale::{check as words, say};
use crate::views::ask::Ask;
use crate::views::changes;
use crate::views::ctx::Ctx;
use crate::views::effect::{Effect, Write};
use crate::views::overlay::pick::Place;
use crate::views::overlay::{Choice, Choose, Pick};

use super::submit::commit;

/// Writes whom a party means, or asks first whether that holds elsewhere.
pub(super) fn party(write: Write, place: &Place, printed: &str, whom: &Whom, ctx: &Ctx) -> Vec<Ask> {
    let is_narrowed = matches!(whom, Whom::Group { narrowed: Some(_), .. });
    if is_narrowed || Register::of(ctx.workspace).find(printed).is_some() {
        return vec![Ask::Do(Effect::Commit(write))];
    }
    let alias = remembered::alias(ctx.workspace, printed, whom);
    let mut others = remembered::unread(ctx.workspace, printed);
    others.retain(|spot| (&spot.task.id, spot.cell) != (&place.task, place.cell));
    let everywhere = remembered::read_as(&others, whom);
    let name = changes::whom(whom, printed, ctx);
    let told = |said| ctx.tell(said, &[("printed", &printed), ("name", &name), ("n", &others.len())]);
    let named = alias.map(|alias| {
        let sentence = ctx.tell(words::ALSO_ALIAS, &[("sentence", &write.sentence), ("printed", &printed)]);
        with(&write, vec![alias], sentence)
    });
    let base = named.as_ref().unwrap_or(&write);
    let all = (!others.is_empty()).then(|| {
        let sentence = ctx.tell(words::ALSO_OTHERS, &[("sentence", &base.sentence), ("n", &others.len())]);
        with(base, everywhere, sentence)
    });
    let said = if named.is_some() { words::AS_ALIAS_EVERYWHERE } else { words::EVERYWHERE };
    let rows: Vec<(String, Write)> =
        [named.map(|named| (told(words::AS_ALIAS), named)), all.map(|all| (told(said), all))]
            .into_iter()
            .flatten()
            .collect();
    ask(write, rows, Pick::Write, ctx)
}

/// Writes what the phrase of a task means, or asks first whether other tasks mean the same by it.
pub(super) fn phrase(write: Write, task: &Task, meaning: &Meaning, ctx: &Ctx) -> Vec<Ask> {
    let others = remembered::same_phrase(ctx.workspace, task, meaning);
    if others.is_empty() {
        return commit(write);
    }
    let n = others.len();
    let sentence = ctx.tell(words::ALSO_OTHERS, &[("sentence", &write.sentence), ("n", &n)]);
    let all = with(&write, remembered::mean(&others, meaning), sentence);
    let row = (ctx.tell(words::PHRASE_EVERYWHERE, &[("n", &n)]), all);
    ask(write, vec![row], Pick::Complete, ctx)
}

fn with(write: &Write, more: Vec<crate::domain::operation::Operation>, sentence: String) -> Write {
    let mut write = Write { sentence, ..write.clone() };
    write.proposal.operations.extend(more);
    write
}

/// Asks how far the correction goes; what changes least comes first. Without a choice it is written.
fn ask(only: Write, more: Vec<(String, Write)>, pick: impl Fn(Box<Write>) -> Pick, ctx: &Ctx) -> Vec<Ask> {
    if more.is_empty() {
        return vec![Ask::Do(Effect::Commit(only))];
    }
    let body = vec![only.sentence.clone()];
    let mut rows = vec![Choice::new(ctx.say(words::ONLY_THIS), "", pick(Box::new(only)))];
    rows.extend(more.into_iter().map(|(label, write)| Choice::new(label, "", pick(Box::new(write)))));
    rows.push(Choice::new(ctx.say(say::CANCEL), "", Pick::Nothing));
    vec![Ask::choose(Choose::menu(ctx.say(words::REMEMBER), body, rows))]
}
