//! Arguments of `meeting`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::{Format, date};

/// Is one deed on a meeting.
#[derive(Debug, Subcommand)]
pub enum Meeting {
    /// Mở một cuộc họp: chương trình được lập theo quy tắc
    Start(StartMeeting),
    /// Xem chương trình và kết quả thực hiện kết luận trước
    Agenda(Agenda),
    /// Đưa thêm nhiệm vụ vào chương trình, kể cả khi đang họp
    Take(TakeUp),
    /// Ghi một kết luận
    Conclude(Conclude),
    /// Giao việc cho một đơn vị
    Action(GiveAction),
    /// Ghi việc được giao đã xong
    Done(ActionDone),
    /// Kết thúc cuộc họp và in thông báo kết luận
    End(EndMeeting),
    /// In thông báo kết luận
    Minutes(Minutes),
    /// Liệt kê các cuộc họp
    List(Format),
}

/// Arguments of `meeting start`.
#[derive(Debug, Args)]
pub struct StartMeeting {
    /// Giao ban tuần (mặc định)
    #[arg(long, group = "sort")]
    pub weekly: bool,
    /// Phiên họp thường kỳ hằng tháng
    #[arg(long, group = "sort")]
    pub monthly: bool,
    /// Cuộc họp chuyên đề, đột xuất
    #[arg(long, group = "sort")]
    pub special: bool,
    /// Tên cuộc họp
    #[arg(long, value_name = "TÊN")]
    pub title: Option<String>,
    /// Ngày họp (mặc định: hôm nay); số liệu tính đến ngày này
    #[arg(long, value_name = "NGÀY", value_parser = date)]
    pub on: Option<NaiveDate>,
    /// Chỉ nhiệm vụ của văn bản này (dùng nhiều lần được)
    #[arg(long, value_name = "VĂN BẢN")]
    pub plan: Vec<String>,
    /// Chỉ xem chương trình sẽ lập, không ghi
    #[arg(long)]
    pub dry_run: bool,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `meeting agenda`.
#[derive(Debug, Args)]
pub struct Agenda {
    /// Mã cuộc họp (mặc định: cuộc họp gần nhất)
    #[arg(value_name = "MÃ")]
    pub id: Option<String>,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `meeting minutes`.
#[derive(Debug, Args)]
pub struct Minutes {
    /// Mã cuộc họp (mặc định: cuộc họp gần nhất)
    #[arg(value_name = "MÃ")]
    pub id: Option<String>,
    /// Lập thông báo kết luận ra tệp: .docx, .md, .txt, .json
    #[arg(short, long, value_name = "TỆP")]
    pub output: Option<PathBuf>,
    /// Đơn vị ra thông báo ghi trong tệp (mặc định: unit trong cấu hình)
    #[arg(long, value_name = "ĐƠN VỊ", requires = "output")]
    pub unit: Option<String>,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `meeting take`.
#[derive(Debug, Args)]
pub struct TakeUp {
    /// Mã cuộc họp
    #[arg(value_name = "MÃ")]
    pub id: String,
    /// Nhiệm vụ đưa vào, theo thứ tự
    #[arg(value_name = "NHIỆM VỤ", required = true)]
    pub tasks: Vec<String>,
    /// Đặt ngay sau nhiệm vụ này (mặc định: cuối chương trình)
    #[arg(long, value_name = "NHIỆM VỤ")]
    pub after: Option<String>,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `meeting conclude`.
#[derive(Debug, Args)]
pub struct Conclude {
    /// Mã cuộc họp
    #[arg(value_name = "MÃ")]
    pub id: String,
    /// Nội dung kết luận
    pub text: String,
    /// Nhiệm vụ được kết luận; không ghi là kết luận chung
    #[arg(long, value_name = "NHIỆM VỤ")]
    pub task: Option<String>,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `meeting action`.
#[derive(Debug, Args)]
pub struct GiveAction {
    /// Mã cuộc họp
    #[arg(value_name = "MÃ")]
    pub id: String,
    /// Việc phải làm
    pub text: String,
    /// Đơn vị thực hiện
    #[arg(long, value_name = "ĐƠN VỊ")]
    pub unit: String,
    /// Nhiệm vụ liên quan
    #[arg(long, value_name = "NHIỆM VỤ")]
    pub task: Option<String>,
    /// Chậm nhất ngày
    #[arg(long, value_name = "NGÀY", value_parser = date)]
    pub due: Option<NaiveDate>,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `meeting done`.
#[derive(Debug, Args)]
pub struct ActionDone {
    /// Mã việc được giao (xem dondoc actions)
    #[arg(value_name = "MÃ")]
    pub id: String,
    /// Ngày xong (mặc định: hôm nay)
    #[arg(long, value_name = "NGÀY", value_parser = date)]
    pub on: Option<NaiveDate>,
    /// Kết quả
    #[arg(long)]
    pub result: Option<String>,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `meeting end`.
#[derive(Debug, Args)]
pub struct EndMeeting {
    /// Mã cuộc họp
    #[arg(value_name = "MÃ")]
    pub id: String,
    /// Số, ký hiệu thông báo kết luận
    #[arg(long, value_name = "KÝ HIỆU")]
    pub document: Option<String>,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}
