//! Words about saved views and frequency tables.

texts! {
    SAVE: "Lưu màn hình đang xem" / "Save this view";
    SAVE_HOW: "Lưu màn hình với bộ lọc, mọi lựa chọn và cách sắp xếp dưới một tên; mở lại bằng lệnh “Màn hình đã lưu” hoặc dondoc --view TÊN. Tên đã có thì được thay." / "Keeps the view with its filter, its choices and its order under a name; open it with “Saved views” or dondoc --view NAME. A name that is taken is replaced.";
    NAME: "Tên" / "Name";
    NAME_MISSING: "Hãy ghi một tên." / "Write a name.";
    VIEWS: "Màn hình đã lưu" / "Saved views";
    FORGET: "Bỏ màn hình đã lưu" / "Forget a saved view";
    NONE: "Chưa lưu màn hình nào. Nhấn {save}." / "No view is saved yet. Press {save}.";
    SAVED: "Đã lưu “{name}”." / "“{name}” is saved.";
    FORGOTTEN: "Đã bỏ “{name}”." / "“{name}” is gone.";
    NOT_SAVED: "Chưa lưu được màn hình: {words}" / "The view could not be saved: {words}";
    COUNT_BY: "Đếm theo" / "Count by";
    COUNTED: "{n} nhiệm vụ; Enter xem các dòng" / "{n} tasks; Enter shows the rows";
}
