//! The two axes of a chart: which days and values are in view, and where something is written beside them.

use chrono::{Datelike, Months, NaiveDate};

use super::{Plot, Scale};
use crate::text::number::Number;

/// Is a place on an axis that has a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// The place, from 0 to 1.
    pub at: f64,
    /// The text: "12/2025", "2.500".
    pub label: String,
}

/// Says which days and values are in view.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axes {
    first: NaiveDate,
    last: NaiveDate,
    least: f64,
    most: f64,
    step: f64,
    scale: Scale,
}

/// A chart of a single day still shows so many days around it.
const LEAST_DAYS: u64 = 15;

/// The months between two dates that are written, from the finest to the coarsest.
const MONTH_STEPS: [u32; 9] = [1, 3, 6, 12, 24, 60, 120, 240, 600];

impl Axes {
    /// Returns the axes that bring everything of the plot into view, with about so many written values.
    pub fn of(plot: &Plot, values: usize) -> Self {
        let days = || plot.places().map(|place| place.on).chain([plot.as_of]);
        let (first, last) = (days().min().unwrap_or(plot.as_of), days().max().unwrap_or(plot.as_of));
        let around = chrono::Days::new(if first == last { LEAST_DAYS } else { 0 });
        let (least, most, step) = range(plot, values);
        Self {
            first: first.checked_sub_days(around).unwrap_or(first),
            last: last.checked_add_days(around).unwrap_or(last),
            least,
            most,
            step,
            scale: plot.scale,
        }
    }

    /// Returns where the day lies, 0 for the first and 1 for the last one in view.
    pub fn across(&self, day: NaiveDate) -> f64 {
        ratio((day - self.first).num_days() as f64, (self.last - self.first).num_days() as f64)
    }

    /// Returns where the value lies, 0 at the bottom and 1 at the top; the first place of a ranking is at the top.
    pub fn up(&self, value: f64) -> f64 {
        let up = ratio(value - self.least, self.most - self.least);
        if self.scale == Scale::Rank { 1.0 - up } else { up }
    }

    /// Returns the values to write, from the least to the most.
    pub fn value_ticks(&self) -> Vec<Tick> {
        let steps = ((self.most - self.least) / self.step).round() as u32;
        let values = (0..=steps).map(|step| self.least + f64::from(step) * self.step);
        values
            .map(|value| if self.scale == Scale::Rank { value.max(FIRST_PLACE) } else { value })
            .map(|value| Tick { at: self.up(value), label: written(value, self.step) })
            .collect()
    }

    /// Returns the dates to write, at most so many: ends of months, or of years where the chart spans years.
    pub fn day_ticks(&self, most: usize) -> Vec<Tick> {
        let ticks = MONTH_STEPS.iter().map(|step| self.month_ends(*step));
        ticks.into_iter().find(|ticks| ticks.len() <= most).unwrap_or_default()
    }

    /// Returns the ends of every so many months that are in view; those of a year are among them.
    fn month_ends(&self, step: u32) -> Vec<Tick> {
        let after = |months: u32| january(self.first)?.checked_add_months(Months::new(months))?.pred_opt();
        let ends = (1..).map_while(after).take_while(|end| *end <= self.last);
        ends.filter(|end| *end >= self.first && is_multiple(*end, step))
            .map(|end| Tick { at: self.across(end), label: dated(end, step) })
            .collect()
    }
}

fn january(day: NaiveDate) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(day.year(), 1, 1)
}

/// Returns whether the month's number, counted from the year 0, is a multiple of the step.
fn is_multiple(day: NaiveDate, step: u32) -> bool {
    let years = u32::try_from(day.year()).unwrap_or(0);
    let months =
        if step.is_multiple_of(12) { years * 12 + day.month() - 12 } else { years * 12 + day.month() };
    months.is_multiple_of(step)
}

/// The best place of a ranking.
const FIRST_PLACE: f64 = 1.0;

fn ratio(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.5 }
}

fn dated(end: NaiveDate, step: u32) -> String {
    if step.is_multiple_of(12) {
        end.year().to_string()
    } else {
        format!("{:02}/{}", end.month(), end.year())
    }
}

/// Returns the least value, the most and the step between two written ones.
fn range(plot: &Plot, wanted: usize) -> (f64, f64, f64) {
    let values = || plot.places().map(|place| place.value).filter(|value| value.is_finite());
    let least = values().fold(f64::INFINITY, f64::min);
    let most = values().fold(f64::NEG_INFINITY, f64::max);
    let (least, most) = if least <= most { (least, most) } else { nothing_known(plot.scale) };
    let finest = if plot.scale == Scale::Rank { 1.0 } else { 0.0 };
    let wanted = wanted.clamp(2, 12) as f64;
    let span = if most > least { most - least } else { least.abs().max(10.0) / 5.0 };
    let mut step = round_up(span / (wanted - 1.0)).max(finest);
    loop {
        let low = floor_to(least, step);
        let high = low + ((most - low) / step - TINY).ceil().max(1.0) * step;
        if ((high - low) / step).round() < wanted {
            return (low, high, step);
        }
        step = round_up(step * 1.01);
    }
}

/// What may be lost in a division without its being a further step.
const TINY: f64 = 1e-9;

fn floor_to(value: f64, step: f64) -> f64 {
    (value / step + TINY).floor() * step
}

/// Returns what is in view when there is no value at all.
fn nothing_known(scale: Scale) -> (f64, f64) {
    match scale {
        Scale::Percent => (0.0, 100.0),
        Scale::Amount => (0.0, 10.0),
        Scale::Rank => (1.0, 34.0),
    }
}

/// Returns the next of 1, 2, 5, 10, 20, 50, …, 0,1, 0,2, 0,5, …
fn round_up(step: f64) -> f64 {
    let magnitude = 10f64.powf(step.max(f64::MIN_POSITIVE).log10().floor());
    let leads = [1.0, 2.0, 5.0, 10.0].map(|lead| lead * magnitude);
    leads.into_iter().find(|rounded| *rounded >= step * (1.0 - TINY)).unwrap_or(step)
}

/// Writes a value with as many decimals as the step between two of them needs.
fn written(value: f64, step: f64) -> String {
    let decimals = (-(step.log10() + TINY).floor()).clamp(0.0, 6.0);
    Number::nearest(value, decimals as u8).map(|number| number.to_string()).unwrap_or_default()
}
