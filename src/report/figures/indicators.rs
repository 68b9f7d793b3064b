//! Which indicators a figure means, and what is asked about one.

use std::collections::HashSet;

use super::arguments::Arguments;
use super::ask::{Aspect, IndicatorTest};
use super::moment::Moment;
use super::trouble::{Trouble, Unknown};
use super::value::{Amount, Value};
use crate::domain::entity::{Entity, Key};
use crate::domain::indicator::{
    Definition, Direction, Indicator, IndicatorState, Measured, Measurement, Target, Verdict, definitions,
    figure, series, target_figure, verdict,
};
use crate::domain::workspace::Slot;
use crate::locale::{indicator as names, report as words};
use crate::text::number::{Number, whole};
use chrono::{Datelike, NaiveDate};

impl<'a> Moment<'a> {
    /// Returns the indicators that the figure means: plan by plan, in the order of their annex.
    pub(super) fn indicators_of(&self, arguments: &Arguments, test: IndicatorTest) -> Vec<Slot> {
        let answers = |indicator: &Indicator| match test {
            IndicatorTest::Other => {
                indicator.plan.is_none() && self.is_measured(indicator) && self.is_ours(indicator)
            }
            _ if !self.is_covered(indicator, arguments) => false,
            IndicatorTest::All => true,
            IndicatorTest::Measured => self.is_measured(indicator),
            IndicatorTest::State(wanted) => same_state(self.verdict(indicator, arguments.year).state, wanted),
        };
        let rows = self.workspace().indicators.rows().filter(|(_, row)| answers(&row.record));
        let place = |indicator: &Indicator| {
            let plan =
                self.ground.outlines.iter().position(|(plan, _)| Some(plan) == indicator.plan.as_ref());
            (plan, indicator.rank, indicator.id.clone())
        };
        let mut found: Vec<(Slot, &Indicator)> = rows.map(|(slot, row)| (slot, &row.record)).collect();
        found.sort_by_cached_key(|(_, indicator)| place(indicator));
        found.into_iter().map(|(slot, _)| slot).collect()
    }

    fn is_covered(&self, indicator: &Indicator, arguments: &Arguments) -> bool {
        let Some(plan) = &indicator.plan else { return false };
        let asked = arguments.plan.as_ref().is_none_or(|only| only == plan);
        let covered = self.ground.outlines.iter().any(|(known, _)| known == plan);
        asked && covered && self.reporter().is_none_or(|_| self.monitors(indicator))
    }

    /// Returns whether the reporting unit monitors the indicator.
    fn monitors(&self, indicator: &Indicator) -> bool {
        let units = self.ground.roster(self.scope.as_of).units_of(&indicator.monitors);
        self.reporter().is_some_and(|unit| units.contains(unit))
    }

    /// Returns whether a figure without a target belongs into the report: in a unit's own report it monitors the
    /// figure, or a value stands in one of its documents.
    fn is_ours(&self, indicator: &Indicator) -> bool {
        let Some(unit) = self.reporter() else { return true };
        let values = || definitions(self.workspace(), indicator).into_iter().flat_map(|it| self.measured(it));
        self.monitors(indicator) || values().any(|value| self.is_from(value, unit))
    }

    fn is_from(&self, value: &Measurement, unit: &crate::domain::ids::UnitId) -> bool {
        let issued = |symbol: &str| self.documents().find(symbol).any(|it| self.is_issued_by(it, unit));
        value.unit.as_ref() == Some(unit) || value.document.as_deref().is_some_and(issued)
    }

    fn is_measured(&self, indicator: &Indicator) -> bool {
        definitions(self.workspace(), indicator).into_iter().any(|it| !self.measured(it).is_empty())
    }

    /// Returns the province's values of days from the period's first one until the as-of date.
    fn measured(&self, definition: &Definition) -> Vec<&'a Measurement> {
        let since_start = self.scope.since_start();
        let mut values = series(self.workspace(), &definition.id, self.scope.as_of);
        values.retain(|value| since_start.contains(value.on));
        values
    }

    /// Returns the verdict against the targets of the year; without one the period's own.
    pub(super) fn verdict(&self, indicator: &Indicator, year: Option<i32>) -> Verdict {
        let year = year.unwrap_or_else(|| self.scope.period.to.year());
        verdict(self.workspace(), indicator, self.scope.as_of, year, self.settings())
    }

    /// Returns the last value by the first definition on the day.
    pub(super) fn last_value(&self, indicator: &Indicator, day: NaiveDate) -> Option<&'a Measurement> {
        let definition = *definitions(self.workspace(), indicator).first()?;
        series(self.workspace(), &definition.id, day).last().copied()
    }

    /// Returns the indicator that a sentence names: by its id, or by its number in the annex ("I.6"), where those of
    /// the plans covered go before others.
    pub(super) fn indicator(&self, name: &str) -> Result<&'a Indicator, Trouble> {
        if let Some(indicator) = self.workspace().indicators.get(name) {
            return Ok(indicator);
        }
        let called = self.workspace().indicators.sorted().into_iter().filter(|it| numbered(it) == name);
        let (covered, others): (Vec<_>, Vec<_>) = called.partition(|indicator| {
            let covered: HashSet<_> = self.ground.outlines.iter().map(|(plan, _)| plan).collect();
            indicator.plan.as_ref().is_some_and(|plan| covered.contains(plan))
        });
        let found = if covered.is_empty() { others } else { covered };
        match found.as_slice() {
            [only] => Ok(only),
            [] => {
                let all = self.workspace().indicators.sorted();
                let numbers: Vec<String> = all.iter().map(|it| numbered(it)).collect();
                let ids = all.iter().map(|it| it.id.as_str());
                Err(Trouble::no_indicator(name, ids.chain(numbers.iter().map(String::as_str))))
            }
            several => Err(Trouble {
                what: Unknown::Several,
                name: name.to_owned(),
                known: several.iter().map(|it| it.id.to_string()).collect(),
            }),
        }
    }

    /// Returns what is asked about the indicator, with the entries behind the answer.
    pub(super) fn aspect(
        &self,
        indicator: &Indicator,
        aspect: Aspect,
        year: Option<i32>,
    ) -> (Value, Vec<Key>) {
        let value = self.last_value(indicator, self.scope.as_of);
        let answer = match aspect {
            Aspect::Name => Value::Text(indicator.name.clone()),
            Aspect::State => {
                let state = self.verdict(indicator, year).state;
                Value::Text(names::state(state).to(words::WRITTEN).to_owned())
            }
            Aspect::Target => self.target(indicator, year),
            Aspect::Gap => self.gap(indicator, year),
            Aspect::Change => self.change(indicator),
            of_value => value.map_or(Value::Nothing, |value| of_last(indicator, value, of_value)),
        };
        (answer, value.map(Entity::key).into_iter().chain([indicator.key()]).collect())
    }

    /// Returns the target of the year as printed; where the document sets none, the one that judges: that of the next
    /// later year.
    fn target(&self, indicator: &Indicator, year: Option<i32>) -> Value {
        let Verdict { target, judged_by, .. } = self.verdict(indicator, year);
        let asks = |target: &Target| target.meaning.asks();
        let Some(target) = target.filter(asks).or_else(|| judged_by.filter(asks)) else {
            return Value::Nothing;
        };
        let is_figure = target_figure(indicator, target.meaning).is_some();
        let bare = is_figure && indicator.in_percent() && !target.printed.ends_with('%');
        Value::Text(if bare { format!("{}%", target.printed) } else { target.printed })
    }

    fn gap(&self, indicator: &Indicator, year: Option<i32>) -> Value {
        let verdict = self.verdict(indicator, year);
        let Some((value, goal)) = verdict.latest.and_then(|it| it.figure).zip(verdict.goal) else {
            return Value::Nothing;
        };
        let by = steps(indicator, value - goal);
        let told = match (by, indicator.direction.meets(value, goal)) {
            (None, _) => words::REACHED.to(words::WRITTEN).to_owned(),
            (Some(by), true) => words::ABOVE.with(words::WRITTEN, &[("n", &by)]),
            (Some(by), false) => words::BELOW.with(words::WRITTEN, &[("n", &by)]),
        };
        Value::Text(told)
    }

    fn change(&self, indicator: &Indicator) -> Value {
        let on = |day| self.last_value(indicator, day).and_then(|value| figure(indicator, &value.value));
        let Some((now, then)) = on(self.scope.as_of).zip(on(self.scope.eve())) else { return Value::Nothing };
        let change = now - then;
        let rises = if indicator.direction == Direction::Rank { change < 0.0 } else { change > 0.0 };
        let told = match steps(indicator, change) {
            None => words::SAME.to(words::WRITTEN).to_owned(),
            Some(by) if rises => words::MORE.with(words::WRITTEN, &[("n", &by)]),
            Some(by) => words::LESS.with(words::WRITTEN, &[("n", &by)]),
        };
        Value::Text(told)
    }
}

/// Returns the number by which the annex calls the indicator: "I.6"; empty for one that it doesn't number.
pub(super) fn numbered(indicator: &Indicator) -> String {
    let heading = indicator.heading.as_ref().map_or("", |heading| heading.label.as_str());
    match (heading, indicator.label.as_str()) {
        (_, "") => String::new(),
        ("", label) => label.to_owned(),
        (heading, label) => format!("{heading}.{label}"),
    }
}

/// Returns whether the states are the same, whatever the reason for none.
fn same_state(state: IndicatorState, wanted: IndicatorState) -> bool {
    std::mem::discriminant(&state) == std::mem::discriminant(&wanted)
}

fn of_last(indicator: &Indicator, value: &Measurement, aspect: Aspect) -> Value {
    let share = match &value.value {
        Measured::Share { share, .. } => Some(*share),
        Measured::Number(_) | Measured::Rank { .. } | Measured::Words(_) | Measured::Met(_) => None,
    };
    let counted = |number: Option<u64>| number.map_or(Value::Nothing, Value::Count);
    match aspect {
        Aspect::Value => written(indicator, &value.value),
        Aspect::Day => Value::Day(value.on),
        Aspect::Share => share.map_or(Value::Nothing, |share| Value::Text(share.to_string())),
        Aspect::Numerator => counted(share.map(|share| share.numerator)),
        Aspect::Denominator => counted(share.map(|share| share.denominator)),
        Aspect::Source => value.document.clone().map_or(Value::Nothing, Value::Text),
        Aspect::Name | Aspect::State | Aspect::Target | Aspect::Gap | Aspect::Change => Value::Nothing,
    }
}

/// Returns a value as a sentence prints it. A share of an indicator in percent is its percentage, the printed one before
/// the computed one; the part and the whole have figures of their own.
pub(super) fn written(indicator: &Indicator, value: &Measured) -> Value {
    let percent = indicator.in_percent();
    match value {
        Measured::Number(number) if indicator.direction == Direction::Count && number.decimals() == 0 => {
            u64::try_from(number.units()).map_or(Value::Nothing, Value::Count)
        }
        Measured::Number(number) => Value::Amount(Amount { number: *number, percent }),
        Measured::Share { share, printed } if percent => {
            let number = printed.or_else(|| share.percent(2));
            number.map_or(Value::Nothing, |number| Value::Amount(Amount { number, percent }))
        }
        Measured::Share { share, .. } => Value::Text(share.to_string()),
        Measured::Rank { .. } | Measured::Words(_) | Measured::Met(_) => {
            Value::Text(names::measured(words::WRITTEN, value))
        }
    }
}

/// Returns a difference without its sign: percentages by points, ranks by places; none where there is none.
pub(super) fn steps(indicator: &Indicator, difference: f64) -> Option<String> {
    let size = difference.abs();
    if Number::nearest(size, 2).is_none_or(|number| number.units() == 0) {
        return None;
    }
    let number = names::bare(size);
    Some(match indicator.direction {
        Direction::Rank => words::PLACES.with(words::WRITTEN, &[("n", &number)]),
        _ if indicator.in_percent() => words::POINTS.with(words::WRITTEN, &[("n", &number)]),
        _ if size.fract() == 0.0 && size < 1e15 => whole(size as u64),
        _ => number,
    })
}
