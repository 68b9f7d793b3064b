//! Words for reporting duties: periods, due days, what came in.

use chrono::{Datelike, NaiveDate};

use super::{Lang, Said, deadline, said};
use crate::domain::deadline::{Cadence, Every, Meaning, When};
use crate::domain::plan::Period;
use crate::domain::reporting::Receipt;
use crate::text::date::{self, long};

const ROMAN: [&str; 4] = ["I", "II", "III", "IV"];

/// Returns the name of a period: a week, a month, a quarter, a half-year, a year, else its first and last day.
pub fn period(lang: Lang, period: Period) -> String {
    let is = |every: Every| every.around(period.from) == Some(period);
    let (month, year) = (period.from.month(), period.from.year());
    let nth = |months: u32| (period.from.month0() / months) as usize;
    if is(Every::Year) {
        said("năm {year}", "{year}").with(lang, &[("year", &year)])
    } else if is(Every::HalfYear) {
        let half = [
            said("6 tháng đầu năm {year}", "the first half of {year}"),
            said("6 tháng cuối năm {year}", "the second half of {year}"),
        ];
        half[nth(6).min(1)].with(lang, &[("year", &year)])
    } else if is(Every::Quarter) {
        let quarter = ROMAN[nth(3).min(3)];
        said("quý {n}/{year}", "quarter {n}/{year}").with(lang, &[("n", &quarter), ("year", &year)])
    } else if is(Every::Month) {
        said("tháng {n}/{year}", "month {n}/{year}").with(lang, &[("n", &month), ("year", &year)])
    } else {
        let name = if is(Every::Week) {
            said("tuần {from}–{to}", "week {from}–{to}")
        } else {
            said("từ {from} đến {to}", "{from} to {to}")
        };
        name.with(lang, &[("from", &short(period)), ("to", &long(period.to))])
    }
}

/// Returns a period in eight columns, the same in both languages where it can be: `03/2026`, `I/2026`, `2026`, and its
/// first day for a week or what has no name.
pub fn period_short(lang: Lang, period: Period) -> String {
    let is = |every: Every| every.around(period.from) == Some(period);
    let (month, year) = (period.from.month(), period.from.year());
    if is(Every::Year) {
        year.to_string()
    } else if is(Every::HalfYear) {
        let half = if month < 7 { said("6T đầu", "1st half") } else { said("6T cuối", "2nd half") };
        half.to(lang).to_owned()
    } else if is(Every::Quarter) {
        format!("{}/{year}", ROMAN[((month - 1) / 3) as usize % 4])
    } else if is(Every::Month) {
        format!("{month:02}/{year}")
    } else {
        date::short(period.from)
    }
}

/// Returns the first day of a period, without its year where the last day has the same.
fn short(period: Period) -> String {
    let full = long(period.from);
    let same_year = period.from.year() == period.to.year();
    let cut = full.rsplit_once('/').filter(|_| same_year);
    cut.map_or(full.clone(), |(day_and_month, _)| day_and_month.to_owned())
}

/// Returns when a report is due: "trước 10/4/2026", "10:00 ngày 07/4/2026".
pub fn due(lang: Lang, due: Option<When>) -> String {
    match due {
        Some(when) => deadline::meaning(lang, &Meaning::Dated { when, then: None }),
        None => said("không ấn định ngày", "no day is set").to(lang).to_owned(),
    }
}

/// Returns a rhythm with its day and hour: "hằng tuần, trước 10:00 thứ Ba".
pub fn cadence(lang: Lang, cadence: &Cadence) -> String {
    let every = deadline::every(cadence.every).to(lang);
    match (day(lang, cadence), cadence.time) {
        (None, None) => every.to_owned(),
        (None, Some(time)) => format!("{every}, {}", time.format("%H:%M")),
        (Some(day), time) => {
            let before = if cadence.before { said("trước ", "before ") } else { said("", "by ") };
            let hour = time.map(|time| format!("{} ", time.format("%H:%M"))).unwrap_or_default();
            format!("{every}, {}{hour}{day}", before.to(lang))
        }
    }
}

fn day(lang: Lang, cadence: &Cadence) -> Option<String> {
    if let Some(weekday) = cadence.weekday {
        return Some(WEEKDAYS[weekday.num_days_from_monday() as usize % 7].to(lang).to_owned());
    }
    match (cadence.day, cadence.month) {
        (Some(day), Some(month)) => {
            Some(said("ngày {day}/{month}", "{day}/{month}").with(lang, &[("day", &day), ("month", &month)]))
        }
        (Some(day), None) => Some(said("ngày {day}", "day {day}").with(lang, &[("day", &day)])),
        (None, Some(month)) => Some(said("tháng {month}", "month {month}").with(lang, &[("month", &month)])),
        (None, None) => None,
    }
}

const WEEKDAYS: [Said; 7] = [
    said("thứ Hai", "Monday"),
    said("thứ Ba", "Tuesday"),
    said("thứ Tư", "Wednesday"),
    said("thứ Năm", "Thursday"),
    said("thứ Sáu", "Friday"),
    said("thứ Bảy", "Saturday"),
    said("Chủ nhật", "Sunday"),
];

/// Returns what became of a report, with its days.
pub fn receipt(lang: Lang, receipt: &Receipt) -> String {
    let on = |day: &NaiveDate| long(*day);
    match receipt {
        Receipt::OnTime { on: day, .. } => {
            said("đúng hạn ({on})", "on time ({on})").with(lang, &[("on", &on(day))])
        }
        Receipt::Late { on: day, days: 0, .. } => {
            said("trễ giờ ({on})", "after the hour ({on})").with(lang, &[("on", &on(day))])
        }
        Receipt::Late { on: day, days, .. } => {
            said("trễ {n} ngày ({on})", "{n} days late ({on})").with(lang, &[("n", days), ("on", &on(day))])
        }
        Receipt::NotSent { days: None } => said("chưa gửi", "not sent").to(lang).to_owned(),
        Receipt::NotSent { days: Some(days) } => {
            said("chưa gửi, quá {n} ngày", "not sent, {n} days over").with(lang, &[("n", days)])
        }
        Receipt::Awaited => said("chưa đến hạn", "not due yet").to(lang).to_owned(),
    }
}
