//! What is said below the fields: what is wrong with the one that has the cursor, else how it is read, else how it is
//! written.

use crate::domain::deadline::Reading;
use crate::domain::editing::{self, Names, Sort};
use crate::domain::entity::{Key, Kind};
use crate::domain::operation::Record;
use crate::domain::party::Whom;
use crate::domain::register::Register;
use crate::domain::responsibility::members;
use crate::locale::{deadline as meanings, editing as fields, form as words, personal as warnings};
use crate::text::date::long;
use crate::text::personal::personal;
use crate::views::changes;
use crate::views::ctx::Ctx;
use crate::views::work::rules::unit_name;

use super::{Editing, Entry, filled, proposals, shown};

/// Is what is said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Note {
    pub tone: Tone,
    pub text: String,
}

/// Names how what is said is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Tone {
    /// It helps.
    #[default]
    Plain,
    /// It is understood.
    Good,
    /// It should be looked at.
    Warning,
    /// It is wrong.
    Bad,
}

fn note_of(tone: Tone, text: impl Into<String>) -> Note {
    Note { tone, text: text.into() }
}

/// Returns what is said about the field with the cursor; on the buttons about the whole record.
pub(super) fn note(editing: &Editing, ctx: &Ctx) -> Note {
    let Some(entry) = editing.entry() else { return whole(editing, ctx) };
    if let Some(fault) = &editing.fault {
        return note_of(Tone::Bad, &fault.words);
    }
    if editing.is_gone {
        return note_of(Tone::Bad, ctx.say(words::GONE));
    }
    if let Some(found) = personal(entry.editor.text()).into_iter().next() {
        return note_of(Tone::Warning, ctx.say(warnings::personal(found)));
    }
    let said = editing.with_names(ctx, |names| read(editing, entry, names, ctx));
    match &entry.theirs {
        Some(theirs) => {
            let warning = ctx.tell(words::THEIRS, &[("value", &theirs)]);
            note_of(Tone::Warning, format!("{warning} {}", said.text))
        }
        None => said,
    }
}

fn whole(editing: &Editing, ctx: &Ctx) -> Note {
    if let Some(fault) = &editing.fault {
        return note_of(Tone::Bad, &fault.words);
    }
    if editing.is_gone {
        return note_of(Tone::Bad, ctx.say(words::GONE));
    }
    let found = editing.entries.iter().flat_map(|entry| personal(entry.editor.text())).next();
    if let Some(found) = found {
        return note_of(Tone::Warning, ctx.say(warnings::personal(found)));
    }
    let typed = editing.entries.iter().filter(|entry| entry.is_typed()).count();
    note_of(Tone::Plain, ctx.tell(words::TYPED_IN, &[("n", &typed)]))
}

/// Says how the field is read.
fn read(editing: &Editing, entry: &Entry, names: &Names, ctx: &Ctx) -> Note {
    let text = entry.text();
    let hint = || note_of(Tone::Plain, hint(entry, ctx));
    if text.is_empty() {
        return hint();
    }
    if let Sort::Ref(kind) | Sort::Refs(kind) = entry.spec.sort
        && proposals::is_catalogued(kind)
        && !entry.names_only(|name| proposals::is_name(kind, name, ctx))
    {
        return note_of(Tone::Plain, ctx.say(words::GO_ON));
    }
    let mut record = filled::around(editing, names, ctx);
    if entry.is_typed()
        && let Err(fault) = filled::set(&mut record, entry, names, ctx)
    {
        return note_of(Tone::Bad, fault.words);
    }
    match meaning(&record, entry, names, ctx) {
        Some(meaning) => note_of(Tone::Good, format!("{} {meaning}", ctx.glyphs().arrow())),
        None => hint(),
    }
}

fn hint(entry: &Entry, ctx: &Ctx) -> String {
    let choices = shown::choices(entry.spec).iter().map(|name| shown::choice(entry.spec, name, ctx));
    let choices: Vec<&str> = choices.collect();
    let rules = choices.join(", ");
    let values: [(&str, &dyn std::fmt::Display); 2] =
        [("rules", &rules), ("rule", &choices.first().copied().unwrap_or_default())];
    let said = match entry.spec.sort {
        Sort::Choice(_) | Sort::Choices(_) | Sort::YesNo => ctx.tell(words::ONE_OF, &[("list", &rules)]),
        Sort::Uses => ctx.tell(words::HINT_USES, &values),
        Sort::Total | Sort::Totals => ctx.tell(words::HINT_TOTAL, &values),
        Sort::Text => ctx.tell(words::HINT_TEXT, &[("hint", &ctx.say(fields::hint(Sort::Text)))]),
        sort => ctx.say(fields::hint(sort)).to_owned(),
    };
    capitalised(&said)
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Returns what the value of a field means; none where its text says it all.
fn meaning(record: &Record, entry: &Entry, names: &Names, ctx: &Ctx) -> Option<String> {
    let text = || editing::text(record, entry.spec.name, names);
    match entry.spec.sort {
        Sort::Line | Sort::Text | Sort::Choice(_) | Sort::Choices(_) | Sort::YesNo | Sort::Number => None,
        Sort::Day | Sort::LastDay => Some(ctx.tell(words::THE_DAY, &[("day", &text())])),
        Sort::Phrase | Sort::Meaning => Some(deadline(reading(record, entry.spec.name)?, ctx)),
        Sort::Parties => Some(parties(&text(), names.register, ctx)),
        Sort::Ref(kind) | Sort::Refs(kind) => {
            let one = |name: &str| reference(kind, name.trim(), ctx);
            Some(text().split(';').map(one).collect::<Vec<_>>().join("; "))
        }
        _ => Some(shown::shown(&text(), entry.spec, ctx)),
    }
}

/// Returns a record that a field names, in words; a plan by its title, too.
fn reference(kind: Kind, name: &str, ctx: &Ctx) -> String {
    let record = ctx.workspace.record(&Key { kind, id: name.into() });
    let plan = || ctx.workspace.plans.iter().find(|plan| kind == Kind::Plan && plan.symbol == name);
    match (record, plan()) {
        (Some(Record::Plan(plan)), _) => format!("{}  {}", plan.symbol, plan.title),
        (None, Some(plan)) => format!("{}  {}", plan.symbol, plan.title),
        (Some(record), _) => changes::record_in_words(&record, ctx),
        (None, None) => name.to_owned(),
    }
}

/// Returns what a deadline means, with its last day in time.
fn deadline(reading: &Reading, ctx: &Ctx) -> String {
    let meaning = meanings::reading(ctx.lang(), reading);
    match reading.meaning.last_day(&ctx.setup.settings.deadlines) {
        Some(day) => ctx.tell(words::LAST_DAY, &[("meaning", &meaning), ("day", &long(day))]),
        None => meaning,
    }
}

/// Returns the deadline that a field is about.
fn reading<'a>(record: &'a Record, field: &str) -> Option<&'a Reading> {
    let deadline = match record {
        Record::Task(task) => Some(&task.deadline),
        Record::Extension(one) if field.starts_with("old") => one.old.as_ref(),
        Record::Extension(one) => Some(&one.new),
        Record::TriggerFired(one) => one.deadline.as_ref(),
        _ => None,
    };
    deadline.map(|deadline| &deadline.reading)
}

/// Is how many near names are told.
const NEAR: usize = 3;

/// Returns each unit and group that the cell names, and the nearest names for words that nobody answers to.
fn parties(cell: &str, register: &Register, ctx: &Ctx) -> String {
    let list = register.read(cell);
    let one = |party: &crate::domain::party::Party| match &party.whom {
        Whom::Unit(unit) => unit_name(unit, ctx),
        Whom::Group { group, .. } => {
            let Some(group) = ctx.workspace.groups.get(group.as_str()) else { return party.printed.clone() };
            let n = members(ctx.workspace, group, ctx.as_of).len();
            ctx.tell(words::GROUP, &[("name", &group.name), ("n", &n)])
        }
        Whom::Unknown => unknown(&party.printed, register, ctx),
    };
    list.parties.iter().map(one).collect::<Vec<_>>().join("; ")
}

fn unknown(printed: &str, register: &Register, ctx: &Ctx) -> String {
    let near = register.nearest(printed, NEAR);
    let near: Vec<&str> = near.iter().map(|name| name.name.as_str()).collect();
    match near.is_empty() {
        true => ctx.tell(words::NOBODY, &[("printed", &printed)]),
        false => ctx.tell(words::NOBODY_NEAR, &[("printed", &printed), ("near", &near.join(", "))]),
    }
}
