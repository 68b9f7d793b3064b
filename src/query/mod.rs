//! The filter that every list and the command line share: words and `key:value` terms, in Vietnamese or English; what
//! it counts ([`count`]), what could be typed next ([`complete`]), and fuzzy ranking.
//!
//! ```text
//! đơn-vị:so-y-te hạn:<30d trạng-thái:quá-hạn,sắp-đến-hạn "sổ sức khỏe" -văn-bản:343 or nguy-cơ:có
//! ```
//!
//! Terms side by side must all hold; `or` (`hoặc`) separates alternatives; `-` before a term negates it; quotes
//! keep words together; of values with commas between them one must hold. Marks do not matter.

pub mod complete;
pub mod count;
pub mod documents;
mod error;
pub mod index;
mod lex;
mod names;
mod parse;
mod rank;
mod subject;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;

use crate::domain::ids::UnitId;
use crate::domain::progress::State;
use crate::domain::status::TimingKind;

pub use error::{Expected, Problem, QueryError};
pub use names::Asked;
pub use parse::{parse, parse_readable, parse_words, with_term};
pub use rank::{Fit, Ranker, places};
pub use subject::{Other, Subject, TaskSubject, Tasks};

/// Is a filter: alternatives, each a list of terms that must all hold. Without alternatives it lets all through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    alternatives: Vec<Vec<Term>>,
}

/// Is one term: one of its tests must hold, or none where it is negated.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Term {
    negated: bool,
    tests: Vec<Test>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Test {
    Words(String),
    Concerns(Concern, Vec<UnitId>),
    Nobody(Concern),
    State(State),
    Timing(TimingKind),
    Due(Option<(Comparison, Bound)>),
    Updated(Option<(Comparison, Bound)>),
    Plan(String),
    Section(Option<String>),
    Tag(Option<String>),
    AtRisk(bool),
    Blocked(bool),
}

/// Says in which role a unit is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Concern {
    /// It leads or coordinates.
    Any,
    /// It leads.
    Lead,
    /// It coordinates.
    Coordinator,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Comparison {
    Before,
    NotAfter,
    On,
    NotBefore,
    After,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bound {
    Days(i64),
    Between(NaiveDate, NaiveDate),
}

impl Query {
    /// Returns whether it lets everything through.
    pub fn is_empty(&self) -> bool {
        self.alternatives.is_empty()
    }

    /// Returns the units that every task that passes has to do with; none when the filter does not confine itself to
    /// units. It lets a reader fetch only the tasks of these units.
    pub fn confined_to(&self) -> Option<Vec<UnitId>> {
        let units = |terms: &Vec<Term>| {
            let named = |term: &Term| {
                let each = term.tests.iter().map(|test| match test {
                    Test::Concerns(_, units) if !term.negated => Some(units.clone()),
                    _ => None,
                });
                each.collect::<Option<Vec<_>>>().map(|units| units.concat())
            };
            terms.iter().find_map(named)
        };
        let confined: Option<Vec<Vec<UnitId>>> = self.alternatives.iter().map(units).collect();
        confined.map(|units| units.concat()).filter(|units| !units.is_empty())
    }

    /// Returns the words that are looked for, without marks, to show where they stand; negated ones are left out.
    pub fn words(&self) -> Vec<&str> {
        let terms = self.alternatives.iter().flatten().filter(|term| !term.negated);
        let words = terms.flat_map(|term| &term.tests).filter_map(|test| match test {
            Test::Words(words) => Some(words.as_str()),
            _ => None,
        });
        words.collect()
    }

    /// Returns whether the subject passes on the day.
    pub fn matches(&self, subject: &impl Subject, as_of: NaiveDate) -> bool {
        let holds = |terms: &Vec<Term>| terms.iter().all(|term| term.holds(subject, as_of));
        self.alternatives.is_empty() || self.alternatives.iter().any(holds)
    }

    /// Returns whether a text passes, without marks and in lower case; it has no answer to anything but words.
    pub fn matches_text(&self, text: &str) -> bool {
        self.matches(&Other { text, units: &[] }, NaiveDate::default())
    }
}

impl Term {
    fn holds(&self, subject: &impl Subject, as_of: NaiveDate) -> bool {
        self.tests.iter().any(|test| test.holds(subject, as_of)) != self.negated
    }
}

impl Test {
    fn holds(&self, subject: &impl Subject, as_of: NaiveDate) -> bool {
        let within = |day: Option<NaiveDate>, wanted: &Option<(Comparison, Bound)>| match (day, wanted) {
            (Some(day), Some((comparison, bound))) => comparison.holds(day, bound.days(as_of)),
            (day, wanted) => day.is_none() && wanted.is_none() && subject.status().is_some(),
        };
        let status = subject.status();
        match self {
            Test::Words(words) => subject.text().contains(words.as_str()),
            Test::Concerns(concern, units) => units.iter().any(|unit| subject.concerns(*concern, unit)),
            Test::Nobody(concern) => subject.concerns_nobody(*concern),
            Test::State(state) => status.is_some_and(|status| status.state == *state),
            Test::Timing(timing) => status.is_some_and(|status| status.timing.kind == *timing),
            Test::Due(wanted) => within(status.and_then(|status| status.last_day), wanted),
            Test::Updated(wanted) => within(status.and_then(|status| status.last_update), wanted),
            Test::Plan(text) => subject.is_in_plan(text),
            Test::Section(text) => subject.is_in_section(text.as_deref()),
            Test::Tag(text) => subject.has_tag(text.as_deref()),
            Test::AtRisk(wanted) => status.is_some_and(|status| status.risk.is_some() == *wanted),
            Test::Blocked(wanted) => status.is_some_and(|status| status.obstacles.is_empty() != *wanted),
        }
    }
}

impl Comparison {
    fn holds(self, day: NaiveDate, (first, last): (NaiveDate, NaiveDate)) -> bool {
        match self {
            Comparison::Before => day < first,
            Comparison::NotAfter => day <= last,
            Comparison::On => first <= day && day <= last,
            Comparison::NotBefore => day >= first,
            Comparison::After => day > last,
        }
    }
}

impl Bound {
    /// Returns the first and the last day that the bound means; days beyond the calendar stay on the as-of date.
    fn days(self, as_of: NaiveDate) -> (NaiveDate, NaiveDate) {
        match self {
            Bound::Days(days) => {
                let span = chrono::TimeDelta::try_days(days);
                let day = span.and_then(|span| as_of.checked_add_signed(span)).unwrap_or(as_of);
                (day, day)
            }
            Bound::Between(first, last) => (first, last),
        }
    }
}
