//! Striking a text out: in the record, in every operation that ever carried it, and in what other processes have in
//! memory. The rows keep the hash of what was written, so the chain stays whole.
//!
//! What was issued is struck out too, as the one thing that may happen to it: the content loses the text, and the Word
//! file, which nobody can strike anything out of, goes.
//!
//! The pages of the file that are free now may hold the old bytes until they are used again.

use redb::{ReadableTable, WriteTransaction};
use sha2::{Digest, Sha256};

use super::file::{Decision, Failure, WorkspaceFile};
use super::journal::{self, Row};
use super::records::{Places, Stored, encode_operation, texts};
use super::tables::{self, ATTACHMENTS, OPERATIONS, WITHDRAWN};
use super::write::{self, Writer};
use super::{CommitError, StoreError, attachments};
use crate::domain::entity::Key;
use crate::domain::journal::{Batch, BatchHeader, BatchId, BatchNumber, Purpose, Seq, SessionId};
use crate::domain::operation::{Change, FieldChange, Operation, Record, operations_between};
use crate::domain::over_kinds;

/// Says what to strike out.
#[derive(Clone, Copy, Debug)]
pub struct Strike<'a> {
    /// The record.
    pub key: &'a Key,
    /// The text, as it stands there; every occurrence in any free text is struck out. An empty one strikes nothing.
    pub text: &'a str,
    /// The id of the batch that tells of it.
    pub batch: BatchId,
    /// The run of the program.
    pub session: SessionId,
}

/// Says what was struck out.
#[derive(Clone, Debug, PartialEq)]
pub struct Redaction {
    /// How many operations of the journal carried the text.
    pub operations: u64,
    /// The batch that tells the others: its changes have the struck-out value as the old and the new one. None when
    /// the text occurs nowhere.
    pub batch: Option<Batch>,
}

/// Returns what stands in the text's place: a short hash, so that equal texts can still be told to be equal.
fn mark(text: &str) -> String {
    let hash: [u8; 32] = Sha256::digest(text).into();
    let short: String = hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("[sha256:{short}]")
}

/// Strikes the text out of an operation; returns whether it was there.
fn strike_out(operation: &mut Operation, text: &str, mark: &str) -> bool {
    let mut found = false;
    texts(operation, &mut |value| {
        if value.contains(text) {
            *value = value.replace(text, mark);
            found = true;
        }
    });
    found
}

/// Strikes a text out of a record and its history.
///
/// # Errors
/// Returns [`CommitError`].
pub(super) fn redact(
    file: &WorkspaceFile,
    strike: &Strike<'_>,
    writer: &Writer,
) -> Result<Redaction, CommitError> {
    let result = file.write(&writer.actor.name, 0, |transaction| -> Result<_, CommitError> {
        let (stored, last) = present(transaction, strike.key)?;
        let mark = mark(strike.text);
        let operations = match last {
            Some(last) if !strike.text.is_empty() => strike_history(transaction, last, strike.text, &mark)?,
            _ => 0,
        };
        if operations == 0 {
            return Ok(Decision::Drop(Redaction { operations, batch: None }));
        }
        let batch = tell(transaction, strike, writer, stored, &mark, file)?;
        let number = batch.header.number;
        Ok(Decision::Commit(Redaction { operations, batch: Some(batch) }, number))
    });
    result.map_err(|failure| match failure {
        Failure::Before(error) => error,
        Failure::Unknown(source) => CommitError::Unknown { batch: strike.batch, source },
    })
}

fn present(transaction: &WriteTransaction, key: &Key) -> Result<(Option<Stored>, Option<Seq>), StoreError> {
    let mut stored = write::row(&transaction.open_table(tables::records(key.kind))?, key)?;
    let files = transaction.open_table(ATTACHMENTS)?;
    stored.iter_mut().try_for_each(|stored| attachments::fill(&files, &mut stored.record))?;
    let withdrawn = transaction.open_table(WITHDRAWN)?;
    let gone = withdrawn.get((tables::number(key.kind), key.id.as_bytes()))?.map(|last| Seq(last.value()));
    let last = stored.as_ref().map(|stored| stored.places.last).or(gone);
    Ok((stored, last))
}

/// Rewrites every operation back from the last that carries the text; returns how many did.
fn strike_history(
    transaction: &WriteTransaction,
    last: Seq,
    text: &str,
    mark: &str,
) -> Result<u64, StoreError> {
    let mut table = transaction.open_table(OPERATIONS)?;
    let files = transaction.open_table(ATTACHMENTS)?;
    let (mut next, mut struck) = (Some(last), 0);
    while let Some(seq) = next {
        let rewritten = {
            let bytes = table.get(seq.0)?;
            let bytes =
                bytes.ok_or_else(|| StoreError::corrupt("operations", seq.0, "the operation is missing"))?;
            let (row, mut operation) = journal::operation(seq.0, bytes.value())?;
            next = row.previous.filter(|previous| *previous < seq);
            attachments::fill_operation(&files, &mut operation)?;
            if strike_out(&mut operation, text, mark) { Some(rewrite(&row, &operation)?) } else { None }
        };
        if let Some(row) = rewritten {
            table.insert(seq.0, row.as_slice())?;
            struck += 1;
        }
    }
    Ok(struck)
}

fn rewrite(row: &Row<'_>, operation: &Operation) -> Result<Vec<u8>, StoreError> {
    let body = encode_operation(operation)
        .map_err(|why| StoreError::TooLarge { key: operation.key().to_string(), why })?;
    Ok(Row { previous: row.previous, original: Some(row.hash()), body: &body }.bytes())
}

/// Rewrites the record and appends the batch that tells of it.
fn tell(
    transaction: &WriteTransaction,
    strike: &Strike<'_>,
    writer: &Writer,
    stored: Option<Stored>,
    mark: &str,
    file: &WorkspaceFile,
) -> Result<Batch, StoreError> {
    let last = journal::last_written(transaction)?;
    let head = journal::head_after(last.as_ref());
    let (record, operations) = match &stored {
        Some(stored) => struck(&stored.record, strike.text, mark),
        None => (None, Vec::new()),
    };
    let header = BatchHeader {
        number: BatchNumber(head.batch.0 + 1),
        id: strike.batch,
        at: writer.instant(),
        actor: writer.actor.clone(),
        session: strike.session,
        program: writer.program.clone(),
        source: "redact".to_owned(),
        purpose: Purpose::Work,
        first: Seq(head.seq.0 + 1),
        count: operations.len() as u64,
        hash: last.map_or(journal::GENESIS, |last| last.hash),
    };
    let mut previous = stored.as_ref().map(|stored| stored.places.last);
    let rows: Vec<_> = (head.seq.0 + 1..)
        .zip(&operations)
        .map(|(seq, operation)| (operation, previous.replace(Seq(seq))))
        .collect();
    let header = write::append(transaction, header, &rows, file)?;
    if let (Some(record), Some(stored), Some(last)) = (record, stored, previous) {
        let places = Places { created: stored.places.created, revision: header.number, last };
        write::put_row(&mut transaction.open_table(tables::records(strike.key.kind))?, &record, places)?;
        if let Record::Issuance(issuance) = &record {
            attachments::store(transaction, &issuance.copy)?;
            attachments::prune(transaction)?;
        }
    }
    Ok(Batch { header, operations })
}

/// Returns the record without the text, and the changes from the struck-out values to themselves.
fn struck(record: &Record, text: &str, mark: &str) -> (Option<Record>, Vec<Operation>) {
    let mut whole = Operation::Create(record.clone());
    if !strike_out(&mut whole, text, mark) {
        return (None, Vec::new());
    }
    let Operation::Create(clean) = whole else { return (None, Vec::new()) };
    let operations = to_themselves(record, &clean);
    (Some(clean), operations)
}

/// Declares the changes of the fields that two records of one kind differ in, from the new value to the new value.
macro_rules! changes_to_themselves {
    ($($Name:ident),* $(,)?) => {
        fn to_themselves(record: &Record, clean: &Record) -> Vec<Operation> {
            let found = match (record, clean) {
                $( (Record::$Name(old), Record::$Name(new)) => operations_between(old, new), )*
                _ => Vec::new(),
            };
            let settled = |operation| match operation {
                $( Operation::Change(Change::$Name(FieldChange { id, new, .. })) => {
                    Operation::Change(Change::$Name(FieldChange { id, old: new.clone(), new }))
                } )*
                other => other,
            };
            found.into_iter().map(settled).collect()
        }
    };
}

over_kinds!(changes_to_themselves);
