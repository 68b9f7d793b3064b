//! The words that a document would print for a meaning, so that [`super::read`] understands them as that meaning.

use chrono::{NaiveTime, Timelike, Weekday};

use super::cadence::{Cadence, Every};
use super::meaning::{Due, Meaning, Ongoing, Then, Trigger, When};
use super::span::Span;
use crate::text::date::long;

/// Returns phrases of which one is likely to be read as the meaning; none where no plain words say it. Whoever needs to
/// be certain reads them back.
pub fn phrases(meaning: &Meaning) -> Vec<String> {
    match meaning {
        Meaning::None | Meaning::Unknown => Vec::new(),
        Meaning::Dated { when, then: None } => vec![dated(when)],
        Meaning::Dated { when, then: Some(Then::Ongoing) } => {
            vec![
                format!("{} và những năm tiếp theo", dated(when)),
                format!("{} và thường xuyên", dated(when)),
            ]
        }
        Meaning::From(day) => vec![format!("từ ngày {}", long(*day))],
        Meaning::Ongoing(work) => ongoing(work),
        Meaning::Trigger(trigger) => triggered(trigger),
        Meaning::Milestones(years) => {
            let years: Vec<String> = years.iter().map(|year| year.number().to_string()).collect();
            vec![format!("Năm {}", years.join(", ")), format!("năm {}", years.join(" và năm "))]
        }
        Meaning::Recurring(cadences) => {
            let rhythms: Vec<String> = cadences.iter().map(rhythm).collect();
            vec![rhythms.join("; "), format!("định kỳ {}", rhythms.join(", "))]
        }
    }
}

fn dated(when: &When) -> String {
    let day = |due: &Due| match due.time {
        Some(time) => format!("{} ngày {}", hour(time), long(due.date)),
        None => format!("ngày {}", long(due.date)),
    };
    match when {
        When::On(due) => format!("chậm nhất {}", day(due)),
        When::Before(due) => format!("trước {}", day(due)),
        When::Within(span) => stretch(span),
    }
}

fn stretch(span: &Span) -> String {
    match span {
        Span::Month { year, month } => format!("Tháng {}/{}", month.number(), year.number()),
        Span::Quarter { year, quarter } => {
            let roman = ["I", "II", "III", "IV"].get(usize::from(quarter.number()) - 1).copied();
            format!("Quý {}/{}", roman.unwrap_or_default(), year.number())
        }
        Span::Year(year) => format!("Năm {}", year.number()),
        Span::Range { from, last_day } => format!("từ ngày {} đến ngày {}", long(*from), long(*last_day)),
    }
}

fn ongoing(work: &Ongoing) -> Vec<String> {
    match work {
        Ongoing { quota: None, cadences, within: None } if cadences.is_empty() => {
            vec!["thường xuyên".to_owned()]
        }
        Ongoing { quota: None, cadences, within: Some(span) } if cadences.is_empty() => {
            vec![format!("thường xuyên trong {}", stretch(span).to_lowercase())]
        }
        Ongoing { quota: None, cadences, within: None } => {
            let rhythms: Vec<String> = cadences.iter().map(rhythm).collect();
            vec![
                format!("thường xuyên, {}", rhythms.join(", ")),
                format!("{}, thường xuyên", rhythms.join(", ")),
            ]
        }
        Ongoing { .. } => Vec::new(),
    }
}

fn triggered(trigger: &Trigger) -> Vec<String> {
    let Trigger { text, offset_days, indicative } = trigger;
    let expected = indicative.as_ref().map(|when| format!(" ({})", dated(when))).unwrap_or_default();
    let plain = format!("{text}{expected}");
    match offset_days {
        Some(days) => {
            vec![plain, format!("{days} ngày {text}{expected}"), format!("sau {days} ngày {text}{expected}")]
        }
        None => vec![plain],
    }
}

/// Returns the words of one rhythm: "trước 10 giờ 00 thứ Ba hằng tuần".
pub fn rhythm(cadence: &Cadence) -> String {
    let every = match cadence.every {
        Every::Week => "hằng tuần",
        Every::Month => "hằng tháng",
        Every::Quarter => "hằng quý",
        Every::HalfYear => "6 tháng một lần",
        Every::Year => "hằng năm",
        Every::AdHoc => return "đột xuất".to_owned(),
    };
    let Some(day) = day_of(cadence) else { return every.to_owned() };
    let before = if cadence.before { "trước " } else { "" };
    let time = cadence.time.map(|time| format!("{} ", hour(time))).unwrap_or_default();
    format!("{before}{time}{day} {every}")
}

fn day_of(cadence: &Cadence) -> Option<String> {
    let Cadence { every, weekday, day, month, .. } = *cadence;
    match (weekday, day, month) {
        (Some(weekday), _, _) => Some(weekday_name(weekday).to_owned()),
        (None, Some(day), Some(month)) if every == Every::Quarter => {
            Some(format!("ngày {day} tháng thứ {month} của"))
        }
        (None, Some(day), Some(month)) => Some(format!("ngày {day}/{month}")),
        (None, Some(day), None) => Some(format!("ngày {day}")),
        (None, None, Some(month)) => Some(format!("tháng {month}")),
        (None, None, None) => None,
    }
}

fn weekday_name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "thứ Hai",
        Weekday::Tue => "thứ Ba",
        Weekday::Wed => "thứ Tư",
        Weekday::Thu => "thứ Năm",
        Weekday::Fri => "thứ Sáu",
        Weekday::Sat => "thứ Bảy",
        Weekday::Sun => "Chủ nhật",
    }
}

fn hour(time: NaiveTime) -> String {
    format!("{} giờ {:02}", time.hour(), time.minute())
}
