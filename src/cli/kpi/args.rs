//! Arguments of `kpi`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use crate::cli::args::{AsOf, Format, date};

/// Arguments of `kpi`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Kpi {
    /// Lệnh con
    #[command(subcommand)]
    pub command: Option<KpiCommand>,
    /// Mã chỉ tiêu, hoặc các cụm từ phải có trong tên, số thứ tự, mã, đơn vị theo dõi, trạng thái; không cần dấu
    #[arg(value_name = "ĐIỀU KIỆN")]
    pub query: Vec<String>,
    /// Ngày số liệu
    #[command(flatten)]
    pub as_of: AsOf,
    /// Năm chỉ tiêu (mặc định: năm có chỉ tiêu gần nhất kể từ ngày số liệu)
    #[arg(long, value_name = "NĂM", value_parser = clap::value_parser!(i32).range(1900..3000))]
    pub year: Option<i32>,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Is one command about indicators.
#[derive(Debug, Subcommand)]
pub enum KpiCommand {
    /// Ghi một số liệu
    Record(Box<Record>),
    /// Vẽ biểu đồ một chỉ tiêu
    Chart(Chart),
}

/// Arguments of `kpi record`.
#[derive(Debug, Args)]
pub struct Record {
    /// Mã chỉ tiêu hoặc mã cách tính
    pub id: String,
    /// Số liệu như trong văn bản: 82,45% hoặc 26/33; thứ hạng 28/34; có, không
    #[arg(value_name = "SỐ LIỆU", allow_hyphen_values = true)]
    pub value: String,
    /// Tính đến ngày
    #[arg(long, value_name = "NGÀY", value_parser = date)]
    pub on: NaiveDate,
    /// Ngày đầu của kỳ số liệu
    #[arg(long, value_name = "NGÀY", value_parser = date)]
    pub from: Option<NaiveDate>,
    /// Số, ký hiệu văn bản có số liệu
    #[arg(long, value_name = "KÝ HIỆU")]
    pub source: Option<String>,
    /// Ngày của văn bản đó
    #[arg(long, value_name = "NGÀY", value_parser = date)]
    pub source_date: Option<NaiveDate>,
    /// Mã cách tính, khi chỉ tiêu có nhiều cách tính
    #[arg(long, value_name = "MÃ")]
    pub definition: Option<String>,
    /// Đơn vị, khi là số liệu của một đơn vị
    #[arg(long, value_name = "ĐƠN VỊ")]
    pub unit: Option<String>,
    /// Ghi chú
    #[arg(long, value_name = "NỘI DUNG")]
    pub note: Option<String>,
    /// Các phần của số liệu, ví dụ "A=12;B=3"
    #[arg(long, value_name = "PHẦN")]
    pub parts: Option<String>,
    /// Ghi cả khi ngày đó đã có số liệu khác hoặc ngày chưa tới
    #[arg(long)]
    pub force: bool,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `kpi chart`.
#[derive(Debug, Args)]
pub struct Chart {
    /// Mã chỉ tiêu hoặc mã cách tính
    pub id: String,
    /// Tệp ảnh SVG; "-" là đầu ra chuẩn; không ghi thì vẽ bằng ký tự
    #[arg(long, value_name = "TỆP")]
    pub svg: Option<PathBuf>,
    /// Ngày số liệu
    #[command(flatten)]
    pub as_of: AsOf,
    /// Chỉ vẽ đến hết năm này (mặc định: đến chỉ tiêu cuối cùng)
    #[arg(long, value_name = "NĂM", value_parser = clap::value_parser!(i32).range(1900..3000))]
    pub year: Option<i32>,
}
