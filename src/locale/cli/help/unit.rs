//! Units and their reorganisations.

use super::Row;
use crate::locale::said;

pub(super) const ROWS: &[Row] = &[
    (
        "unit",
        said(
            "Cho biết một ô đơn vị được hiểu thế nào; thêm, sửa, rút, hợp nhất, đổi tên, kết thúc hoạt động của đơn vị",
            "Say how a cell of units is understood; add, edit, withdraw, merge, rename and close units",
        ),
    ),
    ("units", said("Liệt kê đơn vị và nhóm", "List the units and the groups")),
    ("units --all", said("Cả đơn vị đã kết thúc hoạt động", "Ended units too")),
    (
        "unit show",
        said(
            "Xem một đơn vị hoặc nhóm: tiền thân, việc chưa xong, chế độ báo cáo, quá trình nhận và chuyển việc",
            "Show a unit or a group: what it came from, its open work, its reporting duties, how work passed",
        ),
    ),
    (
        "unit show unit",
        said(
            "Đơn vị hoặc nhóm: mã, tên, tên viết tắt; không cần dấu",
            "The unit or group: its id, name or short name; marks may be left out",
        ),
    ),
    ("unit text", said("Ô đơn vị như in trong văn bản", "The cell of units as it is printed")),
    (
        "unit move",
        said(
            "Chuyển một đơn vị trong thứ tự lễ tân; thứ tự các đơn vị khác giữ nguyên",
            "Move a unit in the protocol order; the others keep theirs",
        ),
    ),
    ("unit move unit", said("Đơn vị được chuyển", "The unit that moves")),
    ("unit move --before", said("Ngay trước đơn vị này", "Right before this unit")),
    ("unit move --after", said("Ngay sau đơn vị này", "Right behind this unit")),
    (
        "unit merge",
        said(
            "Hợp nhất, sáp nhập: các đơn vị cũ kết thúc, việc chưa xong tự chuyển sang đơn vị tiếp nhận",
            "Merge units: the old ones end, and what is not done passes to the receiver by itself",
        ),
    ),
    (
        "unit rename",
        said(
            "Đổi tên: số liệu trước ngày đổi vẫn mang tên cũ",
            "Rename a unit: figures of days before keep the old name",
        ),
    ),
    (
        "unit close",
        said(
            "Kết thúc hoạt động, có hoặc không có đơn vị tiếp nhận",
            "Close a unit, with or without a receiver",
        ),
    ),
    (
        "unit pass",
        said(
            "Chuyển việc đang chờ đơn vị tiếp nhận cho một đơn vị, một lần",
            "Pass work that waits for a receiver to a unit, once",
        ),
    ),
    (
        "unit --on",
        said(
            "Ngày đầu tiên áp dụng; đơn vị cũ hoạt động đến hết ngày hôm trước",
            "The first day on which it holds; the old units exist until the day before",
        ),
    ),
    ("unit --document", said("Số, ký hiệu văn bản quyết định", "The symbol of the decision")),
    (
        "unit --dry-run",
        said("Chỉ cho biết sẽ thay đổi gì, không ghi", "Only say what would change; write nothing"),
    ),
    (
        "unit --yes",
        said(
            "Xác nhận số nhiệm vụ chưa xong bị ảnh hưởng",
            "Confirm how many tasks that are not done it concerns",
        ),
    ),
    ("unit merge from", said("Các đơn vị kết thúc", "The units that end")),
    (
        "unit merge --into",
        said(
            "Đơn vị tiếp nhận; cùng --new thì là tên đơn vị mới",
            "The unit that takes over; with --new the name of the new unit",
        ),
    ),
    (
        "unit merge --new",
        said(
            "Đơn vị tiếp nhận được thành lập cùng ngày",
            "The unit that takes over is founded on the same day",
        ),
    ),
    ("unit merge --short", said("Tên viết tắt của đơn vị mới", "The short name of the new unit")),
    ("unit rename unit", said("Đơn vị đổi tên", "The unit that is renamed")),
    ("unit rename --name", said("Tên mới", "The new name")),
    ("unit rename --short", said("Tên viết tắt mới", "The new short name")),
    ("unit close unit", said("Đơn vị kết thúc", "The unit that ends")),
    (
        "unit close --successor",
        said(
            "Đơn vị tiếp nhận (dùng nhiều lần được, đơn vị chính trước)",
            "The unit that takes over (may be given again, the main one first)",
        ),
    ),
    (
        "unit pass tasks",
        said(
            "Nhiệm vụ được chuyển (mặc định: mọi việc đang chờ của đơn vị đó)",
            "The tasks to pass on (by default: all that waits of that unit)",
        ),
    ),
    (
        "unit pass --from",
        said("Đơn vị đang có việc chờ tiếp nhận", "The unit whose work waits for a receiver"),
    ),
    ("unit pass --to", said("Đơn vị nhận", "The unit that takes it")),
    (
        "unit pass --dry-run",
        said("Chỉ cho biết sẽ chuyển gì, không ghi", "Only say what would be passed on; write nothing"),
    ),
    (
        "unit pass --yes",
        said("Xác nhận số việc được chuyển", "Confirm how many pieces of work are passed on"),
    ),
];
