//! What a deadline phrase means, and what follows from it for the calendar.

use chrono::{NaiveDate, NaiveTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::cadence::{Cadence, Quota};
use super::span::{Span, Year, day_after, day_before};

/// Is what a deadline phrase means.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Meaning {
    /// Nothing is printed.
    None,
    /// Something is printed that was not understood.
    #[default]
    Unknown,
    /// There is a last day, and perhaps work that goes on after it.
    Dated {
        /// The last day.
        when: When,
        /// What follows after it.
        then: Option<Then>,
    },
    /// It begins on a day and goes on without an end ("từ ngày 01/01/2026").
    From(NaiveDate),
    /// It goes on all the time ("thường xuyên").
    Ongoing(Ongoing),
    /// It waits for an event ("sau khi có hướng dẫn của Bộ").
    Trigger(Trigger),
    /// It is judged at the end of each of these years; they ascend.
    Milestones(Vec<Year>),
    /// It comes back ("trước ngày 10 hàng tháng").
    Recurring(Vec<Cadence>),
}

/// Is the end of a dated deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// The day itself is still in time ("chậm nhất ngày 15/8/2026").
    On(Due),
    /// The day itself is too late, unless the [`Policy`] allows it ("trước ngày 15/8/2026").
    Before(Due),
    /// The last day of the stretch is still in time ("Quý III/2026").
    Within(Span),
}

/// Is a day, perhaps with an hour in Asia/Ho_Chi_Minh.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Due {
    /// The day.
    pub date: NaiveDate,
    /// The hour at which the day is over for this deadline.
    #[serde(default, with = "super::json::time", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub time: Option<NaiveTime>,
}

/// Names what follows after a dated deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Then {
    /// The work goes on ("và tổ chức thực hiện trong những năm tiếp theo").
    Ongoing,
}

/// Is work that goes on all the time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Ongoing {
    /// What has to be reached in each period.
    pub quota: Option<Quota>,
    /// The rhythms that are printed beside it.
    pub cadences: Vec<Cadence>,
    /// The stretch outside which it does not go on ("thường xuyên trong năm 2026").
    pub within: Option<Span>,
}

/// Is an event that a deadline waits for.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Trigger {
    /// The event as printed, without the indicative part.
    pub text: String,
    /// The days that are allowed after the event.
    pub offset_days: Option<u32>,
    /// When the event is expected ("(Quý II/2027)"). Passing it is no lateness.
    pub indicative: Option<When>,
}

/// Says how an office reads deadlines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Policy {
    /// Whether "trước ngày d" still allows the day d; not by default.
    pub before_allows_day: bool,
}

/// Names the kinds of meanings as other tools see them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each name says it; the meanings stand at `Meaning`, `When` and `Span`")]
pub enum Kind {
    On,
    Before,
    From,
    Month,
    Quarter,
    Year,
    Range,
    Ongoing,
    Trigger,
    Milestones,
    Recurring,
    None,
    Unknown,
}

impl When {
    /// Returns the last day that is still in time, itself included.
    pub fn last_day(&self, policy: &Policy) -> NaiveDate {
        match self {
            When::Before(Due { date, time: None }) if !policy.before_allows_day => day_before(*date),
            When::On(due) | When::Before(due) => due.date,
            When::Within(span) => span.last_day(),
        }
    }

    /// Returns the day from which it is overdue. With an hour that is the day itself: after the hour.
    pub fn overdue_from(&self, policy: &Policy) -> NaiveDate {
        match self.time() {
            Some(_) => self.last_day(policy),
            None => day_after(self.last_day(policy)),
        }
    }

    /// Returns the hour at which it is overdue, in Asia/Ho_Chi_Minh.
    pub fn time(&self) -> Option<NaiveTime> {
        match self {
            When::On(due) | When::Before(due) => due.time,
            When::Within(_) => None,
        }
    }

    fn kind(&self) -> Kind {
        match self {
            When::On(_) => Kind::On,
            When::Before(_) => Kind::Before,
            When::Within(Span::Month { .. }) => Kind::Month,
            When::Within(Span::Quarter { .. }) => Kind::Quarter,
            When::Within(Span::Year(_)) => Kind::Year,
            When::Within(Span::Range { .. }) => Kind::Range,
        }
    }
}

impl Meaning {
    /// Returns the kind, as other tools see it.
    pub fn kind(&self) -> Kind {
        match self {
            Meaning::None => Kind::None,
            Meaning::Unknown => Kind::Unknown,
            Meaning::Dated { when, .. } => when.kind(),
            Meaning::From(_) => Kind::From,
            Meaning::Ongoing(_) => Kind::Ongoing,
            Meaning::Trigger(_) => Kind::Trigger,
            Meaning::Milestones(_) => Kind::Milestones,
            Meaning::Recurring(_) => Kind::Recurring,
        }
    }

    /// Returns the first day, where the phrase names one: a start, or the start of a range.
    pub fn from(&self) -> Option<NaiveDate> {
        match self {
            Meaning::From(date) => Some(*date),
            Meaning::Dated { when: When::Within(Span::Range { from, .. }), .. } => Some(*from),
            Meaning::Ongoing(Ongoing { within: Some(span), .. }) => Some(span.first_day()),
            _ => None,
        }
    }

    /// Returns the last day that is still in time; for milestones that of the first one.
    pub fn last_day(&self, policy: &Policy) -> Option<NaiveDate> {
        match self {
            Meaning::Dated { when, .. } => Some(when.last_day(policy)),
            Meaning::Ongoing(Ongoing { within: Some(span), .. }) => Some(span.last_day()),
            Meaning::Milestones(years) => years.first().map(|year| Span::Year(*year).last_day()),
            _ => None,
        }
    }

    /// Returns the day from which it is overdue; for milestones that of the first one. Only dated deadlines and
    /// milestones have one.
    pub fn overdue_from(&self, policy: &Policy) -> Option<NaiveDate> {
        match self {
            Meaning::Dated { when, .. } => Some(when.overdue_from(policy)),
            Meaning::Milestones(_) => self.milestone_checks().first().map(|check| check.overdue_from),
            _ => None,
        }
    }

    /// Returns the day from which a trigger that has not fired is past its indicative date.
    pub fn soft_overdue_from(&self, policy: &Policy) -> Option<NaiveDate> {
        let indicative = self.trigger()?.indicative.as_ref()?;
        Some(indicative.overdue_from(policy))
    }

    /// Returns the hour of the deadline, or of the only rhythm, in Asia/Ho_Chi_Minh.
    pub fn time(&self) -> Option<NaiveTime> {
        match self {
            Meaning::Dated { when, .. } => when.time(),
            Meaning::Recurring(cadences) => match cadences.as_slice() {
                [only] => only.time,
                _ => None,
            },
            _ => None,
        }
    }

    /// Returns the trigger that the deadline waits for.
    pub fn trigger(&self) -> Option<&Trigger> {
        match self {
            Meaning::Trigger(trigger) => Some(trigger),
            _ => None,
        }
    }

    /// Returns the days that are allowed after the trigger.
    pub fn offset_days(&self) -> Option<u32> {
        self.trigger()?.offset_days
    }

    /// Returns what follows after the day that is named.
    pub fn then(&self) -> Option<Then> {
        match self {
            Meaning::Dated { then, .. } => *then,
            Meaning::From(_) => Some(Then::Ongoing),
            _ => None,
        }
    }

    /// Returns what has to be reached in each period.
    pub fn quota(&self) -> Option<&Quota> {
        match self {
            Meaning::Ongoing(ongoing) => ongoing.quota.as_ref(),
            _ => None,
        }
    }

    /// Returns the years at whose ends it is judged, ascending.
    pub fn milestones(&self) -> &[Year] {
        match self {
            Meaning::Milestones(years) => years,
            _ => &[],
        }
    }

    /// Returns the check of each milestone: overdue on 1 January after the year unless an assessment was recorded.
    pub fn milestone_checks(&self) -> Vec<MilestoneCheck> {
        let check = |year: &Year| MilestoneCheck {
            year: *year,
            last_day: Span::Year(*year).last_day(),
            overdue_from: day_after(Span::Year(*year).last_day()),
        };
        self.milestones().iter().map(check).collect()
    }

    /// Returns the rhythms in which it comes back.
    pub fn recurrence(&self) -> &[Cadence] {
        match self {
            Meaning::Recurring(cadences) => cadences,
            Meaning::Ongoing(ongoing) => &ongoing.cadences,
            _ => &[],
        }
    }
}

/// Is the check that belongs to one milestone year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MilestoneCheck {
    /// The year.
    pub year: Year,
    /// Its last day.
    pub last_day: NaiveDate,
    /// The day from which a missing assessment is overdue.
    pub overdue_from: NaiveDate,
}
