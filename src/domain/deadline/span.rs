//! Stretches of the calendar that a deadline may name: a month, a quarter, a year, or several of them.

use chrono::{Days, Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Says that a number lies outside what the calendar has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{number} is no {what}")]
pub struct OutOfCalendar {
    what: &'static str,
    number: i32,
}

macro_rules! calendar_number {
    ($(#[$doc:meta])* $name:ident($inner:ty), $range:expr, $what:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(try_from = "i32", into = "i32")]
        #[schemars(with = "i32")]
        pub struct $name($inner);

        impl $name {
            /// Returns the number.
            pub fn number(self) -> $inner {
                self.0
            }
        }

        impl TryFrom<i32> for $name {
            type Error = OutOfCalendar;

            fn try_from(number: i32) -> Result<Self, OutOfCalendar> {
                let outside = OutOfCalendar { what: $what, number };
                if !$range.contains(&number) {
                    return Err(outside);
                }
                <$inner>::try_from(number).map(Self).map_err(|_| outside)
            }
        }

        impl From<$name> for i32 {
            fn from(it: $name) -> i32 {
                i32::from(it.0)
            }
        }
    };
}

calendar_number! {
    /// Is a year that a plan can speak of, 1900 to 2199.
    Year(i32), (1900..=2199), "year"
}

calendar_number! {
    /// Is a month of a year, 1 to 12.
    Month(u8), (1..=12), "month"
}

calendar_number! {
    /// Is a quarter of a year, 1 to 4.
    Quarter(u8), (1..=4), "quarter"
}

impl Quarter {
    fn first_month(self) -> Month {
        Month(self.0 * 3 - 2)
    }
}

/// Is a stretch of the calendar, with its first and its last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Span {
    /// A month ("Tháng 9/2026").
    Month {
        /// The year.
        year: Year,
        /// The month.
        month: Month,
    },
    /// A quarter ("Quý III/2026").
    Quarter {
        /// The year.
        year: Year,
        /// The quarter.
        quarter: Quarter,
    },
    /// A year ("Năm 2026").
    Year(Year),
    /// Any other stretch ("Quý I, II/2026", "6 tháng đầu năm 2026").
    Range {
        /// The first day.
        from: NaiveDate,
        /// The last day, itself included.
        last_day: NaiveDate,
    },
}

impl Span {
    /// Returns the range from one day to another, both included; none when the end lies before the start.
    pub fn range(from: NaiveDate, last_day: NaiveDate) -> Option<Span> {
        (from <= last_day).then_some(Span::Range { from, last_day })
    }

    /// Returns the months from the first to the last of one year; none when they are in the wrong order.
    pub fn months(year: Year, first: Month, last: Month) -> Option<Span> {
        let last = Span::Month { year, month: last };
        Span::range(first_of(year, first), last.last_day())
    }

    /// Returns the first day.
    pub fn first_day(&self) -> NaiveDate {
        match *self {
            Span::Month { year, month } => first_of(year, month),
            Span::Quarter { year, quarter } => first_of(year, quarter.first_month()),
            Span::Year(year) => first_of(year, Month(1)),
            Span::Range { from, .. } => from,
        }
    }

    /// Returns the last day, itself included.
    pub fn last_day(&self) -> NaiveDate {
        let months = match *self {
            Span::Month { .. } => 1,
            Span::Quarter { .. } => 3,
            Span::Year(_) => 12,
            Span::Range { last_day, .. } => return last_day,
        };
        day_before(self.first_day() + Months::new(months))
    }

    /// Returns the stretch from the start of this one to the end of the other; none when it would end before it
    /// starts.
    pub fn to(&self, end: &Span) -> Option<Span> {
        if self == end {
            return Some(*self);
        }
        Span::range(self.first_day(), end.last_day())
    }
}

fn first_of(year: Year, month: Month) -> NaiveDate {
    // Year and Month admit only numbers of the calendar, so the fallback is never taken.
    NaiveDate::from_ymd_opt(year.0, u32::from(month.0), 1).unwrap_or_default()
}

/// Returns the next day; the calendar's last day stays as it is.
pub(super) fn day_after(day: NaiveDate) -> NaiveDate {
    day.checked_add_days(Days::new(1)).unwrap_or(day)
}

/// Returns the day before; the calendar's first day stays as it is.
pub(super) fn day_before(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(1)).unwrap_or(day)
}
