//! The ids of new records: given once they are filled in, readable where a person may type them again.

use smol_str::{SmolStr, ToSmolStr, format_smolstr};

use super::super::entity::Key;
use super::super::operation::Record;
use super::super::workspace::Workspace;
use super::Names;
use crate::text::slug;

/// Returns the id of a new record by what it holds: plans by symbol, sections and tasks by what they stand in and their
/// label, units, groups and duties by name, documents by symbol,
/// reports by template, unit and period. None for kinds whose ids belong to the source that gives them.
pub fn id_for(record: &Record, names: &Names<'_>) -> Option<SmolStr> {
    let wanted = match record {
        Record::Unit(unit) => short(&unit.name).to_smolstr(),
        Record::Group(group) => short(&group.name).to_smolstr(),
        Record::Plan(plan) => plan_id(&plan.symbol),
        Record::Section(section) => {
            let above = section.parent.as_ref().map_or(section.plan.as_str(), |parent| parent.as_str());
            below(above, &section.label, "muc")
        }
        Record::Task(task) => {
            let section = task.section.as_ref().map_or(task.plan.as_str(), |section| section.as_str());
            below(task.parent.as_ref().map_or(section, |parent| parent.as_str()), &task.label, "nv")
        }
        Record::Document(document) => short(&document.symbol).to_smolstr(),
        Record::Indicator(indicator) => {
            let above = indicator.plan.as_ref().map_or("chi-tieu", |plan| plan.as_str());
            let headings = indicator.heading.as_ref().map(|heading| heading.label.as_str());
            let labels: Vec<&str> = headings.into_iter().chain([indicator.label.as_str()]).collect();
            below(&format!("{above}/CT"), &labels.join("."), &short(&indicator.name))
        }
        Record::Definition(definition) => {
            below(definition.indicator.as_str(), "", &short(&definition.counted))
        }
        Record::Duty(duty) => short(&duty.name).to_smolstr(),
        Record::Report(report) => {
            format_smolstr!("{}.{}.{}", report.template, slug(report.unit.as_str()), report.period.span.to)
        }
        _ => return None,
    };
    Some(free(record, &wanted, names.workspace))
}

/// Returns the first words of a text as a part of an id.
fn short(text: &str) -> String {
    const LONGEST: usize = 60;
    let slug = slug(text);
    match slug.get(..LONGEST).map(|start| start.rsplit_once('-').map_or(start, |(words, _)| words)) {
        Some(words) => words.to_owned(),
        None => slug,
    }
}

/// Returns the number of a symbol; of a symbol with a blank number all of it.
fn plan_id(symbol: &str) -> SmolStr {
    let number = short(symbol.split('/').next().unwrap_or_default());
    if number.is_empty() { short(symbol).to_smolstr() } else { number.to_smolstr() }
}

fn below(above: &str, label: &str, otherwise: &str) -> SmolStr {
    let label: String =
        label.trim().chars().map(|c| if c.is_whitespace() || c == '/' { '-' } else { c }).collect();
    let label = label.trim_matches(['.', ')']);
    format_smolstr!("{above}/{}", if label.is_empty() { otherwise } else { label })
}

/// Returns the wanted id, with a number behind it where another record has it.
fn free(record: &Record, wanted: &str, workspace: &Workspace) -> SmolStr {
    let wanted = if wanted.is_empty() { record.kind().plural() } else { wanted };
    let taken = |id: &SmolStr| workspace.revision(&Key { kind: record.kind(), id: id.clone() }).is_some();
    let numbered = (2..).map(|nth: usize| format_smolstr!("{wanted}~{nth}"));
    let free = std::iter::once(SmolStr::new(wanted)).chain(numbered).find(|id| !taken(id));
    free.unwrap_or_else(|| SmolStr::new(wanted))
}

/// Returns a new record as it is written: with its id, and with what follows from the rest where it was left empty (the
/// short name of a unit is its name).
pub fn with_id(mut record: Record, id: &str) -> Record {
    record.set_id(id);
    if let Record::Unit(unit) = &mut record
        && unit.short.is_empty()
    {
        unit.short.clone_from(&unit.name);
    }
    record
}
