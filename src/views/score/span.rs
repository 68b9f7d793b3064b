//! The periods that can be scored, told from the as-of date.

use chrono::NaiveDate;

use crate::domain::deadline::Every;
use crate::domain::plan::Period;

/// Names a period by its place before the as-of date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// How long it is.
    pub every: Every,
    /// Whether it is the one before the one in which the day lies.
    pub is_over: bool,
}

impl Default for Span {
    fn default() -> Self {
        Self::over(Every::Month)
    }
}

impl Span {
    /// Lists every choice in the order of the menu.
    pub const ALL: [Span; 8] = [
        Span::over(Every::Month),
        Span::running(Every::Month),
        Span::over(Every::Quarter),
        Span::running(Every::Quarter),
        Span::over(Every::HalfYear),
        Span::running(Every::HalfYear),
        Span::over(Every::Year),
        Span::running(Every::Year),
    ];

    const fn over(every: Every) -> Self {
        Self { every, is_over: true }
    }

    const fn running(every: Every) -> Self {
        Self { every, is_over: false }
    }

    /// Returns the first and the last day; none where the calendar ends.
    pub fn period(self, as_of: NaiveDate) -> Option<Period> {
        let running = self.every.around(as_of)?;
        if self.is_over { running.before() } else { Some(running) }
    }
}
