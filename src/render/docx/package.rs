//! The archive of a Word file: which parts it has and how they refer to each other. The order of the parts and their
//! times are fixed, so that the same document gives the same bytes.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::DocxFailure;
use super::xml::Xml;

/// Holds what differs between documents.
pub(super) struct Parts {
    pub(super) document: Xml,
    pub(super) footnotes: Xml,
    pub(super) properties: Xml,
    /// The pictures, as EMF files.
    pub(super) pictures: Vec<Vec<u8>>,
}

/// The kind of content of each part but the pictures.
const CONTENT_TYPES: [(&str, &str); 7] = [
    (
        "/word/document.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    ),
    ("/word/styles.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"),
    ("/word/settings.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"),
    ("/word/footnotes.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"),
    ("/word/header1.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"),
    ("/word/header2.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"),
    ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
];

const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATION: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// The relation of the header with the page number.
pub(super) const NUMBERED_HEADER: &str = "rId4";

/// The relation of the empty header.
pub(super) const EMPTY_HEADER: &str = "rId5";

/// Returns the relation of a picture, counted from 0.
pub(super) fn picture_relation(at: usize) -> String {
    format!("rIdPicture{}", at + 1)
}

/// Returns the bytes of the archive.
pub(super) fn pack(parts: &Parts) -> Result<Vec<u8>, DocxFailure> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let files = [
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", relations()),
        ("docProps/core.xml", parts.properties.clone()),
        ("word/_rels/document.xml.rels", document_relations(parts.pictures.len())),
        ("word/document.xml", parts.document.clone()),
        ("word/styles.xml", super::styles::part()),
        ("word/settings.xml", super::settings::part()),
        ("word/footnotes.xml", parts.footnotes.clone()),
        ("word/header1.xml", super::section::numbered_header()),
        ("word/header2.xml", super::section::empty_header()),
    ];
    for (name, xml) in &files {
        zip.start_file(*name, options())?;
        zip.write_all(&xml.file()?)?;
    }
    for (at, picture) in parts.pictures.iter().enumerate() {
        zip.start_file(format!("word/{}", picture_name(at)), options())?;
        zip.write_all(picture)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Every entry has the same time, the earliest that an archive can hold.
fn options() -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644)
}

fn picture_name(at: usize) -> String {
    format!("media/chart{}.emf", at + 1)
}

fn content_types() -> Xml {
    let default = |extension: &str, kind: &str| {
        Xml::new("Default").with("Extension", extension).with("ContentType", kind)
    };
    Xml::new("Types")
        .with("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")
        .add(default("rels", "application/vnd.openxmlformats-package.relationships+xml"))
        .add(default("xml", "application/xml"))
        .add(default("emf", "image/x-emf"))
        .all(
            CONTENT_TYPES
                .map(|(part, kind)| Xml::new("Override").with("PartName", part).with("ContentType", kind)),
        )
}

fn relation(id: &str, kind: &str, target: &str) -> Xml {
    Xml::new("Relationship").with("Id", id).with("Type", kind).with("Target", target)
}

fn relations() -> Xml {
    let core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    Xml::new("Relationships")
        .with("xmlns", PACKAGE_RELATION)
        .add(relation("rId1", &format!("{RELATION}/officeDocument"), "word/document.xml"))
        .add(relation("rId2", core, "docProps/core.xml"))
}

fn document_relations(pictures: usize) -> Xml {
    let to = |id: &str, kind: &str, target: &str| relation(id, &format!("{RELATION}/{kind}"), target);
    let pictures = (0..pictures).map(|at| to(&picture_relation(at), "image", &picture_name(at)));
    Xml::new("Relationships")
        .with("xmlns", PACKAGE_RELATION)
        .add(to("rId1", "styles", "styles.xml"))
        .add(to("rId2", "settings", "settings.xml"))
        .add(to("rId3", "footnotes", "footnotes.xml"))
        .add(to(NUMBERED_HEADER, "header", "header1.xml"))
        .add(to(EMPTY_HEADER, "header", "header2.xml"))
        .all(pictures)
}
