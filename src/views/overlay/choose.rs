//! A list to choose from: menus, pickers, help, the palette, confirmations, questions after a conflict.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::query::Ranker;
use crate::widgets::line::Line;
use crate::widgets::list::scrolled_to;

use super::keys::Act;
use super::pick::Pick;
use super::{Heard, Marks};

/// Is one row of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// What it says.
    pub label: String,
    /// What stands at its right end: a key, a count.
    pub note: String,
    /// What choosing it means.
    pub pick: Pick,
    searched: String,
}

impl Choice {
    /// Makes a row.
    pub fn new(label: impl Into<String>, note: impl Into<String>, pick: Pick) -> Self {
        let (label, note) = (label.into(), note.into());
        let searched = format!("{label} {note}");
        Self { label, note, pick, searched }
    }
}

/// Is a list with what was typed and chosen so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Choose {
    /// The title of the box.
    pub title: String,
    /// Lines above the rows; they are wrapped.
    pub body: Vec<String>,
    /// All rows.
    pub rows: Vec<Choice>,
    /// What was typed to narrow the list; none where a list is too short for that.
    pub filter: Option<Line>,
    /// The ticked rows; none where only one can be chosen.
    pub ticked: Option<BTreeSet<usize>>,
    /// The marked rows; none where rows are not marked.
    pub marks: Option<Marks>,
    /// The row chosen, counted among those in view.
    pub at: usize,
}

/// Is how many rows a page moves.
const PAGE: usize = 10;

impl Choose {
    /// Makes a list that is short enough to be seen at once.
    pub fn menu(title: impl Into<String>, body: Vec<String>, rows: Vec<Choice>) -> Self {
        Self { title: title.into(), body, rows, filter: None, ticked: None, marks: None, at: 0 }
    }

    /// Makes a list that narrows as one types.
    pub fn picker(title: impl Into<String>, body: Vec<String>, rows: Vec<Choice>) -> Self {
        Self { filter: Some(Line::default()), ..Self::menu(title, body, rows) }
    }

    /// Makes a list of which several rows can be ticked; its first row ends the ticking.
    pub fn several(self, ticked: BTreeSet<usize>) -> Self {
        Self { ticked: Some(ticked), ..self }
    }

    /// Lets these rows be marked; Enter on one of them then is about the marked ones.
    pub fn marking(self, rows: Range<usize>) -> Self {
        Self { marks: Some(Marks::among(rows)), ..self }
    }

    /// Returns the rows that answer to what was typed, the best first; a list with ticks keeps its order.
    pub fn in_view(&self) -> Vec<usize> {
        let typed = self.filter.as_ref().map(Line::text).unwrap_or_default();
        let mut found = Ranker::new(typed).order(self.rows.iter().map(|row| row.searched.as_str()));
        if self.ticked.is_some() {
            found.sort_unstable();
        }
        found
    }

    /// Returns the first row to draw when so many fit.
    pub fn offset(&self, height: usize) -> usize {
        scrolled_to(self.at, 0, height)
    }

    /// Carries out what a key asks.
    pub(super) fn act(&mut self, act: Act) -> Heard {
        let last = self.in_view().len().saturating_sub(1);
        match act {
            Act::Leave => return Heard::Closed,
            Act::Up => self.at = self.at.checked_sub(1).unwrap_or(last),
            Act::Down => self.at = if self.at >= last { 0 } else { self.at + 1 },
            Act::PageUp => self.at = self.at.saturating_sub(PAGE),
            Act::PageDown => self.at = (self.at + PAGE).min(last),
            Act::First if self.has_no_text() => self.at = 0,
            Act::Last if self.has_no_text() => self.at = last,
            Act::Mark | Act::MarkVisible => self.mark(act),
            Act::Finish => return self.end(),
            Act::Enter => return self.enter(),
            _ => self.edit(act),
        }
        Heard::Kept
    }

    fn mark(&mut self, act: Act) {
        let in_view = self.in_view();
        match (&mut self.marks, in_view.get(self.at)) {
            (Some(marks), _) if act == Act::MarkVisible => marks.turn_all(&in_view),
            (Some(marks), Some(row)) => marks.turn(*row),
            _ => {}
        }
    }

    /// Returns how many rows are marked, and how many of them are out of view.
    pub(super) fn marked(&self) -> (usize, usize) {
        let marks = self.marks.as_ref().filter(|marks| !marks.rows().is_empty());
        marks.map_or((0, 0), |marks| (marks.rows().len(), marks.hidden(&self.in_view())))
    }

    fn has_no_text(&self) -> bool {
        self.filter.as_ref().is_none_or(|line| line.text().is_empty())
    }

    /// Ends the ticking, whichever row is chosen.
    fn end(&self) -> Heard {
        let first = self.rows.first().map(|row| Heard::Picked(self.ended(row.pick.clone())));
        first.unwrap_or(Heard::Kept)
    }

    fn enter(&mut self) -> Heard {
        let Some(index) = self.in_view().get(self.at).copied() else { return Heard::Kept };
        let Some(row) = self.rows.get(index) else { return Heard::Kept };
        let marks = self.marks.as_ref().filter(|marks| marks.can_hold(index) && !marks.rows().is_empty());
        if let Some(marks) = marks {
            let rows = marks.rows().iter().filter_map(|row| self.rows.get(*row));
            let hidden = marks.hidden(&self.in_view());
            return Heard::Picked(row.pick.clone().with_marked(rows.map(|row| row.pick.clone()), hidden));
        }
        match &mut self.ticked {
            Some(ticked) if index > 0 => {
                if !ticked.remove(&index) {
                    ticked.insert(index);
                }
                Heard::Kept
            }
            Some(_) => Heard::Picked(self.ended(row.pick.clone())),
            None => Heard::Picked(row.pick.clone()),
        }
    }

    /// Returns the first row's meaning together with the rows that are ticked.
    fn ended(&self, first: Pick) -> Pick {
        let ticked = self.ticked.iter().flatten().filter_map(|index| self.rows.get(*index));
        first.with_ticked(ticked.map(|row| row.pick.clone()).collect())
    }

    fn edit(&mut self, act: Act) {
        if let (Some(line), Some(edit)) = (&mut self.filter, act.edit()) {
            let before = line.text().to_owned();
            line.edit(edit);
            if line.text() != before {
                self.at = 0;
            }
        }
    }

    /// Takes a pasted text.
    pub fn paste(&mut self, text: &str) {
        if let Some(line) = &mut self.filter {
            line.insert(text);
            self.at = 0;
        }
    }
}
