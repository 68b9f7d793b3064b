//! Everything known of the chosen document, and what leads on from it.

use chrono::NaiveDate;

use crate::domain::document::{Citation, DocumentRole, Entry};
use crate::locale::{Said, documents as words, names};
use crate::text::date::long;
use crate::views::ask::Ask;
use crate::views::ctx::Ctx;
use crate::views::overlay::{Choice, Choose, Pick};
use crate::views::page::{Line, Page};
use crate::views::work::task_in_words;

use super::{State, rows};

/// Names what a document does to tasks, the weightiest first.
const ROLES: [(DocumentRole, Said); 3] = [
    (DocumentRole::Created, words::CREATED_TASKS),
    (DocumentRole::Changed, words::CHANGED_TASKS),
    (DocumentRole::Cites, words::CITED_TASKS),
];

/// Returns the lines of the details.
pub(super) fn lines(state: &State, ctx: &Ctx, width: u16) -> Vec<Line> {
    let mut page = Page { ctx, width, lines: Vec::new(), later: 0 };
    let Some(entry) = state.told() else { return page.lines };
    page.heading(entry.summary(ctx.workspace).unwrap_or(&entry.symbol), ctx.theme().accent);
    page.plain(words::NUMBER, &entry.symbol);
    page.plain(words::DATE, &entry.date.map_or_else(|| ctx.say(words::UNDATED).to_owned(), long));
    page.plain(words::ISSUER, &issuer(entry, ctx));
    page.list(words::DOUBTS, entry.doubts.iter().map(|doubt| words::doubt(doubt, ctx.lang())));
    let tasks = state.entries.tasks(entry, ctx.workspace);
    for (role, said) in ROLES {
        let tasks = tasks.iter().filter(|it| it.role == role);
        page.list(said, tasks.map(|it| task_in_words(&it.task, ctx)));
    }
    if entry.cited > 0 {
        page.plain(words::TIMES, &times(entry, ctx));
    }
    page.list(words::CITED, state.citations().iter().map(|citation| in_words(citation, ctx)));
    page.lines
}

/// Says who issued it; where nobody has said it, that, and the abbreviation in the symbol.
fn issuer(entry: &Entry, ctx: &Ctx) -> String {
    let unknown = || match entry.read().and_then(|symbol| symbol.issuer) {
        Some(code) => ctx.tell(words::ISSUER_CODE, &[("code", &code)]),
        None => ctx.say(words::NOBODY).to_owned(),
    };
    let known = entry.issuer(ctx.workspace);
    known.map_or_else(unknown, |issuer| names::issuer(ctx.workspace, issuer).to_owned())
}

/// Says how often and when it is cited.
fn times(entry: &Entry, ctx: &Ctx) -> String {
    let n = entry.cited;
    match entry.cited_on {
        Some((first, last)) if first != last => {
            ctx.tell(words::CITED_DAYS, &[("n", &n), ("first", &long(first)), ("last", &long(last))])
        }
        Some((first, _)) => ctx.tell(words::CITED_DAY, &[("n", &n), ("first", &long(first))]),
        None => ctx.tell(words::CITED_UNDATED, &[("n", &n)]),
    }
}

fn in_words(citation: &Citation, ctx: &Ctx) -> String {
    let task = citation.task.as_ref().map(|task| task_in_words(task, ctx));
    [Some(note(citation, ctx)), task].into_iter().flatten().collect::<Vec<_>>().join(": ")
}

/// Says when and in what kind of record it is cited.
fn note(citation: &Citation, ctx: &Ctx) -> String {
    let on = citation.on.map(|day: NaiveDate| long(day));
    let kind = ctx.say(names::kind(citation.by.kind)).to_owned();
    on.into_iter().chain([kind]).collect::<Vec<_>>().join(" ")
}

/// Lists the tasks of the chosen document, and those that it is cited about; a chosen one is shown in the tree.
pub(super) fn tasks(state: &State, ctx: &Ctx) -> Option<Ask> {
    let entry = state.entry()?;
    let tasks = state.entries.tasks(entry, ctx.workspace);
    let go_to = |task: &crate::domain::ids::TaskId, note: String| {
        let task = ctx.workspace.tasks.get(task.as_str())?;
        let label = format!("{} {}", task.label, task.title);
        Some(Choice::new(label.trim(), note, Pick::GoTo(task.id.clone())))
    };
    let of_role = |(role, said): (DocumentRole, Said)| {
        let mine = tasks.iter().filter(move |it| it.role == role);
        mine.filter_map(move |it| go_to(&it.task, ctx.say(said).to_owned()))
    };
    let cited = state.citations().iter().filter_map(|one| go_to(one.task.as_ref()?, note(one, ctx)));
    let rows: Vec<Choice> = ROLES.into_iter().flat_map(of_role).chain(cited).collect();
    if rows.is_empty() {
        return Some(Ask::say(ctx.say(words::NO_TASKS)));
    }
    let body = Some(rows::summary(entry, ctx).to_owned()).filter(|summary| !summary.is_empty());
    Some(Ask::choose(Choose::picker(entry.symbol.as_str(), body.into_iter().collect(), rows)))
}
