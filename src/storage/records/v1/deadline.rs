//! Deadlines and their meaning, first version.

use bincode::{BorrowDecode, Encode};

use super::mirror::{Clock, Day, Frozen};
#[cfg(test)]
use super::sample::{Sample, Source};
use crate::domain;
use crate::storage::codec::Malformed;

frozen_struct!(task: Deadline<'a> { reading: Reading<'a>, corrected: bool });

frozen_struct!(deadline: Reading<'a> { phrase: &'a str, meaning: Meaning<'a>, assumed: Vec<Assumption> });

frozen_enum!(deadline: Assumption { YearFromPlan, Century, CalendarDays });

frozen_struct!(deadline: Due { date: Day, time: Option<Clock> });

frozen_enum!(deadline: Then { Ongoing });

frozen_struct!(deadline: Ongoing<'a> { quota: Option<Quota<'a>>, cadences: Vec<Cadence>, within: Option<Span> });

frozen_struct!(deadline: Trigger<'a> { text: &'a str, offset_days: Option<u32>, indicative: Option<When> });

frozen_enum!(deadline: Every { Week, Month, Quarter, HalfYear, Year, AdHoc });

frozen_struct!(deadline: Cadence {
    every: Every,
    weekday: Option<Weekday>,
    day: Option<u8>,
    month: Option<u8>,
    time: Option<Clock>,
    before: bool,
});

frozen_struct!(deadline: Quota<'a> { min: u32, item: &'a str, per: Every, scope: Scope });

frozen_enum!(deadline: Scope { EachUnit, Whole });

/// Is a day of the week, Monday being 0.
#[derive(Clone, Copy, Encode, BorrowDecode)]
pub(in crate::storage) struct Weekday(u8);

impl Frozen<'_, chrono::Weekday> for Weekday {
    fn freeze(value: &chrono::Weekday) -> Self {
        Weekday(*value as u8)
    }

    fn thaw(self) -> Result<chrono::Weekday, Malformed> {
        chrono::Weekday::try_from(self.0).map_err(|_| Malformed::Value("the day of the week"))
    }
}

/// Is a year, a month of a year or a quarter of a year.
#[derive(Clone, Copy, Encode, BorrowDecode)]
pub(in crate::storage) struct Number(i32);

/// Declares the numbers of the calendar.
macro_rules! numbers {
    ($($Name:ident: $samples:expr),*) => {$(
        impl Frozen<'_, domain::deadline::$Name> for Number {
            fn freeze(value: &domain::deadline::$Name) -> Self {
                Number((*value).into())
            }

            fn thaw(self) -> Result<domain::deadline::$Name, Malformed> {
                self.0.try_into().map_err(|_| Malformed::Value("the number of the calendar"))
            }
        }

        #[cfg(test)]
        impl Sample for domain::deadline::$Name {
            fn sample(source: &mut Source) -> Self {
                source.one_of(&$samples).try_into().unwrap()
            }
        }
    )*};
}

numbers!(Year: [1900, 2025, 2026, 2199], Month: [1, 2, 12], Quarter: [1, 4]);

/// Is a stretch of the calendar.
#[derive(Clone, Copy, Encode, BorrowDecode)]
pub(in crate::storage) enum Span {
    Month { year: Number, month: Number },
    Quarter { year: Number, quarter: Number },
    Year(Number),
    Range { from: Day, last_day: Day },
}

impl Frozen<'_, domain::deadline::Span> for Span {
    fn freeze(value: &domain::deadline::Span) -> Self {
        use domain::deadline::Span as Domain;
        match value {
            Domain::Month { year, month } => {
                Span::Month { year: Frozen::freeze(year), month: Frozen::freeze(month) }
            }
            Domain::Quarter { year, quarter } => {
                Span::Quarter { year: Frozen::freeze(year), quarter: Frozen::freeze(quarter) }
            }
            Domain::Year(year) => Span::Year(Frozen::freeze(year)),
            Domain::Range { from, last_day } => {
                Span::Range { from: Frozen::freeze(from), last_day: Frozen::freeze(last_day) }
            }
        }
    }

    fn thaw(self) -> Result<domain::deadline::Span, Malformed> {
        use domain::deadline::Span as Domain;
        Ok(match self {
            Span::Month { year, month } => Domain::Month { year: year.thaw()?, month: month.thaw()? },
            Span::Quarter { year, quarter } => {
                Domain::Quarter { year: year.thaw()?, quarter: quarter.thaw()? }
            }
            Span::Year(year) => Domain::Year(year.thaw()?),
            Span::Range { from, last_day } => {
                let range = Domain::range(from.thaw()?, last_day.thaw()?);
                range.ok_or(Malformed::Value("a range that ends before it starts"))?
            }
        })
    }
}

/// Is the end of a dated deadline.
#[derive(Clone, Encode, BorrowDecode)]
pub(in crate::storage) enum When {
    On(Due),
    Before(Due),
    Within(Span),
}

impl Frozen<'_, domain::deadline::When> for When {
    fn freeze(value: &domain::deadline::When) -> Self {
        match value {
            domain::deadline::When::On(due) => When::On(Frozen::freeze(due)),
            domain::deadline::When::Before(due) => When::Before(Frozen::freeze(due)),
            domain::deadline::When::Within(span) => When::Within(Frozen::freeze(span)),
        }
    }

    fn thaw(self) -> Result<domain::deadline::When, Malformed> {
        Ok(match self {
            When::On(due) => domain::deadline::When::On(due.thaw()?),
            When::Before(due) => domain::deadline::When::Before(due.thaw()?),
            When::Within(span) => domain::deadline::When::Within(span.thaw()?),
        })
    }
}

/// Is what a deadline phrase means.
#[derive(Clone, Encode, BorrowDecode)]
pub(in crate::storage) enum Meaning<'a> {
    None,
    Unknown,
    Dated { when: When, then: Option<Then> },
    From(Day),
    Ongoing(Ongoing<'a>),
    Trigger(Trigger<'a>),
    Milestones(Vec<Number>),
    Recurring(Vec<Cadence>),
}

impl<'a> Frozen<'a, domain::deadline::Meaning> for Meaning<'a> {
    fn freeze(value: &'a domain::deadline::Meaning) -> Self {
        use domain::deadline::Meaning as Domain;
        match value {
            Domain::None => Meaning::None,
            Domain::Unknown => Meaning::Unknown,
            Domain::Dated { when, then } => {
                Meaning::Dated { when: Frozen::freeze(when), then: Frozen::freeze(then) }
            }
            Domain::From(day) => Meaning::From(Frozen::freeze(day)),
            Domain::Ongoing(ongoing) => Meaning::Ongoing(Frozen::freeze(ongoing)),
            Domain::Trigger(trigger) => Meaning::Trigger(Frozen::freeze(trigger)),
            Domain::Milestones(years) => Meaning::Milestones(Frozen::freeze(years)),
            Domain::Recurring(cadences) => Meaning::Recurring(Frozen::freeze(cadences)),
        }
    }

    fn thaw(self) -> Result<domain::deadline::Meaning, Malformed> {
        use domain::deadline::Meaning as Domain;
        Ok(match self {
            Meaning::None => Domain::None,
            Meaning::Unknown => Domain::Unknown,
            Meaning::Dated { when, then } => Domain::Dated { when: when.thaw()?, then: then.thaw()? },
            Meaning::From(day) => Domain::From(day.thaw()?),
            Meaning::Ongoing(ongoing) => Domain::Ongoing(ongoing.thaw()?),
            Meaning::Trigger(trigger) => Domain::Trigger(trigger.thaw()?),
            Meaning::Milestones(years) => Domain::Milestones(years.thaw()?),
            Meaning::Recurring(cadences) => Domain::Recurring(cadences.thaw()?),
        })
    }

    fn texts(value: &mut domain::deadline::Meaning, each: &mut dyn FnMut(&mut String)) {
        match value {
            domain::deadline::Meaning::Ongoing(ongoing) => Ongoing::texts(ongoing, each),
            domain::deadline::Meaning::Trigger(trigger) => Trigger::texts(trigger, each),
            _ => {}
        }
    }
}

#[cfg(test)]
mod sampling {
    use super::{Sample, Source, domain};
    use domain::deadline::{Meaning, Span, When};

    impl Sample for chrono::Weekday {
        fn sample(source: &mut Source) -> Self {
            chrono::Weekday::try_from(source.below(7) as u8).unwrap()
        }
    }

    impl Sample for Span {
        fn sample(source: &mut Source) -> Self {
            let shapes: &[fn(&mut Source) -> Span] = &[
                |source| Span::Month { year: Sample::sample(source), month: Sample::sample(source) },
                |source| Span::Quarter { year: Sample::sample(source), quarter: Sample::sample(source) },
                |source| Span::Year(Sample::sample(source)),
                |source| {
                    let (a, b) = (Sample::sample(source), Sample::sample(source));
                    Span::range(std::cmp::min(a, b), std::cmp::max(a, b)).unwrap()
                },
            ];
            source.one_of(shapes)(source)
        }
    }

    impl Sample for When {
        fn sample(source: &mut Source) -> Self {
            let shapes: &[fn(&mut Source) -> When] = &[
                |source| When::On(Sample::sample(source)),
                |source| When::Before(Sample::sample(source)),
                |source| When::Within(Sample::sample(source)),
            ];
            source.one_of(shapes)(source)
        }
    }

    impl Sample for Meaning {
        fn sample(source: &mut Source) -> Self {
            let shapes: &[fn(&mut Source) -> Meaning] = &[
                |_| Meaning::None,
                |_| Meaning::Unknown,
                |source| Meaning::Dated { when: Sample::sample(source), then: Sample::sample(source) },
                |source| Meaning::From(Sample::sample(source)),
                |source| Meaning::Ongoing(Sample::sample(source)),
                |source| Meaning::Trigger(Sample::sample(source)),
                |source| Meaning::Milestones(Sample::sample(source)),
                |source| Meaning::Recurring(Sample::sample(source)),
            ];
            source.one_of(shapes)(source)
        }
    }
}
