//! The indicators: target figures and what was measured. The workspace holds none yet, so the view says how to
//! bring some in; it has its own filter, as every view has.

mod draw;
pub mod grid;

pub use draw::draw;

use crate::keymap::command::{Indicators, Shared};
use crate::locale::say;
use crate::widgets::line::Line;

use super::ask::Ask;
use super::ctx::Ctx;
use super::overlay::Overlay;

/// Holds the view's state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    filter: String,
}

impl State {
    /// Narrows the view by typed text.
    pub fn set_filter_text(&mut self, text: String) {
        self.filter = text;
    }

    /// Returns whether there was something that one step back leaves: a filter.
    pub fn back(&mut self) -> bool {
        !std::mem::take(&mut self.filter).trim().is_empty()
    }

    /// Returns the filter in words for the top line.
    pub fn filter_words(&self, ctx: &Ctx) -> String {
        match self.filter.trim() {
            "" => ctx.say(say::ALL_INDICATORS).to_owned(),
            text => format!("“{text}”"),
        }
    }
}

/// Carries out a command of this view.
pub fn update(command: Indicators, ctx: &Ctx) -> Vec<Ask> {
    match command {
        Indicators::Grid => grid::begin(grid::every_indicator(ctx), None, ctx),
        Indicators::Spread => Vec::new(),
    }
}

/// Carries out a command that every view has; where there is no row, moving leads nowhere.
pub fn shared(state: &mut State, command: Shared) -> Vec<Ask> {
    match command {
        Shared::FilterText => return vec![Ask::Open(Overlay::Filter(Line::new(state.filter.as_str())))],
        Shared::ClearFilter => state.filter.clear(),
        Shared::Up
        | Shared::Down
        | Shared::PageUp
        | Shared::PageDown
        | Shared::First
        | Shared::Last
        | Shared::Open
        | Shared::OtherPane => {}
    }
    Vec::new()
}
