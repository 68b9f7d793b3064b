//! What happened to a task until a day: reports, views, moved deadlines, obstacles; the newest first.

use chrono::NaiveDate;

use crate::domain::progress::{Extension, Review, Update};
use crate::domain::task::Task;
use crate::domain::workspace::{Row, Slot, Table, TaskEntries, Workspace};
use crate::locale::cli::task as says;
use crate::locale::{Lang, Said, amount, names, say, session};
use crate::text::date::long;

/// Is one event: its day, its name, what it says.
type Event = (NaiveDate, Said, String);

/// Returns the lines of the timeline, each with its name.
pub(super) fn lines(lang: Lang, workspace: &Workspace, task: &Task, as_of: NaiveDate) -> Vec<(Said, String)> {
    let Some(entries) = workspace.index().of_task(&task.id) else { return Vec::new() };
    let mut events = reported(lang, workspace, entries);
    events.extend(moved(lang, workspace, task, entries));
    events.extend(judged(lang, workspace, entries, as_of));
    events.retain(|(day, ..)| *day <= as_of);
    // The journal's order decides within a day, and the sort keeps it.
    events.reverse();
    events.sort_by_key(|(day, ..)| std::cmp::Reverse(*day));
    events.into_iter().map(|(day, name, text)| (name, format!("{}  {text}", long(day)))).collect()
}

/// Lists the records in the journal's order.
fn rows<'a, E: crate::domain::entity::Entity>(
    table: &'a Table<E>,
    slots: &[Slot],
) -> impl Iterator<Item = &'a E> {
    let mut rows: Vec<&Row<E>> = slots.iter().filter_map(|slot| table.at(*slot)).collect();
    rows.sort_by_key(|row| row.created);
    rows.into_iter().map(|row| &row.record)
}

fn reported(lang: Lang, workspace: &Workspace, entries: &TaskEntries) -> Vec<Event> {
    let event = |update: &Update| {
        let unit = update.unit.as_ref().map(|unit| names::unit(workspace, unit).to_owned());
        let figure = update.count.map(|count| format!("{}/{}", count.done, count.total));
        let parts = [
            unit,
            update.state.map(|state| names::state(state).to(lang).to_owned()),
            figure.or_else(|| update.percent.map(amount::percent)),
            update.text.clone(),
        ];
        let words: Vec<String> = parts.into_iter().flatten().collect();
        (update.on, report_name(update), format!("{}{}", words.join(" · "), among(&update.evidence)))
    };
    rows(&workspace.updates, &entries.updates).map(event).collect()
}

fn report_name(update: &Update) -> Said {
    match update.review {
        Review::Accepted => say::PROGRESS,
        Review::Proposed => says::PROPOSED,
        Review::Rejected(_) => says::REJECTED,
    }
}

/// Lists the moves of the deadline: what held before, what holds now, the document that allows it, and why.
fn moved(lang: Lang, workspace: &Workspace, task: &Task, entries: &TaskEntries) -> Vec<Event> {
    let mut extensions: Vec<&Extension> = rows(&workspace.extensions, &entries.extensions).collect();
    extensions.sort_by_key(|extension| extension.on);
    let mut before = task.deadline.reading.phrase.as_str();
    let mut events: Vec<Event> = Vec::new();
    for extension in extensions {
        let old = extension.old.as_ref().map_or(before, |old| old.reading.phrase.as_str());
        let new = extension.new.reading.phrase.as_str();
        let why = clause(extension.reason.as_deref());
        let text = format!("“{old}” → “{new}”{}{why}", among(extension.document.as_slice()));
        events.push((extension.on, say::EXTENSIONS, text));
        before = new;
    }
    for fired in rows(&workspace.triggers, &entries.triggers) {
        let due = fired.deadline.as_ref().map(|deadline| format!(" → “{}”", deadline.reading.phrase));
        let text = fired.text.as_deref().unwrap_or(says::FIRED.to(lang));
        let text = format!("{text}{}{}", due.unwrap_or_default(), among(fired.document.as_slice()));
        events.push((fired.on, say::TRIGGERS, text));
    }
    events
}

/// Lists what an analyst saw: risks and obstacles; an obstacle that was resolved by the day says when.
fn judged(lang: Lang, workspace: &Workspace, entries: &TaskEntries, as_of: NaiveDate) -> Vec<Event> {
    let views = rows(&workspace.assessments, &entries.assessments).map(|view| {
        let word = if view.at_risk { says::AT_RISK } else { says::NOT_AT_RISK }.to(lang);
        (view.on, says::ASSESSMENT, format!("{word}{}", clause(view.reason.as_deref())))
    });
    let obstacles = rows(&workspace.obstacles, &entries.obstacles).map(|obstacle| {
        let resolved = obstacle.resolved_on.filter(|day| *day <= as_of);
        let resolved =
            resolved.map(|day| says::RESOLVED.with(lang, &[("date", &long(day))])).unwrap_or_default();
        let class = names::obstacle_class(obstacle.class).to(lang);
        (obstacle.raised_on, session::OBSTACLE, format!("{class}: {}{resolved}", obstacle.text))
    });
    views.chain(obstacles).collect()
}

fn clause(words: Option<&str>) -> String {
    words.map(|words| format!(": {words}")).unwrap_or_default()
}

fn among(symbols: &[String]) -> String {
    if symbols.is_empty() { String::new() } else { format!(" ({})", symbols.join(", ")) }
}
