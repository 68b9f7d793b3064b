//! A text field of many lines. It wraps softly, edits by grapheme, keeps its text in NFC and undoes word by word.
//!
//! An editing widget from elsewhere would have to be bent: ratatui-textarea moves and deletes by code point, keeps marks that
//! come on their own apart from their letter, and undoes single keys, of which an input method sends several for one letter.

#[cfg(test)]
mod tests;

use std::ops::Range;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::flow::rows;
use super::list::scrolled_to;

/// Is what a key does to the text or its cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// Writes a character.
    Insert(char),
    /// Removes the character before the cursor.
    Backspace,
    /// Removes the character after the cursor.
    Delete,
    /// Moves one character to the left.
    Left,
    /// Moves one character to the right.
    Right,
    /// Moves one row up.
    Up,
    /// Moves one row down.
    Down,
    /// Moves one page up.
    PageUp,
    /// Moves one page down.
    PageDown,
    /// Moves to the beginning of the row.
    Home,
    /// Moves to the end of the row.
    End,
    /// Takes back what was written last, a word at a time.
    Undo,
    /// Does again what was taken back.
    Redo,
}

/// Is how many steps can be taken back.
const STEPS: usize = 300;

/// Is the text and where the cursor is in it, as it was before a step.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Moment {
    text: String,
    cursor: usize,
}

/// Holds a text, its cursor, and what can be taken back.
///
/// Fillers that an input method sends (narrow spaces) stay while one types, because the Backspace that follows means them;
/// whoever takes the text cleans it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editor {
    text: String,
    cursor: usize,
    columns: u16,
    height: u16,
    /// The first row in view.
    top: usize,
    /// The column that steps up and down keep to.
    goal: Option<usize>,
    past: Vec<Moment>,
    future: Vec<Moment>,
    /// Whether the last thing that happened was typing, so that more of it belongs to the same step.
    typing: bool,
}

impl Editor {
    /// Holds the text, the cursor behind it.
    pub fn new(text: &str) -> Self {
        let text: String = text.nfc().collect();
        Self {
            cursor: text.len(),
            text,
            columns: 80,
            height: 24,
            top: 0,
            goal: None,
            past: Vec::new(),
            future: Vec::new(),
            typing: false,
        }
    }

    /// Returns the text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the cursor's byte in the text.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// Fits the text into an area of so many columns and rows.
    pub fn resize(&mut self, columns: u16, height: u16) {
        (self.columns, self.height) = (columns.max(1), height.max(1));
        self.keep_in_view();
    }

    /// Carries out one stroke.
    pub fn stroke(&mut self, stroke: Stroke) {
        let goal = self.goal.take();
        match stroke {
            Stroke::Insert(c) => {
                self.step(true, !c.is_whitespace() && self.is_at_word());
                self.put(c.encode_utf8(&mut [0; 4]));
            }
            Stroke::Backspace => {
                self.step(true, false);
                let from = self.before();
                self.text.replace_range(from..self.cursor, "");
                self.cursor = from;
            }
            Stroke::Delete => {
                self.step(true, false);
                let to = self.after();
                self.text.replace_range(self.cursor..to, "");
            }
            Stroke::Undo => self.travel(true),
            Stroke::Redo => self.travel(false),
            movement => {
                self.typing = false;
                self.go(movement, goal);
            }
        }
        self.keep_in_view();
    }

    /// Writes a text at the cursor as one step; tabs become spaces, other control characters but line ends are left out.
    pub fn insert(&mut self, text: &str) {
        self.step(false, false);
        self.put(text);
        self.keep_in_view();
    }

    /// Puts another text in the place of all of it, as one step.
    pub fn replace(&mut self, text: &str) {
        self.step(false, false);
        (self.text, self.cursor) = (String::new(), 0);
        self.put(text);
        self.keep_in_view();
    }

    /// Puts a text in the place of what stands between that byte and the cursor, as one step.
    pub fn replace_before(&mut self, from: usize, text: &str) {
        if from > self.cursor || !self.text.is_char_boundary(from) {
            return;
        }
        self.step(false, false);
        self.text.replace_range(from..self.cursor, "");
        self.cursor = from;
        self.put(text);
        self.keep_in_view();
    }

    fn put(&mut self, text: &str) {
        let lines = text.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
        let clean: String = lines.chars().filter(|c| *c == '\n' || !c.is_control()).collect();
        self.text.insert_str(self.cursor, &clean);
        self.cursor += clean.len();
        self.compose();
    }

    /// Joins a mark that came on its own with the letter before it.
    fn compose(&mut self) {
        let (before, after) = self.text.split_at(self.cursor);
        if is_nfc_quick(before.chars()) == IsNormalized::Yes {
            return;
        }
        let before: String = before.nfc().collect();
        self.cursor = before.len();
        self.text = before + after;
    }

    /// Begins a step that can be taken back, unless it goes on with the typing before it.
    fn step(&mut self, typing: bool, begins_word: bool) {
        let goes_on = typing && self.typing && !begins_word;
        self.typing = typing;
        if goes_on {
            return;
        }
        self.future.clear();
        self.past.push(self.moment());
        if self.past.len() > STEPS {
            self.past.remove(0);
        }
    }

    fn moment(&self) -> Moment {
        Moment { text: self.text.clone(), cursor: self.cursor }
    }

    fn travel(&mut self, back: bool) {
        self.typing = false;
        let now = self.moment();
        let (from, to) =
            if back { (&mut self.past, &mut self.future) } else { (&mut self.future, &mut self.past) };
        if let Some(then) = from.pop() {
            to.push(now);
            (self.text, self.cursor) = (then.text, then.cursor);
        }
    }

    /// Returns whether a word begins at the cursor.
    fn is_at_word(&self) -> bool {
        let head = self.text.get(..self.cursor).unwrap_or_default();
        head.chars().next_back().is_none_or(char::is_whitespace)
    }

    fn before(&self) -> usize {
        let head = self.text.get(..self.cursor).unwrap_or_default();
        head.grapheme_indices(true).next_back().map_or(0, |(at, _)| at)
    }

    fn after(&self) -> usize {
        let tail = self.text.get(self.cursor..).unwrap_or_default();
        self.cursor + tail.graphemes(true).next().map_or(0, str::len)
    }

    fn go(&mut self, movement: Stroke, goal: Option<usize>) {
        let page = usize::from(self.height).saturating_sub(1).max(1);
        match movement {
            Stroke::Left => self.cursor = self.before(),
            Stroke::Right => self.cursor = self.after(),
            Stroke::Up => self.climb(|row, _| row.saturating_sub(1), goal),
            Stroke::Down => self.climb(|row, last| (row + 1).min(last), goal),
            Stroke::PageUp => self.climb(|row, _| row.saturating_sub(page), goal),
            Stroke::PageDown => self.climb(|row, last| (row + page).min(last), goal),
            Stroke::Home => {
                let rows = self.rows();
                self.cursor = rows.get(self.row_in(&rows)).map_or(0, |row| row.start);
            }
            Stroke::End => {
                let rows = self.rows();
                self.cursor = self.end_of(&rows, self.row_in(&rows));
            }
            _ => {}
        }
    }

    /// Goes to another row, to the column that it came from as near as the row allows.
    fn climb(&mut self, to: impl FnOnce(usize, usize) -> usize, goal: Option<usize>) {
        let rows = self.rows();
        let here = self.row_in(&rows);
        let start = rows.get(here).map_or(0, |row| row.start);
        let column = goal.unwrap_or_else(|| self.text.get(start..self.cursor).unwrap_or_default().width());
        let there = to(here, rows.len().saturating_sub(1));
        let Some(row) = rows.get(there) else { return };
        let end = self.end_of(&rows, there);
        let mut at = row.start;
        for grapheme in self.text.get(row.start..end).unwrap_or_default().graphemes(true) {
            let next = at + grapheme.len();
            if self.text.get(row.start..next).unwrap_or_default().width() > column {
                break;
            }
            at = next;
        }
        (self.cursor, self.goal) = (at, Some(column));
    }

    /// Returns the last place in a row: before the blank at which it was broken, else behind it.
    fn end_of(&self, rows: &[Range<usize>], nth: usize) -> usize {
        let Some(row) = rows.get(nth) else { return self.cursor };
        let is_broken = rows.get(nth + 1).is_some_and(|next| next.start == row.end);
        let text = self.text.get(row.clone()).unwrap_or_default();
        let last = text.grapheme_indices(true).next_back().map_or(0, |(at, _)| at);
        if is_broken { row.start + last } else { row.end }
    }

    /// Returns where each row lies in the text.
    pub fn rows(&self) -> Vec<Range<usize>> {
        let mut start = 0;
        let mut found = Vec::new();
        for paragraph in self.text.split('\n') {
            let own = rows(paragraph, self.columns, self.columns).into_iter();
            found.extend(own.map(|row| start + row.start..start + row.end));
            start += paragraph.len() + 1;
        }
        found
    }

    fn row_in(&self, rows: &[Range<usize>]) -> usize {
        rows.partition_point(|row| row.start <= self.cursor).saturating_sub(1)
    }

    fn keep_in_view(&mut self) {
        let rows = self.rows();
        let height = usize::from(self.height);
        let most = rows.len().saturating_sub(height);
        self.top = scrolled_to(self.row_in(&rows), self.top.min(most), height);
    }

    /// Returns whether the cursor is in the first row, and whether it is in the last.
    pub fn is_at_edge(&self) -> (bool, bool) {
        let rows = self.rows();
        let nth = self.row_in(&rows);
        (nth == 0, nth + 1 >= rows.len())
    }

    /// Returns where the rows in view lie in the text.
    pub fn in_view(&self) -> Vec<Range<usize>> {
        self.rows().into_iter().skip(self.top).take(self.height.into()).collect()
    }

    /// Returns the cursor's column and row in the area.
    pub fn cursor_at(&self) -> (u16, u16) {
        let rows = self.rows();
        let nth = self.row_in(&rows);
        let start = rows.get(nth).map_or(0, |row| row.start);
        let column = self.text.get(start..self.cursor).unwrap_or_default().width();
        let column = u16::try_from(column).unwrap_or(u16::MAX).min(self.columns.saturating_sub(1));
        (column, u16::try_from(nth.saturating_sub(self.top)).unwrap_or(u16::MAX))
    }
}
