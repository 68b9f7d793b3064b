//! The commands of triage.

use super::{NO_HINT, Row, hinted, writes};
use crate::keymap::command::{Command, Triage};
use crate::locale::said;

/// Lists them in the order of the footer.
pub(super) const ROWS: &[Row] = &[
    hinted(
        Command::Triage(Triage::Next),
        "triage.next",
        said("Việc tiếp theo", "The next item"),
        said("tiếp", "next"),
    ),
    hinted(
        Command::Triage(Triage::Previous),
        "triage.previous",
        said("Việc trước", "The item before"),
        said("lùi", "back"),
    ),
    writes(
        Command::Triage(Triage::Done),
        "triage.done",
        said(
            "Hoàn thành; với đề xuất: duyệt; với báo cáo: đã gửi",
            "Done; a proposal is accepted, a report was sent",
        ),
        NO_HINT,
    ),
    writes(
        Command::Triage(Triage::Progress),
        "triage.progress",
        said(
            "Đang triển khai; với đề xuất: sửa rồi duyệt",
            "In progress; a proposal is accepted with changes",
        ),
        NO_HINT,
    ),
    writes(
        Command::Triage(Triage::Risk),
        "triage.risk",
        said(
            "Nguy cơ chậm, nêu lý do; với đề xuất: không duyệt",
            "At risk, with the reason; a proposal is rejected",
        ),
        NO_HINT,
    ),
    writes(
        Command::Triage(Triage::Obstacle),
        "triage.obstacle",
        said("Vướng mắc: chọn loại, nêu nội dung", "An obstacle: its class and what it is"),
        NO_HINT,
    ),
    writes(Command::Triage(Triage::Extend), "triage.extend", said("Gia hạn", "Move the deadline"), NO_HINT),
    writes(
        Command::Triage(Triage::Wait),
        "triage.wait",
        said(
            "Chờ điều kiện; đang chờ thì ghi điều kiện đã xảy ra",
            "It waits for its event; or the event has happened",
        ),
        NO_HINT,
    ),
    writes(
        Command::Triage(Triage::Remind),
        "triage.remind",
        said("Đôn đốc đơn vị về việc này", "Remind the unit of this"),
        NO_HINT,
    ),
    writes(Command::Triage(Triage::Note), "triage.note", said("Ghi chú tiến độ", "Note something"), NO_HINT),
    writes(
        Command::Triage(Triage::PutOff),
        "triage.put-off",
        said("Tạm gác đến ngày…", "Put off until a day…"),
        NO_HINT,
    ),
];
