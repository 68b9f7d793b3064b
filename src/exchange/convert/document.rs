//! Documents.

use super::desk::{optional, or_default};
use super::shower::{self, Shower};
use super::{Desk, Exchanged, common};
use crate::domain::document::{Document, DocumentTask};
use crate::domain::ids::DocumentId;
use crate::domain::operation::{Operation, operations_between};
use crate::domain::task::Task;
use crate::domain::workspace::{Table, Workspace};
use crate::exchange::records::{DocumentRecord, DocumentTaskRecord, Line, Patch};

impl Exchanged for Document {
    common!(DocumentRecord, documents);

    fn merge(
        record: DocumentRecord,
        id: DocumentId,
        old: Option<&Self>,
        desk: &mut Desk<'_>,
    ) -> Option<Self> {
        let symbol = desk.needed("symbol", record.symbol.map(|text| text.0), old.map(|old| &old.symbol));
        let tasks = match record.tasks {
            Patch::Value(list) => tasks(list, desk),
            other => Some(or_default(other.map(|_| Vec::new()), old.map(|old| &old.tasks))),
        };
        Some(Self {
            id,
            symbol: symbol?,
            date: optional(record.date.map(|day| day.0), old.map(|old| &old.date)),
            issuer: optional(record.issuer.map(|text| text.0), old.map(|old| &old.issuer)),
            summary: optional(record.summary.map(|text| text.0), old.map(|old| &old.summary)),
            tasks: tasks?,
        })
    }

    fn show(&self, _: &Shower) -> DocumentRecord {
        DocumentRecord {
            id: shower::id(self.id.as_str()),
            symbol: Patch::Value(Line(self.symbol.clone())),
            date: shower::some_day(self.date),
            issuer: shower::some_line(self.issuer.as_ref()),
            summary: shower::some_text(self.summary.as_ref()),
            tasks: shower::list(&self.tasks, |entry| DocumentTaskRecord {
                task: shower::id(entry.task.as_str()),
                role: entry.role,
            }),
        }
    }
}

fn tasks(list: Vec<DocumentTaskRecord>, desk: &mut Desk<'_>) -> Option<Vec<DocumentTask>> {
    let read = (0..).zip(list).map(|(at, DocumentTaskRecord { task, role }): (usize, _)| {
        let task = desk.reference::<Task>(&format!("/tasks/{at}/task"), &task)?;
        Some(DocumentTask { task, role })
    });
    read.collect::<Vec<_>>().into_iter().collect()
}
