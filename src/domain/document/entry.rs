//! One entry of the register: a document as its record, its plan, its issued report, and what cites it tell of it.

use chrono::NaiveDate;
use foldhash::HashSet;

use super::super::entity::{Entity, Key};
use super::super::workspace::{Slot, Workspace};
use super::{Document, DocumentRole};
use crate::text::symbol::{self, Symbol};

/// Is one entry of the register.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The symbol as its record prints it, else as it was cited first; words where no symbol can be read.
    pub symbol: String,
    /// The date; none when nobody has said it.
    pub date: Option<NaiveDate>,
    /// How often it is cited.
    pub cited: u32,
    /// The first and the last day on which it is cited; none where no day is known.
    pub cited_on: Option<(NaiveDate, NaiveDate)>,
    /// What does not fit together.
    pub doubts: Vec<Doubt>,
    pub(super) key: String,
    pub(super) holders: Holders,
    /// Every date that is told of it, each once.
    pub(super) told: Vec<NaiveDate>,
    pub(super) tasks: Vec<(Slot, DocumentRole)>,
    effect: Effect,
    /// Which record of the walk cited it last.
    cited_by: u64,
}

/// Says to how many tasks a document did what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effect {
    /// How many it handed out.
    pub created: usize,
    /// How many it changed.
    pub changed: usize,
    /// How many it cites.
    pub cites: usize,
}

/// Names the records that are the document itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Holders {
    /// Its own record in the register.
    pub document: Option<Slot>,
    /// The plan that it is.
    pub plan: Option<Slot>,
    /// The report that was issued as it.
    pub issuance: Option<Slot>,
}

/// Says what does not fit together about a document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubt {
    /// Several dates are told of it, ascending.
    SeveralDates(Vec<NaiveDate>),
    /// A date is told that the calendar does not have, as printed.
    ImpossibleDate(String),
    /// A document of the same date has nearly the same symbol, this one.
    NearSymbol(String),
    /// It is cited in a spelling other than its own, as printed.
    OtherSpelling(String),
    /// It is entered more than once.
    EnteredTwice,
    /// No symbol can be read.
    NoSymbol,
}

impl Entry {
    pub(super) fn new(symbol: &str, key: String) -> Self {
        Self {
            symbol: symbol.to_owned(),
            date: None,
            cited: 0,
            cited_on: None,
            doubts: Vec::new(),
            key,
            holders: Holders::default(),
            told: Vec::new(),
            tasks: Vec::new(),
            effect: Effect::default(),
            cited_by: 0,
        }
    }

    /// Takes a date that is told of it; the first one is its own.
    pub(super) fn tell(&mut self, date: NaiveDate) {
        if !self.told.contains(&date) {
            self.told.push(date);
        }
    }

    /// Takes note of what does not fit together, each once.
    pub(super) fn doubt(&mut self, doubt: Doubt) {
        if !self.doubts.contains(&doubt) {
            self.doubts.push(doubt);
        }
    }

    /// Counts one more citation; a record that names it twice cites it once.
    pub(super) fn count(&mut self, on: Option<NaiveDate>, nth: u64) {
        if self.cited_by == nth {
            return;
        }
        self.cited_by = nth;
        self.cited = self.cited.saturating_add(1);
        if let Some(day) = on {
            let (first, last) = self.cited_on.unwrap_or((day, day));
            self.cited_on = Some((first.min(day), last.max(day)));
        }
    }

    /// Counts to how many tasks it did what, each once: as its record says, else as others do.
    pub(super) fn weigh(&mut self, workspace: &Workspace) {
        let told = self.document(workspace).map(|document| document.tasks.as_slice()).unwrap_or_default();
        let told = told.iter().map(|one| (workspace.tasks.slot(one.task.as_str()), one.role));
        let others = self.tasks.iter().map(|(slot, role)| (Some(*slot), *role));
        let mut seen = HashSet::default();
        let mut effect = Effect::default();
        for (_, role) in told.chain(others).filter(|(slot, _)| slot.is_none() || seen.insert(*slot)) {
            *match role {
                DocumentRole::Created => &mut effect.created,
                DocumentRole::Changed => &mut effect.changed,
                DocumentRole::Cites => &mut effect.cites,
            } += 1;
        }
        self.effect = effect;
    }

    /// Returns to how many tasks it did what.
    pub fn effect(&self) -> Effect {
        self.effect
    }

    /// Returns whether it handed out or changed a task.
    pub fn hands_out(&self) -> bool {
        self.effect.created + self.effect.changed > 0
    }

    /// Returns the records that are the document itself.
    pub fn holders(&self) -> Holders {
        self.holders
    }

    /// Returns the symbol as it is read; none where it cannot be.
    pub fn read(&self) -> Option<Symbol> {
        symbol::read(&self.symbol).map(|found| found.symbol)
    }

    /// Returns the document's own record.
    pub fn document<'a>(&self, workspace: &'a Workspace) -> Option<&'a Document> {
        Some(&workspace.documents.at(self.holders.document?)?.record)
    }

    /// Returns the record that it is, its own before others; none where it is only cited.
    pub fn key(&self, workspace: &Workspace) -> Option<Key> {
        let Holders { document, plan, issuance } = self.holders;
        let document = document.and_then(|slot| Some(workspace.documents.at(slot)?.record.key()));
        let plan = || plan.and_then(|slot| Some(workspace.plans.at(slot)?.record.key()));
        let issuance = || issuance.and_then(|slot| Some(workspace.issuances.at(slot)?.record.key()));
        document.or_else(plan).or_else(issuance)
    }

    /// Returns the issuer: as its record prints it, else the id of the unit whose plan or report it is; none where only the
    /// symbol could tell.
    pub fn issuer<'a>(&self, workspace: &'a Workspace) -> Option<&'a str> {
        let printed = self.document(workspace).and_then(|document| document.issuer.as_deref());
        let plan = || self.holders.plan.and_then(|slot| workspace.plans.at(slot)?.record.issuer.as_ref());
        let report = || {
            let issuance = workspace.issuances.at(self.holders.issuance?)?;
            workspace.reports.get(issuance.record.id.as_str()).map(|report| &report.unit)
        };
        printed.or_else(|| plan().or_else(report).map(super::super::ids::UnitId::as_str))
    }

    /// Returns what it is about: as its record says, else the plan's title.
    pub fn summary<'a>(&self, workspace: &'a Workspace) -> Option<&'a str> {
        let printed = self.document(workspace).and_then(|document| document.summary.as_deref());
        let title = || Some(workspace.plans.at(self.holders.plan?)?.record.title.as_str());
        printed.or_else(title)
    }

    /// Returns the date: its own, else the only one that is told where it is cited.
    pub fn told_date(&self) -> Option<NaiveDate> {
        self.date.or(match self.told.as_slice() {
            [only] => Some(*only),
            _ => None,
        })
    }

    /// Returns whether it is known by citations alone: nobody has said its date, issuer and summary.
    pub fn is_only_cited(&self) -> bool {
        self.holders == Holders::default()
    }
}
