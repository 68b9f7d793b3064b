//! What the inbox is narrowed to.

use crate::domain::inbox::{Matter, Side};
use crate::domain::progress::State;
use crate::domain::status::TimingKind;
use crate::locale::{inbox, names, triage as words};
use crate::query::{Other, Tasks};
use crate::views::ctx::Ctx;
use crate::views::typed::Typed;

use super::gathered::{Entry, Gathered};
use super::item;

/// Says which items are shown. What is empty narrows nothing. A state or a timing leaves tasks and their proposals.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// What was typed; its words must stand in the label, the title or the unit, accents aside.
    pub typed: Typed,
    /// What the unit has to do with an item.
    pub side: Option<Side>,
    /// The states.
    pub states: Vec<State>,
    /// The timings.
    pub timings: Vec<TimingKind>,
    /// Whether only tasks are shown that nobody has reported on since the last weekly session.
    pub quiet: bool,
}

impl Filter {
    /// Returns whether everything is shown.
    pub fn is_empty(&self) -> bool {
        *self == Self { typed: self.typed.clone(), ..Self::default() } && self.typed.is_empty()
    }

    /// Returns the rule that says of each entry whether it is shown.
    pub(super) fn rule<'a>(
        &'a self,
        gathered: &'a Gathered,
        ctx: &'a Ctx<'a>,
    ) -> impl Fn(usize, &Entry) -> bool + use<'a> {
        let tasks = Tasks::on(ctx.workspace, ctx.as_of);
        move |nth, entry| {
            self.answers(nth, entry, gathered, &tasks, ctx)
                && self
                    .side
                    .is_none_or(|side| entry.item.part.as_ref().is_some_and(|part| part.side() == side))
                && self.fits_status(entry, gathered, ctx)
        }
    }

    /// Returns whether an entry answers to what was typed: what is about a task as the task does.
    fn answers(&self, nth: usize, entry: &Entry, gathered: &Gathered, tasks: &Tasks, ctx: &Ctx) -> bool {
        let (query, text) = (self.typed.query(), gathered.folded(nth));
        match item::task_of(&entry.item.matter, ctx.workspace) {
            _ if query.is_empty() => true,
            Some((slot, task)) => {
                query.matches(&tasks.subject(task, gathered.statuses.at(slot), text), ctx.as_of)
            }
            None => {
                let unit = item::unit_of(&entry.item.matter, ctx.workspace).cloned();
                query.matches(&Other { text, units: unit.as_slice() }, ctx.as_of)
            }
        }
    }

    fn fits_status(&self, entry: &Entry, gathered: &Gathered, ctx: &Ctx) -> bool {
        if self.states.is_empty() && self.timings.is_empty() && !self.quiet {
            return true;
        }
        let is_task = matches!(entry.item.matter, Matter::Task(_) | Matter::Proposal(_));
        gathered.status(&entry.item.matter, ctx).filter(|_| is_task).is_some_and(|status| {
            (self.states.is_empty() || self.states.contains(&status.state))
                && (self.timings.is_empty() || self.timings.contains(&status.timing.kind))
                && (!self.quiet || status.last_update.is_none_or(|day| day < gathered.since))
        })
    }

    /// Returns the filter in words.
    pub fn words(&self, ctx: &Ctx) -> Vec<String> {
        let mut parts: Vec<String> =
            self.side.iter().map(|side| ctx.say(inbox::side(*side)).to_owned()).collect();
        parts.extend(self.states.iter().map(|state| ctx.say(names::state(*state)).to_owned()));
        parts.extend(self.timings.iter().map(|kind| ctx.say(names::timing_kind(*kind)).to_owned()));
        if self.quiet {
            parts.push(ctx.say(words::QUIET).to_owned());
        }
        parts.extend(self.typed.quoted());
        parts
    }
}
