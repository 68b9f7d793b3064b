//! Views under a name: what is shown, narrowed to what, arranged how.

use crate::keymap::command::Global;
use crate::keymap::{Command, View};
use crate::locale::saved as words;
use crate::text::fold::mark_free;

use super::ask::Ask;
use super::choices::Choices;
use super::ctx::Ctx;
use super::effect::Effect;
use super::overlay::{Choice, Choose, Field, Form, Name, Pick, Purpose};

/// Is a view under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedView {
    /// The name; two names that differ in case and marks alone are the same.
    pub name: String,
    /// The view.
    pub view: View,
    /// What narrows and arranges it beside what is typed.
    pub choices: Choices,
    /// The filter as it is typed.
    pub filter: String,
}

/// Returns the saved view of that name.
pub fn named<'a>(views: &'a [SavedView], name: &str) -> Option<&'a SavedView> {
    let wanted = mark_free(name.trim());
    views.iter().find(|saved| mark_free(&saved.name) == wanted)
}

/// Puts a view among the saved ones, in place of the one of the same name.
pub fn put(views: &mut Vec<SavedView>, saved: SavedView) {
    remove(views, &saved.name);
    views.push(saved);
    views.sort_by_key(|saved| mark_free(&saved.name));
}

/// Takes a view away from the saved ones.
pub fn remove(views: &mut Vec<SavedView>, name: &str) {
    let gone = mark_free(name.trim());
    views.retain(|saved| mark_free(&saved.name) != gone);
}

/// Asks for the name under which the shown view is kept.
pub fn form(ctx: &Ctx) -> Form {
    let about = vec![ctx.say(words::SAVE_HOW).to_owned()];
    let fields = vec![Field::new(Name::Title, words::NAME, "")];
    Form::new(Purpose::SaveView, ctx.say(words::SAVE), about, fields)
}

/// Takes the completed form; `shown` is what is kept.
///
/// # Errors
/// Returns the field that is wrong and what is wrong with it, in the user's words.
pub fn submit(form: &Form, shown: SavedView, ctx: &Ctx) -> Result<Vec<Ask>, (Name, String)> {
    let name = form.given(Name::Title).ok_or((Name::Title, ctx.say(words::NAME_MISSING).to_owned()))?;
    Ok(vec![Ask::Do(Effect::SaveView(SavedView { name, ..shown }))])
}

/// Lists the saved views, to open one or to let one go.
pub fn list(views: &[SavedView], forget: bool, ctx: &Ctx) -> Ask {
    if views.is_empty() {
        let save = ctx.key(Command::Global(Global::SaveView));
        return Ask::warn(ctx.tell(words::NONE, &[("save", &save)]));
    }
    let row = |saved: &SavedView| {
        let name = saved.name.clone();
        let pick = if forget { Pick::ForgetView(name) } else { Pick::OpenView(name) };
        let narrowed = [saved.filter.clone(), saved.choices.to_string()];
        let narrowed: Vec<String> = narrowed.into_iter().filter(|words| !words.is_empty()).collect();
        Choice::new(saved.name.as_str(), narrowed.join(" "), pick)
    };
    let title = if forget { words::FORGET } else { words::VIEWS };
    Ask::choose(Choose::picker(ctx.say(title), Vec::new(), views.iter().map(row).collect()))
}

/// Says what the program opens on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opening {
    /// A view with everything in it.
    View(View),
    /// A view that was kept under a name.
    Saved(SavedView),
}
