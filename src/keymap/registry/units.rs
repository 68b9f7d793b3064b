//! The commands of the directory of units.

use super::{Row, hinted, writes};
use crate::keymap::command::{Command, Units};
use crate::locale::said;

/// Lists them in the order of the footer.
pub(super) const ROWS: &[Row] = &[
    writes(
        Command::Units(Units::Add),
        "units.add",
        said("Thêm đơn vị hoặc nhóm", "Add a unit or a group"),
        said("thêm", "add"),
    ),
    hinted(
        Command::Units(Units::EndedToo),
        "units.ended-too",
        said(
            "Xem cả đơn vị đã kết thúc, hoặc chỉ đơn vị đang hoạt động",
            "Show ended units too, or only existing ones",
        ),
        said("cả đã kết thúc", "ended too"),
    ),
];
