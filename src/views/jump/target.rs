//! What can be jumped to, and how it is called on the screen.

use crate::domain::entity::{Key, Kind};
use crate::domain::ids::{DocumentId, IndicatorId, PlanId, ReportId, TaskId, UnitId};
use crate::keymap::{Command, registry};
use crate::locale::{Said, jump as words};
use crate::views::composer::report_name;
use crate::views::ctx::Ctx;
use crate::views::indicators::label as indicator_label;
use crate::views::overlay::{Choice, Pick};
use crate::views::work::rules::{full_label, symbol};

/// Is what can be jumped to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A plan, in the tree.
    Plan(PlanId),
    /// A task, in the tree.
    Task(TaskId),
    /// A unit: its inbox.
    Unit(UnitId),
    /// An indicator.
    Indicator(IndicatorId),
    /// A document, in the register.
    Document(DocumentId),
    /// A report that is written here, open.
    Report(ReportId),
    /// A saved view, by its name.
    View(String),
    /// A command.
    Command(Command),
}

impl Target {
    /// Returns the row that shows it; none when it is gone.
    pub(super) fn row(&self, ctx: &Ctx) -> Option<Choice> {
        let note = ctx.say(self.kind());
        let pick = match self {
            Target::Task(task) => Pick::GoTo(task.clone()),
            Target::Command(command) => Pick::Run(*command),
            Target::View(name) => Pick::OpenView(name.clone()),
            other => Pick::Jump(other.clone()),
        };
        Some(Choice::new(self.label(ctx)?, note, pick))
    }

    /// Returns the address of the record that it is; none for what is no record.
    pub(super) fn record(&self) -> Option<Key> {
        let (kind, id) = match self {
            Target::Plan(id) => (Kind::Plan, id.as_str()),
            Target::Task(id) => (Kind::Task, id.as_str()),
            Target::Unit(id) => (Kind::Unit, id.as_str()),
            Target::Indicator(id) => (Kind::Indicator, id.as_str()),
            Target::Document(id) => (Kind::Document, id.as_str()),
            Target::Report(id) => (Kind::Report, id.as_str()),
            Target::View(_) | Target::Command(_) => return None,
        };
        Some(Key { kind, id: id.into() })
    }

    fn kind(&self) -> Said {
        match self {
            Target::Plan(_) => words::PLAN,
            Target::Task(_) => words::TASK,
            Target::Unit(_) => words::UNIT,
            Target::Indicator(_) => words::INDICATOR,
            Target::Document(_) => words::DOCUMENT,
            Target::Report(_) => words::REPORT,
            Target::View(_) => words::VIEW,
            Target::Command(_) => words::COMMAND,
        }
    }

    /// Returns what it is called on the screen; none when it is gone.
    pub(super) fn label(&self, ctx: &Ctx) -> Option<String> {
        let workspace = ctx.workspace;
        Some(match self {
            Target::Plan(id) => {
                let plan = workspace.plans.get(id.as_str())?;
                format!("{}  {}", plan.symbol, plan.title)
            }
            Target::Task(id) => {
                let task = workspace.tasks.get(id.as_str())?;
                format!("{} {}  {}", symbol(task, ctx), full_label(task, ctx), task.title)
            }
            Target::Unit(id) => {
                let unit = workspace.units.get(id.as_str())?;
                if unit.short == unit.name {
                    unit.name.clone()
                } else {
                    format!("{}  {}", unit.short, unit.name)
                }
            }
            Target::Indicator(id) => {
                let indicator = workspace.indicators.get(id.as_str())?;
                format!("{}  {}", indicator_label(indicator), indicator.name)
            }
            Target::Document(id) => {
                let document = workspace.documents.get(id.as_str())?;
                format!("{}  {}", document.symbol, document.summary.as_deref().unwrap_or_default())
            }
            Target::Report(id) => report_name(workspace.reports.get(id.as_str())?, ctx),
            Target::View(name) => name.clone(),
            Target::Command(command) => registry::row(*command)?.name.to(ctx.lang()).to_owned(),
        })
    }
}
