//! Which indicator and which definition an id means.

use std::cmp::Reverse;

use crate::cli::desk::{Desk, usage};
use crate::cli::failure::{Class, Failure};
use crate::cli::output;
use crate::domain::indicator::{Definition, Indicator, definitions};
use crate::domain::workspace::Workspace;
use crate::locale::cli::{general, kpi as says};

/// Is a definition with its indicator, and how many others the indicator has.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found<'a> {
    pub indicator: &'a Indicator,
    pub definition: &'a Definition,
    /// Whether the indicator has several definitions and nobody said which.
    pub chosen_by_rank: bool,
}

/// Finds the definition that an id means: its own, or the indicator's first.
pub(super) fn find<'a>(workspace: &'a Workspace, id: &str) -> Result<Found<'a>, Failure> {
    if let Some(definition) = workspace.definitions.get(id) {
        let indicator = workspace.indicators.get(definition.indicator.as_str());
        let indicator = indicator.ok_or_else(|| unknown(workspace, definition.indicator.as_str()))?;
        return Ok(Found { indicator, definition, chosen_by_rank: false });
    }
    let indicator = workspace.indicators.get(id).ok_or_else(|| unknown(workspace, id))?;
    let all = definitions(workspace, indicator);
    let definition = all.first().copied().ok_or_else(|| {
        Failure::new(Class::Failed, says::NO_DEFINITION.told(&[("id", &id)])).hint(says::NO_DEFINITION_HOW)
    })?;
    Ok(Found { indicator, definition, chosen_by_rank: all.len() > 1 })
}

impl<'a> Found<'a> {
    /// Says which definition was taken where nobody named one of several.
    pub(super) fn remark_on_choice(self, desk: &Desk) {
        if self.chosen_by_rank {
            let (indicator, definition) = (&self.indicator.id, &self.definition.id);
            output::remark(&says::CHOSEN.with(desk.lang, &[("id", indicator), ("definition", definition)]));
        }
    }

    /// Returns the indicator with another of its definitions.
    pub(super) fn by(self, workspace: &'a Workspace, id: &str) -> Result<Self, Failure> {
        let all = definitions(workspace, self.indicator);
        if let Some(definition) = all.iter().find(|definition| definition.id.as_str() == id) {
            return Ok(Self { definition, chosen_by_rank: false, ..self });
        }
        let ids: Vec<&str> = all.iter().map(|definition| definition.id.as_str()).collect();
        let message = says::NOT_ITS_DEFINITION.told(&[("id", &self.indicator.id), ("definition", &id)]);
        Err(usage(message).hint(says::DEFINITIONS.told(&[("names", &ids.join(", "))])))
    }
}

/// Says that there is no such indicator, with those whose ids are nearest.
fn unknown(workspace: &Workspace, id: &str) -> Failure {
    let failure = Failure::new(Class::Failed, says::UNKNOWN.told(&[("id", &id)]));
    let shared = |other: &str| id.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let ends = |other: &str| other.rsplit('/').next() == id.rsplit('/').next();
    let ids = workspace.indicators.iter().map(|indicator| indicator.id.as_str());
    let mut near: Vec<&str> = ids.filter(|other| shared(other) > 0 || ends(other)).collect();
    near.sort_by_key(|other| (Reverse(ends(other)), Reverse(shared(other)), *other));
    near.truncate(5);
    let hint = if near.is_empty() {
        says::SEE_ALL.into()
    } else {
        general::NEAR.told(&[("names", &near.join(", "))])
    };
    failure.hint(hint)
}
