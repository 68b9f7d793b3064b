//! Arguments of `plan`, `section`, `task`, `unit`, `group`, `link`, `document` and `record`: add, edit, move, withdraw.

use clap::{Args, Subcommand};

use super::{AsOf, Format, singular_kind};
use crate::domain::entity::Kind;

/// Is what is done to records of a kind without an order.
#[derive(Debug, Subcommand)]
pub enum Deed {
    /// Thêm một bản ghi: Ô=GIÁ TRỊ cho từng ô; ghi sai tên ô để xem các ô gần nhất
    Add(AddRecord),
    /// Sửa các ô của một bản ghi; “Ô=” là xóa trống
    Edit(EditRecord),
    /// Rút một bản ghi, cùng những gì thuộc về nó khi có --with-parts
    Withdraw(WithdrawRecord),
}

/// Is what is done to the rows of plans.
#[derive(Debug, Subcommand)]
pub enum Arrange {
    /// Thêm, sửa, rút
    #[command(flatten)]
    Deed(Deed),
    /// Chuyển chỗ, cùng mọi dòng bên dưới; mã giữ nguyên
    Move(MoveRecord),
}

/// Arguments of `task`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Task {
    /// Mã nhiệm vụ, ví dụ 454/B/12
    #[arg(required = true)]
    pub id: Option<String>,
    /// Ngày số liệu
    #[command(flatten)]
    pub as_of: AsOf,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
    /// Thêm, sửa, chuyển, rút
    #[command(subcommand)]
    pub deed: Option<Arrange>,
}

/// Is what is done to a record of any kind.
#[derive(Debug, Subcommand)]
pub enum Record {
    /// Thêm một bản ghi
    Add {
        /// Loại bản ghi: update, extension, obstacle, duty, meeting…
        #[arg(value_name = "LOẠI", value_parser = singular_kind)]
        kind: Kind,
        /// Nội dung
        #[command(flatten)]
        add: AddRecord,
    },
    /// Sửa các ô của một bản ghi
    Edit {
        /// Loại bản ghi
        #[arg(value_name = "LOẠI", value_parser = singular_kind)]
        kind: Kind,
        /// Nội dung
        #[command(flatten)]
        edit: EditRecord,
    },
    /// Rút một bản ghi
    Withdraw {
        /// Loại bản ghi
        #[arg(value_name = "LOẠI", value_parser = singular_kind)]
        kind: Kind,
        /// Bản ghi
        #[command(flatten)]
        withdraw: WithdrawRecord,
    },
    /// Liệt kê các ô của một loại bản ghi và cách ghi
    Fields {
        /// Loại bản ghi
        #[arg(value_name = "LOẠI", value_parser = singular_kind)]
        kind: Kind,
        /// Dạng kết quả
        #[command(flatten)]
        format: Format,
    },
}

/// Says whether and how something is written.
#[derive(Clone, Copy, Debug, Args)]
pub struct Writing {
    /// Chỉ cho biết sẽ thay đổi gì, không ghi
    #[arg(long)]
    pub dry_run: bool,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `add`.
#[derive(Debug, Args)]
pub struct AddRecord {
    /// Bản ghi mới thuộc về đâu (ví dụ 454/B), rồi các ô: title="…" leads="Sở Y tế"
    #[arg(value_name = "THUỘC VỀ | Ô=GIÁ TRỊ")]
    pub words: Vec<String>,
    /// Mã của bản ghi mới (mặc định: tự đặt)
    #[arg(long, value_name = "MÃ")]
    pub id: Option<String>,
    /// Ghi hay chỉ xem
    #[command(flatten)]
    pub writing: Writing,
}

/// Arguments of `edit`.
#[derive(Debug, Args)]
pub struct EditRecord {
    /// Mã, tên hoặc số, ký hiệu của bản ghi
    #[arg(value_name = "BẢN GHI")]
    pub record: String,
    /// Các ô: deadline="30/6/2026" output=
    #[arg(required = true, value_name = "Ô=GIÁ TRỊ")]
    pub fields: Vec<String>,
    /// Ghi hay chỉ xem
    #[command(flatten)]
    pub writing: Writing,
}

/// Arguments of `move`.
#[derive(Debug, Args)]
pub struct MoveRecord {
    /// Mã của dòng được chuyển
    #[arg(value_name = "DÒNG")]
    pub record: String,
    /// Chỗ mới
    #[command(flatten)]
    pub place: Place,
    /// Ghi hay chỉ xem
    #[command(flatten)]
    pub writing: Writing,
}

/// Is where a row is moved to; exactly one of the three.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub struct Place {
    /// Ngay trước dòng này
    #[arg(long, value_name = "DÒNG")]
    pub before: Option<String>,
    /// Ngay sau dòng này
    #[arg(long, value_name = "DÒNG")]
    pub after: Option<String>,
    /// Cuối cùng trong mục, kế hoạch hoặc nhiệm vụ này
    #[arg(long, value_name = "DÒNG")]
    pub into: Option<String>,
}

/// Arguments of `withdraw`.
#[derive(Debug, Args)]
pub struct WithdrawRecord {
    /// Mã, tên hoặc số, ký hiệu của bản ghi
    #[arg(value_name = "BẢN GHI")]
    pub record: String,
    /// Rút cả những gì thuộc về nó: mục con, nhiệm vụ, cập nhật…
    #[arg(long)]
    pub with_parts: bool,
    /// Xác nhận số bản ghi được rút
    #[arg(long, value_name = "SỐ")]
    pub yes: Option<usize>,
    /// Ghi hay chỉ xem
    #[command(flatten)]
    pub writing: Writing,
}
