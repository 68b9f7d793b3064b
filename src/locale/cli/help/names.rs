//! What stands for a value in the usage of a command, and the words of the parser's own help pages.

use crate::locale::{Lang, Said, said};

/// What stands for a value; the definitions of the arguments have the English one.
const VALUES: &[Said] = &[
    said("TỆP", "FILE"),
    said("vi|en", "vi|en"),
    said("TÊN", "NAME"),
    said("NGÀY", "DAY"),
    said("THƯ MỤC", "FOLDER"),
    said("SỐ", "NUMBER"),
    said("LOẠI", "KIND"),
    said("CÁCH", "MODE"),
    said("BÊN", "SIDE"),
    said("NGUỒN", "SOURCE"),
    said("VĂN BẢN", "PLAN"),
    said("ĐIỀU KIỆN", "FILTER"),
    said("CỘT", "COLUMN"),
    said("MÃ", "ID"),
    said("NHIỆM VỤ", "TASK"),
    said("TRẠNG THÁI", "STATE"),
    said("PHẦN TRĂM", "PERCENT"),
    said("N/M", "N/M"),
    said("NỘI DUNG", "TEXT"),
    said("ĐƠN VỊ", "UNIT"),
    said("KÝ HIỆU", "SYMBOL"),
    said("BẢN GHI", "RECORD"),
    said("CỤM TỪ", "PHRASE"),
    said("DÒNG LỆNH", "SHELL"),
    said("SỐ NGÀY", "DAYS"),
    said("VAI TRÒ", "ROLE"),
    said("KỲ", "PERIOD"),
    said("CHẾ ĐỘ", "DUTY"),
    said("NƠI NHẬN", "RECIPIENTS"),
    said("KẾT QUẢ", "RESULT"),
    said("LÝ DO", "REASON"),
    said("Ô ĐƠN VỊ", "CELL"),
    said("SỐ LIỆU", "VALUE"),
    said("PHẦN", "PARTS"),
    said("NĂM", "YEAR"),
    said("MẪU", "TEMPLATE"),
    said("MẪU|MÃ", "TEMPLATE|ID"),
    said("MỤC", "SECTION"),
    said("THUỘC VỀ | Ô=GIÁ TRỊ", "OWNER | FIELD=VALUE"),
    said("Ô=GIÁ TRỊ", "FIELD=VALUE"),
    said("DÒNG", "ROW"),
    said("TỪ", "WORDS"),
    said("NƠI BAN HÀNH", "ISSUER"),
    said("RÕ", "CLEAR"),
    said("MỚI", "NEWER"),
    said("CŨ", "OLDER"),
    said("LIÊN KẾT", "RELATION"),
    said("VĂN BẢN CŨ", "OLD PLAN"),
    said("VĂN BẢN MỚI", "NEW PLAN"),
    said("CŨ[=MỚI]", "OLD[=NEW]"),
    said("CŨ=MỚI", "OLD=NEW"),
    said("CŨ=LÝ DO", "OLD=REASON"),
    said("VĂN BẢN|MỤC", "PLAN|SECTION"),
    said("LẦN GHI", "BATCH"),
    said("TÊN IN", "PRINTED"),
    said("ĐƠN VỊ | NHÓM", "UNIT | GROUP"),
    said("CÁCH HIỂU", "MEANING"),
];

/// Returns what stands for the value of that English name.
pub fn value(name: &str) -> Option<Said> {
    VALUES.iter().copied().find(|said| said.en == name)
}

/// The words of the help pages that the parser writes.
pub mod clap_words {
    use super::{Lang, Said, said};

    texts! {
        USAGE: "Cách dùng:" / "Usage:";
        COMMANDS: "Lệnh" / "Commands";
        COMMAND: "LỆNH" / "COMMAND";
        ARGUMENTS: "Tham số" / "Arguments";
        OPTIONS: "Tùy chọn" / "Options";
        SOME_OPTIONS: "[TÙY CHỌN]" / "[OPTIONS]";
        DEFAULT: " [mặc định: {value}]" / " [default: {value}]";
        ONE_OF: " [một trong: {names}]" / " [one of: {names}]";
    }

    /// The headings of a manual page.
    const HEADINGS: &[Said] = &[
        said("TÊN", "NAME"),
        said("CÁCH DÙNG", "SYNOPSIS"),
        said("MÔ TẢ", "DESCRIPTION"),
        said("GHI CHÚ", "EXTRA"),
        said("PHIÊN BẢN", "VERSION"),
    ];

    /// Returns the heading of a manual page in the language.
    pub fn heading(lang: Lang, english: &str) -> &str {
        HEADINGS.iter().find(|said| said.en == english).map_or(english, |said| said.to(lang))
    }
}
