//! Says in the user's words what is wrong with an input. The report for scripts keeps the contract's English.

use crate::exchange::{Limits, Problem, Warning};
use crate::locale::{
    Lang,
    issued::issued,
    personal::{left_out, personal},
};

/// Says what makes an input invalid.
pub(super) fn problem(problem: &Problem) -> String {
    match problem {
        Problem::Unreadable(why) => format!("không đọc được tệp: {why}"),
        Problem::NotUtf8 => "tệp không phải UTF-8; hãy lưu lại dạng UTF-8".to_owned(),
        Problem::Syntax(what) => format!("không phải JSON: {what}"),
        Problem::TooLarge { what, found, limit } => format!("{what} có {found}, vượt giới hạn {limit}"),
        Problem::TooDeep => format!("lồng nhau quá {} cấp", Limits::DEPTH),
        Problem::NotExchange(found) => format!("cần \"schema\":\"dondoc/exchange\", thấy {found}"),
        Problem::Version(found) => format!("cần phiên bản 1, thấy {found}"),
        Problem::NoKind => "dòng này cần \"kind\" để biết là loại bản ghi nào".to_owned(),
        Problem::UnknownKind { name, nearest } => format!("không có loại “{name}”{}", near(nearest)),
        Problem::UnknownField { name, nearest } => format!("không có trường “{name}”{}", near(nearest)),
        Problem::DuplicateField(name) => format!("trường “{name}” ghi hai lần"),
        Problem::Mismatch { expected, found } => format!("cần {expected}, thấy {found}"),
        other => about_records(other),
    }
}

fn about_records(problem: &Problem) -> String {
    match problem {
        Problem::NoId => "thiếu \"id\"; bản ghi không có id không được nhận".to_owned(),
        Problem::DuplicateId { id, file, line } => format!("id “{id}” đã có ở {file}, dòng {line}"),
        Problem::Needed(field) => format!("bản ghi mới phải có “{field}”"),
        Problem::NotClearable(field) => format!("không được xóa trống “{field}”"),
        Problem::Missing { what, name, nearest } => format!("không có {what} “{name}”{}", near(nearest)),
        Problem::NotAUnit(name) => format!("“{name}” là một nhóm; ở đây cần một đơn vị"),
        Problem::OtherPlan { name, plan } => {
            format!("“{name}” thuộc văn bản {plan}, không thuộc văn bản của bản ghi này")
        }
        Problem::Circle(name) => format!("“{name}” đứng trên chính nó"),
        Problem::PeriodBackwards => "kỳ kết thúc trước khi bắt đầu".to_owned(),
        Problem::Both(one, two) => format!("“{one}” và “{two}” phải có cả hai hoặc không có"),
        Problem::Source(name) => {
            format!("“{name}” không dùng làm tên nguồn được: không chứa #, ; và ký tự điều khiển")
        }
        Problem::NotReplaceable(name) => {
            format!("“{name}” không khai là đầy đủ được: không thuộc văn bản nào")
        }
        Problem::NothingComplete => {
            "nhập thay thế cần \"complete\":{\"plans\":[…],\"kinds\":[…]} trong tệp".to_owned()
        }
        Problem::Issued { report, number, on } => {
            format!(
                "{}; muốn sửa thì lập phiên bản đính chính",
                issued(Lang::Vi, report, number.as_deref(), *on)
            )
        }
        Problem::StillNeeded { what, by } => format!("{what} sẽ bị xóa nhưng {by} còn dùng đến"),
        other => other.to_string(),
    }
}

/// Says what somebody should look at.
pub(super) fn warning(warning: &Warning) -> String {
    match warning {
        Warning::ControlCharacters => "đã bỏ ký tự điều khiển".to_owned(),
        Warning::Personal(what) => personal(*what).to(Lang::Vi).to_owned(),
        Warning::LeftOut(what) => left_out(*what).to(Lang::Vi).to_owned(),
        Warning::DeadlineNotUnderstood(phrase) => format!("chưa hiểu thời hạn “{phrase}”; giữ nguyên văn"),
        Warning::TargetNotUnderstood(text) => format!("chưa hiểu chỉ tiêu “{text}”; giữ nguyên văn"),
        Warning::DecimalPoint(text) => format!("“{text}” dùng dấu chấm thập phân; văn bản dùng dấu phẩy"),
        Warning::CommaBeforeThree(text) => {
            format!("“{text}” được hiểu là số thập phân; hàng nghìn viết bằng dấu chấm")
        }
        Warning::UnknownParty { name, nearest } => format!("chưa nhận ra đơn vị “{name}”{}", near(nearest)),
    }
}

fn near(names: &[String]) -> String {
    if names.is_empty() { String::new() } else { format!("; gần giống: {}", names.join(", ")) }
}
