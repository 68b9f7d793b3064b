//! Text is cut and wrapped by columns, fields edit by grapheme, and views scroll as little as they can.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_width::UnicodeWidthStr;

use super::fit::{fit, fit_middle, wrap};
use super::line::{Edit, Line};
use super::list::{Cell, Column, Columns, scrolled_to, turned_to};

#[test]
fn a_text_is_cut_to_its_columns() {
    let table = [("Sở Y tế", 7, "Sở Y tế"), ("Sở Y tế", 6, "Sở Y…"), ("Sở Y tế", 1, "…"), ("", 3, "")];
    for (text, columns, cut) in table {
        assert_eq!(fit(text, columns, "…"), cut);
    }
    assert_eq!(fit("漢字漢字", 5, "…"), "漢字…");
}

#[test]
fn a_path_is_cut_in_its_middle_and_keeps_its_file() {
    let path = "/srv/dondoc/văn-phòng/tỉnh/dondoc.redb";
    assert_eq!(fit_middle(path, 38, "…"), path);
    assert_eq!(fit_middle(path, 25, "…"), "/srv/don…tỉnh/dondoc.redb");
    for columns in 0..38 {
        let cut = fit_middle(path, columns, "…");
        assert!(cut.width() <= usize::from(columns.max(1)), "{columns} {cut}");
    }
}

#[test]
fn a_text_is_wrapped_between_words_and_no_line_is_too_wide() {
    assert_eq!(wrap("Số hóa dữ liệu đất đai", 12), ["Số hóa dữ", "liệu đất đai"]);
    assert_eq!(wrap("một\nhai", 12), ["một", "hai"]);
    for columns in 1..30 {
        let lines = wrap("Nghị-định-rất-dài-không-có-dấu-cách và vài chữ nữa", columns);
        assert!(lines.iter().all(|line| line.width() <= columns.into()), "{columns}");
        let joined: String = lines.concat().chars().filter(|c| *c != ' ').collect();
        assert_eq!(joined, "Nghị-định-rất-dài-không-có-dấu-cáchvàvàichữnữa");
    }
}

/// Plays characters into a field; `⌫` is a Backspace.
fn typed(keys: &str) -> Line {
    let mut line = Line::default();
    for key in keys.chars() {
        line.edit(if key == '⌫' { Edit::Backspace } else { Edit::Insert(key) });
    }
    line
}

#[test]
fn what_input_methods_send_becomes_what_was_meant() {
    let table = [
        ("toa⌫á", "toá"),
        ("toa⌫⌫óa", "tóa"),
        ("viet⌫⌫ệt", "việt"),
        ("a\u{202f}⌫⌫á", "á"),
        ("tie\u{302}\u{301}ng", "tiếng"),
        ("d⌫đ", "đ"),
    ];
    for (keys, text) in table {
        assert_eq!(typed(keys).text(), text, "{keys}");
    }
}

#[test]
fn a_field_edits_where_its_cursor_is() {
    let mut line = Line::new("Sở tế");
    for edit in [Edit::Left, Edit::Left, Edit::Insert('Y'), Edit::Insert(' ')] {
        line.edit(edit);
    }
    assert_eq!(line.text(), "Sở Y tế");
    for edit in [Edit::Home, Edit::Delete, Edit::Delete, Edit::Backspace] {
        line.edit(edit);
    }
    assert_eq!(line.text(), " Y tế");
}

#[test]
fn a_pasted_table_row_becomes_one_line() {
    let mut line = Line::default();
    line.insert("một\thai\r\nba\u{1b}[31m");
    assert_eq!(line.text(), "một hai ba[31m");
}

#[test]
fn the_cursor_of_a_field_stays_in_view() {
    let mut line = Line::new("Hoàn thiện cơ sở dữ liệu đất đai của tỉnh");
    for _ in 0..50 {
        let (shown, column) = line.shown(10);
        assert!(shown.width() <= 10 && column < 10, "{shown} {column}");
        line.edit(Edit::Left);
    }
    assert_eq!(line.shown(10), ("Hoàn thiện".to_owned(), 0));
}

#[test]
fn a_list_scrolls_only_when_the_row_leaves_the_view() {
    for (row, offset, scrolled) in [(5, 0, 0), (9, 0, 0), (10, 0, 1), (3, 5, 3), (30, 5, 21)] {
        assert_eq!(scrolled_to(row, offset, 10), scrolled);
    }
}

#[test]
fn a_walk_past_the_edge_turns_a_third_of_the_view() {
    for (row, offset, turned) in [(5, 0, 0), (9, 0, 0), (10, 0, 4), (3, 5, 0), (9, 10, 6), (30, 5, 24)] {
        assert_eq!(turned_to(row, offset, 10), turned);
    }
}

fn row(width: u16, columns: &[Column], cells: &[&str]) -> String {
    let area = Rect::new(0, 0, width, 1);
    let mut buffer = Buffer::empty(area);
    let cells: Vec<Cell> = cells.iter().map(|text| Cell::new(*text, Style::new())).collect();
    Columns::over(width, columns.iter().copied()).draw(area, &mut buffer, &cells, "…");
    buffer.content.iter().map(|cell| cell.symbol()).collect()
}

#[test]
fn columns_share_what_the_fixed_ones_leave_and_numbers_stand_at_the_right() {
    let (left, right, rest) = (Column::left, Column::right, Column::rest());
    let table: [(u16, &[Column], &[&str], &str); 6] = [
        (12, &[left(3), rest, right(3)], &["SYT", "Sở Y tế", "7"], "SYT Sở…    7"),
        (14, &[left(3), rest, right(3)], &["SYT", "Sở Y", "12"], "SYT Sở Y    12"),
        (11, &[rest, rest], &["một", "hai"], "một   hai  "),
        // Neither a column without a width nor one for which nothing is left takes the space before it.
        (8, &[left(3), left(0), rest], &["SYT", "x", "Sở Y"], "SYT Sở Y"),
        (8, &[left(3), rest, left(3)], &["SYT", "x", "Sở"], "SYT Sở  "),
        // What has no room at the right end is cut.
        (5, &[left(3), left(3)], &["SYT", "Sở"], "SYT …"),
    ];
    for (width, columns, cells, drawn) in table {
        assert_eq!(row(width, columns, cells), drawn);
    }
}

#[test]
fn the_last_hint_is_always_there() {
    let hints =
        [("a", "một"), ("b", "hai"), ("?", "phím")].map(|(key, word)| (key.to_owned(), word.to_owned()));
    for width in 8..40 {
        let area = Rect::new(0, 0, width, 1);
        let mut buffer = Buffer::empty(area);
        super::bars::hints(area, &mut buffer, &hints, Style::new(), Style::new());
        let line: String = buffer.content.iter().map(|cell| cell.symbol()).collect();
        assert!(line.ends_with("? phím"), "{width}: {line}");
    }
}

#[test]
fn a_number_is_not_parted_from_its_percent_sign() {
    assert_eq!(wrap("đạt 100 % rồi", 8), ["đạt", "100 %", "rồi"]);
    assert_eq!(wrap("đạt 100 %", 9), ["đạt 100 %"]);
}
