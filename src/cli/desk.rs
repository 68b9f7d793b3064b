//! What every command works with: the workspace file, who acts, the present day.

use crate::text::zone;
use std::path::Path;
use std::time::Duration;

use chrono::NaiveDate;

use super::args::{AsOf, Cli, Command};
use super::configuration::{Configuration, Folders};
use super::failure::{Class, Failure};
use super::{clock, location, output, store_words};
use crate::domain::journal::{Batch, Proposal, Purpose, SessionId};
use crate::domain::operation::Operation;
use crate::domain::settings::{Lateness, Settings};
use crate::locale::cli::general as says;
use crate::locale::{Lang, Told, personal as words};
use crate::storage::{CommitError, Committed, Store, Writer};
use crate::text::personal::{personal, without};

/// How long a command waits for others before it says that the workspace is busy.
const PATIENCE: Duration = Duration::from_secs(30);

/// The name of the command line as a source of data.
pub(super) const SOURCE: &str = "cli";

/// Is what a command works with.
pub(super) struct Desk {
    pub(super) store: Store,
    pub(super) writer: Writer,
    pub(super) session: SessionId,
    pub(super) today: NaiveDate,
    pub(super) settings: Settings,
    pub(super) lang: Lang,
    pub(super) ascii: bool,
    /// Whether what looks like personal data is kept on purpose.
    pub(super) keep_personal: bool,
    pub(super) no_color: bool,
    pub(super) folders: Folders,
    pub(super) configuration: Configuration,
}

impl Desk {
    /// Lays out what the arguments and the environment say; touches no workspace.
    pub(super) fn new(cli: &Cli) -> Result<Self, Failure> {
        let folders = Folders::find()?;
        let configuration = Configuration::read(&folders)?;
        let db = location::workspace(cli.db.as_deref(), &configuration, &folders);
        let original = cli.command.as_ref().is_some_and(Command::asks_original_deadlines);
        let lateness = if original { Lateness::Original } else { Lateness::Current };
        let at = clock::now();
        Ok(Self {
            store: Store::at(db).with_patience(PATIENCE),
            writer: Writer {
                actor: crate::storage::actor(),
                program: format!("dondoc {}", env!("CARGO_PKG_VERSION")),
                at,
            },
            session: crate::storage::session_id(),
            today: zone::day(at),
            settings: Settings { lateness, ..configuration.settings() },
            lang: cli.lang.unwrap_or_else(|| configuration.lang()),
            keep_personal: cli.keep_personal,
            ascii: cli.ascii || configuration.ascii() || !location::utf8(),
            no_color: location::no_color(),
            folders,
            configuration,
        })
    }

    /// Returns the same desk on another workspace file.
    pub(super) fn on(self, path: &Path) -> Self {
        Self { store: Store::at(path).with_patience(PATIENCE), ..self }
    }

    /// Returns the day that figures are for.
    pub(super) fn as_of(&self, asked: AsOf) -> NaiveDate {
        asked.as_of.unwrap_or(self.today)
    }

    /// Returns what was typed without what looks like personal data, and says what was left out; as it was typed where
    /// that is kept on purpose.
    pub(super) fn screened(&self, typed: String) -> String {
        let without = without(&typed).filter(|_| !self.keep_personal);
        let told = if without.is_some() { words::left_out } else { words::personal };
        for found in personal(&typed) {
            output::remark(&says::WARNING.with(self.lang, &[("what", &told(found).to(self.lang))]));
        }
        without.unwrap_or(typed)
    }

    /// Makes a proposal of ordinary work.
    pub(super) fn work(&self, source: &str, operations: Vec<Operation>) -> Proposal {
        Proposal {
            id: crate::storage::batch_id(),
            session: self.session,
            source: source.to_owned(),
            operations,
            purpose: Purpose::Work,
        }
    }

    /// Commits a proposal; returns the batch, or none when everything held already.
    pub(super) fn commit(&self, proposal: &Proposal) -> Result<Option<Batch>, Failure> {
        match self.try_commit(proposal).map_err(store_words::commit)? {
            Committed::Written(batch) | Committed::Repeated(batch) => Ok(Some(batch)),
            Committed::Nothing => Ok(None),
        }
    }

    /// Commits a proposal. A commit that failed half way is unknown; the same proposal again finds out, and is
    /// written at most once. Where that fails too, as on a full disk, the journal is asked.
    pub(super) fn try_commit(&self, proposal: &Proposal) -> Result<Committed, CommitError> {
        match self.store.commit(proposal, &self.writer) {
            Err(CommitError::Unknown { .. }) => {}
            other => return other,
        }
        match self.store.commit(proposal, &self.writer) {
            Err(CommitError::Unknown { batch, source }) => match self.store.batch_of(batch) {
                Ok(Some(batch)) => Ok(Committed::Repeated(batch)),
                Ok(None) => Err(CommitError::Store(source)),
                Err(_) => Err(CommitError::Unknown { batch, source }),
            },
            other => other,
        }
    }
}

/// Returns the failure that the arguments do not fit.
pub(super) fn usage(message: impl Into<Told>) -> Failure {
    Failure::new(Class::Usage, message)
}
