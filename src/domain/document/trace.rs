//! Where one document is cited, worked out piece by piece when it is asked for.

use chrono::NaiveDate;
use smol_str::SmolStr;

use super::super::entity::{Entity, Key};
use super::super::ids::TaskId;
use super::super::workspace::Workspace;
use super::entry::Entry;
use super::mention::{Mention, Source, Walk, Words};

/// Is one place where a document is cited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The record that cites it.
    pub by: Key,
    /// The day on which it does; none where no day is known.
    pub on: Option<NaiveDate>,
    /// The task that the record is about, the first of several.
    pub task: Option<TaskId>,
}

/// Finds where one document is cited, some records at a time.
#[derive(Clone, Debug)]
pub struct Trace {
    key: String,
    /// What a text must hold to be worth reading: the number.
    number: String,
    walk: Walk,
    reassignments: usize,
    found: Vec<Citation>,
}

impl Trace {
    /// Begins to look for the document.
    pub fn new(entry: &Entry) -> Self {
        let number = entry.key.split(['-', '/']).next().filter(|_| !entry.key.starts_with('~'));
        let number = number.unwrap_or_default().to_owned();
        Self { key: entry.key.clone(), number, walk: Walk::default(), reassignments: 0, found: Vec::new() }
    }

    /// Looks at as many records as the allowance says and takes them off it; returns whether all was looked at.
    pub fn go_on(
        &mut self,
        entry: &Entry,
        workspace: &Workspace,
        as_of: NaiveDate,
        allowance: &mut usize,
    ) -> bool {
        let Self { key, number, walk, reassignments, found } = self;
        let is_walked = walk.go_on(workspace, as_of, allowance, |source, mention| {
            if names(&mention, key, number) {
                found.push(citation(source, mention));
            }
        });
        workspace.reassignments.visit(reassignments, allowance, |_, row| {
            let document = row.record.document.as_ref().and_then(|id| workspace.documents.slot(id.as_str()));
            if document.is_some() && document == entry.holders.document && row.record.on <= as_of {
                let task = Some(row.record.task.clone());
                found.push(Citation { by: row.record.key(), on: Some(row.record.on), task });
            }
        });
        is_walked && workspace.reassignments.are_visited(*reassignments)
    }

    /// Returns where it is cited, the newest first.
    pub fn finish(mut self) -> Vec<Citation> {
        self.found.sort_by(|a, b| (b.on, &a.by).cmp(&(a.on, &b.by)));
        self.found.dedup();
        self.found
    }
}

/// Returns everywhere that the document is cited, the newest first.
pub fn citations(entry: &Entry, workspace: &Workspace, as_of: NaiveDate) -> Vec<Citation> {
    let mut trace = Trace::new(entry);
    let mut all = usize::MAX;
    trace.go_on(entry, workspace, as_of, &mut all);
    trace.finish()
}

/// Returns whether the text names the document; the number alone is looked for before anything is read.
fn names(mention: &Mention<'_>, key: &str, number: &str) -> bool {
    let (Words::Symbols(text) | Words::Source(text) | Words::Prose(text)) = mention.words;
    text.contains(number) && mention.keys().into_iter().any(|(named, _)| named == key)
}

fn citation(source: Source<'_>, mention: Mention<'_>) -> Citation {
    let by = Key { kind: source.kind, id: SmolStr::new(source.id) };
    Citation { by, on: mention.on, task: mention.tasks.first().cloned() }
}
