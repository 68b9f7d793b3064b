//! What a completed form of a session writes, and how it reads what is typed.

use chrono::NaiveDate;

use crate::domain::followup::{Action, Conclusion, Meeting, MeetingSort};
use crate::domain::ids::{ActionId, ConclusionId, MeetingId, TaskId, UnitId};
use crate::domain::meeting::{Spot, new_id, next_rank, of_day, with_taken_up};
use crate::domain::operation::{Operation, operations_between};
use crate::locale::meeting::title;
use crate::locale::{say, session as words};
use crate::text::date::{self, long};
use crate::views::ctx::Ctx;
use crate::views::effect::{Ids, SOURCE, Write};
use crate::views::overlay::meeting::Sitting;
use crate::views::overlay::{Form, Name, Purpose};
use crate::views::work::read::{self, Fault};
use crate::views::work::{due, named_task, rules, task_in_words};

/// Makes the session that a form begins, and the batch that opens it.
pub(super) fn begin(
    form: &Form,
    sort: MeetingSort,
    tasks: &[TaskId],
    ctx: &Ctx,
    ids: &mut Ids,
) -> Result<(MeetingId, Write), Fault> {
    let on = day(form, ctx)?.unwrap_or(ctx.as_of);
    if of_day(ctx.workspace, sort, on).is_some() {
        return Err((Name::Date, ctx.tell(words::ALREADY, &[("date", &long(on))])));
    }
    let meeting = Meeting {
        id: new_id(ctx.workspace, SOURCE, sort, on),
        sort,
        title: form.given(Name::Title).unwrap_or_else(|| title(ctx.lang(), sort, on)),
        on,
        agenda: tasks.to_vec(),
        ended: false,
        document: None,
    };
    let values: [(&str, &dyn std::fmt::Display); 2] = [("title", &meeting.title), ("n", &tasks.len())];
    let (id, sentence) = (meeting.id.clone(), ctx.tell(words::DID_BEGIN, &values));
    let batch = ids.batch();
    Ok((id, ids.work(batch, vec![Operation::Create(meeting.into())], sentence)))
}

/// Makes the batch that takes one more task up.
pub(super) fn take_up(meeting: &Meeting, task: &TaskId, spot: Spot, ctx: &Ctx, ids: &mut Ids) -> Write {
    let agenda = with_taken_up(&meeting.agenda, task, spot);
    let said = if spot == Spot::Last { words::DID_TAKE_UP_LAST } else { words::DID_TAKE_UP };
    let sentence = ctx.tell(said, &[("which", &task_in_words(task, ctx))]);
    let batch = ids.batch();
    ids.work(batch, operations_between(meeting, &Meeting { agenda, ..meeting.clone() }), sentence)
}

/// Makes the batch that writes a conclusion down.
pub(super) fn conclude(
    form: &Form,
    meeting: &MeetingId,
    task: Option<&TaskId>,
    ctx: &Ctx,
    ids: &mut Ids,
) -> Result<Write, Fault> {
    let (meeting, text) = (found(meeting, ctx)?, text(form, ctx)?);
    let batch = ids.batch();
    let conclusion = Conclusion {
        id: ConclusionId::from_source(SOURCE, &Ids::record(batch, 0)),
        meeting: meeting.id.clone(),
        task: task.cloned(),
        text,
        rank: next_rank(ctx.workspace, &meeting.id),
    };
    let sentence = match task {
        Some(task) => ctx.tell(words::DID_CONCLUDE, &[("which", &task_in_words(task, ctx))]),
        None => ctx.say(words::DID_CONCLUDE_GENERAL).to_owned(),
    };
    Ok(ids.work(batch, vec![Operation::Create(conclusion.into())], sentence))
}

/// Makes the batch that gives a unit something to do.
pub(super) fn give(
    form: &Form,
    meeting: &MeetingId,
    task: Option<&TaskId>,
    ctx: &Ctx,
    ids: &mut Ids,
) -> Result<Write, Fault> {
    let (meeting, text) = (found(meeting, ctx)?, text(form, ctx)?);
    let (unit, due) = (unit(form, ctx)?, due::read(form, meeting.on, ctx)?);
    let task = if task.is_some() { task.cloned() } else { named_task::read(form, ctx)? };
    let name = rules::unit_name(&unit, ctx);
    let batch = ids.batch();
    let action = Action {
        id: ActionId::from_source(SOURCE, &Ids::record(batch, 0)),
        meeting: Some(meeting.id.clone()),
        task,
        unit,
        text,
        on: meeting.on,
        due,
        done_on: None,
        result: None,
    };
    let sentence = ctx.tell(words::DID_GIVE, &[("unit", &name)]);
    Ok(ids.work(batch, vec![Operation::Create(action.into())], sentence))
}

/// Makes the batch that ends a session, or notes the symbol of its minutes; none where nothing changes.
pub(super) fn end(
    form: &Form,
    meeting: &MeetingId,
    ctx: &Ctx,
    ids: &mut Ids,
) -> Result<Option<Write>, Fault> {
    let meeting = found(meeting, ctx)?;
    let document = form.given(Name::Document);
    let sentence = match &document {
        Some(symbol) if meeting.ended => ctx.tell(words::DID_DOCUMENT, &[("symbol", symbol)]),
        _ => ctx.tell(words::DID_END, &[("title", &meeting.title)]),
    };
    let operations = operations_between(meeting, &Meeting { ended: true, document, ..meeting.clone() });
    let batch = ids.batch();
    Ok((!operations.is_empty()).then(|| ids.work(batch, operations, sentence)))
}

/// Returns the session; a fault when somebody withdrew it while the form was open.
fn found<'a>(meeting: &MeetingId, ctx: &Ctx<'a>) -> Result<&'a Meeting, Fault> {
    let found = ctx.workspace.meetings.get(meeting.as_str());
    found.ok_or_else(|| (Name::Text, ctx.say(words::SESSION_GONE).to_owned()))
}

fn text(form: &Form, ctx: &Ctx) -> Result<String, Fault> {
    form.given(Name::Text).ok_or_else(|| (Name::Text, ctx.say(words::TEXT_MISSING).to_owned()))
}

fn unit(form: &Form, ctx: &Ctx) -> Result<UnitId, Fault> {
    read::unit(form, ctx)?.ok_or_else(|| (Name::Unit, ctx.say(words::UNIT_MISSING).to_owned()))
}

fn day(form: &Form, ctx: &Ctx) -> Result<Option<NaiveDate>, Fault> {
    let read = |text: String| {
        date::read(&text).map_err(|_| (Name::Date, ctx.tell(say::NOT_A_DATE, &[("text", &text)])))
    };
    form.given(Name::Date).map(read).transpose()
}

/// Says live how the field with the cursor is understood; none where there is nothing to say.
pub fn understood(form: &Form, ctx: &Ctx) -> Option<String> {
    let field = form.fields.get(form.at)?;
    let meeting = match &form.purpose {
        Purpose::Meeting(Sitting::Give(meeting, ..)) => ctx.workspace.meetings.get(meeting.as_str()),
        _ => None,
    };
    let told = match (field.name, meeting) {
        (Name::Date, _) => return Some(ctx.say(words::ON_HOW).to_owned()),
        (Name::Due, Some(meeting)) => return Some(due::understood(form, meeting.on, ctx)),
        (Name::Task, _) => return Some(named_task::understood(form, ctx)),
        (Name::Document, _) => return Some(ctx.say(words::DOCUMENT_HOW).to_owned()),
        (Name::Unit, _) => unit(form, ctx).map(|unit| rules::unit_name(&unit, ctx)),
        _ => return None,
    };
    Some(told.map_or_else(|(_, fault)| fault, |text| format!("{} {text}", ctx.glyphs().arrow())))
}
