//! The program's state.

use chrono::NaiveDate;
use ratatui::layout::Size;

use crate::domain::journal::SessionId;
use crate::domain::workspace::Workspace;
use crate::keymap::Key;
use crate::views::ask::Message;
use crate::views::composer::writing::Writing;
use crate::views::editing::Editing;
use crate::views::indicators::grid::Grid;
use crate::views::overlay::{Aside, Draft, Overlay, Unwritten};
use crate::views::saved::{Opening, SavedView};
use crate::views::{inbox, indicators, tree};

use super::views::Views;
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
    pub(super) views: Views,
    pub(super) layers: Vec<Overlay>,
    /// What was typed and waits until its form opens again.
    pub(super) aside: Aside,
    /// What was handed over to be written and is not acknowledged yet.
    pub(super) sent: Option<Draft>,
    /// The keys of a sequence that is not complete.
    pub(super) typed: Vec<Key>,
    pub(super) message: Option<Message>,
    /// The saved view that opens when the records are there.
    pub(super) opening: Option<SavedView>,
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
            views: Views::default(),
            layers: Vec::new(),
            aside: Aside::default(),
            sent: None,
            typed: Vec::new(),
            message: None,
            opening: None,
            waits: false,
            ids: Ids::new(session),
        }
    }

    /// Shows everything as of a day from the start.
    pub fn as_of(mut self, day: NaiveDate) -> Self {
        self.chosen_day = Some(day).filter(|day| *day != self.today);
        self
    }

    /// Knows from the start the views that this user has kept.
    pub fn with_saved(mut self, saved: Vec<SavedView>) -> Self {
        self.views.take_saved(saved);
        self
    }

    /// Opens on a saved view, or on a view as it is.
    pub fn opening(mut self, opening: Opening, setup: &Setup) -> Self {
        let view = match &opening {
            Opening::View(view) => *view,
            Opening::Saved(saved) => saved.view,
        };
        self.with_views(setup, |views, ctx, _| views.show(view, ctx));
        if let Opening::Saved(saved) = opening {
            self.opening = Some(saved);
        }
        self
    }

    /// Returns the id of this run of the program.
    pub fn session(&self) -> SessionId {
        self.ids.session()
    }

    /// Returns everything that was typed and not written: in the open form, wherever it lies among the layers, on its
    /// way to the journal, and set aside.
    pub fn unwritten(&self) -> Unwritten {
        let open = self.layers.iter().rev().find_map(|layer| match layer {
            Overlay::Form(form) => Draft::of(form),
            Overlay::Grid(grid) => grid.draft(),
            Overlay::Writing(writing) => writing.draft(),
            Overlay::Editing(editing) => editing.draft(),
            _ => None,
        });
        let mut unwritten = Unwritten { open, aside: self.aside.clone(), orders: self.views.decided() };
        unwritten.join(Unwritten { open: self.sent.clone(), ..Unwritten::default() });
        unwritten
    }

    /// Returns whether everything on the screen belongs together; what does not waits for [`Msg::Rested`].
    ///
    /// [`Msg::Rested`]: super::Msg::Rested
    pub fn is_settled(&self) -> bool {
        self.views.is_settled()
    }

    /// Returns whether work is left that goes in pieces, one for each [`Msg::Idle`].
    ///
    /// [`Msg::Idle`]: super::Msg::Idle
    pub fn has_work(&self) -> bool {
        let seeks = self.layers.last().and_then(Overlay::sought).is_some();
        let catalogues = seeks && !self.views.has_catalogue();
        self.loaded && (catalogues || self.views.has_work())
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

    /// Returns the indicators' state.
    pub fn indicators(&self) -> &indicators::State {
        self.views.indicators()
    }

    /// Returns the inbox's state.
    pub fn inbox(&self) -> &inbox::State {
        self.views.inbox()
    }

    /// Returns the tree's state.
    pub fn tree(&self) -> &tree::State {
        self.views.tree()
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

    /// Lets the views change with what they may know, and draw ids.
    pub(super) fn with_views<T>(
        &mut self,
        setup: &Setup,
        change: impl FnOnce(&mut Views, &Ctx, &mut Ids) -> T,
    ) -> T {
        let ctx = Ctx {
            setup,
            workspace: &self.workspace,
            today: self.today,
            as_of: self.chosen_day.unwrap_or(self.today),
            size: self.size,
        };
        change(&mut self.views, &ctx, &mut self.ids)
    }

    /// Works everything on the screen out anew.
    pub(super) fn refresh(&mut self, setup: &Setup) {
        self.with_views(setup, |views, ctx, _| views.refresh(ctx));
        self.freshen_layers(setup, true);
    }

    /// Lets the layers look up anew what they show of the records.
    pub(super) fn freshen_layers(&mut self, setup: &Setup, records_changed: bool) {
        let mut layers = std::mem::take(&mut self.layers);
        layers.iter_mut().for_each(|layer| layer.freshen(&self.ctx(setup), records_changed));
        self.layers = layers;
    }

    /// Lets the table that lies on top of the layers change with what it may know, and draw ids; none where there is
    /// none.
    pub(super) fn with_grid<T>(
        &mut self,
        setup: &Setup,
        change: impl FnOnce(&mut Grid, &Ctx, &mut Ids) -> T,
    ) -> Option<T> {
        let mut layers = std::mem::take(&mut self.layers);
        let mut ids = self.ids.clone();
        let changed = match layers.last_mut() {
            Some(Overlay::Grid(grid)) => Some(change(grid, &self.ctx(setup), &mut ids)),
            _ => None,
        };
        (self.layers, self.ids) = (layers, ids);
        changed
    }

    /// Lets the form of a record that lies on top of the layers change with what it may know, and draw ids; none where
    /// there is none.
    pub(super) fn with_editing<T>(
        &mut self,
        setup: &Setup,
        change: impl FnOnce(&mut Editing, &Ctx, &mut Ids) -> T,
    ) -> Option<T> {
        let mut layers = std::mem::take(&mut self.layers);
        let mut ids = self.ids.clone();
        let changed = match layers.last_mut() {
            Some(Overlay::Editing(editing)) => Some(change(editing, &self.ctx(setup), &mut ids)),
            _ => None,
        };
        (self.layers, self.ids) = (layers, ids);
        changed
    }

    /// Lets the text of a section that is being written change with what it may know, and draw ids; none where nothing is
    /// being written.
    pub(super) fn with_writing<T>(
        &mut self,
        setup: &Setup,
        change: impl FnOnce(&mut Writing, &Ctx, &mut Ids) -> T,
    ) -> Option<T> {
        let mut layers = std::mem::take(&mut self.layers);
        let mut ids = self.ids.clone();
        let writing = layers.iter_mut().find_map(|layer| match layer {
            Overlay::Writing(writing) => Some(writing),
            _ => None,
        });
        let changed = writing.map(|writing| change(writing, &self.ctx(setup), &mut ids));
        (self.layers, self.ids) = (layers, ids);
        changed
    }
}
