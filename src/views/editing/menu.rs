//! What can be done with a record: edit it, look at what belongs to it, add to it, withdraw it. What has no row in a view
//! is reached by its kind.

use crate::domain::editing;
use crate::domain::entity::{Key, Kind};
use crate::domain::operation::{Operation, Record};
use crate::domain::register::Register;
use crate::locale::{form as words, names, say};
use crate::views::ask::Ask;
use crate::views::changes::record_in_words;
use crate::views::composer;
use crate::views::ctx::Ctx;
use crate::views::effect::Ids;
use crate::views::overlay::{Choice, Choose, Pick};

use super::parts::{count, has_parts, parts};
use super::past;

/// Is what a chosen row means.
#[derive(Clone, Debug, PartialEq)]
pub enum Chosen {
    /// The record is edited.
    Edit(Key),
    /// What can be done with the record is listed.
    About(Key),
    /// What belongs to the record is listed.
    Parts(Key),
    /// A record is added: of that kind, to that one.
    Add(Kind, Option<Key>),
    /// The record is withdrawn, after a question.
    Withdraw(Key),
    /// The records of a kind are listed.
    Kind(Kind),
    /// The history of the record is listed.
    History(Key),
    /// What can be done about a change of the past is listed.
    Past(Box<Operation>),
    /// The record is edited, beginning with this field where one is named.
    EditField(Key, Option<&'static str>),
}

/// Lists what can be done with a record.
pub fn menu(key: &Key, ctx: &Ctx) -> Vec<Ask> {
    let Some(record) = ctx.workspace.record(key) else { return vec![Ask::warn(ctx.say(words::GONE))] };
    let rows = rows(key, ctx);
    if rows.is_empty() {
        return vec![Ask::warn(ctx.say(words::NOT_TYPED))];
    }
    vec![Ask::choose(Choose::menu(ctx.say(words::WHAT_TO_DO), vec![record_in_words(&record, ctx)], rows))]
}

/// Lists what can be done with a record as rows of a menu; none for a record that is not typed.
pub fn rows(key: &Key, ctx: &Ctx) -> Vec<Choice> {
    if !is_typed(key.kind) {
        return Vec::new();
    }
    let kind = word(key.kind, ctx);
    let row = |text: String, chosen| Choice::new(text, "", Pick::Edit(chosen));
    let mut rows = vec![row(ctx.tell(words::EDIT, &[("kind", &kind)]), Chosen::Edit(key.clone()))];
    if has_parts(key.kind) {
        rows.push(row(ctx.tell(words::PARTS, &[("kind", &kind)]), Chosen::Parts(key.clone())));
    }
    rows.extend(added(key.kind).filter(|kind| is_typed(*kind)).map(|kind| {
        let said = if kind == key.kind { words::ADD_BELOW } else { words::ADD };
        row(ctx.tell(said, &[("kind", &word(kind, ctx))]), Chosen::Add(kind, Some(key.clone())))
    }));
    rows.push(row(ctx.say(words::SEE_HISTORY).to_owned(), Chosen::History(key.clone())));
    rows.push(row(ctx.tell(words::WITHDRAW, &[("kind", &kind)]), Chosen::Withdraw(key.clone())));
    rows
}

/// Returns the rows of another menu that edit a record and list what else can be done with it.
pub fn edit_rows(key: &Key, ctx: &Ctx) -> Vec<Choice> {
    let kind = word(key.kind, ctx);
    let row = |said, chosen| Choice::new(ctx.tell(said, &[("kind", &kind)]), "", Pick::Edit(chosen));
    match is_typed(key.kind) {
        true => {
            vec![row(words::EDIT, Chosen::Edit(key.clone())), row(words::MORE, Chosen::About(key.clone()))]
        }
        false => Vec::new(),
    }
}

fn is_typed(kind: Kind) -> bool {
    !editing::fields(kind).is_empty()
}

fn word(kind: Kind, ctx: &Ctx) -> &'static str {
    ctx.say(names::kind(kind))
}

/// Lists the kinds of records that are added to one of a kind.
fn added(to: Kind) -> impl Iterator<Item = Kind> {
    let kinds: &[Kind] = match to {
        Kind::Plan => &[Kind::Section, Kind::Task, Kind::Indicator],
        Kind::Section => &[Kind::Section, Kind::Task],
        Kind::Task => &[
            Kind::Task,
            Kind::Update,
            Kind::Extension,
            Kind::TriggerFired,
            Kind::Obstacle,
            Kind::Assessment,
            Kind::Reassignment,
            Kind::Link,
            Kind::Request,
            Kind::Action,
            Kind::Reminder,
        ],
        Kind::Unit => &[Kind::Reminder, Kind::Request, Kind::Action],
        Kind::Indicator => &[Kind::Definition],
        Kind::Definition => &[Kind::Measurement],
        Kind::Meeting => &[Kind::Conclusion, Kind::Action],
        Kind::Duty => &[Kind::Submission],
        _ => &[],
    };
    kinds.iter().copied()
}

/// Are the kinds that are reached by their names: everything that is not too much for a list.
const REACHED: [Kind; 17] = [
    Kind::Plan,
    Kind::Section,
    Kind::Unit,
    Kind::Group,
    Kind::Document,
    Kind::Indicator,
    Kind::Definition,
    Kind::Meeting,
    Kind::Conclusion,
    Kind::Action,
    Kind::Request,
    Kind::Reminder,
    Kind::Duty,
    Kind::Submission,
    Kind::Report,
    Kind::Link,
    Kind::Reassignment,
];

/// Lists the kinds of records.
pub fn begin(ctx: &Ctx) -> Vec<Ask> {
    let row = |kind: Kind| {
        Choice::new(word(kind, ctx), count(kind, ctx.workspace).to_string(), Pick::Edit(Chosen::Kind(kind)))
    };
    let rows = REACHED.into_iter().filter(|kind| is_typed(*kind)).map(row).collect();
    vec![Ask::choose(Choose::picker(ctx.say(words::WHICH_KIND), Vec::new(), rows))]
}

/// Carries out what a chosen row means.
pub fn pick(chosen: Chosen, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    let writes =
        matches!(chosen, Chosen::Edit(_) | Chosen::EditField(..) | Chosen::Add(..) | Chosen::Withdraw(_));
    if writes && ctx.setup.read_only {
        return vec![Ask::warn(ctx.say(say::READ_ONLY))];
    }
    match chosen {
        Chosen::Edit(key) => edit(&key, None, ctx),
        Chosen::EditField(key, field) => edit(&key, field, ctx),
        Chosen::History(key) => past::ask(&key, ctx),
        Chosen::Past(operation) => past::menu(&operation, ctx, ids),
        // A report is begun by a template.
        Chosen::Add(Kind::Report, _) => vec![composer::templates(ctx)],
        Chosen::Add(kind, within) => super::blank(kind, within, ctx).map(Ask::edit).into_iter().collect(),
        Chosen::About(key) => menu(&key, ctx),
        Chosen::Parts(key) => list_parts(&key, ctx),
        Chosen::Kind(kind) => vec![of_kind(kind, ctx)],
        Chosen::Withdraw(key) => withdraw(&key, ctx, ids),
    }
}

/// Opens the form of a record, at the field where one is named.
fn edit(key: &Key, field: Option<&str>, ctx: &Ctx) -> Vec<Ask> {
    match super::of(key, ctx) {
        Some(editing) => vec![Ask::edit(match field {
            Some(field) => editing.at_field(field, ctx),
            None => editing,
        })],
        None => vec![Ask::warn(ctx.say(words::GONE))],
    }
}

/// Is how many records are listed at a time.
const LISTED: usize = 400;

/// Lists the records of a kind, and a new one first.
fn of_kind(kind: Kind, ctx: &Ctx) -> Ask {
    let records = ctx.workspace.records(kind);
    let new = Choice::new(
        ctx.tell(words::ADD, &[("kind", &word(kind, ctx))]),
        "",
        Pick::Edit(Chosen::Add(kind, None)),
    );
    let body = left_out(records.len(), ctx);
    let rows =
        std::iter::once(new).chain(records.iter().rev().take(LISTED).map(|record| row_of(record, ctx)));
    Ask::choose(Choose::picker(word(kind, ctx), body, rows.collect()))
}

fn left_out(n: usize, ctx: &Ctx) -> Vec<String> {
    (n > LISTED).then(|| ctx.tell(words::LEFT_OUT, &[("n", &LISTED), ("total", &n)])).into_iter().collect()
}

fn row_of(record: &Record, ctx: &Ctx) -> Choice {
    let key = record.key();
    Choice::new(record_in_words(record, ctx), key.id.to_string(), Pick::Edit(Chosen::About(key)))
}

fn list_parts(of: &Key, ctx: &Ctx) -> Vec<Ask> {
    let mut parts = parts(of, ctx.workspace);
    parts.retain(|key| is_typed(key.kind));
    if parts.is_empty() {
        return vec![Ask::say(ctx.tell(words::NO_PARTS, &[("kind", &word(of.kind, ctx))]))];
    }
    let records = parts.iter().take(LISTED).filter_map(|key| ctx.workspace.record(key));
    let rows: Vec<Choice> = records.map(|record| row_of(&record, ctx)).collect();
    let title = ctx.tell(words::PARTS, &[("kind", &word(of.kind, ctx))]);
    let body = ctx.workspace.record(of).map(|record| record_in_words(&record, ctx)).into_iter();
    let body = body.chain(left_out(parts.len(), ctx)).collect();
    vec![Ask::choose(Choose::picker(title, body, rows))]
}

/// Asks whether a record shall be withdrawn with what belongs to it; says what stands in the way.
fn withdraw(key: &Key, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    let Some(record) = ctx.workspace.record(key) else { return vec![Ask::warn(ctx.say(words::GONE))] };
    let register = Register::of(ctx.workspace);
    let what = record_in_words(&record, ctx);
    match editing::withdrawal(key, &super::names(&register, ctx)) {
        Err(in_the_way) => vec![in_the_way_of(&what, &in_the_way, ctx)],
        Ok(operations) => {
            let body = going(&what, &operations, ctx);
            let n = operations.len();
            let batch = ids.batch();
            let sentence = ctx.tell(words::DID_WITHDRAW, &[("what", &what), ("n", &n)]);
            let write = ids.work(batch, operations, sentence);
            let go = ctx.tell(words::WITHDRAW_N, &[("n", &n)]);
            let rows = vec![
                Choice::new(ctx.say(say::CANCEL), "", Pick::Nothing),
                Choice::new(go, "", Pick::Write(Box::new(write))),
            ];
            vec![Ask::choose(Choose::menu(ctx.say(words::WITHDRAW_ASK), body, rows))]
        }
    }
}

/// Tells what goes: the record, and how many of each kind with it.
fn going(what: &str, operations: &[Operation], ctx: &Ctx) -> Vec<String> {
    let mut body = vec![what.to_owned()];
    let others: Vec<Kind> = operations.iter().map(|operation| operation.key().kind).collect();
    if others.len() > 1 {
        body.push(ctx.tell(words::GOES_ALONG, &[("n", &(others.len() - 1))]));
    }
    let counted = Kind::ALL.map(|kind| (kind, others.iter().filter(|other| **other == kind).count()));
    let told = counted.into_iter().filter(|(_, n)| *n > 0 && others.len() > 1);
    body.extend(told.map(|(kind, n)| format!("- {}: {n}", word(kind, ctx))));
    body
}

/// Lists what stands in the way of a withdrawal; Enter goes to it.
fn in_the_way_of(what: &str, keys: &[Key], ctx: &Ctx) -> Ask {
    let body = vec![what.to_owned(), ctx.tell(words::IN_THE_WAY, &[("n", &keys.len())])];
    let records = keys.iter().take(LISTED).filter_map(|key| ctx.workspace.record(key));
    let rows = records.map(|record| row_of(&record, ctx)).collect();
    Ask::choose(Choose::picker(ctx.say(words::CANNOT_GO), body, rows))
}
