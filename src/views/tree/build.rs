//! What is done to rows by menus: moving them elsewhere, joining, copying, numbering anew. Each says what it will do and
//! how much before it writes.

use crate::domain::arranging::{self, Copied, Copying, Refusal, Spot, operations};
use crate::domain::entity::{Key, Kind};
use crate::domain::ids::{LinkId, PlanId, SectionId, TaskId};
use crate::domain::operation::Operation;
use crate::domain::tree::{Item, Node, Outline};
use crate::keymap::command::Tree;
use crate::keymap::{Command, registry};
use crate::locale::{Said, arranging as words, say};
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::editing;
use crate::views::effect::{Effect, Ids, SOURCE, Write};
use crate::views::overlay::{Choice, Choose, Pick};
use crate::views::work::task_in_words;

use super::arrange::{self, aimed, arrangement};
use super::{NodeId, State, add};

/// Is what a chosen row of a list means for the rows of the tree.
#[derive(Clone, Debug, PartialEq)]
pub enum Chosen {
    /// These rows move to the end of that one.
    Move(Vec<Key>, NodeId),
    /// The second task is joined to the first.
    Join(TaskId, TaskId),
    /// The plan is copied to there, whole or in parts.
    Source(PlanId, NodeId),
    /// This is copied to there.
    Copy(Box<Source>, NodeId),
}

impl Chosen {
    /// Returns this meaning for all marked rows; as it is where it is about one row only.
    pub fn with_marked(self, marked: impl Iterator<Item = Chosen>) -> Self {
        let Chosen::Copy(source, to) = self else { return self };
        let parts = marked.filter_map(|chosen| match chosen {
            Chosen::Copy(source, _) => Some(source.only),
            _ => None,
        });
        let only = parts.flatten().collect();
        Chosen::Copy(Box::new(Source { only, ..*source }), to)
    }
}

/// Is what is copied.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    from: PlanId,
    only: Vec<Key>,
}

/// Carries out a command about where rows stand.
pub(super) fn begin(state: &mut State, command: Tree, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    if ctx.setup.read_only {
        return vec![Ask::warn(ctx.say(say::READ_ONLY))];
    }
    match command {
        Tree::AddNext => add::next(state, ctx),
        Tree::AddChild => add::child(state, ctx),
        Tree::AddSection => add::section(state, ctx),
        Tree::AddPlan => add::plan(ctx),
        Tree::Split => add::split(state, ctx),
        Tree::Arrange => arrange::begin(state, ctx),
        Tree::MoveTo => move_to(state, ctx),
        Tree::Join => join(state, ctx),
        Tree::CopyFrom => copy_from(state, ctx),
        _ => renumber(state, ctx, ids),
    }
}

/// Carries out what was chosen.
pub(super) fn pick(chosen: Chosen, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    match chosen {
        Chosen::Move(rows, to) => moved(&rows, &to, ctx, ids),
        Chosen::Join(first, second) => joined(&first, &second, ctx, ids),
        Chosen::Source(plan, to) => parts(plan, &to, ctx, ids),
        Chosen::Copy(source, to) => copied(&source, &to, ctx, ids),
    }
}

/// Lists what can be done with a row: where it stands, what stands by it, and what is noted about it.
fn commands(node: &NodeId) -> &'static [Tree] {
    match node {
        NodeId::Task(_) => &[
            Tree::AddNext,
            Tree::AddChild,
            Tree::Arrange,
            Tree::MoveTo,
            Tree::Split,
            Tree::Join,
            Tree::SetState,
            Tree::Note,
            Tree::Extend,
            Tree::Trigger,
            Tree::CorrectDeadline,
            Tree::CorrectParty,
        ],
        NodeId::Section(_) => &[
            Tree::AddChild,
            Tree::AddNext,
            Tree::AddSection,
            Tree::Arrange,
            Tree::MoveTo,
            Tree::CopyFrom,
            Tree::Renumber,
        ],
        NodeId::Plan(_) => &[
            Tree::AddSection,
            Tree::AddChild,
            Tree::AddPlan,
            Tree::Supersede,
            Tree::Arrange,
            Tree::CopyFrom,
            Tree::Renumber,
        ],
    }
}

/// Lists what can be done with the chosen row, each with its key: with the record, with its place, and what is noted about
/// it.
pub(super) fn acts(state: &State, ctx: &Ctx) -> Vec<Ask> {
    let Some(node) = state.node().map(|node| node.id.clone()) else {
        return vec![Ask::warn(ctx.say(words::CHOOSE_A_ROW))];
    };
    let row = |act: &Tree| {
        let command = Command::Tree(*act);
        let name = registry::row(command)?.name;
        let key = ctx.hint(command).unwrap_or_default();
        Some(Choice::new(ctx.say(name), key, Pick::Run(command)))
    };
    // The record itself comes first, what belongs to it and its withdrawal last.
    let mut rows = editing::rows(&node.key(), ctx);
    // Rows are added with their place and number, as above.
    let is_row = |choice: &Choice| {
        matches!(choice.pick, Pick::Edit(editing::Chosen::Add(Kind::Section | Kind::Task, _)))
    };
    rows.retain(|choice| !is_row(choice));
    let others = rows.split_off(rows.len().min(1));
    let rows = rows.into_iter().chain(commands(&node).iter().filter_map(row)).chain(others).collect();
    vec![Ask::choose(Choose::picker(ctx.say(words::ACTS), vec![in_words(&node, ctx)], rows))]
}

/// Returns a row in words: a plan by its symbol, a section with its plan's, a task by its number and title.
pub(super) fn in_words(row: &NodeId, ctx: &Ctx) -> String {
    let symbol = |plan: &PlanId| ctx.workspace.plans.get(plan.as_str()).map_or("", |plan| &plan.symbol);
    match row {
        NodeId::Plan(id) => symbol(id).to_owned(),
        NodeId::Section(id) => ctx.workspace.sections.get(id.as_str()).map_or_else(String::new, |section| {
            format!("{} {} {} {}", symbol(&section.plan), ctx.glyphs().dot(), section.label, section.title)
        }),
        NodeId::Task(id) => task_in_words(id, ctx),
    }
}

fn refused(refusal: Refusal, ctx: &Ctx) -> Vec<Ask> {
    let said = match refusal {
        Refusal::InItself => words::IN_ITSELF,
        Refusal::NotThere => words::NOT_THERE,
        Refusal::Missing => words::MISSING,
    };
    vec![Ask::warn(ctx.say(said))]
}

/// Asks before something is written; the safe choice comes first.
fn confirm(title: Said, body: Vec<String>, ways: Vec<(Said, Write)>, ctx: &Ctx) -> Vec<Ask> {
    let way = |(said, write): (Said, Write)| Choice::new(ctx.say(said), "", Pick::Write(Box::new(write)));
    let rows = std::iter::once(Choice::new(ctx.say(say::CANCEL), "", Pick::Nothing));
    let rows = rows.chain(ways.into_iter().map(way)).collect();
    vec![Ask::choose(Choose::menu(ctx.say(title), body, rows))]
}

fn work(operations: Vec<Operation>, sentence: String, ids: &mut Ids) -> Write {
    let batch = ids.batch();
    ids.work(batch, operations, sentence)
}

/// Lists the plans and sections that the rows can move to.
fn move_to(state: &State, ctx: &Ctx) -> Vec<Ask> {
    let rows = arrangement(ctx);
    let items = aimed(state, &rows, ctx.workspace);
    let moving: Vec<Key> = items.iter().filter_map(|item| item.key(ctx.workspace)).collect();
    if moving.is_empty() || items.iter().any(|item| matches!(item, Item::Plan(_))) {
        return vec![Ask::warn(ctx.say(words::CHOOSE_A_ROW))];
    }
    let is_within = |id: &NodeId| {
        let place = Item::of(ctx.workspace, &id.key()).and_then(|item| rows.find(item));
        let spans = items.iter().filter_map(|item| rows.find(*item)).map(|at| at..rows.end(at));
        place.is_some_and(|place| spans.into_iter().any(|span| span.contains(&place)))
    };
    let headings = state.nodes.iter().map(|node| &node.id).filter(|id| id.task().is_none() && !is_within(id));
    let row = |id: &NodeId| {
        Choice::new(in_words(id, ctx), "", Pick::Tree(Chosen::Move(moving.clone(), id.clone())))
    };
    let body = match moving.len() {
        1 => state.node().map(|node| in_words(&node.id, ctx)).into_iter().collect(),
        _ => vec![super::marks_in_words(state, ctx)],
    };
    vec![Ask::choose(Choose::picker(ctx.say(words::MOVE_TO), body, headings.map(row).collect()))]
}

fn moved(rows: &[Key], to: &NodeId, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    let before = arrangement(ctx);
    let mut after = before.clone();
    let Some(target) = Item::of(ctx.workspace, &to.key()) else { return refused(Refusal::Missing, ctx) };
    let mut all = 0;
    for key in rows {
        let put = Item::of(ctx.workspace, key).ok_or(Refusal::Missing).and_then(|item| {
            after.put(item, Spot::LastIn(target))?;
            after.find(item).ok_or(Refusal::Missing)
        });
        match put {
            Ok(at) => all += after.end(at) - at,
            Err(refusal) => return refused(refusal, ctx),
        }
    }
    let operations = operations(&before, &after, ctx.workspace);
    if operations.is_empty() {
        return vec![Ask::say(ctx.say(say::NOTHING_CHANGED))];
    }
    let place = in_words(to, ctx);
    let write = work(operations, ctx.tell(words::MOVED, &[("n", &rows.len()), ("where", &place)]), ids);
    if all == 1 {
        return vec![Ask::Do(Effect::Commit(write))];
    }
    let said = ctx.tell(words::MOVES, &[("n", &rows.len()), ("all", &all), ("where", &place)]);
    confirm(words::MOVE_TO, vec![said], vec![(words::MOVE_NOW, write)], ctx)
}

/// Lists the tasks of the plan that can be joined to the chosen one; those below it in the outline come first.
fn join(state: &State, ctx: &Ctx) -> Vec<Ask> {
    let Some(first) = state.task().and_then(|id| ctx.workspace.tasks.get(id.as_str())) else {
        return vec![Ask::warn(ctx.say(say::CHOOSE_A_TASK))];
    };
    let tasks = state.nodes.iter().filter_map(|node| node.id.task());
    let others: Vec<&TaskId> = tasks
        .filter(|id| **id != first.id)
        .filter(|id| ctx.workspace.tasks.get(id.as_str()).is_some_and(|task| task.plan == first.plan))
        .collect();
    let place = state.nodes.iter().position(|node| node.id.task() == Some(&first.id)).unwrap_or_default();
    let behind = state.nodes[place..]
        .iter()
        .filter_map(|node| node.id.task())
        .filter(|id| others.contains(id))
        .count();
    let (before, after) = others.split_at(others.len() - behind);
    if others.is_empty() {
        return vec![Ask::warn(ctx.say(words::NO_OTHER_TASK))];
    }
    let row = |id: &&TaskId| {
        let pick = Pick::Tree(Chosen::Join(first.id.clone(), (*id).clone()));
        Choice::new(task_in_words(id, ctx), "", pick)
    };
    let body = vec![ctx.tell(words::JOIN_WHICH, &[("task", &task_in_words(&first.id, ctx))])];
    let rows = after.iter().chain(before.iter().rev()).map(row).collect();
    vec![Ask::choose(Choose::picker(ctx.say(words::JOIN), body, rows))]
}

fn joined(first: &TaskId, second: &TaskId, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    let joined = match arranging::join(first, second, ctx.workspace) {
        Ok(joined) => joined,
        Err(refusal) => return refused(refusal, ctx),
    };
    let phrase = |task: &TaskId| {
        ctx.workspace
            .tasks
            .get(task.as_str())
            .map(|task| task.deadline.reading.phrase.clone())
            .unwrap_or_default()
    };
    let children = ctx.workspace.index().of_task(second).map_or(0, |entries| entries.children.len());
    let mut body = vec![
        ctx.tell(words::JOIN_TITLE, &[("title", &joined.task.title)]),
        ctx.tell(words::JOIN_LEADS, &[("leads", &joined.task.leads.printed)]),
    ];
    if phrase(first) != phrase(second) {
        body.push(ctx.tell(words::JOIN_DEADLINE, &[("kept", &phrase(first)), ("other", &phrase(second))]));
    }
    let counts: [(&str, &dyn std::fmt::Display); 3] =
        [("n", &joined.moved), ("children", &children), ("gone", &joined.links_gone)];
    body.push(ctx.tell(words::JOIN_MOVED, &counts));
    let names = (task_in_words(first, ctx), task_in_words(second, ctx));
    let sentence = ctx.tell(words::JOINED, &[("first", &names.0), ("second", &names.1)]);
    confirm(words::JOIN, body, vec![(words::JOIN_NOW, work(joined.operations, sentence, ids))], ctx)
}

/// Returns the plan or section that the chosen row is or stands in.
pub(super) fn heading(state: &State, ctx: &Ctx) -> Option<NodeId> {
    match &state.node()?.id {
        NodeId::Task(id) => {
            let task = ctx.workspace.tasks.get(id.as_str())?;
            Some(task.section.clone().map_or_else(|| NodeId::Plan(task.plan.clone()), NodeId::Section))
        }
        heading => Some(heading.clone()),
    }
}

pub(super) fn plan_of(row: &NodeId, ctx: &Ctx) -> Option<PlanId> {
    match row {
        NodeId::Plan(id) => Some(id.clone()),
        NodeId::Section(id) => ctx.workspace.sections.get(id.as_str()).map(|section| section.plan.clone()),
        NodeId::Task(id) => ctx.workspace.tasks.get(id.as_str()).map(|task| task.plan.clone()),
    }
}

/// Asks what is copied to the chosen plan or section: the marked tasks, or another plan.
fn copy_from(state: &State, ctx: &Ctx) -> Vec<Ask> {
    let Some(to) = heading(state, ctx) else { return vec![Ask::warn(ctx.say(words::CHOOSE_A_PLAN))] };
    let own = plan_of(&to, ctx);
    let mut marked: std::collections::BTreeMap<PlanId, Vec<Key>> = Default::default();
    for id in &state.marks {
        if let Some(task) = ctx.workspace.tasks.get(id.as_str()) {
            marked.entry(task.plan.clone()).or_default().push(NodeId::Task(id.clone()).key());
        }
    }
    let marks = marked.into_iter().map(|(from, only)| {
        let said = ctx.tell(words::COPY_MARKED, &[("n", &only.len())]);
        let note = in_words(&NodeId::Plan(from.clone()), ctx);
        Choice::new(said, note, Pick::Tree(Chosen::Copy(Box::new(Source { from, only }), to.clone())))
    });
    let plans = state.nodes.iter().filter_map(|node| match &node.id {
        NodeId::Plan(id) if Some(id) != own.as_ref() => ctx.workspace.plans.get(id.as_str()),
        _ => None,
    });
    let plans = plans.map(|plan| {
        let pick = Pick::Tree(Chosen::Source(plan.id.clone(), to.clone()));
        Choice::new(format!("{} {} {}", plan.symbol, ctx.glyphs().dot(), plan.title), "", pick)
    });
    let rows: Vec<Choice> = marks.chain(plans).collect();
    if rows.is_empty() {
        return vec![Ask::warn(ctx.say(words::NO_OTHER_PLAN))];
    }
    let body = vec![ctx.tell(words::COPY_WHERE, &[("where", &in_words(&to, ctx))])];
    vec![Ask::choose(Choose::picker(ctx.say(words::COPY_FROM), body, rows))]
}

/// Asks whether the whole plan is copied, or some of its sections and tasks, each with everything below it.
fn parts(from: PlanId, to: &NodeId, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    let outline = Outline::of_plan(ctx.workspace, &from);
    let whole = Source { from: from.clone(), only: Vec::new() };
    let pick = |source| Pick::Tree(Chosen::Copy(Box::new(source), to.clone()));
    let row = |node: &Node| {
        let key = node.item.key(ctx.workspace)?;
        let indent = "  ".repeat(usize::from(node.depth).saturating_sub(1));
        let text = format!("{indent}{}", words_of(node.item, ctx)?);
        let note = if node.below > 0 { format!("+{}", node.below) } else { String::new() };
        Some(Choice::new(text, note, pick(Source { from: from.clone(), only: vec![key] })))
    };
    let parts: Vec<Choice> = outline.nodes().iter().skip(1).filter_map(row).collect();
    if parts.is_empty() {
        return copied(&whole, to, ctx, ids);
    }
    let markable = 1..parts.len() + 1;
    let first = Choice::new(ctx.say(words::COPY_WHOLE), format!("+{}", parts.len()), pick(whole));
    let rows = std::iter::once(first).chain(parts).collect();
    let body = vec![ctx.tell(words::COPY_WHERE, &[("where", &in_words(to, ctx))])];
    let title = format!("{} {}", ctx.say(words::COPY_FROM), in_words(&NodeId::Plan(from.clone()), ctx));
    vec![Ask::choose(Choose::picker(title, body, rows).marking(markable))]
}

/// Returns a section or task by its printed number and title; none for a plan.
fn words_of(item: Item, ctx: &Ctx) -> Option<String> {
    let (label, title) = match item {
        Item::Plan(_) => return None,
        Item::Section(slot) => {
            let section = &ctx.workspace.sections.at(slot)?.record;
            (&section.label, &section.title)
        }
        Item::Task(slot) => {
            let task = &ctx.workspace.tasks.at(slot)?.record;
            (&task.label, &task.title)
        }
    };
    Some(format!("{label} {title}").trim_start().to_owned())
}

/// Says what a copy gives, and asks how deadlines and links are to be.
fn copied(source: &Source, to: &NodeId, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    let Some(into) = plan_of(to, ctx).and_then(|plan| ctx.workspace.plans.get(plan.as_str())) else {
        return refused(Refusal::Missing, ctx);
    };
    let within = match to {
        NodeId::Section(id) => Some(id.clone()),
        _ => None,
    };
    let years =
        ctx.workspace.plans.get(source.from.as_str()).and_then(|from| arranging::years_between(from, into));
    let mut make = |years: i32, continues: bool| {
        copy_once(source, into.clone(), within.clone(), years, continues, ctx, ids)
    };
    let years = years.unwrap_or_default();
    let (copied, write) = make(years, false);
    if copied.tasks + copied.sections == 0 {
        return vec![Ask::warn(ctx.say(words::NOTHING_TO_COPY))];
    }
    let place = in_words(to, ctx);
    let counts: [(&str, &dyn std::fmt::Display); 3] =
        [("tasks", &copied.tasks), ("sections", &copied.sections), ("where", &place)];
    let mut body = vec![ctx.tell(words::COPIES, &counts)];
    if copied.shifted > 0 {
        body.push(ctx.tell(words::COPY_SHIFTED, &[("n", &copied.shifted), ("years", &years)]));
    }
    if !copied.not_understood.is_empty() {
        body.push(ctx.tell(words::COPY_UNREAD, &[("n", &copied.not_understood.len())]));
    }
    let mut ways = vec![(words::COPY_NOW, write), (words::COPY_AND_CONTINUE, make(years, true).1)];
    if copied.shifted > 0 {
        ways.push((words::COPY_AS_PRINTED, make(0, false).1));
    }
    confirm(words::COPY_FROM, body, ways, ctx)
}

fn copy_once(
    source: &Source,
    into: crate::domain::plan::Plan,
    within: Option<SectionId>,
    years: i32,
    continues: bool,
    ctx: &Ctx,
    ids: &mut Ids,
) -> (Copied, Write) {
    let only = source.only.iter().filter_map(|key| Item::of(ctx.workspace, key)).collect();
    let place = in_words(&within.clone().map_or_else(|| NodeId::Plan(into.id.clone()), NodeId::Section), ctx);
    let copying = Copying { from: source.from.clone(), only, into, within, years, continues };
    let batch = ids.batch();
    let link_id = |nth| LinkId::from_source(SOURCE, &Ids::record(batch, nth));
    let copied = arranging::copy(&copying, ctx.workspace, link_id);
    let counts: [(&str, &dyn std::fmt::Display); 3] =
        [("tasks", &copied.tasks), ("sections", &copied.sections), ("where", &place)];
    let write = ids.work(batch, copied.operations.clone(), ctx.tell(words::COPIED, &counts));
    (copied, write)
}

/// Says how many rows get other numbers, and asks.
fn renumber(state: &State, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    let Some(top) = heading(state, ctx) else { return vec![Ask::warn(ctx.say(words::CHOOSE_A_PLAN))] };
    let rows = arrangement(ctx);
    let Some(item) = Item::of(ctx.workspace, &top.key()) else { return refused(Refusal::Missing, ctx) };
    let operations = arranging::renumbered(&rows, item, ctx.workspace);
    if operations.is_empty() {
        return vec![Ask::say(ctx.say(words::NUMBERED_ALREADY))];
    }
    let changed = operations.len();
    let body = vec![in_words(&top, ctx), ctx.tell(words::RENUMBERS, &[("n", &changed)])];
    let write = work(operations, ctx.tell(words::RENUMBERED, &[("n", &changed)]), ids);
    confirm(words::RENUMBER, body, vec![(words::RENUMBER_NOW, write)], ctx)
}
