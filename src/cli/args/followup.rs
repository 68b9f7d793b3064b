//! Arguments of `requests`, `request` and `actions`.

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::{AsOf, Format, date};

/// Arguments of `requests`.
#[derive(Debug, Args)]
pub struct Requests {
    /// Chỉ kiến nghị chưa được trả lời
    #[arg(long)]
    pub open: bool,
    /// Chỉ kiến nghị quá hạn trả lời
    #[arg(long, conflicts_with = "open")]
    pub overdue: bool,
    /// Chỉ của đơn vị này
    #[arg(long, value_name = "ĐƠN VỊ")]
    pub unit: Option<String>,
    /// Ngày số liệu
    #[command(flatten)]
    pub as_of: AsOf,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Is one deed on a request.
#[derive(Debug, Subcommand)]
pub enum Request {
    /// Ghi một kiến nghị, đề xuất
    Add(AddRequest),
    /// Ghi trả lời cho một kiến nghị
    Answer(AnswerRequest),
}

/// Arguments of `request add`.
#[derive(Debug, Args)]
pub struct AddRequest {
    /// Nội dung kiến nghị
    pub text: String,
    /// Nơi được kiến nghị, như ghi trong văn bản
    #[arg(long, value_name = "NƠI NHẬN")]
    pub to: String,
    /// Đơn vị kiến nghị
    #[arg(long, value_name = "ĐƠN VỊ")]
    pub from: Option<String>,
    /// Nhiệm vụ liên quan
    #[arg(long, value_name = "NHIỆM VỤ")]
    pub task: Option<String>,
    /// Ngày kiến nghị (mặc định: hôm nay)
    #[arg(long, value_name = "NGÀY", value_parser = date)]
    pub on: Option<NaiveDate>,
    /// Hạn trả lời
    #[arg(long, value_name = "NGÀY", value_parser = date)]
    pub due: Option<NaiveDate>,
    /// Số, ký hiệu văn bản kiến nghị
    #[arg(long, value_name = "KÝ HIỆU")]
    pub document: Option<String>,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `request answer`.
#[derive(Debug, Args)]
pub struct AnswerRequest {
    /// Mã kiến nghị (xem dondoc requests)
    #[arg(value_name = "MÃ")]
    pub id: String,
    /// Nội dung trả lời
    pub text: String,
    /// Ngày trả lời (mặc định: hôm nay)
    #[arg(long, value_name = "NGÀY", value_parser = date)]
    pub on: Option<NaiveDate>,
    /// Số, ký hiệu văn bản trả lời
    #[arg(long, value_name = "KÝ HIỆU")]
    pub document: Option<String>,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `actions`.
#[derive(Debug, Args)]
pub struct Actions {
    /// Chỉ việc chưa xong
    #[arg(long)]
    pub open: bool,
    /// Chỉ việc quá hạn
    #[arg(long, conflicts_with = "open")]
    pub overdue: bool,
    /// Chỉ của đơn vị này
    #[arg(long, value_name = "ĐƠN VỊ")]
    pub unit: Option<String>,
    /// Ngày số liệu
    #[command(flatten)]
    pub as_of: AsOf,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}
