//! The field that names a task: by its id, its label, or words of its title and its plan's symbol, marks aside.

use crate::domain::ids::TaskId;
use crate::domain::task::Task;
use crate::locale::say;
use crate::text::fold::mark_free;
use crate::views::ctx::Ctx;
use crate::views::overlay::{Field, Form, Name};

use super::read::Fault;
use super::rules;

/// Makes the field; what is typed into it is completed.
pub(in crate::views) fn field() -> Field {
    Field::new(Name::Task, say::TASK, "")
}

/// Reads the task of a form; nothing typed means that there is none.
///
/// # Errors
/// Returns the field with what is wrong: no task answers, or several do.
pub(in crate::views) fn read(form: &Form, ctx: &Ctx) -> Result<Option<TaskId>, Fault> {
    read_named(form, Name::Task, ctx)
}

/// Reads the task of one of the form's fields; nothing typed means that there is none.
///
/// # Errors
/// Returns the field with what is wrong: no task answers, or several do.
pub(in crate::views) fn read_named(form: &Form, name: Name, ctx: &Ctx) -> Result<Option<TaskId>, Fault> {
    let Some(text) = form.given(name) else { return Ok(None) };
    if let Some(task) = ctx.workspace.tasks.get(&text) {
        return Ok(Some(task.id.clone()));
    }
    match answering(&text, ctx).as_slice() {
        [] => Err((name, ctx.tell(say::NO_SUCH_TASK, &[("text", &text)]))),
        [only] => Ok(Some(only.id.clone())),
        several => Err((name, ctx.tell(say::SEVERAL_TASKS, &[("n", &several.len()), ("text", &text)]))),
    }
}

/// Says live how the field is understood: which task an id names, or how one is found.
pub(in crate::views) fn understood(form: &Form, ctx: &Ctx) -> String {
    understood_as(form, Name::Task, ctx)
}

/// Says live how one of the form's fields is understood.
pub(in crate::views) fn understood_as(form: &Form, name: Name, ctx: &Ctx) -> String {
    let text = form.value(name);
    match ctx.workspace.tasks.get(&text) {
        _ if text.is_empty() => ctx.say(say::TASK_HOW).to_owned(),
        Some(task) => {
            let (symbol, label) = (rules::symbol(task, ctx), rules::full_label(task, ctx));
            format!("{} {symbol} {label}  {}", ctx.glyphs().arrow(), task.title)
        }
        None => ctx.say(say::TASK_GO_ON).to_owned(),
    }
}

/// Lists the tasks that are called that; where none is, those that hold all of its words.
fn answering<'a>(text: &str, ctx: &Ctx<'a>) -> Vec<&'a Task> {
    let typed = mark_free(text);
    let words: Vec<&str> = typed.split_whitespace().collect();
    let mut called = Vec::new();
    let mut holding = Vec::new();
    for task in ctx.workspace.tasks.iter() {
        let (label, symbol) = (rules::full_label(task, ctx), rules::symbol(task, ctx));
        if [mark_free(&label), mark_free(&format!("{symbol} {label}"))].contains(&typed) {
            called.push(task);
        }
        let text = mark_free(&format!("{symbol} {label} {}", task.title));
        if words.iter().all(|word| text.contains(word)) {
            holding.push(task);
        }
    }
    if called.is_empty() { holding } else { called }
}
