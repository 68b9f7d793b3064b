//! What is wrong with an input.

texts! {
    UNREADABLE: "không đọc được tệp: {why}" / "the file cannot be read: {why}";
    NOT_UTF8: "tệp không phải UTF-8; hãy lưu lại dạng UTF-8" / "the file is not UTF-8; save it as UTF-8";
    SYNTAX: "không phải JSON: {what}" / "this is not JSON: {what}";
    TOO_LARGE: "{what} là {found}, vượt giới hạn {limit}" / "{what} is {found}, more than the limit of {limit}";
    TOO_DEEP: "lồng nhau quá {limit} cấp" / "it is nested deeper than {limit} levels";
    NOT_EXCHANGE: "cần \"schema\":\"dondoc/exchange\", thấy {found}" / "expected \"schema\":\"dondoc/exchange\", found {found}";
    VERSION: "cần phiên bản 1, thấy {found}" / "expected version 1, found {found}";
    NO_KIND: "dòng này cần \"kind\" để biết là loại bản ghi nào" / "this line needs a \"kind\" that says what the record is";
    UNKNOWN_KIND: "không có loại “{name}”{near}" / "there is no kind “{name}”{near}";
    UNKNOWN_FIELD: "không có trường “{name}”{near}" / "there is no field “{name}”{near}";
    TWICE: "trường “{name}” ghi hai lần" / "the field “{name}” stands here twice";
    MISMATCH: "cần {expected}, thấy {found}" / "expected {expected}, found {found}";
    NO_ID: "thiếu \"id\"; bản ghi không có id không được nhận" / "there is no \"id\"; a record without one is refused";
    DUPLICATE_ID: "id “{id}” đã có ở {file}, dòng {line}" / "the id “{id}” stands already in {file}, line {line}";
    NEEDED: "bản ghi mới phải có “{field}”" / "a new record needs “{field}”";
    NOT_CLEARABLE: "không được xóa trống “{field}”" / "“{field}” cannot be cleared";
    MISSING: "không có {what} “{name}”{near}" / "there is no {what} “{name}”{near}";
    NOT_A_UNIT: "“{name}” là một nhóm; ở đây cần một đơn vị" / "“{name}” is a group; one unit is expected here";
    OTHER_PLAN: "“{name}” thuộc văn bản {plan}, không thuộc văn bản của bản ghi này" / "“{name}” belongs to plan {plan}, not to this record's plan";
    CIRCLE: "“{name}” đứng trên chính nó" / "“{name}” would stand above itself";
    BACKWARDS: "kỳ kết thúc trước khi bắt đầu" / "the period ends before it begins";
    BOTH: "“{one}” và “{two}” phải có cả hai hoặc không có" / "either both “{one}” and “{two}” are there, or neither";
    SOURCE: "“{name}” không dùng làm tên nguồn được: không chứa #, ; và ký tự điều khiển" / "“{name}” cannot name a source: it has no #, no ; and no control characters";
    NOT_REPLACEABLE: "“{name}” không khai là đầy đủ được: không thuộc văn bản nào" / "“{name}” cannot be declared complete: they belong to no plan";
    NOTHING_COMPLETE: "nhập thay thế cần \"complete\":{\"plans\":[…],\"kinds\":[…]} trong tệp" / "replacing needs \"complete\":{\"plans\":[…],\"kinds\":[…]} in the file";
    ISSUED: "{issued}; muốn sửa thì lập phiên bản đính chính" / "{issued}; a change takes a version that corrects it";
    STILL_NEEDED: "{what} sẽ bị xóa nhưng {by} còn dùng đến" / "{what} would be deleted, but {by} refers to it";
    CONTROL_CHARACTERS: "đã bỏ ký tự điều khiển" / "control characters were left out";
    DEADLINE: "chưa hiểu thời hạn “{text}”; giữ nguyên văn" / "the deadline “{text}” was not understood; it is kept as printed";
    TARGET: "chưa hiểu chỉ tiêu “{text}”; giữ nguyên văn" / "the target “{text}” was not understood; it is kept as printed";
    DECIMAL_POINT: "“{text}” dùng dấu chấm thập phân; văn bản dùng dấu phẩy" / "“{text}” has a decimal point; documents have a comma";
    COMMA: "“{text}” được hiểu là số thập phân; hàng nghìn viết bằng dấu chấm" / "“{text}” is read as a decimal number; thousands take a point";
    UNKNOWN_PARTY: "chưa nhận ra đơn vị “{name}”{near}" / "“{name}” names no known unit{near}";
    NEAR: "; gần giống: {names}" / "; nearest: {names}";
}
