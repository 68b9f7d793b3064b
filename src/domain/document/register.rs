//! The register of documents as a whole: every document once, found by its symbol in any spelling.

use chrono::NaiveDate;
use foldhash::{HashMap, HashSet};

use super::super::ids::TaskId;
use super::super::task::Task;
use super::super::workspace::{Slot, Workspace};
use super::entry::{Entry, Holders};
use super::gathering::Gathering;
use super::mention::about_task;
use super::{DocumentRole, DocumentTask};
use crate::text::symbol;

/// Holds the entries of the register as known on a day.
#[derive(Clone, Debug, Default)]
pub struct Entries {
    all: Vec<Entry>,
    by_key: HashMap<String, Vec<usize>>,
    by_document: HashMap<Slot, usize>,
    by_plan: HashMap<Slot, usize>,
}

impl Entries {
    /// Gathers the documents that are records, plans or issued reports, without looking where they are cited.
    pub fn held(workspace: &Workspace, as_of: NaiveDate) -> Self {
        let mut gathering = Gathering::default();
        let mut all = usize::MAX;
        gathering.hold(workspace, as_of, &mut all);
        gathering.finish()
    }

    /// Gathers everything at once.
    pub fn on(workspace: &Workspace, as_of: NaiveDate) -> Self {
        let mut gathering = Gathering::default();
        let mut all = usize::MAX;
        gathering.go_on(workspace, as_of, &mut all);
        gathering.finish()
    }

    /// Lists all entries in no promised order.
    pub fn all(&self) -> &[Entry] {
        &self.all
    }

    /// Returns the entries of a symbol, in whatever spelling; several where several records have it.
    pub fn find(&self, text: &str) -> impl Iterator<Item = &Entry> {
        let places = symbol::key(text).and_then(|key| self.by_key.get(&key));
        places.into_iter().flatten().filter_map(|place| self.all.get(*place))
    }

    /// Returns what a document did to tasks, each task once: as its record says, else handed out by its plan in printed
    /// order, else changed by what cites it.
    pub fn tasks(&self, entry: &Entry, workspace: &Workspace) -> Vec<DocumentTask> {
        let told = entry.document(workspace).map(|document| document.tasks.clone()).unwrap_or_default();
        let record = |slot: Slot| workspace.tasks.at(slot).map(|row| &row.record);
        let mut others: Vec<(&Task, DocumentRole)> =
            entry.tasks.iter().filter_map(|(slot, role)| Some((record(*slot)?, *role))).collect();
        others.sort_by_key(|(task, role)| {
            (*role != DocumentRole::Created, &task.section, &task.parent, task.rank, &task.id)
        });
        let others = others.into_iter().map(|(task, role)| DocumentTask { task: task.id.clone(), role });
        let mut seen = HashSet::default();
        told.into_iter().chain(others).filter(|one| seen.insert(one.task.clone())).collect()
    }

    /// Returns the places of the documents that handed the task out, changed it, or are cited about it.
    pub fn of_task(&self, task: &TaskId, workspace: &Workspace, as_of: NaiveDate) -> HashSet<usize> {
        let Some(row) = workspace.tasks.row(task.as_str()) else { return HashSet::default() };
        let slot = workspace.tasks.slot(task.as_str());
        let touches = |entry: &Entry| {
            let told =
                entry.document(workspace).map(|document| document.tasks.as_slice()).unwrap_or_default();
            entry.tasks.iter().any(|(other, _)| Some(*other) == slot)
                || told.iter().any(|one| one.task == *task)
        };
        let all = (0..).zip(&self.all);
        let mut found: HashSet<usize> =
            all.filter(|(_, entry)| touches(entry)).map(|(place, _)| place).collect();
        about_task(workspace, &row.record, as_of, &mut |_, mention| {
            for (key, dated) in mention.keys() {
                let places = self.by_key.get(&key).map(Vec::as_slice).unwrap_or_default();
                found.extend(self.nearest(places, dated, mention.on));
            }
        });
        found
    }

    pub(super) fn at_mut(&mut self, place: usize) -> Option<&mut Entry> {
        self.all.get_mut(place)
    }

    /// Returns the place of the entry that alone has the key.
    pub(super) fn only_place(&self, key: &str) -> Option<usize> {
        match self.by_key.get(key).map(Vec::as_slice) {
            Some([only]) => Some(*only),
            _ => None,
        }
    }

    /// Returns the place of the entry of that key and date that may take one more record of a kind; of one with a number
    /// also an entry of another date.
    pub(super) fn place_for(
        &self,
        key: &str,
        date: Option<NaiveDate>,
        is_free: impl Fn(&Holders) -> bool,
    ) -> Option<usize> {
        let is_numbered = !key.starts_with(['-', '~']);
        let places = || self.by_key.get(key).into_iter().flatten().copied();
        let entry = |place: usize| self.all.get(place).filter(|entry| is_free(&entry.holders));
        let same = |place: &usize| entry(*place).is_some_and(|it| date.is_some() && it.date == date);
        let other = |place: &usize| is_numbered && entry(*place).is_some();
        places().find(same).or_else(|| places().find(other))
    }

    /// Returns the place of the document with that number and date, whatever its code.
    pub(super) fn place_of_number(&self, number: &str, date: NaiveDate) -> Option<usize> {
        let number = number.trim_start_matches('0');
        let is_it = |entry: &Entry| {
            entry.date == Some(date)
                && entry.key.strip_prefix(number).is_some_and(|rest| rest.starts_with(['-', '/']))
        };
        self.all.iter().position(is_it)
    }

    pub(super) fn add(&mut self, symbol: &str, key: String) -> &mut Entry {
        let place = self.all.len();
        self.by_key.entry(key.clone()).or_default().push(place);
        self.all.push(Entry::new(symbol, key));
        &mut self.all[place]
    }

    pub(super) fn entry_or_new(&mut self, place: Option<usize>, symbol: &str, key: String) -> &mut Entry {
        match place.filter(|place| *place < self.all.len()) {
            Some(place) => &mut self.all[place],
            None => self.add(symbol, key),
        }
    }

    pub(super) fn note_document(&mut self, slot: Slot) {
        self.by_document.insert(slot, self.all.len() - 1);
    }

    pub(super) fn note_plan(&mut self, slot: Slot, place: Option<usize>) {
        self.by_plan.insert(slot, place.unwrap_or(self.all.len() - 1));
    }

    pub(super) fn of_document(&mut self, slot: Slot) -> Option<&mut Entry> {
        self.all.get_mut(*self.by_document.get(&slot)?)
    }

    pub(super) fn of_plan(&mut self, slot: Slot) -> Option<&mut Entry> {
        self.all.get_mut(*self.by_plan.get(&slot)?)
    }

    /// Returns the other entries with the entry's symbol; none of those without a number, which drafts share.
    pub(super) fn namesakes(&self, place: usize) -> impl Iterator<Item = &Entry> {
        let key = self.all.get(place).map(|entry| &entry.key).filter(|key| !key.starts_with(['-', '~']));
        let places = key.and_then(|key| self.by_key.get(key)).into_iter().flatten();
        places.filter(move |other| **other != place).filter_map(|other| self.all.get(*other))
    }

    /// Returns the entry that a text means: of several with its symbol the one of that date, else the last before the day
    /// of the text. A symbol without a number that several documents share means none of them.
    pub(super) fn cited(
        &mut self,
        key: &str,
        printed: &str,
        dated: Option<NaiveDate>,
        on: Option<NaiveDate>,
    ) -> Option<&mut Entry> {
        let places = self.by_key.get(key).map(Vec::as_slice).unwrap_or_default();
        let place = match places {
            [] => return Some(self.add(printed, key.to_owned())),
            [only] => *only,
            _ if key.starts_with('-') => return None,
            several => *self.nearest(several, dated, on)?,
        };
        self.all.get_mut(place)
    }

    fn nearest<'p>(
        &self,
        places: &'p [usize],
        dated: Option<NaiveDate>,
        on: Option<NaiveDate>,
    ) -> Option<&'p usize> {
        let date = |place: &usize| self.all.get(*place).and_then(|entry| entry.date);
        let told = places.iter().find(|place| dated.is_some() && date(place) == dated);
        let before = || {
            let known = places.iter().filter(|place| on.is_some() && date(place) <= on);
            known.max_by_key(|place| date(place))
        };
        told.or_else(before).or_else(|| places.first())
    }
}
