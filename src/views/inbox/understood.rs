//! Says live how what is being typed is understood.

use crate::locale::{deadline as meanings, names, say, triage as words};
use crate::text::date::long;
use crate::views::ctx::Ctx;
use crate::views::overlay::inbox::{Deed, Fill};
use crate::views::overlay::{Form, Name};
use crate::views::work::{self, read};

use super::submit;

/// Returns how the field with the cursor is understood; none where there is nothing to say.
pub fn understood(form: &Form, fill: &Fill, ctx: &Ctx) -> Option<String> {
    let arrow = ctx.glyphs().arrow();
    let told = |read: Result<String, read::Fault>| {
        read.map_or_else(|(_, fault)| fault, |text| format!("{arrow} {text}"))
    };
    match (form.fields.get(form.at)?.name, fill) {
        (Name::Until, _) => Some(told(submit::until(form, ctx).map(long))),
        (Name::State, _) => {
            let state = submit::asserted(form, ctx);
            Some(told(
                state
                    .map(|state| state.map_or(words::STATE_AS_IT_IS, names::state))
                    .map(|said| ctx.say(said).to_owned()),
            ))
        }
        (Name::Text, Fill::Deed(Deed::Extend, pieces)) => {
            let text = form.value(Name::Text);
            let task = ctx.workspace.tasks.get(pieces.first()?.task.as_str())?;
            if text.is_empty() {
                return Some(ctx.say(say::PHRASE_HOW).to_owned());
            }
            Some(format!("{arrow} {}", meanings::reading(ctx.lang(), &read::phrase(&text, task, ctx))))
        }
        (Name::Unit, Fill::Propose(..)) if form.value(Name::Unit).is_empty() => {
            Some(ctx.say(words::SOMEBODY).to_owned())
        }
        _ => work::understood(form, ctx),
    }
}
