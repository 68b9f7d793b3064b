//! Where the chosen unit or group leads on to: its tasks, its inbox, those before and after it, what it took over.

use crate::domain::directory::{Listed, predecessors};
use crate::domain::ids::{TaskId, UnitId};
use crate::domain::responsibility::members;
use crate::locale::{Said, names, units as words};
use crate::text::date::long;
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::jump::Target;
use crate::views::overlay::{Choice, Choose, Pick};

use super::{Chosen, State};

/// Lists where one can go from the chosen row.
pub(super) fn leads(state: &State, ctx: &Ctx) -> Option<Ask> {
    let (title, rows) = match state.row()? {
        Listed::Unit(id) => (names::unit(ctx.workspace, id), of_unit(id, state, ctx)),
        Listed::Group(id) => {
            let group = ctx.workspace.groups.get(id.as_str())?;
            let members = members(ctx.workspace, group, ctx.as_of);
            (group.name.as_str(), members.iter().map(|unit| unit_row(unit, String::new(), ctx)).collect())
        }
    };
    if rows.is_empty() {
        return Some(Ask::say(ctx.say(words::OPEN)));
    }
    Some(Ask::choose(Choose::picker(title, Vec::new(), rows)))
}

fn of_unit(unit: &UnitId, state: &State, ctx: &Ctx) -> Vec<Choice> {
    let load = state.directory.load(unit);
    let open = load.map_or(0, |load| load.led() + load.coordinated());
    let mut rows = vec![
        Choice::new(ctx.say(words::TASKS_OF), open.to_string(), Pick::Units(Chosen::Tasks(unit.clone()))),
        Choice::new(ctx.say(words::INBOX_OF), "", Pick::Jump(Target::Unit(unit.clone()))),
    ];
    let record = ctx.workspace.units.get(unit.as_str());
    let after = record.into_iter().flat_map(|unit| &unit.successors);
    let note = |said: Said, day| format!("{} {}", ctx.say(said), long(day));
    rows.extend(after.map(|it| unit_row(&it.unit, note(words::SUCCESSORS, it.on), ctx)));
    let before = predecessors(ctx.workspace, unit);
    rows.extend(before.into_iter().map(|(other, on)| unit_row(other, note(words::PREDECESSORS, on), ctx)));
    for turn in state.directory.turns(ctx.workspace, unit, ctx.as_of) {
        let said = if turn.to == *unit { words::TAKEN_NOTE } else { words::HANDED_NOTE };
        let note = ctx.tell(said, &[("date", &long(turn.on))]);
        rows.extend(turn.tasks.iter().filter_map(|task| task_row(task, note.clone(), ctx)));
    }
    rows
}

fn unit_row(unit: &UnitId, note: String, ctx: &Ctx) -> Choice {
    Choice::new(names::unit(ctx.workspace, unit), note, Pick::Units(Chosen::Unit(unit.clone())))
}

fn task_row(task: &TaskId, note: String, ctx: &Ctx) -> Option<Choice> {
    let record = ctx.workspace.tasks.get(task.as_str())?;
    let label = format!("{} {}", record.label, record.title);
    Some(Choice::new(label.trim(), note, Pick::GoTo(task.clone())))
}
