//! Facts about the report itself.

use chrono::Datelike;

use super::ask::Fact;
use super::moment::Moment;
use super::value::Value;
use crate::locale::{names, report as words};

impl Moment<'_> {
    pub(super) fn fact(&self, fact: Fact) -> Value {
        let scope = &self.scope;
        let named = |period| Value::Text(words::period(period));
        match fact {
            Fact::Unit => Value::Text(names::unit(self.workspace(), &scope.unit).to_owned()),
            Fact::Period => named(scope.period),
            Fact::PeriodBefore => scope.period.before().map_or(Value::Nothing, named),
            Fact::PeriodNext => scope.next_period().map_or(Value::Nothing, named),
            Fact::Year => Value::Text(scope.period.to.year().to_string()),
            Fact::AsOf => Value::Day(scope.as_of),
            Fact::Journal => Value::Text(self.workspace().head().batch.0.to_string()),
        }
    }
}
