//! What only the whole outline shows: parts that belong to another plan, and circles. Imports, forms and the command
//! line share these rules.

use smol_str::SmolStr;

use super::ids::PlanId;
use super::plan::Section;
use super::task::Task;
use super::workspace::Workspace;

/// Knows the sections and tasks as they will be.
pub trait Outline {
    /// Returns the section.
    fn section(&self, id: &str) -> Option<&Section>;
    /// Returns the task.
    fn task(&self, id: &str) -> Option<&Task>;
}

impl Outline for Workspace {
    fn section(&self, id: &str) -> Option<&Section> {
        self.sections.get(id)
    }

    fn task(&self, id: &str) -> Option<&Task> {
        self.tasks.get(id)
    }
}

/// Says what is wrong with the place of a section or task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misplaced {
    /// What it stands under belongs to another plan.
    OtherPlan {
        /// What it stands under.
        above: SmolStr,
        /// The plan of that.
        plan: PlanId,
    },
    /// It stands under itself.
    Circle,
}

/// Returns the field that puts a section in a wrong place, and why it is wrong. What is named and not there is not
/// spoken of.
pub fn misplaced_section(outline: &impl Outline, section: &Section) -> Option<(&'static str, Misplaced)> {
    let parent = outline.section(section.parent.as_ref()?.as_str())?;
    if parent.plan != section.plan {
        return Some(("parent", other_plan(parent.id.as_str(), &parent.plan)));
    }
    let above = |id: &str| outline.section(id)?.parent.as_ref().map(|parent| parent.as_str().into());
    let start = parent.id.as_str();
    is_above(section.id.as_str(), start, above).then_some(("parent", Misplaced::Circle))
}

/// Returns the field that puts a task in a wrong place, and why it is wrong. What is named and not there is not spoken
/// of.
pub fn misplaced_task(outline: &impl Outline, task: &Task) -> Option<(&'static str, Misplaced)> {
    if let Some(section) = task.section.as_ref().and_then(|section| outline.section(section.as_str()))
        && section.plan != task.plan
    {
        return Some(("section", other_plan(section.id.as_str(), &section.plan)));
    }
    let parent = outline.task(task.parent.as_ref()?.as_str())?;
    if parent.plan != task.plan {
        return Some(("parent", other_plan(parent.id.as_str(), &parent.plan)));
    }
    let above = |id: &str| outline.task(id)?.parent.as_ref().map(|parent| parent.as_str().into());
    let start = parent.id.as_str();
    is_above(task.id.as_str(), start, above).then_some(("parent", Misplaced::Circle))
}

fn other_plan(above: &str, plan: &PlanId) -> Misplaced {
    Misplaced::OtherPlan { above: above.into(), plan: plan.clone() }
}

/// Returns whether the record is met on the way up from the start. A circle that it does not belong to is told by those
/// that do; the way is left after as many steps as an outline can have levels.
fn is_above(record: &str, start: &str, above: impl Fn(&str) -> Option<SmolStr>) -> bool {
    let way = std::iter::successors(Some(SmolStr::new(start)), |at| above(at));
    way.take(1_000).any(|at| at == record)
}
