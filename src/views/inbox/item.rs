//! What an item is: its address, the task behind it, its number, its title, its unit.

use crate::domain::entity::{Entity, Key};
use crate::domain::ids::UnitId;
use crate::domain::inbox::Matter;
use crate::domain::progress::Update;
use crate::domain::responsibility::Roster;
use crate::domain::task::Task;
use crate::domain::tree::numbered;
use crate::domain::workspace::{Slot, Workspace};
use crate::locale::reporting;
use crate::views::ctx::Ctx;
use crate::views::overlay::inbox::ItemId;
use crate::views::work::rules;

/// Returns the address of what an item is about; none when it is gone.
pub(super) fn id_of(matter: &Matter, workspace: &Workspace) -> Option<ItemId> {
    Some(match matter {
        Matter::Task(slot) => ItemId::Task(workspace.tasks.at(*slot)?.record.id.clone()),
        Matter::Report(missing) => {
            ItemId::Report(workspace.duties.at(missing.duty)?.record.id.clone(), missing.unit.clone())
        }
        Matter::Proposal(slot) => ItemId::Proposal(workspace.updates.at(*slot)?.record.id.clone()),
        Matter::Action(slot) => ItemId::Action(workspace.actions.at(*slot)?.record.id.clone()),
        Matter::Request(slot) => ItemId::Request(workspace.requests.at(*slot)?.record.id.clone()),
    })
}

/// Returns the address of the record that an item is; of a report that was not sent the duty's.
pub(super) fn key(matter: &Matter, workspace: &Workspace) -> Option<Key> {
    Some(match matter {
        Matter::Task(slot) => workspace.tasks.at(*slot)?.record.key(),
        Matter::Report(missing) => workspace.duties.at(missing.duty)?.record.key(),
        Matter::Proposal(slot) => workspace.updates.at(*slot)?.record.key(),
        Matter::Action(slot) => workspace.actions.at(*slot)?.record.key(),
        Matter::Request(slot) => workspace.requests.at(*slot)?.record.key(),
    })
}

/// Returns the task that an item is, or is about.
pub(super) fn task_of<'a>(matter: &Matter, workspace: &'a Workspace) -> Option<(Slot, &'a Task)> {
    let id = match matter {
        Matter::Task(slot) => return Some((*slot, &workspace.tasks.at(*slot)?.record)),
        Matter::Report(_) => return None,
        Matter::Proposal(slot) => &workspace.updates.at(*slot)?.record.task,
        Matter::Action(slot) => workspace.actions.at(*slot)?.record.task.as_ref()?,
        Matter::Request(slot) => workspace.requests.at(*slot)?.record.task.as_ref()?,
    };
    let slot = workspace.tasks.slot(id.as_str())?;
    Some((slot, &workspace.tasks.at(slot)?.record))
}

/// Returns the unit that owes a report, does an action, or asks; none where no unit is named.
pub(super) fn unit_of<'a>(matter: &'a Matter, workspace: &'a Workspace) -> Option<&'a UnitId> {
    match matter {
        Matter::Report(missing) => Some(&missing.unit),
        Matter::Action(slot) => workspace.actions.at(*slot).map(|row| &row.record.unit),
        Matter::Request(slot) => workspace.requests.at(*slot)?.record.from.as_ref(),
        Matter::Task(_) | Matter::Proposal(_) => None,
    }
}

/// Returns the proposed update that an item is; none for everything else.
pub(super) fn update_of<'a>(matter: &Matter, workspace: &'a Workspace) -> Option<&'a Update> {
    match matter {
        Matter::Proposal(slot) => workspace.updates.at(*slot).map(|row| &row.record),
        _ => None,
    }
}

/// Returns the number by which people call the item; empty where it has none.
pub(super) fn label(matter: &Matter, ctx: &Ctx) -> String {
    match matter {
        Matter::Task(_) | Matter::Proposal(_) => {
            task_of(matter, ctx.workspace).map(|(_, task)| numbered(ctx.workspace, task)).unwrap_or_default()
        }
        Matter::Report(_) | Matter::Action(_) | Matter::Request(_) => String::new(),
    }
}

/// Returns the title of the item.
pub(super) fn title(matter: &Matter, ctx: &Ctx) -> String {
    let workspace = ctx.workspace;
    let found = match matter {
        Matter::Task(_) | Matter::Proposal(_) => {
            task_of(matter, workspace).map(|(_, task)| task.title.clone())
        }
        Matter::Report(missing) => workspace.duties.at(missing.duty).map(|duty| {
            format!("{}, {}", duty.record.name, reporting::period(ctx.lang(), missing.term.period))
        }),
        Matter::Action(slot) => workspace.actions.at(*slot).map(|row| row.record.text.clone()),
        Matter::Request(slot) => workspace.requests.at(*slot).map(|row| row.record.text.clone()),
    };
    found.unwrap_or_default()
}

/// Returns the label and the title.
pub(super) fn name(matter: &Matter, ctx: &Ctx) -> String {
    let (label, title) = (label(matter, ctx), title(matter, ctx));
    if label.is_empty() { title } else { format!("{label} {title}") }
}

/// Returns the short name of who has to act: who leads, owes, proposed, does or asks.
pub(super) fn who(matter: &Matter, roster: &Roster, ctx: &Ctx) -> String {
    let workspace = ctx.workspace;
    let short = |unit: &UnitId| rules::unit_short(unit, ctx);
    let found = match matter {
        Matter::Task(slot) => workspace.tasks.at(*slot).map(|row| rules::lead(&row.record, roster, ctx)),
        Matter::Report(missing) => Some(short(&missing.unit)),
        Matter::Proposal(slot) => workspace.updates.at(*slot).map(|row| {
            row.record.unit.as_ref().or(row.record.reported_by.as_ref()).map(short).unwrap_or_default()
        }),
        Matter::Action(slot) => workspace.actions.at(*slot).map(|row| short(&row.record.unit)),
        Matter::Request(slot) => {
            workspace.requests.at(*slot).map(|row| row.record.from.as_ref().map(short).unwrap_or_default())
        }
    };
    found.unwrap_or_default()
}
