//! Everything known of the chosen request or action, as it was on the shown day.

use crate::domain::followup::{Action, Request};
use crate::domain::ids::TaskId;
use crate::locale::{lists as words, meeting as outcomes, names, say};
use crate::text::date::long;
use crate::views::ctx::Ctx;
use crate::views::page::{Line, Page};
use crate::views::work::task_in_words;

use super::State;
use super::rows::Item;

/// Returns the lines of the details.
pub(super) fn lines(state: &State, ctx: &Ctx, width: u16) -> Vec<Line> {
    let mut page = Page { ctx, width, lines: Vec::new(), later: 0 };
    match state.row().map(|row| &row.item) {
        Some(Item::Request(id)) => {
            ctx.workspace
                .requests
                .get(id.as_str())
                .into_iter()
                .for_each(|request| of_request(&mut page, request));
        }
        Some(Item::Action(id)) => {
            ctx.workspace
                .actions
                .get(id.as_str())
                .into_iter()
                .for_each(|action| of_action(&mut page, action));
        }
        None => {}
    }
    page.lines
}

fn of_request(page: &mut Page, request: &Request) {
    let ctx = page.ctx;
    page.heading(&request.text, ctx.theme().accent);
    page.plain(words::STATE, &outcomes::answered(ctx.lang(), request.outcome(ctx.as_of)));
    page.list(words::FROM, request.from.iter().map(|unit| names::unit(ctx.workspace, unit).to_owned()));
    page.plain(words::TO, &request.to.printed);
    page.plain(words::SINCE, &long(request.on));
    page.list(words::DUE, request.due.map(long));
    page.list(words::DOCUMENT, request.document.clone());
    of_task(page, request.task.as_ref());
    if let Some(on) = request.answered_on.filter(|day| *day <= ctx.as_of) {
        let document =
            request.answer_document.as_ref().map(|symbol| format!(" [{symbol}]")).unwrap_or_default();
        let answer = request.answer.as_deref().unwrap_or_default();
        page.plain(words::ANSWER, &format!("{}: {answer}{document}", long(on)));
    }
}

fn of_action(page: &mut Page, action: &Action) {
    let ctx = page.ctx;
    page.heading(&action.text, ctx.theme().accent);
    page.plain(words::STATE, &outcomes::outcome(ctx.lang(), action.outcome(ctx.as_of)));
    page.plain(words::UNIT, names::unit(ctx.workspace, &action.unit));
    page.plain(words::SINCE, &long(action.on));
    page.list(words::DUE, action.due.map(long));
    let meeting = action.meeting.as_ref().and_then(|id| ctx.workspace.meetings.get(id.as_str()));
    page.list(words::MEETING, meeting.map(|meeting| format!("{} ({})", meeting.title, long(meeting.on))));
    of_task(page, action.task.as_ref());
    if let Some(on) = action.done_on.filter(|day| *day <= ctx.as_of) {
        let result = action.result.as_deref().unwrap_or_default();
        page.plain(words::RESULT, format!("{} {result}", long(on)).trim_end());
    }
}

fn of_task(page: &mut Page, task: Option<&TaskId>) {
    let ctx = page.ctx;
    page.list(say::TASKS, task.map(|task| task_in_words(task, ctx)));
}
