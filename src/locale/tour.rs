//! What the page says that shows the views to whoever opens the program for the first time.

use super::{Said, said};

/// Is the title.
pub const TITLE: Said = said("Chào mừng – mỗi màn hình dùng để làm gì", "Welcome – what each screen is for");
/// Says how to move, what the last line of the screen is for, and that nothing can be spoilt.
pub const HOW: Said = said(
    "Mũi tên lên, xuống để chọn; Enter để mở; Esc để lùi. Dòng cuối màn hình cho biết phím dùng được lúc này.",
    "The arrows up and down choose, Enter opens, Esc goes back. The last line of the screen says which keys work now.",
);
/// Says where the keys and the commands are found, with the keys `{help}`, `{palette}` and `{act}`.
pub const MORE: Said = said(
    "{help} tra các phím, {palette} tìm mọi lệnh (cả trang này), {act} sửa dòng đang chọn. Việc đã ghi đều hoàn tác được ({undo}); bộ gõ tiếng Việt cứ để bật.",
    "{help} lists the keys, {palette} every command (this page too), {act} edits the chosen row. What was written can be undone ({undo}); a Vietnamese input method may stay on.",
);
/// Closes the page.
pub const BEGIN: Said = said("Bắt đầu làm việc", "Begin to work");
/// Tells what the task tree is for.
pub const TREE: Said = said("Nhiệm vụ: văn bản nào giao, ai làm, hạn nào", "Tasks: who does what by when");
/// Tells what the inbox is for.
pub const INBOX: Said =
    said("Hộp việc: đơn vị nào còn việc gì phải đôn đốc", "Inbox: what needs attention, unit by unit");
/// Tells what the indicators are for.
pub const INDICATORS: Said =
    said("Chỉ tiêu: đạt đến đâu so với mức giao", "Indicators: where they stand against their targets");
/// Tells what the composer is for.
pub const COMPOSER: Said = said(
    "Báo cáo: soạn, đối chiếu số liệu, xuất tệp Word, ban hành",
    "Reports: write, check figures, issue as Word",
);
/// Tells what the scorecard is for.
pub const SCORE: Said =
    said("Bảng điểm: đơn vị nào làm tốt, chậm trong kỳ", "Scorecard: how every unit did in a period");
/// Tells what the matrix is for.
pub const MATRIX: Said =
    said("Bảng đơn vị – nhiệm vụ: việc giao cho nhiều nơi", "Matrix: tasks that many units share");
/// Tells what the lists are for.
pub const LISTS: Said = said("Kiến nghị và việc được giao", "Requests and actions");
/// Tells what the sessions are for.
pub const MEETING: Said =
    said("Cuộc họp: chương trình, kết luận, chiếu lên màn", "Meetings: agenda, conclusions, slides");
/// Tells what the board of received reports is for.
pub const RECEIPTS: Said =
    said("Báo cáo đã gửi: đơn vị nào còn thiếu kỳ nào", "Reports received: who still owes which");
/// Tells what the register is for.
pub const DOCUMENTS: Said =
    said("Sổ văn bản: văn bản nào giao, sửa việc gì", "Documents: which of them changed what");
/// Tells what the directory of units is for.
pub const UNITS: Said =
    said("Đơn vị: ai làm việc gì, từ khi nào, thay ai", "Units: who does what, since when, after whom");
/// Tells what the check is for.
pub const CHECKS: Said =
    said("Soát 6 rõ: việc nào chưa rõ ai, hạn, sản phẩm", "6 clear: what is not clear in plans and tasks");
/// Tells what the links are for.
pub const LINKS: Said = said(
    "Liên kết: việc trùng, tiếp nối, văn bản thay thế",
    "Links: duplicates, successions, superseded plans",
);
