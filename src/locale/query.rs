//! Words about filters: what is wrong in one, what one can count by.

use super::{Said, said};

/// Says at which character something is wrong.
pub const AT: Said = said("ký tự {at}: {what}", "character {at}: {what}");
/// Says that a key is not known.
pub const UNKNOWN_KEY: Said = said(
    "không có điều kiện “{key}:”; gần nhất là “{nearest}:”; dùng được {names}",
    "there is no “{key}:”; the nearest is “{nearest}:”; known are {names}",
);
/// Says that a key has no value yet.
pub const NO_VALUE: Said = said("chưa ghi giá trị sau “{key}:”", "nothing stands after “{key}:” yet");
/// Says that a value does not fit.
pub const BAD_VALUE: Said = said(
    "“{value}” không dùng được sau “{key}:”; {expected}",
    "“{value}” does not fit after “{key}:”; {expected}",
);
/// Says that a quotation mark has no partner.
pub const OPEN_QUOTE: Said = said("thiếu dấu ngoặc kép đóng", "this quotation mark is not closed");
/// Says how a unit is written.
pub const A_UNIT: Said = said(
    "không có đơn vị này; ghi mã, tên hoặc tên tắt, ví dụ so-y-te",
    "no such unit; write its id, name or short name, for example so-y-te",
);
/// Says how a state or a timing is written.
pub const A_STANDING: Said = said(
    "ví dụ: quá-hạn, sắp-đến-hạn, hoàn-thành, đang-triển-khai",
    "for example overdue, due-soon, done, in-progress",
);
/// Says how an asserted state is written.
pub const A_STATE: Said = said("ví dụ: hoàn-thành, đang-triển-khai", "for example done, in-progress");
/// Says how a timing is written.
pub const A_TIMING: Said = said("ví dụ: quá-hạn, sắp-đến-hạn", "for example overdue, due-soon");
/// Says how a day is written.
pub const A_DAY: Said = said(
    "ví dụ: <30d, <2026-12-31, >30/6/2026, 2026-06, không-có",
    "for example <30d, <2026-12-31, >30/6/2026, 2026-06, none",
);
/// Says how yes and no are written.
pub const AN_ANSWER: Said = said("ghi có hoặc không", "write yes or no");
/// Names what has no value in a column.
pub const NOTHING: Said = said("(không có)", "(none)");
/// Says how many tasks were counted.
pub const COUNTED: Said = said("{n} nhiệm vụ {overlap}", "{n} tasks {overlap}");
/// Says that one task may stand in several rows.
pub const OVERLAPS: Said = said("(một nhiệm vụ có thể ở nhiều dòng)", "(one task may stand in several rows)");
