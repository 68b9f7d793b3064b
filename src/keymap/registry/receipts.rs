//! The commands of the board of received reports.

use super::{Row, hinted, moves, writes};
use crate::keymap::command::{Command, Receipts};
use crate::locale::said;

/// Lists them in the order of the footer.
pub(super) const ROWS: &[Row] = &[
    writes(
        Command::Receipts(Receipts::Received),
        "receipts.received",
        said("Ghi nhận báo cáo đã đến, nhận hôm nay", "Enter that the report came today"),
        said("ghi nhận", "received"),
    ),
    hinted(
        Command::Receipts(Receipts::Duty),
        "receipts.duty",
        said("Chọn chế độ báo cáo", "Choose the reporting duty"),
        said("chế độ", "duty"),
    ),
    hinted(
        Command::Receipts(Receipts::Sort),
        "receipts.sort",
        said(
            "Xếp đơn vị còn thiếu nhiều báo cáo lên trước, hoặc theo thứ tự danh mục",
            "Put the units first that have sent least, or in protocol order",
        ),
        said("thiếu trước", "missing first"),
    ),
    hinted(
        Command::Receipts(Receipts::Mark),
        "receipts.mark",
        said("Đánh dấu đơn vị, hoặc bỏ dấu", "Mark the unit, or take its mark away"),
        said("đánh dấu", "mark"),
    ),
    hinted(
        Command::Receipts(Receipts::MarkVisible),
        "receipts.mark-visible",
        said("Đánh dấu mọi đơn vị chưa gửi đang thấy", "Mark every unit in view that has not sent it"),
        said("", ""),
    ),
    hinted(
        Command::Receipts(Receipts::UnmarkAll),
        "receipts.unmark-all",
        said("Bỏ mọi dấu trên bảng báo cáo", "Take all marks on the board away"),
        said("", ""),
    ),
    moves(Command::Receipts(Receipts::Left), "receipts.left", said("Sang kỳ trước", "To the period before")),
    moves(Command::Receipts(Receipts::Right), "receipts.right", said("Sang kỳ sau", "To the next period")),
];
