//! Where records name documents: in fields for symbols, and in sentences.

use chrono::NaiveDate;

use super::super::entity::{Entity, Kind};
use super::super::followup::{Action, Conclusion, Meeting, Reminder, Request};
use super::super::ids::TaskId;
use super::super::indicator::Measurement;
use super::super::progress::{Assessment, Extension, Obstacle, Review, TriggerFired, Update};
use super::super::report::{Issuance, Passage};
use super::super::reporting::{Duty, Submission};
use super::super::task::Task;
use super::super::workspace::{TaskEntries, Workspace};
use crate::text::fold::mark_free;
use crate::text::symbol::{self, Dated, Found};

/// Is the text in which documents are named.
#[derive(Clone, Copy, Debug)]
pub(super) enum Words<'a> {
    /// A field for symbols: what is no symbol is a document without one.
    Symbols(&'a str),
    /// A field for the source of a value: what is no symbol is no document of ours.
    Source(&'a str),
    /// Sentences.
    Prose(&'a str),
}

/// Is one text of a record that may name documents.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mention<'a> {
    /// The text.
    pub words: Words<'a>,
    /// From which day on it is said; none for always.
    pub on: Option<NaiveDate>,
    /// The date that the record tells of the document.
    pub dated: Option<NaiveDate>,
    /// The tasks that the record is about.
    pub tasks: &'a [TaskId],
    /// Whether the document changed the tasks.
    pub changes: bool,
}

impl Mention<'_> {
    /// Returns what all spellings of each document that it names have in common, and the date that is told of it.
    pub(super) fn keys(&self) -> Vec<(String, Option<NaiveDate>)> {
        let told = |found: Found| match found.dated {
            Some(Dated::On(day)) => (found.symbol.key(), Some(day)),
            _ => (found.symbol.key(), self.dated),
        };
        match self.words {
            Words::Prose(text) => symbol::in_prose(text).map(told).collect(),
            Words::Source(text) => symbol::in_field(text).map(told).collect(),
            Words::Symbols(text) => {
                let found: Vec<_> = symbol::in_field(text).map(told).collect();
                if found.is_empty() { vec![(words_key(text), None)] } else { found }
            }
        }
    }
}

/// Returns what stands for the symbol of a document that is named by words.
pub(super) fn words_key(text: &str) -> String {
    format!("~{}", mark_free(text.trim()))
}

/// Is the record that a text belongs to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Source<'a> {
    pub kind: Kind,
    pub id: &'a str,
    /// Which record of the walk it is, from 1.
    pub nth: u64,
}

/// Takes each text of a record.
type Tell<'t, 'a> = &'t mut dyn FnMut(Mention<'a>);

/// Says where a record names documents.
trait Mentions: Entity {
    fn mentions<'a>(&'a self, workspace: &'a Workspace, tell: Tell<'_, 'a>);
}

/// Walks through all records that may name documents, some at a time.
#[derive(Clone, Debug, Default)]
pub(super) struct Walk {
    places: [usize; TABLES],
    /// How many records were looked at.
    seen: u64,
}

/// Declares which tables are walked through.
macro_rules! walk {
    ($count:literal: $($table:ident),*) => {
        const TABLES: usize = $count;

        impl Walk {
            /// Looks at as many records as the allowance says and takes them off it; tells what was said by the day.
            /// Returns whether all was looked at.
            pub(super) fn go_on<'a>(
                &mut self,
                workspace: &'a Workspace,
                as_of: NaiveDate,
                allowance: &mut usize,
                mut tell: impl FnMut(Source<'a>, Mention<'a>),
            ) -> bool {
                let Self { places, seen } = self;
                let mut places = places.iter_mut();
                let mut is_done = true;
                $(if let Some(place) = places.next() {
                    for record in workspace.$table.stretch(place, allowance) {
                        *seen += 1;
                        look(record, workspace, as_of, *seen, &mut tell);
                    }
                    is_done &= workspace.$table.are_visited(*place);
                })*
                is_done
            }
        }
    };
}

walk!(16: tasks, extensions, triggers, obstacles, assessments, reminders, requests, meetings, conclusions, actions,
    measurements, duties, submissions, passages, issuances, updates);

/// Tells what is said in a task and in the entries about it by the day.
pub(super) fn about_task<'a>(
    workspace: &'a Workspace,
    task: &'a Task,
    as_of: NaiveDate,
    tell: &mut dyn FnMut(Source<'a>, Mention<'a>),
) {
    look(task, workspace, as_of, 0, tell);
    let empty = TaskEntries::default();
    let (entries, places) =
        (workspace.index().of_task(&task.id).unwrap_or(&empty), workspace.index().places());
    macro_rules! each {
        ($($table:ident: $slots:expr;)*) => {$(
            for row in $slots.iter().filter_map(|slot| workspace.$table.at(*slot)) {
                look(&row.record, workspace, as_of, 0, tell);
            }
        )*};
    }
    each! {
        updates: entries.updates;
        extensions: entries.extensions;
        triggers: entries.triggers;
        obstacles: entries.obstacles;
        assessments: entries.assessments;
        reminders: places.reminders_about(&task.id);
        requests: places.requests_about(&task.id);
        conclusions: places.conclusions_about(&task.id);
        actions: places.actions_for(&task.id);
    }
}

/// Tells what a record said by the day.
fn look<'a, E: Mentions>(
    record: &'a E,
    workspace: &'a Workspace,
    as_of: NaiveDate,
    nth: u64,
    tell: &mut dyn FnMut(Source<'a>, Mention<'a>),
) {
    let source = Source { kind: E::KIND, id: std::borrow::Borrow::borrow(record.id()), nth };
    record.mentions(workspace, &mut |mention| {
        if mention.on.is_none_or(|on| on <= as_of) {
            tell(source, mention);
        }
    });
}

/// Tells of a text about some tasks on a day.
fn said<'a>(words: Words<'a>, on: Option<NaiveDate>, tasks: &'a [TaskId]) -> Mention<'a> {
    Mention { words, on, dated: None, tasks, changes: false }
}

fn one(task: &TaskId) -> &[TaskId] {
    std::slice::from_ref(task)
}

fn any(task: &Option<TaskId>) -> &[TaskId] {
    task.as_slice()
}

/// Tells of those texts that are there, in sentences.
fn prose<'a, const N: usize>(
    texts: [Option<&'a str>; N],
    on: Option<NaiveDate>,
    tasks: &'a [TaskId],
    tell: Tell<'_, 'a>,
) {
    texts.into_iter().flatten().for_each(|text| tell(said(Words::Prose(text), on, tasks)));
}

impl Mentions for Task {
    fn mentions<'a>(&'a self, workspace: &'a Workspace, tell: Tell<'_, 'a>) {
        let on = super::super::status::assigned_on(workspace, self);
        let deadline = Some(self.deadline.reading.phrase.as_str());
        prose([Some(&self.title), self.output.as_deref(), deadline], on, one(&self.id), tell);
    }
}

impl Mentions for Update {
    fn mentions<'a>(&'a self, _: &'a Workspace, tell: Tell<'_, 'a>) {
        if self.review != Review::Accepted {
            return;
        }
        let (on, tasks) = (Some(self.on), one(&self.task));
        self.evidence.iter().for_each(|symbol| tell(said(Words::Symbols(symbol), on, tasks)));
        prose([self.text.as_deref()], on, tasks, tell);
    }
}

impl Mentions for Extension {
    fn mentions<'a>(&'a self, _: &'a Workspace, tell: Tell<'_, 'a>) {
        let (on, tasks) = (Some(self.on), one(&self.task));
        if let Some(symbol) = &self.document {
            tell(Mention { changes: true, ..said(Words::Symbols(symbol), on, tasks) });
        }
        prose([self.reason.as_deref()], on, tasks, tell);
    }
}

impl Mentions for TriggerFired {
    fn mentions<'a>(&'a self, _: &'a Workspace, tell: Tell<'_, 'a>) {
        let (on, tasks) = (Some(self.on), one(&self.task));
        if let Some(symbol) = &self.document {
            tell(Mention { changes: true, ..said(Words::Symbols(symbol), on, tasks) });
        }
        prose([self.text.as_deref()], on, tasks, tell);
    }
}

impl Mentions for Obstacle {
    fn mentions<'a>(&'a self, _: &'a Workspace, tell: Tell<'_, 'a>) {
        prose([Some(&self.text)], Some(self.raised_on), one(&self.task), tell);
    }
}

impl Mentions for Assessment {
    fn mentions<'a>(&'a self, _: &'a Workspace, tell: Tell<'_, 'a>) {
        prose([self.reason.as_deref()], Some(self.on), one(&self.task), tell);
    }
}

impl Mentions for Reminder {
    fn mentions<'a>(&'a self, _: &'a Workspace, tell: Tell<'_, 'a>) {
        let on = Some(self.on);
        self.document.iter().for_each(|symbol| tell(said(Words::Symbols(symbol), on, &self.tasks)));
        prose([self.text.as_deref()], on, &self.tasks, tell);
    }
}

impl Mentions for Request {
    fn mentions<'a>(&'a self, _: &'a Workspace, tell: Tell<'_, 'a>) {
        let (asked, answered, tasks) = (Some(self.on), self.answered_on, any(&self.task));
        self.document.iter().for_each(|symbol| tell(said(Words::Symbols(symbol), asked, tasks)));
        self.answer_document.iter().for_each(|symbol| tell(said(Words::Symbols(symbol), answered, tasks)));
        prose([Some(&self.text)], asked, tasks, tell);
        prose([self.answer.as_deref()], answered, tasks, tell);
    }
}

impl Mentions for Meeting {
    fn mentions<'a>(&'a self, _: &'a Workspace, tell: Tell<'_, 'a>) {
        self.document.iter().for_each(|symbol| tell(said(Words::Symbols(symbol), Some(self.on), &[])));
    }
}

impl Mentions for Conclusion {
    fn mentions<'a>(&'a self, workspace: &'a Workspace, tell: Tell<'_, 'a>) {
        let on = workspace.meetings.get(self.meeting.as_str()).map(|meeting| meeting.on);
        prose([Some(&self.text)], on, any(&self.task), tell);
    }
}

impl Mentions for Action {
    fn mentions<'a>(&'a self, _: &'a Workspace, tell: Tell<'_, 'a>) {
        prose([Some(&self.text)], Some(self.on), any(&self.task), tell);
        prose([self.result.as_deref()], self.done_on, any(&self.task), tell);
    }
}

impl Mentions for Measurement {
    fn mentions<'a>(&'a self, _: &'a Workspace, tell: Tell<'_, 'a>) {
        let on = Some(self.on);
        if let Some(source) = &self.document {
            tell(Mention { dated: self.document_date, ..said(Words::Source(source), on, &[]) });
        }
        prose([self.note.as_deref()], on, &[], tell);
    }
}

impl Mentions for Duty {
    fn mentions<'a>(&'a self, _: &'a Workspace, tell: Tell<'_, 'a>) {
        self.document.iter().for_each(|symbol| tell(said(Words::Symbols(symbol), self.valid_from, &[])));
    }
}

impl Mentions for Passage {
    /// The text of a report says it on the day on which the report was issued, while it is a draft on that of its figures.
    fn mentions<'a>(&'a self, workspace: &'a Workspace, tell: Tell<'_, 'a>) {
        let report = self.id.report();
        let issued = workspace.issuances.get(report.as_str()).map(|issued| issued.on);
        let on = issued.or_else(|| workspace.reports.get(report.as_str()).map(|report| report.as_of));
        prose([Some(&self.text)], on, &[], tell);
    }
}

impl Mentions for Issuance {
    /// A correction names the report that it corrects.
    fn mentions<'a>(&'a self, workspace: &'a Workspace, tell: Tell<'_, 'a>) {
        let report = workspace.reports.get(self.id.as_str());
        let corrected = report.and_then(|report| workspace.issuances.get(report.corrects.as_ref()?.as_str()));
        if let Some(number) = corrected.and_then(|corrected| corrected.number.as_deref()) {
            tell(said(Words::Source(number), Some(self.on), &[]));
        }
    }
}

impl Mentions for Submission {
    fn mentions<'a>(&'a self, _: &'a Workspace, tell: Tell<'_, 'a>) {
        let on = Some(self.received_on);
        self.document.iter().for_each(|symbol| tell(said(Words::Source(symbol), on, &[])));
        prose([self.note.as_deref()], on, &[], tell);
    }
}
