//! The commands of the check.

use super::{Row, hinted, moves, writes};
use crate::keymap::command::{Checks, Command};
use crate::locale::said;

/// Lists them in the order of the footer.
pub(super) const ROWS: &[Row] = &[
    writes(
        Command::Checks(Checks::Mend),
        "checks.mend",
        said("Mở biểu mẫu để sửa điểm đang chọn", "Open the form that mends the chosen finding"),
        said("sửa", "mend"),
    ),
    hinted(
        Command::Checks(Checks::Sort),
        "checks.sort",
        said("Chỉ xem một loại", "Show one kind only"),
        said("loại", "kind"),
    ),
    hinted(
        Command::Checks(Checks::Plan),
        "checks.plan",
        said("Chọn văn bản để soát", "Choose the plan to check"),
        said("văn bản", "plan"),
    ),
    hinted(
        Command::Checks(Checks::Unit),
        "checks.unit",
        said("Chọn đơn vị để soát", "Choose the unit to check"),
        said("đơn vị", "unit"),
    ),
    hinted(
        Command::Checks(Checks::Closed),
        "checks.closed",
        said("Soát cả việc đã xong, hoặc chỉ việc chưa xong", "Check finished work too, or open work only"),
        said("đã xong", "finished"),
    ),
    hinted(
        Command::Checks(Checks::Hide),
        "checks.hide",
        said(
            "Ẩn điểm đang chọn đến khi đóng chương trình (không phải lỗi)",
            "Hide the chosen finding until the program closes (no fault)",
        ),
        said("ẩn", "hide"),
    ),
    moves(
        Command::Checks(Checks::ShowHidden),
        "checks.show-hidden",
        said("Hiện lại những điểm đã ẩn", "Show again what was hidden"),
    ),
];
