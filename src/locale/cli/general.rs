//! Words that several commands say.

texts! {
    WRONG: "dondoc: {what}" / "dondoc: {what}";
    HINT: "  → {what}" / "  → {what}";
    VIEW_ALONE: "--view chỉ dùng khi mở giao diện" / "--view is for opening the interface only";
    VIEW_LIKE: "ví dụ: dondoc --view \"Quá hạn\"" / "for example: dondoc --view \"Overdue\"";
    AS_OF_AFTER: "--as-of đứng sau tên lệnh" / "--as-of stands after the command's name";
    AS_OF_LIKE: "ví dụ: dondoc plans --as-of 2025-12-29" / "for example: dondoc plans --as-of 2025-12-29";
    TERMINAL_NEEDED: "giao diện cần một cửa sổ dòng lệnh" / "the interface needs a terminal";
    TERMINAL_NEEDED_HOW: "trong kịch bản hãy dùng lệnh con, ví dụ dondoc tasks --json; xem dondoc --help" / "scripts use the commands, for example dondoc tasks --json; see dondoc --help";
    TERMINAL: "không dùng được cửa sổ dòng lệnh: {why}" / "the terminal cannot be used: {why}";
    READY: "Sổ nhiệm vụ {file} đã sẵn sàng\n  → {next}" / "The workspace {file} is ready\n  → {next}";
    NEXT_OPEN: "mở giao diện: dondoc" / "open the interface: dondoc";
    NEXT_IMPORT: "nhập dữ liệu: dondoc import TỆP…" / "load data: dondoc import FILE…";
    NEAR: "gần giống: {names}" / "nearest: {names}";
    NO_PLAN: "không có văn bản {id}" / "there is no plan {id}";
    PLANS: "các văn bản: {names}" / "the plans: {names}";
    SEE_PLANS: "xem dondoc plans" / "see dondoc plans";
    SEE_JOURNAL: "xem dondoc journal" / "see dondoc journal";
    NO_SUCH: "không có {what} {id}" / "there is no {what} {id}";
    SEVERAL: "có {n} {what} cùng mã {id}" / "the id {id} stands for more than one {what}: there are {n}";
    WITH_SOURCE: "ghi cả nguồn: {names}" / "write its source too: {names}";
    UPDATE: "cập nhật" / "update";
    REQUEST: "kiến nghị" / "request";
    MEETING: "cuộc họp" / "meeting";
    ACTION: "việc được giao" / "action";
    NOT_A_COUNT: "không hiểu số lượng “{text}”; viết như 9/12" / "“{text}” is no count; write it like 9/12";
    TOO_LONG: "nội dung dài {found} byte, quá giới hạn {limit} byte" / "the text has {found} bytes, more than the limit of {limit}";
    TOO_LONG_HOW: "rút gọn, hoặc chia thành nhiều lần ghi" / "shorten it, or write it in several parts";
    SHORTEN: "rút gọn nội dung" / "shorten the text";
    NOTHING_TO_WRITE: "chưa có nội dung để ghi" / "there is nothing to write";
    COUNT_TASKS: "{n} nhiệm vụ · số liệu đến {date}" / "{n} tasks · as of {date}";
    DRY: "Chưa ghi gì (--dry-run)." / "Nothing was written (--dry-run).";
    WRITTEN_UNDO: "Đã ghi; hoàn tác bằng: dondoc undo" / "Written; take it back with: dondoc undo";
    CONFIRM: "xem lại phần trên, rồi xác nhận bằng --yes {n}" / "look at what stands above, then confirm it with --yes {n}";
    WARNING: "cảnh báo: {what}" / "warning: {what}";
    WARNING_ABOUT: "cảnh báo: “{text}”: {what}" / "warning: “{text}”: {what}";
}
