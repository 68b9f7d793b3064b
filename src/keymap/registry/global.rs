//! The commands that work the same in every view.

use super::{NO_HINT, Row, hinted, moves, writes};
use crate::keymap::command::{Command, Global, View};
use crate::locale::said;

/// Offers what can be done with a row.
pub(super) const ACTING: &[Row] = &[writes(
    Command::Global(Global::Act),
    "act",
    said(
        "Việc có thể làm với dòng này: sửa, thêm, rút…",
        "What can be done with this row: edit, add to, withdraw…",
    ),
    said("sửa", "edit"),
)];

/// Lists them; palette and help end the footer.
pub(super) const ROWS: &[Row] = &[
    writes(
        Command::Global(Global::Undo),
        "undo",
        said("Hoàn tác việc vừa làm của mình", "Take back one's own latest work"),
        NO_HINT,
    ),
    writes(
        Command::Global(Global::Redo),
        "redo",
        said("Làm lại việc vừa hoàn tác", "Do again what was taken back"),
        NO_HINT,
    ),
    writes(
        Command::Global(Global::Reorganise),
        "reorganise",
        said(
            "Sắp xếp tổ chức: sáp nhập, đổi tên, kết thúc hoạt động đơn vị",
            "Reorganise units: merge, rename, close",
        ),
        NO_HINT,
    ),
    writes(
        Command::Global(Global::Receivers),
        "receivers",
        said(
            "Việc chờ đơn vị tiếp nhận, đề xuất chuyển giao",
            "Work that waits for a receiver, proposed reassignments",
        ),
        NO_HINT,
    ),
    writes(
        Command::Global(Global::Edit),
        "edit",
        said(
            "Thêm, sửa, rút bản ghi: kế hoạch, đơn vị, nhóm, chế độ báo cáo, cuộc họp…",
            "Add, edit or withdraw records: plans, units, groups, duties, meetings…",
        ),
        NO_HINT,
    ),
    moves(
        Command::Global(Global::AsOf),
        "as-of",
        said("Xem số liệu tính đến ngày…", "Show everything as of a day…"),
    ),
    moves(
        Command::Global(Global::Today),
        "today",
        said("Xem số liệu đến hôm nay", "Show everything as of today"),
    ),
    moves(
        Command::Global(Global::Copy),
        "copy",
        said("Chép dòng đang chọn vào bộ nhớ tạm của máy mình", "Copy the chosen row to one's own clipboard"),
    ),
    moves(Command::Global(Global::Tour), "tour", said("Giới thiệu các màn hình", "What the screens are for")),
    moves(
        Command::Global(Global::Suspend),
        "suspend",
        said("Tạm về dòng lệnh (gõ fg để quay lại)", "Back to the shell for a while (fg returns)"),
    ),
    moves(
        Command::Global(Global::FileInfo),
        "file-info",
        said(
            "Thông tin tệp dữ liệu (ở đâu, mấy lần ghi, ai dùng)",
            "About the file (where, how many batches, who)",
        ),
    ),
    moves(Command::Global(Global::Show(View::Tree)), "view-tree", said("Cây nhiệm vụ", "The task tree")),
    moves(
        Command::Global(Global::Show(View::Inbox)),
        "view-inbox",
        said("Hộp việc của đơn vị", "The inbox of a unit"),
    ),
    moves(
        Command::Global(Global::Show(View::Indicators)),
        "view-indicators",
        said("Các chỉ tiêu", "The indicators"),
    ),
    moves(
        Command::Global(Global::Show(View::Composer)),
        "view-composer",
        said("Báo cáo: soạn, ban hành", "Reports: write and issue them"),
    ),
    moves(
        Command::Global(Global::Show(View::Score)),
        "view-score",
        said("Bảng điểm các đơn vị", "The scorecard of the units"),
    ),
    moves(
        Command::Global(Global::Show(View::Matrix)),
        "view-matrix",
        said("Bảng đơn vị – nhiệm vụ giao nhiều đơn vị", "The matrix of units and tasks"),
    ),
    moves(
        Command::Global(Global::Show(View::Lists)),
        "view-lists",
        said("Kiến nghị, đề xuất và việc được giao", "Requests and actions"),
    ),
    moves(
        Command::Global(Global::Show(View::Documents)),
        "view-documents",
        said("Sổ văn bản: văn bản mới giao, điều chỉnh việc gì", "Documents: what they hand out and change"),
    ),
    moves(
        Command::Global(Global::Show(View::Units)),
        "view-units",
        said(
            "Đơn vị và nhóm: việc đang làm, tiền thân, quá trình",
            "Units and groups: their work, their history",
        ),
    ),
    moves(
        Command::Global(Global::Show(View::Receipts)),
        "view-receipts",
        said("Báo cáo đã gửi: đơn vị nào gửi, chưa gửi kỳ nào", "Reports received: who has sent which"),
    ),
    moves(
        Command::Global(Global::Show(View::Checks)),
        "view-checks",
        said(
            "Soát 6 rõ: điểm chưa rõ trong văn bản, nhiệm vụ",
            "6 clear: what is not clear in plans and tasks",
        ),
    ),
    moves(
        Command::Global(Global::Show(View::Links)),
        "view-links",
        said("Liên kết, việc có thể trùng, thay thế văn bản", "Links, likely duplicates, superseded plans"),
    ),
    moves(
        Command::Global(Global::Show(View::Meeting)),
        "view-meeting",
        said("Họp: giao ban, phiên họp, kết luận", "Meetings: sessions and what they conclude"),
    ),
    moves(
        Command::Global(Global::SavedViews),
        "saved-views",
        said("Màn hình đã lưu: mở lại", "Saved views: open one"),
    ),
    moves(
        Command::Global(Global::SaveView),
        "save-view",
        said("Lưu màn hình và bộ lọc dưới một tên", "Keep this view and its filter under a name"),
    ),
    moves(
        Command::Global(Global::ForgetView),
        "forget-view",
        said("Bỏ một màn hình đã lưu", "Let go of a saved view"),
    ),
    moves(
        Command::Global(Global::Jump),
        "jump",
        said(
            "Đi đến nhiệm vụ, đơn vị, chỉ tiêu, văn bản, lệnh bất kỳ",
            "Go to any task, unit, indicator, document, command",
        ),
    ),
    hinted(
        Command::Global(Global::Palette),
        "palette",
        said("Mọi lệnh", "Every command"),
        said("lệnh", "all"),
    ),
    hinted(
        Command::Global(Global::Help),
        "help",
        said("Các phím của màn hình này", "The keys of this screen"),
        said("trợ giúp", "help"),
    ),
    moves(Command::Global(Global::Back), "back", said("Lùi một bước", "Go back one step")),
    moves(
        Command::Global(Global::Quit),
        "quit",
        said("Lùi, hoặc thoát chương trình", "Go back, or end the program"),
    ),
    moves(Command::Global(Global::QuitNow), "quit-now", said("Thoát chương trình", "End the program")),
];
