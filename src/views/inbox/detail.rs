//! Everything known of the chosen item: that of the task behind it, and why it needs attention.

use crate::domain::inbox::{Item, Matter, Missing};
use crate::domain::party::PartyList;
use crate::keymap::Command;
use crate::keymap::command::Inbox;
use crate::locale::{inbox as reasons, reporting, say, triage as words};
use crate::text::date::long;
use crate::views::changes;
use crate::views::ctx::Ctx;
use crate::views::page::{Line, Page};
use crate::views::work::detail::{of_history, of_task};
use crate::views::work::rules;

use super::gathered::{Entry, Gathered};
use super::rows::RowId;
use super::{State, item, proposal};

/// Returns the lines of the details in a pane of so many columns.
pub(super) fn lines(state: &State, ctx: &Ctx, width: u16) -> Vec<Line> {
    let told = match state.listing.told() {
        Some(RowId::Item(group, id)) => state
            .gathered
            .iter()
            .flat_map(|gathered| &gathered.entries)
            .find(|entry| entry.group == *group && entry.id == *id),
        _ => None,
    };
    match (told, &state.gathered) {
        (Some(entry), Some(gathered)) => of_entry(entry, state, gathered, ctx, width),
        _ => Vec::new(),
    }
}

/// Returns the lines about an item.
pub(super) fn of_entry(
    entry: &Entry,
    state: &State,
    gathered: &Gathered,
    ctx: &Ctx,
    width: u16,
) -> Vec<Line> {
    let mut page = Page { ctx, width, lines: Vec::new(), later: 0 };
    match &entry.item.matter {
        Matter::Task(_) => {}
        Matter::Proposal(_) => of_proposal(&mut page, entry),
        Matter::Report(missing) => of_report(&mut page, missing),
        Matter::Action(_) => of_action(&mut page, entry),
        Matter::Request(_) => of_request(&mut page, entry),
    }
    let attention = of_item(&entry.item, ctx, width);
    let Some((slot, task)) = item::task_of(&entry.item.matter, ctx.workspace) else {
        page.lines.extend(attention);
        return page.lines;
    };
    let Some(status) = gathered.statuses.at(slot) else { return page.lines };
    let first = page.lines.len();
    of_task(&mut page, task, status);
    if first == 0 {
        let below = page.lines.iter().position(|line| !line.is_heading()).unwrap_or(page.lines.len());
        drop(page.lines.splice(below..below, attention));
    }
    let asks = Command::Inbox(Inbox::History);
    of_history(&mut page, state.history.as_ref(), &task.id, asks);
    page.lines
}

/// Says why an item needs attention, what the unit has to do with it, where it came from, who was reminded.
fn of_item(item: &Item, ctx: &Ctx, width: u16) -> Vec<Line> {
    let mut page = Page { ctx, width, lines: Vec::new(), later: 0 };
    let told = item.reasons.iter().map(|reason| {
        let words = reasons::reason(ctx.lang(), reason);
        match reasons::detail(ctx.lang(), reason) {
            Some(detail) => format!("{words} ({detail})"),
            None => words,
        }
    });
    let told: Vec<String> = told.collect();
    if !told.is_empty() {
        page.entry(ctx.say(words::WHY), &ctx.dotted(told), ctx.theme().warn);
    }
    page.list(words::ROLE, item.part.as_ref().map(|part| ctx.say(reasons::part(part)).to_owned()));
    let came = item.inherited.as_ref().map(|came| reasons::inherited(ctx.lang(), ctx.workspace, came));
    page.list(words::CAME_FROM, came);
    page.list(words::REMINDED, reasons::reminded(ctx.lang(), item.reminded));
    page.lines
}

fn of_proposal(page: &mut Page, entry: &Entry) {
    let ctx = page.ctx;
    let update = item::update_of(&entry.item.matter, ctx.workspace);
    let Some(proposed) = update.and_then(|update| proposal::examined(&update.id, ctx)) else { return };
    page.heading(&item::name(&entry.item.matter, ctx), ctx.theme().accent);
    page.plain(words::PROPOSES, &proposal::origin(&proposed, ctx));
    for (label, text) in proposal::compared(&proposed, ctx) {
        page.plain(label, &text);
    }
    let mut label = ctx.say(words::AGAINST);
    for flag in proposal::against(&proposed, ctx) {
        page.entry(label, &flag, ctx.theme().warn);
        label = " ";
    }
    page.heading(" ", ctx.theme().dim);
}

fn of_report(page: &mut Page, missing: &Missing) {
    let ctx = page.ctx;
    let Some(duty) = ctx.workspace.duties.at(missing.duty).map(|row| &row.record) else { return };
    page.heading(&duty.name, ctx.theme().accent);
    page.plain(words::OF, &rules::unit_name(&missing.unit, ctx));
    page.plain(words::PERIOD, &reporting::period(ctx.lang(), missing.term.period));
    page.plain(words::DUE, &reporting::due(ctx.lang(), missing.term.due));
    page.list(words::WHY, reasons::missed(ctx.lang(), missing));
    page.plain(words::DUTY, &reporting::cadence(ctx.lang(), &duty.cadence));
    page.list(words::RECIPIENTS, whom(&duty.recipients, ctx));
    page.list(say::SOURCE, duty.document.clone());
}

fn whom(list: &PartyList, ctx: &Ctx) -> Option<String> {
    Some(changes::parties(list, ctx)).filter(|text| !text.is_empty())
}

fn of_action(page: &mut Page, entry: &Entry) {
    let ctx = page.ctx;
    let Matter::Action(slot) = &entry.item.matter else { return };
    let Some(action) = ctx.workspace.actions.at(*slot).map(|row| &row.record) else { return };
    page.heading(&action.text, ctx.theme().accent);
    page.plain(words::OF, &rules::unit_name(&action.unit, ctx));
    page.plain(words::GIVEN_ON, &long(action.on));
    page.list(words::DUE_ON, action.due.map(long));
    page.list(words::RESULT, action.result.clone());
}

fn of_request(page: &mut Page, entry: &Entry) {
    let ctx = page.ctx;
    let Matter::Request(slot) = &entry.item.matter else { return };
    let Some(request) = ctx.workspace.requests.at(*slot).map(|row| &row.record) else { return };
    page.heading(&request.text, ctx.theme().accent);
    page.list(words::OF, request.from.as_ref().map(|unit| rules::unit_name(unit, ctx)));
    page.list(words::ASKED_OF, whom(&request.to, ctx));
    page.plain(words::ASKED_ON, &long(request.on));
    page.list(words::DUE_ON, request.due.map(long));
    page.list(say::SOURCE, request.document.clone());
}
