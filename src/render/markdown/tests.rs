//! Markdown shows what is written, signs of its own included.

use super::escape::{at_start, escaped};
use super::{markdown, marked};
use crate::report::document::{Block, Column, Content, Document, Row, Run, Table, sample};

#[test]
fn a_report_as_markdown() {
    let mut report = sample::report();
    report.annexes[0] = sample::short_progress();
    insta::assert_snapshot!("report", markdown(&report));
}

#[test]
fn a_letter_as_markdown() {
    insta::assert_snapshot!("letter", markdown(&sample::letter()));
}

#[test]
fn signs_of_markdown_are_escaped() {
    for (text, expected) in [
        ("82,45% - 1.713", "82,45% - 1.713"),
        ("a*b_c [d] <e> & `f` | g", r"a\*b\_c \[d\] \<e\> &amp; \`f\` \| g"),
        ("một\nhai", "một  \nhai"),
    ] {
        assert_eq!(escaped(text), expected);
    }
    for (text, expected) in [
        ("1. Một", r"1\. Một"),
        ("12) Một", r"12\) Một"),
        ("- Một", r"\- Một"),
        ("# Một", r"\# Một"),
        ("11 nhiệm vụ", "11 nhiệm vụ"),
        ("", ""),
    ] {
        assert_eq!(at_start(text), expected);
    }
}

#[test]
fn blanks_stay_outside_of_marks() {
    assert_eq!(marked(" đậm ", "**"), " **đậm** ");
    assert_eq!(marked("  ", "**"), "  ");
    assert_eq!(marked("đậm", ""), "đậm");
}

#[test]
fn runs_that_look_alike_share_their_marks() {
    let runs = vec![
        "một ".into(),
        Run::words("hai ").bold(),
        Run::figure("3", "three").bold(),
        Run::words(" bốn").italic(),
    ];
    let written = markdown(&Document { body: vec![Block::paragraph(runs)], ..sample::letter() });
    assert!(written.contains("một **hai 3** *bốn*"), "{written}");
}

#[test]
fn a_cell_stays_on_its_line() {
    let table = Table {
        columns: vec![Column::new("A", 1), Column::new("B|C", 1)],
        rows: vec![Row::Cells(vec![vec![Run::words("một\nhai")]])],
        ..Table::default()
    };
    let body = vec![Block::new(Content::Table(table))];
    let written = markdown(&Document { body, ..sample::letter() });
    assert!(written.contains("| A | B\\|C |\n| :-- | :-- |\n| một<br>hai |  |"), "{written}");
}
