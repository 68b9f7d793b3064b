//! Words about saved views and frequency tables.

use super::{Said, said};

/// Is the title of the form that saves a view.
pub const SAVE: Said = said("Lưu màn hình đang xem", "Save this view");
/// Says what is saved.
pub const SAVE_HOW: Said = said(
    "Lưu màn hình, đơn vị và bộ lọc dưới một tên; mở lại bằng lệnh “Màn hình đã lưu” hoặc dondoc --view TÊN. Tên đã có thì được thay.",
    "Keeps the view, its unit and its filter under a name; open it with “Saved views” or dondoc --view NAME. A name that is taken is replaced.",
);
/// Stands before the name.
pub const NAME: Said = said("Tên", "Name");
/// Says that a name is missing.
pub const NAME_MISSING: Said = said("Hãy ghi một tên.", "Write a name.");
/// Is the title of the list of saved views.
pub const VIEWS: Said = said("Màn hình đã lưu", "Saved views");
/// Is the title of the list of saved views of which one is to go.
pub const FORGET: Said = said("Bỏ màn hình đã lưu", "Forget a saved view");
/// Says that nothing is saved.
pub const NONE: Said = said("Chưa lưu màn hình nào.", "No view is saved yet.");
/// Says that a view is saved.
pub const SAVED: Said = said("Đã lưu “{name}”.", "“{name}” is saved.");
/// Says that a view is gone.
pub const FORGOTTEN: Said = said("Đã bỏ “{name}”.", "“{name}” is gone.");
/// Says that saving failed.
pub const NOT_SAVED: Said = said("Chưa lưu được màn hình: {words}", "The view could not be saved: {words}");
/// Is the title of the list of columns.
pub const COUNT_BY: Said = said("Đếm theo", "Count by");
/// Says how many tasks a table counts.
pub const COUNTED: Said = said("{n} nhiệm vụ; Enter xem các dòng", "{n} tasks; Enter shows the rows");
