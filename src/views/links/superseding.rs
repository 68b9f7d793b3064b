//! A plan takes the place of another one: its open tasks one by one or in marked groups, with the counts before and after
//! shown before anything is written.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::duplicate::Likeness;
use crate::domain::ids::TaskId;
use crate::domain::supersede::{
    Candidate, Fate, Order, Outcome, Refusal, Target, candidates, supersede, undecided,
};
use crate::keymap::command::{Links, Shared};
use crate::locale::links as words;
use crate::text::date::long;
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::effect::{Effect, Ids, SOURCE, Write};
use crate::views::listing::Listing;
use crate::views::overlay::{Choice, Choose, Pick};
use crate::views::work::task_in_words;

use super::decide::{Chosen, chosen, hidden_among};
use super::{draw, symbol};

/// Holds what is decided about the open tasks of a plan until it is written.
#[derive(Debug)]
pub struct Superseding {
    /// What is decided so far.
    pub(super) order: Order,
    /// The open tasks that were not decided before, in printed order.
    pub(super) listing: Listing<TaskId, TaskId>,
    /// The task of the new plan that is most like each of the rows, as far as they were compared.
    best: BTreeMap<TaskId, Option<Candidate>>,
    /// What the order does, or why it cannot be carried out.
    pub(super) outcome: Option<Result<Outcome, Refusal>>,
    pub(super) marks: BTreeSet<TaskId>,
}

/// How many tasks one piece of comparing looks at.
const PIECE: usize = 8;

impl Superseding {
    pub(super) fn new(order: Order) -> Self {
        let (listing, best, marks) = (Listing::default(), BTreeMap::new(), BTreeSet::new());
        Self { order, listing, best, outcome: None, marks }
    }

    /// Lists the tasks anew; what was written meanwhile is no longer among them.
    pub(super) fn refresh(&mut self, ctx: &Ctx) {
        let rows = undecided(ctx.workspace, &ctx.setup.settings, &self.order.old, self.order.on);
        let known: BTreeSet<&TaskId> = rows.iter().collect();
        self.order.fates.retain(|task, _| known.contains(task));
        self.marks.retain(|task| known.contains(task));
        self.best.clear();
        let found = self.listing.find(&rows, |task, chosen| task == chosen);
        self.listing.take(rows);
        self.go_to(found.unwrap_or(self.listing.at()), ctx);
        self.count(ctx);
    }

    fn count(&mut self, ctx: &Ctx) {
        self.outcome = Some(supersede(ctx.workspace, &ctx.setup.settings, &self.order, SOURCE));
    }

    /// Fits what is in view to the size of the screen.
    pub(super) fn relist(&mut self, ctx: &Ctx) {
        self.go_to(self.listing.at(), ctx);
    }

    fn go_to(&mut self, row: usize, ctx: &Ctx) {
        self.listing.go_to(row, draw::tasks_area(ctx).height);
        let task = self.listing.row().cloned();
        self.listing.choose(task);
    }

    pub(super) fn step(&mut self, command: Shared, ctx: &Ctx) {
        if let Some(row) = self.listing.towards(command, draw::tasks_area(ctx).height) {
            self.go_to(row, ctx);
        }
    }

    /// Returns whether tasks are left to be compared with the new plan.
    pub(super) fn has_work(&self) -> bool {
        self.best.len() < self.listing.rows().len()
    }

    /// Compares some tasks with the new plan.
    pub(super) fn work(&mut self, likeness: &Likeness, ctx: &Ctx) {
        let missing = self.listing.rows().iter().filter(|task| !self.best.contains_key(*task));
        let missing: Vec<TaskId> = missing.take(PIECE).cloned().collect();
        for task in missing {
            let slot = ctx.workspace.tasks.slot(task.as_str());
            let found = slot.map(|slot| candidates(ctx.workspace, likeness, slot, &self.order.by));
            self.best.insert(task, found.and_then(|found| found.into_iter().next()));
        }
    }

    /// Returns the task of the new plan that is most like the task.
    pub(super) fn best(&self, task: &TaskId) -> Option<&Candidate> {
        self.best.get(task)?.as_ref()
    }

    /// Returns how many tasks are decided.
    pub(super) fn decided(&self) -> usize {
        self.order.fates.len()
    }

    /// Returns how many tasks are marked.
    pub(super) fn marked(&self) -> usize {
        self.marks.len()
    }

    pub(super) fn mark(&mut self, command: Links, ctx: &Ctx) {
        match command {
            Links::Mark => {
                if let Some(task) = self.listing.row().filter(|task| !self.marks.remove(*task)) {
                    self.marks.insert(task.clone());
                }
                self.go_to(self.listing.at() + 1, ctx);
            }
            Links::MarkVisible => self.marks.extend(self.listing.rows().iter().cloned()),
            _ => self.marks.clear(),
        }
    }

    /// Decides about tasks; without a fate they are left to wait.
    pub(super) fn set(&mut self, tasks: &[TaskId], fate: Option<&Fate>, ctx: &Ctx) {
        for task in tasks {
            match fate {
                Some(fate) => self.order.fates.insert(task.clone(), fate.clone()),
                None => self.order.fates.remove(task),
            };
        }
        self.marks.clear();
        self.count(ctx);
    }

    /// Lets each task be carried on by the one that is most like it, where there is one.
    pub(super) fn set_best(&mut self, tasks: &[TaskId], ctx: &Ctx) {
        for task in tasks {
            if let Some(best) = self.best(task) {
                let fate = Fate::Carried(Target::Task(best.task.clone()));
                self.order.fates.insert(task.clone(), fate);
            }
        }
        self.marks.clear();
        self.count(ctx);
    }

    /// Drops tasks for a reason.
    pub(super) fn drop(&mut self, tasks: &[TaskId], reason: &str, ctx: &Ctx) {
        self.set(tasks, Some(&Fate::Dropped(reason.to_owned())), ctx);
    }

    /// Opens the menu of fates for the marked tasks, else for the chosen one.
    pub(super) fn open(&self, ctx: &Ctx) -> Vec<Ask> {
        let tasks: Vec<TaskId> = match self.marks.is_empty() {
            true => self.listing.row().cloned().into_iter().collect(),
            false => self.listing.rows().iter().filter(|task| self.marks.contains(*task)).cloned().collect(),
        };
        let (title, body) = match tasks.as_slice() {
            [] => return Vec::new(),
            [only] => (ctx.say(words::FATE_OF).to_owned(), vec![task_in_words(only, ctx)]),
            several => (ctx.tell(words::FATE_OF_N, &[("n", &several.len())]), hidden_among(0, ctx)),
        };
        vec![Ask::choose(Choose::menu(title, body, self.fates(&tasks, ctx)))]
    }

    fn fates(&self, tasks: &[TaskId], ctx: &Ctx) -> Vec<Choice> {
        let all = || tasks.to_vec();
        let row = |text: String, meaning| Choice::new(text, "", chosen(meaning));
        let mut rows = vec![row(ctx.say(words::LEAVE).to_owned(), Chosen::Fate(all(), None))];
        match tasks {
            [only] => rows.extend(self.best(only).map(|best| {
                let text = ctx.tell(words::CARRY_TO, &[("task", &task_in_words(&best.task, ctx))]);
                let note = format!("{}%", best.percent);
                let fate = Fate::Carried(Target::Task(best.task.clone()));
                Choice::new(text, note, chosen(Chosen::Fate(all(), Some(fate))))
            })),
            _ => rows.push(row(ctx.say(words::CARRY_BEST).to_owned(), Chosen::Best(all()))),
        }
        let copy = Fate::Carried(Target::Copy(None));
        rows.push(row(ctx.say(words::CARRY_OTHER).to_owned(), Chosen::Which(all(), false)));
        rows.push(row(ctx.say(words::CARRY_COPY).to_owned(), Chosen::Fate(all(), Some(copy))));
        rows.push(row(ctx.say(words::REPLACE_BY).to_owned(), Chosen::Which(all(), true)));
        rows.push(row(ctx.say(words::DROP).to_owned(), Chosen::Drop(all())));
        rows
    }

    /// Lists the tasks of the new plan, those that are like the only task first.
    pub(super) fn choose(&self, tasks: &[TaskId], replaced: bool, ctx: &Ctx) -> Ask {
        let plan = &self.order.by;
        let index = ctx.workspace.index().of_plan(plan);
        let slots = index.into_iter().flat_map(|entries| &entries.tasks);
        let mut found: Vec<&TaskId> =
            slots.filter_map(|slot| ctx.workspace.tasks.at(*slot)).map(|row| &row.record.id).collect();
        let best = match tasks {
            [only] => self.best(only).map(|best| &best.task),
            _ => None,
        };
        found.sort_by_key(|task| Some(*task) != best);
        if found.is_empty() {
            return Ask::say(ctx.tell(words::NO_TASK_OF_NEW, &[("by", &symbol(plan, ctx))]));
        }
        let fate = |task: &TaskId| match replaced {
            true => Fate::Replaced(task.clone()),
            false => Fate::Carried(Target::Task(task.clone())),
        };
        let row = |task: &&TaskId| {
            let meaning = Chosen::Fate(tasks.to_vec(), Some(fate(task)));
            Choice::new(task_in_words(task, ctx), task.as_str(), chosen(meaning))
        };
        let title = ctx.tell(words::CHOOSE_TASK, &[("by", &symbol(plan, ctx))]);
        Ask::choose(Choose::picker(title, Vec::new(), found.iter().map(row).collect()))
    }

    /// Shows the counts before and after and asks once; the safe choice comes first.
    pub(super) fn ask(&self, ctx: &Ctx) -> Ask {
        let outcome = match &self.outcome {
            Some(Ok(outcome)) => outcome,
            Some(Err(why)) => return Ask::warn(words::refusal(ctx.lang(), why)),
            None => return Ask::warn(ctx.say(words::SEARCHING)),
        };
        let write = ctx.tell(words::WRITE_ALL, &[("n", &self.decided()), ("m", &outcome.waiting.len())]);
        let rows = vec![
            Choice::new(ctx.say(words::BACK), "", Pick::Nothing),
            Choice::new(write, "", chosen(Chosen::Supersede)),
        ];
        Ask::choose(Choose::menu(self.title(ctx), self.counts(ctx), rows))
    }

    /// Returns which plan takes the place of which, and when.
    pub(super) fn title(&self, ctx: &Ctx) -> String {
        title(&self.order, ctx)
    }

    /// Returns the counts before and after, a line each.
    pub(super) fn counts(&self, ctx: &Ctx) -> Vec<String> {
        match &self.outcome {
            Some(Ok(outcome)) => vec![
                ctx.tell(words::BEFORE, &[("tally", &words::tally(ctx.lang(), &outcome.before))]),
                ctx.tell(words::AFTER, &[("tally", &words::tally(ctx.lang(), &outcome.after))]),
            ],
            Some(Err(why)) => vec![words::refusal(ctx.lang(), why), String::new()],
            None => vec![String::new(); 2],
        }
    }

    /// Returns what becomes of a task, in words.
    pub(super) fn fate(&self, task: &TaskId, ctx: &Ctx) -> String {
        let to = |task: &TaskId| task_in_words(task, ctx);
        match self.order.fates.get(task) {
            Some(Fate::Carried(Target::Task(into))) => ctx.tell(words::GOES_TO, &[("task", &to(into))]),
            Some(Fate::Carried(Target::Copy(_))) => ctx.say(words::GOES_TO_COPY).to_owned(),
            Some(Fate::Replaced(by)) => ctx.tell(words::GOES_REPLACED, &[("task", &to(by))]),
            Some(Fate::Dropped(reason)) => ctx.tell(words::GOES_DROPPED, &[("reason", reason)]),
            None => match self.best(task) {
                Some(best) => {
                    let values: [(&str, &dyn std::fmt::Display); 2] =
                        [("percent", &best.percent), ("task", &to(&best.task))];
                    format!("{}; {}", ctx.say(words::UNDECIDED), ctx.tell(words::BEST, &values))
                }
                None => ctx.say(words::UNDECIDED).to_owned(),
            },
        }
    }
}

/// Returns which plan takes the place of which, and when.
pub(super) fn title(order: &Order, ctx: &Ctx) -> String {
    let Order { old, by, on, .. } = order;
    let values: [(&str, &dyn std::fmt::Display); 3] =
        [("old", &symbol(old, ctx)), ("by", &symbol(by, ctx)), ("date", &long(*on))];
    ctx.tell(words::DECIDE_TITLE, &values)
}

/// Writes what was decided, in one batch.
pub(super) fn write(superseding: Option<&Superseding>, ctx: &Ctx, ids: &mut Ids) -> Vec<Ask> {
    let Some(it) = superseding else { return Vec::new() };
    match batch(&it.order, ctx, ids) {
        Ok(write) => vec![Ask::Do(Effect::Commit(write))],
        Err(why) => vec![Ask::warn(words::refusal(ctx.lang(), &why))],
    }
}

/// Makes the batch of an order.
///
/// # Errors
/// Returns why it cannot be carried out.
pub(super) fn batch(order: &Order, ctx: &Ctx, ids: &mut Ids) -> Result<Write, Refusal> {
    let found = supersede(ctx.workspace, &ctx.setup.settings, order, SOURCE)?;
    let values: [(&str, &dyn std::fmt::Display); 5] = [
        ("old", &symbol(&order.old, ctx)),
        ("by", &symbol(&order.by, ctx)),
        ("date", &long(order.on)),
        ("n", &order.fates.len()),
        ("m", &found.waiting.len()),
    ];
    let sentence = ctx.tell(words::DID_SUPERSEDE, &values);
    let batch = ids.batch();
    Ok(ids.work(batch, found.operations, sentence))
}
