//! Texts, days and numbers.

use chrono::{NaiveDate, NaiveTime};

use super::super::plan::Period;
use super::super::progress::{Count, Percent};
use super::day;
use super::faults::Cause;
use super::sort::Sort;
use super::typed::{Desk, Typed};
use crate::text::date::long;
use crate::text::number::{self, Number};
use crate::text::{clean_line, clean_text};

/// Returns the text without what nobody sees; of several lines where the field has them.
fn clean(text: &str, sort: Sort) -> String {
    if sort == Sort::Text { clean_text(text) } else { clean_line(text) }
}

impl Typed for String {
    const SORT: Sort = Sort::Line;

    fn to_text(&self, _: &Desk<'_>) -> String {
        self.clone()
    }

    fn from_text(text: &str, sort: Sort, _: &Self, _: &Desk<'_>) -> Result<Self, Cause> {
        Ok(clean(text, sort))
    }
}

impl Typed for Option<String> {
    const SORT: Sort = Sort::Line;

    fn to_text(&self, _: &Desk<'_>) -> String {
        self.clone().unwrap_or_default()
    }

    fn from_text(text: &str, sort: Sort, _: &Self, _: &Desk<'_>) -> Result<Self, Cause> {
        Ok(Some(clean(text, sort)).filter(|text| !text.is_empty()))
    }
}

/// Declares values that may be missing: nothing typed is none.
macro_rules! optional {
    ($($T:ty = $sort:expr),* $(,)?) => {$(
        impl Typed for Option<$T> {
            const SORT: Sort = $sort;

            fn to_text(&self, desk: &Desk<'_>) -> String {
                self.as_ref().map(|value| value.to_text(desk)).unwrap_or_default()
            }

            fn from_text(text: &str, sort: Sort, old: &Self, desk: &Desk<'_>) -> Result<Self, Cause> {
                if text.trim().is_empty() {
                    return Ok(None);
                }
                <$T>::from_text(text, sort, &old.clone().unwrap_or_default(), desk).map(Some)
            }
        }
    )*};
}

optional!(NaiveDate = Sort::Day, NaiveTime = Sort::Hour);

impl Typed for NaiveDate {
    const SORT: Sort = Sort::Day;

    fn to_text(&self, _: &Desk<'_>) -> String {
        long(*self)
    }

    fn from_text(text: &str, sort: Sort, _: &Self, desk: &Desk<'_>) -> Result<Self, Cause> {
        let edge = if sort == Sort::LastDay { day::Edge::Last } else { day::Edge::First };
        day::read(text, edge, desk.today())
    }
}

impl Typed for NaiveTime {
    const SORT: Sort = Sort::Hour;

    fn to_text(&self, _: &Desk<'_>) -> String {
        self.format("%H:%M").to_string()
    }

    fn from_text(text: &str, _: Sort, _: &Self, _: &Desk<'_>) -> Result<Self, Cause> {
        let text = text.trim();
        let digits = text.replace(['h', 'g', 'H', 'G'], ":");
        let digits = if digits.ends_with(':') { format!("{digits}00") } else { digits };
        let digits = if digits.contains(':') { digits } else { format!("{digits}:00") };
        NaiveTime::parse_from_str(&digits, "%H:%M").map_err(|_| Cause::NotAnHour(text.to_owned()))
    }
}

impl Typed for Option<Period> {
    const SORT: Sort = Sort::Span;

    fn to_text(&self, desk: &Desk<'_>) -> String {
        self.map(|period| period.to_text(desk)).unwrap_or_default()
    }

    fn from_text(text: &str, _: Sort, _: &Self, desk: &Desk<'_>) -> Result<Self, Cause> {
        if text.trim().is_empty() {
            return Ok(None);
        }
        day::span(text, desk.today()).map(Some)
    }
}

impl Typed for Period {
    const SORT: Sort = Sort::Span;

    fn to_text(&self, _: &Desk<'_>) -> String {
        day::span_in_words(self)
    }

    fn from_text(text: &str, _: Sort, _: &Self, desk: &Desk<'_>) -> Result<Self, Cause> {
        day::span(text, desk.today())
    }
}

impl Typed for i64 {
    const SORT: Sort = Sort::Number;

    fn to_text(&self, _: &Desk<'_>) -> String {
        self.to_string()
    }

    fn from_text(text: &str, _: Sort, _: &Self, _: &Desk<'_>) -> Result<Self, Cause> {
        let text = text.trim();
        text.parse()
            .map_err(|_| if text.is_empty() { Cause::Empty } else { Cause::NotANumber(text.to_owned()) })
    }
}

impl Typed for bool {
    const SORT: Sort = Sort::YesNo;

    fn to_text(&self, _: &Desk<'_>) -> String {
        if *self { "yes" } else { "no" }.to_owned()
    }

    fn from_text(text: &str, _: Sort, _: &Self, _: &Desk<'_>) -> Result<Self, Cause> {
        match text.trim() {
            "yes" | "true" => Ok(true),
            "no" | "false" | "" => Ok(false),
            other => Err(Cause::NeitherYesNorNo(other.to_owned())),
        }
    }
}

impl Typed for Option<Percent> {
    const SORT: Sort = Sort::Percent;

    fn to_text(&self, _: &Desk<'_>) -> String {
        let Some(percent) = self else { return String::new() };
        let hundredths = percent.hundredths();
        let decimals = if hundredths.is_multiple_of(100) { 0 } else { 2 };
        let units = if decimals == 0 { hundredths / 100 } else { hundredths };
        format!("{}%", Number::new(units.into(), decimals))
    }

    fn from_text(text: &str, _: Sort, _: &Self, _: &Desk<'_>) -> Result<Self, Cause> {
        if text.trim().is_empty() {
            return Ok(None);
        }
        hundredths(text).map(Some).ok_or_else(|| Cause::NotAPercentage(text.trim().to_owned()))
    }
}

/// Reads a percentage with at most two decimals.
fn hundredths(text: &str) -> Option<Percent> {
    let number = number::read(text).ok()?.number;
    let scale = 10i64.checked_pow(2u32.checked_sub(u32::from(number.decimals()))?)?;
    u32::try_from(number.units().checked_mul(scale)?).ok().and_then(Percent::from_hundredths)
}

impl Typed for Option<Count> {
    const SORT: Sort = Sort::Share;

    fn to_text(&self, _: &Desk<'_>) -> String {
        let whole = number::whole;
        self.map(|count| format!("{}/{}", whole(count.done), whole(count.total))).unwrap_or_default()
    }

    fn from_text(text: &str, _: Sort, _: &Self, _: &Desk<'_>) -> Result<Self, Cause> {
        if text.trim().is_empty() {
            return Ok(None);
        }
        let ratio = number::read_ratio(text).map_err(|_| Cause::NotAShare(text.trim().to_owned()))?;
        Ok(Some(Count { done: ratio.numerator, total: ratio.denominator }))
    }
}
