//! Arguments of `report`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};

use crate::cli::args::{AsOf, Format, date};
use crate::cli::period;
use crate::domain::plan::Period;
use crate::domain::report::ReportRole;

/// Is one deed on reports.
#[derive(Debug, Subcommand)]
pub enum Report {
    /// Liệt kê mẫu văn bản có sẵn và mẫu riêng
    Templates(Format),
    /// Liệt kê số liệu dùng được trong mẫu và trong câu văn, kèm giá trị hiện nay
    Figures(Figures),
    /// Lập văn bản từ một mẫu, hoặc từ một báo cáo đã lưu; in ra hoặc ghi ra tệp
    Build(Box<Build>),
    /// Mở một báo cáo để soạn
    New(Box<New>),
    /// Liệt kê báo cáo
    List(Format),
    /// Xem một báo cáo: các mục, nội dung
    Show(Show),
    /// Ghi nội dung một mục của báo cáo
    Write(Write),
    /// Ban hành: lưu nội dung và tệp Word, từ đó không sửa được nữa
    Issue(Issue),
    /// Lập phiên bản đính chính của một báo cáo đã ban hành
    Revise(Revise),
}

/// Says what a report is about.
#[derive(Debug, Args)]
pub struct About {
    /// Đơn vị báo cáo: mã, tên, tên viết tắt (mặc định: unit trong cấu hình)
    #[arg(long, value_name = "ĐƠN VỊ")]
    pub unit: Option<String>,
    /// Kỳ: 2026-W14, 2026-03, 2026-Q1, 2026-H1, 2026 hoặc 2026-01-01..2026-02-15 (mặc định: kỳ vừa qua của mẫu)
    #[arg(long, value_name = "KỲ", value_parser = period::parse)]
    pub period: Option<Period>,
    /// Ngày số liệu
    #[command(flatten)]
    pub as_of: AsOf,
    /// Báo cáo của đơn vị hay báo cáo tổng hợp (mặc định: theo mẫu)
    #[arg(long, value_enum, value_name = "VAI TRÒ")]
    pub role: Option<Role>,
    /// Mã các văn bản thuộc phạm vi báo cáo, cách nhau dấu phẩy (mặc định: các văn bản có hiệu lực trong kỳ)
    #[arg(long, value_delimiter = ',', value_name = "VĂN BẢN")]
    pub plans: Vec<String>,
}

impl About {
    /// Returns whether nothing is said.
    pub fn is_empty(&self) -> bool {
        let Self { unit, period, as_of, role, plans } = self;
        unit.is_none() && period.is_none() && as_of.as_of.is_none() && role.is_none() && plans.is_empty()
    }
}

/// Names whose work a report speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Role {
    /// Báo cáo của đơn vị
    Reporter,
    /// Báo cáo tổng hợp
    Consolidator,
}

impl From<Role> for ReportRole {
    fn from(role: Role) -> Self {
        match role {
            Role::Reporter => ReportRole::Reporter,
            Role::Consolidator => ReportRole::Consolidator,
        }
    }
}

/// Says as what a document is issued.
#[derive(Debug, Args)]
pub struct Marks {
    /// Số văn bản: 684, hoặc cả ký hiệu 684/BC-VPUBND (mặc định: để trống)
    #[arg(long, value_name = "SỐ")]
    pub number: Option<String>,
    /// Ngày văn bản (mặc định: để trống)
    #[arg(long, value_name = "NGÀY", value_parser = date)]
    pub date: Option<NaiveDate>,
}

/// Arguments of `report figures`.
#[derive(Debug, Args)]
pub struct Figures {
    /// Số liệu cần tính, ví dụ 'tasks.done plan=454'; không ghi là mọi số liệu
    #[arg(value_name = "SỐ LIỆU")]
    pub calls: Vec<String>,
    /// Theo phạm vi của báo cáo đã lưu này
    #[arg(long, value_name = "MÃ")]
    pub report: Option<String>,
    /// Phạm vi
    #[command(flatten)]
    pub about: About,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `report build`.
#[derive(Debug, Args)]
pub struct Build {
    /// Mẫu (xem dondoc report templates), hoặc mã báo cáo đã lưu
    #[arg(value_name = "MẪU|MÃ")]
    pub what: String,
    /// Phạm vi, khi lập từ mẫu
    #[command(flatten)]
    pub about: About,
    /// Số và ngày, khi lập từ mẫu
    #[command(flatten)]
    pub marks: Marks,
    /// Tệp đích: .docx, .md, .txt, .json, .xlsx (mặc định: in ra dạng chữ)
    #[arg(short, long, value_name = "TỆP")]
    pub output: Option<PathBuf>,
}

/// Arguments of `report new`.
#[derive(Debug, Args)]
pub struct New {
    /// Mẫu (xem dondoc report templates)
    #[arg(value_name = "MẪU")]
    pub template: String,
    /// Mã báo cáo (mặc định: theo mẫu, đơn vị và kỳ)
    #[arg(long, value_name = "MÃ")]
    pub id: Option<String>,
    /// Phạm vi
    #[command(flatten)]
    pub about: About,
    /// Số và ngày
    #[command(flatten)]
    pub marks: Marks,
    /// Nơi nhận ở dòng Kính gửi, cách nhau dấu chấm phẩy (mặc định: theo mẫu)
    #[arg(long, value_name = "NƠI NHẬN")]
    pub to: Option<String>,
    /// Chế độ báo cáo mà báo cáo này đáp ứng (xem dondoc duties)
    #[arg(long, value_name = "CHẾ ĐỘ")]
    pub duty: Option<String>,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `report show`.
#[derive(Debug, Args)]
pub struct Show {
    /// Mã báo cáo
    #[arg(value_name = "MÃ")]
    pub id: String,
    /// In nội dung văn bản
    #[arg(long, conflicts_with = "json")]
    pub text: bool,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `report write`.
#[derive(Debug, Args)]
pub struct Write {
    /// Mã báo cáo
    #[arg(value_name = "MÃ")]
    pub id: String,
    /// Mục (xem dondoc report show)
    #[arg(value_name = "MỤC")]
    pub section: String,
    /// Nội dung; "-" hoặc không ghi là đọc đầu vào chuẩn. Mỗi dòng một đoạn, dòng bắt đầu bằng "- " là gạch đầu dòng
    #[arg(long, value_name = "NỘI DUNG", allow_hyphen_values = true)]
    pub text: Option<String>,
    /// Thay nội dung khác đang có
    #[arg(long)]
    pub force: bool,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `report issue`.
#[derive(Debug, Args)]
pub struct Issue {
    /// Mã báo cáo
    #[arg(value_name = "MÃ")]
    pub id: String,
    /// Số và ngày
    #[command(flatten)]
    pub marks: Marks,
    /// Ban hành cả khi còn mục chưa viết hoặc số liệu đã thay đổi từ khi viết
    #[arg(long)]
    pub even_so: bool,
    /// Ghi ra tệp
    #[arg(short, long, value_name = "TỆP")]
    pub output: Option<PathBuf>,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `report revise`.
#[derive(Debug, Args)]
pub struct Revise {
    /// Mã báo cáo đã ban hành
    #[arg(value_name = "MÃ")]
    pub id: String,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}
