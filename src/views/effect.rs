//! What a view asks the engine for. Effects are plain data, so a test can state what a key does.

use crate::domain::entity::Key;
use crate::domain::ids::ReportId;
use crate::domain::journal::{BatchHeader, BatchId, Proposal, Purpose, SessionId};
use crate::domain::operation::Operation;
use crate::report::document::Document;

use super::composer::FileForm;
use super::saved::SavedView;

/// Is something that the engine does outside the program's state.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Writes a batch; all of it or nothing.
    Commit(Write),
    /// Makes the Word file of a document and writes the batch that issues it with the file.
    Issue(Write, Box<Document>),
    /// Reads the document of an issued report.
    LoadIssued(ReportId),
    /// Writes a document to a new file in the folder that the program was started in.
    Save {
        /// The name of the file, without its ending.
        name: String,
        /// What kind of file.
        form: FileForm,
        /// The document.
        document: Box<Document>,
    },
    /// Opens a text in the user's own editor.
    Edit(String),
    /// Finds out what would be taken back or done again.
    Plan(Direction),
    /// Reads the history of a record and of the records that belong to it.
    LoadHistory {
        /// The record that it is asked for.
        of: Key,
        /// The records, the asked one among them.
        keys: Vec<Key>,
    },
    /// Reads the whole workspace anew, because what was followed does not fit.
    Reload,
    /// Keeps a view under its name, for this user.
    SaveView(SavedView),
    /// Lets go of the saved view of that name.
    ForgetView(String),
    /// Ends the program.
    Quit,
}

/// Is a batch to write, with the sentence that tells what it does.
#[derive(Clone, Debug, PartialEq)]
pub struct Write {
    /// The batch.
    pub proposal: Proposal,
    /// The sentence, in the user's language.
    pub sentence: String,
}

/// Says whether work is taken back or done again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Takes back.
    Undo,
    /// Does again.
    Redo,
}

/// Is the name of this program's interface as a source of data.
pub const SOURCE: &str = "tui";

/// Gives out ids that nobody else gives out: it counts up from a number drawn at random for this run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ids {
    session: SessionId,
    next: u128,
}

impl Ids {
    /// Begins at the run's random number.
    pub fn new(session: SessionId) -> Self {
        Self { session, next: session.0 }
    }

    /// Returns the run's own id.
    pub fn session(&self) -> SessionId {
        self.session
    }

    /// Returns the id of a new batch.
    pub fn batch(&mut self) -> BatchId {
        self.next = self.next.wrapping_add(1);
        BatchId(self.next)
    }

    /// Returns a local id for a new record of a batch; `nth` tells the records of one batch apart.
    pub fn record(batch: BatchId, nth: usize) -> String {
        let short = batch.0 & u128::from(u64::MAX);
        if nth == 0 { format!("{short:016x}") } else { format!("{short:016x}-{nth}") }
    }

    /// Makes a batch of work.
    pub fn work(&self, id: BatchId, operations: Vec<Operation>, sentence: String) -> Write {
        let source = SOURCE.to_owned();
        let proposal = Proposal { id, session: self.session, source, operations, purpose: Purpose::Work };
        Write { proposal, sentence }
    }
}

/// Is one entry of the journal: an operation and the batch that it belongs to.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Who wrote it, when and through what.
    pub header: BatchHeader,
    /// What was done.
    pub operation: Operation,
}
