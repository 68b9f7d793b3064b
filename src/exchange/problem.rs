//! What can be wrong with an input. A problem is data; the words for users come from above.

use serde::{Serialize, Serializer};

use super::limits::Limits;
use crate::text::personal::Personal;

/// Says what is wrong and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(bound = "P: std::fmt::Display")]
pub struct Finding<P = Problem> {
    /// The name of the input.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The JSON pointer (RFC 6901) into the file, or into the line of JSON Lines; empty for the whole.
    pub pointer: String,
    /// What is wrong.
    #[serde(rename = "message", serialize_with = "message")]
    pub problem: P,
}

fn message<P: std::fmt::Display, S: Serializer>(problem: &P, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(problem)
}

impl<P: std::fmt::Display> std::fmt::Display for Finding<P> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { file, line, pointer, problem } = self;
        write!(f, "{file}:{line}: ")?;
        if !pointer.is_empty() {
            write!(f, "{pointer}: ")?;
        }
        write!(f, "{problem}")
    }
}

/// Names what makes an input invalid.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The file cannot be read at all; the system says why.
    #[error("the file cannot be read: {0}")]
    Unreadable(String),
    /// The bytes are not UTF-8.
    #[error("the file is not UTF-8; save it as UTF-8")]
    NotUtf8,
    /// The text is not JSON.
    #[error("this is not JSON: {0}")]
    Syntax(String),
    /// A limit was passed.
    #[error("{what} has {found}, more than the limit of {limit}")]
    TooLarge {
        /// What is too large.
        what: &'static str,
        /// How much it has.
        found: usize,
        /// How much it may have.
        limit: usize,
    },
    /// Objects and lists stand too deep inside each other.
    #[error("it is nested deeper than the limit of {} levels", Limits::DEPTH)]
    TooDeep,
    /// The envelope does not say that it is an exchange file.
    #[error("expected \"schema\":\"dondoc/exchange\", found {0}")]
    NotExchange(String),
    /// The file has a version that this program does not know.
    #[error("expected version 1, found {0}")]
    Version(String),
    /// A line of JSON Lines does not say its kind.
    #[error("expected a record with \"kind\"; found none")]
    NoKind,
    /// A name of a kind is not known.
    #[error("there is no kind {name:?}{}", did_you_mean(nearest))]
    UnknownKind {
        /// The name.
        name: String,
        /// The nearest names.
        nearest: Vec<String>,
    },
    /// A field is not known.
    #[error("there is no field {name:?}{}", did_you_mean(nearest))]
    UnknownField {
        /// The field.
        name: String,
        /// The nearest fields.
        nearest: Vec<String>,
    },
    /// A field stands twice in one record.
    #[error("the field {0:?} stands here twice")]
    DuplicateField(String),
    /// A value is not what the field takes.
    #[error("expected {expected}, found {found}")]
    Mismatch {
        /// What the field takes.
        expected: String,
        /// What it has.
        found: String,
    },
    /// A record has no id.
    #[error("expected an \"id\"; a record without one is refused")]
    NoId,
    /// Two records of the input have the same id.
    #[error("the id {id:?} stands already at {file}:{line}")]
    DuplicateId {
        /// The id.
        id: String,
        /// The file of the first record.
        file: String,
        /// The line of the first record.
        line: usize,
    },
    /// A new record lacks a field.
    #[error("expected {0:?}: the record is new and needs it")]
    Needed(&'static str),
    /// A field that a record cannot be without is cleared.
    #[error("{0:?} cannot be cleared")]
    NotClearable(&'static str),
    /// A reference leads nowhere.
    #[error("there is no {what} {name:?}{}", did_you_mean(nearest))]
    Missing {
        /// What is looked for.
        what: &'static str,
        /// The name or id.
        name: String,
        /// The nearest names.
        nearest: Vec<String>,
    },
    /// A group stands where a unit is needed.
    #[error("{0:?} is a group; expected one unit")]
    NotAUnit(String),
    /// A part belongs to another whole: a section of another plan.
    #[error("{name:?} belongs to plan {plan:?}, not to this record's plan")]
    OtherPlan {
        /// The section or task.
        name: String,
        /// The plan that it belongs to.
        plan: String,
    },
    /// A record stands above itself.
    #[error("{0:?} would stand above itself")]
    Circle(String),
    /// A period ends before it begins.
    #[error("the period ends before it begins")]
    PeriodBackwards,
    /// One of two fields that belong together is missing.
    #[error("expected both {0:?} and {1:?}, or neither")]
    Both(&'static str, &'static str),
    /// A source's name cannot be used.
    #[error("{0:?} cannot name a source: expected no '#', no ';' and no control characters")]
    Source(String),
    /// A kind that belongs to no plan is declared complete.
    #[error("{0:?} cannot be declared complete: they belong to no plan")]
    NotReplaceable(String),
    /// Replacing is asked for, but no file says what it has completely.
    #[error("expected \"complete\":{{\"plans\":[…],\"kinds\":[…]}} in a file that replaces")]
    NothingComplete,
    /// A record belongs to a report that was issued, and differs from what is stored.
    #[error("report {report:?}{} was issued on {on} and stays as it is; a correction is a new version", numbered(number.as_deref()))]
    Issued {
        /// The report.
        report: String,
        /// The number that it was issued under.
        number: Option<String>,
        /// The day on which it was issued.
        on: chrono::NaiveDate,
    },
    /// A record that is to be deleted is still referred to.
    #[error("{what} would be deleted, but {by} refers to it")]
    StillNeeded {
        /// The record to delete.
        what: String,
        /// A record that stays.
        by: String,
    },
}

/// Names what an input may contain, but somebody should look at.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Warning {
    /// Control characters or escape sequences were left out.
    #[error("control characters were left out")]
    ControlCharacters,
    /// It looks like personal data.
    #[error("this looks like {}; personal data does not belong here", named(*.0))]
    Personal(Personal),
    /// It looked like personal data and was left out.
    #[error("this looks like {}; it was left out", named(*.0))]
    LeftOut(Personal),
    /// A deadline phrase was not understood.
    #[error("the deadline {0:?} was not understood; it is kept as printed")]
    DeadlineNotUnderstood(String),
    /// A printed target was not understood.
    #[error("the target {0:?} was not understood; it is kept as printed")]
    TargetNotUnderstood(String),
    /// A point stands before decimals.
    #[error("{0:?} has a decimal point; expected a decimal comma")]
    DecimalPoint(String),
    /// Three digits follow a comma.
    #[error("{0:?} is read as a decimal number; thousands take a point")]
    CommaBeforeThree(String),
    /// Words in a list of parties name nobody that is known.
    #[error("{name:?} names no known unit or group{}", did_you_mean(nearest))]
    UnknownParty {
        /// The words.
        name: String,
        /// The nearest names.
        nearest: Vec<String>,
    },
}

fn named(what: Personal) -> &'static str {
    match what {
        Personal::Telephone => "a telephone number",
        Personal::IdentityNumber => "the identity number of a person",
        Personal::Contact => "the name of a contact person",
    }
}

fn numbered(number: Option<&str>) -> String {
    number.map(|number| format!(" ({number})")).unwrap_or_default()
}

fn did_you_mean(nearest: &[String]) -> String {
    match nearest {
        [] => String::new(),
        names => format!("; nearest: {}", names.join(", ")),
    }
}
