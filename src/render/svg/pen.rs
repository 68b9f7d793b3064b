//! The few shapes that a chart is made of.

use svg::Node;
use svg::node::Text;
use svg::node::element::{Circle, Element, Line, Polygon, Polyline, Rectangle};

/// Is a place in the picture, from the left and from the top.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct At {
    pub x: f64,
    pub y: f64,
}

impl At {
    /// Returns the place so far to the right and down.
    pub(super) fn by(self, x: f64, y: f64) -> Self {
        Self { x: self.x + x, y: self.y + y }
    }
}

/// Says how a line is broken; greys would not survive a copying machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dashes {
    Solid,
    Long,
    Dots,
}

/// Says which part of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lean {
    Start,
    Middle,
    End,
}

/// The height of letters: ten points.
pub(super) const TEXT: f64 = 14.0;

/// The width of a digit.
pub(super) const DIGIT: f64 = TEXT / 2.0;

/// The radius of a sign.
const SIGN: f64 = 4.0;

/// Writes a length to a tenth of a unit, so that the same chart gives the same bytes.
pub(super) fn number(value: f64) -> String {
    format!("{value:.1}")
}

pub(super) fn background(size: At) -> Rectangle {
    Rectangle::new().set("width", number(size.x)).set("height", number(size.y)).set("fill", "white")
}

/// Writes a text without the blanks around it that the library's own element has. Characters that XML has no place for
/// are left out.
pub(super) fn text(at: At, lean: Lean, text: &str) -> Element {
    let lean = match lean {
        Lean::Start => "start",
        Lean::Middle => "middle",
        Lean::End => "end",
    };
    let fits = |c: &char| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}');
    let mut element = Element::new("text");
    element.assign("x", number(at.x));
    element.assign("y", number(at.y));
    element.assign("text-anchor", lean);
    element.append(Text::new(text.chars().filter(fits).collect::<String>()));
    element
}

pub(super) fn stroke(from: At, to: At, dashes: Dashes) -> Line {
    Line::new()
        .set("x1", number(from.x))
        .set("y1", number(from.y))
        .set("x2", number(to.x))
        .set("y2", number(to.y))
        .set("stroke", "black")
        .set("stroke-dasharray", pattern(dashes))
}

/// Draws a thin grey line that may vanish in a copy.
pub(super) fn light(from: At, to: At) -> Line {
    stroke(from, to, Dashes::Solid).set("stroke", "#bbbbbb").set("stroke-width", "0.5")
}

/// Draws straight lines through the places.
pub(super) fn line(places: Vec<At>, dashes: Dashes) -> Polyline {
    Polyline::new()
        .set("points", points(&places))
        .set("fill", "none")
        .set("stroke", "black")
        .set("stroke-width", if dashes == Dashes::Solid { "2" } else { "1.5" })
        .set("stroke-dasharray", pattern(dashes))
}

/// Draws the sign of a value.
pub(super) fn disc(at: At) -> Circle {
    Circle::new().set("cx", number(at.x)).set("cy", number(at.y)).set("r", number(SIGN))
}

/// Draws the sign of a target: hollow, so that a value on it stays visible.
pub(super) fn diamond(at: At) -> Polygon {
    let reach = SIGN * 1.8;
    let corners = [at.by(0.0, -reach), at.by(reach, 0.0), at.by(0.0, reach), at.by(-reach, 0.0)];
    Polygon::new()
        .set("points", points(&corners))
        .set("fill", "white")
        .set("stroke", "black")
        .set("stroke-width", "1.5")
}

fn points(places: &[At]) -> String {
    let each = places.iter().map(|at| format!("{},{}", number(at.x), number(at.y)));
    each.collect::<Vec<_>>().join(" ")
}

fn pattern(dashes: Dashes) -> &'static str {
    match dashes {
        Dashes::Solid => "none",
        Dashes::Long => "8 4",
        Dashes::Dots => "2 3",
    }
}
