//! What begins with a key: looking another way, menus and forms. Writing comes later, when they are answered.

use crate::domain::ids::{UnitId, UpdateId};
use crate::domain::progress::{ObstacleClass, State as Asserted};
use crate::domain::settings::Lateness;
use crate::domain::status::Risk;
use crate::domain::task::Tracking;
use crate::keymap::Command;
use crate::keymap::command::Inbox;
use crate::locale::{names, say, triage as words};
use crate::views::ask::Ask;
use crate::views::changes;
use crate::views::ctx::Ctx;
use crate::views::editing;
use crate::views::effect::Ids;
use crate::views::layout::panes;
use crate::views::overlay::inbox::{Chosen, Deed, ItemId, Piece};
use crate::views::overlay::{Choice, Choose, Pick};
use crate::views::work::{History, forms as tree_forms, menus, task_in_words};

use super::gathered::Entry;
use super::travel::{marks_in_words, turn};
use super::{Filter, State, deed, detail, forms, item, proposal, remind};

/// Looks further ahead, only at what is silent, or by the other deadlines.
pub(super) fn look(state: &mut State, command: Inbox, ctx: &Ctx) -> Vec<Ask> {
    match command {
        Inbox::Quiet => {
            let quiet = !state.filter.quiet;
            state.set_filter(Filter { quiet, ..state.filter.clone() }, ctx);
            let said = if quiet { words::ONLY_QUIET } else { words::NOT_ONLY_QUIET };
            let since = state.gathered.as_ref().map(|gathered| crate::text::date::long(gathered.since));
            return vec![Ask::say(ctx.tell(said, &[("date", &since.unwrap_or_default())]))];
        }
        Inbox::Lateness => {
            let now = state.lateness.unwrap_or(ctx.setup.settings.lateness);
            let turned = if now == Lateness::Current { Lateness::Original } else { Lateness::Current };
            state.lateness = Some(turned);
        }
        _ => state.window = Some(further(state.window.unwrap_or(ctx.setup.settings.due_soon_days))),
    }
    state.recollect(ctx);
    let said = match (command, state.lateness) {
        (Inbox::Window, _) => ctx.tell(words::LOOKS_AHEAD, &[("n", &state.window.unwrap_or_default())]),
        (_, Some(Lateness::Original)) => ctx.say(words::ORIGINAL_DEADLINES).to_owned(),
        _ => ctx.say(words::CURRENT_DEADLINES).to_owned(),
    };
    vec![Ask::say(said)]
}

/// Are the days that one looks ahead.
const WINDOWS: [u16; 3] = [7, 14, 30];

fn further(days: u16) -> u16 {
    WINDOWS.into_iter().find(|window| *window > days).unwrap_or(WINDOWS[0])
}

/// Opens what is chosen: a heading, the decision about a proposal, the details of everything else.
pub(super) fn open(state: &mut State, ctx: &Ctx) -> Vec<Ask> {
    if turn(state, ctx) {
        return Vec::new();
    }
    match state.entry().map(|entry| entry.id.clone()) {
        Some(ItemId::Proposal(id)) if !ctx.setup.read_only => proposal::question(&id, ctx),
        Some(_) => {
            state.settle();
            state.details.listen = true;
            Vec::new()
        }
        None => Vec::new(),
    }
}

/// Asks for the history of the task behind the chosen row and goes to where it stands.
pub(super) fn history(state: &mut State, ctx: &Ctx) -> Vec<Ask> {
    let task = state.entry().and_then(|entry| item::task_of(&entry.item.matter, ctx.workspace));
    let Some((_, task)) = task else { return vec![Ask::warn(ctx.say(words::CHOOSE_AN_ITEM))] };
    let (history, ask) = History::begin(task.id.clone(), ctx);
    state.settle();
    state.history = Some(history);
    state.details.listen = true;
    let area = panes(ctx.size).detail;
    let lines = detail::lines(state, ctx, area.width);
    let label = ctx.say(say::HISTORY);
    state.details.scroll = lines.iter().position(|line| line.label == label).unwrap_or(lines.len());
    vec![ask]
}

/// Lists the entries that a command is about: the marked ones, else the chosen one.
pub(super) fn aimed(state: &State) -> Vec<&Entry> {
    if state.marks.is_empty() {
        return state.entry().into_iter().collect();
    }
    let mut left = state.marks.clone();
    let entries = state.gathered.iter().flat_map(|gathered| &gathered.entries);
    entries.filter(|entry| left.remove(&entry.id)).collect()
}

/// Returns the task of an entry with the part that the unit in view has in it.
pub(super) fn piece(entry: &Entry, state: &State, ctx: &Ctx) -> Option<Piece> {
    let ItemId::Task(id) = &entry.id else { return None };
    let task = ctx.workspace.tasks.get(id.as_str())?;
    let unit = state.unit.as_ref().filter(|_| task.tracking == Tracking::PerUnit);
    let gathered = state.gathered.as_ref()?;
    let is_its = |unit: &&UnitId| {
        let status = gathered.status(&entry.item.matter, ctx);
        status.and_then(|status| status.units.as_ref()).is_some_and(|units| units.open.contains(unit))
    };
    Some(Piece { task: id.clone(), unit: unit.filter(is_its).cloned() })
}

/// Offers what can be done with the chosen item, or with the marked ones.
pub(super) fn offer(state: &State, ctx: &Ctx) -> Vec<Ask> {
    if ctx.setup.read_only {
        return vec![Ask::warn(ctx.say(say::READ_ONLY))];
    }
    let entries = aimed(state);
    let pieces = entries.iter().filter_map(|entry| piece(entry, state, ctx)).collect();
    actions(&entries, pieces, state, ctx)
}

/// Opens the menu or form of a command that writes.
pub(super) fn begin(state: &State, command: Inbox, ctx: &Ctx) -> Vec<Ask> {
    if ctx.setup.read_only {
        return vec![Ask::warn(ctx.say(say::READ_ONLY))];
    }
    if command == Inbox::Remind {
        return remind::begin(state, ctx);
    }
    let entries = aimed(state);
    let pieces: Vec<Piece> = entries.iter().filter_map(|entry| piece(entry, state, ctx)).collect();
    match command {
        Inbox::Accept | Inbox::Reject => {
            let ids = proposals(&entries);
            if ids.is_empty() {
                return vec![Ask::warn(ctx.say(words::NO_PROPOSAL))];
            }
            let chosen = if command == Inbox::Accept { None } else { Some(Chosen::Reject(ids.clone())) };
            chosen.map_or_else(
                || proposal::accept(&ids, state.hidden_marks(), ctx),
                |reject| forms::ask(reject, ctx),
            )
        }
        _ if pieces.is_empty() => vec![Ask::warn(ctx.say(words::CHOOSE_AN_ITEM))],
        Inbox::SetState => vec![states(pieces, state, ctx)],
        Inbox::Risk => vec![risks(pieces, state, ctx)],
        Inbox::Obstacle => vec![obstacles(pieces, ctx)],
        Inbox::Propose => proposed_states(&pieces, state.unit.as_ref(), ctx),
        Inbox::Note => deed_form(Deed::Note, pieces, ctx),
        Inbox::Extend => deed_form(Deed::Extend, pieces, ctx),
        Inbox::PutOff => deed_form(Deed::PutOff, pieces, ctx),
        _ => trigger(&pieces, ctx),
    }
}

pub(super) fn proposals(entries: &[&Entry]) -> Vec<UpdateId> {
    let id = |entry: &&Entry| match &entry.id {
        ItemId::Proposal(id) => Some(id.clone()),
        _ => None,
    };
    entries.iter().filter_map(id).collect()
}

/// Offers everything that can be done.
fn actions(entries: &[&Entry], pieces: Vec<Piece>, state: &State, ctx: &Ctx) -> Vec<Ask> {
    let ids = proposals(entries);
    let mut commands: Vec<Inbox> = Vec::new();
    if !pieces.is_empty() {
        use Inbox::{Extend, Note, Obstacle, Propose, PutOff, Risk, SetState, Trigger};
        commands.extend([SetState, Note, Risk, Obstacle, Extend, Trigger, PutOff, Propose]);
    }
    if !ids.is_empty() {
        commands.extend([Inbox::Accept, Inbox::Reject]);
    }
    commands.push(Inbox::Remind);
    let row = |command| {
        let command = Command::Inbox(command);
        let name = crate::keymap::registry::row(command).map_or("", |row| ctx.say(row.name));
        let key = ctx.hint(command).unwrap_or_default();
        Choice::new(name, key, Pick::Run(command))
    };
    let body = vec![about(entries, state, ctx)];
    let mut rows: Vec<Choice> = commands.into_iter().map(row).collect();
    if let ([only], true) = (entries, state.marks.is_empty())
        && let Some(key) = item::key(&only.item.matter, ctx.workspace)
    {
        rows.extend(editing::edit_rows(&key, ctx));
    }
    vec![Ask::choose(Choose::menu(ctx.say(words::WHAT_TO_DO), body, rows))]
}

/// Says which items are meant; hidden marks are counted aloud.
fn about(entries: &[&Entry], state: &State, ctx: &Ctx) -> String {
    match entries {
        [only] if state.marks.is_empty() => item::name(&only.item.matter, ctx),
        _ => marks_in_words(state, ctx),
    }
}

fn about_pieces(pieces: &[Piece], ctx: &Ctx) -> String {
    match pieces {
        [only] => task_in_words(&only.task, ctx),
        _ => ctx.tell(say::N_TASKS, &[("n", &pieces.len())]),
    }
}

fn states(pieces: Vec<Piece>, state: &State, ctx: &Ctx) -> Ask {
    let row = |one| {
        let chosen = Chosen::Deed(Deed::State(one), pieces.clone());
        Choice::new(menus::state_label(one, ctx), "", Pick::Inbox(chosen))
    };
    let mut body = vec![about_pieces(&pieces, ctx)];
    if state.hidden_marks() > 0 {
        body.push(marks_in_words(state, ctx));
    }
    Ask::choose(Choose::menu(ctx.say(say::SET_STATE), body, Asserted::ALL.map(row).to_vec()))
}

/// Offers to say that something may be late, or that nobody sees a risk any more.
fn risks(pieces: Vec<Piece>, state: &State, ctx: &Ctx) -> Ask {
    let gathered = state.gathered.as_ref();
    let judged = pieces.iter().find_map(|piece| {
        let status = gathered?.statuses.get(ctx.workspace, piece.task.as_str())?;
        match &status.risk {
            Some(Risk::Assessed(reason)) => reason.clone(),
            Some(Risk::Silent(days)) => Some(ctx.tell(say::SILENT, &[("n", days)])),
            None => None,
        }
    });
    let body = std::iter::once(about_pieces(&pieces, ctx)).chain(judged).collect();
    let row = |said, deed| Choice::new(ctx.say(said), "", Pick::Inbox(Chosen::Deed(deed, pieces.clone())));
    let rows = vec![row(words::AT_RISK_WHY, Deed::Risk), row(words::NO_RISK, Deed::NoRisk)];
    Ask::choose(Choose::menu(ctx.say(words::JUDGE), body, rows))
}

/// Lists the classes for a new obstacle; of a single task the open ones first, to be resolved.
pub(super) fn obstacles(pieces: Vec<Piece>, ctx: &Ctx) -> Ask {
    let mut rows = Vec::new();
    let entries = match pieces.as_slice() {
        [only] => ctx.workspace.index().of_task(&only.task),
        _ => None,
    };
    let stands = entries.into_iter().flat_map(|entries| &entries.obstacles);
    let open = stands.filter_map(|slot| Some(&ctx.workspace.obstacles.at(*slot)?.record));
    let class = |one| {
        let name = ctx.tell(words::NEW_OBSTACLE, &[("class", &ctx.say(names::obstacle_class(one)))]);
        Choice::new(name, "", Pick::Inbox(Chosen::Deed(Deed::Obstacle(one), pieces.clone())))
    };
    rows.extend(CLASSES.map(class));
    rows.extend(open.filter(|one| one.resolved_on.is_none() && one.raised_on <= ctx.as_of).map(|one| {
        let words = ctx.tell(words::RESOLVE, &[("obstacle", &changes::obstacle(one, ctx))]);
        Choice::new(words, "", Pick::Inbox(Chosen::Resolve(one.id.clone())))
    }));
    Ask::choose(Choose::menu(ctx.say(say::OBSTACLES), vec![about_pieces(&pieces, ctx)], rows))
}

const CLASSES: [ObstacleClass; 5] = [
    ObstacleClass::Institution,
    ObstacleClass::Data,
    ObstacleClass::Infrastructure,
    ObstacleClass::Security,
    ObstacleClass::Resources,
];

/// Lists the states that a unit may have reported, the silence about it first.
fn proposed_states(pieces: &[Piece], unit: Option<&UnitId>, ctx: &Ctx) -> Vec<Ask> {
    let [only] = pieces else { return vec![Ask::warn(ctx.say(words::ONE_AT_A_TIME))] };
    let row = |label: String, state| {
        let piece = Piece { task: only.task.clone(), unit: unit.cloned() };
        Choice::new(label, "", Pick::Inbox(Chosen::Propose(piece, state)))
    };
    let mut rows = vec![row(ctx.say(words::STATE_AS_IT_IS).to_owned(), None)];
    rows.extend(Asserted::ALL.map(|state| row(menus::state_label(state, ctx), Some(state))));
    vec![Ask::choose(Choose::menu(ctx.say(words::PROPOSE), vec![about_pieces(pieces, ctx)], rows))]
}

/// Opens the form for a deed: that of the tree where it has one for a single task.
pub(super) fn deed_form(deed: Deed, pieces: Vec<Piece>, ctx: &Ctx) -> Vec<Ask> {
    let only = match pieces.as_slice() {
        [only] => ctx.workspace.tasks.get(only.task.as_str()).map(|task| (task, only.unit.as_ref())),
        _ => None,
    };
    let form = match (deed, only) {
        (Deed::State(state), Some((task, unit))) => {
            tree_forms::for_unit(tree_forms::state_form(vec![task.id.clone()], state, ctx), unit, ctx)
        }
        (Deed::Note, Some((task, unit))) => tree_forms::for_unit(tree_forms::note_form(task, ctx), unit, ctx),
        (Deed::Extend, Some((task, _))) => tree_forms::extend_form(task, ctx),
        _ => return forms::ask(Chosen::Deed(deed, pieces), ctx),
    };
    vec![Ask::form(form.quick())]
}

pub(super) fn trigger(pieces: &[Piece], ctx: &Ctx) -> Vec<Ask> {
    let [only] = pieces else { return vec![Ask::warn(ctx.say(words::ONE_AT_A_TIME))] };
    let task = ctx.workspace.tasks.get(only.task.as_str());
    task.map(|task| Ask::form(tree_forms::trigger_form(task, ctx).quick())).into_iter().collect()
}

/// Carries out what a chosen row means.
pub(super) fn pick(state: &State, chosen: Chosen, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    match chosen {
        Chosen::Deed(deed @ (Deed::Risk | Deed::NoRisk | Deed::Obstacle(_)), pieces) => {
            if deed == Deed::NoRisk && ctx.as_of == ctx.today {
                return deed::at_once(deed, &pieces, state.hidden_marks(), ctx, ids);
            }
            forms::ask(Chosen::Deed(deed, pieces), ctx)
        }
        Chosen::Deed(deed, pieces) => deed_form(deed, pieces, ctx),
        Chosen::Accept(updates) => proposal::write(&updates, ctx, ids),
        Chosen::RemindAll(units) => remind::letters_to(units, None, ctx),
        other => forms::ask(other, ctx),
    }
}
