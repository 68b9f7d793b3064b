//! Words of reports. What stands in a document is Vietnamese whatever the language of the interface is; what is said
//! about templates and figures follows the interface.

use super::lang::Lang;
use super::reporting;
use crate::domain::deadline::Every;
use crate::domain::plan::Period;
use crate::text::number::whole;

/// The language of documents.
pub const WRITTEN: Lang = Lang::Vi;

/// Names a document without a type, where it is spoken of.
pub const LETTER: &str = "Công văn";

texts! {
    UNCLOSED: "dấu ngoặc nhọn mở chưa có dấu đóng; muốn in dấu này hãy viết {{" / "this brace is never closed; write {{ to print one";
    UNOPENED: "dấu ngoặc nhọn đóng chưa có dấu mở; muốn in dấu này hãy viết }}" / "this brace was never opened; write }} to print one";
    EMPTY_BRACES: "giữa hai dấu ngoặc chưa có tên số liệu" / "no figure is named between the braces";
    NO_ROWS_NOW: "Không có." / "None.";
    ROWS_THEN: "{n} dòng ({mark})" / "{n} rows ({mark})";
    ROWLESS: "số liệu “{figure}” không có dòng nào để lập danh sách hoặc bảng" / "the figure “{figure}” has no rows for a list or a table";
    NOT_ALONE: "danh sách hoặc bảng phải đứng một mình trên một dòng" / "a list or a table wants a line of its own";
    NO_FIGURE: "không có số liệu tên “{name}”" / "there is no figure “{name}”";
    NO_FIGURE_NEAR: "không có số liệu tên “{name}”; gần nhất: {nearest}" / "there is no figure “{name}”; the nearest: {nearest}";
    NO_COLUMN: "không có cột “{name}”; có thể dùng: {nearest}" / "there is no column “{name}”; use: {nearest}";
    NO_ARGUMENT: "không có điều kiện tên “{name}”" / "there is no argument “{name}”";
    NO_ARGUMENT_NEAR: "không có điều kiện tên “{name}”; gần nhất: {nearest}" / "there is no argument “{name}”; the nearest: {nearest}";
    NOT_TAKEN: "“{figure}” không nhận “{name}”; có thể dùng: {takes}" / "“{figure}” takes no “{name}”; it takes: {takes}";
    TAKES_NOTHING: "“{figure}” không nhận điều kiện nào, kể cả “{name}”" / "“{figure}” takes no arguments, “{name}” neither";
    NO_VALUE: "“{name}” không nhận giá trị “{value}”; có thể dùng: {fits}" / "“{name}” cannot be “{value}”; use: {fits}";
    TWICE: "“{name}” được ghi hai lần" / "“{name}” is given twice";
    NOTHING_NAMED: "“{figure}” cần tên hoặc số hiệu chỉ tiêu đứng ngay sau" / "“{figure}” wants an indicator right after it";
    NOT_COVERED: "văn bản “{name}” không thuộc phạm vi báo cáo ({known})" / "the plan “{name}” is not covered by the report ({known})";
    UNKNOWN_SECTION: "không có phần “{name}” trong các văn bản được báo cáo" / "the plans covered have no section “{name}”";
    UNKNOWN_UNIT: "không có đơn vị “{name}”" / "there is no unit “{name}”";
    UNKNOWN_DUTY: "không có chế độ báo cáo “{name}”" / "there is no reporting duty “{name}”";
    UNKNOWN_INDICATOR: "không có chỉ tiêu “{name}”" / "there is no indicator “{name}”";
    NEAREST: "{what}; gần nhất: {nearest}" / "{what}; the nearest: {nearest}";
    SEVERAL_INDICATORS: "“{name}” chỉ nhiều chỉ tiêu: {known}" / "“{name}” means several indicators: {known}";
    RULE_TOP: "đếm dòng cấp một" / "rows at the top";
    RULE_LEAVES: "đếm dòng chi tiết nhất" / "rows without subtasks";
    RULE_ALL: "đếm mọi dòng" / "all rows";
    RULE_GROSS: "việc trùng đếm từng dòng" / "repeated work counts row by row";
    RULE_DISTINCT: "việc trùng đếm một lần, theo dòng chậm nhất" / "repeated work counts once, as its least advanced row";
    SOURCE: "số liệu đến ngày {date}, nhật ký số {journal}" / "as of {date}, journal number {journal}";
    FAULT: "{file}, dòng {line}: {what}" / "{file}, line {line}: {what}";
    NOT_TOML: "không đúng cú pháp TOML: kiểm tra dấu =, dấu ngoặc kép và [[bảng]] ở dòng này (thư viện TOML báo: “{what}”)" / "this is not TOML: look at the =, the quotation marks and the [[table]] of this line (the TOML library says: “{what}”)";
    NO_KEY: "không có mục “{name}” ở đây; có thể dùng: {fits}" / "there is no “{name}” here; use: {fits}";
    KEY_MISSING: "thiếu mục “{name}”" / "“{name}” is missing";
    OTHER_KIND: "“{name}” phải là {kind}" / "“{name}” has to be {kind}";
    A_TEXT: "một đoạn chữ trong dấu nháy" / "a text in quotes";
    TEXTS: "một danh sách các đoạn chữ" / "a list of texts";
    A_FLAG: "true hoặc false" / "true or false";
    A_NUMBER: "một số nguyên" / "a whole number";
    A_TABLE: "một bảng" / "a table";
    TABLES: "một danh sách các bảng" / "a list of tables";
    TWO_KINDS: "một khối không thể vừa là “{one}” vừa là “{other}”" / "a block cannot be “{one}” and “{other}”";
    NO_KIND: "khối chưa nói là gì; hãy dùng một trong các mục: {fits}" / "this block does not say what it is; use one of: {fits}";
    SAME_KEY: "hai phần cùng khóa “{name}”" / "two sections have the key “{name}”";
    BAD_KEY: "khóa “{name}” chỉ được gồm chữ thường a–z, chữ số, dấu chấm và gạch nối" / "the key “{name}” may only have a to z, digits, dots and dashes";
    NO_ROWS: "“{name}” là một số liệu đơn lẻ, không có dòng để liệt kê" / "“{name}” is a single figure without rows to list";
    IN_SENTENCE: "ký tự {letter}: {what}" / "letter {letter}: {what}";
    IN_LINE: "dòng {line}, {what}" / "line {line}, {what}";
    SECTION_EMPTY: "chưa viết" / "not written";
    SECTION_CHANGED: "số liệu đã đổi" / "figures changed";
    SECTION_DRAFTED: "còn dở" / "unfinished";
    SECTION_WRITTEN: "đã viết" / "written";
    SECTION_COMPUTED: "tự tính" / "computed";
    HOMELESS: "Mẫu không còn mục “{section}”; nội dung đã viết vẫn được giữ." / "The template has no section “{section}” any more; what was written for it is kept.";
    LEFT: "Còn {empty} mục chưa viết, {drafted} mục còn dở, {changed} mục có số liệu đã đổi." / "Sections left: {empty} not written, {drafted} unfinished, {changed} with changed figures.";
    NOTHING: "chưa có số liệu" / "no data";
    SUM: "Tổng cộng" / "Total";
    ELSEWHERE: "Không thuộc phần nào" / "In no section";
    MORE: "tăng {n}" / "up {n}";
    LESS: "giảm {n}" / "down {n}";
    SAME: "không đổi" / "unchanged";
    POINTS: "{n} điểm phần trăm" / "{n} percentage points";
    PLACES: "{n} bậc" / "{n} places";
    ABOVE: "vượt {n}" / "above by {n}";
    BELOW: "còn thiếu {n}" / "short by {n}";
    REACHED: "bằng mức chỉ tiêu" / "at the target";
    ENCLOSED: "Kèm theo {kind} số {symbol} {date} của {issuer}" / "Enclosed in {kind} {symbol}, {date}, of {issuer}";
    NUMBERED: "số {cited}" / "No. {cited}";
    CITED: "{symbol} ngày {date}" / "{symbol} of {date}";
}

/// Writes a count as offices do: small ones with a leading zero ("01", "06"), thousands with a point; "0" stays.
pub fn count(number: u64) -> String {
    if (1..10).contains(&number) { format!("{number:02}") } else { whole(number) }
}

/// Returns a period as a sentence names it: "quý I năm 2026", "tháng 3 năm 2026", "tuần từ ngày 30/3 đến ngày 05/4/2026".
pub fn period(period: Period) -> String {
    let is = |every: Every| every.around(period.from) == Some(period);
    let name = reporting::period(WRITTEN, period);
    match name.rsplit_once('/') {
        Some((name, year)) if is(Every::Quarter) || is(Every::Month) => format!("{name} năm {year}"),
        _ => name,
    }
}
