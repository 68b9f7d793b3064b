//! The log: what went wrong, in a file of the user's own, never on the screen.
//!
//! It says which part failed and how, never whose work it was about: no typed text, no name, no path stands in it.

use std::panic::PanicHookInfo;
use std::path::Path;
use std::time::Duration;

use tracing::level_filters::LevelFilter;
use tracing::{debug, error, warn};
use tracing_appender::rolling::{InitError, RollingFileAppender, Rotation};

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
/// Begins the name of every file; the day follows.
const NAME: &str = "dondoc";
/// Ends the name of every file.
const SUFFIX: &str = "log";

/// Begins the log in the folder. Without a place for it the program works as well.
pub fn begin(folder: &Path, level: Level) {
    if level == Level::Off {
        return;
    }
    if let Ok(file) = file_of_today(folder) {
        let log = tracing_subscriber::fmt()
            .with_writer(std::sync::Mutex::new(file))
            .with_max_level(level.filter())
            .with_ansi(false)
            .finish();
        // A process begins one log; whoever begins another keeps the first.
        let _begun_before = tracing::subscriber::set_global_default(log);
    }
}

/// Opens the file of the day, and removes those of the oldest days.
fn file_of_today(folder: &Path) -> Result<RollingFileAppender, InitError> {
    RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .filename_prefix(NAME)
        .filename_suffix(SUFFIX)
        .max_log_files(DAYS)
        .build(folder)
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
    use std::io::Write;

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

    #[test]
    #[expect(clippy::disallowed_methods, reason = "the test makes the files of former days")]
    fn a_file_a_day_is_kept_for_fourteen_days_and_no_other_file_is_touched() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let former: Vec<String> = (1..=30).map(|day| format!("dondoc.2020-01-{day:02}.log")).collect();
        for name in former.iter().map(String::as_str).chain(["notes.log", "dondoc.txt"]) {
            std::fs::write(path(name), "").unwrap();
        }
        let mut file = file_of_today(folder.path()).unwrap();
        writeln!(file, "the interface begins").unwrap();

        let kept = std::fs::read_dir(folder.path()).unwrap();
        let kept: Vec<String> = kept.map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
        assert!(["notes.log", "dondoc.txt"].iter().all(|name| path(name).exists()), "{kept:?}");
        let days: Vec<&String> = kept.iter().filter(|name| is_of_a_day(name)).collect();
        assert_eq!(days.len(), DAYS, "{kept:?}");
        let new: Vec<&&String> = days.iter().filter(|name| !former.contains(name)).collect();
        assert_eq!(new.len(), 1, "{kept:?}");
        assert_eq!(std::fs::read_to_string(path(new[0])).unwrap(), "the interface begins\n");
    }

    /// Returns whether it is the name of a day's file.
    fn is_of_a_day(name: &str) -> bool {
        let day = name.strip_prefix("dondoc.").and_then(|rest| rest.strip_suffix(".log"));
        day.is_some_and(|day| day.parse::<chrono::NaiveDate>().is_ok())
    }
}
