//! `dondoc documents`: the register of documents, what each did to which tasks, and what does not fit together.

use chrono::NaiveDate;
use serde::Serialize;

use super::args::Documents;
use super::desk::{Desk, usage};
use super::failure::Failure;
use super::output;
use crate::domain::document::{DocumentRole, DocumentTask, Entries, Entry, Issuers};
use crate::domain::ids::TaskId;
use crate::domain::workspace::Workspace;
use crate::locale::cli::task as says;
use crate::locale::{Lang, documents as words};
use crate::text::date::long;
use crate::text::fold::mark_free;

/// Is one document; one without a date stands last, one without an id is known by citations alone.
#[derive(Serialize)]
struct Row<'a> {
    id: Option<&'a str>,
    symbol: &'a str,
    date: Option<NaiveDate>,
    issuer: Option<&'a str>,
    summary: Option<&'a str>,
    tasks: Vec<DocumentTask>,
    cited: u32,
    doubts: Vec<String>,
}

pub(super) fn run(desk: &Desk, arguments: &Documents) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let as_of = desk.as_of(arguments.as_of);
    let entries = Entries::on(&workspace, as_of);
    let mut found = chosen(&workspace, &entries, arguments, as_of)?;
    found.sort_by_key(|entry| (std::cmp::Reverse(entry.date), &entry.symbol, id(entry, &workspace)));
    if arguments.format.json {
        let rows = found.into_iter().map(|entry| row(entry, &entries, &workspace));
        return output::json(&rows.collect::<Vec<_>>());
    }
    let lang = desk.lang;
    output::data(&found.iter().map(|entry| in_words(lang, entry, &entries, &workspace)).collect::<String>())?;
    output::remark(&says::COUNT_DOCUMENTS.with(lang, &[("n", &found.len()), ("date", &long(as_of))]));
    Ok(())
}

/// Returns the entries that were asked for.
fn chosen<'a>(
    workspace: &Workspace,
    entries: &'a Entries,
    arguments: &Documents,
    as_of: NaiveDate,
) -> Result<Vec<&'a Entry>, Failure> {
    let of_task = match &arguments.task {
        Some(task) if workspace.tasks.get(task).is_none() => {
            return Err(usage(says::UNKNOWN.told(&[("id", task)])));
        }
        Some(task) => Some(entries.of_task(&TaskId::from(task.as_str()), workspace, as_of)),
        None => None,
    };
    let mut issuers = Issuers::of(workspace);
    let asked = arguments.issuer.as_deref().map(|issuer| issuers.read(issuer));
    let wanted: Vec<String> = arguments.words.iter().map(|word| mark_free(word)).collect();
    let mut fits = |place: &usize, entry: &Entry| {
        let issuer = issuers.issuer(entry);
        let name = issuer.as_ref().map(|issuer| issuer.name(workspace)).unwrap_or_default();
        let text =
            mark_free(&format!("{} {name} {}", entry.symbol, entry.summary(workspace).unwrap_or_default()));
        of_task.as_ref().is_none_or(|places| places.contains(place))
            && arguments.since.is_none_or(|since| entry.date.is_some_and(|date| date >= since))
            && arguments.until.is_none_or(|until| entry.date.is_some_and(|date| date <= until))
            && asked.as_ref().is_none_or(|asked| issuer.as_ref().is_some_and(|one| one.is(asked, workspace)))
            && (!arguments.doubts || !entry.doubts.is_empty())
            && wanted.iter().all(|word| text.contains(word))
    };
    let all = (0..).zip(entries.all());
    Ok(all.filter(|(place, entry)| fits(place, entry)).map(|(_, entry)| entry).collect())
}

fn id<'a>(entry: &Entry, workspace: &'a Workspace) -> Option<&'a str> {
    entry.document(workspace).map(|document| document.id.as_str())
}

fn row<'a>(entry: &'a Entry, entries: &Entries, workspace: &'a Workspace) -> Row<'a> {
    Row {
        id: id(entry, workspace),
        symbol: &entry.symbol,
        date: entry.date,
        issuer: entry.issuer(workspace),
        summary: entry.summary(workspace),
        tasks: entries.tasks(entry, workspace),
        cited: entry.cited,
        doubts: entry.doubts.iter().map(|doubt| words::doubt(doubt, Lang::Vi)).collect(),
    }
}

fn in_words(lang: Lang, entry: &Entry, entries: &Entries, workspace: &Workspace) -> String {
    let touched = entries.tasks(entry, workspace);
    let date = entry.date.map_or_else(|| says::NO_DATE.to(lang).to_owned(), long);
    let missing = if entry.is_only_cited() { says::NOT_ENTERED.to(lang) } else { "" };
    let mut text = format!("{}, {date}  {}\n", entry.symbol, entry.summary(workspace).unwrap_or(missing));
    for (role, says) in [
        (DocumentRole::Created, says::CREATES),
        (DocumentRole::Changed, says::CHANGES),
        (DocumentRole::Cites, says::CITES),
    ] {
        let tasks: Vec<&str> =
            touched.iter().filter(|it| it.role == role).map(|it| it.task.as_str()).collect();
        if !tasks.is_empty() {
            let named = says.with(lang, &[("n", &tasks.len()), ("names", &several(lang, &tasks))]);
            text.push_str(&format!("  {named}\n"));
        }
    }
    if entry.cited > 0 {
        text.push_str(&format!("  {}\n", words::CITED_TIMES.with(lang, &[("n", &entry.cited)])));
    }
    for doubt in &entry.doubts {
        let doubt = says::LOOK_AGAIN.with(lang, &[("what", &words::doubt(doubt, lang))]);
        text.push_str(&format!("  {doubt}\n"));
    }
    text
}

/// How many tasks are named; more are counted.
const NAMED: usize = 6;

fn several(lang: Lang, tasks: &[&str]) -> String {
    let named = tasks.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
    let more = tasks.len().saturating_sub(NAMED);
    if more > 0 { says::AND_MORE.with(lang, &[("names", &named), ("n", &more)]) } else { named }
}
