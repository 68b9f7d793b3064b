//! Workbooks are read back.

use std::io::Cursor;

use calamine::{Data, Dimensions, Reader, Xlsx};

use super::tables;
use crate::report::document::sample;

fn workbook() -> Xlsx<Cursor<Vec<u8>>> {
    let bytes = tables(&sample::report()).unwrap().unwrap();
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

#[test]
fn every_table_has_a_sheet_of_its_own() {
    assert_eq!(workbook().sheet_names(), ["Bảng 1", "Phụ lục I", "Phụ lục II"]);
    assert!(tables(&sample::letter()).unwrap().is_none());
}

#[test]
fn quantities_are_numbers_and_labels_are_words() {
    let sheet = workbook().worksheet_range("Bảng 1").unwrap();
    let cell = |row, column| sheet.get_value((row, column)).cloned();
    let text = |text: &str| Some(Data::String(text.to_owned()));
    assert_eq!(
        cell(0, 0),
        text("Kết quả thực hiện Đề án 06 trong quý I năm 2026 của Văn phòng Ủy ban nhân dân tỉnh")
    );
    assert_eq!(cell(1, 0), text("Bảng 1. Tiến độ theo nhóm nhiệm vụ"));
    assert_eq!(
        (cell(2, 2), cell(3, 2), cell(3, 3)),
        (text("Đã hoàn thành"), text("Đúng hạn"), text("Trễ hạn"))
    );
    assert_eq!(cell(4, 0), text("Nhiệm vụ có thời hạn"));
    assert_eq!((cell(6, 0), cell(6, 1)), (text("2"), text("Phát triển kinh tế - xã hội")));
    assert_eq!((cell(6, 2), cell(6, 3)), (Some(Data::Float(1713.0)), Some(Data::Float(0.8245))));
    assert_eq!(cell(7, 2), Some(Data::Float(1716.0)));
}

#[test]
fn headings_and_groups_are_merged() {
    let merged = workbook().merge_cells_by_sheet_name("Bảng 1").unwrap();
    let region = |start, end| Dimensions { start, end };
    for expected in [region((2, 0), (3, 0)), region((2, 2), (2, 3)), region((4, 0), (4, 5))] {
        assert!(merged.contains(&expected), "{expected:?} in {merged:?}");
    }
}

#[test]
fn a_prompt_and_a_long_text_stay_words() {
    let sheet = workbook().worksheet_range("Phụ lục I").unwrap();
    let last = sheet.rows().next_back().unwrap();
    assert!(last[3].to_string().starts_with("Đã phối hợp") && last[0] == Data::String("30".to_owned()));
}
