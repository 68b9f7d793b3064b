//! Indicators and their definitions.

use super::desk::{optional, or_default};
use super::shower::{self, Shower, line};
use super::{Desk, Exchanged, common};
use crate::domain::deadline::Every;
use crate::domain::ids::{DefinitionId, IndicatorId};
use crate::domain::indicator::{
    Definition, Direction, Heading, Indicator, Target, TargetMeaning, read_target,
};
use crate::domain::operation::{Operation, operations_between};
use crate::domain::plan::Plan;
use crate::domain::workspace::{Table, Workspace};
use crate::exchange::problem::{Problem, Warning};
use crate::exchange::records::{
    DefinitionRecord, HeadingRecord, Id, IndicatorRecord, Line, NumberText, Patch, TargetMeaningRecord,
    TargetRecord, Text,
};

impl Exchanged for Indicator {
    common!(IndicatorRecord, indicators);

    fn merge(
        record: IndicatorRecord,
        id: IndicatorId,
        old: Option<&Self>,
        desk: &mut Desk<'_>,
    ) -> Option<Self> {
        let plan = desk.maybe::<Plan>("/plan", record.plan, old.map(|old| &old.plan));
        let name = desk.needed("name", record.name.map(|name| name.0), old.map(|old| &old.name));
        let direction = desk.needed("direction", record.direction, old.map(|old| &old.direction));
        let monitors = desk.parties("/monitors", record.monitors, old.map(|old| &old.monitors));
        let heading =
            record.heading.map(|HeadingRecord { label, title }| Heading { label: label.0, title: title.0 });
        let plan = plan?;
        let of_plan = plan.as_ref().map_or("", |plan| plan.as_str());
        let rank = desk.rank(record.rank, old.map(|old| old.rank), of_plan, |workspace| {
            let siblings = workspace.indicators.iter().filter(|other| other.plan == plan);
            siblings.map(|other| other.rank).max().unwrap_or_default()
        });
        let reporting = record.reporting.or(old.map(|old| old.reporting).into());
        Some(Self {
            id,
            plan,
            heading: optional(heading, old.map(|old| &old.heading)),
            label: or_default(record.label.map(|text| text.0), old.map(|old| &old.label)),
            name: name?,
            unit_of_measure: or_default(
                record.unit_of_measure.map(|text| text.0),
                old.map(|old| &old.unit_of_measure),
            ),
            direction: direction?,
            monitors: monitors?,
            reporting: if let Patch::Value(every) = reporting { every } else { Every::Quarter },
            path: or_default(record.path, old.map(|old| &old.path)),
            rank,
        })
    }

    fn show(&self, shower: &Shower) -> IndicatorRecord {
        let heading = self.heading.as_ref().map(|Heading { label, title }| HeadingRecord {
            label: Line(label.clone()),
            title: Line(title.clone()),
        });
        IndicatorRecord {
            id: shower::id(self.id.as_str()),
            plan: self.plan.as_ref().map(|plan| shower::id(plan.as_str())).into(),
            heading: heading.into(),
            label: line(&self.label),
            name: Patch::Value(Line(self.name.clone())),
            unit_of_measure: line(&self.unit_of_measure),
            direction: Patch::Value(self.direction),
            monitors: shower.parties(&self.monitors),
            reporting: Patch::Value(self.reporting),
            path: Patch::Value(self.path),
            rank: Patch::Value(self.rank),
        }
    }
}

impl Exchanged for Definition {
    common!(DefinitionRecord, definitions);

    fn merge(
        record: DefinitionRecord,
        id: DefinitionId,
        old: Option<&Self>,
        desk: &mut Desk<'_>,
    ) -> Option<Self> {
        let before = old.map(|old| Id(old.indicator.as_str().into()));
        let indicator = desk.needed("indicator", record.indicator, before.as_ref());
        let counted = desk.needed("counted", record.counted.map(|text| text.0), old.map(|old| &old.counted));
        let indicator = desk.reference::<Indicator>("/indicator", &indicator?)?;
        let direction = desk.known.indicator(indicator.as_str()).map(|indicator| indicator.direction);
        let targets = match record.targets {
            Patch::Value(list) => targets(list, direction, old, desk),
            other => Some(or_default(other.map(|_| Vec::new()), old.map(|old| &old.targets))),
        };
        let rank = desk.rank(record.rank, old.map(|old| old.rank), indicator.as_str(), |workspace| {
            let siblings = workspace.definitions.iter().filter(|other| other.indicator == indicator);
            siblings.map(|other| other.rank).max().unwrap_or_default()
        });
        Some(Self {
            id,
            counted: counted?,
            over: optional(record.over.map(|text| text.0), old.map(|old| &old.over)),
            targets: targets?,
            rank,
            indicator,
        })
    }

    fn show(&self, _: &Shower) -> DefinitionRecord {
        DefinitionRecord {
            id: shower::id(self.id.as_str()),
            indicator: shower::to(self.indicator.as_str()),
            counted: Patch::Value(Line(self.counted.clone())),
            over: shower::some_line(self.over.as_ref()),
            targets: shower::list(&self.targets, |target| TargetRecord {
                year: target.year,
                printed: Text(target.printed.clone()),
                meaning: target.corrected.then(|| show_meaning(target.meaning)),
            }),
            rank: Patch::Value(self.rank),
        }
    }
}

/// Returns the targets; none when two are for one year. Words that are printed as before keep their meaning.
fn targets(
    list: Vec<TargetRecord>,
    direction: Option<Direction>,
    old: Option<&Definition>,
    desk: &mut Desk<'_>,
) -> Option<Vec<Target>> {
    let mut read: Vec<Target> = Vec::with_capacity(list.len());
    for (at, TargetRecord { year, printed: Text(printed), meaning }) in list.into_iter().enumerate() {
        let field = format!("/targets/{at}");
        if !(1900..3000).contains(&year) || read.iter().any(|other| other.year == year) {
            let expected = "a year from 1900 to 2999 that no other target has".to_owned();
            desk.refuse(&format!("{field}/year"), Problem::Mismatch { expected, found: year.to_string() });
            return None;
        }
        let same = |old: &&Target| old.year == year && old.printed == printed;
        let before = old.and_then(|old| old.targets.iter().find(same));
        read.push(match (meaning, before) {
            (Some(meaning), _) => Target { year, printed, meaning: read_meaning(meaning), corrected: true },
            (None, Some(before)) => before.clone(),
            (None, None) => {
                let meaning =
                    direction.map_or(TargetMeaning::Unknown, |direction| read_target(&printed, direction));
                if meaning == TargetMeaning::Unknown {
                    desk.warn(&format!("{field}/printed"), Warning::TargetNotUnderstood(printed.clone()));
                }
                Target { year, printed, meaning, corrected: false }
            }
        });
    }
    read.sort_by_key(|target| target.year);
    Some(read)
}

fn show_meaning(meaning: TargetMeaning) -> TargetMeaningRecord {
    match meaning {
        TargetMeaning::Blank => TargetMeaningRecord::Blank,
        TargetMeaning::Stroke => TargetMeaningRecord::Stroke,
        TargetMeaning::Number(number) => TargetMeaningRecord::Number(NumberText(number)),
        TargetMeaning::RankWithin(place) => TargetMeaningRecord::RankWithin(place),
        TargetMeaning::Met => TargetMeaningRecord::Met,
        TargetMeaning::Words => TargetMeaningRecord::Words,
        TargetMeaning::Unknown => TargetMeaningRecord::Unknown,
    }
}

fn read_meaning(meaning: TargetMeaningRecord) -> TargetMeaning {
    match meaning {
        TargetMeaningRecord::Blank => TargetMeaning::Blank,
        TargetMeaningRecord::Stroke => TargetMeaning::Stroke,
        TargetMeaningRecord::Number(NumberText(number)) => TargetMeaning::Number(number),
        TargetMeaningRecord::RankWithin(place) => TargetMeaning::RankWithin(place),
        TargetMeaningRecord::Met => TargetMeaning::Met,
        TargetMeaningRecord::Words => TargetMeaning::Words,
        TargetMeaningRecord::Unknown => TargetMeaning::Unknown,
    }
}
