//! The commands of the task tree.

use super::{NO_HINT, Row, hinted, moves, writes};
use crate::keymap::command::{Command, Tree};
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

/// Lists what changes how the tree is shown.
pub(super) const LOOKS: &[Row] = &[
    hinted(
        Command::Tree(Tree::Filter),
        "tree.filter",
        said("Lọc theo trạng thái, thời hạn, đơn vị…", "Filter by state, timing, unit…"),
        said("lọc", "filter"),
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
