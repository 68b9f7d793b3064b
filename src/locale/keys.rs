//! Words for what is wrong in a key map, and for what a chosen one brings with it.

use super::{Said, said};

/// Says in which line something is wrong.
pub const LINE: Said = said("dòng {line}: {what}", "line {line}: {what}");
/// Says what a key map is made of.
pub const FORM: Said = said(
    "mỗi dòng viết như lệnh = \"phím\" hoặc lệnh = [\"phím\", \"phím\"]",
    "a row is written command = \"key\" or command = [\"key\", \"key\"]",
);
/// Says that a row stands outside every table.
pub const OUTSIDE: Said = said(
    "“{name}” phải đứng trong một bảng, ví dụ [global]",
    "“{name}” has to stand in a table, for example [global]",
);
/// Says that a table names no context.
pub const CONTEXT: Said =
    said("không có màn hình “{name}”; dùng {names}", "“{name}” is no context; use {names}");
/// Says that a name is no command.
pub const COMMAND: Said = said(
    "không có lệnh “{name}”; gần nhất là “{nearest}”",
    "“{name}” is no command; the nearest is “{nearest}”",
);
/// Says that a command belongs into another table.
pub const PLACE: Said = said("“{name}” thuộc bảng [{table}]", "“{name}” belongs into [{table}]");
/// Says that a name is no key.
pub const KEY: Said = said(
    "không có phím “{name}”; viết như ctrl-t, shift-tab, shift-g, down, enter, f1, space, minus hoặc m",
    "“{name}” is no key; write for example ctrl-t, shift-tab, shift-g, down, enter, f1, space, minus or m",
);
/// Says that a sequence without keys was written.
pub const NO_KEY: Said = said("chưa ghi phím nào", "no key is written");
/// Says that a key is bound already.
pub const TAKEN: Said = said("phím “{keys}” đã dùng cho “{by}”", "“{keys}” is taken by “{by}”");
/// Names longer sequences that begin with the same keys.
pub const LONGER: Said = said("một chuỗi phím dài hơn", "a longer sequence");
/// Warns that a view hides a key that works everywhere else.
pub const HIDDEN: Said = said(
    "ở [{table}], phím “{keys}” là “{by}”, nên không chạy “{name}”",
    "in [{table}] “{keys}” is “{by}”, so it does not run “{name}”",
);
/// Warns of the keys that an input method rewrites.
pub const DISTURBED: Said = said(
    "{n} phím là chữ mà bộ gõ tiếng Việt sửa ({keys}); hãy tắt bộ gõ khi ra lệnh",
    "{n} keys are letters that a Vietnamese input method rewrites ({keys}); switch it off while you command",
);
/// Warns at the start that the chosen keys need the input method off.
pub const METHOD_OFF: Said = said(
    "Bảng phím đang dùng nhiều chữ cái: hãy tắt bộ gõ tiếng Việt khi ra lệnh.",
    "These keys are letters: switch a Vietnamese input method off while you command.",
);
