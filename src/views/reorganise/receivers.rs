//! The work that waits for a receiver, and who takes it.

use crate::domain::ids::{ReassignmentId, UnitId};
use crate::domain::reorganisation::{self, Pending, hand_over};
use crate::domain::unit::Unit;
use crate::locale::{reorganise as words, say};
use crate::text::date::long;
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::effect::{Effect, Ids, SOURCE};
use crate::views::overlay::reorganise::{Parts, Step};
use crate::views::overlay::{Choice, Choose, Pick};
use crate::views::work::task_in_words;

use super::{name, short};

/// Lists the parts that wait on the shown day.
pub(super) fn pending(ctx: &Ctx) -> Vec<Pending> {
    reorganisation::pending(ctx.workspace, &ctx.setup.settings, ctx.as_of)
}

fn chosen(step: Step) -> Pick {
    Pick::Reorganise(Box::new(step))
}

/// Opens the list of the parts; says so where there is none.
pub(super) fn list(parts: &[Pending], ctx: &Ctx) -> Ask {
    if parts.is_empty() {
        return Ask::say(ctx.tell(words::NOTHING_WAITS, &[("date", &long(ctx.as_of))]));
    }
    let proposals = parts.iter().filter(|part| part.proposal(ctx.workspace).is_some()).count();
    let mut rows: Vec<Choice> = parts.iter().map(|part| row(part, ctx)).collect();
    if proposals > 0 {
        rows.push(Choice::new(ctx.tell(words::PASS_ALL, &[("n", &proposals)]), "", chosen(Step::PassAll)));
    }
    let title = format!("{} ({})", ctx.say(words::WAITING), parts.len());
    let how = vec![ctx.say(words::WAITING_HOW).to_owned()];
    Ask::choose(Choose::picker(title, how, rows).marking(0..parts.len()))
}

fn row(part: &Pending, ctx: &Ctx) -> Choice {
    let from = short(&part.from, ctx);
    let to = match (part.proposal(ctx.workspace), part.candidates.len()) {
        (Some(to), _) => short(to, ctx).to_owned(),
        (None, 0) => ctx.say(words::NOBODY_YET).to_owned(),
        (None, several) => ctx.tell(words::ONE_OF, &[("n", &several)]),
    };
    let note = format!("{from} {} {to}?", ctx.glyphs().arrow());
    Choice::new(
        task_in_words(&part.task, ctx),
        note,
        chosen(Step::Choose(Parts { parts: vec![part.clone()], hidden: 0 })),
    )
}

/// Lists who can take the parts: the unit proposed for all of them, the successors of all, then every unit of the shown
/// day in protocol order.
pub(super) fn candidates(parts: &Parts, ctx: &Ctx) -> Ask {
    let each = &parts.parts;
    let mut units: Vec<&Unit> = ctx.workspace.units.iter().filter(|unit| unit.exists_on(ctx.as_of)).collect();
    units.retain(|unit| each.iter().all(|part| part.from != unit.id));
    let is_proposed = |unit: &Unit| each.iter().all(|part| part.proposal(ctx.workspace) == Some(&unit.id));
    let succeeds = |unit: &Unit| each.iter().all(|part| part.candidates.contains(&unit.id));
    units.sort_by_key(|unit| (!is_proposed(unit), !succeeds(unit), unit.rank, &unit.id));
    let row = |unit: &&Unit| {
        let note = match () {
            () if is_proposed(unit) => ctx.say(words::PROPOSED),
            () if succeeds(unit) => ctx.say(words::SUCCESSOR),
            () => unit.short.as_str(),
        };
        Choice::new(unit.name.as_str(), note, chosen(Step::Pass(parts.clone(), unit.id.clone())))
    };
    let body = match each.as_slice() {
        [part] => {
            let from = ctx.tell(words::HAD_BY, &[("from", &name(&part.from, ctx)), ("date", &long(part.on))]);
            vec![task_in_words(&part.task, ctx), from]
        }
        several => vec![ctx.tell(words::N_PARTS, &[("n", &several.len())])],
    };
    Ask::choose(Choose::picker(ctx.say(words::PASS_TO), body, units.iter().map(row).collect()))
}

/// Lets the parts pass to the unit: one at once, several after a question.
pub(super) fn pass(parts: &Parts, to: &UnitId, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    match parts.parts.as_slice() {
        [only] => pass_one(only, to, ctx, ids),
        several => {
            let passes: Vec<(&Pending, &UnitId)> = several.iter().map(|part| (part, to)).collect();
            let values: [(&str, &dyn std::fmt::Display); 2] = [("n", &passes.len()), ("to", &name(to, ctx))];
            let (said, go) = (ctx.tell(words::DID_PASS_TO, &values), ctx.tell(words::PASS_N_TO, &values));
            vec![confirm(&passes, parts.hidden, (said, go), ctx, ids)]
        }
    }
}

/// Lets a part pass to the unit, and goes on with what still waits.
fn pass_one(part: &Pending, to: &UnitId, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    let batch = ids.batch();
    let id = ReassignmentId::from_source(SOURCE, &Ids::record(batch, 0));
    let values: [(&str, &dyn std::fmt::Display); 4] = [
        ("task", &task_in_words(&part.task, ctx)),
        ("from", &short(&part.from, ctx)),
        ("to", &short(to, ctx)),
        ("date", &long(part.on)),
    ];
    let sentence = ctx.tell(words::DID_PASS, &values);
    let write = ids.work(batch, part.pass_to(ctx.workspace, to, id), sentence);
    let rest: Vec<Pending> = pending(ctx).into_iter().filter(|other| other != part).collect();
    let next = (!rest.is_empty()).then(|| list(&rest, ctx));
    std::iter::once(Ask::Do(Effect::Commit(write))).chain(next).collect()
}

/// Asks once before every proposal is confirmed.
pub(super) fn confirm_all(ctx: &Ctx, ids: &mut Ids) -> Ask {
    let parts = pending(ctx);
    let proposed: Vec<(&Pending, &UnitId)> =
        parts.iter().filter_map(|part| Some((part, part.proposal(ctx.workspace)?))).collect();
    let count = [("n", &proposed.len() as &dyn std::fmt::Display)];
    let words = (ctx.tell(words::DID_PASS_ALL, &count), ctx.tell(words::PASS_ALL, &count));
    confirm(&proposed, 0, words, ctx, ids)
}

/// Asks once before several parts pass, as one batch; says what is done and what doing it is called. The safe choice comes
/// first, and what is out of view is counted aloud.
fn confirm(
    passes: &[(&Pending, &UnitId)],
    hidden: usize,
    (sentence, go): (String, String),
    ctx: &Ctx,
    ids: &mut Ids,
) -> Ask {
    let batch = ids.batch();
    let id = |nth| ReassignmentId::from_source(SOURCE, &Ids::record(batch, nth));
    let write = ids.work(batch, hand_over(ctx.workspace, passes, id), sentence);
    let rows = vec![
        Choice::new(ctx.say(words::BACK), "", Pick::Nothing),
        Choice::new(go, "", Pick::Write(Box::new(write))),
    ];
    let note = (hidden > 0).then(|| ctx.tell(say::HIDDEN_TOO, &[("n", &hidden)]));
    let told = passes.iter().map(|(part, to)| {
        format!("{}: {} {} {}", part.task, short(&part.from, ctx), ctx.glyphs().arrow(), short(to, ctx))
    });
    Ask::choose(Choose::menu(ctx.say(say::CONFIRM), note.into_iter().chain(told).collect(), rows))
}
