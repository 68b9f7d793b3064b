//! Reading a Word file back.

use std::io::{Cursor, Read};

use roxmltree::{Document, Node};
use zip::ZipArchive;

/// A millimetre in twentieths of a point.
const MILLIMETRE: f64 = 1440.0 / 25.4;

/// Is a Word file that was read.
pub struct Word {
    document: String,
    styles: String,
    header: String,
    /// Its text, without anything between the runs.
    pub text: String,
}

impl Word {
    pub fn read(bytes: &[u8]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut part = |name: &str| {
            let mut text = String::new();
            archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
            text
        };
        let (document, styles) = (part("word/document.xml"), part("word/styles.xml"));
        let header = part("word/header1.xml") + &part("word/header2.xml");
        let text = text_of(&Document::parse(&document).unwrap());
        Self { document, styles, header, text }
    }

    /// Checks paper, margins and page numbers of every section; so many of them lie across.
    pub fn check_pages(&self, landscape: usize) {
        let xml = Document::parse(&self.document).unwrap();
        let sections: Vec<Node<'_, '_>> = named(&xml, "sectPr").collect();
        let across =
            |section: &&Node<'_, '_>| attribute(child(section, "pgSz"), "orient") == Some("landscape");
        assert_eq!(sections.iter().filter(across).count(), landscape);
        for section in sections {
            let size = child(&section, "pgSz");
            let mut edges = [millimetres(size, "w"), millimetres(size, "h")];
            edges.sort_by(f64::total_cmp);
            assert!((edges[0] - 210.0).abs() < 0.1 && (edges[1] - 297.0).abs() < 0.1, "{edges:?}");
            let margins = child(&section, "pgMar");
            for (edge, least, most) in
                [("top", 20.0, 25.0), ("bottom", 20.0, 25.0), ("left", 30.0, 35.0), ("right", 15.0, 20.0)]
            {
                let found = millimetres(margins, edge);
                assert!((least - 0.1..=most + 0.1).contains(&found), "{edge}: {found} mm");
            }
            assert_eq!(attribute(child(&section, "pgNumType"), "start"), Some("1"));
            child(&section, "titlePg");
        }
        assert!(self.header.contains(" PAGE "), "{}", self.header);
    }

    /// Checks that nothing is set in another typeface, and the sizes that the decree bounds.
    pub fn check_fonts(&self) {
        let xml = Document::parse(&self.styles).unwrap();
        let fonts: Vec<&str> = named(&xml, "rFonts").filter_map(|fonts| attribute(fonts, "ascii")).collect();
        assert!(!fonts.is_empty() && fonts.iter().all(|font| *font == "Times New Roman"), "{fonts:?}");
        assert!(!self.document.contains("w:rFonts"), "the text follows its styles");
        let document = Document::parse(&self.document).unwrap();
        let used = |id: &str| named(&document, "pStyle").any(|style| attribute(style, "val") == Some(id));
        for (id, least, most) in [
            ("DocumentBody", 13, 14),
            ("Banner", 12, 13),
            ("Motto", 13, 14),
            ("Subject", 13, 14),
            ("DocumentNumber", 13, 13),
        ] {
            assert!(used(id), "{id}");
            let size = size_of(&xml, id);
            assert!((least..=most).contains(&size), "{id}: {size}");
        }
    }

    /// Checks that every table with lines repeats its header row and breaks no row; returns how many there are.
    pub fn check_tables(&self) -> usize {
        let xml = Document::parse(&self.document).unwrap();
        let is_grid = |table: &Node<'_, '_>| table.descendants().any(|node| is(&node, "tblStyle"));
        let tables: Vec<Node<'_, '_>> = named(&xml, "tbl").filter(is_grid).collect();
        for table in &tables {
            let rows: Vec<Node<'_, '_>> = table.children().filter(|node| is(node, "tr")).collect();
            let repeats = |row: &&Node<'_, '_>| row.descendants().any(|node| is(&node, "tblHeader"));
            assert!(rows.first().is_some_and(|row| repeats(&row)), "the header row is not repeated");
            assert!(rows.len() > rows.iter().filter(repeats).count(), "only a header");
            assert!(rows.iter().all(|row| row.descendants().any(|node| is(&node, "cantSplit"))));
        }
        tables.len()
    }
}

fn is(node: &Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

fn named<'a, 'i>(xml: &'a Document<'i>, name: &'static str) -> impl Iterator<Item = Node<'a, 'i>> {
    xml.descendants().filter(move |node| is(node, name))
}

fn child<'a, 'i>(node: &Node<'a, 'i>, name: &str) -> Node<'a, 'i> {
    node.children().find(|node| is(node, name)).unwrap_or_else(|| panic!("no {name}"))
}

fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

fn millimetres(node: Node<'_, '_>, name: &str) -> f64 {
    attribute(node, name).unwrap().parse::<f64>().unwrap() / MILLIMETRE
}

/// Returns the size of a style in points; the document's own where the style has none.
fn size_of(styles: &Document<'_>, id: &str) -> u32 {
    let style = named(styles, "style").find(|style| attribute(*style, "styleId") == Some(id));
    let size = |node: Node<'_, '_>| -> Option<u32> {
        attribute(node.descendants().find(|node| is(node, "sz"))?, "val")?.parse().ok()
    };
    let own = style.and_then(size);
    own.or_else(|| named(styles, "docDefaults").find_map(size)).unwrap() / 2
}

fn text_of(xml: &Document<'_>) -> String {
    named(xml, "t").filter_map(|node| node.text().map(str::to_owned)).collect()
}
