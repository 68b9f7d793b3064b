//! Deadlines: a printed phrase and what it means. The phrase is kept as printed, the meaning stands beside it and can
//! be corrected. What is not understood stays [`Meaning::Unknown`]; a date is never invented.
//!
//! [`read`] understands a phrase. The rules for "overdue" stand at [`Meaning`] and [`When`].

mod cadence;
mod grammar;
mod json;
mod meaning;
mod phrase;
mod span;
#[cfg(test)]
mod tests;

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::plan::Plan;

pub use cadence::{Cadence, Every, Quota, Scope};
pub use json::DeadlineJson;
pub use meaning::{Due, Kind, Meaning, MilestoneCheck, Ongoing, Policy, Then, Trigger, When};
pub use phrase::{phrases, rhythm};
pub use span::{Month, OutOfCalendar, Quarter, Span, Year};

/// Is a deadline phrase and what was understood of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Reading {
    /// The phrase, verbatim.
    pub phrase: String,
    /// What it means.
    pub meaning: Meaning,
    /// What had to be assumed.
    pub assumed: Vec<Assumption>,
}

/// Names what had to be assumed to understand a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Assumption {
    /// The year is not printed and was taken from the plan: its period, else its date.
    YearFromPlan,
    /// The year is printed with two digits and was read as 20yy.
    Century,
    /// Working days are printed and were counted as calendar days.
    CalendarDays,
}

/// Is what is known of the plan that prints a phrase.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Context {
    /// The plan's date.
    pub issued: Option<NaiveDate>,
    /// The year that the plan is for. It goes before the year of its date.
    pub plan_year: Option<i32>,
}

impl Context {
    /// Returns what is known of the plan: its date, unless the task was assigned on another day, and the year in which
    /// its period begins, else that of its date.
    pub fn of_plan(plan: Option<&Plan>, assigned_on: Option<NaiveDate>) -> Self {
        let date = plan.and_then(|plan| plan.date);
        let start = plan.and_then(|plan| plan.period).map(|period| period.from).or(date);
        Self { issued: assigned_on.or(date), plan_year: start.map(|day| day.year()) }
    }

    /// Returns the year that a phrase without a year speaks of.
    fn year(&self) -> Option<Year> {
        let year = self.plan_year.or_else(|| self.issued.map(|date| date.year()))?;
        Year::try_from(year).ok()
    }
}

/// Understands a printed phrase. It never fails: what is not understood is [`Meaning::Unknown`].
pub fn read(phrase: &str, context: &Context) -> Reading {
    let (meaning, assumed) = grammar::understand(phrase, context);
    Reading { phrase: phrase.to_owned(), meaning, assumed }
}
