//! Words of the directory of units and groups.

use chrono::NaiveDate;

use super::{Lang, names};
use crate::domain::status::TimingKind;
use crate::text::date::long;

texts! {
    UNITS: "Đơn vị" / "Units";
    COUNTS: "{units} đơn vị, {groups} nhóm" / "{units} units, {groups} groups";
    SHORT: "Tên tắt" / "Short";
    NAME: "Tên" / "Name";
    VALID: "Hiệu lực" / "Valid";
    LEADS: "Chủ trì" / "Leads";
    COORDINATES: "Phối hợp" / "Helps";
    OVERDUE: "Quá hạn" / "Overdue";
    GROUP: "nhóm" / "group";
    MEMBERS: "{n} đơn vị" / "{n} units";
    OPEN: "chưa xác định đơn vị" / "open until narrowed";
    NOT_NARROWED: "chưa xác định" / "open";
    UNTIL: "đến {date}" / "until {date}";
    FROM: "từ {date}" / "from {date}";
    FROM_UNTIL: "từ {from} đến {to}" / "from {from} until {to}";
    ALIASES: "Tên khác" / "Aliases";
    KIND: "Loại" / "Kind";
    SUCCESSORS: "Tiếp nhận" / "Successor";
    PREDECESSORS: "Nhận từ" / "Took over";
    NO_SUCCESSOR: "chưa có đơn vị tiếp nhận" / "no unit took over";
    FROM_DAY: "{unit}, từ {date}" / "{unit}, from {date}";
    OPEN_TASKS: "{n} việc chưa xong: {counts}" / "{n} open: {counts}";
    DUTIES: "Báo cáo" / "Reports";
    HISTORY: "Quá trình" / "History";
    TOOK: "{date} nhận {n} việc từ {unit}" / "{date} took over {n} tasks from {unit}";
    HANDED: "{date} chuyển {n} việc cho {unit}" / "{date} handed {n} tasks on to {unit}";
    TOOK_OVER: "{date} tiếp nhận {unit}" / "{date} took over from {unit}";
    ENDED_INTO: "{date} chuyển thành {unit}" / "{date} passed into {unit}";
    BY_SUCCESSION: "theo sắp xếp tổ chức" / "by succession";
    BY_DOCUMENT: "theo {document}" / "by {document}";
    BY_DECISION: "chuyển riêng, không ghi văn bản" / "passed on, no document told";
    PROPOSED: "mới đề xuất" / "proposed only";
    NARROWED: "Được chọn" / "Chosen";
    CHOSEN_FOR: "trong “{printed}” cho {n} việc: {tasks}" / "within “{printed}” for {n} tasks: {tasks}";
    CORRECTED: "Đọc là" / "Read as";
    READ_FOR: "“{printed}” được sửa thành đơn vị này ở {n} việc: {tasks}" / "“{printed}” was corrected to this unit in {n} tasks: {tasks}";
    RULE: "Gồm" / "Holds";
    ON_DAY: "Ngày {date}" / "On {date}";
    TASKS_OF: "Việc của đơn vị, trên màn hình Nhiệm vụ" / "The unit's tasks, in the tree";
    INBOX_OF: "Hộp việc của đơn vị" / "The unit's inbox";
    TAKEN_NOTE: "nhận {date}" / "taken {date}";
    HANDED_NOTE: "chuyển đi {date}" / "handed on {date}";
    ADD: "Thêm đơn vị hoặc nhóm" / "Add a unit or a group";
    ALL_TOO: "cả đơn vị đã kết thúc" / "ended units too";
    ONLY_PRESENT: "đang hoạt động" / "existing";
    COUNTING: "đang đếm…" / "counting…";
    NONE: "Sổ chưa có đơn vị nào. Nhấn {add} để thêm, hoặc nhập tệp (dondoc import)." / "There is no unit yet. Press {add} to add one, or import a file (dondoc import).";
    NONE_IN_VIEW: "Không có đơn vị nào khớp. Nhấn {all} để xem cả đơn vị đã kết thúc, {back} để bỏ lọc." / "No unit answers to that. Press {all} to show ended units too, {back} to show everything.";
}

/// Says from which day until which something holds; none where it always does.
pub fn span(lang: Lang, from: Option<NaiveDate>, until: Option<NaiveDate>) -> Option<String> {
    Some(match (from.map(long), until.map(long)) {
        (Some(from), Some(to)) => FROM_UNTIL.with(lang, &[("from", &from), ("to", &to)]),
        (Some(from), None) => FROM.with(lang, &[("date", &from)]),
        (None, Some(to)) => UNTIL.with(lang, &[("date", &to)]),
        (None, None) => return None,
    })
}

/// Says how many tasks stand how, in the order in which timings are shown.
pub fn counts(counts: &[(TimingKind, usize)], lang: Lang) -> String {
    let of = |kind: TimingKind| counts.iter().find(|(known, _)| *known == kind).map(|(_, n)| (kind, *n));
    let told = names::TIMINGS.into_iter().filter_map(of);
    told.map(|(kind, n)| format!("{n} {}", names::timing_kind(kind).to(lang))).collect::<Vec<_>>().join(", ")
}
