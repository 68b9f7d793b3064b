//! The commands of the indicators.

use super::{NO_HINT, Row, hinted, moves, writes};
use crate::keymap::command::{Command, Indicators};
use crate::locale::said;

/// Lists what is done to indicators; the footer shows it before the way to find something.
pub(super) const DEEDS: &[Row] = &[
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
        Command::Indicators(Indicators::Grid),
        "indicators.grid",
        said("Nhập cả bảng số liệu (gõ hoặc dán từ bảng tính)", "Enter a table of values (typed or pasted)"),
        said("bảng", "table"),
    ),
    writes(
        Command::Indicators(Indicators::Add),
        "indicators.add",
        said("Thêm một chỉ tiêu", "Add an indicator"),
        NO_HINT,
    ),
];

/// Lists what changes how they are shown.
pub(super) const LOOKS: &[Row] = &[
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
];
