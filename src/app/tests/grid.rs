//! The table in which a day's values are entered: what is typed and pasted, how it is read, and what is written.

use super::communes::workspace;
use super::desk::{Desk, batch, setup};
use crate::app::{Event, Msg, Setup};
use crate::domain::indicator::{Measurement, MeasurementField};
use crate::domain::journal::{BatchId, Proposal, Purpose, SessionId};
use crate::domain::operation::{Change, Operation, Record};
use crate::domain::workspace::Workspace;
use crate::views::indicators::grid::Grid;
use crate::views::overlay::Overlay;

fn desk() -> Desk {
    Desk::with(workspace(), setup(), (80, 24))
}

/// Opens the table of indicators.
fn grid() -> Desk {
    let mut desk = desk();
    desk.press("3 ctrl-e enter");
    assert!(shown(&desk).is_some(), "{}", desk.screen());
    desk
}

/// Opens the table of wards and communes.
fn units() -> Desk {
    let mut desk = desk();
    desk.press("3 ctrl-e down enter");
    desk
}

fn shown(desk: &Desk) -> Option<&Grid> {
    desk.model.layers().iter().find_map(|layer| match layer {
        Overlay::Grid(grid) => Some(grid.as_ref()),
        _ => None,
    })
}

/// Returns what stands in the cells, by the row's id or unit.
fn cells(desk: &Desk) -> Vec<(String, String)> {
    let rows = shown(desk).map(|grid| grid.rows.as_slice()).unwrap_or_default();
    let filled = rows.iter().filter(|row| !row.line.text().is_empty());
    let name = |row: &crate::views::indicators::grid::Row| match &row.id.unit {
        Some(unit) => unit.to_string(),
        None => row.label.clone(),
    };
    filled.map(|row| (name(row), row.line.text().to_owned())).collect()
}

fn loose(desk: &Desk) -> Vec<String> {
    shown(desk).map(|grid| grid.loose.iter().map(|line| line.text.clone()).collect()).unwrap_or_default()
}

fn pairs(of: &[(&str, &str)]) -> Vec<(String, String)> {
    of.iter().map(|(row, text)| ((*row).to_owned(), (*text).to_owned())).collect()
}

fn paste(desk: &mut Desk, text: &str) {
    desk.send(Msg::Paste(text.to_owned()));
}

/// Types a text as a terminal without brackets around a paste sends it: its line ends as Enter, or Enter and Ctrl+J.
fn burst(desk: &mut Desk, text: &str) {
    for c in text.chars() {
        match c {
            '\r' => desk.press("enter"),
            '\n' => desk.press("ctrl-j"),
            '\t' => desk.press("tab"),
            c => desk.write(&c.to_string()),
        };
    }
}

/// Returns the values of the last batch that are new: definition, unit, printed.
fn created(desk: &Desk) -> Vec<(String, Option<String>, String)> {
    let one = |operation: &Operation| match operation {
        Operation::Create(Record::Measurement(value)) => Some((
            value.definition.to_string(),
            value.unit.as_ref().map(ToString::to_string),
            value.printed.clone().unwrap_or_default(),
        )),
        _ => None,
    };
    desk.written().iter().filter_map(one).collect()
}

#[test]
fn the_table_lists_the_indicators_with_their_last_values() {
    let mut desk = grid();
    insta::assert_snapshot!("grid_80x24", desk.screen());
    paste(&mut desk, "I.6\t94,8%\r\nII.1\t58.4 %\r\nIII.3\tnhiều\r\nIV.2\t9.999\r\nLạ hoắc\t5\r\n");
    desk.size = (60, 16);
    insta::assert_snapshot!("grid_filled_60x16", desk.screen());
}

#[test]
fn a_table_of_units_lists_the_wards_and_communes() {
    let mut desk = units();
    paste(&mut desk, "Phuong 10\t96/100\nXã Đông Hà\t12/100");
    insta::assert_snapshot!("grid_units_80x24", desk.screen());
}

#[test]
fn without_indicators_or_rights_no_table_opens() {
    let mut empty = Desk::with(Workspace::default(), setup(), (80, 24));
    empty.press("3 ctrl-e");
    assert!(empty.model.layers().is_empty() && empty.screen().contains("Không có chỉ tiêu nào"));
    let mut reading = Desk::with(workspace(), Setup { read_only: true, ..setup() }, (80, 24));
    reading.press("3 ctrl-e");
    assert!(reading.model.layers().is_empty() && reading.screen().contains("chỉ được xem"));
}

#[test]
fn a_column_fills_the_rows_downwards_pasted_or_typed() {
    for text in ["2\r\n94,8\r\n58,4\r\n", "2\n94,8\n58,4", "2\r94,8\r58,4\r", "2\r\n94,8\r\n58,4\r\n\r\n"] {
        let expected = pairs(&[("I.1", "2"), ("I.6", "94,8"), ("II.1", "58,4")]);
        let mut pasted = grid();
        paste(&mut pasted, text);
        assert_eq!(cells(&pasted), expected, "{text:?}");
        let mut typed = grid();
        burst(&mut typed, text);
        assert_eq!(cells(&typed), expected, "{text:?}");
    }
}

#[test]
fn lines_with_names_go_to_their_rows_pasted_or_typed() {
    let tables = [
        "II.1\t58,4\r\nI.6\t94,8\r\n",
        "Thanh toán trực tuyến\t58,4\nHồ sơ dịch vụ công thực hiện trực tuyến\t94,8",
        "thanh toan truc tuyen\t58,4\r\nho so dich vu cong thuc hien truc tuyen\t94,8",
        "1\tThanh toán trực tuyến\t%\t58,4\n2\tHồ sơ dịch vụ công\t%\t94,8\n",
        "Tỷ lệ thanh toán trực tuyến\t58,4\r\ni.6.\t94,8\r\n",
        "II.1\t\t58,4\t12,3\nI.6\t94,8\n",
    ];
    for text in tables {
        let expected = pairs(&[("I.6", "94,8"), ("II.1", "58,4")]);
        let mut pasted = grid();
        paste(&mut pasted, text);
        assert_eq!((cells(&pasted), loose(&pasted)), (expected.clone(), Vec::new()), "{text:?}");
        let mut typed = grid();
        burst(&mut typed, text.trim_end());
        typed.press("enter");
        assert_eq!((cells(&typed), loose(&typed)), (expected, Vec::new()), "{text:?}");
    }
}

#[test]
fn what_a_spreadsheet_puts_around_a_value_is_taken_off() {
    let mut desk = grid();
    paste(
        &mut desk,
        "IV.2\t\"1.713\"\r\nI.6\t82,45\u{a0}%\r\n\"III.3\"\t\"2.137.471/2.752.097\"\r\nII.1\t \"58,4\" \r\n\t\r\n",
    );
    let expected =
        [("I.6", "82,45 %"), ("II.1", "58,4"), ("III.3", "2.137.471/2.752.097"), ("IV.2", "1.713")];
    assert_eq!(cells(&desk), pairs(&expected));
    assert_eq!(shown(&desk).unwrap().unreadable(), 0);
    let mut quoted = grid();
    quoted.press("down down down down").write("\"1.713\"").press("ctrl-l down enter");
    assert_eq!(created(&quoted), [("IV.2/d".to_owned(), None, "1.713".to_owned())]);
}

#[test]
fn a_line_that_fits_no_row_or_several_is_kept_and_shown() {
    let mut desk = units();
    paste(&mut desk, "Phường 11\t5/100\nBình\t7/100\nPhường 1\t71/100\nxa-01\t72/100\nĐông Hà\t60/100");
    assert_eq!(cells(&desk), pairs(&[("xa-01", "71/100"), ("xa-05", "60/100")]));
    assert_eq!(loose(&desk), ["Phường 11\t5/100", "Bình\t7/100", "xa-01\t72/100"]);
    assert!(desk.screen().contains("3 dòng dán chưa khớp"), "{}", desk.screen());
    desk.press("down down down down down delete");
    assert_eq!(loose(&desk).len(), 2);
    let mut typed = units();
    burst(&mut typed, "Phường 11\t5/100\r");
    assert_eq!((cells(&typed), loose(&typed)), (Vec::new(), vec!["Phường 11\t5/100".to_owned()]));
}

#[test]
fn values_beyond_the_last_row_are_kept() {
    for act in [paste as fn(&mut Desk, &str), burst] {
        let mut desk = grid();
        desk.press("down down down down");
        act(&mut desk, "1.800");
        assert_eq!(cells(&desk), pairs(&[("IV.2", "1.800")]));
    }
    let mut desk = grid();
    desk.press("down down down down");
    paste(&mut desk, "1.800\nMô hình\n5\n6");
    assert_eq!(cells(&desk), pairs(&[("IV.2", "1.800"), ("V.1", "Mô hình")]));
    assert_eq!(loose(&desk), ["5", "6"]);
}

#[test]
fn tab_goes_on_to_the_next_cell() {
    let mut desk = grid();
    desk.write("2").press("tab").write("94,8").press("tab tab").write("77,1").press("enter");
    assert_eq!(cells(&desk), pairs(&[("I.1", "2"), ("I.6", "94,8"), ("III.3", "77,1")]));
    assert_eq!(loose(&desk), Vec::<String>::new());
}

#[test]
fn letters_that_an_input_method_rewrites_are_read_as_meant() {
    let mut desk = grid();
    desk.press("down down down down down").write("Phuong").press("backspace backspace backspace backspace");
    desk.write("ương").write(" te\u{302}\u{301}");
    assert_eq!(cells(&desk), pairs(&[("V.1", "Phương tế")]));
}

#[test]
fn a_value_that_cannot_be_read_prevents_writing_until_it_is_mended() {
    let mut desk = grid();
    paste(&mut desk, "I.6\t94,8\nII.1\tkhoảng 60");
    let screen = desk.screen();
    assert!(screen.contains("! không đọc được") && screen.contains("1 không đọc được"), "{screen}");
    desk.press("ctrl-l");
    assert!(desk.journal.is_empty() && desk.screen().contains("Còn 1 ô không đọc được"), "{}", desk.screen());
    desk.press("ctrl-u ctrl-l");
    assert!(desk.screen().contains("Ghi 1 số liệu ngày 31/3/2026?"), "{}", desk.screen());
}

#[test]
fn what_speaks_against_a_value_stands_beside_it() {
    let table = [
        ("I.6", "80.7%", "dấu chấm thập phân"),
        ("I.6", "24,74% (2.797/11.219)", "2.797/11.219 = 24,93%"),
        ("I.6", "12%", "biến động bất thường"),
        ("I.6", "120%", "lớn hơn 100%"),
        ("III.3", "94,8%", "tốt hơn cả mức chỉ tiêu 80%"),
        ("III.3", "101/100", "tử số lớn hơn mẫu số"),
        ("IV.2", "1,713", "dấu phẩy"),
    ];
    for (row, value, doubt) in table {
        let mut desk = grid();
        desk.size = (200, 24);
        paste(&mut desk, &format!("{row}\t{value}"));
        let screen = desk.screen();
        assert!(screen.contains(doubt) && screen.contains("1 có nghi vấn"), "{value}: {doubt}\n{screen}");
        assert_eq!(shown(&desk).unwrap().unreadable(), 0, "a doubt prevents nothing");
    }
}

#[test]
fn a_day_that_has_not_come_is_pointed_out_and_a_wrong_one_refused() {
    let mut desk = grid();
    desk.write("2").press("up up").write("31/12/2026").press("enter enter");
    assert!(desk.screen().contains("31/12/2026 chưa đến"), "{}", desk.screen());
    desk.press("up up ctrl-u").write("31/31/2026").press("ctrl-l");
    assert!(desk.screen().contains("“31/31/2026” không phải là ngày"), "{}", desk.screen());
    assert_eq!(desk.model.layers().len(), 1);
}

#[test]
fn everything_is_written_as_one_batch_after_one_question() {
    let mut desk = grid();
    desk.press("up").write("12/BC-VPUBND").press("enter");
    paste(&mut desk, "I.6\t94,8%\nII.1\t59%\nIV.2\t1.800");
    desk.press("ctrl-l");
    insta::assert_snapshot!("grid_question_80x24", desk.screen());
    desk.press("enter");
    assert!(desk.journal.is_empty(), "Enter alone writes nothing");
    desk.press("ctrl-l down enter");
    assert_eq!(desk.journal.len(), 1);
    assert!(desk.model.layers().is_empty(), "{}", desk.screen());
    assert!(desk.screen().contains("Ghi 3 số liệu ngày 31/3/2026"), "{}", desk.screen());
    let new =
        [("I.6/d", "94,8%"), ("IV.2/d", "1.800")].map(|(id, text)| (id.to_owned(), None, text.to_owned()));
    assert_eq!(created(&desk), new);
    let ids: std::collections::BTreeSet<_> = desk.written().iter().map(Operation::key).collect();
    assert_eq!(ids.len(), 3, "every record has its own id");
    desk.press("ctrl-u down enter");
    let value = |desk: &Desk, id: &str| desk.model.workspace().measurements.get(id).unwrap().printed.clone();
    assert_eq!(value(&desk, "v3").as_deref(), Some("58,4%"), "one undo takes all of it back");
    assert_eq!(desk.model.workspace().measurements.len(), workspace().measurements.len());
}

#[test]
fn a_stored_value_of_the_day_is_corrected_and_an_equal_one_left_alone() {
    let mut desk = grid();
    desk.press("down down").write("58,4%");
    assert!(desk.screen().contains("58,4% không đổi"), "{}", desk.screen());
    desk.press("ctrl-l");
    assert!(desk.screen().contains("Chưa có số liệu mới"), "{}", desk.screen());
    desk.press("ctrl-u").write("59%").size = (120, 40);
    assert!(desk.screen().contains("đã có 58,4%"), "{}", desk.screen());
    desk.press("ctrl-l down enter");
    let fields = desk.written().iter().map(|operation| match operation {
        Operation::Change(Change::Measurement(change)) => (change.id.to_string(), change.new.clone()),
        other => panic!("{other:?}"),
    });
    let fields: Vec<(String, MeasurementField)> = fields.collect();
    assert_eq!(fields.len(), 2, "the value and its print");
    assert!(fields.iter().all(|(id, _)| id == "v3"));
    assert!(fields.contains(&("v3".to_owned(), MeasurementField::Printed(Some("59%".to_owned())))));
}

/// Lets a colleague enter a value.
fn colleague(desk: &mut Desk, definition: &str, printed: &str) {
    let stored = desk.model.workspace().measurements.get("v3").unwrap().clone();
    let value =
        crate::domain::indicator::read_measured(printed, crate::domain::indicator::Direction::AtLeast);
    let theirs = Measurement {
        id: "cli#k1".into(),
        definition: definition.into(),
        value: value.unwrap().value,
        printed: Some(printed.to_owned()),
        ..stored
    };
    let proposal = Proposal {
        id: BatchId(7),
        session: SessionId(9),
        source: "cli".to_owned(),
        operations: vec![Operation::Create(theirs.into())],
        purpose: Purpose::Work,
    };
    let number = desk.model.workspace().head().batch.0 + 1;
    desk.tell(Event::Followed(vec![batch(number, 400, &proposal)]));
}

#[test]
fn what_a_colleague_writes_meanwhile_is_seen_and_asked_about() {
    let mut desk = grid();
    paste(&mut desk, "I.6\t94,8%");
    desk.press("ctrl-l");
    colleague(&mut desk, "I.6/d", "93%");
    desk.press("down enter");
    let screen = desk.screen();
    assert!(desk.journal.is_empty() && screen.contains("Người khác vừa ghi"), "{screen}");
    assert!(screen.contains("I.6: 93% → 94,8%"), "{screen}");
    desk.press("down enter");
    assert_eq!(
        (desk.journal.len(), created(&desk).len()),
        (1, 0),
        "theirs is corrected, no second value beside it"
    );
}

#[test]
fn the_table_stays_until_it_is_known_to_be_written() {
    let mut desk = grid();
    paste(&mut desk, "I.6\t94,8%");
    desk.press("ctrl-l down");
    let effects = crate::app::update(&mut desk.model, Msg::Key("enter".parse().unwrap()), &desk.setup);
    assert_eq!(effects.len(), 1);
    desk.tell(Event::Failed(crate::app::Failure::DiskFull));
    assert_eq!(cells(&desk), pairs(&[("I.6", "94,8%")]));
    assert!(!desk.model.unwritten().is_empty());
    desk.press("ctrl-l down enter");
    assert!(desk.model.layers().is_empty() && desk.model.unwritten().is_empty());
}

#[test]
fn lines_without_a_row_outlast_the_writing() {
    let mut desk = grid();
    paste(&mut desk, "I.6\t94,8%\nLạ hoắc\t5");
    desk.press("ctrl-l down enter");
    assert_eq!((desk.journal.len(), loose(&desk).len(), cells(&desk).len()), (1, 1, 0));
    assert!(!desk.model.unwritten().is_empty());
    desk.press("esc");
    assert!(
        desk.screen().contains("❯ Tiếp tục gõ"),
        "what was written is no cell that one is in\n{}",
        desk.screen()
    );
}

#[test]
fn esc_leaves_the_cell_and_asks_before_the_table_goes() {
    let mut desk = grid();
    desk.press("esc");
    assert!(desk.model.layers().is_empty(), "nothing was typed");
    desk.press("ctrl-e enter").write("2").press("esc");
    assert_eq!(desk.model.layers().len(), 1);
    desk.press("esc");
    let screen = desk.screen();
    assert!(screen.contains("❯ Tiếp tục gõ") && screen.contains("1 ô số liệu ngày 31/3/2026"), "{screen}");
    desk.press("enter");
    assert_eq!(cells(&desk), pairs(&[("I.1", "2")]), "the safe choice comes first");
    desk.press("esc down down enter");
    assert!(desk.model.layers().is_empty() && desk.model.unwritten().is_empty());
}

#[test]
fn what_was_typed_comes_back_when_the_table_opens_again() {
    let mut desk = grid();
    paste(&mut desk, "I.6\t94,8%\nIII.3\tnhiều\nLạ hoắc\t5");
    desk.press("up up").write("12/BC").press("up").write("28/2/2026");
    let before = (cells(&desk), loose(&desk));
    let left = desk.model.unwritten();
    desk.press("esc esc down enter");
    assert!(desk.model.layers().is_empty());
    desk.press("ctrl-e enter");
    assert_eq!((cells(&desk), loose(&desk)), before);
    assert!(desk.screen().contains("28/2/2026") && desk.screen().contains("12/BC"), "{}", desk.screen());
    desk.size = (120, 40);
    assert!(desk.screen().contains("đã có 91,2%"), "{}", desk.screen());
    let text = serde_json::to_string(&left).unwrap();
    let mut later = super::grid::desk();
    later.tell(Event::Unfinished(Box::new(serde_json::from_str(&text).unwrap())));
    assert_eq!((cells(&later), loose(&later)), before, "a lost line loses nothing");
    let mut other = units();
    other.press("esc").tell(Event::Unfinished(Box::new(left)));
    other.press("esc down enter ctrl-e down enter");
    assert_eq!(cells(&other), [], "the table of units has nothing to do with it");
}

#[test]
fn values_of_units_are_written_for_their_units() {
    let mut desk = units();
    paste(&mut desk, "Phường 1\t71/100\r\nPhường 10\t96/100\r\n");
    desk.press("ctrl-l down enter");
    let expected = [("xa-01", "71/100"), ("xa-02", "96/100")];
    let expected =
        expected.map(|(unit, text)| ("III.3/d".to_owned(), Some(unit.to_owned()), text.to_owned()));
    assert_eq!(created(&desk), expected);
}

#[test]
fn the_buttons_below_the_rows_write_and_leave_too() {
    let mut desk = grid();
    desk.write("2").press("up up up up enter");
    assert!(desk.screen().contains("Ghi 1 số liệu"), "{}", desk.screen());
    desk.press("enter right enter");
    assert!(desk.screen().contains("Tiếp tục gõ"), "{}", desk.screen());
    let mut burst_end = grid();
    burst(&mut burst_end, "2\r94,8\r1\r1\r1\ra\r\r\r\r");
    assert_eq!(burst_end.model.layers().len(), 1, "line ends never reach a button");
}

#[test]
fn a_table_that_is_far_too_long_is_refused_as_a_whole() {
    let mut desk = grid();
    paste(&mut desk, &"Lạ hoắc\t5\n".repeat(100_000));
    assert!(desk.screen().contains("Bảng dán có 100000 dòng"), "{}", desk.screen());
    assert_eq!((cells(&desk).len(), loose(&desk).len()), (0, 0));
}

#[test]
fn only_the_indicators_that_answer_to_the_filter_are_listed() {
    let mut desk = desk();
    desk.press("3 /").write("truc tuyen").press("enter ctrl-e enter");
    let labels: Vec<&str> = shown(&desk).unwrap().rows.iter().map(|row| row.label.as_str()).collect();
    assert_eq!(labels, ["I.6", "II.1"]);
}

#[test]
fn after_a_paste_one_stands_on_the_first_row_that_it_filled() {
    let mut desk = grid();
    paste(&mut desk, "IV.2\t1.800\nIII.3\t77,1\nKhác\t5");
    desk.press("ctrl-u").write("78");
    assert_eq!(cells(&desk), pairs(&[("III.3", "78"), ("IV.2", "1.800")]));
    paste(&mut desk, "Lạ hoắc\t5\nKhông đâu\t6");
    desk.press("ctrl-u");
    assert_eq!(cells(&desk), pairs(&[("IV.2", "1.800")]), "where nothing fits one stays");
}

#[test]
fn why_a_cell_cannot_be_read_is_said_in_the_users_language() {
    let mut desk = Desk::with(workspace(), Setup { lang: crate::locale::Lang::En, ..setup() }, (80, 24));
    desk.press("3 ctrl-e enter").press("down").write("many");
    assert!(desk.screen().contains("“many” is neither a number nor a share"), "{}", desk.screen());
}
