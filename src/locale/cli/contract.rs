//! What the exchange contract, the parser of JSON and the store say in the contract's English, in the user's language.
//! Scripts get the English; what has no row here is passed on as it is.

use crate::locale::{Lang, Said, said};

texts! {
    WHOLE: "số nguyên không âm" / "a whole number, zero or more";
    INTEGER: "số nguyên" / "a whole number";
    FLAG: "true hoặc false" / "true or false";
    LIST: "một danh sách" / "a list";
    STRING: "một chuỗi" / "a string";
    RECORD: "một bản ghi" / "a record";
    RECORDS: "một danh sách bản ghi" / "a list of records";
    ENVELOPE: "một đối tượng có schema, version và các mảng bản ghi" / "an object with schema, version and arrays of records";
    PERCENTAGE: "tỷ lệ phần trăm từ 0 đến 1000, tối đa hai chữ số thập phân" / "a percentage from 0 to 1000 with at most two decimals";
    NUMBER: "một số, viết như JSON hoặc dạng chữ như \"1.713\", \"82,45\"" / "a number, as JSON writes it or as a text such as \"1.713\" or \"82,45\"";
    ID: "một mã: 1 đến 200 byte, không có ký tự điều khiển, không có dấu cách ở hai đầu" / "an id: 1 to 200 bytes, no control characters, no blanks at its ends";
    VALUE: "một giá trị như đã viết, hoặc một đối tượng có số, tỷ lệ, thứ hạng, chữ hay có/không" / "a value as written, or an object with a number, a share, a rank, a text or yes";
    DEADLINE: "một cụm từ thời hạn, hoặc một đối tượng có phrase và meaning" / "a deadline phrase, or an object with phrase and meaning";
    CELL: "một ô như in, hoặc một đối tượng có printed và parties" / "a printed cell, or an object with printed and parties";
    PARTY: "một đơn vị, một nhóm có thể thu hẹp thành viên, hoặc không có gì" / "a unit, a group with perhaps its narrowed members, or neither";
    DEFINITION: "\"definition\": chỉ tiêu không có đúng một cách tính" / "\"definition\": the indicator has not exactly one";
    YEAR: "một năm từ 1900 đến 2999 chưa có chỉ tiêu khác" / "a year from 1900 to 2999 that no other target has";
    VERSIONS: "phiên bản 1 không có \"corrects\", hoặc phiên bản cao hơn đính chính một báo cáo khác" / "version 1 without \"corrects\", or a higher one that corrects another report";
    NONE: "không có" / "none";
    NULL: "null" / "null";
    A_MAP: "một đối tượng" / "map";
    A_SEQUENCE: "một danh sách" / "sequence";
    OTHER: "giá trị khác" / "something else";
    TOGETHER: "các trường khác cùng lúc" / "other fields together";
    FILE_BYTES: "số byte của tệp" / "the file's number of bytes";
    FILE_RECORDS: "số bản ghi của tệp" / "the file's number of records";
    RECORD_BYTES: "số byte của bản ghi" / "the record's number of bytes";
    UNIT: "đơn vị" / "unit";
    GROUP: "nhóm đơn vị" / "group";
    PLAN: "văn bản" / "plan";
    DOCUMENT: "tài liệu" / "document";
    SECTION: "mục" / "section";
    TASK: "nhiệm vụ" / "task";
    INDICATOR: "chỉ tiêu" / "indicator";
    A_DEFINITION: "cách tính" / "definition";
    DUTY: "chế độ báo cáo" / "duty";
    MEETING: "cuộc họp" / "meeting";
    REPORT: "báo cáo" / "report";
    EOF_LIST: "danh sách chưa đóng" / "EOF while parsing a list";
    EOF_OBJECT: "đối tượng chưa đóng" / "EOF while parsing an object";
    EOF_STRING: "chuỗi chưa đóng" / "EOF while parsing a string";
    EOF_VALUE: "hết tệp khi chưa có giá trị" / "EOF while parsing a value";
    COLON: "thiếu dấu `:`" / "expected `:`";
    COMMA_LIST: "thiếu dấu `,` hoặc `]`" / "expected `,` or `]`";
    COMMA_OBJECT: "thiếu dấu `,` hoặc `}`" / "expected `,` or `}`";
    IDENT: "từ này không phải true, false hay null" / "expected ident";
    NO_VALUE: "ở đây phải có một giá trị" / "expected value";
    ESCAPE: "ký tự thoát không đúng" / "invalid escape";
    BAD_NUMBER: "số viết không đúng" / "invalid number";
    NUMBER_RANGE: "số quá lớn" / "number out of range";
    CONTROL: "có ký tự điều khiển trong chuỗi" / "control character (\\u0000-\\u001F) found while parsing a string";
    KEY: "tên trường phải là một chuỗi" / "key must be a string";
    TRAILING_COMMA: "thừa dấu phẩy ở cuối" / "trailing comma";
    TRAILING: "thừa ký tự ở cuối" / "trailing characters";
    OTHER_BYTES: "nội dung khác với mã kiểm" / "it has other bytes";
    UNNAMED: "không bản ban hành nào dùng đến" / "nothing issued names it";
    BYTES_MISSING: "thiếu nội dung" / "its bytes are missing";
    OPERATIONS_MISSING: "thiếu thao tác của lần ghi" / "operations of the batch are missing";
    OPERATION_MISSING: "thiếu thao tác này" / "the operation is missing";
    LATER_BEFORE: "ghi một thao tác sau là thao tác trước" / "it names a later one as the one before";
    UNKNOWN_KIND: "có loại bản ghi chưa được biết" / "it names an unknown kind";
    NO_FORMAT: "tệp không ghi định dạng" / "the file names no format";
    NOT_IN_JOURNAL: "nhật ký không có bản ghi này" / "the journal has no such record";
    NOT_IN_TABLE: "bản ghi không có trong bảng của nó" / "the record is missing from its table";
    ENTRY_MISSING: "thiếu mục này" / "the entry is missing";
    ENTRY_SURPLUS: "thừa mục này" / "the entry is one too many";
    NOTHING: "không có gì" / "nothing";
    EMPTY_TEXT: "chuỗi rỗng" / "an empty text";
    DATE: "một ngày YYYY-MM-DD từ năm 1900 đến 2999" / "a date YYYY-MM-DD from 1900 to 2999";
    DOCUMENT_JSON: "một văn bản dạng JSON trong chuỗi" / "a document as JSON in a text";
    WORD_FILE: "một tệp Word (.docx) dạng base64" / "a Word file (.docx) in base64";
    OWN_VALUE: "giá trị theo loại của chỉ tiêu: số, tỷ lệ, thứ hạng, có hoặc không" / "a value as the indicator has it: a number, a share, a rank, yes or no";
    LINK: "liên kết" / "link";
    UPDATE: "cập nhật" / "update";
    OBSTACLE: "vướng mắc" / "obstacle";
    EXTENSION: "gia hạn" / "extension";
    TRIGGER: "điều kiện" / "trigger";
    MEASUREMENT: "số liệu" / "measurement";
    REQUEST: "kiến nghị" / "request";
    CONCLUSION: "kết luận" / "conclusion";
    ACTION: "việc được giao" / "action";
    EMPTY: "nội dung rỗng" / "it is empty";
}

/// The same with something in it that keeps its own words.
const PATTERNS: &[Said] = &[
    said("chuỗi {it}", "string {it}"),
    said("số nguyên {it}", "integer {it}"),
    said("số thập phân {it}", "floating point {it}"),
    said("giá trị {it}", "boolean {it}"),
    said("một trong {it}", "one of {it}"),
    said("văn bản tối đa {it} byte", "a text of at most {it} bytes"),
    said("văn bản {it} byte", "a text of {it} bytes"),
    said("một bản ghi ({it})", "a record ({it})"),
    said("trường {it}", "a field {it}"),
    said("phiên bản bản ghi {it} chưa được biết", "it has the unknown version {it}"),
    said("không đọc được các byte ({it})", "its bytes cannot be read ({it})"),
    said("thừa {it} byte", "{it} bytes are left over"),
    said("không được phép có {it}", "{it} is not allowed"),
];

/// Returns what the contract says in the language.
pub fn told(lang: Lang, english: &str) -> String {
    if let Some(said) = ALL.iter().find(|said| said.en == english) {
        return said.to(lang).to_owned();
    }
    let filled = PATTERNS.iter().find_map(|pattern| {
        let (before, after) = pattern.en.split_once("{it}")?;
        let it = english.strip_prefix(before)?.strip_suffix(after)?;
        Some(pattern.with(lang, &[("it", &it)]))
    });
    filled.unwrap_or_else(|| english.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_contract_says_is_said_in_the_language_with_what_is_in_it() {
        for (english, vietnamese) in [
            ("a list", "một danh sách"),
            ("string \"x\"", "chuỗi \"x\""),
            ("a text of at most 65536 bytes", "văn bản tối đa 65536 byte"),
            ("EOF while parsing a list", "danh sách chưa đóng"),
            ("nobody has words for this", "nobody has words for this"),
        ] {
            assert_eq!(told(Lang::Vi, english), vietnamese);
            assert_eq!(told(Lang::En, english), english);
        }
    }
}
