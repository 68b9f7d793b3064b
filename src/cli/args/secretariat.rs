//! The commands of the secretariat's week: inbox, scorecard, follow-up, reporting duties.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};

use super::{Against, AsOf, Format, date};
use crate::cli::period;
use crate::domain::check::{Clear, Sort};
use crate::domain::plan::Period;
use crate::domain::unit::UnitKind;

/// Arguments of `documents`.
#[derive(Debug, Args)]
pub struct Documents {
    /// Từ cần tìm trong ký hiệu, nơi ban hành, trích yếu; không cần dấu
    #[arg(value_name = "TỪ")]
    pub words: Vec<String>,
    /// Chỉ văn bản ban hành từ ngày này
    #[arg(long, value_name = "NGÀY", value_parser = date)]
    pub since: Option<NaiveDate>,
    /// Chỉ văn bản ban hành đến ngày này
    #[arg(long, value_name = "NGÀY", value_parser = date)]
    pub until: Option<NaiveDate>,
    /// Chỉ văn bản giao, điều chỉnh nhiệm vụ này hoặc được viện dẫn khi ghi về nó
    #[arg(long, value_name = "NHIỆM VỤ")]
    pub task: Option<String>,
    /// Chỉ văn bản của nơi ban hành này
    #[arg(long, value_name = "NƠI BAN HÀNH")]
    pub issuer: Option<String>,
    /// Chỉ văn bản có điểm chưa khớp: hai ngày, ký hiệu gần giống, ngày sai, cách ghi khác
    #[arg(long)]
    pub doubts: bool,
    /// Ngày số liệu
    #[command(flatten)]
    pub as_of: AsOf,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `check`.
#[derive(Debug, Args)]
#[command(
    after_help = "Rõ thẩm quyền: văn bản giao việc phải có nơi ban hành, số và ngày; sổ không ghi gì hơn để xét.\nRõ trách nhiệm: nhiều đơn vị cùng chủ trì một việc theo dõi chung thì phải rõ ai chính; việc theo dõi từng đơn vị phải xác định được đơn vị.\nMâu thuẫn được nêu cả ở việc đã xong.\nMã thoát: 0; với --strict, 3 khi có điểm chưa rõ."
)]
pub struct Check {
    /// Mã hoặc ký hiệu văn bản (mặc định: mọi văn bản)
    #[arg(value_name = "VĂN BẢN")]
    pub plan: Option<String>,
    /// Chỉ việc mà đơn vị chủ trì hoặc phối hợp: mã, tên, tên viết tắt; không cần dấu
    #[arg(long, value_name = "ĐƠN VỊ")]
    pub unit: Option<String>,
    /// Chỉ các loại này, ví dụ no_output,unknown_phrase
    #[arg(long, value_delimiter = ',', value_name = "LOẠI", value_parser = sort)]
    pub kind: Vec<Sort>,
    /// Chỉ các "rõ" này: who, what, when, product, responsibility, authority
    #[arg(long, value_delimiter = ',', value_name = "RÕ", value_parser = clear)]
    pub clear: Vec<Clear>,
    /// Soát cả việc đã xong hoặc không còn phù hợp
    #[arg(long)]
    pub all: bool,
    /// Kết thúc với mã 3 khi có điểm chưa rõ
    #[arg(long)]
    pub strict: bool,
    /// Ngày số liệu
    #[command(flatten)]
    pub as_of: AsOf,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

fn sort(text: &str) -> Result<Sort, String> {
    among(text, &Sort::ALL)
}

fn clear(text: &str) -> Result<Clear, String> {
    among(text, &Clear::ALL)
}

/// Reads one of the names that JSON has for these values.
fn among<T: serde::Serialize + Copy>(text: &str, all: &[T]) -> Result<T, String> {
    let name = |it: &T| serde_json::to_value(it).ok()?.as_str().map(str::to_owned);
    let wanted = text.trim().replace('-', "_");
    let found = all.iter().find(|it| name(it).as_deref() == Some(&wanted)).copied();
    found.ok_or_else(|| {
        let known: Vec<String> = all.iter().filter_map(name).collect();
        format!("chọn trong: {}", known.join(", "))
    })
}

/// Arguments of `inbox`.
#[derive(Debug, Args)]
pub struct Inbox {
    /// Đơn vị: mã, tên, tên viết tắt; không cần dấu
    #[arg(value_name = "ĐƠN VỊ", required_unless_present = "all", conflicts_with = "all")]
    pub unit: Option<String>,
    /// Mọi đơn vị: số việc theo từng đơn vị, rồi các nhóm việc
    #[arg(long)]
    pub all: bool,
    /// Sắp đến hạn là còn nhiều nhất bao nhiêu ngày, ví dụ 7, 14, 30
    #[arg(long, value_name = "SỐ NGÀY", allow_negative_numbers = true)]
    #[arg(value_parser = clap::value_parser!(u16).range(0..=366))]
    pub due_soon: Option<u16>,
    /// Chỉ xem việc theo vai trò
    #[arg(long, value_enum, value_name = "VAI TRÒ", conflicts_with = "all")]
    pub role: Option<RoleName>,
    /// Điều kiện lọc như của dondoc tasks, ví dụ 'trạng-thái:quá-hạn văn-bản:454'; với --all thì chỉ in các nhóm việc
    #[arg(long, value_name = "ĐIỀU KIỆN", allow_hyphen_values = true)]
    pub filter: Option<String>,
    /// Ngày số liệu
    #[command(flatten)]
    pub as_of: AsOf,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Names the roles that a filter tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum RoleName {
    /// Chủ trì, tự mình thực hiện
    Lead,
    /// Phối hợp
    Coordinator,
    /// Thành viên của một nhóm đơn vị
    Member,
}

/// Arguments of `score`.
#[derive(Debug, Args)]
pub struct Score {
    /// Kỳ: 2026-03, 2026-Q1, 2026-H1, 2026, 2026-W14 hoặc 2026-01-01..2026-02-15 (mặc định: tháng trước)
    #[arg(long, value_name = "KỲ", value_parser = period::parse)]
    pub period: Option<Period>,
    /// Chỉ xem một loại đơn vị, ví dụ department, commune
    #[arg(long, value_name = "LOẠI", value_parser = unit_kind)]
    pub kind: Option<UnitKind>,
    /// Ghi ra tệp Excel
    #[arg(long, value_name = "TỆP", conflicts_with = "json")]
    pub xlsx: Option<PathBuf>,
    /// Hạn nào được xét
    #[command(flatten)]
    pub lateness: Against,
    /// Ngày số liệu
    #[command(flatten)]
    pub as_of: AsOf,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `matrix`.
#[derive(Debug, Args)]
pub struct Matrix {
    /// Mã văn bản (mặc định: mọi văn bản)
    #[arg(value_name = "VĂN BẢN")]
    pub plan: Option<String>,
    /// Chỉ xem một loại đơn vị, ví dụ department, commune
    #[arg(long, value_name = "LOẠI", value_parser = unit_kind)]
    pub kind: Option<UnitKind>,
    /// Xếp đơn vị chậm nhất lên trước
    #[arg(long)]
    pub behind: bool,
    /// Ngày số liệu
    #[command(flatten)]
    pub as_of: AsOf,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `remind`.
#[derive(Debug, Args)]
pub struct Remind {
    /// Các đơn vị được đôn đốc
    #[arg(required = true, value_name = "ĐƠN VỊ")]
    pub units: Vec<String>,
    /// Ngày đôn đốc, cũng là ngày số liệu (mặc định: hôm nay)
    #[arg(long, value_name = "NGÀY", value_parser = date)]
    pub on: Option<NaiveDate>,
    /// Số, ký hiệu văn bản đôn đốc, nếu đã có
    #[arg(long, value_name = "KÝ HIỆU")]
    pub document: Option<String>,
    /// Chỉ in nội dung, không ghi
    #[arg(long)]
    pub dry_run: bool,
    /// Lập công văn đôn đốc một đơn vị ra tệp: .docx, .md, .txt, .json
    #[arg(short, long, value_name = "TỆP")]
    pub output: Option<PathBuf>,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `duties`.
#[derive(Clone, Debug, Args)]
pub struct Duties {
    /// Bảng đơn vị × kỳ của một chế độ báo cáo, theo mã của chế độ
    #[arg(long, value_name = "MÃ")]
    pub board: Option<String>,
    /// Số kỳ đã đến hạn hiện trong bảng
    #[arg(long, value_name = "SỐ", default_value_t = 6, requires = "board", value_parser = clap::value_parser!(u16).range(1..=104))]
    pub terms: u16,
    /// Ngày số liệu
    #[command(flatten)]
    pub as_of: AsOf,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `received`.
#[derive(Debug, Args)]
pub struct Received {
    /// Đơn vị đã gửi
    #[arg(value_name = "ĐƠN VỊ")]
    pub unit: String,
    /// Mã chế độ báo cáo (xem dondoc duties)
    #[arg(value_name = "CHẾ ĐỘ")]
    pub duty: String,
    /// Kỳ báo cáo: 2026-W14, 2026-03, 2026-Q1, 2026-H1, 2026
    #[arg(value_name = "KỲ", value_parser = period::parse)]
    pub period: Period,
    /// Ngày nhận (mặc định: hôm nay)
    #[arg(long, value_name = "NGÀY", value_parser = date)]
    pub on: Option<NaiveDate>,
    /// Số, ký hiệu của báo cáo
    #[arg(long, value_name = "KÝ HIỆU")]
    pub document: Option<String>,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

fn unit_kind(text: &str) -> Result<UnitKind, String> {
    let name = serde_json::Value::String(text.replace('-', "_"));
    let known = "loại đơn vị là một trong: committee, department, office, central_branch, court, party_body, \
                 mass_organisation, press_agency, central_body, enterprise, university, science_centre, \
                 management_board, provincial_centre, district, commune";
    serde_json::from_value(name).map_err(|_| known.to_owned())
}
