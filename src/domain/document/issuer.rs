//! Who issued a document: a unit under whatever name the record prints, else the printed words, else what the symbol's
//! abbreviation tells.

use foldhash::HashMap;

use super::super::ids::UnitId;
use super::super::register::{Name, Register};
use super::super::workspace::Workspace;
use super::entry::Entry;
use crate::text::fold::mark_free;

/// Is who issued a document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Issuer {
    /// A unit that is known here.
    Unit(UnitId),
    /// Somebody else, as printed.
    Printed(String),
    /// Nobody has said it; this is the abbreviation in the symbol.
    Code(String),
}

/// Tells who issued documents; each printed name is looked up once.
#[derive(Debug)]
pub struct Issuers<'a> {
    workspace: &'a Workspace,
    register: Register,
    known: HashMap<String, Option<UnitId>>,
    codes: HashMap<String, UnitId>,
}

impl<'a> Issuers<'a> {
    /// Knows the units of the workspace.
    pub fn of(workspace: &'a Workspace) -> Self {
        let codes = workspace.units.iter().map(|unit| (unit.short.to_uppercase(), unit.id.clone())).collect();
        Self { workspace, register: Register::of(workspace), known: HashMap::default(), codes }
    }

    /// Returns who issued the document; none where not even its symbol tells.
    pub fn issuer(&mut self, entry: &Entry) -> Option<Issuer> {
        let Some(printed) = entry.issuer(self.workspace) else {
            let code = entry.read()?.issuer?;
            return Some(self.codes.get(&code).cloned().map_or(Issuer::Code(code), Issuer::Unit));
        };
        let unit = self.unit(printed);
        Some(unit.map_or_else(|| Issuer::Printed(printed.to_owned()), Issuer::Unit))
    }

    /// Reads the name, short name or id of an issuer as somebody asks for it.
    pub fn read(&mut self, text: &str) -> Issuer {
        self.unit(text.trim()).map_or_else(|| Issuer::Printed(text.trim().to_owned()), Issuer::Unit)
    }

    fn unit(&mut self, text: &str) -> Option<UnitId> {
        let Self { workspace, register, known, .. } = self;
        if let Some(unit) = known.get(text) {
            return unit.clone();
        }
        let by_id = workspace.units.get(text).map(|unit| unit.id.clone());
        let found = by_id.or_else(|| register.find(text).as_ref().and_then(Name::unit).cloned());
        known.insert(text.to_owned(), found.clone());
        found
    }
}

impl Issuer {
    /// Returns its name as it is shown.
    pub fn name<'a>(&'a self, workspace: &'a Workspace) -> &'a str {
        match self {
            Issuer::Unit(unit) => workspace.units.get(unit.as_str()).map_or(unit.as_str(), |unit| &unit.name),
            Issuer::Printed(words) | Issuer::Code(words) => words,
        }
    }

    /// Returns whether it is the one that was asked for: the same, or by words that its name holds.
    pub fn is(&self, asked: &Issuer, workspace: &Workspace) -> bool {
        let words = match asked {
            Issuer::Printed(words) | Issuer::Code(words) => mark_free(words),
            Issuer::Unit(_) => return self == asked,
        };
        self == asked || mark_free(self.name(workspace)).contains(&words)
    }
}
