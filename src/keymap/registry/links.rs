//! The commands of the links.

use super::{Row, hinted, moves, writes};
use crate::keymap::command::{Command, Links};
use crate::locale::said;

/// Lists them in the order of the footer.
pub(super) const ROWS: &[Row] = &[
    writes(
        Command::Links(Links::Decide),
        "links.decide",
        said(
            "Xác nhận, bác bỏ cặp nhiệm vụ; hoặc xử lý nhiệm vụ của văn bản cũ",
            "Confirm or refuse a pair of tasks; or decide a task of the old plan",
        ),
        said("quyết định", "decide"),
    ),
    writes(
        Command::Links(Links::Refuse),
        "links.refuse",
        said(
            "Bác bỏ hẳn các cặp đã đánh dấu (hoặc cặp này)",
            "Refuse the marked pairs (or this one) for good",
        ),
        said("bác bỏ", "refuse"),
    ),
    writes(
        Command::Links(Links::Add),
        "links.add",
        said("Liên kết hai nhiệm vụ bất kỳ", "Link any two tasks"),
        said("liên kết", "link"),
    ),
    writes(
        Command::Links(Links::Supersede),
        "links.supersede",
        said(
            "Thay thế văn bản: xử lý các nhiệm vụ chưa xong của văn bản cũ",
            "Supersede a plan: decide the open tasks of the old one",
        ),
        said("thay thế", "supersede"),
    ),
    writes(
        Command::Links(Links::Write),
        "links.write",
        said("Ghi việc thay thế văn bản như đã xử lý", "Write what was decided about the old plan"),
        said("ghi", "write"),
    ),
    hinted(
        Command::Links(Links::Mark),
        "links.mark",
        said("Đánh dấu hoặc bỏ dấu dòng", "Mark the row or take its mark away"),
        said("đánh dấu", "mark"),
    ),
    moves(
        Command::Links(Links::Later),
        "links.later",
        said("Để sau: ẩn cặp này đến lần mở sau", "Later: hide the pair until the program is opened again"),
    ),
    moves(
        Command::Links(Links::MarkVisible),
        "links.mark-visible",
        said("Đánh dấu mọi dòng đang hiện", "Mark every row in view"),
    ),
    moves(Command::Links(Links::UnmarkAll), "links.unmark-all", said("Bỏ mọi dấu", "Take all marks away")),
    moves(
        Command::Links(Links::Before),
        "links.before",
        said("Danh sách bên trái: đề xuất, đã liên kết, thay thế", "The list to the left"),
    ),
    moves(
        Command::Links(Links::Next),
        "links.next",
        said("Danh sách bên phải: đề xuất, đã liên kết, thay thế", "The list to the right"),
    ),
];
