//! What the tree is narrowed to.

use crate::domain::ids::UnitId;
use crate::domain::progress::State;
use crate::domain::status::TimingKind;
use crate::locale::{names, say};
use crate::text::fold::mark_free;
use crate::views::ctx::Ctx;

use super::outline::{Body, Node, TaskBody};
use crate::views::work::rules;

/// Says which tasks are shown. What is empty narrows nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The typed words; each must stand in the plan's symbol, the label, the title or the leads, accents aside.
    pub text: String,
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
        self.text.trim().is_empty()
            && self.states.is_empty()
            && self.timings.is_empty()
            && self.unit.is_none()
    }

    /// Returns for each row whether it is shown: the tasks that answer, and everything above them.
    pub fn shown(&self, nodes: &[Node], ctx: &Ctx) -> Vec<bool> {
        let folded = mark_free(&self.text);
        let words: Vec<&str> = folded.split_whitespace().collect();
        let of_unit = self.unit.as_ref().map(|unit| rules::tasks_of(unit, ctx));
        let mut shown = vec![false; nodes.len()];
        let mut above: Vec<usize> = Vec::new();
        for (at, node) in nodes.iter().enumerate() {
            above.truncate(node.depth.into());
            let answers = match (&node.body, node.id.task()) {
                (Body::Task(task), Some(id)) => {
                    self.answers(task, &words) && of_unit.as_ref().is_none_or(|tasks| tasks.contains(id))
                }
                _ => false,
            };
            if answers {
                for place in above.iter().chain([&at]) {
                    if let Some(shown) = shown.get_mut(*place) {
                        *shown = true;
                    }
                }
            }
            above.push(at);
        }
        shown
    }

    fn answers(&self, task: &TaskBody, words: &[&str]) -> bool {
        (self.states.is_empty() || self.states.contains(&task.status.state))
            && (self.timings.is_empty() || self.timings.contains(&task.status.timing.kind))
            && words.iter().all(|word| task.folded.contains(word))
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
        if !self.text.trim().is_empty() {
            parts.push(format!("“{}”", self.text.trim()));
        }
        if parts.is_empty() { ctx.say(say::ALL_UNITS).to_owned() } else { parts.join(", ") }
    }
}
