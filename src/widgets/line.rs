//! A text field of one line. It edits by grapheme and keeps its text in NFC.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Is what a key does to a text field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edit {
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
    /// Moves to the beginning.
    Home,
    /// Moves to the end.
    End,
    /// Empties the field.
    Clear,
}

/// Holds the text of a field and where its cursor is.
///
/// Fillers that an input method sends (narrow spaces) stay while one types, because the Backspace that follows
/// means them; whoever takes the text cleans it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    text: String,
    cursor: usize,
    suggested: bool,
}

impl Line {
    /// Makes a field that holds the text, the cursor behind it.
    pub fn new(text: impl Into<String>) -> Self {
        let text: String = text.into().nfc().collect();
        Self { cursor: text.len(), text, suggested: false }
    }

    /// Makes a field that suggests the text: the first character typed replaces it, a move of the cursor keeps it.
    pub fn suggest(text: impl Into<String>) -> Self {
        Self { suggested: true, ..Self::new(text) }
    }

    /// Returns whether the text is a suggestion that nobody has touched.
    pub fn is_suggested(&self) -> bool {
        self.suggested
    }

    /// Returns the text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns how many characters stand before the cursor.
    pub fn cursor(&self) -> usize {
        self.text.get(..self.cursor).unwrap_or_default().chars().count()
    }

    /// Puts a text in place of what stands between that character and the cursor.
    pub fn replace(&mut self, from: usize, text: &str) {
        let start = self.text.char_indices().nth(from).map_or(self.text.len(), |(at, _)| at).min(self.cursor);
        self.text.replace_range(start..self.cursor, text);
        self.cursor = start + text.len();
        self.suggested = false;
    }

    /// Carries out one edit.
    pub fn edit(&mut self, edit: Edit) {
        if matches!(edit, Edit::Backspace | Edit::Delete) && self.drop_suggestion() {
            return;
        }
        match edit {
            Edit::Insert(c) => self.insert(c.encode_utf8(&mut [0; 4])),
            Edit::Backspace => {
                let from = self.before();
                self.text.replace_range(from..self.cursor, "");
                self.cursor = from;
            }
            Edit::Delete => {
                let to = self.after();
                self.text.replace_range(self.cursor..to, "");
            }
            Edit::Left => self.cursor = self.before(),
            Edit::Right => self.cursor = self.after(),
            Edit::Home => self.cursor = 0,
            Edit::End => self.cursor = self.text.len(),
            Edit::Clear => *self = Self::default(),
        }
        self.suggested = false;
    }

    /// Takes a suggestion away; returns whether there was one.
    fn drop_suggestion(&mut self) -> bool {
        let was_suggested = self.suggested;
        if was_suggested {
            *self = Self::default();
        }
        was_suggested
    }

    /// Writes a text at the cursor; line ends and tabs become spaces, other control characters are left out.
    pub fn insert(&mut self, text: &str) {
        self.drop_suggestion();
        let spaced = text.replace("\r\n", " ").replace(['\n', '\r', '\t'], " ");
        let clean: String = spaced.chars().filter(|c| !c.is_control()).collect();
        self.text.insert_str(self.cursor, &clean);
        self.cursor += clean.len();
        self.compose();
    }

    /// Joins a mark that came on its own with the letter before it.
    fn compose(&mut self) {
        if is_nfc_quick(self.text.chars()) == IsNormalized::Yes {
            return;
        }
        let (before, after) = self.text.split_at(self.cursor);
        let before: String = before.nfc().collect();
        self.cursor = before.len();
        self.text = before + after;
    }

    fn before(&self) -> usize {
        let head = self.text.get(..self.cursor).unwrap_or_default();
        head.grapheme_indices(true).next_back().map_or(0, |(at, _)| at)
    }

    fn after(&self) -> usize {
        let tail = self.text.get(self.cursor..).unwrap_or_default();
        self.cursor + tail.graphemes(true).next().map_or(0, str::len)
    }

    /// Returns the part of the text that fits into so many columns with the cursor in view, and the cursor's
    /// column in it. A few columns stay free behind the cursor, where a terminal draws text being composed.
    pub fn shown(&self, columns: u16) -> (String, u16) {
        let columns = usize::from(columns.max(1));
        let room = columns.saturating_sub(columns.min(12) / 3).max(1);
        let head = self.text.get(..self.cursor).unwrap_or_default();
        let mut start = 0;
        let mut width = head.width();
        for (at, grapheme) in head.grapheme_indices(true) {
            if width <= room {
                break;
            }
            width -= grapheme.width();
            start = at + grapheme.len();
        }
        let mut shown = String::new();
        for grapheme in self.text.get(start..).unwrap_or_default().graphemes(true) {
            if shown.width() + grapheme.width() > columns {
                break;
            }
            shown.push_str(grapheme);
        }
        (shown, u16::try_from(width).unwrap_or(u16::MAX))
    }
}
