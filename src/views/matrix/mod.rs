//! The matrix: which unit has done what of the tasks that are followed unit by unit; units down, tasks across, sums at
//! both edges.
//!
//! It reads every report about these tasks, so it is worked out when the keys rest after something changed; until then
//! the last one stands.

mod cell;
mod draw;

use super::screen::Screen;
use ratatui::buffer::Buffer;
use std::cmp::Reverse;

pub use draw::draw;

use crate::domain::entity::{Entity, Key, Kind};
use crate::domain::ids::{PlanId, TaskId, UnitId};
use crate::domain::matrix::{Column, Matrix, Sums, UnitRow};
use crate::domain::task::{Task, Tracking};
use crate::domain::unit::UnitKind;
use crate::keymap::command::{Matrix as Command, Shared};
use crate::locale::{matrix as words, names};
use crate::query::Ranker;

use super::ask::Ask;
use super::choices::Choices;
use super::ctx::Ctx;
use super::listing::Listing;
use super::overlay::{Choice, Choose, Pick};
use super::typed::{Over, Typed};
use super::work::menus;

/// Holds the view's state.
#[derive(Clone, Debug, Default)]
pub struct State {
    matrix: Option<Matrix>,
    /// Whether the matrix still says what the records say.
    counted: bool,
    plan: Option<PlanId>,
    kind: Option<UnitKind>,
    typed: Typed,
    behind_first: bool,
    /// The units in view.
    down: Listing<UnitId>,
    /// The tasks in view, by their places, each with its sums over the units in view.
    across: Listing<TaskId, (usize, Sums)>,
}

/// Is what a chosen row of a list means for the matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// Only the tasks of this plan are shown; all when there is none.
    Plan(Option<PlanId>),
    /// Only units of this kind are shown; all when there is none.
    Kind(Option<UnitKind>),
}

impl State {
    /// Notes that the records, the day or the settings changed.
    pub fn refresh(&mut self) {
        self.counted = false;
    }

    fn rows_in_view(&self, ctx: &Ctx) -> Vec<usize> {
        let all = self.matrix.iter().flat_map(|matrix| &matrix.rows);
        let mut found =
            Ranker::new(self.typed.text()).order(all.map(|row| names::unit(ctx.workspace, &row.unit)));
        found.retain(|place| self.kind.is_none() || self.row(*place).and_then(|row| row.kind) == self.kind);
        found.sort_unstable();
        if self.behind_first {
            found.sort_by_key(|place| Reverse(self.row(*place).map(|row| row.sums.behind())));
        }
        found
    }

    /// Leaves out what concerns no unit of the chosen kind.
    fn columns_in_view(&self) -> Vec<(usize, Sums)> {
        let Some(matrix) = &self.matrix else { return Vec::new() };
        let sums = |column| (column, matrix.sums_of(column, self.down.rows().iter().copied()));
        let all = (0..matrix.columns.len()).map(sums);
        all.filter(|(_, sums)| self.kind.is_none() || sums.all > 0).collect()
    }

    fn row(&self, place: usize) -> Option<&UnitRow> {
        self.matrix.as_ref()?.rows.get(place)
    }

    fn column(&self, place: usize) -> Option<&Column> {
        self.matrix.as_ref()?.columns.get(place)
    }

    fn task_at<'a>(&self, place: usize, ctx: &Ctx<'a>) -> Option<&'a Task> {
        ctx.workspace.tasks.at(self.column(place)?.task).map(|row| &row.record)
    }

    /// Returns the places of the chosen unit and task in the matrix.
    fn chosen(&self) -> Option<(usize, usize)> {
        Some((*self.down.row()?, self.across.row()?.0))
    }

    fn go_to(&mut self, row: usize, column: usize, ctx: &Ctx) {
        let (height, width) = draw::room(ctx);
        self.down.go_to(row, height);
        self.across.slide_to(column, width);
        let unit = self.down.row().and_then(|place| self.row(*place)).map(|row| row.unit.clone());
        self.down.choose(unit);
        let task = self.across.row().and_then(|(place, _)| self.task_at(*place, ctx));
        self.across.choose(task.map(|task| task.id.clone()));
    }
}

impl Screen for State {
    fn draw(&self, ctx: &Ctx, buffer: &mut Buffer) {
        draw(self, ctx, buffer);
    }

    fn shared(&mut self, command: Shared, ctx: &Ctx) -> Vec<Ask> {
        shared(self, command, ctx)
    }

    fn is_settled(&self) -> bool {
        self.counted
    }

    fn settle(&mut self, ctx: &Ctx) {
        if self.counted {
            return;
        }
        self.matrix = Some(Matrix::on(ctx.workspace, &ctx.setup.settings, self.plan.as_ref(), ctx.as_of));
        self.counted = true;
        self.relist(ctx);
    }

    fn relist(&mut self, ctx: &Ctx) {
        let rows = self.rows_in_view(ctx);
        let is_unit = |place: &usize, unit: &UnitId| self.row(*place).is_some_and(|row| row.unit == *unit);
        let row = self.down.find(&rows, is_unit).unwrap_or(self.down.at());
        self.down.take(rows);
        let columns = self.columns_in_view();
        let is_task = |(place, _): &(usize, Sums), task: &TaskId| {
            self.task_at(*place, ctx).is_some_and(|found| found.id == *task)
        };
        let column = self.across.find(&columns, is_task).unwrap_or(self.across.at());
        self.across.take(columns);
        self.go_to(row, column, ctx);
    }

    fn typed(&self) -> &str {
        self.typed.text()
    }

    fn set_filter_text(&mut self, text: String, ctx: &Ctx) {
        self.typed = Typed::over_words(text);
        self.relist(ctx);
    }

    fn back(&mut self, ctx: &Ctx) -> bool {
        let was_narrowed = !self.typed.is_empty() || self.kind.is_some();
        (self.typed, self.kind) = (Typed::default(), None);
        self.relist(ctx);
        was_narrowed
    }

    fn choices(&self) -> Choices {
        Choices::default()
            .with("plan", &self.plan)
            .with("kind", self.kind)
            .with_flag("behind-first", self.behind_first)
    }

    fn choose(&mut self, choices: &Choices, ctx: &Ctx) -> Vec<Ask> {
        self.behind_first = choices.holds("behind-first");
        pick(self, Chosen::Kind(choices.one("kind")), ctx);
        pick(self, Chosen::Plan(choices.one("plan")), ctx);
        Vec::new()
    }

    fn record(&self, _ctx: &Ctx) -> Option<Key> {
        self.across.chosen().map(|task| Key::new(Kind::Task, task.as_str()))
    }

    fn words(&self, ctx: &Ctx) -> String {
        let plan = self.plan.as_ref().and_then(|plan| ctx.workspace.plans.get(plan.as_str()));
        let kind = self.kind.map(|kind| ctx.say(names::unit_kind(kind)).to_owned());
        let parts = [plan.map(|plan| plan.symbol.clone()), kind, self.typed.quoted()];
        ctx.dotted(parts.into_iter().flatten())
    }
}

/// Carries out a command.
pub fn update(state: &mut State, command: Command, ctx: &Ctx) -> Vec<Ask> {
    state.settle(ctx);
    match command {
        Command::Left => state.go_to(state.down.at(), state.across.at().saturating_sub(1), ctx),
        Command::Right => state.go_to(state.down.at(), state.across.at() + 1, ctx),
        Command::Sort => {
            state.behind_first = !state.behind_first;
            state.relist(ctx);
        }
        Command::Plan => return vec![Ask::choose(plans(ctx))],
        Command::Kind => {
            let units = state.matrix.iter().flat_map(|matrix| &matrix.rows).map(|row| row.kind);
            let chosen = |kind| Pick::Matrix(Chosen::Kind(kind));
            return vec![Ask::choose(menus::kinds(units.collect(), chosen, ctx))];
        }
    }
    Vec::new()
}

/// Carries out a command that every view has.
pub fn shared(state: &mut State, command: Shared, ctx: &Ctx) -> Vec<Ask> {
    state.settle(ctx);
    match command {
        Shared::FilterText => return vec![Ask::narrow(state.typed.text(), Over::Words)],
        Shared::ClearFilter => {
            state.back(ctx);
        }
        Shared::Open => return cell::open(state, ctx).into_iter().collect(),
        _ => {
            if let Some(row) = state.down.towards(command, draw::room(ctx).0) {
                state.go_to(row, state.across.at(), ctx);
            }
        }
    }
    Vec::new()
}

/// Lists the plans that have tasks which are followed unit by unit, with how many they have.
fn plans(ctx: &Ctx) -> Choose {
    let tasks = || ctx.workspace.tasks.iter().filter(|task| task.tracking == Tracking::PerUnit);
    let row = |plan: &crate::domain::plan::Plan| {
        let count = tasks().filter(|task| task.plan == plan.id).count();
        let label = format!("{} {}", plan.symbol, plan.title);
        let chosen = Chosen::Plan(Some(plan.id.clone()));
        (count > 0).then(|| Choice::new(label, count.to_string(), Pick::Matrix(chosen)))
    };
    let mut known: Vec<_> = ctx.workspace.plans.iter().collect();
    known.sort_by_key(|plan| (plan.rank, plan.key()));
    let all =
        Choice::new(ctx.say(words::ALL_PLANS), tasks().count().to_string(), Pick::Matrix(Chosen::Plan(None)));
    let rows = std::iter::once(all).chain(known.into_iter().filter_map(row)).collect();
    Choose::picker(ctx.say(words::PLAN), Vec::new(), rows)
}

/// Carries out what a chosen row of a list means.
pub fn pick(state: &mut State, chosen: Chosen, ctx: &Ctx) {
    match chosen {
        Chosen::Plan(plan) => {
            (state.plan, state.matrix, state.counted) = (plan, None, false);
        }
        Chosen::Kind(kind) => state.kind = kind,
    }
    state.relist(ctx);
}
