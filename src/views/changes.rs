//! Records, changes and journal entries in words.

mod report;

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::entity::{Key, Kind};
use crate::domain::ids::TaskId;
use crate::domain::indicator::Measurement;
use crate::domain::operation::{Change, Operation, Record};
use crate::domain::party::PartyList;
use crate::domain::progress::{Extension, Obstacle, Review, TriggerFired, Update, UpdateField};
use crate::domain::task::{Deadline, TaskField, Tracking};
use crate::domain::unit::Reassignment;
use crate::domain::workspace::Workspace;
use crate::locale::{deadline as meanings, indicator as figures, names, say};
use crate::text::date::long;
use crate::text::zone;

pub use crate::locale::amount::{amount, percent};

use super::ctx::Ctx;
use super::editing;
use super::effect::Entry;
use super::indicators;

/// Joins what is not empty.
fn joined(parts: &[String], between: &str) -> String {
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    parts.join(between)
}

/// Returns an update on one line: day, state, amount, unit, text, evidence.
pub fn update(update: &Update, ctx: &Ctx) -> String {
    let lang = ctx.lang();
    let review = match &update.review {
        Review::Accepted => String::new(),
        Review::Proposed => ctx.say(say::PROPOSED).to_owned(),
        Review::Rejected(reason) => {
            let reason = reason.as_deref().unwrap_or_default();
            joined(&[ctx.say(say::REJECTED).to_owned(), reason.to_owned()], ": ")
        }
    };
    let evidence = update.evidence.join(", ");
    let parts = [
        long(update.on),
        review,
        update
            .state
            .map(|state| format!("{} {}", ctx.glyphs().state(state), ctx.say(names::state(state))))
            .unwrap_or_default(),
        amount(lang, update.percent, update.count),
        update.unit.as_ref().map(|unit| unit_short(unit.as_str(), ctx)).unwrap_or_default(),
        update.text.clone().unwrap_or_default(),
        if evidence.is_empty() { evidence } else { format!("[{evidence}]") },
    ];
    ctx.dotted(parts)
}

fn unit_short(id: &str, ctx: &Ctx) -> String {
    ctx.workspace.units.get(id).map_or_else(|| id.to_owned(), |unit| unit.short.clone())
}

/// Returns an extension on one line.
pub fn extension(extension: &Extension, ctx: &Ctx) -> String {
    let old = extension.old.as_ref().map(|old| deadline(old, ctx)).unwrap_or_default();
    let moved = joined(&[old, deadline(&extension.new, ctx)], &format!(" {} ", ctx.glyphs().arrow()));
    let document = extension.document.as_ref().map(|symbol| format!("[{symbol}]")).unwrap_or_default();
    let reason = extension.reason.clone().unwrap_or_default();
    ctx.dotted([long(extension.on), moved, reason, document])
}

/// Returns a fired trigger on one line.
pub fn trigger(trigger: &TriggerFired, ctx: &Ctx) -> String {
    let follows = trigger.deadline.as_ref().map(|follows| deadline(follows, ctx)).unwrap_or_default();
    let document = trigger.document.as_ref().map(|symbol| format!("[{symbol}]")).unwrap_or_default();
    let text = trigger.text.clone().unwrap_or_default();
    ctx.dotted([long(trigger.on), text, follows, document])
}

/// Returns an obstacle on one line.
pub fn obstacle(obstacle: &Obstacle, ctx: &Ctx) -> String {
    let since = long(obstacle.raised_on);
    let resolved = match obstacle.resolved_on {
        Some(day) => ctx.tell(say::RESOLVED, &[("from", &since), ("to", &long(day))]),
        None => ctx.tell(say::UNRESOLVED, &[("from", &since)]),
    };
    format!("{}: {} ({resolved})", ctx.say(names::obstacle_class(obstacle.class)), obstacle.text)
}

/// Returns a measurement on one line.
pub fn measurement(measurement: &Measurement, ctx: &Ctx) -> String {
    let value = measurement.printed.clone();
    let value = value.unwrap_or_else(|| figures::measured(ctx.lang(), &measurement.value));
    let document = measurement.document.as_deref().map(|symbol| format!(" ({symbol})")).unwrap_or_default();
    format!("{}: {value}{document}", long(measurement.on))
}

/// Returns a reassignment on one line.
pub fn reassignment(moved: &Reassignment, ctx: &Ctx) -> String {
    let (from, to) = (unit_short(moved.from.as_str(), ctx), unit_short(moved.to.as_str(), ctx));
    let standing = ctx.say(names::standing(moved.standing));
    format!("{} {from} {} {to} ({standing})", long(moved.on), ctx.glyphs().arrow())
}

/// Returns a deadline in words: the phrase and what it means.
pub fn deadline(deadline: &Deadline, ctx: &Ctx) -> String {
    let meaning = meanings::meaning(ctx.lang(), &deadline.reading.meaning);
    if deadline.reading.phrase.is_empty() {
        return meaning;
    }
    format!("“{}” ({meaning})", deadline.reading.phrase)
}

/// Returns an entry of the journal on one line: who, when, what.
pub fn entry(entry: &Entry, ctx: &Ctx) -> String {
    let at = moment(entry.header.at);
    let header = &entry.header;
    let source = source(&header.source, ctx);
    format!("#{} {at} {}{source}: {}", header.number.0, header.actor.name, operation(&entry.operation, ctx))
}

/// Returns where a batch came from in brackets; of several sources the first is named.
fn source(source: &str, ctx: &Ctx) -> String {
    let (first, others) = source.split_once(';').unwrap_or((source, ""));
    let first = match first {
        "" => return String::new(),
        "tui" => ctx.say(say::BY_INTERFACE),
        "cli" => ctx.say(say::BY_COMMAND),
        other => other,
    };
    match others.split(';').filter(|other| !other.is_empty()).count() {
        0 => format!(" ({first})"),
        n => format!(" ({first} +{n})"),
    }
}

/// Returns a moment as the province's clocks show it.
pub fn moment(at: DateTime<Utc>) -> String {
    format!("{} {}", long(zone::day(at)), time_of_day(at))
}

/// Returns the time of day of a moment as the province's clocks show it.
pub fn time_of_day(at: DateTime<Utc>) -> String {
    zone::local(at).format("%H:%M").to_string()
}

/// Returns what an operation does, on one line.
pub fn operation(operation: &Operation, ctx: &Ctx) -> String {
    match operation {
        Operation::Create(record) => ctx.tell(say::CREATED, &[("what", &record_in_words(record, ctx))]),
        Operation::Withdraw(record) => ctx.tell(say::WITHDRAWN, &[("what", &record_in_words(record, ctx))]),
        Operation::Change(change) => change_in_words(change, ctx),
    }
}

/// Returns the task that an operation concerns: the task itself, or the one that the record belongs to. None for
/// records that concern more than one task.
pub fn task_of(operation: &Operation, workspace: &Workspace) -> Option<TaskId> {
    match operation {
        Operation::Create(record) | Operation::Withdraw(record) => owner(record).cloned(),
        Operation::Change(change) => owner(&workspace.record(&change.key())?).cloned(),
    }
}

/// Returns the task that a record is, or belongs to.
pub fn owner(record: &Record) -> Option<&TaskId> {
    match record {
        Record::Task(task) => Some(&task.id),
        Record::Update(update) => Some(&update.task),
        Record::Assessment(assessment) => Some(&assessment.task),
        Record::Extension(extension) => Some(&extension.task),
        Record::TriggerFired(trigger) => Some(&trigger.task),
        Record::Obstacle(obstacle) => Some(&obstacle.task),
        Record::Reassignment(moved) => Some(&moved.task),
        _ => None,
    }
}

/// Returns the address of the record that a record belongs to; none for what stands alone.
pub fn belongs_to(record: &Record) -> Option<Key> {
    let address = |kind, id: &str| Some(Key { kind, id: id.into() });
    match record {
        Record::Measurement(value) => address(Kind::Definition, value.definition.as_str()),
        Record::Definition(definition) => address(Kind::Indicator, definition.indicator.as_str()),
        other => address(Kind::Task, owner(other)?.as_str()),
    }
}

/// Returns what an operation does, and to which task or indicator.
pub fn operation_with_task(operation: &Operation, ctx: &Ctx) -> String {
    let what = self::operation(operation, ctx);
    let task = task_of(operation, ctx.workspace).map(|task| super::work::task_in_words(&task, ctx));
    match task.or_else(|| indicators::which(operation, ctx)) {
        Some(which) => format!("{which}: {what}"),
        None => what,
    }
}

/// Returns a record on one line: its kind and what is in it.
pub fn record_in_words(record: &Record, ctx: &Ctx) -> String {
    let kind = ctx.say(names::kind(record.kind()));
    let content = match record {
        Record::Update(one) => update(one, ctx),
        Record::Extension(one) => extension(one, ctx),
        Record::TriggerFired(one) => trigger(one, ctx),
        Record::Obstacle(one) => obstacle(one, ctx),
        Record::Reassignment(one) => reassignment(one, ctx),
        Record::Task(one) => one.title.clone(),
        Record::Plan(one) => one.symbol.clone(),
        Record::Section(one) => one.title.clone(),
        Record::Unit(one) => one.name.clone(),
        Record::Group(one) => one.name.clone(),
        Record::Document(one) => one.symbol.clone(),
        Record::Assessment(one) => one.reason.clone().unwrap_or_else(|| long(one.on)),
        Record::Indicator(one) => one.name.clone(),
        Record::Definition(one) => one.counted.clone(),
        Record::Measurement(one) => measurement(one, ctx),
        Record::Reminder(one) => format!("{} {}", long(one.on), unit_short(one.unit.as_str(), ctx)),
        Record::Request(one) => one.text.clone(),
        Record::Meeting(one) => one.title.clone(),
        Record::Conclusion(one) => one.text.clone(),
        Record::Action(one) => format!("{}: {}", unit_short(one.unit.as_str(), ctx), one.text),
        Record::Duty(one) => one.name.clone(),
        Record::Submission(one) => {
            format!("{} {}", unit_short(one.unit.as_str(), ctx), long(one.received_on))
        }
        Record::Report(one) => report::report(one, ctx),
        Record::Passage(one) => report::passage(one),
        Record::Issuance(one) => report::issuance(one),
        Record::Link(one) => format!("{} – {}", one.from, one.to),
    };
    format!("{kind} {content}")
}

/// Returns what a change does: the field, the old and the new value where both can be put into words.
pub fn change_in_words(change: &Change, ctx: &Ctx) -> String {
    let field = names::field(change.field(), ctx.lang());
    match values(change, ctx) {
        Some((old, new)) => format!("{field}: {old} {} {new}", ctx.glyphs().arrow()),
        None => ctx.tell(say::FIELD_CHANGED, &[("field", &field)]),
    }
}

/// Returns the old and the new value in words; none for fields that only other tools write.
pub fn values(change: &Change, ctx: &Ctx) -> Option<(String, String)> {
    let pair = |old: Option<String>, new: Option<String>| Some((shown(old?, ctx), shown(new?, ctx)));
    match change {
        Change::Task(change) => pair(task_value(&change.old, ctx), task_value(&change.new, ctx)),
        Change::Update(change) => pair(update_value(&change.old, ctx), update_value(&change.new, ctx)),
        Change::Report(change) => {
            pair(report::report_value(&change.old, ctx), report::report_value(&change.new, ctx))
        }
        Change::Passage(change) => {
            pair(report::passage_value(&change.old), report::passage_value(&change.new))
        }
        other => {
            let (old, new) = indicators::field_values(other, ctx).or_else(|| typed_values(other, ctx))?;
            Some((shown(old, ctx), shown(new, ctx)))
        }
    }
}

/// Returns the old and the new value as they are typed; none for fields that are not, and where the record is gone.
fn typed_values(change: &Change, ctx: &Ctx) -> Option<(String, String)> {
    let mut old = ctx.workspace.record(&change.key())?;
    let mut new = old.clone();
    old.apply(&change.inverse());
    new.apply(change);
    editing::values(&old, &new, change.field(), ctx)
}

fn shown(value: String, ctx: &Ctx) -> String {
    if value.is_empty() { ctx.say(say::BLANK).to_owned() } else { value }
}

fn day(day: Option<NaiveDate>) -> String {
    day.map(long).unwrap_or_default()
}

fn task_value(field: &TaskField, ctx: &Ctx) -> Option<String> {
    Some(match field {
        TaskField::Label(text) | TaskField::Title(text) => text.clone(),
        TaskField::Output(text) => text.clone().unwrap_or_default(),
        TaskField::Leads(list) | TaskField::Coordinators(list) => parties(list, ctx),
        TaskField::Deadline(value) => deadline(value, ctx),
        TaskField::AssignedOn(value) => day(*value),
        TaskField::Tags(tags) => tags.join(", "),
        TaskField::Tracking(Tracking::Whole) => ctx.say(say::AS_A_WHOLE).to_owned(),
        TaskField::Tracking(Tracking::PerUnit) => ctx.say(say::PER_UNIT).to_owned(),
        TaskField::Plan(id) => id.to_string(),
        TaskField::Section(id) => id.as_ref().map(ToString::to_string).unwrap_or_default(),
        TaskField::Parent(id) => id.as_ref().map(ToString::to_string).unwrap_or_default(),
        TaskField::Rank(_) => return None,
    })
}

fn update_value(field: &UpdateField, ctx: &Ctx) -> Option<String> {
    Some(match field {
        UpdateField::On(on) => long(*on),
        UpdateField::State(state) => {
            state.map(|state| ctx.say(names::state(state)).to_owned()).unwrap_or_default()
        }
        UpdateField::Percent(value) => value.map(percent).unwrap_or_default(),
        UpdateField::Count(value) => amount(ctx.lang(), None, *value),
        UpdateField::Text(text) => text.clone().unwrap_or_default(),
        UpdateField::Evidence(symbols) => symbols.join(", "),
        UpdateField::Review(Review::Accepted) => ctx.say(say::ACCEPTED).to_owned(),
        UpdateField::Review(Review::Proposed) => ctx.say(say::PROPOSED).to_owned(),
        UpdateField::Review(Review::Rejected(_)) => ctx.say(say::REJECTED).to_owned(),
        UpdateField::Task(_) | UpdateField::Unit(_) | UpdateField::Period(_) | UpdateField::ReportedBy(_) => {
            return None;
        }
    })
}

/// Returns a cell of parties as it was understood.
pub fn parties(list: &PartyList, ctx: &Ctx) -> String {
    let one = |party: &crate::domain::party::Party| whom(&party.whom, &party.printed, ctx);
    list.parties.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// Returns whom a party means.
pub fn whom(whom: &crate::domain::party::Whom, printed: &str, ctx: &Ctx) -> String {
    use crate::domain::party::Whom;
    match whom {
        Whom::Unit(unit) => {
            ctx.workspace.units.get(unit.as_str()).map_or_else(|| unit.to_string(), |unit| unit.name.clone())
        }
        Whom::Group { group, narrowed } => {
            let name = ctx.workspace.groups.get(group.as_str()).map_or(printed, |group| &group.name);
            match narrowed {
                Some(units) => {
                    let units: Vec<String> =
                        units.iter().map(|unit| unit_short(unit.as_str(), ctx)).collect();
                    format!("{name} = {}", units.join(", "))
                }
                None => name.to_owned(),
            }
        }
        Whom::Unknown => ctx.tell(say::NOT_UNDERSTOOD, &[("printed", &printed)]),
    }
}
