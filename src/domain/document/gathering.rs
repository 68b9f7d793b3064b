//! Gathering the register piece by piece: first the documents themselves, then where they are cited, then what does not
//! fit together. Nothing is kept of what cites them but counts.

use chrono::NaiveDate;
use foldhash::HashMap;

use super::super::ids::TaskId;
use super::super::plan::Plan;
use super::super::report::Issuance;
use super::super::status::exists_on;
use super::super::task::Standing;
use super::super::unit::Reassignment;
use super::super::workspace::{Slot, Workspace};
use super::doubts::Comparison;
use super::entry::{Doubt, Entry};
use super::mention::{Mention, Walk, Words, words_key};
use super::register::Entries;
use super::{Document, DocumentRole};
use crate::text::symbol::{self, Dated, Found};

/// Gathers the register of a day, some records at a time.
///
/// The day must stay the same from piece to piece; of records that change meanwhile either state is gathered.
#[derive(Debug, Default)]
pub struct Gathering {
    entries: Entries,
    /// Where each table of documents goes on: records, plans, issued reports; and who changed or handed out tasks.
    places: [usize; 5],
    walk: Walk,
    /// The place of each spelling that was met as a whole field, for symbols that only one entry has.
    spelled: HashMap<String, usize>,
    comparison: Comparison,
}

impl Gathering {
    /// Looks at as many records as the allowance says and takes them off it; returns whether all was looked at.
    pub fn go_on(&mut self, workspace: &Workspace, as_of: NaiveDate, allowance: &mut usize) -> bool {
        if !self.hold(workspace, as_of, allowance) || !self.touch(workspace, as_of, allowance) {
            return false;
        }
        let Self { entries, walk, spelled, comparison, .. } = self;
        let is_walked = walk.go_on(workspace, as_of, allowance, |source, mention| {
            cite(entries, spelled, workspace, Said { mention, nth: source.nth });
        });
        is_walked && comparison.go_on(entries, workspace, allowance)
    }

    /// Returns the register; complete once all was looked at.
    pub fn finish(self) -> Entries {
        self.entries
    }

    /// Enters the documents themselves: records, plans, issued reports.
    pub(super) fn hold(&mut self, workspace: &Workspace, as_of: NaiveDate, allowance: &mut usize) -> bool {
        let Self { entries, places: [documents, plans, issuances, ..], .. } = self;
        workspace.documents.visit(documents, allowance, |slot, row| {
            if row.record.date.is_none_or(|date| date <= as_of) {
                entries.hold_document(slot, &row.record);
            }
        });
        if !workspace.documents.are_visited(*documents) {
            return false;
        }
        workspace.plans.visit(plans, allowance, |slot, row| {
            if row.record.date.is_none_or(|date| date <= as_of) {
                entries.hold_plan(slot, &row.record);
            }
        });
        workspace.issuances.visit(issuances, allowance, |slot, row| {
            if row.record.on <= as_of {
                entries.hold_issuance(slot, &row.record);
            }
        });
        workspace.plans.are_visited(*plans) && workspace.issuances.are_visited(*issuances)
    }

    /// Enters which tasks plans handed out, and which ones passed on by a document.
    fn touch(&mut self, workspace: &Workspace, as_of: NaiveDate, allowance: &mut usize) -> bool {
        let Self { entries, places: [.., tasks, reassignments], .. } = self;
        workspace.tasks.visit(tasks, allowance, |slot, row| {
            if exists_on(workspace, &row.record, as_of)
                && let Some(plan) = workspace.plans.slot(row.record.plan.as_str())
                && let Some(entry) = entries.of_plan(plan)
            {
                entry.tasks.push((slot, DocumentRole::Created));
            }
        });
        workspace.reassignments.visit(reassignments, allowance, |_, row| {
            let one = &row.record;
            if one.on <= as_of && one.standing == Standing::Confirmed {
                pass(entries, workspace, one);
            }
        });
        workspace.tasks.are_visited(*tasks) && workspace.reassignments.are_visited(*reassignments)
    }
}

/// Is a text that may name documents, and which record of the walk says it.
#[derive(Clone, Copy, Debug)]
struct Said<'a> {
    mention: Mention<'a>,
    nth: u64,
}

fn pass(entries: &mut Entries, workspace: &Workspace, one: &Reassignment) {
    let document = one.document.as_ref().and_then(|id| workspace.documents.slot(id.as_str()));
    let task = workspace.tasks.slot(one.task.as_str());
    if let Some((task, entry)) = task.zip(document.and_then(|slot| entries.of_document(slot))) {
        entry.tasks.push((task, DocumentRole::Changed));
        entry.count(Some(one.on), u64::MAX);
    }
}

/// Enters the documents that a text names.
fn cite(entries: &mut Entries, spelled: &mut HashMap<String, usize>, workspace: &Workspace, said: Said<'_>) {
    let mention = said.mention;
    match mention.words {
        Words::Prose(text) => {
            symbol::in_prose(text).for_each(|found| cite_one(entries, workspace, text, &found, said));
        }
        Words::Symbols(text) | Words::Source(text) => {
            let known = spelled.get(text).copied().filter(|_| mention.dated.is_none());
            if let Some(entry) = known.and_then(|place| entries.at_mut(place)) {
                return touch_by(entry, workspace, said);
            }
            let mut fields = symbol::in_field(text).peekable();
            if fields.peek().is_none() {
                return cite_words(entries, workspace, text, said);
            }
            fields.for_each(|found| cite_one(entries, workspace, text, &found, said));
            if let Some(place) = only_place(entries, text).filter(|_| mention.dated.is_none()) {
                spelled.insert(text.to_owned(), place);
            }
        }
    }
}

/// Returns the place of the one entry that the field always means: it holds one symbol, without a date of its own.
fn only_place(entries: &Entries, text: &str) -> Option<usize> {
    let mut found = symbol::in_field(text);
    let (one, more) = (found.next()?, found.next());
    let is_one = more.is_none() && one.dated.is_none();
    is_one.then(|| entries.only_place(&one.symbol.key())).flatten()
}

fn cite_one(entries: &mut Entries, workspace: &Workspace, text: &str, found: &Found, said: Said<'_>) {
    let mention = said.mention;
    let printed = text.get(found.at.clone()).unwrap_or_default();
    let dated = match &found.dated {
        Some(Dated::On(day)) => Some(*day),
        _ => mention.dated,
    };
    let key = found.symbol.key();
    let Some(entry) = entries.cited(&key, printed, dated, mention.on) else { return };
    if let Some(day) = dated {
        entry.tell(day);
    }
    if let Some(Dated::Impossible(printed)) = &found.dated {
        entry.doubt(Doubt::ImpossibleDate(printed.clone()));
    }
    if entry.symbol != printed {
        entry.doubt(Doubt::OtherSpelling(printed.to_owned()));
    }
    touch_by(entry, workspace, said);
}

/// Enters a document that is named without a symbol.
fn cite_words(entries: &mut Entries, workspace: &Workspace, text: &str, said: Said<'_>) {
    let text = text.trim();
    if text.is_empty() || matches!(said.mention.words, Words::Source(_)) {
        return;
    }
    let key = words_key(text);
    if let Some(entry) = entries.cited(&key, text, None, said.mention.on) {
        entry.doubt(Doubt::NoSymbol);
        touch_by(entry, workspace, said);
    }
}

fn touch_by(entry: &mut Entry, workspace: &Workspace, said: Said<'_>) {
    let mention = said.mention;
    entry.count(mention.on, said.nth);
    if mention.changes {
        let slots = mention.tasks.iter().filter_map(|task: &TaskId| workspace.tasks.slot(task.as_str()));
        entry.tasks.extend(slots.map(|slot| (slot, DocumentRole::Changed)));
    }
}

impl Entries {
    fn hold_document(&mut self, slot: Slot, document: &Document) {
        let entry = self.add(&document.symbol, key_of(&document.symbol));
        entry.holders.document = Some(slot);
        entry.date = document.date;
        document.date.into_iter().for_each(|date| entry.tell(date));
        self.note_document(slot);
    }

    fn hold_plan(&mut self, slot: Slot, plan: &Plan) {
        let key = key_of(&plan.symbol);
        let place = self.place_for(&key, plan.date, |holders| holders.plan.is_none());
        let entry = self.entry_or_new(place, &plan.symbol, key);
        entry.holders.plan = Some(slot);
        entry.date = entry.date.or(plan.date);
        plan.date.into_iter().for_each(|date| entry.tell(date));
        self.note_plan(slot, place);
    }

    fn hold_issuance(&mut self, slot: Slot, issuance: &Issuance) {
        let Some(number) = issuance.number.as_deref().map(str::trim).filter(|number| !number.is_empty())
        else {
            return;
        };
        let date = issuance.date.unwrap_or(issuance.on);
        let (key, place) = match symbol::key(number) {
            Some(key) => {
                let place = self.place_for(&key, Some(date), |_| true);
                (key, place)
            }
            None => (words_key(number), self.place_of_number(number, date)),
        };
        let entry = self.entry_or_new(place, number, key);
        entry.holders.issuance = Some(slot);
        entry.date = entry.date.or(Some(date));
        entry.tell(date);
    }
}

/// Returns what the symbol has in common with its other spellings; one that cannot be read has its own words.
fn key_of(text: &str) -> String {
    symbol::key(text).unwrap_or_else(|| words_key(text))
}
