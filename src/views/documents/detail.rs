//! Everything known of the chosen document, and the tasks behind it.

use crate::domain::document::{Document, DocumentRole};
use crate::locale::{Said, documents as words, names};
use crate::text::date::long;
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::overlay::{Choice, Choose, Pick};
use crate::views::page::{Line, Page};
use crate::views::work::task_in_words;

use super::State;
use super::rows::Row;

/// Names what a document does to tasks, the weightiest first.
const ROLES: [(DocumentRole, Said); 3] = [
    (DocumentRole::Created, words::CREATED_TASKS),
    (DocumentRole::Changed, words::CHANGED_TASKS),
    (DocumentRole::Cites, words::CITED_TASKS),
];

/// Returns the lines of the details.
pub(super) fn lines(state: &State, ctx: &Ctx, width: u16) -> Vec<Line> {
    let mut page = Page { ctx, width, lines: Vec::new(), later: 0 };
    let Some((document, row)) = chosen(state, ctx) else { return page.lines };
    page.heading(document.summary.as_deref().unwrap_or(&document.symbol), ctx.theme().accent);
    page.plain(words::NUMBER, &document.symbol);
    page.plain(words::DATE, &document.date.map_or_else(|| ctx.say(words::UNDATED).to_owned(), long));
    page.list(
        words::ISSUER,
        document.issuer.as_deref().map(|issuer| names::issuer(ctx.workspace, issuer).to_owned()),
    );
    for (role, said) in ROLES {
        let tasks = row.tasks.iter().filter(|it| it.role == role);
        page.list(said, tasks.map(|it| task_in_words(&it.task, ctx)));
    }
    page.lines
}

fn chosen<'a>(state: &'a State, ctx: &Ctx<'a>) -> Option<(&'a Document, &'a Row)> {
    let row = state.row()?;
    Some((ctx.workspace.documents.get(row.id.as_str())?, row))
}

/// Lists the tasks of the chosen document; a chosen one is shown in the tree.
pub(super) fn tasks(state: &State, ctx: &Ctx) -> Option<Ask> {
    let (document, row) = chosen(state, ctx)?;
    let of_role = |(role, said): (DocumentRole, Said)| {
        let mine = row.tasks.iter().filter(move |it| it.role == role);
        mine.filter_map(move |it| {
            let task = ctx.workspace.tasks.get(it.task.as_str())?;
            let label = format!("{} {}", task.label, task.title);
            Some(Choice::new(label.trim(), ctx.say(said), Pick::GoTo(task.id.clone())))
        })
    };
    let rows: Vec<Choice> = ROLES.into_iter().flat_map(of_role).collect();
    if rows.is_empty() {
        return Some(Ask::say(ctx.say(words::NO_TASKS)));
    }
    let body = document.summary.iter().cloned().collect();
    Some(Ask::choose(Choose::picker(document.symbol.as_str(), body, rows)))
}
