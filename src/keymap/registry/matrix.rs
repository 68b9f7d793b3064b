//! The commands of the matrix.

use super::{Row, hinted, moves};
use crate::keymap::command::{Command, Matrix};
use crate::locale::said;

/// Lists them in the order of the footer.
pub(super) const ROWS: &[Row] = &[
    hinted(
        Command::Matrix(Matrix::Plan),
        "matrix.plan",
        said("Chọn văn bản trong bảng đơn vị", "Choose the plan of the matrix"),
        said("văn bản", "plan"),
    ),
    hinted(
        Command::Matrix(Matrix::Kind),
        "matrix.kind",
        said("Chọn loại đơn vị trong bảng đơn vị", "Choose the kind of units in the matrix"),
        said("loại đơn vị", "kind"),
    ),
    hinted(
        Command::Matrix(Matrix::Sort),
        "matrix.sort",
        said(
            "Xếp đơn vị chậm nhất lên trước, hoặc theo thứ tự danh mục",
            "Put the units furthest behind first, or in protocol order",
        ),
        said("chậm trước", "behind first"),
    ),
    moves(
        Command::Matrix(Matrix::Left),
        "matrix.left",
        said("Sang nhiệm vụ bên trái", "To the task on the left"),
    ),
    moves(
        Command::Matrix(Matrix::Right),
        "matrix.right",
        said("Sang nhiệm vụ bên phải", "To the task on the right"),
    ),
];
