//! Meetings.

use super::Row;
use crate::locale::said;

pub(super) const ROWS: &[Row] = &[
    (
        "meeting",
        said(
            "Cuộc họp: chương trình, kết luận, việc được giao, thông báo kết luận",
            "Meetings: agenda, conclusions, actions, minutes",
        ),
    ),
    (
        "meeting start",
        said(
            "Mở một cuộc họp: chương trình được lập theo quy tắc",
            "Open a meeting: a rule collects its agenda",
        ),
    ),
    ("meeting start --weekly", said("Giao ban tuần (mặc định)", "The weekly session (the default)")),
    ("meeting start --monthly", said("Phiên họp thường kỳ hằng tháng", "The regular monthly session")),
    ("meeting start --special", said("Cuộc họp chuyên đề, đột xuất", "A special session")),
    ("meeting start --title", said("Tên cuộc họp", "The name of the meeting")),
    (
        "meeting start --on",
        said(
            "Ngày họp (mặc định: hôm nay); số liệu tính đến ngày này",
            "The day of the meeting and of its figures (by default: today)",
        ),
    ),
    (
        "meeting start --plan",
        said(
            "Chỉ nhiệm vụ của văn bản này (dùng nhiều lần được)",
            "Only tasks of this plan (may be given again)",
        ),
    ),
    (
        "meeting start --dry-run",
        said("Chỉ xem chương trình sẽ lập, không ghi", "Only show the agenda; write nothing"),
    ),
    (
        "meeting agenda",
        said(
            "Xem chương trình và kết quả thực hiện kết luận trước",
            "Show the agenda, and what became of earlier conclusions",
        ),
    ),
    (
        "meeting agenda id",
        said(
            "Mã cuộc họp (mặc định: cuộc họp gần nhất)",
            "The id of the meeting (by default: the latest one)",
        ),
    ),
    (
        "meeting take",
        said(
            "Đưa thêm nhiệm vụ vào chương trình, kể cả khi đang họp",
            "Take up more tasks, also while the meeting is held",
        ),
    ),
    ("meeting id", said("Mã cuộc họp", "The id of the meeting")),
    ("meeting take tasks", said("Nhiệm vụ đưa vào, theo thứ tự", "The tasks, in their order")),
    (
        "meeting take --after",
        said(
            "Đặt ngay sau nhiệm vụ này (mặc định: cuối chương trình)",
            "Right after this task (by default: at the end of the agenda)",
        ),
    ),
    ("meeting conclude", said("Ghi một kết luận", "Write a conclusion down")),
    ("meeting conclude text", said("Nội dung kết luận", "What was concluded")),
    (
        "meeting conclude --task",
        said(
            "Nhiệm vụ được kết luận; không ghi là kết luận chung",
            "The task that it is about; without one it is a general conclusion",
        ),
    ),
    ("meeting action", said("Giao việc cho một đơn vị", "Give a unit something to do")),
    ("meeting action text", said("Việc phải làm", "What to do")),
    ("meeting action --unit", said("Đơn vị thực hiện", "The unit that has to do it")),
    ("meeting action --task", said("Nhiệm vụ liên quan", "The task that it is about")),
    ("meeting action --due", said("Chậm nhất ngày", "The last day for it")),
    ("meeting done", said("Ghi việc được giao đã xong", "Write down that an action is done")),
    (
        "meeting done id",
        said("Mã việc được giao (xem dondoc actions)", "The id of the action (see dondoc actions)"),
    ),
    (
        "meeting done --on",
        said("Ngày xong (mặc định: hôm nay)", "The day on which it was done (by default: today)"),
    ),
    ("meeting done --result", said("Kết quả", "The result")),
    (
        "meeting end",
        said("Kết thúc cuộc họp và in thông báo kết luận", "End the meeting and print its minutes"),
    ),
    ("meeting end --document", said("Số, ký hiệu thông báo kết luận", "The symbol of the minutes")),
    ("meeting minutes", said("In thông báo kết luận", "Print the minutes")),
    (
        "meeting minutes id",
        said(
            "Mã cuộc họp (mặc định: cuộc họp gần nhất)",
            "The id of the meeting (by default: the latest one)",
        ),
    ),
    (
        "meeting minutes --output",
        said(
            "Lập thông báo kết luận ra tệp: .docx, .md, .txt, .json",
            "Write the minutes into a file: .docx, .md, .txt, .json",
        ),
    ),
    (
        "meeting minutes --unit",
        said(
            "Đơn vị ra thông báo ghi trong tệp (mặc định: unit trong cấu hình)",
            "The unit that issues them, in the file (by default: unit in the configuration)",
        ),
    ),
    ("meeting list", said("Liệt kê các cuộc họp", "List the meetings")),
];
