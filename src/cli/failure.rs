//! How a command ends when it cannot do what was asked.

use std::path::Path;
use std::process::ExitCode;

use crate::locale::cli::{disk, file as says};
use crate::locale::{Said, Told};

/// Is the reason a command failed: the exit code, what was wrong, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// Decides the exit code.
    pub class: Class,
    /// What was wrong and where, in the user's words.
    pub message: Told,
    /// What to do about it.
    pub hint: Option<Told>,
}

/// Classes of failure, as scripts tell them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Anything else: 1.
    Failed,
    /// The arguments do not fit: 2.
    Usage,
    /// The input is not valid, nothing was written: 3.
    Invalid,
    /// Somebody changed the same fields, nothing was written: 4.
    Conflict,
    /// The workspace stayed busy: 5.
    Busy,
}

impl Class {
    const fn code(self) -> u8 {
        match self {
            Class::Failed => 1,
            Class::Usage => 2,
            Class::Invalid => 3,
            Class::Conflict => 4,
            Class::Busy => 5,
        }
    }
}

impl From<Class> for ExitCode {
    fn from(class: Class) -> Self {
        ExitCode::from(class.code())
    }
}

impl Failure {
    /// Makes a failure of the class.
    pub fn new(class: Class, message: impl Into<Told>) -> Self {
        Self { class, message: message.into(), hint: None }
    }

    /// Says that a file could not be read or written, and why: the text has `{file}` and `{why}`.
    pub fn of_file(said: Said, path: &Path, error: &std::io::Error) -> Self {
        Self::new(Class::Failed, disk::of_file(said, path, error))
    }

    /// Adds what to do about it.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Told>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Failure::new(
            Class::Failed,
            Told::by(|lang| says::IO.with(lang, &[("why", &disk::told(lang, &error))])),
        )
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Failure::new(Class::Failed, says::JSON.told(&[("why", &error)]))
    }
}
