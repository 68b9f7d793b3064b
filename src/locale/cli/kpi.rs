//! Words about indicators and their values.

texts! {
    NO_DEFINITION: "chỉ tiêu {id} chưa có cách tính" / "the indicator {id} has no definition";
    NO_DEFINITION_HOW: "nhập cách tính bằng dondoc import; lược đồ: dondoc schema" / "load one with dondoc import; the schema: dondoc schema";
    CHOSEN: "chỉ tiêu {id} có nhiều cách tính; dùng {definition}" / "the indicator {id} has several definitions; {definition} is used";
    NOT_ITS_DEFINITION: "chỉ tiêu {id} không có cách tính {definition}" / "the indicator {id} has no definition {definition}";
    DEFINITIONS: "các cách tính: {names}" / "its definitions: {names}";
    UNKNOWN: "không có chỉ tiêu {id}" / "there is no indicator {id}";
    SEE_ALL: "xem các chỉ tiêu: dondoc kpi" / "see the indicators: dondoc kpi";
    COUNT: "{n} chỉ tiêu · mức chỉ tiêu năm {year} · số liệu đến {date}" / "{n} indicators · targets of {year} · as of {date}";
    THERE_ALREADY: "số liệu ngày {date} đã có ({id}); không ghi gì thêm" / "the value of {date} is there already ({id}); nothing was written";
    DOUBT: "nghi vấn: {what}" / "doubt: {what}";
    EVEN_SO: "vẫn ghi: thêm --force" / "to write it all the same add --force";
    BACKWARDS: "kỳ số liệu kết thúc trước khi bắt đầu" / "the period of the value ends before it begins";
    BACKWARDS_HOW: "--from phải trước hoặc trùng --on" / "--from is not after --on";
    NOT_A_PART: "không hiểu phần “{text}”" / "“{text}” is no part";
    PARTS_LIKE: "viết như --parts \"Bộ A=12;Bộ B=3\"" / "write them like --parts \"A=12;B=3\"";
    OTHER_VALUE: "ngày {date} đã có số liệu {value} ({source}); chưa ghi gì" / "{date} has the value {value} already ({source}); nothing was written";
    OTHER_VALUE_HOW: "ghi thêm số liệu này làm số liệu của ngày đó: thêm --force" / "to write this one as the value of that day add --force";
    WRITTEN: "Đã ghi số liệu; hoàn tác bằng: dondoc undo" / "Wrote the value; take it back with: dondoc undo";
    ID: "Mã" / "Id";
}
