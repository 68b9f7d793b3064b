//! Periods as they are typed and as scripts read them: `2026-W14`, `2026-03`, `2026-Q1`, `2026-H1`, `2026`, `FROM..TO`.

use chrono::{Datelike, NaiveDate, Weekday};

use super::args::{Wrong, date};
use crate::domain::deadline::Every;
use crate::domain::plan::Period;
use crate::locale::cli::line as says;

/// Reads a period.
pub(super) fn parse(text: &str) -> Result<Period, Wrong> {
    let wrong = || Wrong::from(says::A_PERIOD);
    let text = text.trim();
    if let Some((from, to)) = text.split_once("..") {
        let period = Period { from: date(from)?, to: date(to)? };
        return if period.from <= period.to { Ok(period) } else { Err(wrong()) };
    }
    let (year, rest) = text.split_once('-').map_or((text, None), |(year, rest)| (year, Some(rest)));
    let year: i32 = year.parse().ok().filter(|year| (1900..3000).contains(year)).ok_or_else(wrong)?;
    in_year(year, rest).ok_or_else(wrong)
}

fn in_year(year: i32, rest: Option<&str>) -> Option<Period> {
    let Some(rest) = rest else { return Every::Year.around(NaiveDate::from_ymd_opt(year, 1, 1)?) };
    let number = |digits: &str| digits.parse::<u32>().ok().filter(|number| (1..=53).contains(number));
    let starting = |month: u32, every: Every| every.around(NaiveDate::from_ymd_opt(year, month, 1)?);
    let rest = rest.to_ascii_uppercase();
    if let Some(quarter) = rest.strip_prefix('Q') {
        return starting(number(quarter)? * 3 - 2, Every::Quarter);
    }
    if let Some(half) = rest.strip_prefix('H') {
        return starting(number(half)? * 6 - 5, Every::HalfYear);
    }
    if let Some(week) = rest.strip_prefix('W') {
        return Every::Week.around(NaiveDate::from_isoywd_opt(year, number(week)?, Weekday::Mon)?);
    }
    starting(number(&rest)?, Every::Month)
}

/// Writes a period the way it can be typed again.
pub(super) fn code(period: Period) -> String {
    let is = |every: Every| every.around(period.from) == Some(period);
    let (year, month) = (period.from.year(), period.from.month());
    if is(Every::Year) {
        format!("{year}")
    } else if is(Every::HalfYear) {
        format!("{year}-H{}", month / 6 + 1)
    } else if is(Every::Quarter) {
        format!("{year}-Q{}", month / 3 + 1)
    } else if is(Every::Month) {
        format!("{year}-{month:02}")
    } else if is(Every::Week) {
        let week = period.from.iso_week();
        format!("{}-W{:02}", week.year(), week.week())
    } else {
        format!("{}..{}", period.from, period.to)
    }
}

#[cfg(test)]
mod tests {
    use super::{code, parse};

    #[test]
    fn what_is_written_can_be_typed_again() {
        for (typed, from, to) in [
            ("2026", "2026-01-01", "2026-12-31"),
            ("2026-H1", "2026-01-01", "2026-06-30"),
            ("2026-H2", "2026-07-01", "2026-12-31"),
            ("2026-Q3", "2026-07-01", "2026-09-30"),
            ("2026-02", "2026-02-01", "2026-02-28"),
            ("2026-W01", "2025-12-29", "2026-01-04"),
            ("2026-01-05..2026-02-15", "2026-01-05", "2026-02-15"),
        ] {
            let period = parse(typed).unwrap();
            assert_eq!((period.from.to_string(), period.to.to_string()), (from.to_owned(), to.to_owned()));
            assert_eq!(code(period), typed);
        }
        for wrong in
            ["", "26", "2026-Q5", "2026-13", "2026-W54", "2026-H0", "2026-02-01..2026-01-01", "tháng 3"]
        {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }
}
