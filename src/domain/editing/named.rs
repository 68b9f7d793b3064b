//! What records are called: the names by which a field finds them, and the one that stands for a record in a field.

use smol_str::SmolStr;

use super::super::document::Document;
use super::super::entity::{Entity, Kind};
use super::super::followup::Meeting;
use super::super::ids::IndicatorId;
use super::super::indicator::{Definition, Indicator};
use super::super::plan::{Plan, Section};
use super::super::reporting::Duty;
use super::super::task::Task;
use super::super::unit::{Group, Unit};
use super::super::workspace::Tabled;
use super::faults::Cause;
use super::find::{ambiguous, by_name, registered};
use super::typed::Desk;
use crate::text::date::long;

/// Is a record that a field may name.
pub(super) trait Named: Tabled {
    /// Lists what the record is called beside its id; the first stands for it in a field.
    fn called(&self) -> Vec<String>;

    /// Returns whether the record is meant before others of the same name: it stands where the field's record stands.
    fn is_near(&self, _: &Desk<'_>) -> bool {
        false
    }

    /// Returns the id of the record that the text names.
    ///
    /// # Errors
    /// Returns [`Cause`] where none or several records answer to it.
    fn find(text: &str, desk: &Desk<'_>) -> Result<SmolStr, Cause> {
        by_name::<Self>(text, desk)
    }

    /// Returns what stands for the record in a field: its first name where nothing else answers to it, else the id.
    fn shown(id: &str, desk: &Desk<'_>) -> String {
        let name =
            Self::table(desk.names.workspace).get(id).and_then(|record| record.called().into_iter().next());
        let is_its_own = |name: &String| Self::find(name, desk).is_ok_and(|found| found == id);
        name.filter(is_its_own).unwrap_or_else(|| id.to_owned())
    }
}

impl Named for Plan {
    /// A plan answers to its symbol, to its number alone and to its title.
    fn called(&self) -> Vec<String> {
        let number = self.symbol.split('/').next().unwrap_or_default().trim().to_owned();
        [self.symbol.clone(), number, self.title.clone()]
            .into_iter()
            .filter(|name| !name.is_empty())
            .collect()
    }
}

/// Declares the kinds whose labels stand in every plan again: a field shows their ids.
macro_rules! of_a_plan {
    ($($Name:ident),*) => {$(
        impl Named for $Name {
            fn called(&self) -> Vec<String> {
                [&self.label, &self.title].into_iter().filter(|name| !name.is_empty()).cloned().collect()
            }

            fn is_near(&self, desk: &Desk<'_>) -> bool {
                desk.plan() == Some(&self.plan)
            }

            fn shown(id: &str, _: &Desk<'_>) -> String {
                id.to_owned()
            }
        }
    )*};
}

of_a_plan!(Section, Task);

impl Named for Document {
    fn called(&self) -> Vec<String> {
        vec![self.symbol.clone()]
    }
}

impl Named for Indicator {
    fn called(&self) -> Vec<String> {
        [&self.name, &self.label].into_iter().filter(|name| !name.is_empty()).cloned().collect()
    }

    fn is_near(&self, desk: &Desk<'_>) -> bool {
        self.plan.as_ref().is_some_and(|plan| desk.plan() == Some(plan))
    }
}

impl Named for Definition {
    fn called(&self) -> Vec<String> {
        vec![self.counted.clone()]
    }

    /// A definition answers to its indicator's names where it is the only one.
    fn find(text: &str, desk: &Desk<'_>) -> Result<SmolStr, Cause> {
        let own = by_name::<Self>(text, desk);
        let Err(Cause::NotFound { .. }) = own else { return own };
        let Ok(indicator) = Indicator::find(text, desk) else { return own };
        let workspace = desk.names.workspace;
        let slots = workspace.index().places().definitions_of(&IndicatorId::new(indicator)).iter();
        let definitions: Vec<&Definition> =
            slots.filter_map(|slot| workspace.definitions.at(*slot)).map(|row| &row.record).collect();
        match definitions.as_slice() {
            [only] => Ok(only.key().id),
            [] => own,
            several => Err(ambiguous(text, several)),
        }
    }

    fn shown(id: &str, _: &Desk<'_>) -> String {
        id.to_owned()
    }
}

impl Named for Meeting {
    fn called(&self) -> Vec<String> {
        let local = self.id.local().to_owned();
        vec![format!("{} {}", self.title, long(self.on)), self.title.clone(), local]
    }
}

impl Named for Duty {
    fn called(&self) -> Vec<String> {
        vec![self.name.clone()]
    }
}

/// Declares the kinds that the register of units knows.
macro_rules! of_register {
    ($($Name:ident),*) => {$(
        impl Named for $Name {
            fn called(&self) -> Vec<String> {
                vec![self.name.clone()]
            }

            fn find(text: &str, desk: &Desk<'_>) -> Result<SmolStr, Cause> {
                registered(text, Kind::$Name, desk)
            }
        }
    )*};
}

of_register!(Unit, Group);
