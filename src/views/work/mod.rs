//! Work on tasks, whichever view begins it: forms, how they are read and written, details, lists to choose from.

pub(in crate::views) mod detail;
pub(in crate::views) mod due;
pub(in crate::views) mod forms;
pub mod history;
pub(in crate::views) mod menus;
pub(in crate::views) mod named_task;
pub(in crate::views) mod party;
pub(in crate::views) mod read;
mod remember;
pub(in crate::views) mod rules;
pub mod settle;
pub(in crate::views) mod style;
pub(in crate::views) mod submit;
mod understood;

pub use forms::form_of;
pub use history::History;
pub use submit::submit;
pub use understood::understood;

use crate::domain::ids::TaskId;

use super::ctx::Ctx;

/// Returns the short words of a task for a sentence: its label and the beginning of its title.
pub fn task_in_words(task: &TaskId, ctx: &Ctx) -> String {
    let Some(task) = ctx.workspace.tasks.get(task.as_str()) else { return task.to_string() };
    let title = crate::widgets::fit::fit(&task.title, 48, ctx.cut());
    if task.label.is_empty() { format!("“{title}”") } else { format!("{} “{title}”", task.label) }
}
