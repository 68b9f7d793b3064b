//! Going from one view to what another one shows: the jump, saved views, the rows behind a row.

use crate::domain::duplicate::Likeness;
use crate::domain::entity::Kind;
use crate::domain::ids::PlanId;
use crate::keymap::View;
use crate::keymap::command::Shared;
use crate::locale::say;
use crate::views::ask::Ask;
use crate::views::effect::Ids;
use crate::views::jump::Target;
use crate::views::overlay::{Choice, Form, Name, Proposal};
use crate::views::saved::SavedView;
use crate::views::tree::NodeId;
use crate::views::{links, tree, units};

use super::Views;
use crate::app::Ctx;

impl Views {
    /// Returns the shown view as it could be opened again; it has no name yet.
    pub(in crate::app) fn shown_to_save(&self) -> SavedView {
        let (choices, filter) = (self.screen().choices(), self.typed().to_owned());
        SavedView { name: String::new(), view: self.shown, choices, filter }
    }

    /// Shows a saved view from its first row, narrowed and arranged as it was.
    pub(in crate::app) fn open_saved(&mut self, saved: &SavedView, ctx: &Ctx) -> Vec<Ask> {
        self.show(saved.view, ctx);
        let asks = self.screen_mut().choose(&saved.choices, ctx);
        self.screen_mut().shared(Shared::First, ctx);
        self.set_filter_text(saved.filter.clone(), ctx);
        self.settle(ctx);
        asks
    }

    /// Returns the views that this user has kept.
    pub(in crate::app) fn saved(&self) -> &[SavedView] {
        &self.saved
    }

    /// Takes the views that this user has kept.
    pub(in crate::app) fn take_saved(&mut self, saved: Vec<SavedView>) {
        self.saved = saved;
        self.catalogue.outdate();
    }

    /// Finds what answers to the text among everything that is catalogued so far.
    pub(in crate::app) fn find(&self, typed: &str, ctx: &Ctx) -> (Vec<Choice>, usize) {
        self.catalogue.find(typed, self.context(), ctx)
    }

    /// Finds the tasks that answer to the text among everything that is catalogued so far.
    pub(in crate::app) fn find_tasks(&self, typed: &str, ctx: &Ctx) -> Vec<Proposal> {
        self.catalogue.tasks(typed, ctx)
    }

    /// Finds the records of a kind that answer to the text among everything that is catalogued so far.
    pub(in crate::app) fn find_records(&self, typed: &str, kind: Kind, ctx: &Ctx) -> Vec<Proposal> {
        self.catalogue.proposals(typed, kind, ctx)
    }

    /// Returns whether the catalogue has everything that can be jumped to.
    pub(in crate::app) fn has_catalogue(&self) -> bool {
        self.catalogue.is_current()
    }

    /// Catalogues a piece of what can be jumped to.
    pub(in crate::app) fn catalogue(&mut self, ctx: &Ctx) {
        self.catalogue.work(self.saved.iter().map(|saved| saved.name.as_str()), ctx);
    }

    /// Goes to what was found.
    pub(super) fn jump(&mut self, target: Target, ctx: &Ctx) -> Vec<Ask> {
        match target {
            Target::Plan(plan) => self.reveal(&NodeId::Plan(plan), ctx),
            Target::Task(task) => self.reveal(&NodeId::Task(task), ctx),
            Target::Unit(unit) => {
                self.show(View::Inbox, ctx);
                self.inbox.show_unit(Some(unit), ctx);
            }
            Target::Indicator(indicator) => {
                self.show(View::Indicators, ctx);
                self.indicators.reveal(&indicator, ctx);
            }
            Target::Document(document) => {
                self.show(View::Documents, ctx);
                self.documents.reveal(&document, ctx);
            }
            Target::Report(report) => {
                self.show(View::Composer, ctx);
                return self.composer.open(&report, ctx);
            }
            // Whoever picks these does not come here.
            Target::View(_) | Target::Command(_) => {}
        }
        Vec::new()
    }

    /// Goes to a row of the tree.
    pub(super) fn reveal(&mut self, row: &NodeId, ctx: &Ctx) {
        self.show(View::Tree, ctx);
        self.tree.reveal(row, ctx);
    }

    /// Goes from the directory of units to the tasks of one, or to another one.
    pub(super) fn follow_unit(&mut self, chosen: units::Chosen, ctx: &Ctx) -> Vec<Ask> {
        match chosen {
            units::Chosen::Tasks(unit) => {
                self.show(View::Tree, ctx);
                let filter = tree::Filter { unit: Some(unit), ..tree::Filter::default() };
                self.tree.set_filter(filter, ctx);
            }
            units::Chosen::Unit(unit) => self.units.reveal(&unit, ctx),
        }
        Vec::new()
    }

    /// Shows the links of the task that the tree stands on, and the tasks that are like it.
    pub(super) fn show_links(&mut self, ctx: &Ctx) -> Vec<Ask> {
        let Some(task) = self.tree.task().cloned() else {
            return vec![Ask::say(ctx.say(say::CHOOSE_A_TASK))];
        };
        self.show(View::Links, ctx);
        self.links.focus(Some(task), ctx);
        Vec::new()
    }

    /// Asks which plan the one that the tree stands in supersedes; of one that was superseded itself, what becomes of the
    /// tasks that nobody has decided.
    pub(super) fn supersede(&mut self, ctx: &Ctx) -> Vec<Ask> {
        if ctx.setup.read_only {
            return vec![Ask::warn(ctx.say(say::READ_ONLY))];
        }
        let Some(plan) = self.tree.plan(ctx) else { return Vec::new() };
        if links::left_open(&plan, ctx).is_some() {
            return links::carry_on(&plan, ctx);
        }
        let compared = self.compared(&plan, ctx);
        let likeness = compared.as_ref().or(self.links.likeness());
        vec![links::supersedes(&plan, likeness, ctx)]
    }

    /// Compares all tasks at once where the plan has some, nobody has compared them yet, and there are few.
    fn compared(&self, plan: &PlanId, ctx: &Ctx) -> Option<Likeness> {
        let has_tasks = ctx.workspace.index().of_plan(plan).is_some_and(|it| !it.tasks.is_empty());
        let is_quick = has_tasks && ctx.workspace.tasks.len() <= COMPARED_AT_ONCE;
        (is_quick && self.links.likeness().is_none()).then(|| Likeness::of(ctx.workspace))
    }

    /// Carries out a form about links; once the day of a succession is known, its open tasks are shown.
    pub(super) fn link(
        &mut self,
        form: &Form,
        fill: &links::Fill,
        ctx: &Ctx,
        ids: &mut Ids,
    ) -> Result<Vec<Ask>, (Name, String)> {
        let asks = links::submit(&mut self.links, form, fill, ctx, ids)?;
        if matches!(fill, links::Fill::Day(..)) && asks.is_empty() {
            self.show(View::Links, ctx);
        }
        Ok(asks)
    }
}

/// Among more tasks than this, comparing all of them would keep a key waiting.
const COMPARED_AT_ONCE: usize = 2_000;
