//! The log: what went wrong, in a file of the user's own, never on the screen.
//!
//! It says which part failed and how, never whose work it was about: no typed text, no name, no path stands in it.

use std::panic::PanicHookInfo;
use std::path::Path;
use std::time::Duration;

use tracing::level_filters::LevelFilter;
use tracing::{debug, error, warn};
use tracing_appender::rolling::{RollingFileAppender, Rotation};

use crate::app::{Event, Failure};

/// Names what goes into the log.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Level {
    /// Nothing.
    Off,
    /// What failed.
    Error,
    /// What failed, and what was slow or lost.
    #[default]
    Warn,
    /// The course of the program as well.
    Info,
    /// Every message to the store as well.
    Debug,
}

impl Level {
    /// Lists them.
    pub const ALL: [Level; 5] = [Level::Off, Level::Error, Level::Warn, Level::Info, Level::Debug];

    /// Returns its name in the configuration.
    pub const fn name(self) -> &'static str {
        match self {
            Level::Off => "off",
            Level::Error => "error",
            Level::Warn => "warn",
            Level::Info => "info",
            Level::Debug => "debug",
        }
    }

    const fn filter(self) -> LevelFilter {
        match self {
            Level::Off => LevelFilter::OFF,
            Level::Error => LevelFilter::ERROR,
            Level::Warn => LevelFilter::WARN,
            Level::Info => LevelFilter::INFO,
            Level::Debug => LevelFilter::DEBUG,
        }
    }
}

/// Is how many days are kept, a file a day.
const DAYS: usize = 14;

/// Begins the log in the folder. Without a place for it the program works as well.
pub fn begin(folder: &Path, level: Level) {
    if level == Level::Off {
        return;
    }
    let file = RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .filename_prefix("dondoc")
        .filename_suffix("log")
        .max_log_files(DAYS)
        .build(folder);
    if let Ok(file) = file {
        let log = tracing_subscriber::fmt()
            .with_writer(std::sync::Mutex::new(file))
            .with_max_level(level.filter())
            .with_ansi(false)
            .finish();
        // A process begins one log; whoever begins another keeps the first.
        let _begun_before = tracing::subscriber::set_global_default(log);
    }
}

/// Is how long the store may take before that is worth a line.
const SLOW: Duration = Duration::from_secs(1);

/// Notes how the store answered, and what took long.
pub(super) fn answered(event: &Event, took: Duration) {
    let took_ms = took.as_millis();
    match event {
        Event::Failed(failure) => error!(took_ms, "the store failed: {}", kind(failure)),
        Event::Conflicted(..) => warn!(took_ms, "a batch met a conflict"),
        Event::ViewsNotKept(_) => error!("the saved views could not be written"),
        _ if took >= SLOW => warn!(took_ms, "the store was slow"),
        _ => debug!(took_ms, "the store answered"),
    }
}

/// Says what failed without the words of the failure, in which names and texts may stand.
fn kind(failure: &Failure) -> &'static str {
    match failure {
        Failure::StayedBusy(_) => "it stayed busy",
        Failure::ReadOnly => "this account may not write",
        Failure::DiskFull => "the disk is full",
        Failure::NewerFile => "the file comes from a newer program",
        Failure::Issued(..) => "it belongs to an issued report",
        Failure::Unknown => "whether it was written is unknown",
        Failure::Other(_) => "an error of the file or of the system",
    }
}

/// Notes where the program crashed. What it says of it may quote a text, so that stays out.
pub(super) fn crashed(what: &PanicHookInfo) {
    let (file, line) = what.location().map_or(("?", 0), |place| (place.file(), place.line()));
    error!(file, line, "a part of the program crashed");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Told;

    #[test]
    #[expect(clippy::disallowed_methods, reason = "the test reads the log back")]
    fn no_words_of_a_failure_stand_in_the_log() {
        let folder = tempfile::tempdir().unwrap();
        let file = RollingFileAppender::new(Rotation::NEVER, folder.path(), "log");
        let log =
            tracing_subscriber::fmt().with_writer(std::sync::Mutex::new(file)).with_ansi(false).finish();
        let events = [
            Event::Failed(Failure::Other(Told::verbatim("/srv/riêng: ghi chú của ai đó"))),
            Event::Failed(Failure::StayedBusy(Some("tên người".to_owned()))),
            Event::ViewsNotKept(Told::verbatim("tên màn hình")),
        ];
        tracing::subscriber::with_default(log, || {
            events.iter().for_each(|event| answered(event, Duration::ZERO));
            answered(&Event::Failed(Failure::DiskFull), Duration::from_secs(2));
        });
        let text = std::fs::read_to_string(folder.path().join("log")).unwrap();
        assert!(text.contains("ERROR") && text.contains("the disk is full"), "{text}");
        assert!(!["riêng", "ghi chú", "tên"].iter().any(|word| text.contains(word)), "{text}");
    }
}
