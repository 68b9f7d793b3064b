//! Says in the user's words what the store reports.

use super::failure::{Class, Failure};
use crate::domain::journal::Conflict;
use crate::domain::operation::Operation;
use crate::locale::Lang;
use crate::locale::issued::issued;
use crate::storage::{CommitError, StoreError};

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        store(&error)
    }
}

fn store(error: &StoreError) -> Failure {
    let failed = |message: String| Failure::new(Class::Failed, message);
    match error {
        StoreError::Busy { holder } => {
            let by = holder.as_ref().map(|holder| format!(": {} (tiến trình {}) đang ghi", holder.name, holder.pid));
            let message = format!("sổ nhiệm vụ đang bận{}", by.unwrap_or_default());
            Failure::new(Class::Busy, message).hint("thử lại sau ít phút")
        }
        StoreError::NotFound(path) => failed(format!("chưa có sổ nhiệm vụ tại {}", path.display()))
            .hint("tạo sổ mới bằng: dondoc init (thêm --sample để nạp các kế hoạch mẫu), hoặc chỉ tệp khác bằng --db"),
        StoreError::Exists(path) => failed(format!("đã có tệp {}", path.display()))
            .hint("tệp cũ được giữ nguyên; dùng --db để tạo sổ ở nơi khác"),
        StoreError::ReadOnly(path) => failed(format!("tài khoản này chỉ được đọc {}", path.display()))
            .hint("đề nghị người quản trị cấp quyền ghi cho nhóm"),
        StoreError::NotAWorkspace(path) => failed(format!("{} không phải là sổ nhiệm vụ", path.display()))
            .hint("tệp được giữ nguyên; chỉ đúng tệp bằng --db, hoặc tạo sổ mới ở nơi khác bằng: dondoc init --db TỆP"),
        StoreError::NoFolder(path) => failed(format!("không có và không tạo được thư mục của {}", path.display()))
            .hint("kiểm tra lại đường dẫn, hoặc chỉ tệp khác bằng --db"),
        StoreError::Forbidden(path) => failed(format!("tài khoản này không được đọc {}", path.display()))
            .hint("đề nghị người quản trị thêm tài khoản vào nhóm dùng chung sổ"),
        StoreError::NewerFormat { path, found, known } => failed(format!(
            "{} do phiên bản dondoc mới hơn ghi (định dạng {found}, phiên bản này biết đến {known})",
            path.display()
        ))
        .hint("cập nhật dondoc rồi mở lại"),
        StoreError::NeedsWriter(path) => failed(format!("{} cần được sửa sau lần tắt đột ngột", path.display()))
            .hint("một tài khoản có quyền ghi cần mở sổ một lần"),
        StoreError::DiskFull { needed: 0, .. } => failed("đĩa đã đầy".to_owned()).hint(ROOM),
        StoreError::DiskFull { needed, free } => {
            failed(format!("đĩa không đủ chỗ: cần {needed} byte, còn {free} byte")).hint(ROOM)
        }
        StoreError::Corrupt { table, key, why } => failed(format!("sổ nhiệm vụ hỏng ở {table} {key}: {why}"))
            .hint("chạy dondoc verify; khôi phục từ bản sao lưu hoặc từ tệp đã xuất"),
        StoreError::TooLarge { key, why } => failed(format!("{key} quá lớn: {why}")),
        StoreError::Issued { report, number, on } => {
            let message = issued(Lang::Vi, report.as_str(), number.as_deref(), *on);
            Failure::new(Class::Invalid, message).hint("chưa ghi gì; muốn sửa thì lập phiên bản đính chính")
        }
        StoreError::NoSuchEntry => failed("nhật ký không có mục này".to_owned()).hint("xem dondoc journal"),
        StoreError::Io(error) => failed(format!("lỗi đọc/ghi sổ nhiệm vụ: {error}")),
    }
}

const ROOM: &str = "chưa ghi gì; giải phóng chỗ trống trên đĩa rồi thử lại";

/// Says what a failed commit reports.
pub(super) fn commit(error: CommitError) -> Failure {
    match error {
        CommitError::Conflicts(conflicts) => Failure::new(Class::Conflict, conflicts_in_words(&conflicts))
            .hint("chưa ghi gì; xem lại giá trị hiện nay rồi ghi lại"),
        CommitError::Unknown { source, .. } => Failure::new(
            Class::Failed,
            format!("không rõ lần ghi đã vào sổ hay chưa: {}", store(&source).message),
        )
        .hint("xem dondoc journal trước khi ghi lại"),
        CommitError::Store(error) => error.into(),
    }
}

fn conflicts_in_words(conflicts: &[Conflict]) -> String {
    let mut lines = vec![format!("người khác vừa thay đổi {} chỗ:", conflicts.len())];
    lines.extend(conflicts.iter().map(|conflict| match &conflict.mine {
        Operation::Change(change) => format!("  {} · {}", conflict.key, change.field()),
        Operation::Create(_) if conflict.present.is_none() => {
            format!("  {} · bản ghi mà nó thuộc về không còn nữa", conflict.key)
        }
        Operation::Create(_) => format!("  {} · đã được tạo", conflict.key),
        Operation::Withdraw(_) => {
            format!("  {} · đã thay đổi, hoặc còn bản ghi khác thuộc về nó", conflict.key)
        }
    }));
    lines.join("\n")
}
