//! What a change of one record means for others.

use super::super::indicator::{Definition, DefinitionField, Indicator, Target, definitions, read_target};
use super::super::operation::{FieldChange, Operation, Record};
use super::super::workspace::Workspace;

/// Returns what has to be written with a change of a record: with the direction of an indicator the print of targets
/// that nobody corrected is read anew.
pub fn consequences(old: &Record, new: &Record, workspace: &Workspace) -> Vec<Operation> {
    match (old, new) {
        (Record::Indicator(old), Record::Indicator(new)) if old.direction != new.direction => {
            targets_anew(new, workspace)
        }
        _ => Vec::new(),
    }
}

fn targets_anew(indicator: &Indicator, workspace: &Workspace) -> Vec<Operation> {
    let anew = |target: &Target| match target.corrected {
        true => target.clone(),
        false => Target { meaning: read_target(&target.printed, indicator.direction), ..target.clone() },
    };
    let changed = definitions(workspace, indicator).into_iter().filter_map(|definition| {
        let targets: Vec<Target> = definition.targets.iter().map(anew).collect();
        let (old, new) =
            (DefinitionField::Targets(definition.targets.clone()), DefinitionField::Targets(targets));
        (old != new).then(|| FieldChange::<Definition> { id: definition.id.clone(), old, new })
    });
    changed.map(|change| Operation::Change(change.into())).collect()
}
