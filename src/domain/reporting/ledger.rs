//! What is owed and what came in, unit by unit.

use chrono::NaiveDate;
use foldhash::HashMap;

use super::super::deadline::{Policy, When};
use super::super::ids::{DutyId, SubmissionId, UnitId};
use super::super::plan::Period;
use super::super::responsibility::Roster;
use super::super::workspace::Workspace;
use super::calendar::{Term, term_around, terms};
use super::{Duty, Submission};

/// Is one report that a unit owes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    /// The duty.
    pub duty: DutyId,
    /// Who owes it.
    pub unit: UnitId,
    /// The period, and when the report on it is due.
    pub term: Term,
}

/// Says what became of a report that is owed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Receipt {
    /// It came in time.
    OnTime {
        /// The report.
        by: SubmissionId,
        /// The day.
        on: NaiveDate,
    },
    /// It came late.
    Late {
        /// The report.
        by: SubmissionId,
        /// The day.
        on: NaiveDate,
        /// The days after the last permitted day; 0 when it came on that day, after the hour.
        days: u32,
    },
    /// It has not come, and the last permitted day has passed.
    NotSent {
        /// The days since the last permitted day; none where no day is named.
        days: Option<u32>,
    },
    /// It has not come yet.
    Awaited,
}

impl Receipt {
    /// Returns whether the report came.
    pub fn came(&self) -> bool {
        matches!(self, Receipt::OnTime { .. } | Receipt::Late { .. })
    }
}

/// Is one report that is owed, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What is owed.
    pub expected: Expected,
    /// What became of it.
    pub receipt: Receipt,
}

/// Answers for one day what is owed and what came in until then.
pub struct Ledger<'a> {
    pub(super) workspace: &'a Workspace,
    pub(super) as_of: NaiveDate,
    pub(super) policy: Policy,
    today: Roster<'a>,
}

impl<'a> Ledger<'a> {
    /// Opens the ledger as of the day; deadlines are read by the policy.
    pub fn on(workspace: &'a Workspace, as_of: NaiveDate, policy: Policy) -> Self {
        Self { workspace, as_of, policy, today: Roster::on(workspace, as_of) }
    }

    /// Lists the duties in their order.
    pub fn duties(&self) -> Vec<&'a Duty> {
        let mut duties: Vec<&Duty> = self.workspace.duties.iter().collect();
        duties.sort_by_key(|duty| (duty.rank, &duty.id));
        duties
    }

    /// Lists the terms of a duty whose last day lies from the first to the last day, the earliest first.
    pub fn terms(&self, duty: &Duty, first: NaiveDate, last: NaiveDate) -> Vec<Term> {
        terms(duty, first, last, &self.policy)
    }

    /// Returns what each unit that owes the report on the term made of it, in protocol order within a group. Who owes
    /// is asked on the term's last day, or on the as-of date while that is still to come.
    pub fn entries(&self, duty: &Duty, term: Term) -> Vec<Entry> {
        self.entries_with(duty, term, &self.received(duty))
    }

    /// Lists the entries of every term of the duty whose last day lies from the first to the last day.
    pub fn between(&self, duty: &Duty, first: NaiveDate, last: NaiveDate) -> Vec<Entry> {
        let received = self.received(duty);
        let terms = self.terms(duty, first, last);
        terms.into_iter().flat_map(|term| self.entries_with(duty, term, &received)).collect()
    }

    pub(super) fn entries_with(&self, duty: &Duty, term: Term, received: &Received<'a>) -> Vec<Entry> {
        let last_day = term.last_day(&self.policy);
        let owing = if last_day < self.as_of {
            Roster::on(self.workspace, last_day).units_of(&duty.owed_by)
        } else {
            self.today.units_of(&duty.owed_by)
        };
        let entry = |unit: UnitId| {
            let came = received.get(&(unit.clone(), term.period.from)).copied();
            let receipt = receipt(&term, came, self.as_of, &self.policy);
            Entry { expected: Expected { duty: duty.id.clone(), unit, term }, receipt }
        };
        owing.into_iter().map(entry).collect()
    }

    /// Returns the first report of each unit on each period. A report belongs to the period in which its middle day
    /// lies, so that one on "14/12 to 14/6" is the half-year's; one that a unit sent before it was merged is its
    /// successor's as well.
    pub(super) fn received(&self, duty: &Duty) -> Received<'a> {
        let mut found: Received<'a> = HashMap::default();
        for slot in self.workspace.index().places().submissions_for(&duty.id) {
            let Some(row) = self.workspace.submissions.at(*slot) else { continue };
            let submission = &row.record;
            let term = term_of(duty, submission.period);
            let Some(term) = term.filter(|_| submission.received_on <= self.as_of) else { continue };
            for unit in [submission.unit.clone(), self.today.successor(&submission.unit).unit] {
                let first = found.entry((unit, term.period.from)).or_insert(submission);
                if came_at(submission) < came_at(first) {
                    *first = submission;
                }
            }
        }
        found
    }
}

/// Says what became of a report that is owed on the term: the first one that came, if one came by the as-of date.
pub fn receipt(term: &Term, came: Option<&Submission>, as_of: NaiveDate, policy: &Policy) -> Receipt {
    let last_day = term.last_day(policy);
    let Some(submission) = came else {
        return match term.due {
            _ if as_of <= last_day => Receipt::Awaited,
            Some(_) => Receipt::NotSent { days: Some(days_between(last_day, as_of)) },
            None => Receipt::NotSent { days: None },
        };
    };
    let (by, on) = (submission.id.clone(), submission.received_on);
    if is_late(term, submission, last_day) {
        Receipt::Late { by, on, days: days_between(last_day, on) }
    } else {
        Receipt::OnTime { by, on }
    }
}

/// Holds the first report by unit and by the first day of the period.
pub(super) type Received<'a> = HashMap<(UnitId, NaiveDate), &'a Submission>;

/// Returns the term that a report on the period belongs to: the one in which the period's middle day lies. None for a
/// duty without a rhythm.
pub fn term_of(duty: &Duty, period: Period) -> Option<Term> {
    term_around(&duty.cadence, middle(period))
}

fn middle(period: Period) -> NaiveDate {
    period.from + (period.to - period.from) / 2
}

fn came_at(submission: &Submission) -> (NaiveDate, Option<chrono::NaiveTime>) {
    (submission.received_on, submission.time)
}

/// Returns whether the report came after its day or, on the day, at or after its hour; an unknown hour counts as in
/// time. "Trước 10 giờ" leaves out ten o'clock itself, "10 giờ" allows it.
fn is_late(term: &Term, submission: &Submission, last_day: NaiveDate) -> bool {
    let Some(due) = term.due else { return false };
    if submission.received_on != last_day {
        return submission.received_on > last_day;
    }
    let hours = due.time().zip(submission.time);
    hours.is_some_and(
        |(limit, came)| if matches!(due, When::Before(_)) { came >= limit } else { came > limit },
    )
}

fn days_between(from: NaiveDate, to: NaiveDate) -> u32 {
    u32::try_from((to - from).num_days()).unwrap_or(0)
}
