//! What a deadline means, in words.

use crate::domain::deadline::{
    Assumption, Cadence, Every, Meaning, Ongoing, Policy, Reading, Then, Trigger, When,
};
use crate::text::date::long;

use super::{Lang, Said, said};

/// Returns what a phrase was understood as, with what had to be assumed.
pub fn reading(lang: Lang, reading: &Reading) -> String {
    let mut text = meaning(lang, &reading.meaning);
    for assumed in &reading.assumed {
        text.push_str(" (");
        text.push_str(assumption(*assumed).to(lang));
        text.push(')');
    }
    text
}

fn assumption(assumption: Assumption) -> Said {
    match assumption {
        Assumption::YearFromPlan => said("năm lấy theo kế hoạch", "the year is the plan's"),
        Assumption::Century => said("năm in hai chữ số", "the year is printed with two digits"),
        Assumption::CalendarDays => said("tính theo ngày lịch", "counted in calendar days"),
    }
}

/// Returns a meaning in words.
pub fn meaning(lang: Lang, meaning: &Meaning) -> String {
    match meaning {
        Meaning::None => said("không in thời hạn", "no deadline is printed").to(lang).to_owned(),
        Meaning::Unknown => {
            said("chưa hiểu, xin sửa cách hiểu", "not understood; please correct it").to(lang).to_owned()
        }
        Meaning::Dated { when, then } => dated(lang, when, *then),
        Meaning::From(day) => {
            said("từ {date}, tiếp tục về sau", "from {date} on").with(lang, &[("date", &long(*day))])
        }
        Meaning::Ongoing(work) => ongoing(lang, work),
        Meaning::Trigger(trigger) => waiting(lang, trigger),
        Meaning::Milestones(years) => {
            let list = years.iter().map(|year| year.number().to_string()).collect::<Vec<_>>().join(", ");
            said("đánh giá cuối các năm {list}", "judged at the end of {list}").with(lang, &[("list", &list)])
        }
        Meaning::Recurring(cadences) => {
            said("định kỳ {list}", "recurring {list}").with(lang, &[("list", &rhythms(lang, cadences))])
        }
    }
}

fn dated(lang: Lang, when: &When, then: Option<Then>) -> String {
    let policy = Policy::default();
    let pattern = match when {
        When::Before(due) if due.time.is_none() => said("trước {date}", "before {date}"),
        _ => said("hết {date}", "until {date}"),
    };
    let day = match when {
        When::Before(due) => due.date,
        _ => when.last_day(&policy),
    };
    let mut text = pattern.with(lang, &[("date", &long(day))]);
    if let Some(time) = when.time() {
        text = said("{time} ngày {date}", "{time} on {date}")
            .with(lang, &[("time", &time.format("%H:%M")), ("date", &long(day))]);
    }
    if then.is_some() {
        text.push_str(said(", sau đó thường xuyên", ", then ongoing").to(lang));
    }
    text
}

fn ongoing(lang: Lang, work: &Ongoing) -> String {
    let mut text = said("thường xuyên", "ongoing").to(lang).to_owned();
    if !work.cadences.is_empty() {
        text.push_str(&format!(", {}", rhythms(lang, &work.cadences)));
    }
    if let Some(quota) = &work.quota {
        let every = every(quota.per).to(lang);
        text.push_str(
            &said(", ít nhất {n} {item} {every}", ", at least {n} {item} {every}")
                .with(lang, &[("n", &quota.min), ("item", &quota.item), ("every", &every)]),
        );
    }
    if let Some(span) = work.within {
        text.push_str(&said(" đến {date}", " until {date}").with(lang, &[("date", &long(span.last_day()))]));
    }
    text
}

fn waiting(lang: Lang, trigger: &Trigger) -> String {
    let mut text = said("chờ: {text}", "waits for: {text}").with(lang, &[("text", &trigger.text)]);
    if let Some(days) = trigger.offset_days {
        text.push_str(&said(", rồi {n} ngày", ", then {n} days").with(lang, &[("n", &days)]));
    }
    if let Some(when) = &trigger.indicative {
        let day = long(when.last_day(&Policy::default()));
        text.push_str(&said(", dự kiến {date}", ", expected {date}").with(lang, &[("date", &day)]));
    }
    text
}

fn rhythms(lang: Lang, cadences: &[Cadence]) -> String {
    let one = |cadence: &Cadence| {
        let every = every(cadence.every).to(lang);
        match cadence.day {
            Some(day) => said("{every} (ngày {day})", "{every} (day {day})")
                .with(lang, &[("every", &every), ("day", &day)]),
            None => every.to_owned(),
        }
    };
    cadences.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// Returns the name of a rhythm.
pub fn every(every: Every) -> Said {
    match every {
        Every::Week => said("hằng tuần", "every week"),
        Every::Month => said("hằng tháng", "every month"),
        Every::Quarter => said("hằng quý", "every quarter"),
        Every::HalfYear => said("6 tháng một lần", "every half-year"),
        Every::Year => said("hằng năm", "every year"),
        Every::AdHoc => said("đột xuất", "on demand"),
    }
}
