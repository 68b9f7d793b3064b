//! Says live how what is being typed is understood.

use crate::locale::lists as words;
use crate::views::ctx::Ctx;
use crate::views::overlay::{Form, Name};
use crate::views::work::{self, due, named_task, read};

use super::Fill;

/// Returns how the field with the cursor is understood; none where there is nothing to say.
pub fn understood(form: &Form, fill: Fill, ctx: &Ctx) -> Option<String> {
    match form.fields.get(form.at)?.name {
        Name::Unit if form.value(Name::Unit).is_empty() => {
            let may_stay_blank = matches!(fill, Fill::AddRequest);
            Some(ctx.say(if may_stay_blank { words::NO_SENDER } else { words::NO_UNIT }).to_owned())
        }
        Name::Due => {
            Some(due::understood(form, read::day_or(form, ctx.as_of, ctx).unwrap_or(ctx.as_of), ctx))
        }
        Name::Task => Some(named_task::understood(form, ctx)),
        _ => work::understood(form, ctx),
    }
}
