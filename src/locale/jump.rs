//! Words of the jump.

texts! {
    TITLE: "Đi đến" / "Go to";
    GO_TO: "Tìm" / "Find";
    HOW: "Gõ tên, số hiệu, số thứ tự hoặc tên tắt; không cần dấu, thứ tự tùy ý" / "Type a name, symbol, number or short name; accents and order do not matter";
    NOTHING: "Không tìm thấy. Nhấn Ctrl+U để xóa chữ đã gõ, Esc để đóng." / "Nothing answers to that. Press Ctrl+U to empty the field, Esc to close.";
    FOUND: "{n} kết quả" / "{n} found";
    PLAN: "văn bản giao việc" / "plan";
    TASK: "nhiệm vụ" / "task";
    UNIT: "đơn vị" / "unit";
    INDICATOR: "chỉ tiêu" / "indicator";
    DOCUMENT: "văn bản" / "document";
    REPORT: "báo cáo" / "report";
    VIEW: "đã lưu" / "saved view";
    COMMAND: "lệnh" / "command";
}
