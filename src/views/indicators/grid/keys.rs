//! What keys do in the grid. A table that is pasted without brackets arrives as keys: its tabs as Tab, its line ends
//! as Enter. The cells that were passed with Tab are therefore looked at again when the line ends: if they hold a name,
//! they were a line of a spreadsheet and go where that line belongs.

use crate::views::overlay::keys::Act;
use crate::views::overlay::{Heard, Name};
use crate::widgets::line::{Edit, Line};

use super::matching::{Fit, find, is_numeric};
use super::paste::{Loose, Placed, Unfit, place, table};
use super::reading::{Reading, typed};
use super::{Fault, Grid, Place};

/// Is how many lines a pasted table may have; ten times the communes of a province.
const MOST_LINES: usize = 1_500;

/// Is how many rows a page moves.
const PAGE: usize = 10;

/// Holds the cells that were passed with Tab since the last end of a line.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Run {
    passed: Vec<Passed>,
    /// What stood in the cell when the cursor came to it.
    pub arrived: Line,
    /// Whether the last key ended a line; a line feed after it is the same end.
    ended: bool,
}

/// Is one cell that was passed.
#[derive(Clone, Debug, PartialEq)]
struct Passed {
    row: usize,
    /// What stood in it before.
    before: Line,
    /// What was typed into it.
    text: String,
}

impl Grid {
    /// Carries out what a key asks.
    pub fn act(&mut self, act: Act) -> Heard {
        let follows_end = std::mem::replace(&mut self.run.ended, matches!(act, Act::Enter));
        match act {
            Act::LineFeed if follows_end => {}
            Act::Enter | Act::LineFeed => return self.enter(),
            Act::NextCell => self.next_cell(),
            Act::Submit => {
                self.end_line();
                return Heard::Submitted;
            }
            Act::Leave => return self.leave(),
            Act::Up => self.walk(self.at.checked_sub(1).unwrap_or(self.places() - 1)),
            Act::Down => self.walk((self.at + 1) % self.places()),
            Act::PageUp => self.walk(self.at.saturating_sub(PAGE)),
            Act::PageDown => self.walk(self.at + PAGE),
            Act::Left if self.place() == Place::Cancel => self.walk(self.at - 1),
            Act::Right if self.place() == Place::Write => self.walk(self.at + 1),
            Act::Delete if matches!(self.place(), Place::Loose(_)) => self.drop_loose(),
            _ => return self.edit(act),
        }
        Heard::Kept
    }

    /// Goes elsewhere; what was passed with Tab stays where it was typed.
    fn walk(&mut self, at: usize) {
        self.run.passed.clear();
        self.go_to(at);
    }

    fn enter(&mut self) -> Heard {
        match self.place() {
            Place::Write => return Heard::Submitted,
            Place::Cancel => return self.leave(),
            Place::Row(row) => {
                let next = self.end_line().unwrap_or(row + 1);
                self.go_to_row(next);
            }
            Place::Head(_) | Place::Loose(_) => self.walk(self.at + 1),
        }
        Heard::Kept
    }

    /// Leaves the cell, then the grid; nothing typed goes without a question.
    fn leave(&mut self) -> Heard {
        self.run.passed.clear();
        if std::mem::take(&mut self.editing) {
            return Heard::Kept;
        }
        if self.sheet().is_some() { Heard::Leaving } else { Heard::Closed }
    }

    fn next_cell(&mut self) {
        let Place::Row(row) = self.place() else { return self.walk(self.at + 1) };
        let passed = self.passed(row);
        self.run.passed.push(passed);
        self.go_to_row(row + 1);
    }

    /// Returns what was typed into the cell of the row since the cursor came to it.
    fn passed(&self, row: usize) -> Passed {
        let before = self.run.arrived.clone();
        let now = self.rows.get(row).map(|row| row.line.text()).unwrap_or_default();
        let text = typed(now.strip_prefix(before.text()).unwrap_or(now));
        Passed { row, before, text }
    }

    /// Ends a line; returns the row to go on from where the line belonged somewhere else.
    fn end_line(&mut self) -> Option<usize> {
        let Place::Row(row) = self.place() else { return None };
        let mut passed = std::mem::take(&mut self.run.passed);
        passed.push(self.passed(row));
        let cells: Vec<String> = passed.iter().map(|one| one.text.clone()).collect();
        if cells.iter().filter(|cell| !cell.is_empty()).count() < 2 {
            return None;
        }
        let first = passed.first().map_or(row, |one| one.row);
        if self.is_line(&passed) {
            self.restore(passed);
            let placed = self.place_line(&cells, &mut Vec::new());
            return Some(placed.map_or(first, |row| row + 1));
        }
        self.take_back_overflow(passed);
        None
    }

    /// Returns whether the cells are a line of a spreadsheet: one of them is a row's name, or one of them is no value of
    /// the row that it was typed into.
    fn is_line(&self, passed: &[Passed]) -> bool {
        let names_a_row = |one: &Passed| {
            !is_numeric(&one.text)
                && matches!(find(&self.rows, &one.text), Fit::Own(_) | Fit::Near(_) | Fit::Several)
        };
        let (last, keys) = passed.split_last().map_or((None, passed), |(last, keys)| (Some(last), keys));
        let unreadable = |one: &Passed| {
            let row = self.rows.get(one.row);
            row.is_some_and(|row| !one.text.is_empty() && matches!(row.reading, Reading::Unreadable(_)))
        };
        keys.iter().any(names_a_row) || keys.iter().chain(last).any(unreadable)
    }

    /// Gives cells back what stood in them before.
    fn restore(&mut self, passed: Vec<Passed>) {
        for one in passed.into_iter().rev() {
            if let Some(row) = self.rows.get_mut(one.row) {
                row.line = one.before;
                row.reread(&self.scale);
            }
        }
    }

    /// The last row has no next one: what was typed into it after the first Tab is beyond the end.
    fn take_back_overflow(&mut self, mut passed: Vec<Passed>) {
        let twice = passed.windows(2).position(|pair| pair[0].row == pair[1].row);
        let Some(first) = twice else { return };
        for one in passed.drain(first + 1..).rev() {
            if let Some(row) = self.rows.get_mut(one.row) {
                row.line = one.before;
                row.reread(&self.scale);
            }
            if !one.text.is_empty() {
                self.loose.push(Loose { text: one.text, why: Unfit::BeyondEnd });
            }
        }
    }

    fn drop_loose(&mut self) {
        if let Place::Loose(line) = self.place() {
            self.loose.remove(line);
            self.go_to(self.at);
        }
    }

    fn edit(&mut self, act: Act) -> Heard {
        let Some(edit) = act.edit() else { return Heard::Kept };
        let Some(line) = self.line() else { return Heard::Kept };
        line.edit(edit);
        let writes = matches!(edit, Edit::Insert(_) | Edit::Backspace | Edit::Delete | Edit::Clear);
        if writes { self.edited() } else { Heard::Kept }
    }

    /// Reads anew what was edited.
    fn edited(&mut self) -> Heard {
        self.editing = true;
        self.fault = None;
        let place = self.place();
        if let Place::Row(row) = place
            && let Some(row) = self.rows.get_mut(row)
        {
            row.via = None;
            row.reread(&self.scale);
        }
        self.stale |= matches!(place, Place::Head(_));
        Heard::Kept
    }
}

/// What a pasted text does.
impl Grid {
    /// Takes a pasted text. One cell goes into the field with the cursor; a column fills the rows downwards; lines of
    /// several cells go to the rows that they name.
    pub fn paste(&mut self, text: &str) -> Heard {
        self.run = super::keys::Run { arrived: self.run.arrived.clone(), ..Run::default() };
        let lines = table(text);
        let filled = |line: &Vec<String>| line.iter().filter(|cell| !cell.is_empty()).count();
        if lines.len() > MOST_LINES {
            self.fault = Some(Fault::TooLong(lines.len()));
            return Heard::Kept;
        }
        match (lines.as_slice(), self.line()) {
            ([], _) => return Heard::Kept,
            ([one], Some(line)) if filled(one) == 1 => {
                line.insert(&one.concat());
                return self.edited();
            }
            _ => {}
        }
        self.fault = None;
        if lines.iter().all(|line| filled(line) <= 1) {
            self.fill_down(&lines);
            self.go_to(self.at);
        } else {
            self.place_lines(lines.iter().filter(|line| filled(line) > 0));
        }
        Heard::Kept
    }

    /// Puts lines where they belong and goes to the first row that they fill, so that one sees what became of them.
    fn place_lines<'a>(&mut self, lines: impl Iterator<Item = &'a Vec<String>>) {
        let mut taken = Vec::new();
        lines.for_each(|line| {
            self.place_line(line, &mut taken);
        });
        match taken.into_iter().min() {
            Some(row) => self.go_to_row(row),
            None => self.go_to(self.at),
        }
    }

    fn fill_down(&mut self, lines: &[Vec<String>]) {
        let first = match self.place() {
            Place::Row(row) => row,
            Place::Head(_) | Place::Loose(_) | Place::Write | Place::Cancel => 0,
        };
        for (nth, line) in lines.iter().enumerate() {
            let value = line.concat();
            match self.rows.get_mut(first + nth) {
                _ if value.is_empty() => {}
                Some(row) => {
                    row.via = None;
                    row.put(&value, &self.scale);
                }
                None => self.loose.push(Loose { text: value, why: Unfit::BeyondEnd }),
            }
        }
    }

    /// Puts a line where it belongs and returns its row; rows that are taken are not filled again.
    fn place_line(&mut self, cells: &[String], taken: &mut Vec<usize>) -> Option<usize> {
        let why = match place(&self.rows, cells) {
            Placed::Row { row, .. } if taken.contains(&row) => Unfit::Twice,
            Placed::Row { row, value, via } => {
                taken.push(row);
                if let (Some(value), Some(found)) = (value, self.rows.get_mut(row)) {
                    found.put(&value, &self.scale);
                    found.via = via;
                }
                return Some(row);
            }
            Placed::Nowhere(why) => why,
        };
        let text = cells.join("\t");
        if !self.loose.iter().any(|loose| loose.text == text) {
            self.loose.push(Loose { text, why });
        }
        None
    }

    /// Returns the day as typed; the field's name when it cannot be read.
    pub(super) fn day(&self) -> Result<chrono::NaiveDate, String> {
        self.scale.on.ok_or_else(|| self.given(Name::Date).unwrap_or_default())
    }
}
