//! Words for what is wrong in a key map, and for what a chosen one brings with it.

texts! {
    LINE: "dòng {line}: {what}" / "line {line}: {what}";
    FORM: "mỗi dòng viết như lệnh = \"phím\" hoặc lệnh = [\"phím\", \"phím\"]" / "a row is written command = \"key\" or command = [\"key\", \"key\"]";
    OUTSIDE: "“{name}” phải đứng trong một bảng, ví dụ [global]" / "“{name}” has to stand in a table, for example [global]";
    CONTEXT: "không có màn hình “{name}”; dùng {names}" / "“{name}” is no context; use {names}";
    COMMAND: "không có lệnh “{name}”; gần nhất là “{nearest}”" / "“{name}” is no command; the nearest is “{nearest}”";
    PLACE: "“{name}” thuộc bảng [{table}]" / "“{name}” belongs into [{table}]";
    KEY: "không có phím “{name}”; viết như ctrl-t, shift-tab, shift-g, down, enter, f1, space, minus hoặc m" / "“{name}” is no key; write for example ctrl-t, shift-tab, shift-g, down, enter, f1, space, minus or m";
    NO_KEY: "chưa ghi phím nào" / "no key is written";
    TAKEN: "phím “{keys}” đã dùng cho “{by}”" / "“{keys}” is taken by “{by}”";
    LONGER: "một chuỗi phím dài hơn" / "a longer sequence";
    HIDDEN: "ở [{table}], phím “{keys}” là “{by}”, nên không chạy “{name}”" / "in [{table}] “{keys}” is “{by}”, so it does not run “{name}”";
    DISTURBED: "{n} phím là chữ mà bộ gõ tiếng Việt sửa ({keys}); hãy tắt bộ gõ khi ra lệnh" / "{n} keys are letters that a Vietnamese input method rewrites ({keys}); switch it off while you command";
    METHOD_OFF: "Bảng phím đang dùng nhiều chữ cái: hãy tắt bộ gõ tiếng Việt khi ra lệnh." / "These keys are letters: switch a Vietnamese input method off while you command.";
}
