//! The rows of the register, with what they show worked out beforehand.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::domain::document::{Document, DocumentRole, DocumentTask, Effects};
use crate::domain::ids::DocumentId;
use crate::locale::{documents as words, names};
use crate::text::fold::mark_free;
use crate::views::ctx::Ctx;

/// Is one row.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    /// The document.
    pub id: DocumentId,
    /// What it did to which tasks.
    pub tasks: Vec<DocumentTask>,
    /// Its symbol.
    pub symbol: String,
    /// Its day; none when it is not known.
    pub date: Option<NaiveDate>,
    /// What it did to how many tasks, in words.
    pub effect: String,
    /// Whether it handed out or changed a task.
    pub hands_out: bool,
    /// What it is about.
    pub summary: String,
    /// What the text filter looks at, without marks.
    pub folded: String,
}

/// Lists the documents that are known on the shown day, the newest first; those without a date stand last.
pub(super) fn rows(ctx: &Ctx) -> Vec<Row> {
    let effects = Effects::on(ctx.workspace, ctx.as_of);
    let known = |document: &&Document| document.date.is_none_or(|date| date <= ctx.as_of);
    let mut rows: Vec<Row> =
        ctx.workspace.documents.iter().filter(known).map(|it| row(it, effects.of(it), ctx)).collect();
    rows.sort_by(|a, b| (Reverse(a.date), &a.symbol, &a.id).cmp(&(Reverse(b.date), &b.symbol, &b.id)));
    rows
}

fn row(document: &Document, tasks: Vec<DocumentTask>, ctx: &Ctx) -> Row {
    let summary = document.summary.clone().unwrap_or_default();
    let issuer = names::issuer(ctx.workspace, document.issuer.as_deref().unwrap_or_default());
    let effect = effect(&tasks, ctx);
    Row {
        id: document.id.clone(),
        symbol: document.symbol.clone(),
        date: document.date,
        hands_out: tasks.iter().any(|it| it.role != DocumentRole::Cites),
        folded: mark_free(&format!("{} {issuer} {summary} {effect}", document.symbol)),
        effect,
        summary,
        tasks,
    }
}

/// Says what the document did to how many tasks, the weightiest first.
fn effect(tasks: &[DocumentTask], ctx: &Ctx) -> String {
    let kinds = [
        (DocumentRole::Created, words::CREATED),
        (DocumentRole::Changed, words::CHANGED),
        (DocumentRole::Cites, words::CITES),
    ];
    let told = kinds.into_iter().filter_map(|(role, said)| {
        let n = tasks.iter().filter(|it| it.role == role).count();
        (n > 0).then(|| format!("{} {n}", ctx.say(said)))
    });
    told.collect::<Vec<_>>().join(", ")
}
