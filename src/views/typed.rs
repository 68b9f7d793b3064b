//! What was typed to narrow a view: the text, and the filter that it means.

use crate::domain::ids::UnitId;
use crate::domain::register::{Name, Register};
use crate::query::complete::Known;
use crate::query::{Query, QueryError, Ranker, parse, parse_readable, parse_words};
use crate::text::fold::mark_free;

use super::ctx::Ctx;

/// Says what a filter looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// Tasks: every key of the filter has an answer.
    Tasks,
    /// Other things: they have words only.
    Words,
}

/// Holds what was typed, and the filter that it means as far as it can be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    text: String,
    query: Query,
}

impl Typed {
    /// Takes a text over tasks.
    pub fn over_tasks(text: String, ctx: &Ctx) -> Self {
        Self { query: parse_readable(&text, &|name| units(name, ctx)), text }
    }

    /// Takes a text over other things.
    pub fn over_words(text: String) -> Self {
        Self { query: parse_words(&text), text }
    }

    /// Returns the text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the filter.
    pub fn query(&self) -> &Query {
        &self.query
    }

    /// Returns whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Returns the text in quotation marks, for the top line; none where nothing was typed.
    pub fn quoted(&self) -> Option<String> {
        Some(self.text.trim()).filter(|text| !text.is_empty()).map(|text| format!("“{text}”"))
    }
}

/// Reads a filter over tasks.
///
/// # Errors
/// Returns the first error.
pub fn read(text: &str, ctx: &Ctx) -> Result<Query, QueryError> {
    parse(text, &|name| units(name, ctx))
}

fn units(name: &str, ctx: &Ctx) -> Vec<UnitId> {
    let found = Register::of(ctx.workspace).find(name);
    found.as_ref().and_then(Name::unit).cloned().into_iter().collect()
}

/// Is how many names of the records are offered at a time.
const OFFERED: usize = 8;

/// Knows the names of the records.
pub(super) struct Names<'a>(pub(super) &'a Ctx<'a>);

impl Known for Names<'_> {
    fn units(&self, typed: &str) -> Vec<(String, String)> {
        let mut units: Vec<_> =
            self.0.workspace.units.iter().filter(|unit| unit.exists_on(self.0.as_of)).collect();
        units.sort_by_key(|unit| (unit.rank, &unit.id));
        let searched: Vec<String> =
            units.iter().map(|unit| format!("{} {} {}", unit.id, unit.short, unit.name)).collect();
        let best = Ranker::new(typed).order(searched.iter().map(String::as_str));
        let named = best.into_iter().take(OFFERED).filter_map(|place| units.get(place));
        named.map(|unit| (unit.id.to_string(), unit.name.clone())).collect()
    }

    fn plans(&self, typed: &str) -> Vec<(String, String)> {
        let wanted = mark_free(typed);
        let mut plans: Vec<_> = self.0.workspace.plans.iter().collect();
        plans.sort_by_key(|plan| (plan.rank, &plan.id));
        plans.retain(|plan| mark_free(&format!("{} {}", plan.id, plan.symbol)).contains(&wanted));
        plans.into_iter().take(OFFERED).map(|plan| (plan.id.to_string(), plan.symbol.clone())).collect()
    }
}
