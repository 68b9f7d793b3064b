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
