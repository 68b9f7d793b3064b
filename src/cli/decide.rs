//! `dondoc accept` and `dondoc reject`: decides about proposed updates, all of those named or none.

use serde::Serialize;

use super::args::{Accept, Reject};
use super::desk::{Desk, SOURCE};
use super::failure::{Class, Failure};
use super::proposals::{in_words, shown};
use super::{output, store_words, typed};
use crate::domain::entity::Entity;
use crate::domain::operation::Operation;
use crate::domain::progress::{Review, Update};
use crate::domain::review::{Content, Flag, accept, accept_with, examine, reject};
use crate::domain::workspace::Workspace;
use crate::locale::Said;
use crate::locale::cli::general;
use crate::locale::cli::task as says;
use crate::storage::{CommitError, Committed};

pub(super) fn accept_named(desk: &Desk, arguments: &Accept) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let updates = undecided(desk, &workspace, &arguments.ids)?;
    let decided =
        updates.iter().map(|update| corrected(desk, arguments, update)).collect::<Result<Vec<_>, _>>()?;
    if !arguments.even_so {
        unflagged(desk, &workspace, &decided)?;
    }
    let operations = updates.iter().zip(&decided).flat_map(|(old, new)| match new == *old {
        true => accept(old),
        false => accept_with(old, Content::of(new), new.on),
    });
    write(desk, &updates, operations.collect(), arguments.format.json, says::ACCEPTED)
}

pub(super) fn reject_named(desk: &Desk, arguments: &Reject) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let updates = undecided(desk, &workspace, &arguments.ids)?;
    let reason = typed::text(desk, &arguments.reason)?;
    let operations = updates.iter().flat_map(|update| reject(update, Some(reason.clone())));
    write(desk, &updates, operations.collect(), arguments.format.json, says::NOT_ACCEPTED)
}

/// Returns the updates of the ids, each once; all of them still have to wait.
fn undecided<'a>(desk: &Desk, workspace: &'a Workspace, ids: &[String]) -> Result<Vec<&'a Update>, Failure> {
    let mut found: Vec<&Update> = Vec::new();
    for id in ids {
        let update = typed::sourced(&workspace.updates, id, general::UPDATE)?;
        if update.review != Review::Proposed {
            return Err(decided_already(desk, update));
        }
        if !found.iter().any(|known| known.id == update.id) {
            found.push(update);
        }
    }
    Ok(found)
}

/// Returns the update as it is accepted: with what the arguments correct.
fn corrected(desk: &Desk, arguments: &Accept, update: &Update) -> Result<Update, Failure> {
    let count = arguments.progress.count.as_deref().map(typed::count).transpose()?;
    let evidence = typed::lines(&arguments.evidence);
    Ok(Update {
        on: arguments.on.unwrap_or(update.on),
        state: arguments.progress.state.or(update.state),
        percent: arguments.progress.percent.or(update.percent),
        count: count.or(update.count),
        text: typed::some_text(desk, arguments.progress.text.as_deref())?.or_else(|| update.text.clone()),
        evidence: if evidence.is_empty() { update.evidence.clone() } else { evidence },
        ..update.clone()
    })
}

/// Refuses what something speaks against. A day after the as-of day is none of it: the present day is meant here.
fn unflagged(desk: &Desk, workspace: &Workspace, updates: &[Update]) -> Result<(), Failure> {
    let today = desk.today;
    let examined = updates.iter().filter_map(|it| examine(workspace, &desk.settings, it, today, today));
    let flagged: Vec<_> =
        examined.filter(|it| it.flags.iter().any(|flag| *flag != Flag::AfterAsOf)).collect();
    if flagged.is_empty() {
        return Ok(());
    }
    for proposed in &flagged {
        output::remark(in_words(desk.lang, proposed, workspace).trim_end());
    }
    let failure = Failure::new(Class::Invalid, says::FLAGGED.told(&[("n", &flagged.len())]));
    Err(failure.hint(says::FLAGGED_HOW))
}

#[derive(Serialize)]
struct Answer<'a> {
    ids: Vec<&'a str>,
    batch: Option<u64>,
}

fn write(
    desk: &Desk,
    updates: &[&Update],
    operations: Vec<Operation>,
    json: bool,
    what: Said,
) -> Result<(), Failure> {
    let batch = match desk.try_commit(&desk.work(SOURCE, operations)) {
        Ok(Committed::Written(batch) | Committed::Repeated(batch)) => Some(batch.header.number.0),
        Ok(Committed::Nothing) => None,
        Err(CommitError::Conflicts(conflicts)) => {
            let decided = updates.iter().find(|update| conflicts.iter().any(|it| it.key == update.key()));
            let told = decided.map(|update| decided_already(desk, update));
            return Err(told.unwrap_or_else(|| store_words::commit(CommitError::Conflicts(conflicts))));
        }
        Err(error) => return Err(store_words::commit(error)),
    };
    if json {
        return output::json(&Answer {
            ids: updates.iter().map(|update| update.id.as_str()).collect(),
            batch,
        });
    }
    output::remark(&what.with(desk.lang, &[("n", &updates.len())]));
    Ok(())
}

/// Says that somebody decided or changed the update already: who, and when.
fn decided_already(desk: &Desk, update: &Update) -> Failure {
    let history = desk.store.history(&update.key()).unwrap_or_default();
    let by = history.first().map(|entry| {
        format!(" ({}, {} UTC)", entry.header.actor.name, entry.header.at.format("%Y-%m-%d %H:%M"))
    });
    let by = by.unwrap_or_default();
    let failure =
        Failure::new(Class::Conflict, says::DECIDED.told(&[("id", &shown(&update.id)), ("by", &by)]));
    failure.hint(says::DECIDED_HOW)
}
