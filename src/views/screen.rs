//! What every view can do. The program speaks to the shown one through this alone.

use chrono::{DateTime, Utc};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::entity::Key;
use crate::keymap::Command;
use crate::keymap::command::Shared;
use crate::locale::form as words;
use crate::query::{Query, parse_words};

use super::ask::Ask;
use super::choices::Choices;
use super::ctx::Ctx;
use super::editing;
use super::effect::Entry;
use super::layout;

/// Is a view as the program sees it. What a view does not say is what most of them do.
pub trait Screen {
    /// Draws the view.
    fn draw(&self, ctx: &Ctx, buffer: &mut Buffer);

    /// Carries out a command that every view has.
    fn shared(&mut self, command: Shared, ctx: &Ctx) -> Vec<Ask>;

    /// Fits what is in view to the size of the screen and to the filter, and keeps the chosen row.
    fn relist(&mut self, ctx: &Ctx);

    /// Goes back one step inside the view; returns whether there was one.
    fn back(&mut self, ctx: &Ctx) -> bool;

    /// Returns what was typed to narrow the view.
    fn typed(&self) -> &str;

    /// Narrows the view by typed text.
    fn set_filter_text(&mut self, text: String, ctx: &Ctx);

    /// Returns what the view is narrowed to, or about, in words for the top line.
    fn words(&self, ctx: &Ctx) -> String;

    /// Returns the choices beside what is typed that narrow or arrange the view.
    fn choices(&self) -> Choices;

    /// Narrows and arranges the view by these choices alone; what they do not name is as at the start.
    fn choose(&mut self, choices: &Choices, ctx: &Ctx) -> Vec<Ask>;

    /// Returns the record that the chosen row stands for; none where it stands for none.
    fn record(&self, ctx: &Ctx) -> Option<Key>;

    /// Offers what can be done with the chosen row.
    fn act(&self, ctx: &Ctx) -> Vec<Ask> {
        match self.record(ctx) {
            Some(key) => editing::menu(&key, ctx),
            None => vec![Ask::warn(ctx.say(words::NO_ROW))],
        }
    }

    /// Returns what is looked for in the rows, so that it can be marked there; none where nothing is.
    fn looked_for(&self) -> Option<Query> {
        Some(parse_words(self.typed()))
    }

    /// Returns where the rows stand.
    fn rows_area(&self, ctx: &Ctx) -> Rect {
        layout::screen(ctx.size).middle
    }

    /// Returns whether the view shows its rows in one pane and their details in another.
    fn has_panes(&self) -> bool {
        false
    }

    /// Returns whether there is no row at all, filtered or not, and nothing in the view can bring one.
    fn is_empty(&self) -> bool {
        false
    }

    /// Returns whether the command does something on what the view shows just now.
    fn answers(&self, _command: Command) -> bool {
        true
    }

    /// Returns how many things the command has gathered, for its hint in the footer.
    fn gathered(&self, _command: Command) -> usize {
        0
    }

    /// Works out anew what is shown, when the view appears or the records changed while it is shown. Views that are kept
    /// up to date in another way do nothing.
    fn reread(&mut self, _ctx: &Ctx) {}

    /// Returns whether work is left that goes in pieces.
    fn has_work(&self) -> bool {
        false
    }

    /// Does a piece of the work. What is not shown is not worked out.
    fn work(&mut self, _ctx: &Ctx) {}

    /// Returns whether the view shows the details of the row that it stands on and has put nothing off.
    fn is_settled(&self) -> bool {
        true
    }

    /// Shows the details of the row that the view stands on, or works out what it puts off.
    fn settle(&mut self, _ctx: &Ctx) {}

    /// Takes the history of a record that was asked for; the view that shows it keeps it.
    fn take_history(&mut self, _of: &Key, _entries: &[Entry]) {}

    /// Takes the present moment, exact to the minute.
    fn tick(&mut self, _now: DateTime<Utc>) {}
}
