//! The clock of the province: Asia/Ho_Chi_Minh, seven hours before UTC all year round.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, Timelike, Utc};

const VIETNAM: FixedOffset = match FixedOffset::east_opt(7 * 3600) {
    Some(offset) => offset,
    None => unreachable!(),
};

/// Returns the moment as the province's clocks show it.
pub fn local(at: DateTime<Utc>) -> DateTime<FixedOffset> {
    at.with_timezone(&VIETNAM)
}

/// Returns the day that it is in the province at the moment.
pub fn day(at: DateTime<Utc>) -> NaiveDate {
    local(at).date_naive()
}

/// Returns the time of day in the province at the moment, to the minute.
pub fn time(at: DateTime<Utc>) -> Option<NaiveTime> {
    let time = local(at).time();
    NaiveTime::from_hms_opt(time.hour(), time.minute(), 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_begins_seven_hours_before_utc_does() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().ok();
        let days = ["2026-04-09T16:59:59Z", "2026-04-09T17:00:00Z"].map(|text| at(text).map(day));
        assert_eq!(days, [NaiveDate::from_ymd_opt(2026, 4, 9), NaiveDate::from_ymd_opt(2026, 4, 10)]);
        assert_eq!(at("2026-04-10T02:59:31Z").and_then(time), NaiveTime::from_hms_opt(9, 59, 0));
    }
}
