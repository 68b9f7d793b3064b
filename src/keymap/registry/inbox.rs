//! The commands of the inbox.

use super::{NO_HINT, Row, hinted, moves, writes};
use crate::keymap::command::{Command, Inbox};
use crate::locale::said;

/// Lists them in the order of the footer.
pub(super) const ROWS: &[Row] = &[
    hinted(
        Command::Inbox(Inbox::Unit),
        "inbox.unit",
        said("Chọn đơn vị (hoặc mọi đơn vị)", "Choose the unit (or all of them)"),
        said("đơn vị", "unit"),
    ),
    hinted(
        Command::Inbox(Inbox::Triage),
        "inbox.triage",
        said("Xử lý lần lượt, mỗi việc một màn hình", "Work through the items, one a screen"),
        said("lần lượt", "triage"),
    ),
    hinted(
        Command::Inbox(Inbox::Heading),
        "inbox.heading",
        said("Đến một nhóm việc", "Go to one heading"),
        said("nhóm", "heading"),
    ),
    writes(
        Command::Inbox(Inbox::Remind),
        "inbox.remind",
        said(
            "Đôn đốc (xem nội dung, ghi nhận lần đôn đốc)",
            "Remind (see the letter, record that it was sent)",
        ),
        said("đôn đốc", "remind"),
    ),
    writes(
        Command::Inbox(Inbox::SetState),
        "inbox.set-state",
        said("Đặt trạng thái (cả các dòng đã đánh dấu)", "Set the state (of all marked tasks)"),
        said("trạng thái", "state"),
    ),
    hinted(
        Command::Inbox(Inbox::Mark),
        "inbox.mark",
        said("Đánh dấu hoặc bỏ dấu dòng", "Mark the row or take its mark away"),
        said("đánh dấu", "mark"),
    ),
    hinted(
        Command::Inbox(Inbox::Window),
        "inbox.window",
        said("Sắp đến hạn: xem trước 7, 14 hoặc 30 ngày", "Due soon: look 7, 14 or 30 days ahead"),
        said("7/14/30", "7/14/30"),
    ),
    hinted(
        Command::Inbox(Inbox::Filter),
        "inbox.filter",
        said("Lọc theo vai trò, trạng thái, thời hạn…", "Filter by role, state, timing…"),
        said("lọc", "filter"),
    ),
    writes(Command::Inbox(Inbox::Note), "inbox.note", said("Ghi tiến độ", "Note progress"), NO_HINT),
    writes(
        Command::Inbox(Inbox::Extend),
        "inbox.extend",
        said("Gia hạn, đặt thời hạn mới", "Move the deadline"),
        NO_HINT,
    ),
    writes(
        Command::Inbox(Inbox::Trigger),
        "inbox.trigger",
        said("Ghi nhận điều kiện đã xảy ra", "Record that the awaited event has happened"),
        NO_HINT,
    ),
    writes(
        Command::Inbox(Inbox::Risk),
        "inbox.risk",
        said("Đánh giá nguy cơ chậm, hoặc không còn nguy cơ", "Judge it at risk, or no longer"),
        NO_HINT,
    ),
    writes(
        Command::Inbox(Inbox::Obstacle),
        "inbox.obstacle",
        said("Ghi vướng mắc, hoặc đã gỡ", "Record an obstacle, or that one is resolved"),
        NO_HINT,
    ),
    writes(
        Command::Inbox(Inbox::PutOff),
        "inbox.put-off",
        said("Tạm gác đến ngày…", "Put off until a day…"),
        NO_HINT,
    ),
    writes(
        Command::Inbox(Inbox::Propose),
        "inbox.propose",
        said("Nhập đề xuất thay cho đơn vị (chờ duyệt)", "Enter a proposed update on behalf of a unit"),
        NO_HINT,
    ),
    writes(
        Command::Inbox(Inbox::Accept),
        "inbox.accept",
        said("Duyệt đề xuất (cả các dòng đã đánh dấu)", "Accept proposed updates (all marked ones)"),
        NO_HINT,
    ),
    writes(
        Command::Inbox(Inbox::Reject),
        "inbox.reject",
        said("Không duyệt đề xuất, nêu lý do", "Reject proposed updates, with the reason"),
        NO_HINT,
    ),
    moves(
        Command::Inbox(Inbox::Quiet),
        "inbox.quiet",
        said(
            "Chỉ xem việc chưa cập nhật từ giao ban trước",
            "Only what was not reported on since the last weekly session",
        ),
    ),
    moves(
        Command::Inbox(Inbox::Lateness),
        "inbox.lateness",
        said("Tính theo hạn gốc hoặc hạn hiện nay", "By the original deadlines or by those in force"),
    ),
    moves(
        Command::Inbox(Inbox::Sort),
        "inbox.sort",
        said("Sắp xếp các việc", "Choose the order of the items"),
    ),
    moves(
        Command::Inbox(Inbox::FilterSide),
        "inbox.filter-side",
        said("Lọc theo vai trò của đơn vị", "Filter by the unit's role"),
    ),
    moves(
        Command::Inbox(Inbox::FilterState),
        "inbox.filter-state",
        said("Lọc theo trạng thái", "Filter by state"),
    ),
    moves(
        Command::Inbox(Inbox::FilterTiming),
        "inbox.filter-timing",
        said("Lọc theo thời hạn", "Filter by timing"),
    ),
    moves(
        Command::Inbox(Inbox::Collapse),
        "inbox.collapse",
        said("Đóng nhóm, hoặc về tên nhóm", "Close the heading, or go to it"),
    ),
    moves(
        Command::Inbox(Inbox::Expand),
        "inbox.expand",
        said("Mở nhóm, hoặc xuống việc đầu tiên", "Open the heading, or go to its first item"),
    ),
    moves(Command::Inbox(Inbox::ExpandAll), "inbox.expand-all", said("Mở mọi nhóm", "Open every heading")),
    moves(
        Command::Inbox(Inbox::CollapseAll),
        "inbox.collapse-all",
        said("Đóng mọi nhóm", "Close every heading"),
    ),
    moves(
        Command::Inbox(Inbox::MarkVisible),
        "inbox.mark-visible",
        said("Đánh dấu mọi việc đang hiện", "Mark every item in view"),
    ),
    moves(Command::Inbox(Inbox::UnmarkAll), "inbox.unmark-all", said("Bỏ mọi dấu", "Take all marks away")),
    moves(
        Command::Inbox(Inbox::History),
        "inbox.history",
        said(
            "Xem lịch sử thay đổi (ai, khi nào, từ gì thành gì)",
            "Show the history (who, when, from what to what)",
        ),
    ),
];
