//! The commands of the lists of requests and actions.

use super::{Row, hinted, writes};
use crate::keymap::command::{Command, Lists};
use crate::locale::said;

/// Lists them in the order of the footer.
pub(super) const ROWS: &[Row] = &[
    writes(
        Command::Lists(Lists::Settle),
        "lists.settle",
        said(
            "Ghi trả lời kiến nghị, hoặc kết quả việc được giao",
            "Enter the answer to a request, or what came of an action",
        ),
        said("trả lời, xong", "answer, done"),
    ),
    writes(
        Command::Lists(Lists::Add),
        "lists.add",
        said("Thêm kiến nghị hoặc việc được giao", "Add a request or an action"),
        said("thêm", "add"),
    ),
    hinted(
        Command::Lists(Lists::Requests),
        "lists.requests",
        said("Xem các kiến nghị, đề xuất", "Show the requests"),
        said("kiến nghị", "requests"),
    ),
    hinted(
        Command::Lists(Lists::Actions),
        "lists.actions",
        said("Xem các việc được giao", "Show the actions that were given out"),
        said("việc được giao", "actions"),
    ),
    hinted(
        Command::Lists(Lists::OnlyOpen),
        "lists.only-open",
        said("Chỉ xem mục còn mở, hoặc xem tất cả", "Show only what is open, or everything again"),
        said("còn mở", "only open"),
    ),
];
