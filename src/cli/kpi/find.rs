//! Which indicator and which definition an id means.

use std::cmp::Reverse;

use crate::cli::desk::usage;
use crate::cli::failure::{Class, Failure};
use crate::cli::output;
use crate::domain::indicator::{Definition, Indicator, definitions};
use crate::domain::workspace::Workspace;

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
        Failure::new(Class::Failed, format!("chỉ tiêu {id} chưa có cách tính"))
            .hint("nhập cách tính bằng dondoc import; lược đồ: dondoc schema")
    })?;
    Ok(Found { indicator, definition, chosen_by_rank: all.len() > 1 })
}

impl<'a> Found<'a> {
    /// Says which definition was taken where nobody named one of several.
    pub(super) fn remark_on_choice(self) {
        if self.chosen_by_rank {
            let (indicator, definition) = (&self.indicator.id, &self.definition.id);
            output::remark(&format!("chỉ tiêu {indicator} có nhiều cách tính; dùng {definition}"));
        }
    }

    /// Returns the indicator with another of its definitions.
    pub(super) fn by(self, workspace: &'a Workspace, id: &str) -> Result<Self, Failure> {
        let all = definitions(workspace, self.indicator);
        if let Some(definition) = all.iter().find(|definition| definition.id.as_str() == id) {
            return Ok(Self { definition, chosen_by_rank: false, ..self });
        }
        let ids: Vec<&str> = all.iter().map(|definition| definition.id.as_str()).collect();
        let message = format!("chỉ tiêu {} không có cách tính {id}", self.indicator.id);
        Err(usage(message).hint(format!("các cách tính: {}", ids.join(", "))))
    }
}

/// Says that there is no such indicator, with those whose ids are nearest.
fn unknown(workspace: &Workspace, id: &str) -> Failure {
    let failure = Failure::new(Class::Failed, format!("không có chỉ tiêu {id}"));
    let shared = |other: &str| id.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let ends = |other: &str| other.rsplit('/').next() == id.rsplit('/').next();
    let ids = workspace.indicators.iter().map(|indicator| indicator.id.as_str());
    let mut near: Vec<&str> = ids.filter(|other| shared(other) > 0 || ends(other)).collect();
    near.sort_by_key(|other| (Reverse(ends(other)), Reverse(shared(other)), *other));
    near.truncate(5);
    let hint = if near.is_empty() {
        "xem các chỉ tiêu: dondoc kpi".to_owned()
    } else {
        format!("gần giống: {}", near.join(", "))
    };
    failure.hint(hint)
}
