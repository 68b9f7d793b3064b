//! Words about the configuration.

use super::{Said, said};

/// Heads the file that `dondoc config show` writes.
pub const HEAD: Said = said(
    "Cấu hình dondoc. Lưu thành config.toml trong thư mục mà “dondoc config path” cho biết.",
    "The configuration of dondoc. Keep it as config.toml in the folder that “dondoc config path” names.",
);
/// Says that the user's file sets a key.
pub const BY_USER: Said = said("người dùng đặt", "set by the user");
/// Says that the machine's file sets a key.
pub const BY_SYSTEM: Said = said("hệ thống đặt", "set by the machine");
/// Says that nobody sets a key.
pub const BY_DEFAULT: Said = said("mặc định", "default");
/// Says that a file is there.
pub const THERE: Said = said("có", "there");
/// Says that a file is not there.
pub const NOT_THERE: Said = said("chưa có", "not there");
/// Says that nothing is wrong.
pub const FINE: Said = said("Cấu hình đúng.", "The configuration is right.");
/// Says in which line something is wrong.
pub const LINE: Said = said("dòng {line}: {what}", "line {line}: {what}");
/// Says that a file is wrong.
pub const FILE_WRONG: Said = said("{file} có chỗ sai:", "{file} is wrong:");
/// Says that a table is not known.
pub const UNKNOWN_TABLE: Said = said("không có bảng [{name}]", "there is no table [{name}]");
/// Says that a key is not known.
pub const UNKNOWN_KEY: Said =
    said("không có khóa {name}; gần nhất là {nearest}", "there is no key {name}; the nearest is {nearest}");
/// Says that a key holds what does not fit.
pub const WRONG: Said = said("{key} phải là {expected}", "{key} has to be {expected}");
/// Says that a text fits.
pub const A_TEXT: Said = said("một chuỗi trong ngoặc kép", "a text in quotation marks");
/// Says that a number fits.
pub const A_NUMBER: Said = said("số nguyên từ {least} đến {most}", "a whole number from {least} to {most}");
/// Says that true or false fits.
pub const A_FLAG: Said = said("true hoặc false", "true or false");
/// Says how to see every key.
pub const SHOW_HOW: Said = said(
    "xem mọi khóa và giá trị mặc định: dondoc config show",
    "see every key with its default: dondoc config show",
);
/// Says how keys are written.
pub const KEYS_HOW: Said = said(
    "mỗi dòng viết như lệnh = \"phím\", trong bảng của màn hình, ví dụ [tree]",
    "a row is written command = \"key\", in the table of its view, for example [tree]",
);
/// Says that there is no view of that name.
pub const NO_VIEW: Said = said(
    "không có màn hình “{name}”; gần nhất là “{nearest}”; hiện có {names}",
    "there is no view “{name}”; the nearest is “{nearest}”; there are {names}",
);
