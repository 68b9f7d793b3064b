//! The commands that every view has in its own way.

use super::{Row, hinted, moves};
use crate::keymap::command::{Command, Shared};
use crate::locale::said;

/// Opens a row: the footer begins with it.
pub(super) const OPENING: &[Row] = &[hinted(
    Command::Shared(Shared::Open),
    "open",
    said("Mở hoặc đóng dòng; xem chi tiết", "Open or close the row; go to its details"),
    said("mở", "open"),
)];

/// Finds something.
pub(super) const FINDING: &[Row] = &[hinted(
    Command::Shared(Shared::FilterText),
    "filter-text",
    said("Lọc theo chữ (gõ không dấu cũng được)", "Filter by text (accents are not needed)"),
    said("tìm", "find"),
)];

/// Lists the ways through a list.
pub(super) const TRAVEL: &[Row] = &[
    moves(Command::Shared(Shared::ClearFilter), "clear-filter", said("Bỏ lọc", "Show everything again")),
    moves(Command::Shared(Shared::Up), "up", said("Lên một dòng", "One row up")),
    moves(Command::Shared(Shared::Down), "down", said("Xuống một dòng", "One row down")),
    moves(Command::Shared(Shared::PageUp), "page-up", said("Lên một trang", "One page up")),
    moves(Command::Shared(Shared::PageDown), "page-down", said("Xuống một trang", "One page down")),
    moves(Command::Shared(Shared::First), "first", said("Về dòng đầu", "To the first row")),
    moves(Command::Shared(Shared::Last), "last", said("Đến dòng cuối", "To the last row")),
    moves(
        Command::Shared(Shared::OtherPane),
        "other-pane",
        said("Chuyển giữa danh sách và ô chi tiết", "Switch between the list and the details"),
    ),
];
