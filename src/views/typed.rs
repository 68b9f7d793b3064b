//! What was typed to narrow a view: the text, and the filter that it means.

use chrono::Datelike;

use crate::domain::ids::UnitId;
use crate::domain::register::{Name, Register};
use crate::query::complete::Known;
use crate::query::documents::{KINDS, KnownDocuments};
use crate::query::{Query, QueryError, Ranker, parse, parse_readable, parse_words};
use crate::text::fold::mark_free;

use super::ctx::Ctx;

/// Says what a filter looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// Tasks: every key of the filter has an answer.
    Tasks,
    /// Documents of the register: what is asked of them has keys of its own.
    Documents,
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

impl KnownDocuments for Names<'_> {
    fn issuers(&self, typed: &str) -> Vec<(String, String)> {
        self.units(typed)
    }

    fn kinds(&self, typed: &str) -> Vec<(String, String)> {
        let typed = mark_free(typed);
        let all = KINDS.into_iter().filter(|(short, name)| {
            mark_free(short).starts_with(&typed) || mark_free(name).starts_with(&typed)
        });
        all.take(OFFERED).map(|(short, name)| (short.to_owned(), name.to_owned())).collect()
    }

    fn tasks(&self, typed: &str) -> Vec<(String, String)> {
        let mut tasks: Vec<_> =
            self.0.workspace.tasks.iter().filter(|task| task.id.as_str().starts_with(typed)).collect();
        let least = |task: &&crate::domain::task::Task| (task.id.as_str().len(), task.id.clone());
        if tasks.len() > OFFERED {
            tasks.select_nth_unstable_by_key(OFFERED, least);
            tasks.truncate(OFFERED);
        }
        tasks.sort_by_key(least);
        tasks.into_iter().map(|task| (task.id.to_string(), task.title.clone())).collect()
    }

    fn periods(&self, typed: &str) -> Vec<(String, String)> {
        let year = self.0.as_of.year();
        let of = |year: i32| {
            let quarters = (1..=4).map(move |quarter| format!("{year}-Q{quarter}"));
            let months = (1..=12).map(move |month| format!("{year}-{month:02}"));
            std::iter::once(year.to_string()).chain(quarters).chain(months)
        };
        let all = [year, year - 1].into_iter().flat_map(of);
        all.filter(|period| period.starts_with(typed))
            .map(|period| (period, String::new()))
            .take(OFFERED)
            .collect()
    }
}

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
