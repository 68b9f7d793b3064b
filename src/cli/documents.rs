//! `dondoc documents`: the register of documents, and what each did to which tasks.

use chrono::NaiveDate;
use serde::Serialize;

use super::args::Documents;
use super::desk::Desk;
use super::failure::Failure;
use super::output;
use crate::domain::document::{Document, DocumentRole, DocumentTask, Effects};
use crate::locale::Lang;
use crate::locale::cli::task as says;
use crate::text::date::long;

/// Is one document; one without a date stands last.
#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    symbol: &'a str,
    date: Option<NaiveDate>,
    issuer: Option<&'a str>,
    summary: Option<&'a str>,
    tasks: Vec<DocumentTask>,
}

pub(super) fn run(desk: &Desk, arguments: &Documents) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let as_of = desk.as_of(arguments.as_of);
    let effects = Effects::on(&workspace, as_of);
    let known = |document: &&Document| document.date.is_none_or(|date| date <= as_of);
    let since = |document: &&Document| {
        arguments.since.is_none_or(|since| document.date.is_some_and(|date| date >= since))
    };
    let mut found: Vec<&Document> = workspace.documents.iter().filter(known).filter(since).collect();
    found.sort_by_key(|document| (std::cmp::Reverse(document.date), &document.id));
    if arguments.format.json {
        return output::json(&found.into_iter().map(|document| row(document, &effects)).collect::<Vec<_>>());
    }
    output::data(&found.iter().map(|document| in_words(desk.lang, document, &effects)).collect::<String>())?;
    output::remark(&says::COUNT_DOCUMENTS.with(desk.lang, &[("n", &found.len()), ("date", &long(as_of))]));
    Ok(())
}

fn row<'a>(document: &'a Document, effects: &Effects) -> Row<'a> {
    Row {
        id: document.id.as_str(),
        symbol: &document.symbol,
        date: document.date,
        issuer: document.issuer.as_deref(),
        summary: document.summary.as_deref(),
        tasks: effects.of(document),
    }
}

fn in_words(lang: Lang, document: &Document, effects: &Effects) -> String {
    let touched = effects.of(document);
    let date = document.date.map_or_else(|| says::NO_DATE.to(lang).to_owned(), long);
    let summary = document.summary.as_deref().unwrap_or_default();
    let mut text = format!("{}, {date}  {summary}\n", document.symbol);
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
    text
}

/// How many tasks are named; more are counted.
const NAMED: usize = 6;

fn several(lang: Lang, tasks: &[&str]) -> String {
    let named = tasks.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
    let more = tasks.len().saturating_sub(NAMED);
    if more > 0 { says::AND_MORE.with(lang, &[("names", &named), ("n", &more)]) } else { named }
}
