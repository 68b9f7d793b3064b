//! Several plans beside each other: likely duplicates, copies, plans that take the place of others; and what is not clear.

use super::Row;
use crate::locale::{Said, said};

/// Says how `check` judges, and with which codes it ends.
pub(super) const AFTER_CHECK: Said = said(
    "Rõ thẩm quyền: văn bản giao việc phải có nơi ban hành, số và ngày; sổ không ghi gì hơn để xét.\nRõ trách nhiệm: nhiều đơn vị cùng chủ trì một việc theo dõi chung thì phải rõ ai chính; việc theo dõi từng đơn vị phải xác định được đơn vị.\nMâu thuẫn được nêu cả ở việc đã xong.\nMã thoát: 0; với --strict, 3 khi có điểm chưa rõ.",
    "Authority: a plan needs an issuer, a number and a date; the workspace has nothing more to judge by.\nResponsibility: where several units lead a task that is followed as one, it has to be clear who is first; a task that is followed unit by unit has to name its units.\nContradictions are told of finished work too.\nExit codes: 0; with --strict, 3 where something is not clear.",
);

pub(super) const ROWS: &[Row] = &[
    (
        "check",
        said(
            "Soát 6 rõ: điểm chưa rõ trong văn bản, trong việc của đơn vị",
            "Check the six that have to be clear, in plans and in the work of units",
        ),
    ),
    (
        "check plan",
        said(
            "Mã hoặc ký hiệu văn bản (mặc định: mọi văn bản)",
            "The id or the symbol of a plan (by default: all plans)",
        ),
    ),
    (
        "check --unit",
        said(
            "Chỉ việc mà đơn vị chủ trì hoặc phối hợp: mã, tên, tên viết tắt; không cần dấu",
            "Only what this unit leads or coordinates: its id, name or short name; marks may be left out",
        ),
    ),
    (
        "check --kind",
        said(
            "Chỉ các loại này, ví dụ no_output,unknown_phrase",
            "Only these kinds, for example no_output,unknown_phrase",
        ),
    ),
    (
        "check --clear",
        said(
            "Chỉ các \"rõ\" này: who, what, when, product, responsibility, authority",
            "Only these of the six: who, what, when, product, responsibility, authority",
        ),
    ),
    (
        "check --all",
        said("Soát cả việc đã xong hoặc không còn phù hợp", "Check also what is done or no longer fitting"),
    ),
    (
        "check --strict",
        said("Kết thúc với mã 3 khi có điểm chưa rõ", "End with code 3 where something is not clear"),
    ),
    (
        "duplicates",
        said(
            "Nhiệm vụ có thể trùng giữa các văn bản, có lý do; xác nhận, bác bỏ",
            "List tasks of several plans that are likely the same, and why; confirm or refuse them",
        ),
    ),
    (
        "duplicates plan",
        said("Chỉ các cặp có nhiệm vụ của văn bản này", "Only pairs with a task of this plan"),
    ),
    (
        "duplicates --limit",
        said(
            "Số cặp nhiều nhất, giống nhau nhất trước (mặc định: tất cả)",
            "At most so many pairs, the most alike first (by default: all)",
        ),
    ),
    (
        "duplicates --confirm",
        said(
            "Xác nhận một cặp: nhiệm vụ mới, nhiệm vụ cũ (dùng nhiều lần được)",
            "Confirm a pair: the newer task, the older one (may be given again)",
        ),
    ),
    (
        "duplicates --as",
        said(
            "Cặp được xác nhận là gì: same_as, continues, replaces",
            "What the newer task is to the older one: same_as, continues, replaces",
        ),
    ),
    (
        "duplicates --refuse",
        said(
            "Bác bỏ hẳn một cặp; sẽ không đề xuất lại (dùng nhiều lần được)",
            "Refuse a pair for good; it is not proposed again (may be given again)",
        ),
    ),
    (
        "duplicates --since",
        said(
            "Liên kết có hiệu lực từ ngày (mặc định: ngày giao nhiệm vụ mới)",
            "The day from which the link holds (by default: when the newer task was assigned)",
        ),
    ),
    (
        "plan supersede",
        said(
            "Thay thế một văn bản bằng văn bản mới; xử lý từng nhiệm vụ chưa xong",
            "Let a new plan take the place of an old one, and decide about each open task",
        ),
    ),
    ("plan supersede old", said("Mã văn bản bị thay thế", "The id of the plan that is superseded")),
    ("plan supersede --by", said("Mã văn bản thay thế", "The id of the plan that takes its place")),
    (
        "plan supersede --on",
        said(
            "Ngày đầu tiên văn bản cũ hết hiệu lực",
            "The first day on which the old plan is no longer in force",
        ),
    ),
    (
        "plan supersede --document",
        said(
            "Số, ký hiệu văn bản quyết định (mặc định: văn bản thay thế)",
            "The symbol of the document that says so (by default: the new plan)",
        ),
    ),
    (
        "plan supersede --carry",
        said(
            "Chuyển tiếp: CŨ=MỚI vào nhiệm vụ có sẵn; chỉ ghi CŨ là chép sang văn bản mới",
            "Carry a task on: OLD=NEW in a task that is there; OLD alone copies it into the new plan",
        ),
    ),
    (
        "plan supersede --replace",
        said("Thay thế bằng một nhiệm vụ của văn bản mới", "Replace it by a task of the new plan"),
    ),
    (
        "plan supersede --drop",
        said("Không còn phù hợp, vì lý do này", "It is no longer fitting, for this reason"),
    ),
    (
        "plan supersede --plan-file",
        said(
            "Tệp JSON: {\"tasks\":[{\"task\":\"961/1\",\"carry\":\"2026-2030/I/1\"}, {\"task\":\"961/2\",\"copy\":true}, …]}; \"-\" là đầu vào chuẩn",
            "A JSON file: {\"tasks\":[{\"task\":\"961/1\",\"carry\":\"2026-2030/I/1\"}, {\"task\":\"961/2\",\"copy\":true}, …]}; \"-\" is the standard input",
        ),
    ),
    (
        "plan copy",
        said(
            "Chép cả văn bản hoặc một phần, ví dụ thành kế hoạch năm sau; không chép tiến độ",
            "Copy a plan or a part of it, for example as the plan of the next year; nothing reported is copied",
        ),
    ),
    (
        "plan copy from",
        said("Văn bản chép từ đó: mã hoặc số, ký hiệu", "The plan to copy from, by its id or its symbol"),
    ),
    (
        "plan copy --into",
        said("Chép vào văn bản hoặc mục đã có", "Copy into this plan or section that is there"),
    ),
    ("plan copy --symbol", said("Số, ký hiệu của văn bản mới", "The symbol of the new plan")),
    (
        "plan copy --id",
        said(
            "Mã của văn bản mới (mặc định: số trong ký hiệu)",
            "The id of the new plan (by default: the number of its symbol)",
        ),
    ),
    (
        "plan copy --title",
        said(
            "Tên của văn bản mới (mặc định: tên cũ, năm chuyển theo)",
            "The title of the new plan (by default: the old one with its years moved on)",
        ),
    ),
    ("plan copy --date", said("Ngày ban hành của văn bản mới", "The date of the new plan")),
    ("plan copy --year", said("Năm của văn bản mới", "The year of the new plan")),
    (
        "plan copy --only",
        said(
            "Chỉ chép mục hoặc nhiệm vụ này, cùng mọi dòng bên dưới (ghi được nhiều lần)",
            "Only this section or task with all rows below it (may be given again)",
        ),
    ),
    (
        "plan copy --years",
        said(
            "Thời hạn in năm được chuyển thêm bao nhiêu năm (mặc định: theo năm của hai văn bản)",
            "By how many years deadlines that name a year move on (by default: by the years of both plans)",
        ),
    ),
    (
        "plan copy --continues",
        said("Ghi nhiệm vụ mới tiếp nối nhiệm vụ cũ", "Record that the new tasks continue the old ones"),
    ),
];
