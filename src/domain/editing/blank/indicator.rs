//! New indicators, definitions and values.

use super::super::super::deadline::Every;
use super::super::super::entity::Kind;
use super::super::super::ids::{DefinitionId, IndicatorId};
use super::super::super::indicator::{
    Definition, Direction, Indicator, Measured, Measurement, PathShape, definitions,
};
use super::super::super::party::PartyList;
use super::{Begun, after};

impl Begun<'_> {
    pub(super) fn indicator(&self) -> Indicator {
        let plan = self.within(Kind::Plan).map(Into::into);
        let siblings = self.workspace().indicators.iter().filter(|other| other.plan == plan);
        let rank = after(siblings.map(|sibling| sibling.rank));
        Indicator {
            id: self.id.into(),
            plan,
            heading: None,
            label: String::new(),
            name: String::new(),
            unit_of_measure: "%".to_owned(),
            direction: Direction::AtLeast,
            monitors: PartyList::default(),
            reporting: Every::Quarter,
            path: PathShape::Straight,
            rank,
        }
    }

    pub(super) fn definition(&self) -> Definition {
        let indicator = IndicatorId::from(self.within(Kind::Indicator).unwrap_or_default());
        let known = self.workspace().indicators.get(indicator.as_str());
        let siblings = known.map(|known| definitions(self.workspace(), known)).unwrap_or_default();
        Definition {
            id: self.id.into(),
            indicator,
            counted: String::new(),
            over: None,
            targets: Vec::new(),
            rank: after(siblings.iter().map(|sibling| sibling.rank)),
        }
    }

    pub(super) fn measurement(&self) -> Measurement {
        Measurement {
            id: self.id.into(),
            definition: self.measured_by(),
            on: self.names.today,
            from: None,
            value: Measured::Words(String::new()),
            printed: None,
            parts: Vec::new(),
            unit: self.within(Kind::Unit).map(Into::into),
            document: None,
            document_date: None,
            note: None,
        }
    }

    /// Returns the definition that it stands under, of an indicator the one that it is judged by.
    fn measured_by(&self) -> DefinitionId {
        let indicator = self.within(Kind::Indicator).and_then(|id| self.workspace().indicators.get(id));
        let first =
            indicator.and_then(|it| definitions(self.workspace(), it).first().map(|it| it.id.clone()));
        first.unwrap_or_else(|| self.within(Kind::Definition).unwrap_or_default().into())
    }
}
