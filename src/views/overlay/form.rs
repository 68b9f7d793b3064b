//! A form: a few fields, then "write" and "cancel".

use serde::{Deserialize, Serialize};

use crate::keymap::{Code, Key};
use crate::locale::Said;
use crate::widgets::line::{Edit, Line};

use super::purpose::Purpose;
use super::{Heard, edit_of};

/// Names a field of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Name {
    /// A day.
    Date,
    /// Free text.
    Text,
    /// A percentage or n/m.
    Amount,
    /// Symbols of documents.
    Evidence,
    /// A unit.
    Unit,
    /// A deadline phrase.
    Phrase,
    /// The symbol of one document.
    Document,
    /// A reason.
    Reason,
}

/// Is one field.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Which one it is.
    pub name: Name,
    /// What stands before it.
    pub label: Said,
    /// What was typed.
    pub line: Line,
}

impl Field {
    /// Makes a field that holds a text.
    pub fn new(name: Name, label: Said, text: impl Into<String>) -> Self {
        Self { name, label, line: Line::new(text) }
    }

    /// Makes a field that suggests a text; typing replaces it.
    pub fn suggest(name: Name, label: Said, text: impl Into<String>) -> Self {
        Self { name, label, line: Line::suggest(text) }
    }
}

/// Is a form with what was typed so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// What it is for.
    pub purpose: Purpose,
    /// The title of the box.
    pub title: String,
    /// Lines above the fields; they are wrapped.
    pub about: Vec<String>,
    /// The fields.
    pub fields: Vec<Field>,
    /// Where the cursor is: a field, then "write", then "cancel".
    pub at: usize,
    /// What is wrong with a field.
    pub fault: Option<(Name, String)>,
}

impl Form {
    /// Makes a form; the cursor is in the first field.
    pub fn new(purpose: Purpose, title: impl Into<String>, about: Vec<String>, fields: Vec<Field>) -> Self {
        Self { purpose, title: title.into(), about, fields, at: 0, fault: None }
    }

    /// Returns what was typed into a field, cleaned; empty where the form has no such field.
    pub fn value(&self, name: Name) -> String {
        let field = self.fields.iter().find(|field| field.name == name);
        field.map(|field| crate::text::clean_line(field.line.text())).unwrap_or_default()
    }

    /// Returns what was typed into a field; none when it is empty.
    pub fn given(&self, name: Name) -> Option<String> {
        Some(self.value(name)).filter(|text| !text.is_empty())
    }

    /// Says what is wrong with a field and goes there.
    pub fn refuse(&mut self, name: Name, fault: String) {
        self.at = self.fields.iter().position(|field| field.name == name).unwrap_or(0);
        self.fault = Some((name, fault));
    }

    /// Carries out one key.
    pub fn key(&mut self, key: Key) -> Heard {
        let places = self.fields.len() + 2;
        let on_buttons = self.at >= self.fields.len();
        match key.code {
            Code::Esc => return Heard::Closed,
            Code::Enter if self.at == self.fields.len() => return Heard::Submitted,
            Code::Enter if on_buttons => return Heard::Closed,
            Code::Up => self.at = (self.at + places - 1) % places,
            Code::Tab if key.shift => self.at = (self.at + places - 1) % places,
            Code::Down | Code::Tab | Code::Enter => self.at = (self.at + 1) % places,
            Code::Left if on_buttons => self.at = self.fields.len(),
            Code::Right if on_buttons => self.at = self.fields.len() + 1,
            _ => self.type_key(key),
        }
        Heard::Kept
    }

    fn type_key(&mut self, key: Key) {
        if let (Some(field), Some(edit)) = (self.fields.get_mut(self.at), edit_of(key)) {
            field.line.edit(edit);
            if matches!(edit, Edit::Insert(_) | Edit::Backspace | Edit::Delete | Edit::Clear) {
                self.fault = None;
            }
        }
    }

    /// Takes a pasted text.
    pub fn paste(&mut self, text: &str) {
        if let Some(field) = self.fields.get_mut(self.at) {
            field.line.insert(text);
            self.fault = None;
        }
    }
}
