//! `dondoc unit merge|rename|close`: shows what a reorganisation does, and does it once the count is confirmed.

use serde::Serialize;

use super::super::args::{CloseUnit, MergeUnits, RenameUnit, Reorganise};
use super::super::desk::{Desk, SOURCE, usage};
use super::super::failure::{Class, Failure};
use super::{named, output, typed};
use crate::domain::ids::{GroupId, TaskId, UnitId};
use crate::domain::reorganisation::{Consequences, Fate, Receiver, Reorganisation, consequences};
use crate::domain::workspace::Workspace;
use crate::locale::Told;
use crate::locale::cli::{general, unit as says};
use crate::locale::reorganisation::{preview, refusal};

pub(super) fn merge(desk: &Desk, arguments: &MergeUnits) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let ending = units(&workspace, &arguments.from)?;
    let receiver = if arguments.new {
        new(&arguments.into, arguments.short.as_deref())?
    } else {
        Receiver::Known(named(&workspace, &arguments.into).map_err(found_it)?)
    };
    carry_out(desk, &workspace, ending, vec![receiver], &arguments.deed)
}

pub(super) fn rename(desk: &Desk, arguments: &RenameUnit) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let unit = named(&workspace, &arguments.unit)?;
    let receiver = new(&arguments.name, arguments.short.as_deref())?;
    carry_out(desk, &workspace, vec![unit], vec![receiver], &arguments.deed)
}

pub(super) fn close(desk: &Desk, arguments: &CloseUnit) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let unit = named(&workspace, &arguments.unit)?;
    let successors = units(&workspace, &arguments.successor)?;
    let receivers = successors.into_iter().map(Receiver::Known).collect();
    carry_out(desk, &workspace, vec![unit], receivers, &arguments.deed)
}

fn units(workspace: &Workspace, names: &[String]) -> Result<Vec<UnitId>, Failure> {
    names.iter().map(|name| named(workspace, name)).collect()
}

fn new(name: &str, short: Option<&str>) -> Result<Receiver, Failure> {
    let name = typed::some_line(Some(name)).ok_or_else(|| usage(says::NO_NEW_NAME))?;
    Ok(Receiver::New { name, short: typed::some_line(short) })
}

/// Adds how a unit is named that the register does not have yet.
fn found_it(failure: Failure) -> Failure {
    let parts: Vec<Told> = failure.hint.iter().cloned().chain([says::FOUND_IT.into()]).collect();
    failure.hint(Told::joined(&parts, "; "))
}

fn carry_out(
    desk: &Desk,
    workspace: &Workspace,
    ending: Vec<UnitId>,
    receivers: Vec<Receiver>,
    deed: &Reorganise,
) -> Result<(), Failure> {
    let document = typed::some_line(deed.document.as_deref());
    let order = Reorganisation { ending, receivers, on: deed.on, document };
    let found = consequences(workspace, &desk.settings, &order, SOURCE)
        .map_err(|why| Failure::new(Class::Failed, Told::by(|lang| refusal(lang, &why, workspace))))?;
    let count = found.tasks().len();
    let confirmed = count == 0 || deed.writing.confirms(count);
    let batch = if deed.writing.dry_run || !confirmed {
        None
    } else {
        desk.commit(&desk.work(SOURCE, found.operations.clone()))?
    };
    if deed.writing.format.json {
        output::json(&answer(&found, batch.as_ref().map(|batch| batch.header.number.0)))?;
    } else {
        output::data(&preview(desk.lang, &found, workspace))?;
    }
    match batch {
        Some(_) => output::remark(general::WRITTEN_UNDO.to(desk.lang)),
        None if deed.writing.dry_run => output::remark(general::DRY.to(desk.lang)),
        None if !confirmed => return Err(unconfirmed(count)),
        None => {}
    }
    Ok(())
}

fn unconfirmed(count: usize) -> Failure {
    let failure = usage(says::AFFECTS.told(&[("n", &count)]));
    failure.hint(general::CONFIRM.told(&[("n", &count)]))
}

#[derive(Serialize)]
struct Answer<'a> {
    /// What becomes of the work: `passes`, `proposed` or `waits`.
    fate: &'static str,
    successors: Vec<&'a UnitId>,
    founded: Vec<&'a UnitId>,
    units: Vec<Ended<'a>>,
    tasks: usize,
    groups: Vec<&'a GroupId>,
    operations: usize,
    batch: Option<u64>,
}

#[derive(Serialize)]
struct Ended<'a> {
    unit: &'a UnitId,
    leads: &'a [TaskId],
    coordinates: &'a [TaskId],
}

fn answer(found: &Consequences, batch: Option<u64>) -> Answer<'_> {
    let (fate, successors) = match &found.fate {
        Fate::Passes(to) => ("passes", vec![to]),
        Fate::Proposed(to) => ("proposed", to.iter().collect()),
        Fate::Waits => ("waits", Vec::new()),
    };
    let ended = found.burdens.iter().map(|burden| Ended {
        unit: &burden.unit,
        leads: &burden.leads,
        coordinates: &burden.coordinates,
    });
    Answer {
        fate,
        successors,
        founded: found.founded.iter().map(|unit| &unit.id).collect(),
        units: ended.collect(),
        tasks: found.tasks().len(),
        groups: found.groups.iter().map(|(group, _)| group).collect(),
        operations: found.operations.len(),
        batch,
    }
}
