//! The counts of a set of tasks.

use std::ops::AddAssign;

use super::super::deadline::Kind;
use super::super::progress::State;
use super::super::status::{Status, TimingKind};

/// Counts a set of tasks. `total` is the sum of the states, and that of the square and of what stands beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All tasks of the set.
    pub total: u32,
    /// Done or not, in time or late.
    pub square: Square,
    /// The tasks that have no place in the square.
    pub beside: Beside,
    /// The open tasks that an analyst or the rule sees at risk.
    pub at_risk: u32,
    /// The tasks whose deadline had passed when they were assigned.
    pub born_overdue: u32,
    /// The tasks in which something contradicts itself.
    pub contradictory: u32,
    states: [u32; 6],
    timings: [u32; 10],
}

/// Counts the tasks with a date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Square {
    /// Done by the last permitted day.
    pub done_in_time: u32,
    /// Done after it.
    pub done_late: u32,
    /// Not done, and still in time.
    pub open_in_time: u32,
    /// Not done, and overdue.
    pub open_late: u32,
}

/// Counts the tasks that have no place in the square.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// thường xuyên: it goes on, whatever was reported of it.
    pub ongoing: u32,
    /// chờ điều kiện: it waits, perhaps past its indicative date.
    pub waiting: u32,
    /// không có hạn
    pub no_date: u32,
    /// không còn phù hợp
    pub dropped: u32,
    /// chờ xử lý chuyển tiếp: open in a superseded plan, and nobody carried it on.
    pub in_transition: u32,
}

impl Square {
    /// Returns the sum of the four.
    pub fn total(&self) -> u32 {
        self.done_in_time + self.done_late + self.open_in_time + self.open_late
    }
}

impl Beside {
    /// Returns the sum of them all.
    pub fn total(&self) -> u32 {
        self.ongoing + self.waiting + self.no_date + self.dropped + self.in_transition
    }
}

impl Counts {
    /// Counts the tasks.
    pub fn of<'a>(statuses: impl IntoIterator<Item = &'a Status>) -> Self {
        let mut counts = Self::default();
        for status in statuses {
            counts.add(status);
        }
        counts
    }

    /// Counts one task more.
    pub fn add(&mut self, status: &Status) {
        self.total += 1;
        self.states[status.state as usize] += 1;
        self.timings[status.timing.kind as usize] += 1;
        *self.at(Place::of(status)) += 1;
        self.at_risk += u32::from(status.risk.is_some());
        self.born_overdue += u32::from(status.born_overdue);
        self.contradictory += u32::from(!status.contradictions.is_empty());
    }

    /// Returns how many are in the state.
    pub fn in_state(&self, state: State) -> u32 {
        self.states[state as usize]
    }

    /// Returns how many have the timing. Tasks in transition have theirs too.
    pub fn with_timing(&self, kind: TimingKind) -> u32 {
        self.timings[kind as usize]
    }

    /// Returns how many are not done and overdue; tasks in transition are counted apart.
    pub fn overdue(&self) -> u32 {
        self.square.open_late
    }

    /// Returns the counter of the place.
    fn at(&mut self, place: Place) -> &mut u32 {
        let (square, beside) = (&mut self.square, &mut self.beside);
        match place {
            Place::DoneInTime => &mut square.done_in_time,
            Place::DoneLate => &mut square.done_late,
            Place::OpenInTime => &mut square.open_in_time,
            Place::OpenLate => &mut square.open_late,
            Place::Ongoing => &mut beside.ongoing,
            Place::Waiting => &mut beside.waiting,
            Place::NoDate => &mut beside.no_date,
            Place::Dropped => &mut beside.dropped,
            Place::InTransition => &mut beside.in_transition,
        }
    }
}

/// Names the one place, in the square or beside it, where a task is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// [`Square::done_in_time`]
    DoneInTime,
    /// [`Square::done_late`]
    DoneLate,
    /// [`Square::open_in_time`]
    OpenInTime,
    /// [`Square::open_late`]
    OpenLate,
    /// [`Beside::ongoing`]
    Ongoing,
    /// [`Beside::waiting`]
    Waiting,
    /// [`Beside::no_date`]
    NoDate,
    /// [`Beside::dropped`]
    Dropped,
    /// [`Beside::in_transition`]
    InTransition,
}

impl Place {
    /// Returns the place of a task with the status.
    pub fn of(status: &Status) -> Self {
        if status.state == State::Dropped {
            return Place::Dropped;
        }
        if status.awaits_transition && status.is_open() {
            return Place::InTransition;
        }
        let done = status.state == State::Done;
        match status.timing.kind {
            TimingKind::InTime | TimingKind::DueSoon => Place::OpenInTime,
            TimingKind::Overdue => Place::OpenLate,
            TimingKind::DoneOnTime if status.last_day.is_some() => Place::DoneInTime,
            TimingKind::DoneLate => Place::DoneLate,
            TimingKind::OngoingFresh | TimingKind::OngoingStale => Place::Ongoing,
            TimingKind::Waiting | TimingKind::PastIndicative => Place::Waiting,
            TimingKind::DoneOnTime | TimingKind::NoDeadline if done => match status.deadline.meaning.kind() {
                Kind::Ongoing | Kind::Recurring | Kind::From => Place::Ongoing,
                Kind::Trigger => Place::Waiting,
                _ => Place::NoDate,
            },
            TimingKind::DoneOnTime | TimingKind::NoDeadline => Place::NoDate,
        }
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.total += other.total;
        self.square += other.square;
        self.beside += other.beside;
        self.at_risk += other.at_risk;
        self.born_overdue += other.born_overdue;
        self.contradictory += other.contradictory;
        for (mine, theirs) in self.states.iter_mut().zip(other.states) {
            *mine += theirs;
        }
        for (mine, theirs) in self.timings.iter_mut().zip(other.timings) {
            *mine += theirs;
        }
    }
}

impl AddAssign for Square {
    fn add_assign(&mut self, other: Self) {
        self.done_in_time += other.done_in_time;
        self.done_late += other.done_late;
        self.open_in_time += other.open_in_time;
        self.open_late += other.open_late;
    }
}

impl AddAssign for Beside {
    fn add_assign(&mut self, other: Self) {
        self.ongoing += other.ongoing;
        self.waiting += other.waiting;
        self.no_date += other.no_date;
        self.dropped += other.dropped;
        self.in_transition += other.in_transition;
    }
}
