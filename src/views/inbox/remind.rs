//! Letters to units: collected, shown, and recorded as sent.

use crate::domain::ids::UnitId;
use crate::domain::inbox::{Collector, Letter, Matter};
use crate::domain::responsibility::Roster;
use crate::domain::status;
use crate::locale::{inbox, letter, say, triage as words};
use crate::text::date::long;
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::overlay::inbox::{Fill, ItemId, Remind, Written};
use crate::views::overlay::{Field, Form, Name, Purpose};
use crate::views::work::rules;

use super::gathered::Entry;
use super::{State, item, menus};

/// Begins a reminder: to the unit in view, or to the units that are ticked next.
pub(super) fn begin(state: &State, ctx: &Ctx) -> Vec<Ask> {
    match &state.unit {
        Some(unit) => letters_to(vec![unit.clone()], None, ctx),
        None => vec![menus::letters(state, ctx)],
    }
}

/// Opens the letters to the units; about one item alone where one is named.
pub(super) fn letters_to(units: Vec<UnitId>, about: Option<ItemId>, ctx: &Ctx) -> Vec<Ask> {
    if ctx.setup.read_only {
        return vec![Ask::warn(ctx.say(say::READ_ONLY))];
    }
    if units.is_empty() {
        return vec![Ask::warn(ctx.say(words::NOBODY_TO_REMIND))];
    }
    let form = form(Remind { units, about }, ctx);
    match &form.purpose {
        Purpose::Inbox(Fill::Remind(_, letters)) if letters.is_empty() => {
            vec![Ask::warn(ctx.say(words::NOTHING_TO_REMIND))]
        }
        _ => vec![Ask::form(form)],
    }
}

/// Opens the letter about one item: to the unit in view, else to whoever has to act.
pub(super) fn about(entry: &Entry, state: &State, ctx: &Ctx) -> Vec<Ask> {
    let units = match &state.unit {
        Some(unit) => vec![unit.clone()],
        None => answerable(entry, state, ctx),
    };
    letters_to(units, Some(entry.id.clone()), ctx)
}

/// Lists the units that have to act on an item; of a task that is followed unit by unit those that are not done.
fn answerable(entry: &Entry, state: &State, ctx: &Ctx) -> Vec<UnitId> {
    let workspace = ctx.workspace;
    let roster = Roster::on(workspace, ctx.as_of);
    match &entry.item.matter {
        Matter::Report(missing) => vec![missing.unit.clone()],
        Matter::Action(slot) => {
            let action = workspace.actions.at(*slot);
            action.map(|row| roster.successor(&row.record.unit).unit).into_iter().collect()
        }
        Matter::Request(slot) => {
            workspace.requests.at(*slot).map(|row| roster.units_of(&row.record.to)).unwrap_or_default()
        }
        matter => {
            let Some((_, task)) = item::task_of(matter, workspace) else { return Vec::new() };
            let status = state.gathered.as_ref().and_then(|gathered| gathered.status(matter, ctx));
            match status.and_then(|status| status.units.as_ref()) {
                Some(units) => units.open.clone(),
                None => roster.of(task).lead_units().into_iter().cloned().collect(),
            }
        }
    }
}

/// Makes the form that shows the letters and records that they were sent.
pub(super) fn form(remind: Remind, ctx: &Ctx) -> Form {
    let letters = collect(&remind, ctx);
    let mut about = vec![match letters.as_slice() {
        [only] => rules::unit_name(&only.unit, ctx),
        several => ctx.tell(words::LETTERS_TO, &[("n", &several.len())]),
    }];
    let silent = remind.units.len().saturating_sub(letters.len());
    if silent > 0 {
        about.push(ctx.tell(words::NOTHING_FOR, &[("n", &silent)]));
    }
    let texts: Vec<&str> = letters.iter().map(|letter| letter.text.as_str()).collect();
    let text = texts.join("\n----\n\n");
    let fields = vec![
        Field::suggest(Name::Date, words::SENT_ON, long(ctx.as_of)),
        Field::new(Name::Document, words::BY_LETTER, ""),
    ];
    let purpose = Purpose::Inbox(Fill::Remind(remind, letters));
    Form::new(purpose, ctx.say(words::REMIND), about, fields).enclosing(text)
}

/// Collects the letters; units that nothing has to be asked of are left out.
fn collect(remind: &Remind, ctx: &Ctx) -> Vec<Written> {
    let settings = &ctx.setup.settings;
    let statuses = status::all(ctx.workspace, ctx.as_of, settings);
    let collector = Collector::new(ctx.workspace, &statuses, settings, ctx.as_of);
    remind.units.iter().filter_map(|unit| written(&collector, unit, remind.about.as_ref(), ctx)).collect()
}

fn written(collector: &Collector, unit: &UnitId, about: Option<&ItemId>, ctx: &Ctx) -> Option<Written> {
    let workspace = ctx.workspace;
    let mut inbox = collector.inbox(Some(unit));
    if let Some(id) = about {
        inbox.retain(|item| item::id_of(&item.matter, workspace).as_ref() == Some(id));
    }
    let collected = Letter::of(&inbox)?;
    if !collected.is_empty() {
        let (tasks, text) = (collected.tasks(workspace), letter::letter(ctx.lang(), workspace, &collected));
        return Some(Written { unit: unit.clone(), tasks, text });
    }
    let Some(ItemId::Task(task)) = about else { return None };
    let slot = workspace.tasks.slot(task.as_str())?;
    let items = inbox.bundles.iter().flat_map(|bundle| &bundle.items).chain(&inbox.put_off);
    let why = items.flat_map(|item| &item.reasons).map(|reason| inbox::reason(ctx.lang(), reason));
    let why = why.collect::<Vec<_>>().join(", ");
    let text = letter::about(ctx.lang(), workspace, unit, ctx.as_of, slot, &why);
    Some(Written { unit: unit.clone(), tasks: vec![task.clone()], text })
}
