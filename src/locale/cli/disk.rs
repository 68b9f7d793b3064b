//! What the operating system says of files, in the user's language.

use std::io::{Error, ErrorKind};
use std::path::Path;

use crate::locale::{Lang, Said, Told};

texts! {
    NOT_FOUND: "không có tệp hoặc thư mục này" / "there is no such file or folder";
    FORBIDDEN: "tài khoản này không có quyền" / "this account may not do that";
    EXISTS: "đã có tệp này" / "it exists already";
    IS_FOLDER: "đó là một thư mục" / "it is a folder";
    NOT_A_FOLDER: "một phần của đường dẫn không phải là thư mục" / "a part of the path is no folder";
    FULL: "đĩa đã đầy" / "the disk is full";
    READ_ONLY: "ổ đĩa chỉ cho đọc" / "the disk may only be read";
    NOT_TEXT: "không phải văn bản UTF-8" / "it is no UTF-8 text";
    CUT_OFF: "dữ liệu bị cắt giữa chừng" / "it ends too early";
    TOO_LARGE: "tệp quá lớn" / "the file is too large";
    OTHER: "hệ điều hành báo lỗi số {code}" / "the system reports error {code}";
}

/// Says why a file could not be read or written.
pub fn told(lang: Lang, error: &Error) -> String {
    let said = match error.kind() {
        ErrorKind::NotFound => NOT_FOUND,
        ErrorKind::PermissionDenied => FORBIDDEN,
        ErrorKind::AlreadyExists => EXISTS,
        ErrorKind::IsADirectory => IS_FOLDER,
        ErrorKind::NotADirectory => NOT_A_FOLDER,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => FULL,
        ErrorKind::ReadOnlyFilesystem => READ_ONLY,
        ErrorKind::InvalidData => NOT_TEXT,
        ErrorKind::UnexpectedEof => CUT_OFF,
        ErrorKind::FileTooLarge => TOO_LARGE,
        _ => {
            // What has no words here has a number at least, by which it can be looked up.
            let code = error.raw_os_error();
            return code.map_or_else(|| error.to_string(), |code| OTHER.with(lang, &[("code", &code)]));
        }
    };
    said.to(lang).to_owned()
}

/// Says that a file could not be read or written, and why: the text has `{file}` and `{why}`.
pub fn of_file(said: Said, path: &Path, error: &Error) -> Told {
    Told::by(|lang| said.with(lang, &[("file", &path.display()), ("why", &told(lang, error))]))
}

/// Says the same from the system's own words, which end in its number: `… (os error 2)`.
pub fn of_words(lang: Lang, words: &str) -> String {
    let number =
        words.rsplit_once("(os error ").and_then(|(_, number)| number.strip_suffix(')')?.parse().ok());
    number.map_or_else(|| words.to_owned(), |number| told(lang, &Error::from_raw_os_error(number)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_says_is_said_in_the_language() {
        let gone = Error::from(ErrorKind::NotFound);
        assert_eq!(told(Lang::Vi, &gone), NOT_FOUND.vi);
        assert_eq!(of_words(Lang::En, "No such file or directory (os error 2)"), NOT_FOUND.en);
        assert_eq!(of_words(Lang::Vi, "something (os error 9999)"), "hệ điều hành báo lỗi số 9999");
        assert_eq!(of_words(Lang::Vi, "no number"), "no number");
    }
}
