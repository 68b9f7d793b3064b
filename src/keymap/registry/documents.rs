//! The commands of the register of documents.

use super::{Row, hinted, writes};
use crate::keymap::command::{Command, Documents};
use crate::locale::said;

/// Lists them in the order of the footer.
pub(super) const ROWS: &[Row] = &[
    writes(
        Command::Documents(Documents::Add),
        "documents.add",
        said("Ghi một văn bản vào sổ", "Enter a document into the register"),
        said("thêm", "add"),
    ),
    hinted(
        Command::Documents(Documents::Since),
        "documents.since",
        said("Chọn văn bản của bao nhiêu ngày qua", "Choose how many days back one looks"),
        said("từ ngày", "since"),
    ),
    hinted(
        Command::Documents(Documents::HandingOut),
        "documents.handing-out",
        said(
            "Chỉ xem văn bản giao hoặc điều chỉnh nhiệm vụ, hoặc xem tất cả",
            "Show only what hands out or changes tasks, or everything again",
        ),
        said("giao, điều chỉnh", "handing out"),
    ),
    hinted(
        Command::Documents(Documents::Doubts),
        "documents.doubts",
        said(
            "Chỉ xem văn bản có điểm cần xem lại, hoặc xem tất cả",
            "Show only documents with doubts, or everything again",
        ),
        said("cần xem lại", "doubts"),
    ),
    hinted(
        Command::Documents(Documents::Issuer),
        "documents.issuer",
        said("Chọn nơi ban hành", "Choose the issuer"),
        said("nơi ban hành", "issuer"),
    ),
    hinted(
        Command::Documents(Documents::CountBy),
        "documents.count-by",
        said("Đếm theo nơi ban hành, loại, năm", "Count by issuer, kind, year"),
        said("đếm", "count"),
    ),
];
