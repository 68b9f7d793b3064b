//! The commands of the scorecard.

use super::{Row, hinted, moves};
use crate::keymap::command::{Command, Score};
use crate::locale::said;

/// Lists them in the order of the footer.
pub(super) const ROWS: &[Row] = &[
    hinted(
        Command::Score(Score::Period),
        "score.period",
        said("Chọn kỳ chấm điểm", "Choose the period of the scorecard"),
        said("kỳ", "period"),
    ),
    hinted(
        Command::Score(Score::Kind),
        "score.kind",
        said("Chọn loại đơn vị trong bảng điểm", "Choose the kind of units in the scorecard"),
        said("loại đơn vị", "kind"),
    ),
    hinted(
        Command::Score(Score::Sort),
        "score.sort",
        said(
            "Sắp xếp theo cột đang chọn; lần nữa thì đảo",
            "Order by the chosen column; again turns it round",
        ),
        said("sắp xếp", "sort"),
    ),
    moves(Command::Score(Score::Left), "score.left", said("Sang cột trái", "To the column on the left")),
    moves(Command::Score(Score::Right), "score.right", said("Sang cột phải", "To the column on the right")),
];
