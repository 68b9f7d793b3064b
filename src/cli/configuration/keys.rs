//! Every key of the configuration: its name, what it does, what it may hold. Reading, checking and showing follow this
//! table.

use crate::keymap::{Shipped, View};
use crate::locale::{Said, said};
use crate::runtime::Level;
use crate::widgets::theme::Colours;

/// Is one key.
#[derive(Clone, Copy, Debug)]
pub(in crate::cli) struct Key {
    /// The table that it stands in; empty at the top.
    pub(in crate::cli) table: &'static str,
    /// Its name.
    pub(in crate::cli) name: &'static str,
    /// What it does.
    pub(in crate::cli) about: Said,
    /// What it may hold.
    pub(in crate::cli) holds: Holds,
    /// What holds where nobody sets it, as it is written.
    pub(in crate::cli) default: &'static str,
}

/// Says what a key may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Holds {
    /// A text.
    Text,
    /// One of these names.
    OneOf(&'static [&'static str]),
    /// A whole number from the one to the other.
    Number(u16, u16),
    /// true or false.
    Flag,
}

const COLOURS: &[&str] = &[Colours::ALL[0].name(), Colours::ALL[1].name(), Colours::ALL[2].name()];
const LEVELS: &[&str] = &[
    Level::ALL[0].name(),
    Level::ALL[1].name(),
    Level::ALL[2].name(),
    Level::ALL[3].name(),
    Level::ALL[4].name(),
];
const KEYMAPS: &[&str] = &[Shipped::ALL[0].name(), Shipped::ALL[1].name()];
const POINTS: Holds = Holds::Number(0, 1000);
const DAYS: Holds = Holds::Number(0, 366);

const fn key(name: &'static str, holds: Holds, default: &'static str, about: Said) -> Key {
    Key { table: "", name, about, holds, default }
}

const fn score(name: &'static str, holds: Holds, default: &'static str, about: Said) -> Key {
    Key { table: "score", name, about, holds, default }
}

/// Lists every key.
pub(in crate::cli) const KEYS: &[Key] = &[
    key(
        "db",
        Holds::Text,
        "",
        said(
            "Tệp sổ nhiệm vụ; để trống là tệp riêng của người dùng",
            "The workspace file; blank means the user's own",
        ),
    ),
    key("lang", Holds::OneOf(&["vi", "en"]), "vi", said("Ngôn ngữ", "The language")),
    key(
        "theme",
        Holds::OneOf(COLOURS),
        "dark",
        said("Màu cho nền tối, nền sáng, hoặc không màu", "Colours for a dark or a light ground, or none"),
    ),
    key(
        "glyphs",
        Holds::OneOf(&["unicode", "ascii"]),
        "unicode",
        said(
            "Ký hiệu; ascii cho cửa sổ không hiện được Unicode",
            "The signs; ascii where Unicode cannot be shown",
        ),
    ),
    key(
        "colours",
        Holds::OneOf(&["auto", "16", "256"]),
        "auto",
        said(
            "Số màu của cửa sổ dòng lệnh; auto là theo cửa sổ tự khai",
            "How many colours the terminal has; auto is what it says itself",
        ),
    ),
    key(
        "mouse",
        Holds::Flag,
        "true",
        said(
            "Nhận chuột (bấm chọn dòng, lăn để cuộn); false để chuột bôi đen chữ như thường",
            "Listen to the mouse (click, wheel); false leaves it to the terminal, to select text",
        ),
    ),
    key(
        "log",
        Holds::OneOf(LEVELS),
        "warn",
        said(
            "Nhật ký kỹ thuật, không có nội dung công việc; DONDOC_LOG đặt thay được",
            "The technical log, without anybody's work in it; DONDOC_LOG goes before this",
        ),
    ),
    key(
        "keymap",
        Holds::OneOf(KEYMAPS),
        "default",
        said(
            "Bảng phím; vim cần tắt bộ gõ tiếng Việt. Sửa từng phím trong keys.toml cạnh tệp này",
            "The keys; vim needs the input method off. Single keys are changed in keys.toml beside this file",
        ),
    ),
    key(
        "start_view",
        Holds::Text,
        "tree",
        said(
            "Màn hình khi mở: tree, inbox, indicators, composer, score, matrix, lists, meeting, documents, units, receipts, checks, links, hoặc tên một màn hình đã lưu",
            "What opens first: tree, inbox, indicators, composer, score, matrix, lists, meeting, documents, units, receipts, checks, links, or the name of a saved view",
        ),
    ),
    key(
        "unit",
        Holds::Text,
        "",
        said(
            "Đơn vị sử dụng: mã, tên hoặc tên viết tắt; báo cáo lập cho đơn vị này khi không ghi --unit",
            "The unit that works here, by id, name or short name; reports are its own where --unit is not given",
        ),
    ),
    key(
        "templates",
        Holds::Text,
        "templates",
        said(
            "Thư mục mẫu báo cáo riêng; đường dẫn tương đối tính từ thư mục của tệp này",
            "The folder of one's own report templates; a relative path starts at the folder of this file",
        ),
    ),
    key(
        "due_soon_days",
        DAYS,
        "14",
        said("Sắp đến hạn: còn nhiều nhất bấy nhiêu ngày", "Due soon: at most so many days are left"),
    ),
    key(
        "stale_days",
        DAYS,
        "10",
        said(
            "Lâu chưa cập nhật: quá kỳ báo cáo bấy nhiêu ngày",
            "Stale: so many days after the end of the reporting period",
        ),
    ),
    key(
        "before_allows_day",
        Holds::Flag,
        "false",
        said(
            "“Trước ngày d” vẫn tính ngày d là trong hạn (mặc định: quá hạn từ ngày d)",
            "“Before day d” still allows the day d (by default it is overdue from d)",
        ),
    ),
    score("on_time", POINTS, "100", said("Điểm của nhiệm vụ xong đúng hạn", "Points of a task done on time")),
    score("late", POINTS, "50", said("Điểm của nhiệm vụ xong trễ", "Points of a task done late")),
    score("overdue", POINTS, "0", said("Điểm của nhiệm vụ quá hạn", "Points of an overdue task")),
    score(
        "not_sent",
        POINTS,
        "5",
        said("Điểm trừ mỗi báo cáo không gửi", "Points that each report takes that was not sent"),
    ),
    score(
        "members",
        Holds::Flag,
        "true",
        said(
            "Tính cả nhiệm vụ mà đơn vị chủ trì với tư cách thành viên nhóm",
            "Count tasks that a unit leads only as a member of a group",
        ),
    ),
];

impl Key {
    /// Returns the key as people write it: `db`, `[score] late`.
    pub(in crate::cli) fn full(&self) -> String {
        if self.table.is_empty() { self.name.to_owned() } else { format!("[{}] {}", self.table, self.name) }
    }
}

/// Returns the view of that name.
pub(in crate::cli) fn view(name: &str) -> Option<View> {
    View::ALL.into_iter().find(|view| view.name() == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_start_view_names_every_view_in_both_languages() {
        let key = KEYS.iter().find(|key| key.name == "start_view").unwrap();
        for view in View::ALL {
            let name = format!(" {}", view.name());
            assert!(key.about.vi.contains(&name) && key.about.en.contains(&name), "{name}");
        }
    }
}
