//! Words of the jump.

use super::{Said, said};

/// Is the title of its box.
pub const TITLE: Said = said("Đi đến", "Go to");
/// Stands before what is typed.
pub const GO_TO: Said = said("Tìm", "Find");
/// Says what can be typed.
pub const HOW: Said = said(
    "Gõ tên, số hiệu, số thứ tự hoặc tên tắt; không cần dấu, thứ tự tùy ý",
    "Type a name, symbol, number or short name; accents and order do not matter",
);
/// Says that nothing answers.
pub const NOTHING: Said = said("Không tìm thấy.", "Nothing answers to that.");
/// Says how many answer.
pub const FOUND: Said = said("{n} kết quả", "{n} found");
/// Names a plan.
pub const PLAN: Said = said("văn bản giao việc", "plan");
/// Names a task.
pub const TASK: Said = said("nhiệm vụ", "task");
/// Names a unit.
pub const UNIT: Said = said("đơn vị", "unit");
/// Names an indicator.
pub const INDICATOR: Said = said("chỉ tiêu", "indicator");
/// Names a document.
pub const DOCUMENT: Said = said("văn bản", "document");
/// Names a saved view.
pub const VIEW: Said = said("đã lưu", "saved view");
/// Names a command.
pub const COMMAND: Said = said("lệnh", "command");
/// Says of which day a document is.
pub const OF_DAY: Said = said("ngày {date}", "of {date}");
/// Says that a document has no tasks.
pub const NO_TASKS: Said =
    said("Văn bản này chưa gắn với nhiệm vụ nào.", "No task belongs to this document yet.");
