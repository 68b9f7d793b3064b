//! Records of every kind: adding, editing, moving and withdrawing them. What is alike for all kinds stands under `*`.

use super::Row;
use crate::locale::said;

pub(super) const ROWS: &[Row] = &[
    (
        "plan",
        said(
            "Thêm, sửa, chuyển, rút, chép, thay thế văn bản giao nhiệm vụ",
            "Add, edit, move, withdraw, copy and supersede plans",
        ),
    ),
    (
        "section",
        said(
            "Thêm, sửa, chuyển, rút phần, mục của văn bản",
            "Add, edit, move and withdraw sections of plans",
        ),
    ),
    ("group", said("Thêm, sửa, rút nhóm đơn vị", "Add, edit and withdraw groups of units")),
    (
        "link",
        said("Thêm, sửa, rút liên kết giữa hai nhiệm vụ", "Add, edit and withdraw links between two tasks"),
    ),
    (
        "document",
        said("Thêm, sửa, rút văn bản trong sổ văn bản", "Add, edit and withdraw documents of the register"),
    ),
    (
        "record",
        said(
            "Thêm, sửa, rút bản ghi loại bất kỳ: cập nhật, gia hạn, vướng mắc, chỉ tiêu, cuộc họp…",
            "Add, edit and withdraw records of any kind: updates, extensions, obstacles, indicators, meetings…",
        ),
    ),
    (
        "alias",
        said(
            "Cho biết cụm từ in ở cột chủ trì, phối hợp là đơn vị hoặc nhóm nào: thành tên khác của đơn vị, đọc lại mọi chỗ chưa rõ",
            "Say whom printed words mean: they become another name, and whatever names nobody is read anew",
        ),
    ),
    ("alias printed", said("Cụm từ như in", "The words as printed")),
    (
        "alias name",
        said("Đơn vị hoặc nhóm: mã, tên, tên khác", "The unit or group, by its id, a name or another name"),
    ),
    (
        "alias --task",
        said(
            "Chỉ sửa trong nhiệm vụ này, không nhớ thành tên khác (lặp lại được)",
            "Only in this task, and remember no name (may be repeated)",
        ),
    ),
    (
        "alias --members",
        said("Thành viên của nhóm trong các nhiệm vụ này", "The members of the group in these tasks"),
    ),
    (
        "reading",
        said(
            "Cho biết một cụm từ thời hạn nghĩa là gì, ở mọi nhiệm vụ in cụm từ ấy mà chưa ai sửa cách hiểu",
            "Say what a deadline phrase means, in every task that prints it and whose reading nobody corrected",
        ),
    ),
    ("reading phrase", said("Cụm từ như in", "The phrase as printed")),
    (
        "reading meaning",
        said(
            "Nghĩa, viết như một thời hạn: 30/6/2026, Quý II/2026…",
            "What it means, written as a deadline: 30/6/2026…",
        ),
    ),
    (
        "reading --task",
        said(
            "Chỉ trong nhiệm vụ này, kể cả khi đã sửa cách hiểu (lặp lại được)",
            "Only in this task, even if its reading was corrected (may be repeated)",
        ),
    ),
    (
        "record fields",
        said(
            "Liệt kê các ô của một loại bản ghi và cách ghi",
            "List the fields of a kind and how each is written",
        ),
    ),
    (
        "record kind",
        said(
            "Loại bản ghi: update, extension, obstacle, duty, meeting…",
            "The kind of record: update, extension, obstacle, duty, meeting…",
        ),
    ),
    (
        "* add",
        said(
            "Thêm một bản ghi: Ô=GIÁ TRỊ cho từng ô; ghi sai tên ô để xem các ô gần nhất",
            "Add a record: FIELD=VALUE for each field; a wrong name of a field shows the nearest ones",
        ),
    ),
    (
        "* add words",
        said(
            "Bản ghi mới thuộc về đâu (ví dụ 454/B), rồi các ô: title=\"…\" leads=\"Sở Y tế\"",
            "What the new record belongs to (for example 454/B), then the fields: title=\"…\" leads=\"so-y-te\"",
        ),
    ),
    (
        "* add --id",
        said("Mã của bản ghi mới (mặc định: tự đặt)", "The id of the new record (by default: one is made)"),
    ),
    (
        "* edit",
        said(
            "Sửa các ô của một bản ghi; “Ô=” là xóa trống",
            "Edit the fields of a record; “FIELD=” clears one",
        ),
    ),
    (
        "* edit record",
        said("Mã, tên hoặc số, ký hiệu của bản ghi", "The record, by its id, its name or its symbol"),
    ),
    (
        "* edit fields",
        said("Các ô: deadline=\"30/6/2026\" output=", "The fields: deadline=\"30/6/2026\" output="),
    ),
    (
        "* move",
        said(
            "Chuyển chỗ, cùng mọi dòng bên dưới; mã giữ nguyên",
            "Move a row with all rows below it; the ids stay as they are",
        ),
    ),
    ("* move record", said("Mã của dòng được chuyển", "The id of the row")),
    ("* move --before", said("Ngay trước dòng này", "Right before this row")),
    ("* move --after", said("Ngay sau dòng này", "Right after this row")),
    (
        "* move --into",
        said("Cuối cùng trong mục, kế hoạch hoặc nhiệm vụ này", "At the end of this section, plan or task"),
    ),
    (
        "* withdraw",
        said(
            "Rút một bản ghi, cùng những gì thuộc về nó khi có --with-parts",
            "Withdraw a record, with --with-parts also what belongs to it",
        ),
    ),
    (
        "* withdraw record",
        said("Mã, tên hoặc số, ký hiệu của bản ghi", "The record, by its id, its name or its symbol"),
    ),
    (
        "* withdraw --with-parts",
        said(
            "Rút cả những gì thuộc về nó: mục con, nhiệm vụ, cập nhật…",
            "Withdraw what belongs to it too: sections, tasks, updates…",
        ),
    ),
    ("* withdraw --yes", said("Xác nhận số bản ghi được rút", "Confirm how many records are withdrawn")),
    (
        "--seen",
        said(
            "Số lần ghi đã xem (batch của dondoc journal): ô mà người khác ghi sau đó thì từ chối, mã thoát 4",
            "The batch one has seen (batch of dondoc journal): what somebody wrote later is refused, exit 4",
        ),
    ),
    (
        "--dry-run",
        said("Chỉ cho biết sẽ thay đổi gì, không ghi", "Only say what would change; write nothing"),
    ),
];
