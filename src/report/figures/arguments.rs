//! The arguments of a call.

use super::mistake::MistakeKind;
use crate::domain::followup::MeetingSort;
use crate::domain::ids::{DutyId, PlanId, SectionId, UnitId};
use crate::domain::progress::ObstacleClass;
use crate::domain::rollup::{Repeats, Rows, Rule};

/// Names an argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Argument {
    /// What the figure is about, written without a name: an indicator.
    Of,
    /// Only tasks of the plan.
    Plan,
    /// Only tasks of other plans than this one; whether the report covers it does not matter.
    Except,
    /// Only tasks of the section, whatever stands below it among them.
    Section,
    /// Only what is the unit's.
    Unit,
    /// Only tasks that were carried over, or newly assigned.
    Stock,
    /// Which rows are counted.
    Rows,
    /// How rows that are the same work are counted.
    Repeats,
    /// Only obstacles of the class.
    Class,
    /// Against the targets of the year.
    Year,
    /// Only reports on the duty.
    Duty,
    /// Only sessions of the sort.
    Sort,
    /// The figure itself, that of the period before, or the change.
    Show,
}

impl Argument {
    /// Lists every argument.
    pub const ALL: [Argument; 13] = [
        Argument::Of,
        Argument::Plan,
        Argument::Except,
        Argument::Section,
        Argument::Unit,
        Argument::Stock,
        Argument::Rows,
        Argument::Repeats,
        Argument::Class,
        Argument::Year,
        Argument::Duty,
        Argument::Sort,
        Argument::Show,
    ];

    /// Returns the name as it is written.
    pub fn name(self) -> &'static str {
        match self {
            Argument::Of => "of",
            Argument::Plan => "plan",
            Argument::Except => "except",
            Argument::Section => "section",
            Argument::Unit => "unit",
            Argument::Stock => "stock",
            Argument::Rows => "rows",
            Argument::Repeats => "repeats",
            Argument::Class => "class",
            Argument::Year => "year",
            Argument::Duty => "duty",
            Argument::Sort => "sort",
            Argument::Show => "show",
        }
    }
}

/// Says which tasks are counted by when they came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Stock {
    /// All that had been assigned by the as-of date.
    #[default]
    All,
    /// Those that stood open on the day before the period.
    Carried,
    /// Those that were assigned from the period's first day on.
    New,
}

/// Says which figure is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Show {
    /// That of the period, as of the as-of date.
    #[default]
    Now,
    /// That of the period before, as of its last day.
    Before,
    /// How it changed since the period before.
    Change,
}

/// Holds the arguments of a call.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arguments {
    /// What the figure is about.
    pub of: Option<String>,
    /// The plan.
    pub plan: Option<PlanId>,
    /// The plan that is left out.
    pub except: Option<PlanId>,
    /// The section.
    pub section: Option<SectionId>,
    /// The unit.
    pub unit: Option<UnitId>,
    /// Which tasks by when they came.
    pub stock: Stock,
    /// How rows are counted.
    pub rule: Rule,
    /// The class of obstacles.
    pub class: Option<ObstacleClass>,
    /// The year of the targets.
    pub year: Option<i32>,
    /// The duty.
    pub duty: Option<DutyId>,
    /// The sort of sessions.
    pub sort: Option<MeetingSort>,
    /// Which figure is shown.
    pub show: Show,
}

const STOCKS: &[(&str, Stock)] = &[("all", Stock::All), ("carried", Stock::Carried), ("new", Stock::New)];
const ROWS: &[(&str, Rows)] = &[("top", Rows::TopLevel), ("leaves", Rows::Leaves), ("all", Rows::All)];
const REPEATS: &[(&str, Repeats)] = &[("gross", Repeats::Gross), ("distinct", Repeats::Distinct)];
const SHOWS: &[(&str, Show)] = &[("now", Show::Now), ("before", Show::Before), ("change", Show::Change)];
const SORTS: &[(&str, MeetingSort)] =
    &[("weekly", MeetingSort::Weekly), ("monthly", MeetingSort::Monthly), ("special", MeetingSort::Special)];
const CLASSES: &[(&str, ObstacleClass)] = &[
    ("institution", ObstacleClass::Institution),
    ("data", ObstacleClass::Data),
    ("infrastructure", ObstacleClass::Infrastructure),
    ("security", ObstacleClass::Security),
    ("resources", ObstacleClass::Resources),
];

impl Arguments {
    /// Returns whether what belongs to the plan is asked for.
    pub(super) fn asks_plan(&self, plan: &PlanId) -> bool {
        self.plan.as_ref().is_none_or(|only| only == plan) && self.except.as_ref() != Some(plan)
    }

    /// Takes the value of an argument.
    pub(super) fn set(&mut self, argument: Argument, value: &str) -> Result<(), MistakeKind> {
        match argument {
            Argument::Of => self.of = Some(value.to_owned()),
            Argument::Plan => self.plan = Some(value.into()),
            Argument::Except => self.except = Some(value.into()),
            Argument::Section => self.section = Some(value.into()),
            Argument::Unit => self.unit = Some(value.into()),
            Argument::Duty => self.duty = Some(value.into()),
            Argument::Stock => self.stock = one_of(argument, value, STOCKS)?,
            Argument::Rows => self.rule.rows = one_of(argument, value, ROWS)?,
            Argument::Repeats => self.rule.repeats = one_of(argument, value, REPEATS)?,
            Argument::Show => self.show = one_of(argument, value, SHOWS)?,
            Argument::Class => self.class = Some(one_of(argument, value, CLASSES)?),
            Argument::Sort => self.sort = Some(one_of(argument, value, SORTS)?),
            Argument::Year => self.year = Some(year(value)?),
        }
        Ok(())
    }
}

fn one_of<T: Copy>(argument: Argument, value: &str, known: &[(&str, T)]) -> Result<T, MistakeKind> {
    let found = known.iter().find(|(name, _)| *name == value).map(|(_, meaning)| *meaning);
    found.ok_or_else(|| {
        let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
        MistakeKind::Value { argument: argument.name(), value: value.to_owned(), fits: names.join(", ") }
    })
}

fn year(value: &str) -> Result<i32, MistakeKind> {
    let four_digits = value.len() == 4 && value.bytes().all(|byte| byte.is_ascii_digit());
    value.parse().ok().filter(|_| four_digits).ok_or_else(|| MistakeKind::Value {
        argument: Argument::Year.name(),
        value: value.to_owned(),
        fits: "2026".to_owned(),
    })
}
