//! What the tree is narrowed to.

use crate::domain::ids::{TaskId, UnitId};
use crate::domain::progress::State;
use crate::domain::status::TimingKind;
use crate::locale::{names, say};
use crate::query::Tasks;
use crate::views::ctx::Ctx;
use crate::views::typed::Typed;

use super::outline::{Body, Node, TaskBody};
use crate::views::work::rules;

/// Says which tasks are shown. What is empty narrows nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// What was typed; its words must stand in the plan's symbol, the label, the title or the leads, accents aside.
    pub typed: Typed,
    /// The states.
    pub states: Vec<State>,
    /// The timings.
    pub timings: Vec<TimingKind>,
    /// The unit that leads or coordinates.
    pub unit: Option<UnitId>,
}

impl Filter {
    /// Returns whether everything is shown.
    pub fn is_empty(&self) -> bool {
        self.typed.is_empty() && self.states.is_empty() && self.timings.is_empty() && self.unit.is_none()
    }

    /// Returns for each row whether it is a task that answers.
    pub fn answering(&self, nodes: &[Node], ctx: &Ctx) -> Vec<bool> {
        let tasks = Tasks::on(ctx.workspace, ctx.as_of);
        let of_unit = self.unit.as_ref().map(|unit| rules::tasks_of(unit, ctx));
        let answers = |node: &Node| match (&node.body, node.id.task()) {
            (Body::Task(body), Some(id)) => {
                self.answers(id, body, &tasks, ctx) && of_unit.as_ref().is_none_or(|tasks| tasks.contains(id))
            }
            _ => false,
        };
        nodes.iter().map(answers).collect()
    }

    /// Returns for each row whether it is shown: the tasks that answer, and everything above them.
    pub fn shown(&self, nodes: &[Node], ctx: &Ctx) -> Vec<bool> {
        let mut shown = self.answering(nodes, ctx);
        let mut above: Vec<usize> = Vec::new();
        for (at, node) in nodes.iter().enumerate() {
            above.truncate(node.depth.into());
            if shown.get(at).copied().unwrap_or_default() {
                for place in &above {
                    if let Some(shown) = shown.get_mut(*place) {
                        *shown = true;
                    }
                }
            }
            above.push(at);
        }
        shown
    }

    fn answers(&self, id: &TaskId, body: &TaskBody, tasks: &Tasks, ctx: &Ctx) -> bool {
        let query = self.typed.query();
        let passes = |task| query.matches(&tasks.subject(task, Some(&body.status), &body.folded), ctx.as_of);
        (self.states.is_empty() || self.states.contains(&body.status.state))
            && (self.timings.is_empty() || self.timings.contains(&body.status.timing.kind))
            && (query.is_empty() || ctx.workspace.tasks.get(id.as_str()).is_some_and(passes))
    }

    /// Returns the filter in words for the top line.
    pub fn words(&self, ctx: &Ctx) -> String {
        let mut parts = Vec::new();
        if let Some(unit) = &self.unit {
            let name = ctx.workspace.units.get(unit.as_str()).map_or(unit.as_str(), |unit| &unit.name);
            parts.push(name.to_owned());
        }
        parts.extend(self.states.iter().map(|state| ctx.say(names::state(*state)).to_owned()));
        parts.extend(self.timings.iter().map(|kind| ctx.say(names::timing_kind(*kind)).to_owned()));
        parts.extend(self.typed.quoted());
        if parts.is_empty() { ctx.say(say::ALL_UNITS).to_owned() } else { parts.join(", ") }
    }
}
