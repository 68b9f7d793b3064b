//! What deadline phrases mean.

mod carried;
mod contract;
mod printed;
mod properties;
mod rhythms;

use super::*;

/// The plan that the tables print in: one for 2026.
const PLAN: Context = Context { issued: None, plan_year: Some(2026) };

/// Returns what a phrase of the plan means in one line: the kind, then what there is of the rest.
fn sketch(phrase: &str) -> String {
    let reading = read(phrase, &PLAN);
    let DeadlineJson {
        from,
        last_day,
        overdue_from,
        time,
        soft_overdue_from,
        offset_days,
        then,
        assumed,
        ..
    } = DeadlineJson::new(&reading, &Policy::default());
    let parts = [
        Some(word(&reading.meaning.kind())),
        from.map(|date| format!("from {date}")),
        last_day.map(|date| format!("last {date}")),
        overdue_from.map(|date| format!("overdue {date}")),
        time.map(|time| time.format("at %H:%M").to_string()),
        soft_overdue_from.map(|date| format!("soft {date}")),
        offset_days.map(|days| format!("{days} days")),
        then.map(|then| format!("then {}", word(&then))),
    ];
    let rhythms = reading.meaning.recurrence().iter().map(rhythm);
    let assumed = assumed.iter().map(|assumption| format!("assumed {}", word(assumption)));
    parts.into_iter().flatten().chain(rhythms).chain(assumed).collect::<Vec<_>>().join(", ")
}

fn rhythm(cadence: &Cadence) -> String {
    let Cadence { every, weekday, day, month, time, before } = cadence;
    let parts = [
        Some(format!("each {}", word(every))),
        weekday.map(|weekday| weekday.to_string()),
        day.map(|day| format!("day {day}")),
        month.map(|month| format!("month {month}")),
        time.map(|time| time.format("%H:%M").to_string()),
        before.then(|| "before".to_owned()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn word(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
}

fn assert_table(table: &[(&str, &str)]) {
    for (phrase, expected) in table {
        assert_eq!(sketch(phrase), *expected, "{phrase}");
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}
