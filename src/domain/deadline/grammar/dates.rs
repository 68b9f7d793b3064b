//! Days and hours: "ngày 15 tháng 8 năm 2026", "31.12.2026", "10 giờ ngày 10/12/2025".

use chrono::{NaiveDate, NaiveTime, Weekday};

use super::parser::Parser;
use crate::domain::deadline::{Due, Month, Year};

/// Is an hour as printed; "24 giờ" is the end of the day.
#[derive(Clone, Copy)]
pub(super) enum Hour {
    At(NaiveTime),
    EndOfDay,
}

impl Hour {
    /// Returns the hour, none at the end of the day.
    pub(super) fn time(self) -> Option<NaiveTime> {
        match self {
            Hour::At(time) => Some(time),
            Hour::EndOfDay => None,
        }
    }
}

const WEEKDAYS: [(&str, Weekday); 8] = [
    ("thu hai", Weekday::Mon),
    ("thu ba", Weekday::Tue),
    ("thu tu", Weekday::Wed),
    ("thu nam", Weekday::Thu),
    ("thu sau", Weekday::Fri),
    ("thu bay", Weekday::Sat),
    ("chu nhat", Weekday::Sun),
    ("cn", Weekday::Sun),
];

const NUMBERED_WEEKDAYS: [Weekday; 6] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat];

/// Takes a day of the week: "thứ Ba", "thứ 3", "T3", "Chủ nhật".
pub(super) fn weekday(p: &mut Parser) -> Option<Weekday> {
    if let Some(named) = p.choice(&WEEKDAYS) {
        return Some(named);
    }
    p.attempt(|p| {
        let numbered = p.one_of(&["thu", "t"]).then(|| p.number(1)).flatten()?;
        NUMBERED_WEEKDAYS.get(usize::try_from(numbered).ok()?.checked_sub(2)?).copied()
    })
}

/// Takes an hour: "10 giờ", "10 giờ 30 phút", "17h00", "17:00".
pub(super) fn hour(p: &mut Parser) -> Option<Hour> {
    p.attempt(|p| {
        p.any_of(&["luc", "vao luc"]);
        let hour = p.number(2)?;
        let minute = if p.sign(':') { p.number(2)? } else { minute_after_word(p)? };
        match (hour, minute) {
            (24, 0) => Some(Hour::EndOfDay),
            _ => NaiveTime::from_hms_opt(hour, minute, 0).map(Hour::At),
        }
    })
}

fn minute_after_word(p: &mut Parser) -> Option<u32> {
    if !p.one_of(&["gio", "h", "g"]) {
        return None;
    }
    let minute = p.number(2).unwrap_or(0);
    p.one_of(&["phut", "p"]);
    Some(minute)
}

/// Takes a day with or without an hour, before or after it. The year may be missing: then it is the plan's.
pub(super) fn due(p: &mut Parser) -> Option<(NaiveDate, Option<Hour>)> {
    let before = hour(p);
    p.sign(',');
    if weekday(p).is_some() {
        p.sign(',');
    }
    let date = date(p)?;
    let hour = before.or_else(|| {
        p.attempt(|p| {
            p.sign(',');
            hour(p)
        })
    });
    Some((date, hour))
}

/// Returns a day with its hour; the end of a day needs no hour.
pub(super) fn with_hour(date: NaiveDate, hour: Option<Hour>) -> Due {
    Due { date, time: hour.and_then(Hour::time) }
}

/// Takes a day of the calendar. The year may be missing: then it is the plan's.
pub(super) fn date(p: &mut Parser) -> Option<NaiveDate> {
    p.attempt(|p| {
        p.one_of(&["het ngay", "ngay mung", "ngay", "mung"]);
        p.attempt(iso).or_else(|| {
            let (day, month, year) = day_month_year(p)?;
            let year = year.or_else(|| p.plan_year())?;
            on(day, month, year)
        })
    })
}

/// Takes a range of days: "từ ngày 15/6 đến ngày 30/6/2026", "15-20/6/2026".
pub(super) fn day_range(p: &mut Parser) -> Option<(NaiveDate, NaiveDate)> {
    p.attempt(|p| {
        p.one_of(&["ke tu", "tu"]);
        p.one_of(&["ngay"]);
        let first = p.attempt(day_month_year).map(|(day, month, year)| (day, Some(month), year));
        let (first_day, first_month, first_year) = match first {
            Some(found) => found,
            None => (p.number(2)?, None, None),
        };
        if !(p.sign('-') || p.one_of(&["den het", "den", "toi"])) {
            return None;
        }
        p.one_of(&["het ngay", "ngay"]);
        let (day, month, year) = day_month_year(p)?;
        let year = year.or(first_year).or_else(|| p.plan_year())?;
        let start = on(first_day, first_month.unwrap_or(month), first_year.unwrap_or(year))?;
        Some((start, on(day, month, year)?))
    })
}

fn iso(p: &mut Parser) -> Option<NaiveDate> {
    let year = p.full_year()?;
    let month = p.sign('-').then(|| p.calendar(2)).flatten()?;
    let day = p.sign('-').then(|| p.number(2)).flatten()?;
    on(day, month, year)
}

type Printed = (u32, Month, Option<Year>);

/// Takes a day and a month, and a year where one is printed.
fn day_month_year(p: &mut Parser) -> Option<Printed> {
    let day = p.number(2)?;
    if p.words("thang") {
        return Some((day, p.calendar(2)?, year_after_month(p)));
    }
    let separator = p.sign_of("/.-")?;
    let month = p.calendar(2)?;
    let year = p.attempt(|p| p.sign(separator).then(|| year(p)).flatten());
    // Without a year only "30/6" is a day: "30.6" is a number and "3-6" a range.
    let year = match (year, separator) {
        (None, '/') => p.attempt(|p| p.words("nam").then(|| p.full_year()).flatten()),
        (None, _) => return None,
        (year, _) => year,
    };
    Some((day, month, year))
}

fn year_after_month(p: &mut Parser) -> Option<Year> {
    p.attempt(|p| {
        p.sign_of("/,.-");
        p.words("nam");
        p.full_year()
    })
}

fn year(p: &mut Parser) -> Option<Year> {
    p.full_year().or_else(|| p.short_year())
}

fn on(day: u32, month: Month, year: Year) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year.number(), u32::from(month.number()), day)
}
