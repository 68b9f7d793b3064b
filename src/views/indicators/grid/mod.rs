//! A whole table of values for one day: one row for each indicator in view, or for each unit of one indicator. It is
//! typed or pasted from a spreadsheet, every cell says how it is read and what speaks against it, and all of it is
//! written as one batch.
//!
//! The grid is a layer. What the workspace knows of its rows is looked up when it opens, when its day changes and when
//! somebody writes ([`Grid::refresh`]); everything else needs nothing but the grid itself.

mod draft;
mod draw;
mod keys;
mod matching;
mod open;
mod paste;
mod personal;
mod reading;
mod rows;
mod save;
mod told;

#[cfg(test)]
mod tests;

pub use draft::Sheet;
pub use draw::draw;
pub(super) use open::with_values_of_units;
pub use open::{begin, of_draft, open};
pub use paste::{Loose, Unfit};
pub use reading::{Caution, Reading, Understood};
pub use rows::{Known, Row, RowId};
pub use save::Intake;

use chrono::NaiveDate;

use crate::domain::ids::{DefinitionId, IndicatorId};
use crate::domain::settings::Settings;
use crate::text::date;
use crate::views::ctx::Ctx;
use crate::views::overlay::{Field, Name};
use crate::widgets::line::Line;

/// Says what the rows are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Over {
    /// These indicators, for the whole province.
    Indicators(Vec<IndicatorId>),
    /// The units, by one definition.
    Units(DefinitionId),
}

/// Holds what every cell is read with.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Scale {
    /// The day of the values; none while the date cannot be read.
    pub on: Option<NaiveDate>,
    /// The source document's symbol and its date; none where none is given.
    pub document: Option<(String, Option<NaiveDate>)>,
    pub today: NaiveDate,
    pub settings: Settings,
}

/// Is the grid with what was typed so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    /// What its rows are.
    pub over: Over,
    /// The title of the box.
    pub title: String,
    /// The date and the source document.
    pub head: Vec<Field>,
    /// The rows.
    pub rows: Vec<Row>,
    /// The pasted lines that fit no row.
    pub loose: Vec<Loose>,
    /// What stands in the way of writing.
    pub fault: Option<Fault>,
    /// Whether a draft was put back into it.
    pub resumed: bool,
    /// Whether what looks like personal data is kept on purpose.
    keeps_personal: bool,
    /// Whether the fields of the head changed since the workspace was asked.
    stale: bool,
    at: usize,
    /// Whether the cell was edited since the cursor came to it.
    editing: bool,
    run: keys::Run,
    scale: Scale,
    /// What is being written.
    saving: Option<Intake>,
}

/// Names what stands in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The date cannot be read.
    NotADate(String),
    /// So many cells cannot be read.
    Unreadable(usize),
    /// There is no value that is not stored already.
    NothingNew,
    /// The pasted table has so many lines, more than it may have.
    TooLong(usize),
}

/// Names where the cursor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a field of the head.
    Head(usize),
    /// In a row's cell.
    Row(usize),
    /// On a pasted line that fits no row.
    Loose(usize),
    /// On "write".
    Write,
    /// On "cancel".
    Cancel,
}

impl Grid {
    /// Returns where the cursor is.
    pub fn place(&self) -> Place {
        let rows = self.head.len() + self.rows.len();
        match self.at {
            at if at < self.head.len() => Place::Head(at),
            at if at < rows => Place::Row(at - self.head.len()),
            at if at < rows + self.loose.len() => Place::Loose(at - rows),
            at if at == rows + self.loose.len() => Place::Write,
            _ => Place::Cancel,
        }
    }

    fn places(&self) -> usize {
        self.head.len() + self.rows.len() + self.loose.len() + 2
    }

    /// Goes to the cell of a row.
    fn go_to_row(&mut self, row: usize) {
        self.go_to(self.head.len() + row.min(self.rows.len().saturating_sub(1)));
    }

    fn go_to(&mut self, at: usize) {
        self.at = at.min(self.places() - 1);
        self.editing = false;
        self.run.arrived = self.row().map(|row| row.line.clone()).unwrap_or_default();
    }

    fn row(&self) -> Option<&Row> {
        match self.place() {
            Place::Row(row) => self.rows.get(row),
            _ => None,
        }
    }

    /// Returns the text field with the cursor; none where there is none.
    fn line(&mut self) -> Option<&mut Line> {
        match self.place() {
            Place::Head(field) => self.head.get_mut(field).map(|field| &mut field.line),
            Place::Row(row) => self.rows.get_mut(row).map(|row| &mut row.line),
            Place::Loose(_) | Place::Write | Place::Cancel => None,
        }
    }

    /// Returns what stands in a field of the head, cleaned.
    fn given(&self, name: Name) -> Option<String> {
        let field = self.head.iter().find(|field| field.name == name)?;
        Some(crate::text::clean_line(field.line.text())).filter(|text| !text.is_empty())
    }

    /// Looks up what the workspace knows around the day of the head, and reads every cell anew.
    pub fn refresh(&mut self, ctx: &Ctx) {
        self.scale = Scale {
            on: self.given(Name::Date).and_then(|text| date::read(&text).ok()),
            document: self.given(Name::Document).map(|symbol| {
                let known = ctx.workspace.documents.iter().find(|document| document.symbol == symbol);
                let date = known.and_then(|document| document.date);
                (symbol, date)
            }),
            today: ctx.today,
            settings: ctx.setup.settings,
        };
        rows::look_up(&mut self.rows, &self.scale, ctx);
        self.stale = false;
    }

    /// Returns whether the workspace has to be asked anew.
    pub fn is_stale(&self) -> bool {
        self.stale
    }

    /// Returns how many cells cannot be read.
    pub fn unreadable(&self) -> usize {
        self.rows.iter().filter(|row| matches!(row.reading, Reading::Unreadable(_))).count()
    }
}
