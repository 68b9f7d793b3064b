//! One field of the form of a record: its text while it is typed, and what it held before.

use crate::domain::editing::{FieldSpec, Sort};
use crate::widgets::editor::{Editor, Stroke};

/// Is one field.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Which one it is.
    pub spec: &'static FieldSpec,
    /// What was typed.
    pub editor: Editor,
    /// What it held when the form began.
    pub offered: String,
    /// What somebody else wrote into it since; none where nobody did.
    pub theirs: Option<String>,
    /// Whether the first character replaces what it holds: the cursor has just come to a short value.
    pub is_fresh: bool,
}

impl Entry {
    /// Makes a field that holds a text.
    pub fn new(spec: &'static FieldSpec, text: &str) -> Self {
        let editor = Editor::new(text);
        let offered = editor.text().to_owned();
        Self { spec, editor, offered, theirs: None, is_fresh: false }
    }

    /// Returns what was typed, cleaned.
    pub fn text(&self) -> String {
        let text = crate::text::clean_text(self.editor.text());
        if self.is_long() { text } else { text.split_whitespace().collect::<Vec<_>>().join(" ") }
    }

    /// Returns whether it holds something else than it was offered.
    pub fn is_typed(&self) -> bool {
        self.editor.text() != self.offered && self.text() != crate::text::clean_text(&self.offered)
    }

    /// Returns whether everything between its semicolons is known by the rule.
    pub fn names_only(&self, is_known: impl Fn(&str) -> bool) -> bool {
        let text = self.text();
        text.split(';').map(str::trim).filter(|name| !name.is_empty()).all(is_known)
    }

    /// Returns whether its text may have several lines.
    pub fn is_long(&self) -> bool {
        matches!(self.spec.sort, Sort::Text)
    }

    /// Takes note that the cursor comes to it, or leaves it.
    pub fn enter(&mut self) {
        self.editor.stroke(Stroke::End);
        self.is_fresh = self.is_short() && !self.editor.text().is_empty();
    }

    fn is_short(&self) -> bool {
        !matches!(
            self.spec.sort,
            Sort::Line
                | Sort::Text
                | Sort::Lines
                | Sort::Parties
                | Sort::Refs(_)
                | Sort::Choices(_)
                | Sort::Symbols
                | Sort::Phrase
                | Sort::Meaning
                | Sort::Successors
                | Sort::Totals
                | Sort::Targets
                | Sort::Parts
                | Sort::Uses
        )
    }

    /// Carries out a stroke; what is fresh goes where something is written over it.
    pub fn stroke(&mut self, stroke: Stroke) {
        let was_fresh = std::mem::take(&mut self.is_fresh);
        match stroke {
            Stroke::Insert('\n') if !self.is_long() => return,
            Stroke::Insert(_) if was_fresh => self.editor.replace(""),
            Stroke::Backspace | Stroke::Delete if was_fresh => return self.editor.replace(""),
            _ => {}
        }
        self.editor.stroke(stroke);
    }

    /// Takes a pasted text.
    pub fn paste(&mut self, text: &str) {
        if std::mem::take(&mut self.is_fresh) {
            self.editor.replace("");
        }
        match self.is_long() {
            true => self.editor.insert(text),
            false => self.editor.insert(&text.replace("\r\n", " ").replace(['\n', '\r'], " ")),
        }
    }

    /// Puts another text in the place of the whole; it can be taken back.
    pub fn replace(&mut self, text: &str) {
        self.is_fresh = false;
        self.editor.replace(text);
    }

    /// Returns the place where the word list item with the cursor begins, and its text up to the cursor.
    pub fn piece(&self) -> (usize, &str) {
        let head = self.editor.text().get(..self.editor.cursor()).unwrap_or_default();
        let start = match self.spec.sort {
            Sort::Uses | Sort::Successors => head.rfind([';', '\n']).map_or(0, |at| at + 1),
            Sort::Parties | Sort::Refs(_) | Sort::Choices(_) => {
                head.rfind([';', ',', '\n']).map_or(0, |at| at + 1)
            }
            _ => 0,
        };
        let piece = head.get(start..).unwrap_or_default();
        let blank = piece.len() - piece.trim_start().len();
        (start + blank, piece.trim())
    }
}
