//! What lies over a view and listens first: a list to choose from, a form, the filter line.

pub mod choose;
pub mod draft;
mod draw;
pub mod form;
pub mod inbox;
pub mod indicator;
pub mod keys;
pub mod marks;
pub mod meeting;
pub mod narrow;
pub mod personal;
pub mod pick;
pub mod proposals;
pub mod purpose;
pub mod reorganise;

pub use choose::{Choice, Choose};
pub use draft::{Aside, Draft, Subject, Unwritten};
pub use draw::{cursor_line, draw};
pub use form::{Enclosure, Field, Form, Name};
pub use marks::Marks;
pub use narrow::Narrow;
pub use pick::Pick;
pub use proposals::{Proposal, Proposals};
pub use purpose::Purpose;

use super::composer::writing::{Wish, Writing};
use super::editing::Editing;
use super::indicators::grid::Grid;
use super::indicators::spread::Spread;
use super::jump::Jump;
use crate::keymap::Key;
use crate::views::ctx::Ctx;

use keys::Act;

/// Is one layer over the view.
#[derive(Clone, Debug, PartialEq)]
pub enum Overlay {
    /// A list to choose from.
    Choose(Box<Choose>),
    /// A form.
    Form(Box<Form>),
    /// The line at the bottom that filters the view as one types.
    Narrow(Box<Narrow>),
    /// The line that finds everything.
    Jump(Box<Jump>),
    /// The table in which values are entered.
    Grid(Box<Grid>),
    /// How the units stand to each other.
    Spread(Box<Spread>),
    /// The text of a section of a report.
    Writing(Box<Writing>),
    /// The form of a record.
    Editing(Box<Editing>),
}

/// Is what a key did to a layer.
#[derive(Clone, Debug, PartialEq)]
pub enum Heard {
    /// The layer stays.
    Kept,
    /// The layer goes; nothing else happens.
    Closed,
    /// The layer would go, and something was typed that would go with it.
    Leaving,
    /// The layer's keys are asked for.
    Help,
    /// The text of a section asks for something that it cannot do alone.
    Wished(Wish),
    /// A row was chosen; the layer goes.
    Picked(Pick),
    /// The form is complete in the user's eyes.
    Submitted,
    /// Something is looked for everywhere.
    Sought(String),
    /// The filter's text is now this.
    Filtered(String),
    /// The filter's text goes, and the layer with it.
    Unfiltered,
}

impl Overlay {
    /// Carries out one key.
    pub fn key(&mut self, key: Key) -> Heard {
        let Some(act) = self.meaning(key) else { return Heard::Kept };
        match self {
            _ if act == Act::Help => Heard::Help,
            Overlay::Choose(choose) => choose.act(act),
            Overlay::Form(form) => form.act(act),
            Overlay::Narrow(narrow) => narrow.act(act),
            Overlay::Jump(jump) => jump.act(act),
            Overlay::Grid(grid) => grid.act(act),
            Overlay::Spread(spread) => spread.act(act),
            Overlay::Writing(writing) => writing.act(act),
            Overlay::Editing(editing) => editing.act(act),
        }
    }

    /// Returns the text for which something is looked up everywhere; none where nothing is.
    pub fn sought(&self) -> Option<&str> {
        match self {
            Overlay::Jump(jump) => Some(jump.text()),
            Overlay::Form(form) => form.sought(),
            Overlay::Editing(editing) => editing.sought(),
            _ => None,
        }
    }

    /// Works out anew what the records say, where the layer has not done so since they or its fields changed.
    pub fn freshen(&mut self, ctx: &Ctx, records_changed: bool) {
        match self {
            Overlay::Grid(grid) if records_changed || grid.is_stale() => grid.refresh(ctx),
            Overlay::Spread(spread) if records_changed || spread.is_stale() => spread.refresh(ctx),
            Overlay::Form(form) => form.keep_in_view(ctx),
            Overlay::Writing(writing) => writing.freshen(ctx),
            Overlay::Narrow(narrow) => narrow.freshen(ctx),
            Overlay::Editing(editing) => editing.freshen(ctx, records_changed),
            _ => {}
        }
    }

    /// Takes a pasted text.
    pub fn paste(&mut self, text: &str) -> Heard {
        match self {
            Overlay::Choose(choose) => choose.paste(text),
            Overlay::Form(form) => return form.paste(text),
            Overlay::Narrow(narrow) => return narrow.paste(text),
            Overlay::Jump(jump) => return jump.paste(text),
            Overlay::Grid(grid) => return grid.paste(text),
            Overlay::Editing(editing) => return editing.paste(text),
            Overlay::Spread(spread) => spread.paste(text),
            Overlay::Writing(writing) => writing.paste(text),
        }
        Heard::Kept
    }
}
