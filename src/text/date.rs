//! Dates as Vietnamese offices write them: day, month, year; never the month first.

use chrono::{Datelike, NaiveDate};

/// Says why a date could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// It does not look like a date.
    #[error("{0:?} is no day")]
    Shape(String),
    /// The calendar has no such day.
    #[error("{0:?} is not in the calendar")]
    NoSuchDay(String),
}

/// Writes a date as Nghị định 30/2020/NĐ-CP asks: days below 10 and the months 1 and 2 with a leading zero, as in
/// 05/01/2026 and 10/4/2026.
pub fn long(date: NaiveDate) -> String {
    let (day, month, year) = (date.day(), date.month(), date.year());
    if month < 3 { format!("{day:02}/{month:02}/{year}") } else { format!("{day:02}/{month}/{year}") }
}

/// Writes a date in eight columns: 30/06/25.
pub fn short(date: NaiveDate) -> String {
    format!("{:02}/{:02}/{:02}", date.day(), date.month(), date.year().rem_euclid(100))
}

/// Reads a date: 30/6/2025, 30.06.2025, 30-6-25 (a year of two digits is 20yy) or 2025-06-30. The day comes first
/// unless the year does.
///
/// # Errors
/// Returns [`DateError`] when it does not look like a date or the calendar has no such day.
pub fn read(text: &str) -> Result<NaiveDate, DateError> {
    let text = text.trim();
    let shape = || DateError::Shape(text.to_owned());
    let separator =
        text.chars().find(|c| !c.is_ascii_digit()).filter(|c| "/-.".contains(*c)).ok_or_else(shape)?;
    let parts: Vec<&str> = text.split(separator).map(str::trim).collect();
    let [a, b, c] = parts[..] else { return Err(shape()) };
    let (day, month, year) = if a.len() == 4 { (c, b, a) } else { (a, b, c) };
    let number = |digits: &str, lengths: std::ops::RangeInclusive<usize>| {
        let fits = lengths.contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        digits.parse::<u32>().ok().filter(|_| fits).ok_or_else(shape)
    };
    let (day, month) = (number(day, 1..=2)?, number(month, 1..=2)?);
    let year = match year.len() {
        2 => 2000 + number(year, 2..=2)?,
        _ => number(year, 4..=4)?,
    };
    let year = i32::try_from(year).map_err(|_| shape())?;
    NaiveDate::from_ymd_opt(year, month, day).ok_or_else(|| DateError::NoSuchDay(text.to_owned()))
}
