//! The clock of a session. Moments come as messages and are exact to the minute.

use chrono::{DateTime, TimeDelta, Utc};

use crate::locale::session as words;
use crate::views::changes;
use crate::views::ctx::Ctx;

/// Knows how long the session and its present page have taken.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Clock {
    now: Option<DateTime<Utc>>,
    session: Option<DateTime<Utc>>,
    item: Option<DateTime<Utc>>,
}

/// Is how long a session may have taken to be the same sitting still: one that is opened again on another day counts
/// anew.
const SITTING: TimeDelta = TimeDelta::hours(12);

impl Clock {
    /// Takes the present moment.
    pub(super) fn tick(&mut self, now: DateTime<Utc>) {
        self.now = Some(now);
        self.session.get_or_insert(now);
        self.item.get_or_insert(now);
    }

    /// Counts from now on: a session was opened.
    pub(super) fn enter(&mut self) {
        (self.session, self.item) = (self.now, self.now);
    }

    /// Learns when the session began, from the journal.
    pub(super) fn began(&mut self, at: DateTime<Utc>) {
        if self.now.is_some_and(|now| now - at < SITTING) {
            self.session = Some(at);
        }
    }

    /// Counts the page from now on.
    pub(super) fn turn(&mut self) {
        self.item = self.now;
    }

    /// Returns the time of day and how long session and page have taken, then the same without the page for where there
    /// is little room; nothing before the first moment came.
    pub(super) fn words(&self, ctx: &Ctx) -> Vec<String> {
        let Some(now) = self.now else { return Vec::new() };
        let since = |then: Option<DateTime<Utc>>| {
            let minutes = then.map_or(0, |then| (now - then).num_minutes());
            words::elapsed(ctx.lang(), u32::try_from(minutes).unwrap_or_default())
        };
        let (time, session, item) = (changes::time_of_day(now), since(self.session), since(self.item));
        let values: [(&str, &dyn std::fmt::Display); 3] =
            [("time", &time), ("session", &session), ("item", &item)];
        [words::CLOCK, words::CLOCK_SHORT].map(|said| ctx.tell(said, &values)).to_vec()
    }
}
