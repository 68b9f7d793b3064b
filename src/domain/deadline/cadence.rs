//! How often something comes back, and how much of it is asked for.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime, Weekday};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::plan::Period;

/// Names how often something comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Every {
    /// hằng tuần
    Week,
    /// hằng tháng
    Month,
    /// hằng quý
    Quarter,
    /// 6 tháng một lần
    HalfYear,
    /// hằng năm
    Year,
    /// đột xuất
    AdHoc,
}

impl Every {
    /// Returns the longest that one period can be, in days; none for what comes back without a rhythm.
    pub fn days(self) -> Option<u16> {
        match self {
            Every::Week => Some(7),
            Every::Month => Some(31),
            Every::Quarter => Some(92),
            Every::HalfYear => Some(184),
            Every::Year => Some(366),
            Every::AdHoc => None,
        }
    }

    /// Returns the calendar period in which the day lies, a week from Monday to Sunday; none for what comes back without
    /// a rhythm.
    pub fn around(self, day: NaiveDate) -> Option<Period> {
        let months = |count: u32| {
            let first = day.month0() / count * count + 1;
            let from = NaiveDate::from_ymd_opt(day.year(), first, 1)?;
            let to = from.checked_add_months(Months::new(count))?.pred_opt()?;
            Some(Period { from, to })
        };
        match self {
            Every::Week => {
                let from = day.checked_sub_days(Days::new(day.weekday().num_days_from_monday().into()))?;
                Some(Period { from, to: from.checked_add_days(Days::new(6))? })
            }
            Every::Month => months(1),
            Every::Quarter => months(3),
            Every::HalfYear => months(6),
            Every::Year => months(12),
            Every::AdHoc => None,
        }
    }

    /// Returns the calendar period that ended last by the day; none for what comes back without a rhythm.
    pub fn ended_by(self, day: NaiveDate) -> Option<Period> {
        let running = self.around(day)?;
        if running.to == day { Some(running) } else { running.before() }
    }
}

/// Is one rhythm, with its day and hour where they are printed ("trước 10 giờ thứ Ba hàng tuần").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Cadence {
    /// How often.
    pub every: Every,
    /// The day of the week, for a weekly rhythm.
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    pub weekday: Option<Weekday>,
    /// The day of the month, 1 to 31; in a shorter month its last day is meant.
    #[serde(default)]
    pub day: Option<u8>,
    /// The month: 1 to 12 of the year, or 1 to 3 of the quarter.
    #[serde(default)]
    pub month: Option<u8>,
    /// The hour in Asia/Ho_Chi_Minh.
    #[serde(default, with = "super::json::time")]
    #[schemars(with = "Option<String>")]
    pub time: Option<NaiveTime>,
    /// Whether the day itself is too late ("trước ngày 10").
    #[serde(default)]
    pub before: bool,
}

impl Cadence {
    /// Returns a rhythm that names no day.
    pub fn plain(every: Every) -> Self {
        Self { every, weekday: None, day: None, month: None, time: None, before: false }
    }
}

/// Is a number that has to be reached in each period ("Mỗi đơn vị ít nhất 1 khóa học/năm").
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Quota {
    /// The least number.
    pub min: u32,
    /// What is counted, as printed.
    pub item: String,
    /// The period.
    pub per: Every,
    /// Who has to reach it.
    pub scope: Scope,
}

/// Says who has to reach a quota.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Each unit for itself ("mỗi đơn vị").
    EachUnit,
    /// All together.
    Whole,
}
