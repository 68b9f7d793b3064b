//! What a person says of pairs: the menu, the one question for several, and what is written.

use crate::domain::duplicate::{Decision, decide};
use crate::domain::ids::{LinkId, PlanId, TaskId};
use crate::domain::operation::Operation;
use crate::domain::supersede::{Fate, Order};
use crate::domain::task::{Relation, Standing};
use crate::locale::{Said, links as words, names};
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::effect::{Effect, Ids, SOURCE};
use crate::views::overlay::{Choice, Choose, Pick};
use crate::views::work::task_in_words;

use super::pairs::{Pair, PairId};
use super::{Shelf, State};

/// Is what a chosen row of a list about links means.
#[derive(Clone, Debug, PartialEq)]
pub enum Chosen {
    /// The pairs are hidden until the program is opened again.
    Later(Vec<PairId>),
    /// Something is said of pairs; each begins with the task that says it.
    Pairs(Vec<(TaskId, TaskId)>, Decision),
    /// A link is taken back.
    TakeBack(LinkId),
    /// The plan is superseded; by which comes next.
    By(PlanId),
    /// The first plan is superseded by the second; from which day comes next.
    Day(PlanId, PlanId),
    /// The open tasks of the old plan are decided one by one.
    Begin(Order),
    /// The tasks get this fate; none leaves them to wait.
    Fate(Vec<TaskId>, Option<Fate>),
    /// Each of the tasks is carried on by the task that is most like it, where there is one.
    Best(Vec<TaskId>),
    /// The task of the new plan is chosen that carries the tasks on, or replaces them.
    Which(Vec<TaskId>, bool),
    /// Why the tasks are dropped is asked.
    Drop(Vec<TaskId>),
    /// What was decided about the old plan is written.
    Supersede,
}

/// Wraps a meaning for a list.
pub(super) fn chosen(chosen: Chosen) -> Pick {
    Pick::Links(Box::new(chosen))
}

/// What can be said of a pair, beside that it is refused.
const KINDS: [(Relation, Said); 3] = [
    (Relation::SameAs, words::IS_SAME),
    (Relation::Continues, words::IS_CONTINUED),
    (Relation::Replaces, words::IS_REPLACED),
];

/// Opens the menu of what can be done with the chosen pair, or with the marked ones.
pub(super) fn open(state: &State, ctx: &Ctx) -> Vec<Ask> {
    let meant = state.meant();
    match (state.shelf, meant.as_slice()) {
        (_, []) => Vec::new(),
        (Shelf::Decided, [pair, ..]) => vec![of_decided(pair, ctx)],
        (_, [pair]) => vec![of_pair(pair, ctx)],
        (_, pairs) => vec![of_marked(pairs, state.hidden_marks(), ctx)],
    }
}

/// Makes the menu of one pair. Nothing is linked by the key that opened it: the first row leaves it for later.
pub(super) fn of_pair(pair: &Pair, ctx: &Ctx) -> Ask {
    let ends = |swap: bool| match swap {
        false => (pair.newer.clone(), pair.older.clone()),
        true => (pair.older.clone(), pair.newer.clone()),
    };
    let row = |said: Said, decision: Decision, swap: bool, note: &str| {
        Choice::new(ctx.say(said), note, chosen(Chosen::Pairs(vec![ends(swap)], decision)))
    };
    let mut rows = vec![Choice::new(ctx.say(words::LATER), "", chosen(Chosen::Later(vec![pair.id()])))];
    for (relation, said) in KINDS {
        let note = if relation == pair.relation { ctx.say(words::PROPOSED_MARK) } else { "" };
        rows.push(row(said, Decision::Confirm(relation), false, note));
    }
    rows.push(row(words::NOT_LINKED, Decision::Refuse, false, ""));
    rows.push(row(
        words::SWAP,
        Decision::Confirm(Relation::Continues),
        true,
        ctx.say(names::relation(Relation::Continues)),
    ));
    rows.extend(ways(pair, ctx));
    let body = vec![task_in_words(&pair.newer, ctx), task_in_words(&pair.older, ctx)];
    Ask::choose(Choose::menu(ctx.say(words::WHAT_ARE_THEY), body, rows))
}

fn ways(pair: &Pair, ctx: &Ctx) -> [Choice; 2] {
    [
        Choice::new(ctx.say(words::OPEN_NEWER), "", Pick::GoTo(pair.newer.clone())),
        Choice::new(ctx.say(words::OPEN_OLDER), "", Pick::GoTo(pair.older.clone())),
    ]
}

fn of_marked(pairs: &[&Pair], hidden: usize, ctx: &Ctx) -> Ask {
    let ends: Vec<(TaskId, TaskId)> =
        pairs.iter().map(|pair| (pair.newer.clone(), pair.older.clone())).collect();
    let row = |said: Said, decision| {
        Choice::new(ctx.say(said), pairs.len().to_string(), chosen(Chosen::Pairs(ends.clone(), decision)))
    };
    let ids = pairs.iter().map(|pair| pair.id()).collect();
    let mut rows = vec![Choice::new(ctx.say(words::LATER), "", chosen(Chosen::Later(ids)))];
    rows.extend(KINDS.map(|(relation, said)| row(said, Decision::Confirm(relation))));
    rows.push(row(words::NOT_LINKED, Decision::Refuse));
    let body = hidden_among(hidden, ctx);
    Ask::choose(Choose::menu(ctx.tell(words::WHAT_ARE_N, &[("n", &pairs.len())]), body, rows))
}

/// Counts marked rows that are out of view aloud.
pub(super) fn hidden_among(hidden: usize, ctx: &Ctx) -> Vec<String> {
    if hidden == 0 { Vec::new() } else { vec![ctx.tell(words::HIDDEN_AMONG, &[("n", &hidden)])] }
}

/// Asks once, with the count, whether the marked pairs, or the chosen one, are refused; the safe choice comes first.
pub(super) fn ask_to_refuse(state: &State, ctx: &Ctx) -> Vec<Ask> {
    let meant = state.meant();
    if meant.is_empty() || state.shelf != Shelf::Proposals {
        return Vec::new();
    }
    let ends = meant.iter().map(|pair| (pair.newer.clone(), pair.older.clone())).collect();
    let rows = vec![
        Choice::new(ctx.say(words::BACK), "", Pick::Nothing),
        Choice::new(
            ctx.say(words::NOT_LINKED),
            meant.len().to_string(),
            chosen(Chosen::Pairs(ends, Decision::Refuse)),
        ),
    ];
    let mut body = hidden_among(state.hidden_marks(), ctx);
    if let [pair] = meant.as_slice() {
        body = vec![task_in_words(&pair.newer, ctx), task_in_words(&pair.older, ctx)];
    }
    let title = ctx.tell(words::REFUSE_N, &[("n", &meant.len())]);
    vec![Ask::choose(Choose::menu(title, body, rows))]
}

fn of_decided(pair: &Pair, ctx: &Ctx) -> Ask {
    let said = match pair.standing {
        Some(Standing::Refused) => words::TAKE_BACK_REFUSAL,
        _ => words::TAKE_BACK,
    };
    let mut rows = vec![Choice::new(ctx.say(words::BACK), "", Pick::Nothing)];
    rows.extend(pair.link.clone().map(|link| Choice::new(ctx.say(said), "", chosen(Chosen::TakeBack(link)))));
    rows.extend(ways(pair, ctx));
    let body = vec![task_in_words(&pair.newer, ctx), task_in_words(&pair.older, ctx)];
    Ask::choose(Choose::menu(ctx.say(names::relation(pair.relation)), body, rows))
}

/// Writes what was said of the pairs, in one batch.
pub(super) fn write(
    state: &mut State,
    pairs: &[(TaskId, TaskId)],
    decision: Decision,
    ctx: &Ctx,
    ids: &mut Ids,
) -> Vec<Ask> {
    let batch = ids.batch();
    let mut operations: Vec<Operation> = Vec::new();
    for (nth, (from, to)) in pairs.iter().enumerate() {
        let id = LinkId::from_source(SOURCE, &Ids::record(batch, nth));
        match decide(ctx.workspace, (from, to), decision, None, id) {
            Ok(made) => operations.extend(made),
            Err(why) => return vec![Ask::warn(words::unfit(ctx.lang(), &why))],
        }
    }
    state.marks.clear();
    let sentence = match decision {
        Decision::Confirm(relation) => {
            ctx.tell(words::DID_LINK, &[("n", &pairs.len()), ("what", &ctx.say(names::relation(relation)))])
        }
        Decision::Refuse => ctx.tell(words::DID_REFUSE, &[("n", &pairs.len())]),
    };
    vec![Ask::Do(Effect::Commit(ids.work(batch, operations, sentence)))]
}

/// Takes a link back; the pair may be proposed again.
pub(super) fn take_back(link: &LinkId, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    let Some(link) = ctx.workspace.links.get(link.as_str()) else { return Vec::new() };
    let sentence = ctx.tell(words::DID_TAKE_BACK, &[("from", &link.from), ("to", &link.to)]);
    let batch = ids.batch();
    let operations = vec![Operation::Withdraw(link.clone().into())];
    vec![Ask::Do(Effect::Commit(ids.work(batch, operations, sentence)))]
}
