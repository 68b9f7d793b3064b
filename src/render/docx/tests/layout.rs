//! Pages and formal parts.

use roxmltree::Document as Tree;

use super::{all, open, paragraphs, text, value, within};
use crate::report::document::{Pages, sample};

const MILLIMETRE: f64 = 1440.0 / 25.4;

#[test]
fn pages_are_a4_with_the_margins_of_the_decree_and_each_annex_counts_its_own() {
    let file = open(&sample::report());
    let tree = Tree::parse(file.xml("word/document.xml")).unwrap();
    let sections = all(&tree, "sectPr");
    let turned: Vec<bool> = sections
        .iter()
        .map(|section| value(within(*section, "pgSz").unwrap(), "orient") == "landscape")
        .collect();
    assert_eq!(turned, [false, false, true]);
    for section in sections {
        let size = within(section, "pgSz").unwrap();
        let mut edges = [value(size, "w"), value(size, "h")];
        edges.sort_unstable();
        assert_eq!(edges, ["11906", "16838"]);
        let margins = within(section, "pgMar").unwrap();
        let margin = |name| value(margins, name).parse::<f64>().unwrap() / MILLIMETRE;
        assert!((20.0..=25.0).contains(&margin("top")) && (20.0..=25.0).contains(&margin("bottom")));
        assert!((30.0..=35.0).contains(&margin("left")) && (15.0..=20.0).contains(&margin("right")));
        assert!((5.0..15.0).contains(&margin("header")), "the number stands in the top margin");
        assert_eq!(value(within(section, "pgNumType").unwrap(), "start"), "1");
        assert!(within(section, "titlePg").is_some(), "the first page shows no number");
    }
}

#[test]
fn the_page_number_stands_in_one_header_and_the_other_is_empty() {
    let file = open(&sample::letter());
    assert!(file.xml("word/header1.xml").contains(" PAGE "));
    let empty = Tree::parse(file.xml("word/header2.xml")).unwrap();
    assert_eq!(paragraphs(&empty), ["Header: "]);
}

#[test]
fn a_report_has_its_formal_parts_in_their_order() {
    let file = open(&sample::report());
    let tree = Tree::parse(file.xml("word/document.xml")).unwrap();
    let formal = |line: &String| {
        let free = ["Cell:", "Spacer:", "TableEnd:", "Rule:", "TableText", "TableHeading", "TableTotal"];
        !free.iter().any(|style| line.starts_with(style)) && !line.ends_with(": ")
    };
    let lines: Vec<String> = paragraphs(&tree).into_iter().filter(formal).collect();
    insta::assert_snapshot!("report", lines.join("\n"));
}

#[test]
fn a_letter_names_no_type_and_lists_its_recipients() {
    let file = open(&sample::letter());
    let tree = Tree::parse(file.xml("word/document.xml")).unwrap();
    let lines = paragraphs(&tree);
    for line in [
        "DocumentNumber: Số: 07/VPUBND-PVHCC",
        "About: V/v đôn đốc thực hiện nhiệm vụ Đề án 06 quý I năm 2026",
        "PlaceAndDate: Gia Lai, ngày 05 tháng 02 năm 2026",
        "Recipients: - Sở Y tế;",
        "Recipients: - Sở Khoa học và Công nghệ.",
        "SignatureAuthority: TL. CHỦ TỊCH",
        "DocumentClosing: Đề nghị các đơn vị khẩn trương thực hiện./.",
    ] {
        assert!(lines.iter().any(|it| it == line), "{line} is missing from {lines:#?}");
    }
    assert!(!lines.iter().any(|line| line.starts_with("DocumentType")));
}

#[test]
fn a_party_document_has_the_party_s_head() {
    let file = open(&sample::of_the_party());
    let tree = Tree::parse(file.xml("word/document.xml")).unwrap();
    let lines = paragraphs(&tree);
    for line in [
        "PartyBanner: ĐẢNG CỘNG SẢN VIỆT NAM",
        "DocumentNumber: Số 12-BC/BCĐ",
        "Superior: *",
        "Annex: Phụ lục",
    ] {
        assert!(lines.iter().any(|it| it == line), "{line} is missing from {lines:#?}");
    }
    assert!(!lines.iter().any(|line| line.starts_with("Banner")));
}

#[test]
fn what_is_still_to_be_written_is_shaded_and_a_break_begins_a_page() {
    let file = open(&sample::report());
    let tree = Tree::parse(file.xml("word/document.xml")).unwrap();
    let prompts = all(&tree, "rStyle").into_iter().filter(|style| value(*style, "val") == "Prompt");
    let texts: Vec<String> = prompts.map(|style| text(style.parent().unwrap().parent().unwrap())).collect();
    assert_eq!(texts, ["[Nêu tồn tại, hạn chế và nguyên nhân]"]);
    assert_eq!(all(&tree, "pageBreakBefore").len(), 1);
}

#[test]
fn a_document_whose_only_annex_lies_upright_has_no_page_across() {
    let mut document = sample::report();
    document.annexes.retain(|annex| annex.pages == Pages::Portrait);
    let file = open(&document);
    assert!(!file.xml("word/document.xml").contains("landscape"));
    assert!(file.xml("word/document.xml").contains(">Phụ lục<"));
}
