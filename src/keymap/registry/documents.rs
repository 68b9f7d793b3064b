//! The commands of the register of documents.

use super::{Row, hinted};
use crate::keymap::command::{Command, Documents};
use crate::locale::said;

/// Lists them in the order of the footer.
pub(super) const ROWS: &[Row] = &[
    hinted(
        Command::Documents(Documents::Since),
        "documents.since",
        said("Chọn văn bản của bao nhiêu ngày qua", "Choose how many days back one looks"),
        said("từ ngày", "since"),
    ),
    hinted(
        Command::Documents(Documents::HandingOut),
        "documents.handing-out",
        said(
            "Chỉ xem văn bản giao hoặc điều chỉnh nhiệm vụ, hoặc xem tất cả",
            "Show only what hands out or changes tasks, or everything again",
        ),
        said("giao, điều chỉnh", "handing out"),
    ),
];
