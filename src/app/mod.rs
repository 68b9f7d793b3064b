//! The program: one state, the messages that change it, what it asks of the engine, and its drawing.
//!
//! [`update`] is the only place where the state changes; [`view`] draws it and changes nothing. Both are pure:
//! the clock, the terminal and the store speak through messages and are spoken to through effects.

mod about;
mod conflict;
mod engine;
mod leave;
mod listen;
mod model;
mod mouse;
mod msg;
mod shown_row;
mod top;
mod view;
mod views;

#[cfg(test)]
mod tests;

pub use crate::views::ctx::{Ctx, Setup};
pub use crate::views::effect::{Direction, Effect, Entry, Ids, Write};
pub use model::Model;
pub use msg::{Event, Failure, Kept, Left, Mouse, Msg, Planned};
pub use view::view;

/// Carries out one message and returns what the engine shall do.
pub fn update(model: &mut Model, msg: Msg, setup: &Setup) -> Vec<Effect> {
    let effects = match msg {
        Msg::Key(key) => listen::key(model, key, setup),
        Msg::Paste(text) => listen::paste(model, &text, setup),
        Msg::Mouse(what) => mouse::hear(model, what, setup),
        Msg::Resize(width, height) => {
            model.size = ratatui::layout::Size { width, height };
            model.with_views(setup, |views, ctx, _| views.relist(ctx));
            Vec::new()
        }
        Msg::Rested => {
            model.with_views(setup, |views, ctx, _| views.settle(ctx));
            Vec::new()
        }
        Msg::Idle => {
            model.with_views(setup, |views, ctx, _| views.work(ctx));
            listen::catalogue(model, setup);
            Vec::new()
        }
        Msg::Engine(event) => engine::event(model, event, setup),
    };
    for effect in &effects {
        if let Effect::Commit(write) = effect {
            model.views.sent(write);
        }
    }
    model.freshen_layers(setup, false);
    effects
}
