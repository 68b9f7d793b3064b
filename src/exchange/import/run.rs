//! One pass over the files: kinds in the order of dependence, record by record. Kinds that others name are known
//! completely before they are merged; entries are parsed, compared and forgotten one by one, so that memory grows with
//! the change.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::collections::hash_map::Entry;

use smol_str::SmolStr;

use super::plan::{ImportPlan, Tally, differences};
use super::provenance::{FieldConflict, Provenance};
use super::{ImportFailure, ImportOptions, Mode, OnConflict, check, names, replace};
use crate::domain::document::Document;
use crate::domain::entity::{Field, Key, Kind};
use crate::domain::followup::{Action, Conclusion, Meeting, Reminder, Request};
use crate::domain::indicator::{Definition, Indicator, Measurement};
use crate::domain::operation::Operation;
use crate::domain::plan::{Plan, Section};
use crate::domain::progress::{Assessment, Extension, Obstacle, TriggerFired, Update};
use crate::domain::report::{Issuance, Passage, Report, report_of};
use crate::domain::reporting::{Duty, Submission};
use crate::domain::task::{Link, Task};
use crate::domain::unit::{Group, Reassignment, Unit};
use crate::domain::workspace::Workspace;
use crate::exchange::convert::{Desk, Exchanged, Known, Shower};
use crate::exchange::problem::Problem;
use crate::exchange::read::{At, File, Findings, Input, source_problem};
use crate::exchange::records::Contract;

/// Plans an import.
pub(super) fn run(
    workspace: &Workspace,
    inputs: &[Input<'_>],
    options: &ImportOptions,
    provenance: &dyn Provenance,
) -> Result<ImportPlan, ImportFailure> {
    let mut findings = Findings::default();
    let read = inputs.iter().filter_map(|input| File::read(input, &options.limits, &mut findings));
    let files: Vec<File<'_>> = read.collect();
    let mut run = Run::new(workspace, &files, options, provenance, findings);
    run.all();
    let place = |name: &str| inputs.iter().position(|input| input.name == name);
    run.findings.errors.sort_by_key(|error| (place(&error.file), error.line));
    run.finish()
}

/// Is an import that is being planned.
pub(super) struct Run<'a> {
    pub workspace: &'a Workspace,
    pub files: &'a [File<'a>],
    pub options: &'a ImportOptions,
    pub known: Known<'a>,
    pub findings: Findings,
    provenance: &'a dyn Provenance,
    operations: Vec<Operation>,
    pub by_kind: BTreeMap<Kind, Tally>,
    conflicts: Vec<FieldConflict>,
    kept: usize,
    shower: OnceCell<Shower>,
}

impl<'a> Run<'a> {
    fn new(
        workspace: &'a Workspace,
        files: &'a [File<'a>],
        options: &'a ImportOptions,
        provenance: &'a dyn Provenance,
        findings: Findings,
    ) -> Self {
        Self {
            workspace,
            files,
            options,
            known: Known::new(workspace, options.propose),
            findings,
            provenance,
            operations: Vec::new(),
            by_kind: BTreeMap::new(),
            conflicts: Vec::new(),
            kept: 0,
            shower: OnceCell::new(),
        }
    }

    fn all(&mut self) {
        self.registers();
        self.referred::<Plan>(|known, plan| {
            known.plans.insert(plan.id.as_str().into(), plan.clone());
        });
        self.referred::<Section>(|known, section| {
            known.sections.insert(section.id.as_str().into(), section.clone());
        });
        self.referred::<Task>(|known, task| {
            known.tasks.insert(task.id.as_str().into(), task.clone());
        });
        check::outline(self);
        self.referred::<Document>(|known, document| {
            known.symbols.insert(document.symbol.clone(), document.id.clone());
        });
        self.referred::<Indicator>(|known, indicator| {
            known.indicators.insert(indicator.id.as_str().into(), indicator.clone());
        });
        self.referred::<Definition>(|known, definition| {
            known.definitions.insert(definition.id.as_str().into(), definition.clone());
        });
        self.entries::<Link>();
        self.entries::<Reassignment>();
        self.entries::<Update>();
        self.entries::<Assessment>();
        self.entries::<Extension>();
        self.entries::<TriggerFired>();
        self.entries::<Obstacle>();
        self.entries::<Measurement>();
        self.entries::<Reminder>();
        self.entries::<Request>();
        self.entries::<Meeting>();
        self.entries::<Conclusion>();
        self.entries::<Action>();
        self.referred::<Duty>(|_, _| {});
        self.entries::<Submission>();
        self.referred::<Report>(|_, _| {});
        self.entries::<Passage>();
        self.entries::<Issuance>();
        if self.options.mode == Mode::Replace {
            replace::check(self);
        }
    }

    /// Units and groups name each other by names, so all names are learnt before any record is merged.
    fn registers(&mut self) {
        let units = self.parsed::<Unit>();
        let groups = self.parsed::<Group>();
        names::learn(
            &mut self.known,
            units.iter().map(|(_, _, record)| record),
            groups.iter().map(|(_, _, record)| record),
        );
        self.merge_all::<Unit>(units, |_, _| {});
        self.merge_all::<Group>(groups, |_, _| {});
    }

    fn referred<E: Exchanged>(&mut self, remember: impl Fn(&mut Known<'a>, &E)) {
        let parsed = self.parsed::<E>();
        replace::withdraw(self, E::KIND);
        self.merge_all(parsed, remember);
    }

    fn entries<E: Exchanged>(&mut self) {
        for (number, file) in self.files.iter().enumerate() {
            for at in file.records(E::KIND) {
                if let Some(record) = at.parse::<E::Record>(
                    &self.options.limits,
                    self.options.keep_personal,
                    &mut self.findings,
                ) && let Some(id) = self.enter::<E>(number, &at, &record)
                {
                    self.merge::<E>(number, at, (record, id), |_, _| {});
                }
            }
        }
        replace::withdraw(self, E::KIND);
    }

    fn parsed<E: Exchanged>(&mut self) -> Vec<(usize, At<'a>, E::Record)> {
        let mut parsed = Vec::new();
        for (number, file) in self.files.iter().enumerate() {
            for at in file.records(E::KIND) {
                if let Some(record) = at.parse::<E::Record>(
                    &self.options.limits,
                    self.options.keep_personal,
                    &mut self.findings,
                ) && self.enter::<E>(number, &at, &record).is_some()
                {
                    parsed.push((number, at, record));
                }
            }
        }
        parsed
    }

    /// Enters the record's id; none when it stands already in the files, or names no proper source.
    fn enter<E: Exchanged>(&mut self, number: usize, at: &At<'a>, record: &E::Record) -> Option<E::Id> {
        if let Some(problem) = record.source().and_then(source_problem) {
            self.findings.add(|| at.finding("/source", problem));
            return None;
        }
        let source = record.source().map_or_else(|| self.source(number), |source| source.0.as_str());
        let id = E::identify(source, &record.id().0);
        let key: SmolStr = std::borrow::Borrow::<str>::borrow(&id).into();
        match self.known.seen.entry(E::KIND).or_default().entry(key) {
            Entry::Vacant(entry) => {
                entry.insert((number, at.index));
                Some(id)
            }
            Entry::Occupied(entry) => {
                let (file, index) = *entry.get();
                let files = self.files;
                self.findings.add(|| duplicate(files, at, record.id().0.as_str(), (file, index)));
                None
            }
        }
    }

    fn source(&self, number: usize) -> &'a str {
        let named = self.files.get(number).and_then(|file| file.source.as_ref());
        named.map_or(self.options.default_source.as_str(), |source| source.0.as_str())
    }

    fn merge_all<E: Exchanged>(
        &mut self,
        parsed: Vec<(usize, At<'a>, E::Record)>,
        remember: impl Fn(&mut Known<'a>, &E),
    ) {
        for (number, at, record) in parsed {
            let id = E::identify("", &record.id().0);
            self.merge::<E>(number, at, (record, id), &remember);
        }
    }

    /// Merges one record, and remembers it when it is new or changed.
    fn merge<E: Exchanged>(
        &mut self,
        file: usize,
        at: At<'a>,
        (record, id): (E::Record, E::Id),
        remember: impl Fn(&mut Known<'a>, &E),
    ) {
        let old = E::table(self.workspace).get(std::borrow::Borrow::borrow(&id));
        let mut desk = Desk { known: &self.known, at, file, findings: &mut self.findings };
        let Some(mut new) = E::merge(record, id, old, &mut desk) else { return };
        if let Some(old) = old {
            self.settle(old, &mut new, file);
        }
        if old != Some(&new)
            && let Some(problem) = self.sealed(&new.key())
        {
            return self.findings.add(|| at.finding("", problem));
        }
        let tally = self.by_kind.entry(E::KIND).or_default();
        match old {
            Some(old) if *old == new => tally.unchanged += 1,
            Some(old) => {
                tally.updated += 1;
                remember(&mut self.known, &new);
                self.operations.extend(E::operations(old, &new));
            }
            None => {
                tally.created += 1;
                remember(&mut self.known, &new);
                self.operations.push(Operation::Create(new.into()));
            }
        }
    }

    /// Returns why the record stays as it is: it belongs to a report that was issued. None where it may change.
    fn sealed(&self, key: &Key) -> Option<Problem> {
        let report = report_of(key)?;
        let issuance = self.workspace.issuances.get(report.as_str())?;
        let (number, on) = (issuance.number.clone(), issuance.on);
        Some(Problem::Issued { report: report.to_string(), number, on })
    }

    /// Answers the fields that somebody else changed since the file's source wrote them.
    fn settle<E: Exchanged>(&mut self, old: &E, new: &mut E, file: usize) {
        if self.options.on_conflict == OnConflict::Theirs {
            return;
        }
        let source = self.source(file);
        for ((ours, theirs), change) in old.differences(new).into_iter().zip(E::operations(old, new)) {
            let Some(by) = self.provenance.changed_by_other(&old.key(), theirs.name(), source) else {
                continue;
            };
            match self.options.on_conflict {
                OnConflict::Ours => {
                    self.kept += 1;
                    new.set(ours);
                }
                _ => self.conflict(&change, &by),
            }
        }
    }

    fn conflict(&mut self, operation: &Operation, by: &str) {
        let shower = self.shower.get_or_init(|| Shower::new(self.workspace, false));
        let differences = differences(self.workspace, shower, operation);
        self.conflicts.extend(differences.into_iter().map(|difference| FieldConflict {
            kind: difference.kind,
            id: difference.id,
            field: difference.field,
            ours: difference.old,
            theirs: difference.new,
            by: by.to_owned(),
        }));
    }

    fn finish(mut self) -> Result<ImportPlan, ImportFailure> {
        let Findings { errors, more, warnings, more_warnings } = self.findings;
        if !errors.is_empty() {
            return Err(ImportFailure::Invalid { errors, more });
        }
        if !self.conflicts.is_empty() {
            return Err(ImportFailure::Conflicts(self.conflicts));
        }
        let mut operations = std::mem::take(&mut self.operations);
        operations.extend(replace::withdrawals(self.workspace, &self.known.withdrawn));
        let mut sources: Vec<&str> = self
            .files
            .iter()
            .map(|file| match &file.source {
                Some(source) => source.0.as_str(),
                None => self.options.default_source.as_str(),
            })
            .collect();
        sources.sort_unstable();
        sources.dedup();
        Ok(ImportPlan {
            operations,
            source: sources.join(";"),
            by_kind: self.by_kind,
            warnings,
            more_warnings,
            kept: self.kept,
        })
    }
}

fn duplicate(
    files: &[File<'_>],
    at: &At<'_>,
    id: &str,
    (file, index): (usize, usize),
) -> crate::exchange::problem::Finding {
    let first = files.get(file).and_then(|file| file.at(at.kind, index)).map(|first| first.finding("", ()));
    let (file, line) = first.map_or_else(|| (String::new(), 0), |first| (first.file, first.line));
    at.finding("/id", Problem::DuplicateId { id: id.to_owned(), file, line })
}
