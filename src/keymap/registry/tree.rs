//! The commands of the task tree.

use super::{NO_HINT, Row, hinted, moves, writes};
use crate::keymap::command::{Arrange, Command, Tree};
use crate::locale::said;

/// Lists what is done to tasks; the footer shows it before the way to find something.
pub(super) const DEEDS: &[Row] = &[
    writes(
        Command::Tree(Tree::SetState),
        "tree.set-state",
        said("Đặt trạng thái (cả các dòng đã đánh dấu)", "Set the state (of all marked tasks)"),
        said("trạng thái", "state"),
    ),
    writes(
        Command::Tree(Tree::Note),
        "tree.note",
        said("Ghi tiến độ", "Note progress"),
        said("tiến độ", "note"),
    ),
    writes(
        Command::Tree(Tree::Extend),
        "tree.extend",
        said("Gia hạn, đặt thời hạn mới", "Move the deadline"),
        said("hạn", "due"),
    ),
    hinted(
        Command::Tree(Tree::Mark),
        "tree.mark",
        said("Đánh dấu hoặc bỏ dấu dòng", "Mark the row or take its mark away"),
        said("đánh dấu", "mark"),
    ),
    writes(
        Command::Tree(Tree::Trigger),
        "tree.trigger",
        said("Ghi nhận điều kiện đã xảy ra", "Record that the awaited event has happened"),
        NO_HINT,
    ),
    writes(
        Command::Tree(Tree::CorrectDeadline),
        "tree.correct-deadline",
        said("Sửa cách hiểu thời hạn in trong văn bản", "Correct what the printed deadline means"),
        NO_HINT,
    ),
    writes(
        Command::Tree(Tree::CorrectParty),
        "tree.correct-party",
        said("Sửa cách hiểu đơn vị in trong văn bản", "Correct whom a printed party means"),
        NO_HINT,
    ),
];

/// Lists what is done to rows: where they stand, and what becomes of them.
pub(super) const ROWS: &[Row] = &[
    writes(
        Command::Tree(Tree::AddNext),
        "tree.add-next",
        said("Thêm một dòng ngay sau dòng này", "Add a row behind this one"),
        NO_HINT,
    ),
    writes(
        Command::Tree(Tree::AddChild),
        "tree.add-child",
        said(
            "Thêm nhiệm vụ vào trong dòng này (nhiệm vụ con, nhiệm vụ của mục)",
            "Add a task into this row (a subtask, a task of the section)",
        ),
        NO_HINT,
    ),
    writes(
        Command::Tree(Tree::AddSection),
        "tree.add-section",
        said("Thêm mục vào trong dòng này", "Add a section into this row"),
        NO_HINT,
    ),
    writes(
        Command::Tree(Tree::AddPlan),
        "tree.add-plan",
        said("Thêm văn bản giao nhiệm vụ mới", "Add a new plan"),
        NO_HINT,
    ),
    writes(
        Command::Tree(Tree::Arrange),
        "tree.arrange",
        said(
            "Sắp xếp: di chuyển dòng này hoặc các dòng đã đánh dấu",
            "Rearrange: move this row or the marked tasks",
        ),
        NO_HINT,
    ),
    writes(
        Command::Tree(Tree::MoveTo),
        "tree.move-to",
        said("Chuyển sang mục hoặc văn bản khác", "Move to another section or plan"),
        NO_HINT,
    ),
    writes(
        Command::Tree(Tree::Split),
        "tree.split",
        said(
            "Tách một phần thành nhiệm vụ thứ hai (nguyên văn giữ ở nhiệm vụ này)",
            "Make a second task of a part (the printed words stay here)",
        ),
        NO_HINT,
    ),
    writes(
        Command::Tree(Tree::Join),
        "tree.join",
        said("Gộp một nhiệm vụ khác vào nhiệm vụ này", "Join another task to this one"),
        NO_HINT,
    ),
    writes(
        Command::Tree(Tree::CopyFrom),
        "tree.copy-from",
        said("Chép từ văn bản khác vào đây", "Copy from another plan to here"),
        NO_HINT,
    ),
    writes(
        Command::Tree(Tree::Renumber),
        "tree.renumber",
        said("Đánh lại số thứ tự các dòng bên dưới", "Number the rows below anew"),
        NO_HINT,
    ),
];

/// Lists what moves rows while they are rearranged, in the order of the footer.
pub(super) const ARRANGING: &[Row] = &[
    writes(
        Command::Arrange(Arrange::Up),
        "arrange.up",
        said("Đưa dòng lên trên", "Move the row up"),
        said("lên", "up"),
    ),
    writes(
        Command::Arrange(Arrange::Down),
        "arrange.down",
        said("Đưa dòng xuống dưới", "Move the row down"),
        said("xuống", "down"),
    ),
    writes(
        Command::Arrange(Arrange::In),
        "arrange.in",
        said("Đưa vào trong dòng liền trước", "Move into the row before it"),
        said("vào trong", "in"),
    ),
    writes(
        Command::Arrange(Arrange::Out),
        "arrange.out",
        said("Đưa ra khỏi dòng cấp trên", "Move out of the row above it"),
        said("ra ngoài", "out"),
    ),
    writes(
        Command::Arrange(Arrange::Keep),
        "arrange.keep",
        said("Ghi thứ tự này", "Write the rows as they stand"),
        said("ghi", "keep"),
    ),
    hinted(
        Command::Arrange(Arrange::PutBack),
        "arrange.put-back",
        said("Trả các dòng về như cũ, không ghi gì", "Put the rows back; nothing is written"),
        said("trả về", "put back"),
    ),
];

/// Lists what changes how the tree is shown.
pub(super) const LOOKS: &[Row] = &[
    moves(
        Command::Tree(Tree::Filter),
        "tree.filter",
        said("Lọc theo trạng thái, thời hạn, đơn vị…", "Filter by state, timing, unit…"),
    ),
    moves(
        Command::Tree(Tree::FilterState),
        "tree.filter-state",
        said("Lọc theo trạng thái", "Filter by state"),
    ),
    moves(
        Command::Tree(Tree::FilterTiming),
        "tree.filter-timing",
        said("Lọc theo thời hạn", "Filter by timing"),
    ),
    moves(Command::Tree(Tree::FilterUnit), "tree.filter-unit", said("Lọc theo đơn vị", "Filter by unit")),
    moves(
        Command::Tree(Tree::Collapse),
        "tree.collapse",
        said("Đóng dòng, hoặc về dòng cấp trên", "Close the row, or go to the row above it in the outline"),
    ),
    moves(
        Command::Tree(Tree::Expand),
        "tree.expand",
        said("Mở dòng, hoặc xuống dòng con đầu tiên", "Open the row, or go to its first row below"),
    ),
    moves(
        Command::Tree(Tree::LevelMore),
        "tree.level-more",
        said("Mở thêm một cấp ở mọi văn bản", "Open one level more everywhere"),
    ),
    moves(
        Command::Tree(Tree::LevelLess),
        "tree.level-less",
        said("Đóng bớt một cấp ở mọi văn bản", "Open one level less everywhere"),
    ),
    moves(Command::Tree(Tree::ExpandAll), "tree.expand-all", said("Mở tất cả", "Open everything")),
    moves(Command::Tree(Tree::CollapseAll), "tree.collapse-all", said("Đóng tất cả", "Close everything")),
    moves(
        Command::Tree(Tree::MarkVisible),
        "tree.mark-visible",
        said("Đánh dấu mọi nhiệm vụ đang hiện", "Mark every task in view"),
    ),
    moves(Command::Tree(Tree::UnmarkAll), "tree.unmark-all", said("Bỏ mọi dấu", "Take all marks away")),
    moves(
        Command::Tree(Tree::Links),
        "tree.links",
        said("Liên kết của nhiệm vụ, việc có thể trùng", "The task's links, and tasks that are like it"),
    ),
    writes(
        Command::Tree(Tree::Supersede),
        "tree.supersede",
        said(
            "Văn bản này thay thế văn bản nào; xử lý nhiệm vụ chưa xong",
            "Which plan this one supersedes; decide its open tasks",
        ),
        NO_HINT,
    ),
    moves(
        Command::Tree(Tree::CountBy),
        "tree.count-by",
        said(
            "Đếm theo một cột (đơn vị, trạng thái, tháng đến hạn…)",
            "Count by a column (unit, state, month due…)",
        ),
    ),
    moves(
        Command::Tree(Tree::History),
        "tree.history",
        said(
            "Xem lịch sử thay đổi (ai, khi nào, từ gì thành gì)",
            "Show the history (who, when, from what to what)",
        ),
    ),
];
