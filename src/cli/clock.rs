//! The clock of the edge.

use chrono::{DateTime, Utc};

/// Returns the present moment.
#[expect(
    clippy::disallowed_methods,
    reason = "the command line is an edge: it reads the clock once and hands it down"
)]
pub fn now() -> DateTime<Utc> {
    Utc::now()
}
