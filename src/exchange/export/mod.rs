//! Writing a workspace: the same workspace gives the same bytes.

use std::io::{self, Write};

use chrono::{DateTime, SecondsFormat, Utc};

use super::convert::{Exchanged, Shower};
use super::{SCHEMA, VERSION, singular};
use crate::domain::entity::Kind;
use crate::domain::operation::Record;
use crate::domain::workspace::Workspace;

/// Says how a workspace is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExportOptions {
    /// The kinds; all of them when none are named. They are written in the order of dependence.
    pub kinds: Option<Vec<Kind>>,
    /// Whether to write JSON Lines in place of the envelope.
    pub jsonl: bool,
    /// When it was exported; nothing is said when absent, so that a difference of two exports is one of the records.
    pub stamp: Option<DateTime<Utc>>,
}

impl ExportOptions {
    /// Lists the kinds to write in the order of dependence.
    pub fn wanted(&self) -> Vec<Kind> {
        let is_wanted = |kind: &Kind| self.kinds.as_ref().is_none_or(|kinds| kinds.contains(kind));
        Kind::ALL.into_iter().filter(is_wanted).collect()
    }
}

/// Writes the workspace: kinds in the order of dependence, records in the order of their ids, one record a line.
///
/// # Errors
/// Returns what the writer reports.
pub fn export(workspace: &Workspace, options: &ExportOptions, out: &mut dyn Write) -> io::Result<()> {
    let mut exporter = Exporter::begin(workspace, options, out)?;
    for kind in options.wanted() {
        workspace.records(kind).iter().try_for_each(|record| exporter.record(record))?;
    }
    exporter.end()
}

/// Writes records as they come, so that nobody has to hold them all.
pub struct Exporter<'w> {
    shower: Shower,
    options: &'w ExportOptions,
    out: &'w mut dyn Write,
    /// The kind whose list is open.
    open: Option<Kind>,
    line: Vec<u8>,
}

impl<'w> Exporter<'w> {
    /// Writes the head. The workspace needs to hold the units and groups only: cells are read against their names.
    ///
    /// # Errors
    /// Returns what the writer reports.
    pub fn begin(
        register: &Workspace,
        options: &'w ExportOptions,
        out: &'w mut dyn Write,
    ) -> io::Result<Self> {
        let shower = Shower::new(register, options.jsonl);
        let (open, between, close) = if options.jsonl { ("{", ",", "}\n") } else { ("{\n", ",\n", "") };
        let stamp = options.stamp.map(|at| at.to_rfc3339_opts(SecondsFormat::Secs, true));
        let stamp = stamp.map(|at| format!("{between}\"exported_at\":\"{at}\"")).unwrap_or_default();
        write!(out, "{open}\"schema\":\"{SCHEMA}\"{between}\"version\":{VERSION}{stamp}{close}")?;
        Ok(Self { shower, options, out, open: None, line: Vec::new() })
    }

    /// Writes one record. The records of a kind come together.
    ///
    /// # Errors
    /// Returns what the writer reports.
    pub fn record(&mut self, record: &Record) -> io::Result<()> {
        match record {
            Record::Unit(record) => self.entity(record),
            Record::Group(record) => self.entity(record),
            Record::Plan(record) => self.entity(record),
            Record::Section(record) => self.entity(record),
            Record::Task(record) => self.entity(record),
            Record::Link(record) => self.entity(record),
            Record::Reassignment(record) => self.entity(record),
            Record::Update(record) => self.entity(record),
            Record::Assessment(record) => self.entity(record),
            Record::Extension(record) => self.entity(record),
            Record::TriggerFired(record) => self.entity(record),
            Record::Obstacle(record) => self.entity(record),
            Record::Document(record) => self.entity(record),
            Record::Indicator(record) => self.entity(record),
            Record::Definition(record) => self.entity(record),
            Record::Measurement(record) => self.entity(record),
            Record::Reminder(record) => self.entity(record),
            Record::Request(record) => self.entity(record),
            Record::Meeting(record) => self.entity(record),
            Record::Conclusion(record) => self.entity(record),
            Record::Action(record) => self.entity(record),
            Record::Duty(record) => self.entity(record),
            Record::Submission(record) => self.entity(record),
            Record::Report(record) => self.entity(record),
            Record::Passage(record) => self.entity(record),
            Record::Issuance(record) => self.entity(record),
        }
    }

    fn entity<E: Exchanged>(&mut self, entity: &E) -> io::Result<()> {
        self.line.clear();
        serde_json::to_writer(&mut self.line, &entity.show(&self.shower))?;
        if self.options.jsonl {
            write!(self.out, "{{\"kind\":\"{}\",", singular(E::KIND))?;
            self.line.push(b'\n');
            return self.out.write_all(self.line.get(1..).unwrap_or_default());
        }
        if self.open == Some(E::KIND) {
            self.out.write_all(b",\n")?;
        } else {
            self.close()?;
            write!(self.out, ",\n\"{}\":[\n", E::KIND.plural())?;
            self.open = Some(E::KIND);
        }
        self.out.write_all(&self.line)
    }

    fn close(&mut self) -> io::Result<()> {
        if self.open.take().is_some() { self.out.write_all(b"\n]") } else { Ok(()) }
    }

    /// Writes what comes after the last record.
    ///
    /// # Errors
    /// Returns what the writer reports.
    pub fn end(mut self) -> io::Result<()> {
        self.close()?;
        if !self.options.jsonl {
            self.out.write_all(b"\n}\n")?;
        }
        self.out.flush()
    }
}
