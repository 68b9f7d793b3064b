//! A plan, or parts of one, copied into another: as the next year's plan starts from this year's. Words, parties and
//! deadlines are copied; nothing that was reported is.

use foldhash::{HashMap, HashSet};

use super::super::deadline::{self, Context, Meaning};
use super::super::ids::{LinkId, PlanId, SectionId, TaskId};
use super::super::operation::{Operation, Record};
use super::super::plan::{Plan, Section};
use super::super::task::{Deadline, Link, Relation, Standing, Task};
use super::super::tree::{Item, Node, Outline};
use super::super::workspace::Workspace;

/// Is what is to be copied, and how.
#[derive(Clone, Debug, PartialEq)]
pub struct Copying {
    /// The plan that is copied from.
    pub from: PlanId,
    /// The sections and tasks that are copied, each with everything below it; none means the whole plan.
    pub only: Vec<Item>,
    /// The plan that is copied into; it may not exist yet.
    pub into: Plan,
    /// The section of it in which the outermost of them stand; none at the top.
    pub within: Option<SectionId>,
    /// How many years later every year that a deadline names becomes.
    pub years: i32,
    /// Whether every new task continues the one that it was copied from.
    pub continues: bool,
}

/// Is what a copy gives.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Copied {
    /// What has to be written.
    pub operations: Vec<Operation>,
    /// How many sections are new.
    pub sections: usize,
    /// How many tasks are new.
    pub tasks: usize,
    /// How many deadlines name another year than before.
    pub shifted: usize,
    /// The new tasks whose deadline is not understood, where the old one was.
    pub not_understood: Vec<TaskId>,
}

/// Copies. New links get ids from `link_id`, which is asked with the number of the link, from 0.
pub fn copy(copying: &Copying, workspace: &Workspace, link_id: impl Fn(usize) -> LinkId) -> Copied {
    let mut copy = Copy::begin(copying, workspace);
    let outline = Outline::of_plan(workspace, &copying.from);
    let mut row = 1;
    while let Some(node) = outline.nodes().get(row) {
        if copying.only.is_empty() {
            copy.take(node.item, outline.nodes()[node.parent.unwrap_or(0)].item);
            row += 1;
        } else if copying.only.contains(&node.item) {
            copy.take(node.item, outline.nodes()[0].item);
            for below in &outline.nodes()[row + 1..row + 1 + node.below] {
                copy.take(below.item, outline.nodes()[below.parent.unwrap_or(0)].item);
            }
            row += 1 + node.below;
        } else {
            row += 1;
        }
    }
    copy.end(link_id)
}

/// Holds a copy while it grows.
struct Copy<'a> {
    copying: &'a Copying,
    workspace: &'a Workspace,
    context: Context,
    copied: Copied,
    /// The new records in the order of the old ones.
    new: Vec<Record>,
    /// Where each old row stands now: its nearest section and, for a task, itself.
    sections: HashMap<Item, Option<SectionId>>,
    tasks: HashMap<Item, TaskId>,
    taken: HashSet<String>,
    /// The last ranks of sections and tasks at the top of a plan that has rows already.
    ranks: (i64, i64),
}

impl<'a> Copy<'a> {
    fn begin(copying: &'a Copying, workspace: &'a Workspace) -> Self {
        Self {
            copying,
            workspace,
            context: Context::of_plan(Some(&copying.into), None),
            copied: Copied::default(),
            new: Vec::new(),
            sections: HashMap::default(),
            tasks: HashMap::default(),
            taken: HashSet::default(),
            ranks: last_ranks(copying, workspace),
        }
    }

    /// Copies a row that stands below another one; what stands below no copied row stands at the top.
    fn take(&mut self, item: Item, above: Item) {
        match item {
            Item::Section(slot) => {
                if let Some(row) = self.workspace.sections.at(slot) {
                    self.take_section(item, &row.record, above);
                }
            }
            Item::Task(slot) => {
                if let Some(row) = self.workspace.tasks.at(slot) {
                    self.take_task(item, &row.record, above);
                }
            }
            Item::Plan(_) => {}
        }
    }

    fn take_section(&mut self, item: Item, old: &Section, above: Item) {
        let id =
            SectionId::new(self.free_id(old.id.as_str(), |id| self.workspace.sections.get(id).is_some()));
        let above = self.sections.get(&above).cloned();
        let rank = if above.is_some() { old.rank } else { next(&mut self.ranks.0, old.rank) };
        let parent = above.unwrap_or_else(|| self.copying.within.clone());
        let plan = self.copying.into.id.clone();
        self.sections.insert(item, Some(id.clone()));
        self.new.push(Section { id, plan, parent, printed_total: None, rank, ..old.clone() }.into());
        self.copied.sections += 1;
    }

    fn take_task(&mut self, item: Item, old: &Task, above: Item) {
        let id = TaskId::new(self.free_id(old.id.as_str(), |id| self.workspace.tasks.get(id).is_some()));
        let parent = self.tasks.get(&above).cloned();
        let section = self.sections.get(&above).cloned();
        let rank = if section.is_some() { old.rank } else { next(&mut self.ranks.1, old.rank) };
        let section = section.unwrap_or_else(|| self.copying.within.clone());
        let deadline = self.deadline(&old.deadline, &id);
        let plan = self.copying.into.id.clone();
        self.sections.insert(item, section.clone());
        self.tasks.insert(item, id.clone());
        self.new.push(
            Task { id, plan, section, parent, deadline, assigned_on: None, rank, ..old.clone() }.into(),
        );
        self.copied.tasks += 1;
    }

    /// Reads the phrase anew, with the years that it names moved on. A meaning that was given by hand belonged to the old
    /// plan; it is kept only where the phrase stays and the year is the same.
    fn deadline(&mut self, old: &Deadline, task: &TaskId) -> Deadline {
        let phrase = later(&old.reading.phrase, self.copying.years);
        if phrase == old.reading.phrase && old.corrected && self.copying.years == 0 {
            return old.clone();
        }
        self.copied.shifted += usize::from(phrase != old.reading.phrase);
        let reading = deadline::read(&phrase, &self.context);
        if reading.meaning == Meaning::Unknown && old.reading.meaning != Meaning::Unknown {
            self.copied.not_understood.push(task.clone());
        }
        Deadline { reading, corrected: false }
    }

    /// Returns the old id with the new plan's name in front, and a number behind it where that is taken.
    fn free_id(&mut self, old: &str, exists: impl Fn(&str) -> bool) -> String {
        let own = old.strip_prefix(self.copying.from.as_str()).and_then(|rest| rest.strip_prefix('/'));
        let base = format!("{}/{}", self.copying.into.id, own.unwrap_or(old));
        let numbered = (2..).map(|number| format!("{base}-{number}"));
        let mut ids = std::iter::once(base.clone()).chain(numbered);
        let id = ids.find(|id| !exists(id) && !self.taken.contains(id)).unwrap_or(base);
        self.taken.insert(id.clone());
        id
    }

    fn end(mut self, link_id: impl Fn(usize) -> LinkId) -> Copied {
        let is_new = self.workspace.plans.get(self.copying.into.id.as_str()).is_none();
        let plan = is_new.then(|| Record::from(self.copying.into.clone()));
        let links = if self.copying.continues { self.links(link_id) } else { Vec::new() };
        let records = plan.into_iter().chain(std::mem::take(&mut self.new)).chain(links);
        self.copied.operations = records.map(Operation::Create).collect();
        self.copied
    }

    fn links(&self, link_id: impl Fn(usize) -> LinkId) -> Vec<Record> {
        let mut pairs: Vec<(&TaskId, Item)> = self.tasks.iter().map(|(old, new)| (new, *old)).collect();
        pairs.sort_unstable_by_key(|(new, _)| *new);
        let old = |item: Item| Some(self.workspace.tasks.at(item.task()?)?.record.id.clone());
        let link = |(nth, (new, item)): (usize, (&TaskId, Item))| {
            let (relation, standing) = (Relation::Continues, Standing::Confirmed);
            let since = self.copying.into.date;
            Some(
                Link { id: link_id(nth), relation, from: new.clone(), to: old(item)?, standing, since }
                    .into(),
            )
        };
        pairs.into_iter().enumerate().filter_map(link).collect()
    }
}

/// Returns the rank behind the last one; the row's own where nothing stands there yet.
fn next(last: &mut i64, own: i64) -> i64 {
    *last = if *last == i64::MIN { own } else { own.max(last.saturating_add(1)) };
    *last
}

/// Returns the last ranks of the sections and tasks among which the outermost rows come to stand.
fn last_ranks(copying: &Copying, workspace: &Workspace) -> (i64, i64) {
    let outline = Outline::of_plan(workspace, &copying.into.id);
    let within = copying.within.as_ref().and_then(|id| workspace.sections.slot(id.as_str()));
    let is_there = |node: &&Node| match within {
        Some(slot) => node.parent.is_some_and(|at| outline.nodes()[at].item == Item::Section(slot)),
        None => node.depth == 1,
    };
    let mut last = (i64::MIN, i64::MIN);
    for node in outline.nodes().iter().filter(is_there) {
        match node.item {
            Item::Section(slot) => {
                last.0 = last.0.max(workspace.sections.at(slot).map_or(i64::MIN, |row| row.record.rank));
            }
            Item::Task(slot) => {
                last.1 = last.1.max(workspace.tasks.at(slot).map_or(i64::MIN, |row| row.record.rank));
            }
            Item::Plan(_) => {}
        }
    }
    last
}

/// Returns how many years later the second plan is for; none where one of them has no period and no date.
pub fn years_between(one: &Plan, other: &Plan) -> Option<i32> {
    let year = |plan| Context::of_plan(Some(plan), None).plan_year;
    Some(year(other)? - year(one)?)
}

/// Returns the phrase with the years that it names so many years later. The year inside the symbol of a document
/// (`57/2025/NQ-CP`) is no deadline.
pub fn later(phrase: &str, years: i32) -> String {
    let mut text = String::with_capacity(phrase.len());
    let mut rest = phrase;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let digits = rest[start..].bytes().take_while(u8::is_ascii_digit).count();
        let (run, after) = rest[start..].split_at(digits);
        text.push_str(&rest[..start]);
        text.push_str(&shifted(run, after, years).unwrap_or_else(|| run.to_owned()));
        rest = after;
    }
    text.push_str(rest);
    text
}

fn shifted(run: &str, after: &str, years: i32) -> Option<String> {
    let year: i32 = run.parse().ok().filter(|year| run.len() == 4 && (2000..2050).contains(year))?;
    let is_symbol = after.strip_prefix('/').is_some_and(|rest| rest.starts_with(char::is_alphabetic));
    (!is_symbol).then(|| (year + years).to_string())
}
