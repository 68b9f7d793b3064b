//! Words for what looks like personal data.

use super::{Said, said};
use crate::text::personal::Personal;

/// Says what a text seems to hold, and that it does not belong here.
pub fn personal(what: Personal) -> Said {
    match what {
        Personal::Telephone => said(
            "giống số điện thoại; không nên lưu dữ liệu cá nhân ở đây",
            "this looks like a telephone number; personal data does not belong here",
        ),
        Personal::IdentityNumber => said(
            "giống số định danh cá nhân; không nên lưu dữ liệu cá nhân ở đây",
            "this looks like a person's identity number; personal data does not belong here",
        ),
        Personal::Contact => said(
            "giống tên người liên hệ; không nên lưu dữ liệu cá nhân ở đây",
            "this looks like a person's name; personal data does not belong here",
        ),
    }
}

/// Says what a text seemed to hold, and that it was left out.
pub fn left_out(what: Personal) -> Said {
    match what {
        Personal::Telephone => said(
            "giống số điện thoại; đã lược bỏ (giữ lại bằng --keep-personal)",
            "this looks like a telephone number; it was left out (--keep-personal keeps it)",
        ),
        Personal::IdentityNumber => said(
            "giống số định danh cá nhân; đã lược bỏ (giữ lại bằng --keep-personal)",
            "this looks like a person's identity number; it was left out (--keep-personal keeps it)",
        ),
        Personal::Contact => said(
            "giống tên người liên hệ; đã lược bỏ (giữ lại bằng --keep-personal)",
            "this looks like a person's name; it was left out (--keep-personal keeps it)",
        ),
    }
}

/// Asks what is to become of personal data in a form.
pub const QUESTION: Said = said("Dữ liệu cá nhân", "Personal data");
/// Says what was found in which field.
pub const FOUND: Said = said("{field}: “{found}” {what}", "{field}: “{found}” {what}");
/// Writes without it.
pub const LEAVE_OUT: Said = said("Lược bỏ rồi ghi", "Leave it out and write");
/// Writes with it.
pub const KEEP: Said = said("Cố ý giữ lại rồi ghi", "Keep it on purpose and write");
/// Goes back to the form.
pub const GO_ON: Said = said("Sửa tiếp", "Go on typing");
