//! What lies over a view and listens first: a list to choose from, a form, the filter line.

pub mod choose;
pub mod draft;
mod draw;
pub mod form;
pub mod pick;
pub mod purpose;

pub use choose::{Choice, Choose};
pub use draft::Draft;
pub use draw::{cursor_line, draw};
pub use form::{Field, Form, Name};
pub use pick::Pick;
pub use purpose::Purpose;

use crate::keymap::{Code, Key};
use crate::widgets::line::{Edit, Line};

/// Is one layer over the view.
#[derive(Clone, Debug, PartialEq)]
pub enum Overlay {
    /// A list to choose from.
    Choose(Box<Choose>),
    /// A form.
    Form(Box<Form>),
    /// The line at the bottom that filters the view as one types.
    Filter(Line),
}

/// Is what a key did to a layer.
#[derive(Clone, Debug, PartialEq)]
pub enum Heard {
    /// The layer stays.
    Kept,
    /// The layer goes; nothing else happens.
    Closed,
    /// A row was chosen; the layer goes.
    Picked(Pick),
    /// The form is complete in the user's eyes.
    Submitted,
    /// The filter's text is now this.
    Filtered(String),
    /// The filter's text goes, and the layer with it.
    Unfiltered,
}

impl Overlay {
    /// Carries out one key.
    pub fn key(&mut self, key: Key) -> Heard {
        match self {
            Overlay::Choose(choose) => choose.key(key),
            Overlay::Form(form) => form.key(key),
            Overlay::Filter(line) => filter_key(line, key),
        }
    }

    /// Takes a pasted text.
    pub fn paste(&mut self, text: &str) -> Heard {
        match self {
            Overlay::Choose(choose) => choose.paste(text),
            Overlay::Form(form) => form.paste(text),
            Overlay::Filter(line) => {
                line.insert(text);
                return Heard::Filtered(line.text().to_owned());
            }
        }
        Heard::Kept
    }
}

fn filter_key(line: &mut Line, key: Key) -> Heard {
    match (key.code, edit_of(key)) {
        (Code::Enter, _) => Heard::Closed,
        (Code::Esc, _) => Heard::Unfiltered,
        (_, Some(edit)) => {
            line.edit(edit);
            Heard::Filtered(line.text().to_owned())
        }
        _ => Heard::Kept,
    }
}

/// Returns what the key does in a text field; none for keys that do nothing there.
pub(super) fn edit_of(key: Key) -> Option<Edit> {
    if let Some(c) = key.typed() {
        return Some(Edit::Insert(c));
    }
    match key.code {
        _ if key == Key::ctrl('u') => Some(Edit::Clear),
        Code::Backspace => Some(Edit::Backspace),
        Code::Delete => Some(Edit::Delete),
        Code::Left => Some(Edit::Left),
        Code::Right => Some(Edit::Right),
        Code::Home => Some(Edit::Home),
        Code::End => Some(Edit::End),
        _ => None,
    }
}
