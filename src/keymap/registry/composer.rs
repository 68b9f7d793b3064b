//! The commands of the composer.

use super::{Row, hinted, moves, writes};
use crate::keymap::command::{Command, Composer};
use crate::locale::said;

/// Lists them in the order of the footer.
pub(super) const ROWS: &[Row] = &[
    writes(
        Command::Composer(Composer::New),
        "composer.new",
        said("Soạn báo cáo mới", "Begin a report"),
        said("soạn mới", "new"),
    ),
    writes(
        Command::Composer(Composer::Write),
        "composer.write",
        said("Viết mục đang chọn", "Write the chosen section"),
        said("viết", "write"),
    ),
    writes(
        Command::Composer(Composer::Reviewed),
        "composer.reviewed",
        said(
            "Đã xem số liệu thay đổi của mục, giữ lời văn",
            "The changed figures of the section were seen; the words stay",
        ),
        said("đã xem", "seen"),
    ),
    writes(
        Command::Composer(Composer::Issue),
        "composer.issue",
        said("Ban hành báo cáo", "Issue the report"),
        said("ban hành", "issue"),
    ),
    writes(
        Command::Composer(Composer::Adjust),
        "composer.adjust",
        said(
            "Sửa thông tin báo cáo: đơn vị, kỳ, văn bản, ngày chốt số liệu",
            "Correct what the report is about: unit, period, plans, as-of day",
        ),
        said("thông tin", "about"),
    ),
    writes(
        Command::Composer(Composer::Correct),
        "composer.correct",
        said("Tạo bản đính chính của báo cáo đã ban hành", "Begin a version that corrects an issued report"),
        said("đính chính", "correct"),
    ),
    hinted(
        Command::Composer(Composer::Export),
        "composer.export",
        said("Xuất văn bản ra tệp Word, Markdown hoặc văn bản thuần", "Write the document to a file"),
        said("xuất tệp", "export"),
    ),
    moves(
        Command::Composer(Composer::Before),
        "composer.before",
        said("Về số liệu trước", "To the figure before"),
    ),
    hinted(
        Command::Composer(Composer::Next),
        "composer.next",
        said("Sang số liệu kế tiếp: từ đâu ra, Enter xem các mục", "To the next figure: where it comes from"),
        said("số liệu", "figures"),
    ),
];
