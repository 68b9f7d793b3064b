//! From bytes to raw records: the envelope or JSON Lines, told apart by content. Nothing is copied here; a record is
//! parsed when its turn comes.

mod diagnose;
mod envelope;
mod findings;
mod header;
mod lines;
mod screen;
mod spots;

use std::cell::OnceCell;
use std::collections::BTreeMap;

use serde::Deserialize;

use super::limits::Limits;
use super::problem::{Finding, Problem};
use super::records::{Contract, Id};
use crate::domain::entity::Kind;

pub(super) use findings::Findings;
use header::Header;
pub(super) use header::{Complete, source_problem};

/// Is a file to import: its bytes and the name under which errors speak of it.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The name.
    pub name: &'a str,
    /// The content.
    pub bytes: &'a [u8],
}

/// Is an input cut into raw records.
#[derive(Debug)]
pub(super) struct File<'a> {
    name: &'a str,
    text: &'a str,
    form: Form,
    line_ends: OnceCell<Vec<usize>>,
    /// The source that the file names.
    pub source: Option<Id>,
    /// What the file says that it has completely, and where it says so.
    pub complete: Option<(Complete, usize)>,
    records: BTreeMap<Kind, Vec<&'a str>>,
    count: usize,
}

/// Names the two forms of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Envelope,
    Lines,
}

/// Is the place of a record.
#[derive(Clone, Copy, Debug)]
pub(super) struct At<'a> {
    /// The file.
    pub file: &'a File<'a>,
    /// The record as it stands in the file.
    pub raw: &'a str,
    /// The kind.
    pub kind: Kind,
    /// The place among the file's records of this kind, from 0.
    pub index: usize,
}

impl<'a> File<'a> {
    /// Cuts an input into raw records; none when it is no exchange file at all. Everything wrong is reported.
    pub(super) fn read(input: &Input<'a>, limits: &Limits, findings: &mut Findings) -> Option<Self> {
        let whole =
            |problem| Finding { file: input.name.to_owned(), line: 1, pointer: String::new(), problem };
        if input.bytes.len() > limits.file_bytes {
            let (found, limit) = (input.bytes.len(), limits.file_bytes);
            findings.add(|| whole(Problem::TooLarge { what: "the file's number of bytes", found, limit }));
            return None;
        }
        let Ok(text) = str::from_utf8(input.bytes) else {
            findings.add(|| Finding { line: line_of_bad_byte(input.bytes), ..whole(Problem::NotUtf8) });
            return None;
        };
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let form = if lines::looks_like(text) { Form::Lines } else { Form::Envelope };
        let mut file = Self {
            name: input.name,
            text,
            form,
            line_ends: OnceCell::new(),
            source: None,
            complete: None,
            records: BTreeMap::new(),
            count: 0,
        };
        match form {
            Form::Envelope => envelope::cut(&mut file, limits, findings),
            Form::Lines => lines::cut(&mut file, limits, findings),
        }
        Some(file)
    }

    /// Returns the places of the file's records of the kind.
    pub(super) fn records(&'a self, kind: Kind) -> impl Iterator<Item = At<'a>> {
        let raws = self.records.get(&kind).map_or(&[][..], Vec::as_slice);
        (0..).zip(raws).map(move |(index, raw)| At { file: self, raw, kind, index })
    }

    /// Returns the place of one record.
    pub(super) fn at(&'a self, kind: Kind, index: usize) -> Option<At<'a>> {
        let raw = self.records.get(&kind)?.get(index)?;
        Some(At { file: self, raw, kind, index })
    }

    /// Says what is wrong at a place of the file.
    pub(super) fn finding<P>(&self, offset: usize, pointer: String, problem: P) -> Finding<P> {
        Finding { file: self.name.to_owned(), line: self.line(offset), pointer, problem }
    }

    fn line(&self, offset: usize) -> usize {
        let ends = self.line_ends.get_or_init(|| {
            let breaks = self.text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
            breaks.map(|(at, _)| at).collect()
        });
        ends.partition_point(|end| *end < offset) + 1
    }

    /// Returns where a part of the file's text begins.
    fn offset(&self, part: &str) -> usize {
        (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize)
    }

    /// Takes one more record; says no when there are too many.
    fn take(&mut self, kind: Kind, raw: &'a str, limits: &Limits) -> Result<(), Problem> {
        self.count += 1;
        if self.count > limits.records {
            let (found, limit) = (self.count, limits.records);
            return Err(Problem::TooLarge { what: "the file's number of records", found, limit });
        }
        self.records.entry(kind).or_default().push(raw);
        Ok(())
    }

    fn take_header(&mut self, header: Header) {
        self.source = header.source;
        self.complete = header.complete;
    }
}

fn line_of_bad_byte(bytes: &[u8]) -> usize {
    let good = str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
    bytes.iter().take(good).filter(|byte| **byte == b'\n').count() + 1
}

impl<'a> At<'a> {
    /// Parses the record. Whatever is wrong with it is reported; what can be read of it all the same is returned, so
    /// that its references are checked too.
    ///
    /// What looks like personal data is left out of it, unless it is kept on purpose.
    pub(super) fn parse<R: Contract>(
        &self,
        limits: &Limits,
        keep_personal: bool,
        findings: &mut Findings,
    ) -> Option<R> {
        let limit = limits.record_bytes_of(self.kind);
        if self.raw.len() > limit {
            let found = self.raw.len();
            let problem = Problem::TooLarge { what: "the record's number of bytes", found, limit };
            findings.add(|| self.finding("", problem));
            return None;
        }
        let without = screen::screen(self, keep_personal, findings);
        match self.typed(without.as_deref().unwrap_or(self.raw)) {
            Ok(record) => Some(record),
            Err(_) => diagnose::diagnose(self, findings),
        }
    }

    fn typed<R: Contract>(&self, raw: &str) -> serde_json::Result<R> {
        match self.file.form {
            Form::Envelope => serde_json::from_str(raw),
            Form::Lines => {
                let mut deserializer = serde_json::Deserializer::from_str(raw);
                lines::Tagged::deserialize(&mut deserializer).map(|lines::Tagged(record)| record)
            }
        }
    }

    /// Says what is wrong at a place inside the record; the pointer begins at the record.
    pub(super) fn finding<P>(&self, inside: &str, problem: P) -> Finding<P> {
        let offset = self.file.offset(self.raw) + spots::offset_of(self.raw, inside);
        self.file.finding(offset, self.pointer(inside), problem)
    }

    /// Returns the pointer from the file, or from the line of JSON Lines.
    fn pointer(&self, inside: &str) -> String {
        match self.file.form {
            Form::Envelope => format!("/{}/{}{inside}", self.kind.plural(), self.index),
            Form::Lines => inside.to_owned(),
        }
    }
}
