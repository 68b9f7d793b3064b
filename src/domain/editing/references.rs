//! References as values of fields: one record, perhaps one, several.

use smol_str::SmolStr;

use super::super::document::Document;
use super::super::entity::Kind;
use super::super::followup::Meeting;
use super::super::ids::{
    DefinitionId, DocumentId, DutyId, GroupId, IndicatorId, MeetingId, PlanId, SectionId, TaskId, UnitId,
};
use super::super::indicator::{Definition, Indicator};
use super::super::plan::{Plan, Section};
use super::super::reporting::Duty;
use super::super::task::Task;
use super::super::unit::{Group, Unit};
use super::faults::Cause;
use super::find::several;
use super::named::Named;
use super::sort::Sort;
use super::typed::{Desk, Typed};

/// Declares the ids that a field may hold: one, perhaps one, several.
macro_rules! references {
    ($($Id:ident: $Name:ty = $kind:ident),* $(,)?) => {$(
        impl Typed for $Id {
            const SORT: Sort = Sort::Ref(Kind::$kind);

            fn to_text(&self, desk: &Desk<'_>) -> String {
                if self.as_str().is_empty() { String::new() } else { <$Name>::shown(self.as_str(), desk) }
            }

            fn from_text(text: &str, _: Sort, _: &Self, desk: &Desk<'_>) -> Result<Self, Cause> {
                if text.trim().is_empty() {
                    return Err(Cause::Empty);
                }
                <$Name>::find(text, desk).map(Into::into)
            }
        }

        impl Typed for Option<$Id> {
            const SORT: Sort = Sort::Ref(Kind::$kind);

            fn to_text(&self, desk: &Desk<'_>) -> String {
                self.as_ref().map(|id| id.to_text(desk)).unwrap_or_default()
            }

            fn from_text(text: &str, _: Sort, _: &Self, desk: &Desk<'_>) -> Result<Self, Cause> {
                if text.trim().is_empty() { Ok(None) } else { <$Name>::find(text, desk).map(|id| Some(id.into())) }
            }
        }

        impl Typed for Vec<$Id> {
            const SORT: Sort = Sort::Refs(Kind::$kind);

            fn to_text(&self, desk: &Desk<'_>) -> String {
                self.iter().map(|id| id.to_text(desk)).collect::<Vec<_>>().join("; ")
            }

            fn from_text(text: &str, _: Sort, _: &Self, desk: &Desk<'_>) -> Result<Self, Cause> {
                let names = text.split([';', '\n']).map(str::trim).filter(|name| !name.is_empty());
                let each = names.map(|name| several::<$Name>(name, desk));
                let found: Vec<Vec<SmolStr>> = each.collect::<Result<_, Cause>>()?;
                Ok(found.into_iter().flatten().map(Into::into).collect())
            }
        }
    )*};
}

references! {
    UnitId: Unit = Unit,
    GroupId: Group = Group,
    PlanId: Plan = Plan,
    SectionId: Section = Section,
    TaskId: Task = Task,
    DocumentId: Document = Document,
    IndicatorId: Indicator = Indicator,
    DefinitionId: Definition = Definition,
    MeetingId: Meeting = Meeting,
    DutyId: Duty = Duty,
}
