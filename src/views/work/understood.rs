//! Says live how what is being typed is understood.

use crate::domain::ids::TaskId;
use crate::locale::{deadline as meanings, say};
use crate::text::date::long;
use crate::views::changes;
use crate::views::ctx::Ctx;
use crate::views::overlay::{Form, Name, Purpose};

use super::{read, rules};

/// Returns how the field with the cursor is understood; none where there is nothing to say.
pub fn understood(form: &Form, ctx: &Ctx) -> Option<String> {
    let field = form.fields.get(form.at)?;
    let words = match field.name {
        Name::Date => read::day(form, ctx).map(long),
        Name::Amount if form.value(Name::Amount).is_empty() => Ok(ctx.say(say::AMOUNT_HOW).to_owned()),
        Name::Amount => {
            read::amount(form, ctx).map(|(share, count)| changes::amount(ctx.lang(), share, count))
        }
        Name::Unit => read::unit(form, ctx).map(|unit| match unit {
            Some(unit) => rules::unit_name(&unit, ctx),
            None => ctx.say(say::WHOLE_TASK).to_owned(),
        }),
        Name::Evidence => Ok(ctx.say(say::EVIDENCE_HOW).to_owned()),
        Name::Phrase => return phrase(form, ctx),
        _ => return None,
    };
    Some(words.map_or_else(|(_, fault)| fault, |text| format!("{} {text}", ctx.glyphs().arrow())))
}

fn phrase(form: &Form, ctx: &Ctx) -> Option<String> {
    let task = ctx.workspace.tasks.get(task_of(&form.purpose)?.as_str())?;
    let text = form.value(Name::Phrase);
    if text.is_empty() {
        return Some(ctx.say(say::PHRASE_HOW).to_owned());
    }
    let reading = read::phrase(&text, task, ctx);
    Some(format!("{} {}", ctx.glyphs().arrow(), meanings::reading(ctx.lang(), &reading)))
}

fn task_of(purpose: &Purpose) -> Option<&TaskId> {
    match purpose {
        Purpose::Note(task)
        | Purpose::Trigger(task)
        | Purpose::Extend { task, .. }
        | Purpose::CorrectDeadline { task, .. } => Some(task),
        Purpose::SaveView
        | Purpose::AsOf
        | Purpose::SetState { .. }
        | Purpose::Indicator(_)
        | Purpose::Inbox(_)
        | Purpose::Lists(_)
        | Purpose::Settle(_)
        | Purpose::Meeting(_)
        | Purpose::Receiving(_)
        | Purpose::Composer(_)
        | Purpose::Links(_)
        | Purpose::Reorganise(_) => None,
    }
}
