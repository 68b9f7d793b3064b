//! Metafiles are read record by record.

use super::super::chart::Caption;
use super::picture;
use crate::locale::Lang;
use crate::report::document::{Chart, Content, sample};

fn chart() -> Chart {
    let found = sample::report().body.into_iter().find_map(|block| match block.content {
        Content::Chart(chart) => Some(chart),
        _ => None,
    });
    found.unwrap()
}

fn drawn() -> Vec<u8> {
    let chart = chart();
    picture(&chart.plot, Caption { title: &chart.title, unit: &chart.unit }, Lang::Vi)
}

fn number(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap())
}

/// Returns each record's kind and bytes.
fn records(file: &[u8]) -> Vec<(u32, &[u8])> {
    let mut rest = file;
    let mut found = Vec::new();
    while !rest.is_empty() {
        let length = number(rest, 4) as usize;
        assert!(length >= 8 && length.is_multiple_of(4), "a record of {length} bytes");
        found.push((number(rest, 0), &rest[..length]));
        rest = &rest[length..];
    }
    found
}

#[test]
fn the_header_tells_the_truth_about_the_file() {
    let file = drawn();
    let records = records(&file);
    assert_eq!((records[0].0, &file[40..44]), (1, &b" EMF"[..]));
    assert_eq!(number(&file, 48) as usize, file.len());
    assert_eq!(number(&file, 52) as usize, records.len());
    let frame: Vec<u32> = (0..4).map(|side| number(&file, 24 + 4 * side)).collect();
    assert_eq!(frame, [0, 0, 16_000, 9_000], "160 by 90 millimetres");
    assert_eq!(records.last().unwrap().0, 14);
}

#[test]
fn objects_are_made_before_they_are_taken() {
    let file = drawn();
    let (mut made, handles) = (Vec::new(), u32::from(file[56]));
    for (kind, bytes) in records(&file) {
        match kind {
            38 | 82 => made.push(number(bytes, 8)),
            37 => assert!(number(bytes, 8) >= 0x8000_0000 || made.contains(&number(bytes, 8))),
            _ => {}
        }
    }
    assert_eq!(made.len() + 1, handles as usize);
}

#[test]
fn what_is_written_stands_in_it_as_text() {
    let file = drawn();
    let texts: Vec<String> = records(&file)
        .into_iter()
        .filter(|(kind, _)| *kind == 84)
        .map(|(_, bytes)| {
            let (letters, at) = (number(bytes, 44) as usize, number(bytes, 48) as usize);
            let units = bytes[at..at + 2 * letters].chunks(2).map(|two| u16::from_le_bytes([two[0], two[1]]));
            String::from_utf16(&units.collect::<Vec<_>>()).unwrap()
        })
        .collect();
    for text in ["Tỷ lệ hồ sơ trực tuyến", "(%)", "80%", "70,45%", "12/2025", "lộ trình"] {
        assert!(texts.iter().any(|it| it == text), "{text} is missing from {texts:?}");
    }
}

#[test]
fn every_place_lies_within_the_picture() {
    let file = drawn();
    for (_, bytes) in records(&file).into_iter().filter(|(kind, _)| matches!(kind, 3 | 4)) {
        for at in 0..number(bytes, 24) as usize {
            assert!(number(bytes, 28 + 8 * at) <= 6400 && number(bytes, 32 + 8 * at) <= 3600);
        }
    }
}

#[test]
fn a_dashed_line_begins_and_ends_where_a_solid_one_does() {
    use super::super::chart::{At, Dashes};
    let (from, to) = (At { x: 0.0, y: 0.0 }, At { x: 30.0, y: 40.0 });
    let strokes = super::strokes(&[from, to], Dashes::Long);
    assert_eq!(strokes.len(), 5);
    assert_eq!(strokes[0][0], from);
    assert!(strokes.iter().flatten().all(|at| at.x <= to.x && at.y <= to.y));
    assert_eq!(super::strokes(&[from, to], Dashes::Solid), [vec![from, to]]);
    assert!(super::strokes(&[from, from], Dashes::Dots).is_empty(), "a line without length has no dashes");
}
