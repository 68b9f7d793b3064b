//! What is wrong with what was typed on the command line.

texts! {
    LANGUAGES: "ngôn ngữ là vi hoặc en" / "the language is vi or en";
    A_DAY: "ngày viết như 2026-04-10 hoặc 10/4/2026, từ năm 1900 đến 2999" / "a day is written like 2026-04-10 or 10/4/2026, from 1900 to 2999";
    A_STATE: "trạng thái là một trong: {names}" / "the state is one of: {names}";
    A_COLUMN: "cột là một trong: {names}" / "the column is one of: {names}";
    A_PERCENTAGE: "phần trăm viết như 40 hoặc 82,45" / "a percentage is written like 40 or 82,45";
    A_KIND: "loại là một trong: {names}" / "the kind is one of: {names}";
    A_UNIT_KIND: "loại đơn vị là một trong: {names}" / "the kind of units is one of: {names}";
    A_PERIOD: "kỳ viết như 2026-03, 2026-Q1, 2026-H1, 2026, 2026-W14 hoặc 2026-01-01..2026-02-15" / "a period is written like 2026-03, 2026-Q1, 2026-H1, 2026, 2026-W14 or 2026-01-01..2026-02-15";
    UNKNOWN_ARGUMENT: "không có tham số {arg}" / "there is no argument {arg}";
    UNKNOWN_COMMAND: "không có lệnh {name}" / "there is no command {name}";
    MISSING: "còn thiếu {args}" / "this is missing: {args}";
    MISSING_COMMAND: "còn thiếu tên lệnh" / "the name of a command is missing";
    TWICE: "{arg} chỉ ghi được một lần" / "{arg} can be given only once";
    TOGETHER: "{arg} không dùng cùng với {other} được" / "{arg} cannot be used together with {other}";
    NO_VALUE: "{arg} cần một giá trị" / "{arg} needs a value";
    NOT_ONE_OF: "{arg} không nhận “{value}”; chỉ nhận một trong: {names}" / "{arg} does not take “{value}”; it takes one of: {names}";
    WRONG_VALUE: "{arg} không nhận “{value}”: {why}" / "{arg} does not take “{value}”: {why}";
    NOT_WHOLE: "phải là một số nguyên không âm" / "it has to be a whole number, zero or more";
    TOO_LARGE: "số quá lớn" / "the number is too large";
    OUT_OF_RANGE: "phải trong khoảng {range}" / "it has to be within {range}";
    NOT_READ: "giá trị viết không đúng" / "it is not written as it should be";
    NO_EQUALS: "giữa {arg} và giá trị phải có dấu =" / "a = has to stand between {arg} and its value";
    TOO_MANY: "{arg} có quá nhiều giá trị, từ “{value}”" / "{arg} has too many values, from “{value}” on";
    WRONG_COUNT: "{arg} không có đủ giá trị" / "{arg} has too few values";
    NOT_UTF8: "tham số có ký tự không phải UTF-8" / "an argument has characters that are not UTF-8";
    USAGE: "cách dùng: {form}; xem thêm: --help" / "usage: {form}; see also: --help";
    A_RELATION: "liên kết là một trong: {names}" / "the relation is one of: {names}";
    ONE_OF: "chọn trong: {names}" / "choose among: {names}";
}
