//! Word refuses files whose elements do not stand in the order of the schema (ECMA-376 part 1, annex A).

use roxmltree::{Document as Tree, Node};

use super::open;
use crate::report::document::sample;

/// The children of an element in the order of the schema; those that are never written are left out.
const ORDER: &[(&str, &[&str])] = &[
    (
        "pPr",
        &[
            "pStyle",
            "keepNext",
            "keepLines",
            "pageBreakBefore",
            "pBdr",
            "shd",
            "tabs",
            "spacing",
            "ind",
            "jc",
            "outlineLvl",
            "rPr",
            "sectPr",
        ],
    ),
    (
        "rPr",
        &[
            "rStyle",
            "rFonts",
            "b",
            "bCs",
            "i",
            "iCs",
            "caps",
            "color",
            "sz",
            "szCs",
            "highlight",
            "u",
            "shd",
            "vertAlign",
            "lang",
        ],
    ),
    (
        "tblPr",
        &["tblStyle", "tblW", "jc", "tblInd", "tblBorders", "shd", "tblLayout", "tblCellMar", "tblLook"],
    ),
    ("tblBorders", &["top", "left", "bottom", "right", "insideH", "insideV"]),
    ("tblCellMar", &["top", "left", "bottom", "right"]),
    ("tcPr", &["tcW", "gridSpan", "vMerge", "tcBorders", "shd", "vAlign"]),
    ("trPr", &["cantSplit", "tblHeader"]),
    ("tbl", &["tblPr", "tblGrid", "tr"]),
    ("tr", &["trPr", "tc"]),
    ("tc", &["tcPr", "p"]),
    ("p", &["pPr", "r"]),
    (
        "sectPr",
        &[
            "headerReference",
            "footnotePr",
            "type",
            "pgSz",
            "pgMar",
            "pgNumType",
            "cols",
            "titlePg",
            "docGrid",
        ],
    ),
    ("style", &["name", "basedOn", "next", "uiPriority", "qFormat", "pPr", "rPr", "tblPr"]),
    ("styles", &["docDefaults", "style"]),
    ("docDefaults", &["rPrDefault", "pPrDefault"]),
    (
        "settings",
        &[
            "defaultTabStop",
            "characterSpacingControl",
            "footnotePr",
            "compat",
            "themeFontLang",
            "decimalSymbol",
            "listSeparator",
        ],
    ),
    ("inline", &["extent", "docPr", "graphic"]),
    ("pic", &["nvPicPr", "blipFill", "spPr"]),
];

/// Says what stands where it must not; empty where all is well.
fn misplaced(node: Node<'_, '_>) -> Option<String> {
    let name = node.tag_name().name();
    let (_, order) = ORDER.iter().find(|(element, _)| *element == name)?;
    let mut last = 0;
    for child in node.children().filter(Node::is_element) {
        let child = child.tag_name().name();
        let Some(at) = order.iter().position(|it| *it == child) else {
            return (child != "fldSimple").then(|| format!("{child} is not known in {name}"));
        };
        if at < last {
            return Some(format!("{child} stands too late in {name}"));
        }
        last = at;
    }
    None
}

#[test]
fn elements_stand_in_the_order_of_the_schema() {
    for document in [sample::report(), sample::letter(), sample::of_the_party()] {
        let file = open(&document);
        for (name, bytes) in file.parts.iter().filter(|(name, _)| name.ends_with(".xml")) {
            let tree = Tree::parse(std::str::from_utf8(bytes).unwrap()).unwrap();
            let wrong: Vec<String> = tree.descendants().filter_map(misplaced).collect();
            assert!(wrong.is_empty(), "{name}: {wrong:?}");
        }
    }
}

#[test]
fn the_check_sees_what_stands_wrong() {
    let wrong = |xml: &str| misplaced(Tree::parse(xml).unwrap().root_element());
    assert_eq!(wrong("<pPr><pStyle/><jc/></pPr>"), None);
    assert_eq!(wrong("<pPr><jc/><pStyle/></pPr>").unwrap(), "pStyle stands too late in pPr");
    assert_eq!(wrong("<pPr><font/></pPr>").unwrap(), "font is not known in pPr");
}

/// A cell of a table must end with a paragraph, and so must the body before its section.
#[test]
fn cells_and_the_body_end_with_a_paragraph() {
    let file = open(&sample::report());
    let tree = Tree::parse(file.xml("word/document.xml")).unwrap();
    for cell in super::all(&tree, "tc") {
        assert_eq!(cell.last_element_child().unwrap().tag_name().name(), "p");
    }
    let body = super::all(&tree, "body")[0];
    let last: Vec<&str> = body.children().map(|node| node.tag_name().name()).rev().take(2).collect();
    assert_eq!(last, ["sectPr", "p"]);
}
