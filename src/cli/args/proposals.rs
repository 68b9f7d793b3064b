//! Arguments of `proposals`, `accept` and `reject`.

use chrono::NaiveDate;
use clap::Args;

use super::{AsOf, Format, date, percent, state};
use crate::domain::progress::{Percent, State};

/// Arguments of `proposals`.
#[derive(Debug, Args)]
pub struct Proposals {
    /// Chỉ của đơn vị này: phần của đơn vị, do đơn vị gửi, hoặc nhiệm vụ đơn vị chủ trì
    #[arg(long, value_name = "ĐƠN VỊ")]
    pub unit: Option<String>,
    /// Ngày số liệu
    #[command(flatten)]
    pub as_of: AsOf,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `accept`.
#[derive(Debug, Args)]
pub struct Accept {
    /// Mã các cập nhật chờ duyệt (xem dondoc proposals)
    #[arg(required = true, value_name = "MÃ")]
    pub ids: Vec<String>,
    /// Sửa trạng thái rồi duyệt
    #[arg(long, value_parser = state)]
    pub state: Option<State>,
    /// Sửa tỷ lệ rồi duyệt, ví dụ 40 hoặc 82,45
    #[arg(long, value_parser = percent)]
    pub percent: Option<Percent>,
    /// Sửa số lượng rồi duyệt, ví dụ 9/12
    #[arg(long, value_name = "N/M")]
    pub count: Option<String>,
    /// Sửa nội dung rồi duyệt
    #[arg(long)]
    pub text: Option<String>,
    /// Thay văn bản minh chứng rồi duyệt (dùng nhiều lần được)
    #[arg(long, value_name = "KÝ HIỆU")]
    pub evidence: Vec<String>,
    /// Sửa ngày có hiệu lực rồi duyệt
    #[arg(long, value_name = "NGÀY", value_parser = date)]
    pub on: Option<NaiveDate>,
    /// Vẫn duyệt dù có điểm nghi vấn
    #[arg(long)]
    pub even_so: bool,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `reject`.
#[derive(Debug, Args)]
pub struct Reject {
    /// Mã các cập nhật chờ duyệt (xem dondoc proposals)
    #[arg(required = true, value_name = "MÃ")]
    pub ids: Vec<String>,
    /// Lý do không duyệt
    #[arg(long)]
    pub reason: String,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}
