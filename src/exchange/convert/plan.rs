//! Plans and sections.

use super::desk::{optional, or_default};
use super::shower::{self, Shower, line};
use super::{Desk, Exchanged, common};
use crate::domain::ids::{PlanId, SectionId};
use crate::domain::operation::{Operation, operations_between};
use crate::domain::plan::{Plan, PrintedTotal, Section, Superseded};
use crate::domain::workspace::{Table, Workspace};
use crate::exchange::records::{
    Day, Line, Patch, PlanRecord, PrintedTotalRecord, SectionRecord, SupersededRecord,
};

impl Exchanged for Plan {
    common!(PlanRecord, plans);

    fn merge(record: PlanRecord, id: PlanId, old: Option<&Self>, desk: &mut Desk<'_>) -> Option<Self> {
        let symbol = desk.needed("symbol", record.symbol.map(|text| text.0), old.map(|old| &old.symbol));
        let title = desk.needed("title", record.title.map(|text| text.0), old.map(|old| &old.title));
        let issuer = desk.maybe_unit("/issuer", record.issuer, old.map(|old| &old.issuer));
        let period = desk.period(record.period, old.map(|old| &old.period));
        let superseded = match record.superseded {
            Patch::Value(record) => superseded(record, desk).map(Some),
            Patch::Absent => Some(old.and_then(|old| old.superseded.clone())),
            Patch::Null => Some(None),
        };
        let rank = desk.rank(record.rank, old.map(|old| old.rank), "", |workspace| {
            workspace.plans.iter().map(|plan| plan.rank).max().unwrap_or_default()
        });
        let totals = record.printed_totals.map(|totals| totals.into_iter().map(total).collect());
        Some(Self {
            id,
            symbol: symbol?,
            title: title?,
            issuer: issuer?,
            territory: optional(record.territory.map(|text| text.0), old.map(|old| &old.territory)),
            date: optional(record.date.map(|day| day.0), old.map(|old| &old.date)),
            period: period?,
            in_force_from: optional(record.in_force_from.map(|day| day.0), old.map(|old| &old.in_force_from)),
            superseded: superseded?,
            printed_totals: or_default(totals, old.map(|old| &old.printed_totals)),
            rank,
        })
    }

    fn show(&self, _: &Shower) -> PlanRecord {
        let superseded = self.superseded.as_ref().map(|superseded| SupersededRecord {
            on: Day(superseded.on),
            by: superseded.by.as_ref().map(|plan| shower::id(plan.as_str())),
        });
        PlanRecord {
            id: shower::id(self.id.as_str()),
            symbol: Patch::Value(Line(self.symbol.clone())),
            title: Patch::Value(Line(self.title.clone())),
            issuer: self.issuer.as_ref().map(|unit| Line(unit.as_str().to_owned())).into(),
            territory: shower::some_line(self.territory.as_ref()),
            date: shower::some_day(self.date),
            period: shower::some_period(self.period),
            in_force_from: shower::some_day(self.in_force_from),
            superseded: superseded.into(),
            printed_totals: shower::list(&self.printed_totals, show_total),
            rank: Patch::Value(self.rank),
        }
    }
}

fn superseded(SupersededRecord { on, by }: SupersededRecord, desk: &mut Desk<'_>) -> Option<Superseded> {
    let by = match by {
        Some(plan) => Some(desk.reference::<Plan>("/superseded/by", &plan)?),
        None => None,
    };
    Some(Superseded { on: on.0, by })
}

fn total(PrintedTotalRecord { label, count, rule }: PrintedTotalRecord) -> PrintedTotal {
    PrintedTotal { label: label.0, count, rule }
}

fn show_total(total: &PrintedTotal) -> PrintedTotalRecord {
    PrintedTotalRecord { label: Line(total.label.clone()), count: total.count, rule: total.rule }
}

impl Exchanged for Section {
    common!(SectionRecord, sections);

    fn merge(record: SectionRecord, id: SectionId, old: Option<&Self>, desk: &mut Desk<'_>) -> Option<Self> {
        let old_plan = old.map(|old| shower::id(old.plan.as_str()));
        let plan = desk.needed("plan", record.plan, old_plan.as_ref());
        let plan = plan.and_then(|plan| desk.reference::<Plan>("/plan", &plan));
        let parent = desk.maybe::<Section>("/parent", record.parent, old.map(|old| &old.parent));
        let title = desk.needed("title", record.title.map(|text| text.0), old.map(|old| &old.title));
        let (plan, parent) = (plan?, parent?);
        let siblings = parent.as_ref().map_or(plan.as_str(), SectionId::as_str);
        let rank = desk.rank(record.rank, old.map(|old| old.rank), siblings, |workspace| {
            let of_plan = workspace.index().of_plan(&plan).into_iter().flat_map(|entries| &entries.sections);
            let sections = of_plan.filter_map(|slot| workspace.sections.at(*slot)).map(|row| &row.record);
            sections.filter(|other| other.parent == parent).map(|other| other.rank).max().unwrap_or_default()
        });
        Some(Self {
            id,
            plan,
            parent,
            label: or_default(record.label.map(|text| text.0), old.map(|old| &old.label)),
            title: title?,
            printed_total: optional(record.printed_total.map(total), old.map(|old| &old.printed_total)),
            rank,
        })
    }

    fn show(&self, _: &Shower) -> SectionRecord {
        SectionRecord {
            id: shower::id(self.id.as_str()),
            plan: shower::to(self.plan.as_str()),
            parent: self.parent.as_ref().map(|parent| shower::id(parent.as_str())).into(),
            label: line(&self.label),
            title: Patch::Value(Line(self.title.clone())),
            printed_total: self.printed_total.as_ref().map(show_total).into(),
            rank: Patch::Value(self.rank),
        }
    }
}
