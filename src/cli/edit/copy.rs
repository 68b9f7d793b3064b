//! `dondoc plan copy`: a plan, or parts of it, copied into a new plan or one that exists.

use std::fmt::Display;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::super::args::CopyPlan;
use super::super::desk::{Desk, SOURCE, usage};
use super::super::failure::{Class, Failure};
use super::super::{output, typed};
use super::{found, remark, with_names};
use crate::domain::arranging::{Copied, Copying, copy, later, years_between};
use crate::domain::editing::{self, Names};
use crate::domain::entity::{Key, Kind};
use crate::domain::ids::{LinkId, PlanId, SectionId};
use crate::domain::plan::{Period, Plan};
use crate::domain::tree::Item;
use crate::domain::workspace::Workspace;
use crate::locale::cli::{copy as says, general};
use crate::locale::{Lang, arranging as words};
use crate::text::near;

#[derive(Serialize)]
struct Answer<'a> {
    from: &'a PlanId,
    into: &'a PlanId,
    tasks: usize,
    sections: usize,
    years: i32,
    shifted: usize,
    not_understood: Vec<&'a str>,
    operations: usize,
    batch: Option<u64>,
}

pub(super) fn run(desk: &Desk, arguments: &CopyPlan) -> Result<(), Failure> {
    let workspace = desk.store.load()?;
    let copying = with_names(desk, &workspace, |names| copying(names, arguments))?;
    let batch_id = crate::storage::batch_id();
    let link_id = |nth: usize| LinkId::from_source(SOURCE, &format!("{:032x}-{nth}", batch_id.0));
    let copied = copy(&copying, &workspace, link_id);
    if copied.tasks + copied.sections == 0 {
        return Err(Failure::new(Class::Failed, says::NOTHING.told(&[("plan", &copying.from)])));
    }
    let batch = if arguments.writing.dry_run {
        None
    } else {
        desk.commit(&desk.work(SOURCE, copied.operations.clone()))?.map(|batch| batch.header.number.0)
    };
    if arguments.writing.format.json {
        output::json(&answer(&copying, &copied, batch))?;
    } else {
        output::data(&in_words(desk.lang, &copying, &copied))?;
    }
    let key = Key { kind: Kind::Plan, id: copying.into.id.as_str().into() };
    remark(desk, arguments.writing, batch, says::COPIED, &key);
    Ok(())
}

fn answer<'a>(copying: &'a Copying, copied: &'a Copied, batch: Option<u64>) -> Answer<'a> {
    Answer {
        from: &copying.from,
        into: &copying.into.id,
        tasks: copied.tasks,
        sections: copied.sections,
        years: copying.years,
        shifted: copied.shifted,
        not_understood: copied.not_understood.iter().map(|task| task.as_str()).collect(),
        operations: copied.operations.len(),
        batch,
    }
}

fn in_words(lang: Lang, copying: &Copying, copied: &Copied) -> String {
    let into = format!("{} ({})", copying.into.id, copying.into.symbol);
    let (tasks, sections) = (copied.tasks, copied.sections);
    let values: [(&str, &dyn Display); 4] =
        [("from", &copying.from), ("into", &into), ("tasks", &tasks), ("sections", &sections)];
    let mut text = format!("{}\n", says::COPIES.with(lang, &values));
    if copied.shifted > 0 {
        let values: [(&str, &dyn Display); 2] = [("n", &copied.shifted), ("years", &copying.years)];
        text.push_str(&format!("{}\n", words::COPY_SHIFTED.with(lang, &values)));
    }
    for task in &copied.not_understood {
        text.push_str(&format!("  {}\n", says::NOT_UNDERSTOOD.with(lang, &[("task", task)])));
    }
    text
}

/// Returns the plan that the text names.
fn plan<'a>(text: &str, names: &Names<'a>) -> Result<&'a Plan, Failure> {
    let key = found(Kind::Plan, text, names)?;
    let plan = names.workspace.plans.get(key.id.as_str());
    plan.ok_or_else(|| typed::unknown_plan(names.workspace, text))
}

fn copying(names: &Names<'_>, arguments: &CopyPlan) -> Result<Copying, Failure> {
    let from = plan(&arguments.from, names)?;
    let (into, within) = match &arguments.into {
        Some(text) => existing(text, names)?,
        None => (new_plan(from, arguments, names)?, None),
    };
    if into.id == from.id && arguments.only.is_empty() {
        return Err(usage(says::INTO_ITSELF));
    }
    let only =
        arguments.only.iter().map(|row| row_of(names.workspace, from, row)).collect::<Result<_, _>>()?;
    let years = arguments.years.or_else(|| years_between(from, &into)).unwrap_or_default();
    Ok(Copying { from: from.id.clone(), only, into, within, years, continues: arguments.continues })
}

/// Returns the plan, or the section and its plan, that is copied into.
fn existing(text: &str, names: &Names<'_>) -> Result<(Plan, Option<SectionId>), Failure> {
    match names.workspace.sections.get(text) {
        Some(section) => {
            let plan = plan(section.plan.as_str(), names)?;
            Ok((plan.clone(), Some(section.id.clone())))
        }
        None => Ok((plan(text, names)?.clone(), None)),
    }
}

/// Makes the new plan: what is not said is as in the old one, a year later where the title names one.
fn new_plan(from: &Plan, arguments: &CopyPlan, names: &Names<'_>) -> Result<Plan, Failure> {
    let symbol = typed::some_line(arguments.symbol.as_deref())
        .ok_or_else(|| usage(says::NOWHERE).hint(says::NOWHERE_HOW))?;
    let asked = arguments.id.as_deref().unwrap_or(&symbol);
    if let Ok(taken) = editing::find(Kind::Plan, asked, names) {
        let failure = Failure::new(Class::Invalid, says::TAKEN.told(&[("plan", &asked)]));
        return Err(failure.hint(says::TAKEN_HOW.told(&[("plan", &taken)])));
    }
    let period = arguments.year.map(year).transpose()?;
    let plan = Plan {
        id: arguments.id.as_deref().unwrap_or_default().into(),
        symbol,
        date: arguments.date,
        period,
        in_force_from: None,
        superseded: None,
        printed_totals: Vec::new(),
        rank: names.workspace.plans.iter().map(|plan| plan.rank).max().unwrap_or_default().saturating_add(1),
        ..from.clone()
    };
    let years = arguments.years.or_else(|| years_between(from, &plan)).unwrap_or_default();
    let title = typed::some_line(arguments.title.as_deref()).unwrap_or_else(|| later(&from.title, years));
    let plan = Plan { title, ..plan };
    let id = editing::id_for(&plan.clone().into(), names).filter(|_| plan.id.as_str().is_empty());
    Ok(Plan { id: id.map_or_else(|| plan.id.clone(), PlanId::from), ..plan })
}

fn year(year: i32) -> Result<Period, Failure> {
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day).filter(|day| day.year() == year);
    match (day(1, 1), day(12, 31)) {
        (Some(from), Some(to)) => Ok(Period { from, to }),
        _ => Err(usage(says::NO_YEAR.told(&[("year", &year)]))),
    }
}

/// Returns a section or task of the plan by its id, with or without the plan's in front.
fn row_of(workspace: &Workspace, from: &Plan, text: &str) -> Result<Item, Failure> {
    let ids = [text.to_owned(), format!("{}/{text}", from.id)];
    let of = |id: &String, kind| Item::of(workspace, &Key { kind, id: id.as_str().into() });
    let found = ids.iter().find_map(|id| of(id, Kind::Section).or_else(|| of(id, Kind::Task)));
    let is_its = |item: &Item| match item {
        Item::Plan(_) => false,
        Item::Section(slot) => workspace.sections.at(*slot).is_some_and(|row| row.record.plan == from.id),
        Item::Task(slot) => workspace.tasks.at(*slot).is_some_and(|row| row.record.plan == from.id),
    };
    found.filter(is_its).ok_or_else(|| {
        let sections = workspace.sections.iter().filter(|section| section.plan == from.id);
        let tasks = workspace.tasks.iter().filter(|task| task.plan == from.id);
        let names = sections.map(|section| section.id.as_str()).chain(tasks.map(|task| task.id.as_str()));
        let near = near::nearest(text, names);
        let failure = Failure::new(Class::Failed, says::NO_ROW.told(&[("plan", &from.id), ("row", &text)]));
        if near.is_empty() {
            failure
        } else {
            failure.hint(general::NEAR.told(&[("names", &near.join("; "))]))
        }
    })
}
