//! What a figure is, and how it is printed.

use chrono::NaiveDate;

use super::super::document::Chart;
use super::entry::Entry;
use crate::locale::report as words;
use crate::text::date::long;
use crate::text::number::Number;

/// Is what a figure gives.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A number of things.
    Count(u64),
    /// A number with its decimals.
    Amount(Amount),
    /// Words.
    Text(String),
    /// A day.
    Day(NaiveDate),
    /// Records, or parts of a whole; printed as their number in a sentence, and one by one in lists and tables.
    Rows(Vec<Entry>),
    /// A chart.
    Chart(Box<Chart>),
    /// Nothing is known.
    Nothing,
}

/// Is a number with its decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    /// The number.
    pub number: Number,
    /// Whether it is a percentage.
    pub percent: bool,
}

impl Value {
    /// Returns what is printed: "01", "1.713", "82,45%", "10/4/2026".
    pub fn printed(&self) -> String {
        match self {
            Value::Count(number) => words::count(*number),
            Value::Amount(Amount { number, percent: true }) => format!("{number}%"),
            Value::Amount(Amount { number, percent: false }) => number.to_string(),
            Value::Text(text) => text.clone(),
            Value::Day(day) => long(*day),
            Value::Rows(rows) => words::count(rows.len() as u64),
            Value::Chart(chart) => chart.title.clone(),
            Value::Nothing => words::NOTHING.to(words::WRITTEN).to_owned(),
        }
    }

    /// Returns whether it is a number of none, or unknown; none for what is no number.
    pub fn is_zero(&self) -> Option<bool> {
        match self {
            Value::Nothing => Some(true),
            Value::Text(_) | Value::Day(_) | Value::Chart(_) => None,
            number => number.number().map(|amount| amount.number.units() == 0),
        }
    }

    /// Returns the number that two periods are compared by; none where there is none.
    fn number(&self) -> Option<Amount> {
        let whole = |count: u64| i64::try_from(count).ok().map(|units| Number::new(units, 0));
        let plain = |number| Amount { number, percent: false };
        match self {
            Value::Count(count) => whole(*count).map(plain),
            Value::Rows(rows) => whole(rows.len() as u64).map(plain),
            Value::Amount(amount) => Some(*amount),
            Value::Text(_) | Value::Day(_) | Value::Chart(_) | Value::Nothing => None,
        }
    }

    /// Returns the change from an earlier value in words: "tăng 03", "giảm 2,15 điểm phần trăm", "không đổi"; nothing
    /// where one of the two is no number.
    pub fn change_from(&self, earlier: &Value) -> Value {
        let Some((now, then)) = self.number().zip(earlier.number()) else { return Value::Nothing };
        let negative = Number::new(then.number.units().saturating_neg(), then.number.decimals());
        let Some(change) = now.number.checked_add(negative) else { return Value::Nothing };
        let size = Number::new(change.units().saturating_abs(), change.decimals());
        let size = match u64::try_from(size.units()) {
            Ok(count) if size.decimals() == 0 && !now.percent => words::count(count),
            _ if now.percent => words::POINTS.with(words::WRITTEN, &[("n", &size)]),
            _ => size.to_string(),
        };
        let said = match change.units() {
            0 => words::SAME,
            units if units > 0 => words::MORE,
            _ => words::LESS,
        };
        Value::Text(said.with(words::WRITTEN, &[("n", &size)]))
    }
}
