//! References: which record a text names, and what stands for a record in a field.

use smol_str::SmolStr;

use super::super::document::Document;
use super::super::entity::{Entity, Key, Kind};
use super::super::followup::Meeting;
use super::super::ids::{
    DefinitionId, DocumentId, DutyId, GroupId, IndicatorId, MeetingId, PlanId, SectionId, TaskId, UnitId,
};
use super::super::indicator::{Definition, Indicator};
use super::super::plan::{Plan, Section};
use super::super::register::Known;
use super::super::reporting::Duty;
use super::super::task::Task;
use super::super::unit::{Group, Unit};
use super::super::workspace::{Table, Workspace};
use super::Names;
use super::faults::Cause;
use super::sort::Sort;
use super::typed::{Desk, Typed};
use crate::text::date::long;
use crate::text::fold::mark_free;
use crate::text::near::nearest;

/// Is a record that a field may name.
pub(super) trait Named: Entity {
    /// Returns the table of the kind.
    fn table(workspace: &Workspace) -> &Table<Self>;

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

/// Returns the id of the record that the text names: by its id, name, symbol, label, or by what its source calls it.
///
/// # Errors
/// Returns [`Cause`] where none or several records answer to it.
pub fn find(kind: Kind, text: &str, names: &Names<'_>) -> Result<SmolStr, Cause> {
    let desk = &Desk { names, record: None };
    match kind {
        Kind::Unit => Unit::find(text, desk),
        Kind::Group => Group::find(text, desk),
        Kind::Plan => Plan::find(text, desk),
        Kind::Section => Section::find(text, desk),
        Kind::Task => Task::find(text, desk),
        Kind::Document => Document::find(text, desk),
        Kind::Indicator => Indicator::find(text, desk),
        Kind::Definition => Definition::find(text, desk),
        Kind::Meeting => Meeting::find(text, desk),
        Kind::Duty => Duty::find(text, desk),
        _ => by_id(kind, text, names.workspace),
    }
}

/// Finds a record by its id, with its source ("cli#u1") or without it where only one source has it.
fn by_id(kind: Kind, text: &str, workspace: &Workspace) -> Result<SmolStr, Cause> {
    let text = text.trim();
    let ids = || workspace.records(kind).into_iter().map(|record| record.key().id);
    let is_local = |id: &SmolStr| id.split_once('#').is_some_and(|(_, local)| local == text);
    if workspace.revision(&Key { kind, id: text.into() }).is_some() {
        return Ok(text.into());
    }
    let found: Vec<SmolStr> = ids().filter(is_local).collect();
    match found.as_slice() {
        [only] => Ok(only.clone()),
        [] => {
            let known: Vec<SmolStr> = ids().collect();
            let nearest = nearest(text, known.iter().map(SmolStr::as_str));
            Err(Cause::NotFound { kind, text: text.to_owned(), nearest })
        }
        several => {
            let among = several.iter().take(OFFERED).map(SmolStr::to_string).collect();
            Err(Cause::Ambiguous { kind, text: text.to_owned(), among })
        }
    }
}

/// Folds a name so that spaces, marks and capitals do not count.
fn key(text: &str) -> String {
    mark_free(text).chars().filter(|c| !c.is_whitespace()).collect()
}

fn by_name<E: Named>(text: &str, desk: &Desk<'_>) -> Result<SmolStr, Cause> {
    let text = text.trim();
    let table = E::table(desk.names.workspace);
    if table.get(text).is_some() {
        return Ok(text.into());
    }
    let wanted = key(text);
    let found: Vec<&E> =
        table.iter().filter(|record| record.called().iter().any(|name| key(name) == wanted)).collect();
    let near: Vec<&E> = found.iter().copied().filter(|record| record.is_near(desk)).collect();
    match (near.as_slice(), found.as_slice()) {
        ([only], _) | ([], [only]) => Ok(only.key().id),
        ([], []) => Err(not_found::<E>(text, desk)),
        ([], several) | (several, _) => Err(ambiguous(text, several)),
    }
}

/// How many names are offered.
const OFFERED: usize = 5;

fn ambiguous<E: Entity>(text: &str, several: &[&E]) -> Cause {
    let mut among: Vec<String> = several.iter().map(|record| record.key().id.into()).collect();
    among.sort();
    among.truncate(OFFERED);
    Cause::Ambiguous { kind: E::KIND, text: text.to_owned(), among }
}

fn not_found<E: Named>(text: &str, desk: &Desk<'_>) -> Cause {
    let table = E::table(desk.names.workspace);
    let names: Vec<String> = table
        .iter()
        .flat_map(|record| record.called().into_iter().chain([String::from(record.key().id)]))
        .collect();
    let nearest = nearest(text, names.iter().map(String::as_str));
    Cause::NotFound { kind: E::KIND, text: text.to_owned(), nearest }
}

impl Named for Plan {
    fn table(workspace: &Workspace) -> &Table<Self> {
        &workspace.plans
    }

    /// A plan answers to its symbol, to its number alone and to its title.
    fn called(&self) -> Vec<String> {
        let number = self.symbol.split('/').next().unwrap_or_default().trim().to_owned();
        [self.symbol.clone(), number, self.title.clone()]
            .into_iter()
            .filter(|name| !name.is_empty())
            .collect()
    }
}

impl Named for Section {
    fn table(workspace: &Workspace) -> &Table<Self> {
        &workspace.sections
    }

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

impl Named for Task {
    fn table(workspace: &Workspace) -> &Table<Self> {
        &workspace.tasks
    }

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

impl Named for Document {
    fn table(workspace: &Workspace) -> &Table<Self> {
        &workspace.documents
    }

    fn called(&self) -> Vec<String> {
        vec![self.symbol.clone()]
    }
}

impl Named for Indicator {
    fn table(workspace: &Workspace) -> &Table<Self> {
        &workspace.indicators
    }

    fn called(&self) -> Vec<String> {
        [&self.name, &self.label].into_iter().filter(|name| !name.is_empty()).cloned().collect()
    }

    fn is_near(&self, desk: &Desk<'_>) -> bool {
        self.plan.as_ref().is_some_and(|plan| desk.plan() == Some(plan))
    }
}

impl Named for Definition {
    fn table(workspace: &Workspace) -> &Table<Self> {
        &workspace.definitions
    }

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
    fn table(workspace: &Workspace) -> &Table<Self> {
        &workspace.meetings
    }

    fn called(&self) -> Vec<String> {
        let local = self.id.local().to_owned();
        vec![format!("{} {}", self.title, long(self.on)), self.title.clone(), local]
    }
}

impl Named for Duty {
    fn table(workspace: &Workspace) -> &Table<Self> {
        &workspace.duties
    }

    fn called(&self) -> Vec<String> {
        vec![self.name.clone()]
    }
}

/// Finds a unit or group by the register.
fn registered(text: &str, kind: Kind, desk: &Desk<'_>) -> Result<SmolStr, Cause> {
    let register = desk.names.register;
    let is_kind =
        |whom: &Known| matches!((whom, kind), (Known::Unit(_), Kind::Unit) | (Known::Group(_), Kind::Group));
    let found = register.find(text).filter(|name| is_kind(&name.whom)).map(|name| name.id().into());
    found.ok_or_else(|| {
        let near = register.nearest(text, OFFERED).into_iter().filter(|name| is_kind(&name.whom));
        Cause::NotFound { kind, text: text.trim().to_owned(), nearest: near.map(|name| name.name).collect() }
    })
}

/// Declares the kinds that the register of units knows.
macro_rules! of_register {
    ($($Name:ident: $table:ident),*) => {$(
        impl Named for $Name {
            fn table(workspace: &Workspace) -> &Table<Self> {
                &workspace.$table
            }

            fn called(&self) -> Vec<String> {
                vec![self.name.clone()]
            }

            fn find(text: &str, desk: &Desk<'_>) -> Result<SmolStr, Cause> {
                registered(text, Kind::$Name, desk)
            }
        }
    )*};
}

of_register!(Unit: units, Group: groups);

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

/// Returns what a text names that stands between two semicolons: one record, else several with commas between them.
fn several<E: Named>(text: &str, desk: &Desk<'_>) -> Result<Vec<SmolStr>, Cause> {
    let whole = E::find(text, desk);
    if whole.is_ok() || !text.contains(',') {
        return whole.map(|id| vec![id]);
    }
    if E::KIND == Kind::Unit {
        let read = desk.names.register.read(text);
        return read.parties.iter().map(|party| E::find(&party.printed, desk)).collect();
    }
    text.split(',').map(|name| E::find(name, desk)).collect()
}
