//! The ids of new records: given once they are filled in, readable where a person may type them again.

use smol_str::{SmolStr, ToSmolStr, format_smolstr};

use super::super::entity::Key;
use super::super::operation::Record;
use super::super::workspace::Workspace;
use super::Names;
use crate::text::slug;

/// Returns the id of a new record by what it holds: plans by symbol, sections and tasks by what they stand in and their
/// label, units and groups by name, documents by symbol. None for kinds whose ids belong to the source that gives them.
pub fn id_for(record: &Record, names: &Names<'_>) -> Option<SmolStr> {
    let wanted = match record {
        Record::Unit(unit) => slug(&unit.name).to_smolstr(),
        Record::Group(group) => slug(&group.name).to_smolstr(),
        Record::Plan(plan) => plan_id(&plan.symbol),
        Record::Section(section) => {
            let above = section.parent.as_ref().map_or(section.plan.as_str(), |parent| parent.as_str());
            below(above, &section.label, "muc")
        }
        Record::Task(task) => {
            let section = task.section.as_ref().map_or(task.plan.as_str(), |section| section.as_str());
            below(task.parent.as_ref().map_or(section, |parent| parent.as_str()), &task.label, "nv")
        }
        Record::Document(document) => slug(&document.symbol).to_smolstr(),
        _ => return None,
    };
    Some(free(record, &wanted, names.workspace))
}

/// Returns the number of a symbol; of a symbol with a blank number all of it.
fn plan_id(symbol: &str) -> SmolStr {
    let number = slug(symbol.split('/').next().unwrap_or_default());
    if number.is_empty() { slug(symbol).to_smolstr() } else { number.to_smolstr() }
}

fn below(above: &str, label: &str, otherwise: &str) -> SmolStr {
    let label: String =
        label.trim().chars().map(|c| if c.is_whitespace() || c == '/' { '-' } else { c }).collect();
    let label = label.trim_end_matches(['.', ')']);
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

/// Returns the record with another id.
pub fn with_id(mut record: Record, id: &str) -> Record {
    record.set_id(id);
    record
}
