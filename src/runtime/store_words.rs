//! Says in the user's words what the store reports, to the interface and to the command line alike.

use std::fmt::Display;
use std::path::Path;

use crate::locale::cli::{contract, disk, general, store as says};
use crate::locale::{Said, Told, issued::issued};
use crate::storage::{Holder, StoreError};

/// Holds what was wrong with the store, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoreWords {
    /// What was wrong and where.
    pub message: Told,
    /// What to do about it, where something can be done.
    pub hint: Option<Told>,
}

impl StoreWords {
    fn new(message: impl Into<Told>, hint: Said) -> Self {
        Self { message: message.into(), hint: Some(hint.into()) }
    }

    fn alone(message: impl Into<Told>) -> Self {
        Self { message: message.into(), hint: None }
    }

    /// Returns both as one sentence.
    pub(super) fn sentence(self) -> Told {
        let parts: Vec<Told> = [self.message].into_iter().chain(self.hint).collect();
        Told::joined(&parts, "; ")
    }
}

/// Says what the error of the store is.
pub fn of_store(error: &StoreError) -> StoreWords {
    let of = |said: Said, path: &Path, hint| StoreWords::new(said.told(&[("file", &path.display())]), hint);
    match error {
        StoreError::Busy { holder } => StoreWords::new(busy(holder.as_ref()), says::BUSY_HOW),
        StoreError::NotFound(path) => of(says::NOT_FOUND, path, says::NOT_FOUND_HOW),
        StoreError::Exists(path) => of(says::EXISTS, path, says::EXISTS_HOW),
        StoreError::ReadOnly(path) => of(says::READ_ONLY, path, says::READ_ONLY_HOW),
        StoreError::NotAWorkspace(path) => of(says::NOT_A_WORKSPACE, path, says::NOT_A_WORKSPACE_HOW),
        StoreError::NoFolder(path) => of(says::NO_FOLDER, path, says::NO_FOLDER_HOW),
        StoreError::Forbidden(path) => of(says::FORBIDDEN, path, says::FORBIDDEN_HOW),
        StoreError::NewerFormat { path, found, known } => {
            let values: [(&str, &dyn Display); 3] =
                [("file", &path.display()), ("found", found), ("known", known)];
            StoreWords::new(says::NEWER.told(&values), says::NEWER_HOW)
        }
        StoreError::NeedsWriter(path) => of(says::NEEDS_WRITER, path, says::NEEDS_WRITER_HOW),
        StoreError::DiskFull { needed: 0, .. } => StoreWords::new(disk::FULL, says::ROOM),
        StoreError::DiskFull { needed, free } => {
            StoreWords::new(says::DISK_SHORT.told(&[("needed", needed), ("free", free)]), says::ROOM)
        }
        StoreError::NoSuchEntry => StoreWords::new(says::NO_ENTRY, general::SEE_JOURNAL),
        StoreError::Io(error) => {
            StoreWords::alone(Told::by(|lang| says::IO.with(lang, &[("why", &disk::told(lang, error))])))
        }
        StoreError::Corrupt { table, key, why } => {
            StoreWords::new(corrupt(table, key, why), says::CORRUPT_HOW)
        }
        StoreError::TooLarge { key, why } => StoreWords::alone(too_large(key, &why.to_string())),
        StoreError::Issued { report, number, on } => {
            let message = Told::by(|lang| issued(lang, report.as_str(), number.as_deref(), *on));
            StoreWords::new(message, says::ISSUED_HOW)
        }
    }
}

fn busy(holder: Option<&Holder>) -> Told {
    let by = |holder: &Holder| says::BUSY_BY.told(&[("name", &holder.name), ("pid", &holder.pid)]);
    holder.map_or_else(|| says::BUSY.into(), by)
}

fn corrupt(table: &str, key: &str, why: &str) -> Told {
    Told::by(|lang| {
        let why = contract::told(lang, why);
        says::CORRUPT.with(lang, &[("table", &table), ("key", &key), ("why", &why)])
    })
}

fn too_large(key: &str, why: &str) -> Told {
    Told::by(|lang| says::TOO_LARGE.with(lang, &[("key", &key), ("why", &contract::told(lang, why))]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Failure;
    use crate::locale::Lang;
    use crate::runtime::worker::failure;

    #[test]
    fn what_the_interface_passes_on_is_in_the_language_of_its_sentence_and_says_what_to_do() {
        let path = || "/srv/so.redb".into();
        let corrupt = StoreError::Corrupt { table: "batches", key: "7".to_owned(), why: "a list".to_owned() };
        for (error, vi, en) in [
            (StoreError::NotFound(path()), "chưa có sổ nhiệm vụ tại /srv/so.redb; tạo sổ", "no workspace at"),
            (StoreError::Exists(path()), "đã có tệp /srv/so.redb", "exists already"),
            (StoreError::NotAWorkspace(path()), "không phải là sổ nhiệm vụ; ", "is no workspace; "),
            (StoreError::NoFolder(path()), "không tạo được thư mục", "cannot be made; "),
            (StoreError::Forbidden(path()), "không được đọc /srv/so.redb; đề nghị", "may not read"),
            (StoreError::NeedsWriter(path()), "tắt đột ngột; một tài khoản", "has to be repaired"),
            (StoreError::NoSuchEntry, "nhật ký không có mục này; ", "has no such entry; "),
            (corrupt, "hỏng ở batches 7: một danh sách; chạy dondoc verify", "damaged at batches 7: a list"),
            (
                StoreError::Io(std::io::ErrorKind::PermissionDenied.into()),
                "lỗi đọc/ghi sổ nhiệm vụ: tài khoản này không có quyền",
                "failed: this account may not",
            ),
        ] {
            let Failure::Other(words) = failure(&error) else {
                panic!("{error:?} has a failure of its own");
            };
            assert!(words.to(Lang::Vi).contains(vi), "{error:?}: {}", words.to(Lang::Vi));
            assert!(words.to(Lang::En).contains(en), "{error:?}: {}", words.to(Lang::En));
        }
    }
}
