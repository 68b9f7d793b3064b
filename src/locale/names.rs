//! The words for what the domain names.

use super::{Lang, Said, said};
use crate::domain::entity::Kind;
use crate::domain::ids::UnitId;
use crate::domain::plan::CountRule;
use crate::domain::progress::{ObstacleClass, State};
use crate::domain::status::{Contradiction, Timing, TimingKind};
use crate::domain::task::{Relation, Standing};
use crate::domain::unit::UnitKind;
use crate::domain::workspace::Workspace;

/// Returns the name of a state.
pub fn state(state: State) -> Said {
    match state {
        State::NotStarted => said("chưa triển khai", "not started"),
        State::InProgress => said("đang triển khai", "in progress"),
        State::Ongoing => said("duy trì thường xuyên", "ongoing"),
        State::Done => said("đã hoàn thành", "done"),
        State::Waiting => said("chờ điều kiện", "waiting"),
        State::Dropped => said("không còn phù hợp", "dropped"),
    }
}

/// Returns the name of a timing.
pub fn timing_kind(kind: TimingKind) -> Said {
    match kind {
        TimingKind::InTime => said("trong hạn", "in time"),
        TimingKind::DueSoon => said("sắp đến hạn", "due soon"),
        TimingKind::Overdue => said("quá hạn", "overdue"),
        TimingKind::PastIndicative => said("quá mốc dự kiến", "past its indicative date"),
        TimingKind::DoneOnTime => said("hoàn thành đúng hạn", "done on time"),
        TimingKind::DoneLate => said("hoàn thành trễ", "done late"),
        TimingKind::OngoingFresh => said("thường xuyên, còn mới", "ongoing, fresh"),
        TimingKind::OngoingStale => said("lâu chưa cập nhật", "ongoing, stale"),
        TimingKind::Waiting => said("chờ điều kiện", "waiting for its event"),
        TimingKind::NoDeadline => said("không có hạn", "no deadline"),
    }
}

/// Lists every timing in the order in which filters offer them.
pub const TIMINGS: [TimingKind; 10] = [
    TimingKind::Overdue,
    TimingKind::DueSoon,
    TimingKind::PastIndicative,
    TimingKind::OngoingStale,
    TimingKind::InTime,
    TimingKind::Waiting,
    TimingKind::DoneLate,
    TimingKind::DoneOnTime,
    TimingKind::OngoingFresh,
    TimingKind::NoDeadline,
];

/// Returns a timing for a narrow column: `quá 284 n`; empty where nothing calls for attention.
pub fn timing_short(lang: Lang, timing: Timing) -> String {
    let days = timing.days.unwrap_or_default();
    let pattern = match timing.kind {
        TimingKind::OngoingStale if timing.days.is_none() => said("chưa báo", "no word"),
        TimingKind::Overdue => said("quá {n} n", "{n}d over"),
        TimingKind::DueSoon => said("còn {n} n", "{n}d left"),
        TimingKind::PastIndicative => said("quá mốc {n} n", "past {n}d"),
        TimingKind::DoneLate => said("trễ {n} n", "{n}d late"),
        TimingKind::OngoingStale => said("im {n} n", "{n}d quiet"),
        TimingKind::Waiting => said("chờ", "waits"),
        _ => return String::new(),
    };
    pattern.with(lang, &[("n", &days)])
}

/// Returns a timing in full: `quá hạn 284 ngày`.
pub fn timing_long(lang: Lang, timing: Timing) -> String {
    let name = timing_kind(timing.kind).to(lang);
    let Some(days) = timing.days else { return name.to_owned() };
    let pattern = match timing.kind {
        TimingKind::InTime | TimingKind::DueSoon => said("{name}, còn {n} ngày", "{name}, {n} days left"),
        TimingKind::OngoingFresh | TimingKind::OngoingStale => said("{name} ({n} ngày)", "{name} ({n} days)"),
        _ => said("{name} {n} ngày", "{name}, {n} days"),
    };
    pattern.with(lang, &[("name", &name), ("n", &days)])
}

/// Returns the name of an obstacle's class.
pub fn obstacle_class(class: ObstacleClass) -> Said {
    match class {
        ObstacleClass::Institution => said("thể chế", "institution"),
        ObstacleClass::Data => said("dữ liệu", "data"),
        ObstacleClass::Infrastructure => said("hạ tầng", "infrastructure"),
        ObstacleClass::Security => said("an ninh, an toàn", "security"),
        ObstacleClass::Resources => said("nguồn lực", "resources"),
    }
}

/// Returns the name of a relation, said of the task that the link starts from.
pub fn relation(relation: Relation) -> Said {
    match relation {
        Relation::SameAs => said("cùng việc với", "same work as"),
        Relation::Continues => said("tiếp nối", "continues"),
        Relation::Replaces => said("thay thế", "replaces"),
    }
}

/// Returns the name of a relation, said of the task that the link points to.
pub fn relation_back(relation: Relation) -> Said {
    match relation {
        Relation::SameAs => said("cùng việc với", "same work as"),
        Relation::Continues => said("được tiếp nối bởi", "continued by"),
        Relation::Replaces => said("được thay thế bởi", "replaced by"),
    }
}

/// Returns the name of a standing.
pub fn standing(standing: Standing) -> Said {
    match standing {
        Standing::Proposed => said("đề xuất", "proposed"),
        Standing::Confirmed => said("đã xác nhận", "confirmed"),
        Standing::Refused => said("đã từ chối", "refused"),
    }
}

/// Returns what contradicts itself, in a sentence.
pub fn contradiction(contradiction: Contradiction) -> Said {
    match contradiction {
        Contradiction::WholeDoneUnitsOpen => said(
            "báo hoàn thành chung nhưng còn đơn vị chưa xong",
            "reported done as a whole, but units are open",
        ),
        Contradiction::UnitsDoneWholeOpen => said(
            "mọi đơn vị đã xong nhưng chưa báo hoàn thành chung",
            "every unit is done, but the whole is not",
        ),
        Contradiction::ParentDoneChildOpen => {
            said("đã hoàn thành nhưng còn nhiệm vụ con chưa xong", "done, but a subtask is open")
        }
        Contradiction::ChildrenDoneParentOpen => said(
            "mọi nhiệm vụ con đã xong nhưng chưa báo hoàn thành",
            "every subtask is done, but this is not",
        ),
        Contradiction::ChildDueAfterParent => {
            said("nhiệm vụ con có hạn sau hạn của nhiệm vụ này", "a subtask is due after this task")
        }
        Contradiction::CountAboveTotal => said("số đã làm lớn hơn tổng số", "more is done than there is"),
        Contradiction::DoneBelowAll => {
            said("báo hoàn thành nhưng số liệu chưa đạt 100 %", "reported done at less than all")
        }
        Contradiction::WaitsInVain => said(
            "còn báo chờ điều kiện dù điều kiện đã xảy ra",
            "still reported to wait, although what it waits for has happened",
        ),
    }
}

/// Returns the name of a unit, or its id where the register does not know it.
pub fn unit<'a>(workspace: &'a Workspace, unit: &'a UnitId) -> &'a str {
    workspace.units.get(unit.as_str()).map_or(unit.as_str(), |unit| &unit.name)
}

/// Returns the name of who issued a document: of the unit, where the register of documents names one by its id.
pub fn issuer<'a>(workspace: &'a Workspace, issuer: &'a str) -> &'a str {
    workspace.units.get(issuer).map_or(issuer, |unit| &unit.name)
}

/// Returns the name of a kind of unit.
pub fn unit_kind(kind: UnitKind) -> Said {
    match kind {
        UnitKind::Committee => said("cơ quan lãnh đạo, chỉ đạo", "committees"),
        UnitKind::Department => said("sở, cơ quan ngang sở", "departments"),
        UnitKind::Office => said("văn phòng", "offices"),
        UnitKind::CentralBranch => said("cơ quan ngành dọc", "branches of central agencies"),
        UnitKind::Court => said("tòa án", "courts"),
        UnitKind::PartyBody => said("cơ quan đảng", "party bodies"),
        UnitKind::MassOrganisation => said("đoàn thể", "mass organisations"),
        UnitKind::PressAgency => said("cơ quan báo chí", "press agencies"),
        UnitKind::CentralBody => said("cơ quan trung ương", "central bodies"),
        UnitKind::Enterprise => said("doanh nghiệp", "enterprises"),
        UnitKind::University => said("trường đại học, cao đẳng", "universities"),
        UnitKind::ScienceCentre => said("trung tâm khoa học", "science centres"),
        UnitKind::ManagementBoard => said("ban quản lý", "management boards"),
        UnitKind::ProvincialCentre => said("trung tâm của tỉnh", "provincial centres"),
        UnitKind::District => said("cấp huyện", "districts"),
        UnitKind::Commune => said("cấp xã", "communes"),
    }
}

/// Returns the name of a counting rule.
pub fn count_rule(rule: CountRule) -> Said {
    match rule {
        CountRule::TopLevel => said("đếm dòng cấp một", "rows at the top"),
        CountRule::Leaves => said("đếm dòng chi tiết nhất", "rows without subtasks"),
        CountRule::Unstated => said("không nói cách đếm", "no rule stated"),
    }
}

/// Returns the name of a kind of record.
pub fn kind(kind: Kind) -> Said {
    match kind {
        Kind::Unit => said("đơn vị", "unit"),
        Kind::Group => said("nhóm đơn vị", "group"),
        Kind::Plan => said("kế hoạch", "plan"),
        Kind::Section => said("phần, mục", "section"),
        Kind::Task => said("nhiệm vụ", "task"),
        Kind::Link => said("liên kết", "link"),
        Kind::Reassignment => said("chuyển giao", "reassignment"),
        Kind::Update => said("cập nhật tiến độ", "progress note"),
        Kind::Assessment => said("đánh giá", "assessment"),
        Kind::Extension => said("gia hạn", "extension"),
        Kind::TriggerFired => said("điều kiện đã xảy ra", "fired trigger"),
        Kind::Obstacle => said("vướng mắc", "obstacle"),
        Kind::Document => said("văn bản", "document"),
        Kind::Indicator => said("chỉ tiêu", "indicator"),
        Kind::Definition => said("cách tính", "definition"),
        Kind::Measurement => said("số liệu", "measurement"),
        Kind::Reminder => said("lần đôn đốc", "reminder"),
        Kind::Request => said("kiến nghị", "request"),
        Kind::Meeting => said("cuộc họp", "meeting"),
        Kind::Conclusion => said("kết luận", "conclusion"),
        Kind::Action => said("việc được giao", "action"),
        Kind::Duty => said("chế độ báo cáo", "reporting duty"),
        Kind::Submission => said("báo cáo đã gửi", "report received"),
        Kind::Report => said("báo cáo", "report"),
        Kind::Passage => said("nội dung mục báo cáo", "passage of a report"),
        Kind::Issuance => said("bản ban hành", "issued report"),
    }
}

/// Pairs the fields' names with their words; a field that is not listed is shown by its name.
const FIELDS: &[(&str, Said)] = &[
    ("title", said("tên", "title")),
    ("symbol", said("số, ký hiệu", "symbol")),
    ("label", said("số thứ tự", "label")),
    ("leads", said("chủ trì", "leads")),
    ("coordinators", said("phối hợp", "coordinators")),
    ("deadline", said("thời hạn", "deadline")),
    ("output", said("sản phẩm", "output")),
    ("assigned_on", said("ngày giao", "assigned on")),
    ("tags", said("nhãn", "tags")),
    ("tracking", said("cách theo dõi", "tracking")),
    ("state", said("trạng thái", "state")),
    ("percent", said("tỷ lệ", "percent")),
    ("count", said("số lượng", "count")),
    ("text", said("nội dung", "text")),
    ("evidence", said("minh chứng", "evidence")),
    ("on", said("ngày", "date")),
    ("unit", said("đơn vị", "unit")),
    ("review", said("duyệt", "review")),
    ("section", said("mục", "section")),
    ("plan", said("kế hoạch", "plan")),
    ("parent", said("nhiệm vụ cha", "parent")),
    ("rank", said("thứ tự", "order")),
    ("document", said("văn bản", "document")),
    ("reason", said("lý do", "reason")),
    ("new", said("hạn mới", "new deadline")),
    ("resolved_on", said("ngày gỡ xong", "resolved on")),
    ("template", said("mẫu báo cáo", "template")),
    ("role", said("loại báo cáo", "role")),
    ("plans", said("các kế hoạch", "plans")),
    ("period", said("kỳ", "period")),
    ("as_of", said("số liệu tính đến", "figures as of")),
    ("recipients", said("nơi nhận", "recipients")),
    ("number", said("số", "number")),
    ("date", said("ngày văn bản", "date")),
    ("duty", said("chế độ báo cáo", "reporting duty")),
    ("version", said("phiên bản", "version")),
    ("corrects", said("đính chính cho", "corrects")),
    ("figures", said("số liệu khi viết", "figures when written")),
    ("journal", said("số nhật ký", "journal number")),
    ("copy", said("bản ban hành", "issued copy")),
    ("issuer", said("cơ quan ban hành", "issuer")),
    ("territory", said("địa bàn", "territory")),
    ("in_force_from", said("hiệu lực từ", "in force from")),
    ("superseded", said("thay thế", "superseded")),
    ("superseded_on", said("hết hiệu lực từ", "superseded on")),
    ("superseded_by", said("được thay thế bởi", "superseded by")),
    ("printed_totals", said("các tổng số in trong văn bản", "printed totals")),
    ("printed_total", said("tổng số in trong văn bản", "printed total")),
    ("deadline_meaning", said("cách hiểu thời hạn", "meaning of the deadline")),
    ("name", said("tên", "name")),
    ("short", said("tên ngắn", "short name")),
    ("aliases", said("tên gọi khác", "aliases")),
    ("category", said("loại đơn vị", "kind of unit")),
    ("valid_from", said("áp dụng từ", "valid from")),
    ("valid_to", said("áp dụng đến", "valid to")),
    ("successors", said("đơn vị tiếp nhận", "successors")),
    ("rule", said("thành viên", "members")),
    ("kinds", said("mọi đơn vị thuộc loại", "all units of the kinds")),
    ("members", said("các đơn vị", "units")),
    ("open", said("chưa nêu rõ thành viên", "leaves its members open")),
    ("from", said("từ", "from")),
    ("to", said("đến", "to")),
    ("relation", said("quan hệ", "relation")),
    ("standing", said("xác nhận", "standing")),
    ("since", said("tính từ ngày", "since")),
    ("summary", said("trích yếu", "summary")),
    ("tasks", said("các nhiệm vụ", "tasks")),
    ("task", said("nhiệm vụ", "task")),
    ("reported_by", said("đơn vị báo cáo", "reported by")),
    ("review_reason", said("lý do không chấp nhận", "reason of the refusal")),
    ("at_risk", said("nguy cơ chậm", "at risk")),
    ("put_off_until", said("tạm gác đến", "put off until")),
    ("old", said("hạn cũ", "old deadline")),
    ("new_meaning", said("cách hiểu hạn mới", "meaning of the new deadline")),
    ("class", said("loại vướng mắc", "class")),
    ("raised_on", said("ngày phát sinh", "raised on")),
    ("heading", said("nhóm chỉ tiêu", "heading")),
    ("heading_label", said("số của nhóm", "label of the heading")),
    ("heading_title", said("tên nhóm chỉ tiêu", "heading")),
    ("unit_of_measure", said("đơn vị tính", "unit of measure")),
    ("direction", said("chiều đánh giá", "direction")),
    ("monitors", said("đơn vị theo dõi", "monitoring units")),
    ("reporting", said("kỳ số liệu", "how often")),
    ("path", said("lộ trình", "path")),
    ("indicator", said("chỉ tiêu", "indicator")),
    ("counted", said("số được đếm", "what is counted")),
    ("over", said("trên tổng số", "over what")),
    ("targets", said("mức từng năm", "targets")),
    ("definition", said("cách tính", "definition")),
    ("value", said("giá trị", "value")),
    ("printed", said("giá trị như in", "value as printed")),
    ("parts", said("gồm", "parts")),
    ("document_date", said("ngày của văn bản", "date of the document")),
    ("note", said("ghi chú", "note")),
    ("due", said("hạn", "due")),
    ("answered_on", said("ngày trả lời", "answered on")),
    ("answer", said("nội dung trả lời", "answer")),
    ("answer_document", said("văn bản trả lời", "answering document")),
    ("sort", said("loại họp", "sort of session")),
    ("agenda", said("chương trình", "agenda")),
    ("ended", said("đã kết thúc", "ended")),
    ("meeting", said("cuộc họp", "meeting")),
    ("done_on", said("ngày xong", "done on")),
    ("result", said("kết quả", "result")),
    ("cadence", said("định kỳ", "rhythm")),
    ("owed_by", said("đơn vị phải báo cáo", "who reports")),
    ("received_on", said("ngày nhận", "received on")),
    ("time", said("giờ nhận", "hour")),
];

/// Returns the words for a field's name; none for a name that no field has.
pub fn field_said(name: &str) -> Option<Said> {
    FIELDS.iter().find(|(known, _)| *known == name).map(|(_, said)| *said)
}

/// Returns the words for a field's name.
pub fn field(name: &'static str, lang: Lang) -> &'static str {
    field_said(name).map_or(name, |said| said.to(lang))
}
