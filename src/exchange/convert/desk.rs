//! Where records are merged: what is known while an import is planned, and the small rules that all fields share.

use std::cell::{OnceCell, RefCell};
use std::collections::HashSet;

use foldhash::{HashMap, HashMapExt};
use smol_str::SmolStr;

use super::Exchanged;
use crate::domain::deadline::{self, Context, Reading};
use crate::domain::entity::{Key, Kind};
use crate::domain::ids::{DocumentId, TaskId, UnitId};
use crate::domain::indicator::{Definition, Indicator};
use crate::domain::party::PartyList;
use crate::domain::plan::{Period, Plan, Section};
use crate::domain::register::{Known as Whom, Register};
use crate::domain::task::Task;
use crate::domain::unit::{Group, Unit};
use crate::domain::workspace::Workspace;
use crate::exchange::problem::{Problem, Warning};
use crate::exchange::read::{At, Findings};
use crate::exchange::records::{Id, Line, Patch, PeriodRecord};
use crate::text::near::nearest;

/// Holds what is known while an import is planned: the workspace and what the files bring.
pub(in crate::exchange) struct Known<'a> {
    /// The workspace as it is.
    pub workspace: &'a Workspace,
    /// The ids that the files bring, with the file and the place in it.
    pub seen: HashMap<Kind, HashMap<SmolStr, (usize, usize)>>,
    /// The records that a replacing import deletes.
    pub withdrawn: HashSet<Key>,
    /// New and changed plans.
    pub plans: HashMap<SmolStr, Plan>,
    /// New and changed sections.
    pub sections: HashMap<SmolStr, Section>,
    /// New and changed tasks.
    pub tasks: HashMap<SmolStr, Task>,
    /// New and changed indicators.
    pub indicators: HashMap<SmolStr, Indicator>,
    /// New and changed definitions.
    pub definitions: HashMap<SmolStr, Definition>,
    /// The symbols of new and changed documents.
    pub symbols: HashMap<String, DocumentId>,
    /// New units, and known ones under the names that the files give them; only their names are right.
    pub units: HashMap<SmolStr, Unit>,
    /// New groups, and known ones under the names that the files give them; only their names are right.
    pub groups: HashMap<SmolStr, Group>,
    /// Whether updates wait for acceptance.
    pub propose: bool,
    register: OnceCell<Register>,
    cells: RefCell<HashMap<String, PartyList>>,
    readings: RefCell<HashMap<Context, HashMap<String, Reading>>>,
    ranks: RefCell<HashMap<(usize, Kind, SmolStr), i64>>,
    highest: RefCell<HashMap<(Kind, SmolStr), i64>>,
}

impl<'a> Known<'a> {
    /// Knows the workspace and nothing else yet.
    pub(in crate::exchange) fn new(workspace: &'a Workspace, propose: bool) -> Self {
        Self {
            workspace,
            seen: HashMap::new(),
            withdrawn: HashSet::new(),
            plans: HashMap::new(),
            sections: HashMap::new(),
            tasks: HashMap::new(),
            indicators: HashMap::new(),
            definitions: HashMap::new(),
            symbols: HashMap::new(),
            units: HashMap::new(),
            groups: HashMap::new(),
            propose,
            register: OnceCell::new(),
            cells: RefCell::default(),
            readings: RefCell::default(),
            ranks: RefCell::default(),
            highest: RefCell::default(),
        }
    }

    /// Returns the register of the workspace and the files together. It must not be asked before the files' units and
    /// groups are known.
    pub(in crate::exchange) fn register(&self) -> &Register {
        self.register.get_or_init(|| {
            let units = self.workspace.units.iter().filter(|unit| !self.units.contains_key(unit.id.as_str()));
            let groups =
                self.workspace.groups.iter().filter(|group| !self.groups.contains_key(group.id.as_str()));
            Register::new(units.chain(self.units.values()), groups.chain(self.groups.values()))
        })
    }

    /// Reads a printed cell.
    pub(super) fn cell(&self, printed: &str) -> PartyList {
        if let Some(read) = self.cells.borrow().get(printed) {
            return read.clone();
        }
        let read = self.register().read(printed);
        self.cells.borrow_mut().insert(printed.to_owned(), read.clone());
        read
    }

    /// Reads a deadline's phrase. Plans print the same few phrases again and again.
    pub(super) fn reading(&self, phrase: &str, context: &Context) -> Reading {
        let mut readings = self.readings.borrow_mut();
        let readings = readings.entry(*context).or_default();
        if let Some(reading) = readings.get(phrase) {
            return reading.clone();
        }
        let reading = deadline::read(phrase, context);
        readings.insert(phrase.to_owned(), reading.clone());
        reading
    }

    /// Returns the plan as it will be.
    pub(in crate::exchange) fn plan(&self, id: &str) -> Option<&Plan> {
        self.plans.get(id).or_else(|| self.workspace.plans.get(id))
    }

    /// Returns the section as it will be.
    pub(in crate::exchange) fn section(&self, id: &str) -> Option<&Section> {
        self.sections.get(id).or_else(|| self.workspace.sections.get(id))
    }

    /// Returns the task as it will be.
    pub(in crate::exchange) fn task(&self, id: &str) -> Option<&Task> {
        self.tasks.get(id).or_else(|| self.workspace.tasks.get(id))
    }

    /// Returns the indicator as it will be.
    pub(in crate::exchange) fn indicator(&self, id: &str) -> Option<&Indicator> {
        self.indicators.get(id).or_else(|| self.workspace.indicators.get(id))
    }

    /// Returns the definition as it will be.
    pub(in crate::exchange) fn definition(&self, id: &str) -> Option<&Definition> {
        self.definitions.get(id).or_else(|| self.workspace.definitions.get(id))
    }

    /// Returns what a phrase of the plan is read by.
    pub(super) fn context(&self, plan: &str, issued: Option<chrono::NaiveDate>) -> Context {
        Context::of_plan(self.plan(plan), issued)
    }

    pub(super) fn exists<E: Exchanged>(&self, id: &str) -> bool {
        let seen = self.seen.get(&E::KIND).is_some_and(|seen| seen.contains_key(id));
        let withdrawn = || self.withdrawn.contains(&Key { kind: E::KIND, id: id.into() });
        seen || E::table(self.workspace).get(id).is_some() && (self.withdrawn.is_empty() || !withdrawn())
    }
}

/// Is where one record is merged. Problems are reported with the record's place.
pub(in crate::exchange) struct Desk<'d> {
    /// What is known.
    pub known: &'d Known<'d>,
    /// The place of the record.
    pub at: At<'d>,
    /// The number of the file in the import.
    pub file: usize,
    /// What was found wrong.
    pub findings: &'d mut Findings,
}

impl Desk<'_> {
    /// Reports a problem of the field, a pointer from the record.
    pub(super) fn refuse(&mut self, field: &str, problem: Problem) {
        let at = self.at;
        self.findings.add(|| at.finding(field, problem));
    }

    /// Reports what somebody should look at.
    pub(super) fn warn(&mut self, field: &str, warning: Warning) {
        let at = self.at;
        self.findings.warn(|| at.finding(field, warning));
    }

    /// Returns the value of a field that a record cannot be without.
    pub(super) fn needed<T: Clone>(
        &mut self,
        field: &'static str,
        patch: Patch<T>,
        old: Option<&T>,
    ) -> Option<T> {
        match (patch, old) {
            (Patch::Value(value), _) => Some(value),
            (Patch::Absent, Some(old)) => Some(old.clone()),
            (Patch::Absent, None) => {
                // A field that is there but was refused is not missing.
                if !self.findings.names(&self.at.finding(&format!("/{field}"), ())) {
                    self.refuse("", Problem::Needed(field));
                }
                None
            }
            (Patch::Null, _) => {
                self.refuse(&format!("/{field}"), Problem::NotClearable(field));
                None
            }
        }
    }

    /// Returns the id of a record that a field names.
    pub(super) fn reference<E: Exchanged>(&mut self, field: &str, id: &Id) -> Option<E::Id> {
        if self.known.exists::<E>(&id.0) {
            return Some(E::Id::from(&id.0));
        }
        let nearest = if self.findings.offers_names() { self.near_ids::<E>(&id.0) } else { Vec::new() };
        let what = crate::exchange::singular(E::KIND);
        self.refuse(field, Problem::Missing { what, name: id.0.to_string(), nearest });
        None
    }

    /// Returns the id of a record that belongs to a source: the record's own source, or the one that stands before `#`.
    pub(super) fn own<E: Exchanged>(&mut self, field: &str, source: &str, id: &Id) -> Option<E::Id> {
        let own = E::identify(source, &id.0);
        let there = self.known.exists::<E>(std::borrow::Borrow::borrow(&own));
        if there { Some(own) } else { self.reference::<E>(field, id) }
    }

    fn near_ids<E: Exchanged>(&self, id: &str) -> Vec<String> {
        let seen =
            self.known.seen.get(&E::KIND).into_iter().flat_map(|seen| seen.keys().map(SmolStr::as_str));
        let stored = E::table(self.known.workspace).iter();
        nearest(id, seen.chain(stored.map(|record| std::borrow::Borrow::borrow(record.id()))))
    }

    /// Returns what a patch of a reference makes of the old one. The outer none says that the reference is wrong.
    pub(super) fn maybe<E: Exchanged>(
        &mut self,
        field: &str,
        patch: Patch<Id>,
        old: Option<&Option<E::Id>>,
    ) -> Option<Option<E::Id>> {
        match patch {
            Patch::Value(id) => self.reference::<E>(field, &id).map(Some),
            Patch::Absent => Some(old.cloned().flatten()),
            Patch::Null => Some(None),
        }
    }

    /// Returns the task that the record belongs to.
    pub(super) fn task(&mut self, patch: Patch<Id>, old: Option<&TaskId>) -> Option<TaskId> {
        let old = old.map(|task| Id(task.as_str().into()));
        let task = self.needed("task", patch, old.as_ref())?;
        self.reference::<Task>("/task", &task)
    }

    /// Returns the unit that a text names by id, name or alias.
    pub(super) fn unit(&mut self, field: &str, name: &Line) -> Option<UnitId> {
        let name = name.0.as_str();
        if self.known.exists::<Unit>(name) {
            return Some(name.into());
        }
        match self.known.register().find(name).map(|found| found.whom) {
            Some(Whom::Unit(unit)) => Some(unit),
            Some(Whom::Group(_)) => {
                self.refuse(field, Problem::NotAUnit(name.to_owned()));
                None
            }
            None => {
                let nearest = self.near_names(name);
                self.refuse(field, Problem::Missing { what: "unit", name: name.to_owned(), nearest });
                None
            }
        }
    }

    /// Returns what a patch of a unit makes of the old one. The outer none says that the unit is not known.
    pub(super) fn maybe_unit(
        &mut self,
        field: &str,
        patch: Patch<Line>,
        old: Option<&Option<UnitId>>,
    ) -> Option<Option<UnitId>> {
        match patch {
            Patch::Value(name) => self.unit(field, &name).map(Some),
            Patch::Absent => Some(old.cloned().flatten()),
            Patch::Null => Some(None),
        }
    }

    /// Returns the names that are nearest to an unknown one, each with its id.
    pub(super) fn near_names(&self, name: &str) -> Vec<String> {
        if !self.findings.offers_names() {
            return Vec::new();
        }
        let near = self.known.register().nearest(name, 3);
        near.into_iter().map(|near| format!("{} ({})", near.name, near.id())).collect()
    }

    /// Returns what a patch of a period makes of the old one. The outer none says that it runs backwards.
    pub(super) fn period(
        &mut self,
        patch: Patch<PeriodRecord>,
        old: Option<&Option<Period>>,
    ) -> Option<Option<Period>> {
        let period = optional(patch.map(|period| Period { from: period.from.0, to: period.to.0 }), old);
        if period.is_some_and(|period| period.to < period.from) {
            self.refuse("/period", Problem::PeriodBackwards);
            return None;
        }
        Some(period)
    }

    /// Returns the rank: as given, as it was, or after the siblings in the order of the file.
    pub(super) fn rank(
        &mut self,
        patch: Patch<i64>,
        old: Option<i64>,
        parent: &str,
        siblings: impl FnOnce(&Workspace) -> i64,
    ) -> i64 {
        let kind = self.at.kind;
        let mut ranks = self.known.ranks.borrow_mut();
        let place = ranks.entry((self.file, kind, parent.into())).or_default();
        *place += 1;
        match (patch, old) {
            (Patch::Value(rank), _) => rank,
            (_, Some(old)) => old,
            (_, None) => {
                let mut highest = self.known.highest.borrow_mut();
                let stored = highest.entry((kind, parent.into()));
                *stored.or_insert_with(|| siblings(self.known.workspace)) + *place
            }
        }
    }
}

/// Returns what a patch makes of a field that may be empty.
pub(super) fn optional<T: Clone>(patch: Patch<T>, old: Option<&Option<T>>) -> Option<T> {
    match patch {
        Patch::Value(value) => Some(value),
        Patch::Absent => old.cloned().flatten(),
        Patch::Null => None,
    }
}

/// Returns what a patch makes of a field that has an empty value.
pub(super) fn or_default<T: Clone + Default>(patch: Patch<T>, old: Option<&T>) -> T {
    match patch {
        Patch::Value(value) => value,
        Patch::Absent => old.cloned().unwrap_or_default(),
        Patch::Null => T::default(),
    }
}
