//! What a view answers to a command.

use super::editing::Editing;
use super::effect::Effect;
use super::overlay::{Choose, Form, Narrow, Overlay};
use super::typed::Over;

/// Is one thing that a view wants to happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// The engine does something.
    Do(Effect),
    /// A layer opens.
    Open(Overlay),
    /// The status line says something.
    Say(Message),
}

impl Ask {
    /// Opens a list.
    pub fn choose(choose: Choose) -> Self {
        Ask::Open(Overlay::Choose(Box::new(choose)))
    }

    /// Opens a form.
    pub fn form(form: Form) -> Self {
        Ask::Open(Overlay::Form(Box::new(form)))
    }

    /// Opens the form of a record.
    pub fn edit(editing: Editing) -> Self {
        Ask::Open(Overlay::Editing(Box::new(editing)))
    }

    /// Opens the line that narrows the view.
    pub fn narrow(text: &str, over: Over) -> Self {
        Ask::Open(Overlay::Narrow(Box::new(Narrow::new(text, over))))
    }

    /// Says something that is not wrong.
    pub fn say(text: impl Into<String>) -> Self {
        Ask::Say(Message { tone: Tone::Calm, text: text.into() })
    }

    /// Says what stands in the way.
    pub fn warn(text: impl Into<String>) -> Self {
        Ask::Say(Message { tone: Tone::Warning, text: text.into() })
    }
}

/// Is what the status line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// How urgent it is.
    pub tone: Tone,
    /// The text.
    pub text: String,
}

/// Names how urgent a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// It informs.
    Calm,
    /// It says what stands in the way.
    Warning,
    /// Something failed.
    Failure,
}
