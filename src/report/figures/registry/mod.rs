//! The registry of figures: one row per named query. It yields the names in sentences and templates, their descriptions
//! and the rule that stands beside every figure.

mod followup;
mod indicators;
mod tasks;

use super::arguments::Argument::{
    self, Class, Duty, Except, Of, Plan, Repeats, Rows, Section, Show, Sort, Stock, Unit, Year,
};
use super::ask::Ask;
use crate::locale::Said;

/// Is what the program knows of a figure.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Its name; stable.
    pub name: &'static str,
    /// What it asks.
    pub ask: Ask,
    /// The arguments that it takes.
    pub takes: &'static [Argument],
    /// What it is.
    pub says: Said,
    /// By which rule it is counted.
    pub rule: Said,
}

const TASKS: &[Argument] = &[Plan, Except, Section, Unit, Stock, Rows, Repeats, Show];
const STOCKED: &[Argument] = &[Plan, Except, Section, Unit, Stock, Rows, Show];
const UNREPEATED: &[Argument] = &[Plan, Except, Section, Stock, Rows, Show];
const YEARLY: &[Argument] = &[Plan, Year, Show];
const ABOUT: &[Argument] = &[Of, Show];
const ABOUT_YEAR: &[Argument] = &[Of, Year, Show];
const ABOUT_ONLY: &[Argument] = &[Of];
const OF_UNIT: &[Argument] = &[Unit, Show];
const SORTED: &[Argument] = &[Sort, Show];
const CLASSED: &[Argument] = &[Class, Show];
const DUTY: &[Argument] = &[Unit, Duty, Show];
const SHOWN: &[Argument] = &[Show];
const NOTHING: &[Argument] = &[];

/// Lists every figure in the order in which pickers and manuals show them.
pub fn rows() -> impl Iterator<Item = &'static Row> {
    tasks::ROWS.iter().chain(indicators::ROWS).chain(followup::ROWS)
}

/// Returns the figure with the name.
pub fn named(name: &str) -> Option<&'static Row> {
    rows().find(|row| row.name == name)
}

const fn row(name: &'static str, ask: Ask, takes: &'static [Argument], says: Said, rule: Said) -> Row {
    Row { name, ask, takes, says, rule }
}
