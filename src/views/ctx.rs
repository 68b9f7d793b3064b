//! What every view may know beside its own state.

use std::borrow::Borrow;

use chrono::NaiveDate;
use ratatui::layout::Size;

use crate::domain::settings::Settings;
use crate::domain::workspace::Workspace;
use crate::keymap::command::Global;
use crate::keymap::{Command, Keymap, registry};
use crate::locale::{Glyphs, Lang, Said};
use crate::report::template::Shelf;
use crate::widgets::theme::Theme;

/// Holds what stays the same while the program runs.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The keys.
    pub keymap: Keymap,
    /// The user's language.
    pub lang: Lang,
    /// The signs.
    pub glyphs: Glyphs,
    /// The styles.
    pub theme: Theme,
    /// The rules that figures depend on.
    pub settings: Settings,
    /// The templates of reports.
    pub templates: Shelf,
    /// The unit that works here, by its id, its name or its short name; none where nobody says which.
    pub unit: Option<String>,
    /// Whether this user may only read.
    pub read_only: bool,
    /// How long the workspace stands.
    pub lasting: Lasting,
    /// The name of the workspace's file, for the first screen.
    pub file: String,
    /// The account's name.
    pub actor: String,
}

/// Says how long a workspace stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lasting {
    /// It is kept.
    #[default]
    Kept,
    /// It goes when the program ends: a demonstration.
    ThrownAway,
}

/// Is what a view sees while it listens or draws.
#[derive(Clone, Copy, Debug)]
pub struct Ctx<'a> {
    /// What stays the same.
    pub setup: &'a Setup,
    /// The records.
    pub workspace: &'a Workspace,
    /// Today.
    pub today: NaiveDate,
    /// The day as of which everything is shown.
    pub as_of: NaiveDate,
    /// The size of the terminal.
    pub size: Size,
}

impl Ctx<'_> {
    /// Returns the text in the user's language.
    pub fn say(&self, said: Said) -> &'static str {
        said.to(self.setup.lang)
    }

    /// Returns the text in the user's language with its values.
    pub fn tell(&self, said: Said, values: &[(&str, &dyn std::fmt::Display)]) -> String {
        said.with(self.setup.lang, values)
    }

    /// Returns what to press for a command: its key, or where none is bound the palette's with the command's name.
    pub fn key(&self, command: Command) -> String {
        self.hint(command).unwrap_or_else(|| {
            let name = registry::row(command).map_or("", |row| row.name.to(self.lang()));
            format!("{} “{name}”", self.hint(Command::Global(Global::Palette)).unwrap_or_default())
        })
    }

    /// Returns what to press to go back.
    pub fn back_key(&self) -> String {
        self.key(Command::Global(Global::Back))
    }

    /// Returns the user's language.
    pub fn lang(&self) -> Lang {
        self.setup.lang
    }

    /// Returns the signs.
    pub fn glyphs(&self) -> Glyphs {
        self.setup.glyphs
    }

    /// Returns the styles.
    pub fn theme(&self) -> &Theme {
        &self.setup.theme
    }

    /// Returns the key of a command as the screen names it; none where no key has it.
    pub fn hint(&self, command: Command) -> Option<String> {
        self.setup.keymap.hint(command, self.setup.glyphs.is_ascii())
    }

    /// Returns the parts that are not empty as one line, with a dot between two of them.
    pub fn dotted<T: Borrow<str>>(&self, parts: impl IntoIterator<Item = T>) -> String {
        let parts: Vec<T> = parts.into_iter().filter(|part| !part.borrow().is_empty()).collect();
        parts.join(&format!(" {} ", self.setup.glyphs.dot()))
    }

    /// Returns the sign for a cut text.
    pub fn cut(&self) -> &'static str {
        self.setup.glyphs.cut()
    }
}
