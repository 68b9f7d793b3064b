//! The decision about proposed updates: shown against what stands, accepted, accepted with changes, rejected.

use crate::domain::ids::UpdateId;
use crate::domain::operation::Operation;
use crate::domain::progress::{Review, Update};
use crate::domain::review::{self, Content, Proposed};
use crate::locale::{Said, names, review as flags, say, triage as words};
use crate::text::date::long;
use crate::views::ask::Ask;
use crate::views::changes;
use crate::views::ctx::Ctx;
use crate::views::effect::{Effect, Ids, Write};
use crate::views::overlay::inbox::{Chosen, Fill};
use crate::views::overlay::{Choice, Choose, Field, Form, Name, Pick, Purpose};
use crate::views::work::{rules, task_in_words};

use super::forms;

/// Returns a proposed update that still waits.
pub(super) fn waiting<'a>(id: &UpdateId, ctx: &Ctx<'a>) -> Option<&'a Update> {
    ctx.workspace.updates.get(id.as_str()).filter(|update| update.review == Review::Proposed)
}

/// Holds a proposed update against what stands; none when it was decided meanwhile.
pub(super) fn examined(id: &UpdateId, ctx: &Ctx) -> Option<Proposed> {
    let update = waiting(id, ctx)?;
    review::examine(ctx.workspace, &ctx.setup.settings, update, ctx.as_of, ctx.today)
}

/// Lists what is proposed field by field: the label, and "present → proposed"; fields that say nothing are left out.
pub(super) fn compared(proposed: &Proposed, ctx: &Ctx) -> Vec<(Said, String)> {
    let (says, present) = (&proposed.says, &proposed.present);
    let state = |content: &Content| {
        content.state.map(|state| format!("{} {}", ctx.glyphs().state(state), ctx.say(names::state(state))))
    };
    let amount = |content: &Content| {
        Some(changes::amount(ctx.lang(), content.percent, content.count)).filter(|text| !text.is_empty())
    };
    let documents = |content: &Content| Some(content.evidence.join(", ")).filter(|text| !text.is_empty());
    let rows = [
        (say::STATE, state(present), state(says)),
        (say::AMOUNT, amount(present), amount(says)),
        (say::TEXT, present.text.clone(), says.text.clone()),
        (say::EVIDENCE, documents(present), documents(says)),
    ];
    let blank = || ctx.say(say::BLANK).to_owned();
    let arrow = ctx.glyphs().arrow();
    let told = rows.into_iter().filter_map(|(label, present, says)| {
        let says = says?;
        let present = present.unwrap_or_else(blank);
        Some((label, if present == says { says } else { format!("{present} {arrow} {says}") }))
    });
    told.collect()
}

/// Lists what speaks against a proposed update.
pub(super) fn against(proposed: &Proposed, ctx: &Ctx) -> Vec<String> {
    proposed.flags.iter().map(|flag| flags::flag(ctx.lang(), *flag)).collect()
}

/// Says who proposes it, and for which day.
pub(super) fn origin(proposed: &Proposed, ctx: &Ctx) -> String {
    let unit = proposed.reported_by.as_ref().or(proposed.unit.as_ref());
    let unit = unit.map_or_else(|| ctx.say(words::SOMEBODY).to_owned(), |unit| rules::unit_name(unit, ctx));
    ctx.tell(words::PROPOSED_BY, &[("unit", &unit), ("date", &long(proposed.on))])
}

/// Shows a proposed update against what stands and asks for the decision; the safe choice comes first.
pub(super) fn question(id: &UpdateId, ctx: &Ctx) -> Vec<Ask> {
    let Some(proposed) = examined(id, ctx) else { return vec![Ask::warn(ctx.say(words::GONE))] };
    let mut body = vec![task_in_words(&proposed.task, ctx), origin(&proposed, ctx)];
    body.extend(
        compared(&proposed, ctx).into_iter().map(|(label, text)| format!("{}: {text}", ctx.say(label))),
    );
    let flagged = against(&proposed, ctx);
    body.extend(flagged.iter().map(|flag| format!("! {flag}")));
    let accept = if flagged.is_empty() { words::ACCEPT } else { words::ACCEPT_ANYWAY };
    let row = |said: Said, chosen| Choice::new(ctx.say(said), "", Pick::Inbox(chosen));
    let rows = vec![
        Choice::new(ctx.say(words::LATER), "", Pick::Nothing),
        row(accept, Chosen::Accept(vec![id.clone()])),
        row(words::AMEND, Chosen::Amend(id.clone())),
        row(words::REJECT, Chosen::Reject(vec![id.clone()])),
    ];
    vec![Ask::choose(Choose::menu(ctx.say(words::PROPOSAL), body, rows))]
}

/// Asks once before proposed updates are accepted; those with something against them are counted aloud and have a row
/// of their own.
pub(super) fn accept(ids: &[UpdateId], hidden: usize, ctx: &Ctx) -> Vec<Ask> {
    if let [only] = ids {
        return question(only, ctx);
    }
    let is_clean = |id: &&UpdateId| examined(id, ctx).is_some_and(|proposed| proposed.flags.is_empty());
    let (clean, flagged): (Vec<&UpdateId>, Vec<&UpdateId>) = ids.iter().partition(is_clean);
    let mut body = vec![ctx.tell(words::ACCEPT_ASK, &[("n", &ids.len())])];
    if hidden > 0 {
        body.push(ctx.tell(words::HIDDEN_TOO, &[("n", &hidden)]));
    }
    if !flagged.is_empty() {
        body.push(ctx.tell(words::FLAGGED, &[("n", &flagged.len())]));
    }
    let row = |said: Said, chosen: Vec<UpdateId>| {
        let label = ctx.tell(said, &[("n", &chosen.len()), ("k", &flagged.len())]);
        Choice::new(label, "", Pick::Inbox(Chosen::Accept(chosen)))
    };
    let mut rows = vec![Choice::new(ctx.say(say::CANCEL), "", Pick::Nothing)];
    if !clean.is_empty() {
        let said = if flagged.is_empty() { words::ACCEPT_N } else { words::ACCEPT_CLEAN };
        rows.push(row(said, clean.into_iter().cloned().collect()));
    }
    if !flagged.is_empty() {
        rows.push(row(words::ACCEPT_ALL, ids.to_vec()));
    }
    vec![Ask::choose(Choose::menu(ctx.say(say::CONFIRM), body, rows))]
}

/// Accepts proposed updates as they were sent; those that were decided meanwhile are left out.
pub(super) fn write(ids: &[UpdateId], ctx: &Ctx, new: &mut Ids) -> Vec<Ask> {
    let updates: Vec<&Update> = ids.iter().filter_map(|id| waiting(id, ctx)).collect();
    if updates.is_empty() {
        return vec![Ask::warn(ctx.say(words::GONE))];
    }
    let operations = updates.iter().flat_map(|update| review::accept(update)).collect();
    vec![Ask::Do(Effect::Commit(decided(words::DID_ACCEPT, &updates, operations, ctx, new)))]
}

/// Makes the batch of a decision about proposed updates.
pub(super) fn decided(
    said: Said,
    updates: &[&Update],
    operations: Vec<Operation>,
    ctx: &Ctx,
    ids: &mut Ids,
) -> Write {
    let which = match updates {
        [only] => task_in_words(&only.task, ctx),
        _ => ctx.tell(words::N_PROPOSALS, &[("n", &updates.len())]),
    };
    let id = ids.batch();
    ids.work(id, operations, ctx.tell(said, &[("which", &which)]))
}

/// Makes the form that accepts a proposed update with changes; none when it was decided meanwhile.
pub(super) fn amend(id: &UpdateId, ctx: &Ctx) -> Option<Form> {
    let (update, proposed) = (waiting(id, ctx)?, examined(id, ctx)?);
    let mut about = vec![task_in_words(&update.task, ctx), origin(&proposed, ctx)];
    about.extend(against(&proposed, ctx).into_iter().map(|flag| format!("! {flag}")));
    let purpose = Purpose::Inbox(Fill::Amend(Box::new(update.clone())));
    Some(Form::new(purpose, ctx.say(words::AMEND), about, forms::fields_of(update, ctx)))
}

/// Makes the form that asks why proposed updates are rejected.
pub(super) fn reject_form(ids: Vec<UpdateId>, ctx: &Ctx) -> Form {
    let about = match ids.as_slice() {
        [only] => examined(only, ctx).map(|one| task_in_words(&one.task, ctx)).unwrap_or_default(),
        _ => ctx.tell(words::N_PROPOSALS, &[("n", &ids.len())]),
    };
    let field = Field::new(Name::Reason, say::REASON, "");
    let purpose = Purpose::Inbox(Fill::Reject(ids));
    Form::new(purpose, ctx.say(words::REJECT), vec![about], vec![field]).quick()
}
