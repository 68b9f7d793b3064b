//! Frequency tables: how many tasks have which value, and the filter that leads to them.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};

use super::names::{ANSWERS, Asked, KEYS, NONE, STATES, TIMINGS, look_up, name_of};
use crate::domain::ids::{PlanId, SectionId, UnitId};
use crate::domain::progress::State;
use crate::domain::responsibility::Roster;
use crate::domain::status::{Status, TimingKind};
use crate::domain::task::Task;
use crate::domain::workspace::Workspace;
use crate::locale::{Lang, names, query as words};

/// Names what tasks can be counted by. Every column is a key of the filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column(Asked);

/// Is one value of a column.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Value {
    /// What was asserted.
    State(State),
    /// What the calendar says.
    Timing(TimingKind),
    /// A month: year and month.
    Month(i32, u32),
    /// Yes or no.
    Answer(bool),
    /// A plan.
    Plan(PlanId),
    /// A section.
    Section(SectionId),
    /// A unit.
    Unit(UnitId),
    /// A tag.
    Tag(String),
    /// Nothing of the kind.
    Nothing,
}

/// Is one row of a frequency table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frequency {
    /// The value.
    pub value: Value,
    /// How many tasks have it.
    pub tasks: usize,
}

impl Column {
    /// Lists the columns.
    pub const ALL: [Column; 11] = [
        Column(Asked::Lead),
        Column(Asked::Coordinator),
        Column(Asked::Asserted),
        Column(Asked::Timing),
        Column(Asked::Plan),
        Column(Asked::Section),
        Column(Asked::Due),
        Column(Asked::Updated),
        Column(Asked::Risk),
        Column(Asked::Obstacle),
        Column(Asked::Tag),
    ];

    /// Returns the column of that name, in either language; the state stands for what was asserted.
    pub fn named(name: &str) -> Option<Self> {
        let asked = look_up(KEYS, name.trim_end_matches(':'))?;
        let column = Column(if asked == Asked::Standing { Asked::Asserted } else { asked });
        Self::ALL.contains(&column).then_some(column)
    }

    /// Returns its name, which is the filter's key.
    pub fn name(self, lang: Lang) -> &'static str {
        name_of(KEYS, self.0, lang)
    }

    /// Returns whether one task can have several values, so that the counts may add up to more than the tasks.
    pub fn overlaps(self) -> bool {
        matches!(self.0, Asked::Lead | Asked::Coordinator | Asked::Tag)
    }

    fn values(self, task: &Task, status: &Status, roster: &Roster) -> Vec<Value> {
        let units = |units: Vec<&UnitId>| units.into_iter().cloned().map(Value::Unit).collect();
        match self.0 {
            Asked::Lead => units(roster.of(task).lead_units()),
            Asked::Coordinator => units(roster.of(task).coordinating_units()),
            Asked::Timing => vec![Value::Timing(status.timing.kind)],
            Asked::Plan => vec![Value::Plan(task.plan.clone())],
            Asked::Section => task.section.iter().cloned().map(Value::Section).collect(),
            Asked::Due => status.last_day.into_iter().map(month).collect(),
            Asked::Updated => status.last_update.into_iter().map(month).collect(),
            Asked::Risk => vec![Value::Answer(status.risk.is_some())],
            Asked::Obstacle => vec![Value::Answer(!status.obstacles.is_empty())],
            Asked::Tag => task.tags.iter().cloned().map(Value::Tag).collect(),
            Asked::Unit | Asked::Standing | Asked::Asserted => vec![Value::State(status.state)],
        }
    }

    /// Returns the term that lets through what has the value.
    pub fn term(self, value: &Value, lang: Lang) -> String {
        let value = match value {
            Value::State(state) => name_of(STATES, *state, lang).to_owned(),
            Value::Timing(kind) => name_of(TIMINGS, *kind, lang).to_owned(),
            Value::Month(year, month) => format!("{year:04}-{month:02}"),
            Value::Answer(answer) => name_of(ANSWERS, *answer, lang).to_owned(),
            Value::Plan(id) => quoted(id.as_str()),
            Value::Section(id) => quoted(id.as_str()),
            Value::Unit(id) => quoted(id.as_str()),
            Value::Tag(tag) => quoted(tag),
            Value::Nothing => NONE.said.to(lang).to_owned(),
        };
        format!("{}:{value}", self.name(lang))
    }
}

impl Value {
    /// Returns the value in the user's words.
    pub fn name(&self, workspace: &Workspace, lang: Lang) -> String {
        match self {
            Value::State(state) => names::state(*state).to(lang).to_owned(),
            Value::Timing(kind) => names::timing_kind(*kind).to(lang).to_owned(),
            Value::Month(year, month) => format!("{month:02}/{year}"),
            Value::Answer(answer) => name_of(ANSWERS, *answer, lang).to_owned(),
            Value::Plan(id) => {
                workspace.plans.get(id.as_str()).map_or_else(|| id.to_string(), |plan| plan.symbol.clone())
            }
            Value::Section(id) => {
                let section = workspace.sections.get(id.as_str());
                section.map_or_else(|| id.to_string(), |section| format!("{id} {}", section.title))
            }
            Value::Unit(id) => names::unit(workspace, id).to_owned(),
            Value::Tag(tag) => tag.clone(),
            Value::Nothing => words::NOTHING.to(lang).to_owned(),
        }
    }
}

/// Puts quotation marks around a value that would not stay together without them.
pub(super) fn quoted(text: &str) -> String {
    let holds = |c: char| c.is_whitespace() || matches!(c, ',' | ':' | '“' | '”');
    if text.contains(holds) { format!("\"{text}\"") } else { text.to_owned() }
}

fn month(day: NaiveDate) -> Value {
    Value::Month(day.year(), day.month())
}

/// Counts tasks by a column: the most frequent value first, months in their order, what has no value last.
pub fn count<'a>(
    column: Column,
    tasks: impl Iterator<Item = (&'a Task, &'a Status)>,
    roster: &Roster,
) -> Vec<Frequency> {
    let mut counts: HashMap<Value, usize> = HashMap::new();
    for (task, status) in tasks {
        let values = column.values(task, status, roster);
        let values = if values.is_empty() { vec![Value::Nothing] } else { values };
        for value in values {
            *counts.entry(value).or_default() += 1;
        }
    }
    let mut rows: Vec<Frequency> =
        counts.into_iter().map(|(value, tasks)| Frequency { value, tasks }).collect();
    rows.sort_by(|one, other| order(one).cmp(&order(other)).then_with(|| one.value.cmp(&other.value)));
    rows
}

fn order(row: &Frequency) -> (bool, usize) {
    let by_size = !matches!(row.value, Value::Month(..));
    (row.value == Value::Nothing, if by_size { usize::MAX - row.tasks } else { 0 })
}
