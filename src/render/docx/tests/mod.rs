//! Word files are opened as archives, and their parts as XML.

mod layout;
mod order;
mod parts;
mod tables;

use std::io::{Cursor, Read};

use roxmltree::{Document as Tree, Node};

use super::docx;
use crate::report::document::Document;

/// Is a Word file that was opened.
struct Opened {
    parts: Vec<(String, Vec<u8>)>,
}

fn open(document: &Document) -> Opened {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx(document).unwrap())).unwrap();
    let count = archive.len();
    let read = |at| {
        let mut file = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        (file.name().to_owned(), bytes)
    };
    Opened { parts: (0..count).map(read).collect() }
}

impl Opened {
    fn bytes(&self, name: &str) -> &[u8] {
        &self.parts.iter().find(|(part, _)| part == name).unwrap_or_else(|| panic!("{name} is missing")).1
    }

    fn xml(&self, name: &str) -> &str {
        std::str::from_utf8(self.bytes(name)).unwrap()
    }
}

/// Returns the elements of the name, in order.
fn all<'a>(tree: &'a Tree<'_>, name: &str) -> Vec<Node<'a, 'a>> {
    tree.descendants().filter(|node| node.has_tag_name((super::WORD, name))).collect()
}

/// Returns the first element of the name within another.
fn within<'a>(node: Node<'a, 'a>, name: &str) -> Option<Node<'a, 'a>> {
    node.descendants().find(|node| node.has_tag_name((super::WORD, name)))
}

/// Returns an attribute of WordprocessingML; empty where it is missing.
fn value<'a>(node: Node<'a, '_>, name: &str) -> &'a str {
    node.attribute((super::WORD, name)).unwrap_or_default()
}

/// Returns the text of an element.
fn text(node: Node<'_, '_>) -> String {
    let texts = node.descendants().filter(|node| node.has_tag_name((super::WORD, "t")));
    texts.filter_map(|node| node.text()).collect()
}

/// Returns the paragraphs as "style: text".
fn paragraphs(tree: &Tree<'_>) -> Vec<String> {
    let style = |node| within(node, "pStyle").map_or("", |style| value(style, "val")).to_owned();
    all(tree, "p").into_iter().map(|node| format!("{}: {}", style(node), text(node))).collect()
}
