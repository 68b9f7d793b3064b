//! What the program asks of the store, done on a thread of its own, one thing after another.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use crate::app::{Direction, Effect, Event, Failure, Kept, Left, Msg, Planned, Write};
use crate::domain::entity::Key;
use crate::domain::ids::ReportId;
use crate::domain::journal::{Actor, BatchNumber, SessionId};
use crate::domain::operation::{Operation, Record};
use crate::domain::report::Attachment;
use crate::render::docx::docx;
use crate::report::document::Document;
use crate::storage::{CommitError, Committed, Store, StoreError, UndoPlan, Which, Whose, Writer};
use crate::views::effect::SOURCE;
use crate::views::saved::{SavedView, put, remove};

use super::{Arrival, clock, history, log, of_store, saved, saving};

/// Is one thing to do.
#[derive(Debug)]
pub(super) struct Job {
    /// What was asked.
    pub(super) effect: Effect,
    /// The run that asks.
    pub(super) session: SessionId,
}

/// Knows since when the worker has been at something; the follower asks it.
#[derive(Debug, Default)]
pub(super) struct Watch(Mutex<Option<Instant>>);

/// Is how long the worker may take before the program says so.
const PATIENCE: Duration = Duration::from_millis(500);

impl Watch {
    fn set(&self, since: Option<Instant>) {
        if let Ok(mut slot) = self.0.lock() {
            *slot = since;
        }
    }

    /// Returns once for each thing that has taken too long.
    pub(super) fn has_waited(&self) -> bool {
        let Ok(mut slot) = self.0.lock() else { return false };
        let waited = slot.is_some_and(|since| since.elapsed() >= PATIENCE);
        if waited {
            *slot = None;
        }
        waited
    }
}

/// Starts the worker. It reads the workspace first. After each commit it nudges the follower, which brings the
/// batches; the workspace is never changed past the journal.
pub(super) fn start(
    worker: Worker,
    jobs: Receiver<Job>,
    sender: Sender<Arrival>,
    watch: Arc<Watch>,
    nudge: Sender<Nudge>,
) {
    std::thread::spawn(move || {
        let tell = |event| sender.send(Arrival::Msg(Msg::Engine(event))).is_ok();
        let mut event = worker.load();
        loop {
            let then = Nudge::after(&event);
            if !tell(event) {
                return;
            }
            // Only now: batches that the follower brings must not come before the workspace that they follow.
            let _without_follower = nudge.send(then);
            let Ok(job) = jobs.recv() else { return };
            let begun = Instant::now();
            watch.set(Some(begun));
            event = worker.work(job);
            log::answered(&event, begun.elapsed());
            watch.set(None);
        }
    });
}

/// Tells the follower to look at once.
#[derive(Clone, Copy, Debug)]
pub(super) struct Nudge {
    /// The head that the workspace was just read at; none when it was not read.
    pub(super) loaded: Option<BatchNumber>,
}

impl Nudge {
    fn after(event: &Event) -> Self {
        match event {
            Event::Loaded(workspace) => Self { loaded: Some(workspace.head().batch) },
            _ => Self { loaded: None },
        }
    }
}

pub(super) struct Worker {
    /// The workspace.
    pub(super) store: Arc<Store>,
    /// Who works.
    pub(super) actor: Actor,
    /// The file with the saved views.
    pub(super) views: PathBuf,
}

impl Worker {
    fn load(&self) -> Event {
        match self.store.load() {
            Ok(workspace) => Event::Loaded(Box::new(workspace)),
            Err(error) => Event::Failed(failure(&error)),
        }
    }

    fn work(&self, job: Job) -> Event {
        match job.effect {
            Effect::Commit(write) => self.commit(write),
            Effect::Plan(direction) => self.plan(direction, job.session),
            Effect::LoadHistory { of, keys } => self.history(of, &keys),
            Effect::SaveView(view) => {
                let kept = Kept::Saved(view.name.clone());
                self.keep(kept, |views| put(views, view))
            }
            Effect::ForgetView(name) => {
                let kept = Kept::Forgotten(name.clone());
                self.keep(kept, |views| remove(views, &name))
            }
            Effect::Issue(write, document) => self.issue(write, &document),
            Effect::LoadIssued(report) => self.issued(report),
            Effect::Save { name, form, document } => match saving::save(&name, form, &document) {
                Ok(path) => Event::Saved(path),
                Err(words) => Event::Failed(Failure::Other(words)),
            },
            // The main loop has the terminal, so it runs the editor itself.
            Effect::Edit(_) => Event::Edited(None),
            // The main loop keeps the last three to itself.
            Effect::Reload | Effect::Copy(_) | Effect::Suspend | Effect::Quit => self.load(),
        }
    }

    fn keep(&self, kept: Kept, change: impl FnOnce(&mut Vec<SavedView>)) -> Event {
        match saved::change(&self.views, change) {
            Ok(views) => Event::ViewsKept(kept, views),
            Err(words) => Event::ViewsNotKept(words),
        }
    }

    /// Makes the Word file of the document, puts it into the batch and writes that.
    fn issue(&self, mut write: Write, document: &Document) -> Event {
        let word = match docx(document) {
            Ok(bytes) => Attachment::of(bytes),
            Err(error) => return Event::Failed(Failure::Other(saving::not_made(&error))),
        };
        for operation in &mut write.proposal.operations {
            if let Operation::Create(Record::Issuance(issuance)) = operation {
                issuance.copy.word = Some(word.clone());
            }
        }
        self.commit(write)
    }

    /// Reads the document of an issued report.
    fn issued(&self, report: ReportId) -> Event {
        match self.store.issuance(&report) {
            Ok(issuance) => {
                let bytes = issuance.as_ref().and_then(|issuance| issuance.copy.content.bytes());
                let document = bytes.and_then(|bytes| serde_json::from_slice(bytes).ok());
                Event::IssuedRead(report, document.map(Box::new))
            }
            Err(error) => Event::Failed(failure(&error)),
        }
    }

    /// Writes a batch. A failed commit means "unknown": the same batch committed again finds out, once.
    fn commit(&self, write: Write) -> Event {
        let mut outcome = self.store.commit(&write.proposal, &self.writer());
        if matches!(outcome, Err(CommitError::Unknown { .. })) {
            outcome = self.store.commit(&write.proposal, &self.writer());
        }
        match outcome {
            Ok(Committed::Written(_) | Committed::Repeated(_)) => {
                Event::Committed { sentence: write.sentence, written: true }
            }
            Ok(Committed::Nothing) => Event::Committed { sentence: write.sentence, written: false },
            Err(CommitError::Conflicts(conflicts)) => Event::Conflicted(write, conflicts),
            Err(CommitError::Unknown { .. }) => Event::Failed(Failure::Unknown),
            Err(CommitError::Store(error)) => Event::Failed(failure(&error)),
        }
    }

    fn writer(&self) -> Writer {
        let program = concat!("dondoc ", env!("CARGO_PKG_VERSION")).to_owned();
        Writer { actor: self.actor.clone(), program, at: clock::now() }
    }

    fn plan(&self, direction: Direction, session: SessionId) -> Event {
        let own = Whose::Session(session);
        let which = match direction {
            Direction::Undo => Which::Latest(own),
            Direction::Redo => Which::LatestUndo(own),
        };
        match self.store.plan_undo(which, session, SOURCE) {
            Ok(plan) => Event::Planned(direction, plan.map(|plan| Box::new(planned(plan)))),
            Err(error) => Event::Failed(failure(&error)),
        }
    }

    fn history(&self, of: Key, keys: &[Key]) -> Event {
        match history::read(&self.store, keys) {
            Ok(entries) => Event::History(of, entries),
            Err(error) => Event::Failed(failure(&error)),
        }
    }
}

fn planned(plan: UndoPlan) -> Planned {
    let left = plan.left.into_iter().map(|conflict| Left { operation: conflict.mine }).collect();
    Planned { proposal: plan.proposal, of: plan.of, left }
}

/// Puts an error of the store into the program's terms.
pub(super) fn failure(error: &StoreError) -> Failure {
    match error {
        StoreError::Busy { holder } => Failure::StayedBusy(holder.as_ref().map(|holder| holder.name.clone())),
        StoreError::ReadOnly(_) => Failure::ReadOnly,
        StoreError::DiskFull { .. } => Failure::DiskFull,
        StoreError::NewerFormat { .. } => Failure::NewerFile,
        StoreError::Issued { report, number, on } => Failure::Issued(report.clone(), number.clone(), *on),
        other => Failure::Other(of_store(other).sentence()),
    }
}
