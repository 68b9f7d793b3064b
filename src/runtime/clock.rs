//! The clock of the interface.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};

/// Is the offset of Asia/Ho_Chi_Minh in seconds; it knows no summer time.
const HANOI: i32 = 7 * 3600;

/// Returns the present moment.
#[expect(clippy::disallowed_methods, reason = "the runtime is an edge: it reads the clock and hands it down")]
pub fn now() -> DateTime<Utc> {
    Utc::now()
}

/// Returns today's date in Asia/Ho_Chi_Minh.
pub fn today() -> NaiveDate {
    let now = now();
    FixedOffset::east_opt(HANOI).map_or(now.date_naive(), |zone| now.with_timezone(&zone).date_naive())
}
