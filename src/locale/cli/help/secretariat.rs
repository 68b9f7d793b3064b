//! The secretariat's week: inbox, scorecard, matrix, reminders, reporting duties; and indicators.

use super::Row;
use crate::locale::said;

pub(super) const ROWS: &[Row] = &[
    (
        "inbox",
        said(
            "Hộp việc của một đơn vị: việc cần xử lý, theo nhóm",
            "The inbox of a unit: what needs attention, by heading",
        ),
    ),
    (
        "inbox unit",
        said(
            "Đơn vị: mã, tên, tên viết tắt; không cần dấu",
            "The unit: its id, name or short name; marks may be left out",
        ),
    ),
    (
        "inbox --all",
        said(
            "Mọi đơn vị: số việc theo từng đơn vị, rồi các nhóm việc",
            "All units: the count of each, then the headings",
        ),
    ),
    (
        "inbox --due-soon",
        said(
            "Sắp đến hạn là còn nhiều nhất bao nhiêu ngày, ví dụ 7, 14, 30",
            "Due soon means at most so many days are left, for example 7, 14, 30",
        ),
    ),
    (
        "inbox --role",
        said(
            "Chỉ xem việc theo vai trò: lead chủ trì, coordinator phối hợp, member thành viên của một nhóm đơn vị",
            "Only work in this role: lead, coordinator, or member of a group of units",
        ),
    ),
    (
        "inbox --filter",
        said(
            "Điều kiện lọc như của dondoc tasks, ví dụ 'trạng-thái:quá-hạn văn-bản:454'; với --all thì chỉ in các nhóm việc",
            "A filter as of dondoc tasks, for example 'state:overdue plan:454'; with --all only the headings are printed",
        ),
    ),
    ("score", said("Bảng chấm điểm các đơn vị trong một kỳ", "The scorecard of the units in a period")),
    (
        "score --period",
        said(
            "Kỳ: 2026-03, 2026-Q1, 2026-H1, 2026, 2026-W14 hoặc 2026-01-01..2026-02-15 (mặc định: tháng trước)",
            "The period: 2026-03, 2026-Q1, 2026-H1, 2026, 2026-W14 or 2026-01-01..2026-02-15 (by default: last month)",
        ),
    ),
    (
        "score --kind",
        said(
            "Chỉ xem một loại đơn vị, ví dụ department, commune",
            "Only units of this kind, for example department, commune",
        ),
    ),
    ("score --xlsx", said("Ghi ra tệp Excel", "Write an Excel file")),
    (
        "matrix",
        said(
            "Nhiệm vụ giao nhiều đơn vị: từng đơn vị đã làm đến đâu",
            "Tasks that several units have to do: how far each has come",
        ),
    ),
    ("matrix plan", said("Mã văn bản (mặc định: mọi văn bản)", "The id of a plan (by default: all plans)")),
    (
        "matrix --kind",
        said(
            "Chỉ xem một loại đơn vị, ví dụ department, commune",
            "Only units of this kind, for example department, commune",
        ),
    ),
    (
        "matrix --behind",
        said("Xếp đơn vị chậm nhất lên trước", "The unit that is furthest behind comes first"),
    ),
    (
        "remind",
        said(
            "Đôn đốc đơn vị: lập nội dung và ghi lần đôn đốc",
            "Remind units: write what to say, and record it",
        ),
    ),
    ("remind units", said("Các đơn vị được đôn đốc", "The units to remind")),
    (
        "remind --on",
        said(
            "Ngày đôn đốc, cũng là ngày số liệu (mặc định: hôm nay)",
            "The day of the reminder and of its figures (by default: today)",
        ),
    ),
    (
        "remind --document",
        said("Số, ký hiệu văn bản đôn đốc, nếu đã có", "The symbol of the letter, where it has one already"),
    ),
    ("remind --dry-run", said("Chỉ in nội dung, không ghi", "Only print what to say; record nothing")),
    (
        "remind --output",
        said(
            "Lập công văn đôn đốc một đơn vị ra tệp: .docx, .md, .txt, .json",
            "Write the letter to one unit into a file: .docx, .md, .txt, .json",
        ),
    ),
    (
        "duties",
        said(
            "Chế độ báo cáo: kỳ nào, hạn nào, ai đã gửi, ai chưa",
            "The reporting duties: which terms are due when, who sent the report and who did not",
        ),
    ),
    (
        "duties --board",
        said(
            "Bảng đơn vị × kỳ của một chế độ báo cáo, theo mã của chế độ",
            "The board of one duty, by its id: which unit sent which report",
        ),
    ),
    ("duties --terms", said("Số kỳ đã đến hạn hiện trong bảng", "How many past terms the board shows")),
    ("received", said("Ghi nhận một báo cáo đã nhận", "Record that a report came in")),
    ("received unit", said("Đơn vị đã gửi", "The unit that sent it")),
    (
        "received duty",
        said("Mã chế độ báo cáo (xem dondoc duties)", "The id of the reporting duty (see dondoc duties)"),
    ),
    (
        "received period",
        said(
            "Kỳ báo cáo: 2026-W14, 2026-03, 2026-Q1, 2026-H1, 2026",
            "The term: 2026-W14, 2026-03, 2026-Q1, 2026-H1, 2026",
        ),
    ),
    ("received --on", said("Ngày nhận (mặc định: hôm nay)", "The day on which it came (by default: today)")),
    ("received --document", said("Số, ký hiệu của báo cáo", "The symbol of the report")),
    (
        "kpi",
        said(
            "Chỉ tiêu: mức đạt, lộ trình; ghi số liệu, vẽ biểu đồ",
            "The indicators: how they stand; record values, draw charts",
        ),
    ),
    (
        "kpi query",
        said(
            "Mã chỉ tiêu, hoặc các cụm từ phải có trong tên, số thứ tự, mã, đơn vị theo dõi, trạng thái; không cần dấu",
            "Ids of indicators, or words that stand in the name, number, id, monitoring unit or state; marks may be left out",
        ),
    ),
    (
        "kpi --year",
        said(
            "Năm chỉ tiêu (mặc định: năm có chỉ tiêu gần nhất kể từ ngày số liệu)",
            "The year of the targets (by default: the next one from the as-of date that has any)",
        ),
    ),
    ("kpi record", said("Ghi một số liệu", "Record a value")),
    ("kpi record id", said("Mã chỉ tiêu hoặc mã cách tính", "The id of the indicator or of a definition")),
    (
        "kpi record value",
        said(
            "Số liệu như trong văn bản: 82,45% hoặc 26/33; thứ hạng 28/34; có, không",
            "The value as in the document: 82,45% or 26/33; a rank 28/34; yes, no",
        ),
    ),
    ("kpi record --on", said("Tính đến ngày", "The day that it is as of")),
    ("kpi record --from", said("Ngày đầu của kỳ số liệu", "The first day of its period")),
    ("kpi record --source", said("Số, ký hiệu văn bản có số liệu", "The symbol of the document that has it")),
    ("kpi record --source-date", said("Ngày của văn bản đó", "The date of that document")),
    (
        "kpi record --definition",
        said(
            "Mã cách tính, khi chỉ tiêu có nhiều cách tính",
            "The id of the definition, where the indicator has several",
        ),
    ),
    (
        "kpi record --unit",
        said("Đơn vị, khi là số liệu của một đơn vị", "The unit, where it is one unit's value"),
    ),
    ("kpi record --note", said("Ghi chú", "A note")),
    (
        "kpi record --parts",
        said("Các phần của số liệu, ví dụ \"A=12;B=3\"", "The parts of the value, for example \"A=12;B=3\""),
    ),
    (
        "kpi record --force",
        said(
            "Ghi cả khi ngày đó đã có số liệu khác hoặc ngày chưa tới",
            "Write it although the day has another value, or has not come yet",
        ),
    ),
    ("kpi chart", said("Vẽ biểu đồ một chỉ tiêu", "Draw the chart of an indicator")),
    ("kpi chart id", said("Mã chỉ tiêu hoặc mã cách tính", "The id of the indicator or of a definition")),
    (
        "kpi chart --svg",
        said(
            "Tệp ảnh SVG; \"-\" là đầu ra chuẩn; không ghi thì vẽ bằng ký tự",
            "An SVG file; \"-\" is the standard output; without it the chart is drawn in characters",
        ),
    ),
    (
        "kpi chart --year",
        said(
            "Chỉ vẽ đến hết năm này (mặc định: đến chỉ tiêu cuối cùng)",
            "Draw until the end of this year (by default: until the last target)",
        ),
    ),
];
