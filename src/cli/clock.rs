//! The clock of the edge: the present moment, and today's date in Vietnam.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, Timelike, Utc};

/// Vietnam keeps UTC+7 all year round.
const VIETNAM: FixedOffset = match FixedOffset::east_opt(7 * 3600) {
    Some(offset) => offset,
    None => unreachable!(),
};

/// Returns the present moment.
#[expect(
    clippy::disallowed_methods,
    reason = "the command line is an edge: it reads the clock once and hands it down"
)]
pub fn now() -> DateTime<Utc> {
    Utc::now()
}

/// Returns the date in Asia/Ho_Chi_Minh at the moment.
pub fn day(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&VIETNAM).date_naive()
}

/// Returns the time of day in Asia/Ho_Chi_Minh at the moment, to the minute.
pub fn time(at: DateTime<Utc>) -> Option<NaiveTime> {
    let time = at.with_timezone(&VIETNAM).time();
    NaiveTime::from_hms_opt(time.hour(), time.minute(), 0)
}
