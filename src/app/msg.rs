//! What reaches the program: the user's keys and the engine's events.

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::entity::Key as Address;
use crate::domain::ids::ReportId;
use crate::domain::journal::{Batch, BatchHeader, Conflict, Proposal};
use crate::domain::operation::Operation;
use crate::domain::workspace::Workspace;
use crate::keymap::Key;
use crate::locale::Told;
use crate::report::document::Document;
use crate::views::overlay::Unwritten;
use crate::views::saved::SavedView;

use super::{Direction, Entry, Write};

/// Is one message.
#[derive(Debug)]
pub enum Msg {
    /// A key was pressed.
    Key(Key),
    /// A text was pasted.
    Paste(String),
    /// The mouse did something.
    Mouse(Mouse),
    /// The terminal has this size now: columns, lines.
    Resize(u16, u16),
    /// The keys rest for a moment.
    Rested,
    /// Nothing else waits just now.
    Idle,
    /// The engine reports.
    Engine(Event),
}

/// Is what the mouse did; columns and lines count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mouse {
    /// The left button was pressed.
    Click {
        /// The column.
        column: u16,
        /// The line.
        line: u16,
    },
    /// The wheel was turned up.
    WheelUp,
    /// The wheel was turned down.
    WheelDown,
}

/// Is what the engine reports.
#[derive(Debug)]
pub enum Event {
    /// The workspace was read.
    Loaded(Box<Workspace>),
    /// These batches were written since, by whomever.
    Followed(Vec<Batch>),
    /// A batch was written; nothing new was in it when `written` is false.
    Committed {
        /// The sentence that tells what it did.
        sentence: String,
        /// Whether anything was written.
        written: bool,
    },
    /// A batch meets records that somebody changed meanwhile; nothing was written.
    Conflicted(Write, Vec<Conflict>),
    /// Something could not be done.
    Failed(Failure),
    /// The history of a record was read, newest first.
    History(Address, Vec<Entry>),
    /// A view was kept or let go, and these are kept now.
    ViewsKept(Kept, Vec<SavedView>),
    /// The saved views could not be written, and why.
    ViewsNotKept(Told),
    /// The work has waited for half a second; the holder of the lock, if it is known.
    Busy(Option<String>),
    /// What would be taken back or done again; none when there is nothing.
    Planned(Direction, Option<Box<Planned>>),
    /// The document of an issued report was read; none where what is stored cannot be read.
    IssuedRead(ReportId, Option<Box<Document>>),
    /// The user's own editor was left with this text; none where it could not be run.
    Edited(Option<String>),
    /// A document was written to the file of this name.
    Saved(String),
    /// This was left unwritten by programs that ended.
    Unfinished(Box<Unwritten>),
    /// A new day has begun in Asia/Ho_Chi_Minh.
    Day(NaiveDate),
    /// A new minute has begun.
    Minute(DateTime<Utc>),
}

/// Says what was done to the saved views.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// A view was saved under this name.
    Saved(String),
    /// The view of this name was let go.
    Forgotten(String),
}

/// Is what would be taken back or done again.
#[derive(Clone, Debug, PartialEq)]
pub struct Planned {
    /// The batch to write.
    pub proposal: Proposal,
    /// The batch that it takes back.
    pub of: BatchHeader,
    /// What is left as it is, because somebody changed it since.
    pub left: Vec<Left>,
}

/// Is an operation that is left as it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Left {
    /// The operation that would have been written.
    pub operation: Operation,
}

/// Names what could not be done, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The workspace stayed busy for too long; the holder of the lock, if it is known.
    StayedBusy(Option<String>),
    /// This user may not write.
    ReadOnly,
    /// The disk is full.
    DiskFull,
    /// The file comes from a newer program.
    NewerFile,
    /// It belongs to a report that was issued: the report, its number and the day.
    Issued(ReportId, Option<String>, NaiveDate),
    /// It is not known whether the batch was written; it will be seen when it was.
    Unknown,
    /// Anything else, in words.
    Other(Told),
}
