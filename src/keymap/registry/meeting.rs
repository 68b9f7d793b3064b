//! The commands of sessions.

use super::{Row, hinted, moves, writes};
use crate::keymap::command::{Command, Meeting};
use crate::locale::said;

/// Lists them in the order of the footer.
pub(super) const ROWS: &[Row] = &[
    writes(
        Command::Meeting(Meeting::Conclude),
        "meeting.conclude",
        said(
            "Ghi kết luận về nhiệm vụ, hoặc kết luận chung",
            "Write down a conclusion on the task, or a general one",
        ),
        said("kết luận", "conclude"),
    ),
    writes(
        Command::Meeting(Meeting::Give),
        "meeting.give",
        said("Giao việc cho một đơn vị", "Give a unit something to do"),
        said("giao việc", "action"),
    ),
    writes(
        Command::Meeting(Meeting::SetState),
        "meeting.set-state",
        said("Đặt trạng thái của nhiệm vụ đang họp", "Set the state of the task under discussion"),
        said("trạng thái", "state"),
    ),
    writes(
        Command::Meeting(Meeting::Start),
        "meeting.start",
        said(
            "Mở cuộc họp; bắt đầu họp với chương trình đã chọn",
            "Open a session; begin with the chosen agenda",
        ),
        said("mở họp", "start"),
    ),
    hinted(
        Command::Meeting(Meeting::Next),
        "meeting.next",
        said("Sang mục kế tiếp", "To the next page"),
        said("tiếp", "next"),
    ),
    writes(
        Command::Meeting(Meeting::End),
        "meeting.end",
        said(
            "Kết thúc cuộc họp; ghi số thông báo kết luận",
            "End the session; note the symbol of its minutes",
        ),
        said("kết thúc", "end"),
    ),
    hinted(
        Command::Meeting(Meeting::Minutes),
        "meeting.minutes",
        said("Xem thông báo kết luận", "Show the minutes"),
        said("thông báo", "minutes"),
    ),
    writes(
        Command::Meeting(Meeting::Add),
        "meeting.add",
        said(
            "Thêm một nhiệm vụ vào chương trình, kể cả khi đang họp",
            "Put another task on the agenda, also while the session runs",
        ),
        said("thêm", "add"),
    ),
    hinted(
        Command::Meeting(Meeting::Drop),
        "meeting.drop",
        said("Bỏ nhiệm vụ khỏi chương trình, hoặc lấy lại", "Take the task off the agenda, or put it back"),
        said("bỏ, lấy lại", "drop, keep"),
    ),
    hinted(
        Command::Meeting(Meeting::Plan),
        "meeting.plan",
        said("Chỉ lập chương trình từ một văn bản", "Collect the tasks of one plan only"),
        said("văn bản", "plan"),
    ),
    hinted(
        Command::Meeting(Meeting::Renew),
        "meeting.renew",
        said(
            "Lập lại chương trình từ đầu, bỏ những gì đã chọn bằng tay",
            "Collect the agenda anew and forget what was chosen by hand",
        ),
        said("lập lại", "anew"),
    ),
    writes(
        Command::Meeting(Meeting::Extend),
        "meeting.extend",
        said("Gia hạn nhiệm vụ đang họp", "Move the deadline of the task under discussion"),
        said("hạn", "due"),
    ),
    moves(Command::Meeting(Meeting::Before), "meeting.before", said("Về mục trước", "To the page before")),
];
