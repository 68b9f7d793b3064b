//! The date that is told after a symbol: "ngày 12/12/2023", "(03/9/2025)", "ngày 05 tháng 6 năm 2025".

use chrono::NaiveDate;

use super::super::date::{DateError, read as read_date};

/// Is the date that a text tells of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dated {
    /// This day.
    On(NaiveDate),
    /// A day that the calendar does not have, as printed.
    Impossible(String),
}

/// Reads the date that a text begins with, after a comma, a bracket or "ngày".
pub(super) fn after(text: &str) -> Option<Dated> {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || ",(".contains(c));
    let named = ["ngày", "Ngày", "NGÀY"].into_iter().find_map(|word| text.strip_prefix(word));
    let text = named.unwrap_or(text).trim_start();
    let (printed, parts) = parts(text)?;
    match read_date(&parts.join("/")) {
        Ok(day) => Some(Dated::On(day)),
        Err(DateError::NoSuchDay(_)) => Some(Dated::Impossible(printed.to_owned())),
        // A month of three digits is a slip of the pen, not another way of writing a date.
        Err(DateError::Shape(_)) => Some(Dated::Impossible(printed.to_owned())),
    }
}

/// Returns day, month and year that a text begins with, and how they are printed.
fn parts(text: &str) -> Option<(&str, [&str; 3])> {
    let (day, rest) = digits(text, 2)?;
    let rest = between(rest, "tháng")?;
    let (month, rest) = digits(rest, 3)?;
    let rest = between(rest, "năm")?;
    let (year, rest) = digits(rest, 4).filter(|(year, _)| year.len() == 4)?;
    (!rest.starts_with(|c: char| c.is_alphanumeric() || c == '/'))
        .then(|| text.get(..text.len() - rest.len()).map(|printed| (printed, [day, month, year])))?
}

fn digits(text: &str, most: usize) -> Option<(&str, &str)> {
    let end = text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=most).contains(&end).then(|| text.split_at(end))
}

/// Returns what follows a stroke, a dot, a dash, or the word.
fn between<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let text = text.trim_start();
    text.strip_prefix(word).or_else(|| text.strip_prefix(['/', '.', '-'])).map(str::trim_start)
}
