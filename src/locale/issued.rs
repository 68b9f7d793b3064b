//! The words for what becomes of reports that are written here: who they are written as, and that they are issued.

use chrono::NaiveDate;

use super::{Lang, Said, said};
use crate::domain::report::{ReportRole, ReportState};
use crate::text::date::long;

/// Returns the name of a role.
pub fn role(role: ReportRole) -> Said {
    match role {
        ReportRole::Reporter => said("báo cáo của đơn vị", "the unit's own report"),
        ReportRole::Consolidator => said("báo cáo tổng hợp", "consolidated report"),
    }
}

/// Returns the name of a state.
pub fn state(state: ReportState) -> Said {
    match state {
        ReportState::Draft => said("dự thảo", "draft"),
        ReportState::Issued => said("đã ban hành", "issued"),
    }
}

/// Says that a report was issued and stays as it is, as a part of a sentence; it is named by its id, and by its number
/// where it has one.
pub fn issued(lang: Lang, report: &str, number: Option<&str>, on: NaiveDate) -> String {
    name(ISSUED, lang, report, number, on)
}

/// Says in one line that nothing was written because the report was issued.
pub fn refused(lang: Lang, report: &str, number: Option<&str>, on: NaiveDate) -> String {
    name(REFUSED, lang, report, number, on)
}

fn name(said: Said, lang: Lang, report: &str, number: Option<&str>, on: NaiveDate) -> String {
    let number = number.map(|number| format!(" ({number})")).unwrap_or_default();
    said.with(lang, &[("report", &report), ("number", &number), ("date", &long(on))])
}

const ISSUED: Said = said(
    "báo cáo {report}{number} đã ban hành ngày {date}: không sửa, không rút, không hoàn tác được",
    "report {report}{number} was issued on {date}: it cannot be changed, withdrawn or undone",
);

const REFUSED: Said = said(
    "Chưa ghi: báo cáo {report}{number} đã ban hành ngày {date}.",
    "Not written: report {report}{number} was issued on {date}.",
);
