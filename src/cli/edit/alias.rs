//! `dondoc alias`: says whom printed words mean, everywhere they name nobody or in some tasks.

use serde::Serialize;

use super::super::args::Alias;
use super::super::desk::{Desk, usage};
use super::super::failure::{Class, Failure};
use super::super::{output, typed, unit};
use super::{seen, with_names};
use crate::domain::editing::Names;
use crate::domain::operation::Operation;
use crate::domain::party::{Cell, Whom};
use crate::domain::register::Known;
use crate::domain::remembered::{self, Spot};
use crate::locale::Told;
use crate::locale::cli::{edit as says, general};

#[derive(Serialize)]
struct Answer<'a> {
    printed: &'a str,
    kind: &'static str,
    id: &'a str,
    /// Whether the words become another name of it.
    remembered: bool,
    parties: Vec<PartyRow<'a>>,
    operations: usize,
    batch: Option<u64>,
}

/// Is a party that is read anew.
#[derive(Serialize)]
struct PartyRow<'a> {
    task: &'a str,
    field: &'static str,
    /// Which one of the cell, from 0.
    nth: usize,
}

pub(super) fn run(desk: &Desk, arguments: &Alias) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    with_names(desk, &workspace, |names| correct(desk, arguments, names))
}

fn correct(desk: &Desk, arguments: &Alias, names: &Names<'_>) -> Result<(), Failure> {
    let mut spots = spots(desk, arguments, names)?;
    let whom = whom(arguments, &spots, names)?;
    spots.retain(|spot| spot.whom() != Some(&whom));
    let alias = match arguments.tasks.is_empty() {
        true => alias(arguments, &whom, names)?,
        false => None,
    };
    let remembered = alias.is_some();
    let operations: Vec<Operation> = alias.into_iter().chain(remembered::read_as(&spots, &whom)).collect();
    let (writing, count) = (arguments.writing, operations.len());
    let batch = seen::write(desk, arguments.basis, writing, operations)?;
    if writing.format.json {
        let (kind, id) = address(&whom);
        let parties = spots.iter().map(row).collect();
        return output::json(&Answer {
            printed: &arguments.printed,
            kind,
            id,
            remembered,
            parties,
            operations: count,
            batch,
        });
    }
    let lines = spots.iter().map(row).map(|it| format!("  {} · {}\n", it.task, it.field));
    output::data(&format!("{} → {}\n{}", arguments.printed, address(&whom).1, lines.collect::<String>()))?;
    output::remark(&match batch {
        _ if writing.dry_run => general::DRY.to(desk.lang).to_owned(),
        Some(_) => says::READ_ANEW.with(desk.lang, &[("n", &spots.len())]),
        None => says::UNCHANGED.to(desk.lang).to_owned(),
    });
    Ok(())
}

/// Lists the parties that are read anew: everywhere those that name nobody, in named tasks all of these words.
fn spots<'a>(desk: &Desk, arguments: &Alias, names: &Names<'a>) -> Result<Vec<Spot<'a>>, Failure> {
    if arguments.tasks.is_empty() {
        return Ok(remembered::unread(names.workspace, &arguments.printed));
    }
    let mut spots = Vec::new();
    for text in &arguments.tasks {
        let id = typed::some_task(desk, names.workspace, Some(text))?;
        let task = id.and_then(|id| names.workspace.tasks.get(id.as_str()));
        let found = task.map(|task| remembered::printed_in(task, &arguments.printed)).unwrap_or_default();
        if found.is_empty() {
            let values: [(&str, &dyn std::fmt::Display); 2] =
                [("task", text), ("printed", &arguments.printed)];
            return Err(Failure::new(Class::Failed, says::NOT_PRINTED.told(&values)));
        }
        spots.extend(found);
    }
    Ok(spots)
}

/// Returns whom the words mean: the named unit or group, or the named members of the group that they are read as.
fn whom(arguments: &Alias, spots: &[Spot<'_>], names: &Names<'_>) -> Result<Whom, Failure> {
    let named = match arguments.name.as_deref() {
        Some(text) => Some(match names.register.find(text) {
            Some(found) => found.whom,
            None => Known::Unit(unit::named(names.workspace, text)?),
        }),
        None => None,
    };
    if arguments.members.is_empty() {
        return match named {
            Some(Known::Unit(unit)) => Ok(Whom::Unit(unit)),
            Some(Known::Group(group)) => Ok(Whom::Group { group, narrowed: None }),
            None => Err(usage(says::NAME_WHOM)),
        };
    }
    let members = arguments.members.iter().map(|text| unit::named(names.workspace, text));
    let narrowed = Some(members.collect::<Result<_, _>>()?);
    let group = match named {
        Some(Known::Group(group)) => Some(group),
        Some(Known::Unit(_)) => None,
        None => spots.iter().find_map(|spot| match spot.whom() {
            Some(Whom::Group { group, .. }) => Some(group.clone()),
            _ => None,
        }),
    };
    group.map(|group| Whom::Group { group, narrowed }).ok_or_else(|| usage(says::NO_GROUP))
}

/// Returns the change by which the words become another name.
///
/// # Errors
/// Refuses words that name somebody else already.
fn alias(arguments: &Alias, whom: &Whom, names: &Names<'_>) -> Result<Option<Operation>, Failure> {
    if let Some(known) = names.register.find(&arguments.printed).filter(|known| known.id() != address(whom).1)
    {
        let values: [(&str, &dyn std::fmt::Display); 2] =
            [("printed", &arguments.printed), ("name", &known.name)];
        let told: Told = says::NAMES_ANOTHER.told(&values);
        return Err(Failure::new(Class::Invalid, told).hint(says::ONLY_IN_TASKS));
    }
    Ok(remembered::alias(names.workspace, &arguments.printed, whom))
}

fn address(whom: &Whom) -> (&'static str, &str) {
    match whom {
        Whom::Unit(unit) => ("unit", unit.as_str()),
        Whom::Group { group, .. } => ("group", group.as_str()),
        Whom::Unknown => ("unit", ""),
    }
}

fn row<'a>(spot: &Spot<'a>) -> PartyRow<'a> {
    let field = match spot.cell {
        Cell::Leads => "leads",
        Cell::Coordinators => "coordinators",
    };
    PartyRow { task: spot.task.id.as_str(), field, nth: spot.nth }
}
