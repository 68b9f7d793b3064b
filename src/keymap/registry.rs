//! The registry: one row per command. It yields the names in key maps, the footer's hints, the help page and
//! the palette.

use super::command::{
    Command, Global, Inbox, Indicators, Lists, Matrix, Meeting, Score, Shared, Tree, Triage, View,
};
use crate::locale::{Said, said};

/// Is what the program knows of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The command.
    pub command: Command,
    /// Its name in key maps; stable.
    pub id: &'static str,
    /// What it does, for the help page and the palette.
    pub name: Said,
    /// The word in the footer; empty where the footer leaves it out.
    pub hint: Said,
    /// Whether it changes the workspace or begins to.
    pub mutation: bool,
}

const fn moves(command: Command, id: &'static str, name: Said) -> Row {
    Row { command, id, name, hint: said("", ""), mutation: false }
}

const fn hinted(command: Command, id: &'static str, name: Said, hint: Said) -> Row {
    Row { command, id, name, hint, mutation: false }
}

const fn writes(command: Command, id: &'static str, name: Said, hint: Said) -> Row {
    Row { command, id, name, hint, mutation: true }
}

const NO_HINT: Said = said("", "");

/// Lists every command; the order is the order of the footer and of the help page.
pub const ROWS: &[Row] = &[
    hinted(
        Command::Shared(Shared::Open),
        "open",
        said("Mở hoặc đóng dòng; xem chi tiết", "Open or close the row; go to its details"),
        said("mở", "open"),
    ),
    hinted(
        Command::Inbox(Inbox::Unit),
        "inbox.unit",
        said("Chọn đơn vị (hoặc mọi đơn vị)", "Choose the unit (or all of them)"),
        said("đơn vị", "unit"),
    ),
    hinted(
        Command::Inbox(Inbox::Triage),
        "inbox.triage",
        said("Xử lý lần lượt, mỗi việc một màn hình", "Work through the items, one a screen"),
        said("lần lượt", "triage"),
    ),
    hinted(
        Command::Inbox(Inbox::Heading),
        "inbox.heading",
        said("Đến một nhóm việc", "Go to one heading"),
        said("nhóm", "heading"),
    ),
    writes(
        Command::Inbox(Inbox::Remind),
        "inbox.remind",
        said(
            "Đôn đốc (xem nội dung, ghi nhận lần đôn đốc)",
            "Remind (see the letter, record that it was sent)",
        ),
        said("đôn đốc", "remind"),
    ),
    writes(
        Command::Inbox(Inbox::SetState),
        "inbox.set-state",
        said("Đặt trạng thái (cả các dòng đã đánh dấu)", "Set the state (of all marked tasks)"),
        said("trạng thái", "state"),
    ),
    hinted(
        Command::Inbox(Inbox::Mark),
        "inbox.mark",
        said("Đánh dấu hoặc bỏ dấu dòng", "Mark the row or take its mark away"),
        said("đánh dấu", "mark"),
    ),
    hinted(
        Command::Inbox(Inbox::Window),
        "inbox.window",
        said("Sắp đến hạn: xem trước 7, 14 hoặc 30 ngày", "Due soon: look 7, 14 or 30 days ahead"),
        said("7/14/30", "7/14/30"),
    ),
    hinted(
        Command::Inbox(Inbox::Filter),
        "inbox.filter",
        said("Lọc theo vai trò, trạng thái, thời hạn…", "Filter by role, state, timing…"),
        said("lọc", "filter"),
    ),
    writes(Command::Inbox(Inbox::Note), "inbox.note", said("Ghi tiến độ", "Note progress"), NO_HINT),
    writes(
        Command::Inbox(Inbox::Extend),
        "inbox.extend",
        said("Gia hạn, đặt thời hạn mới", "Move the deadline"),
        NO_HINT,
    ),
    writes(
        Command::Inbox(Inbox::Trigger),
        "inbox.trigger",
        said("Ghi nhận điều kiện đã xảy ra", "Record that the awaited event has happened"),
        NO_HINT,
    ),
    writes(
        Command::Inbox(Inbox::Risk),
        "inbox.risk",
        said("Đánh giá nguy cơ chậm, hoặc không còn nguy cơ", "Judge it at risk, or no longer"),
        NO_HINT,
    ),
    writes(
        Command::Inbox(Inbox::Obstacle),
        "inbox.obstacle",
        said("Ghi vướng mắc, hoặc đã gỡ", "Record an obstacle, or that one is resolved"),
        NO_HINT,
    ),
    writes(
        Command::Inbox(Inbox::PutOff),
        "inbox.put-off",
        said("Tạm gác đến ngày…", "Put off until a day…"),
        NO_HINT,
    ),
    writes(
        Command::Inbox(Inbox::Propose),
        "inbox.propose",
        said("Nhập đề xuất thay cho đơn vị (chờ duyệt)", "Enter a proposed update on behalf of a unit"),
        NO_HINT,
    ),
    writes(
        Command::Inbox(Inbox::Accept),
        "inbox.accept",
        said("Duyệt đề xuất (cả các dòng đã đánh dấu)", "Accept proposed updates (all marked ones)"),
        NO_HINT,
    ),
    writes(
        Command::Inbox(Inbox::Reject),
        "inbox.reject",
        said("Không duyệt đề xuất, nêu lý do", "Reject proposed updates, with the reason"),
        NO_HINT,
    ),
    moves(
        Command::Inbox(Inbox::Act),
        "inbox.act",
        said("Việc có thể làm với dòng này", "What can be done with this row"),
    ),
    moves(
        Command::Inbox(Inbox::Quiet),
        "inbox.quiet",
        said(
            "Chỉ xem việc chưa cập nhật từ giao ban trước",
            "Only what was not reported on since the last weekly session",
        ),
    ),
    moves(
        Command::Inbox(Inbox::Lateness),
        "inbox.lateness",
        said("Tính theo hạn gốc hoặc hạn hiện nay", "By the original deadlines or by those in force"),
    ),
    moves(
        Command::Inbox(Inbox::Sort),
        "inbox.sort",
        said("Sắp xếp các việc", "Choose the order of the items"),
    ),
    moves(
        Command::Inbox(Inbox::FilterSide),
        "inbox.filter-side",
        said("Lọc theo vai trò của đơn vị", "Filter by the unit's role"),
    ),
    moves(
        Command::Inbox(Inbox::FilterState),
        "inbox.filter-state",
        said("Lọc theo trạng thái", "Filter by state"),
    ),
    moves(
        Command::Inbox(Inbox::FilterTiming),
        "inbox.filter-timing",
        said("Lọc theo thời hạn", "Filter by timing"),
    ),
    moves(
        Command::Inbox(Inbox::Collapse),
        "inbox.collapse",
        said("Đóng nhóm, hoặc về tên nhóm", "Close the heading, or go to it"),
    ),
    moves(
        Command::Inbox(Inbox::Expand),
        "inbox.expand",
        said("Mở nhóm, hoặc xuống việc đầu tiên", "Open the heading, or go to its first item"),
    ),
    moves(Command::Inbox(Inbox::ExpandAll), "inbox.expand-all", said("Mở mọi nhóm", "Open every heading")),
    moves(
        Command::Inbox(Inbox::CollapseAll),
        "inbox.collapse-all",
        said("Đóng mọi nhóm", "Close every heading"),
    ),
    moves(
        Command::Inbox(Inbox::MarkVisible),
        "inbox.mark-visible",
        said("Đánh dấu mọi việc đang hiện", "Mark every item in view"),
    ),
    moves(Command::Inbox(Inbox::UnmarkAll), "inbox.unmark-all", said("Bỏ mọi dấu", "Take all marks away")),
    moves(
        Command::Inbox(Inbox::History),
        "inbox.history",
        said(
            "Xem lịch sử thay đổi (ai, khi nào, từ gì thành gì)",
            "Show the history (who, when, from what to what)",
        ),
    ),
    hinted(
        Command::Triage(Triage::Next),
        "triage.next",
        said("Việc tiếp theo", "The next item"),
        said("tiếp", "next"),
    ),
    hinted(
        Command::Triage(Triage::Previous),
        "triage.previous",
        said("Việc trước", "The item before"),
        said("lùi", "back"),
    ),
    writes(
        Command::Triage(Triage::Done),
        "triage.done",
        said(
            "Hoàn thành; với đề xuất: duyệt; với báo cáo: đã gửi",
            "Done; a proposal is accepted, a report was sent",
        ),
        NO_HINT,
    ),
    writes(
        Command::Triage(Triage::Progress),
        "triage.progress",
        said(
            "Đang triển khai; với đề xuất: sửa rồi duyệt",
            "In progress; a proposal is accepted with changes",
        ),
        NO_HINT,
    ),
    writes(
        Command::Triage(Triage::Risk),
        "triage.risk",
        said(
            "Nguy cơ chậm, nêu lý do; với đề xuất: không duyệt",
            "At risk, with the reason; a proposal is rejected",
        ),
        NO_HINT,
    ),
    writes(
        Command::Triage(Triage::Obstacle),
        "triage.obstacle",
        said("Vướng mắc: chọn loại, nêu nội dung", "An obstacle: its class and what it is"),
        NO_HINT,
    ),
    writes(Command::Triage(Triage::Extend), "triage.extend", said("Gia hạn", "Move the deadline"), NO_HINT),
    writes(
        Command::Triage(Triage::Wait),
        "triage.wait",
        said(
            "Chờ điều kiện; đang chờ thì ghi điều kiện đã xảy ra",
            "It waits for its event; or the event has happened",
        ),
        NO_HINT,
    ),
    writes(
        Command::Triage(Triage::Remind),
        "triage.remind",
        said("Đôn đốc đơn vị về việc này", "Remind the unit of this"),
        NO_HINT,
    ),
    writes(Command::Triage(Triage::Note), "triage.note", said("Ghi chú tiến độ", "Note something"), NO_HINT),
    writes(
        Command::Triage(Triage::PutOff),
        "triage.put-off",
        said("Tạm gác đến ngày…", "Put off until a day…"),
        NO_HINT,
    ),
    writes(
        Command::Indicators(Indicators::Record),
        "indicators.record",
        said("Nhập số liệu", "Enter a value"),
        said("số liệu", "value"),
    ),
    writes(
        Command::Indicators(Indicators::Adjust),
        "indicators.adjust",
        said(
            "Sửa mức chỉ tiêu, lộ trình, chiều đánh giá, kỳ báo cáo",
            "Correct targets, path, direction or reporting period",
        ),
        said("sửa", "correct"),
    ),
    writes(
        Command::Tree(Tree::SetState),
        "tree.set-state",
        said("Đặt trạng thái (cả các dòng đã đánh dấu)", "Set the state (of all marked tasks)"),
        said("trạng thái", "state"),
    ),
    writes(
        Command::Tree(Tree::Note),
        "tree.note",
        said("Ghi tiến độ", "Note progress"),
        said("tiến độ", "note"),
    ),
    writes(
        Command::Tree(Tree::Extend),
        "tree.extend",
        said("Gia hạn, đặt thời hạn mới", "Move the deadline"),
        said("hạn", "due"),
    ),
    hinted(
        Command::Tree(Tree::Mark),
        "tree.mark",
        said("Đánh dấu hoặc bỏ dấu dòng", "Mark the row or take its mark away"),
        said("đánh dấu", "mark"),
    ),
    writes(
        Command::Indicators(Indicators::Grid),
        "indicators.grid",
        said("Nhập cả bảng số liệu (gõ hoặc dán từ bảng tính)", "Enter a table of values (typed or pasted)"),
        said("bảng", "table"),
    ),
    writes(
        Command::Meeting(Meeting::Conclude),
        "meeting.conclude",
        said(
            "Ghi kết luận về nhiệm vụ, hoặc kết luận chung",
            "Write down a conclusion on the task, or a general one",
        ),
        said("kết luận", "conclude"),
    ),
    writes(
        Command::Meeting(Meeting::Give),
        "meeting.give",
        said("Giao việc cho một đơn vị", "Give a unit something to do"),
        said("giao việc", "action"),
    ),
    writes(
        Command::Meeting(Meeting::SetState),
        "meeting.set-state",
        said("Đặt trạng thái của nhiệm vụ đang họp", "Set the state of the task under discussion"),
        said("trạng thái", "state"),
    ),
    writes(
        Command::Meeting(Meeting::Start),
        "meeting.start",
        said(
            "Mở cuộc họp; bắt đầu họp với chương trình đã chọn",
            "Open a session; begin with the chosen agenda",
        ),
        said("mở họp", "start"),
    ),
    writes(
        Command::Meeting(Meeting::Add),
        "meeting.add",
        said("Thêm một nhiệm vụ vào chương trình", "Put another task on the agenda"),
        said("thêm", "add"),
    ),
    hinted(
        Command::Meeting(Meeting::Drop),
        "meeting.drop",
        said("Bỏ nhiệm vụ khỏi chương trình, hoặc lấy lại", "Take the task off the agenda, or put it back"),
        said("bỏ, lấy lại", "drop, keep"),
    ),
    hinted(
        Command::Meeting(Meeting::Next),
        "meeting.next",
        said("Sang mục kế tiếp", "To the next page"),
        said("tiếp", "next"),
    ),
    writes(
        Command::Meeting(Meeting::End),
        "meeting.end",
        said(
            "Kết thúc cuộc họp; ghi số thông báo kết luận",
            "End the session; note the symbol of its minutes",
        ),
        said("kết thúc", "end"),
    ),
    hinted(
        Command::Meeting(Meeting::Minutes),
        "meeting.minutes",
        said("Xem thông báo kết luận", "Show the minutes"),
        said("thông báo", "minutes"),
    ),
    writes(
        Command::Meeting(Meeting::Extend),
        "meeting.extend",
        said("Gia hạn nhiệm vụ đang họp", "Move the deadline of the task under discussion"),
        said("hạn", "due"),
    ),
    hinted(
        Command::Shared(Shared::FilterText),
        "filter-text",
        said("Lọc theo chữ (gõ không dấu cũng được)", "Filter by text (accents are not needed)"),
        said("tìm", "find"),
    ),
    hinted(
        Command::Tree(Tree::Filter),
        "tree.filter",
        said("Lọc theo trạng thái, thời hạn, đơn vị…", "Filter by state, timing, unit…"),
        said("lọc", "filter"),
    ),
    writes(
        Command::Lists(Lists::Settle),
        "lists.settle",
        said(
            "Ghi trả lời kiến nghị, hoặc kết quả việc được giao",
            "Enter the answer to a request, or what came of an action",
        ),
        said("trả lời, xong", "answer, done"),
    ),
    writes(
        Command::Lists(Lists::Add),
        "lists.add",
        said("Thêm kiến nghị hoặc việc được giao", "Add a request or an action"),
        said("thêm", "add"),
    ),
    hinted(
        Command::Lists(Lists::Requests),
        "lists.requests",
        said("Xem các kiến nghị, đề xuất", "Show the requests"),
        said("kiến nghị", "requests"),
    ),
    hinted(
        Command::Lists(Lists::Actions),
        "lists.actions",
        said("Xem các việc được giao", "Show the actions that were given out"),
        said("việc được giao", "actions"),
    ),
    hinted(
        Command::Lists(Lists::OnlyOpen),
        "lists.only-open",
        said("Chỉ xem mục còn mở, hoặc xem tất cả", "Show only what is open, or everything again"),
        said("còn mở", "only open"),
    ),
    hinted(
        Command::Score(Score::Period),
        "score.period",
        said("Chọn kỳ chấm điểm", "Choose the period of the scorecard"),
        said("kỳ", "period"),
    ),
    hinted(
        Command::Score(Score::Kind),
        "score.kind",
        said("Chọn loại đơn vị trong bảng điểm", "Choose the kind of units in the scorecard"),
        said("loại đơn vị", "kind"),
    ),
    hinted(
        Command::Score(Score::Sort),
        "score.sort",
        said(
            "Sắp xếp theo cột đang chọn; lần nữa thì đảo",
            "Order by the chosen column; again turns it round",
        ),
        said("sắp xếp", "sort"),
    ),
    hinted(
        Command::Matrix(Matrix::Plan),
        "matrix.plan",
        said("Chọn văn bản trong bảng đơn vị", "Choose the plan of the matrix"),
        said("văn bản", "plan"),
    ),
    hinted(
        Command::Matrix(Matrix::Kind),
        "matrix.kind",
        said("Chọn loại đơn vị trong bảng đơn vị", "Choose the kind of units in the matrix"),
        said("loại đơn vị", "kind"),
    ),
    hinted(
        Command::Matrix(Matrix::Sort),
        "matrix.sort",
        said(
            "Xếp đơn vị chậm nhất lên trước, hoặc theo thứ tự danh mục",
            "Put the units furthest behind first, or in protocol order",
        ),
        said("chậm trước", "behind first"),
    ),
    hinted(
        Command::Indicators(Indicators::Filter),
        "indicators.filter",
        said("Lọc theo kết quả, đơn vị theo dõi…", "Filter by verdict, monitoring unit…"),
        said("lọc", "filter"),
    ),
    hinted(
        Command::Indicators(Indicators::Year),
        "indicators.year",
        said("Đánh giá theo mức của năm tiếp theo", "Judge by the targets of the next year"),
        said("năm", "year"),
    ),
    hinted(
        Command::Indicators(Indicators::Sort),
        "indicators.sort",
        said("Sắp xếp các chỉ tiêu", "Choose the order of the indicators"),
        said("sắp xếp", "sort"),
    ),
    hinted(
        Command::Indicators(Indicators::Chart),
        "indicators.chart",
        said("Xem biểu đồ toàn màn hình", "Show the chart over the whole screen"),
        said("biểu đồ", "chart"),
    ),
    hinted(
        Command::Indicators(Indicators::Big),
        "indicators.big",
        said("Xem cỡ chữ lớn, mỗi chỉ tiêu một màn hình", "Show big figures, one indicator a screen"),
        said("chữ lớn", "big"),
    ),
    hinted(
        Command::Indicators(Indicators::Spread),
        "indicators.spread",
        said("Xem số liệu theo từng đơn vị", "Show the values of each unit"),
        said("đơn vị", "units"),
    ),
    moves(
        Command::Indicators(Indicators::FilterState),
        "indicators.filter-state",
        said("Lọc theo kết quả đánh giá", "Filter by verdict"),
    ),
    moves(
        Command::Indicators(Indicators::FilterUnit),
        "indicators.filter-unit",
        said("Lọc theo đơn vị theo dõi", "Filter by monitoring unit"),
    ),
    moves(
        Command::Tree(Tree::FilterState),
        "tree.filter-state",
        said("Lọc theo trạng thái", "Filter by state"),
    ),
    moves(
        Command::Tree(Tree::FilterTiming),
        "tree.filter-timing",
        said("Lọc theo thời hạn", "Filter by timing"),
    ),
    moves(Command::Tree(Tree::FilterUnit), "tree.filter-unit", said("Lọc theo đơn vị", "Filter by unit")),
    moves(Command::Shared(Shared::ClearFilter), "clear-filter", said("Bỏ lọc", "Show everything again")),
    moves(Command::Shared(Shared::Up), "up", said("Lên một dòng", "One row up")),
    moves(Command::Shared(Shared::Down), "down", said("Xuống một dòng", "One row down")),
    moves(Command::Shared(Shared::PageUp), "page-up", said("Lên một trang", "One page up")),
    moves(Command::Shared(Shared::PageDown), "page-down", said("Xuống một trang", "One page down")),
    moves(Command::Shared(Shared::First), "first", said("Về dòng đầu", "To the first row")),
    moves(Command::Shared(Shared::Last), "last", said("Đến dòng cuối", "To the last row")),
    moves(Command::Score(Score::Left), "score.left", said("Sang cột trái", "To the column on the left")),
    moves(Command::Score(Score::Right), "score.right", said("Sang cột phải", "To the column on the right")),
    moves(
        Command::Matrix(Matrix::Left),
        "matrix.left",
        said("Sang nhiệm vụ bên trái", "To the task on the left"),
    ),
    moves(
        Command::Matrix(Matrix::Right),
        "matrix.right",
        said("Sang nhiệm vụ bên phải", "To the task on the right"),
    ),
    moves(Command::Meeting(Meeting::Before), "meeting.before", said("Về mục trước", "To the page before")),
    moves(
        Command::Tree(Tree::Collapse),
        "tree.collapse",
        said("Đóng dòng, hoặc về dòng cấp trên", "Close the row, or go to the row above it in the outline"),
    ),
    moves(
        Command::Tree(Tree::Expand),
        "tree.expand",
        said("Mở dòng, hoặc xuống dòng con đầu tiên", "Open the row, or go to its first row below"),
    ),
    moves(
        Command::Indicators(Indicators::Collapse),
        "indicators.collapse",
        said(
            "Đóng dòng, hoặc về dòng cấp trên; ở chữ lớn: chỉ tiêu trước",
            "Close the row, or go to the row above it; among big figures: the one before",
        ),
    ),
    moves(
        Command::Indicators(Indicators::Expand),
        "indicators.expand",
        said(
            "Mở dòng, hoặc xuống dòng con; ở chữ lớn: chỉ tiêu sau",
            "Open the row, or go to its first row below; among big figures: the next one",
        ),
    ),
    moves(
        Command::Indicators(Indicators::ExpandAll),
        "indicators.expand-all",
        said("Mở tất cả", "Open everything"),
    ),
    moves(
        Command::Indicators(Indicators::CollapseAll),
        "indicators.collapse-all",
        said("Đóng tất cả", "Close everything"),
    ),
    moves(
        Command::Tree(Tree::LevelMore),
        "tree.level-more",
        said("Mở thêm một cấp ở mọi văn bản", "Open one level more everywhere"),
    ),
    moves(
        Command::Tree(Tree::LevelLess),
        "tree.level-less",
        said("Đóng bớt một cấp ở mọi văn bản", "Open one level less everywhere"),
    ),
    moves(Command::Tree(Tree::ExpandAll), "tree.expand-all", said("Mở tất cả", "Open everything")),
    moves(Command::Tree(Tree::CollapseAll), "tree.collapse-all", said("Đóng tất cả", "Close everything")),
    moves(
        Command::Shared(Shared::OtherPane),
        "other-pane",
        said("Chuyển giữa danh sách và ô chi tiết", "Switch between the list and the details"),
    ),
    moves(
        Command::Tree(Tree::MarkVisible),
        "tree.mark-visible",
        said("Đánh dấu mọi nhiệm vụ đang hiện", "Mark every task in view"),
    ),
    moves(Command::Tree(Tree::UnmarkAll), "tree.unmark-all", said("Bỏ mọi dấu", "Take all marks away")),
    moves(
        Command::Tree(Tree::History),
        "tree.history",
        said(
            "Xem lịch sử thay đổi (ai, khi nào, từ gì thành gì)",
            "Show the history (who, when, from what to what)",
        ),
    ),
    writes(
        Command::Tree(Tree::Trigger),
        "tree.trigger",
        said("Ghi nhận điều kiện đã xảy ra", "Record that the awaited event has happened"),
        NO_HINT,
    ),
    writes(
        Command::Tree(Tree::CorrectDeadline),
        "tree.correct-deadline",
        said("Sửa cách hiểu thời hạn in trong văn bản", "Correct what the printed deadline means"),
        NO_HINT,
    ),
    writes(
        Command::Tree(Tree::CorrectParty),
        "tree.correct-party",
        said("Sửa cách hiểu đơn vị in trong văn bản", "Correct whom a printed party means"),
        NO_HINT,
    ),
    writes(
        Command::Indicators(Indicators::Add),
        "indicators.add",
        said("Thêm một chỉ tiêu", "Add an indicator"),
        NO_HINT,
    ),
    writes(
        Command::Global(Global::Undo),
        "undo",
        said("Hoàn tác việc vừa làm của mình", "Take back one's own latest work"),
        NO_HINT,
    ),
    writes(
        Command::Global(Global::Redo),
        "redo",
        said("Làm lại việc vừa hoàn tác", "Do again what was taken back"),
        NO_HINT,
    ),
    writes(
        Command::Global(Global::Reorganise),
        "reorganise",
        said(
            "Sắp xếp tổ chức: sáp nhập, đổi tên, kết thúc hoạt động đơn vị",
            "Reorganise units: merge, rename, close",
        ),
        NO_HINT,
    ),
    writes(
        Command::Global(Global::Receivers),
        "receivers",
        said(
            "Việc chờ đơn vị tiếp nhận, đề xuất chuyển giao",
            "Work that waits for a receiver, proposed reassignments",
        ),
        NO_HINT,
    ),
    moves(
        Command::Global(Global::AsOf),
        "as-of",
        said("Xem số liệu tính đến ngày…", "Show everything as of a day…"),
    ),
    moves(
        Command::Global(Global::Today),
        "today",
        said("Xem số liệu đến hôm nay", "Show everything as of today"),
    ),
    moves(
        Command::Global(Global::FileInfo),
        "file-info",
        said(
            "Thông tin tệp dữ liệu (ở đâu, mấy lần ghi, ai dùng)",
            "About the file (where, how many batches, who)",
        ),
    ),
    moves(Command::Global(Global::Show(View::Tree)), "view-tree", said("Cây nhiệm vụ", "The task tree")),
    moves(
        Command::Global(Global::Show(View::Inbox)),
        "view-inbox",
        said("Hộp việc của đơn vị", "The inbox of a unit"),
    ),
    moves(
        Command::Global(Global::Show(View::Indicators)),
        "view-indicators",
        said("Các chỉ tiêu", "The indicators"),
    ),
    moves(
        Command::Global(Global::Show(View::Score)),
        "view-score",
        said("Bảng điểm các đơn vị", "The scorecard of the units"),
    ),
    moves(
        Command::Global(Global::Show(View::Matrix)),
        "view-matrix",
        said("Bảng đơn vị – nhiệm vụ giao nhiều đơn vị", "The matrix of units and tasks"),
    ),
    moves(
        Command::Global(Global::Show(View::Lists)),
        "view-lists",
        said("Kiến nghị, đề xuất và việc được giao", "Requests and actions"),
    ),
    moves(
        Command::Global(Global::Show(View::Meeting)),
        "view-meeting",
        said("Họp: giao ban, phiên họp, kết luận", "Meetings: sessions and what they conclude"),
    ),
    hinted(
        Command::Global(Global::Palette),
        "palette",
        said("Mọi lệnh", "Every command"),
        said("lệnh", "all"),
    ),
    hinted(
        Command::Global(Global::Help),
        "help",
        said("Các phím của màn hình này", "The keys of this screen"),
        said("trợ giúp", "help"),
    ),
    moves(Command::Global(Global::Back), "back", said("Lùi một bước", "Go back one step")),
    moves(
        Command::Global(Global::Quit),
        "quit",
        said("Lùi, hoặc thoát chương trình", "Go back, or end the program"),
    ),
    moves(Command::Global(Global::QuitNow), "quit-now", said("Thoát chương trình", "End the program")),
];

/// Returns the row of a command.
pub fn row(command: Command) -> Option<&'static Row> {
    ROWS.iter().find(|row| row.command == command)
}

/// Returns the command with the name.
pub fn named(id: &str) -> Option<Command> {
    ROWS.iter().find(|row| row.id == id).map(|row| row.command)
}
