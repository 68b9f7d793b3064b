//! The command line as data. Help texts are in the users' language.

mod edit;
mod followup;
mod meeting;
mod proposals;
mod secretariat;
mod units;

use std::path::PathBuf;

use chrono::{Datelike, NaiveDate};
use clap::{Args, Parser, Subcommand, ValueEnum};

use super::kpi::args::Kpi;
use super::report::args::Report;
use crate::domain::entity::Kind;
use crate::domain::progress::{Percent, State};
use crate::locale::Lang;
use crate::query::count::Column;

pub use edit::{
    AddRecord, Arrange, Deed, EditRecord, MoveRecord, Place, Record as EditedRecord, Task, WithdrawRecord,
    Writing,
};
pub use followup::{Actions, AddRequest, AnswerRequest, Request, Requests};
pub use meeting::{
    ActionDone, Agenda, Conclude, EndMeeting, GiveAction, Meeting, Minutes, StartMeeting, TakeUp,
};
pub use proposals::{Accept, Proposals, Reject};
pub use secretariat::{Documents, Duties, Inbox, Matrix, Received, Remind, RoleName, Score};
pub use units::{CloseUnit, MergeUnits, PassWork, RenameUnit, Reorganise, ShowUnit, Unit, UnitDeed, Units};

/// Is the whole command line.
#[derive(Debug, Parser)]
#[command(
    name = "dondoc",
    version,
    about = "Theo dõi, đôn đốc nhiệm vụ được giao cho đến khi hoàn thành",
    long_about = "Theo dõi, đôn đốc nhiệm vụ được giao cho đến khi hoàn thành.\n\nKhông có lệnh con: mở giao diện trên sổ nhiệm vụ; thêm --as-of NGÀY để xem số liệu đến ngày đó.",
    after_help = "Mã thoát: 0 xong hoặc không có gì phải làm; 1 lỗi; 2 sai cú pháp; 3 dữ liệu vào không hợp lệ; 4 xung đột; 5 sổ đang bận.",
    disable_help_subcommand = true
)]
pub struct Cli {
    /// Tệp sổ nhiệm vụ (mặc định: DONDOC_DB, cấu hình, thư mục dữ liệu của người dùng)
    #[arg(long, global = true, value_name = "TỆP")]
    pub db: Option<PathBuf>,
    /// Ngôn ngữ giao diện
    #[arg(long, global = true, value_parser = language, value_name = "vi|en")]
    pub lang: Option<Lang>,
    /// Chỉ dùng ký tự ASCII cho ký hiệu
    #[arg(long, global = true)]
    pub ascii: bool,
    /// Mở giao diện ở một màn hình đã lưu, hoặc tree, inbox, indicators, score, matrix, lists, meeting, documents, units
    #[arg(long, value_name = "TÊN")]
    pub view: Option<String>,
    /// Ngày số liệu khi mở giao diện
    #[command(flatten)]
    pub as_of: AsOf,
    /// Lệnh con
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Reads the name of a language.
pub fn language(text: &str) -> Result<Lang, String> {
    match text {
        "vi" => Ok(Lang::Vi),
        "en" => Ok(Lang::En),
        _ => Err("ngôn ngữ là vi hoặc en".to_owned()),
    }
}

/// Is one command.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Mở giao diện trên một sổ dùng thử có sẵn các kế hoạch mẫu
    Demo(AsOf),
    /// Tạo sổ nhiệm vụ mới
    Init(Init),
    /// Nhập dữ liệu JSON
    Import(Import),
    /// Xuất dữ liệu JSON
    Export(Export),
    /// In lược đồ JSON của dữ liệu trao đổi
    Schema,
    /// Tổng hợp theo văn bản: số nhiệm vụ, trạng thái, quá hạn
    Plans(Plans),
    /// Liệt kê nhiệm vụ
    Tasks(Tasks),
    /// Xem một nhiệm vụ; thêm, sửa, chuyển, rút nhiệm vụ
    Task(Task),
    /// Thêm, sửa, chuyển, rút văn bản giao nhiệm vụ
    #[command(subcommand)]
    Plan(Arrange),
    /// Thêm, sửa, chuyển, rút phần, mục của văn bản
    #[command(subcommand)]
    Section(Arrange),
    /// Thêm, sửa, rút nhóm đơn vị
    #[command(subcommand)]
    Group(Deed),
    /// Thêm, sửa, rút liên kết giữa hai nhiệm vụ
    #[command(subcommand)]
    Link(Deed),
    /// Thêm, sửa, rút văn bản trong sổ văn bản
    #[command(subcommand)]
    Document(Deed),
    /// Thêm, sửa, rút bản ghi loại bất kỳ: cập nhật, gia hạn, vướng mắc, chỉ tiêu, cuộc họp…
    #[command(subcommand)]
    Record(EditedRecord),
    /// Liệt kê văn bản: giao mới, điều chỉnh nhiệm vụ nào
    Documents(Documents),
    /// Hộp việc của một đơn vị: việc cần xử lý, theo nhóm
    Inbox(Inbox),
    /// Bảng chấm điểm các đơn vị trong một kỳ
    Score(Score),
    /// Nhiệm vụ giao nhiều đơn vị: từng đơn vị đã làm đến đâu
    Matrix(Matrix),
    /// Đôn đốc đơn vị: lập nội dung và ghi lần đôn đốc
    Remind(Remind),
    /// Chế độ báo cáo: kỳ nào, hạn nào, ai đã gửi, ai chưa
    Duties(Duties),
    /// Ghi nhận một báo cáo đã nhận
    Received(Received),
    /// Ghi tiến độ một nhiệm vụ
    Update(Update),
    /// Chỉ tiêu: mức đạt, lộ trình; ghi số liệu, vẽ biểu đồ
    Kpi(Kpi),
    /// Hoàn tác lần ghi gần nhất của mình
    Undo(Undo),
    /// Làm lại lần ghi vừa hoàn tác
    Redo(Format),
    /// Xem nhật ký
    Journal(Journal),
    /// Kiểm tra sổ: chuỗi nhật ký và các bảng
    Verify(Format),
    /// Cho biết một cụm từ thời hạn được hiểu thế nào
    Deadline(Deadline),
    /// Cho biết một ô đơn vị được hiểu thế nào; hợp nhất, đổi tên, kết thúc hoạt động của đơn vị
    Unit(Unit),
    /// Liệt kê đơn vị và nhóm
    Units(Units),
    /// Cuộc họp: chương trình, kết luận, việc được giao, thông báo kết luận
    #[command(subcommand)]
    Meeting(Meeting),
    /// Liệt kê kiến nghị, đề xuất
    Requests(Requests),
    /// Ghi một kiến nghị, hoặc trả lời kiến nghị
    #[command(subcommand)]
    Request(Request),
    /// Liệt kê việc được giao tại các cuộc họp
    Actions(Actions),
    /// Liệt kê cập nhật chờ duyệt, đối chiếu với hiện trạng
    Proposals(Proposals),
    /// Duyệt cập nhật, có thể sửa trước khi duyệt
    Accept(Accept),
    /// Không duyệt cập nhật, có lý do
    Reject(Reject),
    /// Báo cáo: mẫu, số liệu, soạn, xuất tệp Word, ban hành
    #[command(subcommand)]
    Report(Report),
    /// Cấu hình: kiểm tra, xem, cho biết ở đâu
    #[command(subcommand)]
    Config(Config),
    /// In tệp gợi ý lệnh cho bash, zsh, fish…
    Completions(Completions),
    /// In trang hướng dẫn (man), hoặc ghi mọi trang vào một thư mục
    Manual(Manual),
}

impl Command {
    /// Returns whether lateness is asked against the deadlines as they were handed out.
    pub fn asks_original_deadlines(&self) -> bool {
        match self {
            Command::Plans(Plans { lateness, .. })
            | Command::Tasks(Tasks { lateness, .. })
            | Command::Score(Score { lateness, .. }) => lateness.original_deadlines,
            _ => false,
        }
    }
}

/// Says what is done with the configuration.
#[derive(Clone, Copy, Debug, Subcommand)]
pub enum Config {
    /// Kiểm tra mọi tệp cấu hình và bảng phím, nêu mọi chỗ sai
    Check,
    /// In cấu hình đang dùng thành một tệp có chú thích
    Show,
    /// Cho biết các tệp nằm ở đâu
    Path,
}

/// Arguments of `completions`.
#[derive(Clone, Copy, Debug, Args)]
pub struct Completions {
    /// Chương trình dòng lệnh
    pub shell: clap_complete::Shell,
}

/// Arguments of `manual`.
#[derive(Debug, Args)]
pub struct Manual {
    /// Thư mục nhận các trang, mỗi lệnh một tệp; không ghi là in trang chính ra đầu ra chuẩn
    #[arg(value_name = "THƯ MỤC")]
    pub folder: Option<PathBuf>,
}

/// Chooses against which deadlines lateness is asked.
#[derive(Clone, Copy, Debug, Args)]
pub struct Against {
    /// Xét quá hạn theo hạn ban đầu, không tính các lần gia hạn
    #[arg(long)]
    pub original_deadlines: bool,
}

/// Chooses the day that figures are for.
#[derive(Clone, Copy, Debug, Args)]
pub struct AsOf {
    /// Số liệu tính đến ngày (mặc định: hôm nay, giờ Việt Nam)
    #[arg(long, value_name = "NGÀY", value_parser = date)]
    pub as_of: Option<NaiveDate>,
}

/// Chooses the form of the output.
#[derive(Clone, Copy, Debug, Args)]
pub struct Format {
    /// In JSON
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `init`.
#[derive(Clone, Copy, Debug, Args)]
pub struct Init {
    /// Nạp sẵn danh mục đơn vị và các kế hoạch mẫu
    #[arg(long)]
    pub sample: bool,
}

/// Arguments of `import`.
#[derive(Debug, Args)]
pub struct Import {
    /// Các tệp cần nhập; "-" là đầu vào chuẩn
    #[arg(required = true, value_name = "TỆP")]
    pub files: Vec<PathBuf>,
    /// Chỉ cho biết sẽ thay đổi gì, không ghi
    #[arg(long)]
    pub dry_run: bool,
    /// Cách ghép: merge giữ bản ghi không có trong tệp; replace xóa trong phạm vi tệp khai là đầy đủ
    #[arg(long, value_enum, default_value_t = Mode::Merge)]
    pub mode: Mode,
    /// Khi người khác đã sửa cùng một trường
    #[arg(long, value_enum)]
    pub on_conflict: Option<Side>,
    /// Đưa các cập nhật vào hộp chờ duyệt
    #[arg(long)]
    pub propose: bool,
    /// Tên nguồn khi tệp không khai
    #[arg(long, default_value = "import", value_name = "TÊN")]
    pub source: String,
    /// Xác nhận số bản ghi sẽ xóa khi dùng --mode replace
    #[arg(long, value_name = "SỐ")]
    pub yes: Option<u64>,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Names how an import meets what is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Mode {
    /// Keeps what the file does not have.
    Merge,
    /// Deletes it, within what the file declares complete.
    Replace,
}

/// Names whose value wins in a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Side {
    /// The value in the workspace.
    Ours,
    /// The value in the file.
    Theirs,
}

/// Arguments of `export`.
#[derive(Debug, Args)]
pub struct Export {
    /// Chỉ xuất các loại này, ví dụ tasks,updates
    #[arg(long, value_delimiter = ',', value_parser = kind, value_name = "LOẠI")]
    pub kind: Vec<Kind>,
    /// Mỗi dòng một bản ghi
    #[arg(long)]
    pub jsonl: bool,
    /// Ghi thời điểm xuất vào tệp
    #[arg(long)]
    pub stamp: bool,
    /// Tệp đích (mặc định: đầu ra chuẩn)
    #[arg(short, long, value_name = "TỆP")]
    pub output: Option<PathBuf>,
}

/// Arguments of `plans`.
#[derive(Debug, Args)]
pub struct Plans {
    /// Mã văn bản, ví dụ 454; không ghi là tất cả
    #[arg(value_name = "VĂN BẢN")]
    pub plans: Vec<String>,
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

/// Arguments of `tasks`.
#[derive(Debug, Args)]
pub struct Tasks {
    /// Điều kiện lọc, ví dụ: đơn-vị:so-y-te trạng-thái:quá-hạn "sổ sức khỏe"
    #[arg(value_name = "ĐIỀU KIỆN")]
    pub query: Vec<String>,
    /// Đếm theo một cột: chủ-trì, phối-hợp, ghi-nhận, tình-trạng-hạn, văn-bản, mục, hạn, cập-nhật, nguy-cơ, vướng-mắc, nhãn
    #[arg(long, value_name = "CỘT", value_parser = column)]
    pub count_by: Option<Column>,
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

/// Arguments of `update`.
#[derive(Debug, Args)]
pub struct Update {
    /// Mã nhiệm vụ, ví dụ 454/B/12
    pub task: String,
    /// Trạng thái: not_started, in_progress, ongoing, done, waiting, dropped
    #[arg(long, value_parser = state)]
    pub state: Option<State>,
    /// Tiến độ theo phần trăm, ví dụ 40 hoặc 82,45
    #[arg(long, value_parser = percent)]
    pub percent: Option<Percent>,
    /// Tiến độ theo số lượng, ví dụ 9/12
    #[arg(long, value_name = "N/M")]
    pub count: Option<String>,
    /// Nội dung
    #[arg(long)]
    pub text: Option<String>,
    /// Đơn vị, khi chỉ cập nhật phần của một đơn vị
    #[arg(long)]
    pub unit: Option<String>,
    /// Đơn vị báo cáo
    #[arg(long)]
    pub reported_by: Option<String>,
    /// Số, ký hiệu văn bản minh chứng (dùng nhiều lần được)
    #[arg(long, value_name = "KÝ HIỆU")]
    pub evidence: Vec<String>,
    /// Ngày có hiệu lực (mặc định: hôm nay)
    #[arg(long, value_name = "NGÀY", value_parser = date)]
    pub on: Option<NaiveDate>,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `undo`.
#[derive(Clone, Copy, Debug, Args)]
pub struct Undo {
    /// Số của lần ghi cần hoàn tác (xem dondoc journal); mặc định: lần gần nhất của mình
    #[arg(long, value_name = "SỐ")]
    pub batch: Option<u64>,
    /// Chỉ cho biết sẽ hoàn tác gì
    #[arg(long)]
    pub dry_run: bool,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `journal`.
#[derive(Debug, Args)]
pub struct Journal {
    /// Chỉ xem lịch sử một bản ghi, ví dụ tasks/454/B/12
    pub record: Option<String>,
    /// Số lần ghi gần nhất
    #[arg(long, default_value_t = 20, value_name = "SỐ")]
    pub limit: usize,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

/// Arguments of `deadline`.
#[derive(Debug, Args)]
pub struct Deadline {
    /// Cụm từ thời hạn như in trong văn bản
    pub phrase: String,
    /// Ngày ban hành văn bản; cho năm khi cụm từ không ghi
    #[arg(long, value_name = "NGÀY", value_parser = date)]
    pub issued: Option<NaiveDate>,
    /// Dạng kết quả
    #[command(flatten)]
    pub format: Format,
}

pub(super) fn date(text: &str) -> Result<NaiveDate, String> {
    let formats = ["%Y-%m-%d", "%d/%m/%Y"];
    let read = formats.iter().find_map(|format| NaiveDate::parse_from_str(text.trim(), format).ok());
    let known = read.filter(|date| (1900..3000).contains(&date.year()));
    known.ok_or_else(|| "ngày viết như 2026-04-10 hoặc 10/4/2026, từ năm 1900 đến 2999".to_owned())
}

fn state(text: &str) -> Result<State, String> {
    let name = serde_json::Value::String(text.replace('-', "_"));
    let known = "trạng thái là một trong: not_started, in_progress, ongoing, done, waiting, dropped";
    serde_json::from_value(name).map_err(|_| known.to_owned())
}

fn column(text: &str) -> Result<Column, String> {
    let known = || Column::ALL.map(|column| column.name(Lang::Vi)).join(", ");
    Column::named(text).ok_or_else(|| format!("cột là một trong: {}", known()))
}

fn percent(text: &str) -> Result<Percent, String> {
    let wrong = || "phần trăm viết như 40 hoặc 82,45".to_owned();
    let plain = text.trim().trim_end_matches('%').replace(',', ".");
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    if part.len() > 2 {
        return Err(wrong());
    }
    let hundredths: u32 = format!("{whole}{part:0<2}").parse().map_err(|_| wrong())?;
    Percent::from_hundredths(hundredths).ok_or_else(wrong)
}

/// Reads the name of a kind, of one record or of its array.
fn singular_kind(text: &str) -> Result<Kind, String> {
    let name = crate::exchange::singular;
    let known = || Kind::ALL.map(name).join(", ");
    let found = Kind::ALL.into_iter().find(|kind| name(*kind) == text || kind.plural() == text);
    found.ok_or_else(|| format!("loại là một trong: {}", known()))
}

fn kind(text: &str) -> Result<Kind, String> {
    let known = || Kind::ALL.map(Kind::plural).join(", ");
    Kind::ALL
        .into_iter()
        .find(|kind| kind.plural() == text)
        .ok_or_else(|| format!("loại là một trong: {}", known()))
}
