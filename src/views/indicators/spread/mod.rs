//! How the units stand to each other by one definition: the least, the middle and the greatest value, how they are
//! spread, and every unit with what it lacks. A unit without a value lacks data; it is never taken for zero.

mod draw;
mod open;

pub use draw::draw;
pub use open::{begin, open};

use chrono::NaiveDate;

use crate::domain::ids::{DefinitionId, UnitId};
use crate::domain::indicator::{
    Distribution, Indicator, IndicatorState, Point, UnitValue, distribution, verdict_by,
};
use crate::locale::indicator as words;
use crate::query::Ranker;
use crate::views::ctx::Ctx;
use crate::views::overlay::Heard;
use crate::views::overlay::keys::Act;
use crate::widgets::line::Line;

/// Names the order of the units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Those behind the path first, then the others, the worst first; those without a value last.
    #[default]
    WorstFirst,
    /// As the register lists them.
    Protocol,
    /// By name.
    Name,
}

/// Is the layer with what was typed so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    /// By which definition the units are measured.
    pub definition: DefinitionId,
    title: String,
    year: i32,
    filter: Line,
    order: Order,
    at: usize,
    rows: Vec<UnitRow>,
    facts: Facts,
    /// Whether the order changed since the units were sorted.
    stale: bool,
}

/// Is one unit.
#[derive(Clone, Debug, PartialEq)]
struct UnitRow {
    unit: UnitId,
    name: String,
    place: (i64, UnitId),
    /// Its last value; none where it has none.
    value: Option<Valued>,
}

/// Is the last value of a unit, in words.
#[derive(Clone, Debug, PartialEq)]
struct Valued {
    words: String,
    on: NaiveDate,
    state: IndicatorState,
    figure: Option<f64>,
    /// The figure less the target.
    gap: Option<f64>,
}

/// Holds what is said of all units together.
#[derive(Clone, Debug, Default, PartialEq)]
struct Facts {
    spread: Option<crate::domain::indicator::Spread>,
    behind: usize,
    missing: usize,
    /// The target that judges.
    goal: Option<Point>,
    /// How many units there are in each part between the least and the greatest value.
    parts: Vec<usize>,
}

/// Is how many rows a page moves.
const PAGE: usize = 10;

/// Is into how many parts the values are divided.
const PARTS: usize = 24;

impl Spread {
    /// Works out anew how the units stand.
    pub fn refresh(&mut self, ctx: &Ctx) {
        let found = ctx.workspace.definitions.get(self.definition.as_str());
        let found = found.and_then(|definition| {
            Some((ctx.workspace.indicators.get(definition.indicator.as_str())?, definition))
        });
        let Some((indicator, definition)) = found else {
            (self.rows, self.facts) = (Vec::new(), Facts::default());
            return;
        };
        let settings = &ctx.setup.settings;
        let all = distribution(ctx.workspace, indicator, definition, ctx.as_of, self.year, settings);
        let verdict = verdict_by(ctx.workspace, indicator, definition, ctx.as_of, self.year, settings);
        let due = verdict.judged_by.as_ref().and_then(crate::domain::indicator::Target::due);
        let goal = due.zip(verdict.goal).map(|(on, value)| Point { on, value });
        self.rows = rows(&all, indicator, goal, ctx);
        self.facts = facts(&all, goal);
        self.sort(indicator);
        self.at = self.at.min(self.in_view().len().saturating_sub(1));
        self.stale = false;
    }

    /// Returns whether the units have to be sorted anew.
    pub fn is_stale(&self) -> bool {
        self.stale
    }

    fn sort(&mut self, indicator: &Indicator) {
        let falls = indicator.direction.beats(0.0, 1.0);
        let worst_first = |row: &UnitRow| {
            let state = row.value.as_ref().map(|value| value.state);
            let group = match (state, row.value.as_ref().and_then(|value| value.figure)) {
                (Some(IndicatorState::Behind), _) => 0,
                (Some(_), Some(_)) => 1,
                (Some(_), None) => 2,
                (None, _) => 3,
            };
            let figure = row.value.as_ref().and_then(|value| value.figure).unwrap_or_default();
            (group, if falls { -figure } else { figure })
        };
        match self.order {
            Order::Protocol => self.rows.sort_by(|a, b| a.place.cmp(&b.place)),
            Order::Name => self
                .rows
                .sort_by_cached_key(|row| (crate::text::fold::mark_free(&row.name), row.place.clone())),
            Order::WorstFirst => self.rows.sort_by(|a, b| {
                let ((x, p), (y, q)) = (worst_first(a), worst_first(b));
                x.cmp(&y).then(p.total_cmp(&q)).then_with(|| a.place.cmp(&b.place))
            }),
        }
    }

    /// Returns the rows that answer to what was typed, in their order.
    fn in_view(&self) -> Vec<usize> {
        let mut found = Ranker::new(self.filter.text()).order(self.rows.iter().map(|row| row.name.as_str()));
        found.sort_unstable();
        found
    }

    fn chosen(&self) -> Option<&UnitRow> {
        self.in_view().get(self.at).and_then(|row| self.rows.get(*row))
    }

    /// Carries out what a key asks.
    pub fn act(&mut self, act: Act) -> Heard {
        let last = self.in_view().len().saturating_sub(1);
        match act {
            Act::Leave if self.filter.text().is_empty() => return Heard::Closed,
            Act::Leave => self.narrow(|filter| *filter = Line::default()),
            Act::Enter => return Heard::Submitted,
            Act::Reorder => {
                self.order = match self.order {
                    Order::WorstFirst => Order::Protocol,
                    Order::Protocol => Order::Name,
                    Order::Name => Order::WorstFirst,
                };
                self.at = 0;
                self.stale = true;
            }
            Act::Up => self.at = self.at.checked_sub(1).unwrap_or(last),
            Act::Down => self.at = if self.at >= last { 0 } else { self.at + 1 },
            Act::PageUp => self.at = self.at.saturating_sub(PAGE),
            Act::PageDown => self.at = (self.at + PAGE).min(last),
            Act::First => self.at = 0,
            Act::Last => self.at = last,
            _ => self.narrow(|filter| act.edit().into_iter().for_each(|edit| filter.edit(edit))),
        }
        Heard::Kept
    }

    /// Takes a pasted text.
    pub fn paste(&mut self, text: &str) {
        self.narrow(|filter| filter.insert(text));
    }

    fn narrow(&mut self, change: impl FnOnce(&mut Line)) {
        let before = self.filter.text().to_owned();
        change(&mut self.filter);
        if self.filter.text() != before {
            self.at = 0;
        }
    }
}

fn rows(all: &Distribution, indicator: &Indicator, goal: Option<Point>, ctx: &Ctx) -> Vec<UnitRow> {
    let row = |unit: &UnitId, value: Option<Valued>| {
        let found = ctx.workspace.units.get(unit.as_str());
        let name = found.map_or_else(|| unit.to_string(), |unit| unit.name.clone());
        let rank = found.map_or(i64::MAX, |unit| unit.rank);
        UnitRow { unit: unit.clone(), name, place: (rank, unit.clone()), value }
    };
    let valued = all.values.iter().map(|value| row(&value.unit, Some(in_words(value, indicator, goal, ctx))));
    valued.chain(all.missing.iter().map(|unit| row(unit, None))).collect()
}

fn in_words(value: &UnitValue, indicator: &Indicator, goal: Option<Point>, ctx: &Ctx) -> Valued {
    let figure = value.latest.figure;
    let exact = || {
        let stored = ctx.workspace.measurements.get(value.latest.measurement.as_str());
        stored.map(|stored| words::measured(ctx.lang(), &stored.value)).unwrap_or_default()
    };
    Valued {
        words: figure.map_or_else(exact, |figure| words::figure(ctx.lang(), indicator, figure)),
        on: value.latest.on,
        state: value.state,
        figure,
        gap: figure.zip(goal).map(|(figure, goal)| figure - goal.value),
    }
}

fn facts(all: &Distribution, goal: Option<Point>) -> Facts {
    let figures: Vec<f64> = all.values.iter().filter_map(|value| value.latest.figure).collect();
    let parts = all.spread.map(|spread| parts(&figures, spread.minimum, spread.maximum)).unwrap_or_default();
    Facts { spread: all.spread, behind: all.behind.len(), missing: all.missing.len(), goal, parts }
}

/// Counts the figures in each part between the least and the greatest.
fn parts(figures: &[f64], least: f64, greatest: f64) -> Vec<usize> {
    let mut parts = vec![0; PARTS];
    let width = (greatest - least) / PARTS as f64;
    for figure in figures {
        let part = if width > 0.0 { ((figure - least) / width) as usize } else { PARTS / 2 };
        if let Some(count) = parts.get_mut(part.min(PARTS - 1)) {
            *count += 1;
        }
    }
    parts
}
