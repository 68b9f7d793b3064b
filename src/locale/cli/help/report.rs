//! Reports that are written here.

use super::Row;
use crate::locale::said;

pub(super) const ROWS: &[Row] = &[
    (
        "report",
        said(
            "Báo cáo: mẫu, số liệu, soạn, xuất tệp Word, ban hành",
            "Reports: templates, figures, writing, Word files, issuing",
        ),
    ),
    (
        "report templates",
        said("Liệt kê mẫu văn bản có sẵn và mẫu riêng", "List the shipped and the own templates"),
    ),
    (
        "report figures",
        said(
            "Liệt kê số liệu dùng được trong mẫu và trong câu văn, kèm giá trị hiện nay",
            "List the figures that templates and sentences can use, with what they give now",
        ),
    ),
    (
        "report figures calls",
        said(
            "Số liệu cần tính, ví dụ 'tasks.done plan=454'; không ghi là mọi số liệu",
            "The figures to count, for example 'tasks.done plan=454'; none means all",
        ),
    ),
    (
        "report figures --report",
        said("Theo phạm vi của báo cáo đã lưu này", "Within the scope of this stored report"),
    ),
    (
        "report --unit",
        said(
            "Đơn vị báo cáo: mã, tên, tên viết tắt (mặc định: unit trong cấu hình)",
            "The reporting unit: its id, name or short name (by default: unit in the configuration)",
        ),
    ),
    (
        "report --period",
        said(
            "Kỳ: 2026-W14, 2026-03, 2026-Q1, 2026-H1, 2026 hoặc 2026-01-01..2026-02-15 (mặc định: kỳ vừa qua của mẫu)",
            "The period: 2026-W14, 2026-03, 2026-Q1, 2026-H1, 2026 or 2026-01-01..2026-02-15 (by default: the template's last one)",
        ),
    ),
    (
        "report --role",
        said(
            "reporter báo cáo của đơn vị, consolidator báo cáo tổng hợp (mặc định: theo mẫu)",
            "reporter for the unit's own report, consolidator for a consolidated one (by default: as the template says)",
        ),
    ),
    (
        "report --plans",
        said(
            "Mã các văn bản thuộc phạm vi báo cáo, cách nhau dấu phẩy (mặc định: các văn bản có hiệu lực trong kỳ)",
            "The ids of the plans that it covers, with commas between them (by default: the plans in force in the period)",
        ),
    ),
    (
        "report --number",
        said(
            "Số văn bản: 684, hoặc cả ký hiệu 684/BC-VPUBND (mặc định: để trống)",
            "The number of the document: 684, or with its symbol 684/BC-VPUBND (by default: blank)",
        ),
    ),
    (
        "report --date",
        said("Ngày văn bản (mặc định: để trống)", "The date of the document (by default: blank)"),
    ),
    (
        "report build",
        said(
            "Lập văn bản từ một mẫu, hoặc từ một báo cáo đã lưu; in ra hoặc ghi ra tệp",
            "Make the document of a template or of a stored report; print it or write a file",
        ),
    ),
    (
        "report build what",
        said(
            "Mẫu (xem dondoc report templates), hoặc mã báo cáo đã lưu",
            "The template (see dondoc report templates), or the id of a stored report",
        ),
    ),
    (
        "report build --output",
        said(
            "Tệp đích: .docx, .md, .txt, .json, .xlsx (mặc định: in ra dạng chữ)",
            "The file to write: .docx, .md, .txt, .json, .xlsx (by default: print it as text)",
        ),
    ),
    ("report new", said("Mở một báo cáo để soạn", "Begin a report")),
    (
        "report new template",
        said("Mẫu (xem dondoc report templates)", "The template (see dondoc report templates)"),
    ),
    (
        "report new --id",
        said(
            "Mã báo cáo (mặc định: theo mẫu, đơn vị và kỳ)",
            "The id of the report (by default: from template, unit and period)",
        ),
    ),
    (
        "report new --to",
        said(
            "Nơi nhận ở dòng Kính gửi, cách nhau dấu chấm phẩy (mặc định: theo mẫu)",
            "Whom it is addressed to, with semicolons between them (by default: as the template says)",
        ),
    ),
    (
        "report new --duty",
        said(
            "Chế độ báo cáo mà báo cáo này đáp ứng (xem dondoc duties)",
            "The reporting duty that it answers (see dondoc duties)",
        ),
    ),
    ("report list", said("Liệt kê báo cáo", "List the reports")),
    ("report show", said("Xem một báo cáo: các mục, nội dung", "Show a report: its sections, its text")),
    ("report id", said("Mã báo cáo", "The id of the report")),
    ("report show --text", said("In nội dung văn bản", "Print the text of the document")),
    ("report write", said("Ghi nội dung một mục của báo cáo", "Write a section of a report")),
    ("report write section", said("Mục (xem dondoc report show)", "The section (see dondoc report show)")),
    (
        "report write --text",
        said(
            "Nội dung; \"-\" hoặc không ghi là đọc đầu vào chuẩn. Mỗi dòng một đoạn, dòng bắt đầu bằng \"- \" là gạch đầu dòng",
            "The text; \"-\" or none reads the standard input. A line is a paragraph; one that begins with \"- \" is an item of a list",
        ),
    ),
    ("report write --force", said("Thay nội dung khác đang có", "Replace another text that is there")),
    (
        "report issue",
        said(
            "Ban hành: lưu nội dung và tệp Word, từ đó không sửa được nữa",
            "Issue it: store its content and its Word file, which never change from then on",
        ),
    ),
    (
        "report issue --even-so",
        said(
            "Ban hành cả khi còn mục chưa viết hoặc số liệu đã thay đổi từ khi viết",
            "Issue it although sections are not written, or figures have changed since they were",
        ),
    ),
    ("report issue --output", said("Ghi ra tệp", "Write a file")),
    (
        "report revise",
        said(
            "Lập phiên bản đính chính của một báo cáo đã ban hành",
            "Begin the version that corrects an issued report",
        ),
    ),
    ("report revise id", said("Mã báo cáo đã ban hành", "The id of the issued report")),
];
