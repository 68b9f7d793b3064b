//! Everything that can be jumped to, folded once, in pieces between the keys while the jump is open. It is made anew
//! where names may have changed.

use crate::domain::entity::Kind;
use crate::domain::ids::{DocumentId, IndicatorId, PlanId, ReportId, TaskId, UnitId};
use crate::keymap::{Command, Context, registry};
use crate::query::index::{Index, Searched};
use crate::views::composer::report_name;
use crate::views::ctx::Ctx;
use crate::views::indicators::label as indicator_label;
use crate::views::overlay::{Choice, Proposal};
use crate::views::work::rules::{full_label, symbol};

use super::{LISTED, Target};

/// Holds the targets and the index of those that are folded.
#[derive(Debug, Default)]
pub struct Catalogue {
    /// None while they have to be listed anew.
    targets: Option<Vec<Target>>,
    index: Index,
}

/// Is how many tasks are proposed for a field.
const PROPOSED: usize = 20;

/// Is how many things are folded at a time: about a millisecond's work.
const PIECE: usize = 250;

impl Catalogue {
    /// Notes that names may have changed.
    pub fn outdate(&mut self) {
        *self = Self::default();
    }

    /// Returns whether everything is folded.
    pub fn is_current(&self) -> bool {
        self.targets.as_ref().is_some_and(|targets| targets.len() == self.index.len())
    }

    /// Lists the targets, or folds the next piece of them; `views` names the saved views.
    pub fn work<'a>(&mut self, views: impl Iterator<Item = &'a str>, ctx: &Ctx) {
        let Some(targets) = &self.targets else {
            self.targets = Some(targets(views, ctx));
            return;
        };
        let next = targets.iter().skip(self.index.len()).take(PIECE);
        let searched: Vec<Searched> = next.map(|target| searched(target, ctx)).collect();
        self.index.extend(searched);
    }

    /// Returns the best of the tasks that answer to the text; none where the text is a task's id already.
    pub fn tasks(&self, typed: &str, ctx: &Ctx) -> Vec<Proposal> {
        if ctx.workspace.tasks.get(typed.trim()).is_some() {
            return Vec::new();
        }
        self.proposals(typed, Kind::Task, ctx)
    }

    /// Returns the best of the records of a kind that answer to the text, each by its id.
    pub fn proposals(&self, typed: &str, kind: Kind, ctx: &Ctx) -> Vec<Proposal> {
        let targets = self.targets.as_deref().unwrap_or_default();
        let named = |place: usize| targets.get(place)?.record().filter(|key| key.kind == kind);
        let best = self.index.find(typed, PROPOSED, |place| named(place).is_some()).best.into_iter();
        let proposal = |place: usize| {
            let (target, key) = (targets.get(place)?, named(place)?);
            Some(Proposal { text: key.id.to_string(), label: target.label(ctx)? })
        };
        best.filter_map(proposal).collect()
    }

    /// Returns the best of what answers to the text and how many answer, commands that rest in the context left out.
    pub fn find(&self, typed: &str, context: Context, ctx: &Ctx) -> (Vec<Choice>, usize) {
        let targets = self.targets.as_deref().unwrap_or_default();
        let admits = |place: usize| match targets.get(place) {
            Some(Target::Command(command)) => command.applies_in(context),
            _ => true,
        };
        let found = self.index.find(typed, LISTED, admits);
        let rows = found.best.into_iter().filter_map(|place| targets.get(place)?.row(ctx));
        (rows.collect(), found.total)
    }
}

/// Lists everything, each sort in its order.
fn targets<'a>(views: impl Iterator<Item = &'a str>, ctx: &Ctx) -> Vec<Target> {
    let workspace = ctx.workspace;
    let mut tasks: Vec<_> = workspace.tasks.iter().collect();
    tasks.sort_by_key(|task| (&task.plan, &task.section, task.rank));
    let mut units: Vec<_> = workspace.units.iter().collect();
    units.sort_by_key(|unit| (unit.rank, &unit.id));
    views
        .map(|name| Target::View(name.to_owned()))
        .chain(workspace.plans.iter().map(|plan| Target::Plan(plan.id.clone())))
        .chain(tasks.into_iter().map(|task| Target::Task(task.id.clone())))
        .chain(units.into_iter().map(|unit| Target::Unit(unit.id.clone())))
        .chain(workspace.indicators.iter().map(|indicator| Target::Indicator(indicator.id.clone())))
        .chain(workspace.documents.iter().map(|document| Target::Document(document.id.clone())))
        .chain(workspace.reports.iter().map(|report| Target::Report(report.id.clone())))
        .chain(registry::rows().map(|row| Target::Command(row.command)))
        .collect()
}

/// Returns how a target is found; by nothing when it is gone.
fn searched(target: &Target, ctx: &Ctx) -> Searched {
    let found = match target {
        Target::View(name) => Some(Searched { text: name.clone(), names: vec![name.clone()], weight: 0 }),
        Target::Plan(id) => plan(id, ctx),
        Target::Task(id) => task(id, ctx),
        Target::Unit(id) => unit(id, ctx),
        Target::Indicator(id) => indicator(id, ctx),
        Target::Document(id) => document(id, ctx),
        Target::Report(id) => report(id, ctx),
        Target::Command(command) => self::command(*command),
    };
    found.unwrap_or_default()
}

fn plan(id: &PlanId, ctx: &Ctx) -> Option<Searched> {
    let plan = ctx.workspace.plans.get(id.as_str())?;
    let number = plan.symbol.split(['/', '-']).next().unwrap_or_default().to_owned();
    let names = vec![plan.symbol.clone(), id.to_string(), number];
    Some(Searched { text: format!("{} {}", plan.symbol, plan.title), names, weight: 0 })
}

fn task(id: &TaskId, ctx: &Ctx) -> Option<Searched> {
    let task = ctx.workspace.tasks.get(id.as_str())?;
    let label = full_label(task, ctx);
    let text = format!("{} {label} {} {}", symbol(task, ctx), task.title, task.leads.printed);
    Some(Searched { text, names: vec![label, id.to_string()], weight: 2 })
}

fn unit(id: &UnitId, ctx: &Ctx) -> Option<Searched> {
    let unit = ctx.workspace.units.get(id.as_str())?;
    let names: Vec<String> = [&unit.short, &unit.name].into_iter().chain(&unit.aliases).cloned().collect();
    let weight = if unit.exists_on(ctx.as_of) { 1 } else { 5 };
    Some(Searched { text: names.join(" "), names, weight })
}

fn indicator(id: &IndicatorId, ctx: &Ctx) -> Option<Searched> {
    let indicator = ctx.workspace.indicators.get(id.as_str())?;
    let label = indicator_label(indicator);
    Some(Searched { text: format!("{label} {}", indicator.name), names: vec![label], weight: 3 })
}

fn document(id: &DocumentId, ctx: &Ctx) -> Option<Searched> {
    let document = ctx.workspace.documents.get(id.as_str())?;
    let summary = document.summary.as_deref().unwrap_or_default();
    let issuer = document.issuer.as_deref().unwrap_or_default();
    let text = format!("{} {issuer} {summary}", document.symbol);
    Some(Searched { text, names: vec![document.symbol.clone()], weight: 4 })
}

/// A report is found by its number, its id, what it is and its unit.
fn report(id: &ReportId, ctx: &Ctx) -> Option<Searched> {
    let report = ctx.workspace.reports.get(id.as_str())?;
    let unit = ctx.workspace.units.get(report.unit.as_str()).map_or("", |unit| unit.name.as_str());
    let number = report.number.clone().unwrap_or_default();
    let text = format!("{} {unit} {number}", report_name(report, ctx));
    Some(Searched { text, names: vec![id.to_string(), number], weight: 3 })
}

/// A command is found by its names in both languages.
fn command(command: Command) -> Option<Searched> {
    let row = registry::row(command)?;
    let text = format!("{} {} {}", row.name.vi, row.name.en, row.id);
    Some(Searched { text, names: vec![row.id.to_owned()], weight: 6 })
}
