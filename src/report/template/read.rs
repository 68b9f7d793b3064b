//! Reads a template.

use std::collections::HashSet;

use toml::de::DeTable;

use super::fault::{Fault, FaultKind, Source};
use super::fields::{Fields, Placed, near_or_all};
use super::shipped::{SHIPPED, shipped};
use super::{Block, FrameTemplate, OfficeTemplate, TableTemplate, Template};
use crate::domain::deadline::Every;
use crate::domain::report::ReportRole;
use crate::report::document::{Authority, Level, SectionKey};
use crate::report::figures::{Call, MistakeKind, Shape, columns};
use crate::report::pattern::Pattern;
use crate::report::sentence::Sentence;

const ROLES: &[(&str, ReportRole)] =
    &[("reporter", ReportRole::Reporter), ("consolidator", ReportRole::Consolidator)];
const PERIODS: &[(&str, Every)] = &[
    ("week", Every::Week),
    ("month", Every::Month),
    ("quarter", Every::Quarter),
    ("half_year", Every::HalfYear),
    ("year", Every::Year),
    ("any", Every::AdHoc),
];
const AUTHORITIES: &[(&str, Authority)] = &[
    ("on_behalf", Authority::OnBehalf),
    ("deputy", Authority::Deputy),
    ("by_order", Authority::ByOrder),
    ("delegated", Authority::Delegated),
    ("acting", Authority::Acting),
];
const LEVELS: [Level; 4] = [Level::Part, Level::Clause, Level::Subclause, Level::Point];

/// The keys by which a block says what it is.
const KINDS: [&str; 11] = [
    "heading",
    "text",
    "sentence",
    "list",
    "table",
    "chart",
    "appendix",
    "page_break",
    "letter",
    "minutes",
    "closing",
];

impl Template {
    /// Reads a template; the file is named in faults, and the key is the one by which reports name it.
    ///
    /// # Errors
    /// Returns every fault with its line.
    pub fn read(file: &str, key: &str, text: &str) -> Result<Self, Vec<Fault>> {
        let (root, errors) = DeTable::parse_recoverable(text);
        let source = Source::new(file, text);
        for error in &errors {
            let at = error.span().map_or(0, |span| span.start);
            source.fault(at, FaultKind::Form(error.message().to_owned()));
        }
        let template = template(key, &Fields::new(&source, root.get_ref(), 0));
        let faults = source.into_faults();
        if faults.is_empty() { Ok(template) } else { Err(faults) }
    }
}

fn template(key: &str, fields: &Fields<'_, '_>) -> Template {
    let words = |key| fields.needed(key).0.to_owned();
    let (name, english) = (words("name"), words("english"));
    let role = fields.one_of("role", ROLES).unwrap_or(ReportRole::Reporter);
    let period = fields.one_of("period", PERIODS).unwrap_or(Every::AdHoc);
    let frame = match fields.table("frame") {
        Some(frame) => read_frame(&frame),
        None => {
            fields.fault(FaultKind::Missing("frame"));
            FrameTemplate::default()
        }
    };
    let base = fields.text("extends").map(|placed| blocks_of(fields, placed));
    let mut keys = HashSet::new();
    let own = fields.tables("block");
    let blocks = own.iter().filter_map(|block| BlockReader { fields: block, keys: &mut keys }.read());
    let blocks: Vec<Block> = blocks.collect();
    let blocks = if own.is_empty() { base.unwrap_or_default() } else { blocks };
    fields.finish();
    Template { key: key.to_owned(), name, english, role, period, frame, blocks }
}

/// Returns the blocks of the shipped template with the key.
fn blocks_of(fields: &Fields<'_, '_>, (key, at): Placed<'_>) -> Vec<Block> {
    match shipped(key) {
        Some(base) => base.map(|base| base.blocks).unwrap_or_default(),
        None => {
            let fits = near_or_all(key, SHIPPED.iter().map(|(key, _)| *key));
            fields.source.fault(at, FaultKind::Value { key: "extends", value: key.to_owned(), fits });
            Vec::new()
        }
    }
}

fn read_frame(fields: &Fields<'_, '_>) -> FrameTemplate {
    let office = |office: &Fields<'_, '_>| {
        let name = office.read(office.needed("office"));
        let authority = office.one_of("authority", AUTHORITIES);
        office.finish();
        OfficeTemplate { authority, name }
    };
    let frame = FrameTemplate {
        kind: fields.text("kind").map(|(kind, _)| kind.to_owned()),
        subject: fields.read(fields.needed("subject")),
        superior: fields.sentence("superior"),
        issuer: fields.read(fields.needed("issuer")),
        code: fields.read(fields.needed("code")),
        place: fields.needed("place").0.to_owned(),
        recipients: fields.sentences("recipients"),
        grounds: fields.sentences("grounds"),
        signature: fields.tables("signature").iter().map(office).collect(),
        copies: fields.sentences("copies"),
        filed: fields.needed("filed").0.to_owned(),
    };
    fields.finish();
    frame
}

struct BlockReader<'r, 's, 't> {
    fields: &'r Fields<'s, 't>,
    keys: &'r mut HashSet<String>,
}

impl BlockReader<'_, '_, '_> {
    fn read(mut self) -> Option<Block> {
        let kind = self.kind()?;
        let block = match kind {
            "heading" => Some(self.heading()),
            "text" => Some(self.text()),
            "sentence" => Some(self.sentence()),
            "list" => self.list(),
            "table" => self.table(),
            "chart" => self.chart(),
            "appendix" => Some(self.appendix()),
            "closing" => Some(Block::Closing(self.words("closing"))),
            flag => self.flagged(flag),
        };
        self.fields.finish();
        block
    }

    /// Returns the one key by which the block says what it is.
    fn kind(&self) -> Option<&'static str> {
        let given: Vec<&'static str> = KINDS.into_iter().filter(|kind| self.fields.has(kind)).collect();
        match given.as_slice() {
            [kind] => Some(kind),
            [] => {
                self.fields.fault(FaultKind::NoKind(KINDS.map(str::to_owned).to_vec()));
                None
            }
            [one, other, ..] => {
                self.fields.fault(FaultKind::TwoKinds(one, other));
                None
            }
        }
    }

    fn words(&self, key: &'static str) -> Sentence {
        self.fields.read(self.fields.needed(key))
    }

    /// Returns the section's own key, which no other section has.
    fn key(&mut self) -> SectionKey {
        let (key, at) = self.fields.needed("key");
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-' | '_');
        if !key.chars().all(fits) {
            self.fields.source.fault(at, FaultKind::BadKey(key.to_owned()));
        } else if !key.is_empty() && !self.keys.insert(key.to_owned()) {
            self.fields.source.fault(at, FaultKind::SameKey(key.to_owned()));
        }
        key.into()
    }

    fn heading(&mut self) -> Block {
        let level = self.fields.number("level");
        let found = level.map_or(Some(Level::Part), |(number, _)| {
            LEVELS.get(usize::try_from(number).ok()?.checked_sub(1)?).copied()
        });
        if let Some((number, at)) = level.filter(|_| found.is_none()) {
            let fits = (1..=LEVELS.len()).map(|level| level.to_string()).collect();
            let what = FaultKind::Value { key: "level", value: number.to_string(), fits };
            self.fields.source.fault(at, what);
        }
        let key = self.key();
        Block::Heading { key, level: found.unwrap_or(Level::Part), words: self.words("heading") }
    }

    fn text(&mut self) -> Block {
        let key = self.key();
        let prompt = self.fields.needed("text").0.to_owned();
        Block::Text { key, prompt, draft: self.fields.sentence("draft") }
    }

    fn sentence(&self) -> Block {
        Block::Sentence { words: self.words("sentence"), none: self.fields.sentence("none") }
    }

    /// Returns the figure at the key, and what its rows are.
    fn rows(&self, key: &'static str) -> Option<(Call, Shape)> {
        let (text, at) = self.fields.needed(key);
        let call = self.fields.call((text, at))?;
        let shape = call.row.ask.shape();
        if shape.is_none() {
            self.fields.source.fault(at, FaultKind::NoRows(call.row.name.to_owned()));
        }
        Some((call, shape?))
    }

    fn list(&self) -> Option<Block> {
        let none = self.fields.sentence("none");
        let line = self.fields.text("line");
        let (call, shape) = self.rows("list")?;
        let placed = line.unwrap_or((columns::line(shape), 0));
        let line = Pattern::read(placed.0, shape).map_err(|mistakes| self.fields.mistaken(placed, mistakes));
        Some(Block::List { call, line: line.unwrap_or_default(), none })
    }

    fn table(&self) -> Option<Block> {
        let (grouped, total) = (self.fields.flag("grouped"), self.fields.flag("total"));
        let (caption, none) = (self.fields.sentence("caption"), self.fields.sentence("none"));
        let named = self.fields.texts("columns");
        if named.is_none() && !self.fields.has("columns") {
            self.fields.fault(FaultKind::Missing("columns"));
        }
        let (call, shape) = self.rows("table")?;
        let column = |placed: (&str, usize)| match columns::named(shape, placed.0) {
            Some(column) => Some(column.name),
            None => {
                self.fields.mistaken(placed, [MistakeKind::unknown_column(placed.0, shape).at(0)]);
                None
            }
        };
        let columns = named.unwrap_or_default().into_iter().filter_map(column).collect();
        Some(Block::Table(TableTemplate { call, columns, caption, grouped, total, none }))
    }

    fn chart(&self) -> Option<Block> {
        let none = self.fields.sentence("none");
        let (indicator, at) = self.fields.needed("chart");
        let text = format!("indicator.chart {indicator}");
        let call = self.fields.call((&text, at))?;
        Some(Block::Chart { call, none })
    }

    fn appendix(&mut self) -> Block {
        let landscape = self.fields.flag("landscape");
        Block::Appendix { key: self.key(), title: self.words("appendix"), landscape }
    }

    /// Reads a block that is nothing but its flag.
    fn flagged(&self, kind: &'static str) -> Option<Block> {
        self.fields.flag(kind).then_some(match kind {
            "letter" => Block::Letter,
            "minutes" => Block::Minutes,
            _ => Block::PageBreak,
        })
    }
}
