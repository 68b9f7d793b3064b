//! What only the whole outline shows: parts that belong to another plan, and circles.

use foldhash::HashMap;
use smol_str::SmolStr;

use super::run::Run;
use crate::domain::entity::Kind;
use crate::domain::outline::{Misplaced, Outline, misplaced_section, misplaced_task};
use crate::domain::plan::Section;
use crate::domain::task::Task;
use crate::exchange::convert::Known;
use crate::exchange::problem::Problem;

impl Outline for Known<'_> {
    fn section(&self, id: &str) -> Option<&Section> {
        Known::section(self, id)
    }

    fn task(&self, id: &str) -> Option<&Task> {
        Known::task(self, id)
    }
}

/// Checks the new and changed sections and tasks, once all of them are known.
pub(super) fn outline(run: &mut Run<'_>) {
    let known = &run.known;
    let sections = problems(&known.sections, |section| misplaced_section(known, section));
    let tasks = problems(&known.tasks, |task| misplaced_task(known, task));
    for (kind, found) in [(Kind::Section, sections), (Kind::Task, tasks)] {
        for (id, field, problem) in found {
            let place = run.known.seen.get(&kind).and_then(|seen| seen.get(&id)).copied();
            let at = place.and_then(|(file, index)| run.files.get(file)?.at(kind, index));
            if let Some(at) = at {
                run.findings.add(|| at.finding(&format!("/{field}"), problem));
            }
        }
    }
}

type Found = (SmolStr, &'static str, Problem);

fn problems<E>(
    changed: &HashMap<SmolStr, E>,
    check: impl Fn(&E) -> Option<(&'static str, Misplaced)>,
) -> Vec<Found> {
    let found = changed.iter().filter_map(|(id, record)| {
        let (field, misplaced) = check(record)?;
        Some((id.clone(), field, problem(id, misplaced)))
    });
    let mut found: Vec<Found> = found.collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found
}

fn problem(id: &SmolStr, misplaced: Misplaced) -> Problem {
    match misplaced {
        Misplaced::OtherPlan { above, plan } => {
            Problem::OtherPlan { name: above.into(), plan: plan.to_string() }
        }
        Misplaced::Circle => Problem::Circle(id.to_string()),
    }
}
