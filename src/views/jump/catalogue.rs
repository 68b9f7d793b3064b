//! Everything that can be jumped to, folded once. It is made anew after names may have changed, once somebody asks, and
//! grows in pieces between the keys.

use crate::domain::task::Task;
use crate::domain::unit::Unit;
use crate::domain::workspace::Workspace;
use crate::keymap::{Context, registry};
use crate::query::index::{Index, Searched};
use crate::views::ctx::Ctx;
use crate::views::indicators::label as indicator_label;
use crate::views::overlay::Choice;
use crate::views::work::rules::full_label;

use super::{LISTED, Target};

/// Holds the targets and their index.
#[derive(Debug, Default)]
pub struct Catalogue {
    targets: Vec<Target>,
    index: Index,
    /// Where taking tasks in goes on.
    tasks_to: usize,
}

/// How many tasks one piece takes in: about two milliseconds' worth.
const PIECE: usize = 200;

impl Catalogue {
    /// Forgets everything, because names may have changed.
    pub fn outdate(&mut self) {
        *self = Self::default();
    }

    /// Returns whether nothing was taken in yet.
    pub fn is_empty(&self) -> bool {
        self.targets.is_empty()
    }

    /// Returns whether everything was taken in.
    pub fn is_whole(&self, workspace: &Workspace) -> bool {
        !self.is_empty() && workspace.tasks.are_visited(self.tasks_to)
    }

    /// Takes a piece in: at first everything but the tasks, then the tasks; `views` names the saved views.
    pub fn grow<'a>(&mut self, views: impl Iterator<Item = &'a str>, ctx: &Ctx) {
        if self.is_empty() {
            let others = plans(ctx)
                .chain(units(ctx))
                .chain(indicators(ctx))
                .chain(documents(ctx))
                .chain(views.map(view))
                .chain(commands());
            others.for_each(|(target, searched)| self.add(target, searched));
            return;
        }
        let mut found = Vec::new();
        let (tasks, mut allowance) = (&ctx.workspace.tasks, PIECE);
        tasks.visit(&mut self.tasks_to, &mut allowance, |_, row| found.push(task(&row.record, ctx)));
        found.into_iter().for_each(|(target, searched)| self.add(target, searched));
    }

    fn add(&mut self, target: Target, searched: Searched) {
        self.targets.push(target);
        self.index.add(searched);
    }

    /// Returns the best of what answers to the text and how many answer, commands that rest in the context left out.
    pub fn find(&self, typed: &str, context: Context, ctx: &Ctx) -> (Vec<Choice>, usize) {
        let admits = |place: usize| match self.targets.get(place) {
            Some(Target::Command(command)) => command.applies_in(context),
            _ => true,
        };
        let found = self.index.find(typed, LISTED, admits);
        let rows = found.best.into_iter().filter_map(|place| self.targets.get(place)?.row(ctx));
        (rows.collect(), found.total)
    }
}

fn plans<'a>(ctx: &'a Ctx) -> impl Iterator<Item = (Target, Searched)> + use<'a> {
    ctx.workspace.plans.iter().map(|plan| {
        let text = format!("{} {}", plan.symbol, plan.title);
        let number = plan.symbol.split(['/', '-']).next().unwrap_or_default().to_owned();
        let names = vec![plan.symbol.clone(), plan.id.to_string(), number];
        (Target::Plan(plan.id.clone()), Searched { text, names, weight: 0 })
    })
}

fn task(task: &Task, ctx: &Ctx) -> (Target, Searched) {
    let symbol = ctx.workspace.plans.get(task.plan.as_str()).map_or("", |plan| plan.symbol.as_str());
    let label = full_label(task, ctx);
    let text = format!("{symbol} {label} {} {}", task.title, task.leads.printed);
    let names = vec![label, task.id.to_string()];
    (Target::Task(task.id.clone()), Searched { text, names, weight: 2 })
}

fn units<'a>(ctx: &'a Ctx) -> impl Iterator<Item = (Target, Searched)> + use<'a> {
    let mut units: Vec<&Unit> = ctx.workspace.units.iter().collect();
    units.sort_by_key(|unit| (unit.rank, &unit.id));
    units.into_iter().map(|unit| {
        let names: Vec<String> =
            [&unit.short, &unit.name].into_iter().chain(&unit.aliases).cloned().collect();
        let weight = if unit.exists_on(ctx.as_of) { 1 } else { 5 };
        (Target::Unit(unit.id.clone()), Searched { text: names.join(" "), names, weight })
    })
}

fn indicators<'a>(ctx: &'a Ctx) -> impl Iterator<Item = (Target, Searched)> + use<'a> {
    ctx.workspace.indicators.iter().map(|indicator| {
        let label = indicator_label(indicator);
        let text = format!("{label} {}", indicator.name);
        (Target::Indicator(indicator.id.clone()), Searched { text, names: vec![label], weight: 3 })
    })
}

fn documents<'a>(ctx: &'a Ctx) -> impl Iterator<Item = (Target, Searched)> + use<'a> {
    ctx.workspace.documents.iter().map(|document| {
        let summary = document.summary.as_deref().unwrap_or_default();
        let issuer = document.issuer.as_deref().unwrap_or_default();
        let text = format!("{} {issuer} {summary}", document.symbol);
        (
            Target::Document(document.id.clone()),
            Searched { text, names: vec![document.symbol.clone()], weight: 4 },
        )
    })
}

fn view(name: &str) -> (Target, Searched) {
    let searched = Searched { text: name.to_owned(), names: vec![name.to_owned()], weight: 0 };
    (Target::View(name.to_owned()), searched)
}

/// Lists the commands by their names in both languages.
fn commands() -> impl Iterator<Item = (Target, Searched)> {
    registry::rows().map(|row| {
        let text = format!("{} {} {}", row.name.vi, row.name.en, row.id);
        (Target::Command(row.command), Searched { text, names: vec![row.id.to_owned()], weight: 6 })
    })
}
