//! Everything that can be jumped to, folded once. It is made anew where names may have changed, while the keys rest or
//! at the latest when somebody asks.

use crate::domain::unit::Unit;
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
    is_current: bool,
}

impl Catalogue {
    /// Notes that names may have changed.
    pub fn outdate(&mut self) {
        self.is_current = false;
    }

    /// Returns whether it says what the records say.
    pub fn is_current(&self) -> bool {
        self.is_current
    }

    /// Brings it up to date; `views` names the saved views.
    pub fn settle<'a>(&mut self, views: impl Iterator<Item = &'a str>, ctx: &Ctx) {
        if self.is_current {
            return;
        }
        let things: Vec<(Target, Searched)> = plans(ctx)
            .chain(tasks(ctx))
            .chain(units(ctx))
            .chain(indicators(ctx))
            .chain(documents(ctx))
            .chain(views.map(view))
            .chain(commands())
            .collect();
        let (targets, searched): (Vec<Target>, Vec<Searched>) = things.into_iter().unzip();
        (self.targets, self.index, self.is_current) = (targets, Index::new(searched), true);
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

fn tasks<'a>(ctx: &'a Ctx) -> impl Iterator<Item = (Target, Searched)> + use<'a> {
    let mut tasks: Vec<_> = ctx.workspace.tasks.iter().collect();
    tasks.sort_by_key(|task| (&task.plan, &task.section, task.rank));
    tasks.into_iter().map(|task| {
        let symbol = ctx.workspace.plans.get(task.plan.as_str()).map_or("", |plan| plan.symbol.as_str());
        let label = full_label(task, ctx);
        let text = format!("{symbol} {label} {} {}", task.title, task.leads.printed);
        let names = vec![label, task.id.to_string()];
        (Target::Task(task.id.clone()), Searched { text, names, weight: 2 })
    })
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
