//! The program's state.

use chrono::NaiveDate;
use ratatui::layout::Size;

use crate::domain::journal::SessionId;
use crate::domain::workspace::Workspace;
use crate::keymap::Key;
use crate::views::ask::Message;
use crate::views::overlay::{Draft, Overlay};
use crate::views::tree;

use super::{Ctx, Ids, Setup};

/// Holds everything that changes while the program runs.
#[derive(Debug)]
pub struct Model {
    pub(super) workspace: Workspace,
    pub(super) loaded: bool,
    pub(super) today: NaiveDate,
    /// The chosen day; none follows today.
    pub(super) chosen_day: Option<NaiveDate>,
    pub(super) size: Size,
    pub(super) tree: tree::State,
    pub(super) layers: Vec<Overlay>,
    /// The keys of a sequence that is not complete.
    pub(super) typed: Vec<Key>,
    pub(super) message: Option<Message>,
    /// Whether the engine is at work on something of this program.
    pub(super) waits: bool,
    pub(super) ids: Ids,
}

impl Model {
    /// Makes the state at the start: nothing is loaded yet.
    pub fn new(today: NaiveDate, size: Size, session: SessionId) -> Self {
        Self {
            workspace: Workspace::default(),
            loaded: false,
            today,
            chosen_day: None,
            size,
            tree: tree::State::default(),
            layers: Vec::new(),
            typed: Vec::new(),
            message: None,
            waits: false,
            ids: Ids::new(session),
        }
    }

    /// Shows everything as of a day from the start.
    pub fn as_of(mut self, day: NaiveDate) -> Self {
        self.chosen_day = Some(day).filter(|day| *day != self.today);
        self
    }

    /// Returns the id of this run of the program.
    pub fn session(&self) -> SessionId {
        self.ids.session()
    }

    /// Returns the note that is being typed, wherever it lies among the layers.
    pub fn draft(&self) -> Option<Draft> {
        self.layers.iter().rev().find_map(|layer| match layer {
            Overlay::Form(form) => Draft::of(form),
            _ => None,
        })
    }

    /// Returns whether everything on the screen belongs together; what does not waits for [`Msg::Rested`].
    ///
    /// [`Msg::Rested`]: super::Msg::Rested
    pub fn is_settled(&self) -> bool {
        self.tree.is_settled()
    }

    /// Returns the records.
    pub fn workspace(&self) -> &Workspace {
        &self.workspace
    }

    /// Returns the layers over the view, the lowest first.
    pub fn layers(&self) -> &[Overlay] {
        &self.layers
    }

    /// Returns what the status line says.
    pub fn message(&self) -> Option<&Message> {
        self.message.as_ref()
    }

    /// Returns the tree's state.
    pub fn tree(&self) -> &tree::State {
        &self.tree
    }

    /// Returns what views may know.
    pub(super) fn ctx<'a>(&'a self, setup: &'a Setup) -> Ctx<'a> {
        Ctx {
            setup,
            workspace: &self.workspace,
            today: self.today,
            as_of: self.chosen_day.unwrap_or(self.today),
            size: self.size,
        }
    }

    /// Lets the tree change itself with what views may know.
    pub(super) fn with_tree<T>(
        &mut self,
        setup: &Setup,
        change: impl FnOnce(&mut tree::State, &Ctx) -> T,
    ) -> T {
        self.with_tree_and_ids(setup, |tree, ctx, _| change(tree, ctx))
    }

    /// Lets the tree change itself and draw ids.
    pub(super) fn with_tree_and_ids<T>(
        &mut self,
        setup: &Setup,
        change: impl FnOnce(&mut tree::State, &Ctx, &mut Ids) -> T,
    ) -> T {
        let ctx = Ctx {
            setup,
            workspace: &self.workspace,
            today: self.today,
            as_of: self.chosen_day.unwrap_or(self.today),
            size: self.size,
        };
        change(&mut self.tree, &ctx, &mut self.ids)
    }
}
