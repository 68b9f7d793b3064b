//! When the keys rest: what follows the cursor at leisure is told so.

use std::time::{Duration, Instant};

/// Is how long no key comes before the keys rest: a held key repeats about every 30 ms, and a line that stutters makes
/// that two or three times as long.
const PAUSE: Duration = Duration::from_millis(100);

/// Knows when the keys will have rested.
#[derive(Debug, Default)]
pub(super) struct Rest(Option<Instant>);

impl Rest {
    /// Notes whether anything waits for the keys to rest and whether one was pressed just now. Returns how long the
    /// wait is; none when nothing waits.
    pub(super) fn note(&mut self, awaited: bool, pressed: bool) -> Option<Duration> {
        let now = Instant::now();
        let end = self.0.filter(|_| !pressed).unwrap_or(now + PAUSE);
        self.0 = awaited.then_some(end);
        self.0.map(|end| end.saturating_duration_since(now))
    }

    /// Returns whether something waits and the keys have rested.
    pub(super) fn is_over(&self) -> bool {
        self.0.is_some_and(|end| end <= Instant::now())
    }
}
