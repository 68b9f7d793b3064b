//! What only the whole outline shows: parts that belong to another plan, and circles.

use foldhash::HashMap;
use smol_str::SmolStr;

use super::run::Run;
use crate::domain::entity::Kind;
use crate::domain::plan::Section;
use crate::domain::task::Task;
use crate::exchange::convert::Known;
use crate::exchange::problem::Problem;

/// Checks the new and changed sections and tasks, once all of them are known.
pub(super) fn outline(run: &mut Run<'_>) {
    let sections = problems(&run.known, &run.known.sections, section_problem);
    let tasks = problems(&run.known, &run.known.tasks, task_problem);
    for (kind, found) in [(Kind::Section, sections), (Kind::Task, tasks)] {
        for (id, field, problem) in found {
            let place = run.known.seen.get(&kind).and_then(|seen| seen.get(&id)).copied();
            let at = place.and_then(|(file, index)| run.files.get(file)?.at(kind, index));
            if let Some(at) = at {
                run.findings.add(|| at.finding(field, problem));
            }
        }
    }
}

type Found = (SmolStr, &'static str, Problem);

fn problems<E>(
    known: &Known<'_>,
    changed: &HashMap<SmolStr, E>,
    check: impl Fn(&Known<'_>, &E) -> Option<(&'static str, Problem)>,
) -> Vec<Found> {
    let found = changed.iter().filter_map(|(id, record)| {
        let (field, problem) = check(known, record)?;
        Some((id.clone(), field, problem))
    });
    let mut found: Vec<Found> = found.collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found
}

fn section_problem(known: &Known<'_>, section: &Section) -> Option<(&'static str, Problem)> {
    let parent = known.section(section.parent.as_ref()?.as_str())?;
    if parent.plan != section.plan {
        return Some(("/parent", other_plan(parent.id.as_str(), parent.plan.as_str())));
    }
    let above = |id: &str| known.section(id)?.parent.as_ref().map(|parent| parent.as_str().into());
    circle(section.id.as_str(), above).map(|problem| ("/parent", problem))
}

fn task_problem(known: &Known<'_>, task: &Task) -> Option<(&'static str, Problem)> {
    if let Some(section) = task.section.as_ref().and_then(|section| known.section(section.as_str()))
        && section.plan != task.plan
    {
        return Some(("/section", other_plan(section.id.as_str(), section.plan.as_str())));
    }
    let parent = known.task(task.parent.as_ref()?.as_str())?;
    if parent.plan != task.plan {
        return Some(("/parent", other_plan(parent.id.as_str(), parent.plan.as_str())));
    }
    let above = |id: &str| known.task(id)?.parent.as_ref().map(|parent| parent.as_str().into());
    circle(task.id.as_str(), above).map(|problem| ("/parent", problem))
}

fn other_plan(name: &str, plan: &str) -> Problem {
    Problem::OtherPlan { name: name.to_owned(), plan: plan.to_owned() }
}

/// Returns whether a record comes back to itself on the way up. A circle that it does not belong to is reported by those
/// that do; the way is left after as many steps as an outline can have levels.
fn circle(start: &str, above: impl Fn(&str) -> Option<SmolStr>) -> Option<Problem> {
    let mut at = above(start)?;
    for _ in 0..1_000 {
        if at == start {
            return Some(Problem::Circle(start.to_owned()));
        }
        at = above(&at)?;
    }
    None
}
