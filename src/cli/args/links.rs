//! Arguments of what speaks of two tasks or two plans.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

use super::{AsOf, Format, date};
use crate::domain::task::Relation;

/// Arguments of `duplicates`.
#[derive(Debug, Args)]
pub struct Duplicates {
    /// Chỉ các cặp có nhiệm vụ của văn bản này
    #[arg(value_name = "VĂN BẢN")]
    pub plan: Option<String>,
    /// Số cặp nhiều nhất, giống nhau nhất trước (mặc định: tất cả)
    #[arg(long, value_name = "SỐ")]
    pub limit: Option<usize>,
    /// Xác nhận một cặp: nhiệm vụ mới, nhiệm vụ cũ (dùng nhiều lần được)
    #[arg(long, num_args = 2, value_names = ["MỚI", "CŨ"], requires = "kind")]
    pub confirm: Vec<String>,
    /// Cặp được xác nhận là gì: same_as, continues, replaces
    #[arg(long = "as", id = "kind", value_name = "LIÊN KẾT", value_parser = relation, requires = "confirm")]
    pub relation: Option<Relation>,
    /// Bác bỏ hẳn một cặp; sẽ không đề xuất lại (dùng nhiều lần được)
    #[arg(long, num_args = 2, value_names = ["MỚI", "CŨ"])]
    pub refuse: Vec<String>,
    /// Liên kết có hiệu lực từ ngày (mặc định: ngày giao nhiệm vụ mới)
    #[arg(long, value_name = "NGÀY", value_parser = date, requires = "confirm")]
    pub since: Option<NaiveDate>,
    /// Chỉ cho biết sẽ ghi gì, không ghi
    #[arg(long)]
    pub dry_run: bool,
    /// Ngày số liệu
    #[command(flatten)]
    pub as_of: AsOf,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `plan supersede`.
#[derive(Debug, Args)]
pub struct Supersede {
    /// Mã văn bản bị thay thế
    #[arg(value_name = "VĂN BẢN CŨ")]
    pub old: String,
    /// Mã văn bản thay thế
    #[arg(long, value_name = "VĂN BẢN MỚI")]
    pub by: String,
    /// Ngày đầu tiên văn bản cũ hết hiệu lực
    #[arg(long, value_name = "NGÀY", value_parser = date)]
    pub on: NaiveDate,
    /// Số, ký hiệu văn bản quyết định (mặc định: văn bản thay thế)
    #[arg(long, value_name = "KÝ HIỆU")]
    pub document: Option<String>,
    /// Chuyển tiếp: CŨ=MỚI vào nhiệm vụ có sẵn; chỉ ghi CŨ là chép sang văn bản mới
    #[arg(long, value_name = "CŨ[=MỚI]")]
    pub carry: Vec<String>,
    /// Thay thế bằng một nhiệm vụ của văn bản mới
    #[arg(long, value_name = "CŨ=MỚI")]
    pub replace: Vec<String>,
    /// Không còn phù hợp, vì lý do này
    #[arg(long, value_name = "CŨ=LÝ DO")]
    pub drop: Vec<String>,
    /// Tệp JSON: {"tasks":[{"task":"961/1","carry":"2026-2030/I/1"}, {"task":"961/2","copy":true}, …]}; "-" là đầu vào chuẩn
    #[arg(long, value_name = "TỆP")]
    pub plan_file: Option<PathBuf>,
    /// Chỉ cho biết sẽ thay đổi gì, không ghi
    #[arg(long)]
    pub dry_run: bool,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

fn relation(text: &str) -> Result<Relation, String> {
    let name = serde_json::Value::String(text.replace('-', "_"));
    let known = "liên kết là một trong: same_as, continues, replaces";
    serde_json::from_value(name).map_err(|_| known.to_owned())
}
