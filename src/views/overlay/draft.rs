//! What was typed into a note and not written yet; it survives the program's end.

use serde::{Deserialize, Serialize};

use crate::domain::ids::TaskId;

use super::{Form, Name, Purpose};

/// Is an unfinished note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The task.
    pub task: TaskId,
    /// What stands in each field.
    pub fields: Vec<(Name, String)>,
}

impl Draft {
    /// Returns what is worth keeping of a form; none when it is no note, or nothing was typed as its text.
    pub fn of(form: &Form) -> Option<Self> {
        let Purpose::Note(task) = &form.purpose else { return None };
        form.given(Name::Text)?;
        let fields = form.fields.iter().map(|field| (field.name, field.line.text().to_owned()));
        Some(Self { task: task.clone(), fields: fields.collect() })
    }

    /// Puts what was typed back into a form.
    pub fn fill(&self, form: &mut Form) {
        for (name, text) in &self.fields {
            if let Some(field) = form.fields.iter_mut().find(|field| field.name == *name) {
                field.line = crate::widgets::line::Line::new(text.as_str());
            }
        }
    }
}
