//! Pages: size, margins, numbers (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I).

use super::package::{EMPTY_HEADER, NUMBERED_HEADER};
use super::styles::Style;
use super::text::paragraph;
use super::xml::Xml;
use super::{RELATIONS, WORD};
use crate::report::document::Pages;

/// The short and the long edge of A4, in twentieths of a point.
const A4: (u32, u32) = (11_906, 16_838);

/// The margins in twentieths of a point: top and bottom 20 mm, left 30 mm, right 15 mm.
const TOP: u32 = 1134;
const LEFT: u32 = 1701;
const RIGHT: u32 = 851;

/// How far below the edge the page number stands: about the middle of the top margin.
const NUMBER: u32 = 510;

/// Returns the width of the text in twentieths of a point.
pub(super) const fn text_width(pages: Pages) -> u32 {
    let width = match pages {
        Pages::Portrait => A4.0,
        Pages::Landscape => A4.1,
    };
    width - LEFT - RIGHT
}

/// Returns the properties of a section that begins on a new page. Its pages are numbered from 1, and the number of the
/// first is not shown.
pub(super) fn section(pages: Pages) -> Xml {
    let header = |kind: &str, id: &str| Xml::new("w:headerReference").with("w:type", kind).with("r:id", id);
    let (width, height) = match pages {
        Pages::Portrait => A4,
        Pages::Landscape => (A4.1, A4.0),
    };
    let mut size = Xml::new("w:pgSz").with("w:w", width).with("w:h", height);
    if pages == Pages::Landscape {
        size = size.with("w:orient", "landscape");
    }
    Xml::new("w:sectPr")
        .add(header("default", NUMBERED_HEADER))
        .add(header("first", EMPTY_HEADER))
        .add(Xml::val("w:type", "nextPage"))
        .add(size)
        .add(margins())
        .add(Xml::new("w:pgNumType").with("w:start", 1))
        .add(Xml::new("w:titlePg"))
}

fn margins() -> Xml {
    Xml::new("w:pgMar")
        .with("w:top", TOP)
        .with("w:right", RIGHT)
        .with("w:bottom", TOP)
        .with("w:left", LEFT)
        .with("w:header", NUMBER)
        .with("w:footer", NUMBER)
        .with("w:gutter", 0)
}

/// Returns the header with the page number.
pub(super) fn numbered_header() -> Xml {
    let shown = Xml::new("w:r").add(Xml::new("w:t").text("2"));
    let number = Xml::new("w:fldSimple").with("w:instr", " PAGE ").add(shown);
    header([number])
}

/// Returns the header of first pages.
pub(super) fn empty_header() -> Xml {
    header([])
}

fn header(runs: impl IntoIterator<Item = Xml>) -> Xml {
    Xml::new("w:hdr").with("xmlns:w", WORD).with("xmlns:r", RELATIONS).add(paragraph(Style::PageNumber, runs))
}
