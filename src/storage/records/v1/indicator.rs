//! Indicators, their definitions and what was measured, first version.

use bincode::{BorrowDecode, Encode};

use super::deadline::Every;
use super::mirror::{Day, Frozen, Id};
use super::party::PartyList;
#[cfg(test)]
use super::sample::{Sample, Source};
use crate::domain;
use crate::storage::codec::Malformed;
use crate::text::number;

frozen_entity!(indicator: Indicator<'a> / IndicatorField {
    plan / Plan: Option<Id<'a>>,
    heading / Heading: Option<Heading<'a>>,
    label / Label: &'a str,
    name / Name: &'a str,
    unit_of_measure / UnitOfMeasure: &'a str,
    direction / Direction: Direction,
    monitors / Monitors: PartyList<'a>,
    reporting / Reporting: Every,
    path / Path: PathShape,
    rank / Rank: i64,
});

frozen_entity!(indicator: Definition<'a> / DefinitionField {
    indicator / Indicator: Id<'a>,
    counted / Counted: &'a str,
    over / Over: Option<&'a str>,
    targets / Targets: Vec<Target<'a>>,
    rank / Rank: i64,
});

frozen_entity!(indicator: Measurement<'a> / MeasurementField {
    definition / Definition: Id<'a>,
    on / On: Day,
    from / From: Option<Day>,
    value / Value: Measured<'a>,
    printed / Printed: Option<&'a str>,
    parts / Parts: Vec<Part<'a>>,
    unit / Unit: Option<Id<'a>>,
    document / Document: Option<&'a str>,
    document_date / DocumentDate: Option<Day>,
    note / Note: Option<&'a str>,
});

frozen_struct!(indicator: Heading<'a> { label: &'a str, title: &'a str });

frozen_enum!(indicator: Direction { AtLeast, AtMost, Rank, Count, YesNo, Text });

frozen_enum!(indicator: PathShape { Straight, Stepped });

frozen_struct!(indicator: Target<'a> {
    year: i32,
    printed: &'a str,
    meaning: TargetMeaning,
    corrected: bool,
});

frozen_struct!(indicator: Part<'a> { label: &'a str, number: Number });

/// Is an exact decimal number: the units of its last decimal and how many decimals there are.
#[derive(Clone, Copy, Encode, BorrowDecode)]
pub(in crate::storage) struct Number(i64, u8);

impl Frozen<'_, number::Number> for Number {
    fn freeze(value: &number::Number) -> Self {
        Number(value.units(), value.decimals())
    }

    fn thaw(self) -> Result<number::Number, Malformed> {
        Ok(number::Number::new(self.0, self.1))
    }
}

/// Says what a printed target means.
#[derive(Clone, Copy, Encode, BorrowDecode)]
pub(in crate::storage) enum TargetMeaning {
    Blank,
    Stroke,
    Number(Number),
    RankWithin(u32),
    Met,
    Words,
    Unknown,
}

impl Frozen<'_, domain::indicator::TargetMeaning> for TargetMeaning {
    fn freeze(value: &domain::indicator::TargetMeaning) -> Self {
        use domain::indicator::TargetMeaning as Meaning;
        match value {
            Meaning::Blank => TargetMeaning::Blank,
            Meaning::Stroke => TargetMeaning::Stroke,
            Meaning::Number(number) => TargetMeaning::Number(Frozen::freeze(number)),
            Meaning::RankWithin(place) => TargetMeaning::RankWithin(*place),
            Meaning::Met => TargetMeaning::Met,
            Meaning::Words => TargetMeaning::Words,
            Meaning::Unknown => TargetMeaning::Unknown,
        }
    }

    fn thaw(self) -> Result<domain::indicator::TargetMeaning, Malformed> {
        use domain::indicator::TargetMeaning as Meaning;
        Ok(match self {
            TargetMeaning::Blank => Meaning::Blank,
            TargetMeaning::Stroke => Meaning::Stroke,
            TargetMeaning::Number(number) => Meaning::Number(number.thaw()?),
            TargetMeaning::RankWithin(place) => Meaning::RankWithin(place),
            TargetMeaning::Met => Meaning::Met,
            TargetMeaning::Words => Meaning::Words,
            TargetMeaning::Unknown => Meaning::Unknown,
        })
    }
}

/// Is a value as understood.
#[derive(Clone, Encode, BorrowDecode)]
pub(in crate::storage) enum Measured<'a> {
    Number(Number),
    Share { numerator: u64, denominator: u64, printed: Option<Number> },
    Rank { place: u32, of: Option<u32> },
    Words(&'a str),
    Met(bool),
}

impl<'a> Frozen<'a, domain::indicator::Measured> for Measured<'a> {
    fn freeze(value: &'a domain::indicator::Measured) -> Self {
        match value {
            domain::indicator::Measured::Number(number) => Measured::Number(Frozen::freeze(number)),
            domain::indicator::Measured::Share { share, printed } => Measured::Share {
                numerator: share.numerator,
                denominator: share.denominator,
                printed: printed.as_ref().map(Frozen::freeze),
            },
            domain::indicator::Measured::Rank { place, of } => Measured::Rank { place: *place, of: *of },
            domain::indicator::Measured::Words(words) => Measured::Words(words),
            domain::indicator::Measured::Met(met) => Measured::Met(*met),
        }
    }

    fn thaw(self) -> Result<domain::indicator::Measured, Malformed> {
        Ok(match self {
            Measured::Number(number) => domain::indicator::Measured::Number(number.thaw()?),
            Measured::Share { numerator, denominator, printed } => domain::indicator::Measured::Share {
                share: number::Ratio { numerator, denominator },
                printed: printed.thaw()?,
            },
            Measured::Rank { place, of } => domain::indicator::Measured::Rank { place, of },
            Measured::Words(words) => domain::indicator::Measured::Words(words.to_owned()),
            Measured::Met(met) => domain::indicator::Measured::Met(met),
        })
    }

    fn texts(value: &mut domain::indicator::Measured, each: &mut dyn FnMut(&mut String)) {
        if let domain::indicator::Measured::Words(words) = value {
            each(words);
        }
    }
}
