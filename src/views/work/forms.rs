//! The forms in which work on a task is entered.

use crate::domain::deadline::Meaning;
use crate::domain::ids::{TaskId, UnitId};
use crate::domain::progress::State as Asserted;
use crate::domain::remembered;
use crate::domain::task::{Task, Tracking};
use crate::locale::{check, deadline, names, say};
use crate::text::date::long;
use crate::views::changes;
use crate::views::ctx::Ctx;
use crate::views::overlay::{Field, Form, Name, Purpose, Subject};

use super::{rules, settle, task_in_words};

/// Makes the field for the day from which something holds.
pub(in crate::views) fn date_field(ctx: &Ctx) -> Field {
    Field::suggest(Name::Date, say::DATE, long(ctx.as_of))
}

/// Makes the field for the unit whose part it is; none for a task that is followed as a whole.
pub(in crate::views) fn unit_field(task: &Task) -> Option<Field> {
    (task.tracking == Tracking::PerUnit).then(|| Field::new(Name::Unit, say::FOR_UNIT, ""))
}

/// Makes the form that follows the choice of a state.
pub(in crate::views) fn state_form(tasks: Vec<TaskId>, state: Asserted, ctx: &Ctx) -> Form {
    let chosen = ctx.say(names::state(state));
    let about = match tasks.as_slice() {
        [only] => task_in_words(only, ctx),
        _ => ctx.tell(say::N_TASKS, &[("n", &tasks.len())]),
    };
    let mut fields = vec![date_field(ctx)];
    if let [only] = tasks.as_slice() {
        fields.extend(ctx.workspace.tasks.get(only.as_str()).and_then(unit_field));
    }
    fields.push(Field::new(Name::Evidence, say::EVIDENCE, ""));
    fields.push(Field::new(Name::Text, say::TEXT, ""));
    let title = format!("{}: {} {chosen}", ctx.say(say::SET_STATE), ctx.glyphs().state(state));
    Form::new(Purpose::SetState { tasks, state }, title, vec![about], fields)
}

/// Makes the form that a draft belongs to; none when one of its tasks is gone.
pub fn form_of(subject: &Subject, ctx: &Ctx) -> Option<Form> {
    let find = |id: &TaskId| ctx.workspace.tasks.get(id.as_str());
    Some(match subject {
        Subject::SetState(tasks, state) => {
            let all_stand = tasks.iter().all(|id| find(id).is_some());
            all_stand.then(|| state_form(tasks.clone(), *state, ctx))?
        }
        Subject::Note(task) => note_form(find(task)?, ctx),
        Subject::Extend(task) => extend_form(find(task)?, ctx),
        Subject::Trigger(task) => trigger_form(find(task)?, ctx),
        Subject::CorrectDeadline(task) => correct_deadline_form(find(task)?, ctx),
        Subject::Settle(subject) => settle::form(subject, ctx)?,
        Subject::Inbox(_)
        | Subject::Indicator(_)
        | Subject::Lists(_)
        | Subject::Meeting(_)
        | Subject::Receiving(_)
        | Subject::Composer(_)
        | Subject::Passage(_)
        | Subject::Editing(_)
        | Subject::Link(_)
        | Subject::Superseded(..)
        | Subject::Dropped(..)
        | Subject::Reorganise(_)
        | Subject::Grid
        | Subject::GridOfUnits(_) => return None,
    })
}

/// Makes the form for a note.
pub(in crate::views) fn note_form(task: &Task, ctx: &Ctx) -> Form {
    let mut fields = vec![Field::new(Name::Text, say::TEXT, ""), date_field(ctx)];
    fields.extend(unit_field(task));
    fields.push(Field::new(Name::Amount, say::AMOUNT, ""));
    fields.push(Field::new(Name::Evidence, say::EVIDENCE, ""));
    let about = vec![task_in_words(&task.id, ctx)];
    Form::new(Purpose::Note(task.id.clone()), ctx.say(say::NOTE_PROGRESS), about, fields)
}

/// Makes the form for a new deadline.
pub(in crate::views) fn extend_form(task: &Task, ctx: &Ctx) -> Form {
    let current = rules::current_deadline(task, ctx);
    let about = vec![
        task_in_words(&task.id, ctx),
        ctx.tell(say::DEADLINE_IS, &[("deadline", &changes::deadline(&current, ctx))]),
    ];
    let fields = vec![
        Field::new(Name::Phrase, say::NEW_DEADLINE, ""),
        Field::new(Name::Document, say::ALLOWED_BY, ""),
        Field::new(Name::Reason, say::REASON, ""),
        date_field(ctx),
    ];
    let purpose = Purpose::Extend { task: task.id.clone(), seen: Box::new(current) };
    Form::new(purpose, ctx.say(say::EXTEND), about, fields)
}

/// Makes the form for an awaited event that has happened.
pub(in crate::views) fn trigger_form(task: &Task, ctx: &Ctx) -> Form {
    let about = vec![
        task_in_words(&task.id, ctx),
        ctx.tell(say::DEADLINE_IS, &[("deadline", &changes::deadline(&task.deadline, ctx))]),
    ];
    let fields = vec![
        date_field(ctx),
        Field::new(Name::Document, say::SHOWN_BY, ""),
        Field::new(Name::Phrase, say::FOLLOWING_DEADLINE, ""),
        Field::new(Name::Text, say::TEXT, ""),
    ];
    Form::new(Purpose::Trigger(task.id.clone()), ctx.say(say::TRIGGER_FIRED), about, fields)
}

/// Makes the form for what the printed deadline means. What was said of the same phrase elsewhere is offered where this
/// one is not understood.
pub(in crate::views) fn correct_deadline_form(task: &Task, ctx: &Ctx) -> Form {
    let reading = &task.deadline.reading;
    let known = Some(&reading.phrase).filter(|_| reading.meaning == Meaning::Unknown);
    let known = known.and_then(|phrase| remembered::meaning(ctx.workspace, phrase));
    let mut about = vec![
        task_in_words(&task.id, ctx),
        ctx.tell(say::DEADLINE_IS, &[("deadline", &changes::deadline(&task.deadline, ctx))]),
        ctx.say(say::CORRECT_HOW).to_owned(),
    ];
    about.extend(
        known.map(|known| ctx.tell(check::OFFERED, &[("meaning", &deadline::meaning(ctx.lang(), known))])),
    );
    let fields = vec![match known.and_then(remembered::phrase) {
        Some(offered) => Field::suggest(Name::Phrase, say::MEANS, offered),
        None => Field::new(Name::Phrase, say::MEANS, ""),
    }];
    let purpose = Purpose::CorrectDeadline { task: task.id.clone(), seen: Box::new(task.deadline.clone()) };
    Form::new(purpose, ctx.say(say::CORRECT_DEADLINE), about, fields)
}

/// Offers the unit in a form that asks for whose part it is.
pub(in crate::views) fn for_unit(mut form: Form, unit: Option<&UnitId>, ctx: &Ctx) -> Form {
    let field = form.fields.iter_mut().find(|field| field.name == Name::Unit);
    if let Some((field, unit)) = field.zip(unit) {
        *field = Field::suggest(Name::Unit, field.label, rules::unit_name(unit, ctx));
    }
    form
}
