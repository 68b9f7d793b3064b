//! Arguments of `unit`: reading words, and reorganisations.

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::{AsOf, Deed, Format, date};

/// Arguments of `unit`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Unit {
    /// Ô đơn vị như in trong văn bản
    #[arg(required = true, value_name = "Ô ĐƠN VỊ")]
    pub text: Option<String>,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
    /// Thay đổi tổ chức
    #[command(subcommand)]
    pub deed: Option<UnitDeed>,
}

/// Is one reorganisation.
#[derive(Debug, Subcommand)]
pub enum UnitDeed {
    /// Thêm, sửa, rút đơn vị
    #[command(flatten)]
    Deed(Deed),
    /// Hợp nhất, sáp nhập: các đơn vị cũ kết thúc, việc chưa xong tự chuyển sang đơn vị tiếp nhận
    Merge(MergeUnits),
    /// Đổi tên: số liệu trước ngày đổi vẫn mang tên cũ
    Rename(RenameUnit),
    /// Kết thúc hoạt động, có hoặc không có đơn vị tiếp nhận
    Close(CloseUnit),
    /// Chuyển việc đang chờ đơn vị tiếp nhận cho một đơn vị, một lần
    Pass(PassWork),
    /// Xem một đơn vị hoặc nhóm: tiền thân, việc chưa xong, chế độ báo cáo, quá trình nhận và chuyển việc
    Show(ShowUnit),
}

/// Arguments of `units`.
#[derive(Clone, Copy, Debug, Args)]
pub struct Units {
    /// Cả đơn vị đã kết thúc hoạt động
    #[arg(long)]
    pub all: bool,
    /// Ngày của số liệu
    #[command(flatten)]
    pub as_of: AsOf,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `unit show`.
#[derive(Debug, Args)]
pub struct ShowUnit {
    /// Đơn vị hoặc nhóm: mã, tên, tên viết tắt; không cần dấu
    #[arg(value_name = "ĐƠN VỊ")]
    pub unit: String,
    /// Ngày của số liệu
    #[command(flatten)]
    pub as_of: AsOf,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of every reorganisation.
#[derive(Debug, Args)]
pub struct Reorganise {
    /// Ngày đầu tiên áp dụng; đơn vị cũ hoạt động đến hết ngày hôm trước
    #[arg(long, value_name = "NGÀY", value_parser = date)]
    pub on: NaiveDate,
    /// Số, ký hiệu văn bản quyết định
    #[arg(long, value_name = "KÝ HIỆU")]
    pub document: Option<String>,
    /// Chỉ cho biết sẽ thay đổi gì, không ghi
    #[arg(long)]
    pub dry_run: bool,
    /// Xác nhận số nhiệm vụ chưa xong bị ảnh hưởng
    #[arg(long, value_name = "SỐ")]
    pub yes: Option<usize>,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `unit merge`.
#[derive(Debug, Args)]
pub struct MergeUnits {
    /// Các đơn vị kết thúc
    #[arg(required = true, value_name = "ĐƠN VỊ")]
    pub from: Vec<String>,
    /// Đơn vị tiếp nhận; cùng --new thì là tên đơn vị mới
    #[arg(long, value_name = "ĐƠN VỊ")]
    pub into: String,
    /// Đơn vị tiếp nhận được thành lập cùng ngày
    #[arg(long)]
    pub new: bool,
    /// Tên viết tắt của đơn vị mới
    #[arg(long, requires = "new", value_name = "TÊN")]
    pub short: Option<String>,
    /// Ngày, văn bản, xác nhận
    #[command(flatten)]
    pub deed: Reorganise,
}

/// Arguments of `unit rename`.
#[derive(Debug, Args)]
pub struct RenameUnit {
    /// Đơn vị đổi tên
    #[arg(value_name = "ĐƠN VỊ")]
    pub unit: String,
    /// Tên mới
    #[arg(long, value_name = "TÊN")]
    pub name: String,
    /// Tên viết tắt mới
    #[arg(long, value_name = "TÊN")]
    pub short: Option<String>,
    /// Ngày, văn bản, xác nhận
    #[command(flatten)]
    pub deed: Reorganise,
}

/// Arguments of `unit pass`.
#[derive(Debug, Args)]
pub struct PassWork {
    /// Nhiệm vụ được chuyển (mặc định: mọi việc đang chờ của đơn vị đó)
    #[arg(value_name = "NHIỆM VỤ")]
    pub tasks: Vec<String>,
    /// Đơn vị đang có việc chờ tiếp nhận
    #[arg(long, value_name = "ĐƠN VỊ")]
    pub from: String,
    /// Đơn vị nhận
    #[arg(long, value_name = "ĐƠN VỊ")]
    pub to: String,
    /// Ngày của số liệu
    #[command(flatten)]
    pub as_of: AsOf,
    /// Chỉ cho biết sẽ chuyển gì, không ghi
    #[arg(long)]
    pub dry_run: bool,
    /// Xác nhận số việc được chuyển
    #[arg(long, value_name = "SỐ")]
    pub yes: Option<usize>,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `unit close`.
#[derive(Debug, Args)]
pub struct CloseUnit {
    /// Đơn vị kết thúc
    #[arg(value_name = "ĐƠN VỊ")]
    pub unit: String,
    /// Đơn vị tiếp nhận (dùng nhiều lần được, đơn vị chính trước)
    #[arg(long, value_name = "ĐƠN VỊ")]
    pub successor: Vec<String>,
    /// Ngày, văn bản, xác nhận
    #[command(flatten)]
    pub deed: Reorganise,
}
