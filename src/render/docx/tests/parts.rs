//! The archive, and how its parts refer to each other.

use std::collections::BTreeSet;

use proptest::prelude::*;
use roxmltree::Document as Tree;

use super::super::docx;
use super::{all, open, text, value, within};
use crate::report::document::{Block, Document, Run, sample};

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert_eq!(docx(&sample::report()).unwrap(), docx(&sample::report()).unwrap());
    let archive = zip::ZipArchive::new(std::io::Cursor::new(docx(&sample::report()).unwrap()));
    let mut archive = archive.unwrap();
    for at in 0..archive.len() {
        assert_eq!(archive.by_index(at).unwrap().last_modified(), Some(zip::DateTime::default()));
    }
}

#[test]
fn every_part_is_declared_and_every_reference_leads_somewhere() {
    let file = open(&sample::report());
    let types = file.xml("[Content_Types].xml");
    for (name, _) in &file.parts {
        let extension = name.rsplit('.').next().unwrap();
        let declared = types.contains(&format!("\"/{name}\"")) || types.contains(&format!("\"{extension}\""));
        assert!(declared, "{name} has no type");
    }
    let relations = Tree::parse(file.xml("word/_rels/document.xml.rels")).unwrap();
    let targets =
        relations.descendants().filter_map(|node| Some((node.attribute("Id")?, node.attribute("Target")?)));
    let targets: Vec<_> = targets.collect();
    for (_, target) in &targets {
        assert!(!file.bytes(&format!("word/{target}")).is_empty());
    }
    let known: BTreeSet<&str> = targets.iter().map(|(id, _)| *id).collect();
    let tree = Tree::parse(file.xml("word/document.xml")).unwrap();
    let used: BTreeSet<&str> = tree
        .descendants()
        .flat_map(|node| node.attributes())
        .filter(|attribute| attribute.namespace() == Some(super::super::RELATIONS))
        .map(|attribute| attribute.value())
        .collect();
    assert!(used.len() == 3 && used.is_subset(&known), "{used:?} of {known:?}");
}

#[test]
fn every_style_that_is_used_exists_and_letters_are_times_new_roman() {
    let file = open(&sample::report());
    let styles = Tree::parse(file.xml("word/styles.xml")).unwrap();
    let known: BTreeSet<&str> =
        all(&styles, "style").into_iter().map(|style| value(style, "styleId")).collect();
    let names: BTreeSet<&str> = all(&styles, "name").into_iter().map(|name| value(name, "val")).collect();
    assert_eq!(
        (known.len(), names.len()),
        (all(&styles, "style").len(), known.len()),
        "ids and names are unique"
    );
    for part in ["word/document.xml", "word/footnotes.xml", "word/header1.xml"] {
        let tree = Tree::parse(file.xml(part)).unwrap();
        for name in ["pStyle", "rStyle", "tblStyle"] {
            for style in all(&tree, name) {
                assert!(known.contains(value(style, "val")), "{part} uses {:?}", value(style, "val"));
            }
        }
    }
    let fonts: BTreeSet<&str> =
        all(&styles, "rFonts").iter().flat_map(|fonts| fonts.attributes()).map(|it| it.value()).collect();
    assert_eq!(fonts.into_iter().collect::<Vec<_>>(), ["Times New Roman"]);
}

#[test]
fn letters_are_as_high_as_the_decree_says() {
    let file = open(&sample::report());
    let styles = Tree::parse(file.xml("word/styles.xml")).unwrap();
    let look = |id: &str| {
        let style = all(&styles, "style").into_iter().find(|style| value(*style, "styleId") == id).unwrap();
        let height: u32 = value(within(style, "sz").unwrap(), "val").parse().unwrap();
        let bold = within(style, "b").map_or("", |_| " bold");
        let italic = within(style, "i").map_or("", |_| " italic");
        format!("{}{bold}{italic} {}", height / 2, value(within(style, "jc").unwrap(), "val"))
    };
    for (id, expected) in [
        ("Superior", "12 center"),
        ("Issuer", "12 bold center"),
        ("Banner", "12 bold center"),
        ("Motto", "13 bold center"),
        ("DocumentNumber", "13 center"),
        ("PlaceAndDate", "13 italic center"),
        ("About", "12 center"),
        ("DocumentType", "14 bold center"),
        ("Subject", "14 bold center"),
        ("Grounds", "14 italic both"),
        ("DocumentBody", "14 both"),
        ("Heading1", "14 bold both"),
        ("SignatureAuthority", "14 bold center"),
        ("CopiesHead", "12 bold italic left"),
        ("Copies", "11 left"),
        ("Annex", "14 bold center"),
        ("AnnexReference", "14 italic center"),
        ("Header", "13 center"),
    ] {
        assert_eq!(look(id), expected, "{id}");
    }
    let body =
        all(&styles, "style").into_iter().find(|style| value(*style, "styleId") == "DocumentBody").unwrap();
    assert_eq!(value(within(body, "ind").unwrap(), "firstLine"), "720", "1.27 cm");
    assert_eq!(value(within(body, "spacing").unwrap(), "after"), "120", "6 points");
}

#[test]
fn footnotes_have_signs_texts_and_the_lines_over_them() {
    let file = open(&sample::report());
    let tree = Tree::parse(file.xml("word/document.xml")).unwrap();
    let signs: Vec<&str> =
        all(&tree, "footnoteReference").into_iter().map(|sign| value(sign, "id")).collect();
    assert_eq!(signs, ["1"]);
    let notes = Tree::parse(file.xml("word/footnotes.xml")).unwrap();
    let notes: Vec<String> =
        all(&notes, "footnote").into_iter().map(|it| format!("{}:{}", value(it, "id"), text(it))).collect();
    assert_eq!(notes, ["-1:", "0:", "1: Công văn số 14/TGV và các văn bản liên quan."]);
}

#[test]
fn a_chart_is_a_picture_with_a_word_for_those_who_cannot_see_it() {
    let file = open(&sample::report());
    assert!(file.xml("word/document.xml").contains("Biểu đồ: Tỷ lệ hồ sơ trực tuyến"));
    assert_eq!(&file.bytes("word/media/chart1.emf")[40..44], b" EMF");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_is_written_comes_back(words in "[\\PC<>&\"'\u{0}-\u{1f}]{0,60}") {
        let body = vec![Block::paragraph(vec![Run::words(&words)])];
        let file = open(&Document { body, annexes: Vec::new(), ..sample::letter() });
        let tree = Tree::parse(file.xml("word/document.xml")).unwrap();
        let body = all(&tree, "p").into_iter().find(|it| {
            within(*it, "pStyle").is_some_and(|style| value(style, "val") == "DocumentBody") && within(*it, "r").is_some()
        });
        let kept: String = words.chars().filter(super::super::super::fits_xml).collect();
        prop_assert_eq!(body.map(text).unwrap_or_default(), kept);
    }
}
