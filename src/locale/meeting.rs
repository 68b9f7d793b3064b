//! Words for sessions: how they recur, why a task is taken up, what became of what was given out.

use chrono::NaiveDate;

use super::{Lang, Said, said};
use crate::domain::followup::{MeetingSort, Outcome, OutcomeKind};
use crate::domain::meeting::Reason;
use crate::text::date::long;

/// Returns the name of a sort of session.
pub fn sort(sort: MeetingSort) -> Said {
    match sort {
        MeetingSort::Weekly => said("Giao ban tuần", "Weekly session"),
        MeetingSort::Monthly => said("Phiên họp thường kỳ", "Monthly session"),
        MeetingSort::Special => said("Cuộc họp chuyên đề", "Special session"),
    }
}

/// Returns the title that a session has when nobody gives it one.
pub fn title(lang: Lang, sorted: MeetingSort, on: NaiveDate) -> String {
    let pattern = said("{sort} ngày {date}", "{sort} of {date}");
    pattern.with(lang, &[("sort", &sort(sorted).to(lang)), ("date", &long(on))])
}

/// Returns why a task is taken up.
pub fn reason(lang: Lang, reason: &Reason) -> String {
    match reason {
        Reason::Overdue { days } => said("quá hạn {n} ngày", "{n} days overdue").with(lang, &[("n", days)]),
        Reason::NotDone { overdue: None, .. } => {
            said("kết luận trước chưa xong", "an earlier conclusion is not done").to(lang).to_owned()
        }
        Reason::NotDone { overdue: Some(days), .. } => said(
            "việc giao tại cuộc họp trước quá hạn {n} ngày",
            "what an earlier session asked is {n} days overdue",
        )
        .with(lang, &[("n", days)]),
        Reason::AtRisk { because: None } => said("nguy cơ chậm", "may be late").to(lang).to_owned(),
        Reason::AtRisk { because: Some(because) } => {
            said("nguy cơ chậm: {why}", "may be late: {why}").with(lang, &[("why", because)])
        }
        Reason::Silent { days } => {
            said("{n} ngày chưa có cập nhật", "nothing reported for {n} days").with(lang, &[("n", days)])
        }
        Reason::DueBeforeNext { last_day, days } => {
            said("đến hạn {date}, còn {n} ngày", "due {date}, {n} days left")
                .with(lang, &[("date", &long(*last_day)), ("n", days)])
        }
    }
}

/// Returns what has become of something.
pub fn outcome(lang: Lang, outcome: Outcome) -> String {
    let days = outcome.days.unwrap_or_default();
    let pattern = match (outcome.kind, outcome.days) {
        (OutcomeKind::Overdue, Some(_)) => said("quá hạn {n} ngày", "{n} days overdue"),
        (OutcomeKind::Overdue, None) => said("quá hạn", "overdue"),
        (OutcomeKind::Open, Some(_)) => said("chưa xong, còn {n} ngày", "open, {n} days left"),
        (OutcomeKind::Open, None) => said("chưa xong", "open"),
        (OutcomeKind::DoneLate, _) => said("đã xong, trễ {n} ngày", "done {n} days late"),
        (OutcomeKind::Done, _) => said("đã xong", "done"),
        (OutcomeKind::Noted, _) => said("chỉ đạo chung", "noted"),
    };
    pattern.with(lang, &[("n", &days)])
}

/// Returns what has become of a request: what is done was answered.
pub fn answered(lang: Lang, outcome: Outcome) -> String {
    let days = outcome.days.unwrap_or_default();
    let pattern = match (outcome.kind, outcome.days) {
        (OutcomeKind::Done, _) => said("đã trả lời", "answered"),
        (OutcomeKind::DoneLate, _) => said("đã trả lời, trễ {n} ngày", "answered {n} days late"),
        (OutcomeKind::Open, Some(_)) => said("chưa trả lời, còn {n} ngày", "open, {n} days left"),
        (OutcomeKind::Open | OutcomeKind::Noted, _) => said("chưa trả lời", "open"),
        (OutcomeKind::Overdue, _) => said("quá hạn trả lời {n} ngày", "answer {n} days overdue"),
    };
    pattern.with(lang, &[("n", &days)])
}
