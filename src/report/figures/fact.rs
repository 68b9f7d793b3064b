//! Facts about the report itself.

use chrono::Datelike;

use super::ask::Fact;
use super::moment::Moment;
use super::value::Value;
use crate::locale::{names, report as words};
use crate::text::date::long;

impl Moment<'_> {
    pub(super) fn fact(&self, fact: Fact) -> Value {
        let scope = &self.scope;
        let named = |period| Value::Text(words::period(period));
        match fact {
            Fact::Unit => Value::Text(names::unit(self.workspace(), &scope.unit).to_owned()),
            Fact::Short => {
                let unit = self.workspace().units.get(scope.unit.as_str());
                Value::Text(unit.map_or_else(|| scope.unit.to_string(), |unit| unit.short.clone()))
            }
            Fact::Plans => Value::Text(self.cited_plans()),
            Fact::Period => named(scope.period),
            Fact::PeriodBefore => scope.period.before().map_or(Value::Nothing, named),
            Fact::PeriodNext => scope.next_period().map_or(Value::Nothing, named),
            Fact::Year => Value::Text(scope.period.to.year().to_string()),
            Fact::AsOf => Value::Day(scope.as_of),
            Fact::Journal => Value::Text(self.workspace().head().batch.0.to_string()),
        }
    }

    /// Returns the plans as a sentence cites them: "số 454/KH-UBND ngày 28/02/2025, số 1035/QĐ-UBND ngày 28/3/2025".
    fn cited_plans(&self) -> String {
        let plans = self.ground.outlines.iter().filter_map(|(plan, _)| {
            let plan = self.workspace().plans.get(plan.as_str())?;
            Some(match plan.date {
                Some(date) => {
                    words::CITED.with(words::WRITTEN, &[("symbol", &plan.symbol), ("date", &long(date))])
                }
                None => plan.symbol.clone(),
            })
        });
        plans
            .map(|cited| words::NUMBERED.with(words::WRITTEN, &[("cited", &cited)]))
            .collect::<Vec<_>>()
            .join(", ")
    }
}
