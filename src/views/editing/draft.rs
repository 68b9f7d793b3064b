//! What was typed into the form of a record and not written yet.

use serde::{Deserialize, Serialize};

use crate::domain::editing;
use crate::domain::entity::{Key, Kind};
use crate::locale::form as words;
use crate::views::ctx::Ctx;
use crate::views::overlay::{Choose, Draft, Subject, draft};

use super::{Editing, Entry, shown};

/// Names the record that a form is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditingSubject {
    /// The kind.
    pub kind: Kind,
    /// The id; none for a new record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What a new record belongs to: its kind and its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<(Kind, String)>,
    /// The row that a new one stands directly behind: its kind and its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub behind: Option<(Kind, String)>,
    /// The template of a new report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<String>,
}

/// Is what was typed into one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    /// The field's name.
    pub field: String,
    /// What stood there before.
    pub seen: String,
    /// What stands there now.
    pub text: String,
}

impl Editing {
    /// Names the draft of this form.
    pub fn subject(&self) -> Subject {
        let key = self.start.key();
        let of_new = |key: &Option<Key>| {
            key.as_ref().filter(|_| self.is_new).map(|key| (key.kind, key.id.to_string()))
        };
        Subject::Editing(Box::new(EditingSubject {
            kind: key.kind,
            id: (!self.is_new).then(|| key.id.to_string()),
            within: of_new(&self.within),
            behind: of_new(&self.behind),
            template: self.template().map(str::to_owned),
        }))
    }

    /// Returns what is worth keeping; none where nothing was typed. A new record keeps what it was begun with as well: a
    /// part that is split off has the parties of the whole. Its number follows anew from its place.
    pub fn draft(&self) -> Option<Draft> {
        let typed = |entry: &Entry| Typed {
            field: entry.spec.name.to_owned(),
            seen: entry.offered.clone(),
            text: entry.editor.text().to_owned(),
        };
        let is_begun = |entry: &Entry| self.is_new && !entry.offered.is_empty() && entry.spec.name != "label";
        let kept = |entry: &&Entry| entry.is_typed() || is_begun(entry);
        let record: Box<[Typed]> = self.entries.iter().filter(kept).map(typed).collect();
        let subject = self.subject();
        self.is_typed().then(|| Draft { subject, fields: Vec::new(), sheet: None, record })
    }

    /// Takes what was typed, and puts it back when the form is made fresh.
    pub fn fill(&mut self, draft: Draft) {
        self.returning = draft.record;
    }

    /// Puts what was typed back. A field that somebody else changed since keeps what its author saw, so that it is asked
    /// about.
    pub(super) fn put_back(&mut self, ctx: &Ctx) {
        let returning = std::mem::take(&mut self.returning);
        if returning.is_empty() {
            return;
        }
        for typed in &returning {
            let Some(place) = self.entries.iter().position(|entry| entry.spec.name == typed.field) else {
                continue;
            };
            if !self.is_new {
                self.go_back(place, &typed.seen, ctx);
            }
            if let Some(entry) = self.entries.get_mut(place).filter(|entry| entry.editor.text() != typed.text)
            {
                entry.replace(&typed.text);
            }
        }
        self.resumed = true;
        self.stale = true;
        self.enter();
    }

    /// Asks what becomes of what was typed.
    pub fn leave_question(&self, ctx: &Ctx) -> Choose {
        let told = |entry: &Entry| {
            let caption = super::caption(self.kind(), entry.spec.name, ctx);
            ctx.tell(words::TYPED_HERE, &[("field", &caption), ("text", &entry.editor.text())])
        };
        let typed = self.entries.iter().filter(|entry| entry.is_typed());
        draft::question_about(typed.map(told).collect(), ctx)
    }

    /// Lets a field start from what its author saw.
    fn go_back(&mut self, place: usize, seen: &str, ctx: &Ctx) {
        let Some(entry) = self.entries.get(place).filter(|entry| entry.offered != seen) else { return };
        let (spec, now) = (entry.spec, entry.offered.clone());
        let mut start = self.start.clone();
        let read = self.with_names(ctx, |names| {
            editing::read(&mut start, spec.name, &shown::written(seen, spec, ctx), names)
        });
        if read.is_ok() {
            self.start = start;
            let entry = Entry { theirs: Some(now), ..Entry::new(spec, seen) };
            self.entries[place] = entry;
        }
    }
}

/// Makes the form anew that a draft belongs to; none when its record is gone.
pub fn of_draft(subject: &EditingSubject, ctx: &Ctx) -> Option<Editing> {
    let address = |kind: Kind, id: &str| Key { kind, id: id.into() };
    match &subject.id {
        Some(id) => {
            let record = ctx.workspace.record(&address(subject.kind, id))?;
            Some(Editing::new(record, false, None, ctx))
        }
        None => {
            let within = subject.within.as_ref().map(|(kind, id)| address(*kind, id));
            super::blank(subject.kind, within, ctx)
        }
    }
}
