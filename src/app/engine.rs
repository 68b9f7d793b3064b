//! What the engine's events do.

use std::collections::HashSet;

use chrono::{DateTime, Utc};

use crate::domain::entity::{Key, Kind};
use crate::domain::ids::{ReportId, TaskId};
use crate::domain::journal::Batch;
use crate::domain::operation::Operation;
use crate::domain::workspace::Workspace;
use crate::locale::{composer, issued as words, saved, say};
use crate::report::document::Document;
use crate::text::date;
use crate::views::ask::{Ask, Message, Tone};
use crate::views::changes;
use crate::views::overlay::{Choice, Choose, Pick};

use super::{
    Direction, Effect, Entry, Event, Failure, Kept, Model, Planned, Setup, Write, conflict, leave, listen,
};

/// Carries out an event; a row of the tree that was awaited may have arrived with it.
pub(super) fn event(model: &mut Model, event: Event, setup: &Setup) -> Vec<Effect> {
    let mut effects = hear(model, event, setup);
    let asks = model.with_views(setup, |views, ctx, _| views.arrive(ctx));
    effects.extend(listen::carry_out(model, asks));
    effects
}

fn hear(model: &mut Model, event: Event, setup: &Setup) -> Vec<Effect> {
    if !matches!(event, Event::Followed(_) | Event::Day(_) | Event::Minute(_) | Event::Busy(_)) {
        model.waits = false;
    }
    match event {
        Event::Loaded(workspace) => return loaded(model, *workspace, setup),
        Event::Followed(batches) => return follow(model, &batches, setup),
        Event::Committed { sentence, written } => {
            leave::settled(model);
            let text = if written { sentence } else { say::NOTHING_CHANGED.to(setup.lang).to_owned() };
            say(model, Tone::Calm, text);
            leave::written(model);
        }
        Event::Conflicted(write, conflicts) => {
            model.with_views(setup, |views, ctx, _| views.conflicted(ctx));
            return conflict::ask(model, write, conflicts, setup);
        }
        Event::Failed(failure) => {
            leave::failed(model);
            model.views.not_written();
            say(model, Tone::Failure, failed(&failure, setup));
        }
        Event::History(of, entries) => return looked_back(model, &of, &entries, setup),
        Event::ViewsKept(kept, views) => {
            model.views.take_saved(views);
            let (said, name) = match &kept {
                Kept::Saved(name) => (saved::SAVED, name),
                Kept::Forgotten(name) => (saved::FORGOTTEN, name),
            };
            say(model, Tone::Calm, said.with(setup.lang, &[("name", name)]));
        }
        Event::ViewsNotKept(words) => {
            say(model, Tone::Failure, saved::NOT_SAVED.with(setup.lang, &[("words", &words.to(setup.lang))]));
        }
        Event::Busy(holder) if model.waits => {
            let holder = holder.unwrap_or_else(|| say::SOMEBODY.to(setup.lang).to_owned());
            say(model, Tone::Warning, say::BUSY.with(setup.lang, &[("holder", &holder)]));
        }
        Event::Busy(_) => {}
        Event::Unfinished(unwritten) => return leave::unfinished(model, *unwritten, setup),
        Event::Planned(direction, planned) => plan(model, direction, planned, setup),
        Event::Day(today) => {
            model.today = today;
            model.refresh(setup);
        }
        Event::Minute(now) => return minute(model, now, setup),
        Event::IssuedRead(report, document) => issued_read(model, &report, document, setup),
        Event::Edited(text) => edited(model, text, setup),
        Event::Saved(path) => {
            say(model, Tone::Calm, composer::SAVED.with(setup.lang, &[("path", &path)]));
        }
    }
    Vec::new()
}

/// Shows a history that was asked for where it was asked for.
fn looked_back(model: &mut Model, of: &Key, entries: &[Entry], setup: &Setup) -> Vec<Effect> {
    let asks = model.with_views(setup, |views, ctx, _| views.take_history(of, entries, ctx));
    listen::carry_out(model, asks)
}

/// Takes the workspace that was read, and opens what waited for it.
fn loaded(model: &mut Model, workspace: Workspace, setup: &Setup) -> Vec<Effect> {
    (model.workspace, model.loaded) = (workspace, true);
    model.refresh(setup);
    let Some(saved) = model.opening.take() else { return Vec::new() };
    let asks = model.with_views(setup, |views, ctx, _| views.open_saved(&saved, ctx));
    listen::carry_out(model, asks)
}

fn say(model: &mut Model, tone: Tone, text: String) {
    model.message = Some(Message { tone, text });
}

/// Tells the views that a minute has begun; a text that nobody has typed at for one is written.
fn minute(model: &mut Model, now: DateTime<Utc>, setup: &Setup) -> Vec<Effect> {
    model.views.tick(now);
    let asks = model.with_writing(setup, |writing, ctx, ids| writing.minute(ctx, ids));
    listen::carry_out(model, asks.unwrap_or_default())
}

fn issued_read(model: &mut Model, report: &ReportId, document: Option<Box<Document>>, setup: &Setup) {
    if document.is_none() {
        say(model, Tone::Failure, composer::UNREADABLE.to(setup.lang).to_owned());
    }
    model.with_views(setup, |views, ctx, _| views.take_issued(report, document, ctx));
}

/// Takes the text that the user's own editor gave back.
fn edited(model: &mut Model, text: Option<String>, setup: &Setup) {
    match text {
        Some(text) => {
            model.with_writing(setup, |writing, _, _| writing.replace(&text));
        }
        None => say(model, Tone::Failure, composer::NO_EDITOR.to(setup.lang).to_owned()),
    }
}

/// Takes over what was written; batches that are known already are left out, a gap means reading anew.
fn follow(model: &mut Model, batches: &[Batch], setup: &Setup) -> Vec<Effect> {
    if !model.loaded {
        return Vec::new();
    }
    for batch in batches {
        let head = model.workspace.head().batch.0;
        if batch.header.number.0 <= head {
            continue;
        }
        if batch.header.number.0 > head + 1 || model.workspace.take_over(batch).is_err() {
            model.loaded = false;
            return vec![Effect::Reload];
        }
    }
    model.views.followed(batches);
    let is_figure = |operation: &Operation| {
        matches!(operation.key().kind, Kind::Indicator | Kind::Definition | Kind::Measurement)
    };
    if batches.iter().flat_map(|batch| &batch.operations).all(is_figure) {
        model.with_views(setup, |views, ctx, _| views.refresh_indicators(ctx));
        model.freshen_layers(setup, true);
        return Vec::new();
    }
    let is_said = |operation: &Operation| {
        matches!(operation.key().kind, Kind::Meeting | Kind::Conclusion | Kind::Action)
    };
    if batches.iter().flat_map(|batch| &batch.operations).all(is_said) {
        model.with_views(setup, |views, ctx, _| {
            views.reread(ctx);
            views.refresh_reports(ctx);
        });
        return Vec::new();
    }
    let is_written =
        |operation: &Operation| matches!(operation.key().kind, Kind::Report | Kind::Passage | Kind::Issuance);
    if batches.iter().flat_map(|batch| &batch.operations).all(is_written) {
        model.with_views(setup, |views, ctx, _| views.refresh_reports(ctx));
        model.freshen_layers(setup, true);
        return Vec::new();
    }
    match touched(model, batches) {
        Some(tasks) => model.with_views(setup, |views, ctx, _| views.refresh_tasks(&tasks, ctx)),
        None => model.refresh(setup),
    }
    Vec::new()
}

/// Is from how many touched tasks on everything is worked out anew.
const MANY: usize = 200;

/// Returns the tasks about which something was entered; none when more than that was changed, or many tasks were.
fn touched(model: &Model, batches: &[Batch]) -> Option<HashSet<TaskId>> {
    let mut tasks = HashSet::new();
    for operation in batches.iter().flat_map(|batch| &batch.operations) {
        let is_entry = matches!(
            operation.key().kind,
            Kind::Update | Kind::Assessment | Kind::Extension | Kind::TriggerFired | Kind::Obstacle
        );
        tasks.insert(changes::task_of(operation, &model.workspace).filter(|_| is_entry)?);
    }
    (tasks.len() < MANY).then_some(tasks)
}

fn failed(failure: &Failure, setup: &Setup) -> String {
    let lang = setup.lang;
    match failure {
        Failure::StayedBusy(holder) => {
            let holder = holder.clone().unwrap_or_else(|| say::SOMEBODY.to(lang).to_owned());
            say::STAYED_BUSY.with(lang, &[("holder", &holder)])
        }
        Failure::ReadOnly => say::READ_ONLY.to(lang).to_owned(),
        Failure::DiskFull => say::DISK_FULL.to(lang).to_owned(),
        Failure::NewerFile => say::NEWER_FILE.to(lang).to_owned(),
        Failure::Issued(report, number, on) => words::refused(lang, report.as_str(), number.as_deref(), *on),
        Failure::Unknown => say::OUTCOME_UNKNOWN.to(lang).to_owned(),
        Failure::Other(words) => say::FAILED.with(lang, &[("words", &words.to(lang))]),
    }
}

/// Is how many operations a sentence spells out.
const SPELLED_OUT: usize = 6;

/// Says what would be taken back or done again, and asks; the safe choice comes first.
fn plan(model: &mut Model, direction: Direction, planned: Option<Box<Planned>>, setup: &Setup) {
    let (title, nothing, go) = match direction {
        Direction::Undo => (say::UNDO, say::NOTHING_TO_UNDO, say::UNDO_NOW),
        Direction::Redo => (say::REDO, say::NOTHING_TO_REDO, say::REDO_NOW),
    };
    let Some(planned) = planned else {
        say(model, Tone::Warning, nothing.to(setup.lang).to_owned());
        return;
    };
    let body = in_words(model, &planned, setup);
    let write = Write { proposal: planned.proposal, sentence: say::DONE.to(setup.lang).to_owned() };
    let rows = vec![
        Choice::new(say::CANCEL.to(setup.lang), "", Pick::Nothing),
        Choice::new(go.to(setup.lang), "", Pick::Write(Box::new(write))),
    ];
    listen::carry_out(model, vec![Ask::choose(Choose::menu(title.to(setup.lang), body, rows))]);
}

fn in_words(model: &Model, planned: &Planned, setup: &Setup) -> Vec<String> {
    let ctx = model.ctx(setup);
    let at = changes::moment(planned.of.at);
    let number = planned.of.number.0;
    let mut body =
        vec![ctx.tell(say::OF_BATCH, &[("number", &number), ("at", &at), ("who", &planned.of.actor.name)])];
    let operations = &planned.proposal.operations;
    body.extend(
        operations
            .iter()
            .take(SPELLED_OUT)
            .map(|operation| format!("- {}", changes::operation_with_task(operation, &ctx))),
    );
    if operations.len() > SPELLED_OUT {
        body.push(ctx.tell(say::AND_MORE, &[("n", &(operations.len() - SPELLED_OUT))]));
    }
    if !planned.left.is_empty() {
        body.push(ctx.say(say::LEFT_ALONE).to_owned());
        body.extend(
            planned
                .left
                .iter()
                .map(|left| format!("- {}", changes::operation_with_task(&left.operation, &ctx))),
        );
    }
    body
}

/// Returns the day in the words of the top line.
pub(super) fn until(model: &Model, setup: &Setup) -> String {
    say::UNTIL.with(setup.lang, &[("date", &date::long(model.ctx(setup).as_of))])
}
