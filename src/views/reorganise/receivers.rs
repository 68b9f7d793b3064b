//! The work that waits for a receiver, and who takes it.

use crate::domain::ids::{ReassignmentId, UnitId};
use crate::domain::operation::Operation;
use crate::domain::reorganisation::{self, Pending};
use crate::domain::unit::Unit;
use crate::locale::{reorganise as words, say};
use crate::text::date::long;
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::effect::{Effect, Ids, SOURCE};
use crate::views::overlay::reorganise::Step;
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
    Ask::choose(Choose::picker(title, vec![ctx.say(words::WAITING_HOW).to_owned()], rows))
}

fn row(part: &Pending, ctx: &Ctx) -> Choice {
    let from = short(&part.from, ctx);
    let to = match (part.proposal(ctx.workspace), part.candidates.len()) {
        (Some(to), _) => short(to, ctx).to_owned(),
        (None, 0) => ctx.say(words::NOBODY_YET).to_owned(),
        (None, several) => ctx.tell(words::ONE_OF, &[("n", &several)]),
    };
    let note = format!("{from} {} {to}?", ctx.glyphs().arrow());
    Choice::new(task_in_words(&part.task, ctx), note, chosen(Step::Choose(part.clone())))
}

/// Lists who can take a part: the proposed unit, the successors, then every unit of the shown day in protocol order.
pub(super) fn candidates(part: &Pending, ctx: &Ctx) -> Ask {
    let proposed = part.proposal(ctx.workspace);
    let mut units: Vec<&Unit> = ctx.workspace.units.iter().filter(|unit| unit.exists_on(ctx.as_of)).collect();
    units.retain(|unit| unit.id != part.from);
    let is_proposed = |unit: &Unit| proposed == Some(&unit.id);
    let succeeds = |unit: &Unit| part.candidates.contains(&unit.id);
    units.sort_by_key(|unit| (!is_proposed(unit), !succeeds(unit), unit.rank, &unit.id));
    let row = |unit: &&Unit| {
        let note = match () {
            () if is_proposed(unit) => ctx.say(words::PROPOSED),
            () if succeeds(unit) => ctx.say(words::SUCCESSOR),
            () => unit.short.as_str(),
        };
        Choice::new(unit.name.as_str(), note, chosen(Step::Pass(part.clone(), unit.id.clone())))
    };
    let from = ctx.tell(words::HAD_BY, &[("from", &name(&part.from, ctx)), ("date", &long(part.on))]);
    let body = vec![task_in_words(&part.task, ctx), from];
    Ask::choose(Choose::picker(ctx.say(words::PASS_TO), body, units.iter().map(row).collect()))
}

/// Lets a part pass to the unit, and goes on with what still waits.
pub(super) fn pass(part: &Pending, to: &UnitId, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
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

/// Asks once before every proposal is confirmed; the safe choice comes first.
pub(super) fn confirm_all(ctx: &Ctx, ids: &mut Ids) -> Ask {
    let parts = pending(ctx);
    let proposed: Vec<(&Pending, &UnitId)> =
        parts.iter().filter_map(|part| Some((part, part.proposal(ctx.workspace)?))).collect();
    let batch = ids.batch();
    let pass = |(nth, (part, to)): (usize, &(&Pending, &UnitId))| {
        part.pass_to(ctx.workspace, to, ReassignmentId::from_source(SOURCE, &Ids::record(batch, nth)))
    };
    let operations: Vec<Operation> = proposed.iter().enumerate().flat_map(pass).collect();
    let count = proposed.len();
    let write = ids.work(batch, operations, ctx.tell(words::DID_PASS_ALL, &[("n", &count)]));
    let rows = vec![
        Choice::new(ctx.say(words::BACK), "", Pick::Nothing),
        Choice::new(ctx.tell(words::PASS_ALL, &[("n", &count)]), "", Pick::Write(Box::new(write))),
    ];
    let body = proposed.iter().map(|(part, to)| {
        format!("{}: {} {} {}", part.task, short(&part.from, ctx), ctx.glyphs().arrow(), short(to, ctx))
    });
    Ask::choose(Choose::menu(ctx.say(say::CONFIRM), body.collect(), rows))
}
