//! What a session takes up, what became of the one before, and what its minutes say.
//!
//! * [`agenda`]: the tasks to take up, collected by rule, and why each of them;
//! * [`followed_up`]: what earlier sessions of the sort concluded and gave out, and what has become of it;
//! * [`minutes`]: what was concluded, as data; the words are the user's language's;
//! * [`latest_first`], [`of_day`], [`tally`]: which sessions there are.
//!
//! Every figure stands as of the session's day.

mod agenda;
mod followed_up;
mod minutes;
mod session;

#[cfg(test)]
mod tests;

use chrono::{Days, Months, NaiveDate};

use super::followup::{Meeting, MeetingSort};
use super::workspace::Workspace;

pub use agenda::{AgendaItem, Reason, agenda, taken_up};
pub use followed_up::{FollowedUp, Given, actions, conclusions, followed_up};
pub use minutes::{Deed, MinuteItem, Minutes, minutes};
pub use session::{Spot, Tally, latest_first, new_id, next_rank, of_day, tally, typed_id, with_taken_up};

/// Returns the latest session of the sort before the day; none for special ones, which follow no other.
pub fn last_session(workspace: &Workspace, sort: MeetingSort, before: NaiveDate) -> Option<&Meeting> {
    sessions(workspace, sort, before).max_by_key(|meeting| (meeting.on, &meeting.id))
}

/// Returns the day on which the next session of the sort is expected; none for special ones.
pub fn next_session(sort: MeetingSort, on: NaiveDate) -> Option<NaiveDate> {
    match sort {
        MeetingSort::Weekly => on.checked_add_days(Days::new(7)),
        MeetingSort::Monthly => on.checked_add_months(Months::new(1)),
        MeetingSort::Special => None,
    }
}

fn sessions(workspace: &Workspace, sort: MeetingSort, before: NaiveDate) -> impl Iterator<Item = &Meeting> {
    let recurs = sort != MeetingSort::Special;
    workspace.meetings.iter().filter(move |it| recurs && it.sort == sort && it.on < before)
}
