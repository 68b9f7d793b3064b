//! Words about filters: what is wrong in one, what one can count by.

texts! {
    AT: "ký tự {at}: {what}" / "character {at}: {what}";
    UNKNOWN_KEY: "không có điều kiện “{key}:”; gần nhất là “{nearest}:”; dùng được {names}" / "there is no “{key}:”; the nearest is “{nearest}:”; known are {names}";
    NO_VALUE: "chưa ghi giá trị sau “{key}:”" / "nothing stands after “{key}:” yet";
    BAD_VALUE: "“{value}” không dùng được sau “{key}:”; {expected}" / "“{value}” does not fit after “{key}:”; {expected}";
    OPEN_QUOTE: "thiếu dấu ngoặc kép đóng" / "this quotation mark is not closed";
    A_UNIT: "không có đơn vị này; ghi mã, tên hoặc tên tắt, ví dụ so-y-te" / "no such unit; write its id, name or short name, for example so-y-te";
    A_STANDING: "ví dụ: quá-hạn, sắp-đến-hạn, hoàn-thành, đang-triển-khai" / "for example overdue, due-soon, done, in-progress";
    A_STATE: "ví dụ: hoàn-thành, đang-triển-khai" / "for example done, in-progress";
    A_TIMING: "ví dụ: quá-hạn, sắp-đến-hạn" / "for example overdue, due-soon";
    A_DAY: "ví dụ: <30d, <2026-12-31, >30/6/2026, 2026-06, không-có" / "for example <30d, <2026-12-31, >30/6/2026, 2026-06, none";
    AN_ANSWER: "ghi có hoặc không" / "write yes or no";
    NOTHING: "(không có)" / "(none)";
    COUNTED: "{n} nhiệm vụ {overlap}" / "{n} tasks {overlap}";
    OVERLAPS: "(một nhiệm vụ có thể ở nhiều dòng)" / "(one task may stand in several rows)";
}
