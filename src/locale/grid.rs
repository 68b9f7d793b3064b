//! Words of the grid in which a month's values are entered.

use super::{Said, said};

/// Declares texts with their Vietnamese and English form.
macro_rules! texts {
    ($($NAME:ident: $vi:literal / $en:literal;)*) => {
        $(
            #[doc = concat!("Says “", $en, "”.")]
            pub const $NAME: Said = said($vi, $en);
        )*

        /// Lists every text, for checks.
        pub const ALL: &[Said] = &[$($NAME),*];
    };
}

texts! {
    ENTER_VALUES: "Nhập số liệu" / "Enter values";
    ENTER_BY_INDICATOR: "Nhập số liệu theo chỉ tiêu" / "Enter values by indicator";
    ENTER_BY_UNIT: "Nhập số liệu theo đơn vị: {name}" / "Enter values by unit: {name}";
    BY_INDICATOR: "Theo chỉ tiêu: các chỉ tiêu đang hiện" / "By indicator: the indicators in view";
    BY_UNIT_OF: "Theo đơn vị: {name}" / "By unit: {name}";
    NO_INDICATOR: "Không có chỉ tiêu nào đang hiện." / "No indicator is in view.";
    NO_ROW: "Không có dòng nào để nhập: chỉ tiêu chưa có cách tính, hoặc chưa có đơn vị nào." / "There is no row to fill in: the indicator has no definition, or there is no unit.";
    VALUES_ON: "Tính đến ngày" / "As of";
    SOURCE: "Theo văn bản" / "Source";
    NUMBER: "Số" / "No.";
    INDICATOR: "Chỉ tiêu" / "Indicator";
    UNIT: "Đơn vị" / "Unit";
    LAST: "Kỳ trước" / "Before";
    NEW_VALUE: "Giá trị mới" / "New value";
    READ_AS: "Đọc là / nghi vấn" / "Read as / doubts";
    UNREADABLE: "không đọc được" / "not readable";
    STORED: "đã có {value}" / "stored: {value}";
    UNCHANGED: "không đổi" / "unchanged";
    DOUBTFUL: "nghi vấn" / "doubtful";
    N_NEW: "{n} mới" / "{n} new";
    N_CORRECTED: "{n} sửa số liệu đã có" / "{n} corrected";
    N_UNCHANGED: "{n} không đổi (bỏ qua)" / "{n} unchanged (left out)";
    N_UNREADABLE: "{n} không đọc được" / "{n} not readable";
    N_DOUBTFUL: "{n} có nghi vấn" / "{n} doubtful";
    N_LOOSE: "{n} dòng dán chưa khớp" / "pasted lines without a row: {n}";
    NOTHING_TYPED: "Gõ hoặc dán bảng từ bảng tính; Enter xuống dòng." / "Type, or paste from a spreadsheet; Enter goes down.";
    RESUMED: "Đã lấy lại bản nháp chưa ghi." / "What was left unwritten is back.";
    NO_ROW_FITS: "không khớp dòng nào" / "fits no row";
    SEVERAL_ROWS_FIT: "khớp nhiều dòng" / "fits several rows";
    ROW_TAKEN: "dòng này đã dán trước đó" / "its row was filled before";
    BEYOND_END: "thừa so với số dòng" / "beyond the last row";
    OUT_OF_VIEW: "dòng không hiện trong bảng" / "its row is not in view";
    LOOSE_HOW: "Dòng dán này {why}; nhấn Delete để bỏ." / "This pasted line: {why}; Delete takes it away.";
    FILLED_FROM: "lấy từ dòng dán “{text}”" / "taken from the pasted line “{text}”";
    FUTURE: "ngày số liệu {date} chưa đến" / "its day {date} has not come yet";
    ABOVE_HUNDRED: "lớn hơn 100%" / "more than 100%";
    BEYOND_LAST_TARGET: "tốt hơn cả mức chỉ tiêu {target} đến {day}: cách tính khác, hay mức chỉ tiêu đã lạc hậu?" / "better than the target {target} by {day}: another definition, or an obsolete target?";
    COMMA_BEFORE_THREE: "đọc dấu phẩy là dấu thập phân; nếu là hàng nghìn, hãy viết dấu chấm" / "the comma is read as a decimal sign; write a point between thousands";
    MEND_FIRST: "Còn {n} ô không đọc được; hãy sửa hoặc xóa trắng rồi ghi." / "Cells that cannot be read: {n}; mend or empty them first.";
    TOO_LONG: "Bảng dán có {n} dòng, quá dài; chưa lấy gì. Hãy chép đúng phần số liệu cần nhập." / "The pasted table has {n} lines, which is too many; nothing was taken. Copy only the values.";
    NOTHING_NEW: "Chưa có số liệu mới nào để ghi." / "There is no new value to write.";
    WRITE_ALL_ASK: "Ghi {n} số liệu ngày {date}?" / "Write {n} values as of {date}?";
    WRITE_ALL: "Ghi {n} số liệu" / "Write {n} values";
    LOOK_AGAIN: "Xem lại" / "Look again";
    CHANGED_MEANWHILE: "Người khác vừa ghi số liệu cùng ngày; chưa ghi gì cả." / "Somebody has just written values of the same day; nothing was written.";
    DID_WRITE: "Ghi {n} số liệu ngày {date}." / "Writes {n} values as of {date}.";
    DID_WRITE_ONE: "Ghi số liệu {value} ngày {date} cho {row}." / "Writes {value} as of {date} for {row}.";
    TYPED: "{n} ô số liệu ngày {date} chưa ghi." / "{n} cells of values as of {date} are not written.";
    H_NEXT_ROW: "dòng kế" / "next row";
    H_WRITE: "ghi" / "write";
}
