//! Writing a workspace: the same workspace gives the same bytes.

use std::io::{self, Write};

use chrono::{DateTime, SecondsFormat, Utc};

use super::convert::{Exchanged, Shower};
use super::{SCHEMA, VERSION, singular};
use crate::domain::document::Document;
use crate::domain::entity::Kind;
use crate::domain::followup::{Action, Conclusion, Meeting, Reminder, Request};
use crate::domain::indicator::{Definition, Indicator, Measurement};
use crate::domain::plan::{Plan, Section};
use crate::domain::progress::{Assessment, Extension, Obstacle, TriggerFired, Update};
use crate::domain::reporting::{Duty, Submission};
use crate::domain::task::{Link, Task};
use crate::domain::unit::{Group, Reassignment, Unit};
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

/// Writes the workspace: kinds in the order of dependence, records in the order of their ids, one record a line.
///
/// # Errors
/// Returns what the writer reports.
pub fn export(workspace: &Workspace, options: &ExportOptions, out: &mut dyn Write) -> io::Result<()> {
    let shower = Shower::new(workspace, options.jsonl);
    let mut writer = Writer { workspace, shower, options, out, line: Vec::new() };
    writer.head()?;
    let wanted = |kind: &Kind| options.kinds.as_ref().is_none_or(|kinds| kinds.contains(kind));
    for kind in Kind::ALL.into_iter().filter(wanted) {
        writer.kind(kind)?;
    }
    if !options.jsonl {
        writer.out.write_all(b"\n}\n")?;
    }
    writer.out.flush()
}

struct Writer<'w> {
    workspace: &'w Workspace,
    shower: Shower,
    options: &'w ExportOptions,
    out: &'w mut dyn Write,
    line: Vec<u8>,
}

impl Writer<'_> {
    fn head(&mut self) -> io::Result<()> {
        let (open, between, close) = if self.options.jsonl { ("{", ",", "}\n") } else { ("{\n", ",\n", "") };
        let stamp = self.options.stamp.map(|at| at.to_rfc3339_opts(SecondsFormat::Secs, true));
        let stamp = stamp.map(|at| format!("{between}\"exported_at\":\"{at}\"")).unwrap_or_default();
        write!(self.out, "{open}\"schema\":\"{SCHEMA}\"{between}\"version\":{VERSION}{stamp}{close}")
    }

    fn kind(&mut self, kind: Kind) -> io::Result<()> {
        match kind {
            Kind::Unit => self.records::<Unit>(),
            Kind::Group => self.records::<Group>(),
            Kind::Plan => self.records::<Plan>(),
            Kind::Section => self.records::<Section>(),
            Kind::Task => self.records::<Task>(),
            Kind::Link => self.records::<Link>(),
            Kind::Reassignment => self.records::<Reassignment>(),
            Kind::Update => self.records::<Update>(),
            Kind::Assessment => self.records::<Assessment>(),
            Kind::Extension => self.records::<Extension>(),
            Kind::TriggerFired => self.records::<TriggerFired>(),
            Kind::Obstacle => self.records::<Obstacle>(),
            Kind::Document => self.records::<Document>(),
            Kind::Indicator => self.records::<Indicator>(),
            Kind::Definition => self.records::<Definition>(),
            Kind::Measurement => self.records::<Measurement>(),
            Kind::Reminder => self.records::<Reminder>(),
            Kind::Request => self.records::<Request>(),
            Kind::Meeting => self.records::<Meeting>(),
            Kind::Conclusion => self.records::<Conclusion>(),
            Kind::Action => self.records::<Action>(),
            Kind::Duty => self.records::<Duty>(),
            Kind::Submission => self.records::<Submission>(),
        }
    }

    fn records<E: Exchanged>(&mut self) -> io::Result<()> {
        let all = E::table(self.workspace).sorted();
        if all.is_empty() {
            return Ok(());
        }
        if !self.options.jsonl {
            write!(self.out, ",\n\"{}\":[", E::KIND.plural())?;
        }
        for (number, entity) in all.into_iter().enumerate() {
            self.line.clear();
            serde_json::to_writer(&mut self.line, &entity.show(&self.shower))?;
            if self.options.jsonl {
                write!(self.out, "{{\"kind\":\"{}\",", singular(E::KIND))?;
                self.line.push(b'\n');
                self.out.write_all(self.line.get(1..).unwrap_or_default())?;
            } else {
                self.out.write_all(if number == 0 { b"\n" } else { b",\n" })?;
                self.out.write_all(&self.line)?;
            }
        }
        if self.options.jsonl { Ok(()) } else { self.out.write_all(b"\n]") }
    }
}
