//! Requests, and what meetings gave out to units.

use super::Row;
use crate::locale::said;

pub(super) const ROWS: &[Row] = &[
    ("requests", said("Liệt kê kiến nghị, đề xuất", "List requests")),
    ("requests --open", said("Chỉ kiến nghị chưa được trả lời", "Only those without an answer")),
    ("requests --overdue", said("Chỉ kiến nghị quá hạn trả lời", "Only those whose answer is overdue")),
    ("requests --unit", said("Chỉ của đơn vị này", "Only this unit's")),
    (
        "request",
        said("Ghi một kiến nghị, hoặc trả lời kiến nghị", "Write a request down, or the answer to one"),
    ),
    ("request add", said("Ghi một kiến nghị, đề xuất", "Write a request down")),
    ("request add text", said("Nội dung kiến nghị", "What is asked for")),
    (
        "request add --to",
        said("Nơi được kiến nghị, như ghi trong văn bản", "Whom it is asked of, as the document says it"),
    ),
    ("request add --from", said("Đơn vị kiến nghị", "The unit that asks")),
    ("request add --task", said("Nhiệm vụ liên quan", "The task that it is about")),
    (
        "request add --on",
        said("Ngày kiến nghị (mặc định: hôm nay)", "The day of the request (by default: today)"),
    ),
    ("request add --due", said("Hạn trả lời", "Until when it shall be answered")),
    ("request add --document", said("Số, ký hiệu văn bản kiến nghị", "The symbol of the document that asks")),
    ("request answer", said("Ghi trả lời cho một kiến nghị", "Write down the answer to a request")),
    (
        "request answer id",
        said("Mã kiến nghị (xem dondoc requests)", "The id of the request (see dondoc requests)"),
    ),
    ("request answer text", said("Nội dung trả lời", "What is answered")),
    (
        "request answer --on",
        said("Ngày trả lời (mặc định: hôm nay)", "The day of the answer (by default: today)"),
    ),
    (
        "request answer --document",
        said("Số, ký hiệu văn bản trả lời", "The symbol of the document that answers"),
    ),
    ("actions", said("Liệt kê việc được giao tại các cuộc họp", "List what meetings gave out to units")),
    ("actions --open", said("Chỉ việc chưa xong", "Only what is not done")),
    ("actions --overdue", said("Chỉ việc quá hạn", "Only what is overdue")),
    ("actions --unit", said("Chỉ của đơn vị này", "Only this unit's")),
];
