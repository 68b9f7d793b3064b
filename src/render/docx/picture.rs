//! Charts as pictures in the text. They are EMF files: lines and letters that Word and LibreOffice both draw at any
//! size, in the typeface of the document. A raster picture would need a rasteriser and its fonts on the server, and
//! other bytes wherever the fonts differ; shapes of Word's own would need a second form for LibreOffice.

use super::super::chart::{Caption, MILLIMETRES};
use super::super::emf;
use super::package::picture_relation;
use super::xml::Xml;
use crate::locale::Lang;
use crate::locale::formal::CHART;
use crate::report::document::Chart;

const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";

/// The units of drawings in a millimetre.
const PER_MILLIMETRE: u32 = 36_000;

/// Writes a chart, and adds its picture to those of the document.
pub(super) fn picture(chart: &Chart, pictures: &mut Vec<Vec<u8>>) -> Xml {
    let caption = Caption { title: &chart.title, unit: &chart.unit };
    pictures.push(emf::picture(&chart.plot, caption, Lang::Vi));
    let number = pictures.len();
    let said = CHART.with(Lang::Vi, &[("title", &chart.title)]);
    let named =
        |name| Xml::new(name).with("id", number).with("name", format!("Chart {number}")).with("descr", &said);
    let extent = size("wp:extent");
    let data = Xml::new("a:graphicData").with("uri", PICTURE).add(content(number, named("pic:cNvPr")));
    let inline = Xml::new("wp:inline")
        .with("distT", 0)
        .with("distB", 0)
        .with("distL", 0)
        .with("distR", 0)
        .add(extent)
        .add(named("wp:docPr"))
        .add(Xml::new("a:graphic").with("xmlns:a", DRAWING).add(data));
    Xml::new("w:r").add(Xml::new("w:drawing").add(inline))
}

fn content(number: usize, named: Xml) -> Xml {
    let blip = Xml::new("a:blip").with("r:embed", picture_relation(number - 1));
    let stretch = Xml::new("a:stretch").add(Xml::new("a:fillRect"));
    let place = Xml::new("a:xfrm").add(Xml::new("a:off").with("x", 0).with("y", 0)).add(size("a:ext"));
    let shape = Xml::new("a:prstGeom").with("prst", "rect").add(Xml::new("a:avLst"));
    Xml::new("pic:pic")
        .with("xmlns:pic", PICTURE)
        .add(Xml::new("pic:nvPicPr").add(named).add(Xml::new("pic:cNvPicPr")))
        .add(Xml::new("pic:blipFill").add(blip).add(stretch))
        .add(Xml::new("pic:spPr").add(place).add(shape))
}

fn size(name: &'static str) -> Xml {
    let (width, height) = MILLIMETRES;
    Xml::new(name).with("cx", width * PER_MILLIMETRE).with("cy", height * PER_MILLIMETRE)
}
