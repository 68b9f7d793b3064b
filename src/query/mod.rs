//! The filter that the tree and the command line share: words and `key:value` terms, in Vietnamese or English.
//!
//! ```text
//! đơn-vị:so-y-te hạn:<30d trạng-thái:quá-hạn "sổ sức khỏe" -văn-bản:343 or rủi-ro:có
//! ```
//!
//! Terms side by side must all hold; `or` (`hoặc`) separates alternatives; `-` before a term negates it; quotes
//! keep words together. Marks do not matter.

mod names;
mod parse;
mod rank;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;

use crate::domain::ids::UnitId;
use crate::domain::progress::State;
use crate::domain::status::TimingKind;

pub use parse::{QueryError, parse};
pub use rank::{Fit, Ranker};

/// Is a filter: alternatives, each a list of terms that must all hold. Without alternatives it lets all through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    alternatives: Vec<Vec<Term>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Term {
    negated: bool,
    test: Test,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Test {
    Words(String),
    Concerns(Concern, Vec<UnitId>),
    State(State),
    Timing(TimingKind),
    Due(Comparison, Bound),
    Plan(String),
    Section(String),
    AtRisk(bool),
}

/// Says in which role a unit is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Concern {
    Any,
    Lead,
    Coordinator,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Comparison {
    Before,
    After,
    On,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bound {
    Days(i64),
    Date(NaiveDate),
}

/// Is what a filter looks at: one task as it stands on a day.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// Everything that words are looked for in, without marks and in lower case.
    pub text: &'a str,
    /// The units that lead it.
    pub leads: &'a [UnitId],
    /// The units that coordinate it.
    pub coordinators: &'a [UnitId],
    /// The asserted state.
    pub state: State,
    /// What the calendar says.
    pub timing: TimingKind,
    /// The last permitted day.
    pub last_day: Option<NaiveDate>,
    /// The plan's id and symbol, without marks and in lower case.
    pub plan: &'a str,
    /// The section's id, without marks and in lower case.
    pub section: &'a str,
    /// Whether somebody sees a risk.
    pub at_risk: bool,
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
            terms.iter().find_map(|term| match &term.test {
                Test::Concerns(_, units) if !term.negated => Some(units.clone()),
                _ => None,
            })
        };
        let confined: Option<Vec<Vec<UnitId>>> = self.alternatives.iter().map(units).collect();
        confined.map(|units| units.concat()).filter(|units| !units.is_empty())
    }

    /// Returns whether the task passes on the day.
    pub fn matches(&self, subject: &Subject<'_>, as_of: NaiveDate) -> bool {
        let holds = |terms: &Vec<Term>| terms.iter().all(|term| term.holds(subject, as_of));
        self.alternatives.is_empty() || self.alternatives.iter().any(holds)
    }
}

impl Term {
    fn holds(&self, subject: &Subject<'_>, as_of: NaiveDate) -> bool {
        self.test.holds(subject, as_of) != self.negated
    }
}

impl Test {
    fn holds(&self, subject: &Subject<'_>, as_of: NaiveDate) -> bool {
        match self {
            Test::Words(words) => subject.text.contains(words.as_str()),
            Test::Concerns(concern, units) => units.iter().any(|unit| concern.holds(subject, unit)),
            Test::State(state) => subject.state == *state,
            Test::Timing(timing) => subject.timing == *timing,
            Test::Due(comparison, bound) => {
                subject.last_day.is_some_and(|day| comparison.holds(day, bound.day(as_of)))
            }
            Test::Plan(text) => subject.plan.split_whitespace().any(|name| name.starts_with(text.as_str())),
            Test::Section(text) => subject.section.ends_with(text.as_str()),
            Test::AtRisk(wanted) => subject.at_risk == *wanted,
        }
    }
}

impl Concern {
    fn holds(self, subject: &Subject<'_>, unit: &UnitId) -> bool {
        let leads = || subject.leads.contains(unit);
        let coordinates = || subject.coordinators.contains(unit);
        match self {
            Concern::Any => leads() || coordinates(),
            Concern::Lead => leads(),
            Concern::Coordinator => coordinates(),
        }
    }
}

impl Comparison {
    fn holds(self, day: NaiveDate, bound: NaiveDate) -> bool {
        match self {
            Comparison::Before => day < bound,
            Comparison::After => day > bound,
            Comparison::On => day == bound,
        }
    }
}

impl Bound {
    /// Returns the day that the bound means; days beyond the calendar stay on the as-of date.
    fn day(self, as_of: NaiveDate) -> NaiveDate {
        match self {
            Bound::Days(days) => chrono::TimeDelta::try_days(days)
                .and_then(|span| as_of.checked_add_signed(span))
                .unwrap_or(as_of),
            Bound::Date(date) => date,
        }
    }
}
