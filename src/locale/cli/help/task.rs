//! Tasks, plans, documents, deadlines and proposed updates.

use super::Row;
use crate::locale::said;

pub(super) const ROWS: &[Row] = &[
    (
        "plans",
        said(
            "Tổng hợp theo văn bản: số nhiệm vụ, trạng thái, quá hạn",
            "The counts of each plan: tasks, states, overdue",
        ),
    ),
    (
        "plans plans",
        said("Mã văn bản, ví dụ 454; không ghi là tất cả", "Ids of plans, for example 454; none means all"),
    ),
    ("tasks", said("Liệt kê nhiệm vụ", "List tasks")),
    (
        "tasks query",
        said(
            "Điều kiện lọc, ví dụ: đơn-vị:so-y-te trạng-thái:quá-hạn \"sổ sức khỏe\"; -trạng-thái:hoàn-thành là loại trừ",
            "The filter, for example: unit:so-y-te state:overdue \"so suc khoe\"; -state:done leaves those out",
        ),
    ),
    (
        "tasks --count-by",
        said(
            "Đếm theo một cột: chủ-trì, phối-hợp, ghi-nhận, tình-trạng-hạn, văn-bản, mục, hạn, cập-nhật, nguy-cơ, vướng-mắc, nhãn",
            "Count by a column: lead, coordinator, asserted, timing, plan, section, due, updated, risk, obstacle, tag",
        ),
    ),
    (
        "task",
        said(
            "Xem một nhiệm vụ; thêm, sửa, chuyển, rút nhiệm vụ",
            "Show one task; add, edit, move and withdraw tasks",
        ),
    ),
    ("task id", said("Mã nhiệm vụ, ví dụ 454/B/12", "The id of the task, for example 454/B/12")),
    ("update", said("Ghi tiến độ một nhiệm vụ", "Write the progress of a task")),
    ("update task", said("Mã nhiệm vụ, ví dụ 454/B/12", "The id of the task, for example 454/B/12")),
    (
        "update --state",
        said(
            "Trạng thái: not_started, in_progress, ongoing, done, waiting, dropped",
            "The state: not_started, in_progress, ongoing, done, waiting, dropped",
        ),
    ),
    (
        "update --percent",
        said(
            "Tiến độ theo phần trăm, ví dụ 40 hoặc 82,45",
            "The progress in percent, for example 40 or 82,45",
        ),
    ),
    (
        "update --count",
        said("Tiến độ theo số lượng, ví dụ 9/12", "The progress as a count, for example 9/12"),
    ),
    ("update --text", said("Nội dung", "What was done")),
    (
        "update --unit",
        said(
            "Đơn vị, khi chỉ cập nhật phần của một đơn vị",
            "The unit, where the update is about its part alone",
        ),
    ),
    ("update --reported-by", said("Đơn vị báo cáo", "The unit that reports")),
    (
        "update --evidence",
        said(
            "Số, ký hiệu văn bản minh chứng (dùng nhiều lần được)",
            "The symbol of a document as evidence (may be given again)",
        ),
    ),
    (
        "update --on",
        said("Ngày có hiệu lực (mặc định: hôm nay)", "The day from which it holds (by default: today)"),
    ),
    (
        "documents",
        said(
            "Liệt kê văn bản: giao mới, điều chỉnh nhiệm vụ nào",
            "List documents: which tasks each created or changed",
        ),
    ),
    (
        "documents words",
        said(
            "Từ cần tìm trong ký hiệu, nơi ban hành, trích yếu; không cần dấu",
            "Words that stand in the symbol, the issuer or the summary; marks may be left out",
        ),
    ),
    ("documents --since", said("Chỉ văn bản ban hành từ ngày này", "Only those issued from this day on")),
    ("documents --until", said("Chỉ văn bản ban hành đến ngày này", "Only those issued until this day")),
    (
        "documents --task",
        said(
            "Chỉ văn bản giao, điều chỉnh nhiệm vụ này hoặc được viện dẫn khi ghi về nó",
            "Only those that created or changed this task, or are cited in what is recorded of it",
        ),
    ),
    ("documents --issuer", said("Chỉ văn bản của nơi ban hành này", "Only those of this issuer")),
    (
        "documents --doubts",
        said(
            "Chỉ văn bản có điểm chưa khớp: hai ngày, ký hiệu gần giống, ngày sai, cách ghi khác",
            "Only those with doubts: two dates, nearly the same symbol, a wrong date, another spelling",
        ),
    ),
    (
        "deadline",
        said("Cho biết một cụm từ thời hạn được hiểu thế nào", "Say how a deadline phrase is understood"),
    ),
    ("deadline phrase", said("Cụm từ thời hạn như in trong văn bản", "The deadline phrase as it is printed")),
    (
        "deadline --issued",
        said(
            "Ngày ban hành văn bản; cho năm khi cụm từ không ghi",
            "The day on which the document was issued; it gives the year where the phrase has none",
        ),
    ),
    (
        "proposals",
        said(
            "Liệt kê cập nhật chờ duyệt, đối chiếu với hiện trạng",
            "List the updates that wait, beside what stands",
        ),
    ),
    (
        "proposals --unit",
        said(
            "Chỉ của đơn vị này: phần của đơn vị, do đơn vị gửi, hoặc nhiệm vụ đơn vị chủ trì",
            "Only this unit's: about its part, sent by it, or on tasks that it leads",
        ),
    ),
    (
        "accept",
        said("Duyệt cập nhật, có thể sửa trước khi duyệt", "Accept updates, as they are or corrected"),
    ),
    (
        "accept ids",
        said(
            "Mã các cập nhật chờ duyệt (xem dondoc proposals)",
            "The ids of the updates (see dondoc proposals)",
        ),
    ),
    ("accept --state", said("Sửa trạng thái rồi duyệt", "Accept it with this state")),
    (
        "accept --percent",
        said(
            "Sửa tỷ lệ rồi duyệt, ví dụ 40 hoặc 82,45",
            "Accept it with this percentage, for example 40 or 82,45",
        ),
    ),
    (
        "accept --count",
        said("Sửa số lượng rồi duyệt, ví dụ 9/12", "Accept it with this count, for example 9/12"),
    ),
    ("accept --text", said("Sửa nội dung rồi duyệt", "Accept it with this text")),
    (
        "accept --evidence",
        said(
            "Thay văn bản minh chứng rồi duyệt (dùng nhiều lần được)",
            "Accept it with this evidence instead (may be given again)",
        ),
    ),
    ("accept --on", said("Sửa ngày có hiệu lực rồi duyệt", "Accept it with this day")),
    (
        "accept --even-so",
        said("Vẫn duyệt dù có điểm nghi vấn", "Accept it although something speaks against it"),
    ),
    ("reject", said("Không duyệt cập nhật, có lý do", "Reject updates, with a reason")),
    (
        "reject ids",
        said(
            "Mã các cập nhật chờ duyệt (xem dondoc proposals)",
            "The ids of the updates (see dondoc proposals)",
        ),
    ),
    ("reject --reason", said("Lý do không duyệt", "Why they are rejected")),
];
