//! The program itself, what every command shares, and the commands about the workspace as a whole.

use super::Row;
use crate::locale::{Said, said};

/// Says at length what the program is.
pub const ABOUT_LONG: Said = said(
    "Theo dõi, đôn đốc nhiệm vụ được giao cho đến khi hoàn thành.\n\nKhông có lệnh con: mở giao diện trên sổ nhiệm vụ; thêm --as-of NGÀY để xem số liệu đến ngày đó.",
    "Follows tasks up until they are done.\n\nWithout a command it opens the interface on the workspace; add --as-of DAY to see the figures of that day.",
);

/// Says with which codes the program ends.
pub(super) const AFTER: Said = said(
    "Mã thoát: 0 xong hoặc không có gì phải làm; 1 lỗi; 2 sai cú pháp; 3 dữ liệu vào không hợp lệ; 4 xung đột; 5 sổ đang bận.",
    "Exit codes: 0 done or nothing to do; 1 failure; 2 wrong arguments; 3 the input is not valid; 4 conflict; 5 the workspace is busy.",
);

pub(super) const ROWS: &[Row] = &[
    (
        "",
        said(
            "Theo dõi, đôn đốc nhiệm vụ được giao cho đến khi hoàn thành",
            "Follows tasks up until they are done",
        ),
    ),
    ("--help", said("Xem hướng dẫn", "Show this help")),
    ("--version", said("Xem phiên bản", "Show the version")),
    (
        "--db",
        said(
            "Tệp sổ nhiệm vụ (mặc định: DONDOC_DB, cấu hình, thư mục dữ liệu của người dùng)",
            "The workspace file (by default: DONDOC_DB, the configuration, the user's data folder)",
        ),
    ),
    ("--lang", said("Ngôn ngữ", "The language")),
    ("--ascii", said("Chỉ dùng ký tự ASCII cho ký hiệu", "Use ASCII signs only")),
    (
        "--keep-personal",
        said(
            "Cố ý giữ lại số điện thoại, tên người liên hệ trong nội dung ghi vào; không có thì lược bỏ",
            "Keep telephone numbers and names of contacts on purpose in what is written; without it they are left out",
        ),
    ),
    (
        "--view",
        said(
            "Mở giao diện ở một màn hình đã lưu, hoặc tree, inbox, indicators, score, matrix, lists, meeting, documents, units, receipts, checks",
            "Open the interface on a saved view, or on tree, inbox, indicators, score, matrix, lists, meeting, documents, units, receipts, checks",
        ),
    ),
    (
        "--as-of",
        said(
            "Số liệu tính đến ngày (mặc định: hôm nay, giờ Việt Nam)",
            "The day that figures are for (by default: today in Vietnam)",
        ),
    ),
    ("--json", said("In ra dạng JSON", "Print JSON")),
    (
        "--original-deadlines",
        said(
            "Xét quá hạn theo hạn ban đầu, không tính các lần gia hạn",
            "Judge lateness by the original deadlines, without extensions",
        ),
    ),
    (
        "demo",
        said(
            "Mở giao diện trên một sổ dùng thử có sẵn các kế hoạch mẫu",
            "Open the interface on a throw-away workspace with the sample plans",
        ),
    ),
    ("init", said("Tạo sổ nhiệm vụ mới", "Make a new workspace")),
    (
        "init --sample",
        said(
            "Nạp sẵn danh mục đơn vị và các kế hoạch mẫu",
            "Load the register of units and the sample plans",
        ),
    ),
    ("import", said("Nhập dữ liệu JSON", "Load JSON data")),
    (
        "import files",
        said("Các tệp cần nhập; \"-\" là đầu vào chuẩn", "The files to load; \"-\" is the standard input"),
    ),
    (
        "import --dry-run",
        said("Chỉ cho biết sẽ thay đổi gì, không ghi", "Only say what would change; write nothing"),
    ),
    (
        "import --mode",
        said(
            "Cách ghép: merge giữ bản ghi không có trong tệp; replace xóa trong phạm vi tệp khai là đầy đủ",
            "merge keeps the records that the file does not have; replace deletes them, within what the file declares complete",
        ),
    ),
    (
        "import --on-conflict",
        said(
            "Khi người khác đã sửa cùng một trường: ours giữ giá trị trong sổ, theirs lấy giá trị trong tệp",
            "Where somebody else changed the same field: ours keeps what the workspace has, theirs takes what the file has",
        ),
    ),
    (
        "import --propose",
        said("Đưa các cập nhật vào hộp chờ duyệt", "Put the updates where they wait to be accepted"),
    ),
    (
        "import --source",
        said("Tên nguồn khi tệp không khai", "The name of the source where the file has none"),
    ),
    (
        "import --yes",
        said(
            "Xác nhận số bản ghi sẽ xóa khi dùng --mode replace",
            "Confirm how many records --mode replace deletes",
        ),
    ),
    ("export", said("Xuất dữ liệu JSON", "Write the data as JSON")),
    (
        "export --kind",
        said("Chỉ xuất các loại này, ví dụ tasks,updates", "Only these kinds, for example tasks,updates"),
    ),
    ("export --jsonl", said("Mỗi dòng một bản ghi", "A record a line")),
    ("export --stamp", said("Ghi thời điểm xuất vào tệp", "Write the time of the export into the file")),
    (
        "export --output",
        said("Tệp đích (mặc định: đầu ra chuẩn)", "The file to write (by default: the standard output)"),
    ),
    ("schema", said("In lược đồ JSON của dữ liệu trao đổi", "Print the JSON schema of the exchange format")),
    ("undo", said("Hoàn tác lần ghi gần nhất của mình", "Take back what you wrote last")),
    (
        "undo --batch",
        said(
            "Số của lần ghi cần hoàn tác (xem dondoc journal); mặc định: lần gần nhất của mình",
            "The number of the batch to take back (see dondoc journal); by default your last one",
        ),
    ),
    ("undo --dry-run", said("Chỉ cho biết sẽ hoàn tác gì", "Only say what would be taken back")),
    ("redo", said("Làm lại lần ghi vừa hoàn tác", "Do again what you took back last")),
    ("journal", said("Xem nhật ký", "Show the journal")),
    (
        "journal record",
        said(
            "Chỉ xem lịch sử một bản ghi, ví dụ tasks/454/B/12",
            "Only the history of one record, for example tasks/454/B/12",
        ),
    ),
    ("journal --limit", said("Số lần ghi gần nhất", "How many batches, the last ones")),
    (
        "verify",
        said(
            "Kiểm tra sổ: chuỗi nhật ký và các bảng",
            "Check the workspace: the chain of the journal and the tables",
        ),
    ),
    (
        "config",
        said(
            "Cấu hình: kiểm tra, xem, cho biết ở đâu",
            "The configuration: check it, show it, say where it is",
        ),
    ),
    (
        "config check",
        said(
            "Kiểm tra mọi tệp cấu hình và bảng phím, nêu mọi chỗ sai",
            "Check every file of the configuration and the keys, and name all that is wrong",
        ),
    ),
    (
        "config show",
        said(
            "In cấu hình đang dùng thành một tệp có chú thích",
            "Print the configuration in use as a file with remarks",
        ),
    ),
    ("config path", said("Cho biết các tệp nằm ở đâu", "Say where the files are")),
    (
        "completions",
        said("In tệp gợi ý lệnh cho bash, zsh, fish…", "Print the completions for bash, zsh, fish…"),
    ),
    ("completions shell", said("Chương trình dòng lệnh", "The shell")),
    (
        "manual",
        said(
            "In trang hướng dẫn (man), hoặc ghi mọi trang vào một thư mục",
            "Print the manual page (man), or write all of them into a folder",
        ),
    ),
    (
        "manual folder",
        said(
            "Thư mục nhận các trang, mỗi lệnh một tệp; không ghi là in trang chính ra đầu ra chuẩn",
            "The folder for the pages, a file a command; without it the main page goes to the standard output",
        ),
    ),
];
