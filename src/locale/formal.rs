//! The fixed words of a formal document. They are prescribed (Nghị định 30/2020/NĐ-CP, Phụ lục I), so a document has
//! them in Vietnamese whatever the language of the interface is.

use super::{Said, said};

/// Is the country's name.
pub const COUNTRY: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
/// Is the country's motto.
pub const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";
/// Is the name at the head of a party document.
pub const PARTY: &str = "ĐẢNG CỘNG SẢN VIỆT NAM";
/// Stands before the number.
pub const NUMBER: &str = "Số";
/// Stands before what a letter is about.
pub const ABOUT: &str = "V/v";
/// Stands before those a document is sent to.
pub const TO: &str = "Kính gửi:";
/// Stands over those who get copies.
pub const COPIES: &str = "Nơi nhận:";
/// Stands before where a document is filed.
pub const FILED: &str = "Lưu:";
/// Is the name of what is attached.
pub const ANNEX: &str = "Phụ lục";

/// Is the name of a table.
pub const TABLE: &str = "Bảng";

/// Stands before the values of a chart that is told in words.
pub const VALUES: &str = "Số liệu";
/// Stands before the targets of a chart that is told in words.
pub const TARGETS: &str = "Chỉ tiêu";
/// Is what a chart shows, for those who cannot see it.
pub const CHART: Said = said("Biểu đồ: {title}", "Chart: {title}");

/// The names of styles, as an office finds them in Word.
pub mod style {
    /// Declares names.
    macro_rules! names {
        ($($NAME:ident: $text:literal;)*) => {
            $(#[doc = concat!("Is “", $text, "”.")] pub const $NAME: &str = $text;)*
        };
    }

    names! {
        SUPERIOR: "Cơ quan chủ quản";
        ISSUER: "Cơ quan ban hành";
        BANNER: "Quốc hiệu";
        MOTTO: "Tiêu ngữ";
        PARTY: "Tiêu đề văn bản Đảng";
        NUMBER: "Số, ký hiệu";
        PLACE: "Địa danh và thời gian";
        ABOUT: "Trích yếu công văn";
        KIND: "Tên loại văn bản";
        SUBJECT: "Trích yếu nội dung";
        TO: "Kính gửi";
        TO_FIRST: "Kính gửi nhiều nơi";
        TO_EACH: "Từng nơi kính gửi";
        GROUNDS: "Căn cứ ban hành";
        BODY: "Nội dung";
        DASHED: "Gạch đầu dòng";
        CLOSING: "Câu kết";
        HEAD_CELL: "Tiêu đề cột";
        CELL: "Chữ trong bảng";
        GROUP: "Tên nhóm trong bảng";
        TOTAL: "Dòng tổng trong bảng";
        TABLE_END: "Khoảng cách sau bảng";
        PICTURE: "Hình";
        ANNEX: "Phụ lục";
        ANNEX_TITLE: "Tên phụ lục";
        ANNEX_REFERENCE: "Chỉ dẫn kèm theo";
        SIGNATURE: "Quyền hạn, chức vụ người ký";
        COPIES_HEAD: "Nơi nhận";
        COPIES: "Danh sách nơi nhận";
        RULE: "Dòng kẻ";
        SPACER: "Dòng ngắt";
        PROMPT: "Phần cần viết";
    }
}
