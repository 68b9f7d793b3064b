//! The clock of the interface.

use chrono::{DateTime, NaiveDate, Utc};

use crate::text::zone;

/// Returns the present moment.
#[expect(clippy::disallowed_methods, reason = "the runtime is an edge: it reads the clock and hands it down")]
pub fn now() -> DateTime<Utc> {
    Utc::now()
}

/// Returns today's date in Asia/Ho_Chi_Minh.
pub fn today() -> NaiveDate {
    zone::day(now())
}
