//! What is typed into records, in words: the names of fields, how each is written, what is wrong with it.

mod fault;

pub use fault::{cause, fault};

use super::{Lang, Said, deadline, indicator, issued, meeting, names, said, say};
use crate::domain::deadline::Every;
use crate::domain::editing::{FieldSpec, Sort};
use crate::domain::entity::Kind;
use crate::domain::followup::MeetingSort;
use crate::domain::indicator::{Direction, PathShape};
use crate::domain::operation::Record;
use crate::domain::plan::CountRule;
use crate::domain::progress::{ObstacleClass, State};
use crate::domain::report::ReportRole;
use crate::domain::task::{Relation, Standing};
use crate::domain::unit::UnitKind;
use crate::text::date::long;
use crate::text::fold::mark_free;

/// Returns the name of a field of a kind, as it begins a line.
pub fn caption(kind: Kind, field: &str, lang: Lang) -> String {
    let name = field_of(kind, field).map_or(field, |said| said.to(lang));
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Returns the name of a field of a kind; none for a field that no kind has.
pub fn field_of(kind: Kind, field: &str) -> Option<Said> {
    match (kind, field) {
        (Kind::Section, "parent") => Some(said("thuộc mục", "section above")),
        (Kind::Section | Kind::Task, "label") => Some(said("số thứ tự như in", "label as printed")),
        (Kind::Plan, "date") => Some(said("ngày ban hành", "date of issue")),
        (Kind::Plan, "period") => Some(said("giai đoạn", "period")),
        (Kind::Plan, "title") => Some(said("trích yếu", "title")),
        (Kind::Unit, "rank") => Some(said("thứ tự lễ tân", "protocol rank")),
        (Kind::Unit, "valid_from") => Some(said("hoạt động từ", "exists from")),
        (Kind::Unit, "valid_to") => Some(said("hoạt động đến", "exists until")),
        (Kind::Group, "name") => Some(said("tên nhóm", "name")),
        (Kind::Link, "from") => Some(said("nhiệm vụ", "task")),
        (Kind::Link, "to") => Some(said("với nhiệm vụ", "other task")),
        (Kind::Reassignment, "from") => Some(said("đơn vị giao", "from unit")),
        (Kind::Reassignment, "to") => Some(said("đơn vị nhận", "to unit")),
        (Kind::Reassignment | Kind::Extension | Kind::TriggerFired | Kind::Duty, "document") => {
            Some(said("theo văn bản", "by document"))
        }
        (Kind::Update, "unit") => Some(said("phần của đơn vị", "part of unit")),
        (Kind::TriggerFired, "deadline") => Some(said("hạn sau đó", "deadline that follows")),
        (Kind::TriggerFired, "on") => Some(said("ngày xảy ra", "happened on")),
        (Kind::Extension, "on") => Some(said("ngày cho phép", "granted on")),
        (Kind::Measurement, "on") => Some(said("tính đến ngày", "as of")),
        (Kind::Measurement, "from") => Some(said("tính từ ngày", "from")),
        (Kind::Measurement, "unit") => Some(said("của riêng đơn vị", "of one unit")),
        (Kind::Request, "from") => Some(said("đơn vị kiến nghị", "who asks")),
        (Kind::Request, "to") => Some(said("gửi đến", "who is asked")),
        (Kind::Request, "due") => Some(said("hạn trả lời", "answer due")),
        (Kind::Meeting, "on") => Some(said("ngày họp", "day")),
        (Kind::Meeting, "document") => Some(said("thông báo kết luận", "minutes")),
        (Kind::Action, "on") => Some(said("ngày giao", "given on")),
        (Kind::Document, "date") => Some(said("ngày", "date")),
        _ => names::field_said(field),
    }
}

/// Returns how a field is written.
pub fn hint(sort: Sort) -> Said {
    match sort {
        Sort::Text => said("nội dung, có thể nhiều dòng", "a text, perhaps of several lines"),
        Sort::Day => said(
            "ngày: 5/1, 05/01/2026; tháng 3, quý II là ngày đầu",
            "a day: 5/1, 05/01/2026; tháng 3 or quý II means its first day",
        ),
        Sort::LastDay => said(
            "ngày: 5/1, 05/01/2026; tháng 3, quý II là ngày cuối",
            "a day: 5/1, 05/01/2026; tháng 3 or quý II means its last day",
        ),
        Sort::Hour => said("giờ: 10:30", "an hour: 10:30"),
        Sort::Span => said(
            "tháng 3, quý II/2026, năm 2026 hoặc 01/01/2026 - 15/3/2026",
            "tháng 3, quý II/2026, năm 2026 or 01/01/2026 - 15/3/2026",
        ),
        Sort::Phrase => said(
            "như văn bản ghi: Quý II/2026, trước ngày 30/6, thường xuyên",
            "as documents print it: Quý II/2026, trước ngày 30/6, thường xuyên",
        ),
        Sort::Meaning => said(
            "để trống là hiểu như đã ghi; hoặc ghi cách hiểu đúng: chậm nhất ngày 30/6/2026",
            "empty means as printed; else what it means: chậm nhất ngày 30/6/2026",
        ),
        Sort::Rhythm => said(
            "hằng tháng, trước ngày 10 hằng tháng, 10 giờ thứ Ba hằng tuần",
            "hằng tháng, trước ngày 10 hằng tháng, 10 giờ thứ Ba hằng tuần",
        ),
        Sort::Parties => said(
            "tên các đơn vị, nhóm đơn vị như văn bản ghi",
            "units and groups as the document prints them",
        ),
        Sort::Ref(_) => said("tên, số, ký hiệu hoặc mã", "a name, number, symbol or id"),
        Sort::Refs(_) => said(
            "tên, số, ký hiệu hoặc mã, cách nhau bằng ;",
            "names, numbers, symbols or ids with ; between",
        ),
        Sort::Choice(_) => said("chọn một trong các giá trị", "one of the values"),
        Sort::Choices(_) => {
            said("một hoặc nhiều giá trị, cách nhau bằng ;", "some of the values with ; between")
        }
        other => hint_of_figures(other),
    }
}

/// Returns how figures and lists of small entries are written.
fn hint_of_figures(sort: Sort) -> Said {
    match sort {
        Sort::YesNo => said("có hoặc không", "yes or no"),
        Sort::Number => said("số nguyên", "a whole number"),
        Sort::Percent => said("tỷ lệ: 82,45%", "a percentage: 82,45%"),
        Sort::Share => said("đã làm trên tổng số: 9/12", "done of all: 9/12"),
        Sort::Amount => said(
            "82,45 hoặc 26/33 hoặc 26/33 (78,79%); thứ hạng 28/34; có, không",
            "82,45 or 26/33 or 26/33 (78,79%); a rank 28/34; có, không",
        ),
        Sort::Lines => said("cách nhau bằng ;", "with ; between"),
        Sort::Symbol => said("số, ký hiệu văn bản: 12/BC-SYT", "the symbol of a document: 12/BC-SYT"),
        Sort::Symbols => {
            said("số, ký hiệu các văn bản, cách nhau bằng ;", "symbols of documents with ; between")
        }
        Sort::Successors => said(
            "đơn vị và ngày tiếp nhận: Sở Y tế 01/3/2025; …",
            "a unit and its first day: Sở Y tế 01/3/2025; …",
        ),
        Sort::Total | Sort::Totals => said(
            "số, cách đếm (top_level, leaves, unstated), nội dung: 28 leaves nhiệm vụ",
            "number, rule (top_level, leaves, unstated), what: 28 leaves nhiệm vụ",
        ),
        Sort::Targets => said(
            "mức từng năm: 2026: ≥ 80%; 2027: 85%. Thêm “=> 80” để nêu cách hiểu",
            "one a year: 2026: ≥ 80%; 2027: 85%. Add “=> 80” to say what it means",
        ),
        Sort::Parts => said("từng phần: Bộ Công an: 1.713; …", "each part: Bộ Công an: 1.713; …"),
        Sort::Uses => said(
            "nhiệm vụ và tác động (created, changed, cites): 454/B/12 changed; …",
            "a task and the effect (created, changed, cites): 454/B/12 changed; …",
        ),
        _ => said("một dòng chữ", "one line of text"),
    }
}

/// Returns the words for a value of a field with a few values; none for a value that the field has not.
pub fn choice(field: &str, value: &str) -> Option<Said> {
    let lists = [STATES, KINDS, OTHERS];
    let of_field = match (field, value) {
        ("review", "proposed") => Some(said("chờ duyệt", "waiting for review")),
        ("review", "accepted") => Some(said("được chấp nhận", "accepted")),
        ("review", "rejected") => Some(said("không chấp nhận", "rejected")),
        ("role", "reporter") => Some(issued::role(ReportRole::Reporter)),
        ("role", "consolidator") => Some(issued::role(ReportRole::Consolidator)),
        _ => None,
    };
    of_field
        .or_else(|| lists.into_iter().flatten().find(|(known, _)| *known == value).map(|(_, name)| name()))
}

/// Pairs the values of fields with the function that names them.
type Values = &'static [(&'static str, fn() -> Said)];

const STATES: Values = &[
    ("not_started", || names::state(State::NotStarted)),
    ("in_progress", || names::state(State::InProgress)),
    ("ongoing", || names::state(State::Ongoing)),
    ("done", || names::state(State::Done)),
    ("waiting", || names::state(State::Waiting)),
    ("dropped", || names::state(State::Dropped)),
    ("whole", || say::AS_A_WHOLE),
    ("per_unit", || say::PER_UNIT),
    ("same_as", || names::relation(Relation::SameAs)),
    ("continues", || names::relation(Relation::Continues)),
    ("replaces", || names::relation(Relation::Replaces)),
    ("proposed", || names::standing(Standing::Proposed)),
    ("confirmed", || names::standing(Standing::Confirmed)),
    ("refused", || names::standing(Standing::Refused)),
    ("institution", || names::obstacle_class(ObstacleClass::Institution)),
    ("data", || names::obstacle_class(ObstacleClass::Data)),
    ("infrastructure", || names::obstacle_class(ObstacleClass::Infrastructure)),
    ("security", || names::obstacle_class(ObstacleClass::Security)),
    ("resources", || names::obstacle_class(ObstacleClass::Resources)),
];

const KINDS: Values = &[
    ("committee", || names::unit_kind(UnitKind::Committee)),
    ("department", || names::unit_kind(UnitKind::Department)),
    ("office", || names::unit_kind(UnitKind::Office)),
    ("central_branch", || names::unit_kind(UnitKind::CentralBranch)),
    ("court", || names::unit_kind(UnitKind::Court)),
    ("party_body", || names::unit_kind(UnitKind::PartyBody)),
    ("mass_organisation", || names::unit_kind(UnitKind::MassOrganisation)),
    ("press_agency", || names::unit_kind(UnitKind::PressAgency)),
    ("central_body", || names::unit_kind(UnitKind::CentralBody)),
    ("enterprise", || names::unit_kind(UnitKind::Enterprise)),
    ("university", || names::unit_kind(UnitKind::University)),
    ("science_centre", || names::unit_kind(UnitKind::ScienceCentre)),
    ("management_board", || names::unit_kind(UnitKind::ManagementBoard)),
    ("provincial_centre", || names::unit_kind(UnitKind::ProvincialCentre)),
    ("district", || names::unit_kind(UnitKind::District)),
    ("commune", || names::unit_kind(UnitKind::Commune)),
];

const OTHERS: Values = &[
    ("at_least", || indicator::direction(Direction::AtLeast)),
    ("at_most", || indicator::direction(Direction::AtMost)),
    ("rank", || indicator::direction(Direction::Rank)),
    ("count", || indicator::direction(Direction::Count)),
    ("yes_no", || indicator::direction(Direction::YesNo)),
    ("text", || indicator::direction(Direction::Text)),
    ("straight", || indicator::path(PathShape::Straight)),
    ("stepped", || indicator::path(PathShape::Stepped)),
    ("week", || deadline::every(Every::Week)),
    ("month", || deadline::every(Every::Month)),
    ("quarter", || deadline::every(Every::Quarter)),
    ("half_year", || deadline::every(Every::HalfYear)),
    ("year", || deadline::every(Every::Year)),
    ("ad_hoc", || deadline::every(Every::AdHoc)),
    ("weekly", || meeting::sort(MeetingSort::Weekly)),
    ("monthly", || meeting::sort(MeetingSort::Monthly)),
    ("special", || meeting::sort(MeetingSort::Special)),
    ("top_level", || names::count_rule(CountRule::TopLevel)),
    ("leaves", || names::count_rule(CountRule::Leaves)),
    ("unstated", || names::count_rule(CountRule::Unstated)),
    ("created", || super::documents::CREATED),
    ("changed", || super::documents::CHANGED),
    ("cites", || super::documents::CITES),
    ("yes", || said("có", "yes")),
    ("no", || said("không", "no")),
];

/// Returns what stands in a field as the user reads it: values of a choice by their words.
pub fn in_words(spec: &FieldSpec, text: &str, lang: Lang) -> String {
    let word = |value: &str| {
        choice(spec.name, value).map_or_else(|| value.to_owned(), |said| said.to(lang).to_owned())
    };
    match spec.sort {
        Sort::Choice(_) | Sort::YesNo => word(text),
        Sort::Choices(_) => text.split("; ").map(word).collect::<Vec<_>>().join("; "),
        _ => text.to_owned(),
    }
}

/// Returns what was typed as the domain reads it: words of a choice in either language, with or without marks, become
/// their values. What is none of them stays as it is, to be refused.
pub fn as_typed(spec: &FieldSpec, typed: &str) -> String {
    let value = |values: &[&str], word: &str| {
        let wanted = mark_free(word.trim());
        let is_it = |value: &&&str| {
            let said = choice(spec.name, value);
            said.is_some_and(|said| mark_free(said.vi) == wanted || mark_free(said.en) == wanted)
        };
        values.iter().find(is_it).map_or_else(|| word.to_owned(), |value| (*value).to_owned())
    };
    match spec.sort {
        Sort::Choice(values) => value(values, typed),
        Sort::YesNo => value(YES_NO, typed),
        Sort::Choices(values) => {
            typed.split(';').map(|word| value(values, word)).collect::<Vec<_>>().join(";")
        }
        _ => typed.to_owned(),
    }
}

/// The values of a field that says yes or no.
pub const YES_NO: &[&str] = &["yes", "no"];

/// Returns what a record is called in a list: its name or title, else what it says.
pub fn called(record: &Record) -> String {
    match record {
        Record::Unit(one) => one.name.clone(),
        Record::Group(one) => one.name.clone(),
        Record::Plan(one) => one.symbol.clone(),
        Record::Section(one) => one.title.clone(),
        Record::Task(one) => one.title.clone(),
        Record::Link(one) => format!("{} – {}", one.from, one.to),
        Record::Reassignment(one) => format!("{} {}", one.task, long(one.on)),
        Record::Update(one) => format!("{} {}", one.task, long(one.on)),
        Record::Assessment(one) => format!("{} {}", one.task, long(one.on)),
        Record::Extension(one) => format!("{} {}", one.task, long(one.on)),
        Record::TriggerFired(one) => format!("{} {}", one.task, long(one.on)),
        Record::Obstacle(one) => one.text.clone(),
        Record::Document(one) => one.symbol.clone(),
        Record::Indicator(one) => one.name.clone(),
        Record::Definition(one) => one.counted.clone(),
        Record::Measurement(one) => format!("{} {}", one.definition, long(one.on)),
        Record::Reminder(one) => format!("{} {}", one.unit, long(one.on)),
        Record::Request(one) => one.text.clone(),
        Record::Meeting(one) => format!("{} {}", one.title, long(one.on)),
        Record::Conclusion(one) => one.text.clone(),
        Record::Action(one) => one.text.clone(),
        Record::Duty(one) => one.name.clone(),
        Record::Submission(one) => format!("{} {}", one.unit, long(one.received_on)),
        Record::Report(one) => one.id.to_string(),
        Record::Passage(one) => one.id.to_string(),
        Record::Issuance(one) => one.id.to_string(),
    }
}
