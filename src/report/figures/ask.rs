//! What the figures ask, as data.

use crate::domain::indicator::IndicatorState;
use crate::domain::progress::State;
use crate::domain::rollup::Place;
use crate::domain::status::TimingKind;

/// Says what a figure asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// The tasks that answer to the test.
    Tasks(TaskTest),
    /// The share of one set of tasks in another, in percent with two decimals.
    TaskShare(TaskTest, TaskTest),
    /// The tasks counted for every part of a whole.
    Tallies(By),
    /// The plans that the report covers.
    Plans,
    /// The indicators that answer to the test.
    Indicators(IndicatorTest),
    /// Something about one indicator.
    Indicator(Aspect),
    /// The chart of one indicator.
    Chart,
    /// The documents of the register.
    Documents,
    /// The sessions that were held.
    Meetings,
    /// What the sessions of the period concluded.
    Conclusions,
    /// The actions that answer to the test.
    Actions(MatterTest),
    /// The obstacles that answer to the test.
    Obstacles(MatterTest),
    /// The requests that answer to the test.
    Requests(MatterTest),
    /// The reminders that were sent.
    Reminders,
    /// The deadlines that were moved.
    Extensions,
    /// The reports that were owed.
    Reports(ReceiptTest),
    /// The scores of the units.
    Scores,
    /// A fact about the report itself.
    Fact(Fact),
}

/// Says which tasks are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskTest {
    /// All of them.
    All,
    /// Those neither done nor dropped.
    Open,
    /// Those in the state.
    State(State),
    /// Those at the place in the square or beside it.
    Place(Place),
    /// Those with a date: the whole square.
    Square,
    /// Those that have no place in the square.
    Beside,
    /// Those that were done by now or should have been: done in time, done late, overdue.
    CameDue,
    /// Those with the timing that are not in transition.
    Timing(TimingKind),
    /// Those that somebody sees at risk.
    AtRisk,
    /// Those whose deadline had passed when they were assigned.
    BornOverdue,
    /// Those in which something contradicts itself.
    Contradictory,
    /// Those that stood open before the period.
    Carried,
    /// Those that were assigned from the period's first day on.
    New,
    /// Those that stood open before the period or were assigned since.
    InHand,
    /// Those that became done since the period's first day.
    DoneInPeriod,
    /// Those with an accepted update since the period's first day.
    Updated,
    /// Open ones without one.
    Silent,
    /// Open ones whose last permitted day lies in the next period.
    DueNext,
    /// Those that another row of the report is the same as.
    Repeated,
    /// Those that no other row of the report is the same as.
    Single,
}

/// Says over which parts tasks are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The plans.
    Plan,
    /// The sections directly below the plans.
    Section,
    /// The units that lead.
    Unit,
}

/// Says which indicators are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IndicatorTest {
    /// Those with targets in the plans that the report covers.
    All,
    /// Of these, those in the state; a reason why there is no verdict does not count.
    State(IndicatorState),
    /// Of these, those with a value of a day from the period's first one on.
    Measured,
    /// Those of no plan that have such a value.
    Other,
}

/// Says what is asked about one indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aspect {
    /// Its name.
    Name,
    /// The last value.
    Value,
    /// The day of the last value.
    Day,
    /// The part and the whole of the last value.
    Share,
    /// The part.
    Numerator,
    /// The whole.
    Denominator,
    /// The target of the year.
    Target,
    /// How far the last value is from the target.
    Gap,
    /// The verdict.
    State,
    /// How the value changed since the end of the period before.
    Change,
    /// The document that the last value stands in.
    Source,
}

/// Says which obstacles, requests or actions are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MatterTest {
    /// Those that were raised, made or given in the period.
    Begun,
    /// Those that are open on the as-of date.
    Open,
    /// Those that are open and late.
    Overdue,
    /// Those that were resolved, answered or done in the period.
    Ended,
}

/// Says which reports are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReceiptTest {
    /// All that came due in the period.
    All,
    /// Those that came in time.
    OnTime,
    /// Those that came late.
    Late,
    /// Those that were not sent.
    NotSent,
}

/// Names a fact about the report itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// The name of the unit.
    Unit,
    /// Its short name.
    Short,
    /// The plans that it covers, with their dates.
    Plans,
    /// The period in words.
    Period,
    /// The period before in words.
    PeriodBefore,
    /// The next period in words.
    PeriodNext,
    /// The year of the period.
    Year,
    /// The as-of date.
    AsOf,
    /// The number of the journal.
    Journal,
}
