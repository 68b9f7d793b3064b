//! Arbitrary domain values for the tests, drawn from a seed.

use chrono::{NaiveDate, NaiveTime};

use crate::domain;

/// Draws numbers; the same seed gives the same values.
pub(super) struct Source(u64);

impl Source {
    /// Starts from the seed.
    pub(super) fn new(seed: u64) -> Self {
        Source(seed)
    }

    /// Returns the next number (splitmix64).
    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number below the bound.
    pub(super) fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound as u64) as usize
    }

    /// Returns one of the choices.
    pub(super) fn one_of<T: Clone>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())].clone()
    }
}

/// Is a type of which an arbitrary value can be drawn.
pub(super) trait Sample {
    /// Draws one.
    fn sample(source: &mut Source) -> Self;
}

impl Sample for String {
    fn sample(source: &mut Source) -> Self {
        let letters = ['a', 'ệ', 'Đ', '\n', '0', ' ', '🙂', '\u{0}'];
        (0..source.below(12)).map(|_| source.one_of(&letters)).collect()
    }
}

impl<T: Sample> Sample for Option<T> {
    fn sample(source: &mut Source) -> Self {
        bool::sample(source).then(|| T::sample(source))
    }
}

impl<T: Sample> Sample for Vec<T> {
    fn sample(source: &mut Source) -> Self {
        (0..source.below(4)).map(|_| T::sample(source)).collect()
    }
}

impl Sample for std::collections::BTreeMap<String, String> {
    fn sample(source: &mut Source) -> Self {
        (0..source.below(4)).map(|_| (String::sample(source), String::sample(source))).collect()
    }
}

impl Sample for bool {
    fn sample(source: &mut Source) -> Self {
        source.below(2) == 1
    }
}

/// Declares numbers of every size, small ones among them.
macro_rules! numbers {
    ($($ty:ty),*) => {$(
        impl Sample for $ty {
            fn sample(source: &mut Source) -> Self {
                let shift = source.below(64);
                (source.next() >> shift) as $ty
            }
        }
    )*};
}

numbers!(u8, u16, u32, u64, i32, i64);

impl Sample for NaiveDate {
    fn sample(source: &mut Source) -> Self {
        NaiveDate::from_num_days_from_ce_opt(source.below(3_000_000) as i32).unwrap()
    }
}

impl Sample for NaiveTime {
    fn sample(source: &mut Source) -> Self {
        NaiveTime::from_num_seconds_from_midnight_opt(source.below(86_400) as u32, 0).unwrap()
    }
}

/// Declares ids.
macro_rules! ids {
    ($($Name:ident),*) => {$(
        impl Sample for domain::ids::$Name {
            fn sample(source: &mut Source) -> Self {
                Self::new(String::sample(source))
            }
        }
    )*};
}

ids!(
    PlanId,
    SectionId,
    TaskId,
    UnitId,
    GroupId,
    DocumentId,
    IndicatorId,
    DefinitionId,
    DutyId,
    ReportId,
    PassageId
);
ids!(LinkId, ReassignmentId, UpdateId, AssessmentId, ExtensionId, TriggerId, ObstacleId, MeasurementId);
ids!(ReminderId, RequestId, MeetingId, ConclusionId, ActionId, SubmissionId);

impl Sample for domain::progress::Percent {
    fn sample(source: &mut Source) -> Self {
        Self::from_hundredths(source.below(100_001) as u32).unwrap()
    }
}

impl Sample for domain::progress::Review {
    fn sample(source: &mut Source) -> Self {
        let rejected = Self::Rejected(Sample::sample(source));
        source.one_of(&[Self::Proposed, Self::Accepted, rejected])
    }
}

impl Sample for domain::party::Whom {
    fn sample(source: &mut Source) -> Self {
        let unit = Self::Unit(Sample::sample(source));
        let group = Self::Group { group: Sample::sample(source), narrowed: Sample::sample(source) };
        source.one_of(&[unit, group, Self::Unknown])
    }
}

impl Sample for crate::text::number::Number {
    fn sample(source: &mut Source) -> Self {
        Self::new(Sample::sample(source), Sample::sample(source))
    }
}

impl Sample for domain::indicator::TargetMeaning {
    fn sample(source: &mut Source) -> Self {
        let number = Self::Number(Sample::sample(source));
        let place = Self::RankWithin(Sample::sample(source));
        source.one_of(&[Self::Blank, Self::Stroke, number, place, Self::Met, Self::Words, Self::Unknown])
    }
}

impl Sample for domain::indicator::Measured {
    fn sample(source: &mut Source) -> Self {
        let numerator = Sample::sample(source);
        let share = crate::text::number::Ratio { numerator, denominator: Sample::sample(source) };
        let choices = [
            Self::Number(Sample::sample(source)),
            Self::Share { share, printed: Sample::sample(source) },
            Self::Rank { place: Sample::sample(source), of: Sample::sample(source) },
            Self::Words(Sample::sample(source)),
            Self::Met(Sample::sample(source)),
        ];
        source.one_of(&choices)
    }
}
