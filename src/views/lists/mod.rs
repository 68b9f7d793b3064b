//! Requests, and the actions that were given out: what is open, since when, overdue, answered or done. Both can stand
//! without a task.

mod detail;
mod draw;
mod forms;
mod rows;
mod submit;
mod understood;

pub use draw::draw;
pub use forms::{Fill, FillSubject, form_of};
pub use submit::submit;
pub use understood::understood;

use super::screen::Screen;
use crate::domain::entity::{Key, Kind};
use crate::keymap::command::{Lists, Shared};
use crate::locale::{lists as words, say};
use ratatui::buffer::Buffer;
use serde::{Deserialize, Serialize};

use super::ask::Ask;
use super::choices::Choices;
use super::ctx::Ctx;
use super::layout::panes;
use super::listing::Listing;
use super::page::Details;
use super::typed::{Over, Typed};
use super::work::settle;
use rows::{Item, Row};

/// Names one of the two lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shelf {
    /// The requests.
    #[default]
    Requests,
    /// The actions that were given out.
    Actions,
}

/// Holds the view's state.
#[derive(Clone, Debug, Default)]
pub struct State {
    requests: Vec<Row>,
    actions: Vec<Row>,
    shelf: Shelf,
    /// Whether what is answered or done is shown too.
    closed_too: bool,
    typed: Typed,
    listing: Listing<Item>,
    details: Details,
}

impl State {
    /// Lists everything anew after the records or the day changed.
    pub fn refresh(&mut self, ctx: &Ctx) {
        (self.requests, self.actions) = (rows::requests(ctx), rows::actions(ctx));
        self.relist(ctx);
    }

    fn rows(&self) -> &[Row] {
        match self.shelf {
            Shelf::Requests => &self.requests,
            Shelf::Actions => &self.actions,
        }
    }

    /// Returns the chosen row.
    fn row(&self) -> Option<&Row> {
        self.listing.row().and_then(|place| self.rows().get(*place))
    }

    fn go_to(&mut self, row: usize, ctx: &Ctx) {
        self.listing.go_to(row, draw::rows_area(ctx).height);
        let item = self.row().map(|row| row.item.clone());
        if self.listing.choose(item) {
            self.details.scroll = 0;
        }
    }

    fn show(&mut self, shelf: Shelf, ctx: &Ctx) {
        if self.shelf != shelf {
            (self.shelf, self.details.listen) = (shelf, false);
            self.listing.rewind();
            self.relist(ctx);
        }
    }
}

impl Screen for State {
    fn draw(&self, ctx: &Ctx, buffer: &mut Buffer) {
        draw(self, ctx, buffer);
    }

    fn shared(&mut self, command: Shared, ctx: &Ctx) -> Vec<Ask> {
        shared(self, command, ctx)
    }

    fn relist(&mut self, ctx: &Ctx) {
        let is_shown = |row: &Row| {
            (self.closed_too || row.outcome.is_open()) && self.typed.query().matches_text(&row.folded)
        };
        let all = self.rows().iter().enumerate();
        let rows: Vec<usize> = all.filter(|(_, row)| is_shown(row)).map(|(place, _)| place).collect();
        let is_chosen =
            |place: &usize, chosen: &Item| self.rows().get(*place).is_some_and(|row| row.item == *chosen);
        let found = self.listing.find(&rows, is_chosen);
        self.listing.take(rows);
        self.go_to(found.unwrap_or(self.listing.at()), ctx);
    }

    fn typed(&self) -> &str {
        self.typed.text()
    }

    fn set_filter_text(&mut self, text: String, ctx: &Ctx) {
        self.typed = Typed::over_words(text);
        self.relist(ctx);
    }

    fn back(&mut self, ctx: &Ctx) -> bool {
        if self.details.leave() {
            return true;
        }
        let was_narrowed = !self.typed.is_empty();
        self.set_filter_text(String::new(), ctx);
        was_narrowed
    }

    fn choices(&self) -> Choices {
        Choices::default().with("list", [self.shelf]).with_flag("closed-too", self.closed_too)
    }

    fn choose(&mut self, choices: &Choices, ctx: &Ctx) -> Vec<Ask> {
        (self.closed_too, self.details.listen) = (choices.holds("closed-too"), false);
        self.show(choices.one("list").unwrap_or_default(), ctx);
        self.relist(ctx);
        Vec::new()
    }

    fn record(&self, _ctx: &Ctx) -> Option<Key> {
        Some(match &self.row()?.item {
            Item::Request(id) => Key::new(Kind::Request, id.as_str()),
            Item::Action(id) => Key::new(Kind::Action, id.as_str()),
        })
    }

    fn words(&self, ctx: &Ctx) -> String {
        let open = (!self.closed_too).then(|| ctx.say(words::ONLY_OPEN).to_owned());
        ctx.dotted([open, self.typed.quoted()].into_iter().flatten())
    }

    fn reread(&mut self, ctx: &Ctx) {
        self.refresh(ctx);
    }
}

/// Carries out a command.
pub fn update(state: &mut State, command: Lists, ctx: &Ctx) -> Vec<Ask> {
    match command {
        Lists::Requests => state.show(Shelf::Requests, ctx),
        Lists::Actions => state.show(Shelf::Actions, ctx),
        Lists::OnlyOpen => {
            state.closed_too = !state.closed_too;
            state.relist(ctx);
        }
        Lists::Settle | Lists::Add if ctx.setup.read_only => {
            return vec![Ask::warn(ctx.say(say::READ_ONLY))];
        }
        Lists::Settle => return vec![settle(state, ctx)],
        Lists::Add => return vec![Ask::form(forms::add(state.shelf, ctx))],
    }
    Vec::new()
}

/// Opens the form for the answer, or for what came of the action; what is there already can be corrected.
fn settle(state: &State, ctx: &Ctx) -> Ask {
    let subject = state.row().map(|row| row.item.settling());
    let form = subject.and_then(|subject| settle::form(&subject, ctx));
    form.map_or_else(|| Ask::warn(ctx.say(words::NOTHING_CHOSEN)), Ask::form)
}

/// Carries out a command that every view has.
pub fn shared(state: &mut State, command: Shared, ctx: &Ctx) -> Vec<Ask> {
    match command {
        Shared::FilterText => return vec![Ask::narrow(state.typed.text(), Over::Words)],
        Shared::ClearFilter => state.set_filter_text(String::new(), ctx),
        Shared::Open if ctx.setup.read_only => state.details.listen = state.row().is_some(),
        Shared::Open => return vec![settle(state, ctx)],
        Shared::OtherPane => state.details.turn(state.row().is_some()),
        _ if state.details.listen => {
            let lines = detail::lines(state, ctx, panes(ctx.size).detail.width).len();
            state.details.scroll(command, lines, ctx);
        }
        _ => {
            if let Some(row) = state.listing.towards(command, draw::rows_area(ctx).height) {
                state.go_to(row, ctx);
            }
        }
    }
    Vec::new()
}
