//! The program: one state, the messages that change it, what it asks of the engine, and its drawing.
//!
//! [`update`] is the only place where the state changes; [`view`] draws it and changes nothing. Both are pure:
//! the clock, the terminal and the store speak through messages and are spoken to through effects.

mod conflict;
mod engine;
mod listen;
mod model;
mod msg;
mod view;

#[cfg(test)]
mod tests;

pub use crate::views::ctx::{Ctx, Setup};
pub use crate::views::effect::{Direction, Effect, Entry, Ids, Write};
pub use model::Model;
pub use msg::{Event, Failure, Left, Msg, Planned};
pub use view::view;

/// Carries out one message and returns what the engine shall do.
pub fn update(model: &mut Model, msg: Msg, setup: &Setup) -> Vec<Effect> {
    match msg {
        Msg::Key(key) => listen::key(model, key, setup),
        Msg::Paste(text) => listen::paste(model, &text, setup),
        Msg::Resize(width, height) => {
            model.size = ratatui::layout::Size { width, height };
            model.with_tree(setup, |tree, ctx| tree.relist(ctx));
            Vec::new()
        }
        Msg::Rested => {
            model.tree.settle();
            Vec::new()
        }
        Msg::Engine(event) => engine::event(model, event, setup),
    }
}
