//! Words about the configuration.

texts! {
    HEAD: "Cấu hình dondoc. Lưu thành config.toml trong thư mục mà “dondoc config path” cho biết." / "The configuration of dondoc. Keep it as config.toml in the folder that “dondoc config path” names.";
    BY_USER: "người dùng đặt" / "set by the user";
    BY_SYSTEM: "hệ thống đặt" / "set by the machine";
    BY_DEFAULT: "mặc định" / "default";
    THERE: "có" / "there";
    NOT_THERE: "chưa có" / "not there";
    FINE: "Cấu hình đúng." / "The configuration is right.";
    LINE: "dòng {line}: {what}" / "line {line}: {what}";
    FILE_WRONG: "{file} có chỗ sai:" / "{file} is wrong:";
    NOT_TOML: "không đúng cú pháp TOML: kiểm tra dấu =, dấu ngoặc kép và [bảng] ở dòng này (thư viện TOML báo: “{why}”)" / "this is not TOML: look at the =, the quotation marks and the [table] of this line (the TOML library says: “{why}”)";
    UNKNOWN_TABLE: "không có bảng [{name}]" / "there is no table [{name}]";
    UNKNOWN_KEY: "không có khóa {name}; gần nhất là {nearest}" / "there is no key {name}; the nearest is {nearest}";
    WRONG: "{key} phải là {expected}" / "{key} has to be {expected}";
    A_TEXT: "một chuỗi trong ngoặc kép" / "a text in quotation marks";
    A_NUMBER: "số nguyên từ {least} đến {most}" / "a whole number from {least} to {most}";
    A_FLAG: "true hoặc false" / "true or false";
    SHOW_HOW: "xem mọi khóa và giá trị mặc định: dondoc config show" / "see every key with its default: dondoc config show";
    KEYS_HOW: "mỗi dòng viết như lệnh = \"phím\", trong bảng của màn hình, ví dụ [tree]" / "a row is written command = \"key\", in the table of its view, for example [tree]";
    NO_VIEW: "không có màn hình “{name}”; gần nhất là “{nearest}”; hiện có {names}" / "there is no view “{name}”; the nearest is “{nearest}”; there are {names}";
}
