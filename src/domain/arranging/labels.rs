//! Labels of rows: the next one, and a whole outline numbered anew by the pattern that stands there.

use foldhash::HashMap;

use super::super::entity::Kind;
use super::super::operation::Operation;
use super::super::tree::Item;
use super::super::workspace::Workspace;
use super::arrangement::{Arrangement, Spot};
use super::operations::changed;
use crate::text::label::{Style, points};

/// Returns the label that a new row of the kind would be printed with in the place: the one that follows the row before
/// it, with a letter where that one is taken; empty where the rows have none.
pub fn next_label(arrangement: &Arrangement, kind: Kind, spot: Spot, workspace: &Workspace) -> String {
    let Ok((to, depth)) = arrangement.target(kind, spot) else { return String::new() };
    let above = arrangement.rows()[..to].iter().rposition(|row| row.depth < depth);
    let siblings = children(arrangement, above, kind);
    let labels: Vec<&str> =
        siblings.iter().map(|at| label(arrangement.rows()[*at].item, workspace)).collect();
    let Some(style) = Style::of(&labels) else {
        return if siblings.is_empty() {
            first_label(arrangement, kind, above, workspace)
        } else {
            String::new()
        };
    };
    let before = siblings.iter().zip(&labels).rev().find(|(at, _)| **at < to).map(|(_, label)| *label);
    let Some(number) = before.map_or(Some(0), |label| style.number(label)) else { return String::new() };
    let next = style.label(number + 1);
    match before {
        Some(before) if labels.contains(&next.as_str()) => between(before, &labels),
        None if labels.contains(&next.as_str()) => String::new(),
        _ => next,
    }
}

/// Returns the first free one of 12a, 12b, …
fn between(before: &str, labels: &[&str]) -> String {
    let lettered = (1..).map(|nth| format!("{before}{}", points(nth)));
    lettered.take(labels.len() + 1).find(|label| !labels.contains(&label.as_str())).unwrap_or_default()
}

/// Returns the label of the first row of its kind below a row.
fn first_label(arrangement: &Arrangement, kind: Kind, above: Option<usize>, workspace: &Workspace) -> String {
    let above = above.map(|at| arrangement.rows()[at].item);
    match (kind, above) {
        (Kind::Task, Some(Item::Task(_))) => {
            let above = above.map_or("", |item| label(item, workspace)).trim_end_matches(['.', ')']);
            if above.is_empty() { "1".to_owned() } else { format!("{above}.1") }
        }
        (Kind::Task, _) => "1".to_owned(),
        (Kind::Section, Some(Item::Section(_))) => {
            let above = above.map_or("", |item| label(item, workspace));
            let counts_in_capitals = Style::of(&[above]).is_some_and(|style| style.label(2) == "B");
            if counts_in_capitals { "I".to_owned() } else { "1".to_owned() }
        }
        (Kind::Section, _) => "I".to_owned(),
        _ => String::new(),
    }
}

/// Numbers everything below a row anew, each list by the pattern that stands there. Where the tasks of a plan count on
/// from section to section they go on doing so. Lists without labels keep none.
pub fn renumbered(arrangement: &Arrangement, top: Item, workspace: &Workspace) -> Vec<Operation> {
    let Some(at) = arrangement.find(top) else { return Vec::new() };
    let mut labels: HashMap<usize, String> = HashMap::default();
    let plan = arrangement.rows()[..=at].iter().rposition(|row| row.depth == 0).unwrap_or(at);
    let counts_on = counts_on(arrangement, plan, workspace);
    // A part of a plan that counts on begins where it begins now.
    let mut counted =
        if counts_on && at > plan { lowest(arrangement, at, workspace).saturating_sub(1) } else { 0 };
    for above in at..arrangement.end(at) {
        let is_heading = arrangement.rows()[above].item.task().is_none();
        for kind in [Kind::Section, Kind::Task] {
            let siblings = children(arrangement, Some(above), kind);
            let start = if counts_on && is_heading && kind == Kind::Task { counted } else { 0 };
            number(arrangement, above, &siblings, start, &mut labels, workspace);
            counted += if is_heading && kind == Kind::Task { siblings.len() } else { 0 };
        }
    }
    let mut changed: Vec<(usize, String)> = labels.into_iter().collect();
    changed.sort_unstable();
    changed
        .into_iter()
        .flat_map(|(at, label)| labelled(arrangement.rows()[at].item, label, workspace))
        .collect()
}

/// Numbers siblings from behind a number on.
fn number(
    arrangement: &Arrangement,
    above: usize,
    siblings: &[usize],
    start: usize,
    labels: &mut HashMap<usize, String>,
    workspace: &Workspace,
) {
    let present: Vec<&str> =
        siblings.iter().map(|at| label(arrangement.rows()[*at].item, workspace)).collect();
    let Some(style) = Style::of(&present) else { return };
    // "17.1" follows its task, which may be 18 now.
    let old = label(arrangement.rows()[above].item, workspace);
    let new = labels.get(&above).map_or(old, String::as_str);
    let style = match style.before().strip_prefix(old).filter(|_| !old.is_empty()) {
        Some(rest) => {
            let before = format!("{new}{rest}");
            style.behind(before)
        }
        None => style,
    };
    labels.extend(siblings.iter().zip(start + 1..).map(|(at, number)| (*at, style.label(number))));
}

/// Returns whether the tasks of a plan count on from section to section: a later list does not begin at 1.
fn counts_on(arrangement: &Arrangement, plan: usize, workspace: &Workspace) -> bool {
    lowest_of_lists(arrangement, plan, workspace).skip(1).any(|lowest| lowest > 1)
}

/// Returns the lowest number of the first list of tasks below a heading; 1 where there is none.
fn lowest(arrangement: &Arrangement, top: usize, workspace: &Workspace) -> usize {
    lowest_of_lists(arrangement, top, workspace).next().unwrap_or(1)
}

/// Returns the lowest number of each list of tasks that stands directly below a heading.
fn lowest_of_lists(
    arrangement: &Arrangement,
    top: usize,
    workspace: &Workspace,
) -> impl Iterator<Item = usize> {
    let headings = (top..arrangement.end(top)).filter(|at| arrangement.rows()[*at].item.task().is_none());
    headings.filter_map(|at| {
        let list = children(arrangement, Some(at), Kind::Task);
        let labels: Vec<&str> =
            list.iter().map(|at| label(arrangement.rows()[*at].item, workspace)).collect();
        let style = Style::of(&labels)?;
        labels.iter().filter_map(|label| style.number(label)).min()
    })
}

/// Returns the places of the rows of the kind directly below a row; of the plans where there is no row above.
fn children(arrangement: &Arrangement, above: Option<usize>, kind: Kind) -> Vec<usize> {
    let rows = arrangement.rows();
    let (range, depth) = match above {
        Some(above) => (above + 1..arrangement.end(above), rows[above].depth + 1),
        None => (0..rows.len(), 0),
    };
    range.filter(|at| rows[*at].depth == depth && rows[*at].item.kind() == kind).collect()
}

fn label(item: Item, workspace: &Workspace) -> &str {
    match item {
        Item::Plan(_) => "",
        Item::Section(slot) => workspace.sections.at(slot).map_or("", |row| &row.record.label),
        Item::Task(slot) => workspace.tasks.at(slot).map_or("", |row| &row.record.label),
    }
}

fn labelled(item: Item, label: String, workspace: &Workspace) -> Vec<Operation> {
    match item {
        Item::Plan(_) => Vec::new(),
        Item::Section(slot) => {
            changed(workspace.sections.at(slot).map(|row| &row.record), |section| section.label = label)
        }
        Item::Task(slot) => {
            changed(workspace.tasks.at(slot).map(|row| &row.record), |task| task.label = label)
        }
    }
}
