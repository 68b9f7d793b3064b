//! A chart as an SVG picture. The same chart gives the same bytes.

use svg::node::Text;
use svg::node::element::{Circle, Element, Group, Polygon, Polyline, Rectangle};
use svg::{Document, Node};

use super::chart::{At, Dashes, Ink, Lean, MILLIMETRES, SIGN, SIZE, Shape, TEXT, shapes};
use super::fits_xml;
use crate::locale::Lang;
use crate::plot::Plot;

pub use super::chart::Caption;

/// Returns the chart as an SVG document.
pub fn picture(plot: &Plot, caption: Caption<'_>, lang: Lang) -> String {
    let drawing = Group::new()
        .set("font-family", "'Times New Roman', 'Liberation Serif', serif")
        .set("font-size", number(TEXT))
        .set("fill", "black");
    let drawing =
        shapes(plot, caption, lang).iter().fold(drawing, |drawing, shape| drawing.add(drawn(shape)));
    let background =
        Rectangle::new().set("width", number(SIZE.x)).set("height", number(SIZE.y)).set("fill", "white");
    let document = Document::new()
        .set("width", format!("{}mm", MILLIMETRES.0))
        .set("height", format!("{}mm", MILLIMETRES.1))
        .set("viewBox", format!("0 0 {} {}", SIZE.x, SIZE.y))
        .add(background)
        .add(drawing);
    format!("{document}\n")
}

fn drawn(shape: &Shape) -> Element {
    match shape {
        Shape::Text { at, lean, bold, text } => written(*at, *lean, *bold, text),
        Shape::Line { places, ink, dashes } => line(places, *ink, *dashes).into(),
        Shape::Disc(at) => {
            Circle::new().set("cx", number(at.x)).set("cy", number(at.y)).set("r", number(SIGN)).into()
        }
        Shape::Diamond(at) => Polygon::new()
            .set("points", points(&Shape::corners(*at)))
            .set("fill", "white")
            .set("stroke", "black")
            .set("stroke-width", Ink::Medium.width())
            .into(),
    }
}

/// Writes a text without the blanks around it that the library's own element has. Characters that XML has no place for
/// are left out.
fn written(at: At, lean: Lean, bold: bool, text: &str) -> Element {
    let lean = match lean {
        Lean::Start => "start",
        Lean::Middle => "middle",
        Lean::End => "end",
    };
    let mut element = Element::new("text");
    element.assign("x", number(at.x));
    element.assign("y", number(at.y));
    element.assign("text-anchor", lean);
    if bold {
        element.assign("font-weight", "bold");
    }
    element.append(Text::new(text.chars().filter(fits_xml).collect::<String>()));
    element
}

fn line(places: &[At], ink: Ink, dashes: Dashes) -> Polyline {
    let pattern = dashes.lengths().map_or("none".to_owned(), |(on, off)| format!("{on} {off}"));
    Polyline::new()
        .set("points", points(places))
        .set("fill", "none")
        .set("stroke", if ink == Ink::Light { "#bbbbbb" } else { "black" })
        .set("stroke-width", ink.width())
        .set("stroke-dasharray", pattern)
}

fn points(places: &[At]) -> String {
    let each = places.iter().map(|at| format!("{},{}", number(at.x), number(at.y)));
    each.collect::<Vec<_>>().join(" ")
}

/// Writes a length to a tenth of a unit, so that the same chart gives the same bytes.
fn number(value: f64) -> String {
    format!("{value:.1}")
}

#[cfg(test)]
mod tests;
